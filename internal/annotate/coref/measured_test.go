package coref

import (
	"testing"

	"hearsay/internal/news"
)

// What a length or a weight stands before is a ship or the like, unless it is somebody
// with a given name.
func TestWhatIsMeasured(t *testing.T) {
	for text, person := range map[string]bool{
		"The 23-metre Brenna sank on Monday.":           false,
		"The 40-tonne Brenna Star ran aground off Dol.": false,
		"The 7-foot Per Holmund won the match.":         true,
	} {
		c := linked(t, text)
		if len(c.All) == 0 || (c.All[0].Kind == news.Person) != person {
			t.Errorf("%s: %+v", text, c.All)
		}
	}
}
