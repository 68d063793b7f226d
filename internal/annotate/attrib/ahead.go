package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// maxNamed is how many sentences on a source may be named that an article only
// describes at first.
const maxNamed = 3

// namedBehind is the person or body that an article names behind a source which it only
// describes.
func (f *finder) namedBehind(c *candidate, after []*candidate) (who, bool) {
	if w, ok := f.namedNext(c, after); ok {
		return w, true
	}
	return f.bodyNext(c)
}

// namedNext is the name under which an article goes on with a source that it only
// describes: news often opens with "a survivor said" or "the interior minister
// said" and gives the name in the next sentence. The name must be new there, and
// nothing beside it may say that it is somebody else. after are the candidates
// behind c in the text.
func (f *finder) namedNext(c *candidate, after []*candidate) (who, bool) {
	if c.inside || c.who.link.Named || c.who.link.Plural || c.who.kind != news.UnnamedPerson {
		return who{}, false
	}
	definite := f.definite(c)
	if !definite && !f.introduces(c) {
		return who{}, false
	}
	before := f.takesUpSomebody(c)
	if n, ok := f.opener(f.lastSentence(c) + 1); ok && (definite || f.aged(n) && !f.onlySpeaks(c) && !f.speaksOfSomebody(c) && !f.befallen(n)) && f.goesOnAs(c, n, f.besideName(n)) && !(before && !f.sameNoun(c, n, f.besideName(n))) {
		if w := f.identifyAlone(tokens{n.First, n.Last}, f.headOf(tokens{n.First, n.Last})); !f.ofOtherSex(c, w) {
			return w, true
		}
	}
	for _, d := range after[:min(len(after), 3)] {
		if d.sent-c.sent > maxNamed || d.head < 0 {
			break
		}
		if d.inside || d.sent == c.sent {
			continue
		}
		n, ok := f.nameIn(d.source, d.head)
		if ok && d.cueHead >= 0 && f.lemma(d.cueHead) == "deny" && d.sent > c.sent {
			break // what another has said of him
		}
		if !ok || n.Last-n.First < 2 && !(n.First > 0 && f.lex.honorifics.has(f.form(n.First-1))) || !f.goesOnAs(c, n, d.source) {
			break // who is new is called by his full name or a title
		}
		if (before || !definite && (c.sent >= maxLead && f.is(n.Last+1, "who") || f.bodyIn(c.source) || f.onlySpeaks(c))) && !f.sameNoun(c, n, d.source) {
			break // "a Halden spokesman" stays that, and far down he is not who has his own trade: "Ana Rao, who runs a mill"
		}
		if w := f.identifyAlone(d.source, d.head); w.link.Named && w.kind == news.NamedPerson && !f.ofOtherSex(c, w) {
			return w, true
		}
		break
	}
	return who{}, false
}

// ofOtherSex reports whether the noun by which a source is described, or the "he" or "she" by
// which it speaks of itself, is not said of a person: "his wife", "a nurse said that she".
func (f *finder) ofOtherSex(c *candidate, w who) bool {
	if w.gender == 0 {
		return false
	}
	sex := f.lex.sexes.at(f.base(c.head))
	if sex == 0 && !f.lex.pleaders.has(f.base(c.head)) {
		sex = f.sexSaid(c.cueHead)
	}
	return sex != 0 && sex != w.gender
}

// maxLead is how many sentences of an article may describe somebody as if it had told
// of him.
const maxLead = 3

// takesUpSomebody reports whether a source is "the engineer" without a word on which,
// behind an article's opening: it is somebody of whom the article has told, or whom it
// takes for known, and no one whom it has yet to name.
func (f *finder) takesUpSomebody(c *candidate) bool {
	if !f.is(c.source.first, "the") || c.sent < maxLead {
		return false
	}
	i := c.head + 1
	return i >= len(f.d.Tokens) || f.d.Tokens[i].UPOS != nlp.ADP || i >= c.source.last
}

// lastSentence is the sentence in which a candidate's content or cue ends.
func (f *finder) lastSentence(c *candidate) int {
	last := c.sent
	for _, r := range c.content {
		last = max(last, f.sentenceOf(r.last-1))
	}
	return last
}

// introduces reports whether a source is one unnamed person who may be named
// later: "a survivor", "one survivor", the bare noun of a headline.
func (f *finder) introduces(c *candidate) bool {
	if !c.anonymity.empty() || f.d.Tokens[c.head].UPOS != nlp.NOUN || f.d.Tokens[c.head].XPOS != "NN" || c.origin != nil || f.lex.loose.has(f.base(c.head)) {
		return false
	}
	if f.is(c.source.first, "a", "an", "one") {
		for i := f.opening[f.sentenceOf(c.source.first)]; i < c.source.first; i++ {
			if n, ok := f.name(i); ok && n.Kind.Base() == news.Person && !f.otherThanPerson(n) {
				return false // behind him whose tale it is, somebody by the way
			}
		}
		return !f.keptUnnamed(c)
	}
	k := f.kindOf(c.sent)
	return (k == news.Headline || k == "" && f.line[c.sent] == 0) && f.d.Tokens[c.source.first].UPOS != nlp.DET
}

