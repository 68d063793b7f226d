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
			return f.asksOf(f.behindAsked(k, first))
		}
		if f.among(k, questionWords) && f.asksOf(f.behindAsked(k, first)) {
			return true // "Asked what he | thought of the plan"
		}
		if f.closes(k) || f.quoted(k) {
			return false
		}
	}
	return false
}

// behindAsked is the token before the question word at token k, and before when and by whom it
// was asked: "Asked | by reporters on Monday | whether".
func (f *finder) behindAsked(k, first int) int {
	back := func(j int) int {
		for j--; j > first && (f.lex.times.has(f.base(j)) || f.d.Tokens[j].UPOS == nlp.ADP || f.d.Tokens[j].UPOS == nlp.ADV); j-- {
		}
		return j
	}
	j := back(k)
	for i := j; i > first && j-i < maxAskers && (f.opensNominal(i) || f.d.Tokens[i].UPOS == nlp.NOUN); i-- {
		if f.is(i-1, "by") {
			return back(i - 1)
		}
	}
	return j
}

// maxAskers is how many words may tell by whom a question was put.
const maxAskers = 6

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
