package extract

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// selectBody decides for every segment whether it belongs to the article's body,
// and notes the reason when it does not. The steps are in the order in which
// they rely on each other.
func (p *page) selectBody() {
	p.wholes()
	p.cueParts()
	p.cards()
	core := p.core()
	lo, hi := p.span(core)
	for i := range p.segs {
		if i < lo || i >= hi {
			p.drop(i, "outside the article")
		}
	}
	hi = p.nextArticle(lo, hi)
	for i := lo; i < hi; i++ {
		p.judge(i)
	}
	p.lists(lo, hi)
	p.repeats(lo, hi)
	p.declaredBody(lo, hi)
	p.opening(lo, hi)
	p.far(lo, hi)
	p.closing(lo, hi)
	p.headings(lo, hi)
	p.from, p.to = lo, hi
	if p.head >= 0 && p.head < lo {
		p.from = p.head
	}
	p.firstPara = p.firstParagraph(lo, hi)
}

// pointLines is among how many segments under the headline the points of a story may
// stand, which some papers list there over the byline.
const pointLines = 10

// firstParagraph is the first kept paragraph, 0 when there is none: behind the points
// under the headline, if they are a list.
func (p *page) firstParagraph(lo, hi int) int {
	first := 0
	for i := lo; i < hi; i++ {
		switch {
		case !p.kept(i) || p.info[i].prose == 0:
		case !p.segs[i].item:
			if first > 0 && i > p.head+pointLines {
				return first
			}
			return i
		case p.head < 0 || i < p.head || first == 0 && i > p.head+4:
			return i
		case first == 0:
			first = i
		}
	}
	return first
}

func (p *page) drop(i int, why string) {
	if p.info[i].why == "" {
		p.info[i].why = why
	}
}

func (p *page) kept(i int) bool { return p.info[i].why == "" }

// cards marks teasers of other articles: a heading that is a link, with a line
// or two of text in the same small element.
func (p *page) cards() {
	type card struct{ lo, hi int }
	var cards []card
	mass := 0.0
	for i := range p.segs {
		s, in := &p.segs[i], &p.info[i]
		if in.part != partNone || in.words < 3 || in.linkWords*10 < in.words*8 || (s.heading == 0 && !s.row) || s.heading == 1 {
			continue
		}
		// The largest element around the heading that holds no other linked heading
		// and little prose is the card.
		best := card{}
		for n := s.node; n > 0; n = p.t.nodes[n].parent {
			lo, hi := p.span(n)
			prose, heads := 0.0, 0
			for k := lo; k < hi && hi-lo < 12; k++ {
				prose += p.info[k].prose
				if p.segs[k].heading > 0 && p.info[k].linkWords*10 >= p.info[k].words*8 {
					heads++
				}
			}
			if hi-lo >= 12 || prose > 130 || heads > 1 {
				break
			}
			best = card{lo, hi}
		}
		if best.hi > best.lo+1 {
			cards = append(cards, best)
			for k := best.lo; k < best.hi; k++ {
				mass += p.info[k].prose
			}
		}
	}
	// One card is a box in an article; many are a list of other articles. When
	// next to nothing is left without them, the page is such a list itself.
	if len(cards) < 2 || p.prose-mass < 40 {
		return
	}
	for _, c := range cards {
		for k := c.lo; k < c.hi; k++ {
			if p.info[k].part == partNone {
				p.info[k].part, p.info[k].cue = partRelated, p.segs[c.lo].node
			}
		}
	}
}

