package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// chunk cuts a piece between white space into tokens: first the punctuation
// before it, then the punctuation after it, then what stands inside.
func (c *cutter) chunk(start, end int) {
	if c.isWhole(start, end) {
		c.emit(start, end)
		return
	}
	start = c.opening(start, end)
	c.closes = c.closes[:0]
	stop := end
	a := notAbbrev
	if start < end {
		stop, a = c.closing(start, end)
	}
	if start < stop {
		if a != notAbbrev && !c.abbreviationInside(start, stop) {
			c.emitAs(start, stop, a)
		} else {
			c.inside(start, stop)
			if a != notAbbrev {
				c.marks[len(c.marks)-1].abbrev = a
			}
		}
	}
	for i := len(c.closes) - 1; i >= 0; i-- {
		c.emit(c.closes[i].start, c.closes[i].end)
	}
}

func (c *cutter) isWhole(start, end int) bool {
	var buf [maxKey]byte
	key, ok := c.rules.lowered(&buf, c.text[start:end])
	return ok && c.rules.whole[string(key)]
}

// opening emits the punctuation that the chunk begins with.
func (c *cutter) opening(start, end int) int {
	text := c.text
	for start < end {
		r, n := utf8.DecodeRuneInString(text[start:end])
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			return start
		case isApostrophe(r):
			if c.beginsWithApostrophe(start, end, n) {
				return start
			}
			n = runOf(text[start:end], r, n, 2)
		case r == '.':
			if run := runOf(text[start:end], r, n, end); run > 1 {
				n = run
			} else if start+1 < end && isDigit(text[start+1]) {
				return start
			}
		case r == '@' || r == '#':
			// A handle or a hashtag is one token; "#1" and "@ 5" are not.
			if start+1 < end && isLetterAt(text[start+1:end]) {
				return start
			}
		case r == '&' && start+1 < end && isLetterAt(text[start+1:end]):
			return start
		case r == '!' || r == '?':
			n = runOfAny(text[start:end], "!?")
		case r == '+' && start+1 < end && isDigit(text[start+1]):
			return start
		case isLetterLike(r):
			return start
		case isSingle(r):
			n = junk(text[start:end], n)
		default:
			n = runOf(text[start:end], r, n, end)
		}
		c.emit(start, start+n)
		start += n
	}
	return start
}

// beginsWithApostrophe reports whether the apostrophe of n bytes belongs to
// what follows it: a clitic that stands alone, a decade, a clipped word.
func (c *cutter) beginsWithApostrophe(start, end, n int) bool {
	rest := c.text[start+n : end]
	if rest == "" {
		return false
	}
	if len(rest) >= 2 && isDigit(rest[0]) && isDigit(rest[1]) && !strings.ContainsAny(rest[2:], "'’") {
		return true
	}
	word := len(rest)
	for i, r := range rest {
		if !unicode.IsLetter(r) {
			word = i
			break
		}
	}
	var buf [maxKey]byte
	key, ok := c.rules.lowered(&buf, c.text[start:start+n+word])
	if !ok || word == 0 {
		return false
	}
	if c.rules.whole[string(key)] || c.rules.contractions[string(key)] != nil {
		return true
	}
	if len(c.tokens) == 0 || word < len(rest) && !isPunctAt(rest[word:]) {
		return false
	}
	for _, cl := range c.rules.clitics {
		if string(key) == cl {
			return true
		}
	}
	return false
}

