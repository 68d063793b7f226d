package extract

import (
	"html"
	"strings"

	"golang.org/x/net/html/atom"

	"hearsay/internal/news"
)

// readPage reads an HTML capture.
func readPage(a *news.Article, b *builder, c *news.Capture, opt Options) {
	p := newPage(parse(b.src.text))
	p.opt = opt
	p.ld = jsonLD(p.t)
	p.headline()
	p.selectBody()
	p.metadata(a, c, opt)
	headlined := false
	var items []item
	if p.head < 0 || p.headAfterBody() {
		if l := p.titleLine(); l.text != "" {
			headlined, a.Headline = true, l.text
			items = append(items, item{l, news.Headline, ""})
		}
	}
	for i := range p.segs {
		s := &p.segs[i]
		switch {
		case i == p.head && !headlined:
			a.Headline = s.text
			items = append(items, item{s.line, news.Headline, ""})
		case p.kept(i):
			items = append(items, item{s.line, s.kind(), ""})
		default:
			if opt.Explain {
				p.explain(a, b.src, i)
			}
		}
	}
	assemble(a, b, items, opt)
	for _, n := range p.byAgency {
		addCredits(a, b.src, line{}, -1, news.CreditText, []agencyAt{{printed: n}})
	}
}

// kind is the block kind of a kept segment.
func (s *segment) kind() news.BlockKind {
	switch {
	case s.heading > 0:
		return news.Heading
	case s.item || s.row:
		return news.ListItem
	}
	return news.Paragraph
}

func (p *page) headAfterBody() bool { return p.head > p.firstPara && p.firstPara > 0 }

// titleLine makes the headline of the page's title element, for pages that
// show no headline. What a title says beside the headline (" - The Valley
// Echo") is cut off.
func (p *page) titleLine() line {
	for i := range p.t.nodes {
		n := int32(i)
		if p.t.nodes[i].tag != atom.Title || int(n)+1 >= len(p.t.nodes) {
			continue
		}
		tx := p.t.nodes[n+1]
		if !tx.isText || tx.parent != n {
			continue
		}
		var lb lineBuilder
		end := tx.start + titleEnd(string(p.t.src[tx.start:tx.end]))
		lb.plain(p.t.src, tx.start, end, true)
		l := lb.line()
		if l.text == "" {
			continue
		}
		return l
	}
	return line{}
}

// titleEnd is the length of a page title without the outlet's name at its end.
func titleEnd(s string) int {
	cut := len(s)
	for _, sep := range []string{" | ", " - ", " – ", " — ", " :: ", " » ", " • ", " &#8211; ", " &ndash; ", " &raquo; ", " &#8212; ", " &mdash; "} {
		if i := strings.LastIndex(s, sep); i > 0 && i < cut && countWords(s[:i]) >= 3 && countWords(s[i+len(sep):]) <= 6 {
			cut = i
		}
	}
	return cut
}

// cleanText is markup-free text with folded white space.
func cleanText(s string) string { return strings.Join(strings.Fields(html.UnescapeString(s)), " ") }

// explain notes a dropped segment.
func (p *page) explain(a *news.Article, src *source, i int) {
	s := &p.segs[i]
	d := news.Dropped{Text: clip(s.text), Reason: p.info[i].why}
	if n := len(s.runs); n > 0 {
		d.Capture = [2]int{src.toRaw(s.runs[0].cs), src.toRaw(s.runs[n-1].ce)}
	}
	a.Dropped = append(a.Dropped, d)
}
