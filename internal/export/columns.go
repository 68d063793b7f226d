package export

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/width"

	"hearsay/internal/view"
)

// columns is the width of s on a terminal: wide characters of East Asian
// scripts take two columns, marks and ANSI sequences none.
func columns(s string) int {
	n, escape := 0, false
	for _, r := range s {
		switch {
		case r == '\x1b':
			escape = true
		case escape:
			escape = r != 'm'
		case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		default:
			if k := width.LookupRune(r).Kind(); k == width.EastAsianWide || k == width.EastAsianFullwidth {
				n++
			}
			n++
		}
	}
	return n
}

// printable takes from a text what a terminal would obey: somebody else's bytes
// must not move the cursor or change a colour.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return ' '
		}
		if unicode.IsControl(r) || unicode.In(r, unicode.Bidi_Control) {
			return -1
		}
		return r
	}, s)
}

// line writes a line as it is.
func (p *printer) line(s string) { fmt.Fprintln(p.w, strings.TrimRight(s, " ")) }

// paint puts a text in a colour or weight when the terminal has any.
func (p *printer) paint(code, s string) string {
	if !p.colour || code == "" {
		return s
	}
	return code + s + reset
}

func (p *printer) title(s, colour string) {
	p.line("")
	p.line(p.paint(bold+colour, strings.ToUpper(s)))
}

// between writes left and, at the right margin of its first line, right.
func (p *printer) between(left, right, code string) {
	left, right = printable(left), printable(right)
	room := p.width - columns(right) - 2
	if room < p.width/2 {
		p.wrapIn("", left, p.width, code)
		p.line(right)
		return
	}
	for i, l := range broken(left, room) {
		if i == 0 {
			pad := strings.Repeat(" ", max(p.width-columns(l)-columns(right), 1))
			p.line(p.paint(code, l) + pad + p.paint(dim, right))
		} else {
			p.line(p.paint(code, l))
		}
	}
}

// numbered writes a statement with its number and, at the right margin, what
// it is founded on.
func (p *printer) numbered(n int, parts []view.Part, right string) {
	text, first, last := p.meant(parts)
	const indent = 4
	room := p.width - indent - columns(right) - 2
	if room < p.width/2 {
		room = p.width - indent
	}
	at := 0 // words so far
	for i, l := range broken(text, room) {
		shown := p.dimmed(l, first-at, last-at)
		at += len(strings.Fields(l))
		if i > 0 {
			p.line(strings.Repeat(" ", indent) + shown)
			continue
		}
		head := fmt.Sprintf("%2d  ", n)
		pad := p.width - columns(head) - columns(l) - columns(right)
		if head += shown; pad >= 2 {
			head += strings.Repeat(" ", pad) + p.paint(dim, right)
		}
		p.line(head)
	}
	if room == p.width-indent {
		p.line(strings.Repeat(" ", indent) + p.paint(dim, right))
	}
}

// meant is a gist as text, and which of its words are meant, the last not among them.
// Without colour they stand between brackets of their own where the gist says more.
func (p *printer) meant(parts []view.Part) (text string, first, last int) {
	if p.colour {
		for i, part := range parts {
			if part.Differs {
				before := partsText(parts[:i])
				if first = len(strings.Fields(before)); first > 0 && !strings.HasSuffix(before, " ") {
					first-- // it begins inside a word, as behind a quotation mark
				}
				last = len(strings.Fields(partsText(parts[:i+1])))
			}
		}
		text = partsText(parts)
	} else {
		text = p.parts(parts)
	}
	if last == 0 {
		last = len(strings.Fields(text))
	}
	return text, first, last
}

func partsText(parts []view.Part) string {
	var b strings.Builder
	for _, part := range parts {
		b.WriteString(printable(part.Text))
	}
	return b.String()
}

// dimmed is a line with all but its words from first to last, the last not among them,
// in the colour of what matters less.
func (p *printer) dimmed(line string, first, last int) string {
	words := strings.Fields(line)
	if !p.colour || first <= 0 && last >= len(words) {
		return line
	}
	first, last = min(max(first, 0), len(words)), min(max(last, 0), len(words))
	var out []string
	for _, part := range [3]struct {
		words []string
		dim   bool
	}{{words[:first], true}, {words[first:max(first, last)], false}, {words[max(first, last):], true}} {
		switch text := strings.Join(part.words, " "); {
		case text == "":
		case part.dim:
			out = append(out, p.paint(dim, text))
		default:
			out = append(out, text)
		}
	}
	return strings.Join(out, " ")
}

// wrap writes a text with an indent before every line.
func (p *printer) wrap(indent, text string) { p.wrapIn(indent, printable(text), p.width, "") }

func (p *printer) wrapIn(indent, text string, width int, code string) {
	for _, l := range broken(text, width-columns(indent)) {
		p.line(indent + p.paint(code, l))
		indent = strings.Repeat(" ", columns(indent))
	}
}

// hang writes head and text; the lines after the first begin below the text,
// or a little inside when head is long.
func (p *printer) hang(indent, head, text string) {
	head = printable(head)
	if !p.colour {
		text = printable(text)
	}
	at := columns(indent) + columns(head)
	if at > p.width/2 {
		for i, l := range broken(head+text, p.width-columns(indent)-4) {
			if i == 1 {
				indent += "    "
			}
			p.line(indent + l)
		}
		return
	}
	for i, l := range broken(text, p.width-at) {
		if i == 0 {
			p.line(indent + head + l)
		} else {
			p.line(strings.Repeat(" ", at) + l)
		}
	}
}

// broken cuts a text at its spaces into lines of at most room columns; a longer
// word has a line of its own. There is always one line.
func broken(text string, room int) []string {
	var lines []string
	var line strings.Builder
	used := 0
	for _, word := range strings.Fields(text) {
		n := columns(word)
		if used > 0 && used+1+n > room {
			lines = append(lines, line.String())
			line.Reset()
			used = 0
		}
		if used > 0 {
			line.WriteByte(' ')
			used++
		}
		line.WriteString(word)
		used += n
	}
	return append(lines, line.String())
}
