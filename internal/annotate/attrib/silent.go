package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// contacted are the forms of what is done to whom one asks.
var contacted = setOf("contacted", "approached")

// silent takes that somebody gives no answer, in words that are no cue otherwise:
// "did not return calls", "had no comment", "could not be reached for comment".
func (f *finder) silent(s, v int) bool {
	l := f.base(v)
	if f.givesNoAnswer(s, v, l) || f.unanswered(s, v, l) || f.standsBy(s, v) || f.notDrawn(s, v, l) || f.neitherNor(s, v) || f.notReached(s, v, l) {
		return true
	}
	if !f.lex.returning.has(l) && !f.lex.reaching.has(l) && !f.lex.having.has(l) && !f.among(v, contacted) || f.quoted(v) {
		return false
	}
	c := candidate{sent: s, frame: phraseFrame, cueHead: v, stance: news.Declines, score: 0.6}
	o := f.t.Child(v, nlp.Obj)
	switch {
	case f.passiveVerb(v):
		c.head = f.t.Child(v, nlp.NsubjPass)
		end := f.d.Sentences[s].Last
		switch {
		case f.among(v, contacted) && !f.negatedAt(v) && v+2 < end && f.is(v+1, "for") && f.lex.replies.has(f.base(v+2)):
			c.content = f.single(tokens{f.verbGroup(v).first, v + 3}) // "were contacted for comment": there was none to print
		case !f.lex.reaching.has(l) || !f.negatedAt(v):
			return false
		case v+2 < end && f.is(v+1, "for") && f.d.Tokens[v+2].UPOS == nlp.NOUN:
			c.content = f.single(f.verbGroup(v)) // "could not be reached for comment"
		case l.text == "reach" && f.childWord(v, nlp.Aux, "could", "can") >= 0:
			c.content = f.single(f.verbGroup(v)) // "could not be reached": the words themselves
		default:
			return false
		}
	case f.lex.returning.has(l):
		if o < v || !f.lex.messages.has(f.base(o)) {
			return false
		}
		c.head, _ = f.speaker(v, false)
		if !f.negatedAt(v) && (c.head < 0 || f.childWord(c.head, nlp.Det, "neither", "no") < 0) {
			return false
		}
		c.content = f.single(tokens{f.verbGroup(v).first, f.extent(o).last}) // "did not return calls": the words themselves
	case f.lex.having.has(l):
		if o < v || !f.lex.replies.has(f.base(o)) || f.childWord(o, nlp.Det, "no") < 0 {
			return false
		}
		c.head, _ = f.speaker(v, false)
		c.content = f.single(f.extent(o))
	default:
		return false
	}
	if !f.speakerLike(c.head) || f.ownVoice(c.head, v) {
		return false
	}
	return f.take(c, v)
}

// unanswered takes that somebody has not answered what was sent to him, where that is
// the subject: "calls to the minister went unanswered", "messages left with his
// lawyer were not returned".
func (f *finder) unanswered(s, v int, l word) bool {
	sent := f.d.Sentences[s]
	idle := v+1 < sent.Last && f.d.Tokens[v+1].UPOS != nlp.DET && f.d.Tokens[v+1].UPOS != nlp.PRON && f.d.Tokens[v+1].UPOS != nlp.ADP && f.lex.idle.has(f.form(v+1))
	returned := f.lex.returning.has(l) && f.d.Tokens[v].XPOS == "VBN" && f.negatedAt(v)
	if !idle && !returned || f.quoted(v) {
		return false
	}
	src := tokens{f.opening[s], f.verbGroup(v).first}
	m := src.first
	for m < src.last && !f.lex.messages.has(f.base(m)) {
		if u := f.d.Tokens[m].UPOS; u == nlp.VERB || u == nlp.PUNCT || m-src.first > maxAfter {
			return false
		}
		m++
	}
	for i := m + 1; i+1 < src.last; i++ {
		if !f.is(i, "to", "with", "for", "at") || f.lex.replies.has(f.base(i+1)) {
			continue
		}
		c := candidate{sent: s, frame: phraseFrame, cueHead: v, stance: news.Declines, score: 0.6, source: f.bareEnd(tokens{i + 1, src.last}), content: []tokens{{m, m + 1}}}
		if idle {
			c.content = f.single(tokens{v + 1, v + 2})
		}
		if c.source.empty() {
			return false
		}
		c.head = f.nounAfter(c.source.first, c.source.last)
		return f.speakerLike(c.head) && f.take(c, v)
	}
	return false
}

// unavailable takes that somebody could not be asked: "was not available for
// comment", "was unavailable for comment".
func (f *finder) unavailable(s, i int) bool {
	needs, ok := f.lex.absent.get(f.form(i))
	if end := f.d.Sentences[s].Last; !ok || f.quoted(i) || i+2 >= end || !f.is(i+1, "for", "to") || !f.lex.replies.has(f.base(i+2)) {
		return false
	}
	subj := f.t.Subject(i)
	if needs != "" && !f.negatedAt(i) || subj < 0 || subj > i || !f.speakerLike(subj) || f.ownVoice(subj, i) {
		return false
	}
	c := candidate{sent: s, frame: phraseFrame, cueHead: i, head: subj, source: f.phrase(subj), stance: news.Declines, score: 0.6, negated: needs != "", content: []tokens{{i + 2, i + 3}}}
	c.cue = f.single(f.verbGroup(i))
	if cop := f.t.Child(i, nlp.Cop); cop >= 0 && cop < i && i-cop <= 3 {
		c.cue[0].first = min(c.cue[0].first, cop)
	}
	return f.add(c) != nil
}

