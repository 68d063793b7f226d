package attrib

import (
	"slices"
	"testing"
)

// A person whose name opens a clause is its subject, whatever stands between him and his verb.
func TestFarNamed(t *testing.T) {
	for text, want := range map[string]string{
		"The dispute grew so heated that this month, Bishop Per Jensen, of Lind, Ill., said the school must close.":                                                        "Bishop Per Jensen, of Lind, Ill.: said: the school must close",
		"The council passed a measure on boats, and Senator Peter Reed, Democrat of Ohio, the minority leader, has promised to bring in a bill.":                           "Senator Peter Reed, Democrat of Ohio, the minority leader: has promised: to bring in a bill",
		"“I do not like it,” Representative Alma Thorsen, Republican of Utah and the head of the Harbor Committee — which the boats must first convince — said on Monday.": "Representative Alma Thorsen, Republican of Utah and the head of the Harbor Committee: said: “I do not like it,”",
		"Mr. Romer, then governor, complained that the law was weak.":                                                                                                      "Mr. Romer, then governor: complained: that the law was weak",
		"Some residents -- known as “the holdouts” -- have said that they will stay.":                                                                                      "Some residents -- known as “the holdouts”: have said: that they will stay",
		"He will quit, according to those briefed on the plan.":                                                                                                            "those briefed on the plan: according to: He will quit",
		"The mayor met Ana Rao, a lawyer, and said that the dam may fail.":                                                                                                 "The mayor: said: that the dam may fail",
		"Officials in London and elsewhere said the dam may fail.":                                                                                                         "Officials in London and elsewhere: said: the dam may fail",
	} {
		if got := said(t, text); !slices.Contains(got, want) {
			t.Errorf("%s\n\tgot %q, want %q", text, got, want)
		}
	}
}
