package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// handedOver reports whether the object o of verb v is a thing that is handed over,
// brought out or kept from somebody, so that nothing is said of it: "issued a permit",
// "delivered her speech", "disclosed the drivers' names", "denied entry".
func (f *finder) handedOver(c *candidate, v, o int) bool {
	l, noun := f.base(v), f.base(o)
	switch {
	case f.lex.light.has(l) && (c.stance == news.Announces || c.stance == news.Promises):
		// "issued a warning", "offered no answer": the noun tells what is said.
		q, speech := f.lex.nouns.get(noun)
		if c.stance == news.Promises && !speech && !f.lex.docNouns.has(noun) && !f.lex.handed.has(noun) {
			return false // "offered divers"
		}
		return !(speech && q.stance != news.Asserts) && f.childWord(o, nlp.Det, "no") < 0 && !f.negatedAt(v) && !f.quotedWithin(o)
	case f.lex.showing.has(l):
		return (f.lex.docNouns.has(noun) || f.lex.handed.has(noun)) && !f.quotedWithin(o)
	case f.lex.withholding.has(l):
		return f.lex.granted.has(noun)
	}
	return f.onlyDone(c.head, v, o)
}

// onlyDone reports whether verb v, of speech with another object, tells with object o only
// what somebody does: "recalled 300 boxes", "admitted nine children", "claimed three lives",
// "charged the firm 5,000 euros".
func (f *finder) onlyDone(head, v, o int) bool {
	l, noun := f.base(v), f.base(o)
	if f.quotedWithin(o) {
		return false
	}
	if f.lex.actNouns.hasText(f.lemma(v) + " " + f.lemma(o)) {
		return true
	}
	switch f.lex.done.at(l) {
	case "thing":
		return !f.onePerson(head) || f.isPerson(o) && f.xpos(f.extent(o).last) != "VBG" && f.nameOf[o] == 0 || f.lex.isSource(noun, f.form(o)) || f.holdsNumber(f.extent(o))
	case "person":
		return f.isPerson(o) && f.d.Tokens[o].UPOS != nlp.PRON || f.nameOf[o] > 0
	case "toll":
		return f.d.Tokens[o].UPOS == nlp.NUM && !f.isPerson(head) && f.nameOf[head] == 0 && !f.lex.isSource(f.base(head), f.form(head)) // "tragedy claims four"
	case "sum":
		return !f.isPerson(o) && f.holdsNumber(tokens{v + 1, o}) || f.upos(o+1) == nlp.NUM || f.upos(o+1) == nlp.SYM
	}
	return false
}

// onePerson reports whether a token is the head of a phrase for one person: a pronoun, a
// noun or a name of several words.
func (f *finder) onePerson(i int) bool {
	if n, ok := f.name(i); ok {
		return n.Kind.Base() == news.Person && n.Last > n.First+1
	}
	return i >= 0 && (f.is(i, "he", "she") || f.lex.personNouns.has(f.base(i)) && f.d.Tokens[i].XPOS != "NNS")
}

// quotedWithin reports whether the phrase of noun o holds words in quotation marks.
func (f *finder) quotedWithin(o int) bool {
	r := f.extent(o)
	for i := r.first; i < r.last; i++ {
		if f.quoted(i) {
			return true
		}
	}
	return false
}
