package coref

import (
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp/nameform"
)

// mergeOrganisations joins names of organisations, places and events: acronyms
// with what they stand for, one set of words in another order ("Ministry of
// Defence", "Defence Ministry"), opening words for the whole ("Norra" for
// "Norra Press Agency"), and the whole with a country in front.
func (l *linker) mergeOrganisations(byWord map[string][]int) {
	byInitials := make(map[string][]int)
	byBag := make(map[string]int)
	for i := range l.forms {
		f := &l.forms[i]
		if f.person() || len(f.words) < 2 {
			continue
		}
		for _, s := range nameform.Initials(f.words, l.g.small) {
			byInitials[s] = appendBounded(byInitials[s], i)
		}
		bag := nameform.Bag(f.words, l.g.small, l.g.spelling)
		if bag == "" {
			continue
		}
		if j, ok := byBag[bag]; ok && related(f.kind, l.forms[j].kind) {
			l.union(i, j)
		} else if !ok {
			byBag[bag] = i
		}
	}
	l.initialsWithPlace(byInitials)
	for i := range l.forms {
		f := &l.forms[i]
		if f.person() || len(f.words) == 0 {
			continue
		}
		if f.upper {
			l.mergeAcronym(i, byInitials)
		}
		l.mergeOpening(i, byWord)
	}
}

// initialsWithPlace adds the initials of bodies with those of the place that stands behind them and
// an "in": "the Norland Assistance Mission in Kestra", which a text calls NAMIK or NAMK.
func (l *linker) initialsWithPlace(byInitials map[string][]int) {
	for k := 1; k < len(l.occ); k++ {
		a, b := &l.occ[k-1], &l.occ[k]
		f, g := &l.forms[a.form], &l.forms[b.form]
		i := l.lastToken(a) + 1
		if f.person() || len(f.words) < 2 || i+1 >= len(l.d.Tokens) || b.token != i+1 || l.lower(i) != "in" || g.kind.Base() != news.Place && g.kind != news.Country {
			continue
		}
		for _, s := range nameform.Initials(append(append(slices.Clone(f.words), "in"), g.words...), l.g.small) {
			byInitials[s] = appendBounded(byInitials[s], a.form)
		}
	}
}

func (l *linker) mergeAcronym(i int, byInitials map[string][]int) {
	f := &l.forms[i]
	a := strings.Join(f.words, "")
	if len(a) < 2 {
		return
	}
	cands := byInitials[a]
	if len(cands) == 0 && len(a) > 3 && a[len(a)-1] == 's' {
		cands = byInitials[a[:len(a)-1]]
	}
	best := -1
	for _, j := range cands {
		g := &l.forms[j]
		if f.gaz != "" && f.gaz != g.gaz && !l.ownInitials(f, g) || g.kind.Base() == news.Place && f.kind.Base() == news.Organisation || !related(f.kind, g.kind) {
			continue // "UN" is listed: no "Upper Nile"
		}
		// The expansion that stands before it, or else the first.
		if best < 0 || g.first < f.first && l.forms[best].first < g.first {
			best = j
		}
	}
	if best >= 0 {
		if g := &l.forms[best]; f.gaz != g.gaz {
			f.gaz, f.kind = g.gaz, g.kind
		}
		l.union(i, best)
	}
}

// ownInitials reports whether initials that a list has are those of a body of no list that
// the text names in full, and the text does not name the one of the list so: "the NPA" is the
// Norland Press Agency.
func (l *linker) ownInitials(f, g *form) bool {
	if prefix, _, _ := strings.Cut(f.gaz, ":"); prefix == "country" || prefix == "media" || prefix == "gov" || prefix == "region" || len(f.words[0]) < 3 {
		return false
	}
	if g.gaz != "" || g.kind.Base() != news.Organisation || len(g.words) < 3 || !l.g.head[g.words[len(g.words)-1]] && !l.g.head[g.words[0]] {
		return false
	}
	for i := range l.forms {
		if x := &l.forms[i]; x.gaz == f.gaz && !x.upper {
			return false
		}
	}
	return true
}

// related reports whether two kinds may be one thing.
func related(a, b news.EntityKind) bool {
	if a.Base() == news.Person || b.Base() == news.Person {
		return a.Base() == b.Base()
	}
	return true
}

// mergeOpening joins a name with the one longer name that it opens or closes.
func (l *linker) mergeOpening(i int, byWord map[string][]int) {
	f := &l.forms[i]
	best := -1
	several := false
	for _, j := range byWord[f.words[0]] {
		g := &l.forms[j]
		if j == i || g.person() || len(g.words) <= len(f.words) || !related(f.kind, g.kind) {
			continue
		}
		if f.gaz != "" && g.gaz != "" && f.gaz != g.gaz {
			continue
		}
		if !l.shortens(f, g) && !l.itsTimes(f, g) && !l.headOf(f, g) {
			continue
		}
		if best >= 0 && l.find(best) != l.find(j) {
			several = true
			if x := &l.forms[best]; len(f.words) == 1 && l.where(f, x) && l.where(f, g) && x.words[len(x.words)-1] != g.words[len(g.words)-1] {
				return // the town of a hospital and of an association
			}
			if x := &l.forms[best]; l.twoOwners(x, g) {
				return // "the Foreign Ministry" may be either state's
			}
			// Prefer the longer name that stands before the short one.
			if g.first < f.first && (l.forms[best].first > f.first || g.first > l.forms[best].first) {
				best = j
			}
			continue
		}
		best = j
	}
	if several && len(f.words) == 1 && l.g.head[f.words[0]] {
		return // "the University", of which there are two
	}
	if best >= 0 && !(several && l.forms[best].first > f.first) {
		l.union(i, best)
	}
}

