package coref

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/nameform"
)

// A recogniser that has not seen a name breaks it where it is joined: at a particle ("Majed | al |
// Ansari"), or at a hyphen ("Hossein | Amir- | Rahimi").

// joinedParts gives names the parts that a particle or a hyphen joins to them.
func (l *linker) joinedParts(names []nlp.Name) []nlp.Name {
	d := l.d
	out := names[:0:0]
	for _, n := range names {
		if n.Last-n.First > 1 && l.hyphenedTo(n.First) && n.Key == "" && upper(d.Word(n.First-1)) {
			n.First-- // "Amir | -Rahimi"
			n.Start = d.Tokens[n.First].Start
		}
		k := len(out) - 1
		if first := l.behindParticle(&n, out); first < n.First {
			n.First, n.Start, n.Kind, n.Fine = first, d.Tokens[first].Start, news.Person, news.Person
		}
		if k >= 0 && out[k].Last >= n.First && out[k].Last > out[k].First && n.First >= out[k].First && n.Kind == news.Person && (out[k].Kind == news.Person || out[k].Kind == "" || out[k].First == n.First) && out[k].Key == "" && !l.common[out[k].First] && (out[k].Last > n.First || l.hyphenIn(&n) && n.Last-n.First == 3 && out[k].Last-out[k].First == 1) {
			n.First, n.Start = out[k].First, out[k].Start
			out = out[:k]
		}
		out = append(out, n)
	}
	return out
}

// hyphenIn reports whether the second token of a name is a hyphen.
func (l *linker) hyphenIn(n *nlp.Name) bool { return l.hyphenedTo(n.First + 1) }

// behindParticle is the first token of the name of a person of which a recogniser has only seen
// what stands behind a particle. It is the first of the name where there is none.
func (l *linker) behindParticle(n *nlp.Name, before []nlp.Name) int {
	d := l.d
	i := n.First - 1
	if n.Kind != news.Person && n.Kind != "" || n.Key != "" || i < 1 || !l.isParticle(i) || !l.sameSentence(i-1, n.First) {
		return n.First
	}
	first := i - 1
	for first > 0 && i-first < 3 && l.isParticle(first) {
		first--
	}
	w := l.folded(first, first+1)
	if !upper(d.Word(first)) || !letters(d.Word(first)) || l.g.title[w].class != "" || l.g.country[w] != "" || l.g.adjective[w] != "" || !l.sentenceCase(first) {
		return n.First
	}
	if k := len(before) - 1; k >= 0 && before[k].Last > first {
		if before[k].Key != "" || before[k].Kind != news.Person && before[k].Kind != "" || l.common[before[k].First] {
			return n.First
		}
		return before[k].First
	}
	if l.g.common(w) && !l.g.given[w] {
		return n.First
	}
	return first
}

// isParticle reports whether token i is a particle of family names, in small letters.
func (l *linker) isParticle(i int) bool {
	w := l.d.Word(i)
	return !upper(w) && (l.g.particle[w] || nameform.Article(w))
}
