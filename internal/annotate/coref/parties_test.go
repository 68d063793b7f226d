package coref

import (
	"strings"
	"testing"

	"hearsay/internal/news"
)

// What a party is called is one body, in a text that tells of its country or of none, and who
// belongs to it is nobody by that name.
func TestParties(t *testing.T) {
	keys := func(text string) map[string]int {
		out := map[string]int{}
		for _, c := range linked(t, text).All {
			if c.Key != "" {
				out[c.Key] += len(c.Mentions)
			}
		}
		return out
	}
	if got := keys("Republicans said on Monday that the bill would cost too much. Democrats said the GOP had no plan of its own. Democrats were split."); got["party:US-republican-party"] != 2 || got["party:US-democratic-party"] != 2 {
		t.Errorf("%v", got)
	}
	if got := keys("In Ireland, Republicans marched in Dublin on Monday. Republicans said so."); got["party:US-republican-party"] != 0 {
		t.Errorf("another country's: %v", got)
	}
	text := "Per Lund, a Democrat from Lund, voted no. The Democrat said so. Senate Democrats met on Monday."
	for name, kind := range kindsIn(t, text) {
		if (kind == news.Person) != (name == "Per Lund") {
			t.Errorf("%s is a %s", name, kind)
		}
	}
	if got := kindsIn(t, text); got["Per Lund"] != news.Person || got["Senate Democrats"].Base() != news.Organisation {
		t.Errorf("%v", got)
	}
}

// A part of a state is not another that is called like the end of its name.
func TestGovernmentOfAPart(t *testing.T) {
	for _, c := range linked(t, "The New Jersey government had no comment on Monday.").All {
		if c.Key == "gov:JE" {
			t.Errorf("%+v", c)
		}
	}
}

// Whom "the Kentucky Republican" means the text tells by the party and the state behind a name,
// as letters or in words.
func TestMembersByPartyAndState(t *testing.T) {
	text := "Sen. Per Lund, R-Ky., voted against the harbour bill on Monday. The Kentucky Republican said it would ruin the docks. " +
		"Sen. Ana Rao, a New York Democrat, disagreed. \"It is a good bill,\" the Democrat told reporters. " +
		"Rep. Ole Dahl (D-Calif.) said he would back it. The California Democrat added that the House could pass it. The New York Democrat left. Texas Gov. Nils Berg said he would sue. The Texas Republican left."
	c := linked(t, text)
	for phrase, name := range map[string]string{"The Kentucky Republican": "Per Lund", "the Democrat": "Ana Rao", "The California Democrat": "Ole Dahl", "The New York Democrat": "Ana Rao", "The Texas Republican": "Nils Berg"} {
		at := strings.Index(text, phrase)
		got, ok := c.Resolve(news.Span{Start: at, End: at + len(phrase)})
		if !ok || c.NameOf(got) != name {
			t.Errorf("%q is %q, want %q", phrase, c.NameOf(got), name)
		}
	}
}
