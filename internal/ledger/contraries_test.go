package ledger_test

import (
	"slices"
	"testing"

	"hearsay/internal/news"
)

// TestWhatIsNotMerged holds that clauses of nearly the same words are no one statement
// where the one tells the contrary of the other, or what may be.
func TestWhatIsNotMerged(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"The council supports the new harbour bridge at Velm.", "The council backs the new harbour bridge at Velm.", true},
		{"The council supports the new harbour bridge at Velm.", "The council opposes the new harbour bridge at Velm.", false},
		{"The council closed the new harbour bridge at Velm.", "The council has closed the new harbour bridge at Velm.", true},
		{"The council closed the new harbour bridge at Velm.", "The council may close the road to the harbour.", false},
	} {
		s, as := build(t, []paper{
			{"The Fen Mirror", "2024-05-20", []string{"What is known so far", "It rained in the fens for days. " + c.a, "Farmers were waiting for hay."}},
			{"Radio Skerry", "2024-05-20", []string{"The day in short", "A pilot was honoured in Lund. " + c.b, "Ferries ran late."}},
		})
		got := slices.ContainsFunc(s.Statements, func(st news.Statement) bool {
			in := map[news.ArticleID]bool{}
			for _, k := range st.Carriers {
				in[k.Article] = true
			}
			return len(in) == len(as)
		})
		if got != c.want {
			t.Errorf("%s | %s: merged %v, want %v", c.a, c.b, got, c.want)
		}
	}
}
