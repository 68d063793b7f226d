package analyze

import (
	"hearsay/internal/lang"
	"hearsay/internal/nlp"
)

// copulas mends what a parser makes of a noun with a copula before a verb: "the driver was a
// student, police said" has no student for an adjunct of "said". A noun with a copula and a
// subject is a clause, so that what it is to a verb is a clause's relation.
type copulas struct{}

func openCopulas(string, *lang.Bundle) (Layer, error) { return copulas{}, nil }

// Run mends the relations of d.
func (copulas) Run(d *nlp.Doc) {
	for _, s := range d.Sentences {
		for c := s.First; c < s.Last; c++ {
			if d.Tokens[c].Rel != nlp.Cop {
				continue
			}
			i := d.Tokens[c].Head
			if i <= c || i >= s.Last {
				continue
			}
			t := &d.Tokens[i]
			v := t.Head
			if v <= i || v >= s.Last || d.Tokens[v].UPOS != nlp.VERB {
				continue
			}
			switch t.Rel {
			case nlp.Obl, nlp.Obj, nlp.Nsubj, nlp.NsubjPass, nlp.Nmod, nlp.Iobj, nlp.Dep, nlp.Dislocated, nlp.Appos:
			default:
				continue
			}
			if subjectBefore(d, s.First, c, i) && onlySubject(d, i+1, v) {
				t.Rel = nlp.Ccomp
			}
		}
	}
}

// subjectBefore reports whether the clause with predicate i has a subject between tokens
// from and c, and nothing there that makes it subordinate.
func subjectBefore(d *nlp.Doc, from, c, i int) bool {
	found := false
	for k := from; k < c; k++ {
		if d.Tokens[k].Head != i {
			continue
		}
		switch d.Tokens[k].Rel {
		case nlp.Nsubj, nlp.NsubjPass, nlp.Expl, nlp.Csubj:
			found = true
		case nlp.Mark:
			return false
		}
	}
	return found
}

// onlySubject reports whether tokens [i, v) hold no other clause than v's.
func onlySubject(d *nlp.Doc, i, v int) bool {
	for ; i < v; i++ {
		switch d.Tokens[i].UPOS {
		case nlp.VERB, nlp.AUX, nlp.SCONJ, nlp.CCONJ:
			return false
		}
	}
	return true
}
