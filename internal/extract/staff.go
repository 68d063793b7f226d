package extract

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"hearsay/internal/outlets"
)

// A byline may name no person but the house's own people, and an agency beside them:
// "By Standard staff and agencies", "By Nova Press and staff reports", "NOVA PRESS AND
// STAFF REPORTS". The agency need not be in a list.

// staffWords are the words and phrases for a house's own people, the longest first.
var staffWords = sync.OnceValue(func() []string {
	out := wordsOf("staff_words")
	slices.SortStableFunc(out, func(a, b string) int { return len(b) - len(a) })
	return out
})

// staffOf cuts the words for a house's own people off the end of a phrase: what stands
// before them may be the house's name. ok is false when it does not end in such words.
func staffOf(s string) (house string, ok bool) {
	f := fold(s)
	for _, w := range staffWords() {
		if f == w {
			return "", true
		}
		if !strings.HasSuffix(f, " "+w) {
			continue
		}
		words := strings.Fields(s) // which may hold several of f's: "staff-reporters"
		for k := range words {
			if fold(strings.Join(words[k:], " ")) == w {
				return strings.Join(words[:k], " "), true
			}
		}
	}
	return "", false
}

// staffLine reads a line of at most ten words as such a byline and gives the agencies
// that it names. rest is what stands behind the word that opens a byline, if by says
// that the line has one; without it the line must name an agency.
func staffLine(t, rest string, by bool, known *outlets.List) (agency []agencyAt, ok bool) {
	if !by && rest == "" {
		rest = t
	}
	if n := countWords(rest); n == 0 || n > 10 || strings.ContainsAny(rest, ".:;!?") {
		return nil, false
	}
	house, staff, ours := "", false, false
	type part struct {
		at   int
		text string
	}
	var others []part
	for at := 0; at < len(rest); {
		end := len(rest)
		next := end
		for _, sep := range []string{" and ", " AND ", " & ", ", ", " with ", " WITH "} {
			if i := strings.Index(rest[at:], sep); i >= 0 && at+i < end {
				end, next = at+i, at+i+len(sep)
			}
		}
		p := rest[at:end]
		if h, own := staffOf(p); own {
			staff = true
			ours = ours || ourWords()[fold(p)]
			if strings.IndexFunc(h, unicode.IsUpper) == 0 && isPlace(h) {
				house = h
			} else if h != "" {
				return nil, false // "fire reporters"
			}
		} else if p != "" {
			others = append(others, part{at, p})
		}
		at = next
	}
	if !staff {
		return nil, false
	}
	off := len(t) - len(rest)
	for _, p := range others {
		n := countWords(p.text)
		switch found := agencies(p.text, known); {
		case len(found) > 0 && restOf(p.text, found) == "":
			agency = append(agency, shift(found, off+p.at)...)
		case strings.IndexFunc(p.text, unicode.IsUpper) != 0 || !isPlace(p.text) || n > 4:
			return nil, false
		case n > 1 && isAgencyName(p.text), n == 1 && (ours || house != "" && !strings.Contains(house, p.text)):
			agency = append(agency, agencyAt{start: off + p.at, end: off + p.at + len(p.text), printed: p.text})
		default:
			return nil, false // "Nina Petrova and staff"
		}
	}
	return agency, by || len(agency) > 0
}

// ourWords are those words for a house's own people that say that they are its own: what
// stands beside them is another house. "Norra and our staff".
var ourWords = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, e := range listedRows("staff_words") {
		if e.Col(1) == "ours" {
			m[fold(e.Col(0))] = true
		}
	}
	return m
})

// isStaffByline reports whether a line is a byline that names no person.
func isStaffByline(s string, known *outlets.List) bool {
	t := strings.TrimSpace(s)
	rest, by := openByline(t)
	_, ok := staffLine(t, rest, by, known)
	return ok
}
