package extract

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"hearsay/internal/news"
	"hearsay/internal/outlets"
)

// styleGold is what a careful reader takes from one capture of
// testdata/styles.
type styleGold struct {
	Capture       string   `json:"capture"`
	Headline      string   `json:"headline"`
	HeadlineAlso  string   `json:"headline_also"` // as good as Headline: a wire's without its prefix
	Subheadlines  []string `json:"subheadlines"`  // the lines of the standfirst; one is enough
	Outlet        string   `json:"outlet"`
	Published     string   `json:"published"`
	Updated       string   `json:"updated"`
	Dateline      string   `json:"dateline"`
	Agencies      []string `json:"agencies"`
	Bylines       []string `json:"bylines"`
	Contributors  []string `json:"contributors"`
	BodyLines     []int    `json:"body_lines"`
	Joined        [][2]int `json:"joined"`
	Furniture     []int    `json:"furniture_lines"`
	Captions      []int    `json:"caption_lines"`
	BodyText      []string `json:"body_text"`
	FurnitureText []string `json:"furniture_text"`
}

// styleScore counts what is right of the captures of one set.
type styleScore struct {
	captures                                                         int
	headline, deck, outlet, date, dateline, credits, byline, helpers int
	body, bodyAll, leaked, furniture                                 int
}

// tagless is the text of a line of a page.
func tagless(s string) string {
	z := html.NewTokenizer(strings.NewReader(s))
	var b strings.Builder
	for {
		switch z.Next() {
		case html.ErrorToken:
			return strings.TrimSpace(b.String())
		case html.TextToken:
			b.Write(z.Text())
		default:
			b.WriteByte(' ')
		}
	}
}

// texts gives the paragraphs and the lines of furniture of the gold.
func (g *styleGold) texts(src string) (body, furniture []string) {
	if len(g.BodyText) > 0 {
		return g.BodyText, g.FurnitureText
	}
	lines := strings.Split(src, "\n")
	text := func(n int) string {
		l := strings.TrimSpace(lines[n-1])
		if strings.HasSuffix(g.Capture, ".html") {
			if strings.Contains(l, "<title>") || strings.Contains(l, "<script") {
				return ""
			}
			return html.UnescapeString(tagless(l))
		}
		b := lineBuilder{}
		if m := markdownLine(&b, []byte(l), 0, len(l)); m.text != "" {
			return m.text
		}
		return ""
	}
	for _, n := range g.BodyLines {
		if slices.ContainsFunc(g.Joined, func(j [2]int) bool { return j[1] == n }) {
			last := &body[len(body)-1]
			if cut, ok := strings.CutSuffix(*last, "-"); ok {
				*last = cut + text(n)
			} else {
				*last += " " + text(n)
			}
			continue
		}
		body = append(body, text(n))
	}
	for _, n := range g.Furniture {
		furniture = append(furniture, text(n))
	}
	return body, furniture
}

