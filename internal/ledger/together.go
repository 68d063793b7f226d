package ledger

import (
	"fmt"
	"slices"
	"strings"
)

// allOf are those whom the name of an origin joins that no entity stands for, folded and in one
// order whichever way they are printed: of "Rao and Lund" both. Nil for one alone.
func allOf(name string) []string {
	name = fold(name)
	at := strings.LastIndex(name, " and ")
	if at < 0 {
		return nil
	}
	all := append(strings.Split(name[:at], ", "), name[at+len(" and "):])
	slices.Sort(all)
	if len(slices.Compact(all)) < len(all) || slices.Contains(all, "") {
		return nil // "Johnson and Johnson"
	}
	return all
}

// amongThem says why an origin may be one of several whom another joins by name: what Rao and
// Lund say together is not independent of what Rao says.
func (d *directory) amongThem(a, b *voice) string {
	for _, p := range [2][2]*voice{{a, b}, {b, a}} {
		if one, of := &p[0].who, &p[1].who; one.key != "" && d.isOneOf(one, of) {
			return fmt.Sprintf("%s is one of %s", one.name, of.name)
		}
	}
	return ""
}

// isOneOf reports whether an origin with a name is among those whom another joins, or all of
// whom it joins are.
func (d *directory) isOneOf(one, of *speaker) bool {
	if len(of.all) == 0 || one.key == of.key {
		return false
	}
	if len(one.all) > 0 {
		return !slices.ContainsFunc(one.all, func(n string) bool { return !slices.Contains(of.all, n) })
	}
	return slices.ContainsFunc(d.namesOf(one), func(n string) bool { return slices.Contains(of.all, n) })
}

// eachApart reports whether all whom a root joins by name are origins by themselves, with whom
// it is counted.
func (c *counting) eachApart(r int, roots []int) bool {
	of := &c.voices[r].who
	n := 0
	for _, k := range roots {
		if one := &c.voices[k].who; k != r && len(one.all) == 0 && c.d.isOneOf(one, of) {
			n++
		}
	}
	return len(of.all) > 0 && n >= len(of.all)
}
