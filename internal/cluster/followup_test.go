package cluster

import "testing"

// quarry is an event told over nine days; the last report is of the inquiry.
var quarry = []Doc{
	{ID: "first", Date: "2026-05-01", Title: "Two die as crane falls at Verlund quarry",
		Text: "Two workers were killed on Friday when a crane fell at the Verlund quarry, police said. The quarry belongs to Grastad Stone. A union man, Ole Myhre, said the crane had been shaking for a week."},
	{ID: "second", Date: "2026-05-02", Title: "Crane at Verlund quarry was shaking, union says",
		Text: "The crane that killed two workers at the Verlund quarry on Friday had been shaking for a week, union man Ole Myhre said. Grastad Stone, the owner of the quarry, said it had been inspected in April."},
	{ID: "third", Date: "2026-05-05", Title: "Grastad Stone stops work at all its quarries",
		Text: "Grastad Stone has stopped work at its five quarries after the deaths at Verlund. The union of Ole Myhre welcomed it and asked for the papers of the crane."},
}

// In a handful days count to the nearest article of the story: what is told on the last
// of many days stands as near to it as what was told the day before that.
func TestAFollowUpIsNearTheLastReport(t *testing.T) {
	inquiry := Doc{ID: "inquiry", Title: "Inquiry finds that Verlund crane missed two inspections",
		Text: "The labour authority has found that the crane at Verlund missed two inspections. Its report, which Grastad Stone received this week, blames a foreman who has left the country. Families asked a lawyer in Oslo to sue."}
	last := func(date string) float64 {
		c := New(Options{})
		add(t, c, quarry...)
		inquiry.Date = date
		return add(t, c, inquiry)[0].Similarity
	}
	undated, onTheDay, later := last(""), last("2026-05-05"), last("2026-05-09")
	if undated == 0 || onTheDay < undated-1e-9 {
		t.Errorf("on the day of the last report it is as close as %.3f, without a date as %.3f: want the same", onTheDay, undated)
	}
	if later >= onTheDay {
		t.Errorf("four days on it is as close (%.3f) as on the day (%.3f)", later, onTheDay)
	}
}

// In a handful an article that shares two rare names with one of a story of three joins
// it with few other words in common; one without them does not.
func TestRareNamesLowerTheBar(t *testing.T) {
	const rest = " Marzipan, lingonberries and saffron buns stood on the oilcloth. We played whist with the vicar, who whistles through a gap in his teeth and keeps bees. My uncle showed me his barometer, his kayak and the accordion that he won in Trondheim. At midnight the thermometer had sunk to minus nine, and the dachshund refused to leave the sofa. On the ferry home I knitted a mitten, lost a needle overboard and read a novel about whalers, cholera and a lighthouse."
	diary := Doc{ID: "diary", Title: "Nine hours by bus", Text: "I went to see my aunt in Verlund, who bakes. On a wall somebody had painted a heart and the word Grastad, crossed out." + rest}
	plain := Doc{ID: "plain", Title: "Nine hours by bus", Text: "I went to see my aunt in the hills, who bakes. On a wall somebody had painted a heart and a crane, crossed out." + rest}
	for _, x := range []struct {
		doc    Doc
		joined bool
	}{{diary, true}, {plain, false}} {
		c := New(Options{})
		add(t, c, quarry...)
		if a := add(t, c, x.doc)[0]; !a.Opened != x.joined {
			t.Errorf("%s: opened %v (%s)", x.doc.ID, a.Opened, a.Why)
		}
	}
}
