package extract

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/lang"
	"hearsay/internal/news"
	"hearsay/internal/outlets"
)

// plainMonth is monthName without its group.
var plainMonth = strings.Replace(monthName, "(jan", "(?:jan", 1)

var (
	datelinePlace = `([\p{Lu}][\p{L}.'’ ,/()\[\]-]{1,60}?)`
	datelineDay   = `((?i:` + plainMonth + `)\s+\d\d?(?:,?\s+\d{4})?|\d\d?\s+(?i:` + plainMonth + `)(?:\s+\d{4})?)`
	// Beside an agency the month may be of any language: "21 ago", "3. April".
	agencyDay = strings.TrimSuffix(datelineDay, ")") + `|\d\d?\.?\s+(?:de\s+)?\p{L}\p{Ll}{2,10}(?:\s+(?:de\s+)?\d{4})?)`
)

var (
	// reDateline matches place, perhaps a date, and a dash: "SEOUL —",
	// "LONDON, 4 March –", "LONDON:".
	reDateline = regexp.MustCompile(`^` + datelinePlace + `(?:[,.]?\s+` + datelineDay + `)?\s*(?:\(([\p{Lu}][^()]{1,40})\)\s*)?(--|—|–|-|:)\s*["“”'‘(\p{L}\p{N}]`)
	// reAgencyLine matches what stands before an agency in brackets or strokes:
	// "SEOUL, Sept 11 (Reuters) -", "Paris (AFP) –", "MOSCOW, March 4. /TASS/.",
	// "New Delhi, Mar 4 (PTI)", "March 4 (UPI) --".
	reAgencyLine = regexp.MustCompile(`^(?:` + datelinePlace + `,?\s+)??(?:` + agencyDay + `[,.]?\s*)?(?:\(([^()]{2,40})\)|/([^/]{2,30})/)\s*(?:--|—|–|\.-|-|:|\.|,)?\s*["“”'‘(\p{L}\p{N}]`)
)

// reStrokes matches what stands before an agency that is in no list, in strokes:
// "Lima, May 13. /Costa-Info/. ".
var reStrokes = regexp.MustCompile(`^` + datelinePlace + `,\s+` + datelineDay + `[,.]?\s*/([\p{Lu}][^/]{1,30})/[.,]?\s*(?:--|—|–|-)?\s*["“”'‘(\p{L}\p{N}]`)

// reCityStop matches a city with a stop before a sentence, as some papers open a
// report: "Lima. Masked men stopped a convoy".
var reCityStop = regexp.MustCompile(`^(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)\. ["“”'‘(]?\p{Lu}`)

// reReleaseDay matches the day that a press release prints behind the place.
var reReleaseDay = regexp.MustCompile(`^` + datelineDay + `\s*(?:--|—|–|-|:)\s*`)

// findDateline reads the dateline that opens an article's first paragraph: the
// place, the date as printed, the agency. end is the offset after it, where the
// prose begins; 0 when there is none.
func findDateline(s string, known *outlets.List) (d news.Dateline, agency []agencyAt, end int) {
	head := s
	if len(head) > 160 {
		head = head[:160]
		for !utf8.ValidString(head) {
			head = head[:len(head)-1]
		}
	}
	if m := reAgencyLine.FindStringSubmatchIndex(head); m != nil {
		name := 6 // the group of "(Reuters)"
		if m[name] < 0 {
			name = 8 // of "/TASS/"
		}
		place := placeOf(group(head, m, 1))
		ag := agencies(head[m[name]:m[name+1]], known)
		if m[4] < 0 && startsLower([]byte(head[proseAt(head, m[1]):])) {
			ag = nil // "The Salwin Patriotic Army (SPA) informs": the initials of a name
		}
		if len(ag) > 0 && isPlace(place) || len(ag) > 0 && place == "" && m[4] >= 0 {
			d = placed(place)
			d.Date, d.Agency = group(head, m, 2), ag[0].printed
			return d, shift(ag, m[name]), proseAt(head, m[1])
		}
	}
	if m := reStrokes.FindStringSubmatchIndex(head); m != nil && isPlace(placeOf(group(head, m, 1))) {
		d = placed(placeOf(group(head, m, 1)))
		d.Date, d.Agency = group(head, m, 2), group(head, m, 3)
		// Strokes are the mark of an agency's own page; in no list, it is nobody else's.
		return d, shift(agencies(d.Agency, known), m[6]), proseAt(head, m[1])
	}
	m := reDateline.FindStringSubmatchIndex(head)
	if m == nil {
		if m := reCityStop.FindStringSubmatch(head); m != nil && cities()[fold(m[1])] {
			return placed(m[1]), nil, len(m[1]) + 2
		}
		return d, nil, 0
	}
	place := placeOf(group(head, m, 1))
	mark := m[8]
	spaced := mark > 0 && (head[mark-1] == ' ' || head[mark-1] == ')')
	switch {
	case !isPlace(place):
		return d, nil, 0
	case group(head, m, 2) != "" && group(head, m, 3) != "": // a place, a day and an agency: nothing else is written so
	case !isUpperText(firstPart(place)) && !opensCopy(firstPart(place), head[m[9]:]):
		return d, nil, 0
	case head[mark] == ':' && countWords(place) > 3:
		return d, nil, 0
	case head[mark] == '-' && head[mark:m[9]] == "-" && !spaced:
		return d, nil, 0
	case rePublished.MatchString(place) || reUpdated.MatchString(place):
		return d, nil, 0
	}
	d = placed(place)
	d.Date, d.Agency = group(head, m, 2), group(head, m, 3)
	if d.Date == "" && d.Agency == "" { // a press release: "SPRINGFIELD, Ill. – June 10, 2031 – "
		if at := proseAt(head, m[1]); reReleaseDay.MatchString(head[at:]) {
			r := reReleaseDay.FindStringSubmatchIndex(head[at:])
			d.Date = head[at+r[2] : at+r[3]]
			return d, nil, at + r[1]
		}
	}
	if d.Agency != "" { // by the place where it stands it is an agency, though in no list
		if agency = shift(agencies(d.Agency, known), m[6]); len(agency) == 0 {
			agency = []agencyAt{{start: m[6], end: m[7], printed: d.Agency}}
		}
	}
	return d, agency, proseAt(head, m[1])
}

