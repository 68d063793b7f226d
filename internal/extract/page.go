package extract

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/net/html/atom"
)

// page is a parsed page with what the body rules need to know of each segment.
type page struct {
	t        *tree
	opt      Options
	own      map[string]bool // furniture of the outlet, by its list
	segs     []segment
	info     []segInfo
	at       []int32 // by node: the number of segments that begin before it
	ld       declared
	byAgency []string // agencies that stand in the byline
	head     int      // segment of the headline, -1 when the page shows none

	from, to  int // the range of segments that the article was chosen from
	firstPara int // first kept paragraph, 0 when there is none

	prose float64   // sum of info[].prose
	sum   []float64 // sums of info[].prose before each segment
}

// segInfo is what is known of a segment's text and place.
type segInfo struct {
	words, linkWords int
	prose            float64 // words that read like an article's sentences
	part             part    // part of the page by the cues around it
	cue              int32   // the element that gave the cue
	folded           string  // the text as fold gives it, for segments up to 150 words
	furniture        string  // the reason to drop it for how it reads, ""
	role             role    // what the segment is to the article
	why              string  // why the segment is dropped, "" while it is kept
}

func newPage(t *tree) *page {
	p := &page{t: t, segs: segments(t), head: -1}
	p.info = make([]segInfo, len(p.segs))
	for i := range p.segs {
		p.measure(i)
	}
	p.at = make([]int32, len(t.nodes)+1)
	for k, i := 0, 0; i <= len(t.nodes); i++ {
		for k < len(p.segs) && p.segs[k].first < int32(i) {
			k++
		}
		p.at[i] = int32(k)
	}
	return p
}

// span is the range of segments inside an element.
func (p *page) span(n int32) (int, int) {
	return int(p.at[n]), int(p.at[p.t.nodes[n].last+1])
}

// measure fills in the figures of segment i.
func (p *page) measure(i int) {
	s, in := &p.segs[i], &p.info[i]
	in.words = countWords(s.text)
	if s.links > 0 && len(s.text) > 0 {
		in.linkWords = in.words * s.links / len(s.text)
	}
	in.prose = prose(s, in)
	if in.words > 0 && in.words <= 150 {
		in.folded = fold(s.text)
		switch k := defaultFurniture().kindOf(s.text, in.folded, in.words); {
		case k != "" && k != "about":
			in.furniture, in.prose = furnitureWhy[k], 0
		case s.links*2 >= len(s.text) && defaultFurniture().leadIn(s.text) != "":
			in.furniture, in.prose = furnitureWhy["related"], 0
		case in.words <= 20 && s.heading == 0 && isTeaser(s.text):
			in.furniture, in.prose = furnitureWhy["related"], 0
		case in.words <= 24 && s.heading == 0 && dateOnly(&flatLine{line: s.line, words: in.words}):
			in.furniture, in.prose = "date line", 0
		case s.heading == 0 && service(&flatLine{line: s.line, folded: in.folded, words: in.words}, s.text) != "":
			in.furniture, in.prose = furnitureWhy["service"], 0
		case reClockOnly.MatchString(s.text):
			in.furniture, in.prose = "time of an entry", 0
		case s.text[0] == '<' && strings.Contains(s.text, "src="):
			in.furniture, in.prose = "markup shown as text", 0
		}
	}
}

// isTeaser reports whether a line names another article behind a label in capitals:
// "READ MORE: Five signs of rain".
func isTeaser(s string) bool {
	label, rest, _ := strings.Cut(s, ":")
	return isUpperText(label) && !isUpperText(rest) && !isStatement(s) && defaultFurniture().leadIn(s) == "related"
}

// reClockOnly matches a line that is a time of day and nothing else.
var reClockOnly = regexp.MustCompile(`(?i)^(?:at )?\d\d?[.:h]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,5})?$`)

// prose is the number of words of a segment that read like running text: the
// words outside links of segments that are long or end as sentences do.
func prose(s *segment, in *segInfo) float64 {
	if s.heading > 0 || s.caption || s.row || in.words < 4 {
		return 0
	}
	free := float64(in.words - in.linkWords)
	if in.linkWords*2 > in.words {
		return 0
	}
	stop := endsSentence(s.text)
	comma := strings.ContainsAny(s.text, ",，،、")
	switch {
	case in.words >= 12 && stop:
	case stop && in.words >= 6:
		free *= .8
	case !runs(s.text):
		return 0
	case in.words >= 12 && comma:
	case in.words >= 25:
		free *= .7
	default:
		free *= .1
	}
	if s.item {
		free *= .6
	}
	return free
}

