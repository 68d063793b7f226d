package coref

import (
	"slices"
	"testing"
)

// Which names of ministries are one chain, by the state that each is told to be of.
func TestMinistriesOfTwoStates(t *testing.T) {
	for text, want := range map[string][]int{
		"Denmark's Foreign Ministry said no. Norway's Foreign Ministry said yes.":                                          {0, 1},
		"Denmark's Supreme Court said no. India's Supreme Court said yes.":                                                 {0, 1},
		"The Defence Ministry in Copenhagen said no. The Defence Ministry in Oslo said yes.":                               {0, 1},
		"The defence ministry in Copenhagen said no. The defence ministry in Oslo said yes.":                               {0, 1},
		"The Defence Ministry in Copenhagen said no. Denmark's Defence Ministry said yes.":                                 {0, 0},
		"Denmark's Interior Ministry said no. The Danish Interior Ministry said yes. The Interior Ministry was right.":     {0, 0, 0},
		"The Danish Defence Ministry said no. The Norwegian Defence Ministry said yes. The Defence Ministry said neither.": {0, 1, 2},
		"The Kyrgyz defence ministry said no. The Tajik defence ministry said yes.":                                        {0, 1},
		"Denmark's Security Council met. Norway's Security Council did not.":                                               {0, 1},
		"The Ministry of Emergency Situations said no. The Emergencies Ministry said yes.":                                 {0, 0},
		"The Ministry of Internal Affairs said no. The Interior Ministry said yes.":                                        {0, 0},
		"The Ministry of Foreign Affairs said no. The Interior Ministry said yes.":                                         {0, 1},
	} {
		c := linked(t, text)
		var got, order []int
		for _, m := range c.Mentions {
			if k := c.byID[m.Entity]; len(c.All[k].words) > 1 {
				if !slices.Contains(order, k) {
					order = append(order, k)
				}
				got = append(got, slices.Index(order, k))
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: chains %v, want %v", text, got, want)
		}
	}
}
