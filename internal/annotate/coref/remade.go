package coref

import (
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/nameform"
)

// A recogniser glues to a name what only stands beside it: the party before a chamber ("the
// Republican Senate nominee"), a person before it in a headline ("Bo Holm Senate: …"), the word
// behind a president ("the Holm Agenda"). The last word of such a name would then be taken for
// all that is called so. What is left here is the name.

// remade cuts names to what they are names of.
func (l *linker) remade(names []nlp.Name) []nlp.Name {
	titled := l.titledSurnames()
	whole := map[string]bool{}
	for _, n := range names {
		if n.Kind.Base() == news.Person {
			whole[l.folded(n.Last-1, n.Last)] = true
		}
	}
	out := names[:0:0]
	for i := range names {
		n := names[i]
		switch {
		case l.lowerElsewhere(names, &n):
			continue
		case l.ofParty(&n):
			n.Kind, n.Fine, n.Key = news.Place, news.Place, l.g.abbreviated[l.d.Text[n.Start:n.End]]
		case n.Last-n.First > 1 && n.Kind == news.Person && l.pluralTitle(n.First):
			n = l.from(n, n.First+1)
		case n.Last-n.First > 1 && n.Kind != news.Person && l.g.chamber[l.folded(n.Last-1, n.Last)]:
			n = l.chamberOf(n, whole)
		case n.Last-n.First == 2 && n.Key == "" && n.Kind == news.Person && titled[l.folded(n.First, n.First+1)] && l.onlyNoun(n.Last-1):
			n.Last--
			n.Span = news.Span{Start: l.d.Tokens[n.First].Start, End: l.d.Tokens[n.First].End}
		case n.Last-n.First == 1 && n.Key == "" && l.counted(&n):
			n.First--
			n.Start = l.d.Tokens[n.First].Start // "the 18th Amendment"
		}
		out = append(out, n)
	}
	return out
}

// from is a name without its words before token i.
func (l *linker) from(n nlp.Name, i int) nlp.Name {
	n.First, n.Key = i, ""
	n.Span = news.Span{Start: l.d.Tokens[i].Start, End: l.d.Tokens[n.Last-1].End}
	return n
}

// chamberOf is the name of a chamber without the party before it, which is that of whoever is
// elected into it, or the person who stands before it in a headline.
func (l *linker) chamberOf(n nlp.Name, persons map[string]bool) nlp.Name {
	last := n.Last - 1
	if w := l.folded(last-1, last); l.g.partyWord[w] {
		return l.from(n, last)
	} else if persons[w] && !l.sentenceCase(last) && l.g.country[w] == "" && l.g.stateRegion[w] == "" {
		n.Last, n.Kind, n.Fine, n.Key = last, news.Person, news.Person, ""
		n.Span = news.Span{Start: l.d.Tokens[n.First].Start, End: l.d.Tokens[last-1].End}
	}
	return n
}

// ofParty reports whether a name is the short form of a region behind a party's letter: the "Ky."
// of "R-Ky.", which a recogniser may take for anything.
func (l *linker) ofParty(n *nlp.Name) bool {
	d := l.d
	i := n.First - 2
	if i < 0 || l.g.abbreviated[d.Text[n.Start:n.End]] == "" {
		return false
	}
	w := d.Word(n.First - 1)
	return (w == "-" || w == "–" || w == "—") && len(d.Word(i)) == 1 && upper(d.Word(i)) && d.Tokens[i].End == d.Tokens[i+1].Start
}

// pluralTitle reports whether the word at token i is a title of several: "Presidents Holm and Berg".
func (l *linker) pluralTitle(i int) bool {
	one, ok := strings.CutSuffix(l.folded(i, i+1), "s")
	return ok && l.g.title[one].class == "office"
}

// titledSurnames are the words that stand behind a courtesy title or an office and end a name
// there: "Mr. Holm".
func (l *linker) titledSurnames() map[string]bool {
	d := l.d
	out := map[string]bool{}
	for i := 1; i+1 < len(d.Tokens); i++ {
		if d.Tokens[i].UPOS != nlp.PROPN || d.Tokens[i+1].UPOS == nlp.PROPN || d.Word(i) == "." {
			continue
		}
		k := i - 1
		if d.Word(k) == "." && k > 0 {
			k--
		}
		switch l.g.title[l.folded(k, k+1)].class {
		case "honorific", "office":
			out[l.folded(i, i+1)] = true
		}
	}
	return out
}

