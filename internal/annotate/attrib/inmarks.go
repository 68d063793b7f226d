package attrib

import (
	"slices"

	"hearsay/internal/nlp"
)

// namedInMarks gives words in marks to whoever calls something so, with the noun phrase between
// his verb and them, wherever a parser has hung the two: "called the dockers of the north |
// “thieves”", "calling it | “a shame”", "referred to the mayor | as “a friend”", "a clip that the
// judge called | “foul”".
func (f *finder) namedInMarks(i int) bool {
	q := &f.quotes[i]
	s := f.sentenceOf(q.outer.first)
	v, from := f.namingVerb(q.outer.first)
	if last := q.outer.last; v < 0 || f.passiveVerb(v) || last < len(f.d.Tokens) && f.opensNominal(last) && f.d.Tokens[last].UPOS != nlp.PRON {
		return false // "called the “lazy” crew": of what is called so
	}
	said := tokens{from, f.joinedMarks(q.outer.last)}
	for _, c := range f.candidates(s, s) {
		if c.cueHead != v {
			continue
		}
		if n := len(c.content); c.inside || n != 1 || c.content[0].first < v || c.content[0].last > q.outer.first {
			return false
		}
		c.frame, c.stance = phraseFrame, f.lex.verbs.at(f.base(v)).stance
		c.content[0] = tokens{min(c.content[0].first, from), said.last}
		q.held = true
		return true
	}
	head, _ := f.speaker(v, false)
	src := tokens{}
	if head < 0 || head > v || !f.speakerLike(head) || !f.nominal(head) {
		if src, head = f.subjectByWords(v); head < 0 {
			return false
		}
	}
	if f.quoted(head) || f.ownVoice(head, v) {
		return false
	}
	c := candidate{sent: s, frame: phraseFrame, cueHead: v, head: head, source: src, stance: f.lex.verbs.at(f.base(v)).stance, content: f.single(said)}
	if from > v+1 && f.d.Tokens[v+1].UPOS == nlp.ADP {
		c.particle = v + 1
	}
	q.held = f.take(c, v)
	return q.held
}

// maxCalledSo is how many tokens may stand between a verb of calling and what it calls a thing.
const maxCalledSo = 14

// namingVerb is the verb of calling before token i with nothing between them but what is called
// so, and where that begins: token i itself where it stands before the verb, in a relative
// clause. -1 for none.
func (f *finder) namingVerb(i int) (v, from int) {
	k, first := i-1, f.opening[f.sentenceOf(i)]
	if k <= first {
		return -1, -1
	}
	as := f.is(k, "as")
	if as {
		k--
	}
	for v = k; v > first && i-v < maxCalledSo; v-- {
		switch t := &f.d.Tokens[v]; {
		case f.quoteOf[v] != f.quoteOf[i-1] || t.UPOS == nlp.SCONJ || t.UPOS == nlp.AUX || relative(t.XPOS):
			return -1, -1
		case t.UPOS == nlp.PUNCT && !f.hyphen(v) && t.XPOS != "POS", t.UPOS == nlp.CCONJ:
			return -1, -1
		case t.UPOS == nlp.VERB:
			if !f.names(v, as) || f.lowers[v-1] == "," && t.XPOS != "VBG" || !f.finiteVerb(v) && t.XPOS != "VBG" && t.XPOS != "VB" {
				return -1, -1
			}
			from = v + 1
			if as && from <= k && f.d.Tokens[from].UPOS == nlp.ADP {
				from++ // "referred to | the mayor as"
			}
			switch {
			case from > k && !as && f.besideRelative(v, first):
				return v, i
			case from > k || !f.opensNominal(from) && f.d.Tokens[from].XPOS != "PRP$" || !f.nominal(f.beforeArticle(k)) || f.beforeArticle(k) < from:
				return -1, -1
			}
			return v, from
		}
	}
	return -1, -1
}

// beforeArticle is token k, or the one before it where it is an article or determiner: "called
// the pier | a “wreck”".
func (f *finder) beforeArticle(k int) int {
	if f.d.Tokens[k].UPOS == nlp.DET {
		return k - 1
	}
	return k
}

// joinedMarks is where words in marks that end at token i end with others that an "and" joins to
// them: "a “new low” | and a “poor joke”".
func (f *finder) joinedMarks(i int) int {
	for i+2 < len(f.d.Tokens) && f.d.Tokens[i].UPOS == nlp.CCONJ {
		k := i + 1
		if f.d.Tokens[k].UPOS == nlp.DET {
			k++
		}
		if !f.quoted(k) || f.quotes[f.quoteOf[k]-1].outer.first != k {
			break
		}
		i = f.quotes[f.quoteOf[k]-1].outer.last
	}
	return i
}

// names reports whether verb v calls something by what follows, or as what follows "as".
func (f *finder) names(v int, as bool) bool {
	l := f.base(v)
	if as {
		return slices.Contains(f.lex.verbs.at(l).preps, "as")
	}
	return f.lex.naming.has(l) || f.is(v, considering...)
}

// besideRelative reports whether a subject stands right before verb v and a relative pronoun or
// the noun that its clause describes before that.
func (f *finder) besideRelative(v, first int) bool {
	if _, r := f.inRelative(v, first); r >= 0 {
		return true
	}
	return f.d.Tokens[v].Rel == nlp.AclRelcl && f.d.Tokens[v].Head < v
}