// cueParts gives every segment the part of the page that the elements around it
// tell. Names lie: publishing systems call whole pages "has-sidebar" and the
// paragraphs behind a paywall "paywall". So an element is believed only when
// the page's prose does not stand in it (see believable).
func (p *page) cueParts() {
	p.sum = make([]float64, len(p.segs)+1)
	for i := range p.info {
		p.sum[i+1] = p.sum[i] + p.info[i].prose
	}
	p.prose = p.sum[len(p.segs)]
	type cue struct {
		n      int32
		pt     part
		lo, hi int
	}
	var cues []cue
	alike := map[string]float64{} // prose inside elements of one name
	for n := int32(1); int(n) < len(p.t.nodes); n++ {
		if p.t.nodes[n].isText {
			continue
		}
		lo, hi := p.span(n)
		if lo == hi {
			continue
		}
		if pt := p.t.partOf(n); pt != partNone && !(pt == partRelated && p.pullQuote(lo, hi)) {
			cues = append(cues, cue{n, pt, lo, hi})
			if byName(pt) {
				alike[p.t.signature(n)] += p.sum[hi] - p.sum[lo]
			}
		}
	}
	for _, c := range cues {
		inside := p.sum[c.hi] - p.sum[c.lo]
		if !p.believable(c.pt, c.lo, c.hi, inside) || byName(c.pt) && alike[p.t.signature(c.n)] > .3*p.prose && inside > 0 {
			continue
		}
		for k := c.lo; k < c.hi; k++ {
			s := &p.segs[k]
			if (c.pt == partSocial || c.pt == partMedia) && (s.quote || s.row || s.heading > 0 && c.pt == partMedia) {
				continue // an embedded message, a table set as a figure
			}
			if p.info[k].part == partNone {
				p.info[k].part, p.info[k].cue = c.pt, c.n
			}
		}
	}
}

// pullQuote reports whether the segments lo to hi, alone in an aside or under a
// name like "teaser", are prose set apart and no box of links.
func (p *page) pullQuote(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if p.info[i].linkWords*3 > p.info[i].words || p.segs[i].heading > 0 || p.segs[i].item {
			return false
		}
	}
	return hi-lo <= 2 && p.info[lo].words >= 8 && p.info[lo].furniture == ""
}

// byName reports whether many elements of that part can together hold the
// article: its hidden or gated paragraphs, the slides of a gallery. Lists of
// teasers hold as many words, but are no article.
func byName(pt part) bool {
	switch pt {
	case partSignup, partHidden, partMedia, partAd, partOverlay, partMeta, partTags, partDek, partSocial:
		return true
	}
	return false
}

// believable reports whether an element that holds the segments lo to hi can be
// that part of a page.
func (p *page) believable(pt part, lo, hi int, inside float64) bool {
	if inside < 30 {
		return true
	}
	switch pt {
	case partComment:
		// Comments may be longer than the article, but they follow it.
		return p.sum[lo] > 60 && !(lo <= p.head && p.head < hi)
	case partHeader:
		return inside <= .25*p.prose
	case partFooter, partCookie, partOverlay:
		if p.head >= 0 {
			return !(lo <= p.head && p.head < hi) && inside < .7*p.prose
		}
	}
	return inside <= .35*p.prose
}

// signature is an element's tag and names without digits, so that numbered
// elements are alike.
func (t *tree) signature(n int32) string {
	s := t.nodes[n].tag.String() + " " + t.get(n, "class")
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return -1
		}
		return r
	}, s)
}

// core finds the element that holds the article: the one with the most prose
// against the least of everything else.
func (p *page) core() int32 {
	good := make([]float64, len(p.segs)+1)
	junk := make([]float64, len(p.segs)+1)
	for i, in := range p.info {
		g, j := in.prose, 0.0
		if in.part != partNone {
			g = 0
		} else if g == 0 {
			if j = float64(in.linkWords); !p.segs[i].item && !p.segs[i].row {
				j = float64(in.words)
			}
		}
		good[i+1], junk[i+1] = good[i]+g, junk[i]+j
	}
	best, top := int32(0), -1.0
	for n := int32(0); int(n) < len(p.t.nodes); n++ {
		if p.t.nodes[n].isText || isFormatting(p.t.nodes[n].tag) && p.t.nodes[n].tag != atom.Span {
			continue
		}
		lo, hi := p.span(n)
		if lo == hi {
			continue
		}
		// ">=": of elements around the same text the innermost is meant.
		if s := good[hi] - good[lo] - .5*(junk[hi]-junk[lo]); s >= top {
			best, top = n, s
		}
	}
	return best
}

// runs reports whether the words of a line without a closing stop run on as in
// a sentence: enough of them begin in lower case. Lists of names, places and
// buttons do not. Scripts without case always run.
func runs(s string) bool {
	lower, upper, start := 0, 0, true
	for _, r := range s {
		letter := unicode.IsLetter(r)
		if letter && start {
			switch {
			case unicode.IsUpper(r):
				upper++
			case unicode.IsLower(r):
				lower++
			}
		}
		start = !letter && r != '\'' && r != '’'
	}
	return lower >= upper
}
