package ledger

import (
	"slices"
	"testing"

	"hearsay/internal/news"
)

// What describes a source is read by the lists of the story's language.
func TestDescriptionsAreReadByTheirLanguage(t *testing.T) {
	en, err := listsFor([]*news.Article{{Language: "en"}})
	if err != nil {
		t.Fatal(err)
	}
	none, err := listsFor([]*news.Article{{Language: "xx"}})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		l            *lists
		name         string
		proper, tell []string
	}{
		{en, "Officials in Velmar", []string{"velmar"}, []string{"velmar"}},
		{en, "Velmari officials", []string{"velmari"}, []string{"velmari"}},
		{en, "the press office of the harbour board", nil, []string{"harbour", "board"}},
		// Without lists no word is known to be no name: the first, which any
		// sentence writes with a capital, is then taken for none, so that two
		// descriptions never exclude each other by it.
		{none, "Fonctionnaires de Velmar", []string{"velmar"}, []string{"fonctionnaire", "de", "velmar"}},
		{none, "Sources officielles", nil, []string{"source", "officielle"}},
	} {
		if got := c.l.properWords(c.name); !slices.Equal(got, c.proper) {
			t.Errorf("%q: proper words %q, want %q", c.name, got, c.proper)
		}
		if got := c.l.descriptive(c.name); !slices.Equal(got, c.tell) {
			t.Errorf("%q: telling words %q, want %q", c.name, got, c.tell)
		}
	}
}

// What a "not" only sets against something else is not denied.
func TestContrasts(t *testing.T) {
	l, err := listsFor([]*news.Article{{Language: "en"}})
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]bool{
		"it was a letter, not an offer":                                      true,
		"they came as guests and not as prisoners":                           true,
		"see the raid not as an attack on one town, but as an attack on all": true,
		"see the raid not as an attack on one town":                          false,
		"it was not as bad, but the harbour was hit":                         false,
		"nobody sees the raid as an attack, and it was not one":              false,
	} {
		if got := l.contrastive(text); got != want {
			t.Errorf("%q only sets one thing against another: %v, want %v", text, got, want)
		}
	}
}
