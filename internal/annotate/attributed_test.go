package annotate

import (
	"testing"

	"hearsay/internal/news"
)

// The mentions of an article say of a pronoun and of a description that speak what the
// attribution says, and nothing of what somebody has written.
func TestMentionsFollowAttributions(t *testing.T) {
	for _, c := range []struct{ text, phrase, name string }{
		{"Fulmar Shipping lost two ships.\nThe Torv Testing Agency has looked at thousands of ropes this year, it said.", "it", "Torv Testing Agency"},
		{"The harbour office of Torv published a report on Monday. In a statement, Fulmar Shipping rejected it.\nThe statement said that the ropes were new.", "The statement", ""},
		{"The Torv Council met on Monday. Its plan was rejected by many. “We did not see the report,” the council said. “It was late.” It added that a vote would follow.", "It", "Torv Council"},
	} {
		a := &news.Article{ID: "t", Language: "en", Text: c.text}
		if _, err := Annotate(a, Options{}); err != nil {
			t.Fatal(err)
		}
		got := map[string]bool{}
		for _, m := range a.Mentions {
			if m.Span().Of(c.text) != c.phrase {
				continue
			}
			for _, o := range a.Mentions {
				if o.Entity == m.Entity && o.Form == "name" {
					got[o.Span().Of(c.text)] = true
				}
			}
		}
		if c.name == "" && len(got) > 0 || c.name != "" && !got[c.name] {
			t.Errorf("%q of %q is %v, want %q", c.phrase, c.text, got, c.name)
		}
	}
}
