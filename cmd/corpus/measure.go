package main

import (
	"fmt"
	"io"
	"strings"

	"hearsay/internal/eval"
	"hearsay/internal/eval/corpus"
)

// measure prints agreement, scores, or the differences behind the scores.
func measure(args []string, w io.Writer) error {
	c, err := corpus.Load(args[2], args[1])
	if err != nil {
		return err
	}
	if args[0] == "agree" {
		ts := c.Of(func(d corpus.Document) bool { return d.Double })
		printScores(w, corpus.Agreement(ts, c.First, c.Second))
		return nil
	}
	ts := c.Of(func(d corpus.Document) bool { return d.Split == args[3] })
	if len(ts) == 0 {
		return fmt.Errorf("no annotated document is in a split %q; there are train, dev and test", args[3])
	}
	found, err := corpus.Annotate(ts)
	if err != nil {
		return err
	}
	if args[0] == "score" {
		printScores(w, corpus.Score(ts, c.Gold, found))
		return nil
	}
	for _, t := range ts {
		for _, d := range corpus.Differences(t, c.Gold[t.ID], found[t.ID]) {
			switch {
			case d.Found == nil:
				fmt.Fprintf(w, "%s: not found\n%s\n", t.ID, describe(t, d.Gold))
			case d.Gold == nil:
				fmt.Fprintf(w, "%s: not in the corpus\n%s\n", t.ID, describe(t, d.Found))
			default:
				fmt.Fprintf(w, "%s: differs in %s\n%s\n%s\n", t.ID, strings.Join(d.Fields, ", "), describe(t, d.Gold), describe(t, d.Found))
			}
		}
	}
	return nil
}

func printScores(w io.Writer, ss []eval.Score) {
	for _, s := range ss {
		fmt.Fprintf(w, "%-34s %.4f\n", s.Name, s.Value)
	}
}
