package ledger

import "strings"

// leastWords is how many words at least tell that two say one thing, where they are the same words.
const leastWords = 3

// leaders bounds with how many units of one wording another of it is compared: what
// hundreds print is in one statement with one of the first.
const leaders = 4

// copied are the pairs of units of two articles that give the same words for one thing: their
// sentences are the same too, a passage ties them, or both are quoted with them. They are one
// statement whatever likeness makes of their words: "It was dark and we ran" speaks of hardly
// anything.
func (b *builder) copied() [][2]int32 {
	var out [][2]int32
	first := map[int32][]int32{} // by wording
	for i := range b.units {
		u := &b.units[i]
		if b.frames(u) || b.isFragment(u) && !b.onlyFragments(u) || len(b.wordings.all[u.own].stems) == 0 {
			continue
		}
		l, found := first[u.own], false
		for _, k := range l {
			if b.copies(&b.units[k], u) {
				out, found = append(out, [2]int32{k, int32(i)}), true
				break
			}
		}
		if !found && len(l) < leaders {
			first[u.own] = append(l, int32(i))
		}
	}
	return out
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
