package attrib

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/nameform"
)

// leastSpelt is how many letters a surname must have to be known by all but one.
const leastSpelt = 5

// misspelt is the full name of the person whose surname a name of one word is but
// for its accents or one letter: newspapers print "Clements" three lines below
// "Tony Clement", and agencies drop accents. Only a word that the text uses in no
// other name is taken so, and only where one person fits.
func (f *finder) misspelt(n nlp.Name) (nlp.Name, bool) {
	if n.Last-n.First != 1 || n.Key != "" {
		return nlp.Name{}, false
	}
	w := f.d.Word(n.First)
	if len(w) < 3 || f.known(w) != "" || !upperCase(w) || noLower(w) {
		return nlp.Name{}, false
	}
	if f.surnames == nil {
		f.surnames = f.surnamesOf()
	}
	folded := strings.Join(nameform.Fold(w), "")
	var found surname
	for _, s := range f.surnames {
		if s.word == w {
			return nlp.Name{}, false
		}
		if s.folded != folded && !nearly(s.folded, folded) {
			continue
		}
		if found.word != "" && !strings.EqualFold(found.word, s.word) {
			return nlp.Name{}, false
		}
		if found.word == "" {
			found = s
		}
	}
	if found.word == "" {
		return nlp.Name{}, false
	}
	return f.d.Names[found.name], true
}

// surname is the last word of a person's full name, as printed and folded, and the
// first of the text's names that ends in it.
type surname struct {
	word, folded string
	name         int
}

// surnamesOf gives every surname of the text once, in the order of the text.
func (f *finder) surnamesOf() []surname {
	out, seen := []surname{}, map[string]bool{}
	for i, n := range f.d.Names {
		if n.Kind.Base() != news.Person || n.Last-n.First < 2 {
			continue
		}
		if w := f.d.Word(n.Last - 1); !seen[w] {
			seen[w] = true
			out = append(out, surname{w, strings.Join(nameform.Fold(w), ""), i})
		}
	}
	return out
}

// nearly reports whether two words of small letters differ in one letter, or in two
// neighbours that changed places, but begin alike.
func nearly(a, b string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	if len(b) < leastSpelt || len(a)-len(b) > 1 || a[0] != b[0] {
		return false
	}
	i := 0
	for i < len(b) && a[i] == b[i] {
		i++
	}
	switch {
	case len(a) > len(b):
		return a[i+1:] == b[i:]
	case i == len(b):
		return true
	case a[i+1:] == b[i+1:]:
		return true
	}
	return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}
