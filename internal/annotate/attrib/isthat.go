package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// nounsThat looks for the nouns of a sentence that a clause with "that" is said to be.
func (f *finder) nounsThat(s int) {
	sent := tokens{f.opening[s], f.d.Sentences[s].Last}
	for i := sent.first + 2; i+2 < sent.last; i++ {
		if f.lowers[i] == "that" && !f.quoted(i) {
			f.isThat(s, i, sent)
		}
	}
}

// isThat takes a clause that a noun for what somebody holds is said to be: "Her line is
// that nobody knew", "The position of the union was that …", "Rumour has it that …". It
// is whoever owns the noun who says so, and the noun itself where a rumour has no owner.
func (f *finder) isThat(s, i int, sent tokens) {
	be := i - 1
	if f.is(i+1, "of") {
		return // "The story is that of a boy"
	}
	if f.is(be, "it") {
		be--
		if !f.is(be, "has", "had", "have") {
			return
		}
	} else if !f.is(be, "is", "was", "remains", "remained", "goes", "went", "runs", "'s", "’s") {
		return
	}
	subj := tokens{f.clauseStart(be), be}
	for subj.last > subj.first && f.d.Tokens[subj.last-1].UPOS == nlp.ADV {
		subj.last--
	}
	if subj.empty() || subj.len() > maxLate || f.quoted(subj.first) || f.finite(subj) {
		return
	}
	n := subj.first
	if k := subj.last - 1; f.lowers[k] == "," {
		subj.last = k // "The official line, from the mayor, | is that"
	}
	for n < subj.last && !f.lex.held.has(f.form(n)) {
		if f.d.Tokens[n].UPOS == nlp.ADP || f.closes(n) {
			return
		}
		n++
	}
	if n >= subj.last || f.found(s, n) || f.found(s, be) {
		return
	}
	q := f.lex.nouns.at(f.form(n))
	if q.stance == "" {
		q.stance = news.Asserts
	}
	c := candidate{sent: s, frame: nounFrame, cueHead: n, cue: []tokens{{n, n + 1}, {be, i}}, head: -1, stance: q.stance, score: 0.7, content: []tokens{{i, f.restEnd(be, i, sent.last)}}}
	rumour := f.lex.groupNouns.has(f.form(n)) || f.is(n, "word", "rumour", "rumor", "talk", "gossip", "legend", "story")
	if rumour && n+1 < subj.last && f.d.Tokens[n+1].UPOS != nlp.ADP {
		return
	}
	own := n
	for own > subj.first && f.d.Tokens[own-1].XPOS != "POS" && f.d.Tokens[own-1].XPOS != "PRP$" {
		own--
	}
	switch {
	case own > subj.first && f.d.Tokens[own-1].XPOS == "PRP$":
		c.head, c.source = own-1, tokens{own - 1, own}
	case own > subj.first:
		c.source = tokens{subj.first, own - 1}
		c.head = f.lastNoun(c.source)
	case n+3 < subj.last && f.lowers[n+1] == "," && f.is(n+2, "from", "of", "at"):
		c.source = tokens{n + 3, subj.last}
		if c.head = f.headBehind(c.source); !f.speakerLike(c.head) {
			c.head = f.lastNoun(c.source)
		}
		if n, ok := f.name(c.source.last - 1); ok && n.Kind.Base() == news.Person {
			c.head = c.source.last - 1
		}
	case n+2 < subj.last && f.is(n+1, "of", "from", "among", "at"):
		c.source = tokens{n + 2, subj.last}
		c.head = f.lastNoun(c.source)
	case n > subj.first && f.lex.isSource(f.base(n-1), f.form(n-1)):
		c.source = tokens{subj.first, n}
		c.head = n - 1
	case rumour && n <= subj.first+1:
		c.head, c.source = n, tokens{subj.first, subj.last}
	default:
		return
	}
	if c.head >= 0 && (f.is(c.head, "my", "our", "your") || !rumour && !f.speakerLike(c.head) && f.d.Tokens[c.head].XPOS != "PRP$") {
		return
	}
	if rumour && c.head == n {
		c.cue = []tokens{{be, i}}
	}
	f.add(c)
}

