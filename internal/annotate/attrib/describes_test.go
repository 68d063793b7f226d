package attrib

import (
	"testing"

	"hearsay/internal/news"
)

// A body that is told by whoever leads it is not that person.
func TestABodyIsNotWhoeverLeadsIt(t *testing.T) {
	for text, want := range map[string]struct {
		name string
		kind news.SourceType
	}{
		"The Obama administration said that the law was right.": {"The Obama administration", news.SourceGov},
		"The Rao government said it would stay until May.":      {"The Rao government", news.SourceGov},
		"The Orban cabinet said it had met on Monday.":          {"The Orban cabinet", news.SourceGov},
		"President Obama said that the law was right.":          {"Obama", news.NamedPerson},
		"Government spokesman Ivo Rao said it would stay.":      {"Ivo Rao", news.NamedPerson},
	} {
		as := find(t, text)
		if len(as) != 1 || len(as[0].Chain) == 0 {
			t.Errorf("%q: %d attributions, want one with an origin", text, len(as))
			continue
		}
		if o := as[0].Chain[0]; o.Name != want.name || as[0].SourceType != want.kind {
			t.Errorf("%q: the origin is %q, %s; want %q, %s", text, o.Name, as[0].SourceType, want.name, want.kind)
		}
	}
}
