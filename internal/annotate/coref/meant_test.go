package coref

import (
	"strings"
	"testing"
)

// Whom descriptions mean, by what else the text says, and whom they do not.
func TestWhomDescriptionsMean(t *testing.T) {
	for _, x := range []struct{ text, phrase, want string }{
		{"The president of the jury, the Danish actress Ana Raoulin, said that it was late.", "The president of the jury", "Ana Raoulin"},
		// A university of somewhere is no company.
		{"The University of Kestra said that it had left. The company said it would pay.", "The company", ""},
		// Of whom a report opens with, and who is named next as another.
		{"A nurse said it was dark.\nAna Raoulin told reporters that it was late.", "A nurse", "Ana Raoulin"},
		{"A fellow nurse said it was dark.\nAna Raoulin told reporters that it was late.", "A fellow nurse", ""},
		{"Per Holm was aboard, and a nurse said it was dark.\nAna Raoulin told reporters that it was late.", "a nurse", ""},
		{"A nurse said it was dark.\nBut Ana Raoulin told reporters that it was late.", "A nurse", ""},
	} {
		if got := meaning(t, x.text, x.phrase); got != x.want {
			t.Errorf("%s: %q is %q, want %q", x.text, x.phrase, got, x.want)
		}
	}
}

// Of whom somebody tells is not he who tells it.
func TestWhoIsToldOfIsNoSpeaker(t *testing.T) {
	for text, want := range map[string]string{
		"Dolan was arrested on Monday, he said.": "",
	} {
		c := linked(t, text)
		got := ""
		for _, m := range c.Pronouns {
			if strings.EqualFold(m.Span().Of(text), "he") {
				got = c.NameOf(m)
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
