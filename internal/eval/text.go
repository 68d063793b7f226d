package eval

import (
	"html"
	"regexp"
	"strings"
	"unicode"
)

var (
	mdLink = regexp.MustCompile(`\[([^\]]*)\]\([^)]*\)`)
	tag    = regexp.MustCompile(`<[^>]*>`)
	spaces = regexp.MustCompile(`\s+`)
)

// words are the words of a text in lower case: letters, digits and underscores
// in a row, as Python's \w+ has them.
func words(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && r != '_'
	})
}

// clean takes link and emphasis marks out of a line of Markdown and folds white
// space.
func clean(s string) string {
	s = mdLink.ReplaceAllString(strings.ReplaceAll(s, "\u00a0", " "), "$1")
	s = strings.ReplaceAll(strings.ReplaceAll(s, "**", ""), "*", "")
	return strings.TrimSpace(spaces.ReplaceAllString(s, " "))
}

// key is a text as its words joined by spaces: what the gold's lines and the
// program's spans are compared by.
func key(s string) string { return strings.Join(words(clean(s)), " ") }

// plain is a line of a capture without its tags and character references, when
// the capture is a page.
func plain(capture, line string) string {
	if strings.HasSuffix(capture, ".html") {
		line = html.UnescapeString(tag.ReplaceAllString(line, ""))
	}
	return line
}

// prf is precision, recall and F1 of counts; 0 where one is not defined.
func prf(hits, predicted, gold int) (p, r, f float64) {
	if predicted > 0 {
		p = float64(hits) / float64(predicted)
	}
	if gold > 0 {
		r = float64(hits) / float64(gold)
	}
	if p+r > 0 {
		f = 2 * p * r / (p + r)
	}
	return p, r, f
}

func count(ws []string) map[string]int {
	m := make(map[string]int, len(ws))
	for _, w := range ws {
		m[w]++
	}
	return m
}

func overlap(a, b map[string]int) (hits, na, nb int) {
	for w, n := range a {
		hits += min(n, b[w])
		na += n
	}
	for _, n := range b {
		nb += n
	}
	return hits, na, nb
}

// bagF1 is the F1 of two texts as bags of words.
func bagF1(a, b string) float64 {
	_, _, f := prf(overlap(count(words(clean(a))), count(words(clean(b)))))
	return f
}

// shingles are the runs of n words of a text, counted.
func shingles(s string, n int) map[string]int {
	w := words(s)
	if len(w) == 0 {
		return nil
	}
	if len(w) < n {
		return map[string]int{strings.Join(w, " "): 1}
	}
	m := map[string]int{}
	for i := 0; i+n <= len(w); i++ {
		m[strings.Join(w[i:i+n], " ")]++
	}
	return m
}
