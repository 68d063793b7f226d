package attrib

import (
	"slices"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// maxIssued is how many sentences back "the statement" looks for whose it is.
const maxIssued = 4

// issuer is whose statement, letter or post a source is that does not say it: of
// whoever spoke in one, or gave one out, just before ("the statement said").
func (f *finder) issuer(r tokens, head int, before []*candidate) (who, bool) {
	class := f.lex.channels.at(f.base(head))
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
	here := f.sentenceOf(head)
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
	for i := r.first - 1; i > 0 && here-f.sentenceOf(i) <= maxIssued; i-- {
		if f.d.Tokens[i].UPOS != nlp.NOUN || f.lemma(i) != l || f.quoted(i) {
			continue
		}
		p := f.phrase(i)
		if a, h, ok := f.author(p, i); ok {
			return f.identify(a, h, before), true
		}
		if v := f.d.Tokens[i].Head; v >= 0 && f.lex.issuers.has(f.base(v)) && f.d.Tokens[v].UPOS == nlp.VERB {
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

// withAuthor is a statement, letter or post with whose it is right behind it,
// which a parser may have hung on the verb: "read a statement | from the ministry".
func (f *finder) withAuthor(r tokens, head int) tokens {
	if r.empty() || r.last != head+1 || r.last+2 >= len(f.d.Tokens) {
		return r
	}
	at := r.last
	if f.d.Tokens[at].XPOS == "VBN" && f.lex.issuers.has(f.base(at)) {
		at++ // "a statement published on the ministry's website"
	}
	if !f.is(at, "from", "by", "of") && !(at > r.last && f.is(at, "on")) {
		return r
	}
	switch f.lex.channels.at(f.base(head)) {
	case "statement", "letter", "post":
	default:
		return r
	}
	h := f.nounAfter(at+1, f.d.Sentences[f.sentenceOf(head)].Last)
	if h < 0 || !f.speakerLike(h) && f.lex.channels.at(f.base(h)) != "website" || f.d.Tokens[h].UPOS == nlp.PRON {
		return r
	}
	p := f.phrase(h)
	if p.first > at+1 || p.last <= h || f.quoteOf[p.last-1] != f.quoteOf[head] {
		return r
	}
	return tokens{r.first, p.last}
}

// outletLater gives "a newspaper" the name, and the origins, under which the next
// sentences go on about it: agencies often open with "after a newspaper reported
// that …" and tell in the next paragraph which, and on whose word.
func (f *finder) outletLater(order []*candidate) {
	for i, c := range order {
		if c.head < 0 || len(c.chain) != 1 || c.origin != nil || c.who.kind != news.SourceMedia || c.who.link.Named || c.who.link.Plural || !f.is(c.source.first, "a", "an") {
			continue
		}
		for _, d := range order[i+1 : min(len(order), i+4)] {
			if d.sent-c.sent > maxNamed {
				break
			}
			if d.sent == c.sent || d.inside || d.head < 0 || len(d.chain) == 0 {
				continue
			}
			if last := d.chain[len(d.chain)-1]; d.who.kind == news.SourceMedia && d.who.link.Named && sameName(last, d.who.link) && d.who.link.Entity != c.who.link.Entity {
				c.chain, c.who.link.Name, c.who.link.Named = slices.Clone(d.chain), last.Name, true
			}
			break
		}
	}
}
