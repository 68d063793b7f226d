package attrib

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// maxEpithet is how many sentences back the person stands whom a description of
// another sort takes up.
const maxEpithet = 2

// epithet is the person who has just spoken, where a text calls him by a description
// that it has not used before: "the 57-year-old", "the retired professor", "the
// former skipper" after "Ana Rao". Who belongs to every story of a kind ("the judge",
// "the pilot") may be somebody else, and so may whoever was told of by the same noun.
func (f *finder) epithet(r tokens, head int, before []*candidate) (who, bool) {
	p := f.withoutRelative(r, head)
	aged := f.yearOld(head) || f.agedNoun(p, head)
	if !f.is(p.first, "the") {
		return who{}, false
	}
	if f.ageBehind(p, head) || f.parentOf(p, f.parentNoun(p)) {
		if w, ok := f.toldBefore(p, head); ok {
			return w, true
		}
	}
	if w, ok := f.countryman(p, head); ok {
		return w, true
	}
	if p.last > head+1 && !f.parentOf(p, head) || !aged && !f.newDescription(p, head) {
		return who{}, false
	}
	if w, ok := f.lastToSpeak(p, head, aged, before); ok && f.agrees(r, head, w) || !aged {
		return w, ok
	}
	if w, ok := f.toldBefore(p, head); ok || f.in.Resolve == nil {
		return w, ok
	}
	x, ok := f.in.Resolve(f.span(p)) // who is not too old for it
	ok = ok && x.Name != "" && x.Kind.Base() == news.Person && x.Span == f.span(p)
	return who{link: news.Link{Name: x.Name, Entity: x.Entity, Named: true}, kind: news.NamedPerson, gender: x.Gender, told: true}, ok
}

// lastToSpeak is the person who has spoken last, where a description may mean him.
func (f *finder) lastToSpeak(p tokens, head int, aged bool, before []*candidate) (who, bool) {
	here := f.sentenceOf(head)
	for k := len(before) - 1; k >= 0 && here-before[k].sent <= maxEpithet; k-- {
		c := before[k]
		if c.head < 0 || len(c.chain) == 0 || c.inside || c.sent == here || f.quoted(c.head) {
			continue
		}
		w := c.who
		if aged && w.kind != news.NamedPerson && w.kind != news.UnnamedPerson && !f.isPerson(c.head) {
			continue // "the note said": of a thing no age is told
		}
		if !aged && w.kind == news.UnnamedPerson && (f.lex.speakers.has(f.base(c.head)) || f.lex.loose.has(f.base(c.head))) {
			return who{}, false // of a spokesman nothing else is told
		}
		if w.kind == news.UnnamedPerson && f.tellsOfOthers(p.first) {
			return who{}, false
		}
		if w.kind != news.NamedPerson && w.kind != news.UnnamedPerson || w.link.Plural || f.otherSex(head, w) {
			return who{}, false
		}
		sex := w.gender
		if sex == 0 {
			sex = f.sexSaid(c.cueHead)
		}
		if b := f.sexSaid(head); sex != 0 && b != 0 && sex != b {
			return who{}, false // "Ivo Lund said he …. The retired skipper said she …"
		}
		return w, !f.otherPerson(w, c.head, p.first, aged || f.parentOf(p, head))
	}
	return who{}, false
}

// agedNoun reports whether a phrase gives an age before a noun for a person whom not every
// story of a kind has: "the 57-year-old striker".
func (f *finder) agedNoun(p tokens, head int) bool {
	l := f.base(head)
	if f.d.Tokens[head].UPOS != nlp.NOUN || f.d.Tokens[head].XPOS == "NNS" || f.lex.posts.has(l) && f.saidBefore(p, l) || f.lex.loose.has(l) || f.bodyNoun(l) {
		return false
	}
	for i := p.first + 1; i+5 <= head; i++ {
		if f.d.Tokens[i].UPOS == nlp.NUM && f.lowers[i+1] == "-" && f.is(i+2, "year") && f.is(i+4, "old") {
			return true
		}
	}
	return false
}

// tellsOfOthers reports whether a sentence tells, outside quotation marks and before token at,
// of somebody by a noun, whose own priest or chief may be who speaks: "Monks lay ill, | the
// abbot | said".
func (f *finder) tellsOfOthers(at int) bool {
	for i := f.opening[f.sentenceOf(at)]; i < at; i++ {
		if f.isSubject(i) && !f.quoted(i) && f.d.Tokens[i].UPOS != nlp.PRON && f.isPerson(i) {
			return true
		}
	}
	return false
}

// witness is the one person of a trial who has testified before or has told a court something,
// whom "the witness" means.
func (f *finder) witness(r tokens, head int, before []*candidate) (found who, ok bool) {
	if r.len() != 2 || !f.is(r.first, "the") || !f.is(head, "witness") {
		return who{}, false
	}
	for _, c := range before {
		if c.head < 0 || len(c.chain) == 0 || c.inside || c.cueHead < 0 || c.who.kind != news.NamedPerson || !f.givesEvidence(c) {
			continue
		}
		if ok && !sameSpeaker(found.link, c.who.link) {
			return who{}, false
		}
		found, ok = c.who, true
	}
	return found, ok
}

