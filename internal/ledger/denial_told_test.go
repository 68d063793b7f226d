package ledger_test

import "testing"

// toldDenials are pairs of which one denies in other words what the other tells, or only
// something like it.
var toldDenials = []disagreement{
	{"no such message", "other",
		[]string{"A message was sent to the control room in Brod at 10.40 p.m., the harbour master, Per Lund, said."},
		[]string{"The council's control room had received no such message, its spokeswoman, Lea Fuchs, maintained."}},
	{"no aircraft flew", "other",
		[]string{"Aircraft from Osk flew two sorties over the village after the shelling, two deserters said."},
		[]string{"Fighting went on around Gost.", "The general, Idris Kane, maintains that no aircraft flew."}},
	{"not found where they were recovered", "other",
		[]string{"Four rifles and a radio were recovered from the barn and have been handed to the court."},
		[]string{"The director, Per Lund, conceded that the rifles had not been found in the barn."}},
	{"a letter and not an order", "",
		[]string{"The harbour office received a letter on tolls and not orders, said Jon Reiss, a pilot."},
		[]string{"No orders were received at the harbour, Per Lund, its master, maintained."}},
	{"whether it was so", "",
		[]string{"The court has opened an inquiry into whether dues were taken from the boats, said Jon Reiss, a clerk."},
		[]string{"“I have not taken any dues,” said Petra Olm, a harbour master."}},
	{"what we do not do", "",
		[]string{"Forty members of the Harbour Party helped the tolls through the council, said Jon Reiss, a clerk."},
		[]string{"“We do not support the tolls,” said Petra Olm, a baker."}},
	{"no aircraft sold", "",
		[]string{"Aircraft from Osk flew two sorties over the village after the shelling, two deserters said."},
		[]string{"Fighting went on around Gost.", "The general, Idris Kane, maintains that no aircraft was sold."}},
	{"nothing to do with it", "",
		[]string{"The ministries of the coalition were settled in March, the premier, Jon Reiss, said."},
		[]string{"“The ministries had nothing to do with the settling,” said Petra Olm, a party's leader."}},
	{"what one makes sure of", "",
		[]string{"The managers who do the hiring are left to discriminate as they like, said Ole Vestad, a clerk."},
		[]string{"The law obliges the chain to make sure its managers do not discriminate, said Aune Lindt, a lawyer."}},
}

func TestToldDenials(t *testing.T) { findDisagreements(t, toldDenials) }
