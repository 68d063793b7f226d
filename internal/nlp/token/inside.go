package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// inside cuts a piece that begins and ends with letters or digits (or their
// like): at punctuation, then at hyphens, units and clitics.
func (c *cutter) inside(start, end int) {
	text := c.text
	if isLink(text[start:end]) && !strings.Contains(text[start:end], "...") {
		// A clitic can follow an address ("example.org's").
		cut := c.clitic(start, end)
		c.emit(start, cut)
		c.emit(cut, end)
		return
	}
	from := start
	for i := start; i < end; {
		b := text[i]
		if b < utf8.RuneSelf && (isASCIILetter(b) || isDigit(b)) {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:end])
		if i > from && i-from <= 3 && i+n < end && isDigit(text[i+n]) && isASCIILetter(text[i-1]) && unicode.Is(unicode.Sc, r) {
			// "US$5" keeps the sign with its letters; "5€" parts it.
			i += n
			c.emit(from, i)
			from = i
			continue
		}
		size := c.parting(from, i, end, r, n)
		if size == 0 {
			i += n
			continue
		}
		c.hyphenated(from, i)
		c.emit(i, i+size)
		i += size
		from = i
	}
	c.hyphenated(from, end)
}

// parting is the length of the token at i when the rune there parts words, 0
// when it belongs to a word. from is where the word before it begins.
func (c *cutter) parting(from, i, end int, r rune, n int) int {
	text := c.text
	next := text[i+n : end]
	digits := i > from && isDigit(text[i-1]) && next != "" && isDigit(next[0])
	switch r {
	case '(', ')', '[', ']', '{', '}', '"', '“', '”', '„', '«', '»', '…', '—', '―', '–':
		return junk(text[i:end], n)
	case '!', '?':
		return runOfAny(text[i:end], "!?")
	case ',', ':':
		if digits {
			return 0
		}
		return n
	case ';', '|', '#', '%', '•', '·', '~', '=':
		return n
	case '.':
		if run := runOf(text[i:end], '.', 1, end); run > 1 {
			return run
		}
		if sentenceStop(text[from:i], next) {
			return n
		}
		return 0
	case '-':
		if run := runOf(text[i:end], '-', 1, end); run > 1 {
			return run
		}
		return 0
	case '/':
		if digits || c.slashed(from, end) {
			return 0
		}
		return n
	}
	if unicode.Is(unicode.Sc, r) {
		return n
	}
	return 0
}

// slashed reports an abbreviation of single letters with a slash ("I/O").
func (c *cutter) slashed(from, end int) bool {
	return end-from == 3 && isUpper(c.text[from]) && isUpper(c.text[from+2])
}

// sentenceStop reports a full stop between two words that lacks the space after
// it ("the end.The next").
func sentenceStop(before, after string) bool {
	if len(before) < 3 || len(after) < 2 {
		return false
	}
	for i := 0; i < len(before); i++ {
		if i > 0 && isUpper(before[i]) || before[i] == '.' {
			return false
		}
	}
	return 'a' <= before[len(before)-1] && before[len(before)-1] <= 'z' && isUpper(after[0]) && 'a' <= after[1] && after[1] <= 'z'
}

// hyphenated cuts a word at its hyphens, if the language does.
func (c *cutter) hyphenated(start, end int) {
	if start >= end {
		return
	}
	text := c.text
	if strings.IndexByte(text[start:end], '-') < 0 {
		c.simple(start, end)
		return
	}
	if !c.rules.hyphens {
		c.enclitic(start, end)
		return
	}
	if numberGroups(text[start:end]) {
		c.emit(start, end)
		return
	}
	for from := start; from < end; {
		cut := from
		for {
			i := strings.IndexByte(text[cut:end], '-')
			if i < 0 {
				cut = end
				break
			}
			cut += i
			if cut > from && !c.joins(from, cut) {
				break
			}
			cut++ // the hyphen stays in the word
		}
		c.simple(from, cut)
		if cut < end {
			c.emit(cut, cut+1)
		}
		from = cut + 1
	}
}

