package pipeline

import (
	"errors"
	"strings"
	"unicode/utf8"

	"hearsay/internal/news"
)

func languageData() string { return "en 2026.11" }

func extractCapture(c *news.Capture, opt Options) (*news.Article, error) {
	if len(c.Content) == 0 {
		return nil, errors.New("empty")
	}
	if !utf8.Valid(c.Content) {
		return nil, errors.New("binary")
	}
	c.MediaType = "text/plain"
	a := &news.Article{Name: c.Name}
	text := string(c.Content)
	off := 0
	for line := range strings.SplitSeq(text, "\n") {
		if s := strings.TrimSpace(line); s != "" {
			st := off + strings.Index(line, s)
			if a.Text != "" {
				a.Text += "\n\n"
			}
			b := news.Block{Kind: news.Paragraph, Start: len(a.Text), End: len(a.Text) + len(s), Capture: [2]int{st, st + len(s)}}
			b.Runs = []news.Run{{b.Start, b.End, st, st + len(s)}}
			a.Text += s
			a.Blocks = append(a.Blocks, b)
			a.Sentences = append(a.Sentences, news.Span{Start: b.Start, End: b.End})
		}
		off += len(line) + 1
	}
	if len(a.Blocks) == 0 {
		return nil, errors.New("no text")
	}
	return a, nil
}

func newsroom(a *news.Article) string { return a.OutletID }

func group(articles []*news.Article) []storyGroup {
	if len(articles) == 0 {
		return nil
	}
	return []storyGroup{{articles: articles}}
}

func linkStory(articles []*news.Article, known []news.Entity) []news.Entity { return nil }

func findPassages(articles []*news.Article) ([]news.Passage, []news.Share) { return nil, nil }
