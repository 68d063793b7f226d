package link

import "slices"

// What one article tells of whom it only describes must not rule out the person whom
// another names, as it must not within an article (package coref, agree.go).

// abroad are the sets of those who are said to hold the office of a description in another
// country than its own, and never in that.
func (m *merger) abroad(d *office, held []*heldRole) (out []int) {
	if d.of == "" {
		return nil
	}
	var here []int
	for _, r := range held {
		switch r.of {
		case "":
		case d.of:
			here = m.sets(here, r.by)
		default:
			out = m.sets(out, r.by)
		}
	}
	return slices.DeleteFunc(out, func(j int) bool { return slices.Contains(here, j) })
}
