package extract

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/news"
	"hearsay/internal/outlets"
)

var reCopyright = regexp.MustCompile(`(?i)^(?:copyright|©|\(c\))\s*(?:©|\(c\))?\s*(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?)?,?\s+(?:by\s+)?([^.,|]{2,60})`)

// reYearEnd matches the year behind the name: "© Coast Tidings 2031".
var reYearEnd = regexp.MustCompile(`,?\s+(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?\s*$`)

// reInitial matches what the stop of an abbreviation leaves of it ("L.P.").
var reInitial = regexp.MustCompile(`\s+\p{Lu}$`)

// outlet names the publisher: by the address, by a copyright line that names a
// known one, by the name at the top of the page, by another copyright line, by
// what the page's title ends with.
func (f *flat) outlet(a *news.Article) {
	known := f.opt.Outlets
	if o, ok := known.ByDomain(host(a.URL)); ok {
		a.Outlet, a.OutletID, a.OutletBasis = o.Name, o.ID, "url"
		return
	}
	set := func(name, basis string, must bool) bool {
		o, ok := known.ByName(name)
		switch {
		case ok && (!o.Agency || basis == "copyright line"):
			a.Outlet, a.OutletID, a.OutletBasis = printedOutlet(name, o), o.ID, basis
		case must || name == "":
			return false
		default:
			a.Outlet, a.OutletBasis = name, basis
		}
		return true
	}
	if set(f.saidOutlet(), "front matter", false) {
		return
	}
	holder := ""
	for i := range f.lines {
		l := &f.lines[i]
		if l.role != roleNone || l.words > 40 {
			continue
		}
		if m := reCopyright.FindStringSubmatch(l.text); m != nil {
			name := reInitial.ReplaceAllString(strings.TrimSpace(reYearEnd.ReplaceAllString(m[1], "")), "")
			if o, ok := known.ByName(name); ok && o.Agency && !f.atTop(o) {
				f.copyright = append(f.copyright, agencyAt{printed: name, id: o.ID})
				continue // the text is the agency's, the page is another's
			}
			if set(name, "copyright line", true) {
				return
			}
			if holder == "" && countWords(name) <= 5 && !strings.Contains(strings.ToLower(name), "rights") {
				holder = name
			}
		}
	}
	if f.masthead(a, set) {
		return
	}
	for _, name := range []string{f.headed(), f.nameplate(), f.besideDate()} {
		if name != "" && set(name, "masthead", false) {
			return
		}
	}
	if holder != "" && set(holder, "copyright line", false) {
		return
	}
	if f.lo > 2 && f.head != 0 && f.lines[0].role == roleNone && f.lines[0].words <= 5 && isPlace(f.lines[0].text) && isMenu(&f.lines[1]) &&
		set(f.lines[0].text, "masthead", false) {
		return
	}
	for i := 0; i < min(3, f.lo); i++ {
		if k := titleEnd(f.lines[i].text); k < len(f.lines[i].text) {
			if set(strings.Trim(f.lines[i].text[k:], " |-–—:»•"), "page title", true) {
				return
			}
		}
	}
}

// nameplate is a name of no known word that stands as the first line of the page above
// the headline, before its sections, date or motto: what prints there in capitals, is
// written as no other word is ("TideDesk") or is the house's elsewhere on the page, and
// is no section, is the name of the paper. "" for none.
func (f *flat) nameplate() string {
	if f.head < 2 && f.head >= 0 || f.lo < 3 || f.lines[0].role != roleNone {
		return ""
	}
	l := &f.lines[0]
	name := plate(l.text)
	n := countWords(name)
	if n == 0 || n > 4 || !isPlace(name) || isDesk(name) || wordDate(name) != "" || hasClock(name) {
		return ""
	}
	if !isUpperText(name) && !(n == 1 && mixedCase(name)) && !f.isHouse(name) {
		return ""
	}
	if next := &f.lines[1]; len(name) < len(l.text) || isMenu(next) || wordDate(next.text) != "" || next.kind == "nav" || next.kind == "signup" {
		return name
	}
	return ""
}

// plate is the name in the first line of a page, without what stands behind it there:
// the number of the page, its initials ("Norra News Agency (NNA)"), the word for live
// coverage.
func plate(s string) string {
	s = strings.TrimSpace(reMastheadEnd.ReplaceAllString(s, ""))
	if m := reInitialsBehind.FindStringSubmatchIndex(s); m != nil && outletInitials(s[:m[0]]) == s[m[2]:m[3]] {
		s = s[:m[0]]
	}
	for _, w := range liveWords() {
		n := len(s) - len(w)
		if n <= 0 || s[n-1] != ' ' || !strings.EqualFold(s[n:], w) {
			continue
		}
		// "Norra Live" may be the whole name.
		if name := s[:n-1]; countWords(name) > 1 || mixedCase(name) && !isUpperText(name) || isUpperText(s[n:]) && !isUpperText(name) {
			return name
		}
	}
	return s
}

