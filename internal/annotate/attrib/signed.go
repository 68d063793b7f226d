package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// signed gives a quotation that fills its paragraph to whoever stands behind a dash below it, or
// behind it: "“The quay is ours.” / — Ana Rao, mayor of Velgrad".
func (f *finder) signed(i int) bool {
	q := f.quotes[i].outer
	b := q.last
	if b+1 >= len(f.d.Tokens) || !f.is(b, "-", "–", "—", "--", "―") || f.quoted(b+1) || !f.opensParagraph(q.first) {
		return false
	}
	s := f.sentenceOf(b + 1)
	end := f.d.Sentences[s].Last
	if p := f.paragraph(s) - f.paragraph(f.sentenceOf(q.first)); p > 1 || p == 1 && !f.opensParagraph(b) || end < len(f.d.Tokens) && !f.opensParagraph(end) || end-b > maxSigned {
		return false
	}
	src := f.bareEnd(tokens{b + 1, end})
	for k := src.first; k < src.last; k++ {
		if f.quoted(k) || f.tensed(k) {
			return false
		}
		if k+1 < src.last && f.lowers[k] == "," && f.d.Tokens[k+1].XPOS == "VBG" {
			src.last = k // "Ana Rao, | writing in the Herald"
		}
	}
	if src.empty() || !f.opensNominal(src.first) {
		return false
	}
	head := f.lastNoun(src)
	if n, ok := f.name(src.first); ok && n.First == src.first {
		head = n.Last - 1
	} else if head < 0 || f.d.Tokens[head].UPOS == nlp.PRON || !f.nominal(head) || !f.speakerLike(head) {
		return false
	}
	f.quotes[i].held = f.add(candidate{sent: s, frame: headlineFrame, cueHead: b, cue: f.single(tokens{b, b + 1}), head: head, source: src, stance: news.Asserts, content: f.single(q)}) != nil
	return f.quotes[i].held
}

// maxSigned is how long the line may be by which a quotation is signed.
const maxSigned = 18

// opensParagraph reports whether token i is the first of its paragraph.
func (f *finder) opensParagraph(i int) bool {
	s := f.sentenceOf(i)
	return i == f.d.Sentences[s].First && (s == 0 || f.paragraph(s-1) != f.paragraph(s))
}
