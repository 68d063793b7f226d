package extract

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Bounds of the element tree. Real pages stay far below them; a page built to
// exhaust a parser is read up to them.
const (
	maxDepth    = 400     // open elements; deeper ones are read as if they were not there
	maxNodes    = 1 << 20 // elements and texts
	maxAttrs    = 64      // attributes looked at for each tag
	maxAttrSize = 4 << 10 // bytes of an attribute's value that are kept
)

// none stands for "no node".
const none = int32(-1)

// node is an element or a text of a page. Nodes live in one slice in document
// order and name each other by index, so that a page of a million elements
// costs one allocation that grows and not a million.
type node struct {
	tag    atom.Atom // 0 for a text and for an element without an atom
	isText bool
	raw    bool // text inside script, style, title …: not to be shown as prose
	parent int32
	last   int32 // index of the last node of the subtree, itself when it has no children
	start  int   // offset of the first byte of the tag or text in the decoded page
	end    int   // offset after the start tag, or after the text
	attr   [2]int32
}

// attr is an attribute that extraction looks at.
type attr struct {
	key, val string
}

// tree is a page as a flat element tree. Its offsets count in src.
type tree struct {
	src   []byte
	nodes []node
	attrs []attr
	// cut is set when the page ran into maxNodes.
	cut bool
}

// keptAttrs are the attributes that some rule reads, each with the one string
// that stands for it, so that keys cost no allocation.
var keptAttrs = func() map[string]string {
	m := map[string]string{}
	for _, k := range strings.Fields(`class id role itemprop itemtype hidden style aria-hidden aria-label rel href
		datetime content property name type lang data-testid data-component data-module data-type data-timestamp title`) {
		m[k] = k
	}
	return m
}()

// parse reads a page into a tree. It never fails: whatever the bytes are, they
// are some page. Unlike a browser's tree it is not repaired by moving elements
// (which would break the order of offsets), only by the implied end tags that
// real pages leave out.
func parse(src []byte) *tree {
	p := &parser{tree: tree{src: src}}
	p.nodes = make([]node, 0, 64+len(src)/64)
	p.nodes = append(p.nodes, node{parent: none, attr: [2]int32{}})
	p.open = append(p.open, 0)
	z := html.NewTokenizer(bytes.NewReader(src))
	z.SetMaxBuf(0)
	off := 0
	for {
		tt := z.Next()
		if tt == html.ErrorToken {
			break
		}
		start := off
		off += len(z.Raw())
		switch tt {
		case html.TextToken:
			p.text(start, off)
		case html.StartTagToken, html.SelfClosingTagToken:
			p.startTag(z, start, off)
		case html.EndTagToken:
			name, _ := z.TagName()
			p.endTag(atom.Lookup(name))
		}
	}
	for len(p.open) > 0 {
		p.pop()
	}
	return &p.tree
}

type parser struct {
	tree
	open []int32 // the stack of open elements
	deep int     // open elements that maxDepth kept off the stack
}

func (p *parser) top() int32 { return p.open[len(p.open)-1] }

func (p *parser) pop() {
	n := p.top()
	p.nodes[n].last = int32(len(p.nodes) - 1)
	p.open = p.open[:len(p.open)-1]
}

// popTo closes every open element from the stack position i upwards.
func (p *parser) popTo(i int) {
	for len(p.open) > i {
		p.pop()
	}
}

func (p *parser) add(n node) int32 {
	if len(p.nodes) >= maxNodes {
		p.cut = true
		return none
	}
	i := int32(len(p.nodes))
	n.parent, n.last = p.top(), i
	p.nodes = append(p.nodes, n)
	return i
}

func (p *parser) text(start, end int) {
	parent := p.nodes[p.top()].tag
	raw := parent == atom.Script || parent == atom.Style || parent == atom.Title || parent == atom.Textarea ||
		parent == atom.Noscript || parent == atom.Iframe || parent == atom.Noframes || parent == atom.Noembed || parent == atom.Xmp
	p.add(node{isText: true, raw: raw, start: start, end: end})
}

func (p *parser) startTag(z *html.Tokenizer, start, end int) {
	name, more := z.TagName()
	tag := atom.Lookup(name)
	p.imply(tag)
	n := node{tag: tag, start: start, end: end}
	n.attr[0] = int32(len(p.attrs))
	for i := 0; more && i < maxAttrs && len(p.nodes) < maxNodes; i++ {
		var k, v []byte
		k, v, more = z.TagAttr()
		key, keep := keptAttrs[string(k)]
		if !keep {
			continue
		}
		if len(v) > maxAttrSize {
			v = v[:maxAttrSize]
		}
		p.attrs = append(p.attrs, attr{key, strings.ToValidUTF8(string(v), "\uFFFD")})
	}
	n.attr[1] = int32(len(p.attrs))
	i := p.add(n)
	if i == none || isVoid(tag) {
		return
	}
	if len(p.open) >= maxDepth {
		p.deep++
		return
	}
	p.open = append(p.open, i)
}

