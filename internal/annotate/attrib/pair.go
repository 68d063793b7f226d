package attrib

import (
	"slices"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// maxPair is how many sentences back "both" looks for the two.
const maxPair = 5

// both is the pair that "both", "the two leaders", "both companies" or "the couple"
// means: the two persons, or the two bodies, that the text has named last and
// together.
func (f *finder) both(r tokens, head int) (who, bool) {
	body, ok := f.pairNoun(r, head)
	if !ok {
		return who{}, false
	}
	var apart []nlp.Name // named alone in their sentences, the last first
	s := f.sentenceOf(r.first)
	for at := s; at >= max(0, s-maxPair); at-- {
		if k := f.kindOf(at); at < s && k == news.Headline {
			continue
		}
		var two, all []nlp.Name
		for i := f.opening[at]; i < min(f.d.Sentences[at].Last, r.first); i++ {
			n, ok := f.name(i)
			if !ok || n.First != i || !f.oneOfTwo(n, body) {
				continue
			}
			if k := len(all) - 1; k >= 0 && f.joined(all[k], n) {
				if k > 0 && len(two) == 2 && two[1].First == all[k].First {
					return who{}, false // of three
				}
				two = []nlp.Name{all[k], n}
			}
			if !slices.ContainsFunc(all, func(x nlp.Name) bool { return f.d.Word(x.Last-1) == f.d.Word(n.Last-1) && !f.joined(x, n) }) {
				all = append(all, n)
			}
		}
		if len(two) == 0 && len(all) == 2 {
			two = all
		}
		if len(two) == 2 {
			return f.pair(two[0], two[1])
		}
		for k := len(all) - 1; k >= 0; k-- {
			if n := all[k]; !slices.ContainsFunc(apart, func(x nlp.Name) bool { return f.d.Word(x.Last-1) == f.d.Word(n.Last-1) }) {
				apart = append(apart, n)
			}
		}
		switch {
		case len(apart) > 2:
			return who{}, false
		case len(apart) == 2:
			return f.pair(apart[1], apart[0]) // one in each of two sentences
		}
	}
	return who{}, false
}

// What the noun of a pair says.
const (
	persons = iota
	bodies
	governments
	anyBody
)

// pairNoun reports whether a phrase means two of whom the text has told, and what
// they are.
func (f *finder) pairNoun(r tokens, head int) (of int, ok bool) {
	if r.len() > 3 || f.is(head, "sides") {
		return 0, false // sides are of many
	}
	l := f.base(head)
	noun := f.d.Tokens[head].UPOS == nlp.NOUN
	switch {
	case f.is(r.first, "the") && r.len() == 2 && f.lex.couples.has(f.form(head)):
		return persons, true
	case f.is(r.first, "both", "neither", "either"):
		if !noun {
			return anyBody, true
		}
	case f.is(r.first, "the") && f.is(r.first+1, "two"):
		if !noun {
			return anyBody, r.len() == 2
		}
	default:
		return 0, false
	}
	switch {
	case f.lex.personNouns.has(l), f.lex.crowds.has(f.form(head)), f.is(head, "men", "women"):
		return persons, true
	case f.lex.govNouns.has(l) && !f.lex.orgNouns.has(l):
		return governments, true
	case f.lex.orgNouns.has(l), f.lex.firms.has(l), f.lex.mediaNouns.has(l):
		return bodies, true
	}
	return 0, false
}

// oneOfTwo reports whether a name may be one of two persons or bodies.
func (f *finder) oneOfTwo(n nlp.Name, of int) bool {
	if f.officeName(n) || n.Kind.Base() == news.Place && n.Key != "" || n.Kind == news.Event || f.lex.times.has(f.form(n.First)) {
		return false
	}
	person, government := n.Kind.Base() == news.Person, n.Kind == news.Government
	if x, ok := f.referent(n.Span); ok && x.Kind != "" {
		person, government = x.Kind.Base() == news.Person, x.Kind == news.Government
		if x.Kind.Base() == news.Place && x.Listed || x.Kind == news.Event {
			return false
		}
	}
	switch of {
	case persons:
		return person
	case bodies:
		return !person
	case governments:
		return government
	}
	return true
}

// joined reports whether two names are joined by "and", with no verb between.
func (f *finder) joined(a, b nlp.Name) bool {
	and := false
	for i := a.Last; i < b.First; i++ {
		switch f.d.Tokens[i].UPOS {
		case nlp.VERB, nlp.AUX, nlp.SCONJ:
			return false
		case nlp.CCONJ:
			and = true
		}
		if f.lowers[i] == ";" || i-a.Last > maxWiden {
			return false
		}
	}
	return and
}

// pair is the two as one source, each by its full name; of a name that only the
// other one gives the surname ("Nora and Peter Holm") as it is printed. One that is named twice is
// no pair.
func (f *finder) pair(a, b nlp.Name) (who, bool) {
	x := f.identifyAlone(tokens{a.First, a.Last}, f.headOf(tokens{a.First, a.Last}))
	y := f.identifyAlone(tokens{b.First, b.Last}, f.headOf(tokens{b.First, b.Last}))
	w := who{kind: x.kind}
	w.link.Name, w.link.Named, w.link.Plural = x.link.Name+" and "+y.link.Name, true, true
	return w, x.link.Name != y.link.Name
}
