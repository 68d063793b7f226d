package ledger_test

import (
	"strings"
	"testing"
)

// TestSourcesToldInTwoWays holds how many origins two outlets have that give the same words to
// sources told in different ways: what is one for certain, what may be, and what is two.
func TestSourcesToldInTwoWays(t *testing.T) {
	const said, too = " said 131 people had been pulled from the water alive.", " said that 131 people had been pulled alive from the water."
	for _, c := range []struct {
		a, b     string
		min, max int
		why      string // a part of some reason
	}{
		// A body by other words.
		{"Velmar's health ministry", "The Velmari health ministry", 1, 1, ""},
		{"Japan's coast guard", "The Japanese coast guard", 1, 1, ""},
		{"Ukraine's armed forces", "The Ukrainian military", 1, 1, "one body"},
		{"Israel's army", "The Israel Defense Forces", 1, 1, "one body"},
		{"Gaza's health ministry", "The Gaza health ministry", 1, 1, ""},
		{"Gaza's health ministry", "The Israeli military", 2, 2, ""},
		{"Dutch police", "Police in the Netherlands", 1, 2, ""},
		{"A police spokesman", "The police", 1, 1, "speaks for"},
		{"A spokesman for the ministry", "The transport ministry", 1, 1, "speaks for"},
		{"Police chief Arne Moe", "The police", 1, 1, ""},
		{"Deputy police chief Arne Moe", "The police", 1, 2, ""},
		// A paper and whose it is.
		{"A Skerry Institute survey", "The Skerry Institute", 1, 1, ""},
		{"Data from the Skerry Institute", "The Skerry Institute", 1, 1, ""},
		{"A Fenways poll", "A poll by Fenways", 1, 1, ""},
		{"A leaked Skerry Institute report", "The Skerry Institute", 1, 2, "may"},
		{"A Skerry Institute survey", "A survey", 1, 1, "describes"},
		// Whose somebody is.
		{"Ibrahim Sarr's lawyer, Awa Moe,", "Sarr's lawyer", 1, 1, "is Awa Moe"},
		{"Ibrahim Sarr's lawyer, Awa Moe,", "A lawyer for Sarr", 1, 2, "may"},
		{"Leyla Moe, the wife of Ibrahim Sarr,", "Ibrahim Sarr's wife", 1, 1, "is Leyla Moe"},
		{"The family of Ibrahim Sarr", "Sarr's family", 1, 1, "are one"},
		{"Ibrahim Sarr's friend", "A friend of Ibrahim Sarr", 1, 2, ""},
		{"Senator Petra Lund", "Lund's office", 1, 1, "speaks for Petra Lund"},
		{"Senator Petra Lund", "A spokeswoman for Petra Lund", 1, 1, ""},
		{"Senator Petra Lund", "Lund's sister", 1, 2, ""},
		{"Senator Petra Lund rowed. Her office", "Senator Petra Lund rowed. Ms Lund's spokesman", 1, 1, ""},
		{"Senator Petra Lund rowed. Ms Lund's spokesman", "Senator Petra Lund rowed. Petra Lund's office", 1, 1, "one person"},
		{"Senator Petra Lund rowed. Arne Moe, a spokesman for Petra Lund,", "Senator Petra Lund rowed. Ms Lund's spokesman", 1, 1, "is Arne Moe"},
		{"Senator Petra Lund rowed. Arne Moe, a former spokesman for Petra Lund,", "Senator Petra Lund rowed. Ms Lund's spokesman", 1, 2, ""},
		{"Petra Lund's spokesman", "A spokesman for Ida Berg", 1, 2, ""},
		// Who works for a body.
		{"Police", "Detectives", 1, 2, "may speak for"},
		{"Skerry General Hospital", "A doctor at the hospital", 1, 2, "may speak for"},
		{"A spokesperson for Skerry General Hospital", "The hospital", 1, 2, "may be Skerry General Hospital"},
		{"Emergency services", "Rescue workers", 1, 2, "may speak for"},
		{"Skerry General Hospital", "A fisherman", 2, 2, ""},
		{"Regional authorities", "Local officials", 1, 2, ""},
		{"Hospital officials", "Doctors", 1, 2, ""},
		{"A government official", "Press secretary Arne Moe", 1, 2, "of the same body"},
		{"Coast guard spokesman Arne Moe", "Transport Minister Petra Lund", 1, 2, "one government"},
		// One body that both take for known.
		{"The dockers' union", "The dockers' union", 1, 1, "one body"},
		{"The dockers' union", "The pilots' union", 2, 2, ""},
		{"The dockers' union", "A union", 1, 2, "may be one"},
		{"A hospital", "A hospital", 1, 2, "may be one"},
		// Of one organisation, group or state.
		{"The United Nations", "UNHCR", 1, 2, "one organisation"},
		{"The European Union", "The European Commission", 1, 2, "one organisation"},
		{"Lund Shipping", "Lund Shipping's parent company, Skerry Group,", 1, 2, "one group"},
		{"Lund Shipping", "Skerry Group", 2, 2, ""},
		{"State television", "The state news agency Skerrypress", 1, 2, "one state"},
		{"A NATO official", "A Western official", 1, 2, ""},
		{"A NATO official", "A Kenyan official", 2, 2, ""},
		{"Health Minister Petra Lund", "The World Health Organization", 2, 2, ""},
		{"Health Minister Petra Lund", "The health ministry", 1, 1, ""},
	} {
		s, as := build(t, []paper{
			{"The Fen Mirror", "2024-05-20", []string{"What is known so far", c.a + said, "The boats of the Velmari coast came at noon."}},
			{"Radio Skerry", "2024-05-20", []string{"The day in short", c.b + too, "A crane from Velmar was on its way."}},
		})
		st, ok := oneStatement(s, as, "from the water alive", "alive from the water")
		if !ok {
			t.Errorf("%s and %s: no statement of both", c.a, c.b)
			continue
		}
		if in := st.IndependentOrigins; in.Min != c.min || in.Max != c.max || !strings.Contains(strings.Join(in.Why, "\n"), c.why) {
			t.Errorf("%s and %s: %d to %d origins (%q), want %d to %d for %q", c.a, c.b, in.Min, in.Max, in.Why, c.min, c.max, c.why)
		}
	}
}