// imply closes the elements whose end tag the page left out before tag.
func (p *parser) imply(tag atom.Atom) {
	switch tag {
	case atom.Li:
		p.closeUpTo(tag, 0, atom.Ul, atom.Ol, atom.Menu)
	case atom.Dt, atom.Dd:
		p.closeUpTo(atom.Dt, atom.Dd, atom.Dl)
	case atom.Tr:
		p.closeUpTo(atom.Tr, 0, atom.Table, atom.Tbody, atom.Thead, atom.Tfoot)
	case atom.Td, atom.Th:
		p.closeUpTo(atom.Td, atom.Th, atom.Tr, atom.Table)
	case atom.Tbody, atom.Thead, atom.Tfoot:
		p.closeUpTo(atom.Tbody, atom.Thead, atom.Table)
	case atom.Option:
		p.closeUpTo(atom.Option, 0, atom.Select, atom.Datalist)
	case atom.A:
		// A link inside a link closes the first, unless a block lies between:
		// cards are written as links around blocks.
		for i := len(p.open) - 1; i > 0 && !isBlockTag(p.nodes[p.open[i]].tag); i-- {
			if p.nodes[p.open[i]].tag == atom.A {
				p.popTo(i)
				break
			}
		}
	}
	if isBlockTag(tag) {
		p.closeUpTo(atom.P, 0, atom.Td, atom.Th, atom.Table, atom.Caption, atom.Button, atom.Object, atom.Div, atom.Li, atom.Section, atom.Article)
	}
}

// closeUpTo closes the nearest open a (or b), searching no further than the
// nearest of the bounds.
func (p *parser) closeUpTo(a, b atom.Atom, bounds ...atom.Atom) {
	for i := len(p.open) - 1; i > 0; i-- {
		t := p.nodes[p.open[i]].tag
		if t == a || (b != 0 && t == b) {
			p.popTo(i)
			return
		}
		for _, x := range bounds {
			if t == x {
				return
			}
		}
	}
}

func (p *parser) endTag(tag atom.Atom) {
	if p.deep > 0 && !isVoid(tag) {
		p.deep--
		return
	}
	if tag == atom.Body || tag == atom.Html || isVoid(tag) {
		return // text after </body> still belongs to the page
	}
	formatting := isFormatting(tag)
	for i := len(p.open) - 1; i > 0; i-- {
		t := p.nodes[p.open[i]].tag
		if t == tag {
			p.popTo(i)
			return
		}
		switch {
		case formatting && !isFormatting(t):
			// </b> with an open block inside <b>: closing the block here would
			// make its own end tag close one of its ancestors.
			return
		case (t == atom.Td || t == atom.Th || t == atom.Table) && tag != atom.Table && tag != atom.Tr && tag != atom.Tbody && tag != atom.Thead:
			return
		}
	}
}

func isVoid(t atom.Atom) bool {
	switch t {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link,
		atom.Meta, atom.Param, atom.Source, atom.Track, atom.Wbr, atom.Basefont, atom.Frame, atom.Keygen:
		return true
	}
	return false
}

func isFormatting(t atom.Atom) bool {
	switch t {
	case atom.A, atom.B, atom.I, atom.Em, atom.Strong, atom.Font, atom.Span, atom.U, atom.Small, atom.Big,
		atom.Code, atom.S, atom.Strike, atom.Sub, atom.Sup, atom.Mark, atom.Cite, atom.Q, atom.Abbr, atom.Label, atom.Time:
		return true
	}
	return false
}

// isBlockTag reports whether the element begins and ends a line of the page.
func isBlockTag(t atom.Atom) bool {
	switch t {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Center, atom.Dd, atom.Details, atom.Dialog,
		atom.Dir, atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Hgroup, atom.Hr, atom.Li, atom.Main,
		atom.Menu, atom.Nav, atom.Ol, atom.P, atom.Pre, atom.Section, atom.Summary, atom.Table, atom.Tbody, atom.Tfoot,
		atom.Thead, atom.Tr, atom.Ul, atom.Caption, atom.Listing, atom.Plaintext:
		return true
	}
	return false
}

// above is the parent of a node, the root for the root itself.
func (t *tree) above(n int32) int32 { return max(t.nodes[n].parent, 0) }

// get returns the attribute's value, "" when it is absent.
func (t *tree) get(n int32, key string) string {
	v, _ := t.lookup(n, key)
	return v
}

// lookup returns the attribute's value and whether it is there at all.
func (t *tree) lookup(n int32, key string) (string, bool) {
	nd := &t.nodes[n]
	for _, a := range t.attrs[nd.attr[0]:nd.attr[1]] {
		if a.key == key {
			return a.val, true
		}
	}
	return "", false
}

// rawText is the undecoded text inside an element such as script or title.
func (t *tree) rawText(n int32) []byte {
	if c := n + 1; int(c) < len(t.nodes) && t.nodes[c].isText && t.nodes[c].parent == n {
		return t.src[t.nodes[c].start:t.nodes[c].end]
	}
	return nil
}
