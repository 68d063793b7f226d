package coref

import (
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/names"
)

// Some capitals are less known than others of their name: a text that speaks of Hamilton
// means Bermuda's only where it speaks of Bermuda. And Washington is a state where the text
// says so, or where it stands among states.

// readNamesakes reads the capitals that share their name, and the regions that are called a
// state to tell them from a city.
func (g *gazetteer) readNamesakes(b *lang.Bundle) {
	g.lesser, g.capitalRegion, g.stateRegion, g.regionElsewhere = map[string]bool{}, map[string]string{}, map[string]string{}, map[string][]string{}
	if b.Has("region_namesakes") {
		for _, e := range b.List("region_namesakes").Entries {
			g.regionElsewhere[names.RegionKey(e.Col(1), e.Col(0))] = e.Values(2)
		}
	}
	if b.Has("lesser_capitals") {
		for _, w := range b.List("lesser_capitals").Words() {
			g.lesser[key(w)] = true
		}
	}
	for _, e := range b.List("regions").Entries {
		if e.Col(1) != "state" || len(e.Col(2)) != 2 {
			continue
		}
		k, region := key(e.Col(0)), names.RegionKey(e.Col(2), e.Col(0))
		if g.lesser[k] && g.capital[k] != e.Col(2) {
			g.capitalRegion[k] = region
		}
		if short, ok := strings.CutSuffix(k, " "+stateWord); ok {
			g.stateRegion[short] = region
		}
	}
}

// lesserCapitals gives the name of a lesser capital, in a text that does not speak of its
// country, to the place of that name in a country that the text does speak of, where there is
// one alone, and else to none.
func (l *linker) lesserCapitals(names []nlp.Name) {
	for i := range names {
		n := &names[i]
		w := l.folded(n.First, n.Last)
		if !l.g.lesser[w] || n.Kind.Base() == news.Person {
			continue
		}
		meant, seen := l.displaced[w]
		if !seen {
			if l.inCountry(names, l.g.capital[w], w) {
				continue
			}
			meant = l.namesakeOf(names, w)
			l.displaced[w] = meant
		}
		if n.Kind.Base() != news.Organisation {
			n.Kind, n.Fine, n.Key = news.Place, news.Place, meant
		}
	}
}

// namesakeOf is the key of the only town or state of a folded name that lies in a country of
// which the text names other places, "" for none or several.
func (l *linker) namesakeOf(names []nlp.Name, w string) string {
	var all []string
	if r := l.g.capitalRegion[w]; r != "" && l.amongStates(names, r) {
		all = append(all, r)
	}
	for _, t := range l.g.towns[w] {
		if t.country != l.g.capital[w] && l.inCountry(names, t.country, w) {
			all = append(all, t.key)
		}
	}
	if len(all) != 1 {
		return ""
	}
	return all[0]
}

// sharedRegions gives the name of a region that several countries have the key of the one whose
// country the text speaks of, and none where it speaks of several or of none.
func (l *linker) sharedRegions(names []nlp.Name) {
	if len(l.g.regionElsewhere) == 0 {
		return
	}
	meant := map[string]string{}
	for i := range names {
		n := &names[i]
		own := n.Key
		others := l.g.regionElsewhere[own]
		if others == nil || n.Kind.Base() == news.Person {
			continue
		}
		key, seen := meant[own]
		if !seen {
			w := l.folded(n.First, n.Last)
			found := 0
			for _, code := range append([]string{own[len("region:"):][:2]}, others...) {
				if l.inCountry(names, code, w) {
					key, found = "region:"+code+own[len("region:XX"):], found+1
				}
			}
			if found != 1 {
				key = ""
			}
			meant[own] = key
		}
		n.Key = key
	}
}

// namedStates gives "Washington" the key of the state where the text calls it one ("Washington
// state"), behind a town of it ("Tacoma, Washington"), and in a list of states.
func (l *linker) namedStates(names []nlp.Name) {
	for i := range names {
		n := &names[i]
		r := l.g.stateRegion[l.folded(n.First, n.Last)]
		if r == "" || n.Kind.Base() == news.Person || n.Kind.Base() == news.Organisation {
			continue
		}
		called := n.Last < len(l.d.Tokens) && l.d.Word(n.Last) == stateWord && (i+1 == len(names) || names[i+1].First > n.Last)
		if !called && !l.ofMember(n.First) && !l.behindTown(names, i, r) && l.listed(names, i, r) < leastListed {
			continue
		}
		if called {
			n.End = l.d.Tokens[n.Last].End
			n.Last++
		}
		n.Kind, n.Fine, n.Key = news.Place, news.Place, r
	}
}

// stateWord is what a state is called to tell it from the city of its name.
const stateWord = "state"

// leastListed is how many other states make a list of states. One beside a comma may belong
// to another phrase: "in Washington, Texas lawmakers said".
const leastListed = 2

// behindTown reports whether name i stands behind the comma of a town that lies in the region.
func (l *linker) behindTown(names []nlp.Name, i int, region string) bool {
	if i == 0 || names[i-1].Last+1 != names[i].First || l.d.Word(names[i-1].Last) != "," {
		return false
	}
	for _, t := range l.g.towns[l.folded(names[i-1].First, names[i-1].Last)] {
		for _, r := range t.regions {
			if r == region {
				return true
			}
		}
	}
	return false
}

// listed counts the regions of the same country that name i is listed with.
func (l *linker) listed(names []nlp.Name, i int, region string) int {
	prefix, n := region[:len("region:US-")], 0
	for k := i; k > 0 && i-k < maxListed && l.inList(names[k-1].Last, names[k].First) && strings.HasPrefix(names[k-1].Key, prefix); k-- {
		n++
	}
	for k := i; k+1 < len(names) && k-i < maxListed && l.inList(names[k].Last, names[k+1].First) && strings.HasPrefix(names[k+1].Key, prefix); k++ {
		n++
	}
	return n
}

// maxListed bounds how far a list of states is followed.
const maxListed = 8

// inList reports whether tokens [i, j) are what stands between the members of a list.
func (l *linker) inList(i, j int) bool {
	if i >= j || j-i > 2 || j > len(l.d.Tokens) {
		return false
	}
	for ; i < j; i++ {
		if w := l.lower(i); w != "," && w != "and" && w != "or" {
			return false
		}
	}
	return true
}
