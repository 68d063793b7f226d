package extract

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/outlets"
)

// joinLines mends paragraphs that were cut: by hard wraps at a fixed width, and
// by page breaks in the middle of a sentence.
func joinLines(in []flatLine, src []byte, known *outlets.List) []flatLine {
	return joinBreaks(joinWraps(in, src, known), src)
}

// maxParagraph is the length, in bytes, to which a paragraph grows by joining lines: a
// capture of a million broken lines must not cost the square of them.
const maxParagraph = 20_000

// joinWraps joins the lines of paragraphs that were wrapped at a fixed width:
// in such a paragraph no line had room for the first word of the next.
func joinWraps(in []flatLine, src []byte, known *outlets.List) []flatLine {
	var out []flatLine
	c := columnOf(in, known)
	from := 0
	for _, to := range lineGroups(in, c.blank) {
		g := in[from:to]
		from = to
		if c.width > 0 {
			out = append(out, c.join(g, src)...)
		} else if n := wrapWidth(g); n > 0 && !areNotes(g) {
			out = append(out, joinParagraphs(g, n, src)...)
		} else {
			out = append(out, g...)
		}
	}
	return out
}

// areNotes reports whether each line of a group stands for itself: a word and a colon, a
// button, what the house says to its readers. "Newsletter: …", "Tags: …", "Follow us".
func areNotes(g []flatLine) bool {
	for i := range g {
		f := fold(g[i].text)
		n := countWords(f)
		if !isLabelled(g[i].text) && defaultFurniture().kindOf(g[i].text, f, n) == "" && defaultFurniture().leadIn(g[i].text) == "" && notices().kind(f, n) == "" {
			return false
		}
	}
	return true
}

