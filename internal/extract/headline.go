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
		if score > best+1e-9 && (score > .6 || s.heading == 1) {
			best, p.head = score, i
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
