package newsgen

import (
	"strings"
	"testing"
)

func all(opt Options) []Article {
	s := New(opt)
	var out []Article
	for a, ok := s.Next(); ok; a, ok = s.Next() {
		out = append(out, a)
	}
	return out
}

func TestSameSeedSameStream(t *testing.T) {
	a, b := all(Options{Seed: 3, Articles: 200}), all(Options{Seed: 3, Articles: 200})
	if len(a) != 200 {
		t.Fatalf("%d articles, want 200", len(a))
	}
	for i := range a {
		if a[i].Text != b[i].Text || a[i].Story != b[i].Story || !a[i].Date.Equal(b[i].Date) {
			t.Fatalf("article %d differs between two streams of one seed", i)
		}
		if i > 0 && a[i].Date.Before(a[i-1].Date) {
			t.Errorf("article %d arrives before the one ahead of it", i)
		}
	}
	if c := all(Options{Seed: 4, Articles: 200}); c[0].Text == a[0].Text {
		t.Error("another seed gives the same text")
	}
}

func TestCopiesShareTheirSpans(t *testing.T) {
	as := all(Options{Seed: 5, Articles: 300})
	copies, words := 0, 0
	for _, a := range as {
		words += len(strings.Fields(a.Text))
		if a.CopyOf < 0 {
			continue
		}
		copies++
		src := as[a.CopyOf]
		for _, s := range a.Shared {
			got, want := a.Text[s.From:s.To], src.Text[s.SourceFrom:s.Source]
			if s.Edit == "none" && got != want {
				t.Fatalf("%s: %q is not %q", a.ID, got, want)
			}
			if !strings.HasSuffix(got, ".") || !strings.HasSuffix(want, ".") {
				t.Fatalf("%s: a span is no sentence: %q, %q", a.ID, got, want)
			}
		}
	}
	if copies < 20 {
		t.Errorf("%d copies of 300 articles", copies)
	}
	if mean := words / len(as); mean < 350 || mean > 550 {
		t.Errorf("mean length %d words, want about 450", mean)
	}
}
