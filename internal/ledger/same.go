package ledger

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// sameOrigin says why two chains have one origin, "" when nothing settles it. That
// hangs on their chains alone where all links are named, and where neither newsroom is
// the other's or that of one of its links.
func (d *directory) sameOrigin(a, b *voice) string {
	switch {
	case a.shape == 0 || b.shape == 0:
	case a.named && b.named:
		return d.shapes.say(&d.shapes.origins, a, b, d.findOrigin)
	case a.newsroom != b.newsroom && !a.leadsTo(b.newsroom) && !b.leadsTo(a.newsroom):
		return d.shapes.say(&d.shapes.strangers, a, b, d.findOrigin)
	}
	return d.findOrigin(a, b)
}

// leadsTo reports whether one of a voice's links is a newsroom.
func (v *voice) leadsTo(room string) bool {
	for i := range v.links {
		if v.links[i].room == room {
			return true
		}
	}
	return false
}

func (d *directory) findOrigin(a, b *voice) string {
	if a.who.key != "" && a.who.key == b.who.key {
		if a.who.folded == b.who.folded {
			return fmt.Sprintf("all name %s", a.who.name)
		}
		if len(a.who.all) > 0 {
			return fmt.Sprintf("%s and %s name the same", a.who.name, b.who.name)
		}
		if a.who.voiceOf && b.who.voiceOf {
			return fmt.Sprintf("%s and %s speak for one government", a.who.name, b.who.name)
		}
		return fmt.Sprintf("%s and %s speak for one institution", a.who.name, b.who.name)
	}
	// A state as such and a body of it: the ministry speaks for the government.
	if a.who.key != "" && b.who.key != "" && a.who.government != "" && a.who.government == b.who.government && !a.who.stateMedia && !b.who.stateMedia {
		if a.who.voiceOf != b.who.voiceOf {
			return fmt.Sprintf("%s and %s speak for one government", a.who.name, b.who.name)
		}
	}
	// The origin of one is a link of the other's chain: "The New York Times
	// reported" beside "officials told The New York Times".
	for _, p := range [2][2]*voice{{a, b}, {b, a}} {
		x, y := p[0], p[1]
		if x.who.key == "" {
			continue
		}
		for k := 1; k < len(y.links); k++ {
			if y.links[k].key == x.who.key {
				return fmt.Sprintf("%s is the relay of %s, as another outlet says", x.who.name, y.who.name)
			}
		}
	}
	// An outlet is named where its own article names whom it heard it from.
	for _, p := range [2][2]*voice{{a, b}, {b, a}} {
		x, y := p[0], p[1]
		if x.who.room != "" && x.who.room == y.newsroom && x.newsroom != y.newsroom && y.who.key == "" {
			return fmt.Sprintf("%s is the relay of %s, as it says itself", x.who.name, y.who.name)
		}
	}
	if why, sure := d.sameBody(&a.who, &b.who); sure {
		return why
	}
	if why := d.publishedBy(a, b); why != "" {
		return why
	}
	if why := d.onePaper(a, b); why != "" {
		return why
	}
	if why := d.oneBody(&a.who, &b.who); why != "" {
		return why
	}
	for _, one := range []func(a, b *voice) string{d.leftUnnamed, d.sameRelation, d.spokesmanOf, d.officeOfHis, d.voicesOfOne} {
		if why := one(a, b); why != "" {
			return why
		}
	}
	if why := d.sameUnnamed(a, b); why != "" {
		return why
	}
	if why := d.lists.sameWords(&a.who, &b.who); why != "" {
		return why
	}
	if a.who.described && b.who.described {
		if x, y := d.lists.descriptive(a.who.name), d.lists.descriptive(b.who.name); len(x) > 0 && len(y) > 0 && (subset(x, y) || subset(y, x)) && !exclude(a.who.names, b.who.names) {
			return fmt.Sprintf("%q and %q describe one institution", a.who.name, b.who.name)
		}
	}
	return ""
}

