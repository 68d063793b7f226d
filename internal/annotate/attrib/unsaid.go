package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// givesNoAnswer takes that somebody has not answered, where nothing tells what: "did
// not reply", "would not comment", "has yet to respond", "would not be drawn". The
// words themselves are the content.
func (f *finder) givesNoAnswer(s, v int, l word) bool {
	drawn := l.text == "draw" && f.passiveVerb(v)
	if !drawn && !f.lex.replies.has(l) || f.quoted(v) {
		return false
	}
	end := f.d.Sentences[s].Last
	first := f.verbGroup(v).first
	switch {
	case f.is(v-1, "to") && f.is(v-2, "yet") && v > 3 && f.is(v-3, "has", "have", "had"):
		first = v - 3
	case f.negatedAt(v), f.is(f.opening[s], "none", "neither", "nobody") && first-f.opening[s] <= maxAfter:
	default:
		return false
	}
	last := v + 1
	if n := f.hearsayAt(v+2, end); f.is(v+1, "on") && n > 0 {
		last = n + 1
	} else if n := f.messageAt(v+1, end); n > 0 {
		last = n
	} else if v+1 < end && !f.closes(v+1) && !(f.is(v+1, "on") && v+2 < end && f.lex.times.has(f.base(v+2))) && !f.lex.times.has(f.base(v+1)) && !f.is(v+1, "when", "by", "before", "immediately", "since", "yet", "again") && !(f.is(v+1, "further", "either") && v+2 < end && f.closes(v+2)) {
		return false
	}
	head, _ := f.speaker(v, false)
	if drawn {
		head = f.t.Child(v, nlp.NsubjPass)
	}
	if head < 0 || head >= first {
		_, head = f.subjectByWords(v)
	}
	if head < 0 || head >= first || !f.speakerLike(head) && !f.is(head, "none", "neither", "nobody") || f.ownVoice(head, v) {
		return false
	}
	return f.take(candidate{sent: s, frame: phraseFrame, cueHead: v, head: head, stance: news.Declines, score: 0.6, negated: true, content: []tokens{{first, last}}}, v)
}

// messageAt is where what was not answered ends behind the token after "to" or right at
// token i, with what it was for: "to | an email", "to a request for comment", "our
// questions". It is 0 where nothing of the kind stands there.
func (f *finder) messageAt(i, end int) int {
	if f.is(i, "to") {
		i++
	}
	k := i
	for k < min(end, i+maxAfter) && (f.opensNominal(k) || f.d.Tokens[k].XPOS == "PRP$" || f.d.Tokens[k].XPOS == "VBN") && !f.lex.messages.has(f.base(k)) {
		k++
	}
	if k >= end || k > i+maxAfter || !f.lex.messages.has(f.base(k)) {
		return 0
	}
	for k++; k < end && !f.closes(k) && !f.tensed(k) && !f.quoted(k) && f.d.Tokens[k].UPOS != nlp.SCONJ && (f.d.Tokens[k].UPOS != nlp.CCONJ || k+1 < end && f.lex.messages.has(f.base(k+1))); k++ {
	}
	return k
}

// withholdsWhich takes the question that somebody would not answer, which a parser has
// taken for an object: "would not say which road", "will not tell why".
func (f *finder) withholdsWhich(c candidate, v int) bool {
	end := f.d.Sentences[c.sent].Last
	if v+1 >= end || !relative(f.d.Tokens[v+1].XPOS) && f.d.Tokens[v+1].XPOS != "WRB" || !f.lex.refusals.has(f.base(v)) || !f.negatedAt(v) || !f.speakerLike(c.head) || f.quoted(v) {
		return false
	}
	last := v + 2
	for last < end && !f.closes(last) {
		last++
	}
	c.frame, c.stance, c.score, c.content = clauseFrame, news.Declines, 0.6, []tokens{{v + 1, last}}
	return f.take(c, v)
}

