package attrib

import (
	"slices"

	"hearsay/internal/news"
)

// merge drops candidates that say again what another says: the same cue, or
// nearly the same content with a weaker frame. A content given to nobody yields
// to one given to somebody.
func (f *finder) merge() {
	slices.SortStableFunc(f.cands, func(a, b *candidate) int {
		switch {
		case a.score > b.score:
			return -1
		case a.score < b.score:
			return 1
		}
		return a.content[0].Start - b.content[0].Start
	})
	bySent := map[int][]*candidate{}
	for _, c := range f.cands {
		for _, d := range bySent[c.sent] {
			if d.drop {
				continue
			}
			same := c.cueHead >= 0 && c.cueHead == d.cueHead
			if same || overlap(c.content, d.content) >= 0.85 && !f.nested(c, d) {
				c.drop = true
				if c.head >= 0 && d.head < 0 && !same {
					c.drop, d.drop = false, true
				}
				break
			}
		}
		if !c.drop {
			bySent[c.sent] = append(bySent[c.sent], c)
		}
	}
	kept := f.cands[:0]
	for _, c := range f.cands {
		if !c.drop {
			kept = append(kept, c)
		}
	}
	f.cands = kept
	slices.SortStableFunc(f.cands, func(a, b *candidate) int {
		if a.content[0].Start != b.content[0].Start {
			return a.content[0].Start - b.content[0].Start
		}
		return b.content[0].End - a.content[0].End
	})
}

// nested reports whether one candidate's cue stands in the other's content: a
// statement about a statement, which is two attributions.
func (f *finder) nested(c, d *candidate) bool {
	return f.cueInside(c, d) || f.cueInside(d, c)
}

// cueInside reports whether the cue of inner stands in the content of outer.
func (f *finder) cueInside(inner, outer *candidate) bool {
	if inner.cueHead < 0 {
		return false
	}
	s := f.d.Tokens[inner.cueHead].Span()
	for _, x := range outer.content {
		if x.Contains(s) {
			return true
		}
	}
	return false
}

// overlap is the share of bytes that two contents have in common, of all that
// either holds.
func overlap(a, b []news.Span) float64 {
	common, total := 0, 0
	for _, x := range a {
		total += x.Len()
		for _, y := range b {
			if o := min(x.End, y.End) - max(x.Start, y.Start); o > 0 {
				common += o
			}
		}
	}
	for _, y := range b {
		total += y.Len()
	}
	if total == common {
		return 1
	}
	return float64(common) / float64(total-common)
}
