package ledger_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"hearsay/internal/annotate"
	"hearsay/internal/ledger"
	"hearsay/internal/link"
	"hearsay/internal/news"
)

// paper is an article for a test: outlet, date, headline and paragraphs.
type paper struct {
	outlet, date string
	paras        []string // the first is the headline
}

// articles annotates and links the papers, as the pipeline does.
func articles(t testing.TB, papers []paper) ([]*news.Article, []news.Entity) {
	t.Helper()
	var as []*news.Article
	for i, p := range papers {
		a := &news.Article{ID: news.ArticleID(fmt.Sprintf("a%d", i+1)), Capture: news.CaptureID(fmt.Sprintf("sha256:%s%d", p.outlet, i)), Outlet: p.outlet, Published: p.date, Language: "en"}
		var text strings.Builder
		for k, x := range p.paras {
			kind := news.Paragraph
			if k == 0 {
				kind = news.Headline
			}
			a.Blocks = append(a.Blocks, news.Block{Kind: kind, Start: text.Len(), End: text.Len() + len(x)})
			text.WriteString(x + "\n\n")
		}
		a.Text = strings.TrimRight(text.String(), "\n")
		if _, err := annotate.Annotate(a, annotate.Options{}); err != nil {
			t.Fatal(err)
		}
		as = append(as, a)
	}
	return as, link.Story(as, link.Options{})
}

func build(t testing.TB, papers []paper) (news.Story, []*news.Article) {
	t.Helper()
	as, entities := articles(t, papers)
	s, err := ledger.Build(ledger.Input{Story: "s1", Articles: as, Entities: entities})
	if err != nil {
		t.Fatal(err)
	}
	check(t, s, as)
	return s, as
}

// check holds every ledger to what must always be so.
func check(t testing.TB, s news.Story, as []*news.Article) {
	t.Helper()
	byID := map[news.ArticleID]*news.Article{}
	for _, a := range as {
		byID[a.ID] = a
	}
	inside := func(r news.Ref) {
		if a := byID[r.Article]; a == nil || !r.Span().In(len(a.Text)) || r.Span().Empty() {
			t.Errorf("%v is no span of an article", r)
		}
	}
	for _, st := range s.Statements {
		inside(st.Gist)
		if f := st.Focus; f != nil && (f.Article != st.Gist.Article || f.Span().Empty() || !st.Gist.Span().Contains(f.Span()) || *f == st.Gist) {
			t.Errorf("%s shows %v, of which %v is meant", st.ID, st.Gist, *f)
		}
		for _, c := range st.Carriers {
			inside(c.Ref())
		}
		in := st.IndependentOrigins
		if in.Min > in.Max || in.Max > len(st.Carriers) || in.Min < 0 || (in.Max > 0) != (in.Min > 0) {
			t.Errorf("%s: %d to %d origins of %d carriers", st.ID, in.Min, in.Max, len(st.Carriers))
		}
		if in.Min < in.Max && len(in.Why) == 0 {
			t.Errorf("%s: a range without a reason", st.ID)
		}
		for _, o := range st.Origins {
			for _, c := range o.Carriers {
				if c < 0 || c >= len(st.Carriers) {
					t.Errorf("%s: origin %s has no carrier %d", st.ID, o.Name, c)
				}
			}
		}
	}
	for _, d := range s.Discrepancies {
		if len(d.Values) < 2 {
			t.Errorf("%s: %d values", d.ID, len(d.Values))
		}
		for _, v := range d.Values {
			for _, r := range v.Carriers {
				inside(r)
			}
		}
	}
	for _, q := range s.QuoteVariants {
		for _, v := range q.Variants {
			inside(news.Ref{Article: v.Article, Start: v.Start, End: v.End})
		}
	}
	for _, i := range s.Timeline {
		inside(i.What)
	}
}

// with is the first statement with a carrier whose text holds the words.
func with(t *testing.T, s news.Story, as []*news.Article, words string) news.Statement {
	t.Helper()
	for _, st := range s.Statements {
		for _, c := range st.Carriers {
			for _, a := range as {
				if a.ID == c.Article && strings.Contains(c.Ref().Span().Of(a.Text), words) {
					return st
				}
			}
		}
	}
	t.Fatalf("no statement says %q", words)
	return news.Statement{}
}

var bridge = []paper{
	{"The Valley Echo", "2024-05-14", []string{
		"Bridge over the Merra closed",
		"The transport ministry closed the Merra bridge on Tuesday after cracks were found in two pillars.",
		"“The Merra bridge will stay closed until engineers have tested both pillars,” the transport ministry said in a statement.",
		"The bridge carries about 12,000 vehicles a day.",
		"Inspectors found the first crack in March, according to the ministry.",
	}},
	{"Merra Post", "2024-05-14", []string{
		"Cracks shut Merra bridge",
		"The Merra bridge “will stay closed until engineers have tested both pillars”, the transport ministry said.",
		"Inspectors found the first crack in April, the regional council said.",
		"Drivers face a detour of 40 miles.",
	}},
	{"Coast Radio", "2024-05-15", []string{
		"Merra bridge remains shut",
		"The transport ministry said the Merra bridge would stay closed while engineers test the pillars.",
		"Drivers face a detour of 64 km.",
		"The builder, Halvorsen Steel, denied that its pillars had cracked.",
	}},
}

