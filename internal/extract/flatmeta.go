package extract

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/news"
	"hearsay/internal/outlets"
)

// headline finds the headline's line before the text: of the short lines
// without a stop the one that best fits the text, is repeated, or is marked.
func (f *flat) headline() {
	if f.head >= 0 {
		f.lines[f.head].role = roleHeadline
		f.lo = max(f.lo, f.head+1)
		return
	}
	body := map[string]int{}
	for i := f.lo; i < f.hi; i++ {
		if f.lines[i].prose > 0 {
			for _, w := range strings.Fields(f.lines[i].folded) {
				body[w]++
			}
		}
	}
	first := true
	best := .6
	for i := 0; i < min(f.hi, f.lo+6); i++ {
		l := &f.lines[i]
		if i >= f.lo+2 && (f.kept[i]-f.kept[f.lo] > 25 || endsSentence(l.text)) {
			break // the text has begun
		}
		if l.why != "" || l.words < 3 || l.words > 30 || l.heading != 1 && isStatement(l.text) && l.words > 8 {
			continue
		}
		score := f.headlineScore(i, body)
		if score == 0 {
			continue
		}
		if first && l.words >= 4 {
			score += .4
		}
		first = false
		lead := 0.0
		if f.head >= 0 && l.folded != f.lines[f.head].folded && i-f.head <= 2 {
			lead = .6 // a standfirst follows its headline and tells more of the text
		}
		// Of the copies of a repeated headline the last before the text counts.
		if score > best+lead || f.head >= 0 && score > best-.1 && l.folded == f.lines[f.head].folded {
			best, f.head = max(best, score), i
		}
	}
	if f.head >= 0 {
		f.lines[f.head].role = roleHeadline
		f.lo = max(f.lo, f.head+1)
	}
}

// headlineScore is how well a line would do as headline: by the words that it
// shares with the text, by its marks and by where it stands.
func (f *flat) headlineScore(i int, body map[string]int) float64 {
	l := &f.lines[i]
	in, n := 0, 0
	for _, w := range strings.Fields(l.folded) {
		if len(w) > 3 {
			n++
			own := 0
			if i >= f.lo && l.prose > 0 {
				own = 1 // the line is itself counted in body
			}
			if body[w] > own {
				in++
			}
		}
	}
	if n < 2 {
		return 0
	}
	score := 2 * float64(in) / float64(n)
	if l.words <= 4 && l.heading == 0 && isPlace(l.text) {
		score-- // a name: of the outlet, of a section
	}
	if l.words >= 4 && f.repeated(i) {
		score += .8
	}
	if l.heading == 1 {
		score += 1.5
	} else if l.heading > 0 {
		score += .3
	}
	if l.words < 5 {
		score -= .5
	}
	if titleEnd(l.text) < len(l.text) {
		score -= .2
	}
	if wordDate(l.text) != "" {
		score--
	}
	return score - .03*float64(max(0, f.lo-i))
}

// repeated reports whether a line before the text stands in another one too: in
// the page's title, in a breadcrumb.
func (f *flat) repeated(i int) bool {
	for k := max(0, i-30); k < min(f.lo, i+5); k++ {
		if k != i && strings.Contains(f.lines[k].folded, f.lines[i].folded) {
			return true
		}
	}
	return false
}

// isStatement reports whether a text ends in a full stop, not in a question or
// exclamation mark as headlines do.
func isStatement(s string) bool {
	return endsSentence(s) && !strings.ContainsAny(s[max(0, len(s)-4):], "?!")
}

// before judges the lines before the text: other forms of the headline,
// standfirst, captions, credits, dates, bylines.
func (f *flat) before() {
	if f.head < 0 {
		return
	}
	head := f.lines[f.head].folded
	for i := 0; i < f.hi; i++ {
		l := &f.lines[i]
		if i == f.head || l.why != "" {
			continue
		}
		switch {
		case l.folded == head:
			f.drop(i, "headline again")
		case i < f.head && strings.HasSuffix(l.folded, head) && l.words <= f.lines[f.head].words+12:
			f.drop(i, "breadcrumb and headline")
		case i < f.head && strings.Contains(l.folded, head) && l.words <= f.lines[f.head].words+12:
			f.drop(i, "headline again")
		}
	}
	f.captions()
	f.standfirst()
}

