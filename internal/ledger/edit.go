package ledger

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/internal/news"
)

// line is one sentence of an article, or its headline.
type line struct {
	at   news.Span
	kind news.BlockKind
	text string // white space folded
	toks []token
}

// token is a word with what stands around it up to the next space.
type token struct {
	at   news.Span
	text string
}

// linesOf are the headline, standfirst and sentences of an article's body.
func linesOf(a *news.Article) []line {
	var out []line
	add := func(s news.Span, kind news.BlockKind) {
		s = trim(a.Text, s)
		if s.Empty() {
			return
		}
		out = append(out, line{at: s, kind: kind, text: strings.Join(strings.Fields(s.Of(a.Text)), " ")})
	}
	next := 0
	for _, b := range a.Blocks {
		switch {
		case b.Kind == news.Headline || b.Kind == news.Subheadline:
			add(b.Span(), b.Kind)
		case b.Kind.IsBody():
			for next < len(a.Sentences) && a.Sentences[next].End <= b.Start {
				next++
			}
			at := b.Start
			for ; next < len(a.Sentences) && a.Sentences[next].Start < b.End; next++ {
				s := a.Sentences[next]
				add(news.Span{Start: max(s.Start, b.Start), End: min(s.End, b.End)}, b.Kind)
				at = min(s.End, b.End)
			}
			if at == b.Start {
				add(b.Span(), b.Kind) // a block that holds no sentence
			}
		}
	}
	return out
}

func trim(text string, s news.Span) news.Span {
	t := s.Of(text)
	s.Start += len(t) - len(strings.TrimLeft(t, " \t\n\r"))
	t = s.Of(text)
	s.End -= len(t) - len(strings.TrimRight(t, " \t\n\r"))
	return s
}

// aligned is two texts of one article, line by line: for each line its partner
// in the other, -1 for none.
type aligned struct {
	before, after []line
	to, from      []int
}

// align pairs the lines of two texts of one article: first those that are the
// same, in order and then wherever they stand; then, between those, the ones
// that are alike.
func align(before, after *news.Article) aligned {
	x := aligned{before: linesOf(before), after: linesOf(after)}
	x.to, x.from = slices.Repeat([]int{-1}, len(x.before)), slices.Repeat([]int{-1}, len(x.after))
	key := func(l *line) string { return string(headOrBody(l.kind)) + l.text }
	at := map[string][]int{} // the same line more than once: in order
	for j := range x.after {
		k := key(&x.after[j])
		at[k] = append(at[k], j)
	}
	for i := range x.before {
		k := key(&x.before[i])
		if l := at[k]; len(l) > 0 {
			x.tie(i, l[0])
			at[k] = l[1:]
		}
	}
	x.tieAlike()
	return x
}

// headOrBody keeps headlines and standfirsts apart from the prose.
func headOrBody(k news.BlockKind) news.BlockKind {
	if k.IsBody() {
		return news.Paragraph
	}
	return k
}

func (x *aligned) tie(i, j int) { x.to[i], x.from[j] = j, i }

// The bounds of what is looked at for a changed sentence: how alike two must be,
// how many lines apart they may have come to stand, and how many words of a
// sentence are compared.
const (
	edited      = 0.5
	editWindow  = 40
	editedWords = 400
)

// tieAlike pairs the lines that have no partner with the most alike one, the
// most alike first. A headline is the same headline however it reads.
func (x *aligned) tieAlike() {
	var left, right []int
	for i := range x.before {
		if x.to[i] < 0 {
			left = append(left, i)
			x.before[i].toks = tokensOf(&x.before[i])
		}
	}
	for j := range x.after {
		if x.from[j] < 0 {
			right = append(right, j)
			x.after[j].toks = tokensOf(&x.after[j])
		}
	}
	var pairs []pair
	for n, i := range left {
		p := &x.before[i]
		lo := max(0, min(n, len(right))-editWindow)
		for _, j := range right[lo:min(len(right), n+editWindow)] {
			q := &x.after[j]
			if headOrBody(p.kind) != headOrBody(q.kind) {
				continue
			}
			s := alikeLines(p.toks, q.toks)
			if !p.kind.IsBody() {
				s = max(s, edited)
			}
			if s >= edited {
				pairs = append(pairs, pair{a: int32(i), b: int32(j), sim: s})
			}
		}
	}
	slices.SortFunc(pairs, func(p, q pair) int {
		return cmp.Or(cmp.Compare(q.sim, p.sim), cmp.Compare(p.a, q.a), cmp.Compare(p.b, q.b))
	})
	for _, p := range pairs {
		if x.to[p.a] < 0 && x.from[p.b] < 0 {
			x.tie(int(p.a), int(p.b))
		}
	}
}

