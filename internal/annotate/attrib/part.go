package attrib

import (
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// maxGroup is how many sentences back some of a group that is called by its noun
// look for it, and maxGroups how many attributions.
const (
	maxGroup  = 20
	maxGroups = 40
)

// partOf is the group that a phrase takes some of: "two of the people", "one of
// them", "another", "the second official" after "three people familiar with the
// matter". Who speaks for an unnamed group is no new origin.
func (f *finder) partOf(r tokens, before []*candidate) (who, bool) {
	for i := r.first + 1; i < r.last; i++ {
		if f.lowers[i] == "," {
			r.last = i // "the other, an electrician"
		}
	}
	noun, ok := f.groupNoun(r)
	if !ok || f.is(r.first, "others") && r.len() == 1 {
		return who{}, false // "Several saw two men. | Others | saw one.": they are set apart
	}
	if w, ok := f.someTold(r); ok && noun == "" {
		return w, true
	}
	away, back := maxAway, maxBack
	if noun != "" {
		away, back = maxGroup, maxGroups
	}
	here := f.sentenceOf(r.first)
	var found who // a group that nobody has counted
	for k := len(before) - 1; k >= max(0, len(before)-back) && here-before[k].sent <= away; k-- {
		c := before[k]
		if c.head < 0 || len(c.chain) == 0 || c.inside || f.othersGroup(r, c.source) {
			continue
		}
		if w, ok := f.groupIn(c, noun); ok {
			if f.beyond(r, w.link.Name) {
				return who{}, false
			}
			if noun == "" || f.counts(w.link.Name) {
				return w, true
			}
			if found.link.Name == "" {
				found = w
			}
		}
	}
	if found.link.Name != "" {
		return found, true
	}
	return f.countedBefore(r.first, noun)
}

// counted are the numbers by which a text counts its sources, and ordinals the words by which it
// takes one of them, both by their place.
var (
	counted  = []string{"", "one", "two", "three", "four", "five", "six"}
	ordinals = []string{"", "first", "second", "third", "fourth", "fifth", "sixth"}
)

// beyond reports whether a phrase takes one who is none of a counted group: "a third official" is
// none of two officials.
func (f *finder) beyond(r tokens, group string) bool {
	if !f.is(r.first, "a") || r.len() < 2 {
		return false
	}
	first, _, _ := strings.Cut(strings.ToLower(group), " ")
	n := slices.Index(counted, first)
	return n > 0 && slices.Index(ordinals, f.lower(r.first+1)) > n
}

// groupIn is the unnamed group that a candidate's source or origin is, of the
// noun, or of persons of any noun for "".
func (f *finder) groupIn(c *candidate, noun string) (who, bool) {
	steps := []who{c.who}
	heads := []int{c.head}
	if c.origin != nil {
		steps, heads = append(steps, f.identifyAlone(c.origin.phrase, c.origin.head)), append(heads, c.origin.head)
	}
	for i, w := range steps {
		group := w.link.Plural || f.d.Tokens[heads[i]].XPOS == "NNS"
		if group && !w.link.Named && !f.lex.docNouns.has(f.base(heads[i])) && (noun == "" && (w.kind == news.UnnamedPerson || w.kind == news.Collective || f.lex.personNouns.has(f.base(heads[i]))) || noun != "" && noun == f.lemma(heads[i])) {
			return w, true
		}
	}
	// One of two sources: "an audit and three people familiar with it".
	for i := c.source.first + 1; noun != "" && i < c.source.last; i++ {
		if f.lemma(i) == noun && f.d.Tokens[i].XPOS == "NNS" && f.d.Tokens[i].Rel == nlp.Conj {
			e := f.phrase(i)
			for e.first < i && (f.d.Tokens[e.first].UPOS == nlp.CCONJ || e.first < c.source.first) {
				e.first++
			}
			return f.identifyAlone(e, i), true
		}
	}
	return who{}, false
}

// othersGroup reports whether a phrase takes some of whose group nothing in another phrase
// says that it is: "one of the bank's officials" is none of "officials in Lund".
func (f *finder) othersGroup(r, group tokens) bool {
	for i := r.first + 1; i < r.last; i++ {
		x := f.d.Tokens[i].XPOS
		if x != "POS" && x != "PRP$" {
			continue
		}
		said := false
		for k := group.first; k < group.last && !said; k++ {
			of := f.d.Tokens[k].XPOS
			said = x == "PRP$" && (of == "PRP$" || of == "POS") || x == "POS" && f.lower(k) == f.lower(i-1)
		}
		return !said
	}
	return false
}

// counts reports whether the words of a group open with a number.
func (f *finder) counts(name string) bool {
	first, _, _ := strings.Cut(name, " ")
	return f.lex.smallNumbers.hasText(strings.ToLower(first))
}

// countedBefore is the counted group of persons that the text has told of right
// before, without their being the source of anything: "the Herald can report on
// the authority of two persons with direct knowledge".
func (f *finder) countedBefore(at int, noun string) (who, bool) {
	here := f.sentenceOf(at)
	for i := at - 1; i > 0 && here-f.sentenceOf(i) <= maxThey; i-- {
		l := f.base(i)
		if f.d.Tokens[i].XPOS != "NNS" || !f.lex.personNouns.has(l) && !f.lex.crowds.has(f.form(i)) || noun != "" && noun != l.text || f.quoted(i) {
			continue
		}
		p := f.phrase(i)
		if !f.lex.smallNumbers.has(f.form(p.first)) {
			continue
		}
		return f.identifyAlone(p, i), true
	}
	return who{}, false
}

// groupNoun is the lemma of the noun by which a phrase names the group that it
// takes some of, "" when any group of persons will do; ok is false for a phrase
// that takes nothing of a group.
func (f *finder) groupNoun(r tokens) (noun string, ok bool) {
	first := f.form(r.first)
	number := f.d.Tokens[r.first].UPOS == nlp.NUM
	switch {
	case f.is(r.first, "the", "a") && r.len() >= 2 && r.len() <= 3 && f.lex.ordinals.has(f.form(r.first+1)):
		// "the second", "the other official"
		if r.len() == 3 {
			if !f.lex.personNouns.has(f.base(r.first+2)) || f.d.Tokens[r.first+2].XPOS == "NNS" {
				return "", false
			}
			return f.lemma(r.first + 2), true
		}
		return "", true
	case !f.lex.parts.has(first) && !number:
		return "", false
	case r.len() == 1 && f.is(r.first, "some", "many", "most"):
		return "", false // of whomever one may ask
	case r.len() == 1:
		return "", f.lex.parts.has(first) || f.is(r.first, "one", "two", "three")
	case r.len() < 3 || !f.is(r.first+1, "of"):
		return "", false
	}
	last := f.nounAfter(r.first+2, r.last)
	if last < 0 || last != r.last-1 && !f.is(last+1, ",", "who") {
		return "", false
	}
	switch {
	case f.d.Tokens[last].UPOS == nlp.PRON, f.d.Tokens[last].UPOS == nlp.NUM:
		return "", true // "one of them", "one of the three"
	case f.is(r.first+2, "the", "those", "these"):
		return f.lemma(last), true
	}
	return "", false // "one of three officials": a new group
}

// sourceAgain is the unnamed source that "the source" or "the insider" speaks of
// again by another noun than it was first described with.
func (f *finder) sourceAgain(r tokens, head int, before []*candidate) (who, bool) {
	if !f.lex.loose.has(f.base(head)) || f.d.Tokens[head].XPOS == "NNS" || !f.is(r.first, "the", "this", "that") || r.first+1 != head {
		return who{}, false
	}
	here := f.sentenceOf(head)
	for k := len(before) - 1; k >= max(0, len(before)-maxBack) && here-before[k].sent <= maxAway; k-- {
		c := before[k]
		if c.head < 0 || len(c.chain) == 0 {
			continue
		}
		if w := c.who; w.kind == news.UnnamedPerson && !w.link.Named && f.d.Tokens[c.head].UPOS != nlp.PROPN && f.sourcelike(c) {
			return w, true
		}
		if o := c.origin; o != nil {
			if w := f.identifyAlone(o.phrase, o.head); w.kind == news.UnnamedPerson && !w.link.Named {
				return w, true
			}
		}
	}
	return who{}, false
}

// sourcelike reports whether a candidate's source is one that a text calls a
// source: unnamed persons in the know.
func (f *finder) sourcelike(c *candidate) bool {
	if !c.anonymity.empty() {
		return true
	}
	for i := c.source.first; i < c.source.last; i++ {
		if w := f.form(i); f.lex.loose.has(f.base(i)) || f.lex.knowers.has(w) || f.lex.nameless.has(w) {
			return true
		}
	}
	for _, w := range strings.Fields(c.who.link.Name) { // of the group that it is one of
		if w = strings.ToLower(w); f.lex.knowers.hasText(w) || f.lex.nameless.hasText(w) {
			return true
		}
	}
	return false
}

// ordinal reports whether a token takes one of a group without its noun: "the
// other", "the second".
func (f *finder) ordinal(i int) bool {
	if !f.lex.ordinals.has(f.form(i)) || !f.is(i-1, "the", "a") {
		return false
	}
	if i+1 == len(f.d.Tokens) {
		return true
	}
	switch f.d.Tokens[i+1].UPOS {
	case nlp.NOUN, nlp.PROPN, nlp.ADJ, nlp.NUM, nlp.ADP, nlp.PART:
		return f.listedForm(i + 1)
	}
	return f.is(i-1, "the") || f.cueLemma(i+1).text != ""
}

// alone reports whether a token stands for some of a group without a noun, before
// its verb: "both said", "one added".
func (f *finder) alone(i int) bool {
	if i+1 >= len(f.d.Tokens) || !f.lex.parts.has(f.form(i)) && !f.is(i, "both") {
		return false
	}
	k := i + 1
	for k < i+3 && k+1 < len(f.d.Tokens) && f.d.Tokens[k].UPOS == nlp.ADV {
		k++
	}
	switch f.d.Tokens[k].XPOS {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	}
	return false
}

// mayOpen reports whether token i may begin a clause by the token before it.
func (f *finder) mayOpen(i int) bool {
	if i == 0 || i == f.d.Sentences[f.sentenceOf(i)].First {
		return true
	}
	switch f.d.Tokens[i-1].UPOS {
	case nlp.PUNCT, nlp.CCONJ, nlp.SCONJ:
		return true
	}
	return false
}

// nameOfOne is the given name that ends the phrase of one of a group behind a comma: "The
// other, | Saleh", "one of them, who gave only his first name, | Nabil".
func (f *finder) nameOfOne(r tokens) (tokens, bool) {
	i := r.last - 1
	if i-1 <= r.first || !f.comma(i-1) || !f.upper(i) || f.d.Tokens[i].UPOS != nlp.PROPN {
		return tokens{}, false
	}
	if !f.is(r.first, "one") && !(f.is(r.first, "the") && (f.is(r.first+1, "other") || f.lex.ordinals.has(f.form(r.first+1)))) {
		return tokens{}, false
	}
	if n, ok := f.name(i); ok && (n.First != i || n.Kind.Base() != news.Person) {
		return tokens{}, false
	}
	return tokens{i, i + 1}, true
}

// someTold is the one plural of persons of whom the sentence before "one of them" tells, whoever
// has spoken further back: "Lund has briefed investors. | One of them | said".
func (f *finder) someTold(r tokens) (who, bool) {
	s := f.sentenceOf(r.first)
	if r.len() < 3 || !f.is(r.first, "one") || !f.is(r.first+1, "of") || !f.is(r.first+2, "them") || s == 0 || f.paragraph(s-1) != f.paragraph(s) {
		return who{}, false
	}
	found := -1
	x := f.sentenceTokens(s - 1)
	for i := x.first; i < x.last; i++ {
		if f.d.Tokens[i].XPOS != "NNS" || f.quoted(i) || !f.isPerson(i) && !f.lex.crowds.has(f.form(i)) {
			continue
		}
		if found >= 0 {
			return who{}, false
		}
		found = i
	}
	if found < 0 {
		return who{}, false
	}
	p := f.phrase(found)
	for p.first < found && f.d.Tokens[p.first].UPOS == nlp.VERB {
		p.first++ // "has briefed | investors"
	}
	return f.identifyAlone(p, found), p.len() <= maxPlural
}

// maxPlural is how many tokens some have at most whom one of them stands for.
const maxPlural = 5
