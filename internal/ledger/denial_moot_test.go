package ledger_test

import "testing"

// mootDenials are pairs of short articles of which one says by the same words that something is
// not so, and denies nothing that the other tells.
var mootDenials = []disagreement{
	{"who gives no answer", "",
		[]string{"The guild's secretary, Ada Venn, responded to the council's request for the papers, an aide said."},
		[]string{"Ms. Venn, the guild's secretary, did not respond to a request for comment."}},
	{"who gave none to them", "other",
		[]string{"The guild's secretary, Ada Venn, answered the council's letter about the dam, an aide said."},
		[]string{"The guild's secretary, Ada Venn, never answered the council's letter about the dam, the mayor said."}},
	{"what things do in general", "",
		[]string{"The crane on the north quay fell over in Osk on Monday, the harbour office said."},
		[]string{"“Cranes just don’t fall over in Osk,” the mayor, Ivar Holt, said."}},
	{"what one thing did", "other",
		[]string{"The crane on the north quay fell over in Osk on Monday, the harbour office said."},
		[]string{"“The crane on the north quay did not fall over in Osk,” the mayor, Ivar Holt, said."}},
	{"what may not be done", "",
		[]string{"The guild of Osk barred women from the north quay, the union said."},
		[]string{"The guild of Osk cannot bar women from the north quay, the court said."}},
	{"what is cut off", "",
		[]string{"The navy of Osk sent six boats to the reef, an officer said."},
		[]string{"The navy said it had sent planes, but that boats of Osk were sent to the reef it did not..."}},
}

func TestMootDenials(t *testing.T) { findDisagreements(t, mootDenials) }
