package main

import (
	"fmt"
	"strings"

	"hearsay/internal/export"
	"hearsay/internal/ledger"
	"hearsay/internal/news"
	"hearsay/internal/store"
	"hearsay/internal/view"
)

type diffCmd struct {
	dbFlag `embed:""`
	ID     string `arg:"" help:"The story, as hearsay stories lists it."`
	Since  string `help:"What has changed since this time (RFC 3339, or a day); without it, since the story was last looked at." placeholder:"TIME"`
	Format string `enum:"terminal,json" default:"terminal" help:"How to list the changes: ${enum}; json is one change a line."`
}

func (c *diffCmd) examples() []string {
	return []string{
		"hearsay diff s1                                 # what is new since you last looked at s1",
		"hearsay diff s1 --since 2026-11-20              # since that day",
		"hearsay diff s1 --since 2026-11-20T08:00:00Z --format json --db desk.db",
	}
}

func (c *diffCmd) Run(e *env) error {
	s, err := c.open(e)
	if err != nil {
		return err
	}
	defer s.Close()
	d, err := e.document(s, c.ID)
	if err != nil {
		return err
	}
	now := &d.Stories[0]
	since := c.Since
	if since == "" {
		if since, err = s.Looked(e.ctx, now.ID); err != nil {
			return err
		}
		if since == "" {
			return fmt.Errorf("%w: you have not looked at %s yet; say since when with --since TIME", errUsage, now.ID)
		}
	} else if err := checkDate(since); err != nil {
		return fmt.Errorf("%w: --since: %w", errUsage, err)
	}
	ledgers, err := s.Ledgers(e.ctx, now.ID)
	if err != nil {
		return err
	}
	then := ledgerAt(ledgers, since)
	v := view.New(d, now)
	var edits []view.Edit
	for _, x := range ledger.NewVersions(then, *now) {
		if x := v.Edit(&x); len(x.Changes) > 0 {
			edits = append(edits, x)
		}
	}
	changes := ledger.Diff(then, *now, ledger.TextsOf(d.Articles))
	if c.Format == "json" {
		return c.json(e, changes, edits)
	}
	return c.print(e, v, changes, edits)
}

// ledgerAt is the ledger that a story had at a time, an empty one before its
// first.
func ledgerAt(ledgers []store.Ledger, at string) news.Story {
	var then news.Story
	for _, l := range ledgers {
		if store.Instant(l.At) <= store.Instant(at) {
			then = l.Story
		}
	}
	return then
}

// editLine is an edit as a line of JSON.
type editLine struct {
	What    string            `json:"what"` // "edited"
	Article news.ArticleID    `json:"article"`
	Was     news.ArticleID    `json:"was"`
	Outlet  string            `json:"outlet"`
	When    string            `json:"when,omitempty"`
	Basis   news.VersionBasis `json:"basis"`
	Changes []sentenceLine    `json:"changes"`
}

type sentenceLine struct {
	news.SentenceChange
	BeforeText string `json:"before_text,omitempty"`
	AfterText  string `json:"after_text,omitempty"`
}

func (c *diffCmd) json(e *env, changes []ledger.Change, edits []view.Edit) error {
	out := e.lines()
	for _, x := range changes {
		if err := out.Encode(x); err != nil {
			return err
		}
	}
	for _, x := range edits {
		l := editLine{What: "edited", Article: x.Version.Article, Was: x.Was, Outlet: x.From.Label, When: x.When, Basis: x.Basis}
		for _, s := range x.Changes {
			l.Changes = append(l.Changes, sentenceLine{s.Of, s.Before.Text, s.After.Text})
		}
		if err := out.Encode(l); err != nil {
			return err
		}
	}
	return nil
}

func (c *diffCmd) print(e *env, v *view.Story, changes []ledger.Change, edits []view.Edit) error {
	if len(changes) == 0 && len(edits) == 0 {
		e.note("nothing has changed")
	}
	for _, x := range changes {
		fmt.Fprintf(e.out, "%-10s %-7s %s\n", x.What, x.Statement, oneLine(view.Quoted(v.Quote(x.Gist).Text)))
		if len(x.Why) > 0 {
			fmt.Fprintf(e.out, "                   %s\n", oneLine(strings.Join(x.Why, "; ")))
		}
	}
	return export.Edits(e.out, edits, e.terminal())
}
