package ledger

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/news"
)

// roles learns the offices of the story's persons from what is printed with
// their names.
func (d *directory) roles(as []*article) {
	for _, a := range as {
		for i := range a.Mentions {
			m := &a.Mentions[i]
			if m.Role == "" || m.Entity == "" {
				continue
			}
			if d.lists.heading(d.lists.headOf(m.Role)) && !slices.ContainsFunc(strings.Fields(fold(m.Role)), func(w string) bool { return d.lists.heads[w] == "other" }) {
				d.leading[m.Entity] = true
			}
			for _, w := range d.officeWords(a.Text, m) {
				if !slices.Contains(d.offices[m.Entity], w) {
					d.offices[m.Entity] = append(d.offices[m.Entity], w)
				}
			}
		}
		for i := range a.Attributions {
			for _, l := range a.Attributions[i].Chain {
				if l.Entity == "" || l.Span.Empty() {
					continue
				}
				if e := d.byID[l.Entity]; e == nil || e.Kind != news.Person {
					continue
				}
				for _, w := range strings.Fields(fold(l.Name)) {
					if !slices.Contains(d.offices[l.Entity], w) {
						d.offices[l.Entity] = append(d.offices[l.Entity], w)
					}
				}
			}
		}
	}
	for id := range d.offices {
		slices.Sort(d.offices[id])
	}
}

// officeWords are the folded words of the office that is printed with mention m, and each two
// of them that are called a body by together ("coast guard"). Where the office stands behind the
// first word of a sentence that is one for a body, that belongs to it: "Police chief Moe".
func (d *directory) officeWords(text string, m *news.Mention) []string {
	ws := strings.Fields(fold(m.Role))
	if at := strings.LastIndex(text[:m.Start], m.Role); at > 0 {
		first := strings.TrimSuffix(text[max(0, at-longestOffice):at], " ")
		if j := strings.LastIndexAny(first, " \n\t"); len(first) < at && j < len(first) {
			if w := fold(first[j+1:]); !isLower(first[j+1:]) && slices.ContainsFunc(d.lists.sources[w], func(k string) bool { return k == "government" || k == "organisation" }) {
				ws = append([]string{w}, ws...)
			}
		}
	}
	for i := 1; i < len(ws); i++ {
		if two := ws[i-1] + " " + ws[i]; len(d.lists.sources[two]) > 0 {
			ws = append(ws, two)
		}
	}
	return ws
}

// speaksFor says how surely a person speaks for a body that a text describes or
// names by a common noun: 2 when the person's office names all of it ("the
// transport minister", "the Transport Ministry"), 1 when it only fits ("the
// lawyer", "the defence"), 0 when it does not.
func (d *directory) speaksFor(person, body *speaker) int {
	if !person.person || person.entity == "" || body.person {
		return 0
	}
	offices := d.offices[person.entity]
	if len(offices) == 0 || person.government != "" && body.government != "" && person.government != body.government {
		return 0
	}
	var stands []string
	for _, w := range offices {
		stands = append(stands, d.lists.bodies[w]...)
	}
	hit, more := false, false
	for _, w := range d.lists.descriptive(body.name) {
		stood := slices.Contains(stands, w) || slices.Contains(stands, w+"s")
		named := slices.Contains(offices, w) || slices.Contains(offices, w+"s")
		hit, more = hit || stood, more || named // "Superintendent of Police" is both of the police
		if !stood && !named && d.stateOf([]string{w}) == "" && d.stateOf([]string{strings.TrimSuffix(w, "s")}) == "" {
			return 0
		}
	}
	switch {
	case hit && more:
		return 2
	case hit:
		return 1
	}
	return 0
}

// belongsTo reports whether what is printed with a person's name says that he is
// of a body ("the campaign's manager", "the campaign"), or is whom a description
// means ("the Fox host").
func (d *directory) belongsTo(person, body *speaker) bool {
	if !person.person || person.entity == "" || body.person || body.key == "" && d.lists.many(body.name) == 1 {
		return false
	}
	offices, words := d.offices[person.entity], d.lists.descriptive(body.name)
	if len(words) == 0 {
		return false
	}
	for _, w := range words {
		if !slices.Contains(offices, w) && !slices.Contains(offices, w+"s") {
			return false
		}
	}
	return true
}

