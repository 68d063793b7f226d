package attrib

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// onlyOne is the one body that "it", or the one plural for persons that "they" can mean, where
// no source before does: what its sentence has before it, else the sentence before, tells of
// but one. "Shares in Aqua fell after it said …", "The minister met the drivers. They said …".
func (f *finder) onlyOne(head int) (who, bool) {
	thing := f.is(head, "it")
	if !thing && !f.is(head, "they") || f.quoted(head) {
		return who{}, false
	}
	s := f.sentenceOf(head)
	r := tokens{f.opening[s], head}
	if head-r.first < 2 {
		if s == 0 || f.block[s-1] != f.block[s] || f.kindOf(s-1) == news.Headline {
			return who{}, false
		}
		r = tokens{f.opening[s-1], f.d.Sentences[s-1].Last}
	}
	if !thing && f.severalAct(r) {
		return who{}, false // "The council sent home the tenants. They said …"
	}
	var only who
	for i := r.first; i < r.last; i++ {
		w, ok := f.oneToldOf(i, thing)
		switch {
		case !ok:
		case f.quoted(i), only.link.Name != "" && !strings.EqualFold(only.link.Name, w.link.Name):
			return who{}, false
		default:
			only = w
		}
	}
	return only, only.link.Name != "" && f.fits(head, head, only)
}

// severalAct reports whether the first subject of a range is a group, or several whom their tag
// or the lists do not show to be persons: they or whom they do something to may speak.
func (f *finder) severalAct(r tokens) bool {
	for i := r.first; i < r.last; i++ {
		if t := &f.d.Tokens[i]; t.Rel == nlp.Nsubj || t.Rel == nlp.NsubjPass {
			if t.XPOS == "NNS" {
				return !f.speakerLike(i)
			}
			return t.XPOS == "NN" && f.isGroup(i) || t.XPOS == "NNPS" || f.lex.crowds.has(f.form(i)) || f.lex.groupNouns.has(f.form(i))
		}
	}
	return false
}

// oneToldOf is the body, or the persons in the plural, whose phrase has its head at token i. A
// name of one word that passes for a person's may be a body's.
func (f *finder) oneToldOf(i int, thing bool) (who, bool) {
	t := &f.d.Tokens[i]
	if !thing {
		if t.XPOS != "NNS" || !f.speakerLike(i) || f.lex.docNouns.has(f.base(i)) {
			return who{}, false
		}
		w := f.identifyAlone(f.phrase(i), i)
		return w, w.link.Plural
	}
	if n, ok := f.name(i); ok {
		if n.First != i || n.Kind.Base() == news.Place && n.Kind != news.Country {
			return who{}, false
		}
		w := f.identifyAlone(tokens{n.First, n.Last}, f.headOf(tokens{n.First, n.Last}))
		if f.perhapsBody(w) || f.isSubject(f.headOf(tokens{n.First, n.Last})) && f.strange(w) {
			w.kind = news.SourceOrg
		}
		return w, w.kind != news.NamedPerson && w.kind != news.UnnamedPerson
	}
	if x, ok := f.referent(t.Span()); ok && t.UPOS == nlp.PROPN && x.Kind.Base() == news.Organisation {
		return who{link: news.Link{Name: x.Name, Entity: x.Entity, Named: true}, kind: typeOfKind(x.Kind), gender: x.Gender}, true
	}
	if t.XPOS != "NN" || !f.lex.isSource(f.base(i), f.form(i)) || f.lex.personNouns.has(f.base(i)) || f.lex.groupNouns.has(f.form(i)) || t.Rel == nlp.Compound || f.upos(i+1) == nlp.PROPN {
		return who{}, false
	}
	return f.identifyAlone(f.phrase(i), i), true
}

// strange reports whether nothing but the form of a name of several words says that it is a
// person's, or the article's chains hold it for a body's: "Air Veldra".
func (f *finder) strange(w who) bool {
	if w.kind != news.NamedPerson || w.listed || w.gender != 0 || f.in.Known == nil || !w.link.Named || w.link.Plural {
		return false
	}
	x, ok := f.in.Known(w.link.Entity)
	if ok && x.Kind.Base() == news.Organisation {
		return true
	}
	first, _, _ := strings.Cut(w.link.Name, " ")
	return ok && !w.told && !x.Told && x.Gender == 0 && !f.lex.given.hasText(first)
}
