package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/outlets"
)

// Text that was pasted from the columns of a printed page comes with a line break
// wherever the column ended: lines of 25 to 45 characters, words broken by hyphens,
// often no blank line between paragraphs, and the heads of pages in between. How wide
// its column was follows from all its lines together, not from the widest of them.
const (
	columnLines  = 8  // lines that a column has at least
	columnBreaks = 5  // lines of it that begin inside a sentence, at least
	minColumn    = 18 // the narrowest and the widest column, in characters
	maxColumn    = 90
	firstWords   = 8    // words of the first sentence, at least
	soFar        = 4000 // bytes of a paragraph so far that are looked at
)

// column is the width of the column that a text was set in, in characters, 0 for
// none; text says that its first sentence has been read.
type column struct {
	width int
	blank int // blank lines between two lines of a paragraph
	text  bool
	known *outlets.List
}

// lineGroups are the ends of the groups of lines that no more than so many blank lines
// part.
func lineGroups(in []flatLine, blank int) []int {
	var ends []int
	for i := 1; i <= len(in); i++ {
		if i == len(in) || in[i].blank > blank {
			ends = append(ends, i)
		}
	}
	return ends
}

// spacing is how many blank lines stand between two lines of one paragraph: one where
// nearly every line has one before it, as some programs copy them.
func spacing(in []flatLine) int {
	none, one := 0, 0
	for i := 1; i < len(in); i++ {
		switch in[i].blank {
		case 0:
			none++
		case 1:
			one++
		}
	}
	if 2*one >= len(in) && 20*none <= len(in) {
		return 1
	}
	return 0
}

// columnOf finds the column that the lines were set in. Only groups of lines that
// run on count: a menu or a list of teasers begins each line anew.
func columnOf(in []flatLine, known *outlets.List) column {
	var lens []int
	var broken []int // the lengths of the lines that end inside a sentence which goes on in lower case
	from, all, inside := 0, 0, 0
	blank := spacing(in)
	for _, to := range lineGroups(in, blank) {
		g := in[from:to]
		from = to
		for i := range g {
			all += length(&g[i])
		}
		on := brokenLines(g)
		if 4*len(on) < len(g)-1 || len(on) == 0 {
			continue
		}
		broken = append(broken, on...)
		for i := range g {
			lens = append(lens, length(&g[i]))
			inside += length(&g[i])
		}
	}
	if len(lens) < columnLines || len(broken) < columnBreaks || 2*inside < all {
		return column{}
	}
	// Nearly all lines fit the column; what is much wider is the head of a page.
	slices.Sort(lens)
	k := len(lens) * 85 / 100
	for k+1 < len(lens) && lens[k+1] <= lens[k]+2 {
		k++
	}
	width := lens[k]
	even := 0
	for _, n := range broken {
		if 20*n >= 13*width {
			even++
		}
	}
	if width < minColumn || width > maxColumn || 5*even < 4*len(broken) {
		return column{}
	}
	return column{width: width, blank: blank, known: known}
}

// brokenLines are the lengths of the lines of a group that end inside a sentence
// which the next line goes on with in lower case.
func brokenLines(g []flatLine) []int {
	var out []int
	for i := 0; i+1 < len(g); i++ {
		if g[i].heading > 0 || g[i].image || g[i].item || g[i+1].item {
			continue
		}
		first, _ := utf8.DecodeRuneInString(g[i+1].text)
		if unicode.IsLower(first) && !endsSentence(g[i].text) {
			out = append(out, length(&g[i]))
		}
	}
	return out
}

func length(l *flatLine) int { return utf8.RuneCountInString(l.text) }

// join puts the lines of a group without blank lines together where one goes on
// with the sentence or the paragraph of the one before it.
func (c *column) join(g []flatLine, src []byte) []flatLine {
	out := []flatLine{g[0]}
	for i := 1; i < len(g); i++ {
		last := &out[len(out)-1]
		c.text = c.text || c.dateline(g[i-1].text)
		if len(last.text) < maxParagraph && c.goesOn(last.text[max(0, len(last.text)-soFar):], &g[i-1], &g[i]) {
			last.join(&g[i], src)
		} else {
			out = append(out, g[i])
		}
		if so := out[len(out)-1].text; !c.text && endsSentence(g[i].text) && countWords(so[max(0, len(so)-soFar):]) >= firstWords {
			c.text = true
		}
	}
	return out
}

// goesOn reports whether a line goes on with the paragraph so far, whose last line
// is l.
func (c *column) goesOn(so string, l, next *flatLine) bool {
	n := length(l)
	if l.heading > 0 || next.heading > 0 || next.item || l.image || next.image || n > c.width+2 || length(next) > c.width+2 ||
		isTurn(l.text) || isTurn(next.text) {
		return false
	}
	if _, ok := hyphenated(l.text, next.text); ok {
		return true
	}
	left := room(l, next, c.width)
	first, _ := utf8.DecodeRuneInString(next.text)
	switch {
	case unicode.IsLower(first):
		return 5*n >= 2*c.width && !opensFront(l, next)
	case endsSentence(l.text) && !abbreviation.MatchString(l.text):
		return left < 2 || saysOn(so) && !strings.ContainsRune("“„«", first)
	case !c.text && (fronts(l.text) || fronts(next.text) || c.dateline(next.text)):
		return false
	case endsOpen(l.text):
		return true
	case c.text:
		return c.dateline(l.text) || 5*n >= 3*c.width && !(isUpperText(l.text) && countWords(l.text) >= 3)
	}
	// Before the text there are headlines and names.
	full := left < 2 || 6*left < c.width && countWords(so) >= 12
	return full && isUpperText(l.text) == isUpperText(next.text)
}

// dateline reports whether a line opens the text with a place and a dash. A colon will
// not do: it stands in headlines too.
func (c *column) dateline(s string) bool {
	_, _, end := findDateline(s, c.known)
	return end > 0 && !strings.Contains(s[:end], ":")
}

// isTurn reports whether a line sends the reader to another page, or is the title of
// an advertisement: it stands in a column without being of its text.
func isTurn(s string) bool {
	switch defaultFurniture().kind(fold(s), countWords(s)) {
	case "page":
		return true
	case "ad":
		return isUpperText(s)
	}
	return false
}

// fronts reports whether a line says by whom or when a text was written.
func fronts(s string) bool {
	_, by := openByline(s)
	return by || wordDate(s) != "" && !runs(s)
}

// saysOn reports whether a quotation is open at the end of a text.
func saysOn(s string) bool {
	if open := strings.LastIndex(s, "“"); open >= 0 {
		return !strings.Contains(s[open:], "”")
	}
	return strings.Count(s, "\"")%2 == 1
}

// endsOpen reports whether a text ends in a comma, a colon or a word that cannot end a
// headline or a sentence: "of", "the", "and".
func endsOpen(s string) bool {
	return strings.HasSuffix(s, ",") || strings.HasSuffix(s, ":") && !isLabelled(s) || smallWords()[s[strings.LastIndexByte(s, ' ')+1:]]
}

// smallWords are the words that stand in lower case inside headlines.
var smallWords = wordSet("title_small")
