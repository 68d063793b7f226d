package pipeline

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/cluster"
	"hearsay/internal/news"
	"hearsay/internal/store"
)

// The kinds of decision about stories, as a store keeps them.
const (
	DecideMerge = "story merge"
	DecideSplit = "story split"
	DecideMove  = "story move"
	DecidePin   = "story pin"
)

var clusterKinds = map[string]cluster.DecisionKind{
	DecideMerge: cluster.Merge, DecideSplit: cluster.Cut, DecideMove: cluster.Move, DecidePin: cluster.Pin,
}

// clusterDecisions are the decisions about stories among all decisions. A
// store keeps one as its articles, then "with=" and "away=" those that they
// belong with and are kept apart from: articles keep their ids, whatever becomes
// of stories.
func clusterDecisions(all []store.Decision) []cluster.Decision {
	var out []cluster.Decision
	for _, d := range all {
		kind, ok := clusterKinds[d.Kind]
		if !ok {
			continue
		}
		c := cluster.Decision{Kind: kind}
		for _, arg := range d.Args {
			switch key, value, found := strings.Cut(arg, "="); {
			case !found:
				c.Docs = append(c.Docs, arg)
			case key == "with":
				c.With = value
			case key == "away":
				c.Away = value
			}
		}
		out = append(out, c)
	}
	return out
}

func decisionArgs(d cluster.Decision) []string {
	args := slices.Clone(d.Docs)
	if d.With != "" {
		args = append(args, "with="+d.With)
	}
	if d.Away != "" {
		args = append(args, "away="+d.Away)
	}
	return args
}

// Decide carries out a decision about stories, keeps it for ever, and makes the
// stories again that it changes. articles are those that it is about; with is an
// article of the story that they go to, "" when they are to be a story of their
// own. It returns the story in which the first of them is now.
func (a *Adder) Decide(ctx context.Context, kind, note string, articles []news.ArticleID, with news.ArticleID) (news.StoryID, error) {
	if err := a.Resume(ctx); err != nil {
		return "", err
	}
	d := cluster.Decision{Kind: clusterKinds[kind], With: string(with)}
	for _, id := range articles {
		d.Docs = append(d.Docs, string(id))
	}
	made, err := a.place.clusters.Apply(d)
	if err != nil {
		return "", err
	}
	p := store.Placement{At: a.now()}
	p.Decision = &store.Decision{At: p.At, Kind: kind, Args: decisionArgs(made), Note: note}
	a.place.moved(&p, make(map[news.ArticleID]int))
	// The decision is in force from now on, not from the first arrival on.
	if err := a.place.snapshot(&p); err != nil {
		return "", err
	}
	if err := a.store.Place(ctx, p); err != nil {
		return "", err
	}
	if err := a.refresh(ctx); err != nil {
		return "", err
	}
	return storyID(a.place.clusters.StoryOf(made.Docs[0])), nil
}

// MembersOf are the articles of a story of the store, in order of arrival.
func MembersOf(ctx context.Context, s store.Store, id news.StoryID) ([]news.ArticleID, error) {
	members, err := s.Members(ctx, id)
	if err != nil {
		return nil, err
	}
	if len(members) == 0 {
		return nil, fmt.Errorf("story %s: %w", id, store.ErrNotFound)
	}
	ids := make([]news.ArticleID, len(members))
	for i, m := range members {
		ids[i] = m.Article
	}
	return ids, nil
}

// Choice is what a person decides about a story and its articles.
type Choice struct {
	Kind     string       // one of the kinds of decision about stories
	Story    news.StoryID // whose articles are all meant, when Kind is DecideMerge
	Articles []news.ArticleID
	To       news.StoryID // where they go, when Kind is DecideMerge or DecideMove
	Note     string
}

// DecideStory carries out a choice as Decide does. Whatever it names is looked
// up first: the error wraps store.ErrNotFound when it is not there.
func (a *Adder) DecideStory(ctx context.Context, c Choice) (news.StoryID, error) {
	articles := c.Articles
	var with news.ArticleID
	var err error
	switch c.Kind {
	case DecideMerge, DecideMove:
		if c.Kind == DecideMerge {
			if articles, err = MembersOf(ctx, a.store, c.Story); err != nil {
				return "", err
			}
		}
		into, err := MembersOf(ctx, a.store, c.To)
		if err != nil {
			return "", err
		}
		with = into[0]
	case DecidePin:
		if with, err = pinnedTo(ctx, a.store, articles); err != nil {
			return "", err
		}
	}
	return a.Decide(ctx, c.Kind, c.Note, articles, with)
}

// pinnedTo is another article of the story that all the articles are in, "" when
// the story has no other.
func pinnedTo(ctx context.Context, s store.Store, articles []news.ArticleID) (news.ArticleID, error) {
	var story news.StoryID
	for i, id := range articles {
		places, err := s.Places(ctx, id)
		if err != nil {
			return "", err
		}
		if i > 0 && places[0].Story != story {
			return "", fmt.Errorf("%s is in %s and %s in %s: pinned articles are of one story; move one first", articles[0], story, id, places[0].Story)
		}
		story = places[0].Story
	}
	members, err := MembersOf(ctx, s, story)
	if err != nil {
		return "", err
	}
	for _, m := range members {
		if !slices.Contains(articles, m) {
			return m, nil
		}
	}
	return "", nil
}
