package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// plainObject takes the noun phrase right behind a cue that the parse gives no
// object: "confirmed the trip hours later".
func (f *finder) plainObject(c candidate, v int, q cue) bool {
	if !q.takes('n') || q.takes('t') || q.takes('=') || f.passiveVerb(v) || !f.speaksIn(c.head, v) || f.lex.senses.has(f.base(v)) {
		return false
	}
	end := f.d.Sentences[c.sent].Last
	from := f.behindCircumstance(v, end)
	if c.particle == v+1 {
		from = v + 2
	}
	if !f.finiteVerb(v) && !(from > v+1 && f.d.Tokens[v].XPOS == "VBN" && c.head < v && f.t.Child(v, nlp.Aux, nlp.AuxPass) < 0) {
		return false
	}
	last := from
	for last < end && !relative(f.d.Tokens[last].XPOS) && (f.opensNominal(last) || f.hyphen(last) || from > v+1 && last > from && f.d.Tokens[last].XPOS == "POS") && !f.lex.times.has(f.base(last)) && f.quoteOf[last] == f.quoteOf[v] {
		last++
	}
	judged := last > from+1 && f.lex.naming.has(f.base(v)) && f.d.Tokens[last-1].UPOS == nlp.ADJ && (last == end || f.closes(last)) // "calls the strike illegal"
	if last == from || !f.nominal(last-1) && !judged || f.d.Tokens[last-1].UPOS == nlp.DET && last == from+1 {
		return false
	}
	if last < end && (f.tensed(last) || f.d.Tokens[last].XPOS == "POS" || f.d.Tokens[last].XPOS == "TO") {
		return false // the subject of a clause, or a part of a longer phrase
	}
	if f.handedOver(&c, v, last-1) {
		return false
	}
	if from > v+1 {
		last = f.nounPhraseEnd(last, end)
	}
	last = f.shownUntil(&c, v, last, end)
	c.frame, c.score = phraseFrame, 0.5
	c.content = f.single(tokens{from, last})
	return f.take(c, v)
}

// behindCircumstance is where the object of cue v begins behind how, when and where
// it was said: "condemns | in the strongest terms | an attack", "denied, | moreover,
// | the claims". It is v+1 where nothing of the kind stands there.
func (f *finder) behindCircumstance(v, end int) int {
	i := v + 1
	if i+2 < end && f.comma(i) && f.d.Tokens[i+1].UPOS == nlp.ADV && f.comma(i+2) {
		i += 3
	} else if i+2 < end && f.is(i, "in", "on", "at", "through") && f.quoteOf[i] == f.quoteOf[v] {
		k := i + 1
		for k < end && f.d.Tokens[k].UPOS != nlp.NOUN && f.opensNominal(k) {
			k++
		}
		if k >= end || f.d.Tokens[k].UPOS != nlp.NOUN || k == i+1 && f.d.Tokens[k].XPOS == "NN" {
			return v + 1
		}
		i = k + 1
	}
	if i >= end || i == v+1 || f.d.Tokens[i].UPOS != nlp.DET && f.d.Tokens[i].XPOS != "PRP$" && f.d.Tokens[i].UPOS != nlp.PROPN {
		return v + 1
	}
	return i
}

// nounPhraseEnd is where a noun phrase ends whose head ends before token i: with
// what prepositions and relative clauses hang on it, up to the next mark.
func (f *finder) nounPhraseEnd(i, end int) int {
	for i < end && !f.closes(i) && (f.d.Tokens[i].UPOS != nlp.CCONJ || i+1 < end && !f.tensed(i+1)) && !f.is(i, "but", "while", "as") {
		i++
	}
	return i
}

// bareWithPlace is where object o of cue v, a noun without an article, ends with the phrase
// that a parse has hung on the cue and that such a noun wants: "reported cracks | in a wall",
// "denied involvement | in the theft". When and by what channel it was said is no part of it.
func (f *finder) bareWithPlace(r tokens, v, o, end int) int {
	i := r.last
	if o != v+1 || r.last != o+1 || i+1 >= end || f.d.Tokens[o].UPOS != nlp.NOUN || f.nameOf[o] > 0 || f.isPerson(o) || f.quoted(o) || !f.is(i, "in", "of", "from", "with", "between", "at") {
		return r.last
	}
	last := i + 1
	for last < end && (f.opensNominal(last) || f.possessive(last) || f.hyphen(last)) {
		last++
	}
	for k := i + 1; k < last; k++ {
		if f.lex.times.has(f.base(k)) || f.lex.channels.at(f.base(k)) != "" || f.lex.docNouns.has(f.base(k)) || f.quoted(k) {
			return r.last
		}
	}
	if last == i+1 || !f.nominal(last-1) || last < end && f.tensed(last) {
		return r.last
	}
	return last
}

