package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// whoseNameSays takes what the person says who is named in a clause with "whose" behind the
// body that he is of: "a firm, Lund, whose manager, Ana Rao, | told the paper the nets were
// dry". Parsers take the whole before for what he says.
func (f *finder) whoseNameSays(s int) {
	end := f.d.Sentences[s].Last
	for k := f.opening[s] + 2; k+5 < end; k++ {
		if f.lowers[k] != "whose" || f.lowers[k-1] != "," || f.quoted(k) {
			continue
		}
		comma := k + 2
		for comma < min(end, k+maxAfter) && f.opensNominal(comma) {
			comma++
		}
		n, ok := f.name(comma + 1)
		if f.lowers[comma] != "," || !ok || n.First != comma+1 || n.Kind.Base() != news.Person || n.Last+2 >= end || f.lowers[n.Last] != "," {
			continue
		}
		v := n.Last + 1
		q := f.lex.verbs.at(f.base(v))
		if !f.tensed(v) || !q.takes('c') || f.lex.notCues.has(f.base(v)) {
			continue
		}
		if c := f.candidateAt(s, v); c != nil && c.content[0].first > v {
			continue
		}
		first := v + 1
		if q.takes('t') {
			for first < end && f.opensNominal(first) && f.d.Tokens[first].XPOS != "PRP" && (f.d.Tokens[first].UPOS != nlp.DET || first == v+1) {
				first++
			}
		}
		if r := (tokens{first, f.restEnd(v, first, end)}); f.finite(r) {
			f.drop(s, v)
			f.take(candidate{sent: s, frame: clauseFrame, cueHead: v, head: n.Last - 1, source: tokens{k, n.Last}, stance: q.stance, score: 0.9, content: []tokens{r}}, v)
		}
	}
}

// whoseView takes what a relative clause gives as the view of whom it stands behind: "Rao,
// in whose opinion | the plan is dead, | left", "Rao, according to whom | the dam is safe".
func (f *finder) whoseView(s int) {
	end := f.d.Sentences[s].Last
	for i := f.opening[s] + 2; i+4 < end; i++ {
		if f.lowers[i-1] != "," || f.quoted(i) {
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
