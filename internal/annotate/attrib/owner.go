package attrib

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// maxOwner is how many spaces the description of an unnamed owner may have.
const maxOwner = 3

// owned is a source that is said to be somebody's by a pronoun, with the name of
// whose it is: "its editor" is "the Herald's editor". ok is false when the text
// does not tell.
func (f *finder) owned(r tokens, head int, before []*candidate) (name string, of who, ok bool) {
	if f.d.Tokens[r.first].XPOS != "PRP$" || r.first == head || f.quoted(r.first) {
		return "", who{}, false
	}
	switch f.lex.pronouns.at(f.form(r.first)) {
	case "person", "thing", "plural":
	default:
		return "", who{}, false
	}
	rest := f.withoutSum(f.withoutRelative(r, head), head)
	if f.is(r.first, "our") {
		if f.in.Outlet == "" {
			return "", who{}, false
		}
		of = who{link: news.Link{Name: f.in.Outlet, Named: true}, kind: news.SourceMedia}
	} else if of, ok = f.ownerOf(r.first, before); !ok || f.lex.pronouns.at(f.form(r.first)) == "plural" && !of.link.Plural {
		return "", who{}, false
	}
	if f.lex.everybody.hasText(strings.ToLower(of.link.Name)) {
		return "", who{}, false // "everybody's chairman"
	}
	if !of.link.Named && f.lex.pronouns.hasText(strings.ToLower(of.link.Name)) {
		return "", who{}, false // "his heir", where nobody is named
	}
	if of.kind == news.SourceDoc || !of.link.Named && strings.Count(of.link.Name, " ") > maxOwner {
		return "", who{}, false // a description too long to own anything
	}
	mark := "'s"
	if of.link.Plural && strings.HasSuffix(of.link.Name, "s") {
		mark = "'"
	}
	return f.bareWords(of.link.Name) + mark + " " + f.text(tokens{r.first + 1, rest.last}), of, true
}

// withoutSum is a phrase without what somebody is sued or paid for: "her former club | for £1.4m".
func (f *finder) withoutSum(r tokens, head int) tokens {
	for i := head + 1; i+1 < r.last; i++ {
		if f.is(i, "for") && (f.d.Tokens[i+1].UPOS == nlp.SYM || f.d.Tokens[i+1].UPOS == nlp.NUM) {
			r.last = i
		}
	}
	return r
}

// bareWords is a name without an article before it.
func (f *finder) bareWords(name string) string {
	for _, article := range [...]string{"A ", "An ", "a ", "an "} {
		if s, ok := strings.CutPrefix(name, article); ok {
			return s
		}
	}
	return name
}

// ownerOf is whom a possessive pronoun at token i means: the subject of its own
// sentence before it, else whom the sentences before tell of, else who has spoken.
func (f *finder) ownerOf(i int, before []*candidate) (who, bool) {
	s := f.sentenceOf(i)
	if f.lex.pronouns.at(f.form(i)) == "person" {
		if w, ok := f.ownPerson(i); ok {
			return w, w.link.Named
		}
		x, ok := f.referent(f.d.Tokens[i].Span())
		if w, told := f.toldLast(i, x); told {
			return w, true
		}
		if ok && x.Kind.Base() == news.Person {
			return who{link: news.Link{Name: x.Name, Entity: x.Entity, Named: true}, kind: news.NamedPerson, gender: x.Gender}, true
		}
	}
	if f.is(i, "their") {
		for k := i - 1; k > f.opening[s]; k-- {
			// "As for the customs officers, …, if one believes their union"
			if l := f.base(k); f.d.Tokens[k].XPOS == "NNS" && (f.lex.personNouns.has(l) || f.lex.crowds.has(f.form(k))) && !f.quoted(k) {
				return f.identifyAlone(f.phrase(k), k), true
			}
		}
	}
	if w, ok := f.ownThing(i); ok {
		return w, true
	}
	if h := f.topicOf(s); h >= 0 && h < i && !f.extent(h).has(i) {
		if w := f.identifyAlone(f.phrase(h), h); f.fits(i, h, w) {
			return w, true
		}
	}
	return f.meant(tokens{i, i + 1}, i, before)
}

