package attrib

import (
	"strings"

	"hearsay/internal/nlp"
)

// saidBehind gives a quotation to the cue right behind it where another step took for its
// content what only tells when, where or how it was said, or its stop was taken for the end of
// the sentence: "“…,” | he said, not lifting his pen", "“…?” | she wrote when the pool
// closed", "“… we go.” | Rao said."
func (f *finder) saidBehind(i int) bool {
	q := &f.quotes[i]
	b := q.outer.last
	if !q.closed || b+1 >= len(f.d.Tokens) || f.quoted(b) {
		return false
	}
	s := f.sentenceOf(b)
	end, last := f.d.Sentences[s].Last, f.sentenceOf(b-1)
	if f.paragraph(s) != f.paragraph(last) || f.d.Tokens[b].UPOS == nlp.PUNCT {
		return false
	}
	mark := f.endMark(q.outer)
	v, src := f.tagAt(b, end)
	if mark == 0 || v < 0 || f.builtIn(q.outer.first) {
		return false
	}
	for _, c := range f.candidates(s, s) {
		if c.cueHead != v {
			continue
		}
		if c.inside || f.quotedContent(c) || len(c.content) != 1 || c.head < 0 || mark == '.' || !f.onlySetting(c, v) {
			return false
		}
		c.frame, c.content, c.score = quoteFrame, f.single(q.outer), weight[quoteFrame]
		q.held = true
		return true
	}
	if k := f.behindAdverbs(v+1, end); k+1 < end && f.comma(k) && f.quoted(k+1) {
		return false // "“Who are you?” The guard replied, | “…”"
	}
	if mark == '.' && !f.nothingSaid(v+1, end) || mark == ',' || src.empty() {
		return false // what a comma ends is a step's before this
	}
	c := candidate{sent: s, frame: quoteFrame, cueHead: v, head: f.headBehind(src), source: src, stance: f.lex.verbs.at(f.base(v)).stance, content: f.single(q.outer)}
	if c.head < 0 || !f.nominal(c.head) || f.d.Tokens[c.head].UPOS != nlp.PRON && !f.speakerLike(c.head) {
		return false
	}
	q.held = f.take(c, v)
	return q.held
}

// endMark is the mark with which a quotation ends, inside its own marks and those of others:
// ',', '?' for any that ends speech before its cue, '.', 0 for none.
func (f *finder) endMark(q tokens) byte {
	k := q.last - 2
	for k > q.first && (f.d.Word(k) == "’" || f.d.Word(k) == "'" || f.d.Word(k) == `"` || f.d.Word(k) == "”") {
		k--
	}
	switch w := f.d.Word(k); {
	case w == ",":
		return ','
	case w == ".":
		return '.'
	case w == "…" || w == "..." || w == "—" || strings.HasSuffix(w, "!") || strings.HasSuffix(w, "?"):
		return '?'
	}
	return 0
}

// tagAt is the verb of speech of the clause that begins at token b, right behind a quotation,
// and who speaks where it stands before the verb: a noun phrase and nothing else.
func (f *finder) tagAt(b, end int) (int, tokens) {
	if f.isTag(b) {
		return b, tokens{}
	}
	for v := b + 1; v < min(end, b+maxAside); v++ {
		if f.quoted(v) || f.lowers[v] == ";" || f.lowers[v] == ":" {
			break
		}
		if !f.tensed(v) {
			continue
		}
		if !f.isTag(v) {
			break
		}
		src := f.bareEnd(tokens{b, f.verbGroup(v).first})
		if src.empty() || !f.opensNominal(src.first) || !f.nominal(src.last-1) && f.lowers[src.last] != "," {
			break
		}
		return v, src
	}
	return -1, tokens{}
}

// isTag reports whether token v is a verb of speech with a tense that a quotation can have.
func (f *finder) isTag(v int) bool {
	return f.d.Tokens[v].UPOS == nlp.VERB && f.tensed(v) && !f.lex.notCues.has(f.base(v)) && !f.partOfNameVerb(v) && f.lex.verbs.at(f.base(v)).takes('q')
}

// onlySetting reports whether the content of a candidate of cue v is no more than when, where or
// how something was said: it stands behind the cue and opens with a preposition, a conjunction
// or a participle, or behind a comma or the speaker.
func (f *finder) onlySetting(c *candidate, v int) bool {
	i := c.content[0].first
	if i < v {
		return false
	}
	if f.lowers[i-1] == "," || f.lowers[i] == "," || c.head > v && i >= c.source.last {
		return true
	}
	if u := f.d.Tokens[i-1].UPOS; i-1 > v && (u == nlp.SCONJ || u == nlp.ADV) && !f.among(i-1, saidOpeners) {
		return true // "he wrote when | she left"
	}
	switch t := &f.d.Tokens[i]; t.UPOS {
	case nlp.ADP:
		return true
	case nlp.SCONJ, nlp.ADV:
		return !f.among(i, saidOpeners)
	case nlp.VERB:
		return t.XPOS == "VBG"
	}
	return false
}

// nothingSaid reports whether nothing follows a cue at token i but when and where it was said.
func (f *finder) nothingSaid(i, end int) bool {
	i = f.behindAdverbs(i, end)
	if i < end && f.lowers[i] != "." && f.d.Tokens[i].UPOS != nlp.ADP && !f.lex.times.has(f.base(i)) {
		return false
	}
	for ; i < end; i++ {
		if f.quoted(i) || f.lowers[i] == ":" {
			return false
		}
	}
	return true
}
