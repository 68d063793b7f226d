package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// Whose word a document is: who wrote it, issued it or made its figures.

// maxCompiled is how far behind a document its author may stand, in tokens.
const maxCompiled = 9

// compiler is the author with a name of a report, study or set of figures, whose
// word it is: "figures released on Monday by Halden Research", "data from the port
// authority". Who ordered, obtained or carried it is another matter. The phrase may
// have ended before it.
func (f *finder) compiler(r tokens, head int) (who, bool) {
	if !f.lex.docNouns.has(f.base(head)) && !f.lex.docNouns.has(f.form(head)) || f.lex.channels.at(f.base(head)) != "" && f.lex.channels.at(f.base(head)) != "document" {
		return who{}, false
	}
	s := f.d.Sentences[f.sentenceOf(head)]
	by := head + 1
	if f.lowers[by] == "," && by+1 < s.Last && (f.lex.authored.has(f.form(by+1)) || f.lex.commissioned.has(f.form(by+1))) {
		by++ // "the report, | written by Halden"
	}
	switch {
	case by < s.Last && f.lex.commissioned.has(f.form(by)):
		// "commissioned by the council | from Halden Research": who was asked has made it.
		for by++; by < min(s.Last, head+maxCompiled) && !f.is(by, "from"); by++ {
			if f.closes(by) || f.d.Tokens[by].UPOS == nlp.VERB {
				return who{}, false
			}
		}
		if !f.is(by, "from") {
			return who{}, false
		}
	case f.is(by, "by", "from"):
	case by < s.Last && f.lex.authored.has(f.form(by)) && f.d.Tokens[by].XPOS != "VBG":
		for by++; by < min(s.Last, head+maxCompiled) && !f.is(by, "by"); by++ {
			if u := f.d.Tokens[by].UPOS; u == nlp.PUNCT || u == nlp.VERB || u == nlp.AUX || u == nlp.CCONJ {
				return who{}, false
			}
		}
	}
	if !f.is(by, "by", "from") {
		return who{}, false
	}
	h := f.nounAfter(by+1, s.Last)
	if h < 0 || h > by+maxCompiled || !f.speakerLike(h) || f.lex.docNouns.has(f.base(h)) && f.d.Tokens[h].UPOS != nlp.PROPN {
		return who{}, false
	}
	p := f.phrase(h)
	p.first = max(p.first, by+1)
	if p.empty() || !p.has(h) {
		return who{}, false
	}
	b := f.identifyAlone(p, h)
	switch b.kind {
	case news.SourceGov, news.SourceOrg, news.NamedPerson:
		return b, b.link.Named || b.kind == news.SourceGov
	}
	return who{}, false
}

// author is who speaks in a statement, letter or post: "a statement from the
// company", "the ministry's letter". Who reads it out or prints it is another
// matter, and so is a study or a law, which speaks for itself.
func (f *finder) author(r tokens, head int) (tokens, int, bool) {
	switch f.lex.channels.at(f.base(head)) {
	case "statement", "letter", "post":
	case "website":
		return f.siteOf(r, head)
	default:
		if !f.telling(head) {
			return f.voiceOf(r, head)
		}
	}
	for i := head + 1; i+1 < r.last; i++ {
		if f.is(i, "on") {
			// "a statement on the ministry's website"
			for k := i + 1; k < r.last; k++ {
				if f.lex.channels.at(f.base(k)) == "website" {
					return f.siteOf(tokens{i + 1, k + 1}, k)
				}
			}
		}
		if f.is(i, "by", "from", "of") {
			h := f.nounAfter(i+1, r.last)
			if h < 0 || !f.speakerLike(h) || f.lex.docNouns.has(f.base(h)) {
				return tokens{}, 0, false
			}
			p := f.withoutRelative(tokens{i + 1, r.last}, h)
			for k := h + 1; k < p.last; k++ {
				if f.d.Tokens[k].XPOS == "VBN" && f.lex.issuers.has(f.base(k)) || f.d.Tokens[k].XPOS == "VBN" && f.is(k+1, "by", "to", "on") {
					p.last = k // "a statement by the firm | given by its spokesman"
				}
			}
			return f.bareEnd(p), h, true
		}
		if f.d.Tokens[i].UPOS == nlp.VERB && !f.lex.issuers.has(f.base(i)) || f.comma(i) {
			break
		}
	}
	for i := r.first + 1; i < head; i++ {
		if f.d.Tokens[i].XPOS == "POS" {
			if h := f.headOf(tokens{r.first, i}); f.speakerLike(h) {
				return tokens{r.first, i}, h, true
			}
		}
	}
	return tokens{}, 0, false
}

// telling reports whether a noun is for what somebody tells, so that it is his word:
// "his account", "the version of the police".
func (f *finder) telling(i int) bool {
	return f.lex.accounts.has(f.base(i)) || f.lex.accounts.has(f.form(i)) || f.is(i, "version", "testimony")
}

// writer is who speaks in "his letter" or "their statement".
func (f *finder) writer(r tokens, head int, before []*candidate) (who, bool) {
	if f.d.Tokens[r.first].XPOS != "PRP$" || f.lex.own.has(f.form(r.first)) || f.is(r.first, "our", "my") {
		return who{}, false
	}
	switch f.lex.channels.at(f.base(head)) {
	case "statement", "letter", "post":
	default:
		if !f.telling(head) {
			return who{}, false
		}
	}
	b, ok := f.ownerOf(r.first, before)
	return b, ok && b.link.Named && b.kind != news.SourceDoc
}

// siteOf is whose website a site is: "the company website", "Halden's site". An
// outlet's is the outlet itself.
func (f *finder) siteOf(r tokens, head int) (tokens, int, bool) {
	i := head - 1
	if i > r.first && f.d.Tokens[i].XPOS == "POS" {
		i--
	}
	if i < r.first || !f.speakerLike(i) || f.d.Tokens[i].UPOS == nlp.PRON || f.medium(i) || f.lex.platforms.has(f.form(i)) {
		return tokens{}, 0, false
	}
	return tokens{r.first, i + 1}, i, true
}

// voiceOf is whose voice an office for the press is: "the ministry's press office".
func (f *finder) voiceOf(r tokens, head int) (tokens, int, bool) {
	if !f.lex.desks.has(f.form(head)) {
		return tokens{}, 0, false
	}
	voice := false
	for i := head - 1; i > r.first; i-- {
		voice = voice || f.lex.voices.has(f.form(i))
		if f.d.Tokens[i].XPOS == "POS" {
			if h := f.headOf(tokens{r.first, i}); voice && f.speakerLike(h) {
				return tokens{r.first, i}, h, true
			}
			break
		}
	}
	return tokens{}, 0, false
}
