package attrib

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// agrees reports whether nothing speaks against it that a pronoun or description means a
// source: every way by which one is found ends here, and what the text tells of the source
// must not rule it out. Where it does, a source is left as it is printed.
func (f *finder) agrees(r tokens, head int, w who) bool {
	if !w.link.Named || w.link.Plural {
		return true
	}
	if f.ofOneOf(r) || f.ofTwo(r, head) || f.doneBy(r, w) || f.namedInIt(head, w) {
		return false
	}
	person, body := f.toldKind(w)
	if f.d.Tokens[head].UPOS == nlp.PRON {
		switch f.lex.pronouns.at(f.form(head)) {
		case "person":
			if body || !person && f.calledBody(head, w) {
				return false
			}
		case "thing":
			if person && !w.paper {
				return false
			}
		}
	} else if l := f.base(head); f.d.Tokens[head].UPOS == nlp.NOUN {
		switch {
		case f.lex.either.has(l) || f.lex.anybody.has(l):
		case f.bodyNoun(l):
			if person {
				return false
			}
		case f.d.Tokens[head].XPOS == "NNS" && (w.kind == news.NamedPerson || person) && !strings.Contains(w.link.Name, " and "):
			return false // "the senators" are not one of them
		case f.lex.personNouns.has(l) && f.d.Tokens[head].XPOS != "NNS":
			if body || f.otherSex(head, w) {
				return false
			}
		}
	}
	return f.in.Agrees == nil || w.paper || w.link.Entity == "" || f.in.Agrees(f.span(f.withoutRelative(r, head)), w.link.Entity)
}

// ofOneOf reports whether a phrase says that somebody is of one of several, whom nothing has
// told apart, or of what the text has not told of: "the head of credit | at one of the lenders", "the
// chairman | of its rival".
func (f *finder) ofOneOf(r tokens) bool {
	for i := r.first + 1; i <= r.last && i+2 < len(f.d.Tokens); i++ {
		if f.d.Tokens[i].UPOS != nlp.ADP {
			continue
		}
		if f.is(i+1, "one") && f.is(i+2, "of") || f.is(i, "of") && f.is(i+1, "its", "their") && f.lex.personNouns.has(f.base(i-1)) && !f.saidBefore(r, f.base(i+2)) {
			return true
		}
	}
	return false
}

// ofTwo reports whether a phrase sets one of two apart by his age alone, of whom the one
// that has been named last is as likely the other: "the elder", "the younger brother".
func (f *finder) ofTwo(r tokens, head int) bool {
	for i := r.first; i <= head; i++ {
		if f.is(i, "elder", "younger", "older") && f.d.Tokens[head].UPOS != nlp.PRON {
			return true
		}
	}
	return false
}

// doneBy reports whether a phrase is by whom something is done to somebody, who is another:
// "Ana Rao was told | by the clerk".
func (f *finder) doneBy(r tokens, w who) bool {
	by := r.first - 1
	if by < 1 || !f.is(by, "by") {
		return false
	}
	v := by - 1
	for v > f.opening[f.sentenceOf(by)] && f.d.Tokens[v].XPOS != "VBN" && by-v < maxLate {
		v--
	}
	h := f.t.Child(v, nlp.NsubjPass)
	if h < 0 || f.d.Tokens[v].XPOS != "VBN" || f.quoted(h) {
		return false
	}
	return sameSpeaker(f.identifyAlone(f.phrase(h), h).link, w.link)
}

// namedInIt reports whether what somebody says whom the noun at token head describes names a
// person, outside quotation marks: of himself he would speak as "he". "Rao lost by six votes,
// said the clerk".
func (f *finder) namedInIt(head int, w who) bool {
	c := f.naming
	if c == nil || !c.source.has(head) || f.d.Tokens[head].UPOS != nlp.NOUN || w.kind != news.NamedPerson {
		return false
	}
	for _, r := range c.content {
		for i := r.first; i < r.last; i++ {
			n, ok := f.name(i)
			if ok && n.First == i && n.Kind.Base() == news.Person && !f.quoted(i) && f.isSubject(f.headOf(tokens{n.First, n.Last})) && sameSpeaker(f.identifyAlone(tokens{n.First, n.Last}, f.headOf(tokens{n.First, n.Last})).link, w.link) {
				return true
			}
		}
	}
	return false
}

