package coref

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/nameform"
)

// Two sorts of names escape a recogniser of names: institutions that a text names
// by common nouns only ("the civil protection agency"), and proper nouns of which
// it cannot tell what they name ("told Marpress"). Both give sources their
// origins, so both are linked; of the second the kind stays unknown.

// withCommon adds institutions named by common nouns.
func (l *linker) withCommon(names []nlp.Name) []nlp.Name {
	return l.insert(names, func(i int) (nlp.Name, bool) {
		d := l.d
		switch w := l.lower(i); {
		case w == "the" || w == "its" || w == "their" || possessive(w):
		case i > 0 && l.named(i-1) && l.officersOffice(i) > 0:
			if l.severalOffices(d.Word(i)) {
				return nlp.Name{}, false
			}
			l.common[i] = true // "the Kestra prosecutor's office"
			last := l.officersOffice(i)
			return nlp.Name{Span: news.Span{Start: d.Tokens[i].Start, End: d.Tokens[last-1].End}, First: i, Last: last, Kind: news.Organisation}, true
		default:
			return l.nationalAt(i)
		}
		settled := false // a word before the head makes an institution of it
		first := i + 1
		if first < len(d.Tokens) && capital(d.Word(first)) && (d.Tokens[first].UPOS == nlp.ADJ || d.Tokens[first].UPOS == nlp.PROPN && (l.g.adjective[l.folded(first, first+1)] != "" || nameform.DemonymOf(l.folded(first, first+1)) != nil && !l.named(first))) {
			if n, ok := l.nationalAt(first); ok {
				return n, true
			}
			first++ // "the Norlandic foreign ministry"
		}
		for j := first; j < len(d.Tokens) && j-i < 6; j++ {
			t := &d.Tokens[j]
			if last := l.officersOffice(j); last > 0 && l.lower(i) == "the" {
				l.common[i+1] = true
				return nlp.Name{Span: news.Span{Start: d.Tokens[i+1].Start, End: d.Tokens[last-1].End}, First: i + 1, Last: last, Kind: news.Organisation}, true
			}
			w := l.folded(j, j+1)
			if settled && l.joinsModifiers(j) {
				continue // "search and rescue agency"
			}
			if capital(d.Word(j)) || t.UPOS != nlp.NOUN && t.UPOS != nlp.ADJ {
				return nlp.Name{}, false
			}
			if l.g.voice[w] {
				return nlp.Name{}, false // a press office is its ministry's
			}
			if class := l.g.institution[w]; (class == "head" || class == "state") && settled {
				// "The state news agency RIA" has a name of its own.
				if j+1 < len(d.Tokens) && (d.Tokens[j+1].UPOS == nlp.NOUN && !l.mistagged(j+1) || d.Tokens[j+1].UPOS == nlp.PROPN || l.named(j+1)) {
					return nlp.Name{}, false
				}
				n := nlp.Name{Span: news.Span{Start: d.Tokens[i+1].Start, End: t.End}, First: i + 1, Last: j + 1, Kind: news.Organisation}
				if first > i+1 {
					l.owner[n.First] = first // the adjective says whose it is
				}
				if class == "state" {
					n.Kind = news.Government
				}
				l.common[n.First] = true
				return n, true
			}
			if l.g.institution[w] == "vague" && j+1 < len(d.Tokens) && l.g.publicBody[l.lower(j+1)] {
				return nlp.Name{}, false // "the trade body" describes
			}
			settled = settled || t.UPOS == nlp.NOUN || l.g.institution[w] == "adjective"
		}
		return nlp.Name{}, false
	})
}

// officersOffice is the token behind "prosecutor's office", "mayor's office" from token i
// on, 0 when no such stands there.
func (l *linker) officersOffice(i int) int {
	d := l.d
	if i+2 >= len(d.Tokens) || d.Tokens[i].UPOS != nlp.NOUN || !possessive(d.Word(i+1)) || l.lower(i+2) != "office" || !l.endsPhrase(i+3) {
		return 0
	}
	if w := l.lower(i); !l.post(w) && w != "prosecutor" && w != "examiner" && w != "attorney" {
		return 0
	}
	return i + 3
}

// severalOffices reports whether different names stand before "prosecutor's office" and the
// like: which of them it is without one nobody can tell.
func (l *linker) severalOffices(noun string) bool {
	if l.offices == nil {
		l.offices = make(map[string]string) // nouns to the name before them, "" for several
		for k := 1; k < len(l.d.Tokens); k++ {
			if !l.named(k-1) || l.officersOffice(k) == 0 {
				continue
			}
			w, name := l.lower(k), l.folded(k-1, k)
			if was, ok := l.offices[w]; ok && was != name {
				name = ""
			}
			l.offices[w] = name
		}
	}
	return l.offices[strings.ToLower(noun)] == ""
}

