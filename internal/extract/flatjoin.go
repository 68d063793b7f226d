package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// joinLines mends paragraphs that were cut: by hard wraps at a fixed width, and
// by page breaks in the middle of a sentence.
func joinLines(in []flatLine, src []byte) []flatLine {
	return joinBreaks(joinWraps(in, src), src)
}

// joinWraps joins the lines of paragraphs that were wrapped at a fixed width:
// in such a paragraph no line had room for the first word of the next.
func joinWraps(in []flatLine, src []byte) []flatLine {
	var out []flatLine
	for i := 0; i < len(in); {
		j := i + 1
		for j < len(in) && in[j].blank == 0 {
			j++
		}
		if n := wrapWidth(in[i:j]); n > 0 {
			out = append(out, joinParagraphs(in[i:j], n, src)...)
		} else {
			out = append(out, in[i:j]...)
		}
		i = j
	}
	return out
}

// wrapWidth is the width, in characters, at which a group of lines without
// blank lines between them was wrapped, 0 when it was not.
func wrapWidth(g []flatLine) int {
	if len(g) < 2 {
		return 0
	}
	width := 0
	for i := range g {
		width = max(width, utf8.RuneCountInString(g[i].text))
		if g[i].heading > 0 || g[i].image {
			return 0
		}
	}
	if width < 40 || width > 130 {
		return 0
	}
	full, cut := 0, 0
	for i := 0; i+1 < len(g); i++ {
		if isFull(&g[i], &g[i+1], width) {
			full++
			if !endsSentence(g[i].text) {
				cut++
			}
		}
	}
	if len(g) == 2 {
		first, _ := utf8.DecodeRuneInString(g[1].text)
		if !unicode.IsLower(first) {
			return 0
		}
	}
	// Most lines must be full, and some must end inside a sentence: a list of
	// teasers of one length has full lines too.
	if full*10 >= (len(g)-1)*7 && cut*2 >= full && cut > 0 {
		return width
	}
	return 0
}

// isFull reports whether a line of a paragraph wrapped at width had no room for
// the first word of the next line.
func isFull(l, next *flatLine, width int) bool {
	w, _, _ := strings.Cut(next.text, " ")
	return utf8.RuneCountInString(l.text)+1+utf8.RuneCountInString(w) > width-2
}

func joinParagraphs(g []flatLine, width int, src []byte) []flatLine {
	out := []flatLine{g[0]}
	for i := 1; i < len(g); i++ {
		if isFull(&g[i-1], &g[i], width) && !g[i].item {
			out[len(out)-1].join(&g[i], src)
		} else {
			out = append(out, g[i])
		}
	}
	return out
}

// joinBreaks joins a paragraph that ends inside a sentence with a next line that
// goes on in lower case: a page break, an advertisement's place.
func joinBreaks(in []flatLine, src []byte) []flatLine {
	var out []flatLine
	for i := range in {
		if n := len(out); n > 0 && continues(&out[n-1], &in[i]) {
			out[n-1].join(&in[i], src)
			continue
		}
		out = append(out, in[i])
	}
	return out
}

func continues(l, next *flatLine) bool {
	if l.heading > 0 || next.heading > 0 || next.item || l.item || l.image || next.image || next.blank > 3 {
		return false
	}
	if len(l.text) < 40 || endsSentence(l.text) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(l.text)
	if !unicode.IsLetter(last) && !unicode.IsDigit(last) && !strings.ContainsRune(",;-–—’", last) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(next.text)
	if unicode.IsUpper(first) && countWords(next.text) <= 3 && next.slant+next.bold == 0 && isPlace(next.text) && endsSentence(next.text) && countWords(l.text) >= 12 && runs(l.text) {
		return true // the last word of the sentence is a name
	}
	if !unicode.IsLower(first) {
		return false
	}
	// "iPhone …", "eBay …": a lower-case letter before a capital begins a name.
	_, n := utf8.DecodeRuneInString(next.text)
	second, _ := utf8.DecodeRuneInString(next.text[n:])
	return !unicode.IsUpper(second)
}