func TestOneStatementInThreeOutletsHasOneOrigin(t *testing.T) {
	s, as := build(t, bridge)
	st := with(t, s, as, "bridge will stay closed")
	if st.Outlets < 3 || st.IndependentOrigins.Min != 1 || st.IndependentOrigins.Max != 1 {
		t.Errorf("%d outlets, %s origins (%q), want 3 and 1", st.Outlets, st.IndependentOrigins, st.IndependentOrigins.Why)
	}
}

func TestDatesThatDisagreeAreADiscrepancy(t *testing.T) {
	s, _ := build(t, bridge)
	i := slices.IndexFunc(s.Discrepancies, func(d news.Discrepancy) bool { return d.Kind == news.DiffDate })
	if i < 0 {
		t.Fatalf("March against April is not listed: %+v", s.Discrepancies)
	}
	var values []string
	for _, v := range s.Discrepancies[i].Values {
		values = append(values, v.Value)
	}
	if !slices.Equal(values, []string{"2024-03", "2024-04"}) {
		t.Errorf("values %q", values)
	}
}

func TestMilesAndKilometresAgree(t *testing.T) {
	s, _ := build(t, bridge)
	for _, d := range s.Discrepancies {
		if d.Kind == news.DiffNumber {
			t.Errorf("40 miles against 64 km is listed: %+v", d)
		}
	}
}

func TestAQuotationIsAVariantOfItsLongerForm(t *testing.T) {
	s, _ := build(t, bridge)
	if len(s.QuoteVariants) != 1 || len(s.QuoteVariants[0].Variants) != 2 {
		t.Fatalf("variants: %+v", s.QuoteVariants)
	}
	if v := s.QuoteVariants[0].Variants[1]; !v.Cut {
		t.Errorf("the shorter form is not marked as cut: %+v", v)
	}
}

func TestOneWordExchangedIsMarked(t *testing.T) {
	s, as := build(t, []paper{
		{"One", "2024-05-14", []string{"Mayor speaks", "“We will never sell the old harbour to anybody,” Mayor Ada Lund said."}},
		{"Two", "2024-05-14", []string{"Mayor speaks out", "“We will never sell the old port to anybody,” Mayor Ada Lund said."}},
	})
	if len(s.QuoteVariants) != 1 {
		t.Fatalf("variants: %+v", s.QuoteVariants)
	}
	v := s.QuoteVariants[0].Variants[1]
	if len(v.Differs) != 1 {
		t.Fatalf("differs at %v", v.Differs)
	}
	for _, a := range as {
		if a.ID == v.Article {
			if got := v.Differs[0].Of(a.Text); got != "port" && got != "harbour" {
				t.Errorf("marked %q", got)
			}
		}
	}
}

func TestALedgerDoesNotDependOnTheOrderOfArrival(t *testing.T) {
	as, entities := articles(t, bridge)
	first := ""
	for turn := range 6 {
		shuffled := []*news.Article{as[turn%3], as[(turn+1+turn/3)%3], nil}
		for _, a := range as {
			if a != shuffled[0] && a != shuffled[1] {
				shuffled[2] = a
			}
		}
		s, err := ledger.Build(ledger.Input{Story: "s1", Articles: shuffled, Entities: entities})
		if err != nil {
			t.Fatal(err)
		}
		b, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		if first == "" {
			first = string(b)
		}
		if string(b) != first {
			t.Fatalf("turn %d gives another ledger", turn)
		}
	}
}

func TestBadStories(t *testing.T) {
	for _, c := range []struct {
		name   string
		papers []paper
	}{
		{"no text", []paper{{"One", "2024-05-14", []string{""}}, {"Two", "2024-05-14", []string{""}}}},
		{"no verb", []paper{{"One", "2024-05-14", []string{"Table", "1 2 3", "4 5 6"}}}},
		{"no date", []paper{{"One", "", []string{"Fog", "Fog lay over the town."}}}},
		{"one article many times", slices.Repeat(bridge[:1], 60)},
		{"quotations without an end", []paper{{"One", "2024-05-14", []string{"Marks", strings.Repeat("“He said ", 400)}}}},
		{"a thousand attributions", []paper{{"One", "2024-05-14", []string{"Says", strings.Repeat("The mayor said the gate was shut. ", 1000)}}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, _ := build(t, c.papers)
			if len(s.Statements) == 0 && s.Note == "" {
				t.Error("an empty ledger without a word why")
			}
			for _, st := range s.Statements {
				if c.name == "one article many times" && st.Outlets != 1 {
					t.Errorf("%s: %d outlets of one", st.ID, st.Outlets)
				}
			}
		})
	}
}
