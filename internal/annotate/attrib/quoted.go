package attrib

import (
	"slices"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// quotations gives the quotations that no content holds yet to whom they
// belong: to the cue whose content they go on with, to a verb of speech beside
// them, to the speaker before when they fill their sentences, or to the subject
// of the clause that they are a part of.
func (f *finder) quotations() {
	f.index()
	for i := range f.quotes {
		f.hold(i)
	}
	for i := range f.quotes {
		if q := &f.quotes[i]; !q.held && !skipped(f.kindOf(f.sentenceOf(q.outer.first))) && !f.namedInMarks(i) && f.speech(i) && !f.goesOnAside(i) && !f.saidBehind(i) && !f.signed(i) && !f.besideCue(i) {
			f.behindParagraphColon(i)
		}
	}
	f.goOn()
	f.index()
	for i := range f.quotes {
		if q := &f.quotes[i]; !q.held && !skipped(f.kindOf(f.sentenceOf(q.outer.first))) && !f.floating(i) && !f.behindOwnColon(i) {
			f.fragment(i)
		}
	}
}

// index notes where the candidates of each sentence begin.
func (f *finder) index() {
	slices.SortStableFunc(f.cands, func(a, b *candidate) int { return a.sent - b.sent })
	f.ofSent = f.ofSent[:0]
	k := 0
	for s := 0; s <= len(f.d.Sentences); s++ {
		for k < len(f.cands) && f.cands[k].sent < s {
			k++
		}
		f.ofSent = append(f.ofSent, k)
	}
}

// candidates are those whose cues stand in sentences from to last.
func (f *finder) candidates(from, last int) []*candidate {
	from, last = max(from, 0), min(last, len(f.d.Sentences)-1)
	if from > last {
		return nil
	}
	return f.cands[f.ofSent[from]:f.ofSent[last+1]]
}

// hold marks a quotation that a content holds, in part or whole, as that
// content's, and widens the content to the whole of it.
func (f *finder) hold(i int) {
	q := &f.quotes[i]
	for _, c := range f.candidates(f.sentenceOf(q.outer.first), f.sentenceOf(q.outer.last-1)) {
		if c.frame == adverbFrame || c.inside || c.cueHead >= 0 && q.outer.has(c.cueHead) || c.head >= 0 && q.outer.has(c.head) {
			continue
		}
		for k, r := range c.content {
			if r.overlaps(q.outer) {
				q.held = true
				c.content[k] = tokens{min(r.first, q.outer.first), max(r.last, q.outer.last)}
			}
		}
		if q.held {
			c.content = join(c.content)
		}
	}
}

// goesOnAside gives a quotation to a candidate of its sentence whose content is
// another quoted piece of the same utterance: "…," she said, "…".
func (f *finder) goesOnAside(i int) bool {
	q := &f.quotes[i]
	s := f.sentenceOf(q.outer.first)
	for _, c := range f.candidates(s, f.sentenceOf(q.outer.last-1)) {
		if c.inside || c.cueHead < 0 || !f.lex.verbs.at(f.base(c.cueHead)).takes('q') || !f.quotedContent(c) {
			continue
		}
		if f.gap(c, q.outer) <= cueReach {
			f.give(c, i)
			return true
		}
	}
	return false
}

// quotedContent reports whether a candidate's content is a quotation or has one.
func (f *finder) quotedContent(c *candidate) bool {
	for _, r := range c.content {
		if f.quoted(r.first) || f.quoted(r.last-1) {
			return true
		}
	}
	return false
}

// cueReach is how far from a quotation's marks its cue may stand, in tokens.
const cueReach = 14

// gap is the number of tokens between a candidate's cue and a range.
func (f *finder) gap(c *candidate, r tokens) int {
	if c.cueHead < r.first {
		return r.first - c.cueHead - 1
	}
	return c.cueHead - r.last
}

func (f *finder) give(c *candidate, i int) {
	q := &f.quotes[i]
	q.held = true
	c.content = join(append(c.content, q.outer))
}

// besideCue gives a quotation to a verb of speech outside it: "…," she said;
// said the minister: "…".
func (f *finder) besideCue(i int) bool {
	q := f.quotes[i].outer
	s, last := f.sentenceOf(q.first), f.sentenceOf(q.last-1)
	from, to := f.d.Sentences[s].First, f.d.Sentences[last].Last
	// A stop inside the marks may have ended the sentence before its cue.
	if q.last == to && last+1 < len(f.d.Sentences) && f.paragraph(last+1) == f.paragraph(last) && (f.continues(last+1) || q.len() > 2 && f.is(q.last-2, ",", "?", "!", "…")) {
		to = f.d.Sentences[last+1].Last
	}
	if f.withOne(i) {
		return true
	}
	best, dist := -1, cueReach+1
	for k := max(from, q.first-cueReach); k < min(to, q.last+cueReach); k++ {
		if f.d.Tokens[k].UPOS != nlp.VERB || f.quoted(k) || !f.quotable(k) || f.readOut(k) || f.matches(&f.lex.anonymity, k, to) > 0 {
			continue
		}
		d := q.first - k
		if k >= q.last {
			d = k - q.last // a cue after the marks is the likelier one
		}
		if d < dist && !f.taken(k, i) {
			best, dist = k, d
		}
	}
	if best < 0 && f.heldQuote(i) {
		return true
	}
	if best < 0 && (f.howPut(i, to) || f.besideSpoken(i, to)) {
		return true
	}
	if best < 0 {
		best = f.invertedCue(q, to)
	}
	if best < 0 {
		return f.labelled(i)
	}
	head, _ := f.speaker(best, f.passiveVerb(best))
	if x := f.beforeAdverbs(f.verbGroup(best).first); head < 0 && x >= 0 && f.d.Tokens[x].UPOS == nlp.CCONJ {
		head, _ = f.lastInserted(s, best) // "“…,” he said, and then | added: “…”"
	}
	if head < 0 || f.quoted(head) {
		g := f.verbGroup(best).first
		if r := f.nounsBefore(g, from); !r.empty() && f.nominal(r.last-1) && f.speakerLike(r.last-1) {
			head = r.last - 1
		} else {
			head = f.nounAfter(best+1, to)
		}
	}
	src := tokens{}
	if f.is(best+1, "it") && (head == best+1 || f.is(f.opening[f.sentenceOf(best)], "as")) {
		if r, h := f.asPut(best); h >= 0 || head > best {
			src, head = r, h // "put | it"
		}
	}
	if head < 0 || f.quoted(head) {
		if r, h := f.subjectByWords(best); h >= 0 {
			src, head = r, h // "Rao, who has two boats, | posted: “…”"
		}
	}
	if (head < 0 || f.quoted(head)) && best != q.last {
		return f.labelled(i)
	}
	q2 := f.lex.verbs.at(f.base(best))
	if best == q.last && best+1 < to {
		behind := best
		if f.d.Tokens[behind+1].XPOS == "RP" || f.is(behind+1, "up", "out", "in", "back", "on") {
			behind++
		}
		if src := f.behindCue(behind, to); !src.empty() && (!src.has(head) || f.d.Tokens[head].UPOS == nlp.DET) {
			c := candidate{sent: f.sentenceOf(best), frame: quoteFrame, cueHead: best, head: f.headBehind(src), source: src, stance: q2.stance, content: []tokens{q}}
			f.quotes[i].held = f.take(c, best)
			return f.quotes[i].held
		}
	}
	if head < 0 || f.quoted(head) {
		return f.labelled(i)
	}
	c := candidate{sent: f.sentenceOf(best), frame: quoteFrame, cueHead: best, head: head, source: src, stance: q2.stance, content: []tokens{q}}
	f.quotes[i].held = f.take(c, best)
	return f.quotes[i].held
}

// continues reports whether sentence s goes on with the one before: it opens
// with a lower-case word, a pronoun or a verb of speech.
func (f *finder) continues(s int) bool {
	r := f.sentenceTokens(s)
	if r.empty() {
		return false
	}
	w := f.d.Word(r.first)
	return w[0] >= 'a' && w[0] <= 'z'
}

// taken reports whether verb k is the cue of a content that cannot go on with
// quotation i.
func (f *finder) taken(k, i int) bool {
	s := f.sentenceOf(k)
	for _, c := range f.candidates(s, s) {
		if c.cueHead == k && !f.quotedContent(c) && !c.inside {
			return true
		}
	}
	return false
}

// labelled gives a quotation to the name and colon before it.
func (f *finder) labelled(i int) bool {
	q := f.quotes[i].outer
	s := f.sentenceOf(q.first)
	first := f.d.Sentences[s].First
	colon := q.first - 1
	if colon <= first || f.lowers[colon] != ":" {
		return false
	}
	if colon-first > 8 {
		return f.beforeColon(i, colon)
	}
	src := f.bareEnd(tokens{first, colon})
	head := -1
	for v := src.first + 1; v < src.last; v++ {
		if f.tensed(v) || f.listedForm(v) {
			// "The owner denies it: “…”": who does so speaks.
			if head, _ = f.speaker(v, f.passiveVerb(v)); head < 0 || head >= v || !src.has(head) {
				r := f.nounsBefore(v, src.first)
				if r.empty() {
					return false
				}
				head = r.last - 1
			}
			src = f.bareEnd(tokens{src.first, v})
			break
		}
	}
	if src.empty() || !f.speakerPhrase(src) {
		return false
	}
	if n, ok := f.name(src.first); ok && n.First == src.first && n.Last+1 < src.last && f.is(n.Last, "on", "about") {
		src.last = n.Last // "Rao | on the strike: “…”"
	}
	for k := src.first + 1; k+1 < src.last; k++ {
		if f.is(k, "on", "about") && f.d.Tokens[k-1].UPOS == nlp.NOUN && f.speakerLike(k-1) {
			src.last = k // "Coroner | on police shooting: “…”"
		}
	}
	if head < 0 || !src.has(head) {
		head = f.headOf(src)
	}
	if f.d.Tokens[head].UPOS == nlp.NOUN && f.nameOf[head] == 0 && !f.speakerLike(head) {
		return false // "Fire at the mill: “…”": what a headline is about
	}
	if i := src.first; i+2 < src.last && f.d.Tokens[i].UPOS == nlp.NUM && f.d.Tokens[i+2].UPOS == nlp.ADP && (f.d.Tokens[i+1].XPOS == "VBN" || f.d.Tokens[i+1].XPOS == "JJ") {
		return false // "Two jailed for fraud: “…”"
	}
	c := candidate{sent: s, frame: headlineFrame, cueHead: colon, cue: []tokens{{colon, colon + 1}}, head: head, source: src, stance: news.Asserts, content: []tokens{q}}
	f.quotes[i].held = f.add(c) != nil
	return f.quotes[i].held
}

// floating gives a quotation that fills its sentences, and that nothing in them
// gives to anybody, to the speaker of the quotation before it, or of the one
// after it when it opens the paragraph.
func (f *finder) floating(i int) bool {
	q := f.quotes[i].outer
	s, last := f.sentenceOf(q.first), f.sentenceOf(q.last-1)
	whole := tokens{f.d.Sentences[s].First, f.d.Sentences[last].Last}
	if 5*q.len() < 4*whole.len() || f.words(q) < 3 && !f.quotes[i].goesOn && !f.secondPiece(i) && !f.shortAnswer(i) {
		return false
	}
	if f.heldQuote(i) {
		return true
	}
	c := f.speakerBefore(q, s)
	if (c == nil || c.sent < s-1) && f.besideFloating(i, c) {
		return true
	}
	if c != nil {
		f.goOnWith(c, i)
		return true
	}
	for _, c := range f.candidates(last+1, last+2) {
		if c.head >= 0 && !c.inside && f.quotedContent(c) && f.block[c.sent] == f.block[s] && f.paragraph(c.sent) == f.paragraph(s) {
			f.give(c, i)
			return true
		}
	}
	return false
}

// maxFloat is how many sentences back a floating quotation looks for its
// speaker.
const maxFloat = 8

// speakerBefore is the candidate that a floating quotation goes on with: the
// last one of its paragraph, or that of the paragraph before if it ends in a
// quotation.
func (f *finder) speakerBefore(q tokens, s int) *candidate {
	for k := s; k >= max(0, s-maxFloat); k-- {
		if f.paragraph(s)-f.paragraph(k) > 1 {
			return nil
		}
		var best *candidate
		for _, c := range f.candidates(k, k) {
			if c.head < 0 || c.inside || c.frame == adverbFrame || c.cueHead > q.first || !f.quotedContent(c) && c.frame != clauseFrame && c.frame != insertFrame && (c.frame != accordFrame || !f.isPerson(c.head)) {
				continue
			}
			best = f.later(c, best)
		}
		if best != nil {
			if f.paragraph(k) == f.paragraph(s) {
				return best
			}
			if end := best.content[len(best.content)-1].last; f.quotedContent(best) && f.paragraph(f.sentenceOf(end-1)) == f.paragraph(s)-1 || f.quotedContent(best) || f.ownParagraph(q, best) {
				return best
			}
			return nil
		}
	}
	return nil
}

// later is which of two candidates has the later cue, where neither only describes a noun
// or both do; b may be nil.
func (f *finder) later(a, b *candidate) *candidate {
	switch {
	case b == nil:
		return a
	case a.frame == clauseFrame && f.cueInside(b, a) && !f.cueInside(a, b):
		return a // "said he had | reported the leak"
	case b.frame == clauseFrame && f.cueInside(a, b) && !f.cueInside(b, a):
		return b
	case f.asideCue(a) != f.asideCue(b):
		if f.asideCue(a) {
			return b
		}
		return a
	case a.cueHead > b.cueHead:
		return a
	}
	return b
}

// asideCue reports whether a candidate's cue is a participle that only describes the
// noun before it: "said of the article | alleging that …".
func (f *finder) asideCue(c *candidate) bool {
	v := c.cueHead
	return v > 0 && f.d.Tokens[v].XPOS == "VBG" && f.d.Tokens[v].Rel == nlp.Acl && !f.closes(v-1) && !f.goingOn(v)
}

// paragraph numbers the block of a sentence; without blocks, the line.
func (f *finder) paragraph(s int) int {
	if f.block[s] >= 0 {
		return f.block[s]
	}
	return f.line[s]
}
