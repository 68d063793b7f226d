package ledger

import (
	"slices"
	"strings"
	"testing"

	"hearsay/internal/news"
)

// What several say together is not independent of what one of them says, nor of what the same
// say in another order; with all of them as origins by themselves it adds nobody.
func TestSeveralTogether(t *testing.T) {
	type chain = []news.Link
	lund := news.Link{Name: "Petra Lund", Entity: "lund", Named: true}
	holt := news.Link{Name: "Anna Holt", Named: true}
	both := news.Link{Name: "Petra Lund and Anna Holt", Named: true, Plural: true}
	turned := news.Link{Name: "Anna Holt and Petra Lund", Named: true, Plural: true}
	others := news.Link{Name: "Ivo Berg and Carl Voss", Named: true, Plural: true}
	firm := news.Link{Name: "Sarn and Sarn", Named: true}
	for _, c := range []struct {
		name     string
		chains   []chain
		min, max int
		why      string
	}{
		{"both and one of them", []chain{{both}, {lund}}, 1, 2, "Petra Lund is one of Petra Lund and Anna Holt"},
		{"both and the other, who is no entity", []chain{{both}, {holt}}, 1, 2, "Anna Holt is one of"},
		{"both and each of them", []chain{{both}, {lund}, {holt}}, 2, 2, "among those who say it for themselves"},
		{"both in two orders", []chain{{both}, {turned}}, 1, 1, "name the same"},
		{"two pairs", []chain{{both}, {others}}, 2, 2, ""},
		{"a name that only repeats itself", []chain{{firm}, {{Name: "Sarn", Named: true}}}, 1, 1, "in short"},
	} {
		d := newDirectory(people, testLists)
		_, in := d.independence(voices(d, c.chains...), nil)
		if in.Min != c.min || in.Max != c.max {
			t.Errorf("%s: %d to %d, want %d to %d (%q)", c.name, in.Min, in.Max, c.min, c.max, in.Why)
		}
		if c.why != "" && !slices.ContainsFunc(in.Why, func(w string) bool { return strings.Contains(w, c.why) }) {
			t.Errorf("%s: no reason says %q: %q", c.name, c.why, in.Why)
		}
	}
}
