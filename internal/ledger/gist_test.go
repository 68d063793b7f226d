package ledger_test

import (
	"strings"
	"testing"

	"hearsay/internal/news"
)

// shownOf is what the statement shows that holds words, and what of it is meant.
func shownOf(t *testing.T, s news.Story, as []*news.Article, words string) (gist, focus string) {
	t.Helper()
	text := func(r news.Ref) string {
		for _, a := range as {
			if a.ID == r.Article {
				return a.Text[r.Start:r.End]
			}
		}
		return ""
	}
	for _, st := range s.Statements {
		for _, c := range st.Carriers {
			if strings.Contains(text(c.Ref()), words) && len(text(c.Ref())) < 6*len(words) {
				if st.Focus != nil {
					focus = text(*st.Focus)
				}
				return text(st.Gist), focus
			}
		}
	}
	t.Fatalf("no statement says %q", words)
	return "", ""
}

// TestHalvesOfASentence holds that a statement which is a small part of a sentence is
// shown with the whole of it, and with which part it is.
func TestHalvesOfASentence(t *testing.T) {
	s, as := build(t, []paper{
		{"The Fen Mirror", "2024-05-20", []string{"What is known so far", "The ferry Oriole left Torvik on 8 May with two hundred tonnes of flour. Rain has fallen on the villages of the delta for a month, while the price of bread in Torvik has doubled since the mill at Almera burned down."}},
		{"Radio Skerry", "2024-05-20", []string{"The day in short", "The ferry Oriole left Torvik on 8 May. Nobody waved."}},
	})
	for _, half := range []string{"Rain has fallen", "bread in Torvik has doubled"} {
		gist, focus := shownOf(t, s, as, half)
		if !strings.HasPrefix(gist, "Rain") || !strings.HasSuffix(gist, "burned down.") {
			t.Errorf("%q is shown as %q, which is not the sentence", half, gist)
		}
		if !strings.Contains(focus, half) || strings.Contains(focus, "Rain") && strings.Contains(focus, "bread") {
			t.Errorf("of %q %q is said to be meant, want the half with %q", gist, focus, half)
		}
	}
	if gist, focus := shownOf(t, s, as, "Nobody waved"); gist != "Nobody waved." || focus != "" {
		t.Errorf("a sentence that is a statement is shown as %q, of which %q", gist, focus)
	}
}

// TestTheOriginsWordsAreShown holds that what somebody is given to have said is shown in
// the words given to him, and not in those of an outlet that says it in passing.
func TestTheOriginsWordsAreShown(t *testing.T) {
	s, as := build(t, []paper{
		{"The Fen Mirror", "2024-05-20", []string{"Harbour", "The closure of the port of Torvik until Friday comes as farmers of the delta wait in vain for seed, fuel and the loans that the bank at Almera had promised them in March.", "The day was quiet."}},
		{"Radio Skerry", "2024-05-20", []string{"The day in short", "Birds were seen over the delta.", "The port of Torvik will be closed until Friday, the harbour master, Ana Rao, said."}},
		{"Skerry Post", "2024-05-20", []string{"Notes", "Birds sang.", "The port of Torvik will be closed until Friday, Ana Rao, the harbour master, said."}},
	})
	for _, st := range s.Statements {
		if len(st.Origins) == 0 {
			continue
		}
		for _, c := range st.Carriers {
			if c.Attribution == "" && st.Gist.Article == c.Article && st.Gist.Start <= c.Start && c.End <= st.Gist.End {
				t.Errorf("%s is %s and shows words of an outlet", st.ID, st.Status)
			}
		}
	}
	if gist, _ := shownOf(t, s, as, "port of Torvik will be closed"); !strings.HasPrefix(gist, "The port of Torvik will be closed") {
		t.Errorf("shown is %q", gist)
	}
}
