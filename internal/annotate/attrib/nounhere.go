package attrib

import (
	"strings"

	"hearsay/internal/nlp"
)

// nounHere reports whether what has the form of a cue in the present is a noun here, by the
// words beside it: behind an adjective, number or article that have no other noun ("four other
// | states", "the rest of the | claims"), or before a relative clause that only a plural can
// have ("harbour | reports that track the catch").
func (f *finder) nounHere(v int) bool {
	if v == 0 || v+1 >= len(f.d.Tokens) {
		return false
	}
	if x := f.d.Tokens[v].XPOS; x != "NNS" && x != "NN" && x != "VBZ" && x != "VBP" {
		return false
	}
	if f.lowers[v+1] == "that" && v+2 < len(f.d.Tokens) && f.quoteOf[v+1] == f.quoteOf[v] && strings.HasSuffix(f.lowers[v], "s") {
		if f.d.Tokens[v+2].XPOS == "VBP" || f.is(v+2, "have", "are", "were") {
			return true
		}
	}
	p := v - 1
	if f.d.Tokens[v].UPOS != nlp.NOUN || f.listedForm(v) || strings.HasSuffix(f.lowers[v], "ed") || f.quoteOf[p] != f.quoteOf[v] || f.cueLemma(v).text == "" && !f.lex.verbs.has(f.base(v)) {
		return false
	}
	switch f.upos(p) {
	case nlp.ADJ:
		return !f.speakerLike(p) && !f.closingAdjective(p) && !(f.upper(p) && f.upper(v+1))
	case nlp.NUM:
		return !f.is(p, "one") && !f.hyphen(p-1) && strings.HasSuffix(f.lowers[v], "s") // "men under 35 | support" a bill
	case nlp.PROPN:
		return f.d.Tokens[v].XPOS == "NN" && !strings.HasSuffix(f.lowers[p], "s") && f.lower(v) == f.lemma(v) && f.upper(v+1) && f.d.Tokens[v+1].UPOS == nlp.PROPN && f.extent(v).first <= p // "Halden | state Rep. Ana Rao"
	case nlp.DET:
		return f.is(p, "the", "a", "an", "any", "no", "every")
	}
	return false
}

// closingAdjective reports whether an adjective stands behind the noun that it describes, as
// few do: "Sources | close | say", "people | familiar | say".
func (f *finder) closingAdjective(i int) bool {
	return i > 0 && f.nominal(i-1) && f.d.Tokens[i-1].UPOS != nlp.PROPN && f.d.Tokens[i].Head == i-1
}
