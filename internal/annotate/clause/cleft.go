package clause

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// cleft is the verb of the clause that a cleft sentence with predicate p sets its noun
// before, -1 for none: "It was the mayor who ordered the attack" tells that the mayor
// ordered it.
func (f *finder) cleft(s nlp.Sentence, p int) int {
	d := f.d
	if t := &d.Tokens[p]; t.UPOS != nlp.NOUN && t.UPOS != nlp.PROPN || !f.has(s, p, nlp.Cop) {
		return -1
	}
	it := false
	for i := max(s.First, p-reach); i < p; i++ {
		t := &d.Tokens[i]
		it = it || t.Head == p && (t.Rel == nlp.Nsubj || t.Rel == nlp.Expl) && t.Lemma == "it"
	}
	if !it {
		return -1
	}
	for r := p + 1; r < min(s.Last, p+reach); r++ {
		if t := &d.Tokens[r]; t.Head == p && t.Rel == nlp.AclRelcl && t.UPOS == nlp.VERB && f.owner[r] == p {
			return r
		}
	}
	return -1
}

// uncleave gives clause c, of the cleft sentence with the noun p and the verb r behind it,
// the verb for its predicate and the noun for the argument that the relative pronoun is.
func (f *finder) uncleave(c *news.Clause, s nlp.Sentence, p, r int) {
	d := f.d
	var args []news.Arg
	noun := false
	for i := s.First; i < s.Last; i++ {
		t := &d.Tokens[i]
		if t.Head != r || f.owner[i] != p {
			continue
		}
		role, head := f.role(r, i), i
		if role == "" {
			continue
		}
		if t.UPOS == nlp.PRON && i < r && !noun {
			noun, head = true, p
		}
		args = append(args, news.Arg{Role: role, At: d.Tokens[head].Span(), Head: f.term(head)})
	}
	if !noun {
		return
	}
	c.Pred, c.Args = f.term(r), args
}
