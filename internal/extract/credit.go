package extract

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/lang"
	"hearsay/internal/news"
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
			if !ok || !o.Agency || !printedAsName(name) {
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

// creditLine tells what a whole line credits: kind is "" when the line is no
// credit, "text", "photo", "contributors" or "desk" (agencies without a name).
func creditLine(s string, known *outlets.List) (kind string, found []agencyAt) {
	words := countWords(s)
	if words == 0 || words > 45 {
		return "", nil
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

// standsAlone reports whether agencies' names, alone on a line, are a credit: a
// short acronym mostly means something else unless it is a well-known one or
// stands in brackets.
func standsAlone(s, f string, w *creditWords) bool {
	return len(f) > 4 || strings.ContainsAny(s, "()[]/") || slices.Contains(w.alone, f)
}

// isPhotoLine reports whether a short line is a picture's credit.
func isPhotoLine(s, f string, w *creditWords, found []agencyAt) bool {
	for _, p := range w.photo {
		if f == p && len(p) > 6 || strings.HasPrefix(f, p+" ") && (strings.HasSuffix(p, " by") || strings.HasSuffix(p, "credit") || strings.ContainsAny(s, ":/©|") || len(found) > 0) {
			return true
		}
		if len(found) > 0 && strings.HasSuffix(f, " "+p) {
			return true
		}
	}
	for _, p := range w.credit {
		if strings.HasPrefix(f, p+" ") && strings.Contains(s, ":") {
			return true
		}
	}
	// "AP Photo/Nina Petrova", "Reuters file photo"
	if len(found) > 0 && found[0].start == 0 {
		rest := strings.TrimSpace(fold(s[found[0].end:]))
		for _, p := range w.photo {
			if rest == p || strings.HasPrefix(rest, p+" ") && strings.Contains(s, "/") {
				return true
			}
		}
	}
	// "Nina Petrova/AFP", "SPUTNIK/AFP via Getty Images", "Nina Petrova | AP"
	if len(found) > 0 {
		if strings.Contains(f, " via ") {
			return true
		}
		k := found[0]
		before := strings.TrimRight(s[:k.start], " ")
		if (strings.HasSuffix(before, "/") || strings.HasSuffix(before, "|")) && !endsSentence(s) && !strings.Contains(s, ". ") {
			return true
		}
		return slices.ContainsFunc(found, func(a agencyAt) bool { return a.id == "getty" || a.id == "epa" })
	}
	return false
}

// reCreditTail matches what opens a credit at the end of a caption.
var reCreditTail = regexp.MustCompile(`(?i)(?:\b(?:photo|photograph|picture|image|video)?\s*(?:credit|courtesy|source)s?\s*:|\b(?:photo|photograph|image|picture)\s*(?:by)?\s*:|©)\s*`)

// captionCredit finds a picture's credit at the end of a caption: "(AFP Photo)",
// "[Nina Petrova/Reuters]", "Nina Petrova / TASS", "Photo: AP". ok is false when
// the line ends with none.
func captionCredit(s string, known *outlets.List) (found []agencyAt, ok bool) {
	t := strings.TrimRight(s, " .")
	tail := ""
	if n := len(t); n > 0 && (t[n-1] == ')' || t[n-1] == ']') {
		open := byte('(')
		if t[n-1] == ']' {
			open = '['
		}
		if k := strings.LastIndexByte(t, open); k > 0 && n-k < 90 {
			tail = t[k+1 : n-1]
			if kind, got := creditLine(tail, known); kind == "photo" || kind == "text" && len(got) > 0 {
				return shift(got, k+1), true
			}
			if strings.Contains(tail, "/") && !strings.ContainsAny(tail, " ") && isUpperText(tail[:1]) || strings.HasPrefix(tail, "File:") {
				return shift(agencies(tail, known), k+1), true // "(NASA/JPL-Caltech)"
			}
			f := fold(tail)
			for _, p := range defaultCredits().photo {
				if f == p || strings.HasPrefix(f, p+" ") || strings.HasSuffix(f, " "+p) {
					return shift(agencies(tail, known), k+1), true
				}
			}
		}
		return nil, false
	}
	if m := reCreditTail.FindStringIndex(t); m != nil && countWords(t[m[1]:]) <= 8 {
		return shift(agencies(t[m[1]:], known), m[1]), true
	}
	if strings.HasPrefix(t, "©") && !strings.Contains(strings.ToLower(t), "right") {
		return agencies(t, known), true
	}
	// The last sentence of the line, without a stop, holds the credit.
	k := strings.LastIndexAny(t, ".!?”\"")
	if k < 0 || k+1 >= len(t) {
		return nil, false
	}
	_, n := utf8.DecodeRuneInString(t[k:])
	tail = t[k+n:]
	if countWords(tail) > 10 {
		return nil, false
	}
	if kind, got := creditLine(strings.TrimSpace(tail), known); kind == "photo" {
		lead := len(tail) - len(strings.TrimLeft(tail, " "))
		return shift(got, k+n+lead), true
	}
	return nil, false
}

func shift(a []agencyAt, by int) []agencyAt {
	for i := range a {
		a[i].start += by
		a[i].end += by
	}
	return a
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

// addCredits notes credits of a line that is (or is not) part of the text: at is
// the offset of the line in the article's text, -1 when it is no part of it.
func addCredits(a *news.Article, src *source, l line, at int, kind news.CreditKind, found []agencyAt, opt Options) {
	for _, f := range found {
		if f.printed == a.Outlet || f.id != "" && f.id == a.OutletID {
			continue // an agency's own article is no copy of the agency's
		}
		c := news.Credit{Agency: f.printed, Kind: kind, Capture: src.rangeOf(l, f.start, f.end)}
		if at >= 0 {
			c.Start, c.End = at+f.start, at+f.end
		}
		dup := slices.IndexFunc(a.Credits, func(c news.Credit) bool {
			return c.Kind == kind && (c.Agency == f.printed || f.id != "" && f.id == agencyID(c.Agency, opt))
		})
		switch {
		case dup < 0:
			a.Credits = append(a.Credits, c)
		case at >= 0 && a.Credits[dup].End == 0:
			a.Credits[dup] = c // what stands in the text can be shown there
		}
	}
}

// agencyID is the id of the outlet of that name, "" when it is unknown.
func agencyID(name string, opt Options) string {
	if o, ok := opt.Outlets.ByName(name); ok {
		return o.ID
	}
	return ""
}

// rangeOf is the range of capture bytes of a part of a line.
func (s *source) rangeOf(l line, from, to int) [2]int {
	out := [2]int{-1, -1}
	for _, r := range l.runs {
		if r.te <= from || r.ts >= to {
			continue
		}
		cs, ce := r.cs, r.ce
		if r.te-r.ts == r.ce-r.cs {
			cs, ce = r.cs+max(0, from-r.ts), r.ce-max(0, r.te-to)
		}
		if out[0] < 0 {
			out[0] = s.toRaw(cs)
		}
		out[1] = s.toRaw(ce)
	}
	if out[0] < 0 {
		return [2]int{}
	}
	return out
}
