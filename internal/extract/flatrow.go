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

var sectionWords = wordSet("sections")

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
	return len(name) < len(l.text) && isPlace(name) && isDesk(name) // "Sahel Press Agency - English service"
}

// reSlug matches the name under which an agency files a text: "PERU-FLOODS/PORT (UPDATE 2)".
var reSlug = regexp.MustCompile(`^[\p{Lu}\d-]+/[\p{Lu}\d-]+(?:\s|$)`)

// raw is a line as the capture has it, with its gaps.
func (f *flat) raw(l *flatLine) string {
	raw := f.src[l.runs[0].cs:l.runs[len(l.runs)-1].ce]
	return strings.TrimSpace(strings.ReplaceAll(string(raw), "\u00a0", " "))
}

// isLabelled reports whether a line begins with a word that names what follows:
// "From: Ministry of Works", "Tags: ferries".
func isLabelled(s string) bool {
	label, _, found := strings.Cut(s, ":")
	return found && labels()[fold(label)]
}

var labels = wordSet("labels")
