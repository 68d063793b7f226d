package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// ofNobody takes what a participle on a noun says of it, and the text does not say whose
// word it is: "a director accused of bribing an official", "a man believed to be armed".
func (f *finder) ofNobody(s, v int, lemma word) bool {
	if f.quoted(v) || f.d.Tokens[v].XPOS != "VBN" && f.d.Tokens[v].XPOS != "VBD" || v < 1 {
		return false
	}
	end := f.d.Sentences[s].Last
	c := candidate{sent: s, frame: passiveFrame, cueHead: v, head: -1, score: 0.45}
	switch {
	case v+2 >= end:
		return false
	case f.is(v+1, "of") && (lemma.text == "accuse" || lemma.text == "suspect") && (f.d.Tokens[v+2].XPOS == "VBG" || f.opensNominal(v+2)):
		c.stance = news.Accuses
		if lemma.text == "suspect" {
			c.stance = news.Speculates
		}
	case f.is(v+1, "to") && f.lex.reputed.has(lemma) && (f.d.Tokens[v+2].XPOS == "VB" || f.d.Tokens[v+2].UPOS == nlp.AUX) && f.nominal(v-1) && f.t.Child(v, nlp.AuxPass) < 0 && f.d.Tokens[v].XPOS == "VBN":
		c.stance = f.lex.verbs.at(lemma).stance
	default:
		return false
	}
	if f.t.Child(v, nlp.AuxPass) < 0 && !f.is(v-1, "being", "been") {
		if u := f.d.Tokens[v-1].UPOS; u != nlp.NOUN && u != nlp.PROPN && f.lowers[v-1] != "," {
			return false
		}
		for k := v - 1; k >= max(f.opening[s], v-maxAfter); k-- {
			if relative(f.d.Tokens[k].XPOS) || f.is(k, "that") {
				return false // "men whom the board | suspected of theft"
			}
		}
	}
	if f.t.Agent(v, "by") >= 0 {
		return false
	}
	last := v + 2
	for last < end && !(f.closes(last) && !f.quoted(last)) && !(f.tensed(last) && !f.describedUntil(v+1, last+1)) && !f.is(last, "who", "which", "after", "when", "while") {
		last++
	}
	c.cue = f.single(tokens{f.verbGroup(v).first, v + 2})
	c.content = f.single(tokens{v + 2, last})
	return f.add(c) != nil
}

// whatSaid takes what somebody says something is or did, where a parser lost his cue:
// "after what he says were three attempts on his life", "which the club says cost a lot".
func (f *finder) whatSaid(s int) {
	sent := tokens{f.opening[s], f.d.Sentences[s].Last}
	first := sent.first // becomes the first of the sentence's "what" and "which"
	for first < sent.last && !f.is(first, "what", "which") {
		first++
	}
	for v := first + 2; v+2 < sent.last; v++ {
		k := f.behindAdverbs(v+1, sent.last)
		if u := f.d.Tokens[k].UPOS; u != nlp.VERB && u != nlp.AUX || f.quoted(v) || !f.saysThat(v) || f.found(s, v) {
			continue // a predicate behind the cue is seen at a glance, a cue is not
		}
		src, r := f.inRelative(v, sent.first-1)
		switch {
		case r < 0:
			continue
		case r == sent.first:
			// "What she said was true" judges it; only a clause or words in marks are said.
			if f.lemma(k) != "be" || !f.is(k+1, "that") && !f.quoted(k+1) {
				continue
			}
			k++
		case f.lowers[r] == "what" && f.lemma(k) == "be":
			k++
		case f.lowers[r] == "which" && f.d.Tokens[k].UPOS == nlp.VERB && f.d.Tokens[k].XPOS != "VBG":
		default:
			continue
		}
		last := k
		for last < sent.last && !(f.closes(last) && !f.quoted(last)) && !(f.d.Tokens[last].UPOS == nlp.CCONJ && relative(f.d.Tokens[min(last+1, sent.last-1)].XPOS)) {
			last++
		}
		if last > k {
			f.take(candidate{sent: s, frame: clauseFrame, cueHead: v, head: f.headBehind(src), source: src, stance: f.lex.verbs.at(f.cueLemma(v)).stance, score: 0.8, content: []tokens{{k, last}}}, v)
		}
	}
}

// calledBy takes what somebody calls a thing in the passive, of which a parser has hung who
// does so on what it is called: "The letter was called a fake by the mayor", "The plan was
// dismissed as a farce by the union".
func (f *finder) calledBy(c candidate, v int, q cue, passive bool) bool {
	as := f.is(v+1, "as") && q.takes('n') && q.stance != news.Asserts
	if !passive || !as && (!f.lex.naming.has(f.base(v)) || !f.opensNominal(v+1) && !f.quoted(v+1) && !f.is(v+1, "as")) || f.quoted(v) || f.d.Tokens[v].XPOS != "VBN" || f.t.Child(v, nlp.AuxPass) < 0 || f.is(f.t.Child(v, nlp.AuxPass), "being") {
		return false
	}
	p := f.t.OwnSubject(v)
	if p < 0 || p > v || f.is(p, "it") && !f.is(v+1, "a", "an", "the") || f.lex.deeds.has(f.base(v)) && (f.isPerson(p) || f.nameless(p)) {
		return false
	}
	if f.is(v+1, "as") && !f.opensNominal(v+2) && !f.quoted(v+2) {
		return false
	}
	end := f.d.Sentences[c.sent].Last
	by := v + 1
	for ; by < min(end, v+maxAside) && !f.is(by, "by"); by++ {
		if f.closes(by) && !f.quoted(by) || f.tensed(by) || f.d.Tokens[by].UPOS == nlp.SCONJ {
			return false
		}
	}
	if by+1 >= end || by == v+1 || !f.is(by, "by") {
		return false
	}
	src := f.behindCue(by, end)
	if src.empty() {
		h := f.nounAfter(by+1, end)
		if h < 0 {
			return false
		}
		if src = f.phrase(h); src.first <= by || !src.has(h) {
			return false
		}
	}
	if c.head = f.headBehind(src); !f.speakerLike(c.head) || f.lex.times.has(f.base(c.head)) {
		return false
	}
	subj := f.extent(p)
	subj.last = min(subj.last, f.verbGroup(v).first)
	c.source, c.frame, c.score, c.content = src, passiveFrame, 0.7, []tokens{subj, {v + 1, by}}
	return f.take(c, v)
}
