// Package clause cuts sentences into propositions by their dependency parse:
// who did what to whom, in which words. The ledger compares clauses, not
// sentences, because one sentence of news says several things and outlets
// bundle them differently.
package clause

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// Find appends the clauses of d to dst, in order of their predicates' sentences
// and tokens. A text without a parse gives one clause a sentence. Offsets are
// bytes of d.Text.
func Find(dst []news.Clause, d *nlp.Doc) []news.Clause {
	f := finder{d: d, owner: make([]int, len(d.Tokens)), index: make([]int, len(d.Tokens)), known: make([]uint8, len(d.Tokens))}
	for _, s := range d.Sentences {
		dst = f.sentence(dst, s)
	}
	return dst
}

type finder struct {
	d     *nlp.Doc
	owner []int   // token → the predicate token of its clause
	index []int   // predicate token → its clause's index in the result
	known []uint8 // token → whether it heads a clause: 0 not asked, 1 no, 2 yes
}

func (f *finder) sentence(dst []news.Clause, s nlp.Sentence) []news.Clause {
	if s.First >= s.Last {
		return dst
	}
	f.own(s)
	first := len(dst)
	for i := s.First; i < s.Last; i++ {
		f.index[i] = -1
		if f.owner[i] == i {
			f.index[i] = len(dst)
			dst = append(dst, news.Clause{Parent: -1})
		}
	}
	for i := s.First; i < s.Last; i++ {
		if k := f.index[i]; k >= 0 {
			f.fill(&dst[k], s, i)
			if h := f.d.Tokens[i].Head; h >= s.First && h < s.Last {
				dst[k].Parent = f.index[f.owner[h]]
			}
		}
	}
	// A clause with no content word says nothing that could be compared; its
	// children then hang on its parent.
	w := first
	move := make([]int, len(dst)-first)
	for k := first; k < len(dst); k++ {
		if len(dst[k].Terms) == 0 {
			move[k-first] = -1
			continue
		}
		move[k-first] = w
		w++
	}
	for k := first; k < len(dst); k++ {
		for steps := 0; dst[k].Parent >= first && move[dst[k].Parent-first] < 0 && steps < len(dst); steps++ {
			dst[k].Parent = dst[dst[k].Parent].Parent
		}
	}
	for k := first; k < len(dst); k++ {
		if m := move[k-first]; m >= 0 {
			c := dst[k]
			if c.Parent >= first {
				c.Parent = move[c.Parent-first]
			}
			dst[m] = c
		}
	}
	return dst[:w]
}

// own gives each token of the sentence the predicate whose clause it belongs
// to. It walks up the heads with a bound, so a broken tree cannot hang it.
func (f *finder) own(s nlp.Sentence) {
	for i := s.First; i < s.Last; i++ {
		f.owner[i] = -1
	}
	root := s.First
	for i := s.First; i < s.Last; i++ {
		if f.d.Tokens[i].Head < 0 {
			root = i
			break
		}
	}
	for i := s.First; i < s.Last; i++ {
		j := i
		for steps := 0; steps < s.Last-s.First; steps++ {
			if f.owner[j] >= 0 {
				j = f.owner[j]
				break
			}
			if j == root || f.heads(s, j) {
				break
			}
			h := f.d.Tokens[j].Head
			if h < s.First || h >= s.Last {
				j = root
				break
			}
			j = h
		}
		// Every token on the way has the same owner.
		for k, steps := i, 0; f.owner[k] < 0 && steps < s.Last-s.First; steps++ {
			f.owner[k] = j
			if k == j {
				break
			}
			k = f.d.Tokens[k].Head
			if k < s.First || k >= s.Last {
				break
			}
		}
		f.owner[i] = j
	}
	f.owner[root] = root
}

