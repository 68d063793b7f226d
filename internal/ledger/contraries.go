package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/lang"
)

// Whoever supports a thing and whoever opposes it speak of one thing in nearly the same
// words, and have not said the same. The contraries are listed in contraries.txt.

// contrarySide is a side of a pair of contraries.
type contrarySide struct {
	of    int // number of the pair
	other bool
	fact  bool // only one of the two is so
	ahead bool // also where one tells what is to come
	turns bool // it may change
	doer  bool // the first is told of whoever does it: "survived"
}

// contrary reports whether two units tell contraries, and neither tells both sides: one
// "supports the bill" and one "opposes it".
func (b *builder) contrary(u, v *unit) bool {
	return opposed(b.contrariesIn(b.keysIn(u)), b.contrariesIn(b.keysIn(v)))
}

// contraryDeeds reports whether the predicates of two units are contraries. A name or a
// noun that is given to somebody has for its predicate the words that give it to him: one
// "opposes" a bill, and one "praises" it.
func (b *builder) contraryDeeds(u, v *unit) bool {
	return len(b.lists.contraries) > 0 && opposed(b.deedSides(u), b.deedSides(v))
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

// keysIn are the words of a unit as the contraries have them.
func (b *builder) keysIn(u *unit) []string {
	words := strings.Fields(wordsOf(u.at.Of(b.arts[u.art].Text)))
	for i, w := range words {
		words[i] = b.lists.contraryKey(w)
	}
	return words
}

// deedSides are the sides that a unit's predicate tells, found out once.
func (b *builder) deedSides(u *unit) map[int]int8 {
	u.fact(factSides, func() bool {
		u.told.sides = b.contrariesIn(b.deedKeys(u))
		return true
	})
	return u.told.sides
}

// deedKeys are the words of a unit's predicate as the contraries have them: the expressions
// that it makes, or where it makes none the predicate alone. What has no clause has the words
// that give it to somebody.
func (b *builder) deedKeys(u *unit) []string {
	var out []string
	switch {
	case u.clause != nil:
		alone := true // "sign the law" is to sign as well
		for _, p := range b.expressions(u) {
			if p.behind != "" && len(b.lists.contraries[p.words]) > 0 {
				out, alone = append(out, p.words), alone && p.object
			}
		}
		if alone {
			verb, _ := b.mainVerb(u)
			out = append(out, b.lists.contraryKey(strings.ToLower(verb.Lemma)))
		}
	case u.attr >= 0:
		a := b.arts[u.art]
		for _, c := range a.Attributions[u.attr].Cue {
			for _, w := range strings.Fields(wordsOf(c.Of(a.Text))) {
				out = append(out, b.lists.contraryKey(w))
			}
		}
	}
	return out
}

// contrariesIn gives by the numbers of the contraries which of their sides words tell.
func (b *builder) contrariesIn(keys []string) map[int]int8 {
	var out map[int]int8
	for _, k := range keys {
		for _, s := range b.lists.contraries[k] {
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
		flags := strings.Fields(e.Col(2))
		for col := range 2 {
			for _, w := range e.Values(col) {
				r := l.contraryKey(w)
				l.contraries[r] = append(l.contraries[r], contrarySide{n, col == 1, slices.Contains(flags, "fact"), slices.Contains(flags, "ahead"), slices.Contains(flags, "turns"), slices.Contains(flags, "doer")})
			}
		}
	}
}

// contraryKey is a word of the contraries as they are looked up: its root, and of an
// expression the form of its verb with the word behind it.
func (l *lists) contraryKey(w string) string {
	if verb, behind, two := strings.Cut(w, " "); two {
		return l.form(verb) + " " + behind
	}
	return l.root(l.form(w))
}
