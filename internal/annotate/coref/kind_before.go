package coref

import (
	"strings"

	"hearsay/internal/nlp"
)

// What stands before a name and tells of its kind: titles, prepositions, and nouns in
// apposition or that govern.

// titleBefore reads titles inside the recogniser's span and right before it.
func (l *linker) titleBefore(e *evidence, n *nlp.Name, first int) {
	t := titleKind{}
	if first > n.First {
		_, t = l.titleAt(n.First, first)
	} else if i := n.First - 1; i >= 0 && l.sameSentence(i, n.First) {
		t = l.g.title[l.folded(i, i+1)]
		if t.class == "" && l.d.Word(i) == "." && i > 0 {
			t = l.g.title[l.folded(i-1, i)]
			i--
		}
		if t.class != "" && !capital(l.d.Word(i)) && t.class != "role" {
			// "president Kesh", but also "the king Salt Company": weaker.
			e.add(asPerson, 2)
			return
		}
	}
	switch t.class {
	case "honorific", "rank", "office", "royal", "church", "learned":
		e.add(asPerson, 5)
	case "role":
		if i := first - 1; len(e.words) > 1 && i >= 0 && capital(l.d.Word(i)) && l.g.nominal[l.folded(i, i+1)].class == "person" {
			e.add(asPerson, 3) // "Managing Director Ana Rao"
		}
	}
}

// wordsBefore reads prepositions, nouns in apposition and nouns that govern.
func (l *linker) wordsBefore(e *evidence, n *nlp.Name) {
	d := l.d
	i := n.First - 1
	if l.measured(n.First) && !(len(e.words) > 1 && l.g.given[e.words[0]]) { // "the 7-foot Per Holm"
		l.cue(e, "ship", "sort", 4)
		e.add(asOrganisation, -4)
		return
	}
	if i >= 0 && d.Tokens[i].UPOS == nlp.DET {
		if l.lower(i) == "the" && l.sentenceCase(i) && !l.followedByName(n.Last) && !l.hyphenedTo(n.Last) && !strings.HasSuffix(e.words[len(e.words)-1], "s") {
			e.add(asPerson, -4) // "the Kettle Shaft"
		}
		i--
	}
	if i < 0 || !l.sameSentence(i, n.First) {
		return
	}
	if o := i - 1; o > 0 && possessive(d.Word(i)) && (l.g.country[l.folded(o, i)] != "" || l.g.place[l.folded(o, i)]) && d.Tokens[o-1].UPOS == nlp.ADP {
		i = o - 1 // "in Norland's Kestra"
	}
	w := l.lower(i)
	if w == "," && i == n.First-2 && i > 0 && l.lower(n.First-1) == "the" && l.g.cue[l.noun(i-1)+" sort"] == "object" {
		l.sortOf(e, i-1, 4) // "the ship, the Kestra Star,"
	}
	owner := n.Last < len(d.Tokens) && possessive(d.Word(n.Last))
	switch {
	case w == "," && i > 0 && i == n.First-1:
		// "The state news agency, Velpress, reported"
		if n.Last < len(d.Tokens) && d.Word(n.Last) == "," {
			if k := l.officerOf(i - 1); k >= 0 {
				e.add(asPerson, 4) // "the treasurer of the Kestra Union, Per Holm, said"
			} else {
				l.sortOf(e, i-1, l.apposedWeight(i))
			}
		}
		return
	case w == "at" && i > 0 && l.cue(e, l.noun(i-1), "at", 3):
		return
	case w == "of" || w == "for" || w == "with" || w == "at" && !l.g.inside[w]:
		if i > 0 && !owner {
			if s := l.noun(i - 1); !l.cue(e, s, "of", 3) && w == "of" && l.g.cue[s+" sort"] == "place" {
				e.add(asPlace, 4) // "the town of Kestra"
				e.add(asPerson, -2)
			}
		}
		return
	case w == "in" || w == "at":
		k := i - 1
		if k >= 0 && l.cue(e, l.noun(k), "in", 3) {
			return
		}
		if w == "at" && k >= 0 && l.cue(e, l.noun(k), "of", 2) {
			return
		}
		if w == "in" && !owner && !l.followedByNoun(n.Last) {
			e.add(asPlace, 3)
			e.add(asPerson, -2)
		}
		return
	case l.g.inside[w] && w != "into" || w == "via" || w == "inside" || w == "near":
		if !owner {
			e.add(asPlace, 3)
		}
		return
	case w == "from" && i > 0 && l.cue(e, l.noun(i-1), "from", 3):
		return
	case w == "to" || w == "from" || w == "into":
		if !owner && l.motion(i) && !l.followedByNoun(n.Last) {
			e.add(asPlace, 2)
		}
		return
	}
	if l.g.statePlace[w] && l.g.common(e.words[len(e.words)-1]) {
		return // "the state Senate", "state Republicans": of which state the text says elsewhere
	}
	if x, ok := l.g.nominal[w]; i == n.First-1 && (d.Tokens[i].UPOS == nlp.NOUN || ok && x.class != "person" && (l.behindArticle(i) || l.g.label[w] && l.opensSentence(i))) {
		weight := 3
		if l.behindArticle(i) {
			weight = 6 // "the daily Kestra Post": a tagger may take it for an adjective
		}
		l.sortOf(e, i, weight)
		if last := e.words[len(e.words)-1]; len(e.words) > 1 && l.personNoun(w) && !l.g.either[w] && !e.head && l.g.headKind[last] == "" && !l.g.firmSuffix[last] && !l.g.common(last) {
			e.add(asPerson, 2) // "party leader Thong Vansa"
		}
	}
}

// officerOf is the noun for a person of whose complement token i is the end: "secretary"
// in "the organising secretary of the Kestra Union"; -1 for none.
func (l *linker) officerOf(i int) int {
	for k := i; k > 0 && i-k < 8 && l.sameSentence(k, i); k-- {
		switch w := l.lower(k); {
		case (w == "of" || w == "for" || w == "at") && k < i:
			h := l.noun(k - 1)
			if n, ok := l.g.nominal[h]; ok && n.class == "person" || l.g.title[h].class == "role" || l.g.title[h].class == "office" {
				return k - 1
			}
			return -1
		case capital(l.d.Word(k)) || l.d.Tokens[k].UPOS == nlp.DET || l.d.Tokens[k].UPOS == nlp.ADJ || l.d.Tokens[k].UPOS == nlp.NOUN || possessive(w) || w == "and":
		default:
			return -1
		}
	}
	return -1
}

// followedByNoun reports whether a common noun stands at token i: "in Halden
// shares".
func (l *linker) followedByNoun(i int) bool {
	return i < len(l.d.Tokens) && l.d.Tokens[i].UPOS == nlp.NOUN
}

// followedByName reports whether a noun or another capital stands at token i:
// "the Warhol museum", "the Warhol Foundation".
func (l *linker) followedByName(i int) bool {
	return l.followedByNoun(i) || i < len(l.d.Tokens) && (l.d.Tokens[i].UPOS == nlp.PROPN || l.d.Tokens[i].UPOS == nlp.ADJ)
}
