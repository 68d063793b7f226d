package extract

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A capture may come as one line: whatever made it folded all white space. Its
// structure is put back before its lines are judged: sentences become lines,
// and what stands before the first sentence (title, headline, dates, buttons)
// is cut where one thing ends and the next begins.

// oneLineWords is the length, in words, from which a line of a capture that has
// hardly any other lines is taken for a whole page.
const oneLineWords = 40

// paragraphWords is how long, in words, a line of a capture with blank lines may be to
// be a paragraph: a brief is two or three of them, and has its structure.
const paragraphWords = 150

// unfold cuts the lines of a capture that came as one line.
func unfold(in []flatLine) []flatLine {
	if len(in) == 0 || len(in) > 3 || isBrief(in) {
		return in
	}
	var out []flatLine
	for _, l := range in {
		if countWords(l.text) < oneLineWords || l.heading > 0 || l.item {
			out = append(out, l)
			continue
		}
		cuts := sentenceEnds(l.text)
		first := len(l.text)
		if len(cuts) > 0 {
			first = cuts[0]
		}
		cuts = append(frontCuts(l.text[:first]), cuts...)
		slices.Sort(cuts)
		from := 0
		for _, c := range append(cuts, len(l.text)) {
			if p := l.part(from, c); p.text != "" {
				out = append(out, flatLine{line: p, sentence: true})
			}
			from = c
		}
	}
	return out
}

// isBrief reports whether lines are the paragraphs of a brief, parted by blank lines, or its
// only one, with nothing else before its first sentence.
func isBrief(in []flatLine) bool {
	for i := range in {
		if i > 0 && in[i].blank == 0 || countWords(in[i].text) > paragraphWords {
			return false
		}
	}
	if len(in) > 1 {
		return true
	}
	s := in[0].text
	cuts := sentenceEnds(s)
	if len(cuts) == 0 {
		return false
	}
	for _, c := range frontCuts(s[:cuts[0]]) {
		if c > 0 {
			return false
		}
	}
	return true
}

// takeIn joins the line that follows to an item's own.
func (it *item) takeIn(next *item, src []byte) {
	l := flatLine{line: it.line}
	l.join(&flatLine{line: next.line}, src)
	it.line = l.line
}

// refold joins sentences of an unfolded capture that stand side by side in the
// body to one paragraph again: where its paragraphs ended is not known.
func refold(items []item, src []byte) []item {
	var out []item
	for _, it := range items {
		if n := len(out); n > 0 && it.loose && out[n-1].loose && it.kind == out[n-1].kind {
			out[n-1].takeIn(&it, src)
			continue
		}
		out = append(out, it)
	}
	return out
}

// abbreviation matches the end of a text whose last full stop ends no sentence.
var abbreviation = regexp.MustCompile(`(?:^|[\s(“"])(?:\p{Lu}|\p{Lu}\.\p{Lu}|\p{Lu}\.\p{Lu}\.\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Maj|Brig|Adm|Rev|Hon|St|Jr|Sr|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|No|vs|Inc|Ltd|Co|Corp|a\.m|p\.m)\.$`)

// sentenceEnds are the offsets after the sentences of a text.
func sentenceEnds(s string) []int {
	var out []int
	for i := 0; i < len(s); i++ {
		if s[i] != ' ' || i+1 >= len(s) {
			continue
		}
		next, _ := utf8.DecodeRuneInString(s[i+1:])
		if !unicode.IsUpper(next) && !unicode.IsDigit(next) && !strings.ContainsRune("\"“‘'([—", next) {
			continue
		}
		tail := s[max(0, i-24):i]
		if endsSentence(tail) && !abbreviation.MatchString(tail) {
			out = append(out, i)
		}
	}
	return out
}

// reDatePart matches a date with the word before it that says what it dates.
var reDatePart = regexp.MustCompile(`(?i)(?:(?:first |last )?(?:published|posted|updated|modified)(?: on)?:?\s+)?(?:` + monthName + `\s+\d\d?,?\s+(?:19|20)\d\d|\d\d?\s+` + monthName + `,?\s+(?:19|20)\d\d)(?:,? at)?(?:\s+\d\d?[:.]\d\d(?:\s*[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?)?`)

// frontCuts are the offsets at which the run of words before and with the first
// sentence falls into its parts.
func frontCuts(s string) []int {
	var cuts []int
	for _, m := range reDatePart.FindAllStringIndex(s, 10) {
		cuts = append(cuts, m[0], m[1])
	}
	for _, m := range reDatelineInside.FindAllStringIndex(s, 4) {
		cuts = append(cuts, m[0])
	}
	cuts = append(cuts, repeatCuts(s)...)
	return append(cuts, buttonCuts(s)...)
}

// reDatelineInside matches a dateline that follows other text.
var reDatelineInside = regexp.MustCompile(`\p{Lu}{3,}(?:[ ,]+\p{Lu}{2,})*(?:,? (?i:` + monthName + `) \d\d?)?(?: \([^()]{2,40}\))? (?:—|–|--|-) `)

// repeatCuts cuts around words that stand twice in a row of at least four: the
// headline and its copies.
func repeatCuts(s string) []int {
	words := reToken.FindAllStringIndex(s, 200)
	fold1 := make([]string, len(words))
	for i, w := range words {
		fold1[i] = fold(s[w[0]:w[1]])
	}
	bestLen, a, b := 0, 0, 0
	for i := range words {
		for j := i + 4; j < len(words); j++ {
			n := 0
			for j+n < len(words) && i+n < j && fold1[i+n] == fold1[j+n] {
				n++
			}
			if n > bestLen {
				bestLen, a, b = n, i, j
			}
		}
	}
	if bestLen < 4 {
		return nil
	}
	return []int{words[a][0], words[a+bestLen-1][1], words[b][0], words[b+bestLen-1][1]}
}

// isButton reports whether a few words are a button by themselves.
func (f *furniture) isButton(folded string, words int) bool {
	if k := f.line[folded]; k != "" || words < 2 {
		return k != ""
	}
	k := f.kind(folded, words)
	return k == "social" || k == "signup" || k == "nav" || k == "related"
}

// buttonCuts cuts around rows of two or more words that are buttons by
// themselves.
func buttonCuts(s string) []int {
	var cuts []int
	f := defaultFurniture()
	words := reToken.FindAllStringIndex(s, 200)
	for i := 0; i < len(words); {
		j := i
		for j < len(words) {
			n := min(4, len(words)-j)
			for n > 0 && !f.isButton(fold(s[words[j][0]:words[j+n-1][1]]), n) {
				n--
			}
			if n == 0 {
				break
			}
			j += n
		}
		if j-i >= 2 {
			cuts = append(cuts, words[i][0], words[j-1][1])
		}
		i = max(j, i+1)
	}
	return cuts
}
