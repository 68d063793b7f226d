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
	meta := p.metaTags()
	if a.URL = p.canonical(meta); a.URL == "" {
		a.URL = c.URL
	}
	p.own = ownFurniture(opt.Outlets, a.URL)
	p.headline()
	p.count(opt.Lines)
	p.selectBody()
	p.headlineOverText()
	p.metadata(a, meta)
	p.roles(a.Outlet)
	when := p.entryTimes()
	var items []item
	title := line{}
	if p.head < 0 || p.headAfterBody() {
		title = p.titleLine()
	}
	if title.text != "" {
		a.Headline = title.text
		items = append(items, item{line: title, kind: news.Headline})
	}
	for i := range p.segs {
		s := &p.segs[i]
		switch k := p.info[i].role.kind(); {
		case k == news.Headline && title.text != "":
		case k == news.Headline:
			a.Headline = s.text
			items = append(items, item{line: s.line, kind: k})
		case k == news.Subheadline:
			a.Subheadline = s.text
			items = append(items, item{line: s.line, kind: k})
		case k != "":
			items = append(items, item{line: s.line, kind: k, when: when[i]})
		case opt.Explain:
			p.explain(a, b.src, i)
		}
	}
	if opt.Explain && p.t.cut {
		a.Dropped = append(a.Dropped, news.Dropped{Reason: "the page has more elements than are read"})
	}
	assemble(a, b, items, opt)
	for _, n := range p.byAgency {
		addCredits(a, b.src, line{}, -1, news.CreditText, []agencyAt{{printed: n, id: agencyID(n, opt)}}, opt)
	}
	truncation(a, b, p.ld.notFree, p.wall())
}

// count gives the page's lines to l, unless nobody asks for them.
func (p *page) count(l *Lines) {
	if l == nil {
		return
	}
	folded := make([]string, len(p.segs))
	for i := range p.segs {
		folded[i] = fold(p.segs[i].text)
	}
	title := ""
	if p.head >= 0 {
		title = folded[p.head]
	}
	l.setLines(title, folded)
}

// role is the role of a kept segment.
func (s *segment) role() role {
	switch {
	case s.heading > 0:
		return roleHeading
	case s.item || s.row:
		return roleItem
	}
	return roleBody
}

func (p *page) headAfterBody() bool { return p.head > p.firstPara && p.firstPara > 0 }

// titleLine is the headline in the page's title element, for pages that show no
// headline. What a title says beside the headline (" - The Valley Echo") is cut
// off.
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
		if l := lb.line(); l.text != "" {
			return l
		}
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
	a.Dropped = append(a.Dropped, news.Dropped{Text: clip(s.text), Reason: p.info[i].why, Capture: src.rangeOf(s.line, 0, len(s.text))})
}
