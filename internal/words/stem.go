package words

// stemEnglish cuts the inflections of English and nothing else: plural, past,
// participle, as the first step of Porter's stemmer (1980) does, with the
// letters put back that cutting took. Derivation is left alone: "nation" and
// "national" differ in news. It may write to b, but not beyond it.
func stemEnglish(b []byte) []byte {
	n := len(b)
	if n < 4 || !ascii(b) {
		return b
	}
	if b[n-1] == 's' {
		switch {
		case suffix(b, "sses"), suffix(b, "shes"), suffix(b, "ches"), suffix(b, "xes"), suffix(b, "zzes"):
			b = b[:n-2]
		case suffix(b, "ies") && n > 4:
			b = append(b[:n-3], 'y')
		case suffix(b, "ss"), suffix(b, "us"), suffix(b, "is"):
			return b
		default:
			b = b[:n-1]
		}
	}
	n = len(b)
	switch {
	case suffix(b, "ied") && n > 4:
		return append(b[:n-3], 'y')
	case suffix(b, "eed"):
		return b
	case suffix(b, "ed") && n > 4 && vowelIn(b[:n-2]):
		return mend(b[:n-2])
	case suffix(b, "ing") && n > 5 && vowelIn(b[:n-3]):
		return mend(b[:n-3])
	case b[n-1] == 'e' && n > 4:
		return b[:n-1] // as mend leaves it: "invade", "invaded", "invading"
	}
	return b
}

// mend brings a cut verb to the form that its base has without final e.
func mend(b []byte) []byte {
	n := len(b)
	if n > 3 && b[n-1] == b[n-2] && !vowel(b[n-1]) && b[n-1] != 'l' && b[n-1] != 's' && b[n-1] != 'z' {
		return b[:n-1]
	}
	return b
}

func suffix(b []byte, s string) bool { return len(b) >= len(s) && string(b[len(b)-len(s):]) == s }

func vowel(c byte) bool {
	return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'
}

func vowelIn(b []byte) bool {
	for _, c := range b {
		if vowel(c) {
			return true
		}
	}
	return false
}

func ascii(b []byte) bool {
	for _, c := range b {
		if c >= 0x80 {
			return false
		}
	}
	return true
}
