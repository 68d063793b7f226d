package attrib

import "hearsay/internal/nlp"

// onlyDescribes reports whether verb v, whatever its tag, is a participle that describes a
// noun of which the sentence tells something else: between two commas ("The tin, | branded
// Captain Joe, | came from Lund"), behind the noun ("Video | verified by the channel | shows
// fires") or before it ("Norway's largest | listed | maker of paper").
func (f *finder) onlyDescribes(s, v int) bool {
	if x := f.d.Tokens[v].XPOS; x != "VBN" && x != "VBD" || v <= f.opening[s] || f.quoted(v) || f.t.Child(v, nlp.Aux, nlp.AuxPass) >= 0 {
		return false
	}
	end := f.d.Sentences[s].Last
	if v+1 >= end {
		return false
	}
	return f.betweenCommas(v, end) || f.behindItsNoun(s, v, end) || f.beforeItsNoun(v)
}

// betweenCommas reports whether a participle opens an aside between two commas, behind which
// a verb with a tense stands. A cue that its own speaker follows is none: "Rao, said the
// mayor, is ill".
func (f *finder) betweenCommas(v, end int) bool {
	if v < 2 || f.d.Word(v-1) != "," || !f.nominal(v-2) || f.lex.verbs.at(f.base(v)).takes('c') && f.d.Tokens[v+1].UPOS != nlp.ADP {
		return false
	}
	for k := v + 1; k < min(end, v+maxAside); k++ {
		switch {
		case f.d.Word(k) == ",":
			k = f.behindAdverbs(k+1, end)
			return k < end && f.tensed(k)
		case f.tensed(k), f.quoted(k), f.closes(k), f.d.Tokens[k].UPOS == nlp.SCONJ, f.is(k, "that"):
			return false
		}
	}
	return false
}

// behindItsNoun reports whether a participle stands right behind the noun that opens its
// clause, with phrases of prepositions between it and a verb with a tense.
func (f *finder) behindItsNoun(s, v, end int) bool {
	if f.upos(v-1) != nlp.NOUN || f.d.Tokens[v+1].UPOS != nlp.ADP || f.finite(tokens{f.clauseStart(v), v}) {
		return false
	}
	sure := f.d.Tokens[v].XPOS == "VBN" || f.is(v+1, "by") || !f.lex.verbs.at(f.base(v)).takes('c')
	for k := v + 2; k < min(end, v+maxReduced); k++ {
		if f.tensed(k) {
			if f.lex.senses.has(f.base(v)) && f.lex.verbs.at(f.base(k)).frames == "" {
				return false // "a list seen by the Tide names twelve": all that tells who has it
			}
			oneNoun := f.d.Tokens[k-2].UPOS == nlp.DET && f.d.Tokens[k-3].UPOS == nlp.ADP // no subject of its own: "leaked | to this paper | tells"
			return (sure || oneNoun) && f.nominal(k-1) && f.d.Tokens[k-1].UPOS != nlp.PRON && !f.lex.times.has(f.base(k-1))
		}
		switch f.d.Tokens[k].UPOS {
		case nlp.DET:
			if f.d.Tokens[k-1].UPOS != nlp.ADP {
				return false // "held for a week the men | were"
			}
		case nlp.ADP, nlp.ADJ, nlp.NOUN, nlp.PROPN, nlp.NUM:
			if f.opensNominal(k) && f.lex.times.has(f.base(k-1)) {
				return false
			}
		default:
			if x := f.d.Tokens[k].XPOS; x != "PRP$" && x != "POS" && !f.hyphen(k) || x == "PRP$" && f.d.Tokens[k-1].UPOS != nlp.ADP {
				return false
			}
		}
	}
	return false
}

// beforeItsNoun reports whether a participle stands between an adjective that has a
// determiner or possessor and its noun.
func (f *finder) beforeItsNoun(v int) bool {
	if f.d.Tokens[v-1].UPOS != nlp.ADJ || f.d.Tokens[v+1].UPOS != nlp.NOUN || v < 2 {
		return false
	}
	return f.d.Tokens[v-2].UPOS == nlp.DET || f.d.Tokens[v-2].XPOS == "POS" || f.d.Tokens[v-2].XPOS == "PRP$"
}

// letDo reports whether verb v is what somebody lets, makes or helps another do, who has
// done and said nothing yet: "The clause lets the buyer | reject loads".
func (f *finder) letDo(v int) bool {
	h := f.d.Tokens[v].Head
	return !f.lex.verbs.at(f.base(v)).takes('c') && f.d.Tokens[v].XPOS == "VB" && h >= 0 && h < v && (f.lemma(h) == "let" || f.lemma(h) == "make" || f.lemma(h) == "help") && f.childWord(v, nlp.Mark, "to") < 0 && f.t.Child(v, nlp.Aux) < 0
}
