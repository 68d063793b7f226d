package ledger

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/news"
)

// maySpeakFor says why a person who is named and another origin may be one by what is
// printed with his name: the minister and her ministry, a spokesman of whom nothing tells
// for whom he speaks and any body, the head of a state and a body of it, a lawyer and whom
// he acts for. So may a medium that does not say who told it and anybody who may have.
func (d *directory) maySpeakFor(a, b *voice) string {
	for _, p := range [2][2]*voice{{a, b}, {b, a}} {
		x, y := &p[0].who, &p[1].who
		if p[0].kind == news.SourceMedia && d.isMedium(x) && p[1].kind != news.SourceMedia && !d.isMedium(y) {
			return fmt.Sprintf("%s does not say who told it: it may be %s", x.name, y.name)
		}
		if !x.person || x.entity == "" || x.government != "" && y.government != "" && x.government != y.government {
			continue
		}
		if e := d.byID[y.entity]; e != nil && strings.HasPrefix(e.Key, "party:") && p[1].kind != news.NamedPerson {
			return fmt.Sprintf("%s may take in %s", y.name, x.name)
		}
		printed := d.printed[x.entity]
		switch {
		case len(printed) == 0:
		case y.person:
			if d.actsFor(printed, y) {
				return fmt.Sprintf("%s may speak for %s", x.name, y.name)
			}
		case !y.described && !y.official && !isBody(d.byID[y.entity]):
		case y.official && y.described && y.key == "" && d.lists.authorities(y.name) && slices.ContainsFunc(printed, func(w string) bool { return d.lists.places[w] }):
			return fmt.Sprintf("%s and %s may belong to one government", x.name, y.name)
		case d.officeOf(printed, y):
			return fmt.Sprintf("%s may speak for %s", x.name, y.name)
		case y.official && slices.ContainsFunc(printed, func(w string) bool {
			return d.lists.stateWords[w] == "head" || (y.voiceOf || d.lists.stateVoice(y.name)) && slices.Contains(d.lists.bodies[w], ministry)
		}):
			return fmt.Sprintf("%s and %s may belong to one government", x.name, y.name)
		}
	}
	return ""
}

// isMedium reports whether an origin is an outlet or agency that is named.
func (d *directory) isMedium(who *speaker) bool {
	e := d.byID[who.entity]
	return e != nil && (e.Kind == news.Media || e.Kind == news.NewsAgency)
}

// actsFor reports whether the words printed with one person's name say that he speaks or
// acts for another: "Ms. Rao's lawyer", not "a critic of Ms. Rao's".
func (d *directory) actsFor(printed []string, who *speaker) bool {
	name := who.folded
	if e := d.byID[who.entity]; e != nil {
		name = fold(e.Name)
	}
	ws := strings.Fields(name)
	if len(ws) == 0 {
		return false
	}
	last := ws[len(ws)-1]
	return (slices.Contains(printed, last) || slices.Contains(printed, last+"s")) &&
		slices.ContainsFunc(printed, func(w string) bool { return len(d.lists.bodies[w]) > 0 || d.lists.spokes(w) || d.lists.agents[w] }) &&
		!slices.ContainsFunc(printed, func(w string) bool { return d.lists.against[w] })
}

// officeOf reports whether the words printed with a person's name may be of an office in a
// body: they have a word of its name, or say that he speaks for somebody and not for whom.
func (d *directory) officeOf(printed []string, body *speaker) bool {
	if slices.ContainsFunc(printed, func(w string) bool { return d.lists.against[w] }) {
		return false
	}
	theirs := d.lists.descriptive(body.name)
	if e := d.byID[body.entity]; e != nil {
		theirs = d.lists.descriptive(e.Name)
	}
	// A minister is of a ministry: "the health minister" is not of the World Health Organization.
	minister := slices.ContainsFunc(printed, func(w string) bool {
		return slices.Contains(d.lists.bodies[w], ministry) && len(d.lists.bodies[w]) == 1
	})
	for _, w := range printed {
		one := strings.TrimSuffix(w, "s")
		if (!minister || body.official) && len(w) > 3 && !d.lists.openers[w] && d.lists.states[w] == "" && (slices.Contains(theirs, w) || slices.Contains(theirs, one)) {
			return true
		}
		if slices.ContainsFunc(d.lists.bodies[w], func(of string) bool { return slices.Contains(theirs, of) }) {
			return true
		}
	}
	return slices.ContainsFunc(printed, d.lists.spokes) && len(d.lists.bodyWords(strings.Join(printed, " "))) == 0
}

// describedAlike says why two institutions that are only described may be one: one
// description says no less than the other, or no more than that it is a body.
func (d *directory) describedAlike(a, b *speaker) string {
	if a.government != "" && b.government != "" && a.government != b.government {
		return ""
	}
	x, y := d.lists.bodyWords(a.name), d.lists.bodyWords(b.name)
	if len(x) == 0 || len(y) == 0 || slices.ContainsFunc(x, func(w string) bool { return slices.Contains(y, w) }) {
		return fmt.Sprintf("%q and %q may be one", a.name, b.name)
	}
	return ""
}

// authorities reports whether a description is of whoever governs, and not of one body: "the
// regional authorities", "the administration".
func (l *lists) authorities(name string) bool {
	head := l.headOf(name)
	return l.stateWords[head] == "voice" || l.stateWords[l.form(head)] == "voice" || l.plainBody[l.form(head)]
}
