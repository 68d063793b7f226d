package extract

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/news"
	"hearsay/internal/outlets"
)

// A dateline: place (in capitals, or before an agency in brackets), perhaps a
// date, perhaps an agency, then a dash (or the colon of some papers).
var (
	reDateline = regexp.MustCompile(`^([\p{Lu}][\p{L}.'’ ,/()-]{1,60}?)(?:,?\s+((?i:` + monthName + `)\s+\d\d?(?:,?\s+\d{4})?|\d\d?\s+(?i:` + monthName + `)(?:\s+\d{4})?))?\s*(?:[(（\[]([^()\[\]]{1,50})[)）\]])?\s*(--|—|–|-|:)\s*["“”'‘(\p{L}\p{N}]`)
	reParen    = regexp.MustCompile(`\(([^()]{1,50})\)`)
)

// findDateline reads the dateline of an article's first paragraph. end is the
// offset after it, 0 when there is none.
func findDateline(s string, known *outlets.List) (d news.Dateline, agency []agencyAt, end int) {
	head := s
	if len(head) > 160 {
		head = head[:160]
		for !utf8.ValidString(head) {
			head = head[:len(head)-1]
		}
	}
	m := reDateline.FindStringSubmatchIndex(head)
	if m == nil {
		return d, nil, 0
	}
	place := strings.TrimRight(strings.TrimSpace(head[m[2]:m[3]]), ",")
	group := func(i int) string {
		if m[2*i] < 0 {
			return ""
		}
		return head[m[2*i]:m[2*i+1]]
	}
	var ag []agencyAt
	if k := strings.IndexByte(place, '('); k > 0 { // the lazy place may have taken "(AP)"
		if g := reParen.FindStringSubmatchIndex(place); g != nil {
			ag = shift(agencies(place[g[2]:g[3]], known), m[2]+g[2])
			place = strings.TrimSpace(place[:k])
		}
	}
	for i := 0; i*2 < len(m); i++ {
		if g := group(i); i > 2 && g != "" && len(ag) == 0 {
			if got := agencies(g, known); len(got) > 0 && m[2*i] > 0 && head[m[2*i]-1] != ' ' {
				ag = shift(got, m[2*i])
			}
		}
	}
	mark := head[m[len(m)-2]:m[len(m)-1]]
	spaced := m[len(m)-2] > 0 && (head[m[len(m)-2]-1] == ' ' || head[m[len(m)-2]-1] == ')')
	caps := isUpperText(firstPart(place))
	switch {
	case mark == ":" && !(caps && len(place) < 40 && countWords(place) <= 3):
		return d, nil, 0
	case mark == "-" && !spaced:
		return d, nil, 0
	case !caps && len(ag) == 0:
		return d, nil, 0
	case countWords(place) > 6 || countWords(place) == 0:
		return d, nil, 0
	}
	if !allCapitalised(place) || rePublished.MatchString(place) || reUpdated.MatchString(place) {
		return d, nil, 0
	}
	d.Place = titleCase(place)
	d.Date = strings.TrimSpace(group(2))
	if len(ag) > 0 {
		d.Agency = ag[0].printed
	}
	end = m[len(m)-1]
	for end < len(s) && (s[end] == ' ') {
		end++
	}
	return d, ag, end
}

func firstPart(place string) string {
	p, _, _ := strings.Cut(place, ",")
	return p
}

// allCapitalised reports whether the words of a place begin with capitals, but
// for the small words inside names.
func allCapitalised(s string) bool {
	for _, w := range strings.Fields(s) {
		r, _ := utf8.DecodeRuneInString(w)
		switch w {
		case "de", "del", "la", "of", "the", "al-", "and", "in", "on", "near", "el", "du", "da", "le":
			continue
		}
		if unicode.IsLower(r) && !strings.Contains(w, "-") {
			return false
		}
	}
	return true
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
		for _, r := range w {
			if start {
				b.WriteRune(r)
			} else {
				b.WriteRune(unicode.ToLower(r))
			}
			start = r == '-' || r == '/' || r == '('
		}
		words[i] = b.String()
	}
	return strings.Join(words, " ")
}
