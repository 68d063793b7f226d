package extract

import (
	"regexp"
	"strings"

	"hearsay/internal/news"
)

// readFlat reads a capture of flattened text or Markdown.
func readFlat(a *news.Article, b *builder, c *news.Capture, opt Options) {
	f := newFlat(b.src.text, opt)
	f.count(opt.Lines)
	f.kinds()
	if a.URL = f.sourceURL(); a.URL == "" {
		a.URL = c.URL
	}
	f.own = ownFurniture(opt.Outlets, a.URL)
	f.choose()
	f.metadata(a, b.src)
	f.entryTimes(a)
	var items []item
	for i := range f.lines {
		l := &f.lines[i]
		switch l.role {
		case roleHeadline:
			a.Headline = l.text
		case roleSubheadline:
			if a.Subheadline == "" {
				a.Subheadline = l.text
			}
		}
		if k := l.role.kind(); k != "" {
			items = append(items, item{line: l.line, kind: k, when: f.entryTime(i), loose: l.sentence && k == news.Paragraph})
		} else if opt.Explain && !l.taken {
			a.Dropped = append(a.Dropped, news.Dropped{Text: clip(l.text), Reason: l.why,
				Capture: b.src.rangeOf(l.line, 0, len(l.text))})
		}
	}
	if f.cut && opt.Explain {
		a.Dropped = append(a.Dropped, news.Dropped{Reason: "the capture has more lines than are read"})
	}
	assemble(a, b, refold(items, b.src.text), opt)
	f.datedPlace(a)
	truncation(a, b, false, f.wall())
	a.LeftOut = f.leftOut()
}

// count gives the text's lines to l, unless nobody asks for them. The first line
// of some length stands for the headline.
func (f *flat) count(l *Lines) {
	if l == nil {
		return
	}
	folded := make([]string, len(f.lines))
	title := ""
	for i := range f.lines {
		folded[i] = f.lines[i].folded
		if title == "" && f.lines[i].words >= 4 {
			title = folded[i]
		}
	}
	l.setLines(title, folded)
}

// wall reports whether one of the lines after the text offers the rest of it to
// subscribers.
func (f *flat) wall() bool {
	for i := max(f.lo, f.hi-2); i < min(len(f.lines), f.hi+8); i++ {
		if l := &f.lines[i]; l.role == roleNone && l.words <= 40 && saysPaywall(l.folded) {
			return true
		}
	}
	return false
}

// kind is the block kind of a role, "" for lines that become no block.
func (r role) kind() news.BlockKind {
	switch r {
	case roleHeadline:
		return news.Headline
	case roleSubheadline:
		return news.Subheadline
	case roleBody:
		return news.Paragraph
	case roleHeading:
		return news.Heading
	case roleItem:
		return news.ListItem
	case roleCaption:
		return news.Caption
	case roleCredit:
		return news.CreditLine
	case roleCorrection:
		return news.Correction
	}
	return ""
}

// flat is a capture of flattened text while its lines are judged.
type flat struct {
	src    []byte
	lines  []flatLine
	lo, hi int             // the range of lines that holds the article
	head   int             // the headline's line, -1 for none
	own    map[string]bool // furniture of the outlet, by its list

	said   map[string]string // what the block that opens the text says, by sense
	titled int               // the line of it that holds the headline, -1 for none

	clocks []int    // the lines that give the times of a live blog's entries
	hours  []string // the times of day in them
	times  []string // the same with their day

	copyright []agencyAt // agencies that a copyright line on another's page names
	cut       bool       // the capture has more lines than are looked at

	sum  []float64 // prose of the lines before each line
	kept []float64 // the same, of lines that are no furniture
	opt  Options
}

func newFlat(src []byte, opt Options) *flat {
	lines, cut := flatLines(src)
	n := 0
	for end := matterEnd(src); n < len(lines) && lines[n].runs[0].cs < end; n++ {
	}
	f := &flat{src: src, cut: cut, head: -1, opt: opt}
	f.matter(lines[:n])
	f.lines = append(lines[:n:n], joinLines(unfold(lines[n:]), src, opt.Outlets)...)
	for i := range f.lines {
		measureFlat(&f.lines[i])
	}
	f.wholes()
	f.entries()
	f.live()
	return f
}

// reEntry matches the beginning of a line of a list or table: a number, a date.
var reEntry = regexp.MustCompile(`(?i)^(?:\d{1,4}[.):]?|` + monthName + `\s+\d{1,2})\s+\S`)

