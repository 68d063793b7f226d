package main

import (
	"errors"
	"fmt"
	"slices"

	"hearsay/internal/news"
	"hearsay/internal/pipeline"
	"hearsay/internal/store"
)

// decideFlags are those of every command that decides something about stories.
type decideFlags struct {
	dbFlag `embed:""`
	Note   string `help:"Why you decided so; kept with the decision." placeholder:"TEXT"`
}

// decide carries out a decision and prints where the articles are now. choose
// gives the articles that it is about and one that they belong with.
func (f *decideFlags) decide(e *env, kind string, choose func(store.Store) ([]news.ArticleID, news.ArticleID, error)) error {
	s, err := f.open(e)
	if err != nil {
		return err
	}
	defer s.Close()
	articles, with, err := choose(s)
	if err != nil {
		return explainMissing(err)
	}
	adder, err := pipeline.NewAdder(e.ctx, s, e.now, pipeline.Options{})
	if err != nil {
		return err
	}
	to, err := adder.Decide(e.ctx, kind, f.Note, articles, with)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(e.out, "%s now in %s\n", count(len(articles), "article"), to)
	return err
}

// explainMissing says how to find the ids that there are.
func explainMissing(err error) error {
	if errors.Is(err, store.ErrNotFound) {
		return fmt.Errorf("%w; hearsay stories lists the stories, hearsay story ID --format json their articles", err)
	}
	return err
}

// firstOf is the first article of a story.
func firstOf(e *env, s store.Store, story string) (news.ArticleID, error) {
	ids, err := pipeline.MembersOf(e.ctx, s, news.StoryID(story))
	if err != nil {
		return "", err
	}
	return ids[0], nil
}

func articleIDs(ids []string) []news.ArticleID {
	out := make([]news.ArticleID, len(ids))
	for i, id := range ids {
		out[i] = news.ArticleID(id)
	}
	return out
}

type storyMergeCmd struct {
	decideFlags `embed:""`
	Story       string `arg:"" help:"The story to take in."`
	Into        string `arg:"" help:"The story that takes it in."`
}

func (c *storyMergeCmd) examples() []string {
	return []string{
		"hearsay story merge s4 s2                             # s4 becomes part of s2; its address leads there",
		`hearsay story merge s4 s2 --note "one crash" --db desk.db`,
	}
}

func (c *storyMergeCmd) Run(e *env) error {
	return c.decide(e, pipeline.DecideMerge, func(s store.Store) ([]news.ArticleID, news.ArticleID, error) {
		articles, err := pipeline.MembersOf(e.ctx, s, news.StoryID(c.Story))
		if err != nil {
			return nil, "", err
		}
		with, err := firstOf(e, s, c.Into)
		return articles, with, err
	})
}

type storySplitCmd struct {
	decideFlags `embed:""`
	Articles    []string `arg:"" name:"article" help:"The articles that are a story of their own."`
}

func (c *storySplitCmd) examples() []string {
	return []string{
		"hearsay story split a7 a9                        # these two are a story of their own",
		`hearsay story split a7 --note "another ferry" --db desk.db`,
	}
}

func (c *storySplitCmd) Run(e *env) error {
	return c.decide(e, pipeline.DecideSplit, func(store.Store) ([]news.ArticleID, news.ArticleID, error) {
		return articleIDs(c.Articles), "", nil
	})
}

type storyMoveCmd struct {
	decideFlags `embed:""`
	Article     string `arg:"" help:"The article to move."`
	To          string `arg:"" help:"The story that it goes to."`
}

func (c *storyMoveCmd) examples() []string {
	return []string{
		"hearsay story move a7 s2                    # a7 tells story s2",
		`hearsay story move a7 s2 --note "same court" --db desk.db`,
	}
}

func (c *storyMoveCmd) Run(e *env) error {
	return c.decide(e, pipeline.DecideMove, func(s store.Store) ([]news.ArticleID, news.ArticleID, error) {
		with, err := firstOf(e, s, c.To)
		return articleIDs([]string{c.Article}), with, err
	})
}

type storyPinCmd struct {
	decideFlags `embed:""`
	Articles    []string `arg:"" name:"article" help:"The articles that stay together in their story, whatever comes."`
}

func (c *storyPinCmd) examples() []string {
	return []string{
		"hearsay story pin a7 a9                      # these two stay together, whatever comes",
		`hearsay story pin a7 a9 --note "checked" --db desk.db`,
	}
}

func (c *storyPinCmd) Run(e *env) error {
	return c.decide(e, pipeline.DecidePin, func(s store.Store) ([]news.ArticleID, news.ArticleID, error) {
		with, err := pinnedTo(e, s, c.Articles)
		return articleIDs(c.Articles), with, err
	})
}

// pinnedTo is another article of the story that all the articles are in, "" when
// the story has no other.
func pinnedTo(e *env, s store.Store, articles []string) (news.ArticleID, error) {
	var story news.StoryID
	for i, id := range articles {
		places, err := s.Places(e.ctx, news.ArticleID(id))
		if err != nil {
			return "", err
		}
		if i > 0 && places[0].Story != story {
			return "", fmt.Errorf("%s is in %s and %s in %s: pinned articles are of one story; move one first", articles[0], story, id, places[0].Story)
		}
		story = places[0].Story
	}
	members, err := pipeline.MembersOf(e.ctx, s, story)
	if err != nil {
		return "", err
	}
	for _, m := range members {
		if !slices.Contains(articles, string(m)) {
			return m, nil
		}
	}
	return "", nil
}

type storyWhyCmd struct {
	dbFlag  `embed:""`
	Article string `arg:"" help:"The article."`
}

func (c *storyWhyCmd) examples() []string {
	return []string{
		"hearsay story why a7                  # why a7 is in its story",
		"hearsay story why a7 --db desk.db     # in another store",
	}
}

func (c *storyWhyCmd) Run(e *env) error {
	s, err := c.open(e)
	if err != nil {
		return err
	}
	defer s.Close()
	places, err := s.Places(e.ctx, news.ArticleID(c.Article))
	if err != nil {
		return explainMissing(err)
	}
	for _, p := range places {
		fmt.Fprintf(e.out, "%s  %s\n", p.Story, oneLine(p.Why))
	}
	return nil
}
