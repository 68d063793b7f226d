package main

import (
	"fmt"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/store"
)

type storiesCmd struct {
	dbFlag `embed:""`
	Since  string `help:"Only stories published last on this day or later." placeholder:"DATE"`
	Until  string `help:"Only stories published last on this day or earlier." placeholder:"DATE"`
	Limit  int    `help:"At most this many." default:"50" placeholder:"N"`
	Format string `enum:"terminal,json" default:"terminal" help:"How to list them: ${enum}; json is one story a line."`
}

func (c *storiesCmd) examples() []string {
	return []string{
		"hearsay stories                                   # the latest 50 stories",
		"hearsay stories --db desk.db --limit 10           # the latest ten of another store",
		"hearsay stories --since 2026-11-01 --until 2026-11-07",
		"hearsay stories --format json                     # one story a line, as JSON",
	}
}

// storyLine is a story in the list as JSON.
type storyLine struct {
	ID         news.StoryID        `json:"id"`
	Headline   string              `json:"headline"`
	First      string              `json:"first,omitempty"`
	Last       string              `json:"last,omitempty"`
	Articles   int                 `json:"articles"`
	Outlets    int                 `json:"outlets"`
	Statements int                 `json:"statements"`
	Status     map[news.Status]int `json:"status"`
	Disputes   int                 `json:"disputes"`
}

func (c *storiesCmd) Run(e *env) error {
	s, err := c.open(e)
	if err != nil {
		return err
	}
	defer s.Close()
	until := c.Until
	if len(until) == len("2006-01-02") {
		until += "T~" // a day reaches to its last moment
	}
	list, err := s.Stories(e.ctx, store.StoryQuery{Since: c.Since, Until: until, Limit: c.Limit})
	if err != nil {
		return err
	}
	if c.Format == "json" {
		out := e.lines()
		for _, x := range list {
			if err := out.Encode(storyLine{x.ID, x.Headline, x.First, x.Last, x.Articles, x.Outlets, x.Statements, x.ByStatus, x.Disputes}); err != nil {
				return err
			}
		}
		return nil
	}
	if len(list) == 0 {
		e.note("no stories here yet; hearsay add PATH adds captures")
	}
	for _, x := range list {
		fmt.Fprintf(e.out, "%-5s %-10s  %s\n      %s\n", x.ID, day(x.Last), oneLine(x.Headline), summaryLine(&x))
	}
	return nil
}

func day(t string) string { return t[:min(len(t), len("2006-01-02"))] }

// summaryLine counts what is in a story.
func summaryLine(x *store.StorySummary) string {
	parts := []string{
		count(x.Articles, "article"), count(x.Outlets, "outlet"), count(x.Statements, "statement"),
	}
	if n := x.ByStatus[news.ConfirmedByParty] + x.ByStatus[news.IndependentlyReported]; n > 0 {
		parts = append(parts, fmt.Sprintf("%d confirmed or independently reported", n))
	}
	if x.Disputes > 0 {
		parts = append(parts, fmt.Sprintf("%d in dispute", x.Disputes))
	}
	return strings.Join(parts, " · ")
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// oneLine folds white space, and takes out what a terminal would obey.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || 0x80 <= r && r < 0xa0 {
			return -1
		}
		return r
	}, strings.Join(strings.Fields(s), " "))
}