// judge drops segment i for its own sake.
func (p *page) judge(i int) {
	s, in := &p.segs[i], &p.info[i]
	switch {
	case in.part != partNone:
		p.drop(i, partWhy[in.part])
		return
	case s.caption:
		p.drop(i, "caption")
		return
	case in.words == 0:
		p.drop(i, "no words")
		return
	case i == p.head:
		p.drop(i, "headline")
		return
	case s.heading == 1 && !p.besideText(i):
		p.drop(i, "headline")
		return
	}
	if in.furniture != "" {
		p.drop(i, in.furniture)
		return
	}
	if p.own[in.folded] {
		p.drop(i, "furniture of the outlet")
		return
	}
	if p.opt.Repetition.repeats(p.opt.outlet, in.folded, in.words) {
		p.drop(i, "stands on other pages of the outlet")
		return
	}
	if in.linkWords*10 >= in.words*9 && s.heading == 0 && !s.row && !s.item && in.words >= 3 {
		p.drop(i, "nothing but a link")
	}
	if s.labelsLinks(in) {
		p.drop(i, furnitureWhy["related"])
	}
}

// boxLabel is the longest label of a box of links, in words.
const boxLabel = 6

// labelsLinks reports whether a segment is a label and the links behind it: "MOST READ
// Five signs of rain", whatever the label says.
func (s *segment) labelsLinks(in *segInfo) bool {
	if s.label <= 0 || s.heading > 0 || s.row || s.item || s.quote || in.linkWords < 3 {
		return false
	}
	label := strings.TrimSpace(s.text[:min(s.label, len(s.text))])
	marked := isUpperText(label) || s.strong >= len(label)
	return countWords(label) <= boxLabel && (marked || s.anchors > 1) && !isStatement(s.text) && !strings.ContainsAny(label, "\"“”,")
}

// lists drops lists that are mostly links.
func (p *page) lists(lo, hi int) {
	done := map[int32]bool{}
	for i := lo; i < hi; i++ {
		s := &p.segs[i]
		if !s.item && !s.row {
			continue
		}
		n := p.listOf(s.node)
		if n == 0 || done[n] {
			continue
		}
		done[n] = true
		a, b := p.span(n)
		words, links := 0, 0
		for k := a; k < b; k++ {
			words += p.info[k].words
			links += p.info[k].linkWords
		}
		if links*10 >= words*6 {
			for k := a; k < b; k++ {
				p.drop(k, "list of links")
			}
		}
	}
}

// listOf is the nearest list or table around a node, 0 when there is none.
func (p *page) listOf(n int32) int32 {
	for ; n > 0; n = p.t.nodes[n].parent {
		switch p.t.nodes[n].tag {
		case atom.Ul, atom.Ol, atom.Dl, atom.Table:
			return n
		}
	}
	return 0
}

// nextArticle is the end of the first article where a page goes on with the
// next one: at a heading like the headline's after enough text.
func (p *page) nextArticle(lo, hi int) int {
	if p.head < 0 || p.head >= hi || p.segs[p.head].heading != 1 {
		return hi
	}
	want := p.t.signature(p.segs[p.head].node)
	for i := max(lo, p.head+1); i < hi; i++ {
		if p.segs[i].heading == 1 && p.sum[i]-p.sum[p.head] > 60 && p.t.signature(p.segs[i].node) == want &&
			p.info[i].folded != p.info[p.head].folded && p.info[i].words >= 3 && !p.besideText(i) {
			for k := i; k < hi; k++ {
				p.drop(k, "the next article")
			}
			return i
		}
	}
	return hi
}

// besideText reports whether a heading stands under text of its own parent
// element: then it is a heading of a section, whatever its level.
func (p *page) besideText(i int) bool {
	lo, _ := p.span(p.t.above(p.segs[i].node))
	return lo < i && p.sum[i]-p.sum[lo] > 20
}

// repeats drops text that stands a second time on the page under another
// sort of element: publishing systems keep copies for print, phones and search
// engines. A line that is repeated in its own place, like a question of an
// interview, is the author's.
func (p *page) repeats(lo, hi int) {
	seen := map[string]string{}
	for i := lo; i < hi; i++ {
		in := &p.info[i]
		if !p.kept(i) || in.words < 8 {
			continue
		}
		k := in.folded
		if k == "" {
			k = fold(p.segs[i].text)
		}
		parent := p.t.signature(p.t.above(p.segs[i].node))
		if first, ok := seen[k]; !ok {
			seen[k] = parent
		} else if first != parent {
			p.drop(i, "stands twice on the page")
		}
	}
}

