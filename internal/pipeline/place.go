package pipeline

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"

	"hearsay/internal/cluster"
	"hearsay/internal/ledger"
	"hearsay/internal/news"
	"hearsay/internal/store"
)

// placer is clustering over a store. Its state is that of all articles that
// have arrived: a snapshot of most of them, and the rest put in again in the
// order in which they came. So the same stream gives the same stories wherever
// a program was killed, and the state, which grows with the live stories, is not
// written for every article.
type placer struct {
	clusters *cluster.Cluster
	unsaved  int // articles that have arrived since the snapshot that the store has
}

// newPlacer takes up clustering where the store's last placement left it.
func newPlacer(ctx context.Context, s store.Store) (*placer, error) {
	state, err := s.State(ctx)
	if err != nil {
		return nil, err
	}
	decisions, err := s.Decisions(ctx)
	if err != nil {
		return nil, err
	}
	p := &placer{clusters: cluster.New(cluster.Options{Decisions: clusterDecisions(decisions)})}
	if state != nil {
		switch c, err := cluster.Restore(bytes.NewReader(state)); {
		case err == nil:
			p.clusters = c
		case !errors.Is(err, cluster.ErrSnapshot): // of another version: begin from the first arrival
			return nil, err
		}
	}
	arrived, err := s.Arrivals(ctx, p.clusters.Len())
	if err != nil {
		return nil, err
	}
	for _, id := range arrived {
		doc := cluster.Doc{ID: string(id)} // one that was rejected since holds its place
		switch articles, err := s.Articles(ctx, []news.ArticleID{id}); {
		case err == nil:
			doc = clusterDoc(articles[0])
			if doc.CopyOf, err = earlierTexts(ctx, s, articles[0]); err != nil {
				return nil, err
			}
		case !errors.Is(err, store.ErrNotFound):
			return nil, err
		}
		if _, err := p.clusters.Add(doc); err != nil {
			return nil, err
		}
	}
	p.unsaved = len(arrived)
	p.clusters.TakeEvents() // the store knows what came of them
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
		doc := clusterDoc(x)
		var err error
		if doc.CopyOf, err = earlierTexts(ctx, a.store, x); err != nil {
			return nil, err
		}
		got, err := a.place.clusters.Add(doc)
		if err != nil {
			return nil, fmt.Errorf("place %s: %w", x.ID, err)
		}
		index[x.ID] = len(p.Members)
		p.Members = append(p.Members, store.Member{Article: x.ID, Stories: a.place.memberships(x.ID, got)})
	}
	n := len(p.Members)
	a.place.moved(&p, index)
	a.place.unsaved += n
	// A snapshot now and then bounds what has to be put in again; the more
	// articles it holds the longer it takes, so the rarer it is.
	if a.place.unsaved >= max(1024, a.place.clusters.Len()/4) {
		if err := a.place.snapshot(&p); err != nil {
			return nil, err
		}
	}
	if err := a.store.Place(ctx, p); err != nil {
		return nil, err
	}
	return p.Members[:n], nil
}

// earlierTexts are the other texts of an article that the store has: whichever of
// them arrives later joins the story of the one before, whatever its words.
func earlierTexts(ctx context.Context, s store.Store, x *news.Article) (ids []string, err error) {
	at, err := s.ArticlesAt(ctx, news.Address(x.URL))
	if err != nil {
		return nil, err
	}
	at = slices.DeleteFunc(at, func(id news.ArticleID) bool { return id == x.ID })
	if len(at) == 0 {
		return nil, nil
	}
	others, err := s.Articles(ctx, at[max(0, len(at)-textsCompared):])
	if err != nil {
		return nil, err
	}
	for _, o := range others {
		if ledger.SameArticle(o, x) {
			ids = append(ids, string(o.ID))
		}
	}
	return ids, nil
}

// textsCompared bounds how many texts of an address a new one is compared with.
const textsCompared = 20

// snapshot adds the state of clustering to a placement.
func (p *placer) snapshot(to *store.Placement) error {
	var b bytes.Buffer
	if err := p.clusters.Snapshot(&b); err != nil {
		return err
	}
	to.State, p.unsaved = b.Bytes(), 0
	return nil
}

// save keeps the state of clustering if it has changed.
func (a *Adder) save(ctx context.Context) error {
	if a.place.unsaved == 0 {
		return nil
	}
	p := store.Placement{At: a.now()}
	if err := a.place.snapshot(&p); err != nil {
		return err
	}
	return a.store.Place(ctx, p)
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
	for _, e := range p.clusters.TakeEvents() {
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
}
