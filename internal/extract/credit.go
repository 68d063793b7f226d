package extract

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/lang"
	"hearsay/internal/outlets"
)

// creditWords are the phrases of credit lines, by sense, folded.
type creditWords struct {
	contributed, with, photo, credit, desk, alone []string
}

var defaultCredits = sync.OnceValue(func() *creditWords {
	w := &creditWords{}
	for _, code := range lang.Codes() {
		b, err := lang.Get(code)
		if err != nil {
			continue
		}
		for _, e := range b.List("credits").Entries {
			p := fold(e.Col(0))
			switch e.Col(1) {
			case "contributed":
				w.contributed = append(w.contributed, p)
			case "with":
				w.with = append(w.with, p)
			case "photo":
				w.photo = append(w.photo, p)
			case "credit":
				w.credit = append(w.credit, p)
			case "desk":
				w.desk = append(w.desk, p)
			case "alone":
				w.alone = append(w.alone, p)
			}
		}
	}
	// The longest phrase first: "with reporting by" before "reporting by".
	for _, l := range []*[]string{&w.contributed, &w.with, &w.photo, &w.credit, &w.desk} {
		slices.SortStableFunc(*l, func(a, b string) int { return len(b) - len(a) })
	}
	return w
})

// creditLine tells what a whole line credits: kind is "" when the line is no
// credit, "text", "photo", "contributors" or "desk" (agencies without a name).
func creditLine(s string, known *outlets.List) (kind string, found []agencyAt) {
	words := countWords(s)
	if words == 0 || words > 45 {
		return "", nil
	}
	if lead, rest, ok := strings.Cut(s, ". "); ok && countWords(lead) <= 6 && labels()[firstWord(fold(lead))] { // "Translated from the Polish. Source: …"
		kind, found = creditLine(rest, known)
		return kind, shift(found, len(s)-len(rest))
	}
	f := strings.TrimSpace(fold(s))
	w := defaultCredits()
	found = agencies(s, known)
	if words <= 12 && !signed(s, found, known) && isPhotoLine(s, f, w, found) {
		return "photo", found
	}
	if m := reFeed.FindStringSubmatchIndex(s); m != nil {
		if len(found) == 0 {
			found = []agencyAt{{start: m[2], end: m[3], printed: s[m[2]:m[3]]}}
		}
		return "text", found
	}
	if len(found) == 0 && words <= 10 {
		found = unlisted(s)
	}
	if signed(s, found, known) {
		return "text", found
	}
	for _, p := range w.contributed {
		if i := strings.Index(f, p); i > 0 && wordStarts(f, i) && wordEnds(f, i+len(p)) && (strings.HasPrefix(p, "contributed ") || strings.HasSuffix(f, p)) {
			if len(found) > 0 {
				return "text", found
			}
			return "contributors", nil
		}
	}
	for _, p := range w.with {
		if strings.HasPrefix(f, p+" ") {
			if p == "source" || p == "sources" {
				if _, rest, ok := strings.Cut(s, ":"); ok && len(found) == 0 { // "Sources: own reports, Norra Press"
					found, _ = staffLine(s, strings.TrimLeft(rest, " "), false, known)
				}
				if len(found) == 0 || words > 8 {
					continue
				}
			}
			if len(found) > 0 {
				return "text", found
			}
			if i := lastWordOf(s, p); i > 0 {
				if name := strings.Trim(s[i:], " :.()*_"); isAgencyName(name) && isPlace(name) && countWords(name) <= 5 {
					at := i + strings.Index(s[i:], name)
					return "text", []agencyAt{{start: at, end: at + len(name), printed: name}}
				}
			}
			return "contributors", nil
		}
	}
	if len(found) > 0 && words <= 14 && restOf(s, found) == "" && standsAlone(s, f, w) {
		return "text", found
	}
	for _, p := range w.desk {
		if f == p {
			return "desk", nil
		}
	}
	return "", nil
}

// lastWordOf is the offset in s behind a folded phrase that its folded text begins
// with, 0 if it is not found.
func lastWordOf(s, phrase string) int {
	w := lastWord(phrase)
	if i := indexFold(s, w); i >= 0 {
		return i + len(w)
	}
	return 0
}

// reFeed matches the note under a story that was taken over unread.
var reFeed = regexp.MustCompile(`(?i:published|taken|auto-generated|generated) (?i:from) (?i:the |a |an )?(?:syndicated )?((?-i:\p{Lu})[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2}) (?i:feed|wire|newswire)`)

