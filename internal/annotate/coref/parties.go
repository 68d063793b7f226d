package coref

import (
	"slices"
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/nameform"
	"hearsay/internal/nlp/names"
)

// readParties takes from the lists what parties are called, with their keys and countries, and
// the states that their members come from.
func (g *gazetteer) readParties(b *lang.Bundle) {
	g.partyKey, g.stateOf = map[string]string{}, map[string]string{}
	for _, e := range b.List("regions").Entries {
		if e.Col(1) == "state" && e.Col(2) != "" {
			k := key(strings.TrimSuffix(e.Col(0), " State")) // "New York State"
			g.stateOf[k] = names.RegionKey(e.Col(2), e.Col(0))
		}
	}
	for _, e := range b.List("parties").Entries {
		k := names.KeyIn("party:", e.Col(1), e.Col(0))
		for _, n := range append([]string{e.Col(0)}, e.Values(2)...) {
			w := key(n)
			if was, twice := g.partyKey[w]; twice && was != k {
				g.partyKey[w] = "" // several parties are called so
			} else {
				g.partyKey[w] = k
			}
		}
	}
}

// parties gives a party that a text calls as the lists do their key, where a recogniser took it
// for a person or for nothing ("Republicans"): in a text that tells of the party's country, or
// of no country at all. In another's text what it is called by one word is not it.
func (l *linker) parties(found []nlp.Name) []nlp.Name {
	var told map[string]bool
	found = l.openingParties(found)
	for i := range found {
		n := &found[i]
		if of, ok := partyOf(n.Key); ok && n.Last == n.First+1 {
			if told == nil {
				told = l.countriesOf(found)
			}
			if len(told) > 0 && !told[of] {
				n.Key = ""
			}
			continue
		}
		if n.Key != "" || n.Kind != "" && n.Kind != news.Person && n.Kind != news.Place && n.Kind != news.Organisation || l.common[n.First] {
			continue
		}
		words := nameform.Fold(n.Of(l.d.Text))
		key := l.g.partyKey[strings.Join(words, " ")]
		if key == "" {
			if k := len(words) - 1; k > 0 && n.Kind != news.Organisation && strings.HasSuffix(words[k], "s") && l.g.partyKey[words[k]] != "" {
				n.Kind, n.Fine = news.Organisation, news.Organisation // "Senate Democrats"
			}
			continue
		}
		if told == nil {
			told = l.countriesOf(found)
		}
		if of, ok := partyOf(key); !ok || len(told) > 0 && !told[of] {
			continue
		}
		n.Kind, n.Fine, n.Key = news.Organisation, news.Party, key
	}
	return found
}

// openingParties adds the parties that open a sentence by one word, which may be any plural
// there, where the text names such a party, or another of its country, elsewhere.
func (l *linker) openingParties(found []nlp.Name) []nlp.Name {
	named := map[string]bool{}
	for i := range found {
		n := &found[i]
		if of, ok := partyOf(l.g.partyKey[key(n.Of(l.d.Text))]); ok {
			named[of] = true
		}
	}
	if len(named) == 0 {
		return found
	}
	for _, s := range l.d.Sentences {
		i := s.First
		if i >= len(l.d.Tokens) || !capital(l.d.Word(i)) || !strings.HasSuffix(l.d.Word(i), "s") {
			continue
		}
		of, ok := partyOf(l.g.partyKey[l.folded(i, i+1)])
		k, taken := slices.BinarySearchFunc(found, i, func(n nlp.Name, at int) int { return n.First - at })
		if ok && named[of] && !taken && (k == 0 || found[k-1].Last <= i) {
			found = slices.Insert(found, k, l.nameOf(i, i+1, news.Organisation))
		}
	}
	return found
}

// partyOf is the code of the country of a party by its key, false for a party of none.
func partyOf(key string) (code string, ok bool) {
	code, ok = names.CountryIn(key)
	return code, ok && strings.HasPrefix(key, "party:")
}

// countriesOf are the codes of the countries of which names tell, by their keys or the lists.
func (l *linker) countriesOf(found []nlp.Name) map[string]bool {
	out := map[string]bool{}
	for i := range found {
		n := &found[i]
		if code := l.g.country[key(n.Of(l.d.Text))]; code != "" {
			out[code] = true
			continue
		}
		prefix, rest, _ := strings.Cut(n.Key, ":")
		switch prefix {
		case "country", "gov", "region", "city":
			if code, _, _ := strings.Cut(rest, "-"); len(code) == 2 {
				out[code] = true
			}
		}
	}
	return out
}