// captions finds captions and picture credits anywhere in the region and
// between headline and text.
func (f *flat) captions() {
	seen := map[string]int{}
	for i := f.head + 1; i < f.hi; i++ {
		l := &f.lines[i]
		if l.why != "" || l.role != roleNone {
			continue
		}
		if k, ok := seen[l.folded]; ok && l.words >= 8 {
			// The same line twice: a caption beside its picture and in its gallery,
			// or a pull quote. Short of the first copy nothing is lost.
			if i-k <= 8 && i <= f.lo+8 {
				f.lines[k].role = roleCaption
				f.drop(i, "stands twice")
				continue
			}
		}
		seen[l.folded] = i
		if _, ok := captionCredit(l.text, f.opt.Outlets); ok && l.words <= 70 {
			l.role = roleCaption
			continue
		}
		if l.bold > 0 && l.bold < len(l.text)/2 && strings.HasSuffix(l.text, boldTail(l)) && l.words <= 60 {
			if kind, _ := creditLine(boldTail(l), f.opt.Outlets); kind == "photo" || kind == "text" {
				l.role = roleCaption
				continue
			}
		}
		if kind, _ := creditLine(l.text, f.opt.Outlets); kind == "photo" {
			l.role = roleCredit
			f.nameBefore(i)
		}
	}
}

// boldTail is the bold end of a line, "" when its end is not bold.
func boldTail(l *flatLine) string {
	return strings.TrimSpace(l.text[len(l.text)-l.bold:])
}

// nameBefore marks the photographer's name and the stroke that stand on lines of
// their own before a picture's credit.
func (f *flat) nameBefore(i int) {
	for k := i - 1; k >= max(0, i-3); k-- {
		l := &f.lines[k]
		switch {
		case l.text == "/" || l.text == "|":
			l.why = "picture credit"
		case l.role == roleNone && isPersonName(l.text):
			l.role, l.why = roleCredit, ""
			return
		default:
			return
		}
	}
}

// standfirst finds the sentence under the headline that furniture parts from the
// text.
func (f *flat) standfirst() {
	if i := f.head + 1; i+1 < f.hi {
		l := &f.lines[i]
		names, _ := flatByline(l.text, f.opt.Outlets)
		if l.why == "" && l.role == roleNone && l.words >= 5 && l.words <= 40 && !endsSentence(l.text) && len(names) == 0 &&
			runs(l.text) && wordDate(l.text) == "" && f.lines[i+1].prose >= 10 && l.prose < 10 {
			l.role = roleSubheadline
			f.lo = max(f.lo, i+1)
			return
		}
	}
	first := -1
	for i := f.head + 1; i < f.hi; i++ {
		l := &f.lines[i]
		if l.why != "" || l.role == roleCaption || l.role == roleCredit {
			if first >= 0 && (l.kind == "related" || l.kind == "ad") {
				return // what stands inside a text, not before it
			}
			if first >= 0 {
				break
			}
			continue
		}
		if first >= 0 {
			return // two lines of text in a row: the text has begun
		}
		if l.words < 6 || l.words > 60 || i > f.head+3 {
			return
		}
		if names, _ := flatByline(l.text, f.opt.Outlets); len(names) > 0 || wordDate(l.text) != "" && !endsSentence(l.text) {
			return
		}
		first = i
	}
	if first >= 0 && first+1 < f.hi && f.lines[first].role == roleNone {
		f.lines[first].role = roleSubheadline
		f.lo = max(f.lo, first+1)
	}
}

var reCopyright = regexp.MustCompile(`(?i)^(?:copyright|©|\(c\))\s*(?:©|\(c\))?\s*(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?)?,?\s+(?:by\s+)?([^.,|]{2,60})`)

// reInitial matches what the stop of an abbreviation leaves of it ("L.P.").
var reInitial = regexp.MustCompile(`\s+\p{Lu}$`)

// metadata reads outlet, address, dates and authors from the lines that are no
// text.
func (f *flat) metadata(a *news.Article, src *source) {
	f.outlet(a)
	f.beside(a.Outlet)
	if !f.opt.wrapped.dates(a) {
		f.dates(a)
	}
	a.Bylines = append(a.Bylines, persons(f.opt.wrapped.authors)...)
	addCredits(a, src, line{}, -1, news.CreditText, f.copyright, f.opt)
	for i := max(0, f.head-4); i < f.hi; i++ {
		l := &f.lines[i]
		if l.role != roleNone && l.role != roleByline || i >= f.lo+3 {
			continue
		}
		if names, agency := flatByline(l.text, f.opt.Outlets); len(names) > 0 || len(agency) > 0 {
			if len(a.Bylines) == 0 {
				a.Bylines = append(a.Bylines, names...)
			}
			addCredits(a, src, l.line, -1, news.CreditText, agency, f.opt)
			if l.role == roleNone {
				l.why = "byline"
			}
		}
	}
}

// beside finds the lines just before and just after the text that name an agency
// beside the outlet itself.
func (f *flat) beside(outlet string) {
	for i := max(0, f.head); i < min(len(f.lines), f.hi+6); i++ {
		l := &f.lines[i]
		if i >= f.lo && i < f.hi-3 || l.role != roleNone && (l.role != roleBody || i < f.hi-3) || l.why == furnitureWhy["footer"] {
			continue
		}
		if found := besideOutlet(l.text, outlet, f.opt.Outlets); found != nil && (i >= f.hi-3 || len(agencies(l.text, f.opt.Outlets)) > 0) {
			l.role, l.why = roleCredit, ""
		}
	}
}

