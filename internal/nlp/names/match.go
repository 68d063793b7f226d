package names

import "math/bits"

// lists says which lists a token stands in, by its place in the entry.
type lists struct {
	begin, inside, end, only mask
	// loose holds the lists that it would stand in but for its small letters.
	loose mask
}

// any is the set of all lists that the token stands in.
func (l *lists) any() mask { return l.begin | l.inside | l.end | l.only }

// number looks the pieces up among the words of the lists.
func (g *Gazetteer) number(ps []piece) {
	for i := range ps {
		p := &ps[i]
		if p.word, p.root = g.words.get(p.hash), 0; p.word != 0 {
			p.root = g.edges.get(step(0, p.word))
		}
	}
}

// match marks for each of n tokens, whose pieces are ps with their numbers, which
// lists it stands in: for every class the longest entries, from left to right
// without overlap. ls is memory; the result holds one element for each token.
func (g *Gazetteer) match(ps []piece, n int, ls []lists) []lists {
	ls = ls[:0]
	for range n {
		ls = append(ls, lists{})
	}
	var until [numClasses]int32 // first token that a class may match again from
	for s := range ps {
		if !ps[s].first || ps[s].wall || ps[s].root == 0 {
			continue
		}
		g.matchFrom(ps, s, ls, &until)
	}
	return ls
}

func (g *Gazetteer) matchFrom(ps []piece, s int, ls []lists, until *[numClasses]int32) {
	var end [numClasses]int32 // piece after the longest match of a class
	var found, loose mask
	n := ps[s].root
	for e := s; e < len(ps) && !ps[e].wall; e++ {
		if e > s {
			if ps[e].word == 0 {
				break
			}
			if n = g.edges.get(step(n, ps[e].word)); n == 0 {
				break
			}
		}
		if nd := &g.nodes[n]; nd.count > 0 && ps[e].last {
			for i := nd.first; i < nd.first+nd.count; i++ {
				p := &g.phrases[i]
				c := g.entries[p.entry].Class
				if !p.fits(ps[s : e+1]) {
					loose |= c.bit()
					continue
				}
				found |= c.bit()
				end[c] = int32(e + 1)
			}
		}
	}
	ls[ps[s].token].loose |= loose
	for ; found != 0; found &= found - 1 {
		c := Class(bits.TrailingZeros32(uint32(found)))
		from, to := ps[s].token, ps[end[c]-1].token
		if from < until[c] {
			continue
		}
		until[c] = to + 1
		if from == to {
			ls[from].only |= c.bit()
			continue
		}
		ls[from].begin |= c.bit()
		for k := from + 1; k < to; k++ {
			ls[k].inside |= c.bit()
		}
		ls[to].end |= c.bit()
	}
}
