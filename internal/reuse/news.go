package reuse

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/internal/news"
)

// News gives the pair's passages in the form of the story document; a and b are
// the ids of its documents. Only copied text has a direction and a credit: a
// quotation is its speaker's.
func (p *Pair) News(a, b news.ArticleID) []news.Passage {
	return p.AppendNews(make([]news.Passage, 0, len(p.Passages)), a, b)
}

// AppendNews appends to out what News gives.
func (p *Pair) AppendNews(out []news.Passage, a, b news.ArticleID) []news.Passage {
	for i := range p.Passages {
		q := &p.Passages[i]
		x := news.Passage{
			A:    news.Ref{Article: a, Start: q.A.Start, End: q.A.End},
			B:    news.Ref{Article: b, Start: q.B.Start, End: q.B.End},
			Kind: q.Kind, Similarity: q.Similarity, Why: q.Why,
		}
		if q.copied() {
			x.From, x.Credit, x.Why = p.From, p.Credit, p.Why
		}
		out = append(out, x)
	}
	return out
}

// copied reports whether the passage is text taken over, by whoever.
func (q *Passage) copied() bool {
	return q.Kind != news.Quotation && q.Kind != news.Paraphrase && !q.Standing
}

// Shares says of each document how much of its body is another's: copied prose
// (not counted for the side that it came from) and shared quotations, in words.
// The ids of the shares are those of the documents.
func Shares(docs []Doc, pairs []Pair) []news.Share {
	copied, quoted := make([][]news.Span, len(docs)), make([][]news.Span, len(docs))
	agency := make([]string, len(docs))
	for _, p := range pairs {
		for _, q := range p.Passages {
			for _, side := range [2]struct {
				doc  int
				span news.Span
				name string
			}{{p.A, q.A, "a"}, {p.B, q.B, "b"}} {
				switch {
				case q.Kind == news.Quotation:
					quoted[side.doc] = append(quoted[side.doc], side.span)
				case q.copied() && p.From != side.name:
					copied[side.doc] = append(copied[side.doc], side.span)
					agency[side.doc] = cmp.Or(agency[side.doc], p.Credit)
				}
			}
		}
	}
	out := make([]news.Share, len(docs))
	for i := range docs {
		d := &docs[i]
		body := d.Body
		if body == nil {
			body = []news.Span{{Start: 0, End: len(d.Text)}}
		}
		all := wordsIn(d.Text, body)
		out[i] = news.Share{Article: news.ArticleID(d.ID), Agency: agency[i]}
		if all > 0 {
			out[i].Copied = min(1, float64(wordsIn(d.Text, copied[i]))/float64(all))
			out[i].Quoted = min(1, float64(wordsIn(d.Text, quoted[i]))/float64(all))
		}
	}
	return out
}

// wordsIn counts the words, as printed, that stand in the spans, each once.
func wordsIn(text string, spans []news.Span) int {
	order := make([]uint64, 0, len(spans)) // of copies there are hundreds, most of them twice
	for _, s := range spans {
		if s.In(len(text)) {
			order = append(order, uint64(s.Start)<<32|uint64(s.End))
		}
	}
	slices.Sort(order)
	n, at := 0, 0
	for _, k := range slices.Compact(order) {
		s := news.Span{Start: int(k >> 32), End: int(uint32(k))}
		if s.Start = max(s.Start, at); !s.Empty() && s.In(len(text)) {
			for range strings.FieldsSeq(s.Of(text)) {
				n++
			}
			at = s.End
		}
	}
	return n
}
