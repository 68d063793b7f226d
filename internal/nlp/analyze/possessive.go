package analyze

import "hearsay/internal/nlp"

// ofHers reports whether token i is a "her" that a tagger took for the object of the verb of
// speech before it, though a noun follows of which it tells whose it is: "attacked | her
// songs", "announced | her early retirement". Verbs that name, give or perceive have both.
func (c cueWords) ofHers(d *nlp.Doc, i, end int) bool {
	if d.Word(i) != "her" || d.Tokens[i].XPOS != "PRP" || d.Tokens[i-1].UPOS != nlp.VERB || !c.objects[d.Tokens[i-1].Lemma] {
		return false
	}
	for k := i + 1; k+1 < end; k++ {
		switch t := &d.Tokens[k]; {
		case t.UPOS == nlp.NOUN:
			return !c.times[t.Lemma]
		case t.UPOS == nlp.PROPN && k > i+1 && d.Tokens[k+1].UPOS == nlp.NOUN, t.UPOS == nlp.ADJ && !c.times[d.Word(k+1)], t.UPOS == nlp.ADV && d.Tokens[k+1].UPOS == nlp.ADJ, t.XPOS == "HYPH", t.XPOS == "VBN", t.XPOS == "VBD" && d.Tokens[k+1].UPOS == nlp.NOUN && k == i+1:
		default:
			return false
		}
	}
	return false
}
