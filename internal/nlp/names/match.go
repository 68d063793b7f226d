package names

import (
	"math/bits"

	"hearsay/internal/nlp"
)

// lists says which lists a token stands in, by its place in the entry.
type lists struct {
	begin, inside, end, only mask
	// loose holds the lists that it would stand in but for its small letters.
	loose mask
}

// any is the set of all lists that the token stands in.
func (l *lists) any() mask { return l.begin | l.inside | l.end | l.only }

// match marks for each of the tokens [first, last) of d which lists it stands
// in: for every class the longest entries, from left to right without overlap.
// ls and the result hold one element for each token; ps is memory.
func (g *Gazetteer) match(d *nlp.Doc, first, last int, ls []lists, ps []piece) ([]lists, []piece) {
	ps = appendPieces(ps[:0], d, first, last)
	ls = ls[:0]
	for range last - first {
		ls = append(ls, lists{})
	}
	var until [numClasses]int32 // first token that a class may match again from
	for s := range ps {
		if !ps[s].first || ps[s].wall {
			continue
		}
		g.matchFrom(ps, s, int32(first), ls, &until)
	}
	return ls, ps
}

func (g *Gazetteer) matchFrom(ps []piece, s int, base int32, ls []lists, until *[numClasses]int32) {
	var end [numClasses]int32 // piece after the longest match of a class
	var found, loose mask
	n := uint32(0)
	for e := s; e < len(ps) && !ps[e].wall; e++ {
		w := g.words.get(ps[e].hash)
		if w == 0 {
			break
		}
		if n = g.edges.get(step(n, w)); n == 0 {
			break
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
	ls[ps[s].token-base].loose |= loose
	for ; found != 0; found &= found - 1 {
		c := Class(bits.TrailingZeros32(uint32(found)))
		from, to := ps[s].token-base, ps[end[c]-1].token-base
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
