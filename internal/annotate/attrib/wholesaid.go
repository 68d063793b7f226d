package attrib

import "hearsay/internal/nlp"

// withMain is where a content r of cue v ends that opens with the clause or phrase of a
// conjunction and was cut at the comma before its main clause, which is what is said: "said that
// while the bridge was old, | it was safe".
func (f *finder) withMain(r tokens, v, s int) int {
	i, end := r.first, f.d.Sentences[s].Last
	if f.is(i, "that") {
		i++
	}
	if f.withinFronted(v, s) {
		return r.last // "While he would not say if it was his, | he called it fair": another clause
	}
	if i >= r.last || !f.opensClause(i) && !f.is(i, "despite", "unlike", "given", "regardless") || f.quoted(i) || f.quoted(v) {
		return r.last
	}
	k := r.last
	if k < end && f.lowers[k] != "," && k > i && f.lowers[k-1] == "," {
		k--
	}
	if k+2 >= end || f.lowers[k] != "," || f.quoted(k) {
		return r.last
	}
	for j := i; j < k; j++ {
		if f.lowers[j] == "," && !f.quoted(j) {
			return r.last // the main clause has begun before
		}
	}
	if ok, _ := f.ownClauseFrom(k+1, end); !ok && !f.quoted(k+1) {
		return r.last
	}
	for j := k + 1; j < end && !f.closes(j); j++ {
		if f.tensed(j) && f.d.Tokens[j].UPOS == nlp.VERB && f.lex.verbs.at(f.base(j)).takes('c') && f.d.Tokens[j].XPOS == "VBD" && f.d.Tokens[v].XPOS == "VBD" && !f.is(j-1, "had", "would") {
			return r.last // "said that when she called, | he told her": nobody knows whose it is
		}
	}
	return f.restEnd(v, k+1, end)
}

// withinFronted reports whether token v stands in a clause with which a conjunction opens
// sentence s, before its first comma.
func (f *finder) withinFronted(v, s int) bool {
	i := f.opening[s]
	if f.is(i, "even", "just") {
		i++
	}
	if i >= v || !f.opensClause(i) {
		return false
	}
	for k := i; k < v; k++ {
		if f.lowers[k] == "," {
			return false
		}
	}
	return true
}

// thoughtOver is where a content r of cue v ends, with what its "but now" sets against it in the
// same mouth: "said he once trusted him, | but now he is not so sure".
func (f *finder) thoughtOver(r tokens, v, s int) tokens {
	i, end := r.last, f.d.Sentences[s].Last
	if i+4 >= end || f.lowers[i] != "," || !f.is(i+1, "but") || !f.is(i+2, "now") || f.quoteOf[i] != f.quoteOf[v] || f.quoted(i-1) {
		return r
	}
	if f.d.Tokens[i+3].UPOS != nlp.PRON || !f.is(i+3, f.lowers[f.firstWord(r)]) || !f.finite(tokens{i + 4, end}) {
		return r
	}
	r.last = f.restEnd(v, i+2, end)
	return r
}

// firstWord is the first token of a content behind its "that".
func (f *finder) firstWord(r tokens) int {
	if f.is(r.first, "that") && r.first+1 < r.last {
		return r.first + 1
	}
	return r.first
}

// withListed is where an infinitive with the verb x that a parse lets end at a comma ends with
// the others of its list: "vowed to mend the pumps, | clear the ditch and raise the wall".
func (f *finder) withListed(r tokens, x, v, end int) int {
	i := r.last
	if i+3 >= end || f.lowers[i] != "," || f.quoted(i) || f.quoted(v) || f.d.Tokens[x].XPOS != "VB" {
		return r.last
	}
	if !f.is(i+1, "to") && (f.d.Tokens[i+1].XPOS != "VB" && f.d.Tokens[i+1].XPOS != "VBP" || f.d.Tokens[i+1].UPOS != nlp.VERB) {
		return r.last
	}
	for k := i + 2; k+1 < end; k++ {
		switch {
		case f.quoted(k), f.lowers[k] == ",":
			continue
		case f.d.Tokens[k].UPOS == nlp.CCONJ:
			n := k + 1
			if f.is(n, "to") {
				n++
			}
			if f.d.Tokens[n].XPOS == "VB" || f.d.Tokens[n].XPOS == "VBP" && f.d.Tokens[n].UPOS == nlp.VERB {
				return f.phraseUntil(n, end)
			}
		case f.closes(k), f.tensed(k) && f.d.Tokens[k].XPOS != "VBP", relative(f.d.Tokens[k].XPOS), f.d.Tokens[k].UPOS == nlp.SCONJ:
			return r.last
		}
	}
	return r.last
}

