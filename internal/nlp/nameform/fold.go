package nameform

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// special spells out letters that have no canonical decomposition.
var special = map[rune]string{'ß': "ss", 'æ': "ae", 'ø': "o", 'œ': "oe", 'đ': "d", 'ð': "d", 'þ': "th", 'ł': "l", 'ı': "i", 'ə': "a"}

// Fold cuts a name into words in lower case, without diacritics, possessive
// endings and the stops of abbreviations; hyphens and apostrophes part words,
// so "Jong-un" and "Jong Un" are the same.
func Fold(s string) []string {
	s = TrimPossessive(s)
	if !ascii(s) {
		return foldMarked(norm.NFD.String(s))
	}
	return foldPlain(s)
}

// Folded is the words of Fold in one string, with a space between any two.
func Folded(s string) string {
	s = TrimPossessive(s)
	if !ascii(s) {
		return strings.Join(foldMarked(norm.NFD.String(s)), " ")
	}
	var room [64]byte
	buf, _ := appendPlain(room[:0], s)
	return string(bytes.TrimSuffix(buf, []byte(" ")))
}

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// foldMarked is Fold for letters of any kind, their marks parted from them.
func foldMarked(s string) []string {
	var out []string
	var b strings.Builder
	flush := func() {
		if b.Len() > 0 {
			out = append(out, b.String())
			b.Reset()
		}
	}
	for _, r := range s {
		switch {
		case r == '.' || r == '\'' && b.Len() == 1 || unicode.Is(unicode.Mn, r):
			// "U.N.", "O'Neill" stays in one piece below, marks go
		case r == '’' && b.Len() == 1:
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			r = unicode.ToLower(r)
			if x, ok := special[r]; ok {
				b.WriteString(x)
			} else {
				b.WriteRune(r)
			}
		case r == '&':
			flush()
			out = append(out, "and")
		default:
			flush()
		}
	}
	flush()
	return out
}

// foldPlain is Fold for letters without diacritics, as most names are. Its words are
// pieces of one string.
func foldPlain(s string) []string {
	var room [64]byte
	buf, words := appendPlain(room[:0], s)
	if words == 0 {
		return nil
	}
	out := make([]string, 0, words)
	for rest := string(buf); rest != ""; {
		w, more, _ := strings.Cut(rest, " ")
		out, rest = append(out, w), more
	}
	return out
}

// appendPlain appends the words of a text without diacritics to buf, which is empty, with a
// space behind each, and counts them.
func appendPlain(buf []byte, s string) (_ []byte, words int) {
	start := 0 // of the word at hand
	flush := func() {
		if len(buf) > start {
			buf = append(buf, ' ')
			start, words = len(buf), words+1
		}
	}
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '.' || c == '\'' && len(buf)-start == 1:
		case 'A' <= c && c <= 'Z':
			buf = append(buf, c+'a'-'A')
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			buf = append(buf, c)
		case c == '&':
			flush()
			buf = append(buf, "and"...)
			flush()
		default:
			flush()
		}
	}
	flush()
	return buf, words
}

// TrimPossessive drops the ending of a possessive.
func TrimPossessive(s string) string {
	if s == "" {
		return s
	}
	switch s[len(s)-1] {
	case 's', 'S', '\'', "’"[len("’")-1]:
	default:
		return s // most words
	}
	for _, p := range []string{"'s", "’s", "'S", "’S", "s'", "s’"} {
		if t, ok := strings.CutSuffix(s, p); ok {
			if p[0] == 's' {
				return t + "s"
			}
			return t
		}
	}
	return s
}

// Skeleton reduces the spelling of a part of a name to what romanisations of one
// original share: Zelenskyy, Zelenskiy and Zelensky; Sergey and Sergei; Mohammed
// and Muhammad; Aleksandr and Alexander. Qaddafi and Gadhafi are too far apart for it and stay two. Words
// of fewer than four letters stay as they are.
func Skeleton(s string) string {
	if len(s) < 4 {
		return s
	}
	b := make([]byte, 0, len(s))
	put := func(c ...byte) {
		for _, x := range c {
			if len(b) == 0 || b[len(b)-1] != x { // doubled letters are one
				b = append(b, x)
			}
		}
	}
	for i := 0; i < len(s); i++ {
		next := byte(0)
		if i+1 < len(s) {
			next = s[i+1]
		}
		switch c := s[i]; c {
		case 'y', 'i', 'j':
			if i > 0 || c != 'j' {
				put('y')
			} else {
				put(c)
			}
			if next == 'y' || next == 'i' || next == 'j' {
				i++
			}
		case 'e':
			put(c)
			if (next == 'i' || next == 'y') && i+1 < len(s) {
				i++
			}
		case 'o':
			if next == 'u' || next == 'o' {
				put('u')
				i++
			} else {
				put(c)
			}
		case 'k':
			switch next {
			case 'h':
				put('h')
				i++
			case 's':
				put('x')
				i++
			default:
				put(c)
			}
		case 'g', 'p':
			if next == 'h' {
				i++
			}
			if c == 'p' && next == 'h' {
				c = 'f'
			}
			put(c)
		case 'd':
			if next == 'j' {
				i++
				c = 'y'
			}
			put(c)
		case 't':
			if next != 'c' || i+2 >= len(s) || s[i+2] != 'h' {
				put(c)
			}
		case 'c':
			switch next {
			case 'z':
				put('c', 'h')
				i++
			case 'k':
				put('k')
				i++
			default:
				put(c)
			}
		case 'q':
			put('k')
		case 'w':
			put('v')
		default:
			put(c)
		}
	}
	out := string(b)
	if n := len(out) - 1; n > 2 && out[n] == 'h' && (out[n-1] == 'a' || out[n-1] == 'e') && s[len(s)-2] != 'k' {
		out = out[:n] // Saleh, Sale; Abdullah, Abdulla
	}
	if strings.HasPrefix(out, "moham") {
		out = "muham" + out[len("moham"):]
	}
	if strings.HasPrefix(out, "muham") && strings.HasSuffix(out, "ed") {
		out = out[:len(out)-2] + "ad"
	}
	switch {
	case out == "alexander":
		out = "alexandr" // as Aleksandr gives it
	case len(out) > 6 && strings.HasSuffix(out, "enka"):
		out = out[:len(out)-1] + "o" // Lukashenka, Lukashenko
	}
	return out
}

// articles are the words that tie the parts of Arabic names, in one spelling.
var articles = map[string]string{"al": "al", "el": "al", "ul": "al", "bin": "bn", "ben": "bn", "ibn": "bn", "abdul": "abdal", "abdel": "abdal", "abu": "abu"}

// arabic are the words of a name with their spelling reduced further, if one of them
// shows that it is Arabic, where e and i stand for one vowel: "Khaled al-Rashed" and
// "Khalid Al Rashid". It is nil for other names.
func arabic(words []string) []string {
	found := false
	out := make([]string, len(words))
	for i, w := range words {
		if a, ok := articles[w]; ok && i > 0 {
			out[i], found = a, true
		} else {
			out[i] = strings.ReplaceAll(Skeleton(w), "e", "y")
		}
	}
	if !found {
		return nil
	}
	return out
}
