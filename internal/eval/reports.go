package eval

import (
	"context"
	"fmt"
	"os"
	"regexp"
	"strings"

	"hearsay/internal/ingest"
	"hearsay/internal/news"
	"hearsay/internal/pipeline"
)

// Reports are short reports of one event by different outlets. In each one spot is
// marked: where they disagree, or where they do not though it may look so.
type Reports struct {
	ID       string
	Disagree bool
	Kind     string // what about: number, date, place, person, other
	Texts    []string
	Marks    []string // the marked words of each text
	before   []string // and what stands before them
}

var reportMark = regexp.MustCompile(`(?s)\[\[(.*?)\]\]`)

// ReadReports reads a file of reports: "## id | disagree or agree | kind", then the
// texts, with a line "---" between them and one spot of each in double brackets. The
// error names the file or the entry.
func ReadReports(name string) ([]Reports, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("read reports: %w", err)
	}
	var out []Reports
	for _, part := range strings.Split("\n"+string(b), "\n## ")[1:] {
		head, body, _ := strings.Cut(part, "\n")
		col := strings.Split(head, "|")
		if len(col) != 3 {
			return nil, fmt.Errorf("reports %s: %q has not three columns", name, head)
		}
		r := Reports{ID: strings.TrimSpace(col[0]), Disagree: strings.TrimSpace(col[1]) == "disagree", Kind: strings.TrimSpace(col[2])}
		for _, text := range strings.Split(body, "\n---\n") {
			m := reportMark.FindStringSubmatchIndex(text)
			if m == nil {
				return nil, fmt.Errorf("reports %s: a text of %s has no mark", name, r.ID)
			}
			r.Marks = append(r.Marks, text[m[2]:m[3]])
			before := strings.TrimLeft(text[:m[0]], "\n")
			r.before = append(r.before, before[strings.LastIndex(before, "\n")+1:])
			r.Texts = append(r.Texts, strings.TrimSpace(text[:m[0]]+text[m[2]:m[3]]+text[m[1]:])+"\n")
		}
		out = append(out, r)
	}
	return out, nil
}

// Read reads the reports, as one story or as they are parted. The error is that of the
// pipeline.
func (r *Reports) Read(oneStory bool) (*news.Document, error) {
	d, err := pipeline.Read(context.Background(), r.captures(), pipeline.Options{Workers: 1, OneStory: oneStory})
	if err != nil {
		return nil, fmt.Errorf("reports %s: %w", r.ID, err)
	}
	return d, nil
}

func (r *Reports) captures() []*news.Capture {
	var out []*news.Capture
	for i, text := range r.Texts {
		c := &news.Capture{Name: fmt.Sprintf("%03d.txt", i)}
		ingest.Fill(c, []byte(text))
		out = append(out, c)
	}
	return out
}

// Marked is where the marked spot of each report stands in the text of its article, by
// the article; a spot that is not in an article's text is left out.
func (r *Reports) Marked(as []news.Article, captures []news.Capture) map[news.ArticleID]news.Span {
	name := map[news.CaptureID]string{}
	for _, c := range captures {
		name[c.ID] = c.Name
	}
	out := map[news.ArticleID]news.Span{}
	for i := range as {
		a := &as[i]
		var n int
		if _, err := fmt.Sscanf(name[a.Capture], "%03d.txt", &n); err != nil || n >= len(r.Marks) {
			continue
		}
		mark, before := r.Marks[n], r.before[n]
		for _, lead := range []string{before, before[max(0, len(before)-30):], before[max(0, len(before)-8):], ""} {
			if k := strings.Index(a.Text, lead+mark); k >= 0 {
				out[a.ID] = news.Span{Start: k + len(lead), End: k + len(lead) + len(mark)}
				break
			}
		}
	}
	return out
}
