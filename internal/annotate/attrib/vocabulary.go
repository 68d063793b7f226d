package attrib

import "slices"

// word is a word with the lists that have it, which are looked up once for each word of
// a text: steps ask about two hundred lists of the same few words.
type word struct {
	text string
	in   *lists
}

// lists are the lists that have a word, by their numbers, what steps need of it, and
// what those tell of it that are asked most.
type lists struct {
	numbers [4]uint64
	needs   need

	verb                      *cue  // what the list of verbs tells of it, nil for nothing
	listedVerb, inflectedVerb *word // see fileVerbs
}

// maxLists is how many lists there may be: number 0 is that of none.
const maxLists = 64*len(lists{}.numbers) - 1

func (l *lists) has(number uint8) bool { return l.numbers[number>>6]>>(number&63)&1 != 0 }

// noLists are those of a word that none has, and noWord is none.
var (
	noLists lists
	noWord  = word{"", &noLists}
)

// vocabulary is the words of all lists of a language.
type vocabulary struct {
	index  wordIndex
	lists  []lists // of the words of the index, in its order
	tables uint8   // how many lists have a number
}

// table numbers a list.
func (v *vocabulary) table() uint8 {
	if int(v.tables) == maxLists {
		panic("attrib: more lists than a word has bits for")
	}
	v.tables++
	return v.tables
}

// enter tells of a word that a list has it, and reports whether that is new.
func (v *vocabulary) enter(w string, number uint8) bool {
	l := v.listsOf(w)
	known := l.has(number)
	l.numbers[number>>6] |= 1 << (number & 63)
	return !known
}

// room makes room for n words.
func (v *vocabulary) room(n int) {
	v.index.room(n)
	v.lists = slices.Grow(v.lists, n-len(v.lists))
}

// listsOf are the lists that have a word, which is entered where none has it yet.
func (v *vocabulary) listsOf(w string) *lists {
	i := v.index.find(w)
	if i < 0 {
		i = len(v.lists)
		v.index.add(w)
		v.lists = append(v.lists, lists{})
	}
	return &v.lists[i]
}

// word is a word with the lists that have it.
func (v *vocabulary) word(text string) word { return word{text, v.find(text)} }

// find are the lists that have a word, which is not entered.
func (v *vocabulary) find(text string) *lists {
	if i := v.index.find(text); i >= 0 {
		return &v.lists[i]
	}
	return &noLists
}
