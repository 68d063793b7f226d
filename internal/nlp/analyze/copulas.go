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
			if i > c && i < s.Last && d.Tokens[i].Rel == nlp.Case && d.Tokens[i].UPOS == nlp.ADJ {
				i = asPredicate(d, s, i)
			}
			if i > c && i < s.Last && d.Tokens[i].UPOS == nlp.VERB {
				ofTag(d, s.First, c, i)
				continue
			}
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

// ofTag mends a copula that hangs on the verb of a tag, "the director is Odo Lund, the club
// said": it is of what stands between it and the comma, and so is what stands before it.
func ofTag(d *nlp.Doc, from, c, v int) {
	comma := c + 1
	for comma < v && d.Word(comma) != "," {
		comma++
	}
	pred := -1
	for k := c + 1; k < comma; k++ {
		switch d.Tokens[k].UPOS {
		case nlp.SCONJ, nlp.ADV, nlp.PRON, nlp.VERB:
			return // "a liar is how Lund, the spokesman, describes him"
		case nlp.NOUN, nlp.PROPN, nlp.ADJ:
			if d.Tokens[k].Head != v {
				continue
			}
			if pred >= 0 {
				return
			}
			pred = k
		}
	}
	if pred < 0 || comma == v || !onlySubject(d, comma, v) {
		return
	}
	for k := from; k < comma; k++ {
		if k != pred && d.Tokens[k].Head == v {
			d.Tokens[k].Head = pred
		}
	}
	d.Tokens[pred].Rel = nlp.Ccomp
}

// asPredicate makes an adjective with a copula that was taken for the preposition of a noun
// before a tag ("the vote is due on Friday, the clerk said") what it is, and gives the
// predicate.
func asPredicate(d *nlp.Doc, s nlp.Sentence, i int) int {
	n := d.Tokens[i].Head
	if n <= i || n >= s.Last {
		return i
	}
	v := d.Tokens[n].Head
	if v <= n || v >= s.Last || d.Tokens[v].UPOS != nlp.VERB || !onlySubject(d, n+1, v) {
		return i
	}
	d.Tokens[i].Head, d.Tokens[i].Rel = v, nlp.Ccomp
	d.Tokens[n].Head, d.Tokens[n].Rel = i, nlp.Obl
	for k := s.First; k < i; k++ {
		if d.Tokens[k].Head == n {
			d.Tokens[k].Head = i
		}
	}
	return i
}