// twoOwners reports whether two names are those of one institution of two owners.
func (l *linker) twoOwners(f, g *form) bool {
	return f.owner > 0 && g.owner > 0 && slices.Equal(f.words[f.owner:], g.words[g.owner:]) && !slices.Equal(f.words[:f.owner], g.words[:g.owner])
}

// where reports whether a name of one word opens that of a body that says what it is
// by its last word, as the names of towns do: "Kestra General Hospital".
func (l *linker) where(f, g *form) bool {
	return f.gaz == "" && f.words[0] == g.words[0] && l.g.institution[g.words[len(g.words)-1]] != "" || l.g.headKind[g.words[len(g.words)-1]] == news.Organisation && f.words[0] == g.words[0]
}

// headOf reports whether f is the head alone of the organisation g: "the
// Administration", "the University".
func (l *linker) headOf(f, g *form) bool {
	if len(f.words) != 1 || f.gaz != "" || !l.g.head[f.words[0]] || f.kind.Base() != news.Organisation || g.kind.Base() != news.Organisation || g.first > f.first || g.common || governs(g.gaz) {
		return false
	}
	return f.words[0] == g.words[len(g.words)-1] || f.words[0] == g.words[0] && nameform.Of(g.words[1])
}

// itsTimes reports whether f ("The Times") is what the text calls an outlet whose
// full name stands before it ("The Northgate Times"), whatever else bears the
// short name.
func (l *linker) itsTimes(f, g *form) bool {
	if len(f.words) != 1 || g.kind != news.Media && g.kind != news.NewsAgency || g.gaz != "" || g.first > f.first || f.words[0] != g.words[len(g.words)-1] {
		return false
	}
	if f.kind.Base() != news.Organisation || f.gaz != "" && !strings.HasPrefix(f.gaz, "media:") {
		return false
	}
	f.gaz = ""
	return true
}

// shortens reports whether f is a short form of g.
func (l *linker) shortens(f, g *form) bool {
	n := len(f.words)
	place := f.kind.Base() == news.Place
	org := g.kind.Base() == news.Organisation
	if !l.direction(f) && l.g.place[strings.Join(g.words[n:], " ")] || digits(g.words[n:]) {
		return false // "Soyuz 11" is one of several, "Acme Canada" a part of Acme
	}
	switch {
	case n <= g.owner:
		return false // a country is not its ministry
	case slices.Equal(f.words, g.words[:n]):
		// A place that opens the name of an organisation is still the place:
		// "Vladivostok" and "Vladivostok University", "Iraq" and "Iraq Museum".
		if place && (org || g.kind == news.Event) || f.gaz != "" && g.gaz == "" && f.kind != g.kind {
			return false
		}
		if l.direction(f) && strings.HasPrefix(g.gaz, "country:") {
			return true // "the North", in a text that names North Korea
		}
		if f.kind.Base() == news.Place && g.kind.Base() == news.Place {
			// "New York" and "New York City", not "North" and "North Korea".
			return n >= 2 || g.words[len(g.words)-1] == "city" || g.words[len(g.words)-1] == "province" || g.words[len(g.words)-1] == "state" || g.words[len(g.words)-1] == "region"
		}
		if _, adj := l.g.adjective[strings.Join(f.words, " ")]; adj {
			return false
		}
		if l.bodyOf(f, g) {
			return false
		}
		// "the Bank" for "Bank of Norland", not "the Senate" for "Senate Harvest Committee".
		return n > 1 || !l.g.generic[f.words[0]] && (!l.g.head[f.words[0]] || nameform.Of(g.words[1]))
	case n == 1 && f.words[0] == g.words[len(g.words)-1]:
		// "Borealis" for "Icebreaker Borealis", but not "Court" or "University".
		return !place && g.kind.Base() != news.Place && !l.g.head[f.words[0]] && !l.g.generic[f.words[0]] && f.gaz == ""
	case n >= 2 && slices.Equal(f.words, g.words[len(g.words)-n:]):
		// "Supreme Court" for "Federal Supreme Court", "Defence Ministry" for
		// "Russian Defence Ministry", but not "Foreign Affairs" for a ministry of them,
		// nor a party of a state for its branch in a town.
		if _, party := partyOf(f.gaz); party && f.gaz != g.gaz {
			return false
		}
		return org && !nameform.BehindOf(g.words, len(g.words)-n)
	}
	return false
}

// bodyOf reports whether g is a body of f, whose name opens it: the Capitol Police, where the
// lists have the Capitol, and the board of a Harvest Court, but not the Harvest Police Agency
// of the Harvest Police. Those of an outlet or a firm speak for it.
func (l *linker) bodyOf(f, g *form) bool {
	prefix, _, _ := strings.Cut(f.gaz, ":")
	last := g.words[len(g.words)-1]
	if g.gaz != "" || prefix == "media" || prefix == "company" || !l.g.bodyHead[last] {
		return false
	}
	return f.gaz != "" || len(f.words) > 1 && l.g.bodyHead[f.words[len(f.words)-1]] && !l.g.publicBody[last] && !nameform.Of(g.words[len(f.words)])
}

// governs reports whether a key is that of a government or of what stands for one: the
// seat is called by its whole name ("White House"), its last word is another's.
func governs(key string) bool {
	return strings.HasPrefix(key, "gov:") || strings.HasPrefix(key, "seat:")
}

// direction reports whether the form is a point of the compass alone.
func (l *linker) direction(f *form) bool { return len(f.words) == 1 && l.g.compass[f.words[0]] }

// digits reports whether the words are numbers.
func digits(words []string) bool {
	for _, w := range words {
		if w[0] < '0' || w[0] > '9' {
			return false
		}
	}
	return len(words) > 0
}
