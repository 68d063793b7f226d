package main

import (
	"fmt"
	"strings"

	"hearsay/internal/news"
)

type searchCmd struct {
	dbFlag `embed:""`
	Words  []string `arg:"" help:"Words that the article holds; a phrase in quotation marks must stand together."`
	Limit  int      `help:"At most this many." default:"20" placeholder:"N"`
	Format string   `enum:"terminal,json" default:"terminal" help:"How to list them: ${enum}; json is one article a line."`
}

func (c *searchCmd) examples() []string {
	return []string{
		"hearsay search ferry strike                   # articles that hold both words",
		`hearsay search '"ferry strike"' --limit 5     # at most five that hold the phrase`,
		"hearsay search ferry --db desk.db             # in another store",
		"hearsay search ferry --format json            # one article a line, as JSON",
	}
}

// hitLine is a found article as JSON.
type hitLine struct {
	Article  news.ArticleID `json:"article"`
	Stories  []news.StoryID `json:"stories"`
	Headline string         `json:"headline,omitempty"`
	Outlet   string         `json:"outlet,omitempty"`
	Date     string         `json:"date,omitempty"`
}

func (c *searchCmd) Run(e *env) error {
	s, err := c.open(e)
	if err != nil {
		return err
	}
	defer s.Close()
	hits, err := s.Search(e.ctx, strings.Join(c.Words, " "), c.Limit)
	if err != nil {
		return err
	}
	if c.Format == "terminal" && len(hits) == 0 {
		e.note("no article holds these words")
	}
	out := e.lines()
	for _, h := range hits {
		if c.Format == "json" {
			if err := out.Encode(hitLine{h.Article, h.Stories, h.Headline, h.Outlet, h.Date}); err != nil {
				return err
			}
			continue
		}
		stories := make([]string, len(h.Stories))
		for i, id := range h.Stories {
			stories[i] = string(id)
		}
		fmt.Fprintf(e.out, "%-6s %-5s %-10s  %s\n", h.Article, strings.Join(stories, ","), day(h.Date), oneLine(join(h.Headline, h.Outlet)))
	}
	return nil
}

// join puts " · " between the parts that are not empty.
func join(parts ...string) string {
	var full []string
	for _, p := range parts {
		if p != "" {
			full = append(full, p)
		}
	}
	return strings.Join(full, " · ")
}
