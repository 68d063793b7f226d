package ledger_test

import (
	"strings"
	"testing"

	"hearsay/internal/ledger"
	"hearsay/internal/news"
)

// TestOneShortThingInTheSameWords: two who are named and say one short thing in the same
// words are not one for certain, as long as their articles share nothing else; a report that
// is a copy for the most part is.
func TestOneShortThingInTheSameWords(t *testing.T) {
	const same = "foreign ministry said the talks in Geneva had collapsed."
	const said = " said the talks in Geneva had collapsed."
	long := []string{
		"It rained on the lake all day, and the boats stayed in the harbour with their lamps lit.",
		"The bakers of the old town sold out by nine, as they do on every feast of the city.",
	}
	for _, c := range []struct {
		name   string
		a, b   []string
		lo, hi int
	}{
		{"two ministries", append([]string{"The Norwegian foreign ministry" + said}, long[0]), append([]string{"The Swedish foreign ministry" + said}, long[1]), 1, 2},
		{"a report that is a copy", []string{"The Norwegian foreign ministry" + said}, []string{"The Swedish foreign ministry" + said}, 1, 1},
	} {
		as, entities := articles(t, []paper{
			{"The Fen Mirror", "2024-05-20", append([]string{"What is known so far"}, c.a...)},
			{"Radio Skerry", "2024-05-20", append([]string{"The day in short"}, c.b...)},
		})
		at := func(a *news.Article) news.Ref {
			i := strings.Index(a.Text, same)
			return news.Ref{Article: a.ID, Start: i, End: i + len(same)}
		}
		shared := []news.Passage{{A: at(as[0]), B: at(as[1]), Kind: news.Verbatim, Similarity: 1}}
		s, err := ledger.Build(ledger.Input{Story: "s1", Articles: as, Entities: entities, Passages: shared})
		if err != nil {
			t.Fatal(err)
		}
		st, ok := oneStatement(s, as, "collapsed", "collapsed")
		if !ok {
			t.Fatalf("%s: no statement of both", c.name)
		}
		if in := st.IndependentOrigins; in.Min != c.lo || in.Max != c.hi {
			t.Errorf("%s: %d to %d origins (%v), want %d to %d", c.name, in.Min, in.Max, in.Why, c.lo, c.hi)
		}
	}
}
