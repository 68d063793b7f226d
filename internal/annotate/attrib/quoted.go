package attrib

import (
	"slices"
	"strings"
	"unicode"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/quotes"
)

// quotations ties the quotations of a sentence to its cues: marks that a found
// content only half holds are taken in, and a quotation that no content holds
// is given to a cue beside it, or to the subject of its clause.
func (f *finder) quotations(s, first int) {
	sent := f.d.Sentences[s]
	for _, q := range f.quotesIn(sent.Span) {
		in := cut(q.Outer, sent.Span)
		if in.Empty() || q.Single && !f.phraseQuote(q) && f.wordsIn(in) < 3 {
			continue
		}
		held := false
		for _, c := range f.cands[first:] {
			if c.frame == "adverb" || c.cueHead >= 0 && in.Contains(f.d.Tokens[c.cueHead].Span()) {
				continue
			}
			for k, x := range c.content {
				if x.Overlaps(in) {
					held = true
					if !f.cueIn(c, in) {
						c.content[k] = news.Span{Start: min(x.Start, in.Start), End: max(x.End, in.End)}
					}
				}
			}
			c.content = joinSpans(c.content)
		}
		if held {
			continue
		}
		if f.besideCue(s, first, q, in) {
			continue
		}
		f.fragment(s, q, in)
	}
}

// phraseQuote reports whether a quotation is speech by its form: it ends in a
// comma or stop inside the marks.
func (f *finder) phraseQuote(q quotes.Quote) bool {
	w := strings.TrimRightFunc(q.Inner.Of(f.d.Text), unicode.IsSpace)
	return w != "" && strings.ContainsAny(w[len(w)-1:], ",.?!")
}

func (f *finder) wordsIn(s news.Span) int {
	n := 0
	for i := f.d.TokenAt(s.Start); i < len(f.d.Tokens) && f.d.Tokens[i].Start < s.End; i++ {
		if f.d.Tokens[i].UPOS != nlp.PUNCT {
			n++
		}
	}
	return n
}

// cueIn reports whether a candidate's cue or source stands inside a span.
func (f *finder) cueIn(c *candidate, s news.Span) bool {
	for _, k := range c.cue {
		if s.Contains(f.d.Tokens[k].Span()) {
			return true
		}
	}
	for _, k := range c.source {
		if s.Contains(f.d.Tokens[k].Span()) {
			return true
		}
	}
	return false
}

// cueReach is how far from a quotation's marks its cue may stand, in tokens.
const cueReach = 14

// besideCue gives a quotation to a verb of speech outside it in the sentence:
// "…," she said; said the minister: "…".
func (f *finder) besideCue(s, first int, q quotes.Quote, in news.Span) bool {
	sent := f.d.Sentences[s]
	// A candidate whose content is another piece of the same utterance takes it.
	for _, c := range f.cands[first:] {
		if c.frame == "adverb" || len(c.content) == 0 || !f.quoted(c.content[0]) {
			continue
		}
		if c.cueHead >= 0 && f.lex.verbs[f.t.lemma(c.cueHead)].takes('q') && (c.content[0].End <= in.Start || in.End <= c.content[0].Start) && f.between(c.content[0], in) <= cueReach {
			c.content = joinSpans(append(c.content, in))
			return true
		}
	}
	best, dist := -1, cueReach+1
	for i := sent.First; i < sent.Last; i++ {
		t := &f.d.Tokens[i]
		if t.UPOS != nlp.VERB || in.Overlaps(t.Span()) || !f.lex.verbs[f.t.lemma(i)].takes('q') {
			continue
		}
		d := f.gap(t.Span(), in)
		if d < dist {
			best, dist = i, d
		}
	}
	if best < 0 {
		return false
	}
	passive := f.t.child(best, nlp.AuxPass) >= 0
	subj, _ := f.subject(best, passive, false)
	if subj < 0 || in.Contains(f.d.Tokens[subj].Span()) {
		subj = f.subjectBeside(best, in)
	}
	if subj < 0 {
		return false
	}
	c := candidate{sent: s, cueHead: best, cue: f.verbGroup(best), head: subj, source: f.phrase(subj), stance: f.lex.verbs[f.t.lemma(best)].stance, frame: "quotation", score: 0.9, content: []news.Span{in}, negated: f.negatedAt(best)}
	f.relayOf(&c, best)
	return f.add(&c) != nil
}

// subjectBeside finds a speaker right after or before a cue that the parse gave
// none: "said Oda".
func (f *finder) subjectBeside(v int, in news.Span) int {
	sent := f.d.Sentences[f.d.SentenceOf(v)]
	for _, i := range []int{v + 1, v - 1, v + 2, v - 2} {
		if i < sent.First || i >= sent.Last || in.Overlaps(f.d.Tokens[i].Span()) {
			continue
		}
		u := f.d.Tokens[i].UPOS
		if u == nlp.PROPN || u == nlp.PRON || u == nlp.NOUN {
			if n, ok := f.name(i); ok {
				return f.headOf(n.First, n.Last)
			}
			return i
		}
	}
	return -1
}

// quoted reports whether a span stands in quotation marks.
func (f *finder) quoted(s news.Span) bool {
	for _, q := range f.quotes {
		if q.Outer.Overlaps(s) && q.Outer.Start <= s.Start+1 {
			return true
		}
	}
	return false
}

// gap is the number of tokens between two spans.
func (f *finder) gap(a, b news.Span) int {
	if a.Start > b.Start {
		a, b = b, a
	}
	return f.d.TokenAt(b.Start) - f.d.TokenAt(a.End-1) - 1
}

