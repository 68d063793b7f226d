package link

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/news"
	"hearsay/internal/nlp/nameform"
)

// One article names the minister, another only says "the transport minister". He is
// the one whose office another article prints, when the story has no other who may
// be meant.

// office is what a role or a description says that somebody is.
type office struct {
	of    string   // the country's code, "" when it is not said
	owner []string // folded words of what else it is said to be of
	words []string // what says the office: "transport", "minister"
	lead  bool     // the office of a state's leader
}

// officeOf reads a role or a description as it is printed.
func (g *gazetteer) officeOf(text string) office {
	var o office
	words := nameform.Fold(text)
	printed := make(map[string]bool) // words with a capital
	for f := range strings.FieldsSeq(text) {
		if r, _ := utf8.DecodeRuneInString(f); unicode.IsUpper(r) {
			for _, w := range nameform.Fold(f) {
				printed[w] = true
			}
		}
	}
	behind := false
	for i := 0; i < len(words); i++ {
		w := words[i]
		if code, n := g.countryAt(words, i); n > 0 {
			if o.of == "" {
				o.of = code
			}
			i += n - 1
			continue
		}
		switch {
		case w == "s":
			// What stood before is the owner.
			o.owner, o.words = append(o.owner, o.words...), nil
		case g.small[w] || w == "an" || w == "his" || w == "her" || w == "their" || w == "its":
			behind = behind || len(o.words) > 0 && w != "and"
		case behind || printed[w] && !g.officeWord[w] && g.title[w] == "":
			o.owner = append(o.owner, w)
		default:
			o.words = append(o.words, w)
		}
	}
	o.owner = slices.DeleteFunc(o.owner, func(w string) bool { return g.statePlace[w] })
	for _, w := range o.words {
		o.lead = o.lead || g.lead[w]
	}
	return o
}

// countryAt is the country that words name from i on, and how many they are.
func (g *gazetteer) countryAt(words []string, i int) (string, int) {
	for n := min(3, len(words)-i); n > 0; n-- {
		if c, ok := g.country[strings.Join(words[i:i+n], " ")]; ok {
			return c, n
		}
	}
	return "", 0
}

// holds says how surely whoever is said to be r is whom d describes: 2 when the
// same state or body stands behind both, 1 when nothing speaks against it, else 0.
func (d *office) holds(r *office) int {
	if d.of != "" && r.of != "" && d.of != r.of {
		return 0
	}
	all := append(slices.Clone(r.words), r.owner...) // "Transport Minister": the list has not all offices
	if len(d.words) == 0 || !subset(d.words, all) {
		if !(d.lead && r.lead && len(d.words) == 1 && d.words[0] == "leader" && d.of != "" && d.of == r.of) {
			return 0
		}
	}
	for _, w := range r.words {
		if (w == "former" || w == "deputy" || w == "vice" || w == "acting") && !slices.Contains(d.words, w) {
			return 0
		}
	}
	if d.of != "" && r.of != "" {
		return 2
	}
	if len(d.owner) > 0 {
		for _, w := range d.owner {
			for _, v := range append(nameform.DemonymOf(w), w) {
				for _, x := range r.owner {
					if v == x || slices.Contains(nameform.DemonymOf(x), v) {
						return 2
					}
				}
			}
		}
		for _, x := range r.owner {
			if !slices.Contains(d.words, x) {
				return 0 // of something else
			}
		}
	}
	return 1
}

// offices joins those whom an article only describes by an office with the person
// of the story who is said to hold it.
func (m *merger) offices() {
	roles := make([][]office, len(m.chains))
	for i := range m.chains {
		if c := &m.chains[i]; c.person() && c.count > 0 {
			for _, r := range c.roles {
				roles[i] = append(roles[i], m.g.officeOf(r))
			}
		}
	}
	for i := range m.chains {
		c := &m.chains[i]
		if c.office == "" || c.count > 0 {
			continue
		}
		d := m.g.officeOf(c.office)
		var sure, perhaps []int
		for j, rs := range roles {
			best := 0
			for k := range rs {
				best = max(best, d.holds(&rs[k]))
			}
			if best == 0 || !m.mayBeOne(i, j) {
				continue
			}
			to := &perhaps
			if best == 2 {
				to = &sure
			}
			if r := m.find(j); !slices.Contains(*to, r) {
				*to = append(*to, r)
			}
		}
		perhaps = slices.DeleteFunc(perhaps, func(r int) bool { return slices.Contains(sure, r) })
		switch {
		case len(sure) == 1:
			m.union(sure[0], i)
		case len(sure) == 0 && len(perhaps) == 1 && (len(d.words) > 1 || d.lead):
			m.union(perhaps[0], i)
		}
	}
	m.sameOffice()
}

// sameOffice joins those of whom nobody gives the name and everybody says the same.
func (m *merger) sameOffice() {
	first := make(map[string]int)
	for i := range m.chains {
		c := &m.chains[i]
		if c.office == "" || c.count > 0 || m.find(i) != i {
			continue
		}
		d := m.g.officeOf(c.office)
		if d.of == "" || len(d.words) < 2 {
			continue
		}
		k := d.of + " " + strings.Join(d.words, " ")
		if j, ok := first[k]; ok {
			m.union(j, i)
		} else {
			first[k] = i
		}
	}
}

// describesPerson reports whether a mention describes somebody by an office, and
// names nobody.
func describesPerson(m *news.Mention) bool {
	return m.Form == "nominal" && m.Kind == news.Person && m.Role != ""
}
