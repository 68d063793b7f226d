// Command rivals holds extraction against other Go libraries on the same pages
// in the same run: it prints what each costs, and on request what it reads, in
// the form that the extract command has, so that one scorer fits all.
//
//	go run . PATH…                     median and mean CPU time a page of each
//	go run . -print trafilatura PATH…  its articles as JSON Lines
//
// It is a module of its own, so that the program does not depend on its rivals.
package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"

	"hearsay/internal/extract"
	"hearsay/internal/news"
)

// result is what a rival reads of a page.
type result struct {
	Name      string   `json:"name"`
	Text      string   `json:"text"`
	Headline  string   `json:"headline,omitempty"`
	Published string   `json:"published,omitempty"`
	Bylines   []string `json:"bylines"`
}

var rivals = []struct {
	name string
	read func([]byte) (result, error)
}{
	{"parse", func(p []byte) (result, error) {
		_, err := html.Parse(bytes.NewReader(p))
		return result{}, err
	}},
	{"trafilatura", func(p []byte) (result, error) {
		r, err := trafilatura.Extract(bytes.NewReader(p), trafilatura.Options{ExcludeComments: true})
		if err != nil {
			return result{}, err
		}
		out := result{Text: r.ContentText, Headline: r.Metadata.Title, Bylines: strings.Split(r.Metadata.Author, "; ")}
		if !r.Metadata.Date.IsZero() {
			out.Published = r.Metadata.Date.Format(time.DateOnly)
		}
		return out, nil
	}},
	{"hearsay", func(p []byte) (result, error) {
		a, err := extract.Extract(&news.Capture{MediaType: "text/html", Content: p}, extract.Options{})
		if err != nil {
			return result{}, err
		}
		a = extract.BodyView(a)
		return result{Text: a.Text, Headline: a.Headline, Published: a.Published, Bylines: a.Bylines}, nil
	}},
}

func main() {
	show := flag.String("print", "", "print the articles that this rival reads, as JSON Lines")
	flag.Parse()
	runtime.GOMAXPROCS(1)
	if err := run(*show, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "rivals:", err)
		os.Exit(1)
	}
}

func run(show string, paths []string) error {
	files, err := list(paths)
	if err != nil {
		return err
	}
	out := json.NewEncoder(os.Stdout)
	costs := make([][]time.Duration, len(rivals))
	for _, f := range files {
		page, err := load(f)
		if err != nil {
			return err
		}
		for i, r := range rivals {
			if show != "" && r.name != show {
				continue
			}
			start := cpu()
			res, err := r.read(page)
			costs[i] = append(costs[i], cpu()-start)
			if err != nil {
				fmt.Fprintf(os.Stderr, "%s: %s: %v\n", r.name, f, err)
			}
			if show != "" {
				res.Name = f
				if err := out.Encode(res); err != nil {
					return err
				}
			}
		}
	}
	for i, r := range rivals {
		if c := costs[i]; len(c) > 0 {
			slices.Sort(c)
			sum := time.Duration(0)
			for _, d := range c {
				sum += d
			}
			fmt.Fprintf(os.Stderr, "%-12s %5d pages, CPU a page: median %6.2f ms, mean %6.2f ms\n",
				r.name, len(c), ms(c[len(c)/2]), ms(sum/time.Duration(len(c))))
		}
	}
	return nil
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// cpu is the processor time that the program has used, user and system.
func cpu() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func list(paths []string) ([]string, error) {
	var out []string
	for _, p := range paths {
		in, err := os.Stat(p)
		if err != nil {
			return nil, err
		}
		if !in.IsDir() {
			out = append(out, p)
			continue
		}
		files, err := filepath.Glob(filepath.Join(p, "*.html*"))
		if err != nil {
			return nil, err
		}
		out = append(out, files...)
	}
	return out, nil
}

func load(path string) ([]byte, error) {
	b, err := os.ReadFile(path)
	if err != nil || !strings.HasSuffix(path, ".gz") {
		return b, err
	}
	z, err := gzip.NewReader(bytes.NewReader(b))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return io.ReadAll(z)
}
