// Command wordfreq makes the list lang/en/wordfreq.txt: in what share of
// ordinary texts a word's stem is found. It counts in the treebanks and articles
// that are marked free to train on, in stretches of 300 words, about the length
// of a news item.
//
//	go run ./internal/words/wordfreq ../shared/bench > internal/lang/en/wordfreq.txt
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"hearsay/internal/words"
)

const (
	stretch = 300 // words
	atLeast = 4   // stretches that a stem must be found in to be listed
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: wordfreq DATA_FOLDER > wordfreq.txt")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "wordfreq:", err)
		os.Exit(1)
	}
}

func run(data string, out io.Writer) error {
	lex, err := words.For("en")
	if err != nil {
		return err
	}
	c := counter{lex: lex, df: map[string]int{}, seen: map[string]bool{}}
	gum, err := filepath.Glob(filepath.Join(data, "nlp/gum/*.conllu"))
	if err != nil {
		return err
	}
	for _, f := range append(gum, filepath.Join(data, "nlp/ud_ewt/train.conllu")) {
		if err := eachLine(f, c.conllu); err != nil {
			return err
		}
		c.flush()
	}
	if err := eachLine(filepath.Join(data, "nlp/wikigold/wikigold.conllu"), c.conllu); err != nil {
		return err
	}
	c.flush()
	if err := eachLine(filepath.Join(data, "events/meantime_en.jsonl"), c.meantime); err != nil {
		return err
	}
	return c.write(out)
}

func eachLine(file string, do func(string) error) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	s := bufio.NewScanner(f)
	s.Buffer(nil, 16<<20)
	for s.Scan() {
		if err := do(s.Text()); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
	}
	return s.Err()
}

// counter counts the stretches that hold each stem.
type counter struct {
	lex       *words.Lexicon
	df        map[string]int
	seen      map[string]bool
	n         int // words of the stretch so far
	stretches int
}

func (c *counter) conllu(line string) error {
	if strings.HasPrefix(line, "# newdoc") {
		c.flush()
	}
	cols := strings.Split(line, "\t")
	if len(cols) < 2 {
		return nil
	}
	c.add(cols[min(1, len(cols)-1)])
	return nil
}

func (c *counter) meantime(line string) error {
	var d struct{ Sentences map[string][]string }
	if err := json.Unmarshal([]byte(line), &d); err != nil {
		return err
	}
	for i := range len(d.Sentences) {
		for _, w := range d.Sentences[fmt.Sprint(i)] {
			c.add(w)
		}
	}
	c.flush()
	return nil
}

func (c *counter) add(token string) {
	for _, w := range c.lex.Scan(nil, token, 0, len(token)) {
		if c.n++; !w.Flags.Is(words.Number) {
			c.seen[c.lex.StemOf(token[w.Start:w.End])] = true
		}
	}
	if c.n >= stretch {
		c.flush()
	}
}

// flush ends the stretch; a short rest of a text is left out.
func (c *counter) flush() {
	if c.n >= stretch/2 {
		c.stretches++
		for s := range c.seen {
			c.df[s]++
		}
	}
	c.n = 0
	clear(c.seen)
}

func (c *counter) write(out io.Writer) error {
	var stems []string
	for s, n := range c.df {
		if n >= atLeast && unicode.IsLetter([]rune(s)[0]) && !strings.Contains(s, "'") {
			stems = append(stems, s)
		}
	}
	slices.Sort(stems)
	w := bufio.NewWriter(out)
	fmt.Fprintf(w, "# Stems of English words and the share of ordinary texts, in thousandths, that hold them.\n")
	fmt.Fprintf(w, "# basis: counted by internal/words/wordfreq in %d stretches of %d words of GUM, EWT (train), Wikigold and MEANTIME\n", c.stretches, stretch)
	fmt.Fprintf(w, "# date: 2026-11\n# columns: stem thousandths\n")
	for _, s := range stems {
		fmt.Fprintf(w, "%s\t%.3g\n", s, 1000*float64(c.df[s])/float64(c.stretches))
	}
	return w.Flush()
}
