package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// ofHimself is who is the subject of what "he says" is put into or behind, where a text has
// told of nobody else: "Ana Rao was the first to arrive, she says".
func (f *finder) ofHimself(head int) (who, bool) {
	s := f.sentenceOf(head)
	i := f.firstSubject(s, head)
	if !f.is(head, "he", "she") || i < 0 || i+2 > head || !f.closes(head-1) && !f.comma(head-1) || f.quoted(i) || f.quoted(head) {
		return who{}, false
	}
	own := f.phrase(i)
	w := f.identifyAlone(own, i)
	if w.kind != news.NamedPerson || !f.fits(head, i, w) {
		return who{}, false
	}
	for k := f.d.Sentences[max(0, s-maxAway)].First; k < f.d.Sentences[s].Last; k++ {
		if k == head || f.quoted(k) || own.has(k) || skipped(f.kindOf(f.sentenceOf(k))) {
			continue
		}
		if f.d.Tokens[k].UPOS == nlp.PRON && k < i && f.lex.pronouns.at(f.form(k)) == "person" {
			return who{}, false
		}
		if n, ok := f.name(k); ok && n.Kind.Base() == news.Person {
			if o := f.identifyAlone(tokens{n.First, n.Last}, f.headOf(tokens{n.First, n.Last})); o.link.Name != w.link.Name {
				return who{}, false
			}
		}
	}
	return w, true
}

// ofItsFirstClause is the person who is the subject of the clause behind which "he says" opens the
// next, behind a colon, a semicolon or a dash: "His brother, Ivo, was luckier: he says …".
func (f *finder) ofItsFirstClause(head int) (who, bool) {
	if !f.is(head, "he", "she") || !f.is(head-1, ":", ";", "—", "–") || f.quoted(head) {
		return who{}, false
	}
	i := f.topicOf(f.sentenceOf(head))
	if i < 0 || i >= head || f.isSubject(i) && f.d.Tokens[i].Head > head {
		return who{}, false
	}
	w := f.identifyAlone(f.phrase(i), i)
	return w, (w.kind == news.NamedPerson || w.kind == news.UnnamedPerson && f.d.Tokens[i].XPOS == "NN") && f.fits(head, i, w)
}
