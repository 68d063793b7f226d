package extract

import (
	"regexp"
	"strings"
	"unicode"
)

// Lines in which the house speaks to its readers, or somebody else through it: where
// to write and to ring, what the paper costs, boxes, small advertisements. They stand
// under a text, or in the middle of one.

// serviceWords is the longest such line, in words.
const serviceWords = 30

var (
	reMailAddress = regexp.MustCompile(`[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+`)
	reTelephone   = regexp.MustCompile(`(?:\+\d[\d ()-]{7,}|\b0\d{2,4}[ -]\d{3}[ -]?\d{3,4})\b`)
	// reBoxed matches a line between two rules: "---- Order our calendar ----".
	reBoxed = regexp.MustCompile(`^\s*(?:-{3,}|={2,}|~{2,}|>{2,}|\*{3,}|_{3,}|#{2,}|\+{2,})\s*\S.*\S\s*(?:-{3,}|={2,}|~{2,}|<{2,}|\*{3,}|_{3,}|#{2,}|\+{2,})\s*$`)
	// reBracketed matches a word in brackets before what it names: "[ sponsored ] …".
	reBracketed = regexp.MustCompile(`^[\[(]\s*([^\[\]()]{2,30}?)\s*[\])]\s+\S`)
	// reIssue matches the number of a paper, by which its head is told.
	reIssue = regexp.MustCompile(`(?i)\b(?:vol(?:ume)?|issue|no|nr|num|year|jahrgang|ann[ée]e|a[nñ]o|anno)\b\.?\s*(?:\d|[ivxlc]+\b)|n[º°]\s*\d`)
	rePrice = regexp.MustCompile(`(?i)(?:\b(?:rs|r|sh|ksh|usd|eur|price)\.?|[$€£₹])\s?\d|\bfree\b`)
)

// service is the kind of furniture of a line that speaks to the readers, "" for none.
// raw is the line as the capture has it.
func service(l *flatLine, raw string) string {
	if l.words == 0 || l.words > serviceWords || l.heading > 0 {
		return ""
	}
	if reBoxed.MatchString(raw) {
		return "ad"
	}
	if m := reBracketed.FindStringSubmatch(l.text); m != nil {
		if k := defaultFurniture().line[fold(m[1])]; k == "ad" || k == "related" {
			return k
		}
	}
	if quotes(l.text) {
		return ""
	}
	if reMailAddress.MatchString(l.text) || reTelephone.MatchString(l.text) && (isLabelled(l.text) || l.words <= 12) {
		return "service"
	}
	return notices().kind(l.folded, l.words)
}

// quotes reports whether somebody speaks in a line.
func quotes(s string) bool { return strings.ContainsAny(s, "\"“”„«»") }

// isNotice reports whether a line is a small advertisement or a teaser: some words in
// capitals and a colon, and no sentence behind it. "ROAD WORKS: the bridge, Monday".
func isNotice(s string) bool {
	label, rest, ok := strings.Cut(s, ": ")
	return ok && countWords(label) >= 2 && countWords(label) <= 5 && isUpperText(label) && !isUpperText(rest) && strings.IndexFunc(label, unicode.IsDigit) < 0 &&
		countWords(rest) >= 3 && !endsSentence(strings.TrimRight(rest, ")"))
}

// isIssueLine reports whether a line is of the head of a paper: its number and year,
// or its number and price; "No 10 backs free school meals" is a headline.
func isIssueLine(l *flatLine) bool {
	if l.words > 24 || isStatement(l.text) {
		return false
	}
	n := len(reIssue.FindAllString(l.text, 3))
	return n >= 2 || n == 1 && !runs(l.text) && (rePrice.MatchString(l.text) || l.words <= 14 && wordDate(l.text) != "")
}
