package main

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/pipeline"
)

type annotateCmd struct {
	Tokens  bool `help:"Add the tokens with their part of speech, head and relation."`
	Workers int  `help:"Texts worked on at the same time; 0 means one for each processor." placeholder:"N"`
}

func (c *annotateCmd) examples() []string {
	return []string{
		`echo '{"id":"1","text":"The mayor said it rained."}' | hearsay annotate`,
		"hearsay annotate --tokens < texts.jsonl       # with every token, its part of speech, head and relation",
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

func (c *annotateCmd) Run(e *env) error {
	opt := pipeline.Options{Workers: c.Workers}
	type result struct {
		line int
		out  annotateOut
		err  error
	}
	enc := e.lines()
	return pipeline.InOrder(e.ctx, opt, filterLines(e, func(in annotateIn) (string, error) { return in.ID, nil }),
		func(in filterLine[annotateIn]) result {
			v := in.value
			a := &news.Article{ID: news.ArticleID(v.ID), Text: v.Text, Published: v.Date, Outlet: v.Outlet, Headline: v.Headline}
			doc, err := pipeline.Annotate(a)
			if err != nil {
				return result{line: in.line, err: err}
			}
			return result{in.line, c.output(a, doc), nil}
		}, func(r result) error {
			if r.err != nil {
				e.problem(lineError(r.line, r.err))
				return nil
			}
			return enc.Encode(r.out)
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