// closing peels the punctuation that the chunk ends with into c.closes and
// gives the end of what is left, and what its last full stop abbreviates.
func (c *cutter) closing(start, end int) (int, abbrev) {
	text := c.text
	link := isLink(text[start:end])
	for end > start {
		r, n := utf8.DecodeLastRuneInString(text[start:end])
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || isLetterLike(r):
			return end, notAbbrev
		case link && !strings.ContainsRune(".,;:!?)]}>\"'’”»…", r):
			return end, notAbbrev
		case r == '.':
			run := runBack(text[start:end], '.')
			if run > 1 {
				n = run
				if a := c.abbreviation(start, end-run+1); run == 2 && a != notAbbrev {
					n = 1
				}
			} else if a := c.abbreviation(start, end); a != notAbbrev {
				return end, a
			}
		case r == '!' || r == '?':
			n = 0
			for n < end-start && (text[end-n-1] == '!' || text[end-n-1] == '?') {
				n++
			}
		case isApostrophe(r):
			if prev, m := utf8.DecodeLastRuneInString(text[start : end-n]); prev == r {
				n += m
			}
		case isSingle(r):
			if end-start >= junkRun*n && strings.Count(text[end-junkRun*n:end], text[end-n:end]) == junkRun {
				for one := n; n+one <= end-start && text[end-n-one:end-n] == text[end-one:end]; {
					n += one
				}
			}
		case r == '-' || r == '–' || r == '—' || r == '=' || r == '_' || r == '*' || r == '~' || r == '>' || r == '<':
			one := n
			for n+one <= end-start && text[end-n-one:end-n] == text[end-one:end] {
				n += one
			}
			if n == end-start {
				break
			}
		}
		c.closes = append(c.closes, span{end - n, end})
		end -= n
	}
	return end, notAbbrev
}

// abbreviation says what the full stop before end means when text[start:end]
// ends in one: notAbbrev when it is punctuation.
func (c *cutter) abbreviation(start, end int) abbrev {
	// No abbreviation is longer than maxKey, and looking no further back keeps
	// a long run of stops from taking quadratic time.
	body := c.text[max(start, end-1-maxKey) : end-1]
	if body == "" {
		return notAbbrev
	}
	if i := strings.LastIndexAny(body, "-/([\"“'"); i >= 0 {
		body = body[i+1:]
	} else if i := strings.LastIndex(body, "’"); i >= 0 {
		body = body[i+len("’"):]
	}
	if body == "" {
		return notAbbrev
	}
	var buf [maxKey]byte
	if key, ok := c.rules.lowered(&buf, body); ok {
		if a := c.rules.abbrevs[string(key)]; a != notAbbrev && (isUpper(body[0]) || !c.unlearned || !c.rules.capitals[string(key)]) {
			switch a {
			case number:
				if !c.numberFollows(end) {
					if c.unlearned && len(body) == 1 && isUpper(body[0]) {
						return letters // "William P. Brandt"
					}
					return notAbbrev
				}
			case month:
				if !c.numberFollows(end) && !c.numberPrecedes() && !isUpper(body[0]) {
					return notAbbrev
				}
			}
			return a
		}
	}
	if isInitials(body) {
		return letters
	}
	return notAbbrev
}

// numberFollows reports whether a number stands after white space at i.
func (c *cutter) numberFollows(i int) bool {
	for i < len(c.text) && (c.text[i] == ' ' || strings.HasPrefix(c.text[i:], "\u00a0")) {
		i++
		if i < len(c.text) && c.text[i] == 0xa0 {
			i++
		}
	}
	if i >= len(c.text) {
		return false
	}
	if isDigit(c.text[i]) {
		return true
	}
	// A Roman numeral.
	n := 0
	for i+n < len(c.text) && strings.IndexByte("IVXLCM", c.text[i+n]) >= 0 {
		n++
	}
	return n > 0 && (i+n == len(c.text) || !isLetterAt(c.text[i+n:]))
}

func (c *cutter) numberPrecedes() bool {
	if len(c.tokens) == 0 {
		return false
	}
	t := c.tokens[len(c.tokens)-1]
	return isDigit(c.text[t.Start])
}

// abbreviationInside reports whether an abbreviation's chunk has more to cut
// than its full stop ("non-U.S.", "AFP/Getty Inc.").
func (c *cutter) abbreviationInside(start, end int) bool {
	return strings.ContainsAny(c.text[start:end], "-/'’()[]\",:")
}

// isInitials reports single letters parted by stops: "U.S", "J", "Ph.D" is in
// the list. "I" alone is a word.
func isInitials(s string) bool {
	n := 0
	for i := 0; i < len(s); n++ {
		r, l := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) || n == 0 && !unicode.IsUpper(r) && len(s) == l {
			return false
		}
		i += l
		if i < len(s) {
			if s[i] != '.' || i+1 == len(s) {
				return false
			}
			i++
		}
	}
	return n > 0 && s != "I"
}