// negatesContent reports whether what negates verb v stands behind it and opens its content: who
// "vowed never to leave" did vow it.
func (f *finder) negatesContent(c *candidate, v int) bool {
	if c.frame != infinitiveFrame || f.d.Tokens[v].UPOS != nlp.VERB {
		return false
	}
	for k := f.groupStart(v); k < v; k++ {
		if f.lex.negators.has(f.base(k)) || f.lex.negators.has(f.form(k)) {
			return false
		}
	}
	return len(c.content) > 0 && f.is(c.content[0].first, "never", "not") && c.content[0].first > v
}

// mainBehindFronted reports whether the clause at comp is the main clause behind the comma that
// ends the clause of time or concession in which cue v stands with an object of its own, so that
// it is none of what is said: "As she announced the sale, | Rao thanked the crew".
func (f *finder) mainBehindFronted(v, comp, s int) bool {
	i := f.opening[s]
	if !f.is(i, "as", "while", "when", "after", "before", "although", "though", "since") || i >= v || f.quoted(i) || f.quoted(v) || v-i > maxFar {
		return false
	}
	if !f.opensNominal(v+1) && f.d.Tokens[v+1].XPOS != "PRP$" || f.is(v+1, "that", "it", "he", "she", "they") {
		return false
	}
	for k := i; k < v; k++ {
		if f.lowers[k] == "," {
			return false
		}
	}
	for k := v + 2; k < comp && !f.tensed(k); k++ {
		if f.lowers[k] == "," && !f.quoted(k) {
			return f.t.Subject(comp) > k || f.t.Subject(comp) < 0
		}
	}
	return false
}

// beforeFrontedMain is where the things r that cue v says end in the clause with which a
// conjunction opens a sentence: at the comma before the main clause. "While Rao announced a new
// pier, | others waited".
func (f *finder) beforeFrontedMain(r tokens, v, s int) int {
	if !f.withinFronted(v, s) || f.quoted(f.opening[s]) || f.quoted(v) {
		return r.last
	}
	for k := r.first + 1; k+2 < r.last; k++ {
		if f.lowers[k] != "," || f.quoted(k) || f.finite(tokens{r.first, k}) {
			continue
		}
		if ok, bare := f.ownClauseFrom(k+1, r.last); ok && bare {
			return k
		}
	}
	return r.last
}

// whileSaying is the comma before "while", "as well as" and the like, at whose participle k the
// speaker of cue v goes on with another cue: "…, while also warning that …". -1 for none.
func (f *finder) whileSaying(k, v int) int {
	if f.d.Tokens[k].XPOS != "VBG" || f.quoteOf[k] != f.quoteOf[v] || k < 2 {
		return -1
	}
	i := f.beforeAdverbs(k)
	if !f.is(i, "while") {
		return -1
	}
	if q := f.lex.verbs.at(f.base(k)); !q.takes('c') && !f.speechDeed(k) || f.lex.minds.has(f.base(k)) {
		return -1
	}
	if f.lowers[i-1] == "," {
		i--
	}
	return i
}

// frontedIf gives what a source says the condition that opens the sentence before who says it:
// "If the pumps fail, | Rao said | the town will be cleared".
func (f *finder) frontedIf(s int) {
	i, end := f.opening[s], f.d.Sentences[s].Last
	if !f.is(i, "if", "unless") || f.quoted(i) {
		return
	}
	comma := -1
	for k := i + 1; k < end && comma < 0; k++ {
		if f.quoted(k) || f.lowers[k] == ";" {
			return
		}
		if f.lowers[k] == "," {
			comma = k
		}
	}
	if comma < 0 || !f.finite(tokens{i, comma}) {
		return
	}
	for _, c := range f.cands[f.ofSent[s]:] {
		if c.frame != clauseFrame || c.head < 0 || c.source.first != comma+1 || len(c.content) != 1 || c.content[0].first < c.cueHead || f.quoted(c.content[0].first) || f.d.Tokens[c.cueHead].XPOS == "VBG" {
			continue
		}
		if !f.finite(c.content[0]) || f.is(c.content[0].first, "whether", "if") {
			continue
		}
		c.content = []tokens{{i, comma}, c.content[0]}
		return
	}
}

// cutBeforeWhile is the clause that whileSaying has cut before participle v, whose speaker goes on
// in it. Nil for none.
func (f *finder) cutBeforeWhile(s, v int) *candidate {
	if !f.is(f.beforeAdverbs(v), "while") {
		return nil
	}
	for i := len(f.cands) - 1; i >= f.ofSent[s]; i-- {
		if c := f.cands[i]; c.frame == clauseFrame && c.head >= 0 && c.cueHead >= 0 && c.cueHead < v && c.content[len(c.content)-1].last == f.whileSaying(v, c.cueHead) {
			return c
		}
	}
	return nil
}
