package ledger

import (
	"cmp"
	"slices"
	"unicode"

	"hearsay/internal/news"
)

// tie is how surely two quotations are one utterance.
type tie int

const (
	// notTied are two utterances.
	notTied tie = iota
	// sameMatter have their matter in common, and few of their words: two
	// translations.
	sameMatter
	// phrase is a few words that one quotation has from another: they are of that
	// one only where no other quotation of its speaker has them.
	phrase
	// fewChanged are the same words but for a few.
	fewChanged
	// whole is one quotation word for word in the other.
	whole
)

// setPhrase is up to how many words in a row two utterances may share by chance.
const setPhrase = 4

// tied says how surely two quotations are one utterance: one a part of the
// other, or both alike with a few words exchanged, or the same matter in other
// words by one origin (another translation). What only says the same is another
// utterance.
func (b *builder) tied(x, y *utterance) (tie, alignment) {
	short, long := shorter(x, y)
	n := len(short.words)
	speaker := x.known && y.known && b.dir.sameOrigin(&x.voice, &y.voice) != ""
	one := x.draft >= 0 && x.draft == y.draft
	unknown := !x.known || !y.known || one
	run := part(short.words, long.words)
	if run.hits == n && (speaker || n >= setPhrase && unknown || n > setPhrase && contentful(b, short)) {
		switch {
		case n > setPhrase:
			return whole, run
		case n < setPhrase && !b.coined(short):
			return notTied, run
		case n == len(long.words):
			return whole, run
		}
		return phrase, run
	}
	run = match(short.words, long.words)
	near, most := run.gaps <= n/2, 9*run.hits >= 8*n
	switch {
	case most && (n >= 9 && near || n >= 8 && speaker && run.gaps <= 3*n):
		return fewChanged, run
	case n >= 4 && 4*run.hits >= 3*n && near && speaker,
		n >= 6 && 10*run.hits >= 7*n && near && unknown && !b.otherSpeaker(x, y):
		return fewChanged, run
	case (speaker || x.known && y.known && one && !b.otherSpeaker(x, y)) && n >= 5 && 4*len(long.words) <= 7*n && b.wordsInCommon(short, long) >= 0.5 && b.wordsInCommon(long, short) >= 0.4:
		return sameMatter, run
	}
	return notTied, run
}

// part aligns a quotation with a longer one that has it word for word; no hits
// where that one has not.
func part(short, long []word) alignment {
	n := len(short)
	for k := 0; k+n <= len(long); k++ {
		if !slices.EqualFunc(short, long[k:k+n], func(x, y word) bool { return x.text == y.text }) {
			continue
		}
		out := alignment{hits: n, pairs: make([]int, n)}
		for i := range n {
			out.pairs[i] = k + i
		}
		return out
	}
	return alignment{}
}

// laidOver aligns two quotations word for word where one has the other, else by the
// words that they share.
func laidOver(u, longer []word) alignment {
	if m := part(u, longer); m.hits > 0 {
		return m
	}
	return match(u, longer)
}

// shorter gives two quotations by their length.
func shorter(x, y *utterance) (short, long *utterance) {
	if len(x.words) > len(y.words) {
		return y, x
	}
	return x, y
}

// coined reports whether a few words are somebody's own: one of them means
// something, and they are more than it and what opens a phrase ("to wait").
func (b *builder) coined(u *utterance) bool {
	if len(u.words) == 2 && (u.words[0].text == "to" || b.lists.openers[u.words[0].text]) {
		return false
	}
	return contentful(b, u)
}

// title reports whether the words inside the marks are printed as a name is, each
// with a capital ("Notes on the Tides of Arrel"): of a book, a song, a motto.
func (b *builder) title(text string, words []word) bool {
	capital, small := 0, 0
	for _, w := range words {
		s := w.at.Of(text)
		switch r := []rune(s); {
		case len(r) > 1 && !slices.ContainsFunc(r, unicode.IsLower):
			return false // shouted
		case unicode.IsUpper(r[0]):
			capital++
		case !b.con.light[w.text] || len(r) > 4:
			small++
		}
	}
	return small == 0 && capital > 1
}

