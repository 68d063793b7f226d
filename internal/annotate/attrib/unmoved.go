package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// afterState gives a quotation to the person of whom the sentence before it tells how he
// takes something ("Rao is unmoved. “He has a boat.”"), or where he was, if he then speaks
// of himself ("Rao, 40, was on the pier. “I saw it sink.”"). known is the speaker further
// off whom it would else go on with, nil for none.
func (f *finder) afterState(i int, known *candidate) bool {
	q := f.quotes[i].outer
	s := f.sentenceOf(q.first) - 1
	r := f.sentenceTokens(s)
	root := -1
	for k := r.first; k < r.last; k++ {
		if f.quoted(k) {
			return false
		}
		if f.d.Tokens[k].Head < 0 {
			root = k
		}
	}
	if root < 0 {
		return false
	}
	be := f.t.Child(root, nlp.Cop)
	if be < 0 || !f.tensed(be) {
		return false
	}
	if f.d.Tokens[root].UPOS != nlp.ADJ && !(f.t.Child(root, nlp.Case) >= 0 && f.speaksOfSelf(q)) || f.among(root, conditions) {
		return false
	}
	h := f.ownSubject(root)
	if h < 0 || h > be || !f.isPerson(h) || f.ownVoice(h, be) || f.plural(f.phrase(h), h) {
		return false
	}
	if known != nil && (f.d.Tokens[h].UPOS == nlp.PRON || f.nameOf[h] == 0) {
		return false
	}
	c := candidate{sent: s, frame: quoteFrame, cueHead: be, head: h, stance: news.Asserts, score: 0.5, content: []tokens{q}}
	f.quotes[i].held = f.take(c, be)
	return f.quotes[i].held
}

// conditions are adjectives for a state in which others speak of somebody.
var conditions = setOf("dead", "ill", "sick", "alive", "missing", "pregnant", "unconscious", "stable", "critical", "absent", "unavailable", "guilty", "due", "responsible", "young", "old")

// speaksOfSelf reports whether whoever speaks in a quotation speaks of himself.
func (f *finder) speaksOfSelf(q tokens) bool {
	for k := q.first; k < q.last; k++ {
		if f.is(k, "i", "me", "my") {
			return true
		}
	}
	return false
}

// secondPiece reports whether quotation i, however short, is the second piece of what the
// sentence before it gives to a cue behind its first: "“Not rice,” he said. “Onions.”"
func (f *finder) secondPiece(i int) bool {
	q := f.quotes[i].outer
	s := f.sentenceOf(q.first)
	if s == 0 || f.paragraph(s-1) != f.paragraph(s) || q.first != f.d.Sentences[s].First {
		return false
	}
	for _, c := range f.candidates(s-1, s-1) {
		if n := len(c.content); !c.inside && c.head >= 0 && n > 0 && f.quotedContent(c) && c.cueHead >= c.content[n-1].last && !f.quotedQuestion(c) && (c.frame == insertFrame || c.frame == quoteFrame) {
			return true
		}
	}
	return false
}

// shortAnswer reports whether quotation i, of one or two words, is a sentence by itself in the
// middle of a paragraph: "Rao shrugged. “We adapt.”"
func (f *finder) shortAnswer(i int) bool {
	q := f.quotes[i].outer
	s := f.sentenceOf(q.first)
	for _, c := range f.candidates(s-1, s-1) {
		if f.quotedQuestion(c) {
			return false
		}
	}
	return s > 0 && f.paragraph(s-1) == f.paragraph(s) && q.first == f.d.Sentences[s].First && q.last == f.d.Sentences[s].Last && f.is(q.last-2, ".", "?", "!") && f.words(q) > 0
}

// quotedQuestion reports whether a candidate's content ends in a quoted question, whose short answer is
// another's: "“Did you see it?” he asked. | “No.”"
func (f *finder) quotedQuestion(c *candidate) bool {
	n := len(c.content)
	return n > 0 && f.quoted(c.content[n-1].last-1) && f.is(c.content[n-1].last-2, "?")
}

// ownParagraph reports whether a quotation is a paragraph of its own behind one that ends in
// what person c says: "Rao warned that it would cost us all.¶ “We pay for this.”"
func (f *finder) ownParagraph(q tokens, c *candidate) bool {
	s, last := f.sentenceOf(q.first), f.sentenceOf(q.last-1)
	if q.first != f.d.Sentences[s].First || s == 0 || f.paragraph(s-1) == f.paragraph(s) || last+1 < len(f.d.Sentences) && f.paragraph(last+1) == f.paragraph(last) || c.sent != s-1 {
		return false
	}
	if f.words(tokens{q.last, f.d.Sentences[last].Last}) > 0 || f.words(q) < 4 {
		return false
	}
	return (c.frame == clauseFrame || c.frame == insertFrame) && f.isPerson(c.head) && !f.plural(c.source, c.head) && c.stance != news.Declines
}

// goOnWith gives quotation i to the speaker of candidate c: as a piece of what that quotes,
// or by itself where that tells in the outlet's words what he said.
func (f *finder) goOnWith(c *candidate, i int) {
	if f.quotedContent(c) || c.cueHead < 0 {
		f.give(c, i)
		return
	}
	x := *c
	x.frame, x.content, x.score = quoteFrame, []tokens{f.quotes[i].outer}, weight[quoteFrame]
	x.source, x.head = c.source, c.head
	f.quotes[i].held = f.add(x) != nil
}
