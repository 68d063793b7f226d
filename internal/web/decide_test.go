package web_test

import (
	"context"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"hearsay/internal/demo"
	"hearsay/internal/ingest"
	"hearsay/internal/news"
	"hearsay/internal/pipeline"
	"hearsay/internal/store"
	"hearsay/internal/store/memory"
	"hearsay/internal/web"
)

// desk serves a store of two stories whose pages have forms.
func desk(t *testing.T) (*httptest.Server, store.Store) {
	t.Helper()
	ctx := context.Background()
	s := memory.New()
	var captures []*news.Capture
	for _, name := range []string{"harbour", "courtroom"} {
		folder, err := fs.Sub(demo.Story(name), "captures")
		if err != nil {
			t.Fatal(err)
		}
		for c, err := range ingest.FS(folder, name) {
			if err != nil {
				t.Fatal(err)
			}
			captures = append(captures, c)
		}
	}
	adder := func() *pipeline.Adder {
		a, err := pipeline.NewAdder(ctx, s, func() string { return clock }, pipeline.Options{})
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
	if err := adder().Add(ctx, slices.Values(captures), func(pipeline.Report) error { return nil }); err != nil {
		t.Fatal(err)
	}
	kinds := map[string]string{"split": pipeline.DecideSplit, "move": pipeline.DecideMove, "pin": pipeline.DecidePin, "merge": pipeline.DecideMerge}
	srv := httptest.NewServer(web.New(web.Options{
		Store: s, MadeBy: pipeline.MadeBy(), Now: func() string { return clock },
		Decide: func(ctx context.Context, d web.Decision) (news.StoryID, error) {
			switch d.Kind {
			case "join":
				var others []string
				for _, e := range d.Others {
					others = append(others, string(e))
				}
				return d.Story, adder().DecideNames(ctx, pipeline.DecideEntityMerge, d.Note, d.Story, d.Entity, others)
			case "part":
				return d.Story, adder().DecideNames(ctx, pipeline.DecideEntitySplit, d.Note, d.Story, d.Entity, d.Names)
			}
			return adder().DecideStory(ctx, pipeline.Choice{Kind: kinds[d.Kind], Story: d.Story, Articles: d.Articles, To: d.To, Note: d.Note})
		},
	}))
	t.Cleanup(srv.Close)
	return srv, s
}

// post sends a form and gives the status and where the answer leads to.
func post(t *testing.T, address string, form url.Values, header ...string) (status int, to, body string) {
	t.Helper()
	req, err := http.NewRequest("POST", address, strings.NewReader(form.Encode()))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	for i := 0; i < len(header); i += 2 {
		req.Header.Set(header[i], header[i+1])
	}
	client := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	resp, err := client.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp.StatusCode, resp.Header.Get("Location"), string(b)
}

func storyOf(t *testing.T, s store.Store, id news.ArticleID) news.StoryID {
	t.Helper()
	places, err := s.Places(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	return places[0].Story
}

func TestDecisionsByForm(t *testing.T) {
	srv, s := desk(t)
	first := storyOf(t, s, "a1")
	address := srv.URL + "/story/" + string(first)
	if _, page := get(t, address); !strings.Contains(page, `action="/story/`+string(first)+`/decide"`) {
		t.Fatal("the story page has no form")
	}

	// Two articles become a story of their own.
	status, to, _ := post(t, address+"/decide", url.Values{"kind": {"split"}, "article": {"a1", "a2"}, "note": {"another <harbour>"}})
	own := storyOf(t, s, "a1")
	if status != http.StatusSeeOther || own == first || storyOf(t, s, "a2") != own || storyOf(t, s, "a3") != first {
		t.Fatalf("split: status %d, a1 in %s, a2 in %s, a3 in %s", status, own, storyOf(t, s, "a2"), storyOf(t, s, "a3"))
	}
	status, page := get(t, srv.URL+to)
	if status != 200 || !strings.Contains(page, "a story of its own now") || !strings.Contains(page, "another &lt;harbour&gt;") {
		t.Errorf("after the split: status %d, or the page does not say what was decided", status)
	}

	// One goes back, then the rest, and the address of their story leads there.
	if status, _, _ := post(t, srv.URL+"/story/"+string(own)+"/decide", url.Values{"kind": {"move"}, "article": {"a2"}, "to": {string(first)}}); status != http.StatusSeeOther || storyOf(t, s, "a2") != first {
		t.Errorf("move: status %d, a2 in %s", status, storyOf(t, s, "a2"))
	}
	if status, _, _ := post(t, srv.URL+"/story/"+string(own)+"/decide", url.Values{"kind": {"merge"}, "to": {string(first)}}); status != http.StatusSeeOther || storyOf(t, s, "a1") != storyOf(t, s, "a3") {
		t.Errorf("merge: status %d, a1 in %s, a3 in %s", status, storyOf(t, s, "a1"), storyOf(t, s, "a3"))
	}
	if status, _ := get(t, srv.URL+"/story/"+string(own)); status != 200 {
		t.Errorf("the address of the story that was joined: status %d", status)
	}
	if status, _, _ := post(t, srv.URL+"/story/"+string(storyOf(t, s, "a1"))+"/decide", url.Values{"kind": {"pin"}, "article": {"a1", "a2"}}); status != http.StatusSeeOther {
		t.Errorf("pin: status %d", status)
	}

	// Whatever is read later keeps to it: clustering from the first arrival on
	// gives the same, with the decisions in force.
	if status, _, _ := post(t, srv.URL+"/story/"+string(storyOf(t, s, "a1"))+"/decide", url.Values{"kind": {"split"}, "article": {"a1", "a2"}}); status != http.StatusSeeOther {
		t.Errorf("split again: status %d", status)
	}
	ctx := context.Background()
	if err := s.Place(ctx, store.Placement{At: clock, State: []byte("of another version")}); err != nil {
		t.Fatal(err)
	}
	a, err := pipeline.NewAdder(ctx, s, func() string { return clock }, pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	more := &news.Capture{Name: "later.txt"}
	ingest.Fill(more, []byte("Gulls nest on the old gasworks\n\nA pair of gulls has nested on the roof of the old gasworks of Tarnmouth, the town's museum said on Monday.\n"))
	if err := a.Add(ctx, slices.Values([]*news.Capture{more}), func(pipeline.Report) error { return nil }); err != nil {
		t.Fatal(err)
	}
	if x, y, z := storyOf(t, s, "a1"), storyOf(t, s, "a2"), storyOf(t, s, "a3"); x != y || x == z {
		t.Errorf("after another article: a1 in %s, a2 in %s, a3 in %s", x, y, z)
	}

}

func TestDecisionsThatAreRefused(t *testing.T) {
	srv, s := desk(t)
	address := srv.URL + "/story/" + string(storyOf(t, s, "a1")) + "/decide"
	split := url.Values{"kind": {"split"}, "article": {"a1"}}
	for _, tt := range []struct {
		name   string
		form   url.Values
		header []string
		status int
		says   string
	}{
		{"from another site", split, []string{"Sec-Fetch-Site", "cross-site"}, 403, ""},
		{"from a page of the same domain", split, []string{"Sec-Fetch-Site", "same-site"}, 403, ""},
		{"from another site, by an old browser", split, []string{"Origin", "http://elsewhere.example"}, 403, ""},
		{"from a page without an origin", split, []string{"Origin", "null"}, 403, ""},
		{"no article", url.Values{"kind": {"split"}}, nil, 400, "no article was chosen"},
		{"an article of another story", url.Values{"kind": {"split"}, "article": {"a9999"}}, nil, 400, "is not in story"},
		{"nothing known", url.Values{"kind": {"burn"}, "article": {"a1"}}, nil, 400, "there is no decision"},
		{"no story", url.Values{"kind": {"merge"}}, nil, 400, "no story was chosen"},
		{"its own story", url.Values{"kind": {"move"}, "article": {"a1"}, "to": {string(storyOf(t, s, "a1"))}}, nil, 400, "in that story already"},
		{"a story that is not there", url.Values{"kind": {"merge"}, "to": {"s999"}}, nil, 400, "there is no story s999"},
		{"too much", url.Values{"kind": {"split"}, "note": {strings.Repeat("x", 2<<20)}}, nil, 400, ""},
	} {
		before := storyOf(t, s, "a1")
		status, _, body := post(t, address, tt.form, tt.header...)
		if status != tt.status || !strings.Contains(body, tt.says) {
			t.Errorf("%s: status %d, want %d; it says %.300q", tt.name, status, tt.status, body)
		}
		if after := storyOf(t, s, "a1"); after != before {
			t.Errorf("%s: a1 went from %s to %s", tt.name, before, after)
		}
	}
	if d, err := s.Decisions(context.Background()); err != nil || len(d) != 0 {
		t.Errorf("%d decisions were kept (%v)", len(d), err)
	}
}

// TestDecideInABrowser does what somebody at a desk does: ticks an article,
// says why, and makes it a story of its own.
func TestDecideInABrowser(t *testing.T) {
	ctx := browser(t)
	srv, s := desk(t)
	first := storyOf(t, s, "a1")
	do(t, ctx, chromedp.Navigate(srv.URL+"/story/"+string(first)), chromedp.WaitVisible("[id$=-desk] form.decide"))
	screenshot(t, ctx, "desk.png")
	do(t, ctx, chromedp.Click(`[id$=-desk] form.decide input[value="a1"]`), chromedp.SendKeys(`[id$=-desk] form.decide input[name="note"]`, "another harbour"),
		chromedp.Click(`[id$=-desk] form.decide button[value="split"]`), chromedp.WaitVisible(".note.done"))
	if own := storyOf(t, s, "a1"); own == first {
		t.Error("the article is where it was")
	} else if path := eval[string](t, ctx, `location.pathname`); path != "/story/"+string(own) {
		t.Errorf("the browser is at %s, the article in %s", path, own)
	}
	screenshot(t, ctx, "desk-done.png")
	do(t, ctx, chromedp.EmulateViewport(390, 844), chromedp.Navigate(srv.URL+"/story/"+string(first)), chromedp.WaitVisible("[id$=-desk] form.decide"))
	if width := eval[int](t, ctx, `document.documentElement.scrollWidth`); width > 390 {
		t.Errorf("the page with forms is %d wide on a screen of 390", width)
	}
	screenshot(t, ctx, "desk-narrow.png")
}
