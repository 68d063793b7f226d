package words

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Word is one word of a text.
type Word struct {
	Start, End int    // bytes of the text
	Form       uint64 // hash of the form that comparison uses
	Stem       uint64 // hash of the stem of that form
	Flags      Flags
}

// Flags say what is known of a word by its looks.
type Flags uint8

// The flags.
const (
	Stop    Flags = 1 << iota // says little of what the text is about
	Capital                   // begins with a capital letter
	Number                    // begins with a digit
	Opens                     // first word after a stop or line break: a capital here says nothing
)

// Is reports whether all flags of g are set.
func (f Flags) Is(g Flags) bool { return f&g == g }

// maxForm bounds the bytes of a word that count: longer ones are no words.
const maxForm = 64

// Scan appends the words of text[from:to] to dst. Courtesy titles are left out.
// Chinese, Japanese and Thai, which print no spaces, give a word a character.
func (l *Lexicon) Scan(dst []Word, text string, from, to int) []Word {
	from, to = max(from, 0), min(to, len(text))
	s := scanner{lex: l, text: text, end: to, opens: true}
	for i := from; i < to; {
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(text[i:to])
		}
		switch {
		case unspaced(r):
			dst = s.put(dst, i, i+n)
			i += n
		case letter(r):
			j := s.wordEnd(i)
			dst = s.word(dst, i, j)
			i = j
		default:
			switch r {
			case '.', '!', '?', '\n', ':', '“', '"', '‘':
				s.opens = true
			case '%':
				dst = append(dst, Word{Start: i, End: i + 1, Form: percent, Stem: percent})
			}
			i += n
		}
	}
	return dst
}

var percent = hashString("percent")

type scanner struct {
	lex   *Lexicon
	text  string
	end   int
	opens bool
	buf   [maxForm * 2]byte
}

func letter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

func unspaced(r rune) bool {
	return r >= 0x0e00 && (unicode.Is(unicode.Han, r) || unicode.Is(unicode.Hiragana, r) || unicode.Is(unicode.Katakana, r) || unicode.Is(unicode.Thai, r))
}

// wordEnd is the end of the word that begins at i: letters and digits, with
// apostrophes between letters, marks of thousands and decimals between digits,
// and the dots inside an acronym.
func (s *scanner) wordEnd(i int) int {
	j, start, dotted := i, i, false
	for j < s.end {
		r, n := utf8.DecodeRuneInString(s.text[j:s.end])
		if letter(r) && !unspaced(r) {
			j += n
			continue
		}
		next, _ := utf8.DecodeRuneInString(s.text[min(j+n, s.end):s.end])
		before := s.text[j-1]
		switch {
		case (r == '\'' || r == '’') && unicode.IsLetter(next) && !digit(before):
		case (r == ',' || r == '.') && digit(before) && next < utf8.RuneSelf && digit(byte(next)):
		case r == '.' && upper(before) && (dotted || j-start == 1) && next < utf8.RuneSelf && upper(byte(next)) && !s.letterAt(j+2):
			dotted = true
		default:
			return j
		}
		j += n
	}
	return j
}

func (s *scanner) letterAt(i int) bool {
	r, _ := utf8.DecodeRuneInString(s.text[min(i, s.end):s.end])
	return i < s.end && letter(r)
}

func digit(b byte) bool { return '0' <= b && b <= '9' }
func upper(b byte) bool { return 'A' <= b && b <= 'Z' }

// word puts the word text[i:j], in two parts when it is a contraction.
func (s *scanner) word(dst []Word, i, j int) []Word {
	w := s.text[i:j]
	k := len(w)
	for k > 0 && w[k-1] != '\'' && !(k >= 3 && w[k-3:k] == "’") && k > len(w)-3 {
		k--
	}
	mark := 0
	switch {
	case k > 0 && w[k-1] == '\'':
		mark = 1
	case k >= 3 && w[k-3:k] == "’":
		mark = 3
	default:
		return s.put(dst, i, j)
	}
	stem, tail := i+k-mark, w[k:]
	if stem <= i {
		return s.put(dst, i, j)
	}
	switch tail {
	case "s", "S":
		return s.put(dst, i, stem)
	case "t", "T": // don't, can't, won't: the n belongs to the second word
		if c := s.text[stem-1]; (c == 'n' || c == 'N') && stem-1 > i {
			switch head := s.text[i:stem]; head {
			case "can", "Can":
				dst = s.putAs(dst, i, stem-1, can)
			case "won", "Won":
				dst = s.putAs(dst, i, stem-1, will)
			default:
				dst = s.put(dst, i, stem-1)
			}
			return append(dst, Word{Start: stem - 1, End: j, Form: not, Stem: not, Flags: Stop})
		}
	case "ve", "re", "ll", "d", "m", "VE", "RE", "LL", "D", "M":
		dst = s.put(dst, i, stem)
		f := contracted[tail[0]|0x20]
		return append(dst, Word{Start: stem, End: j, Form: f, Stem: f, Flags: Stop})
	}
	return s.put(dst, i, j)
}

