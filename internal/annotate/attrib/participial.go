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
	if v < 2 || f.lowers[v-1] != "," || !f.nominal(v-2) || f.lex.verbs.at(f.base(v)).takes('c') && f.d.Tokens[v+1].UPOS != nlp.ADP {
		return false
	}
	for k := v + 1; k < min(end, v+maxAside); k++ {
		switch {
		case f.lowers[k] == ",":
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
			if f.lex.senses.has(f.base(v)) && f.lex.verbs.at(f.base(k)).empty() {
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

// beforeItsNoun reports whether a participle stands between what opens a phrase and its noun:
// an adjective that has a determiner or possessor, a comparison, a number behind a preposition
// or possessor ("by nearly 300 | promised crates").
func (f *finder) beforeItsNoun(v int) bool {
	if f.d.Tokens[v+1].UPOS != nlp.NOUN || v < 2 {
		return false
	}
	i := v - 2
	owned := f.possessive(i)
	switch f.d.Tokens[v-1].UPOS {
	case nlp.ADJ:
		return owned || f.d.Tokens[i].UPOS == nlp.DET || f.is(v-1, "more", "fewer") && f.lowers[i] == "and"
	case nlp.NUM:
		for i > 0 && f.d.Tokens[i].UPOS == nlp.ADV {
			i--
		}
		return owned || f.is(i, "by", "of", "with", "from", "to", "for")
	}
	return false
}

// letDo reports whether verb v is what somebody lets, makes or helps another do, or is allowed to
// do, who has done and said nothing yet: "The clause lets the buyer | reject loads", "allows the
// guild to weigh or | reject barrels".
func (f *finder) letDo(v int) bool {
	h := f.d.Tokens[v].Head
	if f.d.Tokens[v].XPOS != "VB" || h < 0 || h > v || f.lex.verbs.at(f.base(v)).takes('c') || f.t.Child(v, nlp.Aux) >= 0 {
		return false
	}
	if f.lemma(h) != "make" && f.d.Tokens[v].Rel == nlp.Conj && f.d.Tokens[h].XPOS == "VB" && f.d.Tokens[h].Head >= 0 && f.d.Tokens[h].Head < h {
		h = f.d.Tokens[h].Head // "to approve or | reject"
	}
	switch f.lemma(h) {
	case "let", "make", "help":
		return f.childWord(v, nlp.Mark, "to") < 0
	case "allow", "enable", "permit", "entitle":
		return true
	}
	return false
}
