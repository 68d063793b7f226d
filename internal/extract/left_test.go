package extract

import "testing"

// A capture of which more reads like text than was taken says so.
func TestLeftOut(t *testing.T) {
	lines := []string{"Why nobody wants to steer the islands' ferry", "", ferryLead, ""}
	for _, who := range []string{"The union", "The clerk", "The master", "The lawyer", "The pilot", "The crew", "The widow", "The smith", "The cook", "The mayor"} {
		lines = append(lines, who+" has not seen the letter since the old queen died", "", "", "")
	}
	if a := flatText(t, lines...); a.LeftOut < leftWords {
		t.Errorf("%d words left out of %q", a.LeftOut, a.Text)
	}
	if a := flatText(t, "Why nobody wants to steer the islands' ferry", "", ferryLead, "", ferryMore, "", ferryLast, "", "Related", "Harbour market moves to the old station", "Bridge toll to rise"); a.LeftOut != 0 {
		t.Errorf("%d words left out of a whole text", a.LeftOut)
	}
}
