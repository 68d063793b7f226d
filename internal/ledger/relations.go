package ledger

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/news"
)

// Sources that are told by whose they are: somebody's lawyer, wife or office, and whoever speaks
// for a body or a person.

// relation is whom a description calls somebody's: "Rao's lawyer", "the wife of Arne Rao".
type relation struct {
	noun  string
	owner []string // folded: the names of whose it is, or the words for him
}

// relationOf reads a description of one whom somebody has but one of; false when it is none.
// "A lawyer for Rao" may be any of his lawyers.
func (l *lists) relationOf(name string) (relation, bool) {
	ws := wordsAt(name)
	var owner []wordAt
	noun := ""
	switch own := slices.IndexFunc(ws, func(w wordAt) bool { return w.owns }); {
	case own >= 0 && own == len(ws)-2:
		owner, noun = ws[:own+1], ws[own+1].folded
	case own < 0 && len(ws) > 3 && slices.Contains(l.definite, ws[0].folded) && l.heads[ws[2].folded] == "of":
		owner, noun = ws[3:], ws[1].folded
	}
	if !l.soles[noun] {
		return relation{}, false
	}
	var named, all []string
	for _, w := range owner {
		f := fold(w.folded)
		if slices.Contains(l.definite, f) || l.description[f] == "single" {
			continue
		}
		all = append(all, f)
		if !isLower(name[w.start:]) {
			named = append(named, f)
		}
	}
	if len(named) == 0 {
		named = all
	}
	return relation{noun, named}, len(named) > 0
}

// spokesmanOf says that one who is only told by the body that he speaks for is that body: "a
// spokesman for the ministry" and "the transport ministry", "a police spokesman" and "police".
func (d *directory) spokesmanOf(a, b *voice) string {
	for _, p := range [2][2]*voice{{a, b}, {b, a}} {
		x, y := p[0], p[1]
		if x.who.key != "" || x.chain[0].Named || !d.lists.spokes(x.who.name) || d.lists.spokes(y.who.name) || d.lists.many(y.who.name) == 1 || exclude(x.who.names, y.who.names) {
			continue
		}
		if !y.who.described && y.kind != news.SourceOrg && y.kind != news.SourceGov || y.who.person {
			continue
		}
		body := slices.DeleteFunc(slices.Clone(d.lists.descriptive(x.who.name)), func(w string) bool {
			return d.lists.spokes(w) || d.lists.description[w] == "after"
		})
		if theirs := d.lists.descriptive(y.who.name); len(body) > 0 && len(d.lists.bodyWords(strings.Join(body, " "))) > 0 && subset(body, theirs) {
			return fmt.Sprintf("%q speaks for %s", x.who.name, y.who.name)
		}
	}
	return ""
}

// officeOfHis says that a person and his office or whoever speaks for him are one: "Rao's
// office", "a spokesman for Rao".
func (d *directory) officeOfHis(a, b *voice) string {
	for _, p := range [2][2]*voice{{a, b}, {b, a}} {
		x, y := p[0], p[1]
		if x.chain[0].Named || !y.who.person || !y.chain[0].Named || y.who.entity == "" {
			continue
		}
		e := d.byID[y.who.entity]
		if e == nil {
			continue
		}
		own := strings.Fields(fold(e.Name))
		if x.who.key != "" && len(own) > 0 {
			// "a spokesman for Rao" alone may have been taken for a body's.
			if of := d.byID[x.who.entity]; of == nil || of.Key != "" || fold(of.Name) != own[len(own)-1] && fold(of.Name) != fold(e.Name) {
				continue
			}
		}
		whose, ok := d.lists.voiceOfPerson(x.who.name)
		if ok && len(own) > 0 && whose[len(whose)-1] == own[len(own)-1] && (subset(whose, own) || subset(own, whose)) {
			return fmt.Sprintf("%q speaks for %s", x.who.name, y.who.name)
		}
	}
	return ""
}

// voicesOfOne says that two who speak for one person are one voice: "a spokesman for Rao", "Ms Rao's
// spokesman", "Arne Moe, Ana Rao's spokesman".
func (d *directory) voicesOfOne(a, b *voice) string {
	for _, p := range [2][2]*voice{{a, b}, {b, a}} {
		x, y := p[0], p[1]
		owner := d.lists.ownerOfVoice(x)
		if len(owner) == 0 {
			continue
		}
		if other := d.lists.ownerOfVoice(y); len(other) > 0 {
			if owner[len(owner)-1] == other[len(other)-1] && (subset(owner, other) || subset(other, owner)) {
				return fmt.Sprintf("%q and %q speak for one person", x.who.name, y.who.name)
			}
			continue
		}
		if !y.who.person || !y.chain[0].Named || y.who.entity == "" {
			continue
		}
		printed := d.printed[y.who.entity]
		if slices.ContainsFunc(printed, d.lists.spokes) && slices.Contains(printed, owner[len(owner)-1]) && !slices.ContainsFunc(printed, func(w string) bool { return d.lists.against[w] }) {
			return fmt.Sprintf("%q is %s", x.who.name, y.who.name)
		}
	}
	return ""
}

