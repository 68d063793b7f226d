package extract

import (
	"hearsay/internal/news"
)

// readFlat reads a capture of flattened text or Markdown.
func readFlat(a *news.Article, b *builder, c *news.Capture, opt Options) {
	f := newFlat(b.src.text, opt)
	f.choose()
	f.metadata(a, b.src, c)
	var items []item
	for i := range f.lines {
		l := &f.lines[i]
		switch l.role {
		case roleHeadline:
			a.Headline = l.text
		case roleSubheadline:
			a.Subheadline = l.text
		}
		if k := l.role.kind(); k != "" {
			items = append(items, item{l.line, k, ""})
		} else if opt.Explain {
			a.Dropped = append(a.Dropped, news.Dropped{Text: clip(l.text), Reason: l.why,
				Capture: b.src.rangeOf(l.line, 0, len(l.text))})
		}
	}
	assemble(a, b, items, opt)
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
	}
	return ""
}

// flat is a capture of flattened text while its lines are judged.
type flat struct {
	lines  []flatLine
	lo, hi int // the range of lines that holds the article
	head   int // the headline's line, -1 for none
	opt    Options
}

func newFlat(src []byte, opt Options) *flat {
	f := &flat{lines: joinLines(flatLines(src)), head: -1, opt: opt}
	for i := range f.lines {
		measureFlat(&f.lines[i])
	}
	return f
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
	f.region()
	f.headline()
	f.before()
	f.after()
	f.inside()
	for i := range f.lines {
		f.drop(i, "outside the article")
	}
}

// furniture drops lines for what they say.
func (f *flat) furniture() {
	for i := range f.lines {
		l := &f.lines[i]
		switch k := defaultFurniture().kindOf(l.text, l.folded, l.words); {
		case l.image && l.words == 0:
			f.drop(i, "picture")
		case l.words == 0:
			f.drop(i, "no words")
		case dateOnly(l):
			f.drop(i, "date line")
		case k != "":
			f.drop(i, furnitureWhy[k])
		case f.opt.Repetition.repeats(f.opt.outlet, l.folded, l.words):
			f.drop(i, "stands on other pages of the outlet")
		}
	}
}

// region finds the stretch of lines that holds the article: the one with the
// most prose against everything else.
func (f *flat) region() {
	best, sum, start := 0.0, 0.0, 0
	for i := range f.lines {
		if sum <= 0 {
			sum, start = 0, i
		}
		sum += f.weight(i)
		if sum > best {
			best, f.lo, f.hi = sum, start, i+1
		}
	}
}

func (f *flat) weight(i int) float64 {
	l := &f.lines[i]
	switch {
	case l.why != "":
		return -12
	case l.prose >= 10:
		return min(l.prose, 60)
	case l.prose >= 4:
		return l.prose / 2
	}
	return -9
}

// inside gives the lines of the region their roles.
func (f *flat) inside() {
	for i := f.lo; i < f.hi; i++ {
		l := &f.lines[i]
		switch {
		case l.why != "" || l.role != roleNone:
		case l.heading > 0:
			l.role = roleHeading
		case l.item:
			l.role = roleItem
		default:
			l.role = roleBody
		}
	}
}
