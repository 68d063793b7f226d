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
		return f.lex.granted.has(noun) || f.keptFrom(v, o)
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
	case "struck":
		return head >= 0 && f.d.Tokens[head].UPOS == nlp.NOUN && f.lex.mishaps.has(f.base(head)) || f.withWeapon(o)
	case "reached":
		return f.isPerson(o) && f.t.Child(v, nlp.CompoundPrt) < 0 && f.nothingBehind(o)
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

// nothingBehind reports whether no noun, adjective or quotation stands behind the person at token
// o, so that he is given no name: "called the mayor | on Tuesday", not "called the mayor | a liar".
func (f *finder) nothingBehind(o int) bool {
	k := o + 1
	if n, ok := f.name(o); ok {
		k = n.Last
	}
	for i := f.extent(o).first + 1; i < o; i++ {
		if f.nominal(i-1) && (f.d.Tokens[i].UPOS == nlp.DET || f.d.Tokens[i].XPOS == "PRP$") {
			return false // "called Rao | his friend", taken for one phrase
		}
	}
	end := f.d.Sentences[f.sentenceOf(o)].Last
	for i := k; i < end && (!f.tensed(i) || f.lowers[k] == ","); i++ {
		if f.quoted(i) || i > k && f.lowers[i-1] == "," && f.d.Tokens[i].UPOS == nlp.DET {
			return false // "called both Rao and Dahl | “crazy”", "called Rao, who is ill, | a liar"
		}
	}
	if k >= end || f.closes(k) || f.lex.times.has(f.base(k)) {
		return true
	}
	switch f.d.Tokens[k].UPOS {
	case nlp.ADP, nlp.PART, nlp.CCONJ, nlp.SCONJ:
		return !f.is(k, "as", "by")
	case nlp.PRON:
		return f.d.Tokens[k].XPOS == "PRP"
	case nlp.ADV:
		return k+1 >= end || f.d.Tokens[k+1].UPOS != nlp.ADJ
	}
	return false
}

// keptFrom reports whether a thing is withheld from somebody by verb v with the object o, and
// nothing denied: "denied | the workers a rise", "denied him | the chair".
func (f *finder) keptFrom(v, o int) bool {
	if k := f.t.Child(v, nlp.Iobj); k > v && k < o {
		return true
	}
	for i := v + 1; i <= o && i+1 < len(f.d.Tokens) && !f.quoted(i); i++ {
		if f.isPerson(i) && f.d.Tokens[i].XPOS != "PRP$" && f.is(i+1, "a", "an", "the", "any", "his", "her", "their", "its") {
			return true
		}
	}
	return false
}

// withWeapon reports whether a weapon stands behind the object o and a "with": "slammed the port |
// with rockets".
func (f *finder) withWeapon(o int) bool {
	end := f.d.Sentences[f.sentenceOf(o)].Last
	for k := o + 1; k+1 < min(end, o+maxAfter) && !f.closes(k) && !f.tensed(k); k++ {
		if f.is(k, "with") {
			for k++; k < end && f.opensNominal(k); k++ {
				if f.lex.mishaps.has(f.base(k)) {
					return true
				}
			}
			return false
		}
	}
	return false
}
