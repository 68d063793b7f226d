package ledger

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"hearsay/internal/news"
)

// synth makes a story of n annotated articles without any language model: each
// tells a part of forty facts in words that vary, gives some of them to one of
// a dozen speakers, and adds clauses of its own. The same seed gives the same
// story.
func synth(n int, seed uint64) Input {
	r := rand.New(rand.NewPCG(seed, 7))
	word := func() string { return fmt.Sprintf("w%d", int(2000*r.Float64()*r.Float64())) }
	facts := make([][]string, 40)
	for i := range facts {
		for range 6 + r.IntN(4) {
			facts[i] = append(facts[i], word())
		}
	}
	in := Input{Story: "s1", Entities: append([]news.Entity{}, people...)}
	for i := range n {
		a := &news.Article{
			ID: news.ArticleID(fmt.Sprintf("a%d", i+1)), Capture: news.CaptureID(fmt.Sprintf("sha256:%06d", r.IntN(1000000))),
			Outlet: fmt.Sprintf("Outlet %d", i%120), Published: fmt.Sprintf("2024-03-%02dT%02d:00:00Z", 1+i%5, r.IntN(24)), Language: "en",
		}
		var text strings.Builder
		block := func(kind news.BlockKind, write func()) {
			start := text.Len()
			write()
			a.Blocks = append(a.Blocks, news.Block{Kind: kind, Start: start, End: text.Len()})
			text.WriteString("\n\n")
		}
		clause := func(ws []string) {
			start := text.Len()
			c := news.Clause{Kind: news.MainClause, Parent: -1}
			for k, w := range ws {
				if k > 0 {
					text.WriteByte(' ')
				}
				t := news.Term{At: news.Span{Start: text.Len(), End: text.Len() + len(w)}, Lemma: w}
				text.WriteString(w)
				if k == 0 {
					c.Pred = t
				}
				c.Terms = append(c.Terms, t)
			}
			c.At = news.Span{Start: start, End: text.Len()}
			a.Clauses = append(a.Clauses, c)
			a.Sentences = append(a.Sentences, c.At)
		}
		block(news.Headline, func() { clause(facts[0]) })
		for range 20 {
			block(news.Paragraph, func() {
				var ws []string
				if r.IntN(3) > 0 {
					for _, w := range facts[int(40*r.Float64()*r.Float64())] {
						if r.IntN(5) > 0 {
							ws = append(ws, w)
						}
					}
				}
				for len(ws) < 7 {
					ws = append(ws, word())
				}
				clause(ws)
				if r.IntN(2) == 0 {
					at := a.Sentences[len(a.Sentences)-1]
					l := named(people[r.IntN(len(people))].ID)
					l.Role = news.Origin
					a.Attributions = append(a.Attributions, news.Attribution{
						ID: news.AttributionID(fmt.Sprintf("%s.%d", a.ID, len(a.Attributions)+1)), Content: []news.Span{at},
						Kind: news.Indirect, Stance: news.Asserts, Chain: []news.Link{l},
					})
				}
			})
		}
		a.Text = text.String()
		in.Articles = append(in.Articles, a)
	}
	return in
}

func BenchmarkBuild(b *testing.B) {
	for _, n := range []int{20, 100, 500, 2000, 5000} {
		in := synth(n, 1)
		b.Run(fmt.Sprintf("articles=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Build(in); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
