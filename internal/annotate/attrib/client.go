package attrib

import "hearsay/internal/nlp"

// clientOf is whom a lawyer speaks for, where he says what "his client" says: of "the boy's
// solicitor, Ana Rao, said her client denied it" that is the boy.
func (f *finder) clientOf(r tokens, head int, before []*candidate) (who, bool) {
	if !f.is(r.first, "his", "her") || r.len() != 2 || !f.is(head, "client") || f.quoted(head) {
		return who{}, false
	}
	here := f.sentenceOf(head)
	for k := r.first - 1; k > 0 && here-f.sentenceOf(k) <= maxOn; k-- {
		if !f.lex.pleaders.has(f.base(k)) || f.d.Tokens[k].XPOS == "NNS" || f.quoted(k) {
			continue
		}
		switch {
		case f.d.Tokens[k-1].XPOS == "PRP$":
			return f.ownerOf(k-1, before)
		case f.d.Tokens[k-1].XPOS == "POS" && k > 1:
			h := k - 2
			p := f.phrase(h)
			if n, ok := f.name(h); ok {
				p, h = tokens{n.First, n.Last}, f.headOf(tokens{n.First, n.Last})
			}
			p.last = k - 1
			return f.identifyAlone(p, h), f.nameOf[h] > 0 || f.isPerson(h)
		case f.is(k+1, "for", "representing", "defending"):
			if n, ok := f.name(k + 2); ok && n.First == k+2 && f.d.Tokens[k+2].UPOS == nlp.PROPN {
				return f.identifyAlone(tokens{n.First, n.Last}, f.headOf(tokens{n.First, n.Last})), true
			}
		}
		return who{}, false
	}
	return who{}, false
}
