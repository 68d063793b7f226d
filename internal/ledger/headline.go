package ledger

import (
	"math"

	"hearsay/internal/news"
)

// openings gives one vector for each article: its headline and first sentences
// together.
func (b *builder) openings() []vector {
	var out []vector
	for i, a := range b.arts {
		u := unit{art: i, attr: -1}
		left := opening
		for _, blk := range a.Blocks {
			s := blk.Span()
			switch {
			case blk.Kind == news.Headline:
			case blk.Kind.IsBody() && left > 0:
				for _, x := range a.Sentences {
					if s.Contains(x) && left > 0 {
						left--
						s.End = x.End
					}
				}
			default:
				continue
			}
			for k := range a.Clauses {
				for _, t := range a.Clauses[k].Terms {
					if s.Contains(t.At) {
						u.terms = append(u.terms, t)
					}
				}
			}
		}
		var v vector
		if len(u.terms) > 0 {
			v = b.con.vectorOf(a, b.dir, &u)
			out = append(out, v)
		}
		b.opened = append(b.opened, v)
	}
	return out
}

// toldElsewhere is how much of what a headline is about the heads of the other articles
// hold, of each on average: "Communique No. 3" tells little of what happened.
func (b *builder) toldElsewhere(u *unit) float64 {
	mass, sum, n := b.con.mass(u.vec), 0.0, 0
	for i, v := range b.opened {
		if i != u.art && len(v) > 0 {
			m, _, _ := b.con.overlap(u.vec, v)
			sum += m
			n++
		}
	}
	if n == 0 || mass == 0 {
		return 0
	}
	return sum / (math.Sqrt(mass) * float64(n)) / 4
}

// headline is the headline that says most of what the openings agree on: of
// those alike the earliest article's. A story without headlines is named by the
// first sentence of its first article.
func (b *builder) headline() news.Ref {
	var best news.Ref
	top := -1.0
	for i, a := range b.arts {
		for _, blk := range a.Blocks {
			if blk.Kind != news.Headline {
				continue
			}
			u := unit{art: i, attr: -1}
			for k := range a.Clauses {
				for _, t := range a.Clauses[k].Terms {
					if blk.Span().Contains(t.At) {
						u.terms = append(u.terms, t)
					}
				}
			}
			u.vec = b.con.vectorOf(a, b.dir, &u)
			s := 0.01*float64(min(len(u.vec), 8)) + b.toldElsewhere(&u)
			if b.main != nil {
				share, ok := b.main.says(&u)
				s += share
				if ok {
					s++
				}
			}
			if s > top {
				best, top = news.Ref{Article: a.ID, Start: blk.Start, End: blk.End}, s
			}
			break
		}
	}
	if top >= 0 {
		return best
	}
	for _, a := range b.arts {
		if len(a.Sentences) > 0 {
			return news.Ref{Article: a.ID, Start: a.Sentences[0].Start, End: a.Sentences[0].End}
		}
	}
	return news.Ref{}
}
