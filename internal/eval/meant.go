package eval

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"hearsay/internal/annotate"
	"hearsay/internal/annotate/coref"
	"hearsay/internal/demo"
	"hearsay/internal/ingest"
	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/train"
	"hearsay/internal/pipeline"
)

// DescribedText is a text in which a reader has said whom descriptions mean.
type DescribedText struct {
	Group  string  // what is left out together: a story, a set of passages, a corpus
	Weight float64 // of one of its descriptions
	doc    *nlp.Doc
	// meant gives those of a choice's options that the reader means, none for nobody;
	// told is false where he has not said.
	meant func(c *coref.Chains, x *coref.Choice) (right []int, told bool)
}

// passageSets are the sets of passages whose described sources are marked.
var passageSets = []string{"first", "second", "third", "fourth", "fifth", "sixth"}

// passageWeight is what a description of our passages counts: they were written to
// show what a text can do and not how often it does.
const passageWeight = 0.5

// ReadDescribed gives the texts that whom descriptions mean is learned from: the
// bundled stories and those released for work, our passages, and the corpora that may
// be trained on. Root is the folder of the repository. Errors name the text.
func ReadDescribed(root string, data *train.Data) ([]DescribedText, error) {
	var out []DescribedText
	for _, name := range demo.Names() {
		texts, err := describedStory(name, demo.Story(name))
		if err != nil {
			return nil, err
		}
		out = append(out, texts...)
	}
	testdata := filepath.Join(root, "internal", "eval", "testdata")
	for _, name := range learned {
		texts, err := describedStory(name, os.DirFS(filepath.Join(testdata, "unseen", name)))
		if err != nil {
			return nil, err
		}
		out = append(out, texts...)
	}
	for _, set := range passageSets {
		b, err := os.ReadFile(filepath.Join(testdata, "referents", set+".txt"))
		if err != nil {
			return nil, fmt.Errorf("descriptions: %w", err)
		}
		for _, p := range strings.Split(string(b), "\n## ")[1:] {
			_, body, _ := strings.Cut(p, "\n")
			as, marks := readPassage(body)
			for i, a := range as {
				doc, err := annotate.Annotate(a, annotate.Options{})
				if err != nil {
					return nil, fmt.Errorf("descriptions of the passages %s: %w", set, err)
				}
				of := slices.DeleteFunc(slices.Clone(marks), func(m marked) bool { return m.article != i })
				out = append(out, DescribedText{set, passageWeight, doc, inPassage(of)})
			}
		}
	}
	articles, err := describedArticles(filepath.Join(testdata, "passages", "articles.jsonl"))
	if err != nil {
		return nil, err
	}
	out = append(out, articles...)
	corpora, err := describedCorpora(data)
	return append(out, corpora...), err
}

// inPassage judges by the marks of a passage.
func inPassage(marks []marked) func(*coref.Chains, *coref.Choice) ([]int, bool) {
	return func(c *coref.Chains, x *coref.Choice) (right []int, told bool) {
		for _, m := range marks {
			if x.Span.Overlaps(news.Span{Start: m.at, End: m.at + len(m.text)}) {
				if m.want == "-" {
					return nil, true
				}
				return named(c, x, []string{m.want}, nil), true
			}
		}
		return nil, false
	}
}

// describedArticles reads the sources of short articles that only describe somebody.
func describedArticles(path string) ([]DescribedText, error) {
	ps, err := ReadPassages(path)
	if err != nil {
		return nil, fmt.Errorf("descriptions: %w", err)
	}
	var out []DescribedText
	for i := range ps {
		p := &ps[i]
		a := &news.Article{ID: "a1", Text: p.Text, Published: p.Date, Language: "en"}
		doc, err := annotate.Annotate(a, annotate.Options{})
		if err != nil {
			return nil, fmt.Errorf("descriptions of the article %s: %w", p.ID, err)
		}
		out = append(out, DescribedText{"articles", passageWeight, doc, inPassage(p.marks())})
	}
	return out, nil
}

// marks are the sources of a passage's attributions that only describe somebody, each where
// its paragraph has it once: whose word it is, "-" for nobody who is named.
func (p *Passage) marks() []marked {
	var out []marked
	paragraphs := strings.Split(p.Text, "\n\n")
	for i := range p.Attributions {
		g := &p.Attributions[i]
		if proper(g.Source) || pronoun(g.Source) || g.Paragraph >= len(paragraphs) || strings.Count(paragraphs[g.Paragraph], g.Source) != 1 {
			continue
		}
		at := strings.Index(paragraphs[g.Paragraph], g.Source)
		for _, before := range paragraphs[:g.Paragraph] {
			at += len(before) + len("\n\n")
		}
		want := g.Origin
		if !proper(want) {
			want = "-"
		}
		out = append(out, marked{at: at, text: g.Source, want: want})
	}
	return out
}

