package ledger_test

import "testing"

// contrastCases are accounts that a text itself sets against each other, and words
// that only look so.
var contrastCases = []disagreement{
	{"two prices, seen otherwise", "number",
		[]string{"The ferry had cost the county 14.2 million euros, the finance director, Ilse Grann, told the council.", "The yard in Tolm sees it otherwise. Its owner, Otto Haas, said that the ship was worth no more than nine million euros."},
		[]string{"The ferry Norden sank off Osk on Sunday."}},
	{"insured and not insured", "other",
		[]string{"The ferry was not insured for the crossing, the finance director, Ilse Grann, told the council.", "The yard in Tolm sees it otherwise. The ferry was insured by a bank in London, its owner, Otto Haas, said."},
		[]string{"The ferry Norden sank off Osk on Sunday."}},
	{"led up to by a dispute", "other",
		[]string{"Who wrote the note is disputed. The harbour office says that its clerk wrote it on Friday. The captain, Jon Reiss, says that a policeman wrote it on the quay."},
		[]string{"The ferry Norden sank off Osk on Sunday."}},
	{"led up to by two versions", "other",
		[]string{"There are two versions of how it began. The warden, Lea Fuchs, says that a guest smoked in bed. The fire brigade says that a heater stood beside the curtain."},
		[]string{"A hostel burned down in Osk on Sunday."}},
	{"no such letter", "other",
		[]string{"The clerk, Ane Moe, said that no such letter had been received."},
		[]string{"The water board warned the town in a letter, the mayor of Gost, Petra Olm, said."}},
	{"a dispute of which only one side speaks", "",
		[]string{"Who wrote the note is disputed. The harbour office says that it is looking into it."},
		[]string{"The ferry Norden sank off Osk on Sunday."}},
	{"two speakers of no dispute", "",
		[]string{"How it began is known. The warden, Lea Fuchs, says that a guest smoked in bed. The fire brigade says that a heater stood beside the curtain."},
		[]string{"A hostel burned down in Osk on Sunday."}},
}

// TestContrastPoints holds what a text that says so sets against each other.
func TestContrastPoints(t *testing.T) { findDisagreements(t, contrastCases) }
