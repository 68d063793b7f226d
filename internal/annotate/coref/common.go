package coref

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// Two sorts of names escape a recogniser of names: institutions that a text names
// by common nouns only ("the civil protection agency"), and proper nouns of which
// it cannot tell what they name ("told Marpress"). Both give sources their
// origins, so both are linked; of the second the kind stays unknown.

// withCommon adds institutions named by common nouns.
func (l *linker) withCommon(names []nlp.Name) []nlp.Name {
	return l.insert(names, func(i int) (nlp.Name, bool) {
		d := l.d
		switch w := strings.ToLower(d.Word(i)); {
		case w == "the" || w == "its" || w == "their" || possessive(w):
		default:
			return nlp.Name{}, false
		}
		settled := false // a word before the head makes an institution of it
		first := i + 1
		if first < len(d.Tokens) && capital(d.Word(first)) && d.Tokens[first].UPOS == nlp.ADJ {
			first++ // "the Norlandic foreign ministry"
		}
		for j := first; j < len(d.Tokens) && j-i < 6; j++ {
			t := &d.Tokens[j]
			w := l.folded(j, j+1)
			if capital(d.Word(j)) || t.UPOS != nlp.NOUN && t.UPOS != nlp.ADJ {
				return nlp.Name{}, false
			}
			if l.g.voice[w] {
				return nlp.Name{}, false // a press office is its ministry's
			}
			if class := l.g.institution[w]; (class == "head" || class == "state") && settled {
				// "The state news agency RIA" has a name of its own.
				if j+1 < len(d.Tokens) && (d.Tokens[j+1].UPOS == nlp.NOUN || d.Tokens[j+1].UPOS == nlp.PROPN || l.named(j+1)) {
					return nlp.Name{}, false
				}
				n := nlp.Name{Span: news.Span{Start: d.Tokens[first].Start, End: t.End}, First: first, Last: j + 1, Kind: news.Organisation}
				if class == "state" {
					n.Kind = news.Government
				}
				l.common[n.First] = true
				return n, true
			}
			settled = settled || t.UPOS == nlp.NOUN || l.g.institution[w] == "adjective"
		}
		return nlp.Name{}, false
	})
}

// withUnknown adds runs of proper nouns that no name covers. The first word of a
// sentence and headlines in capitals are left out: there a capital means nothing.
func (l *linker) withUnknown(names []nlp.Name) []nlp.Name {
	titled := -1 // the sentence that was looked at for title case
	title := false
	return l.joined(l.insert(names, func(i int) (nlp.Name, bool) {
		d := l.d
		if _, n := l.countryAt(i, len(d.Tokens)); n > 0 && capital(d.Word(i)) && l.g.country[l.folded(i, i+n)] != "" {
			return nlp.Name{Span: news.Span{Start: d.Tokens[i].Start, End: d.Tokens[i+n-1].End}, First: i, Last: i + n, Kind: news.Country}, true
		}
		if !l.proper(i) {
			return nlp.Name{}, false
		}
		if s := d.SentenceOf(i); s != titled {
			titled, title = s, l.titleCase(s)
		}
		j := i
		for j < len(d.Tokens) && j-i < 4 && l.proper(j) {
			j++
		}
		if title || l.opensSentence(i) && j-i < 2 {
			return nlp.Name{}, false
		}
		return nlp.Name{Span: news.Span{Start: d.Tokens[i].Start, End: d.Tokens[j-1].End}, First: i, Last: j}, true
	}))
}

// joined gives a given name what stands right behind it and was not recognised:
// "Quist" behind "Ana". A word that the text uses by itself, or as somebody's last
// name, is no such given name: "Holm prints".
func (l *linker) joined(names []nlp.Name) []nlp.Name {
	seen := make(map[string]int)
	for _, n := range names {
		if n.Kind == news.Person {
			seen[l.folded(n.Last-1, n.Last)]++
		}
	}
	out := names[:0:0]
	for _, n := range names {
		if k := len(out) - 1; k >= 0 && out[k].Last == n.First && n.Kind == "" && n.Last == n.First+1 {
			p := &out[k]
			if p.Kind == news.Person && p.Key == "" && p.Last == p.First+1 && seen[l.folded(p.First, p.Last)] == 1 && !l.g.head[l.folded(n.First, n.Last)] {
				p.End, p.Last = n.End, n.Last
				continue
			}
		}
		out = append(out, n)
	}
	return out
}

// proper reports whether token i is a proper noun that may name something.
func (l *linker) proper(i int) bool {
	t := &l.d.Tokens[i]
	if t.UPOS != nlp.PROPN || t.End-t.Start < 3 || !capital(l.d.Word(i)) {
		return false
	}
	w := l.folded(i, i+1)
	if _, title := l.g.title[w]; title || l.g.calendar[w] || l.g.adjective[w] != "" || l.g.pronoun[w].gender != 0 {
		return false
	}
	return w[0] >= 'a' && w[0] <= 'z'
}

// titleCase reports whether most words of a sentence are capitalised.
func (l *linker) titleCase(s int) bool {
	if s >= len(l.d.Sentences) {
		return false
	}
	words, high := 0, 0
	for i := l.d.Sentences[s].First; i < l.d.Sentences[s].Last; i++ {
		if w := l.d.Word(i); len(w) > 3 {
			words++
			if capital(w) {
				high++
			}
		}
	}
	return words > 2 && high*3 > words*2
}

// insert adds to names what at gives for the tokens between them.
func (l *linker) insert(names []nlp.Name, at func(i int) (nlp.Name, bool)) []nlp.Name {
	out := make([]nlp.Name, 0, len(names))
	ni := 0
	for i := 0; i < len(l.d.Tokens); {
		if ni < len(names) && names[ni].First <= i {
			out = append(out, names[ni])
			i = max(names[ni].Last, i)
			ni++
			continue
		}
		n, ok := at(i)
		if ok && (ni == len(names) || names[ni].First >= n.Last) {
			out = append(out, n)
			i = n.Last
			continue
		}
		i++
	}
	return append(out, names[ni:]...)
}