// mayBelong says why a person whose body the text only hints at and another
// voice may be one: "the agency's spokesman" beside the agency that the story
// calls by a name, "the army's spokesman" beside a government, where the state
// is not known. It settles nothing, but what is not known must not count as
// independent.
func (d *directory) mayBelong(a, b *speaker) string {
	for _, p := range [2][2]*speaker{{a, b}, {b, a}} {
		x, y := p[0], p[1]
		if d.ofSomeState(x) && (y.official || d.ofSomeState(y) || d.forSomeState(y)) && (x.government == "" || y.government == "") {
			return fmt.Sprintf("%s and %s may belong to one government", x.name, y.name)
		}
		if e := d.byID[y.entity]; x.key == "" && x.entity == "" && y.key != "" && d.onlySpokes(x.name) && isBody(e) {
			return fmt.Sprintf("%q may speak for %s", x.name, y.name)
		}
		if x.person && y.entity != "" && slices.Contains(d.members[x.entity], y.entity) {
			return fmt.Sprintf("%s is of %s", x.name, y.name)
		}
		if !x.person || x.entity == "" || y.person || y.key == "" || !d.spokesman(x) {
			continue
		}
		if e := d.byID[x.entity]; e == nil || e.Of != "" {
			continue
		}
		if y.official && (x.government == "" || y.government == "") && slices.ContainsFunc(d.offices[x.entity], d.lists.government) {
			return fmt.Sprintf("%s and %s may belong to one government", x.name, y.name)
		}
		e := d.byID[y.entity]
		if e == nil || e.Kind.Base() != news.Organisation {
			continue
		}
		for _, n := range append([]string{e.Name}, e.Aliases...) {
			ws := strings.Fields(fold(n))
			if len(ws) < 2 {
				continue
			}
			if d.hintsAt(x, ws) {
				return fmt.Sprintf("%s may speak for %s", x.name, y.name)
			}
		}
	}
	// "the Front", "the Northern People's Front".
	x, y := d.byID[a.entity], d.byID[b.entity]
	if x == nil || y == nil || a.person || b.person || a.voiceOf || b.voiceOf {
		return ""
	}
	for _, p := range [2][2]*news.Entity{{x, y}, {y, x}} {
		short, long := fold(p[0].Name), fold(p[1].Name)
		if short != "" && !strings.Contains(short, " ") && strings.HasSuffix(long, " "+short) {
			return fmt.Sprintf("%s may be %s in short", p[0].Name, p[1].Name)
		}
	}
	return ""
}

// ofSomeState reports whether a person holds an office that only a state has: a
// minister's. Which state, the story may leave open.
func (d *directory) ofSomeState(person *speaker) bool {
	return person.person && slices.ContainsFunc(d.offices[person.entity], func(w string) bool {
		of := d.lists.bodies[w]
		return len(of) > 0 && of[0] == ministry
	})
}

// forSomeState reports whether a person speaks for a body that only a state has: a coast guard
// spokesman.
func (d *directory) forSomeState(person *speaker) bool {
	return person.person && d.spokesman(person) && slices.ContainsFunc(d.offices[person.entity], func(w string) bool { return slices.Contains(d.lists.sources[w], "government") })
}

// ministry is the body, in role_bodies.txt, of an office that only a state has.
const ministry = "ministry"

// onlySpokes reports whether a description says of somebody only that he speaks for
// a body: "a spokesperson".
func (d *directory) onlySpokes(name string) bool {
	ws := strings.Fields(fold(name))
	return d.lists.spokes(name) && !slices.ContainsFunc(ws, func(w string) bool {
		return !d.lists.spokes(w) && !d.lists.bare[w] && !d.lists.openers[w]
	})
}

// hintsAt reports whether an office printed with a person's name is of a body by
// the noun that heads the body's name, and says nothing that the name does not.
func (d *directory) hintsAt(person *speaker, name []string) bool {
	head := false
	for _, w := range d.offices[person.entity] {
		one := strings.TrimSuffix(w, "s")
		head = head || w == name[len(name)-1] || one == name[len(name)-1]
		if !d.lists.spokes(w) && !d.lists.bare[w] && !d.lists.bare[one] && !d.lists.openers[w] && !slices.Contains(name, w) && !slices.Contains(name, one) {
			return false
		}
	}
	return head
}

// spokesman reports whether it is a person's office to speak for others: what
// "a spokesman for the interior ministry" says is the ministry's word.
func (d *directory) spokesman(person *speaker) bool {
	return slices.ContainsFunc(d.offices[person.entity], d.lists.spokes)
}

