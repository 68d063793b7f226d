package storetest

import (
	"errors"
	"testing"

	"hearsay/internal/news"
	"hearsay/internal/store"
)

func testKept(t *testing.T, s store.Store) {
	articles := fill(t, s, 3)
	ids := []news.ArticleID{"a3", "a1", "a9", "a2", "a1"}
	equal(t, "at first", must(s.Kept(ctx, "one", ids))(t), make([][]byte, len(ids)))
	body := []byte{0, 1, 255}
	ok(t, s.Keep(ctx, "one", map[news.ArticleID][]byte{"a1": body, "a3": []byte("of a3")}))
	ok(t, s.Keep(ctx, "two", map[news.ArticleID][]byte{"a1": []byte("of another stage")}))
	ok(t, s.Keep(ctx, "one", nil))
	body[0] = 7 // the store has a copy
	want := [][]byte{[]byte("of a3"), {0, 1, 255}, nil, nil, {0, 1, 255}}
	equal(t, "kept", must(s.Kept(ctx, "one", ids))(t), want)
	equal(t, "none asked", len(must(s.Kept(ctx, "one", nil))(t)), 0)

	err := s.Keep(ctx, "one", map[news.ArticleID][]byte{"a1": []byte("newer"), "a9": []byte("of nobody")})
	if !errors.Is(err, store.ErrNotFound) {
		t.Errorf("kept of an article that is not there: %v", err)
	}
	equal(t, "after a failure", must(s.Kept(ctx, "one", ids))(t), want)

	// Another reading of a capture leaves it: the stage sees that the article is
	// another. A rejection takes it away.
	ok(t, s.Keep(ctx, "one", map[news.ArticleID][]byte{"a1": []byte("newer")}))
	ok(t, s.PutArticles(ctx, []store.ArticleResult{
		{Capture: articles[0].Capture, Article: articles[0], Versions: "v2"},
		{Capture: articles[2].Capture, Reason: "rejected", Versions: "v2"},
	}))
	equal(t, "after another reading", must(s.Kept(ctx, "one", ids[:2]))(t), [][]byte{nil, []byte("newer")})
	ok(t, s.PutArticles(ctx, []store.ArticleResult{{Capture: articles[2].Capture, Article: articles[2], Versions: "v3"}}))
	equal(t, "read again after a rejection", must(s.Kept(ctx, "one", ids[:1]))(t), [][]byte{nil})
}