// withholdsThing takes what somebody would not talk of by a verb that, but for that, gives
// no words to anybody: "would not discuss the matter".
func (f *finder) withholdsThing(c candidate, v int) bool {
	end := f.d.Sentences[c.sent].Last
	if f.lex.verbs.at(f.base(v)).known() || !f.lex.refusals.has(f.base(v)) || !f.negatedAt(v) || !f.willNot(v) || !f.speakerLike(c.head) || f.quoted(v) {
		return false
	}
	first := v + 1
	if f.is(first, "about") {
		c.particle = first
		first++
	}
	if first >= end || !f.opensNominal(first) && f.d.Tokens[first].XPOS != "PRP$" {
		return false
	}
	c.frame, c.stance, c.score, c.content = phraseFrame, news.Declines, 0.6, []tokens{{first, f.nounPhraseEnd(first, end)}}
	return f.take(c, v)
}

// hearsayAt is the noun for what is being said that stands at token i with what it
// says, 0 for none: "would not comment on | reports that …". Whoever said that is another.
func (f *finder) hearsayAt(i, end int) int {
	for k := i; k < min(end, i+maxAfter); k++ {
		if f.d.Tokens[k].UPOS == nlp.NOUN && f.lex.groupNouns.has(f.form(k)) {
			if k+1 < end && f.is(k+1, "that", "of") {
				return k
			}
			return 0
		}
		if !f.opensNominal(k) {
			return 0
		}
	}
	return 0
}

// havingDone takes what somebody denies or admits to have done, where the parse has
// made of it one verb: "deny | having received it".
func (f *finder) havingDone(c candidate, v int, q cue) bool {
	end := f.d.Sentences[c.sent].Last
	at := f.behindAdverbs(v+1, end)
	if at+1 >= end || at > v+2 || !f.is(at, "having") || !q.takes('c') && !q.takes('n') || f.passiveVerb(v) || f.quoteOf[v] != f.quoteOf[at] {
		return false
	}
	if !f.speakerLike(c.head) || c.head > v {
		if _, c.head = f.subjectByWords(v); c.head < 0 {
			for g, steps := f.d.Tokens[v].Head, 0; g >= 0 && steps < maxClimb && !f.speakerLike(c.head); g, steps = f.d.Tokens[g].Head, steps+1 {
				c.head = f.ownSubject(g) // "admitted having met him, and | denied having paid him"
			}
		}
		if !f.speakerLike(c.head) || c.head > v {
			return false
		}
	}
	c.frame = infinitiveFrame
	end = f.restEnd(v, v+1, end)
	for k := at + 2; k+1 < end; k++ {
		if f.d.Tokens[k].UPOS == nlp.CCONJ && f.d.Tokens[k+1].UPOS == nlp.VERB && f.tensed(k+1) && !f.quoted(k) {
			end = k // "admitted having met the builder, and | denied having paid him"
			if f.comma(k - 1) {
				end--
			}
		}
	}
	c.content = f.single(tokens{v + 1, end})
	return f.take(c, v)
}

// surely looks for who is convinced of what stands before: "The side will win, the
// coach is convinced."
func (f *finder) surely(s int) {
	sent := tokens{f.opening[s], f.d.Sentences[s].Last}
	i := sent.last - 1
	for i > sent.first && f.d.Tokens[i].UPOS == nlp.PUNCT {
		i--
	}
	if i < sent.first+5 || f.quoted(i) {
		return
	}
	q, ok := f.lex.adjs.get(f.form(i))
	if !ok || !q.takes('c') || f.lemma(i-1) != "be" || f.found(s, i) {
		return
	}
	src := f.beforeCue(i-1, sent.first)
	if src.empty() {
		return
	}
	head, left := f.lastNoun(src), tokens{sent.first, src.first - 1}
	if !f.speakerLike(head) || f.ownVoice(head, i) || f.words(left) < 3 || !f.predicated(left) && f.words(left) < minSaid || f.onlyCircumstance(left) {
		return
	}
	f.add(candidate{sent: s, frame: insertFrame, cueHead: i, cue: []tokens{{i - 1, i + 1}}, head: head, source: src, stance: q.stance, score: 0.85, content: []tokens{left}})
}

