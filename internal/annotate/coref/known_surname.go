package coref

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// A recogniser that has seen a name in full may miss its surname alone, above all one that is
// a word of common texts and opens a sentence: "Park, a former judge, said".

// withSurnames adds the surnames that stand alone of persons whom the text names in full.
func (l *linker) withSurnames(names []nlp.Name) []nlp.Name {
	known := map[string]bool{}
	for i := range names {
		n := &names[i]
		if n.Kind.Base() != news.Person || n.Last-n.First < 2 || n.Key != "" || l.common[n.First] {
			continue
		}
		first, _ := l.stripTitles(n.First, n.Last)
		if n.Last-first < 2 || l.d.Tokens[n.Last-1].End-l.d.Tokens[n.Last-1].Start < 3 {
			continue
		}
		known[l.folded(n.Last-1, n.Last)] = true
		if w := l.folded(first, first+1); l.g.surname[w] {
			known[w] = true // "Park Ji-min"
		}
	}
	if len(known) == 0 {
		return names
	}
	return l.insert(names, func(i int) (nlp.Name, bool) {
		if !known[l.folded(i, i+1)] || !l.aloneAt(i) {
			return nlp.Name{}, false
		}
		return l.nameOf(i, i+1, news.Person), true
	})
}

// aloneAt reports whether the word at token i stands where a surname alone may: with a capital
// that says something and no other beside it, or before what a person does or is at the beginning
// of a sentence.
func (l *linker) aloneAt(i int) bool {
	d := l.d
	if !upper(d.Word(i)) || !l.sentenceCase(i) || i+1 >= len(d.Tokens) || l.g.calendar[l.folded(i, i+1)] {
		return false
	}
	next := &d.Tokens[i+1]
	if upper(d.Word(i+1)) && l.sameSentence(i, i+1) || d.Word(i+1) == "-" || l.followedByNoun(i+1) {
		return false
	}
	if !l.opensSentence(i) {
		if u := d.Tokens[i-1].UPOS; u == nlp.DET || u == nlp.ADJ || d.Word(i-1) == "-" || upper(d.Word(i-1)) && l.g.title[l.folded(i-1, i)].class == "" {
			return false // "the Field", "Marshall | Field"
		}
		return true
	}
	if d.Tokens[i].XPOS == "NNS" || strings.HasSuffix(l.lower(i), "ing") {
		return false
	}
	switch {
	case next.XPOS == "VBD" || next.XPOS == "VBZ" || next.XPOS == "MD":
		return true
	case possessive(d.Word(i + 1)):
		return !l.g.common(l.folded(i, i+1))
	case d.Word(i+1) == "," && i+3 < len(d.Tokens):
		return l.lower(i+2) == "who" || l.lower(i+2) == "a" || l.lower(i+2) == "an" || l.age(i+2) && d.Word(i+3) == ","
	}
	return false
}

// allied joins what a recogniser broke at the "and" in a body's name of common words: "the
// National Search | and | Rescue Agency".
func (l *linker) allied(names []nlp.Name) []nlp.Name {
	d := l.d
	for at := 2; at+2 < len(d.Tokens); at++ {
		if l.lower(at) != "and" || !upper(d.Word(at-1)) || !upper(d.Word(at+1)) {
			continue
		}
		plain := func(i int) bool {
			w := l.folded(i, i+1)
			return upper(d.Word(i)) && letters(d.Word(i)) && l.g.common(w) && l.g.adjective[w] == "" && l.g.country[w] == "" && !l.g.given[w]
		}
		last := at + 1
		for last < len(d.Tokens) && last-at < 5 && plain(last) {
			last++
		}
		first := at
		for first > 0 && at-first < 4 && plain(first-1) && d.Tokens[first-1].UPOS != nlp.DET {
			first--
		}
		if first == at || last-at < 3 || first == 0 || l.lower(first-1) != "the" || !l.bodyHead(last-1) || l.bodyHead(at-1) || l.bodyHead(at+1) && (last-at < 4 || at-first < 2) || strings.HasSuffix(l.lower(last-1), "s") || !l.sameSentence(first, last-1) || last < len(d.Tokens) && upper(d.Word(last)) {
			continue
		}
		names = put(names, nlp.Name{Span: news.Span{Start: d.Tokens[first].Start, End: d.Tokens[last-1].End}, First: first, Last: last, Kind: news.Organisation, Fine: news.Organisation})
	}
	return names
}
