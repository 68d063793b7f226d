package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// whoeverIsThere reports whether "they" at token head are whoever is at a place that opens
// the sentence: "In Brod they say that nobody came", "In the pub they were saying …".
func (f *finder) whoeverIsThere(head int) bool {
	first := f.opening[f.sentenceOf(head)]
	if !f.is(first, "in", "at", "on", "around") || head-first < 2 || f.quoted(head) {
		return false
	}
	for i := first; i < head; i++ {
		switch t := &f.d.Tokens[i]; {
		case t.UPOS == nlp.VERB, t.UPOS == nlp.AUX, t.XPOS == "NNS", t.XPOS == "NNPS", f.lex.docNouns.has(f.base(i)), f.lex.channels.at(f.base(i)) != "":
			return false
		}
	}
	v := f.d.Tokens[head].Head
	return f.d.Tokens[head].Rel == nlp.Nsubj && v > head && (f.d.Tokens[v].XPOS == "VBP" || f.d.Tokens[v].XPOS == "VBG")
}

// paperMeant is the document that "it" takes up at the beginning of a sentence, where the
// one before tells of a person who reads, shows or gets it: "The chair read out a memo.
// It told the committee …".
func (f *finder) paperMeant(head int) (who, bool) {
	s := f.sentenceOf(head)
	if w, ok := f.paperRead(head); ok {
		return w, true
	}
	if !f.is(head, "it") || head != f.opening[s] || s == 0 || f.quoted(head) {
		return who{}, false
	}
	if k := f.kindOf(s - 1); skipped(k) || k == news.Headline || k == news.Subheadline {
		return who{}, false
	}
	var paper, subject = -1, -1
	for i := f.opening[s-1]; i < f.d.Sentences[s-1].Last; i++ {
		t := &f.d.Tokens[i]
		switch {
		case f.quoted(i):
		case t.Rel == nlp.Nsubj && subject < 0:
			subject = i
		case t.Rel == nlp.Obj && t.XPOS == "NN" && f.lex.docNouns.has(f.base(i)) && paper < 0 && subject >= 0 && t.Head == f.d.Tokens[subject].Head:
			paper = i
		}
	}
	if paper < 0 {
		return who{}, false
	}
	if f.d.Tokens[subject].UPOS == nlp.PRON {
		if f.lex.pronouns.at(f.form(subject)) != "person" && !f.lex.own.has(f.form(subject)) {
			return who{}, false
		}
	} else if w := f.identifyAlone(f.phrase(subject), subject); w.kind != news.NamedPerson && w.kind != news.UnnamedPerson {
		return who{}, false
	}
	w := f.identifyAlone(f.phrase(paper), paper)
	return w, w.kind == news.SourceDoc
}

// paperRead is the document that "it reads" takes up: the last one of which the sentence before
// the quotation tells. "But a memo leaked to us tells another story. “…,” it reads".
func (f *finder) paperRead(head int) (who, bool) {
	v := f.d.Tokens[head].Head
	if !f.is(head, "it") || f.quoted(head) || v < 0 || v != head+1 || !f.is(v, "read", "reads") {
		return who{}, false
	}
	s := f.unquotedBefore(head)
	if s < 0 {
		return who{}, false
	}
	for i := f.d.Sentences[s].Last - 1; i >= f.opening[s]; i-- {
		if t := &f.d.Tokens[i]; t.XPOS == "NN" && t.UPOS == nlp.NOUN && t.Rel != nlp.Compound && f.lex.docNouns.has(f.base(i)) && !f.lex.mediaNouns.has(f.base(i)) && !f.quoted(i) {
			w := f.identifyAlone(f.phrase(i), i)
			w.paper = true
			return w, w.link.Name != ""
		}
	}
	return who{}, false
}

// besidePronoun reports whether the name at token t stands in one clause behind the same
// pronoun as the one at token head: "A man whom he knew as Rao called, he said" is not
// said by Rao.
func (f *finder) besidePronoun(t, head int) bool { return t < head && f.d.Repeats(head, t) }