// joins reports that the hyphen after text[start:end] stays in the word: a
// prefix stands before it.
func (c *cutter) joins(start, end int) bool {
	var buf [maxKey]byte
	key, ok := c.rules.lowered(&buf, c.text[start:end])
	return ok && c.rules.joined[string(key)]
}

// numberGroups reports telephone numbers and dates: three groups of digits or
// more, or two of three and four. Two groups of other lengths are a range.
func numberGroups(s string) bool {
	groups, run, first := 1, 0, 0
	for i := 0; i < len(s); i++ {
		switch {
		case isDigit(s[i]):
			run++
		case s[i] == '-' && run > 0:
			if groups == 1 {
				first = run
			}
			groups++
			run = 0
		default:
			return false
		}
	}
	return run > 0 && (groups > 2 || groups == 2 && first == 3 && run == 4)
}

// enclitic cuts what a language hangs on with a hyphen ("a-t-il").
func (c *cutter) enclitic(start, end int) {
	text := c.text[start:end]
	if len(text) <= maxKey {
		var buf [maxKey]byte
		if key, ok := c.rules.lowered(&buf, text); ok && len(key) == len(text) {
			best := 0
			for _, e := range c.rules.enclitics {
				if len(e) > best && len(e) < len(key) && strings.HasSuffix(string(key), e) {
					best = len(e)
				}
			}
			c.simple(start, end-best)
			c.emit(end-best, end)
			return
		}
	}
	c.simple(start, end)
}

// simple cuts elisions and clitics from a word, and the unit from a number.
func (c *cutter) simple(start, end int) {
	text := c.text
	if start >= end {
		return
	}
	if isDigit(text[start]) || text[start] == '.' || text[start] == '+' {
		c.number(start, end)
		return
	}
	for {
		cut := c.elision(start, end)
		if cut == start {
			break
		}
		c.emit(start, cut)
		start = cut
	}
	if c.isWhole(start, end) {
		c.emit(start, end)
		return
	}
	cut := c.clitic(start, end)
	c.word(start, cut)
	if cut < end {
		c.emit(cut, end)
	}
}

// elision is the end of the elided word that text[start:end] begins with, start
// when there is none.
func (c *cutter) elision(start, end int) int {
	if len(c.rules.elisions) == 0 {
		return start
	}
	for i := start; i < end && i < start+12; i++ {
		n := 0
		if c.text[i] == '\'' {
			n = 1
		} else if strings.HasPrefix(c.text[i:end], "’") {
			n = len("’")
		}
		if n == 0 || i+n == end {
			continue
		}
		var buf [maxKey]byte
		if key, ok := c.rules.lowered(&buf, c.text[start:i+n]); ok && c.rules.elisions[string(key)] {
			return i + n
		}
		return start
	}
	return start
}

// clitic is where the clitic that text[start:end] ends in begins, end when there
// is none.
func (c *cutter) clitic(start, end int) int {
	from := max(start, end-8)
	var buf [maxKey]byte
	key, ok := c.rules.lowered(&buf, c.text[from:end])
	if !ok {
		return end
	}
	for _, cl := range c.rules.clitics {
		if !strings.HasSuffix(string(key), cl) {
			continue
		}
		cut := end - len(cl)
		if strings.HasSuffix(c.text[:end], "’"+cl[strings.IndexByte(cl, '\'')+1:]) {
			cut -= len("’") - 1
		}
		if cut > start {
			return cut
		}
	}
	return end
}

// number cuts the unit from a number: "35mm", "7pm", "$3bn".
func (c *cutter) number(start, end int) {
	text := c.text
	i := start
	for i < end && (isDigit(text[i]) || strings.IndexByte(".,:+/", text[i]) >= 0) {
		i++
	}
	if i < end && i > start {
		var buf [maxKey]byte
		if key, ok := c.rules.lowered(&buf, text[i:end]); ok && c.rules.units[string(key)] {
			c.emit(start, i)
			c.emit(i, end)
			return
		}
	}
	cut := c.clitic(start, end)
	c.emit(start, cut)
	c.emit(cut, end)
}