// sameUnnamed says why two chains lead to one unnamed source: one relay, and
// descriptions that do not conflict. The unnamed source may be the origin or
// stand further along ("the authorities believe, an official told Yonhap").
func (d *directory) sameUnnamed(a, b *voice) string {
	for i, la := range a.chain {
		if la.Named {
			continue
		}
		for j, lb := range b.chain {
			if lb.Named || i > 0 && j > 0 {
				continue
			}
			if !compatible(la, lb, &a.links[i], &b.links[j]) || a.links[i].collective != b.links[j].collective || a.links[i].described != b.links[j].described {
				continue
			}
			ra, rb := a.relayAfter(i), b.relayAfter(j)
			if ra != "" && ra == rb {
				if strings.HasPrefix(ra, newsroom) && !d.lists.likeDescribed(la.Name, lb.Name) {
					continue // two sources of one outlet's own, described as two
				}
				for _, l := range append(a.chain[i+1:len(a.chain):len(a.chain)], b.chain[j+1:]...) {
					if l.Named {
						return fmt.Sprintf("both lead to an unnamed source of %s's", l.Name)
					}
				}
				return fmt.Sprintf("one outlet describes %q and %q alike", la.Name, lb.Name)
			}
			if a.links[i].collective && i == len(a.chain)-1 && j == len(b.chain)-1 && d.lists.narrower(la, lb) {
				return fmt.Sprintf("%q takes in %q", d.lists.wider(la, lb), d.lists.narrow(la, lb))
			}
		}
	}
	return ""
}

// relayAfter is who carried link i: the next link, or the newsroom itself at
// the chain's end.
func (v *voice) relayAfter(i int) string {
	if i+1 < len(v.links) {
		if r := v.links[i+1].room; r != "" {
			return newsroom + r
		}
		if k := v.links[i+1].key; k != "" {
			return k
		}
		// An unnamed relay is carried in its turn by the one after it.
		return v.relayAfter(i + 1)
	}
	return newsroom + v.newsroom
}

// newsroom opens the name of a relay that is an outlet of the story.
const newsroom = "newsroom:"

// likeDescribed reports whether two descriptions of unnamed sources may be of
// one: they share a noun for it, or one says no more than that it is somebody
// ("two of the people"); and both are of one, or of several.
func (l *lists) likeDescribed(a, b string) bool {
	if fold(a) == fold(b) {
		return true
	}
	x, y := l.nouns(a), l.nouns(b)
	if n, m := l.many(a), l.many(b); n*m > 0 && n != m {
		return false
	}
	if len(x) == 0 && l.plain(a) || len(y) == 0 && l.plain(b) {
		return true
	}
	return slices.ContainsFunc(x, func(w string) bool { return slices.Contains(y, w) })
}

// plain reports whether a description has a noun that says no more than that it is
// somebody, or none but numbers ("two of them").
func (l *lists) plain(name string) bool {
	other := false
	for _, w := range strings.Fields(fold(name)) {
		if l.plainSource[l.form(w)] {
			return true
		}
		other = other || !l.light[w] && l.numbers[w] == ""
	}
	return !other
}

// many is how many a description of an unnamed source is of: 1 where it opens like
// one of a single person, 2 and more where it opens with a number, 0 when nothing
// tells.
func (l *lists) many(name string) int {
	first, rest, _ := strings.Cut(fold(name), " ")
	if next, _, _ := strings.Cut(rest, " "); l.description[next] == "after" {
		return 0 // "one of three officials"
	}
	if n, err := strconv.Atoi(cmp.Or(l.numbers[first], first)); err == nil {
		return n
	}
	if l.description[first] == "single" {
		return 1
	}
	return 0
}

// trade are the nouns of a description of a single unnamed source that tell what he
// is, none where he is only an official or somebody, or where it is a paper that has many
// names: "a survey" may be the poll.
func (l *lists) trade(name string) []string {
	if l.many(name) != 1 || l.plain(name) {
		return nil
	}
	return slices.DeleteFunc(l.nouns(name), func(w string) bool { return l.published[w] })
}

// nouns are the nouns of a description that list sources by what they are, in
// one form.
func (l *lists) nouns(name string) []string {
	var out []string
	for _, w := range strings.Fields(fold(name)) {
		if f := l.form(w); (l.sources[w] != nil || l.sources[strings.TrimSuffix(w, "s")] != nil) && !l.plainSource[f] && !slices.Contains(out, f) {
			out = append(out, f)
		}
	}
	return out
}

