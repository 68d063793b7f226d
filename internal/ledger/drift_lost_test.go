package ledger_test

import (
	"slices"
	"strings"
	"testing"

	"hearsay/internal/ledger"
	"hearsay/internal/news"
)

// A claim that is printed elsewhere in the same words as the outlet's own has lost its
// source, but not where the article names one further on.
func TestAClaimThatLosesItsSource(t *testing.T) {
	claim := "the trawlers of Arrel had landed forty thousand tonnes of squid at the northern quay each winter"
	upper := strings.ToUpper(claim[:1]) + claim[1:]
	for _, c := range []struct {
		name string
		two  []string
		want string
	}{
		{"printed as its own", []string{"The quay", "The council met in the evening.", upper + "."}, "no source named"},
		{"another source", []string{"The quay", "The council met in the evening.", upper + ", residents said."}, "residents"},
		{"the same source", []string{"The quay", "The council met in the evening.", upper + ", a dock worker said."}, ""},
		{"its own, and the source as well", []string{"The quay", "A dock worker said " + claim + ".", upper + "."}, ""},
		{"another claim", []string{"The quay", "The trawlers of Arrel will sail to the northern quay in spring with forty boys."}, ""},
	} {
		as, entities := articles(t, []paper{
			{"One", "2024-05-14", []string{"The harbour", "A ship came in with timber.", upper + ", a dock worker said."}},
			{"Two", "2024-05-14", c.two},
		})
		var shared []news.Passage
		at := func(a *news.Article) news.Ref {
			i := strings.LastIndex(a.Text, claim[1:]) - 1
			return news.Ref{Article: a.ID, Start: i, End: i + len(claim)}
		}
		if p, q := at(as[0]), at(as[1]); p.Start >= 0 && q.Start >= 0 {
			shared = []news.Passage{{A: p, B: q, Kind: news.Verbatim, Similarity: 1}}
		}
		s, err := ledger.Build(ledger.Input{Story: "s1", Articles: as, Entities: entities, Passages: shared})
		if err != nil {
			t.Fatal(err)
		}
		check(t, s, as)
		got := ""
		for _, d := range s.Discrepancies {
			if d.Kind != news.DiffAttribution {
				continue
			}
			for _, v := range d.Values {
				if i := slices.IndexFunc(as, func(a *news.Article) bool { return a.ID == v.Carriers[0].Article }); as[i].Outlet == "Two" {
					got = v.Value
				}
			}
			if !strings.Contains(d.About, "trawlers of Arrel") {
				t.Errorf("%s: the label %q does not say which claim", c.name, d.About)
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q: %+v", c.name, got, c.want, s.Discrepancies)
		}
	}
}
