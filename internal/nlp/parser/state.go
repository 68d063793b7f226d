package parser

// state is a configuration of the arc-hybrid system for one sentence. Words are
// numbered from 0 within the sentence; n is the artificial root, n+1 stands for
// every node that is absent, so that no feature has to ask whether a node is
// there.
type state struct {
	n     int
	b0    int32   // first word of the buffer, n when only the root is left
	stack []int32 // words, above pad entries that are all absent
	words []word  // n+2 entries
	nodes []node  // n+2 entries
}

// pad is the number of absent nodes under the stack: features look that deep.
const pad = 3

// node is what the transitions have built around a word so far.
type node struct {
	head        int32
	label       uint8
	nleft       uint8 // numbers of children, at most 128
	nright      uint8
	left, left2 int32 // outermost left child, and the one before it
	right       int32
	right2      int32
	lo          int32  // leftmost word below it, or itself
	leftSet     uint64 // labels of the children, as bits
	rightSet    uint64
}

// An action moves a state on.
type action uint8

const (
	shift      action = iota // the first word of the buffer goes on the stack
	leftArc                  // the stack's top becomes a child of the first word of the buffer, and leaves
	rightArc                 // the stack's top becomes a child of the word under it, and leaves
	numActions = 3
)

func (s *state) absent() int32 { return int32(s.n) + 1 }
func (s *state) s0() int32     { return s.stack[len(s.stack)-1] }
func (s *state) s1() int32     { return s.stack[len(s.stack)-2] }
func (s *state) s2() int32     { return s.stack[len(s.stack)-3] }

// depth is the number of words on the stack.
func (s *state) depth() int { return len(s.stack) - pad }

// reset makes the state the first one of the sentence whose words are set.
func (s *state) reset() {
	s.n = len(s.words) - 2
	none := s.absent()
	s.stack = append(s.stack[:0], none, none, none)
	s.b0 = 0
	if cap(s.nodes) < s.n+2 {
		s.nodes = make([]node, s.n+2, 2*(s.n+2))
	}
	s.nodes = s.nodes[:s.n+2]
	for i := range s.nodes {
		s.nodes[i] = node{head: none, left: none, left2: none, right: none, right2: none, lo: int32(i)}
	}
}

// done reports whether every word has its head.
func (s *state) done() bool { return s.b0 == int32(s.n) && s.depth() == 0 }

// allowed reports which actions are possible. There is one until the state is
// done, and the root never gets a second child.
func (s *state) allowed() (sh, la, ra bool) {
	atRoot, depth := s.b0 == int32(s.n), s.depth()
	return !atRoot, depth >= 1 && (!atRoot || depth == 1), depth >= 2
}

// forced reports whether only one action is possible, and which: there is
// nothing to decide at the two ends of a sentence.
func (s *state) forced() (action, bool) {
	sh, la, ra := s.allowed()
	switch {
	case sh && !la:
		return shift, true
	case la && !sh && !ra:
		return leftArc, true
	case ra && !sh && !la:
		return rightArc, true
	}
	return shift, false
}

// apply takes an allowed action; label is the new arc's.
func (s *state) apply(a action, label uint8) {
	if a == shift {
		s.stack = append(s.stack, s.b0)
		s.b0++
		return
	}
	d, h := s.s0(), s.headBy(a)
	s.nodes[d].head, s.nodes[d].label = h, label
	if n := &s.nodes[h]; a == leftArc {
		n.left, n.left2 = d, n.left
		n.lo = s.nodes[d].lo
		n.nleft += 1 - n.nleft>>7 // stops at 128
		n.leftSet |= 1 << (label & 63)
	} else {
		n.right, n.right2 = d, n.right
		n.nright += 1 - n.nright>>7
		n.rightSet |= 1 << (label & 63)
	}
	s.stack = s.stack[:len(s.stack)-1]
}

// headBy is the head that the stack's top gets by an arc.
func (s *state) headBy(a action) int32 {
	if a == leftArc {
		return s.b0
	}
	return s.s1()
}
