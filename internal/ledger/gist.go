package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// ownWords is how much worse an outlet says in its own voice what others give to somebody:
// those are the words that the statement's origin stands behind.
const ownWords = 0.25

// muchWorse is how much worse a carrier may say it than the one that says it best, to
// be shown in its place because no statement before shows its words.
const muchWorse = 0.5

// shows sets what a draft shows: the words of the carrier that says it best or, where a
// statement before shows these, of another one that says it nearly as well. They are shown
// whole, the content of an attribution in its paragraph or a sentence; and where they say
// more than the statement, what of them is meant. Two halves of one sentence are two statements: a reader
// reads the whole sentence and sees which half it is.
func (b *builder) shows(d *draft, shown func(news.Ref) bool) {
	i, best := b.teller(d, nil)
	if !d.umbrella && shown(b.whole(&d.carriers[i])) {
		if k, score := b.teller(d, shown); k >= 0 && score >= best-muchWorse {
			i = k
		}
	}
	st, c := &d.statement, &d.carriers[i]
	st.Gist, st.Focus = b.whole(c), nil
	meant := c
	if k := b.givenWithin(d, c); k >= 0 {
		meant = &d.carriers[k]
	}
	if !d.umbrella && b.share(meant, b.toldBy(c)) < most {
		at := b.bare(b.arts[c.art], cutTo(meant.span(), st.Gist.Span()))
		st.Focus = &news.Ref{Article: st.Gist.Article, Start: at.Start, End: at.End}
	}
}

// givenWithin is the carrier that stands inside another, which the outlet tells in its own
// voice, and is somebody's word: "signed a letter demanding ⟦the full report⟧". The outlet
// tells that there is a letter, and only what is in it is on its writer's word. It is -1 where
// there is none, or where the words of several stand there.
func (b *builder) givenWithin(d *draft, c *carrier) int {
	if len(b.chain(c)) > 0 {
		return -1
	}
	within := -1
	for i := range d.carriers {
		x := &d.carriers[i]
		if x.art != c.art || len(b.chain(x)) == 0 {
			continue
		}
		if within >= 0 || !c.span().Contains(x.span()) {
			return -1
		}
		within = i
	}
	return within
}

// most is how much of a gist its carrier must make up for the gist to say just that.
const most = 0.7

// share is how much of a gist a carrier makes up, 0 to 1.
func (b *builder) share(c *carrier, gist news.Ref) float64 {
	return float64(max(0, cutTo(c.span(), gist.Span()).Len())) / float64(max(1, gist.End-gist.Start))
}

// tellers bounds how many carriers are asked whether their words are shown
// already: a story of copies has hundreds to a statement, with the same words.
const tellers = 16

// teller is the carrier that says it best, by number, of those whose words are not shown
// yet, and how well it says it; -1 when all are shown. It says it near the head of an
// article, like the others, long enough to stand alone, with little else beside it, given
// to somebody where the statement is, and is no copy.
func (b *builder) teller(d *draft, shown func(news.Ref) bool) (best int, score float64) {
	best, score = -1, -1000.0
	given := slices.ContainsFunc(d.carriers, func(c carrier) bool { return len(b.chain(&c)) > 0 })
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
		s -= 0.5 * (1 - b.share(c, b.toldBy(c)))
		if d.deniedBy(i) {
			s -= 2 * muchWorse // what others say is not told by who denies it
		}
		if given && len(b.chain(c)) == 0 {
			s -= ownWords
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
	return best, score
}

// whole extends a carrier to what a reader can read alone: its attribution's
// content within the paragraph, or its sentence; what somebody denies with who denies it,
// since it says the contrary without.
func (b *builder) whole(c *carrier) news.Ref {
	r := b.toldBy(c)
	if b.deniesAll(c) {
		a := b.arts[c.art]
		s := b.withCue(a, c.attr, r.Span())
		if i := c.block; i >= 0 && i < len(a.Blocks) {
			s = cutTo(s, a.Blocks[i].Span())
		}
		r.Start, r.End = s.Start, s.End
	}
	return r
}

// toldBy is whole without who denies it.
func (b *builder) toldBy(c *carrier) news.Ref {
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
	s = b.bare(a, s)
	return news.Ref{Article: a.ID, Start: s.Start, End: s.End}
}

// bare is a stretch without the dateline, and without the "that" which ties it to
// whoever says it: it reads better so.
func (b *builder) bare(a *article, s news.Span) news.Span {
	if d := a.Dateline.End; s.Start < d && d < s.End {
		s.Start = d
	}
	if rest, ok := strings.CutPrefix(s.Of(a.Text), "that "); ok && rest != "" {
		s.Start += len("that ")
	}
	return s
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
