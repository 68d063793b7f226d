package clause

import "hearsay/internal/nlp"

// antecedent is the noun of which a relative clause with predicate p tells that the parse has hung
// on the verb h of its sentence: the one before the comma that opens it ("The ferry, which set out
// at nine, never arrived"). It is -1 where a verb stands there, of whose deed the clause tells ("He
// lost, which surprised his friends"), and h where no pronoun opens the clause behind a comma.
func (f *finder) antecedent(s nlp.Sentence, p, h int) int {
	t := f.d.Tokens
	for j := max(s.First+2, p-reach); j < p; j++ {
		if t[j].Head != p || t[j].Rel != nlp.Nsubj && t[j].Rel != nlp.NsubjPass {
			continue
		}
		if w := f.d.Word(j); w != "which" && w != "who" || t[j-1].UPOS != nlp.PUNCT {
			return h
		}
		k := j - 2
		if !nominal(&t[k]) {
			return -1
		}
		for steps := 0; steps < reach; steps++ {
			if n := t[k].Head; n < s.First || n >= j || !nominal(&t[n]) {
				break
			}
			k = t[k].Head // "the mayor of Lund, who"
		}
		return k
	}
	return h
}

func nominal(t *nlp.Token) bool {
	return t.UPOS == nlp.NOUN || t.UPOS == nlp.PROPN || t.UPOS == nlp.NUM || t.UPOS == nlp.PRON
}

// isTo reports whether a "be" before the infinitive with predicate p tells of what is to come:
// "the talks are to be held", "was to begin".
func (f *finder) isTo(s nlp.Sentence, p int) bool {
	be := false
	for i := max(s.First, p-openerReach*2); i < p; i++ {
		t := &f.d.Tokens[i]
		if t.Head != p {
			continue
		}
		switch {
		case (t.Rel == nlp.Aux || t.Rel == nlp.AuxPass || t.Rel == nlp.Cop) && t.Lemma == "be":
			be = true
		case t.Rel == nlp.Mark && f.d.Word(i) == "to":
			return be && f.d.Word(i-1) != "yet" // "is yet to answer" is what has not come
		}
	}
	return false
}
