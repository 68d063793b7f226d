package ledger_test

import (
	"strings"
	"testing"
)

// TestFragmentsAreFolded holds that words which say nothing alone make no
// statement of their own, and that the statement of their sentence keeps them.
func TestFragmentsAreFolded(t *testing.T) {
	for _, c := range []struct {
		name, fragment, text string
		alone                bool
	}{
		{"an opener of speech", "I saw", "“I saw that the two boats had left the harbour of Lund before noon,” the pilot, Arne Moe, said.", false},
		{"what others are told to say", "They said", "“They said the ferry would leave the harbour at noon,” the pilot, Arne Moe, said.", false},
		{"what matters to whoever speaks", "It is important to us", "“It is important to us that the quays stay open all night,” the pilot, Arne Moe, said.", false},
		{"what only points back", "That means", "“That means that the quays will stay shut in winter,” the pilot, Arne Moe, said.", false},
		{"what he does is no frame", "I will sail", "“I will sail,” the pilot, Arne Moe, said.", true},
		{"a denial is no fragment", "Nobody drowned", "Nobody drowned.", true},
	} {
		s, arts := build(t, []paper{
			{"The Fen Mirror", "2024-05-20", []string{"What is known so far", "Two boats burned in Lund on Monday, the harbour office said.", c.text}},
			{"Radio Skerry", "2024-05-20", []string{"The day in short", "Two boats burned in Lund on Monday, the harbour office said."}},
		})
		text := map[string]string{}
		for _, a := range arts {
			text[string(a.ID)] = a.Text
		}
		alone, held := false, false
		for _, st := range s.Statements {
			for _, k := range st.Carriers {
				w := strings.Trim(text[string(k.Article)][k.Start:k.End], "“”., ")
				alone = alone || w == c.fragment
				held = held || strings.Contains(w, c.fragment)
			}
		}
		if alone != c.alone {
			t.Errorf("%s: %q is a statement alone: %v, want %v", c.name, c.fragment, alone, c.alone)
		}
		if !held {
			t.Errorf("%s: no statement holds %q", c.name, c.fragment)
		}
	}
}

// TestFramesAreNoStatement holds that "I believe" of one speaker and "I believe" of
// another are not one thing said twice.
func TestFramesAreNoStatement(t *testing.T) {
	s, arts := build(t, []paper{
		{"The Fen Mirror", "2024-05-20", []string{"Two voices on the quay", "“I believe that the bridge will hold until spring,” said the engineer, Ana Rao.", "“You know, I hope that the council sells the old cranes,” said Arne Moe, a pilot."}},
		{"Radio Skerry", "2024-05-20", []string{"What the harbour says", "“I believe that ferries should sail at night as well,” the pilot, Arne Moe, said.", "“You know, I hope that nobody has to swim home,” said the engineer, Ana Rao."}},
	})
	for _, st := range s.Statements {
		if st.Outlets > 1 {
			for _, k := range st.Carriers {
				for _, a := range arts {
					if a.ID == k.Article {
						t.Logf("%q", a.Text[k.Start:k.End])
					}
				}
			}
			t.Errorf("%s is carried by %d outlets", st.ID, st.Outlets)
		}
	}
}

// TestPartsAreJoined holds that the clauses of a sentence are one statement where nobody else
// tells either, and that what another outlet tells too is one of its own.
func TestPartsAreJoined(t *testing.T) {
	for _, c := range []struct {
		name, text, part, other string
		joined                  bool
	}{
		{"when it was", "The pilot fell asleep after the tide had turned in the sound.", "the tide", "", true},
		{"a relative clause", "The council sold three cranes, which a mill in Sund had ordered.", "a mill", "", true},
		{"in what somebody says", "The pilot, Arne Moe, said he would not sail until the sluices were mended.", "the sluices", "", true},
		{"a clause of its own", "The pilot fell asleep and the tide had turned in the sound.", "the tide", "", true},
		{"what is set against it", "The pilot fell asleep although the tide had turned in the sound.", "the tide", "", true},
		{"what another tells", "The pilot fell asleep after the tide had turned in the sound.", "the tide", "The tide had turned in the sound.", false},
	} {
		other := []string{"The day in short", "Two boats burned in Lund on Monday, the harbour office said."}
		if c.other != "" {
			other = append(other, c.other)
		}
		s, arts := build(t, []paper{
			{"The Fen Mirror", "2024-05-20", []string{"What is known so far", "Two boats burned in Lund on Monday, the harbour office said.", c.text}},
			{"Radio Skerry", "2024-05-20", other},
		})
		joined, held := false, false
		for _, st := range s.Statements {
			for _, k := range st.Carriers {
				if w := arts[0].Text[k.Start:min(k.End, len(arts[0].Text))]; k.Article == arts[0].ID && strings.Contains(w, c.part) {
					held, joined = true, joined || strings.Contains(w, "pilot") || strings.Contains(w, "council") || strings.Contains(w, "he would")
				}
			}
		}
		if joined != c.joined || !held {
			t.Errorf("%s: joined %v, want %v (in a statement %v)", c.name, joined, c.joined, held)
		}
	}
}
