package coref

import "testing"

// Whoever is named in what a sentence reports is not the description that reports it, unless
// the text has called him so.
func TestWhoReportsIsNotWhoIsNamed(t *testing.T) {
	for _, c := range []struct {
		text, name, phrase string
		one                bool
	}{
		{"The prize was given to Ana Rao, the mayor said.", "Ana Rao", "the mayor", false},
		{"The bridge will be built by Halden Works, the mayor said on Monday.", "Halden Works", "the mayor", false},
		{"Police had held Otto Venn, the lawyer said.", "Otto Venn", "the lawyer", false},
		{"Ana Rao, the mayor, said the plan was dead.", "Ana Rao", "the mayor", true},
		{"“It is dead,” said Ana Rao, the mayor.", "Ana Rao", "the mayor", true},
		{"Ana Rao was elected mayor in May. As Rao left the hall, the mayor said that the plan was dead.", "Ana Rao", "the mayor", true},
	} {
		ch := linked(t, c.text)
		var name, phrase *Chain
		for _, m := range ch.Mentions {
			switch m.Span().Of(c.text) {
			case c.name:
				name = ch.Chain(m.Entity)
			case c.phrase:
				phrase = ch.Chain(m.Entity)
			}
		}
		if name == nil || (name == phrase) != c.one {
			t.Errorf("%s: %s is %s: %v, want %v", c.text, c.phrase, c.name, name == phrase, c.one)
		}
	}
}
