package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// questionWords open a question that is not put in its own words.
var questionWords = setOf("whether", "if", "why", "how", "what", "who", "where", "when", "which")

// askedLast is who has been asked a question in the sentence before "he" or "she": "A
// neighbour asked her whether she had heard it. “I laughed,” she said", "… Her answer: “I
// laughed”".
func (f *finder) askedLast(head int, before []*candidate) (who, bool) {
	s := f.unquotedBefore(head)
	if s < 0 || f.quoted(head) || !f.is(head, "he", "she") && !(f.is(head, "his", "her") && head+1 < len(f.d.Tokens) && f.lex.answers.has(f.base(head+1))) {
		return who{}, false
	}
	for v := f.d.Sentences[s].Last - 1; v >= f.opening[s]; v-- {
		if i := f.wasAsked(v); i >= 0 && i != head {
			w := f.identifyAlone(f.phrase(i), i)
			return w, (w.kind == news.NamedPerson || w.kind == news.UnnamedPerson) && f.d.Tokens[i].UPOS != nlp.PRON && f.fits(head, i, w)
		}
		if f.d.Tokens[v].UPOS != nlp.VERB || !f.finiteVerb(v) || f.quoted(v) {
			continue
		}
		asker := f.ownSubject(v)
		if f.lex.verbs.at(f.base(v)).stance != news.Asks || asker < 0 || asker > v {
			continue
		}
		i := f.askedOne(v)
		if i < 0 {
			return who{}, false
		}
		if f.d.Tokens[i].UPOS == nlp.PRON {
			return f.spokeButFor(asker, i, head, before)
		}
		w := f.identifyAlone(f.phrase(i), i)
		if a := f.identifyAlone(f.phrase(asker), asker); !w.link.Named && w.gender == 0 && a.gender != 0 && f.fits(head, asker, a) {
			return who{}, false // "Ana Rao asked the minister why. She said …"
		}
		return w, (w.kind == news.NamedPerson || w.kind == news.UnnamedPerson) && f.fits(head, i, w)
	}
	return who{}, false
}

// wasAsked is who is asked in the passive by the verb at token v: "Ana Rao was asked by a
// reporter", "Asked by a reporter …, Ana Rao laughed". -1 for none.
func (f *finder) wasAsked(v int) int {
	if f.lex.verbs.at(f.base(v)).stance != news.Asks || !f.is(v+1, "by") || f.quoted(v) {
		return -1
	}
	s := f.sentenceOf(v)
	if v != f.opening[s] {
		return f.t.Child(v, nlp.NsubjPass)
	}
	for k := v + 2; k < f.d.Sentences[s].Last; k++ {
		if f.isSubject(k) && f.comma(f.phrase(k).first-1) {
			return k
		}
	}
	return -1
}

// askedOne is the head of who is asked by the verb at token v, before a question word or, where
// the question stands in quotation marks, its object; -1 for none and for a request.
func (f *finder) askedOne(v int) int {
	end := f.d.Sentences[f.sentenceOf(v)].Last
	for i := v + 1; i < min(end, v+maxAskedOne); i++ {
		if f.among(i, questionWords) {
			if i-1 > v && f.d.Tokens[i-1].UPOS == nlp.PRON {
				return i - 1
			}
			if r := f.nounsBefore(i, v+1); !r.empty() {
				return r.last - 1
			}
			return -1
		}
	}
	if f.asksBefore(v) {
		for i := v + 1; i < end; i++ {
			if t := &f.d.Tokens[i]; t.Head == v && (t.Rel == nlp.Obj || t.Rel == nlp.Iobj) {
				return i
			}
		}
	}
	return -1
}

// maxAskedOne is how many tokens behind a verb of asking who is asked may take.
const maxAskedOne = 9

// asksBefore reports whether a question in quotation marks stands before verb v.
func (f *finder) asksBefore(v int) bool {
	for i := v - 1; i >= max(0, f.opening[f.sentenceOf(v)]-2); i-- {
		if f.lowers[i] == "?" {
			return true
		}
	}
	return false
}

// spokeButFor is the person whom the pronoun at token i, the object of the asker's verb, means
// as well as the one at token head: who has spoken before and is not the asker.
func (f *finder) spokeButFor(asker, i, head int, before []*candidate) (who, bool) {
	if f.is(i, "him") != f.is(head, "he") {
		return who{}, false
	}
	for k := len(before) - 1; k >= max(0, len(before)-maxBack); k-- {
		if c := before[k]; c.head >= 0 && c.head < asker && len(c.chain) > 0 && c.who.link.Named && !f.quoted(c.head) && f.fits(head, c.head, c.who) {
			return c.who, true
		}
	}
	if s := f.sentenceOf(asker) - 1; s >= 0 && f.block[s] == f.block[s+1] {
		if t := f.topicOf(s); t >= 0 && f.nameOf[t] > 0 {
			w := f.identifyAlone(f.phrase(t), t)
			return w, w.kind == news.NamedPerson && f.fits(head, t, w)
		}
	}
	return who{}, false
}