// mistagged reports whether token i, read as a noun, is rather the verb that ends
// its clause's subject: "the weather service disagrees: …".
func (l *linker) mistagged(i int) bool {
	d := l.d
	if d.Tokens[i].XPOS != "NNS" || !l.g.human[l.lower(i)] || i+1 >= len(d.Tokens) {
		return false
	}
	switch d.Tokens[i+1].UPOS {
	case nlp.ADP:
		return d.Tokens[i+1].XPOS == "RP" // "points out"
	case nlp.VERB, nlp.AUX, nlp.NOUN, nlp.PROPN, nlp.CCONJ:
		return false
	}
	return true
}

// isAcronym reports whether token i is written in capitals alone and is no word of
// common texts: it is a name even where it opens a sentence.
func (l *linker) isAcronym(i int) bool {
	w := l.d.Word(i)
	return len(w) >= 3 && nameform.Acronym(w) && !l.g.common(l.folded(i, i+1))
}

// joinsModifiers reports whether token i is an "and" between two nouns that both
// say what an institution is, and not between two institutions.
func (l *linker) joinsModifiers(i int) bool {
	d := l.d
	if d.Tokens[i].UPOS != nlp.CCONJ || i+2 >= len(d.Tokens) || d.Tokens[i-1].UPOS != nlp.NOUN || d.Tokens[i+1].UPOS != nlp.NOUN {
		return false
	}
	u := d.Tokens[i+2].UPOS
	return (u == nlp.NOUN || u == nlp.ADJ) && l.g.institution[l.folded(i-1, i)] == "" && l.g.institution[l.folded(i+1, i+2)] == ""
}

// withUnknown adds runs of proper nouns that no name covers. The first word of a
// sentence and headlines in capitals are left out: there a capital means nothing.
func (l *linker) withUnknown(names []nlp.Name) []nlp.Name {
	return l.joined(l.insert(names, func(i int) (nlp.Name, bool) {
		d := l.d
		if _, n := l.countryAt(i, len(d.Tokens)); n > 0 && capital(d.Word(i)) && l.g.country[l.folded(i, i+n)] != "" {
			return nlp.Name{Span: news.Span{Start: d.Tokens[i].Start, End: d.Tokens[i+n-1].End}, First: i, Last: i + n, Kind: news.Country}, true
		}
		if !l.sentenceCase(i) {
			return nlp.Name{}, false
		}
		opens := l.opensSentence(i)
		if opens && l.plural(i) && i+2 < len(d.Tokens) && possessive(d.Word(i+1)) && l.proper(i+2) && !l.named(i+2) {
			return nlp.Name{Span: news.Span{Start: d.Tokens[i].Start, End: d.Tokens[i+2].End}, First: i, Last: i + 3}, true
		}
		if opens && l.unheardOf(i) {
			if _, used := l.used[l.folded(i, i+1)]; !used && d.Tokens[i].UPOS != nlp.PROPN {
				l.perhaps[i] = true
			}
			return nlp.Name{Span: d.Tokens[i].Span(), First: i, Last: i + 1}, true
		}
		if j := l.runOf(i); opens && j > i+1 {
			return nlp.Name{Span: news.Span{Start: d.Tokens[i].Start, End: d.Tokens[j-1].End}, First: i, Last: j}, true
		}
		if opens && l.isAcronym(i) && i+1 < len(d.Tokens) && !upper(d.Word(i+1)) {
			return nlp.Name{Span: d.Tokens[i].Span(), First: i, Last: i + 1}, true
		}
		if !l.proper(i) {
			return nlp.Name{}, false
		}
		j := i
		if l.plural(i) && i+2 < len(d.Tokens) && possessive(d.Word(i+1)) && l.proper(i+2) {
			j = i + 2 // "People's Anchor"
		}
		for j < len(d.Tokens) && j-i < 4 && l.proper(j) && (j == i || !l.opensSentence(j)) {
			j++
		}
		if opens && j-i < 2 || j < len(d.Tokens) && l.g.title[l.folded(j, j+1)].class != "" && l.allCommon(i, j) {
			return nlp.Name{}, false // "Transport Minister"
		}
		return nlp.Name{Span: news.Span{Start: d.Tokens[i].Start, End: d.Tokens[j-1].End}, First: i, Last: j}, true
	}))
}

