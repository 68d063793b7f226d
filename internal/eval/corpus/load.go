package corpus

import (
	"fmt"
	"os"
	"path/filepath"

	"hearsay/internal/news"
	"hearsay/internal/pipeline"
)

// Corpus is the corpus with its texts.
type Corpus struct {
	Index []Document
	Texts map[string]*Text
	// Gold is what holds, by document; First and Second are the two readings of
	// the documents that were annotated twice, as they were before adjudication.
	Gold, First, Second map[string][]Attribution
}

// Load reads the corpus in a folder (index.jsonl, attributions.jsonl and
// double/first.jsonl, double/second.jsonl) and rebuilds its texts from the
// shared data. It fails when a text is not the one that was annotated, and when
// a record does not fit its text. Errors name the document.
func Load(folder, bench string) (*Corpus, error) {
	c := &Corpus{Texts: map[string]*Text{}}
	ts, err := Texts(bench)
	if err != nil {
		return nil, err
	}
	for _, t := range ts {
		c.Texts[t.ID] = t
	}
	if c.Index, err = ReadIndex(filepath.Join(folder, "index.jsonl")); err != nil {
		return nil, fmt.Errorf("load corpus: %w", err)
	}
	for _, d := range c.Index {
		if t := c.Texts[d.ID]; t == nil || t.Digest() != d.SHA256 {
			return nil, fmt.Errorf("load corpus: the text of %s is not the one that was annotated; use the data that the README names", d.ID)
		}
	}
	for name, to := range map[string]*map[string][]Attribution{"attributions.jsonl": &c.Gold, "double/first.jsonl": &c.First, "double/second.jsonl": &c.Second} {
		as, err := ReadAttributions(filepath.Join(folder, filepath.FromSlash(name)))
		if err != nil && !os.IsNotExist(err) {
			return nil, fmt.Errorf("load corpus: %w", err)
		}
		*to = map[string][]Attribution{}
		for _, a := range as {
			t := c.Texts[a.Doc]
			if t == nil {
				return nil, fmt.Errorf("load corpus: %s: no document is called %q", name, a.Doc)
			}
			if err := a.Check(t); err != nil {
				return nil, fmt.Errorf("load corpus: %s: %s: content %v: %w", name, a.Doc, a.Content, err)
			}
			(*to)[a.Doc] = append((*to)[a.Doc], a)
		}
	}
	return c, nil
}

// Of gives the texts of the annotated documents for which keep holds, sorted by id.
func (c *Corpus) Of(keep func(d Document) bool) (out []*Text) {
	for _, d := range c.Index {
		if d.Status != "" && keep(d) {
			out = append(out, c.Texts[d.ID])
		}
	}
	return out
}

// Annotate runs the program over texts and gives what it found, by document.
// The program is given the text and the headline, and nothing else.
func Annotate(ts []*Text) (map[string][]Attribution, error) {
	out := map[string][]Attribution{}
	for _, t := range ts {
		h := t.Sentences[0]
		a := &news.Article{ID: news.ArticleID(t.ID), Text: t.Text, Headline: t.Text[h[0]:h[1]]}
		if _, err := pipeline.Annotate(a); err != nil {
			return nil, fmt.Errorf("annotate %s: %w", t.ID, err)
		}
		out[t.ID] = FromArticle(a)
	}
	return out, nil
}

// Difference is a gold attribution beside what was found of it; one of the two
// is nil when the other has no partner.
type Difference struct {
	Gold, Found *Attribution
	Fields      []string // the names of the fields that differ when both are there
}

// Differences lists what was found wrongly in a text, in the order of the gold,
// and after it what the gold does not have.
func Differences(t *Text, gold, found []Attribution) (out []Difference) {
	for _, p := range Partners(t, gold, found) {
		switch {
		case p.Second < 0:
			out = append(out, Difference{Gold: &gold[p.First]})
		case p.First < 0:
			out = append(out, Difference{Found: &found[p.Second]})
		case len(p.Fields) > 0:
			out = append(out, Difference{&gold[p.First], &found[p.Second], p.Fields})
		}
	}
	return out
}
