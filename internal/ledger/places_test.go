package ledger_test

import (
	"slices"
	"strings"
	"testing"

	"hearsay/internal/news"
)

// TestTheSamePlacesAreOneStatement holds that what the same places carry, by the same voices, is
// one statement: the sentences of a quotation that two outlets print whole. A sentence of it that
// a third prints alone is one of its own.
func TestTheSamePlacesAreOneStatement(t *testing.T) {
	quote := []string{"Three days at sea", `“The crane on the north quay has no brake. Nobody checked the cable since March,” said Ada Venn, who runs the pilots' guild.`}
	holding := func(more ...paper) (n int) {
		s, as := build(t, append([]paper{
			{"The Fen Mirror", "2024-05-20", quote},
			{"Radio Skerry", "2024-05-20", quote},
		}, more...))
		for _, st := range s.Statements {
			if slices.ContainsFunc(st.Carriers, func(c news.Carrier) bool {
				words := c.Ref().Span().Of(as[0].Text)
				return c.Article == as[0].ID && (strings.Contains(words, "crane") || strings.Contains(words, "cable"))
			}) {
				n++
			}
		}
		return n
	}
	if n := holding(); n != 1 {
		t.Errorf("a quotation that two print whole makes %d statements, want 1", n)
	}
	if n := holding(paper{"Lund Evening", "2024-05-21", []string{"No brake", `“The crane on the north quay has no brake,” said Ada Venn of the pilots' guild.`}}); n != 2 {
		t.Errorf("a quotation of which one prints a part alone makes %d statements, want 2", n)
	}
}
