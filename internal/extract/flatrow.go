package extract

import (
	"regexp"
	"strings"
	"unicode"
)

// The rows at the top of a page: the sections of the site, the way to the page,
// the tools beside a text. Flattened, one looks much like a headline in capitals.
const (
	rowPieces = 3 // parts that make a row
	rowWords  = 4 // words that one of them may have
)

// rePieces matches what stands between the parts of a row.
var rePieces = regexp.MustCompile(` {2,}|\t+| (?:[|>›»·•●▸/]|::|//) `)

// isRow reports whether a line is a row of several short parts that marks or wide
// gaps keep apart, or one that is made of the names of sections and tools.
func (f *flat) isRow(l *flatLine) bool {
	if l.heading > 0 || l.words < rowPieces || l.words > 40 || len(l.runs) == 0 || isStatement(l.text) && l.words > 8 {
		return false
	}
	if pieces := rePieces.Split(f.raw(l), -1); len(pieces) >= rowPieces {
		for _, p := range pieces {
			if countWords(p) > rowWords {
				return false
			}
		}
		return true
	}
	if l.linked*10 >= len(l.text)*8 && strings.Count(f.raw(l), "](") >= rowPieces {
		return true // "[News](/n) [Sport](/s) [Tides](/t)"
	}
	named := 0
	words := strings.Fields(l.text)
	for _, w := range words {
		if strings.IndexFunc(w, unicode.IsLower) == 0 {
			return false // words that run on
		}
		if sectionWords()[fold(w)] {
			named++
		}
	}
	return 4*named >= 3*len(words)
}

// buttons is the kind of a line of buttons that wide gaps or marks keep apart ("Sign in
// Register"), "" when one of its parts is none.
func (f *flat) buttons(l *flatLine) string {
	pieces := pieces(l, f.src)
	if l.linked > 0 { // the capture has the addresses of links between them
		pieces = rePieces.Split(l.text, rowPieces+3)
	}
	if len(pieces) < 2 || l.words > 16 {
		return ""
	}
	kind, other := "", false
	for _, p := range pieces {
		k := defaultFurniture().line[fold(p)]
		if n := countWords(p); k == "" && defaultFurniture().isButton(fold(p), n) && n <= rowWords {
			k = defaultFurniture().kind(fold(p), n)
		}
		switch {
		case k == "ad" && isUpperText(p) && reGap.MatchString(f.raw(l)):
			return "ad" // "THE ECHO     ADVERTISEMENT     tel. …"
		case k == "" && kind != "":
			k = defaultFurniture().leadIn(p) // "Share · Back to top · Related: …"
		}
		if k == "" {
			other = true
			continue
		}
		kind = k
	}
	if other {
		return ""
	}
	return kind
}

var (
	sectionWords = wordSet("sections")
	editions     = wordSet("editions")
)

// isNameplate reports whether the first line of the page is the name of the site,
// with or without its motto: it stands over a row of sections, or its name is parted
// by a wide gap from what follows.
func (f *flat) isNameplate() bool {
	if len(f.lines) < 3 || f.lo < 3 {
		return false
	}
	l := &f.lines[0]
	if f.isRow(&f.lines[1]) {
		return true
	}
	if name, rest, found := strings.Cut(f.raw(l), "  "); found && rest != "" && countWords(name) <= 5 && isPlace(name) {
		return true
	}
	name := reMastheadEnd.ReplaceAllString(l.text, "")
	if len(name) == len(l.text) || !isPlace(name) || countWords(name) > 5 {
		return false
	}
	if isDesk(name) {
		return true // "Sahel Press Agency - English service"
	}
	for _, w := range strings.Fields(fold(l.text[len(name):])) {
		if editions()[w] {
			return true // "The Valley | English edition"
		}
	}
	return false
}

var (
	// reSlug matches the name under which an agency files a text: "PERU-FLOODS/PORT (UPDATE 2)".
	reSlug = regexp.MustCompile(`^[\p{Lu}\d-]+/[\p{Lu}\d-]+(?:\s|$)`)
	// reKeyword matches one with the number of the version: "BC-Peru-Floods, 2nd Ld".
	reKeyword = regexp.MustCompile(`(?i)^(?:urgent:? |bulletin:? )?[\p{L}\d]+(?:-{1,2}[\p{L}\d.'’]+)+, ?(?:\d+(?:st|nd|rd|th) )?(?:lead|lede|ld|add|sub|take|update|writethru)\b`)
)

// isSlug reports whether a line is such a name: in capitals, with the number of a
// version, or of several words that nothing but hyphens join.
func isSlug(s string) bool {
	return reSlug.MatchString(s) && isUpperText(s) || reKeyword.MatchString(s) || strings.Count(s, "-") >= 2 && !strings.ContainsRune(s, ' ') && s[0] != '-'
}

// raw is a line as the capture has it, with its gaps.
func (f *flat) raw(l *flatLine) string { return rawLine(l, f.src) }

func rawLine(l *flatLine, src []byte) string {
	raw := src[l.runs[0].cs:l.runs[len(l.runs)-1].ce]
	return strings.TrimSpace(strings.ReplaceAll(string(raw), "\u00a0", " "))
}

// isLabelled reports whether a line begins with a word that names what follows:
// "From: Ministry of Works", "Tags: ferries".
func isLabelled(s string) bool {
	label, _, found := strings.Cut(s, ":")
	return found && labels()[fold(label)]
}

var labels = wordSet("labels")

// namesSite reports whether the first line, though marked as a heading, is the name of
// the site: a few words over the row of its sections, with another heading below.
func (f *flat) namesSite() bool {
	if len(f.lines) < 3 || f.lines[0].words > 4 || !isPlace(f.lines[0].text) || !f.isRow(&f.lines[1]) {
		return false
	}
	for i := 2; i < min(len(f.lines), 10); i++ {
		if l := &f.lines[i]; l.heading > 0 && l.heading <= 3 && l.words >= 4 {
			return true
		}
	}
	return false
}
