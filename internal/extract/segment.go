package extract

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"
)

// segment is a line of a page with where it stands in the element tree.
type segment struct {
	line
	node    int32 // nearest block element around it
	first   int32 // its first text node
	links   int   // bytes of its text inside links
	label   int   // bytes of its text before the first link, -1 where words follow a link
	anchors int   // how many links it has
	strong  int   // bytes of its text in bold or the like
	row     bool  // a table row, cells separated by tabs
	heading int   // 1 to 6 inside h1 to h6
	item    bool  // inside li, dt or dd
	quote   bool  // inside blockquote
	caption bool  // inside figcaption or caption
}

// segmenter cuts a page into segments in document order.
type segmenter struct {
	t     *tree
	out   []segment
	b     lineBuilder
	cur   segment
	links int   // open links
	a     int32 // the last link that was opened
	in    int32 // the link that the text before stands in, if it stands in one
	loose bool  // words stand behind a link
	bold  int
	row   bool // inside a table row that is read as one line
	br    bool // a line break was read since the last text
	brS   int
	brE   int
}

// skipped are elements whose text a reader does not see as prose.
func skipped(t atom.Atom) bool {
	switch t {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Math, atom.Canvas, atom.Select, atom.Option,
		atom.Datalist, atom.Textarea, atom.Iframe, atom.Object, atom.Audio, atom.Video, atom.Map, atom.Head, atom.Title,
		atom.Button, atom.Noframes, atom.Noembed, atom.Progress, atom.Meter, atom.Input, atom.Embed, atom.Rp, atom.Rt:
		return true
	}
	return false
}

// segments cuts the page.
func segments(t *tree) []segment {
	s := &segmenter{t: t}
	s.children(0)
	s.flush()
	return s.out
}

func (s *segmenter) children(n int32) {
	nodes := s.t.nodes
	for c := n + 1; c <= nodes[n].last; c = nodes[c].last + 1 {
		s.visit(c)
	}
}

func (s *segmenter) visit(n int32) {
	nd := &s.t.nodes[n]
	if nd.isText {
		s.text(n)
		return
	}
	switch {
	case skipped(nd.tag):
		return
	case nd.tag == atom.Br:
		s.lineBreak(nd.start, nd.end)
		return
	case nd.tag == atom.Wbr || nd.tag == atom.Img:
		return
	case nd.tag == atom.Tr && !s.row && s.plainRow(n):
		s.flush()
		s.row = true
		s.children(n)
		s.flush()
		s.row = false
		return
	case nd.tag == atom.Td || nd.tag == atom.Th:
		if s.row {
			s.b.space(nd.start, nd.end, '\t')
			s.children(n)
			return
		}
	}
	block := isBlockTag(nd.tag) || nd.tag == atom.Td || nd.tag == atom.Th || nd.tag == atom.Fieldset
	if block {
		s.flush()
	}
	if !block {
		s.apart(n)
	}
	if nd.tag == atom.A {
		s.links++
		s.a = n
	}
	if nd.tag == atom.B || nd.tag == atom.Strong {
		s.bold++
	}
	s.children(n)
	if nd.tag == atom.A {
		s.links--
	}
	if nd.tag == atom.B || nd.tag == atom.Strong {
		s.bold--
	}
	if block {
		s.flush()
	}
}

// plainRow reports whether the row's cells hold running text only. Rows with
// blocks inside lay out a page and are no table.
func (s *segmenter) plainRow(n int32) bool {
	for i := n + 1; i <= s.t.nodes[n].last; i++ {
		if t := s.t.nodes[i].tag; isBlockTag(t) && t != atom.P || t == atom.Br {
			return false
		}
	}
	return true
}

