package attrib

import "hearsay/internal/nlp"

// beforeAddressee is who says something in verb v, which has the one whom it addresses and then
// "that" right behind it, where a participle between two commas parts the subject from v and a
// parse takes h, the one addressed, for the subject: "The letter, | sent on Monday and marked
// urgent, | warned the office that". -1 for none.
func (f *finder) beforeAddressee(v, h int) int {
	first := f.opening[f.sentenceOf(v)]
	g := f.groupStart(v)
	if h <= v || f.quoted(v) || !f.tensed(g) || g-3 <= first || f.lowers[g-1] != "," || !f.lex.verbs.at(f.base(v)).takes('t') || f.d.Tokens[v].UPOS != nlp.VERB {
		return -1
	}
	if e := f.phrase(h).last; !f.is(e, "that", "to") || !f.opensNominal(v+1) {
		return -1 // ", warned the office." has its subject behind it
	}
	run := tokens{first, first}
	for run.last < g && f.opensNominal(run.last) && !relative(f.d.Tokens[run.last].XPOS) {
		run.last++
	}
	if run.empty() || f.lowers[run.last] != "," || run.last >= g-2 || f.quoted(run.first) {
		return -1
	}
	if x := f.d.Tokens[run.last+1].XPOS; x != "VBN" && x != "VBD" && x != "VBG" && x != "JJ" {
		return -1
	}
	for k := run.last + 1; k < g-1; k++ {
		if x := f.d.Tokens[k].XPOS; f.quoted(k) || f.closes(k) && f.lowers[k] != "," || x == "PRP" || x == "MD" || x == "VBZ" || x == "VBP" || f.d.Tokens[k].UPOS == nlp.SCONJ {
			return -1
		}
	}
	k := f.lastNoun(run)
	if f.lex.times.has(f.base(k)) || !f.speakerLike(k) && !f.lex.docNouns.has(f.base(k)) {
		return -1
	}
	return k
}

// behindHearer is where content r of verb v begins behind the one addressed that a parse has taken
// for the subject of v: "warned | the office | that the dam may fail".
func (f *finder) behindHearer(r tokens, v int) int {
	if r.first != v+1 || !f.lex.verbs.at(f.base(v)).takes('t') || f.is(r.first, "that") {
		return r.first
	}
	for k := f.t.First(v); k >= 0; k = f.t.Next(k) {
		if f.d.Tokens[k].Rel != nlp.Nsubj || k < v {
			continue
		}
		if e := f.phrase(k).last; f.is(e, "that") && e < r.last && !f.hasVerb(tokens{v + 1, e}) {
			return e
		}
	}
	return r.first
}
