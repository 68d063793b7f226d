package attrib

import (
	"testing"
)

// Several who speak together are one source with all their names, and what only describes one of
// them joins nobody to him.
func TestSeveralTogether(t *testing.T) {
	for text, want := range map[string]string{
		"CNN and NBC reported that the bridge was closed.":                                                                                           "CNN and NBC",
		"Norland and Estland said the river carries waste to the south.":                                                                             "Norland and Estland",
		"Reps. John Lund, Anna Carsen and Emil Clave said the dam was weak.":                                                                         "John Lund, Anna Carsen and Emil Clave",
		"Senators Carl Voss of Ohio and Ruth Oster of Maine said the dam was weak.":                                                                  "Carl Voss and Ruth Oster",
		"Rep. Carl Voss (D-Ohio) and Sen. Ruth Oster (R-Maine) said the dam was weak.":                                                               "Carl Voss and Ruth Oster",
		"Two lawmakers, Rep. Carl Voss, D-Ohio, and Rep. Ruth Oster, R-Maine, said the dam was weak.":                                                "Carl Voss and Ruth Oster",
		"The state's two senators, Carl Voss and Ruth Oster, said the dam was weak.":                                                                 "Carl Voss and Ruth Oster",
		"Three senators — Adam Drigg, Steve Pearce and Ruth Oster — said the dam was weak.":                                                          "Adam Drigg, Steve Pearce and Ruth Oster",
		"“We were not told,” Carl Voss and Ruth Oster said in a statement.":                                                                          "Carl Voss and Ruth Oster",
		"“We were not told,” said Carl Voss and Ruth Oster, the two senators.":                                                                       "Carl Voss and Ruth Oster",
		"The bridge is unsafe, according to Carl Voss and Ruth Oster.":                                                                               "Carl Voss and Ruth Oster",
		"Estland lawmakers and Gov. Mike Pentz vowed to change the law.":                                                                             "Estland lawmakers and Mike Pentz",
		"Anna Holt spoke on Monday. She and other members said the vote was rigged.":                                                                 "Anna Holt and other members",
		"Carl Voss and all seven members of the panel said the dam was weak.":                                                                        "Carl Voss and all seven members of the panel",
		"The union's lawyers Carl Voss and Ruth Oster said the dam was weak.":                                                                        "Carl Voss and Ruth Oster",
		"Carl Voss, Democrat of Norland and chairman of the panel, said the dam was weak.":                                                           "Carl Voss",
		"Anna Holt, the sister of Ruth Holt and daughter of Carl Holt, said the dam was weak.":                                                       "Anna Holt",
		"Carl Voss, director of the Office of Management and Budget, said the dam was weak.":                                                         "Carl Voss",
		"Carl Voss, the union's president and chief executive, said the dam was weak.":                                                               "Carl Voss",
		"The Department of Health and Human Services said the dam was weak.":                                                                         "Department of Health and Human Services",
		"Norra and White House officials said the dam was weak.":                                                                                     "Norra and White House officials",
		"Trinidad and Tobago said the fee would rise.":                                                                                               "Trinidad and Tobago",
		"Anna Holt, who met Carl Voss and Ruth Oster, said the dam was weak.":                                                                        "Anna Holt",
		"Prime Minister Anna Holt and Foreign Minister Carl Voss said the law was void, and the minister spoke to the union about it at some length": "Anna Holt and Carl Voss",
	} {
		text = "Harbour news\n" + text
		as := find(t, text)
		if len(as) == 0 || len(as[0].Chain) != 1 || as[0].Chain[0].Name != want {
			t.Errorf("%s\n\tgot %+v, want %q", text, as, want)
			continue
		}
		if l := as[0].Chain[0]; l.Named != (want != "Norra and White House officials") {
			t.Errorf("%s\n\t%q is not named", text, l.Name)
		}
	}
}

// Whom "they" means behind several who have spoken together is all of them.
func TestTheyWhoSpokeTogether(t *testing.T) {
	as := find(t, "Harbour news\nAnna Holt and Carl Voss said the law was void. They added that it would fall.")
	if len(as) != 2 || len(as[1].Chain) != 1 || as[1].Chain[0].Name != "Anna Holt and Carl Voss" {
		t.Errorf("got %+v", as)
	}
}
