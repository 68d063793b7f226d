package names

import (
	"hearsay/internal/lang"
	"hearsay/internal/nlp/nameform"
)

// ShortForms are the familiar forms of given names that a language lists; those of none
// where it has no such list.
func ShortForms(b *lang.Bundle) nameform.Short {
	key := nameform.Folded
	var out nameform.Short
	for _, e := range b.List("nicknames").Entries {
		for _, short := range e.Values(1) {
			out.Add(key(e.Col(0)), key(short))
		}
	}
	return out
}
