package attrib

import (
	"hearsay/internal/news"
)

// readsOut takes the words of a text that a noun and "read" give, which taggers take for
// two nouns: "“The pool is shut,” a note on the door | read", "Its statement | read: “…”".
func (f *finder) readsOut(s int) {
	sent := tokens{f.opening[s], f.d.Sentences[s].Last}
	for v := sent.first + 1; v < sent.last; v++ {
		if !f.lex.readings.has(f.form(v)) || f.quoted(v) || !f.nominal(v-1) {
			continue
		}
		if old := f.candidateAt(s, v); old != nil && old.head >= 0 {
			continue
		}
		if f.lowers[v] == "reading" {
			f.inscription(s, v)
			continue
		}
		end := v + 1
		for end < sent.last && end-v < maxAfter && !f.closes(end) && !f.tensed(end) {
			end++ // "read in part"
		}
		if end < sent.last && !f.closes(end) {
			continue
		}
		src, said := f.afterQuote(v, sent.first), tokens{}
		if !src.empty() {
			said = tokens{sent.first, src.first}
		} else if k := end + 1; end < sent.last && f.comma(end) && k < sent.last && f.quoted(k) {
			src, said = tokens{f.clauseStart(v), v}, f.quotes[f.quoteOf[k]-1].outer
		}
		if src.empty() || said.empty() || !f.opensNominal(src.first) && f.d.Tokens[src.first].XPOS != "PRP$" || f.quoted(src.first) {
			continue
		}
		head := f.nounAfter(src.first, v)
		if head >= v-1 || !src.has(head) {
			head = f.lastNoun(src)
		}
		if head < 0 || f.isPerson(head) {
			continue
		}
		f.dropWithin(s, v, v+1)
		f.add(candidate{sent: s, frame: insertFrame, cueHead: v, cue: []tokens{{v, v + 1}}, head: head, source: src, stance: news.Asserts, score: weight[insertFrame], content: []tokens{said}})
		return
	}
}

// inscription takes the words that stand on a thing: "held up a sign | reading: “Pay us”".
func (f *finder) inscription(s, v int) {
	src := f.nounsBefore(v, f.opening[s])
	if src.empty() || !f.lex.inscribed.has(f.base(v-1)) && !f.lex.docNouns.has(f.base(v-1)) {
		return
	}
	k := v + 1
	if k < len(f.d.Tokens) && f.comma(k) {
		k++
	}
	if k >= f.d.Sentences[s].Last || !f.quoted(k) {
		return
	}
	f.dropWithin(s, v, k)
	f.add(candidate{sent: s, frame: insertFrame, cueHead: v, cue: []tokens{{v, v + 1}}, head: v - 1, source: src, stance: news.Asserts, score: weight[insertFrame], content: []tokens{f.quotes[f.quoteOf[k]-1].outer}})
}
