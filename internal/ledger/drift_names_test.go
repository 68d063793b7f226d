package ledger_test

import (
	"slices"
	"testing"

	"hearsay/internal/news"
)

// A claim changes its owner only from one to another: who is described by a name that
// stands beside the other one too is no other.
func TestAClaimThatChangesItsOwner(t *testing.T) {
	for _, c := range []struct {
		name, one, two string
		want           bool
	}{
		{"another", "A dock worker said the grain terminal in Arrel had dumped forty tonnes of spoiled wheat into the lower harbour before dawn.",
			"Senator Tor Brandt said the grain terminal in Arrel had dumped forty tonnes of spoiled wheat into the lower harbour before dawn.", true},
		{"one who is named beside the description", "The trader who had run the silo, Tor Brandt, said the grain terminal in Arrel had dumped forty tonnes of spoiled wheat into the lower harbour before dawn.",
			"Senator Tor Brandt said the grain terminal in Arrel had dumped forty tonnes of spoiled wheat into the lower harbour before dawn.", false},
		{"a name's own office", "A Brandt aide said the grain terminal in Arrel had dumped forty tonnes of spoiled wheat into the lower harbour before dawn.",
			"Senator Tor Brandt said the grain terminal in Arrel had dumped forty tonnes of spoiled wheat into the lower harbour before dawn.", false},
		{"those who wrote it", "The writers said the grain terminal in Arrel had dumped forty tonnes of spoiled wheat into the lower harbour before dawn.",
			"The Skerry scholars said the grain terminal in Arrel had dumped forty tonnes of spoiled wheat into the lower harbour before dawn.", false},
		{"what they wrote", "A study said the grain terminal in Arrel had dumped forty tonnes of spoiled wheat into the lower harbour before dawn.",
			"The researchers said the grain terminal in Arrel had dumped forty tonnes of spoiled wheat into the lower harbour before dawn.", false},
		{"others", "The dock workers said the grain terminal in Arrel had dumped forty tonnes of spoiled wheat into the lower harbour before dawn.",
			"The Skerry scholars said the grain terminal in Arrel had dumped forty tonnes of spoiled wheat into the lower harbour before dawn.", true},
	} {
		s, _ := build(t, []paper{
			{"One", "2024-05-14", []string{"The harbour", c.one}},
			{"Two", "2024-05-14", []string{"The grain", "The council met in the evening.", c.two}},
		})
		got := slices.ContainsFunc(s.Discrepancies, func(d news.Discrepancy) bool { return d.Kind == news.DiffAttribution })
		if got != c.want {
			t.Errorf("%s: %v, want %v: %+v", c.name, got, c.want, s.Discrepancies)
		}
	}
}
