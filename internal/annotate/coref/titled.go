package coref

import (
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// What a title before a name tells against a recogniser or a list: "Rep. John Lewis" is no shop,
// and what stands between the office and a given name is none of the name.

// calledByTitle makes persons of names that the lists have for a firm's where the text gives one
// of them a title, and cuts off names what belongs to the office before them.
func (l *linker) calledByTitle(names []nlp.Name) []nlp.Name {
	titled := map[string]bool{}
	for i := range names {
		n := &names[i]
		if l.firmByList(n) && l.titleRight(n.First) {
			titled[l.folded(n.First, n.Last)] = true
		}
	}
	for i := range names {
		n := &names[i]
		if len(titled) > 0 && titled[l.folded(n.First, n.Last)] && l.firmByList(n) {
			n.Key, n.Kind, n.Fine = "", news.Person, news.Person
			continue
		}
		if k := l.behindOfficesPlace(n); k > n.First {
			n.First, n.Start, n.Kind, n.Fine = k, l.d.Tokens[k].Start, news.Person, news.Person
		}
		if n.Kind == news.Person && n.Key == "" && n.Last-n.First > 2 && l.endsTitle(n.First) {
			n.First++ // "Chief of | Staff Per Holm"
			n.Start = l.d.Tokens[n.First].Start
		}
	}
	return names
}

// firmByList reports whether a name that the lists have for a firm's may be a person's in full.
func (l *linker) firmByList(n *nlp.Name) bool {
	return strings.HasPrefix(n.Key, "company:") && n.Last-n.First == 2 && l.g.given[l.folded(n.First, n.First+1)]
}

// titleRight reports whether a title of persons stands right before token i.
func (l *linker) titleRight(i int) bool {
	k := i - 1
	if k > 0 && l.d.Word(k) == "." {
		k--
	}
	if k < 0 || !upper(l.d.Word(k)) || !l.sameSentence(k, i) {
		return false
	}
	c := l.g.title[l.folded(k, k+1)].class
	return slices.Contains([]string{"office", "honorific", "rank"}, c)
}

// behindOfficesPlace is where a person's name begins that a recogniser has run on from the place of
// his office: "attorney for the District of Kestra | Ana Rao". It is the name's beginning elsewhere.
func (l *linker) behindOfficesPlace(n *nlp.Name) int {
	if n.Kind.Base() == news.Person || n.Key != "" || n.Last-n.First < 3 {
		return n.First
	}
	for k := n.First + 1; k+1 < n.Last; k++ {
		if !l.g.given[l.folded(k, k+1)] || !l.g.place[l.folded(n.First, k)] {
			continue
		}
		i := n.First - 1
		if i > 0 && l.lower(i) == "the" {
			i--
		}
		if i > 0 && l.leadsOn(i) && l.personNoun(l.lower(i-1)) || i > 0 && l.leadsOn(i) && l.g.title[l.folded(i-1, i)].class != "" {
			return k
		}
	}
	return n.First
}

// endsTitle reports whether token i is the last word of a title of several that stands there.
func (l *linker) endsTitle(i int) bool {
	for k := i - 1; k >= 0 && i-k < 4 && l.sameSentence(k, i); k-- {
		if w := l.folded(k, i+1); l.g.title[w].class != "" || l.g.nominal[w].class == "person" {
			return true
		}
	}
	return false
}

// withInitial gives a surname the given name and the initial before it that a recogniser left out:
// "Louise M." before "Slate", which is a word of the language.
func (l *linker) withInitial(n nlp.Name) nlp.Name {
	d := l.d
	if n.Key != "" || n.Kind != "" && n.Kind != news.Person {
		return n
	}
	i := n.First
	for i > 0 && n.First-i < 4 {
		k := i - 1
		if d.Word(k) == "." && k > 0 && len(d.Word(k-1)) == 1 {
			k--
		}
		if w := d.Word(k); !(len(w) == 1 || len(w) == 2 && w[1] == '.') || !upper(w) {
			break
		}
		i = k
	}
	if i == n.First || i == 0 || l.named(i-1) || !upper(d.Word(i-1)) || !l.g.given[l.folded(i-1, i)] || !l.sameSentence(i-1, n.First) {
		return n
	}
	n.First, n.Start, n.Kind, n.Fine = i-1, d.Tokens[i-1].Start, news.Person, news.Person
	return n
}