// thatPassive takes a clause that opens a sentence and of which it is said by whom it is
// confirmed, denied or admitted: "That the boat was full | is borne out by the log".
func (f *finder) thatPassive(s int) {
	sent := tokens{f.opening[s], f.d.Sentences[s].Last}
	if sent.len() < 7 || f.lowers[sent.first] != "that" || f.d.Tokens[sent.first].UPOS != nlp.SCONJ {
		return
	}
	for v := sent.first + 4; v+2 < sent.last; v++ {
		k := v + 1
		if f.d.Tokens[k].UPOS == nlp.ADP && f.is(k, "out") || f.d.Tokens[k].XPOS == "RP" || f.d.Tokens[k].UPOS == nlp.ADV {
			k++
		}
		if f.lowers[k] != "by" || f.quoted(v) || f.d.Tokens[v].XPOS != "VBN" && f.d.Tokens[v].UPOS != nlp.VERB {
			continue
		}
		l := f.base(v)
		q := f.lex.verbs.at(l)
		if l.text == "bear" && f.is(v+1, "out") || l.text == "back" && f.is(v+1, "up") {
			q.stance = news.Confirms
		} else if !q.takes('c') && !q.takes('n') && !f.lex.evidence.has(l) {
			continue
		}
		first := v
		for first > sent.first && (f.d.Tokens[first-1].UPOS == nlp.AUX || f.d.Tokens[first-1].UPOS == nlp.ADV || f.d.Tokens[first-1].UPOS == nlp.PART) {
			first--
		}
		if first == v || !f.finite(tokens{sent.first, first}) {
			continue
		}
		last := k + 1
		for last < sent.last && !f.closes(last) && !f.tensed(last) {
			last++
		}
		src := f.bareEnd(tokens{k + 1, last})
		if src.empty() {
			return
		}
		head := f.lastNoun(src)
		if !f.speakerLike(head) && !f.lex.docNouns.has(f.form(head)) {
			return
		}
		if f.candidateAt(s, v) != nil {
			return
		}
		c := candidate{sent: s, frame: passiveFrame, cueHead: v, cue: []tokens{{first, k}}, head: head, source: src, stance: q.stance, score: 0.7, content: []tokens{{sent.first, first}}}
		f.add(c)
		return
	}
}

// soSays takes the sentence before, of which a short one says whose word it is: "So
// says a colonel.", "Or so the firm says.", "That, at least, is what the firm says."
func (f *finder) soSays(s int) {
	sent := tokens{f.opening[s], f.d.Sentences[s].Last}
	i := sent.first
	if s == 0 || f.paragraph(s-1) != f.paragraph(s) || sent.len() > maxAside || i+2 >= sent.last || f.quoted(i) {
		return
	}
	if f.is(i, "or", "and", "but") {
		i++
	}
	var src tokens
	v := -1
	switch {
	case f.is(i, "so") && f.saysForm(i+1):
		v = i + 1
		src = tokens{v + 1, v + 1}
		for src.last < sent.last && !f.closes(src.last) && !f.tensed(src.last) {
			src.last++
		}
	case f.is(i, "so"):
		v = f.endingCue(i+1, sent.last)
		src = tokens{i + 1, v}
	case f.is(i, "that", "this") && f.messageFrom(s, i, sent):
		return
	case f.is(i, "that", "this"):
		for k := i + 1; k+3 < min(sent.last, i+maxAfter+2); k++ {
			if f.is(k, "is", "was", "'s", "’s") && f.is(k+1, "what", "how") {
				v = f.endingCue(k+2, sent.last)
				src = tokens{k + 2, v}
				break
			}
		}
	}
	if v < 0 || src.empty() || src.first >= src.last {
		return
	}
	head := f.lastNoun(src)
	if !f.speakerLike(head) || f.ownVoice(head, v) || f.candidateAt(s, v) != nil {
		return
	}
	before := tokens{f.opening[s-1], f.d.Sentences[s-1].Last}
	if !f.free(s-1, before.first, before.last) || f.quoted(before.last-1) {
		return
	}
	q := f.lex.verbs.at(f.cueLemma(v))
	f.add(candidate{sent: s, frame: clauseFrame, cueHead: v, cue: []tokens{{v, v + 1}}, head: head, source: src, stance: q.stance, score: 0.7, content: []tokens{before}})
}

