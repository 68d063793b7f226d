package attrib

import (
	"slices"

	"hearsay/internal/nlp"
)

// answersNoun reports whether a candidate of verb v gives somebody the clause of what he only
// answers: "responded to criticism | that he had caved", "Responding to charges | that he lied".
func (f *finder) answersNoun(c *candidate, v int) bool {
	if !f.lex.meeting.has(f.base(v)) || len(c.content) == 0 || c.content[0].first < v+2 || !f.is(v+1, "to") {
		return false
	}
	end := min(f.d.Sentences[c.sent].Last, v+maxLate)
	for that := v + 3; that < end && !f.comma(that); that++ {
		if f.is(that, "that") {
			return f.saysNoun(v+2, that)
		}
	}
	return false
}

// saysNoun reports whether the noun before a "that" is one for what is said, with nobody's
// possessive before it: "charges", "criticism from farmers".
func (f *finder) saysNoun(first, that int) bool {
	for i := first; i < that; i++ {
		if x := f.d.Tokens[i].XPOS; x == "POS" || x == "PRP$" {
			return false
		}
	}
	for i := that - 1; i >= first && that-i < maxTitle+2; i-- {
		if f.d.Tokens[i].UPOS == nlp.VERB {
			return false
		}
		if f.d.Tokens[i].UPOS == nlp.NOUN && (!f.lex.nouns.at(f.base(i)).empty() || f.lex.groupNouns.has(f.form(i))) {
			return true
		}
	}
	return false
}

// meetsOnly takes from the subject of a sentence what he only meets by the participle that opens
// it: "Batting down allegations | that he lied|, the mayor said", "Answering criticism | that".
// Who denies it or rejects it by that participle itself has it as what he denies.
func (f *finder) meetsOnly(s int) {
	first, end := f.opening[s], f.d.Sentences[s].Last
	if first+4 >= end || f.d.Tokens[first].XPOS != "VBG" || !f.lex.meeting.has(f.base(first)) {
		return
	}
	that := first + 2
	for ; that < min(end, first+maxLate) && !f.is(that, "that"); that++ {
		if f.comma(that) || f.tensed(that) {
			return
		}
	}
	if that >= min(end, first+maxLate) || !f.saysNoun(first+1, that) {
		return
	}
	kept := f.cands[:f.ofSent[s]]
	for _, c := range f.cands[f.ofSent[s]:] {
		own := c.cueHead == first && c.frame == phraseFrame && !f.is(first+1, "to")
		if !own && c.head > that && c.cueHead >= first && c.cueHead < that && slices.ContainsFunc(c.content, func(r tokens) bool { return r.first <= that && that < r.last }) {
			continue
		}
		kept = append(kept, c)
	}
	f.cands = kept
}

// withinWhat reports whether a cue that is put behind what it says stands in the main clause of
// what another says there: "Rao told the Tide that while she would talk, | the union has advised
// against it".
func (f *finder) withinWhat(c *candidate, v int) bool {
	if c.frame != insertFrame || len(c.content) != 1 || c.content[0].last > v || c.source.empty() && c.head < 0 {
		return false
	}
	r := c.content[0]
	for i := r.last - 2; i > r.first; i-- {
		if f.comma(i) || f.quoted(i) {
			return false
		}
		if f.is(i, "that") && f.is(i+1, "while", "if", "although", "though", "because", "since", "when", "unless", "once", "until", "after", "before", "as") {
			return true
		}
	}
	return false
}
