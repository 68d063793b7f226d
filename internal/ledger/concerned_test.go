package ledger

import (
	"testing"

	"hearsay/internal/news"
)

// A statement is disputed when a good part of its carriers stand in the dispute: one of
// many that says something more does not make the whole of it denied.
func TestConcernedShare(t *testing.T) {
	for _, c := range []struct {
		carriers int
		want     news.Status
	}{{1, news.Disputed}, {4, news.Disputed}, {6, news.SingleNamed}} {
		d := &draft{}
		d.statement.Status = news.SingleNamed
		for i := range c.carriers {
			d.statement.Carriers = append(d.statement.Carriers, news.Carrier{Article: "a1", Start: 10 * i, End: 10*i + 9})
		}
		b := &builder{}
		b.deny([]*draft{d}, news.Discrepancy{Kind: news.DiffOther, Values: []news.DiscrepancyValue{
			{Value: said, Carriers: []news.Ref{{Article: "a1", Start: 2, End: 5}}},
			{Value: denied, Carriers: []news.Ref{{Article: "a2", Start: 2, End: 5}}},
		}})
		if d.statement.Status != c.want {
			t.Errorf("one of %d carriers denied: %s, want %s", c.carriers, d.statement.Status, c.want)
		}
	}
}
