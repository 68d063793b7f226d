package coref

import (
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// Many places share a name. Which is meant a text tells by what stands behind it ("Paris,
// Texas", "Perth, in Scotland"), and of a name that is a country's and a state's of another
// country ("Georgia") by the other places that it names.

// town is a city of the lists: its key, its country and, where the list tells, the key of its
// region and those of regions that have one of the same name.
type town struct {
	key, country string
	regions      []string
}

// in reports whether the town lies in a country and, where one is given, in a region of it:
// yes for a town whose region no list tells.
func (t *town) in(country, region string) bool {
	return t.country == country && (region == "" || len(t.regions) == 0 || t.regions[0] == region)
}

// displace gives names of cities that the text says to lie elsewhere the key of the city of
// that name which lies there, none where the lists have none: "Paris, Texas" is not the French
// capital, nor is "Paris" in that text.
func (l *linker) displace(names []nlp.Name) {
	l.displaced = make(map[string]string)
	for i := range names {
		n := &names[i]
		if n.Kind.Base() == news.Person || n.Last >= len(l.d.Tokens) || l.d.Word(n.Last) != "," {
			continue
		}
		w := l.folded(n.First, n.Last)
		here, capital := l.g.towns[w], l.g.capital[w]
		if len(here) == 0 && capital == "" {
			continue
		}
		country, region, inside := l.liesIn(names, i)
		if country == "" {
			continue
		}
		var there []string
		for k := range here {
			if here[k].in(country, region) {
				there = append(there, here[k].key)
			}
		}
		switch {
		case len(here) == 1 && len(there) == 1 || len(here) == 0 && capital == country:
			continue // where it is known to lie
		case len(there) == 0 && inside && capital != "":
			continue // "talks with Paris, in Texas,"
		case len(there) == 1:
			l.displaced[w] = there[0]
		default:
			l.displaced[w] = ""
		}
	}
	for i := range names {
		n := &names[i]
		if key, ok := l.displaced[l.folded(n.First, n.Last)]; ok && n.Kind.Base() != news.Person {
			n.Kind, n.Fine, n.Key = news.Place, news.Place, key
		}
	}
}

// farIn is how many words may stand between "in" and the name of a country or a region: "in
// the northern Spanish region of".
const farIn = 6

// liesIn reads where the text says that name i lies, behind its comma: a country and perhaps
// a region of it. inside is set when an "in" says so.
func (l *linker) liesIn(names []nlp.Name, i int) (country, region string, inside bool) {
	d, at := l.d, names[i].Last+1
	if at >= len(d.Tokens) {
		return "", "", false
	}
	if key := l.g.abbreviated[d.Word(at)]; key != "" {
		return key[len("region:"):][:2], key, false
	}
	to := at
	if inside = l.lower(at) == "in"; inside {
		to = at + farIn
	}
	for k := at; k <= to && k < len(d.Tokens); k++ {
		for j := i + 1; j < len(names) && names[j].First <= k; j++ {
			kind, rest, _ := strings.Cut(names[j].Key, ":")
			code, _, _ := strings.Cut(rest, "-")
			if c := l.g.country[l.folded(names[j].First, names[j].Last)]; names[j].Key == "" && c != "" {
				kind, code = "country", c
			}
			if names[j].First != k || kind != "region" && kind != "country" || len(code) != 2 {
				continue
			}
			if kind == "country" {
				if r := l.g.alsoRegion[l.folded(names[j].First, names[j].Last)]; r != "" && slices.ContainsFunc(l.g.towns[l.folded(names[i].First, names[i].Last)], func(t town) bool { return t.country == r[len("region:"):][:2] }) {
					return r[len("region:"):][:2], r, inside
				}
				return code, "", inside
			}
			return code, names[j].Key, inside
		}
		if !inside {
			break
		}
		if code, n := l.countryAt(k, len(d.Tokens)); n > 0 {
			return code, "", true
		}
		switch d.Tokens[k].UPOS {
		case nlp.ADP, nlp.DET, nlp.ADJ, nlp.ADV, nlp.NOUN:
		default:
			return "", "", false
		}
		if w := l.lower(k); d.Tokens[k].UPOS == nlp.ADP && w != "in" && w != "of" || w == "of" && !l.statePart(k-1) {
			return "", "", false
		}
	}
	return "", "", false
}

// statePart reports whether token i is a noun for a part of a country.
func (l *linker) statePart(i int) bool {
	switch l.lower(i) {
	case "state", "province", "region", "county", "department", "territory", "district", "prefecture", "governorate", "canton":
		return true
	}
	return false
}

// homonyms gives a name that is a country's and of a state of another country the key of the
// state, where the text names other places of that other country (its own capital tells
// nothing, for the world speaks of it) and none of the country.
func (l *linker) homonyms(names []nlp.Name) {
	l.regions = nil
	for i := range names {
		w := l.folded(names[i].First, names[i].Last)
		r := l.g.alsoRegion[w]
		if r == "" || names[i].Kind.Base() == news.Person || l.regions[w] != "" {
			continue
		}
		if l.inCountry(names, l.g.country[w], w) || !l.amongStates(names, r) {
			continue
		}
		if l.regions == nil {
			l.regions = make(map[string]string)
		}
		l.regions[w] = r
	}
	for i := range names {
		if r := l.regions[l.folded(names[i].First, names[i].Last)]; r != "" && names[i].Kind.Base() != news.Person {
			names[i].Kind, names[i].Fine, names[i].Key = news.Place, news.Place, r
		}
	}
}

// inCountry reports whether the text speaks of a country by more than the folded name.
func (l *linker) inCountry(names []nlp.Name, code, name string) bool {
	for i := range names {
		_, rest, _ := strings.Cut(names[i].Key, ":")
		w := l.folded(names[i].First, names[i].Last)
		if of, _, _ := strings.Cut(rest, "-"); w != name && (of == code || l.g.capital[w] == code) {
			return true
		}
	}
	for i := range l.d.Tokens {
		if w := l.d.Word(i); upper(w) && l.g.adjective[l.folded(i, i+1)] == code {
			return true
		}
	}
	return false
}

// amongStates reports whether the text names another region of the country that a region
// lies in, or a city of it that is no capital.
func (l *linker) amongStates(names []nlp.Name, region string) bool {
	code := region[len("region:"):][:2]
	for i := range names {
		kind, rest, _ := strings.Cut(names[i].Key, ":")
		if kind != "region" && kind != "city" || !strings.HasPrefix(rest, code+"-") || names[i].Key == region {
			continue
		}
		if w := l.folded(names[i].First, names[i].Last); l.g.capital[w] == "" {
			return true
		}
	}
	return false
}