// reInitialsOf matches the initials of editors, with which some newsrooms open the
// line that names their agencies: "ab/kl (AFP, dpa)", "ab, kl/AFP".
var reInitialsOf = regexp.MustCompile(`^\p{Ll}{2,4}(?:[/,] ?\p{Ll}{2,4}){0,3} ?[/(]`)

// signed reports whether a line names agencies beside the newsroom's own desk or
// its editors' initials: "Reuters / Foreign Desk", "ab/kl (EFE, Reuters)".
func signed(s string, found []agencyAt, known *outlets.List) bool {
	if len(found) == 0 || countWords(s) > 12 {
		return false
	}
	if m := reInitialsOf.FindStringIndex(s); m != nil && m[1]-1 <= found[0].start && restOf(s[m[1]-1:], shift(slices.Clone(found), 1-m[1])) == "" {
		return true
	}
	desk := false
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return r == '/' || r == '|' || r == ',' }) {
		part = strings.TrimSpace(part)
		for _, p := range defaultCredits().with { // "Special Correspondent, with inputs from Reuters"
			if len(part) > len(p) && strings.EqualFold(part[:len(p)], p) {
				part = strings.TrimSpace(part[len(p):])
			}
		}
		if ag := agencies(part, known); len(ag) > 0 && restOf(part, ag) == "" {
			continue
		}
		if !isDesk(part) || countWords(part) > 4 {
			return false
		}
		desk = true
	}
	return desk
}

// outletInitials are the first letters of an outlet's name, without "The".
func outletInitials(outlet string) string {
	var b strings.Builder
	for _, w := range strings.Fields(strings.TrimPrefix(outlet, "The ")) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// besideOutlet finds the agency that a short line names beside the outlet itself,
// by name or initials: "Coast Tidings / Marketwire", "CT/AFP". In such a line an
// agency need not be in a list.
func besideOutlet(s, outlet string, known *outlets.List) []agencyAt {
	a, b, ok := strings.Cut(s, "/")
	comma := false
	if !ok {
		if a, b, comma = strings.Cut(s, ","); comma { // only an agency of the lists: "Coast Tidings, AFP"
			found := agencies(b, known)
			ok = len(found) == 1 && restOf(b, found) == ""
		}
	}
	if !ok || outlet == "" || countWords(s) > 10 || strings.Contains(b, "/") || endsSentence(s) {
		return nil
	}
	at := len(a) + 1 + len(b) - len(strings.TrimLeft(b, " "))
	first, second := strings.TrimSpace(a), strings.TrimSpace(b)
	own := func(t string) bool {
		if comma && strings.HasPrefix(outlets.Key(outlet), outlets.Key(t)+" ") {
			return true
		}
		in := outletInitials(outlet)
		key, name := outlets.Key(t), outlets.Key(outlet)
		return key == name || countWords(t) >= 2 && strings.HasPrefix(name, key+" ") || len(in) >= 2 && t == in
	}
	switch {
	case own(first):
		first, second = second, first
	case own(second):
		at = strings.Index(s, first)
	default:
		return nil
	}
	if found := agencies(first, known); len(found) > 0 {
		return shift(found, at)
	}
	if n := countWords(first); n == 0 || n > 3 || !isPlace(first) || isDesk(first) || isPersonName(first) {
		return nil
	}
	return []agencyAt{{start: at, end: at + len(first), printed: first}}
}

// datedCredit finds the agency beside the date of a report: "03.04.2025, 06:50 |
// dpa".
func datedCredit(s string, known *outlets.List) []agencyAt {
	if countWords(s) > 14 || wordDate(s) == "" {
		return nil
	}
	at := 0
	for _, part := range reMark.Split(s, -1) {
		k := at + strings.Index(s[at:], part)
		at = k + len(part)
		if found := agencies(part, known); len(found) > 0 && (restOf(part, found) == "" || reInitialsBeside.MatchString(part)) {
			return shift(found, k)
		}
	}
	return nil
}

// reInitialsBeside matches the initials of the house beside those of an agency: "RNS, AFP".
var reInitialsBeside = regexp.MustCompile(`^\p{Lu}{2,5}(?:, ?| ?/ ?)\p{Lu}{2,6}$`)

// reMark matches what parts the items of a line.
var reMark = regexp.MustCompile(`\s*[|•·●]\s*|\s+[/–—-]\s+`)

// standsAlone reports whether agencies' names, alone on a line, are a credit: a
// short acronym mostly means something else unless it is a well-known one or
// stands in brackets.
func standsAlone(s, f string, w *creditWords) bool {
	return len(f) > 4 || strings.ContainsAny(s, "()[]/") || slices.Contains(w.alone, f)
}
