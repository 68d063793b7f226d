package attrib

import (
	"strings"

	"hearsay/internal/nlp"
)

// A verb with its helpers, and whether it is denied.

// verbGroup is the cue as printed: the verb with its auxiliaries, negation and
// the adverbs and particles beside it.
func (f *finder) verbGroup(v int) tokens {
	r := tokens{v, v + 1}
	for r.first > 0 && f.inGroup(r.first-1, v) {
		r.first--
	}
	for r.last < len(f.d.Tokens) && f.inGroup(r.last, v) {
		r.last++
	}
	return r
}

func (f *finder) inGroup(k, v int) bool {
	t := &f.d.Tokens[k]
	if t.Head != v || f.opensNumber(k) {
		return false
	}
	switch t.Rel {
	case nlp.Aux, nlp.AuxPass, nlp.CompoundPrt:
		return f.upos(k) != nlp.NOUN && f.upos(k) != nlp.PROPN // "eyewitnesses said"
	case nlp.Nsubj:
		return k < v && strings.HasPrefix(f.d.Word(k), "-") // "a-t-il dit"
	case nlp.Advmod:
		return k < v && f.upos(k) == nlp.ADV && !f.elsewhere(k) || t.UPOS == nlp.PART
	}
	return false
}

// negatedAt reports whether verb v is negated.
func (f *finder) negatedAt(v int) bool {
	if v > 2 && f.is(v-1, "to") && f.is(v-2, "yet") {
		return true // "have yet to confirm"
	}
	if f.negatedBeforeAside(v) {
		return true // "did not, however, say"
	}
	if !f.t.Negated(v, func(lemma string) bool { return f.lex.negators.hasText(lemma) }) {
		return false
	}
	for k := f.t.First(v); k >= 0; k = f.t.Next(k) {
		if f.quoteOf[k] == f.quoteOf[v] && f.lex.negators.hasText(f.d.Tokens[k].Lemma) && !f.notOnly(k) {
			return true
		}
	}
	return false // "“No,” she replied": what is said
}

// notOnly reports whether the negation at token i leaves what is told as it is, and only announces
// more: "not only criticised the plan but".
func (f *finder) notOnly(i int) bool {
	return f.is(i, "not") && f.is(i+1, "only", "just", "merely", "simply")
}

// negatedBeforeAside reports whether an aside of a few words stands between verb v and what
// negates it: "did not, however, say", "has not, so far, confirmed".
func (f *finder) negatedBeforeAside(v int) bool {
	if v < 4 || f.lowers[v-1] != "," || f.quoted(v) {
		return false
	}
	for k := v - 2; k > 1 && v-k <= maxNegatedAside; k-- {
		if f.lowers[k] == "," {
			return f.lex.negators.has(f.form(k-1)) && f.d.Tokens[k-2].UPOS == nlp.AUX && f.quoteOf[k-1] == f.quoteOf[v]
		}
		if u := f.d.Tokens[k].UPOS; u != nlp.ADV && u != nlp.ADP && u != nlp.NOUN && u != nlp.ADJ && u != nlp.DET {
			return false
		}
	}
	return false
}

// maxNegatedAside is how far before a verb such an aside may begin.
const maxNegatedAside = 6