// givesEvidence reports whether a source testifies, or tells a court something and is neither
// a judge nor anybody's lawyer.
func (f *finder) givesEvidence(c *candidate) bool {
	if f.lemma(c.cueHead) == "testify" {
		return true
	}
	if f.lemma(c.cueHead) != "tell" || f.ofTheCourt(c) {
		return false
	}
	for k := f.t.First(c.cueHead); k >= 0; k = f.t.Next(k) {
		if r := f.d.Tokens[k].Rel; (r == nlp.Obj || r == nlp.Iobj) && f.lex.hearers.has(f.base(k)) && f.d.Tokens[k].UPOS == nlp.NOUN && !f.isPerson(k) {
			return true
		}
	}
	return false
}

// ofTheCourt reports whether the text describes a source as a lawyer or judge where it speaks, or
// beside a name of it: "Ana Rao, | prosecuting", "the | judge, Ana Rao".
func (f *finder) ofTheCourt(c *candidate) bool {
	for _, n := range f.d.Names[:f.namesBefore(c.source.last)] {
		if !strings.HasSuffix(c.who.link.Name, f.d.Word(n.Last-1)) {
			continue
		}
		for i := max(0, n.First-2); i < min(len(f.d.Tokens), n.Last+4); i++ {
			if f.lex.pleaders.has(f.base(i)) || f.is(i, "prosecuting", "defending", "judge", "prosecutor", "coroner") {
				return true
			}
		}
	}
	return false
}

// parentOf reports whether a phrase goes on behind its head as "the mother of two" does.
func (f *finder) parentOf(p tokens, head int) bool {
	return p.last <= head+6 && f.d.Tokens[p.last-1].UPOS == nlp.NUM
}

// newDescription reports whether a phrase is a description of one person by a noun that
// the text has not used before, and that is none of what a story of some kind has anyhow.
func (f *finder) newDescription(p tokens, head int) bool {
	l := f.base(head)
	if u := f.upos(head); u != nlp.NOUN && u != nlp.ADJ || f.d.Tokens[head].XPOS == "NNS" || f.lex.posts.has(l) || f.lex.loose.has(l) || f.bodyNoun(l) {
		return false
	}
	if !f.lex.personNouns.has(l) && !f.lex.personNouns.hasText(strings.TrimPrefix(l.text, "ex-")) && !f.parentOf(p, head) {
		return false
	}
	return !f.saidBefore(p, l)
}

// saidBefore reports whether the text has used a noun before a phrase.
func (f *finder) saidBefore(p tokens, l word) bool {
	for i := p.first - 1; i >= max(0, p.first-maxDescribed); i-- {
		if u := f.d.Tokens[i].UPOS; (u == nlp.NOUN || u == nlp.PROPN) && f.lemma(i) == l.text {
			return true
		}
	}
	return false
}

// otherSex reports whether a noun for a man or a woman cannot mean a person.
func (f *finder) otherSex(head int, w who) bool {
	l := f.lemma(head)
	switch {
	case strings.HasSuffix(l, "woman"), l == "mother", l == "mum", l == "mom", l == "actress":
		return w.gender == 'm'
	case strings.HasSuffix(l, "man") && l != "human", l == "father", l == "dad":
		return w.gender == 'f'
	}
	return false
}

// maxSelf is how far behind a source or cue the pronoun stands by which the source
// speaks of itself.
const maxSelf = 3

// sexSaid is the sex of a source by the "he" or "she" that opens what it says, right
// behind token i, which is its head or cue: "said | she", "the skipper | said that he".
// 0 for none.
func (f *finder) sexSaid(i int) byte {
	if i < 0 {
		return 0
	}
	for end := i + maxSelf; i <= end; i++ {
		switch {
		case f.is(i, "he"):
			return 'm'
		case f.is(i, "she"):
			return 'f'
		}
	}
	return 0
}

// otherPerson reports whether the text names somebody else between two tokens, outside
// what it quotes; with subject set he must be a subject: an age is rather that of whom the
// text tells than of whom he has met.
func (f *finder) otherPerson(w who, first, last int, subject bool) bool {
	for i := first; i < last; i++ {
		n, ok := f.name(i)
		if !ok || n.First != i || n.Kind != news.Person || f.quoted(i) || subject && !f.isSubject(f.headOf(tokens{n.First, n.Last})) {
			continue
		}
		if !strings.Contains(w.link.Name, f.d.Word(n.Last-1)) {
			return true
		}
	}
	return false
}

// isSubject reports whether token i is the subject of a clause.
func (f *finder) isSubject(i int) bool {
	r := f.d.Tokens[i].Rel
	return r == nlp.Nsubj || r == nlp.NsubjPass
}
