package extract

import (
	"strings"
	"sync"

	"golang.org/x/net/html/atom"
)

// roles gives the segments of a page that belong to its article their roles:
// the body, and what stands around it.
func (p *page) roles(outlet string) {
	last := -1
	for i := range p.segs {
		if p.kept(i) {
			p.info[i].role = p.segs[i].role()
			last = i
		}
	}
	if p.head >= 0 {
		p.info[p.head].role = roleHeadline
	}
	p.credits(last, outlet)
	p.standfirst()
	p.pictures(last)
	p.corrections()
}

// credits finds the credit lines of agencies and contributors among the last
// paragraphs and just after them.
func (p *page) credits(last int, outlet string) {
	for i := max(p.firstPara+1, last-5); i <= min(last+6, len(p.segs)-1) && last >= 0; i++ {
		in := &p.info[i]
		if in.words == 0 || in.words > 45 || in.role != roleNone && in.role != roleBody || in.part == partRelated || in.part == partComment {
			continue
		}
		kind, _ := creditLine(p.segs[i].text, p.opt.Outlets)
		if kind == "text" || kind == "contributors" || kind == "desk" || besideOutlet(p.segs[i].text, outlet, p.opt.Outlets) != nil {
			in.role, in.why = roleCredit, "credit line"
		}
	}
}

// standfirst finds the sentence under the headline: marked as one, or the same
// as the page's own description.
func (p *page) standfirst() {
	if p.head < 0 {
		return
	}
	want := fold(p.ld.description)
	for i := p.head + 1; i < min(len(p.segs), max(p.firstPara, p.head+8)); i++ {
		in := &p.info[i]
		if in.role != roleNone || in.words < 5 || in.words > 70 || in.furniture != "" {
			continue
		}
		if in.part == partDek || in.part == partHeader && p.segs[i].heading == 0 && in.linkWords == 0 && (in.words >= 8 && endsSentence(p.segs[i].text)) ||
			want != "" && in.folded == want {
			if names, _ := flatByline(p.segs[i].text, p.opt.Outlets); len(names) == 0 {
				in.role = roleSubheadline
				return
			}
		}
	}
	p.deck()
}

// deck finds a standfirst that nothing marks: the line under the headline that a
// byline, a date or a picture parts from the text, or that has no full stop.
func (p *page) deck() {
	for i := p.head + 1; i < min(len(p.segs), p.head+5); i++ {
		in, s := &p.info[i], &p.segs[i]
		if in.words == 0 || in.furniture != "" && !p.isFront(i) || in.part == partSocial || in.part == partNav {
			continue
		}
		switch in.part {
		case partNone, partDek, partHeader, partMeta, partBody:
		default:
			return
		}
		if in.role != roleNone && in.role != roleBody && in.role != roleHeading || in.words < 5 || in.words > 50 || in.linkWords > 0 ||
			s.heading == 1 || s.heading > 3 || s.caption || s.item || s.row || s.quote || p.isFront(i) || wordDate(s.text) != "" && !endsSentence(s.text) {
			return
		}
		if p.parted(i) || in.role != roleBody && !endsSentence(s.text) && s.heading == 0 && runs(s.text) && i+1 < len(p.segs) && p.info[i+1].prose >= 10 {
			in.role, in.why = roleSubheadline, ""
		}
		return
	}
}

// parted reports whether a byline, a date or a picture stands between segment i and
// the next paragraph.
func (p *page) parted(i int) bool {
	for k := i + 1; k < min(len(p.segs), i+7); k++ {
		switch in := &p.info[k]; {
		case p.isFront(k):
			return true
		case in.part == partMeta, in.part == partMedia, p.segs[k].caption:
			return in.words > 0
		case in.prose >= 6, p.segs[k].heading > 0:
			return false
		}
	}
	return false
}

// isFront reports whether a segment says who wrote the article or when, and
// nothing else.
func (p *page) isFront(i int) bool {
	in, s := &p.info[i], &p.segs[i]
	if in.furniture == "date line" {
		return true
	}
	if in.words == 0 || in.words > 20 || s.heading > 0 {
		return false
	}
	names, agency := flatByline(spaceBy(s.text), p.opt.Outlets)
	if len(names)+len(agency) > 0 || isStaffByline(s.text, p.opt.Outlets) || reReadingTime.MatchString(s.text) || wordDate(s.text) != "" && !endsSentence(s.text) && in.words <= 12 {
		return true
	}
	names, sure := loneNames(s.text)
	return sure && len(names) > 0
}

