package coref

import (
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/nameform"
)

// readThings takes from the lists which names and which of their last words are those of
// laws, prizes and programmes.
func (g *gazetteer) readThings(b *lang.Bundle) {
	g.programme, g.law = map[string]bool{}, map[string]bool{}
	if b.Has("programmes") {
		for _, e := range b.List("programmes").Entries {
			g.programme[key(e.Col(0))] = true
		}
	}
	for _, e := range b.List("name_words").Entries {
		if e.Col(1) == "law" {
			g.law[key(e.Col(0))] = true
		}
	}
}

// things takes the kind from names of laws, prizes and programmes, which a recogniser took for
// somebody's or somewhere's ("Medicare", "the Harbour Dues Act"), and from nouns for a member of
// a party ("a Democrat"), and gives a parliament that a
// text calls by one word its own: what the house does "Congress" does, and is no place.
func (l *linker) things(names []nlp.Name) []nlp.Name {
	for i := range names {
		n := &names[i]
		if n.Key != "" || n.Kind == news.Event || l.common[n.First] {
			continue
		}
		words := nameform.Fold(n.Of(l.d.Text))
		switch k := len(words) - 1; {
		case k < 0:
		case k == 0 && l.g.member[words[0]]:
			n.Kind, n.Fine = "", "" // "a Democrat"
		case l.g.programme[strings.Join(words, " ")], k > 0 && l.g.law[words[k]] && !l.g.given[words[0]]:
			n.Kind, n.Fine = "", ""
			delete(l.state, strings.Join(l.g.bare(words), " "))
		case k == 0 && l.g.parliament(words[0]) && (n.Kind == news.Place || n.Kind == news.Person):
			n.Kind, n.Fine = news.Government, news.Government
		}
	}
	return names
}

// parliament reports whether a noun is one for a parliament or a chamber of it.
func (g *gazetteer) parliament(w string) bool {
	switch g.nominal[w].class {
	case "parliament", "senate", "congress":
		return true
	}
	return false
}
