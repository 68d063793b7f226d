package extract

import (
	"html"
	"strings"
)

// The text that a page declares in machine-readable form is evidence, not the
// article: it is often cut, sometimes of another edition, and has no place on
// the page. Where it agrees with what was chosen it tells small boxes between
// the paragraphs from the paragraphs.
const (
	minDeclared   = 300       // bytes of a declared text that is worth comparing
	agreement     = .8        // share of the chosen words that stand in it, from which it is believed
	strayWords    = 25        // a paragraph outside it is dropped when it is shorter
	strayItem     = 10        // and a list item when it is shorter than this
	maxDeclared   = 256 << 10 // bytes; with maxDeclaredAt it bounds the work
	maxDeclaredAt = 3000      // segments
	shortSegments = 4         // words; shorter lines stand in any text
)

// declaredBody drops short lines that are missing from the text which the page
// declares for its article.
func (p *page) declaredBody(lo, hi int) {
	if len(p.ld.body) < minDeclared || len(p.ld.body) > maxDeclared || hi-lo > maxDeclaredAt {
		return
	}
	whole := fold(stripTags(html.UnescapeString(p.ld.body)))
	in := make([]bool, hi-lo)
	words, same := 0, 0
	for i := lo; i < hi; i++ {
		if !p.kept(i) {
			continue
		}
		f := p.info[i].folded
		if f == "" {
			f = fold(p.segs[i].text)
		}
		words += p.info[i].words
		if in[i-lo] = strings.Contains(whole, f); in[i-lo] {
			same += p.info[i].words
		}
	}
	if float64(same) < agreement*float64(words) {
		return
	}
	for i := lo; i < hi; i++ {
		s, n := &p.segs[i], p.info[i].words
		if in[i-lo] || s.heading > 0 || s.row || s.quote || n < shortSegments {
			continue
		}
		if s.item && n < strayItem || !s.item && n < strayWords {
			p.drop(i, "not in the text that the page declares")
		}
	}
}

// stripTags takes the tags out of a text that was written as markup.
func stripTags(s string) string {
	if !strings.Contains(s, "<") {
		return s
	}
	var b strings.Builder
	for {
		i := strings.IndexByte(s, '<')
		if i < 0 {
			break
		}
		j := strings.IndexByte(s[i:], '>')
		if j < 0 {
			break
		}
		b.WriteString(s[:i])
		b.WriteByte(' ')
		s = s[i+j+1:]
	}
	b.WriteString(s)
	return b.String()
}
