package pipeline

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/cluster"
	"hearsay/internal/news"
)

// clusterDoc is an article as clustering reads it: its body alone, for credits
// and captions tell of no event.
func clusterDoc(a *news.Article) cluster.Doc {
	var body strings.Builder
	for _, b := range a.Blocks {
		if b.Kind.IsBody() || b.Kind == news.Subheadline {
			body.WriteString(b.Span().Of(a.Text))
			body.WriteByte('\n')
		}
	}
	return cluster.Doc{
		ID: string(a.ID), Title: a.Headline, Text: body.String(), Date: a.Date(), Outlet: a.Outlet, Lang: a.Language,
	}
}

// group puts the articles of a document into stories, numbered in the order in
// which they open. Within a story articles stand as they do in the document.
func group(articles []*news.Article) ([]storyGroup, error) {
	clusters := cluster.New(cluster.Options{})
	why := make(map[string]string, len(articles))
	also := make(map[string][]cluster.Story)
	follows := make(map[string]cluster.Story)
	for _, a := range inArrivalOrder(articles) {
		got, err := clusters.Add(clusterDoc(a))
		if err != nil {
			return nil, fmt.Errorf("cluster: %w", err)
		}
		why[string(a.ID)] = got.Why
		also[string(a.ID)] = got.Also
		if got.Follows != 0 {
			follows[string(a.ID)] = got.Follows
		}
	}
	for _, e := range clusters.Events() {
		for _, id := range changed(clusters, e) {
			why[id] = string(e.Kind) + ": " + e.Why
		}
	}
	byStory := make(map[cluster.Story][]*news.Article)
	var order []cluster.Story
	for _, a := range articles {
		s := clusters.StoryOf(string(a.ID))
		if byStory[s] == nil {
			order = append(order, s)
		}
		byStory[s] = append(byStory[s], a)
	}
	slices.Sort(order)
	groups := make([]storyGroup, len(order))
	for i, s := range order {
		g := storyGroup{id: storyID(cluster.Story(i + 1)), articles: byStory[s]}
		for _, a := range g.articles {
			g.why = append(g.why, why[string(a.ID)])
		}
		groups[i] = g
	}
	for i := range groups {
		for k, a := range groups[i].articles {
			if f, found := slices.BinarySearch(order, clusters.Resolve(follows[string(a.ID)])); found && f != i {
				groups[i].why[k] += "; follows " + string(groups[f].id)
			}
		}
	}
	for _, a := range articles {
		own := clusters.StoryOf(string(a.ID))
		for _, s := range also[string(a.ID)] {
			if s = clusters.Resolve(s); s == own {
				continue
			}
			if i, found := slices.BinarySearch(order, s); found {
				groups[i].add(a)
			}
		}
	}
	return groups, nil
}

// add puts an article that has a story of its own into one more: a round-up
// tells several. The story gets a copy, for each story is linked by itself.
func (g *storyGroup) add(a *news.Article) {
	for _, b := range g.articles {
		if b.ID == a.ID {
			return
		}
	}
	b := *a
	b.Mentions = slices.Clone(a.Mentions)
	b.Attributions = slices.Clone(a.Attributions)
	for i := range b.Attributions {
		b.Attributions[i].Chain = slices.Clone(b.Attributions[i].Chain)
	}
	g.articles = append(g.articles, &b)
	g.why = append(g.why, "tells of this story too")
}

// storyID is the id of clustering's story number n.
func storyID(n cluster.Story) news.StoryID { return news.StoryID(fmt.Sprintf("s%d", n)) }

// changed are the articles that an event of clustering puts into another story.
func changed(clusters *cluster.Cluster, e cluster.Event) []string {
	switch e.Kind {
	case cluster.Moved, cluster.Split:
		return []string{e.Doc}
	case cluster.Merged:
		return clusters.Articles(e.To)
	}
	return nil
}