// hasIt looks for "as the ministry has it" and "as the mayor put it", before or
// behind what they say.
func (f *finder) hasIt(s int) {
	sent := tokens{f.opening[s], f.d.Sentences[s].Last}
	for i := sent.first + 3; i < sent.last; i++ {
		if f.lowers[i] != "it" || !f.is(i-1, "has", "had", "have", "put", "puts") || f.quoted(i) {
			continue
		}
		end := i + 1
		if end < sent.last && !f.closes(end) {
			if end = f.untilQuote(end, sent.last); end < 0 {
				continue
			}
		}
		as := i - 2
		for as > sent.first && !f.is(as, "as") && !f.closes(as) && i-as <= maxLate {
			as--
		}
		behind := as > sent.first && f.quoted(as-1) && f.closesSpeech(as-1) && f.words(tokens{i + 1, sent.last}) == 0
		if !f.is(as, "as") || as > sent.first && !behind && (!f.closes(as-1) || f.quoted(as-1)) {
			continue
		}
		src, head := f.subjectFrom(as+1, i-1)
		if src.empty() || f.ownVoice(head, i-1) {
			continue
		}
		said := f.beside(sent, tokens{as, end})
		switch {
		case behind:
			said = f.single(f.quotes[f.quoteOf[as-1]-1].outer)
		case end+1 < sent.last && f.quoted(end+1):
			said = f.single(f.quotes[f.quoteOf[end+1]-1].outer)
		}
		f.add(candidate{sent: s, frame: accordFrame, cueHead: i - 1, cue: []tokens{{i - 1, i + 1}}, head: head, source: src, stance: news.Asserts, score: 0.9, content: said})
		return
	}
}

// untilQuote is the colon or comma before a quotation that only where or when it was said
// parts from token i: "As Rao put it | before she left | : “…”". -1 for none.
func (f *finder) untilQuote(i, end int) int {
	for k := i; k+1 < min(end, i+maxLate); k++ {
		switch {
		case f.quoted(k), f.lowers[k] == ";":
			return -1
		case f.comma(k) && f.quoted(k+1):
			return k
		}
	}
	return -1
}

// learned looks for from whom somebody has what he tells: "The paper has learned
// from two officials that …", "…, the agency learned from a guard". Who told it is
// the origin.
func (f *finder) learned(s int) {
	sent := tokens{f.opening[s], f.d.Sentences[s].Last}
	for v := sent.first + 1; v+2 < sent.last; v++ {
		if f.lowers[v+1] != "from" || !f.lex.learning.has(f.base(v)) && !f.lex.learning.has(f.form(v).inflectedVerb()) || f.d.Tokens[v].UPOS != nlp.VERB && f.form(v).inflectedVerb().text == "" || f.quoted(v) {
			continue
		}
		h := f.nounAfter(v+2, sent.last)
		if h < 0 || !f.citable(h) {
			continue
		}
		src := f.phrase(h)
		src.first = v + 2
		that := -1
		for k := v + 2; k < min(sent.last, v+2+maxTold); k++ {
			if f.is(k, "that") {
				that = k
				break
			}
		}
		if that > 0 && f.d.Tokens[h].UPOS == nlp.PRON {
			src.last = that // "somebody | at the club"
		} else if that > 0 {
			src.last = min(src.last, that)
		}
		if !src.has(h) {
			continue
		}
		if c := f.candidateAt(s, v); c != nil {
			c.origin = &step{h, src}
			return
		}
		if that < 0 {
			f.learnedBehind(s, v, h, src)
			return
		}
		f.add(candidate{sent: s, frame: clauseFrame, cueHead: v, cue: []tokens{{f.verbGroup(v).first, v + 2}}, head: h, source: src, stance: news.Asserts, score: 0.8, content: []tokens{{that, f.restEnd(v, that, sent.last)}}})
		return
	}
}

// learnedBehind takes what an outlet has learned from somebody where that closes the sentence:
// "Two judges were against it, | the Tide learned from court sources".
func (f *finder) learnedBehind(s, v, h int, src tokens) {
	sent := tokens{f.opening[s], f.d.Sentences[s].Last}
	outlet := f.beforeCue(v, sent.first)
	if outlet.empty() || f.lowers[outlet.first-1] != "," || f.words(tokens{src.last, sent.last}) > 0 {
		return
	}
	left := tokens{sent.first, outlet.first - 1}
	if f.words(left) < 3 || !f.predicated(left) || f.onlyCircumstance(left) {
		return
	}
	c := candidate{sent: s, frame: insertFrame, cueHead: v, head: f.headBehind(outlet), source: outlet, stance: news.Asserts, score: 0.8, content: []tokens{left}, origin: &step{h, src}}
	f.take(c, v)
}
