package parser

// gold is the tree that a sentence should get.
type gold struct {
	head  []int32 // the artificial root is n
	label []uint8
	kids  [][]int32 // the children of every word and of the root, in order
}

func newGold(head []int32, label []uint8) *gold {
	g := &gold{head: head, label: label, kids: make([][]int32, len(head)+1)}
	for d, h := range head {
		g.kids[h] = append(g.kids[h], int32(d))
	}
	return g
}

// costs gives for each action how many arcs of the gold tree can no longer be
// built once it is taken (Goldberg and Nivre 2013, section 4). A wrong label
// costs one more, which is not counted here. A word lies on the stack when it
// comes before the buffer and has no head yet.
func (g *gold) costs(s *state) (sh, la, ra int) {
	b0, s0, s1, none := s.b0, s.s0(), s.s1(), s.absent()
	if b0 < int32(s.n) {
		for _, d := range g.kids[b0] {
			if d >= b0 {
				break
			}
			if s.nodes[d].head == none {
				sh++
			}
		}
		if h := g.head[b0]; h < b0 && h != s0 && s.nodes[h].head == none {
			sh++
		}
	}
	if s.depth() == 0 {
		return sh, 0, 0
	}
	kids := g.kids[s0]
	for i := len(kids) - 1; i >= 0 && kids[i] >= b0; i-- {
		la++
		ra++
	}
	h := g.head[s0]
	if h > b0 || h == s1 {
		la++
	}
	if h >= b0 {
		ra++
	}
	return sh, la, ra
}