// smallClause takes what a verb of naming calls what, where the parse has made a clause
// of both: "calls | the strike illegal".
func (f *finder) smallClause(c candidate, v int, q cue) bool {
	if !q.takes('n') || !f.lex.naming.has(f.base(v)) || f.passiveVerb(v) || !f.speaksIn(c.head, v) || c.head > v {
		return false
	}
	k := f.after(v, nlp.Xcomp, nlp.Ccomp)
	if k < 0 || f.childWord(k, nlp.Mark, "to", "that") >= 0 {
		return false
	}
	s := f.t.Child(k, nlp.Nsubj, nlp.NsubjPass)
	if s <= v || s >= k || f.extent(k).first <= v || f.t.Child(k, nlp.Aux) >= 0 {
		return false
	}
	c.frame = phraseFrame
	c.content = f.single(f.extent(k))
	return f.take(c, v)
}

// personBefore reports whether the name of a person stands between commas right before
// verb v: "The akim of Karsk, Ana Rao, | promised".
func (f *finder) personBefore(v int) bool {
	if v < 3 || f.lowers[v-1] != "," {
		return false
	}
	n, ok := f.name(v - 2)
	return ok && n.Kind.Base() == news.Person && n.First > 0 && f.lowers[n.First-1] == ","
}

// maxGiven is how many tokens may stand between a cue and what is promised, beside to whom.
const maxGiven = 8

// twoObjects takes what somebody promises with to whom, which parsers make one noun phrase
// of or hang the first of as the object: "promised | the families | new homes".
func (f *finder) twoObjects(c candidate, v int, q cue) bool {
	if q.stance != news.Promises || !q.takes('n') || !f.finiteVerb(v) || f.passiveVerb(v) || c.head > v || !f.speaksIn(c.head, v) && !f.personBefore(v) {
		return false
	}
	end := f.d.Sentences[c.sent].Last
	k := v + 1
	for ; k < min(end, v+maxGiven); k++ {
		x := f.d.Tokens[k].XPOS
		if !f.opensNominal(k) && x != "RBR" || f.quoteOf[k] != f.quoteOf[v] {
			return false
		}
		to := &f.d.Tokens[k-1]
		if k > v+1 && (to.XPOS == "PRP" || (to.UPOS == nlp.NOUN || to.UPOS == nlp.PROPN) && f.speakerLike(k-1)) {
			if u := f.d.Tokens[k].UPOS; u == nlp.DET || u == nlp.NUM || x == "JJ" || x == "JJR" || x == "RBR" {
				break
			}
		}
	}
	if k >= min(end, v+maxGiven) || f.lex.times.has(f.base(k)) || k+1 < end && f.lex.times.has(f.base(k+1)) && f.d.Tokens[k].UPOS == nlp.DET {
		return false // "promised the families | this week"
	}
	last := f.nounPhraseEnd(k, end)
	for i := k; i < last; i++ {
		if f.tensed(i) {
			return false
		}
	}
	if last < k+2 {
		return false
	}
	c.frame, c.content = phraseFrame, f.single(tokens{v + 1, last})
	return f.take(c, v)
}

// testFinds takes the thing that a test, study or laboratory finds, as others do not say it:
// "tests found | lead in the water", "the study priced | the work at 31m".
func (f *finder) testFinds(c candidate, v int, passive bool) bool {
	if passive || c.head < 0 || c.head > v || f.quoted(v) || !f.lex.finds.has(f.base(v)) || !f.lex.testers.has(f.base(c.head)) || !f.finiteVerb(v) {
		return false
	}
	end := f.d.Sentences[c.sent].Last
	if i := v + 1; i >= end || !f.opensNominal(i) || f.d.Tokens[i].UPOS == nlp.PRON || f.beyondClosing(v, i) {
		return false
	}
	last := f.nounPhraseEnd(v+1, end)
	if x := f.closingCue(c.sent); x.comma > v {
		last = min(last, x.comma)
	}
	for i := v + 1; i < last; i++ {
		if f.tensed(i) {
			return false // the subject of a clause
		}
	}
	c.frame, c.stance, c.score, c.content = phraseFrame, news.Asserts, 0.6, f.single(tokens{v + 1, last})
	return f.take(c, v)
}