// orSo takes what the end of its sentence says whose word it is: "The jet landed on two
// flat tyres, or so the crew tell it."
func (f *finder) orSo(s int) {
	sent := tokens{f.opening[s], f.d.Sentences[s].Last}
	for i := sent.first + 3; i+3 < sent.last; i++ {
		if f.lowers[i] != "so" || !f.is(i-1, "or", "at") || f.lowers[i-2] != "," || f.quoted(i) {
			continue
		}
		v := f.endingCue(i+1, sent.last)
		src := tokens{i + 1, v}
		if v < 0 || src.empty() || f.candidateAt(s, v) != nil {
			return
		}
		if head := f.lastNoun(src); f.speakerLike(head) && !f.ownVoice(head, v) {
			f.add(candidate{sent: s, frame: insertFrame, cueHead: v, cue: []tokens{{v, v + 1}}, head: head, source: src, stance: f.lex.verbs.at(f.cueLemma(v)).stance, score: 0.9, content: []tokens{{sent.first, i - 2}}})
		}
		return
	}
}

// messageFrom takes the sentence before, of which this one says whose word it is: "“No
// more.” That was the message from the crowd."
func (f *finder) messageFrom(s, i int, sent tokens) bool {
	n := i + 2
	if !f.is(i+1, "is", "was", "'s", "’s") {
		return false
	}
	for n < min(sent.last, i+maxAfter) && !f.lex.held.has(f.form(n)) {
		if !f.opensNominal(n) {
			return false
		}
		n++
	}
	if n+2 >= sent.last || !f.lex.held.has(f.form(n)) || !f.is(n+1, "from", "of", "among", "at") {
		return false
	}
	last := n + 2
	for last < sent.last && !f.closes(last) {
		last++
	}
	src := tokens{n + 2, last}
	if k := f.nounAfter(src.first, src.last); k < 0 || !f.speakerLike(k) && !f.speakerLike(f.lastNoun(src)) {
		return false
	}
	before := tokens{f.opening[s-1], f.d.Sentences[s-1].Last}
	if !f.free(s-1, before.first, before.last) {
		return false
	}
	return f.add(candidate{sent: s, frame: clauseFrame, cueHead: n, cue: []tokens{{i + 1, n + 2}}, head: f.lastNoun(src), source: src, stance: news.Asserts, score: 0.7, content: []tokens{before}}) != nil
}

// saysForm reports whether a token is a finite form of a verb of speech.
func (f *finder) saysForm(v int) bool {
	return f.cueLemma(v).text != "" && f.cueForm(v)
}

// endingCue is the verb of speech between tokens i and end that a mark or the end
// follows, -1 for none.
func (f *finder) endingCue(i, end int) int {
	for k := i + 1; k < end; k++ {
		if f.quoted(k) || f.closes(k) {
			return -1
		}
		if (f.saysForm(k) || f.is(k, "tell", "tells", "say", "claim", "see")) && (k+1 >= end || f.closes(k+1) || f.is(k+1, "it") && (k+2 >= end || f.closes(k+2))) {
			return k
		}
		if f.tensed(k) {
			return -1
		}
	}
	return -1
}
