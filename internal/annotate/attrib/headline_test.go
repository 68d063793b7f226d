package attrib

import "testing"

// TestHeadlinesGoOn holds that the second predicate of a headline is said by whom it
// begins with, and by nobody whom a cue's own subject names.
func TestHeadlinesGoOn(t *testing.T) {
	const body = "\n\nThe speaker, Ana Rao, spoke on Friday in Torvik. Per Lund did not."
	for headline, want := range map[string]string{
		"Rao strikes confident tone on bridge, says she never brings bill to floor": "Rao",
		"Rao faces questions over bridge, insists it is safe":                       "Rao",
		"Bridge is shut for weeks, says Lund":                                       "Lund",
	} {
		text := headline + body
		found := ""
		for _, a := range find(t, text) {
			if len(a.Source) > 0 && a.Cue[0].End < len(headline) {
				found = a.Source[0].Of(text)
			}
		}
		if found != want {
			t.Errorf("%q is given to %q, want %q", headline, found, want)
		}
	}
}
