package attrib

import (
	"strings"

	"hearsay/internal/nlp"
)

// goesOnAround gives a cue that is put between two commas the words behind the second
// which only go on with those before the first: "He bought, she said, | a mill that never
// ground". A parser hangs such words on the cue, whose clause they stand behind, and then
// what is said has lost its object or its place.
func (f *finder) goesOnAround(s int) {
	end := f.d.Sentences[s].Last
	for _, c := range f.cands[f.ofSent[s]:] {
		f.amidst(c, end)
		if c.frame != insertFrame || len(c.content) != 1 || c.head < 0 || f.quoted(c.cueHead) || f.d.Tokens[c.cueHead].XPOS == "VBG" {
			continue
		}
		left := c.content[0]
		for left.last > left.first && f.comma(left.last-1) {
			left.last--
		}
		aside := tokens{min(c.source.first, f.groupStart(c.cueHead)), max(c.source.last, c.cueHead+1)}
		if left.len() < 2 || left.last >= aside.first || !f.comma(left.last) || aside.first != left.last+1 || f.quoted(left.last-1) {
			continue
		}
		i := aside.last
		if c.head < c.cueHead && i < end && !f.comma(i) {
			i = f.toldUntil(c.cueHead, end)
		}
		if i < 0 || i+2 >= end || f.lowers[i] != "," || f.quoted(i) {
			continue
		}
		right := tokens{i + 1, f.restEnd(c.cueHead, i+1, end)}
		if f.words(right) == 0 {
			continue
		}
		if k := f.leftOf(left.last, left.first); k > left.first && f.lowers[k-1] == ";" && f.open(tokens{k, left.last}, right) {
			c.content = []tokens{{k, left.last}, right} // "One is free; | the other, he pointed out, | is not"
		} else if f.unfinished(left, right) {
			c.content = append(c.content, right)
		}
	}
}

// amidst gives a cue between two commas the clause before the first, where a parser has taken
// what stands behind the second for its object: "They had been promised, | she recalls, | a
// road".
func (f *finder) amidst(c *candidate, end int) {
	v := c.cueHead
	if c.frame != clauseFrame && c.frame != phraseFrame || len(c.content) != 1 || c.head < 0 || c.head > v || f.quoted(v) || v+2 >= end || f.lowers[v+1] != "," || f.d.Tokens[v].XPOS == "VBG" {
		return
	}
	k := c.source.first - 1
	if k <= f.opening[c.sent]+1 || f.lowers[k] != "," || f.quoted(k) || c.source.last != f.groupStart(v) || c.content[0].first < v+1 || c.content[0].first > v+2 || f.quoted(v+2) {
		return
	}
	left := tokens{f.leftOf(k, f.opening[c.sent]), k}
	if !f.mainFinite(left) || f.quoted(left.last-1) || !f.opensNominal(left.first) && f.d.Tokens[left.first].XPOS != "PRP$" {
		return
	}
	c.frame, c.score, c.content = insertFrame, weight[insertFrame], []tokens{left}
}

// unfinished reports whether right can only go on with left, which ends before an aside:
// behind an auxiliary, behind a verb without what it is done to or where, or where right
// opens with a reason or with what left is set against.
func (f *finder) unfinished(left, right tokens) bool {
	i, last := right.first, left.last-1
	if q := f.quoteOf[i]; q > 0 {
		// A small letter tells that the marks open in the middle of a sentence.
		return f.quotes[q-1].outer.first == i && i+1 < right.last && f.small(i+1) && f.wordIn(i+1) && f.among(i+1, goesOnWith)
	}
	if f.among(i, goesOnWith) && !f.is(i, "but", "and") {
		return f.mainFinite(left) && (!f.is(i, "not") || f.d.Tokens[i+1].UPOS == nlp.DET || f.d.Tokens[i+1].UPOS == nlp.ADP) && (f.xpos(i+1) == "WP" || !f.finite(right))
	}
	for last > left.first+1 && (f.d.Tokens[last].UPOS == nlp.PART || f.d.Tokens[last].UPOS == nlp.ADV || f.d.Tokens[last].XPOS == "RP") {
		last--
	}
	if f.d.Tokens[i].UPOS == nlp.ADV && i+1 < right.last && !f.comma(i+1) {
		i++
	}
	if f.d.Tokens[last].UPOS == nlp.AUX && f.tensed(last) {
		return f.mayComplete(i, right) || f.opensNonFinite(right) || f.d.Tokens[last].XPOS == "MD" && f.d.Tokens[i].UPOS == nlp.AUX
	}
	verb := f.d.Tokens[last].UPOS == nlp.VERB && f.d.Tokens[last].XPOS != "VBG" && f.mainFinite(left)
	return verb && (f.mayComplete(i, right) || f.xpos(i) == "TO" && f.xpos(i+1) == "VB")
}

// goesOnWith are words that behind an aside go on with the clause before it.
var goesOnWith = setOf("because", "due", "despite", "thanks", "owing", "rather", "instead", "below", "above", "not", "but", "and", "by", "like")

// wordIn reports whether a token begins with a letter.
func (f *finder) wordIn(i int) bool {
	return f.d.Tokens[i].UPOS != nlp.PUNCT && f.d.Tokens[i].UPOS != nlp.NUM
}

// mayComplete reports whether a noun phrase or a phrase with a preposition begins at token
// i, and no clause of its own: one by which somebody spoke ("in a statement"), or that
// tells what he did in the meantime ("his voice breaking", "without naming him"), is none.
func (f *finder) mayComplete(i int, right tokens) bool {
	t := &f.d.Tokens[i]
	switch {
	case t.UPOS == nlp.ADP:
		if i+1 >= right.last || f.xpos(i+1) == "VBG" || f.is(i, "after", "before", "during", "amid", "since", "to", "as") || relative(f.xpos(i+1)) && !f.is(i+1, "what") {
			return false
		}
	case t.UPOS == nlp.ADJ, t.UPOS == nlp.DET, t.UPOS == nlp.NOUN, t.UPOS == nlp.PROPN, t.UPOS == nlp.NUM, t.XPOS == "PRP$":
	default:
		return false
	}
	if f.judges(i) {
		return false
	}
	for k := i; k < right.last; k++ {
		switch {
		case f.closes(k) && !f.quoted(k), relative(f.xpos(k)), f.d.Tokens[k].UPOS == nlp.SCONJ, f.is(k, "that"):
			return true
		case f.tensed(k) && t.UPOS != nlp.ADP, t.UPOS != nlp.ADP && k < i+maxAfter && strings.HasSuffix(f.lowers[k], "ing"), t.UPOS == nlp.ADP && f.lex.channels.at(f.base(k)) != "":
			return false
		}
	}
	return true
}

// judges reports whether the phrase at token i is the outlet's word on what was said or
// happened: "a sign of unrest", "the worst toll in years", "in the latest blow to the firm".
func (f *finder) judges(i int) bool {
	in := f.is(i, "in")
	if in {
		i++
	}
	if f.d.Tokens[i].UPOS != nlp.DET || i+1 >= len(f.d.Tokens) {
		return false
	}
	return in && f.d.Tokens[i+1].UPOS == nlp.ADJ || f.xpos(i+1) == "JJS" || f.is(i, "a", "an", "another") && f.among(i+1, judgements)
}

// judgements are nouns by which an outlet sums up what it has told.
var judgements = setOf("sign", "move", "step", "blow", "mark", "reversal", "setback", "boost", "victory", "win", "rise", "fall", "increase", "jump", "record", "decision", "first", "claim")
