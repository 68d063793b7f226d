package attrib

import (
	"slices"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// Whom a description tells apart by age or children alone: the person of whom the sentence
// before tells, whoever has spoken.

// ageBehind reports whether a description is a noun and the age behind its comma, by which
// tabloids take somebody up: "The | model, 25, | told". Who belongs to every story of a kind
// ("the driver, 45,") may be somebody without a name.
func (f *finder) ageBehind(p tokens, head int) bool {
	l := f.base(head)
	return head == p.first+1 && p.last == head+3 && f.lowers[head+1] == "," && f.d.Tokens[head+2].UPOS == nlp.NUM && len(f.d.Word(head+2)) == 2 &&
		f.d.Tokens[head].XPOS == "NN" && !f.lex.posts.has(l) && !f.lex.loose.has(l) && !f.bodyNoun(l) && !f.saidBefore(p, l)
}

// parentNoun is the noun of a description that opens as "the mother of two" does.
func (f *finder) parentNoun(p tokens) int {
	i := p.first + 1
	if w := f.form(i); !f.lex.sexes.hasText(w.text) || !f.is(i+1, "of", "-") || p.last > i+6 {
		return -1
	}
	return i
}

// toldBefore is the one person who is the subject of the sentence before a description, or
// who alone is named in it. Of two, the "he" or "she" behind the cue tells.
func (f *finder) toldBefore(p tokens, head int) (who, bool) {
	if x, ok := f.referent(f.span(p)); ok && x.Span == f.span(p) && x.Kind.Base() == news.Person {
		return who{link: news.Link{Name: x.Name, Entity: x.Entity, Named: true}, kind: news.NamedPerson, gender: x.Gender}, true
	}
	if h := f.parentNoun(p); h >= 0 {
		head = h
	}
	here := f.sentenceOf(p.first)
	last := here - 1
	for last > 0 && here-last < maxSelf && f.quoted(f.d.Sentences[last].First) && f.quoted(f.d.Sentences[last].Last-1) {
		last-- // of what he says
	}
	if k := f.kindOf(max(last, 0)); last < 0 || skipped(k) || k == news.Headline || k == news.Subheadline {
		return who{}, false
	}
	r := f.sentenceTokens(last)
	if t := f.firstSubject(last, r.last); t >= 0 && f.d.Tokens[t].UPOS == nlp.PRON {
		return who{}, false // "She met Jon Rao"
	}
	sex := f.lex.sexes.at(f.base(head))
	if sex == 0 && f.naming != nil && f.naming.cueHead > head {
		sex = f.sexBehind(f.naming.cueHead)
	}
	var subjects, others, ofSex []who
	for i := r.first; i < r.last; i++ {
		n, named := f.name(i)
		if !named || n.First != i || f.quoted(i) || f.d.Tokens[min(n.Last, len(f.d.Tokens)-1)].XPOS == "POS" {
			continue
		}
		h := f.headOf(tokens{n.First, n.Last})
		w := f.identifyAlone(tokens{n.First, n.Last}, h)
		if w.gender == 0 && i > 0 {
			w.gender = f.lex.sexes.at(f.base(i - 1)) // "fiancée | Mia"
		}
		if w.kind != news.NamedPerson || sex != 0 && w.gender != 0 && w.gender != sex {
			continue
		}
		into := &others
		switch {
		case sex != 0 && w.gender == sex:
			into = &ofSex
		case f.isSubject(h) || f.apposedToSubject(h):
			into = &subjects
		}
		if !slices.ContainsFunc(*into, func(o who) bool { return sameSpeaker(o.link, w.link) }) {
			*into = append(*into, w)
		}
	}
	for _, some := range [...][]who{ofSex, subjects, others} {
		if len(some) > 0 {
			return some[0], len(some) == 1
		}
	}
	return who{}, false
}

// countryman is the person whom a new description by his country and trade means by the article's
// chains: "the | Danish composer". Who belongs to every story of a kind may be somebody else.
func (f *finder) countryman(p tokens, head int) (who, bool) {
	i := p.first + 1
	if head != i+1 || p.last != head+1 || f.d.Tokens[i].UPOS != nlp.ADJ || !f.upper(i) || !f.lex.titles.has(f.base(head)) || !f.newDescription(p, head) {
		return who{}, false
	}
	x, ok := f.referent(f.span(p))
	if !ok || x.Span != f.span(p) || x.Kind.Base() != news.Person {
		return who{}, false
	}
	return who{link: news.Link{Name: x.Name, Entity: x.Entity, Named: true}, kind: news.NamedPerson, gender: x.Gender}, true
}

// apposedToSubject reports whether a name's head only gives the name of a subject: "Mia's mum
// | Sandra | slapped".
func (f *finder) apposedToSubject(h int) bool {
	switch f.d.Tokens[h].Rel {
	case nlp.Appos, nlp.Flat, nlp.Compound:
		g := f.d.Tokens[h].Head
		return g >= 0 && f.isSubject(g) && f.d.Tokens[g].UPOS != nlp.PRON
	}
	return false
}

// sexBehind is the sex of a source by the first "he", "her" or the like right behind its cue.
func (f *finder) sexBehind(cue int) byte {
	for i := cue + 1; i <= cue+maxSelf; i++ {
		switch {
		case f.is(i, "he", "his"):
			return 'm'
		case f.is(i, "she", "her"):
			return 'f'
		}
	}
	return 0
}
