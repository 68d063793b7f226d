package web_test

import (
	"context"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"hearsay/internal/ingest"
	"hearsay/internal/news"
	"hearsay/internal/pipeline"
	"hearsay/internal/store"
)

func entityNamed(t *testing.T, s store.Store, id news.StoryID, name string) *news.Entity {
	t.Helper()
	r, err := s.Story(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	for i := range r.Entities {
		if e := &r.Entities[i]; e.Name == name || slices.Contains(e.Aliases, name) {
			return e
		}
	}
	return nil
}

// TestNamesByForm joins two names and parts one by the forms of the story page,
// and reads the story again with an article more.
func TestNamesByForm(t *testing.T) {
	srv, s := desk(t)
	id := storyOf(t, s, "a1")
	address := srv.URL + "/story/" + string(id)
	if _, page := get(t, address); !strings.Contains(page, "Put names right") {
		t.Fatal("the story page has no forms for names")
	}
	r, err := s.Story(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	var people []*news.Entity
	var several *news.Entity
	for i := range r.Entities {
		e := &r.Entities[i]
		if e.Kind == news.Person && e.Key == "" && len(people) < 2 {
			people = append(people, e)
		} else if e.Kind == news.Person && len(e.Aliases) > 0 && !strings.EqualFold(e.Aliases[0], e.Name) && several == nil {
			several = e
		}
	}
	if len(people) < 2 || several == nil {
		t.Fatalf("the story has too few people: %d", len(people))
	}

	for _, c := range []struct {
		form  url.Values
		words string
	}{
		{url.Values{"kind": {"join"}}, "choose two names"},
		{url.Values{"kind": {"join"}, "entity": {string(people[0].ID)}}, "choose two names"},
		{url.Values{"kind": {"join"}, "entity": {string(people[0].ID), "e9999"}}, "any more"},
		{url.Values{"kind": {"part"}}, "no name was chosen"},
		{url.Values{"kind": {"part"}, "name": {string(several.ID) + "|<b>Nobody</b>"}}, "any more"},
		{url.Values{"kind": {"part"}, "name": {string(people[0].ID) + "|" + people[0].Name, string(people[1].ID) + "|" + people[1].Name}}, "one person"},
	} {
		if status, _, page := post(t, address+"/decide", c.form); status != http.StatusBadRequest || !strings.Contains(page, c.words) || strings.Contains(page, "<b>Nobody") {
			t.Errorf("%v: status %d, page %q", c.form, status, page)
		}
	}
	if status, _, _ := post(t, address+"/decide", url.Values{"kind": {"join"}, "entity": {string(people[0].ID), string(people[1].ID)}}, "Sec-Fetch-Site", "cross-site"); status != http.StatusForbidden {
		t.Errorf("a form of another site was taken: status %d", status)
	}

	status, to, _ := post(t, address+"/decide", url.Values{"kind": {"join"}, "entity": {string(people[0].ID), string(people[1].ID)}, "note": {"maiden name"}})
	if status != http.StatusSeeOther || !strings.HasPrefix(to, "/story/"+string(id)+"?") {
		t.Fatalf("join: status %d, to %q", status, to)
	}
	joined := func() {
		t.Helper()
		a, b := entityNamed(t, s, id, people[0].Name), entityNamed(t, s, id, people[1].Name)
		if a == nil || b == nil || a.ID != b.ID || a.ID != people[0].ID {
			t.Fatalf("%s is %v and %s is %v", people[0].Name, a, people[1].Name, b)
		}
	}
	joined()
	if _, page := get(t, srv.URL+to); !strings.Contains(page, "maiden name") || !strings.Contains(page, "are one now") {
		t.Error("the page does not say what was decided")
	}

	name := several.Aliases[0]
	if status, _, page := post(t, address+"/decide", url.Values{"kind": {"part"}, "name": {string(several.ID) + "|" + name}, "note": {"his son"}}); status != http.StatusSeeOther {
		t.Fatalf("part: status %d %s", status, page)
	}
	parted := func() {
		t.Helper()
		e, o := entityNamed(t, s, id, several.Name), entityNamed(t, s, id, name)
		if e == nil || o == nil || e.ID == o.ID || e.ID != several.ID {
			t.Fatalf("%s is %v and %s is %v", several.Name, e, name, o)
		}
	}
	parted()

	// What was decided survives that the story is read again.
	c := &news.Capture{Name: "late.txt", MediaType: "text/plain"}
	ingest.Fill(c, []byte(again(t, s, id, "a1")))
	a, err := pipeline.NewAdder(context.Background(), s, func() string { return clock }, pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := a.Add(context.Background(), slices.Values([]*news.Capture{c}), func(pipeline.Report) error { return nil }); err != nil {
		t.Fatal(err)
	}
	if n, err := s.Members(context.Background(), id); err != nil || len(n) <= len(r.Articles) {
		t.Fatalf("the late article is not of the story: %d articles, %v", len(n), err)
	}
	joined()
	parted()
}

// again is another outlet's copy of an article's text.
func again(t *testing.T, s store.Store, story news.StoryID, id news.ArticleID) string {
	t.Helper()
	r, err := s.Story(context.Background(), story)
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range r.Articles {
		if a.ID == id {
			return a.Text + "\n\nThe Lowland Bugle printed this, too.\n"
		}
	}
	t.Fatalf("story %s has no article %s", story, id)
	return ""
}

// TestNamesInABrowser joins two names as a reader does.
func TestNamesInABrowser(t *testing.T) {
	ctx := browser(t)
	srv, s := desk(t)
	id := storyOf(t, s, "a1")
	do(t, ctx, chromedp.Navigate(srv.URL+"/story/"+string(id)), chromedp.WaitVisible(".statement"), chromedp.Click(".names.right summary"), chromedp.WaitVisible(`.names.right button[value="join"]`))
	screenshot(t, ctx, "names.png")
	ids := eval[[]string](t, ctx, `[...document.querySelectorAll('.names.right input[name="entity"]')].slice(-2).map(x => x.value)`)
	for _, e := range ids {
		do(t, ctx, chromedp.Click(`.names.right input[value="`+e+`"]`))
	}
	do(t, ctx, chromedp.Click(`.names.right button[value="join"]`), chromedp.WaitVisible(".note.done"))
	if words := eval[string](t, ctx, `document.querySelector('.note.done').innerText`); !strings.Contains(words, "are one now") {
		t.Errorf("the page says %q", words)
	}
	screenshot(t, ctx, "names-joined.png")
	do(t, ctx, chromedp.EmulateViewport(390, 844), chromedp.Click(".names.right summary"))
	if width := eval[int](t, ctx, `document.documentElement.scrollWidth`); width > 390 {
		t.Errorf("the forms are %d wide on a screen of 390", width)
	}
	screenshot(t, ctx, "names-narrow.png")
	r, err := s.Story(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	if slices.ContainsFunc(r.Entities, func(e news.Entity) bool { return string(e.ID) == ids[1] }) {
		t.Errorf("%s is still apart from %s", ids[1], ids[0])
	}
}
