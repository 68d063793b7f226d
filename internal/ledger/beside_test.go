package ledger_test

import "testing"

// besideCases are disagreements that one article prints side by side, and what only
// looks like one.
var besideCases = []disagreement{
	{"two days, insisted on", "date",
		[]string{"Two porters told us that he left on Saturday in his own van. The harbour office insists that he departed on Tuesday."},
		[]string{"The harbour master of Tolm, Otto Haas, is gone."}},
	{"two hours of one call", "date",
		[]string{"The warden, Lea Fuchs, has maintained that she called for the fire brigade at 10pm. The brigade's log, which we have seen, has her first call at 1.35am."},
		[]string{"A hostel burned down in Osk on Sunday."}},
	{"two things at two hours", "",
		[]string{"The lamps went out at 9.30pm, two guests said. The warden, Lea Fuchs, has maintained that she called for the fire brigade at 10pm."},
		[]string{"A hostel burned down in Osk on Sunday."}},
	{"two offers in one sentence", "number",
		[]string{"The porters’ union wants a rise of 6.1 per cent. It says that it was offered 3.1 per cent; the employers’ federation, Havnelaget, insists that the package was worth “4.4 per cent, all told”."},
		[]string{"The porters of Tolm are on strike."}},
	{"what is wanted and what is offered", "",
		[]string{"The union wants 6.2 per cent; the owners, Brandt Shipping, insist that the package was worth 4.4 per cent."},
		[]string{"The porters of Tolm are on strike."}},
	{"alike sentences that end on two things", "other",
		[]string{"The customs office in Osk says it is because of a computer. The drivers say it is because of a clock."},
		[]string{"Lorries wait four hours at the border at Osk."}},
	{"alike sentences that go on with two verbs", "",
		[]string{"The council thanked the president for his patience, its clerk said. The union thanked the president for calling an inquiry, its secretary said."},
		[]string{"The president came to Osk on Sunday."}},
	{"a denial right behind the claim", "other",
		[]string{"The trainer, Ravi Menon, said that he had raised worries about the stand with the owners on Saturday.", "The owners deny having got any complaint from the club."},
		[]string{"A stand fell over at a match in Osk on Sunday."}},
	{"a note called a forgery", "other",
		[]string{"A delivery note seen by this newspaper shows that twenty sacks of rice came from the Grann Foundation.", "But the mayor, Ilse Grann, termed the note a forgery."},
		[]string{"Thirty children fell ill in Osk on Sunday."}},
	{"without warning, and warned", "other",
		[]string{"The sluice was opened at night without any warning, the mayor of Gost, Petra Olm, said. The water board said that the town had been warned by telephone at ten."},
		[]string{"Water flooded the town of Gost on Sunday night."}},
	{"an offer that is turned down", "",
		[]string{"The bank offered the port a loan of three years, its director, Lea Fuchs, said.", "The port rejected the offer."},
		[]string{"The port of Tolm has closed two quays."}},
	{"a measure and the one that it was not", "number",
		[]string{"The board had been told of 14 tonnes, not 40, a spokeswoman said."},
		[]string{"Haas Mills said that it had withdrawn 40 tonnes of flour."}},
	{"a count of what is not so", "",
		[]string{"The sums do not add up in at least 2,100 tally sheets of Osk, the candidate, Otto Haas, said."},
		[]string{"The council ordered a recount of 1,830 tally sheets of Osk, its chairwoman, Lea Fuchs, said."}},
}

// TestBeside holds what one article prints side by side.
func TestBeside(t *testing.T) { findDisagreements(t, besideCases) }
