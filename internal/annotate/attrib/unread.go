package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// unread takes what a verb of speech has right behind it for its content where the parse has
// shown none: the question that somebody is asked, "asked the crew | whether they had slept",
// and a clause that opens with its subject, "says | a hull that used to be thought sound, and a
// mast, | would not do". Parsers hang the one on as a circumstance and take the subject of the
// other for an object.
func (f *finder) unread(s int) {
	sent := tokens{f.opening[s], f.d.Sentences[s].Last}
	for v := sent.first + 1; v+3 < sent.last; v++ {
		if f.d.Tokens[v].UPOS != nlp.VERB || f.quoted(v) {
			continue
		}
		l := f.base(v)
		q := f.lex.verbs.at(l)
		if !q.takes('c') || !q.takes('q') || f.lex.notCues.has(l) || !f.finiteVerb(v) || f.d.Tokens[v].XPOS == "VBG" || f.passiveVerb(v) || f.partOfNameVerb(v) || f.found(s, v) || f.withinEmbedded(v) || f.insideQuestion(v) {
			continue
		}
		first := -1
		if q.stance == news.Asks {
			first = f.questionFor(v, sent.last)
		} else if q.stance == news.Asserts && !q.takes('n') && !q.takes('t') {
			first = f.openClause(v, sent.last)
		}
		if first < 0 {
			continue
		}
		head, _ := f.speaker(v, false)
		src := tokens{}
		if head < 0 || head > v || !f.speakerLike(head) || !f.nominal(head) || f.lowers[v-1] == "," {
			if src, head = f.subjectByWords(v); head < 0 {
				continue
			}
		}
		if f.quoted(head) || f.ownVoice(head, v) {
			continue
		}
		said := tokens{first, f.restEnd(v, first, sent.last)}
		for k := said.last; k < sent.last && !f.finite(said); k++ {
			said.last = f.restEnd(v, k, sent.last) // "said | two of the boats and a crane | will be sold"
		}
		if f.d.Tokens[first].UPOS == nlp.NUM && !f.saysSomething(said, v) {
			continue // "added | 500 jobs after sales rose"
		}
		f.take(candidate{sent: s, frame: clauseFrame, cueHead: v, head: head, source: src, stance: q.stance, score: 0.75, content: f.single(said)}, v)
	}
}

// questionFor is where the question begins that somebody is asked right behind verb v: at its
// question word, behind whom it is put to. -1 for none.
func (f *finder) questionFor(v, end int) int {
	k := v + 1
	for k < end && (f.opensNominal(k) || f.hyphen(k) || f.d.Tokens[k].XPOS == "POS") && !relative(f.d.Tokens[k].XPOS) && !f.quoted(k) && k-v < maxAskedOne {
		k++
	}
	if k == v+1 || k+2 >= end || !f.nominal(k-1) || !f.among(k, questionWords) || f.tensed(k+1) {
		return -1
	}
	return k
}

// openClause is where the clause begins that stands behind verb v, times and adverbs, where it
// opens with a noun phrase and has a verb with a tense of its own: one more than relative
// pronouns and conjunctions stand before it, behind no comma or two. -1 for none.
func (f *finder) openClause(v, end int) int {
	first := v + 1
	for first < end && (f.d.Tokens[first].UPOS == nlp.ADV || f.lex.times.has(f.base(first)) || f.is(first, "on", "this", "last") && f.lex.times.has(f.base(first+1))) {
		first++
	}
	if first+2 >= end || !f.opensNominal(first) || f.d.Tokens[first].UPOS == nlp.PRON && !f.is(first+1, "of") && !f.tensed(f.behindAdverbs(first+1, end)) {
		return -1
	}
	own, commas := 0, 0
	for k := first + 1; k < end; k++ {
		switch t := &f.d.Tokens[k]; {
		case f.quoted(k):
		case f.lowers[k] == ":" || f.lowers[k] == ";":
			return -1
		case f.lowers[k] == ",":
			if commas++; commas == 1 && f.lowers[v-1] == "," && f.is(k+1, "who", "which", "whose") {
				return -1 // "The reef, | said Rao, who knew it, | is near": who speaks
			}
		case relative(t.XPOS), t.UPOS == nlp.SCONJ && k+1 < end && f.d.Tokens[k+1].XPOS != "VBG":
			own--
		case f.tensed(k):
			if j := f.beforeAdverbs(k); j >= 0 && f.d.Tokens[j].UPOS == nlp.CCONJ {
				return -1 // "said a prayer and left"
			}
			if own++; own > 0 && commas%2 == 0 {
				return first
			}
			if own > 0 {
				return -1 // "added two boats, the harbour was full"
			}
		}
	}
	return -1
}

// beforeAdverbs is the token before token i and the adverbs before that; the first of all where
// none is.
func (f *finder) beforeAdverbs(i int) int {
	for i--; i > 0 && f.d.Tokens[i].UPOS == nlp.ADV; i-- {
	}
	return max(i, 0)
}
