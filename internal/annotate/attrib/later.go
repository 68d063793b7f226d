package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// maxIssued is how many sentences back "the statement" looks for whose it is.
const maxIssued = 4

// issuer is whose statement, letter or post a source is that does not say it: of
// whoever spoke in one, or gave one out, just before ("the statement said").
func (f *finder) issuer(r tokens, head int, before []*candidate) (who, bool) {
	class := f.lex.channels[f.lemma(head)]
	switch class {
	case "statement", "letter", "post":
	default:
		return who{}, false
	}
	if r.len() > 3 || !f.is(r.first, "the", "this", "that", "its", "his", "her", "their") && f.d.Tokens[head].UPOS != nlp.NOUN {
		return who{}, false
	}
	if _, _, ok := f.author(r, head); ok {
		return who{}, false
	}
	here := f.d.SentenceOf(head)
	for k := len(before) - 1; k >= max(0, len(before)-maxBack) && here-before[k].sent <= maxIssued; k-- {
		c := before[k]
		if c.head < 0 || len(c.chain) == 0 || c.who.kind == news.SourceDoc || f.channelOf(c) != class {
			continue
		}
		return c.who, true
	}
	if w, ok := f.announcer(class, here, before); ok {
		return w, true
	}
	l := f.lemma(head)
	for i := r.first - 1; i > 0 && here-f.d.SentenceOf(i) <= maxIssued; i-- {
		if f.d.Tokens[i].UPOS != nlp.NOUN || f.lemma(i) != l || f.quoted(i) {
			continue
		}
		p := f.phrase(i)
		if a, h, ok := f.author(p, i); ok {
			return f.identify(a, h, before), true
		}
		if v := f.d.Tokens[i].Head; v >= 0 && f.lex.issuers[f.lemma(v)] && f.d.Tokens[v].UPOS == nlp.VERB {
			if s := f.t.Subject(v); s >= 0 && f.speakerLike(s) && !f.passiveVerb(v) {
				return f.identify(f.phrase(s), s, before), true
			}
		}
	}
	return who{}, false
}

// announcer is the body that has just announced something, when a text goes on
// with "the statement" in which it did.
func (f *finder) announcer(class string, here int, before []*candidate) (who, bool) {
	for k := len(before) - 1; class == "statement" && k >= max(0, len(before)-maxBack) && here-before[k].sent <= maxIssued; k-- {
		c := before[k]
		if c.head >= 0 && len(c.chain) > 0 && c.stance == news.Announces && (c.who.kind == news.SourceGov || c.who.kind == news.SourceOrg) {
			return c.who, true
		}
	}
	return who{}, false
}
