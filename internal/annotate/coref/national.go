package coref

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// nationalAt reads an institution that is named by the adjective of its country alone, from
// token i on: "the Danish army", "Kestran police".
func (l *linker) nationalAt(i int) (nlp.Name, bool) {
	d := l.d
	if !upper(d.Word(i)) || i+1 >= len(d.Tokens) || !l.sameSentence(i, i+1) {
		return nlp.Name{}, false
	}
	n := 1
	for ; n < 3; n++ {
		if n == 2 && !l.mayOpenCountry(i) {
			continue
		}
		if l.g.adjective[l.folded(i, i+n)] != "" || n == 1 && l.demonym[i] != "" {
			if i+n < len(d.Tokens) && l.g.national[d.Word(i+n)] {
				break
			}
		}
	}
	k := i + n
	if n == 3 || !l.endsPhrase(k+1) || k+1 < len(d.Tokens) && (d.Word(k+1) == "-" || possessive(d.Word(k+1))) {
		return nlp.Name{}, false // "a Danish army officer"
	}
	l.common[i] = true
	l.owner[i] = k // the adjective says whose it is
	return nlp.Name{Span: news.Span{Start: d.Tokens[i].Start, End: d.Tokens[k].End}, First: i, Last: k + 1, Kind: news.Government}, true
}