// entries marks rows of numbered or dated lines (a fixture list, a ranking, a
// tour) as what they are: text without full stops.
func (f *flat) entries() {
	for i := 0; i < len(f.lines); {
		j := i
		for j < len(f.lines) && f.lines[j].words >= 3 && f.lines[j].words <= 30 && reEntry.MatchString(f.lines[j].text) && !dateOnly(&f.lines[j]) {
			j++
		}
		if j-i >= 4 {
			for k := i; k < j; k++ {
				f.lines[k].entry = true
			}
		}
		i = max(j, i+1)
	}
}

// wholes drops lines that hold the article once more, in one piece.
func (f *flat) wholes() {
	folded := func(k int) (string, int) { return f.lines[k].folded, f.lines[k].words }
	for _, i := range wholes(len(f.lines), folded) {
		f.lines[i].prose = 0
		f.drop(i, "the whole article once more")
	}
}

func (f *flat) drop(i int, why string) {
	if l := &f.lines[i]; l.why == "" && l.role == roleNone {
		l.why = why
	}
}

// choose gives every line its role. The steps are in the order in which they
// rely on each other.
func (f *flat) choose() {
	f.furniture()
	f.rejoin()
	f.teasers()
	f.sums()
	f.region(f.anchor())
	f.tail()
	f.takeTitle()
	f.headline()
	f.fromFirstEntry()
	f.lead()
	f.front()
	f.before()
	f.after()
	f.opening()
	f.inside()
	for i := range f.lines {
		f.drop(i, "outside the article")
	}
}

// headLines is among how many lines at the top of a page the head of a paper stands.
const headLines = 8

// kinds tells of every line what sort of furniture it reads like.
func (f *flat) kinds() {
	for i := range f.lines {
		l := &f.lines[i]
		l.kind = defaultFurniture().kindOf(l.text, l.folded, l.words)
		if l.kind == "" && l.words <= 40 && !(len(f.clocks) > 0 && i < f.clocks[0] && l.words >= 5 && isLiveTitle(l.folded)) {
			l.kind = defaultFurniture().leadIn(l.text)
		}
		if l.kind == "" && len(l.runs) > 0 {
			l.kind = service(l, f.raw(l))
		}
		if l.kind == "" {
			l.kind = f.buttons(l)
		}
		if l.kind == "" {
			if name, ok := pageHead(l, f.src); ok && (i == 0 || !maybePerson(name) || strings.Contains(f.lines[0].folded, fold(name))) {
				l.kind = "page"
			}
		}
		if l.kind == "" && i < headLines && isIssueLine(l) {
			l.kind = "nav"
		}
		if l.kind == "" && isWireNote(l) {
			l.kind = "meta"
		}
		if l.kind == "" && isCommentLine(l) {
			l.kind = "comment"
		}
	}
	f.jumpWords()
}

// jumpWords marks the word under which a text goes on, on another page: a word or two
// in capitals beside the line that sends the reader there.
func (f *flat) jumpWords() {
	for i := range f.lines {
		l := &f.lines[i]
		if l.kind == "" && l.words <= 2 && isUpperText(l.text) && !endsSentence(l.text) &&
			(i > 0 && f.lines[i-1].kind == "page" || i+1 < len(f.lines) && f.lines[i+1].kind == "page") {
			l.kind = "page"
		}
	}
}

// isWireNote reports whether a line is a wire's note to editors in brackets.
func isWireNote(l *flatLine) bool {
	if l.words == 0 || l.words > 40 || l.text[0] != '(' || !strings.HasSuffix(l.text, ")") || strings.HasPrefix(l.text, "((") {
		return false
	}
	w, _, _ := strings.Cut(l.folded, " ")
	return wireNotes()[w]
}

var wireNotes = wordSet("wire_notes")

// furniture drops lines for what they say.
func (f *flat) furniture() {
	for i := range f.lines {
		l := &f.lines[i]
		switch {
		case l.image && l.words == 0:
			f.drop(i, "picture")
		case l.words == 0:
			f.drop(i, "no words")
		case dateOnly(l):
			f.drop(i, "date line")
		case reClockOnly.MatchString(l.text):
			l.kind = "media"
			f.drop(i, furnitureWhy["media"])
		case l.kind != "" && l.kind != "about":
			f.drop(i, furnitureWhy[l.kind])
		case f.own[l.folded]:
			f.drop(i, "furniture of the outlet")
		case f.opt.Repetition.repeats(f.opt.outlet, l.folded, l.words):
			f.drop(i, "stands on other pages of the outlet")
		}
	}
}