// sourceURL is the address that the capture gives for itself.
func (f *flat) sourceURL() string {
	for i := range f.lines {
		if f.lines[i].kind != "source" {
			continue
		}
		for k := i; k < min(len(f.lines), i+2); k++ {
			t := f.lines[k].text
			if j := strings.Index(t, "http"); j >= 0 {
				if u := absolute(strings.Fields(t[j:])[0]); u != "" {
					f.lines[k].why = furnitureWhy["source"]
					return u
				}
			}
		}
	}
	return ""
}

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
	for i := range f.lines {
		l := &f.lines[i]
		if l.role != roleNone || l.words > 40 {
			continue
		}
		if m := reCopyright.FindStringSubmatch(l.text); m != nil {
			name := reInitial.ReplaceAllString(strings.TrimSpace(m[1]), "")
			if o, ok := known.ByName(name); ok && o.Agency && !f.atTop(o) {
				f.copyright = append(f.copyright, agencyAt{printed: name, id: o.ID})
				continue // the text is the agency's, the page is another's
			}
			if set(name, "copyright line", true) || countWords(name) <= 5 && !strings.Contains(strings.ToLower(name), "rights") && set(name, "copyright line", false) {
				return
			}
		}
	}
	for i := 0; i < min(4, f.lo); i++ {
		// An agency's own page: its name, and again in the dateline.
		l := &f.lines[i]
		if l.role == roleNone && l.words <= 4 && f.lo < f.hi && isPlace(l.text) && strings.Contains(f.firstWords(), "("+l.text+")") {
			set(l.text, "masthead", false)
			return
		}
	}
	for i := 0; i < min(8, f.hi); i++ {
		name, _, _ := strings.Cut(f.lines[i].text, " | ")
		if f.lines[i].role == roleNone && isMasthead(name) && set(strings.TrimSpace(name), "masthead", false) {
			return
		}
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
	if n := countWords(s); n < 2 || n > 4 || !isPlace(s) {
		return false
	}
	for _, w := range strings.Fields(fold(s)) {
		if mastheads()[w] {
			return true
		}
	}
	return false
}

var mastheads = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, w := range wordsOf("mastheads") {
		m[w] = true
	}
	return m
})

// printedOutlet is the name to show for an outlet that was found by name.
func printedOutlet(printed string, o *outlets.Outlet) string {
	if strings.EqualFold(printed, o.Name) {
		return o.Name
	}
	return printed
}

var (
	rePublished = regexp.MustCompile(`(?i)\b(?:published|posted|first published|created|issued|date)\b`)
	reUpdated   = regexp.MustCompile(`(?i)\b(?:updated|last updated|modified|last modified|edited)\b`)
)

// dates reads the dates of the lines around the headline. "Published …" and
// "Updated …" are told apart; a date without a word is when it was published.
func (f *flat) dates(a *news.Article) {
	for i := max(0, f.head-5); i < f.hi; i++ {
		l := &f.lines[i]
		if l.role == roleBody && i > f.lo+1 {
			break
		}
		if l.role != roleNone && l.role != roleByline || i >= f.lo && l.prose >= 10 && l.why == "" {
			continue
		}
		t := l.text
		if len(t) > 300 {
			t = t[:300]
		}
		up := reUpdated.FindStringIndex(t)
		pub := t
		if up != nil {
			pub = t[:up[0]]
			if p := rePublished.FindStringIndex(t); p != nil && p[0] > up[0] {
				pub = t[p[0]:]
				t = t[:p[0]]
			}
			if d := wordDate(t[up[0]:]); d != "" && a.Updated == "" {
				a.Updated = d
				if a.DateBasis == "" {
					a.DateBasis = "text line"
				}
				f.drop(i, "date line")
			}
		}
		if d := wordDate(pub); d != "" && a.Published == "" {
			a.Published, a.DateBasis = d, "text line"
			f.drop(i, "date line")
		}
	}
	if a.Published == "" && a.Updated == "" {
		if d := urlDate(a.URL); d != "" {
			a.Published, a.DateBasis = d, "url"
		}
	}
}

// dateOnly reports whether a line says when it was published and nothing else.
func dateOnly(l *flatLine) bool {
	if l.words > 24 || endsSentence(l.text) && !strings.HasSuffix(l.text, ".m.") || wordDate(l.text) == "" {
		return false
	}
	for _, re := range []*regexp.Regexp{rePublished, reUpdated} {
		if m := re.FindStringIndex(l.text); m != nil {
			return m[0] == 0 || l.words <= 12 || !runs(l.text)
		}
	}
	return l.words <= 5
}
