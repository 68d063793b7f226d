package names

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// resolve looks a name up and sets its fine kind and key when the lists know
// one that agrees with the model's type; otherwise the form of the name may
// tell its kind.
func (m *Recogniser) resolve(d *nlp.Doc, n *nlp.Name, b *buffer) {
	if n.Fine = n.Kind; n.Kind == news.Event {
		return
	}
	g := m.gazetteer
	b.pieces = appendPieces(b.pieces[:0], d, n.First, n.Last)
	b.found = g.appendEntries(b.found[:0], b.pieces)
	base := n.Kind.Base()
	seat := int32(-1)
	only, several := int32(-1), false
	for _, i := range b.found {
		e := &g.entries[i]
		if e.Class == ClassSeat && (e.Detail == "seat" || e.Detail == "ministries") {
			seat = i
		}
		if !e.Class.isWhole() || e.Class == ClassSeat && base != news.Organisation || e.EntityKind().Base() != base {
			continue
		}
		switch {
		case only < 0:
			only = i
		case g.entries[only].Key == e.Key:
		case e.Class > g.entries[only].Class && g.entries[only].Class == ClassCountry && e.Country == g.entries[only].Country:
			// A city state: the country.
		default:
			several = true
		}
	}
	// A building that speaks for a government does so even where it stands as a
	// place: who it houses is what a reader needs.
	if seat >= 0 && base != news.Person {
		only, several = seat, false
	}
	switch {
	case only >= 0:
		n.Fine = g.entries[only].EntityKind()
		if several {
			n.Fine = base
		} else {
			n.Key = g.entries[only].Key
		}
	case base == news.Organisation:
		n.Fine = g.formKind(b.pieces)
	}
	n.Kind = plain(n.Fine)
}

// plain is the kind that a name is shown with: finer kinds of organisation that
// other corpora do not know are organisations.
func plain(k news.EntityKind) news.EntityKind {
	switch k {
	case news.Party, news.ArmedGroup, news.Company:
		return news.Organisation
	}
	return k
}

// formKind is what the head of an organisation's name tells of its kind: its
// last word, or its first ("Ministry of Ports"). Alone, only the heads of state
// bodies tell ("the Treasury").
func (g *Gazetteer) formKind(ps []piece) news.EntityKind {
	for _, p := range [...][]piece{ps[max(0, len(ps)-2):], ps[len(ps)-1:], ps[:1]} {
		n := g.nodes[g.find(p)]
		for i := n.first; i < n.first+n.count; i++ {
			e := &g.entries[g.phrases[i].entry]
			if (e.Class == ClassOrgHead || e.Class == ClassCompanySuffix) && e.Kind != "" && (len(ps) > 1 || e.Kind == news.Government) {
				return e.Kind
			}
		}
	}
	return news.Organisation
}
