package scan

import (
	"slices"
	"strings"

	"hearsay/internal/lang"
)

// ID names a word of a vocabulary. 0 is no word.
type ID int32

// Vocab is the words that a grammar knows, in lower case. It is filled when a
// grammar is made and read-only from then on.
type Vocab struct {
	ids   map[string]ID
	words []string
	nums  []numWord
	of    ID // the word between vague groups ("tens of thousands")
	heads map[ID][]phrase
	// longer are the words that hold a hyphen or an apostrophe ("aujourd'hui",
	// "l'"), by what stands before it, the longest first.
	longer map[string][]string
	// commas is set where a comma opens the decimals and white space parts groups
	// of digits: "10 000,5".
	commas bool
}

type phrase struct {
	words []ID
	value int
}

// NewVocab makes an empty vocabulary.
func NewVocab() *Vocab {
	return &Vocab{ids: make(map[string]ID), words: []string{""}, heads: make(map[ID][]phrase), longer: make(map[string][]string)}
}

// Add gives the id of word, adding it when it is new.
func (v *Vocab) Add(word string) ID {
	word = strings.ToLower(word)
	if id, ok := v.ids[word]; ok {
		return id
	}
	id := ID(len(v.words))
	v.ids[word] = id
	v.words = append(v.words, word)
	if k := strings.IndexAny(word, "-'"); k > 0 {
		l := append(v.longer[word[:k]], word)
		slices.SortStableFunc(l, func(a, b string) int { return len(b) - len(a) })
		v.longer[word[:k]] = l
	}
	return id
}

// ID is the id of word, 0 when the vocabulary lacks it.
func (v *Vocab) ID(word string) ID { return v.ids[word] }

// Word is the word with that id in lower case, "" for 0.
func (v *Vocab) Word(id ID) string { return v.words[id] }

// Len is the number of ids in use, the 0 included.
func (v *Vocab) Len() int { return len(v.words) }

// AddPhrase adds a phrase of one or more words with the value that Phrase gives
// for it. Words are cut as Tokens cuts them; a mark stands for itself.
func (v *Vocab) AddPhrase(s string, value int) {
	var ids []ID
	for f := range strings.FieldsSeq(s) {
		for _, w := range strings.FieldsFunc(f, func(r rune) bool { return fold(r) == '-' || fold(r) == '\'' || r == '.' }) {
			ids = append(ids, v.Add(w))
		}
	}
	if len(ids) == 0 {
		return
	}
	v.heads[ids[0]] = append(v.heads[ids[0]], phrase{ids, value})
}

// Phrase finds the longest phrase that begins at toks[i] and gives its value
// and the index after it; ok is false when none does. Hyphens, apostrophes and
// abbreviating stops between its words do not matter.
func (v *Vocab) Phrase(toks []Token, i int) (value, next int, ok bool) {
	best := i
	for _, p := range v.heads[toks[i].ID] {
		if j := match(toks, i, p.words); j > best {
			best, value, ok = j, p.value, true
		}
	}
	return value, best, ok
}

func match(toks []Token, i int, ids []ID) int {
	for k, id := range ids {
		for k > 0 && i < len(toks) && toks[i].Kind == Mark && !toks[i].Break &&
			(toks[i].Rune == '-' || toks[i].Rune == '\'' || toks[i].Rune == '.') && !toks[i].Space {
			i++
		}
		if i >= len(toks) || toks[i].ID != id || (k > 0 && toks[i].Break) {
			return -1
		}
		i++
	}
	return i
}

// Classes reads a column of the form "class=value|class" into a map.
func Classes(e lang.Entry, col int) map[string]string {
	out := make(map[string]string)
	for _, c := range e.Values(col) {
		k, val, _ := strings.Cut(c, "=")
		out[k] = val
	}
	return out
}
