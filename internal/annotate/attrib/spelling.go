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
	if len(w) < 3 || f.known(w) != "" || !upperCase(w) || strings.ToUpper(w) == w {
		return nlp.Name{}, false
	}
	folded := strings.Join(nameform.Fold(w), "")
	var found nlp.Name
	for _, full := range f.d.Names {
		if full.Kind.Base() != news.Person || full.Last-full.First < 2 {
			continue
		}
		last := f.d.Word(full.Last - 1)
		if last == w {
			return nlp.Name{}, false
		}
		if s := strings.Join(nameform.Fold(last), ""); s != folded && !nearly(s, folded) {
			continue
		}
		if found.Last > 0 && !strings.EqualFold(f.d.Word(found.Last-1), last) {
			return nlp.Name{}, false
		}
		if found.Last == 0 {
			found = full
		}
	}
	return found, found.Last > 0
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
