package annotate_test

import (
	"testing"

	"hearsay/internal/annotate"
	"hearsay/internal/news"
)

// What is said keeps the words at its end that the parse hangs on the cue behind it.
func TestGiveBack(t *testing.T) {
	for text, want := range map[string]string{
		"The trial opened on 4 November, a court spokesman said.":               "The trial opened on 4 November",
		"The blast happened at ten past three in the morning, miners said.":     "The blast happened at ten past three in the morning",
		"The bridge collapsed on Monday, the mayor said on Tuesday.":            "The bridge collapsed on Monday",
		"The talks between the two unions broke up in March, the ministry said": "The talks between the two unions broke up in March",
	} {
		a := &news.Article{ID: "a1", Language: "en", Text: text, Published: "2024-05-20"}
		if _, err := annotate.Annotate(a, annotate.Options{}); err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, c := range a.Clauses {
			if c.At.Start == 0 {
				got = c.At.Of(text)
			}
		}
		if got != want {
			t.Errorf("%q: its first clause is %q, want %q", text, got, want)
		}
	}
}