// alikeLines is the share of words, by number, that two lines have in common.
func alikeLines(a, b []token) float64 {
	if len(a)+len(b) == 0 {
		return 0
	}
	count := make(map[string]int, len(a))
	for _, t := range a {
		count[strings.ToLower(t.text)]++
	}
	n := 0
	for _, t := range b {
		if w := strings.ToLower(t.text); count[w] > 0 {
			count[w]--
			n++
		}
	}
	return 2 * float64(n) / float64(len(a)+len(b))
}

// tokensOf cuts a line at its spaces. The spans are counted from the line's
// start in the folded text; the caller has the article's for them.
func tokensOf(l *line) []token {
	var out []token
	for w := range strings.FieldsSeq(l.text) {
		out = append(out, token{text: w})
	}
	return out
}

// located gives the tokens of a line their spans in the article's text.
func located(text string, l *line) []token {
	toks := tokensOf(l)
	at := l.at.Start
	for i := range toks {
		at += strings.Index(text[at:l.at.End], toks[i].text)
		toks[i].at = news.Span{Start: at, End: at + len(toks[i].text)}
		at = toks[i].at.End
	}
	return toks
}

// Edits lists what changed from one text of an article to the next, sentence by
// sentence, in the order of the later text; what was removed stands where it
// stood. The articles must have their sentences.
func Edits(before, after *news.Article) []news.SentenceChange {
	x := align(before, after)
	out := []news.SentenceChange{}
	next := 0
	removed := func(to int) {
		for ; next < to; next++ {
			if x.to[next] < 0 {
				l := &x.before[next]
				out = append(out, news.SentenceChange{What: news.SentenceRemoved, Kind: l.kind, Before: lineRef(before, l)})
			}
		}
	}
	for j := range x.after {
		l := &x.after[j]
		i := x.from[j]
		if i < 0 {
			out = append(out, news.SentenceChange{What: news.SentenceAdded, Kind: l.kind, After: lineRef(after, l)})
			continue
		}
		removed(i)
		if m := &x.before[i]; m.text != l.text {
			c := news.SentenceChange{What: news.SentenceChanged, Kind: l.kind, Before: lineRef(before, m), After: lineRef(after, l)}
			c.Removed, c.Added = wordsChanged(before.Text, after.Text, m, l)
			out = append(out, c)
		}
	}
	removed(len(x.before))
	return out
}

func lineRef(a *news.Article, l *line) *news.Ref {
	return &news.Ref{Article: a.ID, Start: l.at.Start, End: l.at.End}
}

// wordsChanged gives the words of either line that the other does not have, in
// order (longest common subsequence), neighbours joined. Of very long lines the
// beginnings are compared and all that follows counts as changed.
func wordsChanged(before, after string, p, q *line) (removed, added []news.Span) {
	a, b := located(before, p), located(after, q)
	n, m := min(len(a), editedWords), min(len(b), editedWords)
	lcs := make([][]int, n+1)
	for i := range lcs {
		lcs[i] = make([]int, m+1)
	}
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			if a[i].text == b[j].text {
				lcs[i][j] = lcs[i+1][j+1] + 1
			} else {
				lcs[i][j] = max(lcs[i+1][j], lcs[i][j+1])
			}
		}
	}
	i, j := 0, 0
	for i < n && j < m {
		switch {
		case a[i].text == b[j].text:
			i++
			j++
		case lcs[i+1][j] >= lcs[i][j+1]:
			removed = append(removed, a[i].at)
			i++
		default:
			added = append(added, b[j].at)
			j++
		}
	}
	for ; i < len(a); i++ {
		removed = append(removed, a[i].at)
	}
	for ; j < len(b); j++ {
		added = append(added, b[j].at)
	}
	return joinAdjacent(before, removed), joinAdjacent(after, added)
}

// inCommon is the share of the shorter text that two texts of one article must
// have in common, in words of the lines that are the same or alike.
const inCommon = 0.2

// SameArticle reports whether two texts from one address are one article: they
// have a fifth of the shorter one in common, or a headline alike; a text without
// words is that of any. Some sites give all their pages one address: those must
// not swallow one another.
func SameArticle(a, b *news.Article) bool {
	x := align(a, b)
	var common, p, q int
	for i := range x.before {
		l := &x.before[i]
		toks := tokensOf(l)
		p += len(toks)
		j := x.to[i]
		if j < 0 {
			continue
		}
		alike := alikeLines(toks, tokensOf(&x.after[j]))
		if l.kind == news.Headline && len(toks) >= 3 && alike >= edited {
			return true
		}
		if l.kind.IsBody() {
			common += len(toks)
		}
	}
	for j := range x.after {
		q += len(tokensOf(&x.after[j]))
	}
	return float64(common) >= inCommon*float64(min(p, q))
}
