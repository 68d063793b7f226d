package tagger

import (
	"unicode"
	"unicode/utf8"

	"hearsay/internal/nlp"
	"hearsay/internal/nlp/linear"
)

// word is what the features look at in one token: hashes only.
type word struct {
	form, lower, shape uint64
	suffix             [5]uint64 // of 1 to 5 letters, of the lower-case form; shorter words repeat their last
	prefix             [4]uint64
	class              uint64
}

// border stands beyond the ends of a sentence.
var border = word{form: 1, lower: 1, shape: 1}

func appendWords(ws []word, text string, tokens []nlp.Token) []word {
	for i := range tokens {
		ws = append(ws, makeWord(text[tokens[i].Start:tokens[i].End]))
	}
	return ws
}

const maxForm = 96 // bytes of a form that count; no word is longer, links are

func makeWord(form string) word {
	if len(form) > maxForm {
		form = form[:maxForm]
	}
	var buf [maxForm * 2]byte
	var starts [maxForm + 1]int
	lower := buf[:0]
	n := 0
	for i := 0; i < len(form); {
		starts[n] = len(lower)
		n++
		b := form[i]
		if b < utf8.RuneSelf {
			if 'A' <= b && b <= 'Z' {
				b |= 0x20
			}
			lower = append(lower, b)
			i++
			continue
		}
		r, l := utf8.DecodeRuneInString(form[i:])
		if r == '’' || r == '‘' {
			r = '\''
		}
		lower = utf8.AppendRune(lower, unicode.ToLower(r))
		i += l
	}
	starts[n] = len(lower)
	w := word{form: linear.Hash(form), lower: linear.HashBytes(lower), shape: shape(form)}
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
	return w
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

// features appends the features of word i, with the tags chosen before it.
func features(fs []uint64, ws []word, i int, tags []int) []uint64 {
	at := func(k int) *word {
		if k < 0 || k >= len(ws) {
			return &border
		}
		return &ws[k]
	}
	tag := func(k int) uint64 {
		if k < 0 {
			return 999
		}
		return uint64(tags[k])
	}
	w, p1, p2, n1, n2 := at(i), at(i-1), at(i-2), at(i+1), at(i+2)
	t1, t2 := tag(i-1), tag(i-2)
	first := uint64(0)
	if i == 0 {
		first = 1
	}
	return append(fs,
		linear.Feature1(1, 0),
		linear.Feature1(2, w.form),
		linear.Feature1(3, w.lower),
		linear.Feature1(4, w.suffix[0]), linear.Feature1(5, w.suffix[1]), linear.Feature1(6, w.suffix[2]), linear.Feature1(7, w.suffix[3]), linear.Feature1(8, w.suffix[4]),
		linear.Feature1(9, w.prefix[0]), linear.Feature1(10, w.prefix[1]), linear.Feature1(11, w.prefix[2]), linear.Feature1(12, w.prefix[3]),
		linear.Feature1(13, w.shape), linear.Feature2(14, w.shape, first), linear.Feature2(15, w.suffix[2], w.shape),
		linear.Feature1(16, p1.lower), linear.Feature1(17, p2.lower), linear.Feature1(18, n1.lower), linear.Feature1(19, n2.lower),
		linear.Feature1(20, p1.suffix[2]), linear.Feature1(21, n1.suffix[2]), linear.Feature1(22, n2.suffix[2]),
		linear.Feature1(23, n1.shape), linear.Feature1(24, p1.shape),
		linear.Feature1(25, t1), linear.Feature1(26, t2), linear.Feature2(27, t1, t2),
		linear.Feature2(28, t1, w.lower), linear.Feature2(29, p1.lower, w.lower), linear.Feature2(30, w.lower, n1.lower),
		linear.Feature2(31, t1, n1.lower), linear.Feature2(32, t1, w.suffix[2]), linear.Feature2(33, t1, w.shape),
		linear.Feature2(34, w.suffix[2], n1.lower), linear.Feature3(35, t1, t2, w.lower), linear.Feature3(36, t1, w.suffix[1], n1.suffix[1]),
		linear.Feature2(37, p1.lower, n1.lower), linear.Feature3(38, w.shape, n1.shape, p1.shape),
	)
}
