// Package quotes finds quotations by their marks: straight, curly, low, single
// and guillemet, nested, opened again at each paragraph and closed once, or
// never closed at all. It knows nothing of speech: a scare quote and a film
// title are quotations here, and telling them apart is attribution's work.
package quotes

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/news"
)

// MaxDepth is how deep quotations may nest; marks beyond it are passed over.
const MaxDepth = 4

// Quote is one pair of marks and what stands between them.
type Quote struct {
	// Outer is the range with its marks, Inner the range without them. Both are
	// byte offsets of the text.
	Outer, Inner news.Span
	// Closed is false when no closing mark was found; the quotation then ends
	// where its block does.
	Closed bool
	// Continues is set when the next quotation of the slice goes on with the
	// same utterance in the next paragraph (an opening mark with no closing one
	// before it).
	Continues bool
	// Depth is 0 for a quotation that stands in no other.
	Depth int
	// Single is set for single marks.
	Single bool
}

// family is a set of marks that close one another.
type family uint8

const (
	none     family = iota
	curly           // “ ” „ ‟
	straight        // "
	guille          // « » ‹ ›
	single          // ‘ ’ ‚
	typewr          // '
)

type open struct {
	fam        family
	start, end int // of the opening mark
}

// Find returns the quotations of text in order of their opening marks. A
// quotation never crosses a block; blocks must be in order and not overlap, and
// nil makes each line a block. It takes linear time.
func Find(text string, blocks []news.Span) []Quote {
	if blocks == nil {
		blocks = lines(text)
	}
	var out []Quote
	pendingBlock := -2 // block whose last quotation was left open
	for bi, b := range blocks {
		if !b.In(len(text)) {
			continue
		}
		first := len(out)
		out = block(out, text, b)
		if pendingBlock == bi-1 && first < len(out) && opensBlock(text, b, out[first]) && continued(out, first) {
			prev := lastOpen(out[:first])
			if prev >= 0 {
				out[prev].Continues = true
			}
		}
		if i := lastOpen(out[first:]); i >= 0 {
			pendingBlock = bi
		}
	}
	separate(text, out)
	return out
}

func continued(out []Quote, first int) bool { return lastOpen(out[:first]) >= 0 }

// lastOpen is the index of the last quotation at depth 0 if it was not closed,
// else -1.
func lastOpen(q []Quote) int {
	for i := len(q) - 1; i >= 0; i-- {
		if q[i].Depth == 0 {
			if !q[i].Closed {
				return i
			}
			return -1
		}
	}
	return -1
}

// opensBlock reports whether q opens at the first visible character of b.
func opensBlock(text string, b news.Span, q Quote) bool {
	for i := b.Start; i < q.Outer.Start; {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsSpace(r) {
			return false
		}
		i += n
	}
	return true
}

func lines(text string) []news.Span {
	out := make([]news.Span, 0, strings.Count(text, "\n")+1)
	for start := 0; start < len(text); {
		end := len(text)
		if i := strings.IndexByte(text[start:], '\n'); i >= 0 {
			end = start + i
		}
		if end > start {
			out = append(out, news.Span{Start: start, End: end})
		}
		start = end + 1
	}
	return out
}

// notAsked stands for what typewriterClosers gives before it is asked.
const notAsked = -2

// block appends the quotations of one block.
func block(out []Quote, text string, b news.Span) []Quote {
	first := len(out)
	var stack []open
	var at []int // index in out of each open quotation
	last := notAsked
	for i := nextMark(text, b.Start, b.End); i < b.End; {
		r, n := utf8.DecodeRuneInString(text[i:b.End])
		prev, next := ' ', ' '
		if i > b.Start {
			prev, _ = utf8.DecodeLastRuneInString(text[b.Start:i])
		}
		if doubled(text[b.Start:b.End], i-b.Start, prev) {
			r, n = '"', 2
		}
		if i+n < b.End {
			next, _ = utf8.DecodeRuneInString(text[i+n : b.End])
		}
		fam, role := mark(r, prev, next)
		if r == '”' && i == b.Start {
			role = either // it has nothing to close
		}
		if fam == typewr && role == opening {
			if last == notAsked {
				last = typewriterClosers(text, b)
			}
			if last <= i {
				fam = none // an apostrophe: nothing later could close it
			}
		}
		if (fam == single || fam == typewr) && role == closing && prev == 's' && unicode.IsSpace(next) && closesLater(text[i+n:b.End], r) {
			fam = none // the possessive of a plural, inside a quotation
		}
		if fam != none {
			top := -1
			for k := len(stack) - 1; k >= 0; k-- {
				if stack[k].fam == fam {
					top = k
					break
				}
			}
			if top < 0 && closesOther(stack, fam, role, prev) {
				top = len(stack) - 1
			}
			switch {
			case top >= 0 && (role == closing || role == either):
				// Whatever was opened inside and never closed was no quotation.
				for k := len(stack) - 1; k > top; k-- {
					out[at[k]].Depth = -1
				}
				q := &out[at[top]]
				q.Inner.End, q.Outer.End, q.Closed = i, i+n, true
				stack, at = stack[:top], at[:top]
			case (role == opening || role == either) && len(stack) < MaxDepth && !(role == either && fam == straight && !canOpen(prev, next)):
				stack = append(stack, open{fam, i, i + n})
				at = append(at, len(out))
				out = append(out, Quote{
					Outer: news.Span{Start: i, End: b.End}, Inner: news.Span{Start: i + n, End: b.End},
					Depth: len(stack) - 1, Single: fam == single || fam == typewr,
				})
			}
		}
		i = nextMark(text, i+n, b.End)
	}
	// An open quotation runs to the end of its block, but single marks that
	// never close were apostrophes.
	for k := range stack {
		if stack[k].fam == single || stack[k].fam == typewr {
			out[at[k]].Depth = -1
		}
	}
	w := first
	drop := 0
	for i := first; i < len(out); i++ {
		q := out[i]
		if q.Depth < 0 || q.Inner.Empty() {
			drop++
			continue
		}
		out[w] = q
		w++
	}
	out = out[:w]
	if drop > 0 {
		depths(out[first:])
	}
	return out
}

