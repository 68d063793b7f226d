package coref

import (
	"strings"
	"testing"
)

// A quotation is one step back from whoever says it, however many sentences it has.
func TestWhoSpeaksBehindALongQuotation(t *testing.T) {
	for _, quote := range []string{"I counted them,", "Then they shot my wife. Seven. I counted them,", "It was dark. It rained. Nobody came. We had no lamp. I counted them,"} {
		text := "The mayor's husband, Fabio Larro, was in the studio at half past five. \"" + quote + "\" he said."
		c := linked(t, text)
		got := ""
		for _, m := range c.Pronouns {
			if m.Start == strings.LastIndex(text, "he said") {
				got = c.NameOf(m)
			}
		}
		if got != "Fabio Larro" {
			t.Errorf("%s: he is %q", text, got)
		}
	}
}
