package attrib

import "hearsay/internal/nlp"

// accordHead is the noun or name that a source behind "according to" goes by, the first of
// whose words is token i; -1 for none. It may stand behind two adjectives, a participle or
// a few words in marks, and be no noun: "according to | early but partial counts", "to | recently
// leaked letters", "to | the “Bread for all” leaflet", "to | some on the quay".
func (f *finder) accordHead(i, end int) int {
	if f.is(i, "those") && i+1 < end && (f.d.Tokens[i+1].XPOS == "VBN" || f.d.Tokens[i+1].UPOS == nlp.ADJ) {
		return i // "those | briefed on the plan"
	}
	if h := f.nounAfter(i, end); h >= 0 {
		return h
	}
	for k := i; k < min(end, i+maxAccordHead); k++ {
		switch t := &f.d.Tokens[k]; {
		case f.quoted(k):
			if k > i {
				k = f.quotes[f.quoteOf[k]-1].outer.last - 1
			}
		case t.UPOS == nlp.DET && f.is(k+1, "on", "in", "at", "of", "who"):
			return k
		case t.UPOS == nlp.DET && f.is(k, "those") && (f.xpos(k+1) == "VBN" || f.xpos(k+1) == "VBD" || f.xpos(k+1) == "VBG" || f.xpos(k+1) == "JJ" && f.nounAfter(k+1, min(end, k+3)) < 0):
			return k // "those briefed on the plan", "those close to him"
		case t.UPOS == nlp.CCONJ && f.upos(k+1) == nlp.ADJ, t.UPOS == nlp.VERB && (t.XPOS == "VBN" || t.XPOS == "VBG"):
		case t.UPOS == nlp.ADJ, t.UPOS == nlp.DET, t.UPOS == nlp.ADV, t.UPOS == nlp.NUM, f.lowers[k] == "-":
		case k > i:
			return f.nounAfter(k, end)
		default:
			return -1
		}
	}
	return -1
}

// maxAccordHead is how many words may stand before that noun.
const maxAccordHead = 12

// openingEnd is where a source that opens its sentence behind "according to" ends. Where no
// comma stands behind it, or nothing with a verb, the parser has run it into what it says:
// it ends at the first comma behind which something with a verb stands.
func (f *finder) openingEnd(src tokens, head, end int) int {
	k := src.last
	for k < end && !f.comma(k) && f.quoteOf[k] == 0 && k-src.last < maxWiden {
		k++
	}
	if k < end && f.comma(k) && f.finite(tokens{k + 1, end}) {
		return src.last
	}
	for k := head + 1; k < end; k++ {
		if f.lowers[k] == "," && !f.quoted(k) && f.finite(tokens{k + 1, end}) {
			return k
		}
	}
	return src.last
}
