package main

import (
	"hearsay/internal/export"
	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/pipeline"
)

type annotateCmd struct {
	Format  string `help:"What to write: ${enum}." enum:"jsonl,csv" default:"jsonl"`
	Tokens  bool   `help:"Add the tokens with their part of speech, head and relation."`
	Workers int    `help:"Texts worked on at the same time; 0 means one for each processor." placeholder:"N"`
}

func (c *annotateCmd) examples() []string {
	return []string{
		`echo '{"id":"1","text":"The mayor said it rained."}' | hearsay annotate`,
		"hearsay annotate --tokens < texts.jsonl       # with every token, its part of speech, head and relation",
		"hearsay annotate --format csv < texts.jsonl   # a table of the attributions, one a row",
		"hearsay annotate --workers 1 < texts.jsonl    # one text at a time",
	}
}

// annotateIn is a line of input: clean text and what is known about it.
type annotateIn struct {
	ID       string `json:"id"`
	Text     string `json:"text"`
	Date     string `json:"date"`
	Outlet   string `json:"outlet"`
	Headline string `json:"headline"`
	Language string `json:"language"` // ISO 639-1, English when it is not said
}

// annotateOut is a line of output.
type annotateOut struct {
	ID           string             `json:"id"`
	Language     string             `json:"language,omitempty"`
	Missing      []string           `json:"missing,omitempty"`
	Sentences    []news.Span        `json:"sentences"`
	Mentions     []news.Mention     `json:"mentions"`
	Times        []news.Time        `json:"times"`
	Quantities   []news.Quantity    `json:"quantities"`
	Attributions []news.Attribution `json:"attributions"`
	Tokens       []tokenOut         `json:"tokens,omitempty"`
}

// tokenOut is a token: head is the index of its head in the list, -1 for a root.
type tokenOut struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Lemma string `json:"lemma"`
	UPOS  string `json:"upos"`
	XPOS  string `json:"xpos,omitempty"`
	Head  int    `json:"head"`
	Rel   string `json:"rel"`
}

// writer is how one text's layers are written.
func (c *annotateCmd) writer(e *env) (func(out annotateOut, text string) error, error) {
	if c.Format != "csv" {
		enc := e.lines()
		return func(out annotateOut, _ string) error { return enc.Encode(out) }, nil
	}
	table, err := export.NewAttributions(e.out)
	if err != nil {
		return nil, err
	}
	return func(out annotateOut, text string) error { return table.Write(out.ID, text, out.Attributions) }, nil
}

func (c *annotateCmd) Run(e *env) error {
	opt := pipeline.Options{Workers: c.Workers}
	type result struct {
		line int
		out  annotateOut
		text string
		err  error
	}
	write, err := c.writer(e)
	if err != nil {
		return err
	}
	return pipeline.InOrder(e.ctx, opt, filterLines(e, func(in annotateIn) (string, error) { return in.ID, nil }),
		func(in filterLine[annotateIn]) result {
			v := in.value
			a := &news.Article{ID: news.ArticleID(v.ID), Text: v.Text, Published: v.Date, Outlet: v.Outlet, Headline: v.Headline, Language: v.Language}
			doc, err := pipeline.Annotate(a)
			if err != nil {
				return result{line: in.line, err: err}
			}
			return result{in.line, c.output(a, doc), v.Text, nil}
		}, func(r result) error {
			if r.err != nil {
				e.problem(lineError(r.line, r.err))
				return nil
			}
			return write(r.out, r.text)
		})
}

func (c *annotateCmd) output(a *news.Article, doc *nlp.Doc) annotateOut {
	out := annotateOut{
		ID: string(a.ID), Language: a.Language, Sentences: a.Sentences, Mentions: a.Mentions,
		Times: a.Times, Quantities: a.Quantities, Attributions: a.Attributions,
	}
	if doc == nil {
		return out
	}
	out.Missing = doc.Missing
	if c.Tokens {
		for _, t := range doc.Tokens {
			out.Tokens = append(out.Tokens, tokenOut{t.Start, t.End, t.Lemma, t.UPOS.String(), t.XPOS, t.Head, t.Rel.String()})
		}
	}
	return out
}