// add scores one article; complain gets every miss.
func (s *styleScore) add(g *styleGold, a *news.Article, src string, complain func(string, ...any)) {
	s.captures++
	mark := func(n *int, what string, ok bool, got, want any) {
		if ok {
			*n++
			return
		}
		complain("%s: %s %q, want %q", g.Capture, what, got, want)
	}
	day := func(t string) string { return t[:min(len(t), 10)] }
	known := outlets.Default()
	house := func(name string) string { // one name of an agency is as good as another
		if o, ok := known.ByName(name); ok {
			return o.ID
		}
		return fold(name)
	}
	key := func(names []string) string {
		var out []string
		for _, n := range names {
			out = append(out, fold(n))
		}
		slices.Sort(out)
		return strings.Join(out, "; ")
	}
	var agencies []string
	for _, c := range a.Credits {
		if c.Kind == news.CreditText && house(c.Agency) != house(g.Outlet) {
			agencies = append(agencies, house(c.Agency))
		}
	}
	var want []string
	for _, n := range g.Agencies {
		want = append(want, house(n))
	}
	h := fold(a.Headline)
	mark(&s.headline, "headline", h == fold(g.Headline) || g.HeadlineAlso != "" && h == fold(g.HeadlineAlso), a.Headline, g.Headline)
	deck := fold(a.Subheadline)
	mark(&s.deck, "standfirst", deck == fold(strings.Join(g.Subheadlines, " ")) || slices.ContainsFunc(g.Subheadlines, func(d string) bool { return fold(d) == deck }), a.Subheadline, g.Subheadlines)
	mark(&s.outlet, "outlet", house(a.Outlet) == house(g.Outlet), a.Outlet, g.Outlet)
	// An update of the same day that the capture gives is as good as none.
	updated := day(a.Updated)
	if updated == day(a.Published) && g.Updated == "" || g.Updated == g.Published && updated == "" {
		updated = g.Updated
	}
	mark(&s.date, "dates", day(a.Published) == g.Published && updated == g.Updated, a.Published+" / "+a.Updated, g.Published+" / "+g.Updated)
	mark(&s.dateline, "dateline", fold(a.Dateline.Place) == fold(g.Dateline), a.Dateline.Place, g.Dateline)
	mark(&s.credits, "agencies", key(agencies) == key(want), agencies, want)
	mark(&s.byline, "bylines", key(a.Bylines) == key(g.Bylines), a.Bylines, g.Bylines)
	// Authors whom a credit line names again count for nothing.
	helpers := slices.DeleteFunc(slices.Clone(a.Contributors), func(n string) bool { return slices.Contains(g.Bylines, n) })
	mark(&s.helpers, "contributors", key(helpers) == key(g.Contributors), a.Contributors, g.Contributors)

	var text []string
	for _, b := range a.Blocks {
		if b.Kind.IsBody() {
			text = append(text, fold(a.Text[b.Start:b.End]))
		}
	}
	got := " " + strings.Join(text, " ") + " "
	body, furniture := g.texts(src)
	all := ""
	for _, p := range body {
		s.bodyAll++
		mark(&s.body, "body lacks", strings.Contains(got, " "+fold(p)+" "), "", p)
		all += " " + fold(p) + " "
	}
	for _, p := range furniture {
		f := fold(p)
		if len(f) < 3 || strings.Contains(all, " "+f+" ") {
			continue // no words, or words of the article as well
		}
		s.furniture++
		if strings.Contains(got, " "+f+" ") {
			s.leaked++
			complain("%s: furniture in the article: %q", g.Capture, p)
		}
	}
}

// scoreStyles scores the captures of a set below testdata.
func scoreStyles(t *testing.T, set string) styleScore {
	raw, err := os.ReadFile(filepath.Join("testdata", set, "gold.json"))
	if err != nil {
		t.Fatal(err)
	}
	var gold struct {
		Articles []styleGold `json:"articles"`
	}
	if err := json.Unmarshal(raw, &gold); err != nil {
		t.Fatal(err)
	}
	var s styleScore
	for i := range gold.Articles {
		g := &gold.Articles[i]
		src, err := os.ReadFile(filepath.Join("testdata", set, "captures", g.Capture))
		if err != nil {
			t.Fatal(err)
		}
		c := &news.Capture{ID: "sha256:test", Name: g.Capture, Content: src}
		a, err := Extract(c, Options{})
		if err != nil {
			t.Errorf("%s: %v", g.Capture, err)
			continue
		}
		prove(t, c, a)
		s.add(g, a, string(src), t.Logf)
	}
	t.Logf("%d captures right in: headline %d, standfirst %d, outlet %d, dates %d, dateline %d, agencies %d, bylines %d, contributors %d", s.captures, s.headline, s.deck, s.outlet, s.date, s.dateline, s.credits, s.byline, s.helpers)
	t.Logf("body %d of %d, furniture leaked %d of %d", s.body, s.bodyAll, s.leaked, s.furniture)
	return s
}

// TestStyles holds the figures on the captures of testdata/styles, each of
// them in another house's style and saved by another tool.
func TestStyles(t *testing.T) {
	s := scoreStyles(t, "styles")
	for _, f := range []struct {
		what       string
		got, floor int
	}{
		{"captures", s.captures, 30}, {"headline", s.headline, 30}, {"standfirst", s.deck, 30}, {"outlet", s.outlet, 27},
		{"dates", s.date, 29}, {"dateline", s.dateline, 30}, {"agencies", s.credits, 30}, {"bylines", s.byline, 30},
		{"contributors", s.helpers, 30}, {"body lines", s.body, 132}, {"furniture kept out", s.furniture - s.leaked, 228},
	} {
		if f.got < f.floor {
			t.Errorf("%s: %d, floor %d", f.what, f.got, f.floor)
		}
	}
}
