package reuse

import (
	"strings"
	"testing"

	"hearsay/internal/news"
	"hearsay/internal/newsgen"
)

// TestSpansOfKnownCopies is the floor of the passages themselves: on made-up
// copies whose shared stretches are known, how much of them is found and how
// much of what is found is one of them, in bytes of both sides.
func TestSpansOfKnownCopies(t *testing.T) {
	s := newsgen.New(newsgen.Options{Seed: 11, Articles: 600, Days: 1})
	var docs []Doc
	var made []newsgen.Article
	for a, ok := s.Next(); ok; a, ok = s.Next() {
		docs = append(docs, Doc{ID: a.ID, Text: a.Text, Date: a.Date.Format("2006-01-02T15:04:05Z"), Outlet: a.Outlet})
		made = append(made, a)
	}
	pairs, err := Find(docs, Options{})
	if err != nil {
		t.Fatal(err)
	}
	found := make(map[[2]int][]Passage)
	for _, p := range pairs {
		found[[2]int{p.A, p.B}] = p.Passages
	}
	var hit, want, got, exact, spans int
	for i, a := range made {
		if a.CopyOf < 0 {
			continue
		}
		inA, inB := make([]bool, len(docs[a.CopyOf].Text)), make([]bool, len(a.Text))
		for _, sh := range a.Shared {
			mark(inA, news.Span{Start: sh.SourceFrom, End: sh.Source})
			mark(inB, news.Span{Start: sh.From, End: sh.To})
		}
		passages := found[[2]int{a.CopyOf, i}]
		for _, sh := range a.Shared {
			spans++
			for _, p := range passages {
				if (p.A == news.Span{Start: sh.SourceFrom, End: sh.Source}) && (p.B == news.Span{Start: sh.From, End: sh.To}) {
					exact++
					break
				}
			}
		}
		gotA, gotB := make([]bool, len(inA)), make([]bool, len(inB))
		for _, p := range passages {
			if p.Kind != news.Quotation {
				mark(gotA, p.A)
				mark(gotB, p.B)
			}
		}
		for _, side := range [][2][]bool{{inA, gotA}, {inB, gotB}} {
			for k := range side[0] {
				switch in, g := side[0][k], side[1][k]; {
				case in && g:
					hit, want, got = hit+1, want+1, got+1
				case in:
					want++
				case g:
					got++
				}
			}
		}
	}
	p, r := float64(hit)/float64(got), float64(hit)/float64(want)
	f := 2 * p * r / (p + r)
	t.Logf("%d copied sentences: span F1 %.4f (precision %.4f, recall %.4f), both ends exact %.4f", spans, f, p, r, float64(exact)/float64(spans))
	if f < 0.97 {
		t.Errorf("span F1 %.4f, want at least 0.97", f)
	}
	if share := float64(exact) / float64(spans); share < 0.9 {
		t.Errorf("%.4f of the spans exact at both ends of both sides, want at least 0.9", share)
	}
}

func mark(b []bool, s news.Span) {
	for i := s.Start; i < s.End; i++ {
		b[i] = true
	}
}

// "This morning" is that of the text that printed it first, where another one takes its
// words over a day later; the same words beside others are its own.
func TestCopiedWordsKeepTheirDay(t *testing.T) {
	text := func(id news.ArticleID, date, text, value string) *news.Article {
		at := strings.Index(text, "this morning")
		return &news.Article{ID: id, Published: date, Text: text, Times: []news.Time{{Start: at, End: at + len("this morning"), Kind: "date", Value: value, Basis: "published"}}}
	}
	for _, c := range []struct{ later, want string }{
		{"The ferry sank this morning off Orrin. Nobody was hurt.", "2024-03-14"},
		{"The ferry burned this morning off Orrin. Nobody was hurt.", "2024-03-15"},
	} {
		a := text("a1", "2024-03-14T20:00:00Z", "The ferry sank this morning off Orrin.", "2024-03-14")
		b := text("a2", "2024-03-15", c.later, "2024-03-15")
		kept := b.Times
		// The later text comes first: the order of the articles tells nothing.
		Days([]*news.Article{b, a}, []news.Passage{{A: news.Ref{Article: "a2", End: strings.Index(c.later, " Nobody")}, B: news.Ref{Article: "a1", End: len(a.Text)}, Kind: news.NearVerbatim}})
		if got := b.Times[0].Value; got != c.want || a.Times[0].Value != "2024-03-14" {
			t.Errorf("%q: %s, want %s", c.later, got, c.want)
		}
		if kept[0].Value != "2024-03-15" {
			t.Error("the old list of times was written into")
		}
	}
}