func (f *finder) between(a, b news.Span) int { return max(0, f.gap(a, b)) }

// fragment gives quoted words inside a sentence of the outlet's own to the
// subject of their clause, when it can speak: Oda called for "a new start".
// Single words and titles are not speech.
func (f *finder) fragment(s int, q quotes.Quote, in news.Span) {
	sent := f.d.Sentences[s]
	n := f.wordsIn(in)
	if n < 2 || in.Len() >= sent.Len()-3 || f.titleCase(in) {
		return
	}
	i := f.d.TokenAt(q.Inner.Start)
	if i >= sent.Last {
		return
	}
	// The verb outside the marks that governs them.
	v := f.t.nearest(i, func(k int) bool {
		return !in.Contains(f.d.Tokens[k].Span()) && (f.d.Tokens[k].UPOS == nlp.VERB || f.t.child(k, nlp.Cop) >= 0 && k != i)
	})
	if v < 0 {
		return
	}
	passive := f.t.child(v, nlp.AuxPass) >= 0
	subj, _ := f.subject(v, passive, false)
	if subj < 0 || !f.speakerLike(subj) || in.Contains(f.d.Tokens[subj].Span()) {
		return
	}
	score := 0.35
	if n >= 4 {
		score = 0.5
	}
	c := candidate{sent: s, cueHead: v, cue: f.verbGroup(v), head: subj, source: f.phrase(subj), stance: f.lex.verbs[f.t.lemma(v)].stance, frame: "fragment", score: score, content: []news.Span{in}, negated: f.negatedAt(v)}
	if c.stance == "" {
		c.stance = news.Asserts
	}
	f.add(&c)
}

// titleCase reports whether the words of a span are capitalised as those of a
// title are.
func (f *finder) titleCase(s news.Span) bool {
	n, caps := 0, 0
	for i := f.d.TokenAt(s.Start); i < len(f.d.Tokens) && f.d.Tokens[i].Start < s.End; i++ {
		switch f.d.Tokens[i].UPOS {
		case nlp.NOUN, nlp.PROPN, nlp.VERB, nlp.ADJ:
			n++
			if w := f.d.Word(i); w[0] >= 'A' && w[0] <= 'Z' {
				caps++
			}
		}
	}
	return n > 0 && caps == n
}

// floating gives quotations that fill their sentences, and that nothing in them
// gives to anybody, to the speaker of the quotation before, or of the one after
// when the paragraph opens with them.
func (f *finder) floating() {
	var taken []news.Span
	for _, c := range f.cands {
		if c.frame != "adverb" {
			taken = append(taken, c.content...)
		}
	}
	slices.SortFunc(taken, func(a, b news.Span) int { return a.Start - b.Start })
	var last *candidate
	order := slices.Clone(f.cands)
	slices.SortStableFunc(order, func(a, b *candidate) int { return a.content[0].Start - b.content[0].Start })
	k := 0
	for s, sent := range f.d.Sentences {
		if skipped(f.kindOf(s)) {
			continue
		}
		for k < len(order) && order[k].content[0].Start < sent.End {
			if c := order[k]; c.head >= 0 && (f.quoted(c.content[0]) || c.frame == "clause" || c.frame == "quotation") {
				last = c
			}
			k++
		}
		for _, q := range f.quotesIn(sent.Span) {
			in := cut(q.Outer, sent.Span)
			if 5*in.Len() < 4*sent.Len() || overlapsSorted(taken, in) || f.wordsIn(in) < 3 {
				continue
			}
			if last != nil && f.near(last, s) {
				last.content = joinSpans(append(last.content, in))
				taken = insert(taken, in)
				continue
			}
			// It opens a paragraph: the cue of the next sentence owns it.
			for j := k; j < len(order) && order[j].sent <= s+2; j++ {
				if c := order[j]; c.head >= 0 && c.frame == "quotation" || c.frame == "clause" && f.quoted(c.content[0]) {
					if f.block[c.sent] == f.block[s] {
						c.content = joinSpans(append(c.content, in))
						taken = insert(taken, in)
					}
					break
				}
			}
		}
	}
}

// near reports whether sentence s may go on with what a candidate's source
// says: the same paragraph, or the next when all between is quotation.
func (f *finder) near(c *candidate, s int) bool {
	if f.block[s] == f.block[c.sent] {
		return true
	}
	end := c.content[len(c.content)-1].End
	return f.block[s] >= 0 && f.block[s]-f.block[c.sent] <= 6 && f.block[s]-f.blockAt(end) <= 1
}

func (f *finder) blockAt(off int) int {
	for i, b := range f.in.Blocks {
		if b.End >= off {
			return i
		}
	}
	return len(f.in.Blocks)
}

func cut(s, to news.Span) news.Span {
	return news.Span{Start: max(s.Start, to.Start), End: min(s.End, to.End)}
}

func overlapsSorted(spans []news.Span, s news.Span) bool {
	for _, x := range spans {
		if x.Start >= s.End {
			return false
		}
		if x.Overlaps(s) {
			return true
		}
	}
	return false
}

func insert(spans []news.Span, s news.Span) []news.Span {
	i, _ := slices.BinarySearchFunc(spans, s, func(a, b news.Span) int { return a.Start - b.Start })
	return slices.Insert(spans, i, s)
}

// joinSpans sorts spans and merges those that overlap or touch.
func joinSpans(spans []news.Span) []news.Span {
	slices.SortFunc(spans, func(a, b news.Span) int { return a.Start - b.Start })
	out := spans[:0]
	for _, s := range spans {
		if n := len(out); n > 0 && s.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}
