package pipeline_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"hearsay/internal/ingest"
	"hearsay/internal/news"
	"hearsay/internal/pipeline"
	"hearsay/internal/store"
	"hearsay/internal/store/memory"
)

const slogan = "Boats, tides and people: the shore in the Valley Echo."

// echo is page n of an outlet that is in no list and has a line of its own on
// every page.
func echo(n int) *news.Capture {
	name := []string{"Ada", "Per", "Nora", "Jon", "Ilse", "Ivo", "Lena", "Rolf"}[n%8]
	c := &news.Capture{Name: fmt.Sprintf("echo/%d", n), URL: fmt.Sprintf("https://www.valleyecho.example/%d", n), MediaType: "text/plain"}
	ingest.Fill(c, []byte(fmt.Sprintf(`Boat number %[1]d sinks in the bay

A boat sank in the bay on day %[1]d of the month, the coast guard said, and its crew of %[2]d was saved by the ferry of %[3]s.

%[4]s

"We were lucky on that day," said the captain of boat number %[1]d, %[3]s Lind, who lives in Saltmarsh with %[2]d cats.
`, n, n+2, name, slogan)))
	return c
}

func texts(t *testing.T, s store.Store, ids ...news.ArticleID) (with []news.ArticleID) {
	t.Helper()
	articles, err := s.Articles(ctx, ids)
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range articles {
		if !strings.Contains(a.Text, "boat number") {
			t.Errorf("%s has lost its text: %q", a.ID, a.Text)
		}
		if strings.Contains(a.Text, slogan) {
			with = append(with, a.ID)
		}
	}
	return with
}

// TestWhatTheStoreKnowsOfAnOutlet adds an outlet's pages one at a time: from the
// third on the line that all of them have is known for what it is.
func TestWhatTheStoreKnowsOfAnOutlet(t *testing.T) {
	s := memory.New()
	for n := range 6 {
		add(t, s, []*news.Capture{echo(n)})
	}
	if got, want := texts(t, s, "a1", "a2", "a3", "a4", "a5", "a6"), []news.ArticleID{"a1", "a2"}; !slices.Equal(got, want) {
		t.Errorf("the outlet's line is in the text of %v, want %v", got, want)
	}
	// Reading again what was read early puts that right, and nothing else.
	a, err := pipeline.NewAdder(ctx, s, clock, pipeline.Options{Explain: true})
	if err != nil {
		t.Fatal(err)
	}
	if n, err := a.Again(ctx); err != nil || n != 2 {
		t.Errorf("%d captures read again, %v; want the two first", n, err)
	}
	if got := texts(t, s, "a1", "a2"); got != nil {
		t.Errorf("after reading again the line is still in %v", got)
	}
	if n, err := a.Again(ctx); err != nil || n != 0 {
		t.Errorf("%d captures read again a second time, %v", n, err)
	}
	articles, err := s.Articles(ctx, []news.ArticleID{"a1"})
	if err != nil {
		t.Fatal(err)
	}
	if !slices.ContainsFunc(articles[0].Dropped, func(d news.Dropped) bool {
		return d.Text == slogan && d.Reason == "stands on other pages of the outlet"
	}) {
		t.Errorf("what was dropped, and why: %+v", articles[0].Dropped)
	}
}

// TestOtherOutletsCountForNothing holds that the same line on pages of several
// outlets is no outlet's furniture.
func TestOtherOutletsCountForNothing(t *testing.T) {
	s := memory.New()
	var ids []news.ArticleID
	for n := range 6 {
		c := echo(n)
		c.URL = fmt.Sprintf("https://paper%d.example/story", n)
		add(t, s, []*news.Capture{c})
		ids = append(ids, news.ArticleID(fmt.Sprintf("a%d", n+1)))
	}
	if got := texts(t, s, ids...); len(got) != 6 {
		t.Errorf("the line is left in %v alone", got)
	}
}

// TestOneCallOrMany holds that pages read in one call and those read one by one
// end the same, once those that were read early are read again.
func TestOneCallOrMany(t *testing.T) {
	one, many := memory.New(), memory.New()
	var all []*news.Capture
	for n := range 8 {
		all = append(all, echo(n))
		add(t, many, []*news.Capture{echo(n)})
	}
	add(t, one, all)
	a, err := pipeline.NewAdder(ctx, many, clock, pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := a.Again(ctx); err != nil {
		t.Fatal(err)
	}
	for n := range 8 {
		id := news.ArticleID(fmt.Sprintf("a%d", n+1))
		x, err1 := one.Articles(ctx, []news.ArticleID{id})
		y, err2 := many.Articles(ctx, []news.ArticleID{id})
		if err1 != nil || err2 != nil || x[0].Text != y[0].Text {
			t.Errorf("%s differs: %v, %v", id, err1, err2)
		}
	}
}
