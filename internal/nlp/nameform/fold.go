package nameform

import (
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
	var out []string
	var b strings.Builder
	flush := func() {
		if b.Len() > 0 {
			out = append(out, b.String())
			b.Reset()
		}
	}
	s = TrimPossessive(s)
	ascii := true
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			ascii = false
			break
		}
	}
	if !ascii {
		s = norm.NFD.String(s)
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

// TrimPossessive drops the ending of a possessive.
func TrimPossessive(s string) string {
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
// and Muhammad; Qaddafi and Gadhafi are too far apart for it and stay two.
func Skeleton(s string) string {
	if len(s) < 4 {
		return s
	}
	for _, p := range [...][2]string{{"yy", "y"}, {"iy", "y"}, {"ii", "y"}, {"ij", "y"}, {"ei", "e"}, {"ey", "e"}, {"ou", "u"}, {"oo", "u"}, {"kh", "h"}, {"gh", "g"}, {"dj", "j"}, {"tch", "ch"}, {"cz", "ch"}, {"ph", "f"}, {"ks", "x"}, {"q", "k"}, {"ck", "k"}} {
		s = strings.ReplaceAll(s, p[0], p[1])
	}
	var b strings.Builder
	var last rune
	for i, r := range s {
		if r == 'i' || r == 'j' && i > 0 {
			r = 'y'
		}
		if r == 'w' {
			r = 'v'
		}
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	out := b.String()
	return strings.NewReplacer("moham", "muham", "med", "mad").Replace(out)
}
