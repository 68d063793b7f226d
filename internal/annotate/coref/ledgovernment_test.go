package coref

import (
	"strings"
	"testing"

	"hearsay/internal/news"
)

// entityAt is the chain of the mention that is exactly the last w of the text, nil for none.
func entityAt(c *Chains, text, w string) *Chain {
	at := strings.LastIndex(text, w)
	for _, m := range c.Mentions {
		if m.Start == at && m.End == at+len(w) {
			return c.Chain(m.Entity)
		}
	}
	return nil
}

func TestGovernmentsCalledByTheirLeader(t *testing.T) {
	for _, c := range []struct{ text, phrase, key string }{
		{"The Merkel government rejected the plan.", "Merkel government", "gov:DE"},
		{"The Xi government rejected the plan.", "Xi government", "gov:CN"},
		{"The Biden administration said no. \"We will wait,\" the administration said.", "the administration", "gov:US"},
		{"Tajik President Emo Lodar came on Monday. The Lodar government said no.", "Lodar government", "gov:TJ"},
		{"Danish Prime Minister Ane Vestrup came on Monday. The Vestrup cabinet fell.", "Vestrup cabinet", "gov:DK"},
		// Nobody tells what these lead.
		{"The Lodar government said no.", "Lodar government", ""},
		{"Mary Merkel is the dean. The Merkel administration said no.", "Merkel administration", ""},
		{"Danish Foreign Minister Ane Vestrup came on Monday. The Vestrup cabinet fell.", "Vestrup cabinet", ""},
		{"A Biden administration official said no.", "Biden administration", ""},
	} {
		ch := entityAt(linked(t, c.text), c.text, c.phrase)
		switch {
		case ch == nil && c.key != "":
			t.Errorf("%s: %q is nobody, want %q", c.text, c.phrase, c.key)
		case ch != nil && (ch.Key != c.key || ch.Kind != news.Government):
			t.Errorf("%s: %q is %s %q, want %q", c.text, c.phrase, ch.Kind, ch.Key, c.key)
		}
	}
}

// What the head of a body is called besides.
func TestTheHeadOfAMinistryIsTheMinister(t *testing.T) {
	for _, c := range []struct {
		text, phrase string
		same         bool
	}{
		{"Ana Rao, the head of the energy ministry, met reporters on Friday. The minister said that the dam was safe.", "The minister", true},
		{"The head of the energy ministry, Ana Rao, met reporters on Friday. The minister said that the dam was safe.", "The minister", true},
		{"Lawmakers met Ana Rao, who heads the central bank, on Friday. The governor said that the money was safe.", "The governor", true},
		{"The deputy head of the energy ministry, Ana Rao, met reporters. The minister was away.", "The minister", false},
		{"The head of the police union, Ana Rao, met reporters. The commissioner was away.", "The commissioner", false},
		{"The former head of the central bank, Ana Rao, said no. The governor said yes.", "The governor", false},
	} {
		chains := linked(t, c.text)
		rao, who := entityAt(chains, c.text, "Ana Rao"), entityAt(chains, c.text, c.phrase)
		if rao == nil || (rao == who) != c.same {
			t.Errorf("%s: %q is Ana Rao: %v, want %v", c.text, c.phrase, rao == who, c.same)
		}
	}
}
