package attrib

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// accusedOf is whom the sentence before accuses of something that the pronoun at token head
// denies, or convicts of what he appeals against: "Rao accused Holm of theft. He denied it" is
// Holm's word, and so is "The court fined Holm. He said he would appeal".
func (f *finder) accusedOf(head int) (who, bool) {
	v, s := f.d.Tokens[head].Head, f.sentenceOf(head)-1
	if s < 0 || v < 0 || !f.is(head, "he", "she", "it") || f.quoted(head) || f.kindOf(s) == news.Headline {
		return who{}, false
	}
	answered := &f.lex.accusing
	if f.appeals(head, v) {
		answered = &f.lex.convicting
	} else if !f.lex.reacting.has(f.base(v)) {
		return who{}, false
	}
	for i := f.opening[s]; i < f.d.Sentences[s].Last; i++ {
		t := &f.d.Tokens[i]
		// "fined" has "fin" for its base form.
		if t.Head < 0 || f.quoted(i) || !answered.has(f.base(t.Head)) && !answered.hasText(strings.TrimSuffix(f.lower(t.Head), "d")) || f.d.Tokens[t.Head].UPOS != nlp.VERB {
			continue
		}
		if t.Rel != nlp.NsubjPass && (t.Rel != nlp.Obj || f.passiveVerb(t.Head)) || t.UPOS == nlp.PRON || f.d.Tokens[t.Head].XPOS == "VBG" {
			continue
		}
		w := f.identifyAlone(f.phrase(i), i)
		return w, w.link.Named && f.fits(head, i, w)
	}
	return who{}, false
}

// appeals reports whether what the verb at token v says or plans is an appeal of its subject,
// the pronoun at token head.
func (f *finder) appeals(head, v int) bool {
	for i := v; i < min(v+6, f.d.Sentences[f.sentenceOf(v)].Last); i++ {
		if f.lemma(i) == "appeal" {
			who := f.t.Child(i, nlp.Nsubj)
			return i == v || (f.d.Tokens[i].XPOS == "VB" || f.is(i-1, "to")) && (who < 0 || f.lower(who) == f.lower(head))
		}
	}
	return false
}
