package attrib

import "hearsay/internal/nlp"

// considering are forms of verbs of taking something for what it is called.
var considering = []string{"consider", "considers", "considered", "deem", "deems", "deemed"}

// relativeCalls takes what a relative clause says that somebody calls the noun before it: "the
// cure, which doctors consider | safe, | is banned", "the strike, which the firm calls |
// illegal". The object stands before the verb, and parsers find none behind it.
func (f *finder) relativeCalls(s int) {
	sent := tokens{f.opening[s], f.d.Sentences[s].Last}
	for v := sent.first + 3; v+1 < sent.last; v++ {
		if f.d.Tokens[v].UPOS != nlp.VERB || !f.tensed(v) && !(f.d.Tokens[v].XPOS == "VB" && f.pluralBefore(v)) && !f.hasCalled(v) || !f.lex.naming.has(f.base(v)) && !f.is(v, considering...) || f.quoted(v) || f.found(s, v) {
			continue
		}
		src, r := f.inRelative(v, sent.first)
		if r < 0 || !f.is(r, "which", "who") || f.lowers[r-1] != "," {
			continue
		}
		last := v + 1
		for last < sent.last && !f.closes(last) && !f.tensed(last) && !f.quoted(last) && f.d.Tokens[last].UPOS != nlp.SCONJ && (f.d.Tokens[last].UPOS != nlp.CCONJ || f.d.Tokens[last+1].UPOS == nlp.ADJ) {
			last++
		}
		if x := f.d.Tokens[v+1]; last == v+1 || x.UPOS != nlp.ADJ && !(x.UPOS == nlp.DET && x.XPOS == "DT") || f.anyTime(tokens{v + 1, last}) {
			continue
		}
		f.take(candidate{sent: s, frame: phraseFrame, cueHead: v, head: f.headBehind(src), source: src, stance: f.lex.verbs.at(f.base(v)).stance, content: []tokens{{v + 1, last}}}, v)
	}
}

// hasCalled reports whether verb v is the participle of a perfect: "which the board has | called |
// a mistake".
func (f *finder) hasCalled(v int) bool {
	k := f.groupStart(v)
	return f.d.Tokens[v].XPOS == "VBN" && k < v && f.lemma(k) == "have" && f.tensed(k) && !f.passiveVerb(v)
}
