package ledger

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"hearsay/internal/news"
)

// side is one side of a passage in one article, with the other side.
type side struct {
	at, other stretch
	art       int32 // of the other side
	passage   int32 // index into the input's passages
	maxEnd    int32 // of this and all sides before it in the article
	rank      int8  // how close the passage is, the closest first
}

// stretch is a span in half the memory: of sides a story of copies has very many.
type stretch struct{ start, end int32 }

func stretchOf(r *news.Ref) stretch { return stretch{int32(r.Start), int32(r.End)} }

func (s stretch) span() news.Span { return news.Span{Start: int(s.start), End: int(s.end)} }

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
		x, y, r := stretchOf(&p.A), stretchOf(&p.B), int8(rank(p.Kind))
		b.sides[i] = append(b.sides[i], side{at: x, other: y, art: int32(j), passage: int32(k), rank: r})
		b.sides[j] = append(b.sides[j], side{at: y, other: x, art: int32(i), passage: int32(k), rank: r})
	})
	b.byOther = make([][]int32, len(b.sides))
	var room []side
	var counts []int32
	for i, l := range b.sides {
		// They stand in order of their passages, and sorting by counting leaves it so.
		room = slices.Grow(room[:0], len(l))[:len(l)]
		counts = byCount(counts, len(l), len(b.arts[i].Text)+1, func(k int) int { return min(int(l[k].at.start), len(b.arts[i].Text)) }, func(k, to int) { room[to] = l[k] })
		copy(l, room)
		end := int32(0)
		for k := range l {
			end = max(end, l[k].at.end)
			l[k].maxEnd = end
		}
		order := make([]int32, len(l))
		counts = byCount(counts, len(l), len(b.arts), func(k int) int { return int(l[k].art) }, func(k, to int) { order[to] = int32(k) })
		b.byOther[i] = order
	}
}

// byCount gives each of n things its place in the order of their keys, which are
// less than limit, those of one key as they stood. room is memory to use, and what
// comes back may be it.
func byCount(room []int32, n, limit int, key func(k int) int, put func(k, to int)) []int32 {
	room = slices.Grow(room[:0], limit+1)[:limit+1]
	clear(room)
	for k := range n {
		room[key(k)+1]++
	}
	for k := range limit {
		room[k+1] += room[k]
	}
	for k := range n {
		x := key(k)
		put(k, int(room[x]))
		room[x]++
	}
	return room
}

// sidesOf calls do with the sides in article art of which half lies in s, or
// which hold half of s.
func (b *builder) sidesOf(art int, s news.Span, do func(*side)) {
	l := b.sides[art]
	n, _ := slices.BinarySearchFunc(l, int32(s.End), func(p side, end int32) int { return cmp.Compare(p.at.start, end) })
	for k := n - 1; k >= 0 && int(l[k].maxEnd) > s.Start; k-- {
		if half(s, l[k].at.span()) {
			do(&l[k])
		}
	}
}

// sharedBetween finds the carriers whose text a passage ties together, in order
// of the later of the two and then of the earlier. Of several passages between
// two carriers the closest counts.
// What it gives is good until it is called again.
func (b *builder) sharedBetween(cs []carrier) []sharedText {
	out := b.shared[:0]
	if len(b.carried) != len(b.arts) {
		b.carried = make([][]int32, len(b.arts))
	}
	of := b.carried // article → carriers so far
	defer func() {
		for j := range cs {
			of[cs[j].art] = of[cs[j].art][:0]
		}
	}()
	tied := make([]*side, len(cs)) // earlier carrier → the closest passage
	var order []int                // those of tied that are set
	for j := range cs {
		order = order[:0]
		b.sidesOf(cs[j].art, cs[j].span(), func(s *side) {
			for _, i := range of[s.art] {
				if !half(cs[i].span(), s.other.span()) {
					continue
				}
				k := tied[i]
				if k == nil {
					order = append(order, int(i))
				}
				if k == nil || s.closer(k) {
					tied[i] = s
				}
			}
		})
		slices.Sort(order)
		for _, i := range order {
			p := &b.in.Passages[tied[i].passage]
			tied[i] = nil
			quoted := p.Kind == news.Quotation
			if quoted && (cs[i].attr < 0 || cs[j].attr < 0 || b.passageWords(p, cs[i].art, cs[j].art) < oneMouth && !b.oneSentence(&cs[i], &cs[j])) {
				continue // two or three words may come from two mouths, but not with who says them
			}
			if len(out) == cap(out) {
				out = slices.Grow(out, max(16, len(out))) // many copies share text: fewer moves of a long list
			}
			out = append(out, sharedText{
				a: i, b: j, sure: p.Kind != news.Paraphrase && (quoted || !b.byChance(p, &cs[i], &cs[j])), quoted: quoted, credit: p.Credit,
				names: [2]string{b.arts[cs[i].art].name(), b.arts[cs[j].art].name()},
			})
		}
		of[cs[j].art] = append(of[cs[j].art], int32(j))
	}
	b.shared = out
	return out
}