// toldLast is the person by name who is the subject of the sentence before the possessive
// pronoun at token i, where it tells neither of whom the article's chains give nor of another
// by a pronoun: "Ana Rao found that the gap was wide. In | her | opinion …".
func (f *finder) toldLast(i int, x Referent) (who, bool) {
	s := f.sentenceOf(i) - 1
	if s < 0 || f.block[s] != f.block[s+1] || f.quoted(i) {
		return who{}, false
	}
	h := f.topicOf(s)
	if h < 0 || f.nameOf[h] == 0 && f.d.Tokens[h].UPOS != nlp.PROPN || x.Name != "" && f.namedBetween(x, f.opening[s], i) {
		return who{}, false
	}
	for k := f.opening[s]; k < i; k++ {
		if f.d.Tokens[k].UPOS == nlp.PRON && f.lex.pronouns.at(f.form(k)) == "person" && !f.is(k, "i", "who", "me") {
			return who{}, false
		}
	}
	w := f.identifyAlone(f.phrase(h), h)
	return w, w.kind == news.NamedPerson && f.fits(i, h, w)
}

// ownThing is the thing that the sentence before is about, where the "its" at token i opens a
// sentence before a noun for a firm: "The terminal was due in May. | Its | contractor". Who
// speaks for somebody speaks for no thing.
func (f *finder) ownThing(i int) (who, bool) {
	s := f.sentenceOf(i)
	if s == 0 || i != f.opening[s] || !f.is(i, "its") || !f.lex.firms.has(f.base(i+1)) || f.paragraph(s-1) != f.paragraph(s) {
		return who{}, false
	}
	r := f.sentenceTokens(s - 1)
	for h := r.first; h < min(r.last, r.first+maxWiden); h++ {
		t := &f.d.Tokens[h]
		if !f.isSubject(h) {
			continue
		}
		if t.UPOS != nlp.NOUN || t.XPOS != "NN" || f.nameOf[h] > 0 || f.quoted(h) || f.speakerLike(h) || !f.is(r.first, "the") {
			return who{}, false
		}
		p := tokens{r.first, h + 1}
		return who{link: news.Link{Name: f.text(p), Span: f.span(p)}, kind: news.SourceOrg}, true
	}
	return who{}, false
}

// ownPerson is the person of whom the sentence tells in which a possessive pronoun stands
// at token i, or the one before that where its subject is a pronoun: "The minister was
// abroad, his office said" is of the minister's, whoever has been named before.
func (f *finder) ownPerson(i int) (who, bool) {
	s := f.sentenceOf(i)
	if f.quoted(i) {
		return who{}, false
	}
	h := f.firstSubject(s, i)
	if h >= 0 && f.is(h, "he", "she") && s > 0 {
		if x, ok := f.referent(f.d.Tokens[h].Span()); ok && x.Kind.Base() == news.Person {
			return who{link: news.Link{Name: x.Name, Entity: x.Entity, Named: true}, kind: news.NamedPerson, gender: x.Gender}, true
		}
		if k := f.kindOf(s - 1); skipped(k) || k == news.Headline || k == news.Subheadline {
			return who{}, false
		}
		h = f.firstSubject(s-1, f.d.Sentences[s-1].Last)
	}
	if h < 0 || f.d.Tokens[h].UPOS == nlp.PRON {
		return who{}, false
	}
	p := f.phrase(h)
	if h < i && p.last > i {
		p.last = i
	}
	if p.empty() || !p.has(h) {
		return who{}, false
	}
	w := f.identifyAlone(f.withoutRelative(p, h), h)
	return w, f.fits(i, h, w)
}

// firstSubject is the first subject of sentence s before token end that is one person,
// -1 when there is none.
func (f *finder) firstSubject(s, end int) int {
	first := f.opening[s]
	for h := first; h < end; h++ {
		t := &f.d.Tokens[h]
		if t.Rel != nlp.Nsubj && t.Rel != nlp.NsubjPass && !f.leadsSentence(h, first) || t.XPOS == "NNS" || f.quoted(h) {
			continue
		}
		if t.UPOS == nlp.PRON && f.is(h, "he", "she") || t.UPOS != nlp.PRON && f.nominal(h) {
			return h
		}
	}
	return -1
}

// leadsSentence reports whether token h is the head of the name that opens a sentence.
func (f *finder) leadsSentence(h, first int) bool {
	n, ok := f.name(h)
	return ok && n.First == first && f.headOf(tokens{n.First, n.Last}) == h
}
