package main

import (
	"errors"
	"fmt"

	"hearsay/internal/news"
	"hearsay/internal/pipeline"
	"hearsay/internal/store"
)

// decideFlags are those of every command that decides something about stories.
type decideFlags struct {
	dbFlag `embed:""`
	Note   string `help:"Why you decided so; kept with the decision." placeholder:"TEXT"`
}

// decide carries out a choice and prints where the articles are now.
func (f *decideFlags) decide(e *env, c pipeline.Choice) error {
	s, err := f.open(e)
	if err != nil {
		return err
	}
	defer s.Close()
	adder, err := pipeline.NewAdder(e.ctx, s, e.now, pipeline.Options{})
	if err != nil {
		return err
	}
	n := len(c.Articles)
	if c.Kind == pipeline.DecideMerge {
		members, err := pipeline.MembersOf(e.ctx, s, c.Story)
		if err != nil {
			return explainMissing(err)
		}
		n = len(members)
	}
	c.Note = f.Note
	to, err := adder.DecideStory(e.ctx, c)
	if err != nil {
		return explainMissing(err)
	}
	_, err = fmt.Fprintf(e.out, "%s now in %s\n", count(n, "article"), to)
	return err
}

// explainMissing says how to find the ids that there are.
func explainMissing(err error) error {
	if errors.Is(err, store.ErrNotFound) {
		return fmt.Errorf("%w; hearsay stories lists the stories, hearsay story ID --format json their articles", err)
	}
	return err
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
	return c.decide(e, pipeline.Choice{Kind: pipeline.DecideMerge, Story: news.StoryID(c.Story), To: news.StoryID(c.Into)})
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
	return c.decide(e, pipeline.Choice{Kind: pipeline.DecideSplit, Articles: articleIDs(c.Articles)})
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
	return c.decide(e, pipeline.Choice{Kind: pipeline.DecideMove, Articles: articleIDs([]string{c.Article}), To: news.StoryID(c.To)})
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
	return c.decide(e, pipeline.Choice{Kind: pipeline.DecidePin, Articles: articleIDs(c.Articles)})
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
