package attrib

import "hearsay/internal/nlp"

// embedded takes what somebody says of the noun before a relative clause that has its cue
// put into it: "the strike, which officials say | was ordered by a local commander". A
// parser makes an auxiliary of the cue, and the verb behind it would be said by whoever
// did the deed.
func (f *finder) embedded(s, v int) bool {
	src, head := f.embeds(v)
	if head < 0 {
		return false
	}
	end := f.d.Sentences[s].Last
	bare := !f.comma(src.first - 2) // without commas, the verb of the sentence ends it
	last, verbs := v+1, 0
	if f.lex.verbs.at(f.base(v + 1)).takes('c') {
		verbs-- // "records that he says | show the firm knew": the clause of that verb
	}
	for ; last < end && !f.closes(last) && (!f.comma(last) || f.quoted(last)); last++ {
		if f.tensed(last) {
			if verbs++; bare && verbs > 1 && !f.is(last-1, "and", "or", "that", "who", "which") {
				break
			}
		}
	}
	q := f.lex.verbs.at(f.base(v))
	c := candidate{sent: s, frame: clauseFrame, cueHead: v, head: head, source: src, stance: q.stance, content: f.single(tokens{v + 1, last})}
	return f.take(c, v)
}

// embeds is who speaks in cue v within a relative clause of which the pronoun is the
// subject of the verb right behind the cue; a head of -1 for none.
func (f *finder) embeds(v int) (tokens, int) {
	none := tokens{}
	first := f.opening[f.sentenceOf(v)]
	if v < first+3 || v+2 >= f.d.Sentences[f.sentenceOf(v)].Last || f.quoted(v) || !f.presentOrPast(v) || !f.tensed(v+1) {
		return none, -1
	}
	if q, ok := f.lex.verbs.get(f.base(v)); !ok || !q.takes('c') || f.d.Tokens[v+1].XPOS == "MD" && f.is(v+1, "can") {
		return none, -1
	}
	r := f.nounsBefore(v, first)
	for i := r.last - 1; i >= r.first; i-- {
		if x := f.d.Tokens[i].XPOS; x == "WDT" || x == "WP" {
			r.first = i + 1
			break
		}
	}
	if r.empty() || r.first-2 < first || !f.nominal(r.last-1) || !f.speakerLike(r.last-1) || !relative(f.d.Tokens[r.first-1].XPOS) && !(f.is(r.first-1, "that") && f.upos(r.first-2) == nlp.NOUN) {
		return none, -1
	}
	if b := r.first - 2; !f.nominal(b) && !f.comma(b) {
		return none, -1
	}
	return r, f.headOf(r)
}

// presentOrPast reports whether a token has the tag of a verb with a tense, whatever its
// part of speech.
func (f *finder) presentOrPast(v int) bool {
	switch f.d.Tokens[v].XPOS {
	case "VBD", "VBZ", "VBP":
		return true
	}
	return false
}

// withinEmbedded reports whether verb v, or its first auxiliary, stands right behind a cue
// that has its relative clause put into its own.
func (f *finder) withinEmbedded(v int) bool {
	for k := v - 1; k > 0 && k > v-maxAuxiliaries; k-- {
		if _, head := f.embeds(k); head >= 0 {
			return true
		}
		if u := f.d.Tokens[k].UPOS; u != nlp.AUX && u != nlp.ADV && u != nlp.PART {
			return false
		}
	}
	return false
}

// maxAuxiliaries is how many tokens may stand before a verb as its auxiliaries and adverbs.
const maxAuxiliaries = 5
