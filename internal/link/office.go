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
	body  bool     // what it is said to be of is a body: "the president of the Lund Rowing Club"
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
	o.body = slices.ContainsFunc(o.owner, func(w string) bool { return printed[w] && g.head[w] })
	return o
}

// countryAt is the country that words name from i on, and how many they are.
func (g *gazetteer) countryAt(words []string, i int) (string, int) {
	for n := min(3, len(words)-i); n > 0; n-- {
		if c, ok := g.country[strings.Join(words[i:i+n], " ")]; ok && !g.inRegion(words, i, n) {
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
	if len(d.words) == 0 || !subset(d.words, all) || !slices.Contains(r.words, d.words[len(d.words)-1]) {
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
	if d.body && len(r.owner) == 0 && len(r.words) == 1 && r.lead && r.words[0] != "leader" {
		return 0 // "President Holm" is a state's
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

// heldRole is a role as it is printed, and the persons who are said to have it.
type heldRole struct {
	office
	by []int // chains
}

// rolesHeld are the roles of the story's persons by their words. A role is read
// once however many articles print it: stories have hundreds.
func (m *merger) rolesHeld() map[string][]*heldRole {
	byText := make(map[string]*heldRole)
	byWord := make(map[string][]*heldRole)
	for i := range m.chains {
		c := &m.chains[i]
		if !c.person() || c.count == 0 {
			continue
		}
		texts := c.roles
		if c.office != "" {
			texts = append(slices.Clip(texts), c.office) // "Ana Kesh, the mayor of Orsund,"
		}
		for _, text := range texts {
			r, ok := byText[text]
			if !ok {
				r = &heldRole{office: m.g.officeOf(text)}
				byText[text] = r
				words := append(slices.Clone(r.words), r.owner...)
				if r.lead {
					words = append(words, "leader")
				}
				if all := nameform.Fold(text); len(all) > 1 {
					for _, s := range nameform.Initials(all, m.g.small) {
						words = append(words, "~"+s)
					}
				}
				slices.Sort(words)
				for _, w := range slices.Compact(words) {
					byWord[w] = append(byWord[w], r)
				}
			}
			if r.by == nil || r.by[len(r.by)-1] != i {
				r.by = append(r.by, i)
			}
		}
	}
	return byWord
}

// offices joins those whom an article only describes by an office with the person
// of the story who is said to hold it.
func (m *merger) offices() {
	var held map[string][]*heldRole
	type answer struct {
		sure, perhaps []int // sets
		weak          bool  // too little is said for one who only may be meant
	}
	answers := make(map[string]answer)
	for i := range m.chains {
		c := &m.chains[i]
		if c.office == "" || c.count > 0 {
			continue
		}
		if held == nil {
			held = m.rolesHeld()
		}
		a, known := answers[c.office]
		if !known {
			d := m.g.officeOf(c.office)
			a.weak = len(d.words) < 2 && !d.lead
			if k := "~" + strings.Join(append(slices.Clone(d.words), d.owner...), " "); held[k] != nil {
				for _, r := range held[k] { // "the SP"
					a.sure = m.sets(a.sure, r.by)
				}
			} else if len(d.words) > 0 {
				named := held[d.words[len(d.words)-1]]
				for _, r := range named {
					switch d.holds(&r.office) {
					case 1:
						a.perhaps = m.sets(a.perhaps, r.by)
					case 2:
						a.sure = m.sets(a.sure, r.by)
					}
				}
				abroad := m.abroad(&d, named)
				a.perhaps = slices.DeleteFunc(a.perhaps, func(j int) bool { return slices.Contains(abroad, j) })
			}
			answers[c.office] = a
		}
		if indefinite(c.office) {
			m.opened(i, append(slices.Clone(a.sure), a.perhaps...))
			continue
		}
		m.holder(i, a.sure, a.perhaps, a.weak)
	}
	m.sameOffice()
}

// sets adds the sets of chains to a list of sets.
func (m *merger) sets(to, chains []int) []int {
	for _, j := range chains {
		if k := m.find(j); !slices.Contains(to, k) && len(to) < maxIndex {
			to = append(to, k)
		}
	}
	return to
}

// holder joins a description with the one set that fits it surely, or else the one
// that may.
func (m *merger) holder(i int, sure, perhaps []int, weak bool) {
	fit := func(sets []int) []int {
		var out []int
		for _, j := range sets {
			if r := m.find(j); m.mayBeOne(i, j) && !slices.Contains(out, r) {
				out = append(out, r)
			}
		}
		return out
	}
	switch sets := fit(sure); {
	case len(sets) == 1:
		m.union(sets[0], i)
	case len(sets) == 0:
		sets = fit(perhaps)
		if weak || len(sets) > 1 {
			sets = m.near(i, sets)
		}
		if len(sets) == 1 {
			m.union(sets[0], i)
		}
	}
}

// opened joins whom an article opens with, and does not name there, with the one of the
// story who is so described, where the article names him further down.
func (m *merger) opened(i int, sets []int) {
	fit := m.sets(nil, sets)
	if len(fit) == 1 && m.mayBeOne(i, fit[0]) && len(m.namedIn(m.chains[i].article, fit)) == 1 {
		m.union(fit[0], i)
	}
}

// near are those of the sets whom the article of a bare "the minister" names, or,
// where it names none of them, all when the office is one that a text may leave to
// its reader to know: a spokesman is not.
func (m *merger) near(i int, sets []int) []int {
	out := m.namedIn(m.chains[i].article, sets)
	w := nameform.Fold(m.chains[i].office)
	if len(out) == 0 && len(w) > 0 && len(sets) == 1 && !m.g.voice[w[len(w)-1]] && m.knownFor(sets[0], w[len(w)-1]) {
		return sets // "the farmer", who is one in two other articles
	}
	if len(out) == 0 && len(w) > 0 && (m.g.title[w[len(w)-1]] == "office" || m.g.post[w[len(w)-1]]) && !m.g.voice[w[len(w)-1]] {
		return sets
	}
	return out
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
