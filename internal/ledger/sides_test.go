package ledger_test

import (
	"slices"
	"testing"

	"hearsay/internal/news"
)

// TestStandBeside holds that whoever says the same as one side of a disagreement in
// another article stands on that side.
func TestStandBeside(t *testing.T) {
	s, as := build(t, []paper{
		{"The Fen Mirror", "2024-05-20", []string{"What is known so far", "The ferry was full to the rails, said Tomas Hale, a deckhand, in Marsh Bay.", "The owners see it differently. Every passenger had a seat, Marsh Lines said."}},
		{"Radio Skerry", "2024-05-20", []string{"The day in short", "The ferry in Marsh Bay was full to the rails, Tomas Hale, a deckhand, told the radio."}},
	})
	i := slices.IndexFunc(s.Discrepancies, func(d news.Discrepancy) bool { return d.Kind == news.DiffOther })
	if i < 0 {
		t.Fatal("no disagreement")
	}
	for _, v := range s.Discrepancies[i].Values {
		if slices.ContainsFunc(v.Carriers, func(c news.Ref) bool { return c.Article == as[1].ID }) {
			return
		}
	}
	t.Errorf("the radio's deckhand stands on no side of %v", s.Discrepancies[i].Values)
}
