package newsgen

import (
	"math/rand/v2"
	"slices"
	"strings"
)

// copy makes the text of an article that takes sentences from a source: most of
// them, cut at the end; or some, between its own. It returns the spans of what
// was taken, quotations left out.
func (s *Stream) copy(r *rand.Rand, src, own written) (string, []Shared) {
	var b strings.Builder
	var shared []Shared
	all := src.text()
	keep := 0.97 // the share of the source's paragraphs
	ownEvery := 12
	switch r.IntN(4) {
	case 0: // cut from the end, as editors do
		src.paras = src.paras[:max(1, len(src.paras)*(40+r.IntN(40))/100)]
	case 1: // own paragraphs between
		ownEvery = 3
	case 2: // a few paragraphs within an own article
		keep, ownEvery = 0.3, 1
	}
	at, next := 0, 0
	for i, para := range src.paras {
		if i > 0 && b.Len() > 0 {
			b.WriteByte('\n')
		}
		take := r.Float64() < keep
		for j, p := range para {
			printed := p.String()
			from := at + strings.Index(all[at:], printed)
			at = from + len(printed)
			if !take {
				continue
			}
			if j > 0 {
				b.WriteByte(' ')
			}
			q, edit := restyle(r, p)
			text := q.String()
			if !p.said {
				shared = append(shared, Shared{From: b.Len(), To: b.Len() + len(text), SourceFrom: from, Source: at, Edit: edit})
			}
			b.WriteString(text)
		}
		if i%ownEvery == ownEvery-1 && next < len(own.paras) {
			b.WriteByte('\n')
			for j, p := range own.paras[next] {
				if j > 0 {
					b.WriteByte(' ')
				}
				b.WriteString(p.String())
			}
			next++
		}
	}
	return b.String(), shared
}

// restyle edits a sentence as a copy desk does, and says how.
func restyle(r *rand.Rand, p piece) (piece, string) {
	q := piece{slices.Clone(p.words), p.said}
	n := len(q.words)
	switch r.IntN(10) {
	case 0: // courtesy titles
		for i, w := range q.words {
			if w[0] >= 'A' && w[0] <= 'Z' && i > 0 {
				q.words[i] = "Mr " + w
			}
		}
		return q, "courtesy titles"
	case 1: // a word in brackets put in
		q.words = slices.Insert(q.words, n/2, "[the latter]")
		return q, "brackets"
	case 2: // two other words
		q.words[n/3], q.words[2*n/3] = "reportedly", "altogether"
		return q, "words replaced"
	case 3: // a clause cut out
		if n >= 14 {
			q.words = slices.Delete(q.words, n/2, n/2+3)
			return q, "clause cut"
		}
	}
	return q, "none"
}