// fill writes the clause whose predicate is token p.
func (f *finder) fill(c *news.Clause, s nlp.Sentence, p int) {
	d := f.d
	c.Kind = f.kind(s, p)
	c.Pred = f.term(p)
	c.At = d.Tokens[p].Span()
	for i := s.First; i < s.Last; i++ {
		if f.owner[i] != p {
			continue
		}
		t := &d.Tokens[i]
		if t.UPOS != nlp.PUNCT {
			c.At.Start, c.At.End = min(c.At.Start, t.Start), max(c.At.End, t.End)
		}
		if content(t) {
			c.Terms = append(c.Terms, f.term(i))
		}
		switch {
		case t.Head == p && t.Rel == nlp.Aux || t.Head == p && t.Rel == nlp.AuxPass:
			mood(c, t.Lemma)
		case t.Rel == nlp.Advmod && negative(t.Lemma) && !f.notOnly(s, i) && (t.Head == p || f.owner[t.Head] == p), t.Rel == nlp.Det && t.Lemma == "no" && t.Head >= 0 && f.owner[t.Head] == p:
			c.Negated = true
		}
		f.arg(c, p, i)
	}
	if c.Mood == "" && f.isTo(s, p) {
		c.Mood = "future"
	}
	if r := f.cleft(s, p); r >= 0 {
		f.uncleave(c, s, p, r)
	}
	if k := f.opener(s, c.At.Start); k != "" && c.Kind != news.RelativeClause {
		c.Kind = k
	}
	if (c.Kind == news.AdverbialClause || c.Kind == news.RelativeClause) && f.tells(s, p) {
		c.Kind = news.CoordClause
	}
	if c.Kind == news.RelativeClause || c.Kind == news.ParticipleClause {
		// What a relative clause is about stands before it.
		h := d.Tokens[p].Head
		if d.Tokens[p].Rel == nlp.Conj && h >= s.First && h < s.Last && d.Tokens[h].Rel == nlp.AclRelcl {
			h = d.Tokens[h].Head // "which opened on Sunday and ends today"
		}
		if r := d.Tokens[p].Rel; c.Kind == news.RelativeClause && r != nlp.AclRelcl && r != nlp.Acl && r != nlp.Conj {
			h = f.antecedent(s, p, h)
		}
		if h >= s.First && h < s.Last {
			c.Terms = append(c.Terms, f.term(h))
			for j := max(s.First, h-8); j < h; j++ {
				if t := &d.Tokens[j]; t.Head == h && content(t) && (t.Rel == nlp.Compound || t.Rel == nlp.Flat || t.Rel == nlp.Amod || t.UPOS == nlp.PROPN) {
					c.Terms = append(c.Terms, f.term(j))
				}
			}
			for j := h + 1; j < min(s.Last, h+6); j++ {
				if t := &d.Tokens[j]; t.Head == h && t.Rel == nlp.Flat {
					c.Terms = append(c.Terms, f.term(j))
				}
			}
			c.Args = append(c.Args, news.Arg{Role: "subject", At: d.Tokens[h].Span(), Head: f.term(h)})
		}
	}
	if c.Kind == news.CoordClause && !has(c.Args, "subject") {
		f.inherit(c, s, p)
	}
}

// inherit gives a conjunct without a subject that of the clause it is joined to.
func (f *finder) inherit(c *news.Clause, s nlp.Sentence, p int) {
	h := f.d.Tokens[p].Head
	for steps := 0; h >= s.First && h < s.Last && steps < 8; steps++ {
		for j := max(s.First, h-reach); j < h; j++ {
			t := &f.d.Tokens[j]
			if t.Head == h && (t.Rel == nlp.Nsubj || t.Rel == nlp.NsubjPass) {
				c.Args = append(c.Args, news.Arg{Role: "subject", At: t.Span(), Head: f.term(j)})
				for k := max(s.First, j-8); k < min(s.Last, j+6); k++ {
					if u := &f.d.Tokens[k]; content(u) && (k == j || u.Head == j && (u.Rel == nlp.Flat || u.Rel == nlp.Compound || u.Rel == nlp.Amod)) {
						c.Terms = append(c.Terms, f.term(k))
					}
				}
				return
			}
		}
		if f.d.Tokens[h].Rel != nlp.Conj {
			return
		}
		h = f.d.Tokens[h].Head
	}
}

// arg appends token i as an argument of predicate p, if it is one.
func (f *finder) arg(c *news.Clause, p, i int) {
	d := f.d
	t := &d.Tokens[i]
	if t.Head < 0 || f.owner[i] != p {
		return
	}
	onPred := t.Head == p || d.Tokens[t.Head].Rel == nlp.Xcomp && f.owner[t.Head] == p
	if !onPred {
		return
	}
	if role := f.role(p, i); role != "" {
		c.Args = append(c.Args, news.Arg{Role: role, At: t.Span(), Head: f.term(i)})
	}
}

// role is what token i is to the predicate p on which it hangs, "" for no argument.
func (f *finder) role(p, i int) string {
	d := f.d
	t := &d.Tokens[i]
	role := ""
	switch t.Rel {
	case nlp.Nsubj, nlp.Csubj:
		role = "subject"
	case nlp.NsubjPass, nlp.Obj:
		role = "object"
	case nlp.Iobj:
		role = "to"
	case nlp.Obl:
		role = "at"
		for j := max(0, i-reach); j < i; j++ {
			if u := &d.Tokens[j]; u.Head == i && u.Rel == nlp.Case {
				role = u.Lemma
				break
			}
		}
		if role == "by" && f.passive(p) {
			role = "subject"
		}
	}
	return role
}

func (f *finder) passive(p int) bool {
	for j := max(0, p-6); j < p; j++ {
		if t := &f.d.Tokens[j]; t.Head == p && t.Rel == nlp.AuxPass {
			return true
		}
	}
	return f.d.Tokens[p].Rel == nlp.Acl
}

func (f *finder) term(i int) news.Term {
	t := &f.d.Tokens[i]
	lemma := t.Lemma
	if lemma == "" {
		lemma = f.d.Word(i)
	}
	return news.Term{At: t.Span(), Lemma: lemma, Name: t.UPOS == nlp.PROPN}
}

// content reports whether a token is a content word.
func content(t *nlp.Token) bool {
	switch t.UPOS {
	case nlp.NOUN, nlp.PROPN, nlp.VERB, nlp.ADJ, nlp.NUM, nlp.X:
		return true
	case nlp.ADV:
		return t.Rel != nlp.Mark
	case nlp.NoPOS:
		return true
	}
	return false
}
