package nlp

import "hearsay/internal/news"

// Phrase says how much of a noun phrase to take. A part that is taken is taken
// whole: an apposition comes with its own prepositional phrases.
type Phrase uint8

// The parts of a noun phrase beyond its determiners, adjectives, numbers and
// compounds.
const (
	WithNmod   Phrase = 1 << iota // prepositional and possessive phrases: "the mayor of Oslo"
	WithAppos                     // appositions: "Rao, the mayor"
	WithClause                    // relative and participle clauses: "the mayor, who …"
	WithConj                      // coordinated nouns: "Rao and Lind"

	WholePhrase = WithNmod | WithAppos | WithClause | WithConj
)

// NounPhrase is the text of the noun phrase with head i: the widest unbroken
// run of tokens around it that belongs to it, without its preposition, without
// what hangs on it as on a predicate (subject, copula, clauses), and without
// punctuation at its ends.
func (t *Tree) NounPhrase(i int, with Phrase) news.Span {
	first, last := t.NounPhraseTokens(i, with)
	return news.Span{Start: t.doc.Tokens[first].Start, End: t.doc.Tokens[last-1].End}
}

// NounPhraseTokens is NounPhrase as a range of tokens [first, last).
func (t *Tree) NounPhraseTokens(i int, with Phrase) (first, last int) {
	first, last = i, i+1
	edge, left := i, -1
	for c := t.First(i); c >= 0; c = t.Next(c) {
		if c < i {
			// The run to the left begins after the last child that is no part.
			switch {
			case !t.part(c, with):
				left = -1
			case left < 0:
				left = int(t.lo[c])
			}
			continue
		}
		if t.doc.Tokens[c].Rel == Punct {
			continue // stays when a part follows, as does a conjunction
		}
		if !t.part(c, with) {
			break
		}
		edge = int(t.hi[c])
	}
	if left >= 0 {
		first = left
	}
	last = edge + 1
	for first < i && t.doc.Tokens[first].UPOS == PUNCT && !t.pairs(first, last) {
		first++
	}
	for last-1 > i && t.doc.Tokens[last-1].UPOS == PUNCT && !t.pairs(first, last) {
		last--
	}
	return first, last
}

// part reports whether child c belongs to the noun phrase of its head.
func (t *Tree) part(c int, with Phrase) bool {
	switch t.doc.Tokens[c].Rel {
	case Det, Amod, Compound, Flat, Fixed, Nummod, Goeswith, Advmod, NmodPoss, Dep, Punct:
		return true
	case Nmod:
		return with&WithNmod != 0 || c < t.doc.Tokens[c].Head && t.Child(c, Case) < 0
	case Appos:
		return with&WithAppos != 0
	case Acl, AclRelcl:
		return with&WithClause != 0
	case Conj:
		return with&WithConj != 0
	}
	return false
}

// pairs reports whether the tokens [first, last) begin and end with punctuation
// that belongs together: brackets or quotation marks around the whole.
func (t *Tree) pairs(first, last int) bool {
	if last-first < 2 {
		return false
	}
	a, b := t.doc.Word(first), t.doc.Word(last-1)
	switch a {
	case "(", "[":
		return b == ")" || b == "]"
	case `"`, "“", "«", "‘", "'", "„":
		return b == `"` || b == "”" || b == "»" || b == "’" || b == "'" || b == "“"
	}
	return false
}