// leadSentence reports whether no sentence of an article's body stands before sentence s.
func (f *finder) leadSentence(s int) bool {
	for s--; s >= 0; s-- {
		if k := f.kindOf(s); !skipped(k) && k != news.Headline && k != news.Subheadline {
			return false
		}
	}
	return true
}

// speaksOfSomebody reports whether what a source says tells of a person without a name, whom the
// next sentence is likelier to name: "A treasurer stole a million, | a prosecutor |
// said. Jon Rao, 61, …".
func (f *finder) speaksOfSomebody(c *candidate) bool {
	if f.lex.pleaders.has(f.base(c.head)) {
		return true // of whom no age is told
	}
	for _, r := range c.content {
		for i := r.first; i < r.last; i++ {
			if f.isSubject(i) && f.d.Tokens[i].XPOS == "NN" && f.isPerson(i) && f.is(f.phrase(i).first, "a", "an", "the") && !f.quoted(i) {
				return true
			}
		}
	}
	return false
}

// befallen reports whether a sentence tells of a person what was done to him, or that he died:
// who has just spoken may be anybody who tells of it. "A neighbour said she had heard a bang.
// Ana Rao, 33, was found dead".
func (f *finder) befallen(n nlp.Name) bool {
	h := f.headOf(tokens{n.First, n.Last})
	v := f.d.Tokens[h].Head
	return f.d.Tokens[h].Rel == nlp.NsubjPass || v >= 0 && f.isSubject(h) && f.lemma(v) == "die"
}

// otherThanPerson reports whether the text tells of a name that it is no person's.
func (f *finder) otherThanPerson(n nlp.Name) bool {
	x, ok := f.referent(n.Span)
	return ok && x.Kind != "" && x.Kind.Base() != news.Person
}

// definite reports whether a source is the one holder of an office or the one
// person of a description, whose name a text owes its readers: "the mayor of
// Lund", "its head of communications", "the country's interior minister".
func (f *finder) definite(c *candidate) bool {
	u := f.upos(c.head)
	if !c.anonymity.empty() || u != nlp.NOUN && u != nlp.PROPN && u != nlp.ADJ || f.d.Tokens[c.head].XPOS == "NNS" || c.origin != nil || !f.lex.personNouns.has(f.base(c.head)) || f.lex.loose.has(f.base(c.head)) {
		return false
	}
	owned := f.is(c.source.first, "the") || f.d.Tokens[c.source.first].XPOS == "PRP$"
	for i := c.source.first; i < c.head && !owned; i++ {
		owned = f.d.Tokens[i].XPOS == "POS"
	}
	return owned && !f.keptUnnamed(c)
}

// keptUnnamed reports whether the words of a source say that it stays unnamed. Of whom an
// article opens with, a relative clause only says more: "The widow of a banker | who was shot".
func (f *finder) keptUnnamed(c *candidate) bool {
	for i := c.source.first; i < c.source.last; i++ {
		if f.lex.nameless.has(f.form(i)) && !(f.is(i, "who") && i > c.head && f.leadSentence(c.sent)) {
			return true
		}
	}
	return false
}

// opener is the person's name that opens sentence s as its subject.
func (f *finder) opener(s int) (nlp.Name, bool) {
	for s < len(f.d.Sentences) && (skipped(f.kindOf(s)) || f.kindOf(s) == news.Headline) {
		s++
	}
	if s >= len(f.d.Sentences) {
		return nlp.Name{}, false
	}
	i, end := f.opening[s], f.d.Sentences[s].Last
	for i < end && f.lex.honorifics.has(f.form(i)) && f.d.Tokens[i].UPOS != nlp.PUNCT {
		i++
	}
	n, ok := f.name(i)
	if !ok && i+1 < end && f.upper(i) && (f.d.Tokens[i].UPOS == nlp.PROPN || f.lex.given.hasText(f.d.Word(i)) || !ascii(f.d.Word(i)) || f.mayBeGiven(i)) {
		if n, ok = f.name(i + 1); ok && n.First == i+1 {
			n.First, n.Span = i, f.span(tokens{i, n.Last}) // a given name that no recogniser has met
		}
	}
	if !ok || n.Kind.Base() != news.Person || f.quoted(i) || n.Last >= end || f.officeName(n) {
		return nlp.Name{}, false
	}
	if n.Last-n.First < 2 && i == f.opening[s] {
		return nlp.Name{}, false // of one word, without a title
	}
	if f.d.Tokens[n.Last].XPOS == "POS" || f.d.Tokens[n.Last].UPOS == nlp.CCONJ {
		return nlp.Name{}, false
	}
	return n, true
}

