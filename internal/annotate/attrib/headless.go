package attrib

import "hearsay/internal/nlp"

// headless gives the cues of sentence s for which nobody speaks by the parse the subject that
// the words show: "Three years ago the county | proposed closing the school", where a tagger
// took the only verb of the sentence for a participle on its own subject.
func (f *finder) headless(s int) {
	first := f.opening[s]
	for _, c := range f.cands[f.ofSent[s]:] {
		v := c.cueHead
		if c.head >= 0 || v <= first || f.quoted(v) || f.passiveVerb(v) || f.d.Tokens[v].UPOS != nlp.VERB || len(c.content) == 0 || c.content[0].first < v {
			continue
		}
		switch c.frame {
		case clauseFrame, infinitiveFrame, phraseFrame, prepFrame:
		default:
			continue
		}
		if !f.finiteVerb(v) && (f.d.Tokens[v].XPOS != "VBN" || f.d.Tokens[v].Rel != nlp.Acl || f.finite(tokens{first, v}) || f.is(v+1, "by") || f.comma(v-1)) {
			continue
		}
		src, head := f.subjectByWords(v)
		if src.empty() {
			src, head = f.subjectBehindConjunction(v, first)
		}
		if !src.empty() && !f.ownVoice(head, v) && f.quoteOf[head] == 0 {
			c.source, c.head, c.score = src, head, max(c.score, weight[c.frame])
		}
	}
}

// subjectBehindConjunction is the subject by the words of verb v in a clause that a
// conjunction of time or reason opens, which parsers take for a preposition: "Nothing has
// changed since | a report, written by two judges, | warned that". Empty for none.
func (f *finder) subjectBehindConjunction(v, first int) (tokens, int) {
	for k := f.groupStart(v) - 2; k >= first && v-k < maxFar && !f.tensed(k) && f.lowers[k] != ";" && !f.quoted(k); k-- {
		if f.is(k, "since", "after", "before", "because", "until", "when", "although", "though") {
			return f.subjectFrom(k+1, v)
		}
	}
	return tokens{}, -1
}
