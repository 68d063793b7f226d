package ledger

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp/quotes"
)

// utterance is one quotation with the words inside its marks.
type utterance struct {
	art   int
	attr  int // index into the article's attributions, -1 when none holds it
	at    news.Span
	words []word
	voice voice
	known bool // voice is set
	draft int  // index into the drafts, -1 for none
}

// variants finds the utterances that outlets quote differently.
func (b *builder) variants(drafts []*draft) []news.QuoteVariant {
	us := b.utterances(drafts)
	joined := b.joined(us)
	groups := map[int][]int{}
	var order []int
	for i := range us {
		r := joined.root(i)
		if groups[r] == nil {
			order = append(order, r)
		}
		groups[r] = append(groups[r], i)
	}
	out := []news.QuoteVariant{}
	for _, r := range order {
		if v, ok := b.variant(us, groups[r]); ok {
			v.ID = fmt.Sprintf("q%d", len(out)+1)
			out = append(out, v)
		}
	}
	return out
}

// utterances lists the quotations of the articles' bodies that are given to
// somebody, and those of two words or more that are not.
func (b *builder) utterances(drafts []*draft) []utterance {
	type place struct{ art, attr int }
	in := map[place]int{}
	for k, d := range drafts {
		if d.umbrella {
			continue // many announcers, each in words of their own
		}
		for _, c := range d.carriers {
			if c.attr >= 0 {
				p := place{c.art, c.attr}
				if _, ok := in[p]; !ok {
					in[p] = k
				}
			}
		}
	}
	var out []utterance
	for ai, a := range b.arts {
		blocks := make([]news.Span, 0, len(a.Blocks))
		for _, x := range a.Blocks {
			if x.Kind.IsBody() {
				blocks = append(blocks, x.Span())
			}
		}
		for _, q := range quotes.Find(a.Text, blocks) {
			if q.Depth > 0 {
				continue
			}
			u := utterance{art: ai, attr: -1, at: q.Inner, draft: -1, words: quoteWords(a.Text, q.Inner)}
			if len(u.words) < 2 || b.title(a.Text, u.words) {
				continue
			}
			for i := range a.Attributions {
				if inAny(a.Attributions[i].Content, q.Inner) || overlapsAny(a.Attributions[i].Content, q.Inner) {
					u.attr = i
					break
				}
			}
			if u.attr >= 0 {
				c := carrier{art: ai, attr: u.attr}
				c.Article = a.ID
				u.voice, u.known = b.voice(0, &c)
				if k, ok := in[place{ai, u.attr}]; ok {
					u.draft = k
				}
			}
			out = append(out, u)
		}
	}
	return out
}

func overlapsAny(spans []news.Span, s news.Span) bool {
	for _, x := range spans {
		if x.Overlaps(s) {
			return true
		}
	}
	return false
}

// bigramCap bounds how common a pair of words may be to bring two quotations
// together, and perDraft how many quotations of one statement are compared with
// each other.
const (
	bigramCap = 60
	perDraft  = 40
)

// alikePairs gives the pairs of quotations of different articles that share two
// words in a row or belong to one statement, in order.
func alikePairs(us []utterance) [][2]int {
	at := map[string][]int{}
	byDraft := map[int][]int{}
	var keys []string
	var ds []int
	for i := range us {
		for k := 0; k+1 < len(us[i].words); k++ {
			key := us[i].words[k].text + " " + us[i].words[k+1].text
			if at[key] == nil {
				keys = append(keys, key)
			}
			if p := at[key]; len(p) == 0 || p[len(p)-1] != i {
				at[key] = append(p, i)
			}
		}
		if d := us[i].draft; d >= 0 {
			if byDraft[d] == nil {
				ds = append(ds, d)
			}
			byDraft[d] = append(byDraft[d], i)
		}
	}
	seen := map[[2]int]bool{}
	add := func(l []int) {
		for x := range l {
			for y := range x {
				if p := [2]int{l[y], l[x]}; us[p[0]].art != us[p[1]].art {
					seen[p] = true
				}
			}
		}
	}
	for _, k := range keys {
		if l := at[k]; len(l) > 1 && len(l) <= bigramCap {
			add(l)
		}
	}
	for _, d := range ds {
		l := byDraft[d]
		add(l[:min(len(l), perDraft)])
	}
	out := make([][2]int, 0, len(seen))
	for p := range seen {
		out = append(out, p)
	}
	slices.SortFunc(out, func(p, q [2]int) int { return cmp.Or(cmp.Compare(p[0], q[0]), cmp.Compare(p[1], q[1])) })
	return out
}

