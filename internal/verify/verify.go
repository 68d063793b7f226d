// Package verify proves a story document: it reads every span again from the
// captures and names the first that differs.
//
// The proof has three parts. Each capture's bytes have the hash that is the
// capture's id. Each block of an article is covered by runs, and each run's
// bytes decode to the very text that the block has there. And everything else
// that the document says (sentences, names, attributions, statements, carriers,
// passages) points into that text, at the bounds of characters, and to things
// that exist.
package verify

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"unicode/utf8"

	"hearsay/internal/extract"
	"hearsay/internal/news"
)

// Difference is a place where a document and its captures, or two parts of the
// document, do not agree.
type Difference struct {
	Where string // the path to it: "article a1, block 3, run 2"
	What  string // what is wrong there
}

// Error is where and what.
func (d *Difference) Error() string { return d.Where + ": " + d.What }

// Finder gives a capture of the document with its content. Its error says where
// it was looked for.
type Finder func(c *news.Capture) (content []byte, err error)

// Document checks d against its captures. It returns nil, a *Difference, or an
// error of find or ctx.
func Document(ctx context.Context, d *news.Document, find Finder) error {
	if d.Format != news.Format {
		return &Difference{"document", fmt.Sprintf("the format is %q, this program reads %q", d.Format, news.Format)}
	}
	captures := make(map[news.CaptureID]*news.Capture, len(d.Captures))
	for i := range d.Captures {
		captures[d.Captures[i].ID] = &d.Captures[i]
	}
	c := &checker{doc: d, articles: make(map[news.ArticleID]*news.Article, len(d.Articles))}
	for i := range d.Articles {
		a := &d.Articles[i]
		if err := ctx.Err(); err != nil {
			return err
		}
		if c.articles[a.ID] != nil {
			return &Difference{"article " + string(a.ID), "there are two of this id"}
		}
		c.articles[a.ID] = a
		capture := captures[a.Capture]
		if capture == nil {
			return &Difference{"article " + string(a.ID), fmt.Sprintf("its capture %s is not in the document", a.Capture)}
		}
		if err := reread(a, capture, find); err != nil {
			return err
		}
		c.layers(a)
	}
	c.entities()
	c.passages()
	for i := range d.Stories {
		c.story(&d.Stories[i])
	}
	if c.first != nil {
		return c.first
	}
	return nil
}

// reread checks an article's blocks, run by run, against its capture.
func reread(a *news.Article, listed *news.Capture, find Finder) error {
	content, err := find(listed)
	if err != nil {
		return fmt.Errorf("capture %s (%s) of article %s: %w", listed.ID, listed.Name, a.ID, err)
	}
	sum := sha256.Sum256(content)
	if id := news.CaptureID("sha256:" + hex.EncodeToString(sum[:])); id != listed.ID {
		return &Difference{"capture " + listed.Name, fmt.Sprintf("its bytes are %s, the document was made from %s", id, listed.ID)}
	}
	c := *listed
	c.Content = content
	from, err := extract.NewRereader(&c)
	if err != nil {
		return &Difference{"capture " + listed.Name, err.Error()}
	}
	if !utf8.ValidString(a.Text) {
		return &Difference{fmt.Sprintf("article %s", a.ID), "its text is no valid UTF-8"}
	}
	at := 0
	for i := range a.Blocks {
		b := &a.Blocks[i]
		where := fmt.Sprintf("article %s, block %d", a.ID, i)
		if b.Start < at || !b.Span().In(len(a.Text)) {
			return &Difference{where, fmt.Sprintf("it is [%d,%d] after %d, in a text of %d bytes", b.Start, b.End, at, len(a.Text))}
		}
		if gap := a.Text[at:b.Start]; gap != "" && gap != "\n\n" {
			return &Difference{where, fmt.Sprintf("the text %q before it is in no block", gap)}
		}
		if err := rereadBlock(a, b, from, where); err != nil {
			return err
		}
		at = b.End
	}
	if rest := a.Text[at:]; rest != "" {
		return &Difference{fmt.Sprintf("article %s", a.ID), fmt.Sprintf("the text %q at its end is in no block", rest)}
	}
	return nil
}

func rereadBlock(a *news.Article, b *news.Block, from *extract.Rereader, where string) error {
	at := b.Start
	for j, run := range b.Runs {
		where := fmt.Sprintf("%s, run %d", where, j)
		t := run.Text()
		if t.Start != at || !t.In(b.End) {
			return &Difference{where, fmt.Sprintf("it covers [%d,%d], the text is covered up to %d", t.Start, t.End, at)}
		}
		got, err := from.Run(run)
		if err != nil {
			return &Difference{where, err.Error()}
		}
		if want := t.Of(a.Text); got != want {
			return &Difference{where, fmt.Sprintf("the capture's bytes [%d,%d] read %q, the document has %q", run[2], run[3], got, want)}
		}
		if run[2] < b.Capture[0] || run[3] > b.Capture[1] {
			return &Difference{where, fmt.Sprintf("the capture's bytes [%d,%d] lie outside the block's %v", run[2], run[3], b.Capture)}
		}
		at = t.End
	}
	if at != b.End {
		return &Difference{where, fmt.Sprintf("its runs cover the text up to %d of %d", at, b.End)}
	}
	return nil
}
