// Command train rebuilds the model files that ship inside the program, bit for
// bit, from the corpora marked for training.
//
//	go run ./cmd/train DATA            rebuild every model
//	go run ./cmd/train DATA en.tagger  rebuild some
//	go run ./cmd/train -check DATA     rebuild and compare with what ships
//
// DATA is the folder of corpora. Every file read is named with its SHA-256 and
// compared with the one that the shipped models were made of, and every model's
// scores are printed; development and test splits are only measured on.
package main

import (
	"bytes"
	"crypto/sha256"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"hearsay/internal/eval"
	"hearsay/internal/nlp/names"
	"hearsay/internal/nlp/parser"
	"hearsay/internal/nlp/tagger"
	"hearsay/internal/nlp/token"
	"hearsay/internal/nlp/train"
)

// registry lists the trainers of all models, in the order they are trained: a
// later one may use what an earlier one made.
func registry() []train.Trainer {
	return slices.Concat(
		token.Trainers(),
		tagger.Trainers(),
		parser.Trainers(),
		names.Trainers(),
		[]train.Trainer{{Model: meant, Train: func(data *train.Data) ([]byte, error) {
			texts, err := eval.ReadDescribed(".", data)
			if err != nil {
				return nil, fmt.Errorf("%w; the stories are read from the repository: run this in its root", err)
			}
			data.Logf("%d texts", len(texts))
			return eval.MeantFile(eval.LearnMeant(texts)), nil
		}}, {Model: likely, Train: func(data *train.Data) ([]byte, error) {
			stories, err := eval.ReadMarkedPairs(".")
			if err != nil {
				return nil, fmt.Errorf("%w; the stories are read from the repository: run this in its root", err)
			}
			data.Logf("%d stories", len(stories))
			return eval.LikelyFile(eval.LearnLikely(stories)), nil
		}}, {Model: values, Train: func(data *train.Data) ([]byte, error) { return valuesOf(data, false) }},
			{Model: days, Train: func(data *train.Data) ([]byte, error) { return valuesOf(data, true) }}},
	)
}

// valuesOf learns whether two figures, or two days, answer one question.
func valuesOf(data *train.Data, days bool) ([]byte, error) {
	stories, err := eval.ReadMarkedValues(".", data)
	if err != nil {
		return nil, fmt.Errorf("%w; the stories are read from the repository: run this in its root", err)
	}
	data.Logf("%d stories and reports", len(stories))
	return eval.ValuesFile(eval.LearnValues(stories, days), days), nil
}

// The weights by which it is judged whom a description means, how likely clauses
// say the same, and whether two values answer one question. They are text, and stand where they are used.
const (
	meant  = "coref.meant"
	likely = "ledger.likely"
	values = "ledger.values"
	days   = "ledger.days"
)

// fileOf is where a model is written to.
func fileOf(out, model string) string {
	switch model {
	case meant:
		return filepath.Join("internal", "annotate", "coref", "meant.txt")
	case likely:
		return filepath.Join("internal", "ledger", "likely.txt")
	case values:
		return filepath.Join("internal", "ledger", "values.txt")
	case days:
		return filepath.Join("internal", "ledger", "values_days.txt")
	}
	return filepath.Join(out, model+".bin")
}

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// run trains and gives the exit status: 0 when all is written, 1 when something
// failed, 2 for wrong usage.
func run(args []string, stdout, stderr io.Writer) int {
	fs := flag.NewFlagSet("train", flag.ContinueOnError)
	fs.SetOutput(stderr)
	out := fs.String("out", filepath.Join("internal", "nlp", "models"), "folder to write the model files to")
	check := fs.Bool("check", false, "write nothing; fail when a model differs from the file in the folder")
	accept := fs.Bool("other-data", false, "train even when DATA is not what the shipped models were made of")
	fs.Usage = func() {
		fmt.Fprintln(stderr, "usage: train [-out FOLDER] [-check] [-other-data] DATA [MODEL…]")
		fs.PrintDefaults()
	}
	if err := fs.Parse(args); err != nil || fs.NArg() == 0 {
		if err == nil {
			fs.Usage()
		}
		return 2
	}
	only := fs.Args()[1:]
	all := registry()
	for _, name := range only {
		if !slices.ContainsFunc(all, func(t train.Trainer) bool { return t.Model == name }) {
			fmt.Fprintf(stderr, "train: no model %q; there are:", name)
			for _, t := range all {
				fmt.Fprintf(stderr, " %s", t.Model)
			}
			fmt.Fprintln(stderr)
			return 2
		}
	}
	data := &train.Data{Dir: fs.Arg(0)}
	begun := time.Now()
	for _, t := range all {
		if len(only) > 0 && !slices.Contains(only, t.Model) {
			continue
		}
		data.Log = func(line string) { fmt.Fprintf(stdout, "%s: %s\n", t.Model, line) }
		start := time.Now()
		b, err := t.Train(data)
		if other := data.Other(); err == nil && len(other) > 0 && !*accept {
			err = fmt.Errorf("not the data that the shipped models were made of: %s; give -other-data to train on it all the same", strings.Join(other, ", "))
		}
		file := fileOf(*out, t.Model)
		switch {
		case err != nil:
		case *check:
			err = same(file, b)
		default:
			err = os.WriteFile(file, b, 0o644)
		}
		if err != nil {
			fmt.Fprintf(stderr, "train %s: %v\n", t.Model, err)
			return 1
		}
		fmt.Fprintf(stdout, "%s: %d bytes, sha256 %x, %.0f s\n", t.Model, len(b), sha256.Sum256(b), time.Since(start).Seconds())
	}
	for _, line := range data.Digests() {
		fmt.Fprintln(stdout, line)
	}
	fmt.Fprintf(stdout, "%.0f s in all\n", time.Since(begun).Seconds())
	return 0
}

// same fails when the file does not hold exactly b.
func same(file string, b []byte) error {
	old, err := os.ReadFile(file)
	if err != nil {
		return fmt.Errorf("compare: %w", err)
	}
	if !bytes.Equal(old, b) {
		return fmt.Errorf("%s holds other weights than the data and this program give; rebuild it without -check", file)
	}
	return nil
}