// variant words a group of quotations of one utterance; false when all outlets
// print the same words.
func (b *builder) variant(us []utterance, members []int) (news.QuoteVariant, bool) {
	var v news.QuoteVariant
	arts := map[int]bool{}
	for _, i := range members {
		arts[us[i].art] = true
	}
	if len(arts) < 2 {
		return v, false
	}
	order := slices.Clone(members)
	own := func(i int) int { return spokenWords(b.arts[us[i].art].Text, &us[i]) }
	slices.SortStableFunc(order, func(p, q int) int { return cmp.Compare(own(q), own(p)) })
	whole := &us[order[0]]
	labels := map[string]bool{}
	for k, i := range order {
		u := &us[i]
		a := b.arts[u.art]
		x := news.Variant{Article: a.ID, Start: u.at.Start, End: u.at.End}
		if k > 0 {
			m := laidOver(u.words, whole.words)
			b.differ(&x, u, whole, m, labels)
		} else {
			x.Marked = hasMarks(a.Text, u.at)
		}
		v.Variants = append(v.Variants, x)
		if k > 0 && b.otherSpeaker(u, whole) {
			labels["given to different speakers"] = true
		}
		if k > 0 && (b.crowdFor(u, whole) || b.crowdFor(whole, u)) {
			labels["given to a named speaker and to others"] = true
		}
	}
	if len(labels) == 0 {
		return v, false
	}
	v.Speaker = speakerOf(us, order)
	var names []string
	for _, n := range []string{"words inside the marks differ", "worded differently throughout", "stops or capitals inside the marks differ", "brackets or dots mark a change", "cut", "given to different speakers", "given to a named speaker and to others"} {
		if labels[n] {
			names = append(names, n)
		}
	}
	v.Difference = strings.Join(names, "; ")
	return v, true
}

// spokenWords is how many words of a quotation are the speaker's: those in brackets are
// the outlet's.
func spokenWords(text string, u *utterance) int {
	n := 0
	for _, w := range u.words {
		before := text[u.at.Start:w.at.Start]
		n += truth(strings.LastIndexByte(before, '[') <= strings.LastIndexByte(before, ']'))
	}
	return n
}

// inMarks is a quotation's text for comparing its stops and capitals: the forms
// of apostrophes and dashes are each house's own, and so is the stop that closes
// it.
func inMarks(s string) string {
	s = strings.NewReplacer("’", "'", "‘", "'", "—", "-", "–", "-", "\u00a0", " ").Replace(s)
	return strings.Join(strings.Fields(strings.TrimRight(s, " .,;:!?")), " ")
}

// differ marks how u differs from the whole quotation.
func (b *builder) differ(x *news.Variant, u, whole *utterance, m alignment, labels map[string]bool) {
	text := b.arts[u.art].Text
	x.Marked = hasMarks(text, u.at)
	if len(u.words) >= 4 && 2*m.hits < len(u.words) {
		labels["worded differently throughout"] = true
	}
	lo, hi := -1, -1
	for i, j := range m.pairs {
		if j < 0 {
			x.Differs = append(x.Differs, u.words[i].at)
			continue
		}
		if lo < 0 {
			lo = j
		}
		hi = j
	}
	dropped := 0
	if lo >= 0 {
		dropped = hi - lo + 1 - m.hits
	}
	if 2*m.hits >= len(u.words) {
		x.Lacks = leftOut(u, whole, m)
	}
	if len(x.Differs) > 0 || dropped > 0 {
		labels["words inside the marks differ"] = true
	} else if len(u.words) == len(whole.words) && inMarks(u.at.Of(text)) != inMarks(whole.at.Of(b.arts[whole.art].Text)) {
		labels["stops or capitals inside the marks differ"] = true
	}
	if x.Marked || hasMarks(b.arts[whole.art].Text, whole.at) {
		labels["brackets or dots mark a change"] = true
	}
	if len(x.Lacks) > 0 {
		labels["words inside the marks differ"] = true
	}
	// Words at either end that stand for others there are exchanged, not cut.
	first, last := ends(m.pairs)
	if lo >= 0 && (lo > 2*first && (len(x.Lacks) == 0 || x.Lacks[0].Start != whole.words[0].at.Start) || len(whole.words)-1-hi > 2*last) {
		x.Cut = true
		labels["cut"] = true
	}
	x.Differs = joinAdjacent(text, x.Differs)
}

// ends is how many words of a quotation stand before the first and behind the last of
// those that it shares.
func ends(pairs []int) (first, last int) {
	for first < len(pairs) && pairs[first] < 0 {
		first++
	}
	for last < len(pairs)-first && pairs[len(pairs)-1-last] < 0 {
		last++
	}
	return first, last
}

// openingLeft is how many words at the beginning of a quotation may be left out, and how
// many words are left at least, without its being cut: "Minister Brandt knows it".
const openingLeft, afterOpening = 2, 4

// leftOut gives the words that u leaves out of the whole quotation between two words
// that follow each other in u, and a word or two before the first where u goes on to
// the end.
func leftOut(u, whole *utterance, m alignment) []news.Lack {
	var out []news.Lack
	if n := m.pairs[0]; n > 0 && n <= openingLeft && len(u.words) >= afterOpening && m.pairs[len(m.pairs)-1] == len(whole.words)-1 {
		out = append(out, news.Lack{At: u.words[0].at.Start, Start: whole.words[0].at.Start, End: whole.words[n-1].at.End})
	}
	for i := 1; i < len(m.pairs); i++ {
		p, q := m.pairs[i-1], m.pairs[i]
		if p >= 0 && q > p+1 {
			out = append(out, news.Lack{At: u.words[i].at.Start, Start: whole.words[p+1].at.Start, End: whole.words[q-1].at.End})
		}
	}
	return out
}

// speakerOf is whom most of the quotations of an utterance are given to: those with a
// name first.
func speakerOf(us []utterance, order []int) string {
	best, top := "", 0
	count := map[string]int{}
	for _, i := range order {
		if u := &us[i]; u.known {
			l := u.voice.chain[0]
			n := 1
			if l.Named {
				n = len(order) + 1
			}
			if count[l.Name] += n; count[l.Name] > top {
				best, top = l.Name, count[l.Name]
			}
		}
	}
	return best
}
