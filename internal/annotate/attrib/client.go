package attrib

import "hearsay/internal/nlp"

// maxPleader is how many tokens before a client his lawyer may stand.
const maxPleader = 60

// clientOf is whom a lawyer speaks for, of whom the text says no more than that he is the
// lawyer's client: "Lind's solicitor, Eva Manos, said | her client | denied it" is of Lind.
func (f *finder) clientOf(r tokens, head int, before []*candidate) (who, bool) {
	if f.lemma(head) != "client" || f.d.Tokens[head].XPOS == "NNS" || f.d.Tokens[r.first].XPOS != "PRP$" || head != r.first+1 {
		return who{}, false
	}
	for k := r.first - 1; k > max(0, r.first-maxPleader); k-- {
		if f.lex.pleaders.has(f.base(k)) && f.d.Tokens[k].UPOS == nlp.NOUN {
			return f.pleadsFor(k, before)
		}
	}
	return who{}, false
}

// pleadsFor is whose lawyer the noun at token k tells of: "her lawyer", "a lawyer for Lind".
func (f *finder) pleadsFor(k int, before []*candidate) (who, bool) {
	if f.is(k+1, "for") {
		if h := f.nounAfter(k+2, min(k+2+maxAfter, f.d.Sentences[f.sentenceOf(k)].Last)); h >= 0 && f.speakerLike(h) {
			return f.identify(f.phrase(h), h, before), true
		}
		return who{}, false
	}
	h := f.t.Child(k, nlp.NmodPoss)
	if h < 0 || h > k || f.quoted(h) {
		return who{}, false
	}
	if f.d.Tokens[h].XPOS == "PRP$" {
		w, ok := f.ownerOf(h, before)
		return w, ok && w.link.Named
	}
	return f.identify(f.nameTokens(h), h, before), true
}
