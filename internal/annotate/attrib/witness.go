package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// witnessed takes what the writer or an unnamed person who was there saw, heard or
// counted: "I saw the boat", "A woman from the quay heard two shots and saw a man run".
func (f *finder) witnessed(s, v int, lemma word) bool {
	if !f.lex.perceived.has(lemma) || f.quoted(v) || f.d.Tokens[v].XPOS != "VBD" && !(f.d.Tokens[v].XPOS == "VBN" && f.is(v-1, "had", "'d", "’d", "have", "'ve", "’ve")) || f.passiveVerb(v) || f.negatedAt(v) {
		return false
	}
	end := f.d.Sentences[s].Last
	if v+2 >= end || f.is(v+1, "as", "that", "whether", "fit", "no", "nothing", "to", "of", "from") {
		return false
	}
	head, _ := f.speaker(v, false)
	if head < 0 || head > v {
		_, head = f.subjectByWords(v)
	}
	if head < 0 || head > v {
		return false
	}
	own := f.is(head, "i", "we") && !f.quoted(head)
	if !own && !f.bystander(head) {
		return false
	}
	if own && f.is(v+1, "it", "this", "him", "her", "them") {
		return false
	}
	i := v + 1
	if !f.opensNominal(i) && f.d.Tokens[i].XPOS != "PRP$" && !f.quoted(i) || f.lex.times.has(f.base(i)) {
		return false
	}
	last := i + 1
	for last < end && !f.closes(last) && !(f.d.Tokens[last].UPOS == nlp.CCONJ && last+1 < end && f.tensed(last+1)) && f.d.Tokens[last].UPOS != nlp.SCONJ {
		last++
	}
	c := candidate{sent: s, frame: phraseFrame, cueHead: v, head: head, stance: news.Witnessed, score: 0.6, content: []tokens{{i, last}}}
	return f.take(c, v)
}

// bystander reports whether a noun brings in somebody without a name who was there: "a
// neighbour", "two passengers", "residents".
func (f *finder) bystander(head int) bool {
	if f.nameOf[head] > 0 {
		return false
	}
	if f.lex.bystanders.has(f.base(head)) {
		return true
	}
	if !f.lex.personNouns.has(f.base(head)) && !f.is(head, "man", "woman", "boy", "girl", "child") {
		return false
	}
	first := f.phrase(head).first
	return f.is(first, "a", "an", "one", "another", "two", "three", "several")
}

// reporting reports whether a source is who reports for an outlet.
func (f *finder) reporting(head int) bool {
	return f.lex.reporters.has(f.base(head)) || f.medium(head) || f.is(head, "who") || f.lex.personNouns.has(f.base(head)) && f.is(head, "witness", "witnesses")
}

// eyewitness reports whether a noun means people of an outlet by what they do
// for it: a photographer, "a Lakeshore crew".
func (f *finder) eyewitness(head int) bool {
	if head < 0 || !f.lex.reporters.has(f.base(head)) {
		return false
	}
	if f.lex.isSource(f.base(head), f.form(head)) {
		return true
	}
	for k := f.t.First(head); k >= 0; k = f.t.Next(k) {
		if r := f.d.Tokens[k].Rel; f.d.Tokens[k].UPOS == nlp.PROPN && (r == nlp.Compound || r == nlp.NmodPoss || r == nlp.Nmod) || f.is(k, "our") {
			return true
		}
	}
	return false
}
