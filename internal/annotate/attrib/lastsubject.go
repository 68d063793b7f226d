package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// lastSubject is the person without a name of whom the sentence before "he" or "she" tells,
// and of nobody else: "A man of 18 was arrested. He told officers …", "The boy's mother was
// in court. She said …".
func (f *finder) lastSubject(head int, before []*candidate) (who, bool) {
	s := f.unquotedBefore(head)
	if s < 0 || !f.is(head, "he", "she") || f.quoted(head) {
		return who{}, false
	}
	i := f.topicOf(s)
	if i < 0 || f.d.Tokens[i].UPOS != nlp.NOUN || f.d.Tokens[i].XPOS != "NN" || !f.lex.personNouns.has(f.base(i)) {
		return who{}, false
	}
	own := f.phrase(i)
	if !f.newInIt(own, i, head) || f.is(own.first, "a", "an") && f.lex.sexes.at(f.base(i)) == 0 && f.anotherBefore(s, head) {
		return who{}, false
	}
	for k := len(before) - 1; k >= 0 && before[k].sent >= s; k-- {
		if c := before[k]; c.head >= 0 && c.head < f.opening[f.sentenceOf(head)] {
			return who{}, false
		}
	}
	for k := f.opening[s]; k < f.d.Sentences[s].Last; k++ {
		if own.has(k) || f.quoted(k) {
			continue
		}
		if f.d.Tokens[k].UPOS == nlp.PRON && f.lex.pronouns.at(f.form(k)) == "person" {
			return who{}, false // "A neighbour found him. He said …"
		}
		if n, ok := f.name(k); ok && n.Kind.Base() == news.Person {
			return who{}, false
		}
	}
	w := f.identifyAlone(own, i)
	return w, w.kind == news.UnnamedPerson && !w.link.Plural && f.fits(head, i, w)
}

// anotherBefore reports whether the sentence before sentence s, in its paragraph, tells of a person
// by name who is shown to be of the sex of the pronoun at token head: "Ana Rao opened the fair. A
// clown fell off the stage. She said …" is as likely hers.
func (f *finder) anotherBefore(s, head int) bool {
	if s == 0 || f.block[s-1] != f.block[s] {
		return false
	}
	i := f.topicOf(s - 1)
	if i < 0 {
		return false
	}
	w := f.identifyAlone(f.phrase(i), i)
	return w.kind == news.NamedPerson && w.gender != 0 && f.fits(head, i, w)
}

// unquotedBefore is the sentence before that of token head, or before what he says there in
// quotation marks over several sentences; -1 for none.
func (f *finder) unquotedBefore(head int) int {
	s := f.sentenceOf(head) - 1
	for s >= 0 && f.quoted(f.opening[s]) && f.quoted(f.d.Sentences[s].Last-1) {
		s--
	}
	if s < 0 {
		return -1
	}
	if k := f.kindOf(s); skipped(k) || k == news.Headline || k == news.Subheadline {
		return -1
	}
	return s
}

// newInIt reports whether a phrase with its head at token i brings somebody in, and does not
// take up by a description whom the text has named: behind "a", what he is behind a comma, or
// whose he is where that is nobody whom the pronoun at token head may mean.
func (f *finder) newInIt(r tokens, i, head int) bool {
	if f.is(r.first, "a", "an", "another", "one") {
		return true
	}
	if i+3 < len(f.d.Tokens) && f.comma(i+1) && f.is(i+2, "a", "an") {
		return true // "The only survivor, a Pole of 33, is in hospital"
	}
	for k := r.first; k < i; k++ {
		if f.d.Tokens[k].XPOS == "PRP$" {
			return f.is(k, "her") && f.is(head, "he") || f.is(k, "his") && f.is(head, "she")
		}
		if f.d.Tokens[k].XPOS == "POS" {
			w := f.identifyAlone(tokens{r.first, k}, k-1)
			return !f.fits(head, k-1, w)
		}
	}
	return false
}
