package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// newcomer is the person whom the sentence before "he" or "she" brings in with what he is,
// though he is not its subject, where nobody else does anything or speaks in it: "That does
// not convince the biologist Ana Rao. She said …", "So did Governor Per Holm. “It is good,”
// he said".
func (f *finder) newcomer(head int, before []*candidate) (who, bool) {
	s := f.sentenceOf(head) - 1
	if s < 0 || !f.is(head, "he", "she") || f.quoted(head) || f.block[s] != f.block[s+1] || f.kindOf(s) == news.Headline {
		return who{}, false
	}
	for k := len(before) - 1; k >= 0 && before[k].sent >= s; k-- {
		if before[k].sent == s {
			return who{}, false
		}
	}
	first, last := f.opening[s], f.d.Sentences[s].Last
	var come nlp.Name
	for i := first; i < last; i++ {
		t := &f.d.Tokens[i]
		n, named := f.name(i)
		if named && n.First == i && n.Kind.Base() == news.Person {
			if !come.Span.Empty() || f.firstSeen(n.Last-1) < n.First || n.Last-n.First < 2 || f.quoted(i) {
				return who{}, false
			}
			come = n
		}
		if !come.Span.Empty() {
			continue // what stands behind him tells more of him
		}
		if t.UPOS == nlp.PRON && f.lex.pronouns.at(f.form(i)) == "person" {
			return who{}, false
		}
		if (t.Rel == nlp.Nsubj || t.Rel == nlp.NsubjPass) && f.lex.isSource(f.base(i), f.form(i)) && !f.lex.docNouns.has(f.base(i)) {
			return who{}, false
		}
	}
	if come.Span.Empty() || !f.saidWho(come) {
		return who{}, false
	}
	h := f.headOf(tokens{come.First, come.Last})
	w := f.identifyAlone(tokens{come.First, come.Last}, h)
	return w, w.kind == news.NamedPerson && f.fits(head, h, w)
}

// saidWho reports whether a text says what somebody is beside his name, and no preposition
// but "to" governs it: "the port that was built by the engineer Ana Rao" tells of a port.
func (f *finder) saidWho(n nlp.Name) bool {
	i := n.First
	for i > 0 && (f.d.Tokens[i-1].UPOS == nlp.NOUN || f.d.Tokens[i-1].UPOS == nlp.ADJ || f.d.Tokens[i-1].UPOS == nlp.PROPN || f.d.Tokens[i-1].UPOS == nlp.DET) {
		i--
	}
	if i == 0 || f.d.Tokens[i-1].UPOS == nlp.ADP && !f.is(i-1, "to") || f.d.Tokens[n.Last].XPOS == "POS" {
		return false
	}
	if i < n.First || f.office(n.First) {
		return true
	}
	return f.comma(n.Last) && (f.is(n.Last+1, "a", "an", "the", "who", "whose") || f.aged(n))
}
