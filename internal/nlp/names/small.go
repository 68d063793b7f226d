package names

import (
	"slices"
	"strings"
	"unicode"

	"hearsay/internal/lang"
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// Some agencies print their names in small letters ("dpa"), which no model takes for a
// name.

// readSmall gives the outlets that a list prints in small letters, by that form.
func readSmall(b *lang.Bundle) map[string]Entry {
	out := map[string]Entry{}
	if !b.Has("media") {
		return out
	}
	for _, e := range b.List("media").Entries {
		for _, w := range e.Values(5) {
			if !strings.ContainsFunc(w, func(r rune) bool { return !unicode.IsLower(r) }) {
				out[w] = Entry{Key: "media:" + e.Col(0), Detail: e.Col(2)}
			}
		}
	}
	return out
}

// smallOutlets names the outlets that are printed in small letters outside all names.
func (m *Recogniser) smallOutlets(d *nlp.Doc) {
	if len(m.small) == 0 {
		return
	}
	at := 0
	for i := range d.Tokens {
		for at < len(d.Names) && d.Names[at].Last <= i {
			at++
		}
		e, ok := m.small[d.Word(i)]
		if !ok || at < len(d.Names) && d.Names[at].First <= i {
			continue
		}
		kind := news.Media
		if e.Detail == "agency" {
			kind = news.NewsAgency
		}
		d.Names = slices.Insert(d.Names, at, nlp.Name{Span: d.Tokens[i].Span(), First: i, Last: i + 1, Kind: kind, Fine: kind, Key: e.Key, Score: certain})
	}
}
