package ledger

import (
	"cmp"
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

// Texts gives the articles that two ledgers are made of, earlier texts too, nil
// for one that is not at hand.
type Texts func(news.ArticleID) *news.Article

// TextsOf are the articles of a document.
func TextsOf(articles []news.Article) Texts {
	at := make(map[news.ArticleID]*news.Article, len(articles))
	for i := range articles {
		at[articles[i].ID] = &articles[i]
	}
	return func(id news.ArticleID) *news.Article { return at[id] }
}

// Diff compares two ledgers of one story. Statements are matched by the
// carriers that they share, so a statement that was renumbered is no change;
// where an outlet has edited its article since, a carrier is known by its
// sentence in the later text, which texts must give. Statements of a single
// outlet that only appeared are listed last.
func Diff(before, after news.Story, texts Texts) []Change {
	e := newRewrites(after.Versions, texts)
	owner := map[place][]int{}
	for i, s := range before.Statements {
		for _, c := range s.Carriers {
			if p, ok := e.now(c.Ref()); ok {
				owner[p] = append(owner[p], i)
			}
		}
	}
	matched := make([]bool, len(before.Statements))
	carried := map[place]bool{}
	out, late := []Change{}, []Change{}
	for i := range after.Statements {
		s := &after.Statements[i]
		places := e.places(s)
		old := bestMatch(s.ID, places, before.Statements, owner)
		for _, p := range places {
			carried[p] = true
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
		c := changed(&before.Statements[old], s)
		c.Why = append(c.Why, e.why(&before.Statements[old])...)
		if len(c.Why) > 0 {
			out = append(out, c)
		}
	}
	for i := range before.Statements {
		s := &before.Statements[i]
		if matched[i] {
			continue
		}
		what := "withdrawn"
		if slices.ContainsFunc(s.Carriers, func(c news.Carrier) bool {
			p, ok := e.now(c.Ref())
			return ok && carried[p]
		}) {
			what = "moved"
		}
		if what == "withdrawn" || !s.Folded {
			out = append(out, Change{What: what, Statement: s.ID, Gist: s.Gist, Why: e.why(s)})
		}
	}
	return append(out, late...)
}

// Match gives for each statement of the later ledger the earlier one that it is,
// by the carriers that they share as Diff finds them, -1 for none. Each earlier
// statement is taken once: by the one that shares most with it.
func Match(before, after news.Story, texts Texts) []int {
	e := newRewrites(after.Versions, texts)
	owner := map[place][]int{}
	for i, s := range before.Statements {
		for _, c := range s.Carriers {
			if p, ok := e.now(c.Ref()); ok {
				owner[p] = append(owner[p], i)
			}
		}
	}
	type tie struct{ old, now, hits int }
	var ties []tie
	for k := range after.Statements {
		hits := map[int]int{}
		for _, p := range e.places(&after.Statements[k]) {
			for _, i := range owner[p] {
				hits[i]++
			}
		}
		for i, n := range hits {
			ties = append(ties, tie{i, k, n})
		}
	}
	slices.SortFunc(ties, func(p, q tie) int {
		// An umbrella shares carriers with its parts: of equal ties the one whose
		// sizes differ least holds.
		size := func(t tie) int {
			d := len(before.Statements[t.old].Carriers) + len(after.Statements[t.now].Carriers) - 2*t.hits
			return d
		}
		return cmp.Or(cmp.Compare(q.hits, p.hits), cmp.Compare(size(p), size(q)), cmp.Compare(p.now, q.now), cmp.Compare(p.old, q.old))
	})
	out := slices.Repeat([]int{-1}, len(after.Statements))
	taken := make([]bool, len(before.Statements))
	for _, t := range ties {
		if out[t.now] < 0 && !taken[t.old] {
			out[t.now], taken[t.old] = t.old, true
		}
	}
	return out
}

// NewVersions are the edits of the later ledger that the earlier one does not
// have, in order.
func NewVersions(before, after news.Story) []news.Version {
	var out []news.Version
	for _, v := range after.Versions {
		if !slices.ContainsFunc(before.Versions, func(w news.Version) bool { return w.Article == v.Article && w.Was == v.Was }) {
			out = append(out, v)
		}
	}
	return out
}

// bestMatch is the earlier statement of a later one's id, where it shares a carrier
// with the later one's places, else the one that shares most, -1 when none shares any;
// of several, the one nearest in size.
func bestMatch(id news.StatementID, places []place, before []news.Statement, owner map[place][]int) int {
	hits := map[int]int{}
	for _, p := range places {
		for _, i := range owner[p] {
			hits[i]++
		}
	}
	best := -1
	for i := range before {
		if hits[i] == 0 {
			continue
		}
		if before[i].ID == id {
			return i
		}
		if best < 0 || hits[i] > hits[best] || hits[i] == hits[best] && len(before[i].Carriers) < len(before[best].Carriers) {
			best = i
		}
	}
	return best
}

// changed says how a statement differs from what it was.
func changed(old, now *news.Statement) Change {
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
	for _, h := range now.History {
		if h.What != confirmed && h.What != deniedByOne || slices.ContainsFunc(old.History, func(o news.HistoryItem) bool { return o.What == h.What }) {
			continue
		}
		if c.What == "changed" {
			c.What = h.What
		}
		if h.By != "" {
			c.Why = append(c.Why, h.What+" by "+h.By)
		}
	}
	if old.Outlets != now.Outlets {
		c.Why = append(c.Why, fmt.Sprintf("outlets: %d → %d", old.Outlets, now.Outlets))
	}
	if o, n := old.IndependentOrigins, now.IndependentOrigins; o.Min != n.Min || o.Max != n.Max {
		c.Why = append(c.Why, fmt.Sprintf("independent origins: %s → %s", o, n))
	}
	return c
}
