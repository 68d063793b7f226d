package times

import "testing"

// An hour that stands alone is on the day that the text was last at, and open where the
// paragraph before has just named two.
func TestHoursBehindTwoDays(t *testing.T) {
	for text, want := range map[string]string{
		"The barge sank on Saturday. Divers found the bell on Monday.\n\nThe barge left Marsk at 9:40 p.m., the guild said.":    "T21:40",
		"The barge sank on Saturday. Divers found the bell on Monday.\n\nAt 9:40 p.m. they rang it, the guild said.":            "2026-05-11T21:40",
		"The barge sank on Saturday, the guild said on Monday.\n\nThe barge left Marsk at 9:40 p.m., the guild said.":           "2026-05-09T21:40",
		"The barge sank on Saturday. Divers worked all day.\n\nThe barge left Marsk at 9:40 p.m., the guild said.":              "2026-05-09T21:40",
		"The clerk left Marsk on Friday. He reached Osk on Saturday. At 9:40 p.m. he went to the bank and asked for his money.": "2026-05-09T21:40",
	} {
		got := Find(analysed(t, text), Anchor{Date: "2026-05-13"})
		if len(got) == 0 || got[len(got)-1].Value != want {
			t.Errorf("%q: %+v, want %s last", text, got, want)
		}
	}
}
