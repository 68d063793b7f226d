package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// documentMeant is the one document of which a text has just told by a narrower noun, which
// "the document" means: "published the minutes of a meeting at which, according to | the
// document |, …". Where it has told of two it may be either.
func (f *finder) documentMeant(r tokens, head int) (who, bool) {
	if r.len() != 2 || !f.is(r.first, "the", "that", "this") || !f.is(head, "document") {
		return who{}, false
	}
	here := f.sentenceOf(head)
	found := -1
	for i := r.first - 1; i >= 0 && here-f.sentenceOf(i) <= maxThey; i-- {
		if f.d.Tokens[i].UPOS != nlp.NOUN || !f.lex.docNouns.has(f.base(i)) && !f.lex.docNouns.has(f.form(i)) || f.lex.mediaNouns.has(f.base(i)) || f.quoted(i) != f.quoted(head) || f.is(i, "document") {
			continue
		}
		if found >= 0 && f.lemma(found) != f.lemma(i) {
			return who{}, false
		}
		found = i
	}
	if found < 0 || f.sentenceOf(found) < here && f.d.Tokens[found].XPOS == "NNS" {
		return who{}, false
	}
	p := f.withoutRelative(f.phrase(found), found)
	for i := found + 1; i < p.last; i++ {
		if f.d.Tokens[i].UPOS == nlp.PUNCT || f.d.Tokens[i].UPOS == nlp.ADP && !f.is(i, "of", "by", "from", "on", "to") {
			p.last = i // "the minutes of a meeting | at which", "an affidavit | in court"
		}
	}
	return who{link: news.Link{Name: f.text(p)}, kind: news.SourceDoc}, true
}