// institutionIn is the institution that a description of who speaks for one
// names: "a Velm spokesman". The longest name counts, nil for none.
func (d *directory) institutionIn(description string) *news.Entity {
	text := " " + fold(description) + " "
	var best *news.Entity
	for _, e := range d.byID {
		if b := e.Kind.Base(); b != news.Organisation && e.Kind != news.Country && e.Kind != "" {
			continue
		}
		for _, n := range append([]string{e.Name}, e.Aliases...) {
			f := fold(n)
			if len(f) < 3 || !strings.Contains(text, " "+f+" ") && !strings.Contains(text, " "+f+"s ") {
				continue
			}
			if best == nil || len(e.Name) > len(best.Name) || len(e.Name) == len(best.Name) && e.ID < best.ID {
				best = e
			}
		}
	}
	return best
}

// spokes reports whether a description is of somebody whose office it is to
// speak for an institution.
func (l *lists) spokes(name string) bool {
	for _, w := range strings.Fields(fold(name)) {
		if slices.Contains(l.classes(w), "office.spokesman") {
			return true
		}
	}
	return false
}

// releases finds the articles that an institution of the story published about
// itself: its name is the outlet's, no list knows it as an outlet, nobody quotes
// it as a medium, and the article speaks of it from its head on. What such a
// release says in its own voice is the institution's word.
func (b *builder) releases() {
	relays := map[news.EntityID]bool{}
	for _, a := range b.arts {
		for i := range a.Attributions {
			x := &a.Attributions[i]
			for k, l := range x.Chain {
				if k > 0 || x.SourceType == news.SourceMedia {
					relays[l.Entity] = true
				}
			}
		}
	}
	for _, a := range b.arts {
		if a.Outlet == "" || a.OutletID != "" {
			continue
		}
		name := fold(a.Outlet)
		for i := range b.in.Entities {
			e := &b.in.Entities[i]
			if e.Kind.Base() != news.Organisation || e.Kind == news.Media || e.Kind == news.NewsAgency || relays[e.ID] || fold(e.Name) != name && !slices.ContainsFunc(e.Aliases, func(s string) bool { return fold(s) == name }) {
				continue
			}
			if b.aboutItself(a, e.ID) {
				a.release = &news.Attribution{
					Kind: news.Indirect, Stance: news.Announces, SourceType: news.SourceOrg,
					Chain: []news.Link{{Name: e.Name, Entity: e.ID, Named: true, Role: news.Origin}},
				}
				break
			}
		}
	}
}

// aboutItself reports whether an article's first paragraphs name an entity as
// whoever does something in its own voice.
func (b *builder) aboutItself(a *article, id news.EntityID) bool {
	n := 0
	for i := range a.Clauses {
		c := &a.Clauses[i]
		for _, g := range c.Args {
			if m := mentionAt(a.Article, g.At); m >= 0 && g.Role == "subject" && a.Mentions[m].Entity == id {
				n++
			}
		}
	}
	return n >= 2
}

// attribution is the attribution with index i of an article, or for i < 0 that
// of its issuer; nil when it has none.
func (a *article) attribution(i int) *news.Attribution {
	if i < 0 {
		return a.release
	}
	return &a.Attributions[i]
}

// itself reports whether a link is the outlet of the article that prints it.
func (a *article) itself(l news.Link, e *news.Entity) bool {
	return l.Named && (a.goesBy(fold(l.Name), "") || e != nil && a.goesBy(fold(e.Name), e.Key))
}

// goesBy reports whether an article's outlet has a folded name, or a key in the
// gazetteer.
func (a *article) goesBy(name, key string) bool {
	if a.Outlet == "" {
		return false
	}
	if a.folded == "" {
		a.folded = fold(a.Outlet)
	}
	return a.folded == name || a.OutletID != "" && strings.TrimPrefix(key, "media:") == a.OutletID
}

// rooms learns which entities are outlets of the story, with their newsrooms.
func (b *builder) rooms() {
	for i := range b.in.Entities {
		e := &b.in.Entities[i]
		name := fold(e.Name)
		for _, a := range b.arts {
			if a.release == nil && a.goesBy(name, e.Key) {
				b.dir.rooms[e.ID] = a.newsroom
			}
		}
	}
}

// sameBody says why a person and a body are one origin by the person's office;
// sure is false when they only may be.
func (d *directory) sameBody(a, b *speaker) (why string, sure bool) {
	for _, p := range [2][2]*speaker{{a, b}, {b, a}} {
		if n := d.speaksFor(p[0], p[1]); n > 0 {
			return fmt.Sprintf("%s speaks for %s by office", p[0].name, p[1].name), n > 1
		}
		if d.belongsTo(p[0], p[1]) {
			return fmt.Sprintf("%s is of %s", p[0].name, p[1].name), d.spokesman(p[0]) || d.leading[p[0].entity]
		}
	}
	return "", false
}
