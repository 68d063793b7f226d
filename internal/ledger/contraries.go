package ledger

import (
	"strings"

	"hearsay/internal/lang"
)

// Whoever supports a thing and whoever opposes it speak of one thing in nearly the same
// words, and have not said the same. The contraries are listed in contraries.txt.

// contrarySide is a side of a pair of contraries.
type contrarySide struct {
	of    int // number of the pair
	other bool
}

// contrary reports whether two units tell contraries, and neither tells both sides: one
// "supports the bill" and one "opposes it".
func (b *builder) contrary(u, v *unit) bool {
	return opposed(b.contrariesIn(b.wordsIn(u)), b.contrariesIn(b.wordsIn(v)))
}

// contraryDeeds reports whether the predicates of two units are contraries. A name or a
// noun that is given to somebody has for its predicate the words that give it to him: one
// "opposes" a bill, and one "praises" it.
func (b *builder) contraryDeeds(u, v *unit) bool {
	return len(b.lists.contraries) > 0 && opposed(b.contrariesIn(b.deedWords(u)), b.contrariesIn(b.deedWords(v)))
}

// opposed reports whether of one pair of contraries two units tell one side each.
func opposed(x, y map[int]int8) bool {
	for of, p := range x {
		if q := y[of]; p|q == bothSides && p != bothSides && q != bothSides {
			return true
		}
	}
	return false
}

// wordsIn are the words of a unit.
func (b *builder) wordsIn(u *unit) []string {
	return strings.Fields(wordsOf(u.at.Of(b.arts[u.art].Text)))
}

// deedWords are the words of a unit's predicate.
func (b *builder) deedWords(u *unit) []string {
	switch {
	case u.clause != nil:
		return []string{strings.ToLower(u.clause.Pred.Lemma)}
	case u.attr >= 0:
		a := b.arts[u.art]
		var out []string
		for _, c := range a.Attributions[u.attr].Cue {
			out = append(out, strings.Fields(wordsOf(c.Of(a.Text)))...)
		}
		return out
	}
	return nil
}

// contrariesIn gives by the numbers of the contraries which of their sides words tell.
func (b *builder) contrariesIn(words []string) map[int]int8 {
	var out map[int]int8
	for _, w := range words {
		for _, s := range b.lists.contraries[b.con.root(b.con.form(w))] {
			if out == nil {
				out = map[int]int8{}
			}
			out[s.of] |= s.side()
		}
	}
	return out
}

// The sides of a pair that a unit tells.
const (
	oneSide int8 = 1 << iota
	otherSide
	bothSides = oneSide | otherSide
)

func (s contrarySide) side() int8 {
	if s.other {
		return otherSide
	}
	return oneSide
}

// readContraries reads the contraries, by the roots of their words.
func (l *lists) readContraries(b *lang.Bundle) {
	if !b.Has("contraries") {
		return
	}
	l.contraries = map[string][]contrarySide{}
	for n, e := range b.List("contraries").Entries {
		for col := range 2 {
			for _, w := range e.Values(col) {
				r := l.root(l.form(w))
				l.contraries[r] = append(l.contraries[r], contrarySide{n, col == 1})
			}
		}
	}
}
