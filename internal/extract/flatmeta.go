package extract

import (
	"regexp"
	"strings"

	"hearsay/internal/news"
)

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

// metadata reads outlet, address, dates and authors from the lines that are no
// text.
func (f *flat) metadata(a *news.Article, src *source) {
	f.outlet(a)
	f.beside(a.Outlet)
	if !f.opt.wrapped.dates(a) && !f.saidDates(a) {
		f.dates(a)
	}
	a.Bylines = append(a.Bylines, persons(f.opt.wrapped.authors)...)
	if names := splitNames(strings.Trim(f.said["author"], "[]")); len(a.Bylines) == 0 {
		for _, n := range names {
			if n = strings.Trim(n, `"'`); isPersonName(n) && !isDesk(n) {
				a.Bylines = appendNew(a.Bylines, n)
			}
		}
	}
	addCredits(a, src, line{}, -1, news.CreditText, f.copyright, f.opt)
	for i := max(0, f.head-4); i < f.hi; i++ {
		l := &f.lines[i]
		if l.role != roleNone && l.role != roleByline || i >= f.lo+3 {
			continue
		}
		addCredits(a, src, l.line, -1, news.CreditText, datedCredit(l.text, f.opt.Outlets), f.opt)
		if names, agency := flatByline(l.text, f.opt.Outlets); len(names) > 0 || len(agency) > 0 {
			if len(a.Bylines) == 0 {
				a.Bylines = append(a.Bylines, names...)
			}
			addCredits(a, src, l.line, -1, news.CreditText, agency, f.opt)
			if l.role == roleNone {
				l.why = "byline"
			}
		} else if l.role == roleNone && isStaffByline(l.text, f.opt.Outlets) {
			l.why = "byline"
		}
	}
	for i := max(0, f.head-3); i < min(f.lo, f.head+12) && len(a.Bylines) == 0; i++ {
		if l := &f.lines[i]; l.role == roleNone && i != f.head {
			names := f.byName(i)
			if len(names) == 0 {
				names = datedName(l, f.opt.Outlets)
			}
			if len(names) > 0 && !strings.EqualFold(names[0], a.Outlet) {
				a.Bylines, l.why = append(a.Bylines, names...), "byline"
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
	for _, sense := range []string{"url", "source"} {
		if u := absolute(f.said[sense]); u != "" {
			return u
		}
	}
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

// dates reads the dates of the lines around the headline. "Published …" and
// "Updated …" are told apart; a date without a word is when it was published.
func (f *flat) dates(a *news.Article) {
	for i := max(0, f.head-5); i < f.hi; i++ {
		l := &f.lines[i]
		if l.role == roleBody && i > f.lo+1 {
			break
		}
		if l.role != roleNone && l.role != roleByline && !(l.role == roleCredit && l.words <= 12) || i >= f.lo && l.prose >= 10 && l.why == "" {
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

// reClockStop matches a stop that ends no sentence but a time: "a.m.", "hrs."
var reClockStop = regexp.MustCompile(`(?i)(?:\b[ap]\.m|\d ?h(?:rs?)?|\d ?uhr|\b[A-Z]{2,4}T)\.$`)

// dateOnly reports whether a line says when it was published and nothing else.
func dateOnly(l *flatLine) bool {
	if l.words > 24 || !strings.ContainsAny(l.text, "0123456789") || endsSentence(l.text) && !reClockStop.MatchString(l.text) || wordDate(l.text) == "" {
		return false
	}
	if isBareDate(l.text) {
		return true
	}
	for _, re := range []*dateLabels{rePublished, reUpdated} {
		if m := re.FindStringIndex(l.text); m != nil {
			return m[0] == 0 || l.words <= 12 || !runs(l.text)
		}
	}
	return l.words <= 5
}
