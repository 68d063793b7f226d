package nameform

import (
	"slices"
	"strings"
)

// Initials gives the acronyms that the words may have: with and without small words.
func Initials(words []string, small map[string]bool) []string {
	var all, long strings.Builder
	for _, w := range words {
		all.WriteByte(w[0])
		if !small[w] {
			long.WriteByte(w[0])
		}
	}
	if all.Len() == long.Len() {
		return []string{all.String()}
	}
	return []string{all.String(), long.String()}
}

// Acronym reports whether a name is printed like one: two to eight capitals,
// figures and stops.
func Acronym(s string) bool {
	n := 0
	for i := 0; i < len(s); i++ {
		switch {
		case 'A' <= s[i] && s[i] <= 'Z':
			n++
		case s[i] == '.' || s[i] == '-' || s[i] == '&' || '0' <= s[i] && s[i] <= '9':
		case s[i] == 's' && i == len(s)-1 && n > 1:
		default:
			return false
		}
	}
	return n >= 2 && n <= 8
}

// Plain is the name as an entity carries it: no possessive, no line breaks.
func Plain(s string) string {
	s = TrimPossessive(s)
	if t, ok := strings.CutSuffix(s, "s'"); ok {
		s = t + "s"
	}
	return strings.Join(strings.Fields(s), " ")
}

// Of reports whether a word ties to a noun what the noun is of: what stands behind it is
// no name of the whole.
func Of(w string) bool { return w == "of" || w == "for" || w == "on" }

// BehindOf reports whether the words of a name from i on say what it is of: "Norland" in
// "Supreme Court of the Norland", "Velmora" in "Port of Norland and Velmora".
func BehindOf(words []string, i int) bool {
	return i > 0 && slices.ContainsFunc(words[:i], Of)
}

// Bag is the folded words of a name without small ones, in one spelling, sorted
// and joined by spaces, so that "Ministry of Defence" and "Defense Ministry" give
// one key; "" when fewer than two words are left. spelling gives a word's other
// spelling, and the one word for what two say ("interior" for "internal affairs"). Of an s
// at the end of a word nothing hangs ("Elections Commission", "Election Commission") but
// at that of the head: two commissions are two.
func Bag(words []string, small map[string]bool, spelling map[string]string) string {
	head := len(words) - 1
	if i := slices.IndexFunc(words, Of); i > 0 {
		head = i - 1
	}
	var out []string
	for i := 0; i < len(words); i++ {
		w := words[i]
		if i+1 < len(words) {
			if one, ok := spelling[w+" "+words[i+1]]; ok {
				w = one
				i++
			}
		}
		if small[w] {
			continue
		}
		if other, ok := spelling[w]; ok {
			w = other
		}
		if t, ok := strings.CutSuffix(w, "s"); ok && i != head && len(t) > 3 && !strings.HasSuffix(t, "s") {
			w = t
		}
		out = append(out, w)
	}
	if len(out) < 2 {
		return ""
	}
	slices.Sort(out)
	return strings.Join(out, " ")
}

// HasAny reports whether the words of one of the phrases stand in a name one
// behind the other. The name is folded, and so are the phrases.
func HasAny(name, phrases []string) bool {
	for _, s := range phrases {
		w := strings.Fields(s)
		for i := 0; i+len(w) <= len(name); i++ {
			if slices.Equal(name[i:i+len(w)], w) {
				return true
			}
		}
	}
	return false
}

// Article reports whether a folded word is an article of another language that English
// prints as part of a name or leaves out: "Los" in "Los Barqueros".
func Article(w string) bool {
	switch w {
	case "los", "las", "el", "la", "il", "lo", "gli", "le", "les", "os", "der", "die", "das", "al":
		return true
	}
	return false
}
