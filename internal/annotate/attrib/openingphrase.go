package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// openingPhrase is what stands between the start of a sentence and its verb v,
// when that can only be the subject: "Ana Rao, an engineer in Oslo, told".
func (f *finder) openingPhrase(v int) tokens {
	if v != f.lastOpening.v {
		f.lastOpening = opening{v, f.findOpeningPhrase(v)}
	}
	return f.lastOpening.r
}

// opening is what openingPhrase has last told of a verb, of which several rules ask in turn.
type opening struct {
	v int
	r tokens
}

func (f *finder) findOpeningPhrase(v int) tokens {
	r := tokens{f.opening[f.sentenceOf(v)], f.verbGroup(v).first}
	if r.empty() || r.len() > maxAside || f.upos(r.last-1) == nlp.CCONJ {
		return tokens{} // "The mayor called on the firm and | said": what is joined has another verb
	}
	switch f.upos(r.first) {
	case nlp.PROPN, nlp.NOUN, nlp.DET, nlp.ADJ, nlp.NUM:
	default:
		if f.d.Tokens[r.first].XPOS == "PRP$" {
			break // "our reporter Eva Holm, who …, says"
		}
		return tokens{}
	}
	for i := r.first; i < r.last; i++ {
		if i > r.first && f.lowers[i-1] == "," && (f.is(i, "who", "which", "whose") || f.d.Tokens[i].XPOS == "VBG" && f.lex.quoters.has(f.base(i))) {
			for i < r.last && !f.comma(i) {
				i++ // a relative clause on the subject, or whom it cites
			}
			continue
		}
		if x := f.d.Tokens[i].XPOS; f.tensed(i) || x == "WRB" || x == "TO" || x == "VBN" && f.d.Tokens[i].Head < 0 && f.d.Tokens[v].XPOS == "VBG" {
			return tokens{} // "The aide | wired to the camps a note for Ana Rao, warning": the sentence's own verb
		}
		if f.quoted(i) || f.d.Tokens[i].UPOS == nlp.SCONJ || f.lex.quoters.has(f.base(i)) {
			return tokens{}
		}
	}
	return r
}

// named is the source of verb v, where the parse took the apposition of a name
// that opens the sentence for its subject: "Dr Eva Holm, a lawyer, told".
func (f *finder) named(v int, src tokens) (tokens, int) {
	r := f.openingPhrase(v)
	if r.empty() || r.first >= src.first || src.first < 2 || !f.comma(src.first-1) && !(f.d.Tokens[src.first-1].UPOS == nlp.ADP && f.comma(src.first-2)) {
		return src, -1
	}
	for i := r.first; i < src.first-1; i++ {
		if n, ok := f.name(i); ok && n.Kind.Base() == news.Person && n.Last <= src.first {
			return f.bareEnd(r), f.headOf(tokens{n.First, n.Last})
		}
	}
	return src, -1
}
