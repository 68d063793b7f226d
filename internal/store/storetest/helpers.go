package storetest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/internal/news"
	"hearsay/internal/store"
)

var ctx = context.Background()

func must[T any](v T, err error) func(*testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func ok(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func equal(t *testing.T, what string, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func capture(name, content string) *news.Capture {
	c := &news.Capture{Name: name, URL: "https://example.org/" + name, MediaType: "text/plain", Captured: at1, Header: []string{"Server: x", "Age: 1"}}
	sum := sha256.Sum256([]byte(content))
	c.ID, c.Bytes = news.CaptureID("sha256:"+hex.EncodeToString(sum[:])), int64(len(content))
	c.Content, c.Status = []byte(content), news.CaptureRead
	return c
}

func article(id news.ArticleID, c *news.Capture, headline, date, text string) *news.Article {
	return &news.Article{
		ID: id, Capture: c.ID, Headline: headline, Outlet: "Outlet " + string(id), Published: date, Text: text,
		Blocks: []news.Block{{Kind: news.Paragraph, Start: 0, End: len(text), Capture: [2]int{0, len(text)}, Runs: []news.Run{{0, len(text), 0, len(text)}}}},
	}
}

// fill adds n captures with their articles, not placed: a1 … an, whose texts
// hold the words "ferry" and "word1" … "wordn".
func fill(t *testing.T, s store.Store, n int) []*news.Article {
	t.Helper()
	var captures []*news.Capture
	var results []store.ArticleResult
	var articles []*news.Article
	for i := 1; i <= n; i++ {
		c := capture(fmt.Sprintf("c%d.txt", i), fmt.Sprintf("The ferry stopped, said word%d.", i))
		a := article(news.ArticleID(fmt.Sprintf("a%d", i)), c, fmt.Sprintf("Ferry stops %d", i), fmt.Sprintf("2031-05-%02d", i), string(c.Content))
		captures, articles = append(captures, c), append(articles, a)
		results = append(results, store.ArticleResult{Capture: c.ID, Article: a, Versions: "v1"})
	}
	added := must(s.AddCaptures(ctx, at1, captures))(t)
	for i, a := range added {
		if a.Article != articles[i].ID || !a.New {
			t.Fatalf("added %+v, want new %s", a, articles[i].ID)
		}
	}
	ok(t, s.PutArticles(ctx, results))
	return articles
}

func place(at string, story news.StoryID, ids ...news.ArticleID) store.Placement {
	p := store.Placement{At: at}
	for _, id := range ids {
		p.Members = append(p.Members, store.Member{Article: id, Stories: []store.Membership{{Story: story, Why: "why " + string(id)}}})
	}
	return p
}

func record(id news.StoryID, last string, articles ...*news.Article) *store.StoryRecord {
	r := &store.StoryRecord{Story: news.Story{ID: id, Last: last, First: last}, Articles: articles}
	for _, a := range articles {
		r.Story.Articles = append(r.Story.Articles, a.ID)
		r.Captures = append(r.Captures, &news.Capture{ID: a.Capture, Name: "n"})
	}
	if len(articles) > 0 {
		r.Story.Headline = news.Ref{Article: articles[0].ID, Start: 4, End: 9}
	}
	r.Story.Statements = []news.Statement{{ID: news.StatementID(id + ".1"), Status: news.SingleNamed}}
	return r
}
