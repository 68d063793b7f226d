package pipeline

import (
	"context"

	"hearsay/internal/news"
	"hearsay/internal/store"
)

type placer struct{}

func newPlacer(ctx context.Context, s store.Store) (*placer, error) { return &placer{}, nil }

func (a *Adder) placeArticles(ctx context.Context, articles []*news.Article) ([]store.Member, error) {
	if len(articles) == 0 {
		return nil, nil
	}
	p := store.Placement{At: a.now(), State: []byte("x")}
	for _, x := range inArrivalOrder(articles) {
		p.Members = append(p.Members, store.Member{Article: x.ID, Stories: []store.Membership{{Story: "s1"}}})
	}
	return p.Members, a.store.Place(ctx, p)
}
