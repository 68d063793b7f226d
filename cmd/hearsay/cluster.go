package main

import (
	"fmt"

	"hearsay/internal/cluster"
)

type clusterCmd struct {
	Explain bool `help:"Say for each article why it is in its story."`
}

func (c *clusterCmd) examples() []string {
	return []string{
		"hearsay cluster < articles.jsonl > stories.jsonl    # lines of id, text, title, date, outlet, in order of arrival",
		"hearsay cluster --explain < articles.jsonl          # with the reason for each",
	}
}

// clusterIn is a line of input.
type clusterIn struct {
	ID     string `json:"id"`
	Text   string `json:"text"`
	Title  string `json:"title"`
	Date   string `json:"date"`
	Outlet string `json:"outlet"`
}

// clusterOut is a line of output: the story that the article is in when all
// have arrived.
type clusterOut struct {
	ID    string `json:"id"`
	Story string `json:"story"`
	Why   string `json:"why,omitempty"`
}

func (c *clusterCmd) Run(e *env) error {
	clusters := cluster.New(cluster.Options{})
	var ids []string
	n := newNotes(e)
	for in := range filterLines(e, func(in clusterIn) (string, error) { return in.ID, nil }) {
		if err := e.ctx.Err(); err != nil {
			return err
		}
		v := in.value
		n.text(in.line, v.Title+" "+v.Text)
		if _, err := clusters.Add(cluster.Doc{ID: v.ID, Title: v.Title, Text: v.Text, Date: n.date(in.line, v.Date), Outlet: v.Outlet}); err != nil {
			e.problem(lineError(in.line, err))
			continue
		}
		ids = append(ids, v.ID)
	}
	n.done()
	out := e.lines()
	for _, id := range ids {
		line := clusterOut{ID: id, Story: fmt.Sprintf("s%d", clusters.StoryOf(id))}
		if c.Explain {
			line.Why = clusters.Why(id)
		}
		if err := out.Encode(line); err != nil {
			return err
		}
	}
	return nil
}
