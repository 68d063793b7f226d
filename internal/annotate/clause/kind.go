package clause

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// openerReach is how far before a clause its opening word may stand, in tokens:
// the parse may have left the first words of the subject outside.
const openerReach = 4

// opener is the kind of a clause that begins at byte off, by the word that opens
// it or stands before it, however it was attached: a circumstance of time, or a
// relative clause of place. It is "" for any other.
func (f *finder) opener(s nlp.Sentence, off int) news.ClauseKind {
	i := f.d.TokenAt(off)
	for j := i; j >= max(s.First, i-openerReach) && j < s.Last; j-- {
		switch f.d.Word(j) {
		case "when", "When", "while", "While", "once", "Once":
			return news.AdverbialClause
		case "where", "whose":
			if j > s.First {
				return news.RelativeClause
			}
		}
		if u := f.d.Tokens[j].UPOS; j < i && u != nlp.PROPN && u != nlp.ADJ && u != nlp.DET {
			break // only words of the subject's own phrase may stand between
		}
	}
	return ""
}

// tells reports whether the circumstance with predicate p is what its sentence
// tells: it follows a clause that only sets the scene, in a past progressive or
// with a place for its predicate, and breaks into it ("the ferry was on its way
// to the island when it went over"; the "inverse when" of the grammars).
func (f *finder) tells(s nlp.Sentence, p int) bool {
	t := f.d.Tokens
	h := t[p].Head
	if h < s.First || h >= p {
		return false
	}
	switch t[p].Rel {
	case nlp.Advcl:
	case nlp.AclRelcl: // often hung on the noun before "when"
		h = f.owner[h]
	default:
		return false
	}
	past, scene := false, t[h].XPOS == "VBG"
	for j := s.First; j < p; j++ {
		if t[j].Head != h {
			continue
		}
		switch t[j].Rel {
		case nlp.Aux, nlp.Cop:
			past = past || t[j].Lemma == "be" && t[j].XPOS == "VBD"
		case nlp.Case:
			scene = scene || j < h
		}
	}
	if !past || !scene {
		return false
	}
	for j := max(h+1, s.First); j < p; j++ {
		if t[j].Head == p && t[j].Lemma == "when" {
			return true
		}
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

// relativeSubject tells whether a subject of predicate p is a relative pronoun
// (a parse may give it two: "Oda, who …, would"); unknown when it has none.
func (f *finder) relativeSubject(s nlp.Sentence, p int) answer {
	found := unknown
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
		found = no
	}
	return found
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