// wrapWidth is the width, in characters, at which a group of lines without
// blank lines between them was wrapped, 0 when it was not.
func wrapWidth(g []flatLine) int {
	if len(g) < 2 {
		return 0
	}
	width, row := 0, false
	for i := range g {
		width = max(width, length(&g[i]))
		if g[i].heading > 0 || g[i].image {
			return 0
		}
		row = row || len(rePieces.Split(g[i].text, rowPieces+1)) > rowPieces
	}
	if width < 40 && (width < 24 || len(g) < 8) || width > 130 {
		return 0
	}
	full, cut, lower := 0, 0, 0
	for i := 0; i+1 < len(g); i++ {
		if isFull(&g[i], &g[i+1], width) {
			full++
			if !endsSentence(g[i].text) {
				cut++
			}
			if first, _ := utf8.DecodeRuneInString(g[i+1].text); unicode.IsLower(first) {
				lower++
			}
		}
	}
	if row && lower == 0 {
		return 0 // the head of a page with the row of its sections
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
	return room(l, next, width) < 2
}

// room is what a line of a paragraph set at width had left with the first word of the
// next line on it, in characters.
func room(l, next *flatLine, width int) int {
	w, _, _ := strings.Cut(next.text, " ")
	return width - length(l) - 1 - utf8.RuneCountInString(w)
}

func joinParagraphs(g []flatLine, width int, src []byte) []flatLine {
	out := []flatLine{g[0]}
	for i := 1; i < len(g); i++ {
		if isFull(&g[i-1], &g[i], width) && !g[i].item && len(out[len(out)-1].text) < maxParagraph {
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
		if n := len(out); n > 0 && (continues(&out[n-1], &in[i]) || i < headLines && headOn(in, i)) && !isPageHead(&out[n-1], src) && !isPageHead(&in[i], src) {
			out[n-1].join(&in[i], src)
			continue
		}
		out = append(out, in[i])
	}
	return out
}

// softHyphen marks where a word may be broken; it is seen only where it was.
const softHyphen = "\u00ad"

// hyphenated reports whether a line ends inside a word that the next line goes on
// with: "… in the cham-", "ber". cut is the length of the mark that the break put
// in: 0 when the hyphen is the word's own, as it is between two words of which no
// one is made ("short-", "range").
func hyphenated(s, next string) (cut int, ok bool) {
	first, _ := utf8.DecodeRuneInString(next)
	if !unicode.IsLower(first) {
		return 0, false
	}
	if n := len(s); n > 2 && s[n-1] == '-' && isDigit(s[n-2]) {
		return 0, true // "the 34-", "year-old"
	}
	if strings.HasSuffix(s, softHyphen) {
		return len(softHyphen), true
	}
	left := strings.TrimRight(s, "-")
	last, _ := utf8.DecodeLastRuneInString(left)
	if len(left)+1 != len(s) || !unicode.IsLetter(last) || countWords(s) < 2 {
		return 0, false
	}
	a := fold(left[strings.LastIndexAny(left, " -")+1:]) // of "34-year-", "old" the last part
	b := firstWord(fold(next))
	switch b {
	case "and", "or", "to", "und", "oder", "et", "ou", "y", "o": // "short- and long-range"
		return 0, false
	}
	if common := commonWords(); common[a] && common[b] && !common[a+b] && !slices.Contains(wordPrefixes(), a) {
		return 0, true
	}
	return 1, true
}

var wordPrefixes = sync.OnceValue(func() []string { return wordsOf("word_prefixes") })

// opensFront reports whether a line in lower case after a headline is no rest of
// it: a button, a byline ("by Nina Petrova"), the page's sections ("in Health,
// News").
func opensFront(l, next *flatLine) bool {
	words := countWords(next.text)
	if words > 8 || endsSentence(next.text) {
		return false
	}
	if defaultFurniture().kind(fold(next.text), words) != "" {
		return true
	}
	if rest, ok := openByline(next.text); ok && isPlace(rest) && !strings.Contains(rest, " the ") {
		return true
	}
	_, rest, ok := strings.Cut(next.text, " ")
	return ok && words <= 6 && countWords(l.text) <= 16 && strings.HasPrefix(next.text, "in ") && isPlace(rest)
}

// titleEnds are the small words that a headline may end in.
var titleEnds = wordSet("title_ends")

// headOn reports whether line i at the top of a text is the second line of a headline:
// it goes on with the one directly before it, in small letters or because that one
// cannot end as it does ("Mayor calls on", "Minister to step in"), and nothing else does.
func headOn(in []flatLine, i int) bool {
	l, next := &in[i-1], &in[i]
	open := endsOpen(l.text) && !titleEnds()[lastWord(l.text)] || saysOn(l.text) // what a headline cannot end in
	if next.blank > 0 || l.heading > 0 || next.heading > 0 || l.item || next.item || l.image || next.image ||
		countWords(l.text) < 3 || countWords(next.text) < 2 || endsSentence(l.text) || isStatement(next.text) || opensFront(l, next) ||
		!open && (isPlace(l.text) || !runs(l.text) || !runs(next.text)) || strings.ContainsAny(next.text, "|@/") || wordDate(next.text) != "" {
		return false
	}
	if _, by := openByline(next.text); by {
		return false
	}
	if i+1 < len(in) && in[i+1].blank == 0 && !open {
		if second, _ := utf8.DecodeRuneInString(in[i+1].text); unicode.IsLower(second) {
			return false
		}
	}
	first, _ := utf8.DecodeRuneInString(next.text)
	if open && !unicode.IsLower(first) && (isUpperText(l.text) != isUpperText(next.text) || isLabelled(l.text) || fronts(l.text) || isPersonName(next.text) || countWords(l.text)+countWords(next.text) > 20) {
		return false
	}
	return (open || unicode.IsLower(first)) && defaultFurniture().kindOf(l.text, fold(l.text), countWords(l.text)) == ""
}

func continues(l, next *flatLine) bool {
	if l.heading > 0 || next.heading > 0 || next.item || l.item || l.image || next.image || next.blank > 3 || len(l.text) > maxParagraph {
		return false
	}
	if _, ok := hyphenated(l.text, next.text); ok {
		return true
	}
	if len(l.text) < 40 || endsSentence(l.text) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(l.text)
	if !isLetterOrDigit(last) && !strings.ContainsRune(",;-–—’", last) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(next.text)
	if unicode.IsUpper(first) && countWords(next.text) <= 3 && next.slant+next.bold == 0 && isPlace(next.text) && endsSentence(next.text) && countWords(l.text) >= 12 && runs(l.text) {
		return true // the last word of the sentence is a name
	}
	if !unicode.IsLower(first) || opensFront(l, next) {
		return false
	}
	// "iPhone …", "eBay …": a lower-case letter before a capital begins a name.
	_, n := utf8.DecodeRuneInString(next.text)
	second, _ := utf8.DecodeRuneInString(next.text[n:])
	return !unicode.IsUpper(second)
}
