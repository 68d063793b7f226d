package pipeline

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/internal/news"
)

// shares says of each article how much of its body stands in another article
// too: as prose, or as quoted words alone.
func shares(articles []*news.Article, passages []news.Passage) []news.Share {
	copied := make(map[news.ArticleID][]news.Span)
	quoted := make(map[news.ArticleID][]news.Span)
	credit := make(map[news.ArticleID]string)
	for _, p := range passages {
		if p.Kind == news.Paraphrase {
			continue // other words are no copy
		}
		for _, side := range []news.Ref{p.A, p.B} {
			if p.Kind == news.Quotation {
				quoted[side.Article] = append(quoted[side.Article], side.Span())
			} else {
				copied[side.Article] = append(copied[side.Article], side.Span())
			}
			credit[side.Article] = cmp.Or(credit[side.Article], p.Credit)
		}
	}
	all := make([]news.Share, 0, len(articles))
	for _, a := range articles {
		words := 0
		for _, b := range a.Blocks {
			if b.Kind.IsBody() {
				words += countWords(a.Text, b.Span())
			}
		}
		s := news.Share{Article: a.ID, Agency: credit[a.ID]}
		if words > 0 {
			s.Copied = share(a.Text, copied[a.ID], words)
			s.Quoted = share(a.Text, quoted[a.ID], words)
		}
		all = append(all, s)
	}
	return all
}

// share is the part of words that stands in the spans, which may overlap.
func share(text string, spans []news.Span, words int) float64 {
	slices.SortFunc(spans, func(a, b news.Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	n, at := 0, 0
	for _, s := range spans {
		s.Start = max(s.Start, at)
		if s.Empty() {
			continue
		}
		n += countWords(text, s)
		at = s.End
	}
	return min(float64(n)/float64(words), 1)
}

func countWords(text string, s news.Span) int {
	n := 0
	for range strings.FieldsSeq(s.Of(text)) {
		n++
	}
	return n
}
