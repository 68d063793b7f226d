package ledger_test

import (
	"strings"
	"testing"

	"hearsay/internal/news"
)

// TestAbout holds what a disagreement is labelled with: the claim that is denied, or
// one side's words without the value in dispute.
func TestAbout(t *testing.T) {
	s, _ := build(t, []paper{
		{"The Fen Mirror", "2024-05-20", []string{"What is known so far", "The ferry Oriole left Torvik on 8 May with two hundred tonnes of flour. The owner has bribed the port captain of Torvik, a clerk, Per Lund, said on Friday."}},
		{"Radio Skerry", "2024-05-20", []string{"The day in short", "The ferry Oriole left Torvik on 10 May with two hundred tonnes of flour. The owner denied on Friday that it has bribed the port captain of Torvik."}},
	})
	got := map[news.DiscrepancyKind]string{}
	for _, d := range s.Discrepancies {
		got[d.Kind] = d.About
	}
	if about := got[news.DiffDate]; !strings.HasPrefix(about, "when: “") || !strings.Contains(about, "left Torvik on … with") {
		t.Errorf("the date is labelled %q", about)
	}
	if about := got[news.DiffOther]; !strings.HasPrefix(about, "whether: “") || !strings.Contains(about, "bribed the port captain") || strings.Contains(about, "denied") {
		t.Errorf("the denial is labelled %q", about)
	}
}

// TestThingsAreShownWithWhatIsDone holds that a statement whose words are only a thing
// is shown with who does what to it.
func TestThingsAreShownWithWhatIsDone(t *testing.T) {
	s, as := build(t, []paper{
		{"The Fen Mirror", "2024-05-20", []string{"What is known so far", "The ferry Oriole left Torvik on 8 May. The port captain, Ana Rao, rejected the overture on Friday."}},
		{"Radio Skerry", "2024-05-20", []string{"The day in short", "The ferry Oriole left Torvik on 8 May with two hundred tonnes of flour."}},
	})
	for _, st := range s.Statements {
		for _, a := range as {
			if a.ID != st.Gist.Article {
				continue
			}
			if text := a.Text[st.Gist.Start:st.Gist.End]; strings.Contains(text, "overture") && !strings.Contains(text, "rejected the overture") {
				t.Errorf("shown is %q", text)
			}
		}
	}
}
