package storetest

import (
	"testing"

	"hearsay/internal/news"
	"hearsay/internal/store"
)

// testArticlesAt holds that the texts of one address are found whatever form of
// it they give.
func testArticlesAt(t *testing.T, s store.Store) {
	first, second, other := capture("first", "first"), capture("second", "second"), capture("other", "other")
	added := must(s.AddCaptures(ctx, at1, []*news.Capture{first, second, other}))(t)
	var results []store.ArticleResult
	for i, x := range []struct {
		c   *news.Capture
		url string
	}{{first, "https://www.paper.example/storm?utm_source=a"}, {second, "http://paper.example/storm/"}, {other, "https://paper.example/"}} {
		results = append(results, store.ArticleResult{Capture: x.c.ID, Article: &news.Article{ID: added[i].Article, Capture: x.c.ID, URL: x.url}})
	}
	if err := s.PutArticles(ctx, results); err != nil {
		t.Fatal(err)
	}
	at := news.Address("https://paper.example/storm")
	equal(t, "texts of the address", must(s.ArticlesAt(ctx, at))(t), []news.ArticleID{added[0].Article, added[1].Article})
	equal(t, "a front page is no article's address", len(must(s.ArticlesAt(ctx, news.Address("https://paper.example/")))(t)), 0)
	results[1].Article.URL = "https://paper.example/moved"
	if err := s.PutArticles(ctx, results[1:2]); err != nil {
		t.Fatal(err)
	}
	equal(t, "after reading again", must(s.ArticlesAt(ctx, at))(t), []news.ArticleID{added[0].Article})
}
