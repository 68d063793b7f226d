package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// gist picks the carrier that says it best: words near the head of an article,
// like the other carriers', long enough to stand alone and not copied. It is
// shown whole: the content of its attribution in that paragraph, or its
// sentence.
func (b *builder) gist(d *draft) news.Ref {
	return b.whole(&d.carriers[b.teller(d, nil)])
}

// fresh is the gist of the carrier that says it best in words which no statement
// before shows; ok is false when none does.
func (b *builder) fresh(d *draft, shown func(news.Ref) bool) (gist news.Ref, ok bool) {
	i := b.teller(d, shown)
	if i < 0 {
		return news.Ref{}, false
	}
	return b.whole(&d.carriers[i]), true
}

// part is a shorter gist, for a statement whose gist another one has: two halves
// of one sentence are two statements, and a reader must be able to tell them
// apart. It is what the best carrier itself says; the gist as it is where that would
// be next to nothing.
func (b *builder) part(d *draft) news.Ref {
	c := &d.carriers[b.teller(d, nil)]
	a := b.arts[c.art]
	s := news.Span{Start: c.Start, End: c.End}
	if len(strings.Fields(s.Of(a.Text))) < 3 {
		return d.statement.Gist
	}
	return news.Ref{Article: a.ID, Start: s.Start, End: s.End}
}

// tellers bounds how many carriers are asked whether their words are shown
// already: a story of copies has hundreds to a statement, with the same words.
const tellers = 16

// teller is the carrier that says it best, by number, of those whose words are
// not shown yet; -1 when all are.
func (b *builder) teller(d *draft, shown func(news.Ref) bool) int {
	best, score := -1, -1000.0
	typical := map[int32]float64{} // reading → what typical gives for its units that are none of the first
	for i := range d.carriers {
		c := &d.carriers[i]
		if shown != nil && (i >= tellers || shown(b.whole(c))) {
			continue
		}
		s := 0.0
		for _, k := range c.units {
			u := &b.units[k]
			like, known := typical[u.reading]
			if first := slices.Contains(d.units[:min(len(d.units), typicalOf)], k); first || !known {
				if like = b.typical(d, k); !first {
					typical[u.reading] = like // the others of the reading are compared with the same units
				}
			}
			x := u.lead + 0.5*like
			if u.clause != nil && (u.clause.Kind == news.MainClause || u.clause.Kind == news.ContentClause) {
				x += 0.3
			}
			s = max(s, x)
		}
		r := b.whole(c)
		switch n := r.End - r.Start; {
		case n < 40, b.onlyThings(c):
			s -= 1
		case n > 260:
			s -= 0.3
		}
		if c.CopyOf >= 0 {
			s -= 0.1
		}
		if c.attr >= 0 && b.arts[c.art].Attributions[c.attr].Kind == news.Direct {
			s += 0.15
		}
		if s > score {
			best, score = i, s
		}
	}
	return best
}

// whole extends a carrier to what a reader can read alone: its attribution's
// content within the paragraph, or its sentence.
func (b *builder) whole(c *carrier) news.Ref {
	a := b.arts[c.art]
	s := news.Span{Start: c.Start, End: c.End}
	if c.attr >= 0 {
		for _, x := range a.Attributions[c.attr].Content {
			if x.Overlaps(s) {
				s = news.Span{Start: min(s.Start, x.Start), End: max(s.End, x.End)}
			}
		}
		if b.onlyThings(c) {
			s = b.withCue(a, c.attr, s)
		}
	} else {
		for _, off := range []int{c.Start, c.End - 1} {
			if i := a.SentenceAt(off); i >= 0 {
				s = news.Span{Start: min(s.Start, a.Sentences[i].Start), End: max(s.End, a.Sentences[i].End)}
			}
		}
	}
	if i := c.block; i >= 0 && i < len(a.Blocks) {
		s = cutTo(s, a.Blocks[i].Span())
	}
	// It reads better without the dateline, and without the "that" which ties it
	// to whoever says it.
	if d := a.Dateline.End; s.Start < d && d < s.End {
		s.Start = d
	}
	if rest, ok := strings.CutPrefix(s.Of(a.Text), "that "); ok && rest != "" {
		s.Start += len("that ")
	}
	return news.Ref{Article: a.ID, Start: s.Start, End: s.End}
}

// onlyThings reports whether a carrier holds no clause: "the overture", of "Rao
// rejected the overture".
func (b *builder) onlyThings(c *carrier) bool {
	return len(c.units) > 0 && !slices.ContainsFunc(c.units, func(k int) bool { return b.units[k].clause != nil })
}

// withCue widens a stretch of an attribution's content over its source and cue, where
// they stand in the same sentence: what is done with a thing says more than the thing.
func (b *builder) withCue(a *article, attr int, s news.Span) news.Span {
	i := a.SentenceAt(s.Start)
	if i < 0 {
		return s
	}
	x := &a.Attributions[attr]
	for _, part := range [2][]news.Span{x.Source, x.Cue} {
		for _, p := range part {
			if a.Sentences[i].Contains(p) {
				s = news.Span{Start: min(s.Start, p.Start), End: max(s.End, p.End)}
			}
		}
	}
	return s
}

func cutTo(s, to news.Span) news.Span {
	return news.Span{Start: max(s.Start, to.Start), End: min(s.End, to.End)}
}

// typicalOf bounds how many others a unit is compared with to tell how typical it is.
const typicalOf = 20

// typical is the mean likeness of a unit to the others of its draft.
func (b *builder) typical(d *draft, k int) float64 {
	var sum float64
	n := 0
	for _, j := range d.units {
		if j != k && n < typicalOf {
			sum += b.con.similarity(&b.units[k], &b.units[j])
			n++
		}
	}
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}
