package ledger_test

import "testing"

// TestASpokesmanIsTheBodyThatTheTextSays holds that whoever is called the
// spokesman of a body by its noun or by a pronoun is that body, and that others
// are not.
func TestASpokesmanIsTheBodyThatTheTextSays(t *testing.T) {
	const other = "The Skerry Rescue Agency said 131 people had been pulled from the water alive."
	for _, c := range []struct {
		name, text string
		min, max   int
	}{
		{"by its noun", "The Skerry Rescue Agency sent two boats. The agency's spokesman, Arne Moe, said 131 people had been pulled from the water alive.", 1, 1},
		{"by a pronoun", "The Skerry Rescue Agency sent two boats. Its spokesman, Arne Moe, said 131 people had been pulled from the water alive.", 1, 1},
		{"after his name", "The Skerry Rescue Agency sent two boats. Arne Moe, the agency's spokesman, said 131 people had been pulled from the water alive.", 1, 1},
		{"a pilot", "The Skerry Rescue Agency sent two boats. The agency's critic, the pilot Arne Moe, said 131 people had been pulled from the water alive.", 2, 2},
	} {
		s, as := build(t, []paper{
			{"The Fen Mirror", "2024-05-20", []string{"What is known so far", other}},
			{"Radio Skerry", "2024-05-20", []string{"The day in short", c.text}},
		})
		st, ok := oneStatement(s, as, "131", "131")
		if !ok || len(st.Carriers) < 2 {
			t.Fatalf("%s: no statement of both: %+v", c.name, st)
		}
		if in := st.IndependentOrigins; in.Min != c.min || in.Max != c.max {
			t.Errorf("%s: %d to %d origins (%v), want %d to %d", c.name, in.Min, in.Max, in.Why, c.min, c.max)
		}
	}
}

// TestASpokesmanIsOneOriginWithHisBody holds that a spokesman with a name and the body that he speaks
// for are one origin, wherever his office stands beside his name.
func TestASpokesmanIsOneOriginWithHisBody(t *testing.T) {
	for _, body := range []struct{ speaks, adjective, of string }{
		{"Police", "police", "the police"},
		{"The army", "army", "the army"},
		{"The health ministry", "health ministry", "the health ministry"},
		{"The coast guard", "coast guard", "the coast guard"},
		{"Skerry Shipping", "Skerry Shipping", "Skerry Shipping"},
	} {
		for _, who := range []string{
			"A " + body.adjective + " spokesman, Arne Moe,",
			"A " + body.adjective + " spokeswoman, Ms. Ines Holt,",
			"A spokesman for " + body.of + ", Arne Moe,",
			"A spokesman for " + body.of + ", Capt. Arne Moe,",
			"Arne Moe, a " + body.adjective + " spokesman,",
			"The spokesman of " + body.of + ", Arne Moe,",
		} {
			s, as := build(t, []paper{
				{"The Fen Mirror", "2024-05-20", []string{"What is known so far", body.speaks + " said 131 people had been pulled from the water alive."}},
				{"Radio Skerry", "2024-05-20", []string{"The day in short", who + " said 131 people had been pulled from the water alive."}},
			})
			st, ok := oneStatement(s, as, "131", "131")
			if !ok || len(st.Carriers) < 2 {
				t.Fatalf("%s: no statement of both: %+v", who, st)
			}
			if in := st.IndependentOrigins; in.Min != 1 || in.Max != 1 {
				t.Errorf("%s and %s: %d to %d origins (%v), want one", body.speaks, who, in.Min, in.Max, in.Why)
			}
		}
	}
}

