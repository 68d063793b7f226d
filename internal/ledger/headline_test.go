package ledger_test

import "testing"

// A story is named by the headline that tells most of what the others' first sentences
// do: neither by a communique's nor by the one that only says the least.
func TestAStoryIsNamedByWhatTheOthersTell(t *testing.T) {
	papers := []paper{
		{"The Fen Mirror", "2024-05-20", []string{"Communique No. 3 of the Harbour Alliance to national, regional and international public opinion", "The Harbour Alliance does not think that the storks on the roofs of Skerry do any harm."}},
		{"Radio Skerry", "2024-05-20", []string{"Storks crowd the roofs of Skerry", "Hundreds of storks sat on the roofs of Skerry on Monday, the mayor said."}},
		{"The Skerry Post", "2024-05-20", []string{"What nobody asks", "The storks on the roofs of Skerry are hungry, according to the mayor."}},
	}
	s, d := build(t, papers)
	for _, a := range d {
		if a.ID == s.Headline.Article {
			if got := a.Text[s.Headline.Start:s.Headline.End]; got != "Storks crowd the roofs of Skerry" {
				t.Errorf("the story is called %q", got)
			}
			return
		}
	}
	t.Errorf("the story has no headline: %+v", s.Headline)
}