// reInitialsBehind matches the initials of a name behind it.
var reInitialsBehind = regexp.MustCompile(`\s*\((\p{Lu}{2,6})\)$`)

// isHouse reports whether a name that stands at the top of the page is the house's in
// another line beside the text: alone over or under the date, in its copyright line, in
// what it offers its readers.
func (f *flat) isHouse(name string) bool {
	if isSection(name) {
		return false
	}
	for i := 1; i < len(f.lines); i++ {
		l := &f.lines[i]
		if i >= f.lo && i < f.hi || l.role != roleNone || l.words > 40 {
			continue
		}
		switch {
		case i < f.lo && strings.EqualFold(l.text, name):
			if i > 0 && f.lines[i-1].why == "date line" || i+1 < len(f.lines) && f.lines[i+1].why == "date line" {
				return true
			}
		case l.kind == "footer", l.kind == "signup", l.kind == "service", l.kind == "about", reCopyright.MatchString(l.text):
			if namedIn(l.text, name) {
				return true
			}
		}
	}
	return false
}

// namedIn reports whether a name stands in a text as words of its own.
func namedIn(s, name string) bool {
	return strings.Contains(" "+strings.Join(reToken.FindAllString(s, 60), " ")+" ", " "+strings.Join(reToken.FindAllString(name, 8), " ")+" ")
}

// besideDate is the name that stands before the date of the report on a line near the
// headline: "Norra Standard, March 4, 2031", "Nova Agency, Lima, 4 March 2031". It
// must have a word that such names are made of, or the text must name it as those do
// who speak to it. "" for none.
func (f *flat) besideDate() string {
	for i := max(0, f.head-3); i < min(f.lo, max(f.head, 0)+6); i++ {
		l := &f.lines[i]
		if i == f.head || l.role != roleNone && l.role != roleByline || l.words < 2 || l.words > 20 || isStatement(l.text) && l.slant == 0 {
			continue
		}
		dated := wordDate(l.text) != ""
		for _, part := range reMark.Split(l.text, 6) {
			name, about, _ := strings.Cut(part, ", ")
			name = strings.TrimSpace(name)
			n := countWords(name)
			house, ours := staffOf(name)
			if ours = ours && dated && house != "" && (countWords(house) > 1 || f.spokenTo(house)); ours {
				name, n = house, countWords(house) // "Patria Norra newsroom"
			}
			if _, by := openByline(name); by || n == 0 || n > 5 || !isPlace(name) || isSection(name) || strings.ContainsAny(name, "0123456789:") || isLabelled(l.text) {
				continue
			}
			switch {
			case ours && !isDesk(name), dated && isMasthead(name), dated && n > 1 && isAgencyName(name):
				return name
			case dated && isAgencyName(about):
				if _, sure := loneNames(name); !sure {
					return name
				}
				if house := firstPart(about); isPlace(house) { // "Nina Petrova, Norra Press, March 4, 2031"
					return house
				}
			case (dated || i == f.head+1) && f.spokenTo(name):
				return name
			}
		}
	}
	return ""
}

// spokenTo reports whether the text names an outlet as those do whom it speaks for:
// in its dateline, or by "told".
func (f *flat) spokenTo(name string) bool {
	if strings.Contains(f.firstWords(), "("+name+")") || strings.Contains(f.firstWords(), "/"+name+"/") {
		return true
	}
	for i := f.lo; i < f.hi; i++ {
		if l := &f.lines[i]; l.role == roleBody && strings.Contains(l.text, "told "+name) || strings.Contains(l.text, "interview with "+name) {
			return true
		}
	}
	return false
}