func (s *segmenter) text(n int32) {
	nd := &s.t.nodes[n]
	if nd.raw {
		return
	}
	src := s.t.src
	i, e := nd.start, nd.end
	for i < e && isASCIISpace(src[i]) {
		i++
	}
	if i == e {
		s.b.space(nd.start, nd.end, ' ')
		return
	}
	if s.br {
		s.br = false
		if s.endsSentence() && !startsLower(src[i:e]) {
			s.flush()
		} else {
			s.b.space(s.brS, s.brE, ' ')
		}
	}
	was := len(s.b.buf)
	if s.b.empty() {
		s.cur = segment{node: s.blockOf(n), first: n, row: s.row}
		s.in, s.loose = none, false
	}
	s.b.plain(src, nd.start, nd.end, true)
	switch {
	case s.links > 0:
		s.cur.links += len(s.b.buf) - was
		if s.a != s.in {
			s.in = s.a
			if s.cur.anchors++; s.cur.anchors == 1 {
				s.cur.label = was
			}
		}
	default:
		s.in = none
		s.loose = s.loose || s.cur.anchors > 0 && bytes.ContainsFunc(src[i:e], isLetterOrDigit)
	}
	if s.bold > 0 {
		s.cur.strong += len(s.b.buf) - was
	}
}

// lineBreak handles <br>: two in a row end a paragraph; one does when it
// stands between two sentences (see text).
func (s *segmenter) lineBreak(start, end int) {
	if s.br {
		s.flush()
		return
	}
	if !s.b.empty() {
		s.br, s.brS, s.brE = true, start, end
	}
}

// apart puts a space before an element that follows another one directly, as buttons and
// teasers do that a style sheet sets apart: two links, or what begins with a capital
// behind a word. The first letter of a text may be an element of its own.
func (s *segmenter) apart(n int32) {
	nd, before := &s.t.nodes[n], &s.t.nodes[n-1]
	if s.b.empty() || s.b.gap || !before.isText || before.raw || s.inside(n-1, nd.parent) {
		return
	}
	text := n + 1
	for int(text) < len(s.t.nodes) && text <= nd.last && !s.t.nodes[text].isText {
		text++
	}
	if text > nd.last || text >= int32(len(s.t.nodes)) {
		return
	}
	first, _ := utf8.DecodeRune(s.t.src[s.t.nodes[text].start:s.t.nodes[text].end])
	last, _ := utf8.DecodeLastRune(s.b.buf)
	links := nd.tag == atom.A && s.links == 0 && s.in != none
	switch {
	case !isLetterOrDigit(last) && !strings.ContainsRune(".?!:”", last):
	case links && isLetterOrDigit(first) && !(unicode.IsLower(first) && unicode.IsLower(last)), unicode.IsUpper(first) && utf8.RuneCount(bytes.TrimSpace(s.t.src[before.start:before.end])) > 1:
		s.b.space(nd.start, nd.end, ' ')
	}
}

// inside reports whether a text stands in the element itself and not in one of its
// children: nothing has been closed since.
func (s *segmenter) inside(text, element int32) bool { return s.t.nodes[text].parent == element }

func (s *segmenter) endsSentence() bool {
	return endsSentence(string(s.b.buf[max(0, len(s.b.buf)-12):]))
}

func (s *segmenter) blockOf(n int32) int32 {
	for p := s.t.nodes[n].parent; p > 0; p = s.t.nodes[p].parent {
		if t := s.t.nodes[p].tag; isBlockTag(t) || t == atom.Td || t == atom.Th {
			return p
		}
	}
	return 0
}

func (s *segmenter) flush() {
	s.br = false
	if s.b.empty() {
		s.b.reset()
		return
	}
	seg := s.cur
	seg.line = s.b.line()
	if s.loose {
		seg.label = -1
	}
	s.place(&seg)
	s.out = append(s.out, seg)
	s.b.reset()
}

// place notes the elements around the segment that tell its kind.
func (s *segmenter) place(seg *segment) {
	for p := seg.node; p > 0; p = s.t.nodes[p].parent {
		switch s.t.nodes[p].tag {
		case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
			if seg.heading == 0 {
				seg.heading = headingLevel(s.t.nodes[p].tag)
			}
		case atom.Li, atom.Dt, atom.Dd:
			seg.item = true
		case atom.Blockquote:
			seg.quote = true
		case atom.Figcaption, atom.Caption:
			seg.caption = true
		}
	}
}

func headingLevel(t atom.Atom) int {
	switch t {
	case atom.H1:
		return 1
	case atom.H2:
		return 2
	case atom.H3:
		return 3
	case atom.H4:
		return 4
	case atom.H5:
		return 5
	}
	return 6
}
