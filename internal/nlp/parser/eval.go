package parser

import (
	"fmt"

	"hearsay/internal/nlp"
)

// Score counts what a parser gets right.
type Score struct {
	Tokens int
	Heads  int // tokens with the right head: UAS
	Both   int // and the right relation without its subtype: LAS, as in the CoNLL 2018 shared task
	Exact  int // and the right relation with its subtype
	// Subjects of speech verbs: found rightly, found, and to be found.
	SubjRight, SubjFound, SubjGold int
}

// UAS, LAS and SubjectF are the figures in per cent.
func (s Score) UAS() float64 { return percent(s.Heads, s.Tokens) }

// LAS ignores subtypes of relations, as the CoNLL 2018 shared task does.
func (s Score) LAS() float64 { return percent(s.Both, s.Tokens) }

// SubjectF is the F1 of the subjects of speech verbs.
func (s Score) SubjectF() float64 { return percent(2*s.SubjRight, s.SubjFound+s.SubjGold) }

// String is the score in per cent.
func (s Score) String() string {
	return fmt.Sprintf("%6d tokens  UAS %.2f  LAS %.2f  with subtypes %.2f  subjects of speech verbs F %.1f of %d",
		s.Tokens, s.UAS(), s.LAS(), percent(s.Exact, s.Tokens), s.SubjectF(), s.SubjGold)
}

func percent(n, of int) float64 { return 100 * float64(n) / float64(max(1, of)) }

// Compare scores got, a parse of want's tokens. The subject of a speech verb is
// its dependent nsubj; speech says by its lemma which verb is one, in want.
func Compare(want, got *nlp.Doc, speech func(lemma string) bool) Score {
	s := Score{Tokens: len(want.Tokens)}
	for i := range want.Tokens {
		w, g := &want.Tokens[i], &got.Tokens[i]
		if w.Head == g.Head {
			s.Heads++
			if w.Rel == g.Rel {
				s.Exact++
			}
			if base(w.Rel) == base(g.Rel) {
				s.Both++
			}
		}
		if speech == nil {
			continue
		}
		ws, gs := speechSubject(want, w, want, speech), speechSubject(got, g, want, speech)
		if ws {
			s.SubjGold++
		}
		if gs {
			s.SubjFound++
		}
		if ws && gs && w.Head == g.Head {
			s.SubjRight++
		}
	}
	return s
}

// speechSubject reports whether t is the subject of a speech verb; lemmas and
// tags are those of gold.
func speechSubject(d *nlp.Doc, t *nlp.Token, gold *nlp.Doc, speech func(string) bool) bool {
	if base(t.Rel) != nlp.Nsubj || t.Head < 0 {
		return false
	}
	h := &gold.Tokens[t.Head]
	return h.UPOS == nlp.VERB && speech(h.Lemma)
}

// base is the relation without its subtype.
func base(r nlp.Rel) nlp.Rel {
	name := r.String()
	for i := range name {
		if name[i] == ':' {
			return nlp.ParseRel(name[:i])
		}
	}
	return r
}