// masthead finds the publisher's name on a line at the top of the page.
func (f *flat) masthead(a *news.Article, set func(name, basis string, must bool) bool) bool {
	opening := agencies(f.firstWords(), f.opt.Outlets)
	for i := 0; i < min(4, f.lo); i++ {
		l := &f.lines[i]
		if l.role != roleNone || l.words > 4 || f.lo >= f.hi || !isPlace(l.text) {
			continue
		}
		// An agency's own page: its name, and again in the dateline.
		if strings.Contains(f.firstWords(), "("+l.text+")") {
			return set(l.text, "masthead", false)
		}
		if o, ok := f.opt.Outlets.ByName(l.text); ok && o.Agency && len(opening) > 0 && opening[0].id == o.ID {
			a.Outlet, a.OutletID, a.OutletBasis = printedOutlet(l.text, o), o.ID, "masthead"
			return true
		}
	}
	for i := 0; i < min(8, f.hi); i++ {
		l := &f.lines[i]
		_, known := f.opt.Outlets.ByName(l.text)
		if l.role != roleNone || f.head >= 0 && i > f.head && !known && isDesk(l.text) {
			continue
		}
		name := plate(l.text)
		if p := pieces(l, f.src); len(p) > 1 && len(p[0]) < len(name) && l.linked == 0 && !reIssue.MatchString(p[0]) {
			name = p[0] // parted by a wide gap
		}
		// A name of one word may be a section's ("Metro") unless it is an acronym.
		n := countWords(name)
		if (f.head < 0 || i < f.head) && i < 5 && n <= 4 && (n > 1 || i == 0 || isUpperText(name)) && set(name, "masthead", true) {
			return true
		}
		// A known one's alone under the headline, before the text.
		if f.head >= 0 && i > f.head && i < f.lo && (n > 1 && n <= 4 || n == 1 && mixedCase(name)) && set(name, "masthead", true) {
			return true
		}
		// A newsletter's name as a link, and what it is about behind a mark.
		home := l.linked > 0 && len(name) < len(l.text) && l.linked >= len(name) && n > 1 && n <= 5 && isPlace(name) && l.kind == ""
		agency := i < 3 && (f.head < 0 || i < f.head) && n > 1 && n <= 5 && isPlace(name) && isAgencyName(name) && !isHouseWord(name) && !isHouseWord(firstWord(name)) && wordDate(l.text) == ""
		if (isMasthead(name) || agency || home && i < 2 && i < f.head) && set(name, "masthead", false) {
			return true
		}
	}
	return false
}

// isHouseWord reports whether a name is made of words that any house has for its parts:
// "World News Service".
func isHouseWord(name string) bool {
	for _, w := range strings.Fields(fold(name)) {
		if !sectionWords()[w] && !smallWords()[w] && !desks()[w] {
			return false
		}
	}
	return true
}

// mixedCase reports whether one word has a capital inside, as no section's has:
// "HuffPost", "CNN".
func mixedCase(word string) bool {
	return strings.IndexFunc(word[min(len(word), 1):], unicode.IsUpper) >= 0
}

// reMastheadEnd matches what stands behind a name at the top of a page: sections,
// the number of a page.
var reMastheadEnd = regexp.MustCompile(`(?i)(?: (?:[|·•●/>»—–-]|::|//) |\s{2,}|\s*[,|]?\s+page \S{1,4}$|\s+\d{1,3}$).*$`)

// atTop reports whether an agency names itself before the text other than in a
// byline or credit: then the page is its own.
func (f *flat) atTop(o *outlets.Outlet) bool {
	other := false
	for i := 0; i < min(12, f.lo); i++ {
		l := &f.lines[i]
		if l.role != roleNone || i == f.head || l.words > 12 {
			continue
		}
		if n, ag := flatByline(l.text, f.opt.Outlets); len(n) > 0 || len(ag) > 0 {
			continue
		}
		for _, a := range agencies(l.text, f.opt.Outlets) {
			if a.id == o.ID {
				return true
			}
		}
		other = other || i < 2 && l.words >= 2 && isPlace(l.text) && l.why != furnitureWhy["social"]
	}
	return !other
}

// firstWords is the beginning of the first paragraph.
func (f *flat) firstWords() string {
	for i := f.lo; i < f.hi; i++ {
		if l := &f.lines[i]; l.role == roleBody {
			return l.text[:min(len(l.text), 160)]
		}
	}
	return ""
}

// isMenu reports whether a line reads like the row of sections under a site's name.
func isMenu(l *flatLine) bool {
	if l.role != roleNone || l.words < 3 || l.words > 40 || endsSentence(l.text) || wordDate(l.text) != "" {
		return false
	}
	capital := 0
	words := strings.FieldsFunc(l.text, func(r rune) bool { return r == ' ' || r == '|' || r == '/' || r == '·' || r == '•' || r == '\t' })
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) {
			capital++
		}
	}
	return 5*capital >= 4*len(words)
}

// isMasthead reports whether a line is the name of a paper or station: a few
// capitalised words, one of which such names are made of.
func isMasthead(s string) bool {
	if n := countWords(s); n < 2 || n > 5 || !isPlace(s) {
		return false
	}
	for _, w := range strings.Fields(fold(s)) {
		if mastheads()[w] {
			return true
		}
	}
	return false
}

var mastheads = wordSet("mastheads")

// printedOutlet is the name to show for an outlet that was found by name.
func printedOutlet(printed string, o *outlets.Outlet) string {
	if strings.EqualFold(printed, o.Name) {
		return o.Name
	}
	return printed
}