// mayBeOne says why two origins that nothing merges may still be one. It hangs on
// their chains alone.
func (d *directory) mayBeOne(a, b *voice) string {
	if a.shape == 0 || b.shape == 0 {
		return d.findDoubt(a, b)
	}
	return d.shapes.say(&d.shapes.doubts, a, b, d.findDoubt)
}

func (d *directory) findDoubt(a, b *voice) string {
	un, no := a, b
	if un.who.key != "" {
		un, no = b, a
	}
	if why := d.amongThem(a, b); why != "" {
		return why
	}
	if why := d.lists.mayBeOneState(&a.who, &b.who); why != "" {
		return why
	}
	if why := cmp.Or(d.oneOrganisation(&a.who, &b.who), d.oneGroup(&a.who, &b.who)); why != "" {
		return why
	}
	if why, _ := d.sameBody(&a.who, &b.who); why != "" {
		return why
	}
	if why := d.mayBelong(&a.who, &b.who); why != "" {
		return why
	}
	if why := d.mayBeKnown(un, no); why != "" {
		return why
	}
	if why := d.maySpeakFor(a, b); why != "" {
		return why
	}
	if why := d.worksFor(a, b); why != "" {
		return why
	}
	if why := d.ofOneState(a, b); why != "" {
		return why
	}
	switch {
	case a.who.described != b.who.described && a.who.key == "" && b.who.key == "" && d.shareWord(a, b):
		return fmt.Sprintf("%q and %q may speak for one", a.who.name, b.who.name)
	case a.who.described != b.who.described && a.who.key == "" && b.who.key == "" && d.officialsOf(a, b):
		return fmt.Sprintf("%q and %q may speak for one", a.who.name, b.who.name)
	case a.who.described != b.who.described && a.who.key == "" && b.who.key == "" && !a.who.collective && !b.who.collective:
		return "" // a person and an institution
	case a.who.described && b.who.described:
		return d.describedAlike(&a.who, &b.who)
	case a.who.key == "" && b.who.key == "":
		if !compatible(a.chain[0], b.chain[0], &a.who, &b.who) || d.lists.twoBodies(&a.who, &b.who) {
			return ""
		}
		if a.who.collective || b.who.collective {
			return fmt.Sprintf("%q and %q are not named and may overlap", a.who.name, b.who.name)
		}
		return fmt.Sprintf("two unnamed sources, %q and %q, may be one", a.who.name, b.who.name)
	case un.who.key == "" && un.who.government != "" && un.who.government == no.who.government && no.who.voiceOf:
		return fmt.Sprintf("%q may speak for %s", un.who.name, no.who.name)
	case un.who.key == "" && un.who.official && un.who.government != "" && un.who.government == no.who.government && !no.who.person:
		return fmt.Sprintf("%q and %s belong to one government", un.who.name, no.who.name)
	case a.who.key != "" && b.who.key != "" && a.who.government != "" && a.who.government == b.who.government:
		if a.who.stateMedia != b.who.stateMedia {
			return fmt.Sprintf("%s and %s: a state's media and its government may be one voice", a.who.name, b.who.name)
		}
		if a.who.stateMedia && b.who.stateMedia {
			return fmt.Sprintf("%s and %s belong to one state", a.who.name, b.who.name)
		}
		return fmt.Sprintf("%s and %s belong to one government", a.who.name, b.who.name)
	}
	return ""
}

// mayBeOneState says why two voices of states may be one where it is not known
// which state one of them belongs to: a country and "the interior ministry",
// "the authorities in" that country. What is not known must not count as
// independent.
func (l *lists) mayBeOneState(a, b *speaker) string {
	switch {
	case a.official && b.official && (a.government == "" || b.government == ""):
		return fmt.Sprintf("%s and %s may belong to one government", a.name, b.name)
	case a.described && a.key == "" && b.official && subset(l.descriptive(b.name), l.descriptive(a.name)),
		b.described && b.key == "" && a.official && subset(l.descriptive(a.name), l.descriptive(b.name)):
		return fmt.Sprintf("%q and %q may belong to one government", a.name, b.name)
	}
	return ""
}
