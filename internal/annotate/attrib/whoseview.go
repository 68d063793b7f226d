package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// whoseView takes what a relative clause gives as the view of whom it stands behind: "Rao,
// in whose opinion | the plan is dead, | left", "Rao, according to whom | the dam is safe".
func (f *finder) whoseView(s int) {
	end := f.d.Sentences[s].Last
	for i := f.opening[s] + 2; i+4 < end; i++ {
		if f.d.Word(i-1) != "," || f.quoted(i) {
			continue
		}
		first := i + 3
		switch {
		case f.is(i, "in") && f.is(i+1, "whose") && (f.lex.nouns.has(f.base(i+2)) || f.lex.held.has(f.base(i+2)) || f.is(i+2, "eyes")):
		case f.is(i, "according") && f.is(i+1, "to") && f.is(i+2, "whom"):
		default:
			continue
		}
		last := first
		for last < end && !f.closes(last) && (!f.comma(last) || f.quoted(last)) {
			last++
		}
		src := f.nounsBefore(i-1, f.opening[s])
		if src.empty() || !f.finite(tokens{first, last}) {
			continue
		}
		head := f.headOf(src)
		if !f.speakerLike(head) || f.d.Tokens[head].UPOS == nlp.PRON {
			continue
		}
		f.add(candidate{
			sent: s, frame: accordFrame, cueHead: i, cue: []tokens{{i, first}}, head: head, source: src, pronoun: -1, stance: news.Asserts,
			content: f.single(tokens{first, last}),
		})
	}
}
