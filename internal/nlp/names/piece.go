package names

import (
	"unicode"
	"unicode/utf8"

	"hearsay/internal/nlp"
	"hearsay/internal/nlp/linear"
)

// A piece is what names are matched by: a run of letters and digits in one
// token. Hyphens and apostrophes part pieces and full stops are skipped, so
// that "Jong-un", "Jong Un", "U.N." and "UN" match however they were cut into
// tokens.
type piece struct {
	hash  uint64 // of the folded letters
	word  uint32 // its number in the lists, 0 when they lack it, see number
	root  uint32 // the node of the phrases that begin with it
	token int32
	form  caseForm
	first bool // the first piece of its token
	last  bool
	wall  bool // a token without letters: no name goes across it
}

// caseForm is how a piece is written.
type caseForm uint8

const (
	lower caseForm = iota
	capital
	allCaps // two letters or more
)

// maxPieceBytes bounds what is folded of one piece; no word of a list is longer.
const maxPieceBytes = 64

// appendPieces appends the pieces of tokens [first, last) of d.
func appendPieces(ps []piece, d *nlp.Doc, first, last int) []piece {
	for i := first; i < last; i++ {
		ps = appendTokenPieces(ps, d.Word(i), int32(i))
	}
	return ps
}

func appendTokenPieces(ps []piece, form string, token int32) []piece {
	if isJoint(form) {
		return ps
	}
	var buf [maxPieceBytes + 8]byte
	from, w := len(ps), buf[:0]
	upper, letters := 0, 0
	begins := false
	flush := func() {
		if len(w) == 0 {
			return
		}
		p := piece{hash: linear.HashBytes(w), token: token}
		switch {
		case letters > 1 && upper == letters:
			p.form = allCaps
		case begins:
			p.form = capital
		}
		ps = append(ps, p)
		w, upper, letters, begins = buf[:0], 0, 0, false
	}
	for _, r := range form {
		switch {
		case r == '$' || r == '€' || r == '£':
			// "US$" is a currency and no country.
			return append(ps[:from], piece{token: token, wall: true, first: true, last: true})
		case r == '.':
		case r == '&' || r == '+' || unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r):
			if unicode.Is(unicode.Mn, r) {
				continue
			}
			if unicode.IsUpper(r) {
				upper++
				begins = begins || len(w) == 0
			}
			if unicode.IsLetter(r) {
				letters++
			}
			if len(w) < maxPieceBytes {
				w = appendFolded(w, r)
			}
		default:
			flush()
		}
	}
	flush()
	if len(ps) == from {
		return append(ps, piece{token: token, wall: true, first: true, last: true})
	}
	ps[from].first, ps[len(ps)-1].last = true, true
	return ps
}

// isJoint reports whether a token is a mark that may stand inside a name: a
// hyphen or a lone apostrophe.
func isJoint(form string) bool {
	r, n := utf8.DecodeRuneInString(form)
	return n == len(form) && (r == '-' || r == '‐' || r == '‑' || r == '–' || r == '\'' || r == '’')
}

// appendWords appends the pieces of a list's phrase, which is cut at spaces.
func appendWords(ps []piece, phrase string) []piece {
	start := -1
	for i := 0; i <= len(phrase); i++ {
		if i < len(phrase) && phrase[i] != ' ' {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 {
			ps = appendTokenPieces(ps, phrase[start:i], 0)
			start = -1
		}
	}
	return ps
}