// link is a pair of quotations of two articles that may be one utterance.
type link struct {
	x, y int // indices of the utterances
	tie  tie
	hits int
	// inX and inY are the first and last of the words that they share.
	inX, inY news.Span
}

// links are the pairs of quotations that may be one utterance, surest first, and
// those first that share more the earlier.
func (b *builder) links(us []utterance) []link {
	var out []link
	for _, p := range alikePairs(us) {
		x, y := p[0], p[1]
		if len(us[x].words) > len(us[y].words) {
			x, y = y, x
		}
		t, m := b.tied(&us[x], &us[y])
		if t == notTied {
			continue
		}
		l := link{x: x, y: y, tie: t, hits: m.hits}
		first := true
		for i, j := range m.pairs {
			if j < 0 {
				continue
			}
			if first {
				l.inX.Start, l.inY.Start, first = i, j, false
			}
			l.inX.End, l.inY.End = i+1, j+1
		}
		out = append(out, l)
	}
	slices.SortStableFunc(out, func(p, q link) int {
		return cmp.Or(cmp.Compare(q.tie, p.tie), cmp.Compare(q.hits, p.hits))
	})
	return out
}

// joined groups the quotations that are one utterance. Quotations are one through a third
// only where they share words with it that are more than a phrase.
func (b *builder) joined(us []utterance) ties {
	joined := untied(len(us))
	ls := b.links(us)
	of := map[int][]int{} // links of a quotation
	for k := range ls {
		of[ls[k].x] = append(of[ls[k].x], k)
		of[ls[k].y] = append(of[ls[k].y], k)
	}
	for k := range ls {
		l := &ls[k]
		switch l.tie {
		case whole:
			joined.tie(l.x, l.y)
		case fewChanged:
			if !bettered(us, ls, of, k) {
				joined.tie(l.x, l.y)
			}
		}
	}
	b.phrases(us, ls, of, joined)
	for k := range ls {
		if l := &ls[k]; l.tie == sameMatter && !bettered(us, ls, of, k) {
			joined.tie(l.x, l.y)
		}
	}
	return joined
}

// phrases joins a few words to the utterance that they are from. Words that two
// utterances have are a phrase of both, and which one is quoted nobody can tell.
func (b *builder) phrases(us []utterance, ls []link, of map[int][]int, joined ties) {
	from := map[int]int{} // quotation of a few words → the group that has them
	for i := range us {
		for _, k := range of[i] {
			l := &ls[k]
			if l.tie != phrase || l.x != i {
				continue
			}
			if g, ok := from[i]; ok && g != joined.root(l.y) {
				from[i] = -1
				break
			}
			from[i] = joined.root(l.y)
		}
	}
	for i := range us {
		if g, ok := from[i]; ok && g >= 0 {
			joined.tie(i, g)
		}
	}
}

// bettered reports whether one of the two articles of a link has another
// quotation that has more of the words that the two share: then that one is the
// same utterance, and these are two.
func bettered(us []utterance, ls []link, of map[int][]int, k int) bool {
	l := &ls[k]
	for _, p := range [2][2]int{{l.x, l.y}, {l.y, l.x}} {
		for _, o := range of[p[0]] {
			m := &ls[o]
			other, in := m.x, m.inY
			if other == p[0] {
				other, in = m.y, m.inX
			}
			if other == p[1] || us[other].art != us[p[1]].art || m.tie == phrase || m.tie < l.tie {
				continue
			}
			mine := l.inX
			if p[0] == l.y {
				mine = l.inY
			}
			if m.hits > l.hits && (l.tie == sameMatter || in.Overlaps(mine)) {
				return true
			}
		}
	}
	return false
}
