package main

import "hearsay/internal/export"

type storyCmd struct {
	Show  storyShowCmd  `cmd:"" default:"withargs" help:"Show a story of the store; the word show may be left out."`
	Merge storyMergeCmd `cmd:"" help:"Decide that two stories are one."`
	Split storySplitCmd `cmd:"" help:"Decide that articles are a story of their own."`
	Move  storyMoveCmd  `cmd:"" help:"Decide that an article tells another story."`
	Pin   storyPinCmd   `cmd:"" help:"Decide that articles stay together."`
	Why   storyWhyCmd   `cmd:"" help:"Say why an article is in its story."`
}

type storyShowCmd struct {
	dbFlag   `embed:""`
	ID       string `arg:"" help:"The story, as hearsay stories lists it."`
	Format   string `enum:"terminal,json,markdown,html,csv" default:"terminal" help:"How to show it: ${enum}."`
	Evidence int    `help:"Show where statement N is said, word for word." placeholder:"N"`
}

func (c *storyShowCmd) examples() []string {
	return []string{
		"hearsay story s1                              # a story, for the terminal",
		"hearsay story s1 --evidence 4                 # where statement 4 is said, word for word",
		"hearsay story s1 --format html > story.html   # one self-contained page",
		"hearsay story s1 --db desk.db                 # of another store",
	}
}

func (c *storyShowCmd) Run(e *env) error {
	s, err := c.open(e)
	if err != nil {
		return err
	}
	defer s.Close()
	d, err := e.document(s, c.ID)
	if err != nil {
		return err
	}
	if c.Evidence != 0 {
		return export.Evidence(e.out, d, c.Evidence, e.terminal())
	}
	t := e.terminal()
	t.Footer = "Evidence: hearsay story ID --evidence N     Page: hearsay serve"
	if err := export.Write(e.out, d, c.Format, t); err != nil {
		return err
	}
	return s.SetLooked(e.ctx, d.Stories[0].ID, e.now())
}
