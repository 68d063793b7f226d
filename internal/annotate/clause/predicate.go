package clause

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

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

func has(args []news.Arg, role string) bool {
	for _, a := range args {
		if a.Role == role {
			return true
		}
	}
	return false
}
