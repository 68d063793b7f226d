package verify_test

import (
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"strings"
	"testing"

	"hearsay/internal/demo"
	"hearsay/internal/ingest"
	"hearsay/internal/news"
	"hearsay/internal/pipeline"
	"hearsay/internal/verify"
)

// bundled is the document of a bundled story as it is after having been written
// and read as JSON, and the captures that it was made from.
func bundled(t *testing.T, name string) (*news.Document, verify.Finder) {
	t.Helper()
	folder, err := fs.Sub(demo.Story(name), "captures")
	if err != nil {
		t.Fatal(err)
	}
	content := make(map[news.CaptureID][]byte)
	var captures []*news.Capture
	for c, err := range ingest.FS(folder, name) {
		if err != nil {
			t.Fatal(err)
		}
		captures, content[c.ID] = append(captures, c), c.Content
	}
	made, err := pipeline.Read(context.Background(), captures, pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return clone(t, made), func(c *news.Capture) ([]byte, error) {
		if b, ok := content[c.ID]; ok {
			return b, nil
		}
		return nil, errors.New("nowhere")
	}
}

func clone(t *testing.T, d *news.Document) *news.Document {
	t.Helper()
	b, err := json.Marshal(d)
	if err != nil {
		t.Fatal(err)
	}
	out := new(news.Document)
	if err := json.Unmarshal(b, out); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestBundledStoriesVerify(t *testing.T) {
	for _, name := range demo.Names() {
		d, find := bundled(t, name)
		if err := verify.Document(context.Background(), d, find); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestTheFirstDifferenceIsNamed(t *testing.T) {
	whole, find := bundled(t, demo.Default)
	tests := []struct {
		name   string
		change func(*news.Document)
		want   string
	}{
		{"another format", func(d *news.Document) { d.Format = "hearsay/9" }, "document: the format"},
		{"a word of the text", func(d *news.Document) {
			a := &d.Articles[2]
			b := a.Blocks[1]
			a.Text = a.Text[:b.Start] + strings.Repeat("x", 3) + a.Text[b.Start+3:]
		}, "article a3, block 1, run"},
		{"text in no block", func(d *news.Document) { d.Articles[0].Text += " and more" }, "is in no block"},
		{"a block left out", func(d *news.Document) { d.Articles[0].Blocks = d.Articles[0].Blocks[1:] }, "article a1, block 0: "},
		{"a run left out", func(d *news.Document) { b := &d.Articles[0].Blocks[0]; b.Runs = b.Runs[:len(b.Runs)-1] }, "its runs cover"},
		{"a run beyond the capture", func(d *news.Document) {
			r := &d.Articles[0].Blocks[0].Runs[0]
			r[2], r[3] = r[2]+1<<30, r[3]+1<<30
		}, "lies outside the capture"},
		{"a run elsewhere in the capture", func(d *news.Document) {
			r := &d.Articles[0].Blocks[0].Runs[0]
			r[2], r[3] = r[2]+1, r[3]+1
		}, "the document has"},
		{"two articles of one id", func(d *news.Document) { d.Articles[1].ID = d.Articles[0].ID }, "there are two of this id"},
		{"no such capture", func(d *news.Document) { d.Articles[0].Capture = "sha256:00" }, "is not in the document"},
		{"a sentence past the end", func(d *news.Document) { s := d.Articles[0].Sentences; s[len(s)-1].End += 1 << 20 }, "lies outside"},
		{"a negative span", func(d *news.Document) { d.Articles[0].Mentions[0].Start = -1 }, "mention 0"},
		{"a mention of nobody", func(d *news.Document) { d.Articles[0].Mentions[0].Entity = "e999" }, "no entity e999"},
		{"an attribution past the end", func(d *news.Document) { attributed(d).Content[0].End = 1 << 20 }, "attribution"},
		{"a focus outside its gist", func(d *news.Document) {
			g := d.Stories[0].Statements[0].Gist
			d.Stories[0].Statements[0].Focus = &news.Ref{Article: g.Article, Start: g.Start, End: g.End + 1}
		}, "outside the gist"},
		{"a gist in no article", func(d *news.Document) { d.Stories[0].Statements[0].Gist.Article = "a99" }, `no article "a99"`},
		{"an empty carrier", func(d *news.Document) {
			c := &d.Stories[0].Statements[0].Carriers[0]
			c.End = c.Start
		}, "it is empty"},
		{"a carrier of no attribution", func(d *news.Document) { d.Stories[0].Statements[0].Carriers[0].Attribution = "a1.999" }, "no attribution"},
		{"an origin of no carrier", func(d *news.Document) {
			for i := range d.Stories[0].Statements {
				if o := d.Stories[0].Statements[i].Origins; len(o) > 0 {
					o[0].Carriers = append(o[0].Carriers, 99)
					return
				}
			}
		}, "no carrier 99"},
		{"a denier of no carrier", func(d *news.Document) {
			d.Stories[0].Statements[0].Deniers = []news.OriginOf{{Name: "Osk", Carriers: []int{99}}}
		}, "no carrier 99"},
		{"origins the wrong way round", func(d *news.Document) {
			d.Stories[0].Statements[0].IndependentOrigins = news.Independence{Min: 3, Max: 2}
		}, "independent origins from 3 to 2"},
		{"a passage of no article", func(d *news.Document) { d.Passages[0].B.Article = "" }, "passage 0"},
		{"a timeline without its statement", func(d *news.Document) { d.Stories[0].Timeline[0].Statement = "s1.999" }, `no statement "s1.999"`},
		{"a story of no article", func(d *news.Document) { d.Stories[0].Articles[0] = "a99" }, `no article "a99"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := clone(t, whole)
			tt.change(d)
			err := verify.Document(context.Background(), d, find)
			var differs *verify.Difference
			if !errors.As(err, &differs) || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want a difference with %q", err, tt.want)
			}
		})
	}
}

// attributed is the first attribution of a document.
func attributed(d *news.Document) *news.Attribution {
	for i := range d.Articles {
		if len(d.Articles[i].Attributions) > 0 {
			return &d.Articles[i].Attributions[0]
		}
	}
	panic("the bundled story has no attribution")
}

func TestOtherBytesAreADifference(t *testing.T) {
	d, find := bundled(t, demo.Default)
	err := verify.Document(context.Background(), d, func(c *news.Capture) ([]byte, error) {
		b, err := find(c)
		return append(b[:len(b):len(b)], '\n'), err
	})
	if err == nil || !strings.Contains(err.Error(), "its bytes are sha256:") {
		t.Errorf("got %v", err)
	}
	err = verify.Document(context.Background(), d, func(*news.Capture) ([]byte, error) { return nil, errors.New("nowhere") })
	var differs *verify.Difference
	if err == nil || errors.As(err, &differs) || !strings.Contains(err.Error(), "nowhere") {
		t.Errorf("a capture that is not found: %v", err)
	}
}
