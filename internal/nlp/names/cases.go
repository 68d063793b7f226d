package names

import (
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/linear"
	"hearsay/internal/nlp/train"
)

// How a word is mostly written within sentences.
const (
	mostlySmall = iota // a word of the language
	oftenSmall
	oftenCapital
	mostlyCapital // a name
	numCases
)

// learnCases counts in the treebanks how often each word begins with a capital
// letter within a sentence, and gives a dictionary of the words that are there
// often enough to tell. It counts the training splits alone: names are learned
// from the text of a development split, whose words must not all be known.
func learnCases(data *train.Data) ([]byte, error) {
	ewt, err := data.EWT(train.Train)
	if err != nil {
		return nil, err
	}
	gum, err := data.GUM(train.Train, "")
	if err != nil {
		return nil, err
	}
	type tally struct{ capital, all int }
	counts := map[uint64]tally{}
	d, _ := train.Doc(append(ewt, gum...))
	var w word
	for _, s := range d.Sentences {
		// The first word says nothing, and a heading in capitals neither.
		for i := s.First + 1; i < s.Last; i++ {
			w.set(d.Word(i))
			if w.digit || w.caps || d.Tokens[i].UPOS == nlp.PUNCT || d.Tokens[i-1].UPOS == nlp.PUNCT {
				continue
			}
			t := counts[w.lower]
			t.all++
			if w.upper {
				t.capital++
			}
			counts[w.lower] = t
		}
	}
	entries := map[uint64]int{}
	for f, t := range counts {
		if t.all < 2 {
			continue
		}
		switch share := 100 * t.capital / t.all; {
		case share < 5:
			entries[f] = mostlySmall
		case share < 40:
			entries[f] = oftenSmall
		case share < 80:
			entries[f] = oftenCapital
		default:
			entries[f] = mostlyCapital
		}
	}
	return linear.Dictionary(numCases, entries)
}
