package coref

import (
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/nameform"
)

// What stands behind a name and tells what it names: possessions, ages, relative
// pronouns, nouns in apposition, nouns without a comma.

// wordsBehind reads possessions, ages, relative pronouns and appositions.
func (l *linker) wordsBehind(e *evidence, n *nlp.Name) {
	d := l.d
	i := n.Last
	if i+1 >= len(d.Tokens) || !l.sameSentence(i, n.First) {
		return
	}
	switch w := l.lower(i); {
	case l.runs(e, i):
	case possessive(w):
		// The possession is the last noun of the phrase: "Halden's former chief executive".
		for k := i + 1; k < len(d.Tokens) && k-i < 6; k++ {
			u := d.Tokens[k].UPOS
			if u != nlp.NOUN && u != nlp.ADJ && u != nlp.PROPN && u != nlp.NUM {
				break
			}
			w := l.lower(k)
			if l.g.cue[w+" owned"] == "state" && l.followedByNoun(k+1) && !l.personNoun(l.lower(k+1)) {
				continue // "Kesh's border crisis" may be a minister's
			}
			if l.cue(e, w, "owned", 3) {
				break
			}
		}
	case w == "(":
		if l.age(i+1) && i+2 < len(d.Tokens) && d.Word(i+2) == ")" {
			e.add(asPerson, 4)
		}
		if i+4 < len(d.Tokens) && d.Word(i+2) == ")" && d.Word(i+3) == "," && nameform.Acronym(d.Word(i+1)) {
			l.behindComma(e, n, i+4) // "the Redemption Front (NRF), a rebel group"
		}
		if l.opens(n) && n.First > 0 && l.opensBlock(n.First) {
			l.dateline(e, i)
		}
	case w == "—" || w == "–" || w == "-" || w == "--":
		if l.opens(n) && l.opensBlock(n.First) && !l.hyphenedTo(i) {
			e.add(asPlace, 5)
		}
	case w == "," && l.opens(n) && l.opensBlock(n.First) && l.dated(i+1):
		e.add(asPlace, 5)
	case w == ",":
		l.behindComma(e, n, i+1)
	case w == "who":
		e.add(asPerson, 2)
	case w == "of" && n.Kind == "" && len(e.words) == 2 && l.bodyAt(i+1):
		e.add(asPerson, 2) // "Per Holm of Acme Capital"
	case l.sortBehind(e, n, i):
	case d.Tokens[i].UPOS == nlp.NOUN && l.cue(e, w, "behind", 2):
		if l.g.cue[w+" behind"] == "organisation" {
			e.add(asPerson, -2)
		}
	}
	l.agreement(e, n)
}

// runs reads whoever runs a firm right behind its name or its possessive: "Kestra Lane CEO Ana
// Rao", "Kestra Lane's chief financial officer".
func (l *linker) runs(e *evidence, i int) bool {
	d := l.d
	if possessive(d.Word(i)) {
		i++
	}
	for n := 3; n > 0; n-- {
		if i+n <= len(d.Tokens) && l.sameSentence(i, i+n-1) && l.cue(e, strings.ToLower(d.Text[d.Tokens[i].Start:d.Tokens[i+n-1].End]), "run", 5) {
			e.add(asPerson, -3)
			return true
		}
	}
	return false
}

// bodyAt reports whether a name that a recogniser took for an organisation's begins at
// token i, or behind an article there.
func (l *linker) bodyAt(i int) bool {
	if i < len(l.d.Tokens) && l.d.Tokens[i].UPOS == nlp.DET {
		i++
	}
	for k := range l.d.Names {
		if n := &l.d.Names[k]; n.First == i {
			return n.Kind.Base() == news.Organisation
		}
	}
	return false
}

// hyphenedTo reports whether token i is a hyphen without white space on either side: what two
// have in common may be named for both, "the Rao-Holm plan".
func (l *linker) hyphenedTo(i int) bool {
	t := l.d.Tokens
	return i > 0 && i+1 < len(t) && l.d.Word(i) == "-" && t[i-1].End == t[i].Start && t[i].End == t[i+1].Start
}

// sortBehind reads the noun right behind a name with an article that says what it
// is: "the Kestra-Holm federation". What a body has of its own ("the Kestra union")
// says nothing of the body.
func (l *linker) sortBehind(e *evidence, n *nlp.Name, i int) bool {
	d := l.d
	if n.First == 0 || d.Tokens[i].UPOS != nlp.NOUN || l.lower(n.First-1) != "the" || !l.endsPhrase(i+1) {
		return false
	}
	w := l.lower(i)
	if l.g.partOf[w] || l.g.cue[w+" sort"] != "organisation" {
		return false
	}
	l.cue(e, w, "sort", 2)
	e.sorts = append(e.sorts, w)
	return true
}