// calledBody reports whether a text has called a source, before the pronoun at token head, by a
// noun for a body: "Lund Air said …. The airline told her so, | she | said".
func (f *finder) calledBody(head int, w who) bool {
	for _, c := range f.cands {
		if c.head >= 0 && c.head < head && len(c.chain) > 0 && f.d.Tokens[c.head].UPOS == nlp.NOUN && f.bodyNoun(f.base(c.head)) && strings.EqualFold(c.who.link.Name, w.link.Name) {
			return true
		}
	}
	return false
}

// toldKind reports whether more than the form of its name tells that a source is a person, or
// that it is a body.
func (f *finder) toldKind(w who) (person, body bool) {
	var x Referent
	ok := false
	if f.in.Known != nil && w.link.Entity != "" {
		x, ok = f.in.Known(w.link.Entity)
	}
	if ok && x.Kind.Base() == news.Person && (x.Told || x.Gender != 0) || w.gender != 0 {
		return true, false
	}
	if w.kind == news.NamedPerson && w.told {
		return false, false // a noun for what somebody is may be one for a body
	}
	words := strings.Fields(w.link.Name)
	if len(words) == 0 {
		return false, ok && x.Body
	}
	for _, l := range words[:max(0, len(words)-2)] {
		if f.lex.personNouns.hasText(l) {
			return true, false // "Chief executive Ana Rao", but not "Kestra Guard Service Union"
		}
	}
	last := strings.ToLower(words[len(words)-1])
	return false, ok && x.Body || f.lex.crowds.hasText(last) || f.lex.bodies.hasText(last) && len(words) > 1 && !f.lex.given.hasText(words[0])
}

// repliesTo reports whether the pronoun at token head replies, and whom it means by the
// article's chains is whom the last speaker has spoken to, right before: "Rao accused Holm
// of theft. He replied that …".
func (f *finder) repliesTo(x Referent, head int, before []*candidate) bool {
	v := f.d.Tokens[head].Head
	if v < 0 || !f.lex.replying.has(f.base(v)) {
		return false
	}
	for k := len(before) - 1; k >= 0 && before[k].sent >= f.sentenceOf(head)-1; k-- {
		c := before[k]
		if c.head < 0 || c.inside || c.cueHead < c.head || c.sent == f.sentenceOf(head) || f.quoted(c.head) {
			continue
		}
		for i := c.cueHead + 1; i < f.d.Sentences[c.sent].Last; i++ {
			if f.quoted(i) || f.d.Tokens[i].XPOS == "PRP$" {
				continue
			}
			if y, ok := f.referent(f.d.Tokens[i].Span()); ok && y.Entity == x.Entity {
				return true
			}
		}
		return false
	}
	return false
}

// saidWithin reports whether a candidate's source and cue stand in what another source of
// its sentence has said.
func (f *finder) saidWithin(c *candidate, before []*candidate) bool {
	if !c.inside || c.cueHead < 0 || f.d.Tokens[c.head].UPOS == nlp.PROPN {
		return false
	}
	for k := len(before) - 1; k >= 0 && before[k].sent >= c.sent; k-- {
		o := before[k]
		if o == c || o.inside || o.head < 0 || o.cueHead > c.cueHead {
			continue
		}
		for _, r := range o.content {
			if r.has(c.cueHead) && r.has(c.head) {
				return true
			}
		}
	}
	return false
}

// perhapsBody reports whether a source that passes for a person may be a body, for
// it has a name of one word and nothing that tells a person: "it" means it.
func (f *finder) perhapsBody(w who) bool {
	return w.kind == news.NamedPerson && w.link.Named && !w.told && !w.listed && w.gender == 0 && !w.link.Plural && !strings.Contains(w.link.Name, " ")
}
