// Command corpus makes and measures the attribution corpus in
// corpus/attribution. It is a tool for those who annotate, no part of hearsay.
//
//	go run ./cmd/corpus texts DATA FOLDER        write the documents, sentences numbered, and the batches
//	go run ./cmd/corpus check DATA FILE…         say what is wrong with authoring files
//	go run ./cmd/corpus show DATA FILE…          the same, and every attribution as it was understood
//	go run ./cmd/corpus compile DATA FOLDER OUT  authoring files (DOC.jsonl) to one standoff file
//	go run ./cmd/corpus compare DATA A B         two authoring files of a document, side by side
//	go run ./cmd/corpus index DATA OUT           write the index anew
//	go run ./cmd/corpus agree DATA CORPUS        how far the two readings agree
//	go run ./cmd/corpus score DATA CORPUS SPLIT  what hearsay finds of a split, every field
//	go run ./cmd/corpus diff DATA CORPUS SPLIT   what it finds wrongly, one by one
//
// DATA is the folder that holds events/meantime_en.jsonl and nlp/gum. The texts
// are not part of the repository: write them to a scratch folder.
package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"hearsay/internal/eval/corpus"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

const usage = `usage: corpus texts DATA FOLDER
       corpus check DATA FILE…
       corpus show DATA FILE…
       corpus compile DATA FOLDER OUT
       corpus compare DATA A B
       corpus index DATA OUT
       corpus agree DATA CORPUS
       corpus score DATA CORPUS SPLIT
       corpus diff DATA CORPUS SPLIT
`

// run gives the exit status: 0 when all is well, 1 when something is wrong with
// the data, 2 for wrong usage.
func run(args []string, stdout, stderr io.Writer) int {
	if n := map[string]int{"texts": 3, "compile": 4, "compare": 4, "index": 3, "agree": 3, "score": 4, "diff": 4}; len(args) < 3 || n[args[0]] > 0 && n[args[0]] != len(args) {
		fmt.Fprint(stderr, usage)
		return 2
	}
	ts, err := corpus.Texts(args[1])
	if err == nil {
		switch args[0] {
		case "texts":
			err = writeTexts(ts, args[2])
		case "index":
			err = corpus.WriteIndex(args[2], corpus.Plan(ts))
		case "check", "show":
			_, err = compile(ts, args[2:], args[0] == "show", stdout)
		case "compile":
			var files []string
			if files, err = filepath.Glob(filepath.Join(args[2], "*.jsonl")); err == nil {
				var as []corpus.Attribution
				if as, err = compile(ts, files, false, stdout); err == nil {
					err = corpus.WriteAttributions(args[3], as)
				}
			}
		case "compare":
			err = compare(ts, args[2], args[3], stdout)
		case "agree", "score", "diff":
			err = measure(args, stdout)
		default:
			fmt.Fprint(stderr, usage)
			return 2
		}
	}
	if err != nil {
		fmt.Fprintln(stderr, "corpus:", err)
		return 1
	}
	return 0
}

// writeTexts writes every document with its sentences numbered, and the lists
// of the batches: first what is annotated twice, interviews last.
func writeTexts(ts []*corpus.Text, folder string) error {
	batch := map[string][3][]string{}
	put := func(b string, rank int, id string) {
		l := batch[b]
		l[rank] = append(l[rank], id)
		batch[b] = l
	}
	docs := corpus.Plan(ts)
	for i, t := range ts { // both are sorted by id
		var b strings.Builder
		fmt.Fprintf(&b, "%s\n", t.ID)
		last := 0
		for n, s := range t.Sentences {
			if strings.Contains(t.Text[last:s[0]], "\n") || n == 0 {
				b.WriteString("\n")
			}
			fmt.Fprintf(&b, "[%d] %s\n", n, t.Text[s[0]:s[1]])
			last = s[1]
		}
		if err := write(filepath.Join(folder, "texts", t.ID+".txt"), b.String()); err != nil {
			return err
		}
		d := docs[i]
		switch {
		case d.Double:
			put(d.Batch, 0, d.ID)
			put(d.Second(), 0, d.ID)
		case t.Topic == "interview":
			put(d.Batch, 2, d.ID)
		default:
			put(d.Batch, 1, d.ID)
		}
	}
	for b, l := range batch {
		if err := write(filepath.Join(folder, "batches", b+".txt"), strings.Join(slices.Concat(l[0], l[1], l[2]), "\n")+"\n"); err != nil {
			return err
		}
	}
	return nil
}

func write(path, s string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, []byte(s), 0o644)
}

// compile compiles authoring files and prints what is wrong with them; the
// error counts it.
func compile(ts []*corpus.Text, files []string, show bool, w io.Writer) ([]corpus.Attribution, error) {
	byID := map[string]*corpus.Text{}
	for _, t := range ts {
		byID[t.ID] = t
	}
	var all []corpus.Attribution
	wrong := 0
	for _, f := range files {
		id := strings.TrimSuffix(filepath.Base(f), ".jsonl")
		t := byID[id]
		if t == nil {
			return nil, fmt.Errorf("%s: no document is called %q", f, id)
		}
		in, errs := corpus.ReadAuthored(f)
		var out []corpus.Attribution
		var warnings []error
		if len(errs) == 0 {
			out, warnings, errs = corpus.Compile(t, in)
		}
		for _, e := range errs {
			fmt.Fprintf(w, "%s: WRONG: %v\n", id, e)
		}
		for _, e := range warnings {
			fmt.Fprintf(w, "%s: look again: %v\n", id, e)
		}
		if show {
			for i := range out {
				fmt.Fprintln(w, describe(t, &out[i]))
			}
		}
		fmt.Fprintf(w, "%s: %d attributions\n", id, len(out))
		wrong += len(errs)
		all = append(all, out...)
	}
	if wrong > 0 {
		return nil, fmt.Errorf("%d records are wrong", wrong)
	}
	return all, nil
}

// describe is an attribution as a reader sees it.
func describe(t *corpus.Text, a *corpus.Attribution) string {
	text := func(ss []corpus.Span) string {
		var l []string
		for _, s := range ss {
			l = append(l, t.Text[s[0]:s[1]])
		}
		return strings.Join(l, " … ")
	}
	var chain []string
	for _, l := range a.Chain {
		chain = append(chain, l.In(t.Text))
	}
	var flags string
	for _, f := range []struct {
		on   bool
		name string
	}{{a.Hedged, " hedged"}, {a.Negated, " negated"}, {a.Plural, " plural"}, {a.Channel != "", " by " + a.Channel}, {len(a.Anonymity) > 0, " anonymity: " + text(a.Anonymity)}} {
		if f.on {
			flags += f.name
		}
	}
	return fmt.Sprintf("  [%s] ‹%s› {%s}\n      %s %s %s%s; chain %s", text(a.Source), text(a.Cue), text(a.Content), a.Kind, a.SourceType, a.Stance, flags, strings.Join(chain, " > "))
}
