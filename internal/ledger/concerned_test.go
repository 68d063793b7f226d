package ledger

import (
	"testing"

	"hearsay/internal/news"
)

// A statement is disputed when a good part of its carriers stand in the dispute: one of
// many that says something more does not make the whole of it denied. What is only hoped,
// promised, demanded or asked is no claim.
func TestConcernedShare(t *testing.T) {
	for _, c := range []struct {
		carriers int
		stance   news.Stance
		text     string
		want     news.Status
	}{{1, news.Asserts, "it rained", news.Disputed}, {4, news.Asserts, "it rained", news.Disputed}, {6, news.Asserts, "it rained", news.SingleNamed}, {1, news.Asserts, "if it rained", news.SingleNamed}, {1, news.Hopes, "it rained", news.SingleNamed}, {1, news.Promises, "it rained", news.SingleNamed}, {1, news.Demands, "it rained", news.SingleNamed}, {1, news.Asks, "it rained", news.SingleNamed}} {
		d := &draft{units: []int{0}}
		d.statement.Status = news.SingleNamed
		for i := range c.carriers {
			d.statement.Carriers = append(d.statement.Carriers, news.Carrier{Article: "a1", Start: 10 * i, End: 10*i + 9})
		}
		b := &builder{lists: &lists{claims: map[string][]string{"if": {"suppose"}}}, units: []unit{{at: news.Span{End: len(c.text)}, clause: &news.Clause{Parent: -1}}}, arts: []*article{{Article: &news.Article{Text: c.text, Attributions: []news.Attribution{{Stance: c.stance}}}}}}
		b.deny([]*draft{d}, news.Discrepancy{Kind: news.DiffOther, Values: []news.DiscrepancyValue{
			{Value: said, Carriers: []news.Ref{{Article: "a1", Start: 2, End: 5}}},
			{Value: denied, Carriers: []news.Ref{{Article: "a2", Start: 2, End: 5}}},
		}})
		if d.statement.Status != c.want {
			t.Errorf("one of %d carriers denied, which %s: %s, want %s", c.carriers, c.stance, d.statement.Status, c.want)
		}
	}
}

// The first of several denials is the earliest, in whatever zones they were published.
func TestTheFirstDenial(t *testing.T) {
	dates := map[news.ArticleID]string{"a1": "2031-02-28T22:00:00Z", "a2": "2031-03-01T01:00:00+05:00", "a3": ""}
	b := &builder{byID: map[news.ArticleID]*article{}, clock: news.NewClock([]string{dates["a1"], dates["a2"]})}
	d := news.Discrepancy{Values: []news.DiscrepancyValue{{Value: said, Carriers: []news.Ref{{Article: "a1"}}}, {Value: denied}}}
	for _, id := range []news.ArticleID{"a3", "a1", "a2"} {
		b.byID[id] = &article{Article: &news.Article{ID: id, Published: dates[id]}}
		d.Values[1].Carriers = append(d.Values[1].Carriers, news.Ref{Article: id, End: 5})
	}
	var st news.Statement
	b.noteDenial(&st, d)
	b.noteDenial(&st, d)
	if len(st.History) != 1 || st.History[0].Article != "a2" {
		t.Errorf("%v, want one denial, that of a2", st.History)
	}
}

// What speaks of a claim only to deny it is not denied by another denial, and what says
// something else of the same words is no side of it.
func TestSides(t *testing.T) {
	for _, c := range []struct {
		name   string
		denies string
		unit   news.Span
		want   news.Status
	}{
		{"the claim", "", news.Span{Start: 0, End: 20}, news.Disputed},
		{"a denial of it", "Haas", news.Span{Start: 0, End: 20}, news.SingleNamed},
		{"a word of it", "", news.Span{Start: 12, End: 18}, news.SingleNamed},
	} {
		d := &draft{units: []int{0}, carriers: []carrier{{units: []int{0}}}, positions: []position{{denies: c.denies}}}
		d.statement.Status = news.SingleNamed
		d.statement.Carriers = []news.Carrier{{Article: "a1", End: 20}}
		a := &article{Article: &news.Article{ID: "a1", Text: "it rained on the town", Attributions: []news.Attribution{{Stance: news.Asserts}}}}
		b := &builder{lists: &lists{claims: map[string][]string{}}, units: []unit{{at: c.unit, clause: &news.Clause{Parent: -1}}}, arts: []*article{a}}
		b.deny([]*draft{d}, news.Discrepancy{Kind: news.DiffOther, Values: []news.DiscrepancyValue{
			{Value: said, Carriers: []news.Ref{{Article: "a1", Start: 0, End: 20}}},
			{Value: denied, Carriers: []news.Ref{{Article: "a2", Start: 2, End: 5}}},
		}})
		if d.statement.Status != c.want {
			t.Errorf("%s: %s, want %s", c.name, d.statement.Status, c.want)
		}
	}
}

// Whoever says that something was not done denies what others say when they say that it
// was, of the same, and not when they only speak of it.
func TestAnySaysOf(t *testing.T) {
	con := newConcepts(&lists{})
	con.names, con.ids = []string{"r:build", "r:dam", "r:firm", "r:plan", "r:road"}, map[string]int{"r:build": 0}
	con.weight, con.toll = []float64{1, 1, 1, 1, 1}, make([]bool, 5)
	con.preds = []predicate{{root: 0}, {root: 1}}
	all := vector{{id: 0, w: 1}, {id: 1, w: 1}, {id: 2, w: 1}}
	no := &unit{attr: 0, clause: &news.Clause{}, negative: true, vec: all, mass: 3}
	dam := "the dam was built"
	built := []news.Term{{At: news.Span{Start: 12, End: 17}, Lemma: "build"}}
	for _, c := range []struct {
		name, text string
		other      unit
		alike      bool
		want       bool
	}{
		{"the same was done", dam, unit{clause: &news.Clause{Parent: -1}, vec: all, mass: 3}, true, true},
		{"it is only spoken of", dam, unit{clause: &news.Clause{Parent: -1}, pred: 1, vec: all, mass: 3}, true, false},
		{"it will be done", dam, unit{clause: &news.Clause{Parent: -1, Mood: "future"}, vec: all, mass: 3}, true, false},
		{"it is only asked whether it was", "whether it was built", unit{clause: &news.Clause{Parent: -1}, vec: all, mass: 3}, true, false},
		{"another thing was so done", dam, unit{clause: &news.Clause{Parent: -1}, vec: vector{{id: 0, w: 1}, {id: 3, w: 1}, {id: 4, w: 1}}, mass: 3}, true, false},
		{"there is none of what is told", dam, unit{clause: &news.Clause{Parent: -1}, pred: 1, terms: built, vec: all, mass: 3}, false, true},
		{"there is none of what only goes by the name", "the dam was built up", unit{clause: &news.Clause{Parent: -1}, pred: 1, terms: append(built, news.Term{At: news.Span{Start: 18, End: 20}, Lemma: "up"}), vec: all, mass: 3}, false, false},
	} {
		c.other.art, c.other.at = 1, news.Span{End: len(c.text)}
		b := &builder{lists: &lists{claims: map[string][]string{"whether": {"suppose"}}}, con: con, units: []unit{c.other}, arts: []*article{{Article: &news.Article{}}, {Article: &news.Article{Text: c.text}}}}
		if got := b.anySaysOf([]string{"r:build"}, no, sharedDenied, c.alike); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}