// TestWhoLeadsABodySpeaksForIt holds that whoever the text calls the head of a body
// is that body, in whatever order it is printed, and that who once was its
// head or leads something else is not for certain.
func TestWhoLeadsABodySpeaksForIt(t *testing.T) {
	const other = "The Skerry Rescue Agency said 131 people had been pulled from the water alive."
	const said = " said 131 people had been pulled from the water alive."
	for _, c := range []struct {
		text     string
		min, max int
	}{
		{"The Skerry Rescue Agency's director, Arne Moe," + said, 1, 1},
		{"Arne Moe, director of the Skerry Rescue Agency," + said, 1, 1},
		{"The head of the Skerry Rescue Agency, Dr. Arne Moe," + said, 1, 1},
		{"Skerry Rescue Agency chief Arne Moe" + said, 1, 1},
		{"The Skerry Rescue Agency sent two boats. Its chief executive, Arne Moe," + said, 1, 1},
		{"The Skerry Rescue Agency sent two boats. By noon, director Arne Moe" + said, 1, 1},
		{"The Skerry Rescue Agency and the Lund Pilots' Union sent two boats. By noon, director Arne Moe" + said, 2, 2},
		{"Chief Constable Arne Moe of the Skerry Rescue Agency" + said, 1, 1},
		{"Director Arne Moe, of the Skerry Rescue Agency," + said, 1, 1},
		{"Arne Moe, who chairs the Skerry Rescue Agency," + said, 1, 1},
		{"Arne Moe, the chief officer of the Skerry Rescue Agency," + said, 1, 1},
		{"Arne Moe, the chief constable of the Skerry Rescue Agency," + said, 1, 1},
		{"The head of the Skerry Rescue Agency" + said, 1, 1},
		{"The Skerry Rescue Agency's director" + said, 1, 1},
		{"A director of the Skerry Rescue Agency" + said, 1, 2},
		{"The former head of the Skerry Rescue Agency" + said, 1, 2},
		{"The director of the Skerry Rescue Agency's choir, Arne Moe," + said, 1, 2},
		{"Inspector Arne Moe of the Skerry Rescue Agency" + said, 1, 2},
		{"Former director Arne Moe of the Skerry Rescue Agency" + said, 1, 2},
		{"Arne Moe, a former director of the Skerry Rescue Agency," + said, 1, 2},
		{"Arne Moe, who was once rescued by the Skerry Rescue Agency," + said, 2, 2},
		{"Arne Moe, head of a choir," + said, 2, 2},
		{"Arne Moe, the Skerry Rescue Agency director's cousin," + said, 1, 2},
		{"Arne Moe, wife of the Skerry Rescue Agency's director," + said, 1, 2},
	} {
		s, as := build(t, []paper{
			{"The Fen Mirror", "2024-05-20", []string{"What is known so far", other}},
			{"Radio Skerry", "2024-05-20", []string{"The day in short", c.text}},
		})
		st, ok := oneStatement(s, as, "131", "131")
		if !ok || len(st.Carriers) < 2 {
			t.Fatalf("%s: no statement of both: %+v", c.text, st)
		}
		if in := st.IndependentOrigins; in.Min != c.min || in.Max != c.max {
			t.Errorf("%s: %d to %d origins (%v), want %d to %d", c.text, in.Min, in.Max, in.Why, c.min, c.max)
		}
	}
}

// TestUnnamedSourcesOfDifferentTrades holds that two unnamed sources are not taken
// for one where each is called what the other is not.
func TestUnnamedSourcesOfDifferentTrades(t *testing.T) {
	const said = " said 131 people had been pulled from the water alive."
	for _, c := range []struct {
		a, b     string
		min, max int
	}{
		{"A doctor", "A doctor at the hospital", 1, 2},
		{"A doctor", "An official", 1, 2},
		{"A doctor", "A fisherman", 2, 2},
	} {
		s, as := build(t, []paper{
			{"The Fen Mirror", "2024-05-20", []string{"What is known so far", c.a + said}},
			{"Radio Skerry", "2024-05-20", []string{"The day in short", c.b + said}},
		})
		st, ok := oneStatement(s, as, "131", "131")
		if !ok || len(st.Carriers) < 2 {
			t.Fatalf("%s, %s: no statement of both: %+v", c.a, c.b, st)
		}
		if in := st.IndependentOrigins; in.Min != c.min || in.Max != c.max {
			t.Errorf("%s, %s: %d to %d origins (%v), want %d to %d", c.a, c.b, in.Min, in.Max, in.Why, c.min, c.max)
		}
	}
}
