package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// personMeant is whom "he" or "she" means where the nearest speaker has no name
// and may be of either sex: rather the person that the article's chains of names
// give, if there is one.
func (f *finder) personMeant(r tokens, head int, before []*candidate) (who, bool) {
	if !f.is(head, "he", "she") {
		return who{}, false
	}
	here := f.sentenceOf(head)
	if w, ok := f.unnamedMeant(head, before); ok {
		return w, true
	}
	x, ok := f.referent(f.d.Tokens[head].Span())
	if ok && x.Kind.Base() == news.Person && f.repliesTo(x, head, before) {
		return who{link: news.Link{Name: x.Name, Entity: x.Entity, Named: true}, kind: news.NamedPerson, gender: x.Gender}, true // whom the last speaker has spoken to, perhaps
	}
	for k := len(before) - 1; k >= max(0, len(before)-maxBack) && here-before[k].sent <= maxAway; k-- {
		c := before[k]
		if c.head < 0 || len(c.chain) == 0 || f.quoted(c.head) && !f.quoted(head) || !f.fits(head, c.head, c.who) || f.saidWithin(c, before) {
			continue
		}
		if ok && x.Kind.Base() == news.Person && f.goneOn(x, c, head) {
			break // a sentence has told of him since the other spoke
		}
		if c.who.link.Named || here-c.sent <= 1 && f.lex.parts.has(f.form(c.source.first)) {
			return who{}, false // who spoke last, or "one" of a group right before
		}
		if ok && here-c.sent <= 1 && f.broughtIn(c, before) && !f.namedBetween(x, c.source.last, head) {
			return who{}, false // "Their lawyer said …, he said", and nobody else in between
		}
		if ok && here-c.sent <= 1 && f.onlyInItsClause(x, c, head) {
			return who{}, false // "The owner, whose father founded Halden, said"
		}
		break
	}
	if !ok || x.Kind.Base() != news.Person {
		return who{}, false
	}
	return who{link: news.Link{Name: x.Name, Entity: x.Entity, Named: true}, kind: news.NamedPerson, gender: x.Gender}, true
}

// goneOn reports whether a text has gone on from who spoke to somebody else whom the
// article's chains of names give for the pronoun at token head: it has told of him since,
// in another sentence where it is not clear to tell of him, or who spoke only did so in
// what another says, or is several.
func (f *finder) goneOn(x Referent, c *candidate, head int) bool {
	if c.who.link.Entity != "" && c.who.link.Entity == x.Entity || c.who.link.Name == x.Name {
		return false
	}
	if c.inside && c.who.link.Named && x.Sure || f.d.Tokens[c.head].XPOS == "NNPS" || f.d.Tokens[c.head].XPOS == "NNS" {
		return true
	}
	if c.stance == news.Asks && f.sentenceOf(head)-c.sent == 1 && f.namedBetween(x, f.d.Sentences[c.sent].First, c.source.first) {
		return true // "Holm was asked by Rao …. “Why?” he said"
	}
	last := head
	if f.comma(head - 1) {
		last = f.opening[f.sentenceOf(head)] // of whom he tells himself: "Holm, he added, has left"
	}
	if x.Sure && c.who.link.Named && f.weighed(c, head) && f.namedBetween(x, c.source.last, last) {
		return true
	}
	return f.sentenceOf(head)-c.sent > 1 && f.namedBetween(x, f.d.Sentences[c.sent].Last, head)
}

// weighed reports whether a source is a person of the article's chains of names, who was
// among those whom the pronoun at token head was given to one of.
func (f *finder) weighed(c *candidate, head int) bool {
	x, ok := f.referent(f.d.Tokens[c.head].Span())
	if !ok {
		x, ok = f.referent(c.who.link.Span) // "Editor" of "Editor Ana Rao"
	}
	return ok && x.Kind.Base() == news.Person && f.sentenceOf(head)-c.sent <= maxWeighed
}

// maxWeighed is how many sentences back the chains of names look for whom a pronoun means.
const maxWeighed = 2

// unnamedMeant is the person without a name whom "he" or "she" means by the article's
// chains, unless somebody else has spoken since he was brought in.
func (f *finder) unnamedMeant(head int, before []*candidate) (who, bool) {
	if f.in.Resolve == nil {
		return who{}, false
	}
	x, ok := f.in.Resolve(f.d.Tokens[head].Span())
	if !ok || x.Name != "" || x.As.End == 0 {
		return who{}, false
	}
	r := tokens{f.d.TokenAt(x.As.Start), f.d.TokenAt(x.As.Start) + 1}
	for r.last < len(f.d.Tokens) && f.d.Tokens[r.last].Start < x.As.End {
		r.last++
	}
	for k := len(before) - 1; k >= max(0, len(before)-maxBack) && before[k].sent >= f.sentenceOf(r.first); k-- {
		c := before[k]
		if c.head < 0 || len(c.chain) == 0 || f.quoted(c.head) && !f.quoted(head) || !f.fits(head, c.head, c.who) {
			continue
		}
		if c.source.overlaps(r) {
			return c.who, true
		}
		if c.head > r.last && c.who.link.Named {
			return who{}, false
		}
	}
	w := f.identifyAlone(r, f.headOf(r))
	return w, w.kind == news.UnnamedPerson && !w.link.Plural
}

// broughtIn reports whether a source is somebody without a name whom its sentence
// brings in and makes its subject, as "their lawyer" and "an aide" do: "the lawyer"
// may be somebody with one, and whom another is said to have quoted is not yet the
// one that a text goes on with.
func (f *finder) broughtIn(c *candidate, before []*candidate) bool {
	t := &f.d.Tokens[c.head]
	if f.lex.reporters.has(f.base(c.head)) {
		return false // who only reports what others say
	}
	if c.who.kind != news.UnnamedPerson || c.who.link.Plural || c.inside || c.origin != nil || len(c.relays) > 0 || f.quoted(c.head) {
		return false
	}
	if c.frame != accordFrame && (t.Rel != nlp.Nsubj && t.Rel != nlp.NsubjPass || t.Head != c.cueHead) {
		return false // "in the opinion of a miner" brings him in as well
	}
	if w := c.source.first; f.d.Tokens[w].XPOS != "PRP$" && !f.is(w, "a", "an", "another") && (c.head <= w || f.d.Tokens[c.head-1].XPOS != "POS") {
		return false // but "the captain's wife"
	}
	for _, o := range before {
		if o.sent != c.sent || o == c {
			continue
		}
		for _, x := range o.content {
			if x.has(c.head) {
				return false
			}
		}
	}
	return true
}

// onlyInItsClause reports whether a text names somebody before the pronoun at token head only
// in a relative clause on a source.
func (f *finder) onlyInItsClause(x Referent, c *candidate, head int) bool {
	for w := c.head + 1; w < c.cueHead; w++ {
		if f.is(w, "who", "whose", "which") {
			return f.namedBetween(x, w, c.cueHead) && !f.namedBetween(x, 0, w) && !f.namedBetween(x, c.cueHead, head)
		}
	}
	return false
}

// namedBetween reports whether a text names or describes somebody between two tokens,
// outside what it quotes.
func (f *finder) namedBetween(x Referent, first, last int) bool {
	for i := first; i < last; i++ {
		if f.d.Tokens[i].UPOS == nlp.PRON || f.quoted(i) {
			continue
		}
		if y, ok := f.referent(f.d.Tokens[i].Span()); ok && (x.Entity != "" && y.Entity == x.Entity || y.Name == x.Name) {
			return true
		}
	}
	return false
}
