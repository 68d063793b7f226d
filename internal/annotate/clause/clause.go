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

// heads is predicate, asked once a token.
func (f *finder) heads(s nlp.Sentence, i int) bool {
	if f.known[i] == 0 {
		f.known[i] = 1
		if f.predicate(s, i) {
			f.known[i] = 2
		}
	}
	return f.known[i] == 2
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

// predicate reports whether token i heads a clause of its own. What only
// completes another clause does not: an infinitive or participle that shares
// its subject, a relative clause without a comma ("the train carrying Kim").
func (f *finder) predicate(s nlp.Sentence, i int) bool {
	t := &f.d.Tokens[i]
	subject := f.has(s, i, nlp.Nsubj) || f.has(s, i, nlp.NsubjPass) || f.has(s, i, nlp.Expl)
	switch t.Rel {
	case nlp.Root:
		return true
	case nlp.Ccomp, nlp.Parataxis, nlp.Csubj, nlp.CsubjPass:
		return verbal(t) || subject || f.has(s, i, nlp.Cop)
	case nlp.Advcl:
		return (verbal(t) || f.has(s, i, nlp.Cop)) && (subject || f.comma(s, i) && f.size(s, i) >= 4 && !f.infinitive(s, i))
	case nlp.AclRelcl:
		return f.comma(s, i) || f.ownSubject(s, i)
	case nlp.Acl:
		return verbal(t) && !f.infinitive(s, i) && (f.comma(s, i) && f.size(s, i) >= 2 || subject)
	case nlp.Conj:
		if !verbal(t) && !f.has(s, i, nlp.Cop) && !f.has(s, i, nlp.Nsubj) {
			return false
		}
		// Two verbs under one subject and one object ("met and spoke with") are
		// one clause; a conjunct with words of its own is another. So is one that
		// hangs in a clause that only completes another.
		h := t.Head
		if h < s.First || h >= s.Last || !verbal(&f.d.Tokens[h]) && !f.has(s, h, nlp.Cop) || f.size(s, i) < 3 {
			return false
		}
		if r := f.d.Tokens[h].Rel; r == nlp.Acl || r == nlp.AclRelcl || r == nlp.Advcl {
			return subject || f.d.Tokens[h].Rel != nlp.Conj && f.predicate(s, h)
		}
		return true
	}
	return false
}

// comma reports whether the subtree of i opens after a comma or dash: by the
// token before its leftmost child.
func (f *finder) comma(s nlp.Sentence, i int) bool {
	left := i
	for j := max(s.First, i-reach); j < i; j++ {
		if f.d.Tokens[j].Head == i && f.d.Tokens[j].UPOS != nlp.PUNCT {
			left = j
			break
		}
	}
	if left == s.First {
		return true
	}
	switch f.d.Word(left - 1) {
	case ",", "-", "–", "—", "(", ";":
		return true
	}
	return false
}

// infinitive reports whether i is marked by "to".
func (f *finder) infinitive(s nlp.Sentence, i int) bool {
	for j := max(s.First, i-6); j < i; j++ {
		if t := &f.d.Tokens[j]; t.Head == i && t.Rel == nlp.Mark && (t.Lemma == "to" || f.d.Word(j) == "to") {
			return true
		}
	}
	return false
}

// ownSubject reports whether i has a subject that is no relative pronoun: the
// clause then says what a noun only announces ("reports that Kim had left").
func (f *finder) ownSubject(s nlp.Sentence, i int) bool {
	for j := max(s.First, i-reach); j < i; j++ {
		t := &f.d.Tokens[j]
		if t.Head != i || t.Rel != nlp.Nsubj && t.Rel != nlp.NsubjPass {
			continue
		}
		switch f.d.Word(j) {
		case "who", "which", "that":
			return false
		}
		return true
	}
	return false
}

func verbal(t *nlp.Token) bool { return t.UPOS == nlp.VERB || t.UPOS == nlp.AUX }

// reach bounds how far from its head a child is looked for, in tokens.
const reach = 60

func (f *finder) has(s nlp.Sentence, i int, r nlp.Rel) bool {
	for j := max(s.First, i-reach); j < min(s.Last, i+reach); j++ {
		if f.d.Tokens[j].Head == i && f.d.Tokens[j].Rel == r {
			return true
		}
	}
	return false
}

// size is the number of tokens that hang on i directly, itself included and
// punctuation and conjunctions not.
func (f *finder) size(s nlp.Sentence, i int) int {
	n := 1
	for j := max(s.First, i-reach); j < min(s.Last, i+reach); j++ {
		if t := &f.d.Tokens[j]; t.Head == i && t.UPOS != nlp.PUNCT && t.UPOS != nlp.CCONJ {
			n++
		}
	}
	return n
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
	if k := f.opener(s, c.At.Start); k != "" && c.Kind != news.RelativeClause {
		c.Kind = k
	}
	if c.Kind == news.RelativeClause || c.Kind == news.ParticipleClause {
		// What a relative clause is about stands before it.
		if h := d.Tokens[p].Head; h >= s.First && h < s.Last {
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

// opener is the kind of a clause that begins at byte off, by the word that opens
// it or stands before it, however it was attached: a circumstance of time, or a
// relative clause of place. It is "" for any other.
func (f *finder) opener(s nlp.Sentence, off int) news.ClauseKind {
	i := f.d.TokenAt(off)
	for _, j := range []int{i, i - 1} {
		if j < s.First || j >= s.Last {
			continue
		}
		switch f.d.Word(j) {
		case "when", "When", "while", "While", "once", "Once":
			return news.AdverbialClause
		case "where", "whose":
			if j > s.First {
				return news.RelativeClause
			}
		}
	}
	return ""
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

func has(args []news.Arg, role string) bool {
	for _, a := range args {
		if a.Role == role {
			return true
		}
	}
	return false
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
		if role == "by" && f.passive(c, p) {
			role = "subject"
		}
	default:
		return
	}
	c.Args = append(c.Args, news.Arg{Role: role, At: t.Span(), Head: f.term(i)})
}

func (f *finder) passive(c *news.Clause, p int) bool {
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

// kind is the kind of the clause whose predicate is token p. A clause whose
// subject is "which" or "who" is a relative one however it was attached, and so
// is what is joined to it.
func (f *finder) kind(s nlp.Sentence, p int) news.ClauseKind {
	r, h := f.d.Tokens[p].Rel, f.d.Tokens[p].Head
	switch f.relativeSubject(s, p) {
	case yes:
		return news.RelativeClause
	case no:
		return kind(r)
	}
	if r == nlp.Conj && h >= s.First && h < s.Last && (f.d.Tokens[h].Rel == nlp.AclRelcl || f.relativeSubject(s, h) == yes) {
		return news.RelativeClause
	}
	return kind(r)
}

// answer is yes, no or not known.
type answer uint8

const (
	unknown answer = iota
	yes
	no
)

// relativeSubject tells whether the subject of predicate p is a relative
// pronoun; unknown when it has none.
func (f *finder) relativeSubject(s nlp.Sentence, p int) answer {
	for j := max(s.First, p-reach); j < p; j++ {
		t := &f.d.Tokens[j]
		if t.Head != p || t.Rel != nlp.Nsubj && t.Rel != nlp.NsubjPass {
			continue
		}
		switch f.d.Word(j) {
		case "which", "who":
			if j > s.First {
				return yes
			}
		}
		return no
	}
	return unknown
}

func kind(r nlp.Rel) news.ClauseKind {
	switch r {
	case nlp.Ccomp, nlp.Csubj, nlp.CsubjPass:
		return news.ContentClause
	case nlp.Conj, nlp.Parataxis:
		return news.CoordClause
	case nlp.AclRelcl:
		return news.RelativeClause
	case nlp.Advcl:
		return news.AdverbialClause
	case nlp.Acl:
		return news.ParticipleClause
	}
	return news.MainClause
}

func mood(c *news.Clause, aux string) {
	switch aux {
	case "will", "shall", "'ll", "’ll":
		c.Mood = "future"
	case "may", "might", "could", "can":
		c.Mood = "possible"
	case "would":
		c.Mood = "conditional"
	}
}

// notOnly reports whether a "not" at token i denies nothing: "not just one
// shipment".
func (f *finder) notOnly(s nlp.Sentence, i int) bool {
	if i+1 >= s.Last {
		return false
	}
	switch f.d.Word(i + 1) {
	case "just", "only", "merely", "simply":
		return true
	}
	return false
}

func negative(lemma string) bool {
	switch lemma {
	case "not", "n't", "n’t", "never", "hardly":
		return true
	}
	return false
}
