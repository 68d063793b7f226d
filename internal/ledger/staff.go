package ledger

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/news"
)

// Sources that are told by what they do, and may be of a body that the story names.

// worksFor says that who is told by what he is may be of a body: "firefighters" of the fire
// brigade, "a doctor" of the hospital. What they say need not be told apart from its word.
func (d *directory) worksFor(a, b *voice) string {
	for _, p := range [2][2]*voice{{a, b}, {b, a}} {
		x, y := p[0], p[1]
		if x.who.key != "" || x.who.described || y.who.person || y.who.key == "" && y.kind != news.SourceOrg && !y.who.described && !d.lists.spokes(y.who.name) || exclude(x.who.names, y.who.names) {
			continue
		}
		names := []string{y.who.folded}
		if y.who.key != "" {
			names = append(names, d.namesOf(&y.who)...)
		}
		for _, noun := range d.lists.staffNouns(x.who.name) {
			if slices.ContainsFunc(d.lists.staff[noun], func(body string) bool {
				return slices.ContainsFunc(names, func(n string) bool { return strings.Contains(" "+n+" ", " "+body) })
			}) {
				return fmt.Sprintf("%q may speak for %s", x.who.name, d.bodyName(y))
			}
		}
	}
	return ""
}

// forms is a noun of one or two words in the form that is compared.
func (l *lists) forms(noun string) string {
	first, last, two := strings.Cut(noun, " ")
	if !two {
		return l.form(noun)
	}
	return first + " " + l.form(last)
}

// staffNouns are the nouns of a description by which somebody may work for a body, each alone and
// with the word before it: "rescue workers".
func (l *lists) staffNouns(name string) []string {
	out := l.nouns(name)
	ws := strings.Fields(fold(name))
	for i := 1; i < len(ws); i++ {
		out = append(out, ws[i-1]+" "+l.form(ws[i]))
	}
	return out
}
