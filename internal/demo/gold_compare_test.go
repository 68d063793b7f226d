package demo

import (
	"slices"
	"strings"
	"testing"
)

// checkComparisons holds what the ledger says of two or more places: variants of
// a quotation, discrepancies, values that were counted again, pairs that agree,
// shared passages.
func (g *gold) checkComparisons(t *testing.T) {
	for _, q := range g.ledger.QuoteVariants {
		if len(q.Variants) < 2 {
			t.Errorf("quote variants %s: want two or more", q.ID)
		}
		for _, v := range q.Variants {
			g.holds(t, v.place, "variant", v.Text)
		}
	}
	for _, d := range g.ledger.Discrepancies {
		if len(d.Values) < 2 || !slices.Contains([]string{"date", "number", "place", "person", "attribution", "other"}, d.Kind) {
			t.Errorf("discrepancy %s: %d values of kind %q", d.ID, len(d.Values), d.Kind)
		}
		for _, v := range d.Values {
			if !slices.ContainsFunc(v.Where, func(p place) bool { return strings.Contains(g.line(t, p), v.Text) }) {
				t.Errorf("discrepancy %s: %q stands in none of its lines", d.ID, v.Text)
			}
		}
	}
	for _, x := range g.ledger.Superseded {
		for i, v := range x.Values {
			if v.Value == "" || len(v.Where) == 0 || i > 0 && x.Values[i-1].AsOf == v.AsOf {
				t.Errorf("superseded %s: value %q as of %q: want a value, its places and a time of its own", x.ID, v.Value, v.AsOf)
			}
			for _, p := range v.Where {
				if !g.body(p) {
					t.Errorf("superseded %s: %s:%d is not in the body", x.ID, p.Capture, p.Line)
				}
			}
		}
	}
	for _, m := range g.ledger.MustNotConflict {
		if g.line(t, m.Pair[0]); m.Pair[0] == m.Pair[1] || m.Why == "" {
			t.Errorf("pair %v that must not conflict: want two places and a reason", m.Pair)
		}
		g.line(t, m.Pair[1])
		for _, d := range g.ledger.Discrepancies {
			if d.holds(m.Pair[0]) && d.holds(m.Pair[1]) {
				t.Errorf("pair %v must not conflict, and is in the discrepancy %s", m.Pair, d.ID)
			}
		}
	}
	for _, r := range g.ledger.Reuse {
		if r.A.Capture == r.B.Capture || !g.body(r.A) || !g.body(r.B) {
			t.Errorf("shared passage %v %v: want body lines of two captures", r.A, r.B)
		}
	}
}

// holds reports whether the place is on any side of the discrepancy.
func (d goldDiscrepancy) holds(p place) bool {
	for _, v := range d.Values {
		if slices.Contains(v.Where, p) {
			return true
		}
	}
	return false
}
