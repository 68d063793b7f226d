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
	if len(b.lists.contraries) == 0 {
		return false
	}
	x, y := b.sidesTold(u), b.sidesTold(v)
	for of, p := range x {
		if q := y[of]; p|q == bothSides && p != bothSides && q != bothSides {
			return true
		}
	}
	return false
}

// contraryDeeds reports whether the predicates of two units are contraries. A name or a
// noun that is given to somebody has for its predicate the words that give it to him: one
// "opposes" a bill, and one "praises" it.
func (b *builder) contraryDeeds(u, v *unit) bool {
	x, y := b.sidesDone(u), b.sidesDone(v)
	for of, p := range x {
		if q := y[of]; p|q == bothSides && p != bothSides && q != bothSides {
			return true
		}
	}
	return false
}

// sidesDone gives by the numbers of the contraries which of their sides a unit's predicate
// tells.
func (b *builder) sidesDone(u *unit) map[int]int8 {
	if len(b.lists.contraries) == 0 {
		return nil
	}
	var out map[int]int8
	add := func(w string) {
		for _, s := range b.lists.contraries[b.con.root(b.con.form(w))] {
			if out == nil {
				out = map[int]int8{}
			}
			out[s.of] |= s.side()
		}
	}
	switch {
	case u.clause != nil:
		add(strings.ToLower(u.clause.Pred.Lemma))
	case u.attr >= 0:
		a := b.arts[u.art]
		for _, c := range a.Attributions[u.attr].Cue {
			for _, w := range strings.Fields(wordsOf(c.Of(a.Text))) {
				add(w)
			}
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

// sidesTold gives by the numbers of the contraries which of their sides a unit tells.
func (b *builder) sidesTold(u *unit) map[int]int8 {
	var out map[int]int8
	for _, w := range strings.Fields(wordsOf(u.at.Of(b.arts[u.art].Text))) {
		for _, s := range b.lists.contraries[b.con.root(b.con.form(w))] {
			if out == nil {
				out = map[int]int8{}
			}
			out[s.of] |= s.side()
		}
	}
	return out
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
