package ledger

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/internal/news"
)

// side is one side of a passage in one article, with the other side.
type side struct {
	at, other news.Span
	art       int // of the other side
	passage   int // index into the input's passages
	maxEnd    int // of this and all sides before it in the article
}

// indexPassages sorts the story's passages by article and place, so that those
// of a carrier are found without looking at the others.
func (b *builder) indexPassages(at map[news.ArticleID]int) {
	b.sides = make([][]side, len(b.arts))
	each := func(do func(k, i, j int, p *news.Passage)) {
		var i, j int
		var a, c news.ArticleID // of the passage before: those of one pair stand together
		both := false
		for k := range b.in.Passages {
			p := &b.in.Passages[k]
			if k == 0 || p.A.Article != a || p.B.Article != c {
				a, c = p.A.Article, p.B.Article
				var ok1, ok2 bool
				i, ok1 = at[a]
				j, ok2 = at[c]
				both = ok1 && ok2 && i != j
			}
			if both {
				do(k, i, j, p)
			}
		}
	}
	n := make([]int, len(b.arts)) // counted first: copied stories have very many
	each(func(_, i, j int, _ *news.Passage) { n[i]++; n[j]++ })
	for i := range n {
		b.sides[i] = make([]side, 0, n[i])
	}
	each(func(k, i, j int, p *news.Passage) {
		b.sides[i] = append(b.sides[i], side{at: p.A.Span(), other: p.B.Span(), art: j, passage: k})
		b.sides[j] = append(b.sides[j], side{at: p.B.Span(), other: p.A.Span(), art: i, passage: k})
	})
	for _, l := range b.sides {
		slices.SortFunc(l, func(p, q side) int {
			return cmp.Or(cmp.Compare(p.at.Start, q.at.Start), cmp.Compare(p.passage, q.passage))
		})
		end := 0
		for k := range l {
			end = max(end, l[k].at.End)
			l[k].maxEnd = end
		}
	}
	b.byOther = make([][]int32, len(b.sides))
	for i, l := range b.sides {
		b.byOther[i] = make([]int32, len(l))
		for k := range l {
			b.byOther[i][k] = int32(k)
		}
		slices.SortFunc(b.byOther[i], func(p, q int32) int { return cmp.Or(cmp.Compare(l[p].art, l[q].art), cmp.Compare(p, q)) })
	}
}

// sidesOf calls do with the sides in article art of which half lies in s, or
// which hold half of s.
func (b *builder) sidesOf(art int, s news.Span, do func(*side)) {
	l := b.sides[art]
	n, _ := slices.BinarySearchFunc(l, s.End, func(p side, end int) int { return cmp.Compare(p.at.Start, end) })
	for k := n - 1; k >= 0 && l[k].maxEnd > s.Start; k-- {
		if half(s, l[k].at) {
			do(&l[k])
		}
	}
}

// sharedBetween finds the carriers whose text a passage ties together, in order
// of the later of the two and then of the earlier. Of several passages between
// two carriers the closest counts.
func (b *builder) sharedBetween(cs []carrier) []sharedText {
	var out []sharedText
	of := map[int][]int{} // article → carriers so far
	tied := map[int]int{} // earlier carrier → passage
	var order []int       // the keys of tied
	for j := range cs {
		clear(tied)
		order = order[:0]
		b.sidesOf(cs[j].art, cs[j].span(), func(s *side) {
			for _, i := range of[s.art] {
				if !half(cs[i].span(), s.other) {
					continue
				}
				k, known := tied[i]
				if !known {
					order = append(order, i)
				}
				if x, y := rank(b.in.Passages[s.passage].Kind), rank(b.in.Passages[k].Kind); !known || x < y || x == y && s.passage < k {
					tied[i] = s.passage
				}
			}
		})
		slices.Sort(order)
		for _, i := range order {
			p := &b.in.Passages[tied[i]]
			quoted := p.Kind == news.Quotation
			if quoted && (cs[i].attr < 0 || cs[j].attr < 0 || b.passageWords(p, cs[i].art, cs[j].art) < oneMouth) {
				continue // two or three words may come from two mouths
			}
			if len(out) == cap(out) {
				out = slices.Grow(out, max(16, len(out))) // many copies share text: fewer moves of a long list
			}
			out = append(out, sharedText{
				a: i, b: j, sure: p.Kind != news.Paraphrase, quoted: quoted, credit: p.Credit,
				names: [2]string{b.arts[cs[i].art].name(), b.arts[cs[j].art].name()},
			})
		}
		of[cs[j].art] = append(of[cs[j].art], j)
	}
	return out
}

// oneMouth is how many words two quotations must share to be one utterance, whoever
// it is given to.
const oneMouth = 6

// passageWords is how many words a passage between two articles has.
func (b *builder) passageWords(p *news.Passage, i, j int) int {
	a := b.arts[i]
	if a.ID != p.A.Article {
		a = b.arts[j]
	}
	return len(strings.Fields(p.A.Span().Of(a.Text)))
}

func (c *carrier) span() news.Span { return news.Span{Start: c.Start, End: c.End} }

// passage finds the closest passage that ties a stretch of one article to one of
// another: both lie at least half in it.
func (b *builder) passage(art, other int, x, y news.Span) (*news.Passage, bool) {
	best, top := -1, 0
	l := b.sides[art]
	order := b.byOther[art]
	n, _ := slices.BinarySearchFunc(order, other, func(k int32, art int) int { return cmp.Compare(l[k].art, art) })
	for ; n < len(order) && l[order[n]].art == other; n++ {
		s := &l[order[n]]
		if !half(x, s.at) || !half(y, s.other) {
			continue
		}
		if r := rank(b.in.Passages[s.passage].Kind); best < 0 || r < top || r == top && s.passage < best {
			best, top = s.passage, r
		}
	}
	if best < 0 {
		return nil, false
	}
	return &b.in.Passages[best], true
}

func rank(k news.PassageKind) int {
	switch k {
	case news.Verbatim:
		return 0
	case news.NearVerbatim:
		return 1
	case news.Partial:
		return 2
	case news.Quotation:
		return 3
	case news.Paraphrase:
		return 4
	}
	return -1
}

// half reports whether half of s lies in p, or half of p in s.
func half(s, p news.Span) bool {
	o := min(s.End, p.End) - max(s.Start, p.Start)
	return o > 0 && (2*o >= s.Len() || 2*o >= p.Len())
}