var (
	not, will  = hashString("not"), hashString("will")
	can        = hashString("can")
	contracted = map[byte]uint64{'v': hashString("have"), 'r': hashString("are"), 'l': will, 'd': hashString("would"), 'm': hashString("am")}
)

func (s *scanner) putAs(dst []Word, i, j int, form uint64) []Word {
	return append(dst, Word{Start: i, End: j, Form: form, Stem: form, Flags: Stop})
}

// put appends the word text[i:j] under its form.
func (s *scanner) put(dst []Word, i, j int) []Word {
	w := Word{Start: i, End: j}
	if s.opens {
		w.Flags |= Opens
		s.opens = false
	}
	form, caps, dotted := s.form(i, j, &w)
	if len(form) == 0 {
		return dst
	}
	if dotted || caps == len(form) && len(form) == 2 {
		// "US" and "U.S." are one word, and not the pronoun.
		form = append(form, '.')
	}
	h := hashBytes(form)
	if s.lex.courtesy[h] && w.Flags&Capital != 0 {
		s.opens = w.Flags&Opens != 0
		return dst
	}
	if n := len(dst); n > 0 && s.lex.pairHead[dst[n-1].Form] {
		if to, ok := s.lex.pairs[[2]uint64{dst[n-1].Form, h}]; ok && i-dst[n-1].End == 1 {
			dst[n-1].End, dst[n-1].Form, dst[n-1].Stem = j, to.form, to.stem
			return dst
		}
	}
	w.Form = h
	if to, ok := s.lex.spelling[h]; ok {
		w.Form, w.Stem = to.form, to.stem
	} else if w.Flags&Number != 0 || dotted {
		w.Stem = h
	} else {
		w.Stem = hashBytes(s.lex.stemmer(form))
	}
	if s.lex.stop[w.Form] {
		w.Flags |= Stop
	}
	return append(dst, w)
}

// form writes the bytes of the comparable form to the scanner's buffer; caps
// counts the ASCII capitals and dotted is set for an acronym with dots.
func (s *scanner) form(i, j int, w *Word) (form []byte, caps int, dotted bool) {
	form = s.buf[:0]
	for k := i; k < j && len(form) < maxForm; {
		c := s.text[k]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(s.text[k:j])
			if k == i && unicode.IsUpper(r) {
				w.Flags |= Capital
			}
			if r == '’' {
				form = append(form, '\'')
			} else {
				form = fold(form, r)
			}
			k += n
			continue
		}
		switch {
		case upper(c):
			if k == i {
				w.Flags |= Capital
			}
			caps++
			c |= 0x20
		case digit(c):
			if k == i {
				w.Flags |= Number
			}
		case c == ',':
			k++
			continue
		case c == '.' && w.Flags&Number == 0:
			dotted = true
			k++
			continue
		}
		form = append(form, c)
		k++
	}
	return form, caps, dotted
}

// fold appends the lower-case letters of r without their marks.
func fold(dst []byte, r rune) []byte {
	if unicode.Is(unicode.Mn, r) {
		return dst
	}
	r = unicode.ToLower(r)
	switch r {
	case 'ß':
		return append(dst, 's', 's')
	case 'ø':
		return append(dst, 'o')
	case 'æ':
		return append(dst, 'a', 'e')
	case 'œ':
		return append(dst, 'o', 'e')
	case 'ł':
		return append(dst, 'l')
	case 'đ', 'ð':
		return append(dst, 'd')
	case 'ı':
		return append(dst, 'i')
	}
	if r >= 0x370 && r < 0x1e00 && !unicode.Is(unicode.Cyrillic, r) && !unicode.Is(unicode.Greek, r) {
		return utf8.AppendRune(dst, r)
	}
	var in, out [16]byte
	n := utf8.EncodeRune(in[:], r)
	b := norm.NFD.Append(out[:0], in[:n]...)
	for len(b) > 0 {
		x, size := utf8.DecodeRune(b)
		if !unicode.Is(unicode.Mn, x) {
			dst = utf8.AppendRune(dst, x)
		}
		b = b[size:]
	}
	return dst
}
