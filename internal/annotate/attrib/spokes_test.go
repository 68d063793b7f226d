package attrib

import "testing"

// A spokesman of whom nothing is told speaks for the body that the text has just told of, but
// for none where several or a person may have him.
func TestWhoseSpokesman(t *testing.T) {
	for text, want := range map[string]string{
		"The Harbour Authority is to report in May. A spokesman said its sirens had worked.":                             "A spokesman for the Harbour Authority",
		"The navy, a spokesman said, was waiting for orders.":                                                            "a spokesman for the navy",
		"Police were called at noon. A spokeswoman said: “A boy was hurt.”":                                              "A spokeswoman for police",
		"The Herald asked the council about the pool. A spokesman said it was safe.":                                     "A spokesman for the council",
		"The hospital denies it. “Nobody waited,” a spokesperson said. The spokesman added that it was full.":            "a spokesperson for the hospital",
		"The city's health department counted ten cases. Asked about more, a department spokesman said there were none.": "a spokesman for the city's health department",
		"Sarn Mills has shut its plant. “It was old,” a spokeswoman said. Jan Holm, 43, said he was sad.":                "Jan Holm",
		"Sarn Mills Ltd, which makes paper, has shut its plant. “It was old,” a spokeswoman said.":                       "a spokeswoman for Sarn Mills Ltd",
		"The Lund Council and the Sarn Council share the road. A council spokesman said it was shut.":                    "A council spokesman",
		// Two bodies, a person, or nobody at all.
		"The council has sued the harbour board. A spokesman said the case would be heard in May.":                   "A spokesman",
		"The navy has fled. The army had lost a tank, a spokesman said.":                                             "a spokesman",
		"The mayor, Ana Rao, opened the bridge. A spokesman said she was glad.":                                      "A spokesman",
		"Two people died at the Sarn Mills works. A spokesman said a pump had failed.":                               "A spokesman",
		"The interior ministry agreed. The defence ministry did not. A ministry spokesman left, saying it was over.": "A ministry spokesman",
	} {
		as := find(t, text)
		if len(as) == 0 || len(as[len(as)-1].Chain) == 0 {
			t.Errorf("%q: no attribution with an origin", text)
			continue
		}
		if got := as[len(as)-1].Chain[0].Name; got != want {
			t.Errorf("%q: the origin is %q, want %q", text, got, want)
		}
	}
}
