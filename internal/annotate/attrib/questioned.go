package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// questioned reports whether verb v is a participle by which somebody has been
// asked: "Asked about the leak, Lund said …", "Lund, asked if …, said". The one
// named beside it answers, who asks is not said, and a question gives nobody
// any words: it is no attribution. Taggers call such a participle a past form
// half of the time, so this goes by where it stands and what comes behind it.
func (f *finder) questioned(s, v int) bool {
	c, known := f.lex.verbs.get(f.base(v))
	if !known || c.stance != news.Asks || !c.takes('t') || f.quoted(v) {
		return false
	}
	if x := f.d.Tokens[v].XPOS; x != "VBN" && x != "VBD" || f.passiveVerb(v) && f.t.Child(v, nlp.AuxPass) >= 0 {
		return false
	}
	first := f.opening[s]
	i := v - 1
	for i >= first && f.d.Tokens[i].UPOS == nlp.ADV && f.d.Tokens[i].XPOS != "WRB" {
		i--
	}
	switch {
	case i < first:
	case f.is(i, "when", "if", "once", "while"):
		return f.ofQuestion(v + 1)
	case f.comma(i) && i > first && f.nominal(i-1) && !f.finite(tokens{first, i}):
	default:
		return false
	}
	return f.ofQuestion(v+1) && f.answered(v+1, f.d.Sentences[s].Last)
}

// ofQuestion reports whether what begins at token i is a question, or what one
// is about, behind the day of it: "about the leak", "on Monday whether", "the
// same question". A noun phrase would be who is asked.
func (f *finder) ofQuestion(i int) bool {
	for i < len(f.d.Tokens) && (f.lex.times.has(f.base(i)) || f.d.Tokens[i].XPOS == "RB") {
		i++
	}
	if i >= len(f.d.Tokens) {
		return false
	}
	switch f.d.Tokens[i].XPOS {
	case "IN", "TO", "WP", "WP$", "WDT", "WRB":
		return true
	case "DT":
		for k := i + 1; k < min(i+4, len(f.d.Tokens)); k++ {
			if f.lemma(k) == "question" {
				return true
			}
		}
	}
	return false
}

// answered reports whether a comma between tokens i and last has a finite clause
// behind it.
func (f *finder) answered(i, last int) bool {
	for ; i < last; i++ {
		if f.comma(i) {
			return f.finite(tokens{i + 1, last})
		}
	}
	return false
}

// questionWord reports whether verb v is one by which somebody is asked or reached to
// be asked.
func (f *finder) questionWord(v int) bool {
	l := f.base(v)
	q := f.lex.verbs.at(l)
	return q.stance == news.Asks && q.takes('t') || f.lex.reaching.has(l)
}

// opensAsked reports whether a verb of asking or reaching opens a sentence with no subject
// before it, so that it is a participle whatever its tag: "Asked about the remark, Rao said".
func (f *finder) opensAsked(i int) bool {
	s := f.sentenceOf(i)
	if i+1 >= len(f.d.Tokens) || s >= len(f.opening) || i != f.opening[s] || f.d.Tokens[i].XPOS != "VBD" || !f.questionWord(i) {
		return false
	}
	return f.d.Tokens[i+1].UPOS == nlp.ADP || f.is(i+1, "whether", "if", "how", "why", "what", "again")
}

// askedBefore is the subject of verb v where the parse has given it to the
// participle between the two: "Lund, asked about the storm, said". -1 for none.
func (f *finder) askedBefore(v int) int {
	for k := f.t.First(v); k >= 0 && k < v; k = f.t.Next(k) {
		if h := f.ownSubject(k); h >= 0 && h < k && f.questioned(f.sentenceOf(v), k) {
			return h
		}
	}
	return -1
}
