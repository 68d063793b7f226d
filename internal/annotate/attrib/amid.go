package attrib

import "hearsay/internal/nlp"

// amidInverted is who speaks in cue v, which stands behind a comma before its source
// and parts a subject from its predicate or an auxiliary from its verb: "The road, | said
// | the mayor, Ana Rao, | was shut". Of what stands on both sides only the one that the
// aside is taken from makes a sentence, so no list need have the noun. right begins behind
// the comma that closes the aside. Empty when it is no such aside.
func (f *finder) amidInverted(v, first, end int) (src tokens, right int) {
	if v-2 < first || f.quoted(v-1) || !f.finiteCue(v) {
		return tokens{}, -1
	}
	if q := f.lex.verbs.at(f.cueLemma(v)); !q.takes('c') || !q.takes('q') {
		return tokens{}, -1
	}
	if x := f.d.Tokens[v+1].XPOS; !f.opensNominal(v+1) && x != "PRP$" && (!f.upper(v+2) || preposition(f.lowers[v+1])) {
		return tokens{}, -1
	}
	for k := f.leftOf(v-1, first); k < v-1; k++ {
		if f.comma(k) {
			return tokens{}, -1 // "The mayor, speaking in Lund, said the bridge, …": who stands first speaks
		}
	}
	src.first = v + 1
	for k := v + 2; k < min(end, v+2*maxLate); k++ {
		switch {
		case f.quoted(k) || f.d.Tokens[k].XPOS == "TO" || f.lowers[k] == ";" || f.lowers[k] == ":":
			return tokens{}, -1
		case f.lowers[k] == ",":
			if f.is(k+1, "who") {
				for k += 2; k+1 < end && f.lowers[k+1] != ","; k++ { // "said Rao, who owns the mill, "
				}
				continue
			}
			if left, right := (tokens{f.leftOf(v-1, first), v - 1}), (tokens{k + 1, end}); k+1 < end && (f.open(left, right) || f.endsInMarks(left, right)) {
				src.last = k
				return src, k + 1
			}
		case f.is(k, "who"):
			for k+1 < end && f.lowers[k+1] != "," { // "said a nurse who was on duty, "
				k++
			}
		case f.tensed(k), f.d.Tokens[k].UPOS == nlp.SCONJ:
			return tokens{}, -1
		}
	}
	return tokens{}, -1
}

// preposition reports whether a word is one of the prepositions that may follow a verb of
// speech. A tagger takes strange words before a name for prepositions too ("oom Piet").
func preposition(w string) bool {
	switch w {
	case "about", "after", "against", "amid", "among", "as", "at", "because", "before", "by", "despite", "during", "for", "from", "in", "into", "like", "of", "off", "on", "out", "over", "since", "than", "through", "to", "under", "until", "up", "upon", "via", "with", "within", "without":
		return true
	}
	return false
}

// strangeTitle reports whether a small word before a name is a title or form of address
// that no list has: "oom Piet", "mang Tomas".
func (f *finder) strangeTitle(i int) bool {
	w := f.lowers[i]
	return i+1 < len(f.d.Tokens) && f.upper(i+1) && w == f.d.Word(i) && w[0] >= 'a' && w[0] <= 'z' && f.d.Tokens[i].UPOS != nlp.DET && f.d.Tokens[i].UPOS != nlp.PART && f.d.Tokens[i].UPOS != nlp.CCONJ && !preposition(w)
}

// explains reports whether the colon at token i, behind a cue and its source, opens a
// clause in which what was said goes on: "The bridge is safe, said Rao: | it will stay open".
func (f *finder) explains(i int, right tokens) bool {
	return f.is(i, ":") && !right.empty() && !f.quoted(right.first) && f.finite(right) && f.free(f.sentenceOf(i), right.first, right.last)
}
