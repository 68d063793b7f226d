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
		// What is asked, left open or doubted is no account of what is told.
		{"Ana Rao asked whether the harbour bridge had been sold.", "The harbour bridge had been sold, Omar Lind said.", false},
		{"Ana Rao would not say whether the harbour bridge had been sold.", "The harbour bridge had been sold, Omar Lind said.", false},
		{"Ana Rao doubted that the harbour bridge had been sold.", "The harbour bridge had been sold, Omar Lind said.", false},
		{"Ana Rao hoped that the harbour bridge had been sold.", "The harbour bridge had been sold, Omar Lind said.", false},
		{"It is too early to say that the harbour bridge was sold, Ana Rao said.", "The harbour bridge was sold, Omar Lind said.", false},
		{"Ana Rao asked whether the harbour bridge had been sold.", "Ana Rao asked if the harbour bridge had been sold.", true},
		{"There is no doubt that the harbour bridge was sold, Ana Rao said.", "The harbour bridge was sold, Omar Lind said.", true},
		{"It is unclear whether the harbour bridge was sold.", "The harbour bridge was sold.", false},
		{"It is not known who sold the harbour bridge, Ana Rao said.", "A clerk sold the harbour bridge, Omar Lind said.", false},
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

// TestWhatMayChange: of what may change two who tell it days apart need not disagree.
func TestWhatMayChange(t *testing.T) {
	for _, c := range []struct {
		day                 string
		standing, overtaken int
	}{
		{"2024-05-20", 1, 0},
		{"2024-05-23", 0, 1},
	} {
		s, _ := build(t, []paper{
			{"The Fen Mirror", "2024-05-20", []string{"What is known so far", "The engineer remains in custody, his lawyer said."}},
			{"Radio Skerry", c.day, []string{"The day in short", "The engineer has been released, police said."}},
		})
		if len(s.Discrepancies) != c.standing || len(s.Superseded) != c.overtaken {
			t.Errorf("second report of %s: %d stand and %d are overtaken, want %d and %d", c.day, len(s.Discrepancies), len(s.Superseded), c.standing, c.overtaken)
		}
	}
}
