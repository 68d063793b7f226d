package extract

import (
	"regexp"
	"strings"

	"hearsay/internal/news"
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
		if l.why != "" || l.words < 3 || l.words > 30 || l.heading != 1 && isStatement(l.text) && l.words > 8 ||
			captioned(l, f.opt) || f.isFront(i) {
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
		if f.head >= 0 && l.folded != f.lines[f.head].folded && (i-f.head <= 2 || i-f.head <= 4 && best >= 1.2) {
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
	if l.words <= 4 && l.heading == 0 && isPlace(l.text) || isMasthead(l.text) || isMasthead(reMastheadEnd.ReplaceAllString(l.text, "")) {
		score-- // a name: of the outlet, of a section
	}
	if reClockFirst.MatchString(l.text) {
		score-- // an entry of a live blog, a programme
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
	if i > 0 && reEntryClock.MatchString(f.lines[i-1].text) && !strings.HasPrefix(f.lines[i-1].text, "00:") {
		score -= .8 // the heading of a live blog's entry
	}
	for k := i + 1; (score >= .9 || score >= .6 && runs(l.text)) && k < min(len(f.lines), i+6) && f.lines[k].prose < 10; k++ {
		if f.isFront(k) {
			score += .4 // byline or date follow soon
			break
		}
	}
	return score - .03*float64(max(0, f.lo-i))
}

// reEntryClock matches the time of day over an entry of a live blog; a player's
// "0:00" is none.
var reEntryClock = regexp.MustCompile(`(?i)^(?:\d\d[.:h]\d\d|\d\d?[.:]\d\d ?[ap]\.?m\.?)(?: ?[A-Z]{2,5})?$`)

// reClockFirst matches a line that begins with a time of day.
var reClockFirst = regexp.MustCompile(`(?i)^\d\d?[.:h]\d\d(?: ?[ap]\.?m\.?)?\s+\S`)

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
		addCredits(a, src, l.line, -1, news.CreditText, datedCredit(l.text, f.opt.Outlets), f.opt)
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
	for i := max(0, f.head-3); i < min(f.lo, f.head+12) && len(a.Bylines) == 0; i++ {
		if l := &f.lines[i]; l.role == roleNone && i != f.head {
			if names := f.byName(i); len(names) > 0 && !strings.EqualFold(names[0], a.Outlet) {
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

// reClockStop matches a stop that ends no sentence but a time: "a.m.", "hrs."
var reClockStop = regexp.MustCompile(`(?i)(?:\b[ap]\.m|\d ?h(?:rs?)?|\d ?uhr|\b[A-Z]{2,4}T)\.$`)

// dateOnly reports whether a line says when it was published and nothing else.
func dateOnly(l *flatLine) bool {
	if l.words > 24 || endsSentence(l.text) && !reClockStop.MatchString(l.text) || wordDate(l.text) == "" {
		return false
	}
	for _, re := range []*dateLabels{rePublished, reUpdated} {
		if m := re.FindStringIndex(l.text); m != nil {
			return m[0] == 0 || l.words <= 12 || !runs(l.text)
		}
	}
	return l.words <= 5
}