// chancePassage is how many words the only passage between two articles has less than, to
// be no copy for certain: two houses may tell one short thing in the same words.
const chancePassage = 20

// chanceShare is how many times as long as such a passage the shorter article is at least.
const chanceShare = 3

// byChance reports whether two carriers may be worded alike without either being a copy: a
// few words are all that their articles share, nothing is credited, and what says who said
// it is not among them.
func (b *builder) byChance(p *news.Passage, c, d *carrier) bool {
	x, y := b.arts[c.art].attribution(c.attr), b.arts[d.art].attribution(d.attr)
	if p.Credit != "" || x == nil || y == nil || b.passageWords(p, c.art, d.art) >= chancePassage {
		return false
	}
	if shorter := min(len(b.arts[c.art].Text), len(b.arts[d.art].Text)); shorter < chanceShare*p.A.Span().Len() {
		return false // most of a short report is no chance
	}
	shared := 0
	for s := range b.sidesWith(c.art, d.art) {
		if shared += truth(b.in.Passages[s.passage].Kind != news.Quotation); shared > 1 {
			return false
		}
	}
	if b.twoNamed(x, y) {
		return true
	}
	within := func(a *article, x *news.Attribution) bool {
		side := p.A
		if side.Article != a.ID {
			side = p.B
		}
		return slices.ContainsFunc(x.Source, func(s news.Span) bool { return side.Span().Overlaps(s) })
	}
	return !within(b.arts[c.art], x) || !within(b.arts[d.art], y)
}

// oneSentence reports whether two carriers stand in one sentence, word for word.
func (b *builder) oneSentence(c, d *carrier) bool {
	return len(c.units) > 0 && len(d.units) > 0 && b.units[c.units[0]].sent == b.units[d.units[0]].sent
}

// twoNamed reports whether two attributions are given to two who are named, neither of whom
// belongs to the other.
func (b *builder) twoNamed(x, y *news.Attribution) bool {
	if len(x.Chain) == 0 || len(y.Chain) == 0 {
		return false
	}
	p, q := x.Chain[0].Entity, y.Chain[0].Entity
	return p != "" && q != "" && p != q && !b.belongs(p, q) && !b.belongs(q, p)
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
	var best *side
	for s := range b.sidesWith(art, other) {
		if half(x, s.at.span()) && half(y, s.other.span()) && (best == nil || s.closer(best)) {
			best = s
		}
	}
	if best == nil {
		return nil, false
	}
	return &b.in.Passages[best.passage], true
}

// sidesWith gives the sides in one article of the passages that it shares with another.
func (b *builder) sidesWith(art, other int) iter.Seq[*side] {
	return func(yield func(*side) bool) {
		l, order := b.sides[art], b.byOther[art]
		n, _ := slices.BinarySearchFunc(order, int32(other), func(k, art int32) int { return cmp.Compare(l[k].art, art) })
		for ; n < len(order) && l[order[n]].art == int32(other); n++ {
			if !yield(&l[order[n]]) {
				return
			}
		}
	}
}

// closer reports whether the passage of one side is closer than that of another:
// of two alike the one that comes first.
func (s *side) closer(t *side) bool {
	return s.rank < t.rank || s.rank == t.rank && s.passage < t.passage
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
