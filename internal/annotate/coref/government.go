package coref

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// "The Danish government", "Denmark's government" and "the government of Denmark" name
// one institution, which "Copenhagen" names, too, when it speaks. So the phrase is
// a name of its own, in which the country's lies.

// governments adds them to the names, each before the country's that lies in it.
func (l *linker) governments(names []nlp.Name) []nlp.Name {
	var found []nlp.Name
	ni := 0
	for i := 0; i < len(l.d.Tokens); i++ {
		for ni < len(names) && names[ni].Last <= i {
			ni++
		}
		if !l.g.government[l.lower(i)] || ni < len(names) && names[ni].First <= i {
			continue
		}
		if n, owner, ok := l.governmentAt(i, names[:ni]); ok {
			l.gov[n.Last] = "gov:" + owner
			found = append(found, n)
			i = n.Last - 1
		}
	}
	if len(found) == 0 {
		return names
	}
	out := make([]nlp.Name, 0, len(names)+len(found))
	for _, n := range names {
		for len(found) > 0 && found[0].First <= n.First {
			out, found = append(out, found[0]), found[1:]
		}
		out = append(out, n)
	}
	return append(out, found...)
}

// governmentAt reads the government at token i, and whose it is.
func (l *linker) governmentAt(i int, before []nlp.Name) (nlp.Name, string, bool) {
	d := l.d
	if capital(d.Word(i)) || i == 0 || !l.sameSentence(i-1, i) {
		return nlp.Name{}, "", false
	}
	if i+1 < len(d.Tokens) {
		// "a government official" is not the government.
		if u := d.Tokens[i+1].UPOS; u == nlp.NOUN || u == nlp.PROPN || d.Word(i+1) == "-" {
			return nlp.Name{}, "", false
		}
	}
	name := func(first int) nlp.Name {
		return nlp.Name{Span: news.Span{Start: d.Tokens[first].Start, End: d.Tokens[i].End}, First: first, Last: i + 1, Kind: news.Government}
	}
	end := i // of the owner
	if possessive(d.Word(i - 1)) {
		end = i - 1
	}
	for first := max(0, end-3); first < end; first++ {
		if code, n := l.countryAt(first, end); n == end-first && upper(d.Word(first)) {
			if k := len(before) - 1; k >= 0 && before[k].First < first && before[k].Last == end {
				return nlp.Name{}, "", false // "the New Jersey government" is not Jersey's
			}
			return name(first), code, true
		}
	}
	// A state that is in no list, by its adjective or name.
	if of := l.demonym[end-1]; of != "" && end == i {
		l.state[of] = true
		return name(end - 1), "~" + strings.ReplaceAll(of, " ", "-"), true
	}
	if k := len(before) - 1; end < i && k >= 0 && before[k].Last == end && before[k].Key == "" && before[k].Kind.Base() != news.Organisation && !l.common[before[k].First] && !l.sure[before[k].First] {
		w := l.folded(before[k].First, before[k].Last)
		l.state[w] = true
		return name(before[k].First), "~" + strings.ReplaceAll(w, " ", "-"), true
	}
	return l.governmentOf(i)
}

// governmentOf reads "the government of Denmark" and "the government in Copenhagen".
func (l *linker) governmentOf(i int) (nlp.Name, string, bool) {
	d := l.d
	if i+2 >= len(d.Tokens) || d.Tokens[i-1].UPOS != nlp.DET {
		return nlp.Name{}, "", false
	}
	w, at := l.lower(i+1), i+2
	if w != "of" && w != "in" {
		return nlp.Name{}, "", false
	}
	if at+1 < len(d.Tokens) && d.Tokens[at].UPOS == nlp.DET {
		at++
	}
	code, n := l.countryAt(at, min(at+3, len(d.Tokens)))
	if n == 0 {
		for n = 2; n > 0; n-- {
			if at+n <= len(d.Tokens) {
				if code = l.g.capital[l.folded(at, at+n)]; code != "" {
					break
				}
			}
		}
	}
	if code == "" || !upper(d.Word(at)) {
		return nlp.Name{}, "", false
	}
	return nlp.Name{Span: news.Span{Start: d.Tokens[i].Start, End: d.Tokens[at+n-1].End}, First: i, Last: at + n, Kind: news.Government}, code, true
}
