package tagger

import (
	"unicode"
	"unicode/utf8"

	"hearsay/internal/nlp/linear"
)

// word is what the features look at in one token: hashes and small numbers.
type word struct {
	form, lower, shape uint64
	letter             uint64    // letterKind
	tags               uint64    // the set of tags that the dictionary knows for it, as a number; 0 for an unknown word
	suffix             [5]uint64 // of 1 to 5 letters, of the lower-case form
	prefix             [4]uint64 // the same for its beginning
}

// border stands beyond the ends of a sentence.
var border = word{form: 1, lower: 1, shape: 1}

const maxForm = 96 // bytes of a form that count; no word is longer, links are

// clip is the part of a form that counts, cut between runes.
func clip(form string) string {
	if len(form) <= maxForm {
		return form
	}
	n := maxForm
	for n > 0 && !utf8.RuneStart(form[n]) {
		n--
	}
	return form[:n]
}

// makeWord makes the word of a clipped form, whose hash is h; dict is the
// dictionary of tags.
func makeWord(form string, h uint64, dict *linear.Table) word {
	var buf [maxForm * 2]byte
	var starts [maxForm + 1]int
	lower := buf[:0]
	n := 0
	for i := 0; i < len(form); n++ {
		starts[n] = len(lower)
		var l int
		lower, l = appendLower(lower, form[i:])
		i += l
	}
	starts[n] = len(lower)
	w := word{form: h, lower: linear.HashBytes(lower), shape: shape(form), letter: letterKind(form)}
	for k := range w.suffix {
		if k < n {
			w.suffix[k] = linear.HashBytes(lower[starts[n-1-k]:])
		} else {
			w.suffix[k] = w.suffix[max(0, n-1)] + 1
		}
	}
	for k := range w.prefix {
		if k < n {
			w.prefix[k] = linear.HashBytes(lower[:starts[k+1]])
		} else {
			w.prefix[k] = w.prefix[max(0, n-1)] + 1
		}
	}
	if c, ok := dict.Only(w.lower); ok {
		w.tags = uint64(c) + 1
	}
	return w
}

// appendLower appends the first letter of s in lower case, with a straight
// apostrophe, and gives its length in s.
func appendLower(b []byte, s string) ([]byte, int) {
	c := s[0]
	if c < utf8.RuneSelf {
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		return append(b, c), 1
	}
	r, n := utf8.DecodeRuneInString(s)
	if r == '’' || r == '‘' {
		r = '\''
	}
	return utf8.AppendRune(b, unicode.ToLower(r)), n
}

// lowerHash is the hash of a form in lower case.
func lowerHash(form string) uint64 {
	form = clip(form)
	var buf [maxForm * 2]byte
	lower := buf[:0]
	for i := 0; i < len(form); {
		var n int
		lower, n = appendLower(lower, form[i:])
		i += n
	}
	return linear.HashBytes(lower)
}

// shape is the form with its letters and digits replaced by their kinds, runs
// made one, and at most eight kinds.
func shape(form string) uint64 {
	var h, last uint64
	n := 0
	for _, r := range form {
		var k uint64
		switch {
		case 'a' <= r && r <= 'z':
			k = 1
		case 'A' <= r && r <= 'Z':
			k = 2
		case '0' <= r && r <= '9':
			k = 3
		case r == '\'' || r == '’':
			k = 4
		case r < utf8.RuneSelf:
			k = uint64(r)
		case unicode.IsLower(r):
			k = 1
		case unicode.IsUpper(r):
			k = 2
		case unicode.IsLetter(r):
			k = 5
		case unicode.IsPunct(r):
			k = 6
		default:
			k = 7
		}
		if k == last {
			h |= 1 << 63 // a run somewhere: "Xx" of "Xxx" and of "Xx" differ little
			continue
		}
		last = k
		if n++; n > 8 {
			break
		}
		h = h*131 + k
	}
	return h
}
