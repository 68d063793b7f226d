package ledger

import (
	"testing"

	"hearsay/internal/news"
)

// TestAnAffairIsNoEvent holds that what names two of the parties says the main event
// only where somebody tells a good part of what the openings share: of long articles
// about one affair every second sentence names both.
func TestAnAffairIsNoEvent(t *testing.T) {
	ls, err := listsFor(nil)
	if err != nil {
		t.Fatal(err)
	}
	c := newConcepts(ls)
	visit, kerev, voss := c.id("s:travel.visit"), c.id("e:kerev"), c.id("e:voss")
	b := &builder{lists: ls, con: c, arts: []*article{{Article: &news.Article{Text: "Kerev will visit Voss. Voss fell out with Kerev over a visit."}}}}
	b.units = []unit{
		{at: news.Span{Start: 0, End: 21}, attr: -1, vec: vector{{visit, 1}, {kerev, 1}, {voss, 1}}},
		{at: news.Span{Start: 23, End: 60}, attr: -1, vec: vector{{visit, 1}, {kerev, 1}, {voss, 1}}},
	}
	for _, x := range []struct {
		weight float64 // of all that the openings share; the two parties are 2 of it
		want   int
	}{{5, 2}, {14, 0}} {
		b.main = &mainEvent{events: map[int]bool{visit: true}, topics: map[int]float64{kerev: 1, voss: 1}, parties: map[int]bool{kerev: true, voss: true}, weight: x.weight}
		if got := b.mainMembers(); len(got) != x.want {
			t.Errorf("of a weight of %.0f, %d units say the main event, want %d", x.weight, len(got), x.want)
		}
	}
}
