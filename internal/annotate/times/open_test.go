package times

import (
	"strings"
	"testing"

	"hearsay/internal/nlp"
)

// A text without a day says which day of a year or a week it means all the same; with one
// nothing is left open.
func TestLeftOpen(t *testing.T) {
	text := "The fair opens on 12 April, the mayor said on Monday. It closes in June. The gate was shut at 6.40 p.m. on Sunday, and again in 2019 and yesterday."
	d := &nlp.Doc{Text: text}
	var got []string
	for _, x := range Find(d, Anchor{}) {
		if x.Value == "" {
			got = append(got, text[x.Start:x.End]+"="+x.Open)
		}
	}
	want := []string{"12 April=XXXX-04-12", "Monday=XXXX-WXX-1", "June=XXXX-06", "6.40 p.m. on Sunday=XXXX-WXX-7T18:40", "yesterday="}
	if strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("%q, want %q", got, want)
	}
	for _, x := range Find(d, Anchor{Date: "2024-03-14"}) {
		if x.Open != "" {
			t.Errorf("%q is left open as %q though the day of the text is known", text[x.Start:x.End], x.Open)
		}
	}
}
