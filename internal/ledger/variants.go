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
	root := b.joined(us)
	groups := map[int][]int{}
	var order []int
	for i := range us {
		r := root(i)
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
	slices.SortStableFunc(order, func(p, q int) int { return cmp.Compare(len(us[q].words), len(us[p].words)) })
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
		if v.Speaker == "" && u.known {
			v.Speaker = u.voice.chain[0].Name
		}
		if k > 0 && b.otherSpeaker(u, whole) {
			labels["given to different speakers"] = true
		}
	}
	if len(labels) == 0 {
		return v, false
	}
	var names []string
	for _, n := range []string{"words inside the marks differ", "worded differently throughout", "stops or capitals inside the marks differ", "brackets or dots mark a change", "cut", "given to different speakers"} {
		if labels[n] {
			names = append(names, n)
		}
	}
	v.Difference = strings.Join(names, "; ")
	return v, true
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
	if len(x.Differs) > 0 || dropped > 0 {
		labels["words inside the marks differ"] = true
	} else if len(u.words) == len(whole.words) && inMarks(u.at.Of(text)) != inMarks(whole.at.Of(b.arts[whole.art].Text)) {
		labels["stops or capitals inside the marks differ"] = true
	}
	if x.Marked || hasMarks(b.arts[whole.art].Text, whole.at) {
		labels["brackets or dots mark a change"] = true
	}
	if lo > 0 || hi >= 0 && hi < len(whole.words)-1 {
		x.Cut = true
		labels["cut"] = true
	}
	x.Differs = joinAdjacent(text, x.Differs)
}
