package extract

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"hearsay/internal/news"
)

// reSpeakerLine matches the line under a quotation that is set by itself, which says
// whose words they are: "— Sen. Nina Petrova".
var reSpeakerLine = regexp.MustCompile(`^(?:—|–|―|--|-)\s?\p{Lu}`)

// speakerWords is the longest such line, in words.
const speakerWords = 14

// joinSpeakers puts the line that names the speaker of a quotation into the paragraph
// of the quotation: apart, the one is the outlet's own word and the other a sentence
// about nobody.
func joinSpeakers(items []item, src []byte) []item {
	var out []item
	for _, it := range items {
		if n := len(out); n > 0 && (it.kind == news.Paragraph || it.kind == news.Heading) && out[n-1].kind == news.Paragraph && reSpeakerLine.MatchString(it.text) &&
			countWords(it.text) <= speakerWords && !endsSentence(it.text) && !strings.ContainsAny(it.text, "\"“”«»") && isQuotation(out[n-1].text) && spaceBetween(out[n-1].line, it.line, src) {
			out[n-1].takeIn(&it, src)
			continue
		}
		out = append(out, it)
	}
	return out
}

// isQuotation reports whether a paragraph is a quotation from its first character to
// its last.
func isQuotation(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, " "))
	return strings.ContainsRune("\"“„«‘'", first) && strings.ContainsRune("\"”“»’'", last)
}

// spaceBetween reports whether white space stands between two lines in the capture, to
// which the space between them can be tied.
func spaceBetween(a, b line, src []byte) bool {
	for i := a.runs[len(a.runs)-1].ce; i < b.runs[0].cs; i++ {
		if isASCIISpace(src[i]) {
			return true
		}
	}
	return false
}
