package nameform

import (
	"slices"
	"strings"
)

// SameFullName compares two names of at least two words.
func SameFullName(a, b []string) bool {
	if strings.Join(a, "") == strings.Join(b, "") {
		return true
	}
	if Generation(a[len(a)-1]) != Generation(b[len(b)-1]) {
		return false
	}
	if x := arabic(a); x != nil && slices.Equal(x, arabic(b)) {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	la, lb := a[len(a)-1], b[len(b)-1]
	sameLast := la == lb || len(la) > 3 && Skeleton(la) == Skeleton(lb)
	sameFirst := a[0] == b[0] || len(a[0]) > 2 && Skeleton(a[0]) == Skeleton(b[0]) || initial(a[0], b[0])
	if len(a) == len(b) {
		// All words alike in spelling, or but for an initial.
		for k := range a {
			if a[k] != b[k] && Skeleton(a[k]) != Skeleton(b[k]) && !(k == 0 && initial(a[k], b[k])) {
				return reordered(a, b)
			}
		}
		return true
	}
	// Words in front that are no part of the name: "Astronaut Sally Quist".
	if n := len(b) - len(a); n > 0 && len(a) > 1 && slices.Equal(a, b[n:]) {
		return true
	}
	// Middle names dropped: the first and the last stay, the others in order.
	if sameFirst && sameLast && subsequence(a, b) {
		return true
	}
	return false
}

// initial reports whether one of the words is the other's first letter.
func initial(a, b string) bool {
	return len(a) == 1 && strings.HasPrefix(b, a) || len(b) == 1 && strings.HasPrefix(a, b)
}

// reordered reports whether two names are the same words with the family name
// first in one and last in the other ("Abe Shinzo", "Shinzo Abe").
func reordered(a, b []string) bool {
	n := len(a)
	if n < 2 || n > 3 {
		return false
	}
	if a[0] == b[n-1] && slices.Equal(a[1:], b[:n-1]) {
		return true
	}
	return a[n-1] == b[0] && slices.Equal(a[:n-1], b[1:])
}

// subsequence reports whether the words of a stand in b in order, alike in
// spelling.
func subsequence(a, b []string) bool {
	k := 0
	for _, w := range b {
		if k < len(a) && (a[k] == w || len(w) > 3 && Skeleton(a[k]) == Skeleton(w) || initial(a[k], w)) {
			k++
		}
	}
	return k == len(a)
}

// Position is where a word stands in a person's full name. Higher is more likely
// to be what the person is called by.
type Position int

// The positions.
const (
	NotIn Position = iota
	InMiddle
	InFront
	AtEnd
)

// PositionOf is where a name of one word stands in a full name.
func PositionOf(words []string, w string) Position {
	n := len(words)
	for n > 1 && Generation(words[n-1]) != "" {
		n--
	}
	switch {
	case words[n-1] == w || len(w) > 3 && Skeleton(words[n-1]) == Skeleton(w):
		return AtEnd
	case words[0] == w:
		return InFront
	}
	for _, x := range words[1:n] {
		if x == w {
			return InMiddle
		}
	}
	return NotIn
}

// Generation is the word when it tells namesakes apart, else "": "Jr", "II".
func Generation(s string) string {
	switch s {
	case "jr", "sr", "junior", "senior", "ii", "iii", "iv", "v", "vi":
		return s
	}
	return ""
}

// FullNameKeys gives keys of a name of at least two words, one of which it shares
// with every name that SameFullName calls the same: it spares comparing all names
// with all.
func FullNameKeys(words []string) []string {
	n := len(words)
	for n > 2 && Generation(words[n-1]) != "" {
		n--
	}
	if n < 2 {
		return nil
	}
	first, last := Skeleton(words[0]), Skeleton(words[n-1])
	keys := []string{
		strings.Join(words, ""),
		first + " " + last,
		last + " " + first, // "Abe Shinzo", "Shinzo Abe"
		words[0][:1] + ". " + last,
	}
	if end := len(words) - 1; n <= end {
		// "Ana V" may be a short "Ana Rao V": the last word, taken for a generation
		// in the long name, is the short one's only other.
		keys = append(keys, first+" "+Skeleton(words[end]), Skeleton(words[end-1])+" "+Skeleton(words[end]), words[0][:1]+". "+Skeleton(words[end]))
	}
	if x := arabic(words); x != nil {
		keys = append(keys, strings.Join(x, "-"))
	}
	if n > 2 {
		keys = append(keys,
			Skeleton(words[n-2])+" "+last,                 // words in front
			Skeleton(words[n-1])+" "+Skeleton(words[n-2]), // family name first, of three
			Skeleton(words[1])+" "+first)
	}
	return keys
}
