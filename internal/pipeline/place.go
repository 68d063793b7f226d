package pipeline

import (
	"context"
	"errors"
	"fmt"

	"hearsay/internal/cluster"
	"hearsay/internal/news"
	"hearsay/internal/store"
)

// placer is clustering over a store. Its state is that of all articles that
// have arrived: a snapshot of some of them, and the rest put in again in the
// order in which they came. So the same stream gives the same stories wherever
// a program was killed, and nothing needs to be written for every article.
type placer struct {
	clusters *cluster.Cluster
	events   int // of clusters' events, those that the store has been told
}

// newPlacer takes up clustering where the store's last placement left it.
func newPlacer(ctx context.Context, s store.Store) (*placer, error) {
	decisions, err := s.Decisions(ctx)
	if err != nil {
		return nil, err
	}
	p := &placer{clusters: cluster.New(cluster.Options{Decisions: clusterDecisions(decisions)})}
	arrived, err := s.Arrivals(ctx, p.clusters.Len())
	if err != nil {
		return nil, err
	}
	for _, id := range arrived {
		doc := cluster.Doc{ID: string(id)} // one that was rejected since holds its place
		switch articles, err := s.Articles(ctx, []news.ArticleID{id}); {
		case err == nil:
			doc = clusterDoc(articles[0])
		case !errors.Is(err, store.ErrNotFound):
			return nil, err
		}
		if _, err := p.clusters.Add(doc); err != nil {
			return nil, err
		}
	}
	p.events = len(p.clusters.Events())
	return p, nil
}

// placeArticles puts articles into stories, and tells the store of this and of
// every other article that this moves.
func (a *Adder) placeArticles(ctx context.Context, articles []*news.Article) ([]store.Member, error) {
	if len(articles) == 0 {
		return nil, nil
	}
	p := store.Placement{At: a.now()}
	index := make(map[news.ArticleID]int)
	for _, x := range inArrivalOrder(articles) {
		got, err := a.place.clusters.Add(clusterDoc(x))
		if err != nil {
			return nil, fmt.Errorf("place %s: %w", x.ID, err)
		}
		index[x.ID] = len(p.Members)
		p.Members = append(p.Members, store.Member{Article: x.ID, Stories: a.place.memberships(x.ID, got)})
	}
	n := len(p.Members)
	a.place.moved(&p, index)
	if err := a.store.Place(ctx, p); err != nil {
		return nil, err
	}
	return p.Members[:n], nil
}

// memberships are the stories of an article that has just arrived.
func (p *placer) memberships(id news.ArticleID, got cluster.Assignment) []store.Membership {
	own := p.clusters.StoryOf(string(id))
	why := got.Why
	if got.Follows != 0 {
		why += fmt.Sprintf("; follows %s", storyID(p.clusters.Resolve(got.Follows)))
	}
	all := []store.Membership{{Story: storyID(own), Why: why}}
	for _, also := range got.Also {
		if s := p.clusters.Resolve(also); s != own && s != 0 {
			all = append(all, store.Membership{Story: storyID(s), Why: "tells of this story too"})
		}
	}
	return all
}

// moved adds to a placement what clustering has changed since the store was
// last told: articles that went to another story, stories that became one.
func (p *placer) moved(to *store.Placement, index map[news.ArticleID]int) {
	move := func(id, why string) {
		m := store.Member{Article: news.ArticleID(id), Stories: []store.Membership{{Story: storyID(p.clusters.StoryOf(id)), Why: why}}}
		i, there := index[m.Article]
		if !there {
			i = len(to.Members)
			index[m.Article] = i
			to.Members = append(to.Members, m)
			return
		}
		// Where it was put on arrival may be a story that is gone by now.
		if to.Members[i].Stories[0].Story != m.Stories[0].Story {
			to.Members[i].Stories = m.Stories
		}
	}
	events := p.clusters.Events()
	for _, e := range events[p.events:] {
		if e.Kind == cluster.Merged {
			if to.Merged == nil {
				to.Merged = make(map[news.StoryID]news.StoryID)
			}
			to.Merged[storyID(e.From)] = storyID(p.clusters.Resolve(e.To))
		}
		for _, id := range changed(p.clusters, e) {
			move(id, string(e.Kind)+": "+e.Why)
		}
	}
	p.events = len(events)
}
