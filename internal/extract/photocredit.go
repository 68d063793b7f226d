package extract

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"hearsay/internal/outlets"
)

// Credits of pictures: lines of their own, and the ends of captions.

// isPhotoLine reports whether a short line is a picture's credit.
func isPhotoLine(s, f string, w *creditWords, found []agencyAt) bool {
	for _, p := range w.photo {
		if f == p && len(p) > 6 || strings.HasPrefix(f, p+" ") && (strings.HasSuffix(p, " by") || strings.HasSuffix(p, "credit") || strings.ContainsAny(s, ":/©|") || len(found) > 0) {
			return true
		}
		if len(found) > 0 && strings.HasSuffix(f, " "+p) {
			return true
		}
	}
	for _, p := range w.credit {
		if strings.HasPrefix(f, p+" ") && strings.Contains(s, ":") {
			return true
		}
	}
	// "AP Photo/Nina Petrova", "Reuters file photo"
	if len(found) > 0 && found[0].start == 0 {
		rest := strings.TrimSpace(fold(s[found[0].end:]))
		for _, p := range w.photo {
			if rest == p || strings.HasPrefix(rest, p+" ") && strings.Contains(s, "/") {
				return true
			}
		}
	}
	// "Nina Petrova/AFP", "SPUTNIK/AFP via Getty Images", "Nina Petrova | AP"
	if len(found) > 0 {
		if strings.Contains(f, " via ") {
			return true
		}
		k := found[0]
		before := strings.TrimRight(s[:k.start], " ")
		if (strings.HasSuffix(before, "/") || strings.HasSuffix(before, "|")) && !endsSentence(s) && !strings.Contains(s, ". ") {
			return true
		}
		return slices.ContainsFunc(found, func(a agencyAt) bool { return a.id == "getty" || a.id == "epa" })
	}
	return false
}

// reCreditTail matches what opens a credit at the end of a caption.
var reCreditTail = regexp.MustCompile(`(?i)(?:\b(?:photo|photograph|picture|image|video)?\s*(?:credit|courtesy|source)s?\s*:|\b(?:photo|photograph|image|picture)\s*(?:by)?\s*:|©)\s*`)

// captionCredit finds a picture's credit at the end of a caption: "(AFP Photo)",
// "[Nina Petrova/Reuters]", "Nina Petrova / TASS", "Photo: AP". ok is false when
// the line ends with none.
func captionCredit(s string, known *outlets.List) (found []agencyAt, ok bool) {
	t := strings.TrimRight(s, " .")
	tail := ""
	if n := len(t); n > 0 && (t[n-1] == ')' || t[n-1] == ']') {
		open := byte('(')
		if t[n-1] == ']' {
			open = '['
		}
		if k := strings.LastIndexByte(t, open); k > 0 && n-k < 90 {
			tail = t[k+1 : n-1]
			if kind, got := creditLine(tail, known); kind == "photo" || kind == "text" && len(got) > 0 {
				return shift(got, k+1), true
			}
			if strings.Contains(tail, "/") && !strings.ContainsAny(tail, " ") && isUpperText(tail[:1]) || strings.HasPrefix(tail, "File:") {
				return shift(agencies(tail, known), k+1), true // "(NASA/JPL-Caltech)"
			}
			f := fold(tail)
			for _, p := range defaultCredits().photo {
				if f == p || strings.HasPrefix(f, p+" ") || strings.HasSuffix(f, " "+p) {
					return shift(agencies(tail, known), k+1), true
				}
			}
		}
		return nil, false
	}
	if m := reCreditTail.FindStringIndex(t); m != nil && countWords(t[m[1]:]) <= 8 {
		return shift(agencies(t[m[1]:], known), m[1]), true
	}
	if strings.HasPrefix(t, "©") && !strings.Contains(strings.ToLower(t), "right") {
		return agencies(t, known), true
	}
	// The last sentence of the line, without a stop, holds the credit.
	k := strings.LastIndexAny(t, ".!?”\"")
	if k < 0 || k+1 >= len(t) {
		return nil, false
	}
	_, n := utf8.DecodeRuneInString(t[k:])
	tail = t[k+n:]
	if countWords(tail) > 10 {
		return nil, false
	}
	if kind, got := creditLine(strings.TrimSpace(tail), known); kind == "photo" {
		lead := len(tail) - len(strings.TrimLeft(tail, " "))
		return shift(got, k+n+lead), true
	}
	return nil, false
}
