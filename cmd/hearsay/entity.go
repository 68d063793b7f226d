package main

import (
	"fmt"

	"hearsay/internal/news"
	"hearsay/internal/pipeline"
)

type entityCmd struct {
	List  entityListCmd  `cmd:"" help:"List the people, organisations and places of a story."`
	Merge entityMergeCmd `cmd:"" help:"Decide that several of them are one."`
	Split entitySplitCmd `cmd:"" help:"Decide that a name stands for somebody else."`
}

type entityListCmd struct {
	dbFlag `embed:""`
	Story  string `arg:"" help:"The story."`
}

func (c *entityListCmd) examples() []string {
	return []string{
		"hearsay entity list s1                  # who is named in s1, with their ids and other names",
		"hearsay entity list s1 --db desk.db     # in another store",
	}
}

func (c *entityListCmd) Run(e *env) error {
	s, err := c.open(e)
	if err != nil {
		return err
	}
	defer s.Close()
	d, err := e.document(s, c.Story)
	if err != nil {
		return err
	}
	for _, x := range d.Entities {
		line := fmt.Sprintf("%-5s %-13s %s", x.ID, x.Kind, x.Name)
		for i, alias := range x.Aliases {
			if i == 0 {
				line += "  ="
			}
			line += "  " + alias
		}
		fmt.Fprintln(e.out, oneLine(line))
	}
	return nil
}

type entityMergeCmd struct {
	decideFlags `embed:""`
	Story       string   `arg:"" help:"The story."`
	Entity      string   `arg:"" help:"The entity that stays."`
	Others      []string `arg:"" name:"other" help:"The entities that it is, too."`
}

func (c *entityMergeCmd) examples() []string {
	return []string{
		"hearsay entity merge s1 e4 e9                  # e9 is e4",
		`hearsay entity merge s1 e4 e9 --note "maiden name" --db desk.db`,
	}
}

func (c *entityMergeCmd) Run(e *env) error {
	return c.decideNames(e, pipeline.DecideEntityMerge, c.Story, c.Entity, c.Others)
}

type entitySplitCmd struct {
	decideFlags `embed:""`
	Story       string   `arg:"" help:"The story."`
	Entity      string   `arg:"" help:"The entity that the names were taken for."`
	Names       []string `arg:"" name:"name" help:"The names, as printed, that stand for another."`
}

func (c *entitySplitCmd) examples() []string {
	return []string{
		`hearsay entity split s1 e4 "Mr Brandt"          # in s1, Mr Brandt is not e4`,
		`hearsay entity split s1 e4 "Mr Brandt" --note "his son" --db desk.db`,
	}
}

func (c *entitySplitCmd) Run(e *env) error {
	return c.decideNames(e, pipeline.DecideEntitySplit, c.Story, c.Entity, c.Names)
}

// decideNames carries out a decision about a story's names.
func (f *decideFlags) decideNames(e *env, kind, story, entity string, rest []string) error {
	s, err := f.open(e)
	if err != nil {
		return err
	}
	defer s.Close()
	adder, err := pipeline.NewAdder(e.ctx, s, e.now, pipeline.Options{})
	if err != nil {
		return err
	}
	if err := adder.DecideNames(e.ctx, kind, f.Note, news.StoryID(story), news.EntityID(entity), rest); err != nil {
		return fmt.Errorf("%w; hearsay entity list STORY lists them", err)
	}
	_, err = fmt.Fprintf(e.out, "story %s made again\n", story)
	return err
}
