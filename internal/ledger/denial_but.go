package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// An article prints a claim, and right behind it what somebody else says, opened by a
// "but" and with a "not" in it: "it said that it had apologised. But the farmer said
// that he had yet to hear from anybody". With a "yet" the two need have no word in
// common, since the second answers the first.

// butDenials pairs what an article sets against what stands right before it.
func (b *builder) butDenials(at []int) []clash {
	var out []clash
	for i := range b.units {
		v := &b.units[i]
		if v.attr < 0 || v.clause == nil || len(v.answers) > 0 || !b.opensBut(b.arts[v.art], b.arts[v.art].SentenceAt(v.at.Start)) || v.clause.Mood != "" || !b.claims(v) || v.clause.Kind.Background() || b.ofPart(v) || b.shutsOut(v) || !b.saysNot(v) || b.nowadays(v) {
			continue
		}
		if k := b.setBefore(i); k >= 0 {
			c := b.denialOf(&b.units[k], v)
			c.a, c.b, c.draft = k, i, at[k]
			if c.draft < 0 {
				c.draft = at[i]
			}
			out = append(out, c)
		}
	}
	return out
}

// saysNot reports whether a unit says that something is not so, or not yet.
func (b *builder) saysNot(u *unit) bool { return u.negative || b.notYetIn(u) }

// notYetIn reports whether a unit says that something has not happened so far.
func (b *builder) notYetIn(u *unit) bool {
	words := wordsOf(u.at.Of(b.arts[u.art].Text))
	return slices.ContainsFunc(b.lists.notYet, func(w string) bool { return strings.Contains(words, w) })
}

// paragraphOf is the paragraph of a unit.
func (b *builder) paragraphOf(u *unit) news.Span {
	a := b.arts[u.art]
	if u.block < 0 || u.block >= len(a.Blocks) {
		return u.at
	}
	return news.Span{Start: a.Blocks[u.block].Start, End: a.Blocks[u.block].End}
}

// setBefore is the unit before unit i that its sentence is set against by a "but", -1
// for none: of the paragraph or sentence right before it the one that shares most words
// with what the second goes on to say.
func (b *builder) setBefore(i int) int {
	v := &b.units[i]
	a := b.arts[v.art]
	s := a.SentenceAt(v.at.Start)
	if s < 1 {
		return -1
	}
	before := a.Sentences[s-1]
	goesOn := b.paragraphOf(v)
	goesOn.Start = max(goesOn.Start, a.Sentences[s].Start)
	lo, _ := b.unitsIn(v.art)
	best, top := -1, -1
	for k := i - 1; k >= lo; k-- {
		u := &b.units[k]
		if u.at.Start < before.Start && (u.block == v.block || v.block-u.block > 1 || u.block != a.BlockAt(before.Start)) {
			break
		}
		if u.at.Start >= a.Sentences[s].Start || v.block-u.block > 1 || u.attr < 0 || u.clause == nil || u.clause.Mood != "" || u.clause.Kind.Background() || !b.hasSubject(u) || !b.weighed(u) || b.saysNot(u) || b.pointsOut(u) {
			continue
		}
		if b.oneSpeaker(a, u.attr, v.attr) || b.oneOrigin(u, v) {
			continue
		}
		if n := b.sharedWords(goesOn, u); n > top {
			best, top = k, n
		}
	}
	if top == 0 && !b.notYetIn(v) {
		return -1 // "it had sold 400 tickets. But a guide said that no one had seen the painting"
	}
	return best
}

// openingBytes is how much of a sentence holds its first word.
const openingBytes = 24

// opensBut reports whether a sentence opens with a word that sets it against what
// stands before, and not its first clause against its second ("while he has a plane, …").
func (b *builder) opensBut(a *article, s int) bool {
	if s < 1 {
		return false
	}
	at := a.Sentences[s]
	k := b.lists.claims[firstWord(a.Text[at.Start:min(at.End, at.Start+openingBytes)])]
	return slices.Contains(k, "but") && !slices.Contains(k, "within")
}

// pointsOut reports whether a unit is said of a "which" or "who" of its sentence, or
// only asks which it is.
func (b *builder) pointsOut(u *unit) bool {
	text := b.arts[u.art].Text
	if slices.Contains(b.lists.claims[firstWord(u.at.Of(text))], "relative") {
		return true
	}
	return slices.ContainsFunc(u.clause.Args, func(g news.Arg) bool {
		return g.Role == "subject" && slices.Contains(b.lists.claims[firstWord(g.At.Of(text))], "relative")
	})
}
