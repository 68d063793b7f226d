package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// maxPut is how many tokens of a question may stand before a verb in it.
const maxPut = 20

// insideQuestion reports whether verb v stands in a question that somebody nobody names has put
// to whoever answers, so that its subject has said nothing: "Asked if the council should | call
// for a vote, Rao left", "Rao was asked whether the union | backs the plan".
func (f *finder) insideQuestion(v int) bool {
	if f.quoted(v) {
		return false
	}
	first := f.opening[f.sentenceOf(v)]
	for k := f.groupStart(v) - 1; k > first && v-k < maxPut; k-- {
		if f.is(k, "if", "whether") {
			if by := f.askedBy(k, first); by > first {
				k = by
			}
			for k--; k > first && (f.lex.times.has(f.base(k)) || f.d.Tokens[k].UPOS == nlp.ADP || f.d.Tokens[k].UPOS == nlp.ADV); k-- {
			}
			return f.asksOf(k)
		}
		if f.closes(k) || f.quoted(k) {
			return false
		}
	}
	return false
}

// askedBy is the "by" of who asks right before the "if" at token i: "asked | by | a reporter if".
// -1 for none.
func (f *finder) askedBy(i, first int) int {
	for k := i - 1; k > first && i-k < maxAfter; k-- {
		if f.is(k, "by") {
			return k
		}
		if !f.opensNominal(k) {
			return -1
		}
	}
	return -1
}

// asksOf reports whether token k is a participle of asking without who asks: "Asked", "was
// repeatedly asked".
func (f *finder) asksOf(k int) bool {
	if x := f.d.Tokens[k].XPOS; x != "VBN" && x != "VBD" || f.lex.verbs.at(f.base(k)).stance != news.Asks {
		return false
	}
	if k == f.opening[f.sentenceOf(k)] || f.passiveVerb(k) {
		return true
	}
	h := f.t.OwnSubject(k)
	return f.is(k-1, ",", "when", "but") && (h < 0 || h > k)
}
