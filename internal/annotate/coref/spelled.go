package coref

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/nameform"
)

// A text shows where a name begins and ends when it puts its initials behind it:
// "the Free Front in the Eastern Province (FFEP)". A recogniser may have seen two
// names there, or the half of one.

// maxSpelled bounds the words of a name that stands before its initials.
const maxSpelled = 10

// spelledOut joins the words that initials in parentheses stand for.
func (l *linker) spelledOut(names []nlp.Name) []nlp.Name {
	d := l.d
	for at := 2; at+2 < len(d.Tokens); at++ {
		w := d.Word(at + 1)
		if d.Word(at) != "(" || d.Word(at+2) != ")" || len(w) < 3 || len(w) > 8 || !allUpper(w) {
			continue
		}
		first := l.initialled(at, strings.ToLower(w))
		if first < 0 {
			continue
		}
		n := nlp.Name{Span: news.Span{Start: d.Tokens[first].Start, End: d.Tokens[at-1].End}, First: first, Last: at, Kind: news.Organisation}
		out := make([]nlp.Name, 0, len(names)+1)
		placed, whole := false, false
		for _, x := range names {
			if x.First <= n.First && x.Last >= n.Last {
				whole = true // it is one name already
			}
			if x.Last <= n.First || x.First >= n.Last {
				if !placed && x.First >= n.Last {
					out, placed = append(out, n), true
				}
				out = append(out, x)
				continue
			}
			if x.First < n.First || x.Last > n.Last {
				whole = true // the recogniser has more of it
			}
		}
		if !placed {
			out = append(out, n)
		}
		if !whole {
			names = out
		}
	}
	return names
}

// allUpper reports whether a word is written in capital letters alone.
func allUpper(w string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] < 'A' || w[i] > 'Z' {
			return false
		}
	}
	return w != ""
}

// initialled is the first of the tokens before token end whose initials are those
// letters, with or without small words; -1 when there are none. Each but the small
// ones has a capital.
func (l *linker) initialled(end int, letters string) int {
	d := l.d
	var words []string
	for i := end - 1; i >= 0 && end-i <= maxSpelled && l.sameSentence(i, end); i-- {
		w := l.folded(i, i+1)
		if w == "" || w[0] < 'a' || w[0] > 'z' {
			return -1
		}
		if !upper(d.Word(i)) && !l.g.small[w] {
			return -1
		}
		words = append([]string{w}, words...)
		if len(words) < 2 || !upper(d.Word(i)) || l.g.small[w] {
			continue
		}
		for _, s := range nameform.Initials(words, l.g.small) {
			if s == letters {
				return i
			}
		}
	}
	return -1
}

// ofOffice reports whether a name is but what an office is for: "State" in "the
// Minister of State", "Foreign Affairs" in "the Minister of Foreign Affairs".
func (l *linker) ofOffice(n *nlp.Name) bool {
	i := n.First - 1
	for k := i; i > 1 && k-i < 2 && upper(l.d.Word(i)) && l.g.common(l.folded(i, i+1)); {
		i-- // "the Secretary of Public | Works"
	}
	if i < 1 || l.lower(i) != "of" && l.lower(i) != "for" || n.Kind.Base() == news.Place || n.Kind.Base() == news.Person {
		return false
	}
	switch l.folded(i-1, i) {
	case "minister", "secretary", "undersecretary", "ministers":
	default:
		return false
	}
	for k := n.First; k < n.Last; k++ {
		if w := l.folded(k, k+1); !l.g.small[w] && !l.g.common(w) || l.g.head[w] || l.g.institution[w] == "head" {
			return false
		}
	}
	return true
}
