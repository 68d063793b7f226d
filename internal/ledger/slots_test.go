package ledger_test

import "testing"

// slots are pairs of short articles that answer one question, in words that have
// little in common. want is the kind of disagreement, "" for none.
var slots = []disagreement{
	// How many.
	{"lorries and vehicles", "number",
		[]string{"Gunmen seized a convoy of 14 lorries near Bor Tem on Friday, the aid agency Kindle said."},
		[]string{"“They took nine vehicles and one of our radios,” said an army spokesman, Joel Atem."}},
	{"crew and sailors", "number",
		[]string{"The freighter Norden carried 14 sailors, the port authority in Lund said."},
		[]string{"There were 19 crew aboard the Norden, said her owner, Brandt Shipping."}},
	{"homes and houses", "number",
		[]string{"The fire destroyed 40 houses in Elmsford, the fire brigade said."},
		[]string{"The blaze burned down 62 homes, said the mayor of Elmsford, Jon Reiss."}},
	{"marchers", "number",
		[]string{"Some 4,000 demonstrators marched to the palace in Osk, police said."},
		[]string{"The unions said that 12,000 people had joined the protest in Osk."}},
	{"layoffs", "number",
		[]string{"Brandt Shipping will cut 300 jobs in Lund, the union said."},
		[]string{"The owner means to dismiss 450 workers in Lund, said a councillor, Ane Moe."}},
	{"put at", "number",
		[]string{"Four of the climbers are Danes, the embassy in Oslo said, while the alpine club put the number at six."},
		[]string{"Four of the missing climbers are Danes."}},
	{"not eleven", "number",
		[]string{"So eight wagons left the rails, not eleven, said the guard, Emil Rask."},
		[]string{"Eleven wagons left the rails near Skar, the railway said."}},
	{"a later sentence puts it at", "number",
		[]string{"Forty houses burned in Elm Row, the fire brigade said. The mayor, Jon Reiss, put the figure at sixty."},
		[]string{"Forty houses burned in Elm Row on Monday."}},
	{"a crowd", "number",
		[]string{"The police put the crowd at 3,500 and the organisers at 18,000."},
		[]string{"A march in Osk ended without clashes on Sunday."}},
	{"a bare count", "number",
		[]string{"The union says that 450 porters stayed away from work at Lund on Monday. The airport counts 310."},
		[]string{"Some 450 porters were on strike at Lund, the union said."}},
	// How long.
	{"two lengths of a ban", "number",
		[]string{"Jon Reiss can be banned for up to two years, the federation said."},
		[]string{"Reiss could be banned for four years, lawyers said."}},
	{"a longer bound", "",
		[]string{"Jon Reiss can be banned for up to two years, the federation said."},
		[]string{"Reiss could be banned for 18 months, lawyers said."}},
	// What only looks so.
	{"others than before", "",
		[]string{"The union called out 340 workers at Lund on Monday, its leader said."},
		[]string{"The union will call out a further 120 workers at Lund on Friday, its leader said."}},
	{"some of them", "",
		[]string{"Gunmen seized 14 lorries near Bor Tem, the aid agency Kindle said."},
		[]string{"Gunmen seized 3 of the lorries near Bor Tem, a driver said."}},
	{"two places", "",
		[]string{"The fire destroyed 40 houses in Elmsford, the fire brigade said."},
		[]string{"The flood destroyed 62 homes in Marrow, the water board said."}},
	{"a bound", "",
		[]string{"Gunmen seized at least 9 lorries near Bor Tem, the aid agency Kindle said."},
		[]string{"Gunmen took 14 vehicles near Bor Tem, the army said."}},
	{"rounding", "",
		[]string{"Some 4,000 demonstrators marched to the palace, police said."},
		[]string{"The protest drew 4,130 marchers, the news agency Osk Press counted."}},
	{"what may be and what is", "",
		[]string{"The yard could dismiss 450 workers if the order is lost, the union said."},
		[]string{"The yard dismissed 300 workers in May, the union said."}},
	{"who knows both", "",
		[]string{"The recall affects 4,700 stoves in Norway and 16,000 worldwide, the maker said."},
		[]string{"The maker recalled 16,000 stoves, the safety board said."}},
	{"two kinds", "",
		[]string{"Gunmen seized 14 lorries near Bor Tem, the aid agency Kindle said."},
		[]string{"Gunmen took nine drivers near Bor Tem, the army said."}},
	{"two acts", "",
		[]string{"Gunmen seized 14 lorries near Bor Tem, the aid agency Kindle said."},
		[]string{"The aid agency Kindle owns 30 lorries in the country."}},
}

// TestSlots holds what fills one slot of a story, and that nothing is found where
// two articles speak of different things.
func TestSlots(t *testing.T) { findDisagreements(t, slots) }
