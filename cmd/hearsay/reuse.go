package main

import (
	"fmt"

	"hearsay/internal/reuse"
)

type reuseCmd struct{}

func (c *reuseCmd) examples() []string {
	return []string{
		"hearsay reuse < articles.jsonl > pairs.jsonl    # lines of id, text and, when known, date and outlet",
		`hearsay reuse < articles.jsonl | grep '"copy"'  # pairs of which one is mostly the other`,
	}
}

// reuseIn is a line of input.
type reuseIn struct {
	ID      string   `json:"id"`
	Text    string   `json:"text"`
	Date    string   `json:"date"`
	Outlet  string   `json:"outlet"`
	Credits []string `json:"credits"`
}

// reuseOut is a related pair.
type reuseOut struct {
	A           string     `json:"a"`
	B           string     `json:"b"`
	Kind        reuse.Kind `json:"kind"`
	Containment float64    `json:"containment"`
	Passages    [][4]int   `json:"passages"`
	Kinds       []string   `json:"kinds"` // of the passages, in their order
	From        string     `json:"from,omitempty"`
	Why         string     `json:"why,omitempty"`
}

func (c *reuseCmd) Run(e *env) error {
	var docs []reuse.Doc
	n := newNotes(e)
	for in := range filterLines(e, func(in reuseIn) (string, error) { return in.ID, nil }) {
		v := in.value
		n.text(in.line, v.Text)
		docs = append(docs, reuse.Doc{ID: v.ID, Text: v.Text, Date: n.date(in.line, v.Date), Outlet: v.Outlet, Credits: v.Credits})
	}
	n.done()
	pairs, err := reuse.Find(docs, reuse.Options{})
	if err != nil {
		return fmt.Errorf("find shared passages: %w", err)
	}
	out := e.lines()
	for _, p := range pairs {
		line := reuseOut{A: docs[p.A].ID, B: docs[p.B].ID, Kind: p.Kind, Containment: p.Containment, Passages: [][4]int{}, Kinds: []string{}, From: p.From, Why: p.Why}
		for _, x := range p.Passages {
			line.Passages = append(line.Passages, [4]int{x.A.Start, x.A.End, x.B.Start, x.B.End})
			line.Kinds = append(line.Kinds, string(x.Kind))
		}
		if err := out.Encode(line); err != nil {
			return err
		}
	}
	return nil
}
