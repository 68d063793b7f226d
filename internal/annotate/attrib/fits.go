package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// fits reports whether a pronoun or nominal may mean a source with the head
// ant.
func (f *finder) fits(head, ant int, w who) bool {
	return f.fitsWords(head, ant, w) && f.agrees(tokens{head, head + 1}, head, w)
}

func (f *finder) fitsWords(head, ant int, w who) bool {
	person := (w.kind == news.NamedPerson || w.kind == news.UnnamedPerson) && !f.lex.everybody.has(f.form(ant))
	switch f.lex.pronouns.at(f.form(head)) {
	case "person":
		man, woman := f.is(head, "he", "him", "his"), f.is(head, "she", "her")
		gender := w.gender
		switch {
		case gender != 0:
		case f.is(ant, "he"):
			gender = 'm'
		case f.is(ant, "she"):
			gender = 'f'
		case w.kind == news.UnnamedPerson:
			gender = f.lex.sexes.at(f.base(ant)) // "a man who was a quartermaster"
		}
		return person && !w.link.Plural && (gender == 0 || !man && !woman || man == (gender == 'm'))
	case "thing":
		return !person && w.kind != news.Collective && !f.is(ant, "i", "we") && !(f.d.Tokens[ant].XPOS == "NNS" && w.link.Plural)
	case "plural":
		return w.link.Plural || w.kind == news.SourceOrg || w.kind == news.SourceGov || w.kind == news.Collective
	}
	l := f.base(head)
	switch {
	case f.lex.firms.has(l) && f.d.Tokens[head].XPOS == "NN" && w.kind == news.SourceOrg && w.link.Named && !w.link.Plural && f.lemma(ant) != l.text:
		if x, ok := f.referent(w.link.Span); ok && x.Told {
			return false
		}
		return f.firmLike(w.link.Name)
	case f.lex.mediaNouns.has(l):
		return w.kind == news.SourceMedia && w.link.Named && !w.link.Plural && !f.otherMedium(l, ant)
	case l.text == "one" || f.d.Tokens[head].UPOS == nlp.NUM:
		// "one of the sources": look at the noun behind.
		e := f.extent(head)
		for k := e.first; k < e.last; k++ {
			if k != head && f.lemma(k) == f.lemma(ant) {
				return !f.othersGroup(e, f.phrase(ant))
			}
		}
		return false
	}
	return f.lemma(ant) == l.text && !(w.kind == news.NamedPerson && f.bodyNoun(l))
}

// otherMedium reports whether the phrase of token ant calls an outlet something else than
// the noun l does: the broadcaster of the sentence before is not "the daily".
func (f *finder) otherMedium(l word, ant int) bool {
	same, other := f.mediumOf(l, ant)
	return other && !same
}

// calledMedium reports whether the phrase of token ant calls an outlet what the noun l
// does: "the daily Kestra Post", and "the paper".
func (f *finder) calledMedium(l word, ant int) bool {
	same, _ := f.mediumOf(l, ant)
	return same
}

// mediumOf reports whether a phrase has a noun for the sort of outlets that l means, and
// whether it has one for another.
func (f *finder) mediumOf(l word, ant int) (same, other bool) {
	want := f.lex.medium.at(l)
	if want == "" {
		return false, false
	}
	e := f.phrase(ant)
	for k := e.first; k < e.last; k++ {
		if m := f.lex.medium.at(f.form(k)); m == want {
			same = true
		} else if m != "" {
			other = true
		}
	}
	return same, other
}

// bodyNoun reports whether a noun says what a body is, and so never a person.
func (f *finder) bodyNoun(l word) bool {
	return (f.lex.orgNouns.has(l) || f.lex.govNouns.has(l) || f.lex.mediaNouns.has(l) || f.lex.firms.has(l)) && !f.lex.personNouns.has(l)
}
