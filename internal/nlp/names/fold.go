package names

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// folded maps a Latin letter with a mark to its plain letters in lower case, so
// that "Élysée" and "Elysee", "Tromsø" and "Tromso" are one name.
var folded = foldTable()

const (
	foldFrom = 0xC0
	foldTo   = 0x1F00
)

// foldTable spells out the letters from U+00C0 to U+1EFF: what canonical
// decomposition (Unicode Standard Annex 15) leaves of them without their marks,
// and the letters that have no decomposition by hand.
func foldTable() *[foldTo - foldFrom]string {
	t := new([foldTo - foldFrom]string)
	for r := rune(foldFrom); r < foldTo; r++ {
		if !unicode.Is(unicode.Latin, r) {
			continue
		}
		var out []byte
		for _, d := range norm.NFD.String(string(unicode.ToLower(r))) {
			if !unicode.Is(unicode.Mn, d) {
				out = utf8.AppendRune(out, d)
			}
		}
		t[r-foldFrom] = string(out)
	}
	for r, s := range map[rune]string{'ß': "ss", 'æ': "ae", 'Æ': "ae", 'ø': "o", 'Ø': "o", 'œ': "oe", 'Œ': "oe",
		'đ': "d", 'Đ': "d", 'ð': "d", 'Ð': "d", 'þ': "th", 'Þ': "th", 'ł': "l", 'Ł': "l", 'ı': "i", 'ə': "a", 'Ə': "a"} {
		t[r-foldFrom] = s
	}
	return t
}

// appendFolded appends r in lower case without marks.
func appendFolded(b []byte, r rune) []byte {
	switch {
	case 'A' <= r && r <= 'Z':
		return append(b, byte(r)|0x20)
	case r < utf8.RuneSelf:
		return append(b, byte(r))
	case r >= foldFrom && r < foldTo && folded[r-foldFrom] != "":
		return append(b, folded[r-foldFrom]...)
	}
	return utf8.AppendRune(b, unicode.ToLower(r))
}
