package coref

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// jointNames parts what a recogniser took for one name where a hyphen joins the family names
// of two whom the text names: "the Rao-Holm plan" is of Ana Rao and Per Holm. Whoever is
// called "Ana Rao-Holm" is one.
func (l *linker) jointNames(names []nlp.Name) []nlp.Name {
	var family map[string]bool
	out := names[:0:0]
	for i, n := range names {
		k := n.First + 1
		if n.Last < n.First+3 || !l.hyphenedTo(k) {
			out = append(out, n)
			continue
		}
		if family == nil {
			family = l.familyNames(names)
		}
		a, b := l.folded(n.First, k), l.folded(k+1, k+2)
		if a == b || !family[a] || !family[b] || family[a+"-"+b] {
			out = append(out, names[i])
			continue
		}
		out = append(out, l.nameOf(n.First, k, news.Person), l.nameOf(k+1, k+2, news.Person))
		if k+2 < n.Last {
			out = append(out, l.nameOf(k+2, n.Last, "")) // "the Rao-Holm | Harbour Bill"
		}
	}
	return out
}

// familyNames are the last words of the persons whom a text names by several, and those of two
// with a hyphen between them.
func (l *linker) familyNames(names []nlp.Name) map[string]bool {
	out := map[string]bool{}
	for i := range names {
		n := &names[i]
		if n.Kind.Base() != news.Person || n.Last-n.First < 2 {
			continue
		}
		switch k := n.Last - 2; {
		case l.hyphenedTo(k) && k-1 > n.First:
			out[l.folded(k-1, k)+"-"+l.folded(k+1, k+2)] = true
		case !l.hyphenedTo(k):
			out[l.folded(n.Last-1, n.Last)] = true
		}
	}
	return out
}

// nameOf is a name of some tokens.
func (l *linker) nameOf(first, last int, kind news.EntityKind) nlp.Name {
	t := l.d.Tokens
	return nlp.Name{Span: news.Span{Start: t[first].Start, End: t[last-1].End}, First: first, Last: last, Kind: kind, Fine: kind}
}
