package coref

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// What verb a name governs, and which pronoun takes it up in what it says, tell a
// body from a person: "Halden insist", "Halden said they had", "Halden said it had".

// maxAside is how many tokens a clause between a name and its verb may have.
const maxAside = 25

// agreement reads the verb of which a name is the subject: a body takes a plural
// one in British English, and "they" or "it" in what it says of itself.
func (l *linker) agreement(e *evidence, n *nlp.Name) {
	d := l.d
	if n.First > 0 && l.sameSentence(n.First-1, n.First) {
		switch w := l.lower(n.First - 1); {
		case w == "," || w == "and" || w == "or" || w == "of" || w == "for" || w == "from" || w == "in":
			return // one of several, or no subject
		}
	}
	v := l.verbOf(n)
	if v < 0 {
		return
	}
	w := l.lower(v)
	t := &d.Tokens[v]
	if k := n.Kind.Base(); (k == news.Person || k == news.Place) && (t.XPOS == "VBP" && w != "am" || w == "were") {
		e.add(asOrganisation, 4)
		e.add(asPerson, -3)
		return
	}
	if !l.g.human[w] {
		return
	}
	i := v + 1
	if i < len(d.Tokens) && l.lower(i) == "that" {
		i++
	}
	if i+1 >= len(d.Tokens) || !l.sameSentence(i, v) {
		return
	}
	switch l.lower(i) {
	case "they":
		e.add(asOrganisation, 4)
		e.add(asPerson, -3)
	case "it":
		// "It would rain" is nobody's word of itself, so it counts once.
		switch w := l.lower(i + 1); {
		case !e.itself && (d.Tokens[i+1].XPOS == "MD" || w == "has" || w == "had"):
			e.itself = true
			e.add(asOrganisation, 2)
			e.add(asPerson, -1)
		}
	case "its":
		e.add(asOrganisation, 2)
	case "he", "she":
		e.add(asPerson, 2)
	}
}

// verbOf is the verb right behind a name, or behind a relative clause on it; -1 for
// none.
func (l *linker) verbOf(n *nlp.Name) int {
	d := l.d
	v := n.Last
	if v+1 < len(d.Tokens) && d.Word(v) == "," && (l.lower(v+1) == "who" || l.lower(v+1) == "which") {
		for v += 2; v < len(d.Tokens) && d.Word(v) != ","; v++ {
			if v-n.Last > maxAside {
				return -1
			}
		}
		v++
	}
	for v < len(d.Tokens) && d.Tokens[v].UPOS == nlp.ADV {
		v++
	}
	if v >= len(d.Tokens) || !l.sameSentence(v, n.First) || d.Tokens[v].UPOS != nlp.VERB && d.Tokens[v].UPOS != nlp.AUX {
		return -1
	}
	return v
}

// apposedWeight is how much a noun before the comma at token i says of the name
// behind it: a whole phrase with an article or an owner says it in so many words
// ("the employers' federation, Halden,"), a bare noun may be one of a list.
func (l *linker) apposedWeight(i int) int {
	for k := i - 1; k >= 0 && i-k < 8 && l.sameSentence(k, i); k-- {
		switch t := &l.d.Tokens[k]; t.UPOS {
		case nlp.DET:
			return 4
		case nlp.NOUN, nlp.ADJ, nlp.PROPN, nlp.NUM:
		case nlp.PRON:
			if t.XPOS == "PRP$" {
				return 4
			}
			return 2
		case nlp.PART:
			if possessive(l.d.Word(k)) {
				return 4
			}
			return 2
		case nlp.PUNCT:
			if l.d.Word(k) != "-" {
				return 2
			}
		default:
			return 2
		}
	}
	return 2
}