// onlyNoun reports whether the word at token i is a word of common texts that is no name.
func (l *linker) onlyNoun(i int) bool {
	w := l.folded(i, i+1)
	return l.g.common(w) && !l.g.given[w] && !l.g.surname[w] && nameform.Generation(w) == "" && !l.g.suffix[w] && l.d.Tokens[i].UPOS != nlp.ADJ
}

// counted reports whether an ordinal stands before a name that is a noun of common texts: "the 18th
// Amendment". The 116th Congress is the Congress, and "September 11th" a day.
func (l *linker) counted(n *nlp.Name) bool {
	w := l.folded(n.First, n.Last)
	if !l.ordinal(n.First-1) || !l.g.common(w) || l.g.chamber[w] {
		return false
	}
	return n.First < 2 || !l.g.calendar[l.folded(n.First-2, n.First-1)]
}

// ordinal reports whether token i is a number that counts off, in figures: "18th".
func (l *linker) ordinal(i int) bool {
	if i < 0 || !l.sameSentence(i, i+1) {
		return false
	}
	w := l.d.Word(i)
	if len(w) < 3 || w[0] < '0' || w[0] > '9' {
		return false
	}
	switch strings.TrimLeft(w, "0123456789") {
	case "st", "nd", "rd", "th":
		return true
	}
	return false
}

// lowerElsewhere reports whether a name is one word that opens a sentence or a quotation, and the
// text has it as a word of the language elsewhere and never as a name within a sentence: the
// "Amnesty" of "Amnesty is not on the table".
func (l *linker) lowerElsewhere(names []nlp.Name, n *nlp.Name) bool {
	w := l.lower(n.First)
	if n.Last-n.First != 1 || n.Key != "" && l.d.Tokens[n.First].UPOS != nlp.NOUN || !l.opensSpeech(n.First) || w == l.d.Word(n.First) {
		return false
	}
	for i := range names {
		if x := &names[i]; x.Last-x.First == 1 && !l.opensSpeech(x.First) && l.lower(x.First) == w && l.sentenceCase(x.First) {
			return false
		}
	}
	for i := range l.d.Tokens {
		if l.d.Tokens[i].UPOS == nlp.NOUN && l.d.Word(i) == w {
			return true
		}
	}
	return false
}

// ofMembers cuts what a recogniser took in behind the members of a party: "Democrats for seats in
// the north".
func (l *linker) ofMembers(n nlp.Name) nlp.Name {
	if n.Last-n.First < 2 || n.Key != "" {
		return n
	}
	one, ok := strings.CutSuffix(l.folded(n.First, n.First+1), "s")
	if ok && l.g.member[one] && l.d.Tokens[n.First+1].UPOS == nlp.ADP && !capital(l.d.Word(n.Last-1)) {
		n.Last = n.First + 1
		n.Span = l.d.Tokens[n.First].Span()
	}
	return n
}

// readPartyWords reads the words that say of which party somebody is before a noun: the adjective
// of its name, and its short names, where its members are called by it.
func (g *gazetteer) readPartyWords(b *lang.Bundle) {
	g.partyWord = map[string]bool{}
	for _, e := range b.List("parties").Entries {
		ws := nameform.Fold(e.Col(0))
		members := false
		for _, n := range e.Values(2) {
			one, ok := strings.CutSuffix(key(n), "s")
			members = members || ok && g.member[one] && !nameform.Acronym(n)
		}
		if !members {
			continue // "Jubilee House" is a house
		}
		if len(ws) == 2 && ws[1] == "party" {
			g.partyWord[ws[0]] = true
		}
		for _, n := range e.Values(2) {
			if nameform.Acronym(n) {
				g.partyWord[key(n)] = true
			}
		}
	}
}

// ofMember reports whether a name at token i says where a member of a party was elected:
// "Democrat of Washington".
func (l *linker) ofMember(i int) bool {
	return i > 1 && (l.lower(i-1) == "of" || l.lower(i-1) == "from") && l.g.member[l.lower(i-2)] && upper(l.d.Word(i-2))
}

// opensSpeech reports whether token i opens a sentence or what is quoted, where every word has a
// capital.
func (l *linker) opensSpeech(i int) bool {
	if l.opensSentence(i) {
		return true
	}
	switch l.d.Word(i - 1) {
	case "“", "„", "«", `"`, "``", ":":
		return true
	}
	return false
}
