package ledger

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/news"
)

// Sources that may speak with one voice since they belong together: the bodies of one
// organisation, a firm and its owner, the media of one state.

// oneOrganisation says that two bodies are of one organisation, which may speak with one voice:
// the United Nations and one of its agencies.
func (d *directory) oneOrganisation(a, b *speaker) string {
	x, y := d.byID[a.entity], d.byID[b.entity]
	if x == nil || y == nil || x == y {
		return ""
	}
	if of := d.organisationOf(x); of != "" && of == d.organisationOf(y) {
		return fmt.Sprintf("%s and %s are bodies of one organisation", a.name, b.name)
	}
	return ""
}

// organisationOf is the key of the organisation that an entity is a body of, or is itself; ""
// for none known.
func (d *directory) organisationOf(e *news.Entity) string {
	if of := d.lists.bodiesOf[e.Key]; of != "" {
		return of
	}
	for _, of := range d.lists.bodiesOf {
		if e.Key == of {
			return of
		}
	}
	if e.Kind == news.Organisation && d.namedAfter(e, unitedNations) {
		return unitedNations
	}
	return ""
}

// unitedNations is the key of the United Nations in the lists.
const unitedNations = "org:un"

// namedAfter reports whether the name of an entity opens with that of the story's entity with
// a key.
func (d *directory) namedAfter(e *news.Entity, key string) bool {
	for _, x := range d.byID {
		if x.Key == key && strings.HasPrefix(fold(e.Name), fold(x.Name)+" ") {
			return true
		}
	}
	return false
}

// ofOneState says that two media are of a state, and so perhaps of one: "state television" and
// an agency that the story calls the state's.
func (d *directory) ofOneState(a, b *voice) string {
	if d.stateHas(a) && d.stateHas(b) && (a.who.government == "" || b.who.government == "") {
		return fmt.Sprintf("%s and %s may belong to one state", a.who.name, b.who.name)
	}
	return ""
}

// stateHas reports whether an origin is a medium that a state has.
func (d *directory) stateHas(v *voice) bool {
	if v.who.key != "" {
		return d.isMedium(&v.who) && (v.who.stateMedia || d.stateRun[v.who.entity])
	}
	ws := wordsAt(v.who.name)
	return len(ws) > 1 && slices.Contains(d.lists.sources[d.lists.headOf(v.who.name)], "media") && slices.ContainsFunc(ws[:len(ws)-1], func(w wordAt) bool { return d.lists.stateRun[w.folded] })
}

// stateRunMedia learns which media the story calls a state's.
func (d *directory) stateRunMedia(as []*article) {
	for _, a := range as {
		for i := range a.Mentions {
			m := &a.Mentions[i]
			if e := d.byID[m.Entity]; e == nil || e.Kind != news.Media && e.Kind != news.NewsAgency {
				continue
			}
			ws := wordsAt(a.Text[max(0, m.Start-longestOffice):m.End])
			if n := len(ws) - len(strings.Fields(m.Span().Of(a.Text))); n > 0 && slices.ContainsFunc(ws[max(0, n-beforeMedium):], func(w wordAt) bool { return d.lists.stateRun[w.folded] }) {
				d.stateRun[m.Entity] = true
			}
		}
	}
}

// beforeMedium is in how many words before its name a medium is called a state's: "the official
// news agency".
const beforeMedium = 3

// owners learns which bodies of the story belong to one another by what stands between their
// names: "Velm Ferries' parent company, Skerry Group", "Velm Ferries, a unit of Skerry Group".
func (d *directory) owners(as []*article) {
	for _, a := range as {
		for i := 1; i < len(a.Mentions); i++ {
			x, y := &a.Mentions[i-1], &a.Mentions[i]
			if y.Start <= x.End || y.Start-x.End > betweenOwners || x.Entity == y.Entity || !isBody(d.byID[x.Entity]) || !isBody(d.byID[y.Entity]) {
				continue
			}
			between := a.Text[x.End:y.Start]
			if strings.ContainsAny(between, ".;:\n“”\"") {
				continue
			}
			told, other := false, false
			for _, w := range wordsAt(between) {
				f := fold(w.folded)
				told = told || d.lists.owns[f]
				other = other || !d.lists.owns[f] && !d.lists.plainBody[f] && !d.lists.light[f] && f != "" && f != "s"
			}
			if told && !other {
				d.groups = append(d.groups, [2]news.EntityID{x.Entity, y.Entity})
			}
		}
	}
}

// betweenOwners is how many bytes at most stand between the names of a firm and of its owner.
const betweenOwners = 40

// oneGroup says that of two bodies one has the other, and may speak for it.
func (d *directory) oneGroup(a, b *speaker) string {
	if a.entity == "" || b.entity == "" || !slices.ContainsFunc(d.groups, func(g [2]news.EntityID) bool {
		return g == [2]news.EntityID{a.entity, b.entity} || g == [2]news.EntityID{b.entity, a.entity}
	}) {
		return ""
	}
	return fmt.Sprintf("%s and %s belong to one group", a.name, b.name)
}
