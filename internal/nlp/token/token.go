// Package token finds the tokens and sentences of raw text, with byte offsets
// into it. Tokens are the syntactic words of the Universal Dependencies
// treebanks: clitics, hyphens and currency signs stand alone, abbreviations
// keep their full stop. Which these are is data of the language
// (tokens.txt and abbreviations.txt of its folder).
package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/lang"
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// Splitter finds tokens and sentences. It is read-only and safe for concurrent
// use.
type Splitter struct {
	rules *rules
	ends  *ends // nil: by rule alone

	// Unlearned also goes by rules for what texts that models learn from have next to
	// none of: a quotation that opens with a bracket ends a sentence before it, a time of
	// day goes on with its day or zone, "P." is an initial and no page, "ill." no state and
	// two apostrophes are one mark. Models are trained without them, so that their weights
	// hang on their data alone.
	Unlearned bool
}

// New makes the splitter of a language from its lists. A language with no lists
// of its own is split by the general rules.
func New(b *lang.Bundle) (*Splitter, error) {
	r, err := readRules(b)
	if err != nil {
		return nil, err
	}
	return &Splitter{rules: r}, nil
}

// Buffer is the memory that Split needs beside the document; keep it for the
// next text. The zero value is ready.
type Buffer struct {
	marks  []mark
	closes []span
}

type span struct{ start, end int }

// mark is what the splitter knows of a token beside its place.
type mark struct {
	glued  bool // no white space before it
	abbrev abbrev
}

// Split sets d's text, tokens and sentences; the tokens have only their places.
// Blocks are ranges of the text that a sentence never crosses, in order and not
// overlapping; what lies outside them is left out. Nil makes every line a
// block.
func (s *Splitter) Split(d *nlp.Doc, buf *Buffer, text string, blocks []news.Span) {
	d.Text = text
	d.Tokens, d.Sentences, d.Names = d.Tokens[:0], d.Sentences[:0], d.Names[:0]
	c := cutter{rules: s.rules, unlearned: s.Unlearned, text: text, tokens: d.Tokens, marks: buf.marks[:0], closes: buf.closes[:0]}
	block := func(start, end int) {
		first := len(c.tokens)
		c.block(start, end)
		s.sentences(d, &c, first)
	}
	if blocks == nil {
		for start := 0; start < len(text); {
			end := start
			for end < len(text) && text[end] != '\n' && text[end] != '\r' {
				end++
			}
			block(start, end)
			start = end + 1
		}
	}
	at := 0
	for _, b := range blocks {
		start, end := max(at, b.Start), min(b.End, len(text))
		if start < end {
			block(start, end)
			at = end
		}
	}
	d.Tokens, buf.marks, buf.closes = c.tokens, c.marks, c.closes
}

// cutter cuts blocks into tokens.
type cutter struct {
	rules *rules
	// see Splitter
	unlearned bool

	text   string
	tokens []nlp.Token
	marks  []mark
	closes []span // tokens peeled from the end of the present chunk, last first
	glued  bool
}

func (c *cutter) emit(start, end int) { c.emitAs(start, end, notAbbrev) }

func (c *cutter) emitAs(start, end int, a abbrev) {
	if start >= end {
		return
	}
	c.tokens = append(c.tokens, nlp.Token{Start: start, End: end, Head: -1})
	c.marks = append(c.marks, mark{glued: c.glued, abbrev: a})
	c.glued = true
}

// block cuts the block at white space and each piece into tokens.
func (c *cutter) block(start, end int) {
	text := c.text[:end]
	for i := start; i < end; {
		if n := space(text[i:]); n > 0 {
			i += n
			continue
		}
		from, plain := i, true
		if c.rules.thousands {
			if n := spacedNumber(text[i:]); n > 0 {
				i, plain = i+n, false
			}
		}
		for i < end {
			b := text[i]
			if 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' {
				i++
				continue
			}
			if b < utf8.RuneSelf {
				if b <= ' ' || b == 0x7f {
					break
				}
				plain = false
				i++
				continue
			}
			if space(text[i:]) > 0 {
				break
			}
			plain = false
			_, n := utf8.DecodeRuneInString(text[i:])
			i += n
		}
		c.glued = false
		if plain {
			c.word(from, i)
		} else {
			c.chunk(from, i)
		}
	}
}

// spacedNumber is the length of the number in groups of three figures with
// spaces between ("125 000") that s begins with, 0 when it begins with none.
func spacedNumber(s string) int {
	n := 0
	for n < len(s) && n < 4 && isDigit(s[n]) {
		n++
	}
	if n == 0 || n > 3 {
		return 0
	}
	groups := 0
	for {
		gap := 0
		for _, g := range []string{" ", "\u00a0", "\u202f"} {
			if strings.HasPrefix(s[n:], g) {
				gap = len(g)
			}
		}
		next := s[min(n+gap, len(s)):]
		if gap == 0 || len(next) < 3 || !isDigit(next[0]) || !isDigit(next[1]) || !isDigit(next[2]) || len(next) > 3 && (isDigit(next[3]) || isLetterAt(next[3:])) {
			break
		}
		n += gap + 3
		groups++
	}
	if groups == 0 {
		return 0
	}
	return n
}

// space is the length of the white space or control character that s begins
// with, 0 when it begins with neither. Zero-width and bidirectional controls
// part nothing in print, but no word holds them either.
func space(s string) int {
	b := s[0]
	if b < utf8.RuneSelf {
		if b <= ' ' || b == 0x7f {
			return 1
		}
		return 0
	}
	if b != 0xc2 && b != 0xe1 && b != 0xe2 && b != 0xe3 && b != 0xef {
		return 0
	}
	r, n := utf8.DecodeRuneInString(s)
	if unicode.IsSpace(r) || unicode.IsControl(r) || r == '\ufeff' || '\u200b' <= r && r <= '\u200f' || '\u202a' <= r && r <= '\u202e' {
		return n
	}
	return 0
}

// word emits a run of letters, cut if it is a contraction.
func (c *cutter) word(start, end int) {
	if n := end - start; n >= 2 && n <= c.rules.longest {
		var buf [maxKey]byte
		if key, ok := c.rules.lowered(&buf, c.text[start:end]); ok {
			for _, l := range c.rules.contractions[string(key)] {
				to := start
				for range l { // lengths are those with a straight apostrophe
					if strings.HasPrefix(c.text[to:end], "’") {
						to += len("’") - 1
					}
					to++
				}
				c.emit(start, to)
				start = to
			}
		}
	}
	c.emit(start, end)
}
