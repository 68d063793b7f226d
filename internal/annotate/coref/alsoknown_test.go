package coref

import "testing"

// A text that says what else somebody is called joins two names that share nothing, and
// what only stands beside a name is another thing.
func TestNamesThatTheTextJoins(t *testing.T) {
	for text, want := range map[string][2]string{
		"Police sought Valdo Bruma, alias “Otter”, on Monday. Otter fled in January.":         {"Valdo Bruma", "Otter"},
		"Ana Holmund, also known as Bibi Ferro, said she was glad. Ferro sang in Lisbon.":     {"Ana Holmund", "Bibi Ferro"},
		"Kestra Oil (formerly Norra Petro) said sales rose. Norra Petro was founded in 1990.": {"Kestra Oil", "Norra Petro"},
		"Ana Holmund, née Ferro, said she was glad. Ferro sang in Lisbon.":                    {"Ana Holmund", "Ferro"},
		"Ana Holmund, now known as Sister Agnes, said she forgave. Agnes wept.":               {"Ana Holmund", "Agnes"},
	} {
		c := linked(t, text)
		var a, b string
		for _, m := range c.Mentions {
			switch m.Span().Of(text) {
			case want[0]:
				a = string(m.Entity)
			case want[1]:
				b = string(m.Entity)
			}
		}
		if a == "" || a != b {
			t.Errorf("%s: %q is %q, %q is %q", text, want[0], a, want[1], b)
		}
	}
	// Where somebody was, or was born, is none of his names.
	for _, text := range []string{
		"Per Holmund, formerly Kestra Oil, joined a bank.",
		"Per Holmund (formerly Kestra Rovers) signed on Monday.",
		"Ana Holmund, born Lisbon 1972, died on Monday.",
	} {
		c := linked(t, text)
		if len(c.All) < 2 {
			t.Errorf("%s: one chain: %+v", text, c.All)
		}
	}
	text := "Per Holmund, known in Lisbon, said he was glad. Ana Ferro, Per Holmund and Kestra Oil paid."
	c := linked(t, text)
	seen := map[string]string{}
	for _, m := range c.Mentions {
		w := m.Span().Of(text)
		if o, ok := seen[string(m.Entity)]; ok && o != w {
			t.Errorf("%q and %q are one", o, w)
		}
		seen[string(m.Entity)] = w
	}
}

// What somebody is has a capital where it opens a sentence, and is none of the name.
func TestATradeBeforeANameIsNoneOfIt(t *testing.T) {
	for text, want := range map[string]string{
		"Fishmonger Paul Hardy said that sales fell. Hardy blamed the weather.":                       "Paul Hardy",
		"Filmmaker Wanjo Ndirango turned down the award. Ms Ndirango was not asked.":                  "Wanjo Ndirango",
		"Vice Minister of Criminal Policy Ever Talaver assured that no note came. Talaver signed it.": "Ever Talaver",
		"The Director of Public Prosecutions Ana Raoulin said it was wrong. Raoulin will resign.":     "Ana Raoulin",
		"Ombudsman for Patient Welfare Ulla Brandel wrote a letter. Brandel asked for a reply.":       "Ulla Brandel",
	} {
		c := linked(t, text)
		if len(c.All) == 0 || c.All[0].Name != want {
			t.Errorf("%s: %+v, want %q", text, c.All, want)
		}
	}
}