// firstByte has the bytes with which a mark that mark knows can begin in UTF-8.
var firstByte = func() (set [256]bool) {
	for _, r := range "“„‟”«‹»›\"＂‘‚’'`" {
		set[string(r)[0]] = true
	}
	return set
}()

// nextMark is the offset of the first byte from i that may begin a quotation mark;
// end when there is none. Most of a text is none, and need not be decoded.
func nextMark(text string, i, end int) int {
	for text = text[:end]; i < len(text) && !firstByte[text[i]]; {
		i++
	}
	return i
}

// depths sets the depth of each quotation anew from how they lie in each other.
func depths(q []Quote) {
	var ends []int
	for i := range q {
		for len(ends) > 0 && ends[len(ends)-1] <= q[i].Outer.Start {
			ends = ends[:len(ends)-1]
		}
		q[i].Depth = len(ends)
		ends = append(ends, q[i].Outer.End)
	}
}

type role uint8

const (
	opening role = iota
	closing
	either
)

// mark tells which family a rune belongs to and whether, by its neighbours, it
// opens or closes.
func mark(r, prev, next rune) (family, role) {
	switch r {
	case '“', '„', '‟':
		if r == '“' && !unicode.IsSpace(prev) && isWordEnd(prev) && !isWord(next) {
			return curly, either // German closing mark, or a slip of the keyboard
		}
		return curly, opening
	case '”':
		if (unicode.IsSpace(prev) || prev == '(' || unicode.Is(unicode.Cf, prev)) && (isWord(next) || next == '…') {
			return curly, either
		}
		return curly, closing
	case '«', '‹':
		return guille, opening
	case '»', '›':
		return guille, closing
	case '"', '＂':
		if unicode.IsDigit(prev) && !unicode.IsPunct(prev) && !isSentenceBreak(next) {
			return straight, closing // an inch mark when nothing is open
		}
		switch {
		case !canOpen(prev, next):
			return straight, closing
		case unicode.IsSpace(prev) || prev == '(' || prev == '[' || isDash(prev):
			if unicode.IsSpace(next) {
				return straight, closing
			}
			return straight, opening
		}
		return straight, either
	case '‘', '‚':
		if isWord(prev) || !startsQuote(next) {
			return none, opening
		}
		return single, opening
	case '’':
		if isWord(next) {
			return none, closing // an apostrophe inside a word
		}
		return single, closing
	case '\'', '`':
		switch {
		case isWord(prev) && isWord(next):
			return none, closing
		case !isWord(prev) && !isSentenceStop(prev) && startsQuote(next):
			return typewr, opening
		case !unicode.IsSpace(prev) && !isWord(next):
			return typewr, closing
		}
	}
	return none, opening
}

// typewriterClosers is the offset of the last straight single mark that could
// close a quotation: after a letter or stop, before no letter. A plural's
// possessive looks the same, so it must be followed by a stop or follow one.
func typewriterClosers(text string, b news.Span) int {
	for end := b.End; ; {
		i := strings.LastIndexByte(text[b.Start:end], '\'')
		if i < 0 {
			return -1
		}
		i += b.Start
		if n := run(text[b.Start : i+1]); n == 2 {
			end = i - 1 // a double mark
			continue
		} else if n == 3 {
			i -= 2
		}
		prev, next := ' ', ' '
		if i > b.Start {
			prev, _ = utf8.DecodeLastRuneInString(text[b.Start:i])
		}
		if i+1 < b.End {
			next, _ = utf8.DecodeRuneInString(text[i+1 : b.End])
		}
		if !unicode.IsSpace(prev) && !isWord(next) && (isSentenceStop(prev) || prev == ',' || !unicode.IsSpace(next) || prev != 's' || i+1 >= b.End) {
			return i
		}
		end = i
	}
}

// lookAhead bounds how far a possessive looks for a better closing mark, in bytes.
const lookAhead = 400

// closesLater reports whether a closing mark r stands after a stop or comma in
// rest before another quotation opens.
func closesLater(rest string, r rune) bool {
	prev := ' '
	for i, c := range rest {
		if i > lookAhead || c == '‘' {
			return false
		}
		if c == r && (isSentenceStop(prev) || prev == ',') {
			return true
		}
		prev = c
	}
	return false
}

func isWord(r rune) bool         { return unicode.IsLetter(r) || unicode.IsDigit(r) }
func isDash(r rune) bool         { return r == '-' || r == '–' || r == '—' || r == '/' }
func isWordEnd(r rune) bool      { return isWord(r) || unicode.IsPunct(r) }
func isSentenceStop(r rune) bool { return r == '.' || r == '!' || r == '?' || r == '…' }
func isSentenceBreak(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsPunct(r)
}

// startsQuote reports whether a quotation may begin with r.
func startsQuote(r rune) bool {
	return isWord(r) || r == '“' || r == '"' || r == '[' || r == '…' || r == '$' || r == '£' || r == '€' || r == '¿' || r == '¡'
}

// canOpen reports whether a straight mark between prev and next may open.
func canOpen(prev, next rune) bool {
	if unicode.IsSpace(next) {
		return false
	}
	return unicode.IsSpace(prev) || (unicode.IsPunct(prev) && !isSentenceStop(prev) && prev != ',') || isDash(prev) || prev == '‘' || prev == '“'
}
