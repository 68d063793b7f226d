package ledger_test

import "testing"

// noVictims are pairs of short articles of which one says that there were no dead or
// hurt. want is the kind of disagreement, "" for none.
var noVictims = []disagreement{
	{"no death and three dead", "number",
		[]string{"No death has been reported to the authorities, the interior ministry in Osk said."},
		[]string{"Three people were killed in Osk, the opposition said."}},
	{"nobody was killed", "other", // found as a denial, with the count for a claim
		[]string{"Nobody was killed at the barracks in Osk, said a spokesman of the army."},
		[]string{"Two soldiers died at the barracks in Osk, a doctor there said."}},
	{"no injuries", "number",
		[]string{"There were no injuries on the Norden, the owner said."},
		[]string{"Eleven people were injured on the Norden, the hospital in Lund said."}},
	{"no deaths of one group", "",
		[]string{"No Danes are among the dead in Osk, the Danish embassy said."},
		[]string{"Three people were killed in Osk, the opposition said."}},
	{"no more", "",
		[]string{"There were no further deaths on Monday, the ministry in Osk said."},
		[]string{"Three people were killed in Osk, the opposition said."}},
	{"dead and hurt", "",
		[]string{"There were no deaths in Osk, the ministry said."},
		[]string{"Three people were injured in Osk, the opposition said."}},
	{"two towns", "",
		[]string{"Nobody was killed in Lund, the mayor of Lund said."},
		[]string{"Three people were killed in Osk, the opposition said."}},
	{"a hope", "",
		[]string{"There should be no deaths in Osk, the ministry said."},
		[]string{"Three people were killed in Osk, the opposition said."}},
	{"own voice", "",
		[]string{"It is a town where nobody is killed for a vote."},
		[]string{"Three people were killed in Osk, the opposition said."}},
	{"another year", "",
		[]string{"Nobody was killed in the vote of 2009, the ministry said."},
		[]string{"Three people were killed in Osk, the opposition said."}},
}

// TestNoVictims holds what stands against a count of the dead or hurt.
func TestNoVictims(t *testing.T) { findDisagreements(t, noVictims) }
