package attrib

import "hearsay/internal/nlp"

// heldIn is who says what the participle of speech v tells of right behind a paper or a
// recording that the sentence only mentions: "rejected parts of | a report | claiming that",
// "aired a video of | Rao | saying that". A parser gives it to the subject of the sentence, who
// may have done no more than reject or air it. -1 for none.
func (f *finder) heldIn(s, v int) (int, tokens) {
	first := f.opening[s]
	if f.d.Tokens[v].XPOS != "VBG" || v <= first+1 || f.goingOn(v) || f.comma(v-1) || f.quoted(v) || !f.lex.verbs.at(f.base(v)).takes('c') {
		return -1, tokens{}
	}
	if r := f.nounsBefore(v, first); !r.empty() && r.first > first && f.is(r.first-1, "of", "to", "about", "over", "from", "against", "at") {
		if h := r.last - 1; f.upos(h) == nlp.NOUN && f.lex.docNouns.has(f.base(h)) {
			return h, r
		}
	}
	if h := f.paperBefore(v); h >= 0 {
		return h, f.phrase(h)
	}
	for k := v - 1; k > first+1 && v-k < maxReduced; k-- {
		if f.is(k, "of") && f.lex.records.has(f.base(k-1)) {
			h := f.nounAfter(k+1, v)
			if h < 0 || !f.speakerLike(h) {
				return -1, tokens{}
			}
			return h, tokens{k + 1, h + 1}
		}
		switch f.d.Tokens[k].UPOS {
		case nlp.VERB, nlp.AUX, nlp.PUNCT, nlp.SCONJ, nlp.CCONJ:
			return -1, tokens{}
		}
	}
	return -1, tokens{}
}
