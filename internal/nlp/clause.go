package nlp

// maxClimb bounds how many clauses a subject is looked for upwards.
const maxClimb = 8

// OwnSubject is the subject that hangs on token i itself, a noun phrase or a
// clause, active or passive; -1 when there is none.
func (t *Tree) OwnSubject(i int) int {
	for c := t.First(i); c >= 0; c = t.Next(c) {
		switch t.doc.Tokens[c].Rel {
		case Nsubj, NsubjPass, Csubj, CsubjPass:
			return c
		}
	}
	return -1
}

// Subject is who or what does what the predicate i says: its own subject, or
// the one it shares with the clause it hangs on. -1 when the text names none.
//
//   - a coordinated verb shares the first one's ("Rao rose and said")
//   - an open complement has its governor's object, or else subject ("they asked
//     Rao to say", "Rao refused to say")
//   - a participle or infinitive clause has its governor's subject ("Rao left,
//     saying …"), or the noun it stands by ("a letter saying …")
//   - a relative pronoun gives its antecedent ("the minister who said")
func (t *Tree) Subject(i int) int {
	for range maxClimb {
		if s := t.OwnSubject(i); s >= 0 {
			return t.Antecedent(s)
		}
		tok := &t.doc.Tokens[i]
		h := tok.Head
		if h < 0 {
			return -1
		}
		switch tok.Rel {
		case Xcomp:
			if o := t.Child(h, Obj, Iobj); o >= 0 && o < i {
				return t.Antecedent(o)
			}
		case Conj, Advcl:
			if t.finiteWithoutSubject(i) {
				return -1
			}
		case Acl:
			// A participle describes its noun; what has a mark does not: nobody's
			// reason leaves in "a reason to leave".
			if t.nominal(h) && t.Child(i, Mark) < 0 {
				return h
			}
			return -1
		default:
			return -1
		}
		i = h
	}
	return -1
}

// finiteWithoutSubject reports whether i opens a clause of its own that needs
// no subject of another: one with a mark before a finite verb ("as said
// before"). A participle ("saying …") or a coordinated verb does.
func (t *Tree) finiteWithoutSubject(i int) bool {
	tok := &t.doc.Tokens[i]
	if tok.Rel == Conj {
		return false
	}
	m := t.Child(i, Mark)
	return m >= 0 && t.doc.Tokens[m].UPOS == SCONJ && tok.XPOS != "VBG" && tok.XPOS != "VB"
}

func (t *Tree) nominal(i int) bool {
	switch t.doc.Tokens[i].UPOS {
	case NOUN, PROPN, PRON, NUM, DET:
		return true
	}
	return false
}

// Antecedent is the noun that a relative pronoun stands for, when token i is
// one inside a relative clause; otherwise it is i.
func (t *Tree) Antecedent(i int) int {
	tok := &t.doc.Tokens[i]
	if tok.UPOS != PRON && tok.UPOS != DET || !relative(tok) {
		return i
	}
	for c, k := i, 0; k < maxClimb; k++ {
		h := t.doc.Tokens[c].Head
		if h < 0 {
			return i
		}
		if t.doc.Tokens[c].Rel == AclRelcl {
			return h
		}
		c = h
	}
	return i
}

// relative reports whether a pronoun can be a relative one: by its tag where
// the treebank has one for them.
func relative(tok *Token) bool {
	switch tok.XPOS {
	case "WDT", "WP", "WP$":
		return true
	case "":
		return true
	}
	return false
}

// Complement is the clause that verb i governs as what is said, thought or
// seen: its clausal complement, or an open one. -1 when there is none.
func (t *Tree) Complement(i int) int {
	if c := t.Child(i, Ccomp); c >= 0 {
		return c
	}
	return t.Child(i, Xcomp)
}

// Content is the clause that verb i says when it stands beside it: its
// complement, or the clause that i is inserted in or put after ("The bridge,
// Rao said, is safe"). -1 when there is none.
func (t *Tree) Content(i int) int {
	if c := t.Child(i, Ccomp); c >= 0 {
		return c
	}
	if tok := &t.doc.Tokens[i]; tok.Rel == Parataxis && tok.Head >= 0 {
		return tok.Head
	}
	return t.Child(i, Parataxis, Xcomp)
}

// Agent is the noun phrase that does what a passive verb i says ("was quoted by
// the paper"), found by its preposition; -1 when there is none. The preposition
// is given by its lemma, for it belongs to the language ("by", "par").
func (t *Tree) Agent(i int, preposition string) int {
	for c := t.First(i); c >= 0; c = t.Next(c) {
		if t.doc.Tokens[c].Rel != Obl {
			continue
		}
		if m := t.Child(c, Case); m >= 0 && t.doc.Tokens[m].Lemma == preposition {
			return c
		}
	}
	return -1
}

// Passive reports whether verb i has a passive auxiliary or a passive subject.
func (t *Tree) Passive(i int) bool {
	return t.Child(i, AuxPass, NsubjPass, CsubjPass) >= 0
}

// Negated reports whether a child of token i denies it: one whose lemma is a
// negator of the language ("not", "never", "no"), standing as adverb,
// determiner or particle.
func (t *Tree) Negated(i int, negator func(lemma string) bool) bool {
	for c := t.First(i); c >= 0; c = t.Next(c) {
		switch tok := &t.doc.Tokens[c]; tok.Rel {
		case Advmod, Det, Cc, Aux, Discourse:
			if negator(tok.Lemma) {
				return true
			}
		}
	}
	return false
}