// mayBeGiven reports whether a word that opens its sentence may be the given name of the aged
// person behind it, though a tagger took it for a noun: "Con | Oduya, 66, was".
func (f *finder) mayBeGiven(i int) bool {
	if u := f.d.Tokens[i].UPOS; u != nlp.NOUN && u != nlp.ADJ && u != nlp.VERB || f.office(i) || f.lex.personNouns.has(f.base(i)) || f.d.Tokens[i].XPOS == "NNS" {
		return false
	}
	n, ok := f.name(i + 1)
	return ok && n.First == i+1 && n.Last-n.First == 1 && f.aged(n)
}

// aged reports whether the age of a person stands behind his name, as where a text brings
// him in: "Ole Dahl, 54, has lost ten acres".
func (f *finder) aged(n nlp.Name) bool {
	i := n.Last + 1
	return i+1 < len(f.d.Tokens) && (f.lowers[n.Last] == "," && f.lowers[i+1] == "," || f.lowers[n.Last] == "(" && f.lowers[i+1] == ")") && f.d.Tokens[i].UPOS == nlp.NUM && len(f.d.Word(i)) == 2
}

// besideName is a name with the title before it and the apposition behind it.
func (f *finder) besideName(n nlp.Name) tokens {
	s := f.sentenceOf(n.First)
	r := tokens{f.opening[s], n.Last}
	if i := n.Last + 1; i < f.d.Sentences[s].Last && f.lowers[n.Last] == "," && !f.is(i, "who", "which", "whose") {
		for i < f.d.Sentences[s].Last && !f.comma(i) && i-n.Last < maxWiden {
			i++
		}
		r.last = i
	}
	return r
}

// firstSeen is where the word of token i, a name's, stands first in the text but
// for headlines.
func (f *finder) firstSeen(i int) int {
	if f.seen == nil {
		f.seen = map[string]int{}
		for s, x := range f.d.Sentences {
			if f.kindOf(s) == news.Headline {
				continue
			}
			for k := x.First; k < x.Last; k++ {
				if !f.upper(k) {
					continue
				}
				w := f.d.Word(k)
				if _, ok := f.seen[w]; !ok {
					f.seen[w] = k
				}
			}
		}
	}
	if k, ok := f.seen[f.d.Word(i)]; ok {
		return k
	}
	return i
}

// goesOnAs reports whether the person of a name is new in the text and, in the
// phrase about it, described by nothing or by the same noun as the source of c.
func (f *finder) goesOnAs(c *candidate, n nlp.Name, phrase tokens) bool {
	if f.firstSeen(n.Last-1) < n.First {
		return false // he is known already
	}
	if f.is(n.Last+1, "whose") && f.comma(n.Last) {
		return false // "Ana Rao, whose brother died": the text says who else this is
	}
	l, bare := f.lemma(c.head), true
	kin := f.lex.sexes.at(f.base(c.head)) != 0 // "his wife" is no "teammate Per Holm"
	if kin && n.First == phrase.first && n.Last-n.First > 2 && f.lex.personNouns.has(f.form(n.First)) {
		return false
	}
	for i := phrase.first; i < phrase.last; i++ {
		if i >= n.First && i < n.Last && !(i == n.First && n.Last-i > 2 && f.lex.personNouns.hasText(f.lower(i))) || f.d.Tokens[i].UPOS == nlp.PUNCT {
			continue
		}
		if f.lemma(i) == l || f.sameBody(c, i) {
			return true
		}
		bare = bare && (!f.office(i) || f.lex.honorifics.has(f.form(i))) && !(i < n.First && (f.possessive(i) || kin && f.lex.personNouns.has(f.form(i))))
	}
	return bare
}

// possessive reports whether token i makes what stands behind it somebody's: "Rao's | brief,
// Ana Brandt".
func (f *finder) possessive(i int) bool {
	return f.d.Tokens[i].XPOS == "POS" || f.d.Tokens[i].XPOS == "PRP$"
}

// sameBody reports whether token i is the noun for a body by which the source of c is described:
// "Dr Ana Rao of the Sarn | hospital" behind "a hospital director".
func (f *finder) sameBody(c *candidate, i int) bool {
	if f.d.Tokens[i].UPOS != nlp.NOUN || !f.bodyNoun(f.base(i)) {
		return false
	}
	for k := c.source.first; k < c.head; k++ {
		if f.lemma(k) == f.lemma(i) {
			return true
		}
	}
	return false
}

// sameNoun reports whether a phrase describes a name by the noun that heads the
// source of c.
func (f *finder) sameNoun(c *candidate, n nlp.Name, phrase tokens) bool {
	for i := phrase.first; i < phrase.last; i++ {
		if (i < n.First || i >= n.Last) && f.lemma(i) == f.lemma(c.head) {
			return true
		}
	}
	return false
}

// bodyIn reports whether the name of a body stands in a phrase.
func (f *finder) bodyIn(r tokens) bool {
	for i := r.first; i < r.last; i++ {
		if n, ok := f.name(i); ok && n.Kind.Base() != news.Place && n.Kind != news.Country || !ok && i > r.first && f.d.Tokens[i].UPOS == nlp.PROPN {
			return true
		}
	}
	return false
}