// standsBy takes what a source stands by: "the newspaper stood by its story".
func (f *finder) standsBy(s, v int) bool {
	held := false
	switch f.lemma(v) {
	case "stand":
	case "stick", "hold", "cling":
		held = true // "held to his version"
	default:
		return false
	}
	end := f.d.Sentences[s].Last
	if v+3 >= end || held && f.lowers[v+1] != "to" || !held && f.lowers[v+1] != "by" || f.d.Tokens[v+2].XPOS != "PRP$" && !(held && f.is(v+2, "the")) {
		return false
	}
	k := v + 3
	for k < end && (f.d.Tokens[k].UPOS == nlp.ADJ || f.d.Tokens[k].UPOS == nlp.NOUN && k+1 < end && f.d.Tokens[k+1].UPOS == nlp.NOUN) {
		k++
	}
	if k >= end || !f.lex.stands.has(f.base(k)) && !f.lex.stands.has(f.form(k)) {
		return false
	}
	head, _ := f.speaker(v, false)
	if !f.speakerLike(head) || f.ownVoice(head, v) {
		return false
	}
	return f.take(candidate{sent: s, frame: phraseFrame, cueHead: v, head: head, particle: v + 1, stance: news.Confirms, score: 0.6, content: []tokens{{v + 2, k + 1}}}, v)
}

// notDrawn takes what somebody would not be drawn on.
func (f *finder) notDrawn(s, v int, l word) bool {
	end := f.d.Sentences[s].Last
	if l.text != "draw" || !f.passiveVerb(v) || !f.negatedAt(v) || v+2 >= end || !f.is(v+1, "on") {
		return false
	}
	last := v + 2
	for last < end && !f.closes(last) {
		last++
	}
	head := f.t.Child(v, nlp.NsubjPass)
	if !f.speakerLike(head) {
		return false
	}
	return f.take(candidate{sent: s, frame: phraseFrame, cueHead: v, head: head, stance: news.Declines, score: 0.6, content: []tokens{{v + 2, last}}}, v)
}

// neitherNor takes what somebody will "neither confirm nor deny".
func (f *finder) neitherNor(s, v int) bool {
	if f.lowers[v] != "confirm" && f.lowers[v] != "confirmed" {
		return false
	}
	end := f.d.Sentences[s].Last
	if !f.is(v-1, "neither", "not") || v < 2 || v+3 >= end || !f.is(v+1, "nor", "or") || !f.is(v+2, "deny", "denied") {
		return false
	}
	// Parsers take the "neither" for a part of who speaks.
	src, head := f.subjectByWords(v - 1)
	if head < 0 {
		src = tokens{}
		head, _ = f.speaker(v, false)
	}
	if !f.speakerLike(head) || f.ownVoice(head, v) {
		return false
	}
	c := candidate{sent: s, frame: phraseFrame, cueHead: v, head: head, source: src, stance: news.Declines, score: 0.6, negated: true}
	if o := f.t.Child(v+2, nlp.Obj); o > v+2 {
		c.content = f.single(f.extent(o))
	} else {
		last := v + 3
		for last < end && !f.closes(last) {
			last++
		}
		c.content = f.single(tokens{v + 3, last})
	}
	if !f.take(c, v) {
		return false
	}
	cue := tokens{v - 1, v + 3} // "would neither confirm nor deny"
	if f.d.Tokens[v-2].UPOS == nlp.AUX {
		cue.first--
	}
	f.cands[len(f.cands)-1].cue = []tokens{cue}
	return true
}

// inVain are words by which an attempt to reach somebody has come to nothing.
var inVain = setOf("unsuccessful", "failed", "fruitless", "vain", "unsuccessfully")

// notReached takes whom nobody could reach: "Attempts to reach Rao for comment were
// unsuccessful".
func (f *finder) notReached(s, v int, l word) bool {
	first, end := f.opening[s], f.d.Sentences[s].Last
	if !f.lex.reaching.has(l) && !f.is(v, "contact") || v < first+2 || !f.is(v-1, "to") || !f.is(v-2, "attempt", "attempts", "effort", "efforts") || f.quoted(v) {
		return false
	}
	k := v + 1
	for k < end && !f.tensed(k) && !f.closes(k) {
		k++
	}
	if k >= end || !f.tensed(k) {
		return false
	}
	failed := -1
	for i := k; i < min(end, k+maxAfter); i++ {
		if f.among(i, inVain) || f.is(i, "successful") && f.is(i-1, "not") {
			failed = i
			break
		}
	}
	src := tokens{v + 1, v + 1}
	for src.last < k && !f.is(src.last, "for", "by", "on", "at", "through") && f.d.Tokens[src.last].UPOS != nlp.ADV && !f.lex.times.has(f.base(src.last)) {
		src.last++
	}
	if failed < 0 || src.empty() {
		return false
	}
	head := f.headBehind(src)
	if !f.speakerLike(head) {
		return false
	}
	return f.add(candidate{sent: s, frame: phraseFrame, cueHead: v, cue: f.single(tokens{k, failed + 1}), head: head, source: src, stance: news.Declines, score: 0.6, content: []tokens{{v - 2, v + 1}}}) != nil
}