// pictures finds the captions and credits of the article's own pictures: those
// inside it or between headline and text.
func (p *page) pictures(last int) {
	seen := map[string]bool{}
	lo := p.from
	if p.head >= 0 && p.head < lo {
		lo = p.head
	}
	for i := lo; i <= last; i++ {
		in, s := &p.info[i], &p.segs[i]
		if in.role != roleNone || in.part != partMedia && !s.caption || in.words < 2 || in.linkWords*2 > in.words || in.furniture != "" || seen[in.folded] {
			continue
		}
		seen[in.folded] = true
		kind, _ := creditLine(s.text, p.opt.Outlets)
		switch {
		case kind == "photo" || kind == "text" && in.words <= 6:
			in.role = roleCredit
		case in.words >= 5 && (s.caption || p.inFigure(i)):
			in.role = roleCaption
		}
	}
}

// inFigure reports whether the segment stands in a figure or in an element that
// is called a caption.
func (p *page) inFigure(i int) bool {
	for n, k := p.segs[i].node, 0; n > 0 && k < 5; n, k = p.t.nodes[n].parent, k+1 {
		if p.t.nodes[n].tag == atom.Figure || strings.Contains(strings.ToLower(p.t.get(n, "class")), "caption") {
			return true
		}
	}
	return false
}

// corrections finds the paragraphs that correct the article.
func (p *page) corrections() {
	for i := range p.segs {
		if in := &p.info[i]; in.role == roleBody && in.words >= 5 && in.words < 150 && isCorrection(in.folded) {
			in.role = roleCorrection
		}
	}
}

// isCorrection reports whether a folded line begins as a correction does.
func isCorrection(folded string) bool {
	for _, w := range corrections() {
		if strings.HasPrefix(folded, w) && wordEnds(folded, len(w)) {
			return true
		}
	}
	return false
}

var corrections = sync.OnceValue(func() []string { return wordsOf("corrections") })

// wall reports whether a segment after the text offers the rest of it to
// subscribers.
func (p *page) wall() bool {
	last := -1
	for i := range p.segs {
		if p.kept(i) {
			last = i
		}
	}
	for i := last + 1; i < min(len(p.segs), last+12); i++ {
		if p.info[i].words <= 40 && p.info[i].folded != "" && saysPaywall(p.info[i].folded) {
			return true
		}
	}
	return false
}

// entryTimes are the times of the entries of a live blog, by segment: the last
// time element before each, when the article has several. Other articles have
// none.
func (p *page) entryTimes() map[int]string {
	type stamp struct {
		seg  int
		when string
	}
	var stamps []stamp
	headers := map[int32]string{} // the elements around a time → the time
	for i := range p.t.nodes {
		n := int32(i)
		if p.t.nodes[i].tag != atom.Time {
			continue
		}
		at := int(p.at[n])
		if at < p.from || at >= p.to {
			continue
		}
		if d := declaredDate(p.t.get(n, "datetime")); len(d) > 10 {
			stamps = append(stamps, stamp{at, d})
			for up, k := p.t.nodes[n].parent, 0; up > 0 && k < 4; up, k = p.t.nodes[up].parent, k+1 {
				if p.t.nodes[up].tag == atom.Header {
					headers[up] = d
					break
				}
			}
		}
	}
	out := map[int]string{}
	used := map[string]bool{}
	for k, s := range stamps {
		end := p.to
		if k+1 < len(stamps) {
			end = stamps[k+1].seg
		}
		for i := s.seg; i < end; i++ {
			out[i] = s.when
			if p.kept(i) {
				used[s.when] = true
			}
		}
	}
	if len(used) < 3 {
		return nil
	}
	// An entry's heading may stand in a header with its time: it is no header of
	// the page.
	for i := p.from; i < p.to; i++ {
		in := &p.info[i]
		if when, ok := headers[in.cue]; ok && in.part == partHeader && in.role == roleNone && p.segs[i].heading > 0 {
			in.role, out[i] = roleHeading, when
		}
	}
	return out
}
