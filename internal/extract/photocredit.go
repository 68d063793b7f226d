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
	if n := captionLabel(t); n > 0 {
		return shift(agencies(t[n:], known), n), true
	}
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

// reOldPicture matches what an agency prints before the caption of a picture that it took
// earlier: "FILE - Ana Rao speaks in Lund".
var reOldPicture = regexp.MustCompile(`^FILE(?:\s*:|\s+(?:--|-|–|—))\s`)

// captionLabel is the length of the words that only say that a line is a caption, in capitals: "FILE
// PHOTO: ", "FILE - ", 0 for none.
func captionLabel(s string) int {
	if m := reOldPicture.FindStringIndex(s); m != nil {
		return m[1]
	}
	label, rest, ok := strings.Cut(s, ":")
	if !ok || len(label) > maxCaptionLabel || rest == "" {
		return 0
	}
	if f := fold(label); isUpperText(label) && slices.Contains(defaultCredits().photo, f) {
		return len(label) + 1
	}
	return 0
}

// maxCaptionLabel bounds the label of a caption, in bytes, and maxCaption a paragraph that one
// opens, in words.
const (
	maxCaptionLabel = 20
	maxCaption      = 70
)