// explained reports whether a phrase that says what it is stands right behind token i:
// "Nerivia, a maker of satellites,".
func (l *linker) explained(i int) bool {
	if i+3 >= len(l.d.Tokens) || l.d.Word(i+1) != "," {
		return false
	}
	switch w := l.lower(i + 2); {
	case w == "a" || w == "an":
		return true
	case w != "the" && l.g.nominal[w].class != "person":
		return false
	}
	// "Nerivia, the party's leader, said", "Nerivia, chairman of the club, said"
	person := false
	for k := i + 2; k < len(l.d.Tokens) && k-i < maxRole && l.sameSentence(i, k); k++ {
		if person && l.d.Word(k) == "," {
			return k+1 < len(l.d.Tokens) && (l.d.Tokens[k+1].UPOS == nlp.VERB || l.d.Tokens[k+1].UPOS == nlp.AUX)
		}
		if w := l.d.Word(k); w == "," || l.d.Tokens[k].UPOS == nlp.VERB || l.d.Tokens[k].UPOS == nlp.PRON {
			return false
		}
		person = person || l.g.nominal[l.lower(k)].class == "person"
	}
	return false
}

// unheardOf reports whether the word at token i, which opens a sentence, is no
// word of common texts and stands where a name would: "Liang smiled". Its capital
// tells nothing, nor does the tagger, which has not seen it.
func (l *linker) unheardOf(i int) bool {
	t := &l.d.Tokens[i]
	w := l.folded(i, i+1)
	if t.End-t.Start < 4 || !capital(l.d.Word(i)) || strings.Contains(w, " ") || w[0] < 'a' || l.g.common(w) || i+1 >= len(l.d.Tokens) {
		return false
	}
	if _, title := l.g.title[w]; title || l.g.adjective[w] != "" || l.g.calendar[w] || strings.HasSuffix(w, "ly") || strings.HasSuffix(w, "ing") {
		return false
	}
	switch next := &l.d.Tokens[i+1]; next.UPOS {
	case nlp.VERB, nlp.AUX:
		return t.XPOS != "NNS" || l.used[w] > 0
	case nlp.PART, nlp.CCONJ, nlp.PUNCT, nlp.NOUN:
		return l.used[w] > 0 || l.explained(i)
	}
	return false
}

// behindArticle reports whether an article stands right before token i: "the Warhol
// factory" is a factory of Warhol's.
func (l *linker) behindArticle(i int) bool { return i > 0 && l.d.Tokens[i-1].UPOS == nlp.DET }

// runOf is the end of a run of capitals from token i on that opens with a word
// of no common text: "Sarn Minerals, which". No name of the recogniser is in it.
func (l *linker) runOf(i int) int {
	w := l.folded(i, i+1)
	if t := &l.d.Tokens[i]; t.End-t.Start < 3 || !capital(l.d.Word(i)) || w[0] < 'a' || l.g.common(w) || l.g.title[w].class != "" || l.g.adjective[w] != "" || l.g.calendar[w] {
		return i
	}
	j := i + 1
	for j < len(l.d.Tokens) && j-i < 4 && l.sameSentence(i, j) && capital(l.d.Word(j)) && letters(l.d.Word(j)) && !l.named(j) && l.g.title[l.folded(j, j+1)].class == "" {
		j++
	}
	return j
}

// letters reports whether a word begins with a letter.
func letters(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return len(w) > 1 && unicode.IsLetter(r)
}

// allCommon reports whether tokens [i, j) are words of common texts.
func (l *linker) allCommon(i, j int) bool {
	for ; i < j; i++ {
		if !l.g.common(l.folded(i, i+1)) {
			return false
		}
	}
	return true
}

// plural reports whether token i is a common noun for people in the plural, such
// as open the names of parties: "People", "Workers".
func (l *linker) plural(i int) bool {
	w := l.folded(i, i+1)
	return capital(l.d.Word(i)) && l.g.common(w) && (strings.HasSuffix(w, "s") || w == "people" || strings.HasSuffix(w, "men"))
}

