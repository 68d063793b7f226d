package reuse

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"hearsay/internal/news"
)

// Days gives the times of copied words the values that they had where they were printed
// first: "this morning" in an agency's text of Thursday is Thursday's in the paper that
// reprints it on Friday. passages are those that the articles share. An article whose
// times change gets a new list of them, for a copy of it may hold the old one.
func Days(articles []*news.Article, passages []news.Passage) {
	dates := make([]string, len(articles))
	of := make(map[news.ArticleID]*news.Article, len(articles))
	for i, a := range articles {
		dates[i], of[a.ID] = a.Date(), a
	}
	clock := news.NewClock(dates)
	type copied struct{ from, to news.Ref }
	into := make(map[news.ArticleID][]copied)
	for i := range passages {
		p := &passages[i]
		a, b := of[p.A.Article], of[p.B.Article]
		if p.Kind == news.Paraphrase || a == nil || b == nil || day(a.Date()) == day(b.Date()) {
			continue
		}
		if clock.Compare(a.Date(), b.Date()) < 0 {
			into[b.ID] = append(into[b.ID], copied{p.A, p.B})
		} else {
			into[a.ID] = append(into[a.ID], copied{p.B, p.A})
		}
	}
	order := slices.Clone(articles)
	slices.SortStableFunc(order, func(a, b *news.Article) int {
		return cmp.Or(clock.Compare(a.Date(), b.Date()), cmp.Compare(a.ID, b.ID))
	})
	for _, a := range order {
		from := into[a.ID]
		slices.SortStableFunc(from, func(x, y copied) int {
			return cmp.Or(clock.Compare(of[x.from.Article].Date(), of[y.from.Article].Date()), cmp.Compare(x.from.Article, y.from.Article))
		})
		var times []news.Time
		for i := range a.Times {
			t := &a.Times[i]
			if t.Basis == "" {
				continue // its words say all of it
			}
			for _, c := range from {
				if !c.to.Span().Contains(t.Span()) {
					continue
				}
				first := of[c.from.Article]
				s := sameTime(first, c.from.Span(), a, c.to.Span(), i)
				if s == nil {
					continue
				}
				if s.Value != t.Value {
					if times == nil {
						times = slices.Clone(a.Times)
					}
					times[i].Kind, times[i].Value, times[i].Open, times[i].Basis = s.Kind, s.Value, s.Open, "copied"
				}
				break
			}
		}
		if times != nil {
			a.Times = times
		}
	}
}

// day is the day of a time of publication.
func day(date string) string { return date[:min(len(date), len("2006-01-02"))] }

// sameTime is the time in span at of the article first that is printed as time i of b is
// in span to, with the same words on both sides, nil for none or when several are that
// say different things.
func sameTime(first *news.Article, at news.Span, b *news.Article, to news.Span, i int) *news.Time {
	printed := b.Text[b.Times[i].Start:b.Times[i].End]
	before, after := beside(b, to, b.Times[i].Span())
	var found *news.Time
	for k := range first.Times {
		t := &first.Times[k]
		if !at.Contains(t.Span()) || t.Value == "" || first.Text[t.Start:t.End] != printed {
			continue
		}
		if x, y := beside(first, at, t.Span()); x != before || y != after {
			continue
		}
		if found != nil && found.Value != t.Value {
			return nil
		}
		found = t
	}
	return found
}

// beside is the word before a span and the one behind it, within the passage around it.
func beside(a *news.Article, passage, s news.Span) (before, after string) {
	t := strings.TrimRightFunc(a.Text[passage.Start:s.Start], unicode.IsSpace)
	before = t[len(strings.TrimRightFunc(t, func(r rune) bool { return !unicode.IsSpace(r) })):]
	for after = range strings.FieldsSeq(a.Text[s.End:passage.End]) {
		break
	}
	return before, after
}
