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

// maxNamed is how many sentences on a source may be named that an article only
// describes at first.
const maxNamed = 3

// namedLater gives a source that is only described the name under which it goes
// on: news often opens with "a survivor said" and quotes him by name in the next
// paragraph. The name must be new there, and nothing beside it may say that it is
// somebody else.
func (f *finder) namedLater(order []*candidate) {
	for i, c := range order {
		if c.head < 0 || len(c.chain) == 0 || c.inside || c.who.link.Named || c.who.link.Plural || !f.introduces(c) {
			continue
		}
		for _, d := range order[i+1 : min(len(order), i+4)] {
			if d.sent-c.sent > maxNamed || d.head < 0 || len(d.chain) == 0 {
				break
			}
			if d.inside || d.sent == c.sent {
				continue
			}
			if d.who.link.Named && d.who.kind == news.NamedPerson && c.who.kind == news.UnnamedPerson && f.goesOnAs(c, d) {
				k := slices.IndexFunc(c.chain, func(l news.Link) bool { return sameName(l, c.who.link) })
				span := c.who.link.Span
				c.who = d.who
				c.who.link.Span, c.who.link.Plural = span, false
				if k >= 0 {
					c.chain[k] = c.who.link
				}
			}
			break
		}
	}
}

// introduces reports whether a source is one unnamed person who may be named
// later: "a survivor", "one survivor", the bare noun of a headline.
func (f *finder) introduces(c *candidate) bool {
	if !c.anonymity.empty() || f.d.Tokens[c.head].UPOS != nlp.NOUN || f.d.Tokens[c.head].XPOS != "NN" || c.origin != nil {
		return false
	}
	if f.is(c.source.first, "a", "an", "one") {
		for i := c.source.first; i < c.source.last; i++ {
			if f.is(i, "unnamed", "unidentified", "anonymous", "senior", "another", "who") {
				return false
			}
		}
		return true
	}
	k := f.kindOf(c.sent)
	return (k == news.Headline || k == "" && f.line[c.sent] == 0) && f.d.Tokens[c.source.first].UPOS != nlp.DET
}

// goesOnAs reports whether the named source of d is new in the text and is
// described by nothing, or by the same noun as that of c.
func (f *finder) goesOnAs(c, d *candidate) bool {
	n, ok := f.nameIn(d.source, d.head)
	if !ok {
		return false
	}
	w := f.d.Word(n.Last - 1)
	for i := 0; i < n.First; i++ {
		if f.d.Word(i) == w && f.kindOf(f.d.SentenceOf(i)) != news.Headline {
			return false // he is known already
		}
	}
	l, bare := f.lemma(c.head), true
	for i := d.source.first; i < d.source.last; i++ {
		if i >= n.First && i < n.Last || f.d.Tokens[i].UPOS == nlp.PUNCT {
			continue
		}
		if f.lemma(i) == l {
			return true
		}
		bare = bare && !f.office(i)
	}
	return bare
}