// dateline reads "(AP) —" behind the name that opens a paragraph.
func (l *linker) dateline(e *evidence, i int) {
	for k := i + 1; k+1 < len(l.d.Tokens) && k-i < 5; k++ {
		if l.d.Word(k) == ")" {
			if w := l.d.Word(k + 1); w == "—" || w == "–" || w == "-" || w == "--" {
				e.add(asPlace, 5)
			}
			return
		}
	}
}

// dated reports whether a date, and then a colon or a dash, follows from token i on, as
// in a dateline: "KESTRA, Nov 12:", "Kestra, 12 November (AP) —".
func (l *linker) dated(i int) bool {
	month := false
	for k := i; k < len(l.d.Tokens) && k-i < 9; k++ {
		w := l.d.Word(k)
		if w == ":" || dash(w) {
			return month
		}
		f := l.folded(k, k+1)
		if l.g.calendar[f] {
			month = true
		} else if u := l.d.Tokens[k].UPOS; u == nlp.VERB || u == nlp.AUX || u == nlp.DET {
			return false
		}
	}
	return false
}

// opensBlock reports whether token i opens a paragraph.
func (l *linker) opensBlock(i int) bool {
	return i == 0 || strings.Contains(l.d.Text[l.d.Tokens[i-1].End:l.d.Tokens[i].Start], "\n")
}

// age reports whether token i is a number that an age may be.
func (l *linker) age(i int) bool {
	w := l.d.Word(i)
	return len(w) == 2 && w[0] >= '1' && w[0] <= '9' && w[1] >= '0' && w[1] <= '9'
}

// behindComma reads what follows a name and a comma from token i on.
func (l *linker) behindComma(e *evidence, n *nlp.Name, i int) {
	d := l.d
	if i >= len(d.Tokens) {
		return
	}
	w := l.lower(i)
	switch {
	case w == "aged" || l.age(i) && i+1 < len(d.Tokens) && (d.Word(i+1) == "," || d.Word(i+1) == "."):
		e.add(asPerson, 5)
	case w == "who" || w == "whom":
		e.add(asPerson, 4)
	case w == "which":
		e.add(asPerson, -4)
		if k := i + 1; k+1 < len(d.Tokens) && (l.g.human[l.lower(k)] || d.Tokens[k].UPOS == nlp.AUX && l.g.human[l.lower(k+1)]) {
			e.add(asOrganisation, 1)
		}
		e.add(asOrganisation, 2)
	case w == "where":
		e.add(asPlace, 4)
	case w == "a" || w == "an" || w == "the" || w == "its" || w == "his" || w == "her" || w == "their":
		l.apposition(e, i+1)
	case d.Tokens[i].UPOS == nlp.ADJ || d.Tokens[i].UPOS == nlp.NOUN:
		l.apposition(e, i)
	}
}

// apposition reads the head of a noun phrase from token i on: the last noun
// before anything else stands.
func (l *linker) apposition(e *evidence, i int) {
	head := -1
	for k := i; k < len(l.d.Tokens) && k-i < 8; k++ {
		switch l.d.Tokens[k].UPOS {
		case nlp.NOUN:
			head = k
			continue
		case nlp.ADJ, nlp.NUM:
			continue
		case nlp.PROPN:
			if head < 0 {
				continue
			}
		case nlp.PUNCT:
			if l.d.Word(k) == "-" {
				continue
			}
		case nlp.PART:
			if possessive(l.d.Word(k)) {
				continue // "the country's main port"
			}
		}
		break
	}
	if head+1 < len(l.d.Tokens) && head >= 0 && l.actsAt(head) {
		return // "in a letter seen by Kestra, the operator said"
	}
	if head >= 0 {
		l.sortOf(e, head, 4)
		if w := l.noun(head - 1); head > i && w != "" && l.g.cue[w+" sort"] != "" {
			e.sorts = slices.Insert(e.sorts, max(0, len(e.sorts)-1), w) // "a rebel group"
		}
	}
}

// actsAt reports whether the noun at token i is the subject of the verb behind it,
// and so in apposition to nothing.
func (l *linker) actsAt(i int) bool {
	next := &l.d.Tokens[i+1]
	switch next.XPOS {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	case "VBN": // a tagger's guess where the two forms are one: "the health ministry confirmed on Tuesday"
		by := i+2 < len(l.d.Tokens) && l.lower(i+2) == "by"
		return !by && l.g.human[l.lower(i+1)]
	}
	return false
}
