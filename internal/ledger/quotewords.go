package ledger

import (
	"hearsay/internal/news"
	"slices"
	"strings"
	"unicode"
)

// word is a word of a quotation, folded, with its place.
type word struct {
	at   news.Span
	text string
}

// maxWords bounds how much of a quotation is aligned.
const maxWords = 220

// words folds the words of a span: lower case, split at whatever is no letter
// or digit, possessive and apostrophe joined.
func quoteWords(text string, s news.Span) []word {
	var out []word
	var buf strings.Builder
	start := -1
	flush := func(end int) {
		if start >= 0 && len(out) < maxWords {
			out = append(out, word{news.Span{Start: start, End: end}, buf.String()})
		}
		buf.Reset()
		start = -1
	}
	for i, r := range s.Of(text) {
		at := s.Start + i
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if start < 0 {
				start = at
			}
			buf.WriteRune(unicode.ToLower(r))
		case (r == '\'' || r == '’') && start >= 0:
		default:
			flush(at)
		}
	}
	flush(s.End)
	return out
}

// contentful reports whether a short quotation holds a word that means something.
func contentful(b *builder, u *utterance) bool {
	for _, w := range u.words {
		if !b.con.light[w.text] && len(w.text) > 3 {
			return true
		}
	}
	return false
}

// wordsInCommon is the share of the shorter quotation's content words, taken
// with their senses, that the longer one holds too.
func (b *builder) wordsInCommon(short, long *utterance) float64 {
	has := map[string]bool{}
	for _, w := range long.words {
		for _, k := range b.keysOf(w.text) {
			has[k] = true
		}
	}
	n, hit := 0, 0
	for _, w := range short.words {
		keys := b.keysOf(w.text)
		if keys == nil {
			continue
		}
		n++
		if slices.ContainsFunc(keys, func(k string) bool { return has[k] }) {
			hit++
		}
	}
	if n < 3 {
		return 0
	}
	return float64(hit) / float64(n)
}

// keysOf are the forms under which a word is compared: its stem-like head and
// its classes; nil for a word that says little.
func (b *builder) keysOf(w string) []string {
	if b.con.light[w] || len(w) < 3 {
		return nil
	}
	keys := []string{w}
	for _, suffix := range []string{"ing", "ed", "es", "s"} {
		if s, ok := strings.CutSuffix(w, suffix); ok && len(s) >= 3 {
			keys = append(keys, s)
			for _, k := range b.con.classes(s) {
				keys = append(keys, "s:"+k)
			}
		}
	}
	for _, k := range b.con.classes(w) {
		keys = append(keys, "s:"+k)
	}
	return keys
}

// alignment is the longest common subsequence of two quotations.
type alignment struct {
	hits  int
	gaps  int   // words of the longer one that stand between two hits
	pairs []int // for each word of the first the index in the second, -1 for none
}

// match aligns two quotations by their longest common subsequence.
func match(a, b []word) alignment {
	n, m := len(a), len(b)
	table := make([]uint16, (n+1)*(m+1))
	at := func(i, j int) *uint16 { return &table[i*(m+1)+j] }
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			if a[i].text == b[j].text {
				*at(i, j) = *at(i+1, j+1) + 1
			} else {
				*at(i, j) = max(*at(i+1, j), *at(i, j+1))
			}
		}
	}
	out := alignment{pairs: make([]int, n)}
	first, last := -1, -1
	for i, j := 0, 0; i < n; {
		out.pairs[i] = -1
		switch {
		case j < m && a[i].text == b[j].text:
			out.pairs[i] = j
			out.hits++
			if first < 0 {
				first = j
			}
			last = j
			i++
			j++
		case j < m && *at(i, j+1) >= *at(i+1, j):
			j++
		default:
			i++
		}
	}
	if first >= 0 {
		out.gaps = last - first + 1 - out.hits
	}
	return out
}

// hasMarks reports whether a quotation shows its outlet's own changes.
func hasMarks(text string, s news.Span) bool {
	q := s.Of(text)
	return strings.ContainsAny(q, "[]…") || strings.Contains(q, "...")
}

// joinAdjacent merges spans with nothing but space and marks between them.
func joinAdjacent(text string, spans []news.Span) []news.Span {
	var out []news.Span
	for _, s := range spans {
		if n := len(out); n > 0 && !strings.ContainsFunc(text[out[n-1].End:s.Start], func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			out[n-1].End = s.End
			continue
		}
		out = append(out, s)
	}
	return out
}
