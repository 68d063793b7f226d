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
	{"a but and a not yet", "other",
		[]string{"The yard said that it had apologised to the owner of the boat.", "But Jon Reiss said that he was yet to hear from anybody."},
		[]string{"A crane fell on a boat in Osk on Sunday."}},
	{"a but and a not, far from what it answers", "",
		[]string{"The yard said that it had apologised to the owner of the boat.", "The crane was forty metres high.", "The port was closed on Monday.", "But Jon Reiss said that the weather was not good."},
		[]string{"A crane fell on a boat in Osk on Sunday."}},
	{"a but before what cannot be", "",
		[]string{"The yard said that it had apologised to the owner of the boat.", "But Jon Reiss said that he could not live on words."},
		[]string{"A crane fell on a boat in Osk on Sunday."}},
	{"none seen of what an outlet tells", "other",
		[]string{"Two rifles and a canoe were seized in the camp on Sunday."},
		[]string{"An officer who went to the camp said that he had seen no rifles."}},
	{"twenty others than the one denied", "",
		[]string{"The islands have had about 20 coups."},
		[]string{"“There was no coup,” said the army’s spokesman, Otto Haas."}},
	{"the night before and the day", "",
		[]string{"Five people were killed on the river Tarn on the night of 9 May, said the army."},
		[]string{"Five people were killed on the river Tarn on 10 May, said the mayor, Lea Fuchs."}},
	{"a dispute of which only one side speaks", "",
		[]string{"Who wrote the note is disputed. The harbour office says that it is looking into it."},
		[]string{"The ferry Norden sank off Osk on Sunday."}},
	{"two speakers of no dispute", "",
		[]string{"How it began is known. The warden, Lea Fuchs, says that a guest smoked in bed. The fire brigade says that a heater stood beside the curtain."},
		[]string{"A hostel burned down in Osk on Sunday."}},
	{"two accounts at a bank", "",
		[]string{"The money went through two accounts in Malta. The director, Ilse Grann, said that the yard had paid its taxes. The mayor, Petra Olm, said that the workers had lost their pensions."},
		[]string{"The ferry Norden sank off Osk on Sunday."}},
	{"seats that several want", "",
		[]string{"Every seat of the council is contested. The Greens said that they would build a tram. The mayor, Petra Olm, said that the harbour needed a bridge."},
		[]string{"The ferry Norden sank off Osk on Sunday."}},
	{"a future that is in question", "",
		[]string{"Its future is in question. The owner said that the ferry had carried 200 people. The mayor, Petra Olm, said that the port had a new crane."},
		[]string{"The ferry Norden sank off Osk on Sunday."}},
}

// TestContrastPoints holds what a text that says so sets against each other.
func TestContrastPoints(t *testing.T) { findDisagreements(t, contrastCases) }