// named are the options of a choice that bear one of the names, or that the text only
// describes in such words.
func named(c *coref.Chains, x *coref.Choice, names []string, words func(news.Span) bool) (right []int) {
	for i, o := range x.Options {
		ch := c.Chain(o.Entity)
		if ch == nil {
			continue
		}
		ok := ch.Name != "" && slices.ContainsFunc(names, func(n string) bool { return sameAny(append([]string{ch.Name}, ch.Aliases...), n) })
		for _, m := range c.Mentions {
			ok = ok || ch.Name == "" && m.Entity == ch.ID && words != nil && words(m.Span())
		}
		if ok {
			right = append(right, i)
		}
	}
	return right
}

// describedStory reads the descriptions that a reader of a gold story has resolved:
// those among the mentions of his entities, and the sources of attributions.
func describedStory(name string, dir fs.FS) ([]DescribedText, error) {
	fail := func(err error) ([]DescribedText, error) {
		return nil, fmt.Errorf("descriptions of the story %s: %w", name, err)
	}
	g, captures, err := markedStory(dir)
	if err != nil {
		return fail(err)
	}
	d, err := pipeline.Read(context.Background(), captures, pipeline.Options{Workers: 1})
	if err != nil {
		return fail(err)
	}
	s := newScorer(g, d)
	var out []DescribedText
	for i := range d.Articles {
		a := &d.Articles[i]
		again := *a
		doc, err := pipeline.Annotate(&again)
		if err != nil {
			return fail(err)
		}
		out = append(out, DescribedText{name, 1, doc, func(c *coref.Chains, x *coref.Choice) ([]int, bool) { return s.readerMeans(a, c, x) }})
	}
	return out, nil
}

// markedStory reads a gold story: what a reader has marked, and the captures.
func markedStory(dir fs.FS) (*Gold, []*news.Capture, error) {
	g, err := LoadGold(dir)
	if err != nil {
		return nil, nil, err
	}
	names, err := fs.Glob(dir, "captures/*")
	if err != nil {
		return nil, nil, err
	}
	var out []*news.Capture
	for _, n := range names {
		b, err := fs.ReadFile(dir, n)
		if err != nil {
			return nil, nil, err
		}
		c := &news.Capture{Name: n}
		ingest.Fill(c, b)
		out = append(out, c)
	}
	return g, out, nil
}

// readerMeans judges by a gold story.
func (s *scorer) readerMeans(a *news.Article, c *coref.Chains, x *coref.Choice) (right []int, told bool) {
	capture := s.capture[a.Capture]
	text := key(x.Span.Of(a.Text))
	sentence := x.Span
	if i := a.SentenceAt(x.Start); i >= 0 {
		sentence = a.Sentences[i]
	}
	at := s.where(news.Ref{Article: a.ID, Start: sentence.Start, End: sentence.End})
	is := func(p Place, words string) bool {
		return p.Capture == capture && at[p] && strings.HasPrefix(key(words)+" ", text+" ")
	}
	for _, e := range s.g.Entities {
		here := false
		words := map[string]bool{key(e.Name): true}
		for _, m := range e.Mentions {
			here = here || is(m.Place, m.Text)
			words[key(m.Text)] = words[key(m.Text)] || m.Capture == capture && !proper(m.Text)
		}
		if here {
			return named(c, x, e.forms(), func(at news.Span) bool { return words[key(at.Of(a.Text))] }), true
		}
	}
	for _, ga := range s.g.Attributions {
		if len(ga.Chain) == 0 || proper(ga.Source) || !is(ga.Place, ga.Source) {
			continue
		}
		if !proper(ga.Chain[0]) {
			return nil, true // left as it is printed
		}
		names := []string{ga.Chain[0]}
		for _, e := range s.g.Entities {
			if sameName(e.Name, ga.Chain[0]) {
				names = append(names, e.forms()...)
			}
		}
		return named(c, x, names, nil), true
	}
	return nil, false
}

// forms are the names among an entity's mentions, and its own.
func (e *GoldEntity) forms() []string {
	var out []string
	if proper(e.Name) {
		out = append(out, e.Name)
	}
	for _, m := range e.Mentions {
		if proper(m.Text) && !pronoun(m.Text) {
			out = append(out, m.Text)
		}
	}
	return out
}
