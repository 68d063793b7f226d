package extract

import (
	"strings"
	"testing"
)

// A brief of a paragraph or two is read whole: its short sentences are neither headline
// nor furniture, though a page that came as one line may have such.
func TestBriefs(t *testing.T) {
	lead := `LISSE - Sen. Ana Rao and Rep. Per Lund met on Monday in the old port to talk about what the new quay would cost, and for whom. "We agree," Rao said of it. Lund said that the pact would stay, whatever the council thinks of it.`
	rest := `The quay would cost a billion. Critics say the market would suffer. Ole Dahl, who lives beside it, backs it.`
	for _, lines := range [][]string{{lead}, {lead, "", rest}, {"Rao and Lund agree on the quay", "", lead, "", rest}} {
		a := flatText(t, lines...)
		if !strings.Contains(a.Text, lead) || len(lines) > 1 && !strings.Contains(a.Text, rest) || strings.Contains(a.Headline, "We agree") {
			t.Errorf("headline %q, text %q of %q", a.Headline, a.Text, lines)
		}
	}
}
