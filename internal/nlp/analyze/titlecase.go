package analyze

import (
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/nlp"
)

// titleCase reads a headline that prints most words with a capital ("Ana Rao Defends
// Omar Lind") as the text below it would print it: else no model tells its verbs from
// its names, and "Ana Rao Defends Omar Lind" is one person. What a word is, the text
// itself tells: it prints the word, or another form of it, in small letters and never
// with a capital; or it is a verb of speech in the third person (truecasing, Lita et al.
// 2003, by the document alone).
type titleCase struct {
	small map[string]bool // words that such headlines print in small letters; none where a language has no such headlines
	verbs map[string]bool // verbs of speech in the third person
}

func openTitleCase(b *lang.Bundle) titleCase {
	t := titleCase{small: map[string]bool{}, verbs: map[string]bool{}}
	if !b.Has("title_small") {
		return t
	}
	t.small = b.List("title_small").Set()
	for _, e := range b.List("cues").Entries {
		if w := e.Col(0); e.Col(1) == "verb" && !strings.Contains(w, " ") {
			t.verbs[thirdPerson(w)] = true
		}
	}
	return t
}

const (
	titleWords = 4 // beside its first word a headline in title case has so many with a capital: "The New York Times" is none
	titleMost  = 40
)

// text is the text of d with the words of its headlines in title case as they would
// stand in a sentence, letter for letter in the same places.
func (t titleCase) text(d *nlp.Doc) string {
	if len(t.small) == 0 {
		return d.Text
	}
	var titles []nlp.Sentence
	for _, s := range d.Sentences {
		if t.is(d, s) {
			titles = append(titles, s)
		}
	}
	if len(titles) == 0 {
		return d.Text
	}
	seen := t.sightings(d, titles)
	var out []byte
	for _, s := range titles {
		for i := s.First + 1; i < s.Last; i++ {
			if !capitalised(d.Word(i)) || opensPart(d, i) || !t.common(strings.ToLower(d.Word(i)), seen) {
				continue
			}
			if out == nil {
				out = []byte(d.Text)
			}
			out[d.Tokens[i].Start] |= 0x20
		}
	}
	if out == nil {
		return d.Text
	}
	return string(out)
}

// is reports whether a sentence is a headline in title case: it ends on no full stop,
// and all its words but those that such headlines print small begin with a capital.
func (t titleCase) is(d *nlp.Doc, s nlp.Sentence) bool {
	if n := s.Last - s.First; n <= titleWords || n > titleMost || d.Word(s.Last-1) == "." {
		return false
	}
	capitals := 0
	for i := s.First; i < s.Last; i++ {
		w := d.Word(i)
		switch c := w[0]; {
		case 'a' <= c && c <= 'z' && !t.small[w]:
			return false
		case i > s.First && capitalised(w):
			capitals++
		}
	}
	return capitals >= titleWords
}

// sighting is how often a text prints a word within its sentences.
type sighting struct{ small, capital int }

// sightings counts how the sentences that are no titles print their words: by the word
// with its capital, by its root in small letters.
func (t titleCase) sightings(d *nlp.Doc, titles []nlp.Sentence) map[string]sighting {
	seen := map[string]sighting{}
	for _, s := range d.Sentences {
		if len(titles) > 0 && titles[0].First == s.First {
			titles = titles[1:]
			continue
		}
		for i := s.First + 1; i < s.Last; i++ {
			w := d.Word(i)
			if c := w[0]; 'a' <= c && c <= 'z' {
				k := rootOf(w)
				x := seen[k]
				x.small++
				seen[k] = x
			} else if capitalised(w) && !opensPart(d, i) {
				k := "^" + strings.ToLower(w)
				x := seen[k]
				x.capital++
				seen[k] = x
			}
		}
	}
	return seen
}

// common reports whether a word, in small letters, is none of a name.
func (t titleCase) common(w string, seen map[string]sighting) bool {
	small, capital := seen[rootOf(w)].small, seen["^"+w].capital
	switch {
	case small > 0 || capital > 0:
		return small > capital
	}
	return t.verbs[w]
}

// capitalised reports whether a word is letters of ASCII of which the first alone is a
// capital.
func capitalised(w string) bool {
	if len(w) < 2 || w[0] < 'A' || w[0] > 'Z' {
		return false
	}
	for i := 1; i < len(w); i++ {
		if w[i] < 'a' || w[i] > 'z' {
			return false
		}
	}
	return true
}

// opensPart reports whether a word begins what stands behind a colon, a dash or an
// opening mark, where a sentence too has a capital.
func opensPart(d *nlp.Doc, i int) bool {
	switch d.Word(i - 1) {
	case ":", "“", "‘", "\"", "'", "—", "–", ".", "?", "!":
		return true
	}
	return false
}

// rootOf cuts the commonest endings of English, so that "defends" is found by "defended".
func rootOf(w string) string {
	for _, end := range [...]string{"ing", "ed", "es", "s", "e"} {
		if r, ok := strings.CutSuffix(w, end); ok && len(r) > 2 && !strings.HasSuffix(w, "ss") {
			return strings.TrimSuffix(r, "e")
		}
	}
	return w
}