// opensCopy reports whether a place that is not in capitals opens a report all the
// same: it is a city of the list, and a sentence begins after the mark.
func opensCopy(place, rest string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " \"“'‘"))
	return unicode.IsUpper(r) && cities()[fold(place)]
}

// cities are the names of the cities that the lists of all languages know, folded.
var cities = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, code := range lang.Codes() {
		b, err := lang.Get(code)
		if err != nil {
			continue // an overlay that does not read is reported where it is set
		}
		for _, e := range b.List("cities").Entries {
			m[fold(e.Col(0))] = true
			for _, alias := range strings.Split(e.Col(4), "|") {
				if alias != "" {
					m[fold(alias)] = true
				}
			}
		}
	}
	return m
})

// placed is a dateline of a place as printed: the town, and the region or country
// after it.
func placed(place string) news.Dateline {
	town, region, _ := strings.Cut(place, ",")
	return news.Dateline{Place: titleCase(town), Region: titleCase(region)}
}

// group is the text of a submatch, "" when it took no part.
func group(s string, m []int, i int) string {
	if m[2*i] < 0 {
		return ""
	}
	return strings.TrimSpace(s[m[2*i]:m[2*i+1]])
}

// proseAt is the offset of the character that ended a match: the first of the
// prose.
func proseAt(s string, end int) int {
	_, n := utf8.DecodeLastRuneInString(s[:end])
	return end - n
}

// placeOf takes a dateline's place without what stands in brackets after it
// ("VATICAN CITY (RNS)", "New Delhi [India]").
func placeOf(s string) string {
	if i := strings.IndexAny(s, "(["); i > 0 {
		s = s[:i]
	}
	s = strings.TrimRight(strings.TrimSpace(s), ",")
	if !strings.Contains(s, ",") { // "MOSCOW.", but "SPRINGFIELD, Ill."
		s = strings.TrimSuffix(s, ".")
	}
	return s
}

// isPlace reports whether a text of one to six words may be a place: its words
// begin with capitals, but for the small words inside names.
func isPlace(s string) bool {
	n := countWords(s)
	if n == 0 || n > 6 {
		return false
	}
	for _, w := range strings.Fields(s) {
		switch w {
		case "de", "del", "la", "of", "the", "and", "in", "on", "near", "el", "du", "da", "le":
			continue
		}
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) && !strings.Contains(w, "-") {
			return false
		}
	}
	return true
}

func firstPart(place string) string {
	p, _, _ := strings.Cut(place, ",")
	return p
}

// reInitials matches abbreviations that keep their capitals ("N.Y.", "D.C.").
var reInitials = regexp.MustCompile(`^(?:\p{Lu}\.)+,?$`)

// titleCase turns words in capitals into ordinary writing ("NEW YORK, N.Y."
// keeps its abbreviation).
func titleCase(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		if reInitials.MatchString(w) || !isUpperText(w) || utf8.RuneCountInString(w) <= 2 && i > 0 {
			continue
		}
		var b strings.Builder
		start := true
		for k, r := range w {
			if start {
				b.WriteRune(r)
			} else {
				b.WriteRune(unicode.ToLower(r))
			}
			// "N'Djamena", "L'Aquila", but "Xi'an"
			start = r == '-' || r == '/' || r == '(' || (r == '\'' || r == '’') && k == 1
		}
		words[i] = b.String()
	}
	return strings.Join(words, " ")
}
