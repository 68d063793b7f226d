package extract

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// The heads and feet of printed pages: the paper's name and, parted from it by a wide
// gap or a mark, the date, the number of the page or the address. Pasted text has one
// wherever its page turned.

var (
	reGap        = regexp.MustCompile(` {2,}|\t`)
	rePageNumber = regexp.MustCompile(`(?i)^(?:(?:page|pg|p)\.? ?)?[a-f]?\d{1,3}$`)
	reAddress    = regexp.MustCompile(`(?i)^(?:https?://)?(?:www\.)?[a-z\d-]+(?:\.[a-z\d-]+)+/?$`)
	reMonthYear  = regexp.MustCompile(`(?i)^(?:` + monthName + `|spring|summer|autumn|winter)(?:\s*[/–-]\s*` + monthName + `)?,? (?:19|20)\d\d$`)
)

// pieces are the parts of a line that wide gaps or marks keep apart in the capture.
func pieces(l *flatLine, src []byte) []string {
	if len(l.runs) == 0 {
		return nil
	}
	var out []string
	for _, p := range rePieces.Split(rawLine(l, src), rowPieces+3) {
		if p = strings.Trim(p, "*_ "); countWords(p) > 0 {
			out = append(out, p)
		}
	}
	return out
}

// pageHead is the name in a line that is the head or foot of a page; ok is false for
// other lines.
func pageHead(l *flatLine, src []byte) (name string, ok bool) {
	if words := countWords(l.text); words < 2 || words > 16 || l.heading > 0 || isStatement(l.text) && words > 8 {
		return "", false
	}
	pieces := pieces(l, src)
	if len(pieces) < 2 {
		return "", false
	}
	dated, paged, number := false, false, false
	for _, p := range pieces {
		switch {
		case isBareDate(p) && wordDate(p) != "", reMonthYear.MatchString(p), wordDate(p) != "" && countWords(p) <= 5 && !runs(p):
			dated = true
		case rePageNumber.MatchString(p):
			number = number || isDigit(p[0])
			paged = paged || !isDigit(p[0])
		case reAddress.MatchString(p):
			paged = true
		case name != "" && isEdition(p):
		case !isPlace(p) || countWords(p) > 5:
			return "", false
		case name == "" && !reIssue.MatchString(p) && strings.IndexFunc(p, unicode.IsDigit) < 0:
			name = strings.TrimSpace(reMastheadEnd.ReplaceAllString(p, ""))
		}
	}
	if name == "" || !dated && !paged && !(number && isUpperText(name)) {
		return "", false
	}
	if names, sure := loneNames(name); sure && len(names) > 0 && !isMasthead(name) {
		return "", false // "Nina Petrova    4 March 2025"
	}
	if paged || reGap.MatchString(rawLine(l, src)) || isMasthead(name) {
		return name, true
	}
	return "", false
}

// isEdition reports whether a few words say which edition of a paper it is: "English
// edition", "Edición en inglés".
func isEdition(s string) bool {
	n := 0
	for _, w := range strings.Fields(fold(s)) {
		if editions()[w] {
			n++
		}
	}
	return n >= 2 && countWords(s) <= 4
}

// maybePerson reports whether the name in the head of a page could as well be a
// writer's beside the date of the text.
func maybePerson(name string) bool {
	return isPersonName(name) && !isUpperText(name) && !isMasthead(name) && !strings.HasPrefix(name, "The ")
}

// isPageHead reports whether a line is the head or foot of a page.
func isPageHead(l *flatLine, src []byte) bool {
	_, ok := pageHead(l, src)
	return ok
}

// headed is the name of the paper in the heads of its pages: at the top of the first
// one, or in two of them. "" for none.
func (f *flat) headed() string {
	var seen []string
	for i := range f.lines {
		l := &f.lines[i]
		if l.kind != "page" {
			continue
		}
		name, ok := pageHead(l, f.src)
		if !ok || countWords(name) < 2 || isSection(name) {
			continue
		}
		if i < 2 && (f.head < 0 || i < f.head) || slices.ContainsFunc(seen, func(s string) bool { return strings.EqualFold(s, name) }) {
			return name
		}
		seen = append(seen, name)
	}
	return ""
}

// isSection reports whether a name is made of the names of sections.
func isSection(name string) bool {
	for _, w := range strings.Fields(fold(name)) {
		if !sectionWords()[w] && !smallWords()[w] {
			return false
		}
	}
	return true
}
