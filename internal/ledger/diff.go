package ledger

import (
	"fmt"
	"slices"

	"hearsay/internal/news"
)

// Change is what happened to one statement between two ledgers of a story.
type Change struct {
	// What is "added", "changed", "confirmed", "denied", "withdrawn" (all its
	// carriers are gone) or "moved" (its carriers joined another statement).
	What string `json:"what"`
	// Statement is its id in the later ledger, or in the earlier one when it was
	// withdrawn.
	Statement news.StatementID `json:"statement"`
	Gist      news.Ref         `json:"gist"`
	// Why lists labels and counts: "status: single unnamed source → disputed",
	// "outlets: 2 → 4".
	Why []string `json:"why,omitempty"`
}

// Diff compares two ledgers of one story. Statements are matched by the
// carriers that they share, so a statement that was renumbered is no change.
// Statements of a single outlet that only appeared are listed last.
func Diff(before, after news.Story) []Change {
	owner := map[news.Ref][]int{}
	for i, s := range before.Statements {
		for _, c := range s.Carriers {
			owner[c.Ref()] = append(owner[c.Ref()], i)
		}
	}
	matched := make([]bool, len(before.Statements))
	carried := map[news.Ref]bool{}
	out, late := []Change{}, []Change{}
	for i := range after.Statements {
		s := &after.Statements[i]
		old := bestMatch(s, before.Statements, owner)
		for _, c := range s.Carriers {
			carried[c.Ref()] = true
		}
		if old < 0 {
			c := Change{What: "added", Statement: s.ID, Gist: s.Gist, Why: []string{fmt.Sprintf("%s; outlets: %d", s.Status, s.Outlets)}}
			if s.Folded {
				late = append(late, c)
			} else {
				out = append(out, c)
			}
			continue
		}
		matched[old] = true
		if c, ok := changed(&before.Statements[old], s); ok {
			out = append(out, c)
		}
	}
	for i := range before.Statements {
		s := &before.Statements[i]
		if matched[i] {
			continue
		}
		what := "withdrawn"
		if slices.ContainsFunc(s.Carriers, func(c news.Carrier) bool { return carried[c.Ref()] }) {
			what = "moved"
		}
		if what == "withdrawn" || !s.Folded {
			out = append(out, Change{What: what, Statement: s.ID, Gist: s.Gist})
		}
	}
	return append(out, late...)
}

// bestMatch is the earlier statement that shares most carriers with s, -1 when
// none shares any; of several, the one nearest in size.
func bestMatch(s *news.Statement, before []news.Statement, owner map[news.Ref][]int) int {
	hits := map[int]int{}
	for _, c := range s.Carriers {
		for _, i := range owner[c.Ref()] {
			hits[i]++
		}
	}
	best := -1
	for i := range before {
		if hits[i] == 0 {
			continue
		}
		if best < 0 || hits[i] > hits[best] || hits[i] == hits[best] && len(before[i].Carriers) < len(before[best].Carriers) {
			best = i
		}
	}
	return best
}

// changed says how a statement differs from what it was.
func changed(old, now *news.Statement) (Change, bool) {
	c := Change{What: "changed", Statement: now.ID, Gist: now.Gist}
	if old.Status != now.Status {
		c.Why = append(c.Why, fmt.Sprintf("status: %s → %s", old.Status, now.Status))
		switch now.Status {
		case news.ConfirmedByParty:
			c.What = "confirmed"
		case news.Denied:
			c.What = "denied"
		}
	}
	if old.Outlets != now.Outlets {
		c.Why = append(c.Why, fmt.Sprintf("outlets: %d → %d", old.Outlets, now.Outlets))
	}
	if o, n := old.IndependentOrigins, now.IndependentOrigins; o.Min != n.Min || o.Max != n.Max {
		c.Why = append(c.Why, fmt.Sprintf("independent origins: %s → %s", o, n))
	}
	return c, len(c.Why) > 0
}
