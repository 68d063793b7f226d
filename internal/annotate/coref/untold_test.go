package coref

import (
	"strings"
	"testing"

	"hearsay/internal/news"
)

// A name that has the form of a person's is a body's where the text goes on with what only a
// body is, and tells of no person and of no other that it could be.
func TestABodyByWhatItIsCalled(t *testing.T) {
	for _, c := range []struct {
		text string
		body bool
	}{
		{"Dremel Kemi cut fares on Monday. The carrier said that the strike was over.", true},
		{"Dremel Kemi cut fares on Monday. She was late. The carrier said that the strike was over.", false},
		{"Dremel Kemi and Pellico cut fares on Monday. The carrier said that the strike was over.", false},
		{"Pellico and Dremel Kemi cut fares on Monday. The carrier said that the strike was over.", false},
		{"Dremel Kemi cut fares on Monday. It rained. The carrier said that the strike was over.", true},
		{"Dremel Kemi cut fares on Monday. It rained. Boats lay in the harbour. The carrier said that the strike was over.", false},
		{"The singer Dremel Kemi cut fares on Monday. The carrier said that the strike was over.", false},
		{"Maria Kemi cut fares on Monday. The carrier said that the strike was over.", false},
	} {
		ch := linked(t, c.text)
		var name, carrier *Chain
		for _, m := range ch.Mentions {
			switch w := m.Span().Of(c.text); {
			case strings.HasSuffix(w, "Kemi"):
				name = ch.Chain(m.Entity)
			case w == "The carrier":
				carrier = ch.Chain(m.Entity)
			}
		}
		if name == nil || carrier == nil {
			t.Fatalf("%s: a phrase is no mention", c.text)
		}
		if (name.Kind == news.Organisation) != c.body || (name == carrier) != c.body {
			t.Errorf("%s: the name is of the kind %s, one with the carrier: %v, want %v", c.text, name.Kind, name == carrier, c.body)
		}
	}
}

// Whom somebody does something to is not that one.
func TestWhomOneActsOnIsAnother(t *testing.T) {
	for text, same := range map[string]bool{
		"Judge Ana Rao spoke in Torvik on Monday. Rao thanked the judge for it.":        false,
		"The lawyer Ana Rao spoke in Torvik on Monday. Rao met the lawyer in the hall.": false,
		"Judge Ana Rao spoke in Torvik on Monday. Nobody thanked the judge for it.":     true,
	} {
		ch := linked(t, text)
		var rao, phrase news.EntityID
		for _, m := range ch.Mentions {
			switch w := m.Span().Of(text); {
			case strings.HasSuffix(w, "Rao"):
				rao = m.Entity
			case w == "the judge" || w == "the lawyer":
				phrase = m.Entity
			}
		}
		if rao == "" || (rao == phrase) != same {
			t.Errorf("%s: one is %v, want %v", text, rao == phrase, same)
		}
	}
}