// uses counts how often words of one token are used as names, by their folded
// forms, in names of the recogniser and as capitals within sentences, and keeps
// the names that stand in sentences whole.
func (l *linker) uses(names []nlp.Name) {
	l.used, l.whole = make(map[string]int), make(map[string]bool)
	for _, n := range names {
		if !l.sentenceCase(n.First) {
			continue
		}
		l.whole[l.folded(n.First, n.Last)] = true
		for i := n.First; i < n.Last; i++ {
			if w := l.folded(i, i+1); !l.g.common(w) && !strings.Contains(w, " ") {
				l.used[w]++
			}
		}
	}
	for i := range l.d.Tokens {
		if l.d.Tokens[i].UPOS == nlp.PROPN && capital(l.d.Word(i)) && !l.opensSentence(i) && l.sentenceCase(i) {
			l.used[l.folded(i, i+1)]++
		}
	}
}

// sentenceCase reports whether capitals mean something in the sentence of token i.
func (l *linker) sentenceCase(i int) bool {
	s := l.d.SentenceOf(i)
	if l.titled == nil {
		l.titled = make([]byte, len(l.d.Sentences)+1)
	}
	if l.titled[s] == 0 {
		l.titled[s] = 1
		if l.titleCase(s) {
			l.titled[s] = 2
		}
	}
	return l.titled[s] == 1
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
		if k := len(out) - 1; k >= 0 && out[k].Last+1 == n.First && l.d.Word(out[k].Last) == "&" && out[k].Key == "" && out[k].Kind != news.Event && l.sameSentence(out[k].First, n.First) {
			p := &out[k]
			p.End, p.Last, p.Kind, p.Fine = n.End, n.Last, news.Organisation, "" // "Tank & Tide"
			continue
		}
		if k := len(out) - 1; k >= 0 && l.countryOpens(&out[k], &n) {
			p := &out[k]
			p.End, p.Last, p.Key, p.Kind, p.Fine = n.End, n.Last, "", news.Organisation, "" // "Kenya | Skyways"
			continue
		}
		if k := len(out) - 1; k >= 0 && out[k].Last == n.First && n.Kind == "" && n.Last == n.First+1 {
			p := &out[k]
			if w := l.folded(n.First, n.Last); p.Key == "" && p.Last == p.First+1 && l.g.common(w) && !l.g.head[w] && !l.g.compass[w] && !l.behindArticle(p.First) && l.g.country[l.folded(p.First, p.Last)] == "" && l.sameSentence(p.First, n.First) {
				p.End, p.Last = n.End, n.Last // "Northwind Industrial"
				continue
			}
			if p.Kind == news.Person && p.Key == "" && p.Last == p.First+1 && seen[l.folded(p.First, p.Last)] == 1 && !l.opensBlock(n.First) && !l.g.head[l.folded(n.First, n.Last)] {
				p.End, p.Last = n.End, n.Last
				continue
			}
		}
		out = append(out, n)
	}
	return out
}

// countryOpens reports whether a country opens the name of a body that stands right behind it, as
// "Kenya" does in "Kenya Skyways". Where something is in a country, what follows is another's:
// "in Kenya Skyways flies twice a day".
func (l *linker) countryOpens(p, n *nlp.Name) bool {
	if p.Last != n.First || n.Key != "" || n.Kind != "" && n.Kind != news.Organisation || l.common[n.First] || l.common[p.First] || l.g.country[l.folded(p.First, p.Last)] == "" || !l.sameSentence(p.First, n.First) {
		return false
	}
	before := p.First - 1
	if before > 0 && l.d.Tokens[before].UPOS == nlp.DET {
		before--
	}
	if before >= 0 && (l.d.Tokens[before].UPOS == nlp.ADP || possessive(l.d.Word(before))) && l.sameSentence(before, p.First) {
		return false
	}
	if n.Kind == "" && n.Last-n.First > 1 || l.g.headKind[l.folded(n.Last-1, n.Last)] == news.Place {
		return false
	}
	return l.sentenceCase(p.First) && !nameform.Acronym(l.d.Word(n.First)) && !nameform.Acronym(l.d.Word(p.First)) && !l.g.member[l.folded(n.Last-1, n.Last)] && (n.Kind != "" || l.d.Tokens[n.First].UPOS == nlp.PROPN)
}

// proper reports whether token i is a proper noun that may name something.
func (l *linker) proper(i int) bool {
	t := &l.d.Tokens[i]
	if t.UPOS != nlp.PROPN && !(t.UPOS == nlp.NOUN && t.End-t.Start > 2 && nameform.Acronym(l.d.Word(i)) && !l.g.common(l.folded(i, i+1))) || t.End-t.Start < 3 || !capital(l.d.Word(i)) {
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
	if last := l.d.Sentences[s].Last; last > l.d.Sentences[s].First && l.d.Word(last-1) == "." {
		return false // headlines have no full stop
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
