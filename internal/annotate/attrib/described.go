package attrib

import (
	"slices"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// described is whom a description means by what the text has said of him before:
// "the officer" after "Constable Ana Rao". ok is false when only nearness tells.
func (f *finder) described(r tokens, head int, before []*candidate) (who, bool) {
	kin := f.d.Tokens[r.first].XPOS == "PRP$" && f.is(r.first, "his", "her") && r.len() > 1
	if !kin && !f.is(r.first, "the", "this", "that") {
		return who{}, false
	}
	if w, ok := f.speaksOn(r, head, before); ok && !kin {
		return w, true
	}
	if f.in.Resolve == nil {
		return who{}, false
	}
	if w, ok := f.sameSort(r, head, before); ok {
		return w, true
	}
	p := f.withoutRelative(r, head)
	if last := p.last - 1; last > head && f.d.Tokens[last].UPOS == nlp.PRON && f.lex.selves.has(f.form(last)) {
		p.last = last // "the player himself"
	}
	if r.first > 0 && f.d.Tokens[r.first-1].UPOS == nlp.VERB && head+1 < p.last && f.is(head+1, "to") {
		p.last = head + 1 // "said the surgeon to the daily Kestra Post"
	}
	x, ok := f.in.Resolve(f.span(p))
	if !ok || !x.Sure || x.Name == "" || x.Span != f.span(p) && !f.andWhere(p, x.Span) {
		return who{}, false
	}
	if w, ok := f.unnamedSince(r, head, x, before); ok {
		return w, true
	}
	w := who{link: news.Link{Name: x.Name, Entity: x.Entity, Named: true, Span: f.span(r)}, kind: typeOfKind(x.Kind), gender: x.Gender, listed: x.Listed, told: true}
	if x.Kind == "" || x.Kind == news.Organisation {
		w.kind = f.sourceType(p, min(head, p.last-1))
		if w.kind == news.NamedPerson || w.kind == news.UnnamedPerson || w.kind == news.Collective {
			w.kind = news.SourceOrg
		}
		if t := f.typeOfPair(x.Name); t != "" {
			w.kind = t
		}
	}
	for k := len(before) - 1; k >= max(0, len(before)-maxBack); k-- {
		if c := before[k]; c.head >= 0 && len(c.chain) > 0 && (c.who.link.Entity == w.link.Entity || sameName(c.who.link, w.link)) {
			w.kind = c.who.kind // it is of one type throughout
			break
		}
	}
	if x.Official {
		w.kind = news.SourceGov
	}
	return w, true
}

// sameSort is the source without a name that the sentence before has brought in,
// where all that qualifies a description has been said of it: "the former official"
// after "a former prosecutor", whoever else of the text was one.
func (f *finder) sameSort(r tokens, head int, before []*candidate) (who, bool) {
	if head-r.first < 2 || f.d.Tokens[head].XPOS == "NNS" || !f.lex.personNouns.has(f.base(head)) {
		return who{}, false
	}
	here := f.sentenceOf(head)
	for k := len(before) - 1; k >= 0 && here-before[k].sent <= 1; k-- {
		c := before[k]
		if c.head < 0 || len(c.chain) == 0 || f.quoted(c.head) {
			continue
		}
		return c.who, f.broughtIn(c, before) && f.wordsOf(tokens{r.first + 1, r.last}, head, c.source)
	}
	return who{}, false
}

// speaksOn is the source without a name who spoke last, where "the official" and no more
// takes him up: a diplomat, an insider, one of some officials. Of whom he has spoken he is
// not.
func (f *finder) speaksOn(r tokens, head int, before []*candidate) (who, bool) {
	if r.len() != 2 || f.d.Tokens[head].XPOS == "NNS" || !f.lex.personNouns.has(f.base(head)) {
		return who{}, false
	}
	if x, ok := f.referent(f.span(r)); ok && x.Span == f.span(r) {
		return who{}, false // whom the text has called so
	}
	here := f.sentenceOf(head)
	for k := len(before) - 1; k >= 0 && here-before[k].sent <= maxOn; k-- {
		c := before[k]
		if c.head < 0 || len(c.chain) == 0 || c.sent == here || f.quoted(c.head) {
			continue
		}
		return c.who, !c.inside && c.who.kind == news.UnnamedPerson && !c.who.link.Plural && f.is(c.source.first, "a", "an", "another", "one") && f.mayBeCalled(c, head)
	}
	return who{}, false
}

// maxOn is how many sentences back who spoke last is taken up by a noun.
const maxOn = 2

// groupBefore reports whether a source that is one of several is one of that noun, by its own
// words or by those shortly before it.
func (f *finder) groupBefore(c *candidate, lemma string) bool {
	for i := c.source.last - 1; i >= 0 && c.sent-f.sentenceOf(i) <= maxOn; i-- {
		if f.d.Tokens[i].XPOS == "NNS" && f.lemma(i) == lemma {
			return true
		}
	}
	return false
}

// mayBeCalled reports whether the noun at a token is broader than the one that a source
// without a name is described by, or that of the group that he is one of.
func (f *finder) mayBeCalled(c *candidate, head int) bool {
	l := f.lemma(head)
	if f.is(c.source.first, "one") {
		of := f.nounAfter(c.source.first+1, c.source.last)
		if of < 0 || f.d.Tokens[of].UPOS == nlp.PRON {
			return f.groupBefore(c, l) // "one told the paper", of officials
		}
		return f.lemma(of) == l
	}
	return slices.Contains(f.lex.broader.at(f.base(c.head)), l)
}

// unnamedSince is the source without a name whom the same noun has brought in and who has
// spoken after whom a description would else mean: "the official" after "a senior
// official", whoever before was one.
func (f *finder) unnamedSince(r tokens, head int, x Referent, before []*candidate) (who, bool) {
	here := f.sentenceOf(head)
	for k := len(before) - 1; k >= 0 && here-before[k].sent <= maxAway; k-- {
		c := before[k]
		if c.head < 0 || len(c.chain) == 0 || f.quoted(c.head) {
			continue
		}
		if c.who.link.Entity != "" && c.who.link.Entity == x.Entity {
			return who{}, false
		}
		if c.who.kind == news.UnnamedPerson && !c.who.link.Plural && f.lemma(c.head) == f.lemma(head) && f.is(c.source.first, "a", "an", "another") {
			return c.who, f.wordsOf(tokens{r.first + 1, r.last}, head, c.source)
		}
	}
	return who{}, false
}

// andWhere reports whether a phrase only adds to a description where somebody works:
// "the surgeon at Holm Hospital".
func (f *finder) andWhere(p tokens, at news.Span) bool {
	if at.Start != f.d.Tokens[p.first].Start {
		return false
	}
	i := p.first
	for i < p.last && f.d.Tokens[i].Start < at.End {
		i++
	}
	return i < p.last && f.is(i, "at", "in")
}

// descriptionAt is the phrase that describes somebody of whom the text has told,
// in which token i stands: "the 57-year-old", whatever the parse makes of it.
func (f *finder) descriptionAt(i int) (tokens, bool) {
	if f.in.Resolve == nil || i < 0 || f.nameOf[i] > 0 {
		return tokens{}, false
	}
	switch f.d.Tokens[i].UPOS {
	case nlp.PRON, nlp.PUNCT, nlp.VERB, nlp.AUX:
		return tokens{}, false
	}
	x, ok := f.in.Resolve(f.d.Tokens[i].Span())
	if !ok || !x.Description {
		return tokens{}, false
	}
	r := tokens{f.d.TokenAt(x.Span.Start), i + 1}
	for r.last < len(f.d.Tokens) && f.d.Tokens[r.last].Start < x.Span.End {
		r.last++
	}
	return r, r.has(i)
}
