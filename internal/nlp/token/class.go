package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

func isDigit(b byte) bool { return '0' <= b && b <= '9' }
func isUpper(b byte) bool { return 'A' <= b && b <= 'Z' }

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == '‘' || r == '`' }

func isLetterAt(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

func isPunctAt(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsPunct(r) || unicode.IsSymbol(r)
}

// isLetterLike reports marks that belong to the letters beside them.
func isLetterLike(r rune) bool {
	return unicode.IsMark(r) || r == '_' || r == '\u00ad'
}

// isSingle reports punctuation that stands for itself even in a run.
func isSingle(r rune) bool {
	switch r {
	case '(', ')', '[', ']', '{', '}', '"', '“', '”', '„', '«', '»', ',', ';', ':', '/', '%', '$', '£', '€', '¥', utf8.RuneError:
		return true
	}
	return unicode.Is(unicode.Sc, r)
}

// junkRun is how often the same mark must stand in a row to be no punctuation
// any more but one token: a page can be ten million brackets.
const junkRun = 8

// junk is the length of the first token of s, which begins with a mark of n
// bytes that stands for itself.
func junk(s string, n int) int {
	r, _ := utf8.DecodeRuneInString(s)
	if run := runOf(s, r, n, junkRun); run < junkRun*n {
		return n
	}
	return runOf(s, r, n, len(s))
}

// runOf is the length in bytes of the run of r, of n bytes, that s begins with;
// at most limit of them.
func runOf(s string, r rune, n, limit int) int {
	one, l := s[:n], n
	for k := 1; k < limit && strings.HasPrefix(s[l:], one); k++ {
		l += n
	}
	return l
}

func runOfAny(s, set string) int {
	n := 0
	for n < len(s) && strings.IndexByte(set, s[n]) >= 0 {
		n++
	}
	return n
}

func runBack(s string, b byte) int {
	n := 0
	for n < len(s) && s[len(s)-1-n] == b {
		n++
	}
	return n
}

// isLink reports web and mail addresses and file names, which are one token.
func isLink(s string) bool {
	if strings.Contains(s, "://") || strings.HasPrefix(s, "www.") || strings.HasPrefix(s, "WWW.") {
		return true
	}
	if s[0] == '@' || s[0] == '#' {
		return true
	}
	if at := strings.IndexByte(s, '@'); at > 0 && at+1 < len(s) {
		return true
	}
	return isDomain(s)
}

// isDomain reports "example.org/page": labels of letters and digits, a last one
// that is a common top-level domain, and then nothing or a path.
func isDomain(s string) bool {
	host := s
	if i := strings.IndexByte(s, '/'); i >= 0 {
		host = s[:i]
	}
	host = strings.TrimRight(host, ".,;:!?)")
	dot := strings.LastIndexByte(host, '.')
	if dot < 2 {
		return false
	}
	var last [4]byte
	n := copy(last[:], host[dot+1:])
	for i := range last[:n] {
		last[i] |= 0x20
	}
	if len(host)-dot-1 > n {
		n = 0
	}
	switch string(last[:n]) {
	case "com", "org", "net", "gov", "edu", "info", "uk", "co", "io", "eu", "fr", "de", "ru", "int", "tv", "news", "htm", "html", "pdf", "doc":
	default:
		return false
	}
	for i := 0; i < dot; i++ {
		if b := host[i]; !isDigit(b) && b != '.' && b != '-' && b != '_' && !isASCIILetter(b) {
			return false
		}
	}
	return true
}

func isASCIILetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }
