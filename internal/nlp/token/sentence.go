package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// sentences adds the sentences of the tokens from first on, which are one
// block.
func (s *Splitter) sentences(d *nlp.Doc, c *cutter, first int) {
	n := len(c.tokens)
	p := place{cutter: c, first: first, n: n}
	for i := first; i < n; i++ {
		p.step(i)
		if i+1 < n && i-p.first < maxSentence && !(p.candidate() && !(s.Unlearned && p.goesOn()) && (s.ends.decide(&p) || s.Unlearned && p.bracketed())) {
			continue
		}
		d.Sentences = append(d.Sentences, nlp.Sentence{
			Span:  news.Span{Start: c.tokens[p.first].Start, End: c.tokens[i].End},
			First: p.first, Last: i + 1,
		})
		p.open(i + 1)
	}
}

// maxSentence is how many tokens a sentence may have: what runs on for longer
// is no prose, and the layers that follow keep a whole sentence in memory.
const maxSentence = 1000

// place is a token after which a sentence may end, with what stands around it.
type place struct {
	*cutter
	first int // token that the present sentence begins with
	n     int // end of the block's tokens
	i     int // the token

	stop   int       // the stop that the token is or closes, -1 for none
	kind   stopClass // of that stop
	quotes int       // straight double quotation marks in the sentence so far
	depth  int       // open brackets in the sentence so far
}

// maxClosers is how many closing marks may stand between a stop and the end of
// its sentence; without a bound, a page of brackets takes quadratic time.
const maxClosers = 12

// open begins a sentence at token first.
func (p *place) open(first int) { p.first, p.quotes, p.depth = first, 0, 0 }

// step goes on to token i, the one after the last.
func (p *place) step(i int) {
	p.i, p.stop, p.kind = i, -1, noStop
	form := p.form(i)
	switch form {
	case "\"":
		p.quotes++
	case "(", "[":
		p.depth++
	case ")", "]":
		p.depth = max(0, p.depth-1)
	}
	at := i
	for at > p.first && i-at < maxClosers && p.marks[at].glued && isCloser(p.form(at)) {
		at--
	}
	if k := stopKind(p.form(at), p.marks[at].abbrev); k != noStop {
		p.stop, p.kind = at, k
		return
	}
	// A note's number in brackets after the stop belongs to the sentence.
	if form == "]" && i-3 >= p.first && p.form(i-2) == "[" && isDigit(p.form(i - 1)[0]) {
		at = i - 3
		for at-2 > p.first && i-at < maxClosers && p.form(at) == "]" && p.form(at-2) == "[" {
			at -= 3
		}
		for at > p.first && i-at < 2*maxClosers && isCloser(p.form(at)) {
			at--
		}
		if k := stopKind(p.form(at), p.marks[at].abbrev); k == strongStop {
			p.stop, p.kind = at, noteStop
		}
	}
}

// candidate reports whether a sentence can end here at all.
func (p *place) candidate() bool { return p.kind != noStop }

// next is the form of the token k places on, "" beyond the block.
func (p *place) next(k int) string {
	if p.i+k >= p.n {
		return ""
	}
	return p.form(p.i + k)
}

// opens reports whether what follows can begin a sentence: a capital, a digit,
// a script without capitals, also behind opening marks.
func (p *place) opens() bool {
	next := p.next(1)
	r, _ := utf8.DecodeRuneInString(next)
	if isOpener(next) && p.i+2 < p.n {
		r, _ = utf8.DecodeRuneInString(p.next(2))
	}
	return unicode.IsUpper(r) || unicode.IsDigit(r) || unicode.IsLetter(r) && !unicode.IsLower(r)
}

// rule decides without a model.
func (p *place) rule() bool {
	next := p.next(1)
	if p.marks[p.i+1].glued && (isCloser(next) || p.kind == abbrevStop) {
		return false
	}
	if next == "[" && isNote(p) {
		return false
	}
	switch p.kind {
	case strongStop:
		if p.opens() {
			return true
		}
		r, _ := utf8.DecodeRuneInString(next)
		return p.stop == p.i && !unicode.IsLower(r) && !unicode.IsPunct(r)
	case noteStop:
		return p.opens()
	case abbrevStop:
		switch p.marks[p.stop].abbrev {
		case title, number, inner, letters, month:
			return false
		}
		return p.opens()
	}
	return false
}

// bracketed reports whether a quotation that begins with a bracket, or the other way
// round, opens behind a stop: “[We] are done”. Texts that a model learns from have next
// to none.
func (p *place) bracketed() bool {
	k := 1
	for k <= maxOpeners && isOpener(p.next(k)) {
		k++
	}
	if p.kind != strongStop || k < 3 || p.marks[p.i+1].glued {
		return false
	}
	r, _ := utf8.DecodeRuneInString(p.next(k))
	return unicode.IsUpper(r)
}

// maxOpeners is how many opening marks may stand before the first word of a sentence.
const maxOpeners = 3

// isNote reports a note's number in brackets after the place.
func isNote(p *place) bool {
	second := p.next(2)
	return second != "" && isDigit(second[0]) && p.next(3) == "]"
}

// form is the form of token i. A double mark that is typed as two single ones is the
// straight one: what a sentence is told by knows no other.
func (c *cutter) form(i int) string {
	t := &c.tokens[i]
	f := c.text[t.Start:t.End]
	if c.unlearned && (f == "''" || f == "``") {
		return `"`
	}
	return f
}

type stopClass uint8

const (
	noStop     stopClass = iota
	strongStop           // . ! ? and their runs
	abbrevStop           // the stop of an abbreviation
	noteStop             // a note's number after a strong stop
	weakStop             // a colon, semicolon or dash
)

func stopKind(form string, a abbrev) stopClass {
	if a != notAbbrev {
		return abbrevStop
	}
	switch form[0] {
	case '.', '!', '?':
		return strongStop
	case ':', ';':
		return weakStop
	}
	if strings.HasPrefix(form, "…") || strings.HasPrefix(form, "。") || strings.HasPrefix(form, "؟") || strings.HasPrefix(form, "।") {
		return strongStop
	}
	return noStop
}

func isCloser(form string) bool {
	switch form {
	case "\"", "'", "''", "”", "’", "»", ")", "]", "}":
		return true
	}
	return false
}

func isOpener(form string) bool {
	switch form {
	case "\"", "'", "``", "“", "‘", "«", "„", "‚", "‹", "「", "『", "《", "(", "[", "{", "-", "–", "—", "--", "•", "*":
		return true
	}
	return false
}
