package main

import (
	"fmt"
	"io"
	"path/filepath"
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

// compare prints two readings of a document side by side, for adjudication: the
// numbers are lines of the two files.
func compare(ts []*corpus.Text, first, second string, w io.Writer) error {
	a, err := compile(ts, []string{first}, false, io.Discard)
	if err != nil {
		return fmt.Errorf("%s: %w", first, err)
	}
	b, err := compile(ts, []string{second}, false, io.Discard)
	if err != nil {
		return fmt.Errorf("%s: %w", second, err)
	}
	id := strings.TrimSuffix(filepath.Base(first), ".jsonl")
	for _, t := range ts {
		if t.ID != id {
			continue
		}
		for _, p := range corpus.Partners(t, a, b) {
			switch {
			case p.Second < 0:
				fmt.Fprintf(w, "%s a%d alone\n%s\n", id, p.First+1, describe(t, &a[p.First]))
			case p.First < 0:
				fmt.Fprintf(w, "%s b%d alone\n%s\n", id, p.Second+1, describe(t, &b[p.Second]))
			case len(p.Fields) == 0:
				fmt.Fprintf(w, "%s a%d b%d same\n", id, p.First+1, p.Second+1)
			default:
				fmt.Fprintf(w, "%s a%d b%d differ in %s\n%s\n%s\n", id, p.First+1, p.Second+1, strings.Join(p.Fields, ", "), describe(t, &a[p.First]), describe(t, &b[p.Second]))
			}
		}
	}
	return nil
}
