package extract

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// titles are the page's own names for its article, best first.
func (p *page) titles() []string {
	var og, title string
	for i := range p.t.nodes {
		n := int32(i)
		switch p.t.nodes[i].tag {
		case atom.Meta:
			if k := p.t.get(n, "property") + p.t.get(n, "name"); k == "og:title" || k == "twitter:title" && og == "" {
				og = strings.TrimSpace(p.t.get(n, "content"))
			}
		case atom.Title:
			if title == "" {
				title = strings.TrimSpace(string(p.t.rawText(n)))
			}
		}
	}
	var out []string
	for _, s := range []string{p.opt.wrapped.title, p.ld.headline, og, title} {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

// headline finds the segment that shows the article's headline: of the headings
// the one that agrees best with what the page declares.
func (p *page) headline() {
	titles := p.titles()
	for i := range titles {
		titles[i] = fold(titles[i])
	}
	best := 0.0
	for i := range p.segs {
		s := &p.segs[i]
		if s.heading == 0 || s.heading > 3 || p.info[i].words > 60 {
			continue
		}
		f := fold(s.text)
		score := 0.0
		for _, t := range titles {
			score = max(score, overlap(f, t))
		}
		score += .3 / float64(s.heading)
		if isMasthead(s.text) {
			score -= 1.2 // the site's name
		}
		if score > best+1e-9 && (score > .6 || s.heading == 1) {
			best, p.head = score, i
		}
	}
	if p.head < 0 || isMasthead(p.segs[p.head].text) {
		p.headingOverText()
	}
}

// headingOverText takes for headline the first heading of some words that has text
// under it, on pages whose title and first heading are the site's name.
func (p *page) headingOverText() {
	named := p.head >= 0
	for _, t := range p.titles() {
		named = named || isMasthead(t)
	}
	if !named {
		return
	}
	for i := range p.segs {
		if s := &p.segs[i]; s.heading == 0 || s.heading > 3 || p.info[i].words < 3 || p.info[i].words > 40 || p.info[i].furniture != "" || isMasthead(s.text) || s.links*2 > len(s.text) {
			continue
		}
		for k := i + 1; k < min(len(p.segs), i+8) && p.segs[k].heading == 0; k++ {
			if p.info[k].prose >= 10 {
				p.head = i
				return
			}
		}
	}
}

// headlineOverText finds the headline of a page that has no headings and whose
// title says nothing of the text: of the short lines over the text the one that
// shares most words with it.
func (p *page) headlineOverText() {
	if p.head >= 0 || p.firstPara <= 0 {
		return
	}
	body := map[string]bool{}
	for i := p.firstPara; i < p.to; i++ {
		if p.kept(i) && p.info[i].prose >= 6 {
			for _, w := range strings.Fields(fold(p.segs[i].text)) {
				body[w] = len(w) > 3
			}
		}
	}
	for _, t := range p.titles() {
		for _, w := range strings.Fields(fold(t)) {
			if body[w] {
				return
			}
		}
	}
	best := .4
	for i := max(0, p.firstPara-12); i <= p.firstPara; i++ {
		in, t := &p.info[i], p.segs[i].text
		if in.words < 4 || in.words > 25 || in.furniture != "" || in.prose >= 6 || p.segs[i].caption || in.linkWords*2 > in.words || endsSentence(t) || wordDate(t) != "" || p.isFront(i) {
			continue
		}
		n, of := 0, 0
		for _, w := range strings.Fields(fold(t)) {
			if len(w) > 3 {
				if of++; body[w] {
					n++
				}
			}
		}
		if of < 2 {
			continue
		}
		// Of copies of the headline the last is over the text.
		if share := float64(n) / float64(of); share > best || p.head >= 0 && share >= best {
			best, p.head = share, i
		}
	}
}

// overlap is the share of common words of two folded lines, by the shorter.
func overlap(a, b string) float64 {
	x, y := strings.Fields(a), strings.Fields(b)
	if len(x) == 0 || len(y) == 0 {
		return 0
	}
	in := map[string]int{}
	for _, w := range x {
		in[w]++
	}
	n := 0
	for _, w := range y {
		if in[w] > 0 {
			in[w]--
			n++
		}
	}
	return 2 * float64(n) / float64(len(x)+len(y))
}
