package ledger_test

import (
	"strings"
	"testing"

	"hearsay/internal/news"
)

// TestWhoTellsHisOwnAct holds that an act which only a body of one kind does, or that a body
// announces, is confirmed by a party to it when that body tells of it in the passive or by its
// noun, and not what others tell, nor what befell somebody.
func TestWhoTellsHisOwnAct(t *testing.T) {
	for _, c := range []struct {
		text, about string
		want        news.Status
	}{
		{"Two men were arrested at the quay on Monday, police said.", "were arrested", news.ConfirmedByParty},
		{"Two men were arrested at the quay on Monday, a fisherman said.", "were arrested", news.SingleUnnamed},
		{"Two men were arrested at the quay on Monday, police sources said.", "were arrested", news.SingleUnnamed},
		{"Two men were arrested at the quay on Monday by rebels, police said.", "were arrested", news.SingleNamed},
		{"A clerk of 34 was charged with fraud, prosecutors said.", "was charged", news.ConfirmedByParty},
		{"The prime minister's office announced that the health minister had been dismissed.", "been dismissed", news.ConfirmedByParty},
		{"The education ministry announced that the exam had been cancelled.", "been cancelled", news.ConfirmedByParty},
		{"A parent said that the exam had been cancelled.", "been cancelled", news.SingleUnnamed},
		{"The education ministry announced that three pupils had been killed.", "been killed", news.SingleNamed},
		{"Hasan Moe announced a reward of 5,000 crowns for the painting.", "a reward", news.ConfirmedByParty},
		{"Hasan Moe announced a warning to the owner of the quay.", "a warning", news.SingleNamed},
		{"Hasan Moe announced the death of his brother.", "the death", news.SingleNamed},
		{"The Skerry Front claimed the attack on the barracks in a video.", "the attack", news.ConfirmedByParty},
	} {
		if got, ok := statusOf(t, c.text, c.about); !ok || got != c.want {
			t.Errorf("%q is %q, want %q", c.text, got, c.want)
		}
	}
}

// TestWhatAnOutletCouldNotConfirm holds the words by which an outlet says so, and that they are
// not those by which somebody could not be reached.
func TestWhatAnOutletCouldNotConfirm(t *testing.T) {
	for _, c := range []struct {
		text string
		want news.Status
	}{
		{"The rebels said they had taken the town. The claim could not be immediately verified.", news.Unconfirmed},
		{"The rebels said they had taken the town. The report has yet to be confirmed.", news.Unconfirmed},
		{"The rebels said they had taken the town. The Fen Mirror was unable to independently verify the claim.", news.Unconfirmed},
		{"The rebels said they had taken the town. The army said it could not immediately be reached.", news.SingleUnnamed},
	} {
		if got, ok := statusOf(t, c.text, "taken the town"); !ok || got != c.want {
			t.Errorf("%q is %q, want %q", c.text, got, c.want)
		}
	}
}

// TestWhoPassesItOnIsNoOrigin holds that a medium which is given as origin by one outlet, and as
// the relay of somebody without a name by another, does not make the source a named one.
func TestWhoPassesItOnIsNoOrigin(t *testing.T) {
	s, as := build(t, []paper{
		{"The Fen Mirror", "2024-05-20", []string{"What is known so far", "The Harbour Times reported that 131 people had been pulled from the water alive."}},
		{"Radio Skerry", "2024-05-20", []string{"The day in short", "Two pilots told the Harbour Times that 131 people had been rescued alive."}},
	})
	st, ok := oneStatement(s, as, "from the water alive", "rescued alive")
	if !ok || len(st.Origins) != 1 || st.Origins[0].Named || st.Origins[0].Name != "Two pilots" || st.Status != news.SingleUnnamed {
		t.Errorf("%q, origins %+v (%q), want the two pilots, not named", st.Status, st.Origins, st.IndependentOrigins.Why)
	}
}

// statusOf is the status of the statement of a report that holds some words, beside a report of
// something else.
func statusOf(t *testing.T, text, about string) (news.Status, bool) {
	t.Helper()
	s, as := build(t, []paper{
		{"The Fen Mirror", "2024-05-20", []string{"What is known so far", "Some words come first on the day.", text}},
		{"Radio Skerry", "2024-05-20", []string{"News of the day", "The harbour of Osk was calm on Tuesday.", "Gulls sat on the quay."}},
	})
	for _, st := range s.Statements {
		for _, c := range st.Carriers {
			for _, a := range as {
				if a.ID == c.Article && strings.Contains(c.Ref().Span().Of(a.Text), about) {
					return st.Status, true
				}
			}
		}
	}
	return "", false
}
