package names

import (
	"slices"
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/nlp/conllu"
)

// titles knows the words that GUM counts into a person's name and the other
// corpora leave out.
type titles struct{ lists *Gazetteer }

func newTitles() (*titles, error) {
	b, err := lang.Get("en")
	if err != nil {
		return nil, err
	}
	g, err := NewGazetteer(b)
	return &titles{g}, err
}

func (t *titles) is(word string, classes mask) bool {
	n := t.lists.find(appendWords(nil, word))
	return t.lists.nodes[n].classes&classes != 0
}

// nameIn cuts a mention down to the name in it: words [from, to). A mention
// that was linked to an encyclopedia names what the link names; any other is a
// name when its head is a proper noun.
func (t *titles) nameIn(s *conllu.Sentence, e mention) (from, to int, ok bool) {
	if _, known := types[e.typ]; !known {
		return 0, 0, false
	}
	var core []int
	for _, k := range e.core {
		if k >= e.first && k < e.last {
			core = append(core, k)
		}
	}
	if len(core) == 0 {
		return 0, 0, false
	}
	if from, to, ok = linked(s, e); !ok {
		head := -1
		for _, k := range core {
			if s.Words[k].UPOS == "PROPN" {
				head = k
			}
		}
		if head < 0 {
			return 0, 0, false
		}
		from, to = grow(s, e, head)
		if core[0] < from || core[len(core)-1] >= to {
			return 0, 0, false // its head is a common noun: "teams from Morocco and Iran"
		}
		if e.typ == "person" {
			from = t.untitled(s, from, to)
		}
	}
	end := &s.Words[to-1]
	if e.typ == "person" && (end.XPOS == "NNPS" || t.is(end.Form, ClassDemonym.bit()|ClassArmedGroup.bit())) {
		return 0, 0, false // the members of a people, a faith or a group
	}
	return from, to, isUpper(s.Words[from].Form)
}

// untitled is where the name begins after the titles, to when nothing is left.
func (t *titles) untitled(s *conllu.Sentence, from, to int) int {
	for k := to - 1; k >= from; k-- {
		w := s.Words[k].Form
		if t.is(w, ClassTitle.bit()|ClassRole.bit()) && !t.is(w, ClassGiven.bit()|ClassSurname.bit()) && (k > from || k < to-1) || w == "-" && k == from {
			if k == to-1 {
				return from
			}
			return k + 1
		}
	}
	for from < to-1 && t.is(s.Words[from].Form, ClassDemonym.bit()) {
		from++
	}
	return from
}

// linked finds the words of the link's title in the mention.
func linked(s *conllu.Sentence, e mention) (from, to int, ok bool) {
	title, _, _ := strings.Cut(e.link, "_(")
	if title == "" {
		return 0, 0, false
	}
	want := strings.FieldsFunc(strings.ToLower(title), func(r rune) bool { return r == '_' || r == '-' || r == '–' })
	for from = e.first; from < e.last; from++ {
		n := 0
		to = from
		for to < e.last && n < len(want) {
			w := strings.ToLower(s.Words[to].Form)
			if w == "-" && to > from {
				to++
				continue
			}
			if w != want[n] {
				break
			}
			n++
			to++
		}
		if n == len(want) && to > from {
			return from, to, true
		}
	}
	return 0, 0, false
}

// grow extends a name from its head over what is written as a part of it.
func grow(s *conllu.Sentence, e mention, head int) (from, to int) {
	proper := func(i int) bool {
		w := &s.Words[i]
		return isUpper(w.Form) && !slices.Contains([]string{"DET", "PRON", "SCONJ", "CCONJ", "AUX"}, w.UPOS) || w.UPOS == "PROPN"
	}
	// joins reports whether word i binds the proper nouns around it.
	joins := func(i int) bool {
		switch w := strings.ToLower(s.Words[i].Form); w {
		case "-", "'s", "’s", "&", "de", "la", "von", "van", "der", "den", "bin", "ibn", "al", "el", "del", "da", "di", "du", "y":
			return true
		case "of", "for", "and":
			return e.typ != "person"
		case "the":
			return e.typ != "person" && i > 0 && (strings.EqualFold(s.Words[i-1].Form, "of") || strings.EqualFold(s.Words[i-1].Form, "for"))
		}
		return false
	}
	from, to = head, head+1
	for from > e.first {
		k := from - 1
		for k > e.first && joins(k) {
			k--
		}
		if !proper(k) {
			break
		}
		from = k
	}
	for to < e.last {
		k := to
		for k < e.last-1 && joins(k) {
			k++
		}
		if !proper(k) {
			break
		}
		to = k + 1
	}
	return from, to
}
