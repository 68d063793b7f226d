package pipeline

import (
	"context"
	"fmt"
	"slices"

	"hearsay/internal/ledger"
	"hearsay/internal/link"
	"hearsay/internal/news"
	"hearsay/internal/reuse"
)

// addStories groups the document's articles into stories and makes the ledger
// of each.
func addStories(ctx context.Context, d *news.Document, opt Options) error {
	articles := make([]*news.Article, len(d.Articles))
	for i := range d.Articles {
		articles[i] = &d.Articles[i]
	}
	captured := make(map[news.CaptureID]string, len(d.Captures))
	for i := range d.Captures {
		captured[d.Captures[i].ID] = d.Captures[i].Captured
	}
	ed := findEditions(articles, func(id news.CaptureID) (string, string) { return captured[id], captured[id] }, news.ByName)
	groups := together(ed.stand)
	if !opt.OneStory {
		var err error
		if groups, err = group(ed.stand); err != nil {
			return err
		}
	}
	homes := make(map[news.ArticleID]bool)
	for i := range groups {
		g := &groups[i]
		var own []*news.Article // a round-up's texts go with the first of its stories
		for _, a := range g.articles {
			if !homes[a.ID] {
				own = append(own, a)
			}
			homes[a.ID] = true
		}
		g.replaced, g.versions = ed.of(own)
	}
	if err := each(ctx, opt.workers(), len(groups), func(i int) { groups[i].anchor() }); err != nil {
		return err
	}
	for i := range groups {
		d.Entities = merged(d.Entities, link.Story(groups[i].texts(), link.Options{Others: d.Entities}))
	}
	made := make([]madeStory, len(groups))
	if err := each(ctx, opt.workers(), len(groups), func(i int) {
		made[i] = makeStory(&groups[i], d.Entities, opt.Ledger)
	}); err != nil {
		return err
	}
	for i, m := range made {
		if m.err != nil {
			return fmt.Errorf("story of %s: %w", groups[i].articles[0].ID, m.err)
		}
		if len(d.Passages) == 0 {
			d.Passages = m.passages // not copied: a large story has very many
		} else {
			d.Passages = append(d.Passages, m.passages...)
		}
		d.Stories = append(d.Stories, m.story)
	}
	return nil
}

// together puts all articles into one story, none where there is none.
func together(articles []*news.Article) []storyGroup {
	if len(articles) == 0 {
		return nil
	}
	return []storyGroup{{id: storyID(1), articles: articles, why: slices.Repeat([]string{"all were given as one story"}, len(articles))}}
}

// storyGroup is the articles of one story before its ledger is made.
type storyGroup struct {
	id       news.StoryID
	articles []*news.Article // in the order of their ids
	why      []string        // for each article why it belongs here
	replaced []*news.Article // earlier texts of the articles
	versions []news.Version
	kept     *keptPassages // nil without a store
}

// texts are the articles and the texts that they have replaced.
func (g *storyGroup) texts() []*news.Article {
	return append(slices.Clone(g.articles), g.replaced...)
}

// anchor gives the undated articles of the story its date to count from.
func (g *storyGroup) anchor() {
	date := earliest(g.articles)
	if date == "" {
		return
	}
	for _, a := range g.texts() {
		if a.Date() == "" {
			// The article has been annotated once; a fault now leaves those layers.
			_ = reanchor(a, date)
		}
	}
}

// earliest is the first date of the articles, "" when none is dated.
func earliest(articles []*news.Article) string {
	if sorted := inArrivalOrder(articles); len(sorted) > 0 {
		return sorted[0].Date()
	}
	return ""
}

// inArrivalOrder sorts articles by their date, undated ones last, where they
// can join what the dated ones have opened; then as they are named.
func inArrivalOrder(articles []*news.Article) []*news.Article {
	dates := make([]string, len(articles))
	for i, a := range articles {
		dates[i] = a.Date()
	}
	clock := news.NewClock(dates)
	sorted := slices.Clone(articles)
	slices.SortStableFunc(sorted, func(a, b *news.Article) int { return clock.Compare(a.Date(), b.Date()) })
	return sorted
}

// madeStory is what the last stages make of one story.
type madeStory struct {
	story    news.Story
	passages []news.Passage
	err      error
}

// makeStory finds the shared passages of a story and makes its ledger. What that
// is made from is shown to show, when it is not nil.
func makeStory(g *storyGroup, entities []news.Entity, show func(ledger.Input)) (m madeStory) {
	defer guard(&m.err)
	passages, shares, err := findPassages(g.articles, g.kept)
	if err != nil {
		return madeStory{err: err}
	}
	reuse.Days(g.articles, passages)
	in := ledger.Input{
		Story: g.id, Articles: g.articles, Entities: entities, Passages: passages,
		Newsroom: newsroom, Why: g.why, Replaced: g.replaced, Versions: g.versions,
	}
	if show != nil {
		show(in)
	}
	s, err := ledger.Build(in)
	if err != nil {
		return madeStory{err: err}
	}
	s.Shares = shares
	return madeStory{story: s, passages: passages}
}

// merged is a document's entities with those of a further story, some of which
// may be among them already, with fewer aliases.
func merged(all, more []news.Entity) []news.Entity {
	at := make(map[news.EntityID]int, len(all))
	for i := range all {
		at[all[i].ID] = i
	}
	for _, e := range more {
		if i, ok := at[e.ID]; ok {
			all[i] = e
		} else {
			all = append(all, e)
		}
	}
	return all
}
