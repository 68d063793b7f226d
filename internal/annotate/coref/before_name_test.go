package coref

import (
	"strings"
	"testing"

	"hearsay/internal/news"
)

// The body whose office a person has, right before the name, is none of the name.
func TestBodyBeforeName(t *testing.T) {
	for text, want := range map[string]string{
		"Former Speaker of the House Alice Hale said she would go.": "Alice Hale",
	} {
		c := linked(t, text)
		i := strings.Index(text, want)
		got, ok := c.Resolve(news.Span{Start: i, End: i + len(want)})
		if !ok || c.NameOf(got) != want {
			t.Errorf("%s: nobody is called %q", text, want)
		}
	}
}