// ownerOfVoice are the folded words of the name of whom one without a name speaks for, nil for nobody.
func (l *lists) ownerOfVoice(v *voice) []string {
	if v.chain[0].Named {
		return nil
	}
	of, _ := l.voiceOfPerson(v.who.name)
	return slices.DeleteFunc(of, func(w string) bool { return l.light[w] })
}

// voiceOfPerson are the folded words of the name of whoever a description says that it is the
// office of, or speaks for; false when it is no such description.
func (l *lists) voiceOfPerson(name string) ([]string, bool) {
	ws := wordsAt(name)
	n := len(ws)
	speaks := func(w wordAt) bool { return l.spokes(w.folded) || w.folded == l.office }
	var of []wordAt
	switch own := slices.IndexFunc(ws, func(w wordAt) bool { return w.owns }); {
	case own >= 0 && own == n-2 && speaks(ws[n-1]):
		of = ws[:own+1]
	case own < 0 && n > 3 && speaks(ws[1]) && l.heads[ws[2].folded] == "of":
		of = ws[3:]
	}
	var out []string
	for _, w := range of {
		if !isLower(name[w.start:]) && !slices.Contains(l.definite, w.folded) {
			out = append(out, fold(w.folded))
		}
	}
	return out, len(out) > 0
}

// sameRelation says that two origins are one by whose they are: "Rao's lawyer" and "the lawyer
// for Arne Rao", or Moe, whom the story calls Rao's lawyer.
func (d *directory) sameRelation(a, b *voice) string {
	for _, p := range [2][2]*voice{{a, b}, {b, a}} {
		x, y := p[0], p[1]
		if x.who.key != "" || x.chain[0].Named {
			continue
		}
		r, ok := d.lists.relationOf(x.who.name)
		if !ok {
			continue
		}
		if y.who.key == "" {
			if q, ok := d.lists.relationOf(y.who.name); ok && q.noun == r.noun && q.owner[len(q.owner)-1] == r.owner[len(r.owner)-1] && (subset(q.owner, r.owner) || subset(r.owner, q.owner)) {
				return fmt.Sprintf("%q and %q are one", x.who.name, y.who.name)
			}
			continue
		}
		e := d.byID[y.who.entity]
		if e == nil || e.Kind != news.Person || !y.chain[0].Named {
			continue
		}
		printed, own := d.printed[e.ID], strings.Fields(fold(e.Name))
		told := slices.ContainsFunc(printed, func(w string) bool { return w == r.noun })
		for _, w := range r.owner {
			told = told && (slices.Contains(printed, w) || slices.Contains(own, w))
		}
		if told && !slices.ContainsFunc(printed, func(w string) bool { return d.lists.against[w] }) {
			return fmt.Sprintf("%q is %s", x.who.name, y.who.name)
		}
	}
	return ""
}

// leftUnnamed says that one whom an article leaves unnamed is he whom another names, where both
// have it from one medium and he is printed as what the first calls him: "a pilot told Radio
// Skerry", "Arne Moe, a pilot, told Radio Skerry".
func (d *directory) leftUnnamed(a, b *voice) string {
	for _, p := range [2][2]*voice{{a, b}, {b, a}} {
		x, y := p[0], p[1]
		if x.who.key != "" || x.chain[0].Named || !y.who.person || !y.chain[0].Named || y.who.entity == "" || len(x.links) < 2 || len(y.links) < 2 {
			continue
		}
		relay := x.links[1].key
		nouns := d.lists.trade(x.who.name)
		if relay == "" || relay != y.links[1].key || len(nouns) == 0 || exclude(x.who.names, d.lists.properNames(y.chain[0].Name)) {
			continue
		}
		printed := d.printed[y.who.entity]
		if !slices.ContainsFunc(nouns, func(n string) bool {
			return !slices.ContainsFunc(printed, func(w string) bool { return d.lists.form(w) == n })
		}) {
			return fmt.Sprintf("%q is %s, to judge by what %s calls him", x.who.name, y.who.name, y.links[1].name)
		}
	}
	return ""
}
