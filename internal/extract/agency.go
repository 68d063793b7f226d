package extract

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/outlets"
)

// Agencies in a line, wherever it stands: by the lists of outlets, and by their form.

// agencyAt is an agency that is named in a text, and where.
type agencyAt struct {
	start, end int
	printed    string
	id         string
}

// reToken matches a word of a name, with the points and strokes inside it.
var reToken = regexp.MustCompile(`[\p{L}\p{N}][\p{L}\p{N}.'’&-]*`)

// agencies finds the agencies named in a short line, longest names first.
func agencies(s string, known *outlets.List) []agencyAt {
	toks := reToken.FindAllStringIndex(s, 60)
	var out []agencyAt
	for i := 0; i < len(toks); {
		found := false
		for n := min(6, len(toks)-i); n > 0 && !found; n-- {
			from, to := toks[i][0], toks[i+n-1][1]
			name := strings.TrimRight(s[from:to], ".-'’")
			if strings.ContainsAny(s[from:to], "/;:|()") {
				continue
			}
			o, ok := known.ByName(name)
			if !ok || !o.Agency || !printedAsName(name) || n == 1 && i+1 < len(toks) && isGiven(s, toks[i], toks[i+1]) {
				continue
			}
			out = append(out, agencyAt{from, from + len(name), name, o.ID})
			i += n
			found = true
		}
		if !found {
			i++
		}
	}
	return out
}

// isGiven reports whether a word is the given name of a person who wrote something
// ("Reporting by Petra Lind"), though an agency is called so too: a surname follows.
func isGiven(s string, word, next []int) bool {
	name, surname := s[word[0]:word[1]], s[next[0]:next[1]]
	given, family := knownNames()
	f := fold(surname)
	first, _ := utf8.DecodeRuneInString(surname)
	if !unicode.IsUpper(first) || isUpperText(name) && !isUpperText(surname) || s[word[1]:next[0]] != " " || commonWords()[f] && !family[f] || desks()[f] || cities()[f] {
		return false
	}
	before := strings.TrimRight(fold(s[:word[0]]), " ")
	switch w := lastWord(before); {
	case before == "":
		return given[fold(name)]
	case bylineWords()[w], w == "by", w == "and", strings.HasSuffix(s[:word[0]], ", "):
		return true
	}
	return false
}

// printedAsName reports whether an agency's name is written as one: names that
// are also words ("Map", "Spa") must be in capitals, "dpa" and "tt" excepted.
func printedAsName(s string) bool {
	if len(s) <= 4 {
		return isUpperText(s) || s == "dpa" || s == "sda" || len(s) == 4
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || unicode.IsDigit(r) || strings.HasPrefix(s, "the ")
}

// restOf is what is left of a folded line without the agencies' names and the
// words that bind them.
func restOf(s string, found []agencyAt) string {
	var b strings.Builder
	at := 0
	for _, f := range found {
		b.WriteString(s[at:f.start])
		b.WriteByte(' ')
		at = f.end
	}
	b.WriteString(s[at:])
	var out []string
	for _, w := range strings.Fields(fold(b.String())) {
		switch w {
		case "and", "with", "via", "the", "from", "by", "in", "s", "news", "agency", "agencies", "for", "to", "this", "report":
		default:
			out = append(out, w)
		}
	}
	return strings.Join(out, " ")
}

// shift moves places in a part of a line to those in the line.
func shift(a []agencyAt, by int) []agencyAt {
	for i := range a {
		a[i].start += by
		a[i].end += by
	}
	return a
}

// reUnlisted matches an agency that is in no list where a credit must name one:
// "NPA contributed to this report", "With inputs from NPA".
var reUnlisted = regexp.MustCompile(`^[(*_\s]*(?:(?i:(?:with (?:additional )?(?:inputs?|files|material|information|reporting) (?:from|by)|additional reporting(?: by|:))) )?(\p{Lu}{2,6})(?: (?i:contributed)\b[^,;]*)?[.)*_\s]*$`)

// unlisted finds such an agency; a bare acronym is none.
func unlisted(s string) []agencyAt {
	m := reUnlisted.FindStringSubmatchIndex(s)
	if m == nil || strings.Trim(s, "()*_. ") == s[m[2]:m[3]] {
		return nil
	}
	return []agencyAt{{start: m[2], end: m[3], printed: s[m[2]:m[3]]}}
}

// trailingAgency finds agencies printed after the last sentence of an article:
// "… on the rails. AFP", "… he said. (Reuters, AP)", "… he said. — Reuters".
// at is where the credit begins.
func trailingAgency(s string, known *outlets.List) (at int, found []agencyAt, ok bool) {
	t := strings.TrimRight(s, " ")
	from := max(0, len(t)-70)
	for from > 0 && !utf8.RuneStart(t[from]) {
		from++
	}
	for i := len(t) - 1; i > from; i-- {
		if !utf8.RuneStart(t[i]) || !endsSentence(t[:i]) || t[i] != ' ' {
			continue
		}
		tail := strings.TrimLeft(t[i:], " ")
		core := strings.Trim(tail, "()[]-–—/. ")
		if core == "" {
			continue
		}
		got := agencies(core, known)
		if len(got) > 0 && restOf(core, got) == "" {
			base := len(t) - len(tail)
			return base, shift(got, base+strings.Index(tail, core)), true
		}
		if i < len(t)-60 {
			break
		}
	}
	return 0, nil, false
}

// isAgencyName reports whether a name says that it is an agency's or a station's.
func isAgencyName(name string) bool {
	f := " " + fold(name) + " "
	for _, w := range agencyWords() {
		if strings.Contains(f, " "+w+" ") {
			return true
		}
	}
	return false
}

var agencyWords = sync.OnceValue(func() []string { return wordsOf("agency_words") })