// TestTwoThatDeclineAreTwo holds that what one will not say is no statement of another's.
func TestTwoThatDeclineAreTwo(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int // carriers of the statement
	}{
		{"Arne Moe declined to comment on the sale.", "Petra Lund declined to comment on the sale.", 1},
		{"Arne Moe declined to comment on the sale.", "Arne Moe declined to comment on the sale on Monday.", 2},
	} {
		s, _ := build(t, []paper{
			{"The Fen Mirror", "2024-05-20", []string{"The quay is for sale", "The quay is to be sold in June, the harbour board said.", c.a}},
			{"Radio Skerry", "2024-05-20", []string{"A buyer for the quay", "The harbour board said it would sell the quay in June.", c.b}},
		})
		most := 0
		for _, st := range s.Statements {
			if st.Origins != nil && len(st.Origins) > 0 && strings.Contains(st.Origins[0].Name, "Moe") {
				most = max(most, len(st.Carriers))
			}
		}
		if most != c.want {
			t.Errorf("%q and %q: %d carriers, want %d", c.a, c.b, most, c.want)
		}
	}
}

// TestWhatTwoGovernmentsSayTogether holds that "the two governments" are counted with those of
// whom each speaks for itself, be it a ministry or a prime minister.
func TestWhatTwoGovernmentsSayTogether(t *testing.T) {
	s, _ := build(t, []paper{
		{"The Fen Mirror", "2024-05-20", []string{"What is known so far", "The two governments said that they would reopen the border on 1 June."}},
		{"Radio Skerry", "2024-05-20", []string{"The day in short", "Norway and Sweden will reopen their border on 1 June, the Norwegian foreign ministry said."}},
		{"Osk Courier", "2024-05-20", []string{"News of the day", "The border between Norway and Sweden will be reopened on 1 June, Sweden's prime minister Ola Moe said."}},
	})
	for _, st := range s.Statements {
		if in := st.IndependentOrigins; st.Outlets == 3 {
			if in.Min != 2 || in.Max != 2 {
				t.Errorf("%d to %d origins (%q), want 2", in.Min, in.Max, in.Why)
			}
			return
		}
	}
	t.Error("no statement of all three")
}
