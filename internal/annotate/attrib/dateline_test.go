package attrib

import "testing"

// The place in capitals before a colon that opens a report says nothing.
func TestColonDateline(t *testing.T) {
	for text, want := range map[string]string{
		"DHAKA: The home adviser said the town was calm.":                                   "The home adviser",
		"KUALA LUMPUR: Putrajaya has no plan to take back the mill, minister Ana Rao said.": "minister Ana Rao",
	} {
		as := find(t, text)
		if len(as) != 1 || len(as[0].Source) == 0 || as[0].Source[0].Of(text) != want {
			t.Errorf("%q: %v, want one by %q", text, as, want)
		}
	}
}
