package pipeline_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"hearsay/internal/news"
	"hearsay/internal/pipeline"
)

// within fails a test whose work takes far longer than it should: minutes where
// seconds are enough even on a busy machine.
func within(t *testing.T, limit time.Duration, work func()) {
	t.Helper()
	start := time.Now()
	work()
	if d := time.Since(start); d > limit {
		t.Errorf("it took %v, more than %v", d.Round(time.Second), limit)
	}
}

func TestAStoryOfEmptyArticlesSaysSo(t *testing.T) {
	var all []*news.Capture
	for i := range 50 {
		all = append(all, text(fmt.Sprintf("%02d.html", i), fmt.Sprintf("<html><head><title>Page %d</title></head><body></body></html>", i)))
	}
	d := read(t, all, pipeline.Options{Workers: 2})
	for _, c := range d.Captures {
		if c.Status != news.CaptureRejected || c.Reason == "" {
			t.Errorf("%s: %s %q, want a reason why it gives no article", c.Name, c.Status, c.Reason)
		}
	}
	if len(d.Stories) != 0 {
		t.Errorf("%d stories of nothing", len(d.Stories))
	}
}

// manyTimes is one article in n captures that differ in a comment alone.
func manyTimes(n int, canonical string) []*news.Capture {
	var all []*news.Capture
	for i := range n {
		all = append(all, text(fmt.Sprintf("%04d.html", i), fmt.Sprintf(`<html lang="en"><head><title>Bridge closed</title>%s<meta property="article:published_time" content="2031-04-02T08:00:00Z"></head><body><!-- %d --><article><h1>Tarn bridge closed</h1><p>%s</p><p>%s</p><p>%s</p></article></body></html>`, canonical, i, closed, seven, traffic)))
	}
	return all
}

func TestOneArticleAThousandTimes(t *testing.T) {
	t.Run("at one address", func(t *testing.T) {
		within(t, 3*time.Minute, func() {
			d := read(t, manyTimes(1000, `<link rel="canonical" href="`+bridgeURL+`">`), pipeline.Options{})
			if s := &d.Stories[0]; len(d.Stories) != 1 || len(s.Articles) != 1 || len(s.Versions) != 999 {
				t.Errorf("%d stories, %d articles, %d versions; want one article", len(d.Stories), len(s.Articles), len(s.Versions))
			}
		})
	})
	t.Run("at no address", func(t *testing.T) {
		within(t, 3*time.Minute, func() {
			d := read(t, manyTimes(1000, ""), pipeline.Options{})
			if len(d.Stories) != 1 {
				t.Fatalf("%d stories, want 1", len(d.Stories))
			}
			for _, s := range d.Stories[0].Statements {
				if s.IndependentOrigins.Max > 1 {
					t.Errorf("%d copies have %s origins", len(s.Carriers), s.IndependentOrigins)
				}
				if s.OwnVoice.WithoutCopies > 1 {
					t.Errorf("%d outlets say it themselves without copying: %v", s.OwnVoice.WithoutCopies, s.OwnVoice)
				}
			}
		})
	})
}

func TestArticlesWithoutAttribution(t *testing.T) {
	var all []*news.Capture
	for i := range 30 {
		all = append(all, text(fmt.Sprintf("%02d.txt", i), fmt.Sprintf("Bridge closed\n\nPaper %d\n2 April 2031\n\nThe Tarn bridge was closed on Tuesday. Lorries went round by the old road. Buses stopped at noon, and shop number %d stayed empty.\n", i, i)))
	}
	d := read(t, all, pipeline.Options{})
	if len(d.Stories) == 0 || len(d.Stories[0].Statements) == 0 {
		t.Fatal("no statement")
	}
	for _, s := range d.Stories[0].Statements {
		if s.Status != news.OwnReporting || s.IndependentOrigins.Max != 0 {
			t.Errorf("%s has the status %q and %s origins", s.ID, s.Status, s.IndependentOrigins)
		}
	}
}

func TestFiveThousandAttributionsInOneArticle(t *testing.T) {
	var b strings.Builder
	b.WriteString("What they all said\n\nTarn Courier\n2 April 2031\n\n")
	who := []string{"the mayor", "Edda Voss", "the transport ministry", "an engineer", "Jon Hask", "a witness", "the builder", "residents"}
	what := []string{"the bridge was closed", "the cracks were old", "the ferry would run", "nobody was warned", "the piers had moved", "the road to Brell was safe", "the work had begun in March"}
	for i := range 5000 {
		fmt.Fprintf(&b, "%s, %s said on day %d. ", strings.ToUpper(what[i%7][:1])+what[i%7][1:], who[i%8], i)
		if i%4 == 3 {
			b.WriteString("\n\n")
		}
	}
	within(t, 4*time.Minute, func() {
		d := read(t, []*news.Capture{text("a.txt", b.String())}, pipeline.Options{})
		if len(d.Articles) != 1 || len(d.Articles[0].Attributions) < 4000 {
			t.Fatalf("%d articles", len(d.Articles))
		}
		s := &d.Stories[0]
		unfolded := 0
		for _, st := range s.Statements {
			if !st.Folded {
				unfolded++
			}
		}
		if len(s.Statements) == 0 || unfolded > 12 {
			t.Errorf("%d statements, %d of them unfolded", len(s.Statements), unfolded)
		}
	})
}
