package analyze

import (
	"hearsay/internal/lang"
	"hearsay/internal/nlp"
)

// subjects mends a subject that a parser gave the verb with a tense before it, which has one,
// and not the verb behind it, which has none: "The mayor said | Rao “was tired”".
type subjects struct{}

func openSubjects(string, *lang.Bundle) (Layer, error) { return subjects{}, nil }

// Run mends the relations of d.
func (subjects) Run(d *nlp.Doc) {
	for _, s := range d.Sentences {
		for b := s.First + 2; b+1 < s.Last; b++ {
			t := &d.Tokens[b]
			v := t.Head
			if t.Rel != nlp.Nsubj || v < s.First+1 || v >= b || d.Tokens[v].UPOS != nlp.VERB || !hasTense(d, v) || !subjectOf(d, s.First, v) {
				continue
			}
			p := behindSubject(d, v, b, s.Last)
			if p > b && d.Tokens[p].Head == v && !subjectOf(d, b+1, p) {
				t.Head = p
			}
		}
	}
}

func hasTense(d *nlp.Doc, i int) bool {
	switch d.Tokens[i].XPOS {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	}
	return false
}

// subjectOf reports whether a token from i on and before verb v, and no pronoun, is its subject.
func subjectOf(d *nlp.Doc, i, v int) bool {
	for ; i < v; i++ {
		if t := &d.Tokens[i]; t.Head == v && (t.Rel == nlp.Nsubj || t.Rel == nlp.NsubjPass) && t.UPOS != nlp.PRON {
			return true
		}
	}
	return false
}

// behindSubject is the predicate whose first verb stands right behind the noun phrase with
// head b, which stands right behind verb v; -1 for none.
func behindSubject(d *nlp.Doc, v, b, end int) int {
	for i := v + 1; i < b; i++ {
		switch d.Tokens[i].UPOS {
		case nlp.DET, nlp.ADJ, nlp.NOUN, nlp.PROPN, nlp.NUM:
		default:
			return -1
		}
	}
	k := b + 1
	for k < end && (d.Tokens[k].UPOS == nlp.PROPN && d.Tokens[k].Head == b || d.Word(k) == `"` || d.Word(k) == "“" || d.Word(k) == "''") {
		k++
	}
	if k >= end || !hasTense(d, k) {
		return -1
	}
	if d.Tokens[k].UPOS == nlp.AUX {
		return d.Tokens[k].Head
	}
	return k
}