// sums adds up the prose before each line.
func (f *flat) sums() {
	f.sum, f.kept = make([]float64, len(f.lines)+1), make([]float64, len(f.lines)+1)
	for i := range f.lines {
		l := &f.lines[i]
		f.sum[i+1], f.kept[i+1] = f.sum[i]+l.prose, f.kept[i]
		if l.why == "" {
			f.kept[i+1] += l.prose
		}
	}
}

// reCommentCount matches the heading of a comment thread, folded; reCommentBy
// the line over a comment.
var (
	reCommentCount = regexp.MustCompile(`^(?:comments )?\d+ (?:comments?|responses|replies|thoughts)\b.{0,80}$|^(?:comments|responses) \d+$|^leave a \w+ comment`)
	reCommentBy    = regexp.MustCompile(`(?i)\b(?:says|said|wrote|writes|replied)\s*:?\s*$|\b\d+ (?:second|minute|hour|day|week|month|year)s? ago\b`)
)

// rejoin joins a paragraph that furniture cuts in the middle of a sentence with
// the line that goes on with it.
func (f *flat) rejoin() {
	for i := range f.lines {
		l := &f.lines[i]
		if l.why != "" {
			continue
		}
		k := i + 1
		for k < len(f.lines) && k < i+5 && f.lines[k].why != "" {
			k++
		}
		if k == i+1 || k >= len(f.lines) || k >= i+5 || !continues(l, &f.lines[k]) {
			continue
		}
		l.join(&f.lines[k], f.src)
		measureFlat(l)
		f.lines[k].why, f.lines[k].taken = "part of a line above", true
	}
}

// teasers drops the lines under a short heading like "Related" that stands in or
// after a text: as long as they have no full stop they name other articles.
// Before any text such a line may be the headline.
func (f *flat) teasers() {
	text := 0.0
	for i := range f.lines {
		l := &f.lines[i]
		if l.why == "" {
			text += l.prose
		}
		if l.kind != "related" || l.words > 6 || text < 30 {
			continue
		}
		for k := i + 1; k < min(len(f.lines), i+8); k++ {
			l := &f.lines[k]
			if l.why != "" || l.words < 4 || l.words > 20 || endsSentence(l.text) || l.prose >= 6 || l.heading > 0 {
				break
			}
			l.kind = "related"
			f.drop(k, furnitureWhy["related"])
		}
	}
}

// isCommentLine reports whether a line opens a comment thread or a comment.
func isCommentLine(l *flatLine) bool {
	if l.words > 16 {
		return false
	}
	if reCommentCount.MatchString(l.folded) {
		return true
	}
	return l.words >= 3 && wordDate(l.text) != "" && reCommentBy.MatchString(l.text)
}

// opening drops short lines between headline and text: names, places, counters.
func (f *flat) opening() {
	for i := f.lo; i < f.hi; i++ {
		l := &f.lines[i]
		if l.role != roleNone || l.why != "" {
			continue
		}
		if l.prose >= 6 || l.entry || l.entryHead || f.isPoint(i) && f.isPoint(i+1) || l.words > 14 || endsSentence(l.text) && l.words > 3 {
			return
		}
		f.drop(i, "between headline and text")
	}
}

// inside gives the lines of the region their roles.
func (f *flat) inside() {
	for i := f.lo; i < f.hi; i++ {
		l := &f.lines[i]
		switch {
		case l.why != "" || l.role != roleNone:
		case l.heading > 0, l.entryHead, l.words <= 10 && !endsSentence(l.text) && f.betweenProse(i):
			l.role = roleHeading
		case i > f.lo && l.blank > 0 && isNotice(l.text) && !l.item:
			f.drop(i, furnitureWhy["ad"])
		case l.item || l.entry:
			l.role = roleItem
		case l.words >= 5 && l.words < 150 && isCorrection(l.folded):
			l.role = roleCorrection
		default:
			l.role = roleBody
		}
	}
}

// betweenProse reports whether a line stands between two lines of prose, as a
// heading does; furniture between them does not count.
func (f *flat) betweenProse(i int) bool {
	before, after := i-1, i+1
	for before >= f.lo && f.lines[before].why != "" {
		before--
	}
	for after < f.hi && f.lines[after].why != "" {
		after++
	}
	return before >= f.lo && after < f.hi && f.isText(before) && f.isText(after) &&
		(f.lines[i].blank > 0) == (f.lines[i+1].blank > 0)
}

// isText reports whether a line is prose, however short.
func (f *flat) isText(i int) bool {
	l := &f.lines[i]
	return l.prose >= 6 || l.words >= 4 && endsSentence(l.text)
}
