package main

import (
	"fmt"
	"text/tabwriter"

	"hearsay/internal/eval/language"
)

type evalCmd struct {
	NLP evalNLPCmd `cmd:"" name:"nlp" help:"Measure the language core on corpora that its models have not seen."`
}

type evalNLPCmd struct {
	Data string `arg:"" optional:"" help:"The folder of corpora." default:"../shared/bench" placeholder:"FOLDER"`
	TSV  bool   `help:"Names and values alone, parted by tabs, for programs." name:"tsv"`
}

func (c *evalNLPCmd) examples() []string {
	return []string{
		"hearsay eval nlp                           # on ../shared/bench",
		"hearsay eval nlp --tsv /data/corpora       # for programs, on another folder",
	}
}

func (c *evalNLPCmd) Run(e *env) error {
	figures, err := language.Measure(c.Data, func(layer string) { e.note("measuring %s", layer) })
	if err != nil {
		return err
	}
	short := 0
	w := tabwriter.NewWriter(e.out, 0, 0, 2, ' ', 0)
	for _, f := range figures {
		if !f.Holds() {
			short++
		}
		switch {
		case c.TSV:
			fmt.Fprintf(e.out, "%s\t%.2f\n", f.Name, f.Value)
		case f.Asked == 0:
			fmt.Fprintf(w, "%s\t%.2f\n", f.Name, f.Value)
		case f.Holds():
			fmt.Fprintf(w, "%s\t%.2f\tasked %g\n", f.Name, f.Value, f.Asked)
		default:
			fmt.Fprintf(w, "%s\t%.2f\tasked %g: FALLS SHORT\n", f.Name, f.Value, f.Asked)
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	if short > 0 {
		return fmt.Errorf("%s below what is asked", count(short, "figure"))
	}
	return nil
}
