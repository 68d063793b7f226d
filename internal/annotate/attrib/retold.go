package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// retold reports whether the comma at token k opens a phrase that takes up what was
// said before it, so that another may answer it: "…, a claim which the firm denies",
// "…, a figure that the union says is too low". The answer is no part of what was
// said. It gives the noun's token and that of the relative pronoun.
func (f *finder) retold(k, end int) (noun, pron int, ok bool) {
	if t := f.tailOf(f.sentenceOf(k)); t.v >= 0 && t.comma == k {
		return t.stands.first, t.stands.last - 1, true
	}
	if f.lowers[k] != "," && f.lowers[k] != "—" && f.lowers[k] != "–" || k+4 >= end {
		return 0, 0, false
	}
	first := k + 2
	if f.d.Tokens[k+1].UPOS != nlp.DET {
		if first--; f.d.Tokens[first].XPOS != "NNS" || !f.is(first+1, "that", "which") {
			return 0, 0, false // but ", figures that the press could not check"
		}
	}
	for i := first; i < min(end-2, k+maxAfter); i++ {
		switch f.upos(i) {
		case nlp.ADJ:
		case nlp.NOUN:
			if l := f.form(i); f.opensNominal(i+1) && (f.lex.told.has(l) || f.lex.nouns.at(l).stance != "" && f.lex.nouns.at(l).stance != news.Criticises) && f.answeredAt(i+1, end) >= 0 {
				return i, i, true // "…, a claim | the firm dismissed as “a joke”"
			}
			if !f.is(i+1, "which", "that") {
				continue
			}
			if l := f.form(i); f.lex.told.has(l) || f.lex.nouns.at(l).stance != "" {
				return i, i + 1, f.answeredBy(i+2, end) || f.tensed(i+2) // "a claim that | could not be checked": the outlet's own word on it
			}
			return 0, 0, false
		default:
			return 0, 0, false
		}
	}
	return 0, 0, false
}

// asCalled reports whether the comma at token k opens what another calls that which was
// said before it: "…, in what the police called an attack".
func (f *finder) asCalled(k, end int) bool {
	return f.lowers[k] == "," && k+4 < end && f.is(k+1, "in") && f.is(k+2, "what") && f.answeredBy(k+3, end)
}

// inWhat reports whether a clause is opened by "in what".
func (f *finder) inWhat(k int) bool {
	i := f.extent(k).first
	if f.lowers[i] == "," {
		i++
	}
	return f.is(i, "in") && f.is(i+1, "what")
}

// answeredBy reports whether a speaker and a verb of his stand from token i on.
func (f *finder) answeredBy(i, end int) bool { return f.answeredAt(i, end) >= 0 }

// answeredAt is the verb of answeredBy, -1 for none.
func (f *finder) answeredAt(i, end int) int {
	for v := i + 1; v < min(end, i+maxFar); v++ {
		if f.quoted(v) {
			return -1
		}
		if u := f.d.Tokens[v].UPOS; u != nlp.VERB || f.lex.verbs.at(f.base(v)).empty() {
			continue
		}
		if src, _ := f.subjectFrom(i, v); !src.empty() {
			return v
		}
		return -1
	}
	return -1
}

// answers takes a verb whose object is the relative pronoun of such a phrase: "a version
// which his partner, Ana Rao, | disputed". What it is said of is the content.
func (f *finder) answers(c candidate, v int, q cue) bool {
	if !q.takes('n') || f.passiveVerb(v) {
		return false
	}
	if end := f.d.Sentences[c.sent].Last; v+1 < end && f.opensNominal(v+1) && !f.lex.times.has(f.base(v+1)) {
		return false // it has an object of its own
	}
	switch c.stance {
	case news.Denies, news.Confirms, news.Doubts, news.Criticises, news.Acknowledges, news.Claims:
	default:
		return false
	}
	first := f.opening[c.sent]
	for p := f.groupStart(v) - 2; p > first+1 && v-p <= maxFar; p-- {
		if f.quoted(p) {
			return false
		}
		if !f.is(p, "which", "that") || f.upos(p-1) != nlp.NOUN {
			continue
		}
		l := f.form(p - 1)
		if !f.lex.told.has(l) && f.lex.nouns.at(l).stance == "" {
			return false
		}
		src, head := f.subjectFrom(p+1, v)
		if src.empty() {
			return false
		}
		noun := tokens{p - 1, p}
		for noun.first > first && f.opensNominal(noun.first-1) && !f.closes(noun.first-1) {
			noun.first--
		}
		c.frame, c.source, c.head, c.content = phraseFrame, src, head, f.single(noun)
		return f.take(c, v)
	}
	return false
}