// wholes drops segments that hold the whole article once more, in one piece:
// what is left of markup meant for machines.
func (p *page) wholes() {
	folded := func(i int) (string, int) {
		switch in := &p.info[i]; {
		case in.folded != "":
			return in.folded, in.words
		case in.words >= 200:
			return fold(p.segs[i].text), in.words
		}
		return "", 0
	}
	for _, i := range wholes(len(p.segs), folded) {
		p.info[i].prose = 0
		p.drop(i, "the whole article once more")
	}
}

// opening drops what stands between headline and first paragraph.
func (p *page) opening(lo, hi int) {
	if lo < p.head && p.head < hi && p.sum[p.head]-p.sum[lo] < .3*(p.sum[hi]-p.sum[lo]) {
		for i := lo; i < p.head; i++ {
			p.drop(i, "before the headline")
		}
	}
	for i := lo; i < hi; i++ {
		if p.kept(i) && p.info[i].prose >= 6 {
			break
		}
		if p.kept(i) && p.segs[i].heading == 0 && !p.segs[i].item && p.info[i].words <= 12 && !endsSentence(p.segs[i].text) {
			p.drop(i, "between headline and text")
		}
	}
}

// far drops prose that a stretch of furniture parts from the article's
// paragraphs and that stands in another element.
func (p *page) far(lo, hi int) {
	direct := map[int32]float64{}
	home, most := int32(-1), 0.0
	for i := lo; i < hi; i++ {
		if p.kept(i) {
			n := p.t.above(p.segs[i].node)
			direct[n] += p.info[i].prose
			if direct[n] > most {
				home, most = n, direct[n]
			}
		}
	}
	if home < 0 || most < .5*(p.sum[hi]-p.sum[lo]) {
		return
	}
	start, end := p.span(home)
	if most >= .85*(p.sum[hi]-p.sum[lo]) && p.head < start {
		// Nearly all of the text stands in one element: what stands before it is
		// about the article.
		for i := max(lo, p.head+1); i < start; i++ {
			p.drop(i, "between headline and text")
		}
	}
	junk := 0
	for i := end; i < hi; i++ {
		switch {
		case !p.kept(i):
			junk += p.info[i].words
		case junk >= 40:
			p.drop(i, "far from the text")
		}
	}
}

// closing drops what stands after the last paragraph: headings, and short lines
// that do not stand beside it in one element.
func (p *page) closing(lo, hi int) {
	last := int32(-1)
	for i := hi - 1; i >= lo && last < 0; i-- {
		if p.kept(i) && p.info[i].prose >= 4 {
			last = p.t.above(p.segs[i].node)
		}
	}
	for i := hi - 1; i >= lo; i-- {
		if !p.kept(i) {
			continue
		}
		s, in := &p.segs[i], &p.info[i]
		if in.prose >= 4 || s.row || s.item || s.heading == 0 && endsSentence(s.text) {
			break
		}
		if s.heading == 0 && in.linkWords*2 < in.words && (in.words > 12 || p.t.above(s.node) == last) {
			break
		}
		p.drop(i, "after the text")
	}
}

// headings drops headings without text under them. Related links between a
// heading and the next text show that it was theirs.
func (p *page) headings(lo, hi int) {
	text := false
	for i := hi - 1; i >= lo; i-- {
		switch {
		case !p.kept(i):
			if p.segs[i].heading == 0 && strings.HasPrefix(p.info[i].why, "related") {
				text = false
			}
		case p.segs[i].heading == 0:
			text = true
		case !text:
			p.drop(i, "heading without text")
		}
	}
}
