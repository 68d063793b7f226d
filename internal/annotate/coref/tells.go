package coref

import "hearsay/internal/nlp"

// tellsRather reports whether of two whom a sentence names it tells of the one, and only a
// clause that hangs on what it tells of the other: "Rao said that Holm must go. She …".
func (l *linker) tellsRather(a, b *candidate) bool {
	if a.sentence != b.sentence || !a.leads || b.leads || !a.printed && !a.subject {
		return false
	}
	d := l.d
	v := b.token
	for n := 0; n < 4 && v >= 0 && d.Tokens[v].Rel != nlp.Nsubj && d.Tokens[v].Rel != nlp.NsubjPass; n++ {
		v = d.Tokens[v].Head
	}
	if v < 0 || d.Tokens[v].Head < 0 {
		return false
	}
	switch d.Tokens[d.Tokens[v].Head].Rel {
	case nlp.Ccomp, nlp.Advcl, nlp.AclRelcl:
		return true
	}
	return false
}

// beforeQuotation is the sentence from which whoever speaks at token i is looked for: that
// in which the quotation right before it begins, however many sentences it has.
func (l *linker) beforeQuotation(i int, marks []bool) int {
	k := i - 1
	for k >= 0 && i-k < 4 && !marks[k] && l.d.Tokens[k].UPOS == nlp.PUNCT {
		k--
	}
	if k < 0 || marks[i] || !marks[k] {
		return l.d.SentenceOf(i)
	}
	for k > 0 && marks[k-1] {
		k--
	}
	return l.d.SentenceOf(k)
}
