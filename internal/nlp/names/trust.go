package names

import (
	"math/bits"

	"hearsay/internal/nlp"
)

// Some things the lists and the form of a name know better than the model,
// which has seen few of the world's names: a full name that stands in a list is
// that name, whole, and of the list's type, unless it is also a common word.

// trust mends the labels of the decoded sentence.
func (b *buffer) trust(d *nlp.Doc, s nlp.Sentence, c *callings) {
	b.trim(c)
	if !b.loud {
		for i := range b.words {
			b.trustLists(i)
		}
	}
	b.joinGiven(d, s)
	b.joinOf()
	if !b.loud {
		b.headedRuns()
	}
	b.acronyms()
	b.findEvents()
}

// strongWords are the classes whose entries of several words are taken at their
// word, strongAlone those whose single words are.
const (
	strongWords = 1<<ClassCountry | 1<<ClassCity | 1<<ClassRegion | 1<<ClassOrganisation | 1<<ClassGovernment |
		1<<ClassMedia | 1<<ClassParty | 1<<ClassArmedGroup | 1<<ClassCompany | 1<<ClassPerson | 1<<ClassSeat
	strongAlone = 1<<ClassCountry | 1<<ClassCity | 1<<ClassOrganisation | 1<<ClassGovernment | 1<<ClassArmedGroup | 1<<ClassSeat
	personWords = 1<<ClassGiven | 1<<ClassSurname | 1<<ClassNameWord | 1<<ClassTitle
)

// trustLists takes the longest strong entry that begins at word i.
func (b *buffer) trustLists(i int) {
	w := &b.words[i]
	var class Class
	end := -1
	for m := w.begin & strongWords; m != 0; m &= m - 1 {
		c := Class(bits.TrailingZeros32(uint32(m)))
		j := i + 1
		for b.words[j].end&c.bit() == 0 {
			j++
		}
		if j > end && b.capitals(i, j) >= 2 {
			class, end = c, j
		}
	}
	if end < 0 {
		m := w.only & strongAlone
		if w.caps {
			m |= w.only & ClassMedia.bit()
		}
		if m == 0 || w.only&personWords != 0 || !b.isNameWord(i) {
			return
		}
		class, end = Class(bits.TrailingZeros32(uint32(m))), i
		if bits.OnesCount32(uint32(m)) > 1 && baseOf(m) < 0 {
			return // lists of different types have it: the model decides
		}
	}
	typ := typeOf(kinds[class])
	// What the model found must lie within the entry, or be it.
	inside, same := false, true
	for k := i; k <= end; k++ {
		l := b.labels[k]
		same = same && l == single(i, end, k, typ)
		inside = inside || l != outside
		if k == i && l != outside && l.place() != begin && l.place() != unit || k == end && l.opens() {
			return
		}
	}
	if same {
		return
	}
	if inside && end == i && class == ClassCity && b.labels[i].typ() == typeOrganisation {
		return // a city may stand for its team
	}
	for k := i; k <= end; k++ {
		b.labels[k] = single(i, end, k, typ)
	}
}

// baseOf is the type that all the classes of the set have, -1 when they differ.
func baseOf(m mask) int {
	typ := -1
	for ; m != 0; m &= m - 1 {
		t := typeOf(kinds[bits.TrailingZeros32(uint32(m))])
		if typ >= 0 && t != typ {
			return -1
		}
		typ = t
	}
	return typ
}

// single is the label of word k in a name of the words from i to j.
func single(i, j, k, typ int) label {
	switch {
	case i == j:
		return makeLabel(unit, typ)
	case k == i:
		return makeLabel(begin, typ)
	case k == j:
		return makeLabel(last, typ)
	}
	return makeLabel(inside, typ)
}

// capitals counts the words from i to j that begin with a capital and are no
// article.
func (b *buffer) capitals(i, j int) int {
	n := 0
	for k := i; k <= j; k++ {
		if b.words[k].upper && b.words[k].pos != nlp.DET {
			n++
		}
	}
	return n
}

// isNameWord reports whether the word is written as a name here and not mostly
// as a common word elsewhere.
func (b *buffer) isNameWord(i int) bool {
	w := &b.words[i]
	if !w.upper || w.cased == 1+mostlySmall || w.cased == 1+oftenSmall {
		return false
	}
	return w.pos == nlp.PROPN || i > 0
}

// joinGiven keeps a given name of two syllables in one piece: "Ji-won" after a
// surname or before one is never cut at its hyphen.
func (b *buffer) joinGiven(d *nlp.Doc, s nlp.Sentence) {
	for i := 0; i+2 < len(b.words); i++ {
		if !b.words[i].upper || b.words[i+1].pos != nlp.PUNCT || !glued(d, s.First+i, 3) || d.Word(s.First + i + 1)[0] != '-' {
			continue
		}
		listed := b.words[i].begin&ClassGiven.bit() != 0 && b.words[i+2].end&ClassGiven.bit() != 0
		from, to := i, i+2
		if i > 0 && b.words[i-1].upper && b.words[i-1].only&(ClassSurname.bit()|ClassNameWord.bit()) != 0 && b.words[i-1].pos != nlp.PUNCT {
			from--
		}
		if !listed && (from == i || b.words[i+2].upper || b.words[i+2].cased == 1+mostlySmall) {
			continue
		}
		if from == i && b.labels[i] == outside {
			continue // a listed syllable pair alone may be a word
		}
		// Whatever names touch the stretch become one person.
		for from > 0 && b.labels[from-1].opens() && b.labels[from-1].typ() == typePerson {
			from--
		}
		if b.labels[to].opens() {
			for to+1 < len(b.words) && b.labels[to].opens() {
				to++
			}
		}
		b.clear(from, to)
		for k := from; k <= to; k++ {
			b.labels[k] = single(from, to, k, typePerson)
		}
	}
}

// clear takes away the names that reach into the words from i to j.
func (b *buffer) clear(i, j int) {
	for k := i - 1; k >= 0 && b.labels[k].opens(); k-- {
		b.labels[k] = outside
	}
	for k := j; k < len(b.labels); k++ {
		goes := b.labels[k].opens()
		b.labels[k] = outside
		if !goes {
			break
		}
	}
}

// glued reports whether n tokens from i on have nothing between them.
func glued(d *nlp.Doc, i, n int) bool {
	for k := i; k < i+n-1; k++ {
		if d.Tokens[k].End != d.Tokens[k+1].Start {
			return false
		}
	}
	return true
}
