package ledger

import (
	"slices"
	"strconv"
	"strings"

	"hearsay/internal/news"
)

// leastWords is how many words at least tell that two say one thing, where they are the same words.
const leastWords = 3

// leaders bounds with how many units of one wording another of it is compared: what
// hundreds print is in one statement with one of the first.
const leaders = 4

// copied are the pairs of units of two articles that give the same words for one thing: their
// sentences are the same too, a passage ties them, both are quoted with them, or one speaker
// is. They are one statement whatever likeness makes of their words: "It was dark and we ran"
// speaks of hardly anything.
func (b *builder) copied() [][2]int32 {
	type words struct {
		of      string
		speaker int32
	}
	var out [][2]int32
	first := map[words][]int32{}
	find := func(i int, w words, one func(u, v *unit) bool) {
		l := first[w]
		for _, k := range l {
			if one(&b.units[k], &b.units[i]) {
				out = append(out, [2]int32{k, int32(i)})
				return
			}
		}
		if len(l) < leaders {
			first[w] = append(l, int32(i))
		}
	}
	for i := range b.units {
		u := &b.units[i]
		if b.frames(u) || b.isFragment(u) && !b.onlyFragments(u) || len(b.wordings.all[u.own].stems) == 0 {
			continue
		}
		find(i, words{of: strconv.Itoa(int(u.own))}, b.copies)
		if u.speaker == 0 {
			continue
		}
		if q := b.quotedPart(u); q != "" {
			find(i, words{q, u.speaker}, b.sameQuotation)
		}
		if w := b.calls(u); w != "" {
			find(i, words{w, u.speaker}, b.calledSo)
		}
	}
	return out
}

// quotedPart is what of a unit is quoted, where it is not the whole and as many words as are
// not said twice.
func (b *builder) quotedPart(u *unit) string {
	a := b.arts[u.art]
	for i := range a.quotes {
		at := a.quotes[i].Inner
		at.Start, at.End = max(at.Start, u.at.Start), min(at.End, u.at.End)
		if at.Start >= at.End || at == u.at {
			continue
		}
		if w := wordsOf(at.Of(a.Text)); len(strings.Fields(w)) >= oneMouth {
			return w
		}
	}
	return ""
}

// sameQuotation reports whether two units of one speaker that quote the same words say one
// thing.
func (b *builder) sameQuotation(u, v *unit) bool {
	return u.art != v.art && mergeable(u, v)
}

// calls are the words by which a unit says what something is, each in one form and all in
// order: "the paper a forgery", as somebody called it, and "the paper was a forgery".
func (b *builder) calls(u *unit) string {
	if u.attr < 0 || len(u.quants) > 0 || u.clause != nil && (u.negative || mood(u) != "") {
		return ""
	}
	a := b.arts[u.art]
	text := u.at.Of(a.Text)
	if x := &a.Attributions[u.attr]; u.clause == nil && (x.Negated || x.Stance == news.Denies && !x.ContentDenies || b.lists.denying(text)) {
		return ""
	}
	var out []string
	for _, w := range strings.Fields(wordsOf(text)) {
		if !b.con.light[w] {
			out = append(out, b.con.form(w))
		}
	}
	slices.Sort(out)
	return strings.Join(out, " ")
}

// calledSo reports whether of two units of one speaker, with the same words, one calls a thing
// what the other says that it is.
func (b *builder) calledSo(u, v *unit) bool {
	return u.art != v.art && (u.clause == nil) != (v.clause == nil) && u.remote == v.remote
}

// copies reports whether two units of one wording say one thing.
func (b *builder) copies(u, v *unit) bool {
	if u.art == v.art || !mergeable(u, v) || (u.attr < 0) != (v.attr < 0) || !b.sameTimes(u, v) {
		return false
	}
	if p, ok := b.passage(u.art, v.art, u.at, v.at); ok && b.passageWords(p, u.art, v.art) >= oneMouth {
		return true
	}
	if b.subjectsDiffer(u, v) {
		return false
	}
	if u.sent == v.sent && u.attr >= 0 {
		return true // who says it too
	}
	if min(b.wordCount(u), b.wordCount(v)) < leastWords {
		return false
	}
	if u.attr < 0 || !b.arts[u.art].quoted(u.at) || !b.arts[v.art].quoted(v.at) {
		return u.sent == v.sent
	}
	x, y := b.voiceOf(u), b.voiceOf(v)
	if x == nil || y == nil {
		return u.sent == v.sent
	}
	if u.speaker > 0 && u.speaker == v.speaker || b.dir.sameOrigin(x, y) != "" || b.dir.mayBeOne(x, y) != "" {
		return true
	}
	return !b.saysI(u) && !b.saysI(v)
}

// wordCount is how many words a unit has.
func (b *builder) wordCount(u *unit) int { return len(strings.Fields(u.at.Of(b.arts[u.art].Text))) }

// onlyFragments reports whether what a unit is part of is all fragments: it stands in what
// somebody says, and nothing that could hold it does.
func (b *builder) onlyFragments(u *unit) bool {
	lo, hi := b.unitsIn(u.art)
	for k := lo; k < hi; k++ {
		if v := &b.units[k]; v.attr == u.attr && !b.isFragment(v) && !b.frames(v) {
			return false
		}
	}
	return u.attr >= 0
}

// sameTimes reports whether two units give the same times, as their words are the same:
// "on Monday" is another day a week later.
func (b *builder) sameTimes(u, v *unit) bool {
	if len(u.times) != len(v.times) {
		return false
	}
	for i := range u.times {
		if b.arts[u.art].Times[u.times[i]].Value != b.arts[v.art].Times[v.times[i]].Value {
			return false
		}
	}
	return true
}
