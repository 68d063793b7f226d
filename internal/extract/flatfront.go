package extract

import (
	"regexp"
	"strings"

	"hearsay/internal/news"
)

// frontLines is how many lines of a region may stand before its text.
const frontLines = 12

// reReadingTime matches a note of how long a text takes to read.
var reReadingTime = regexp.MustCompile(`(?i)^\d{1,3}[ -]?min(?:ute)?s?(?: to)?(?: read| listen)?$|^(?:reading time|read time)\b`)

// front moves the beginning of the region past the lines that stand between a
// headline and its text: a standfirst in full sentences makes the region begin
// too early, and date, authors and reading time would be read as paragraphs.
func (f *flat) front() {
	if f.head < 0 || f.hi-f.lo < 4 {
		return
	}
	last := -1
	for i, text := f.lo, 0; i < min(f.lo+frontLines, f.hi); i++ {
		l := &f.lines[i]
		if l.why != "" {
			continue
		}
		if f.isFront(i) {
			last = i
			continue
		}
		if l.prose >= 4 {
			if text++; text > 2 || l.words > 45 {
				break
			}
		}
	}
	if last < 0 || f.textAfter(last+1) < 3*f.textBefore(last) {
		return
	}
	standfirst := false
	for i := f.lo; i <= last; i++ {
		l := &f.lines[i]
		switch {
		case l.why != "" || l.role != roleNone || f.isFront(i):
		case captioned(l, f.opt):
			l.role = roleCaption
		case !standfirst && l.words >= 5 && l.words <= 45 && i-f.head <= 4:
			l.role, standfirst = roleSubheadline, true
		default:
			f.drop(i, "between headline and text")
		}
	}
	f.lo = last + 1
	for i := f.head + 1; i < f.lo; i++ {
		if l := &f.lines[i]; l.role == roleNone && reReadingTime.MatchString(l.text) {
			f.drop(i, "reading time")
		}
	}
}

// reDateParted matches a line that begins with a date which a mark parts from
// something else.
var reDateParted = regexp.MustCompile(`^[^|·•●—–]{6,36}\d\s*(?:[|·•●]|\s[—–-]\s)`)

// captioned reports whether a line ends in a picture's credit.
func captioned(l *flatLine, opt Options) bool {
	_, ok := captionCredit(l.text, opt.Outlets)
	return ok
}

// isEditionNote reports whether a line in italics says which edition of a paper the
// text stood in: "*Norra Tidende, Lima - English edition. Translated …*".
func isEditionNote(l *flatLine) bool {
	if l.slant*10 < len(l.text)*9 || l.slant == 0 || l.words > 16 {
		return false
	}
	n := 0
	for _, w := range strings.Fields(l.folded) {
		if editions()[w] {
			n++
		}
	}
	return n >= 2
}

// isFront reports whether line i says when or by whom the text was written, or
// how long it takes to read, and nothing else.
func (f *flat) isFront(i int) bool {
	l := &f.lines[i]
	if l.words == 0 || l.words > 24 || l.heading > 0 {
		return false
	}
	if isEditionNote(l) || reReadingTime.MatchString(l.text) || bylineWords()[l.folded] || len(f.byName(i)) > 0 {
		return true
	}
	names, agency := flatByline(l.text, f.opt.Outlets)
	if len(names)+len(agency) > 0 || isStaffByline(l.text, f.opt.Outlets) {
		return true
	}
	if kind, _ := creditLine(l.text, f.opt.Outlets); kind == "text" && l.words <= 6 {
		return true
	}
	if wordDate(l.text) == "" {
		return false
	}
	if l.words <= 20 && !endsSentence(strings.TrimSuffix(l.text, ".m.")) && reDateParted.MatchString(l.text) && wordDate(l.text[:min(len(l.text), 40)]) != "" {
		return true // "4 March 2025 · a letter on the courts by Nina Petrova"
	}
	// A date line is not a sentence: it has a clock, a zone, a word like "updated",
	// and no words that run on.
	return !endsSentence(strings.TrimSuffix(l.text, ".m.")) && l.words <= 16 && (!runs(l.text) || rePublished.MatchString(l.text) || reUpdated.MatchString(l.text))
}

// reDatedPlace matches a place and the date beside it on a line of their own, as
// some papers print them under the byline: "Port Ellery ● Sun, 4 March 2025".
var reDatedPlace = regexp.MustCompile(`^(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2})(?:, \p{Lu}[\p{L} .]{2,20})?\s*[●•·|,–—/-]\s*(.+)$`)

// rePlaceAfter matches the place behind the date: "4 March 2025 09:48 pm IST - Quito".
var rePlaceAfter = regexp.MustCompile(`^(.*\d.*?)\s*[●•·|–—-]\s*(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2})$`)

// datedPlace reads a dateline's place from a line before the text that gives the
// place and the date of the report; the place must be a city of the lists.
func (f *flat) datedPlace(a *news.Article) {
	if a.Dateline.Place != "" {
		return
	}
	for i := max(0, f.head+1); i < min(f.lo, f.head+10); i++ {
		l := &f.lines[i]
		if l.role != roleNone && l.role != roleByline || l.words > 12 {
			continue
		}
		if isUpperText(l.text) && cities()[fold(firstPart(l.text))] && i+1 < len(f.lines) && f.lines[i+1].prose >= 10 {
			a.Dateline = placed(l.text) // alone on the line over the text
			return
		}
		if m := rePlaceAfter.FindStringSubmatch(l.text); m != nil && cities()[fold(m[2])] && wordDate(m[1]) != "" {
			a.Dateline = placed(m[2])
			return
		}
		m := reDatedPlace.FindStringSubmatch(l.text)
		if m == nil || !cities()[fold(m[1])] || wordDate(m[2]) == "" || runs(m[2]) {
			continue
		}
		a.Dateline = placed(m[1])
		return
	}
}
