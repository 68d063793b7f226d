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
// shown with the whole of it, and with which part it is. Another outlet prints one half alone.
func TestHalvesOfASentence(t *testing.T) {
	s, as := build(t, []paper{
		{"The Fen Mirror", "2024-05-20", []string{"What is known so far", "The ferry Oriole left Torvik on 8 May with two hundred tonnes of flour. Rain has fallen on the villages of the delta for a month, while the price of bread in Torvik has doubled since the mill at Almera burned down."}},
		{"Radio Skerry", "2024-05-20", []string{"The day in short", "The ferry Oriole left Torvik on 8 May. The price of bread in Torvik has doubled since the mill at Almera burned down. Nobody waved."}},
	})
	gist, focus := shownOf(t, s, as, "Rain has fallen")
	if !strings.HasPrefix(gist, "Rain") || !strings.HasSuffix(gist, "burned down.") {
		t.Errorf("half a sentence is shown as %q, which is not the sentence", gist)
	}
	if !strings.Contains(focus, "Rain has fallen") || strings.Contains(focus, "bread") {
		t.Errorf("of %q %q is said to be meant, want the half with the rain", gist, focus)
	}
	if gist, focus := shownOf(t, s, as, "Nobody waved"); gist != "Nobody waved." || focus != "" {
		t.Errorf("a sentence that is a statement is shown as %q, of which %q", gist, focus)
	}
}

// TestTheOriginsWordsAreShown holds that what somebody is given to have said is shown in
// the words given to him, though an outlet says it in its own, in the same words and nearer
// to the head of its report.
func TestTheOriginsWordsAreShown(t *testing.T) {
	s, as := build(t, []paper{
		{"The Fen Mirror", "2024-05-20", []string{"Harbour", "The port of Torvik will be closed until Friday.", "Birds sang over the delta, and the day was a quiet one for the farmers of Almera."}},
		{"Radio Skerry", "2024-05-20", []string{"The day in short", "Birds sang.", "The port of Torvik will be closed until Friday, the harbour master, Ana Rao, said.", "The day was a quiet one for the farmers of Almera."}},
	})
	if gist, _ := shownOf(t, s, as, "port of Torvik will be closed"); !strings.HasPrefix(gist, "The port of Torvik will be closed") {
		t.Errorf("shown is %q", gist)
	}
	for _, st := range s.Statements {
		if len(st.Carriers) < 2 || len(st.Origins) == 0 {
			continue
		}
		for _, c := range st.Carriers {
			if st.Gist.Article == c.Article && c.Attribution == "" {
				t.Errorf("%s, which has an origin, is shown in the words of an outlet", st.ID)
			}
		}
		return
	}
	t.Error("no statement is carried by both, and given to somebody by one")
}

// TestWordsAreShownOnce holds that of two statements whose best words are one sentence the
// second is shown in the words of another outlet, where these say it nearly as well, and
// not where these are a long sentence at the end of a report.
func TestWordsAreShownOnce(t *testing.T) {
	rain, bread := "While rain has fallen on the villages of the delta for a month", "the price of bread in Torvik has doubled since May"
	theirs := "In Torvik " + strings.Replace(bread, " in Torvik", "", 1) + ", and millers wait for the ships which the council of Almera promised them in its plan for the winter"
	long := theirs + ", when it spoke of four hundred tonnes a week from the silos of Sund and of a loan to whoever would carry them up the river on barges of his own"
	ferry, school, papers := "The ferry Oriole left Almera with two hundred tonnes of flour, and nobody waved.", "The mayor of Sund has opened a school for sixty children.", "A second ferry waits in the harbour of Sund for its papers."
	for _, c := range []struct{ theirs, want string }{{theirs, "In Torvik the price"}, {long, "While rain has fallen"}} {
		s, as := build(t, []paper{
			{"The Fen Mirror", "2024-05-20", []string{"What is known so far", rain + ", " + bread + ".", "Birds sang over the fields.", "Nobody was seen on the roads to the hills, and the inns were empty, as they are each year in the week before the fair."}},
			{"Radio Skerry", "2024-05-20", []string{"The day in short", ferry, school, papers, c.theirs + "."}},
			{"Skerry Post", "2024-05-20", []string{"Notes", papers, rain + ", the farmers of Almera wait in vain for seed."}},
			{"Almera Gazette", "2024-05-20", []string{"Briefly", school, rain + ", the sluices of the old canal stay shut."}},
		})
		if gist, _ := shownOf(t, s, as, bread); !strings.HasPrefix(gist, c.want) {
			t.Errorf("the price of bread is shown as %q, want %q …", gist, c.want)
		}
	}
}

// TestWhatIsHisWordStandsByItself holds that where an outlet tells in its own voice of somebody's
// word, and others do not, that is one statement of the outlet's and his word another: that there
// is a letter is told by the outlet, and is no second voice for what stands in it.
func TestWhatIsHisWordStandsByItself(t *testing.T) {
	s, as := build(t, []paper{
		{"The Fen Mirror", "2024-05-20", []string{"The day in Torvik", "Ana Rao, the harbour master, was seen on the quay at noon. On Monday she signed a letter with four other masters demanding the full report on the loss of the Oriole by Friday.", "Birds sang over the delta."}},
		{"Radio Skerry", "2024-05-20", []string{"The day in short", "Nobody waved."}},
	})
	told, focus := shownOf(t, s, as, "she signed a letter with four other")
	if !strings.HasPrefix(told, "On Monday she signed") || focus != "" {
		t.Errorf("the letter is shown as %q with %q marked, want the sentence", told, focus)
	}
	for _, st := range s.Statements {
		if len(st.Carriers) > 1 {
			t.Errorf("%d carriers of one article are joined", len(st.Carriers))
		}
		if c := st.Carriers[0]; c.Attribution != "" && !strings.Contains(c.Ref().Span().Of(as[0].Text), "the full report") {
			t.Errorf("given to somebody is %q, want what is demanded", c.Ref().Span().Of(as[0].Text))
		}
	}
}
