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
	return false
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
