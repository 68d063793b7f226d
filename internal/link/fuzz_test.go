package link_test

import (
	"strings"
	"testing"

	"hearsay/internal/link"
	"hearsay/internal/news"
)

// wild makes an article of any text: words of one kind or another are mentions of
// chains, in ways that no annotation would give them.
func wild(id, text string) *news.Article {
	a := &news.Article{ID: news.ArticleID(id), Text: text, Language: "en", Mentions: []news.Mention{}}
	kinds := []news.EntityKind{news.Person, news.Organisation, news.Place, news.Country, news.Event, news.Government, news.Company, ""}
	forms := []string{"name", "nominal", "pronoun", "adjective", "perhaps", ""}
	keys := []string{"", "", "country:RU", "gov:RU", "city:RU-moscow", "org:un", "media:kcna", "country:~velmora"}
	at := 0
	for i, w := range strings.Fields(text) {
		k := at + strings.Index(text[at:], w)
		end := k + len(w)
		if n := strings.IndexByte(text[end:], ' '); i%3 == 0 && n == 0 {
			if next := strings.IndexByte(text[end+1:], ' '); next > 0 {
				end += 1 + next // two words
			}
		}
		at = k + len(w)
		h := i*7 + len(w)
		m := news.Mention{Start: k, End: end, Kind: kinds[h%len(kinds)], Form: forms[h/3%len(forms)], Key: keys[h/5%len(keys)]}
		if h%4 != 0 {
			m.Entity = news.EntityID([]string{"x", "e", "~", ""}[h/2%4] + string(rune('1'+h%9)))
		}
		if h%5 == 0 {
			m.Role = text[max(0, k-9):k]
		}
		if h%11 == 0 {
			m.Speaks = "gov:RU"
		}
		a.Mentions = append(a.Mentions, m)
		if h%6 == 0 {
			a.Attributions = append(a.Attributions, news.Attribution{Source: []news.Span{m.Span()}, SourceType: news.SourceOrg, Chain: []news.Link{{Name: w, Span: m.Span(), Named: h%2 == 0, Entity: m.Entity}}})
		}
	}
	return a
}

// FuzzStory links what no annotation would make. Every mention that has an entity
// has one of the story, and numbers are given once.
func FuzzStory(f *testing.F) {
	f.Add("The minister met Ana Kesh of the UN , and the army and the union of the Bank of Norway", "Ana Kesh Malual said the UN food agency and Moscow's Mr Kesh 31 February", uint8(3))
	f.Add("the the the 's 's of of", "\xff ' & ( )", uint8(0))
	f.Fuzz(func(t *testing.T, one, two string, n uint8) {
		as := []*news.Article{wild("a1", one), wild("a2", two)}
		dec := link.Decisions{Merge: []link.Merge{{Into: "e1", From: "e2"}, {Into: "e2", From: "e1"}}, Split: []link.Split{{Entity: "e1", Names: strings.Fields(two)}}}
		if n%2 == 0 {
			dec = link.Decisions{}
		}
		es := link.Story(as, link.Options{Decisions: dec})
		again := link.Story(as, link.Options{Known: es, Decisions: dec})
		for _, out := range [][]news.Entity{es, again} {
			seen := map[news.EntityID]bool{}
			for _, e := range out {
				if e.ID == "" || seen[e.ID] {
					t.Fatalf("entity %q twice or without an id: %+v", e.ID, out)
				}
				seen[e.ID] = true
			}
		}
		known := map[news.EntityID]bool{"": true}
		for _, e := range again {
			known[e.ID] = true
		}
		for _, a := range as {
			for _, m := range a.Mentions {
				if !known[m.Entity] {
					t.Fatalf("mention %+v of no entity of %+v", m, again)
				}
			}
		}
	})
}
