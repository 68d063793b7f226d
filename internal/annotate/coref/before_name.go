package coref

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// What a recogniser takes into a person's name that stands before it and is no title: a
// body, a trade, the field of an office.

// behindBody makes a person of a name that a recogniser took for a body's, since the body
// whose office the person has stands right before it: "Speaker of the | House | Alice Hale".
func (l *linker) behindBody(n nlp.Name) nlp.Name {
	if n.Key != "" || n.Last-n.First < 3 || n.Kind.Base() == news.Person {
		return n
	}
	body, given := l.folded(n.First, n.First+1), l.folded(n.First+1, n.First+2)
	if !l.g.head[body] && l.g.institution[body] == "" && !l.isAcronym(n.First) || !l.g.given[given] && l.g.givenGender[given] == 0 {
		return n
	}
	i := n.First - 1
	if i > 0 && l.lower(i) == "the" {
		i--
	}
	if i < 1 || l.lower(i) != "of" {
		return n
	}
	if w := l.folded(i-1, i); l.g.nominal[w].class != "person" && l.g.title[w].class == "" {
		return n
	}
	n.First++
	n.Start, n.Kind, n.Fine = l.d.Tokens[n.First].Start, news.Person, news.Person
	return n
}

// trade reports whether a word that opens a sentence, before a name, is a noun for what
// somebody is: it has its capital from where it stands.
func (l *linker) trade(i int) bool {
	w := l.lower(i)
	return l.g.nominal[w].class == "person" && l.opensSentence(i) && l.sentenceCase(i) && l.g.givenGender[w] == 0 && !l.g.given[w]
}

// mood reports whether the word at token i, which opens a sentence, only says how somebody
// feels whose name stands behind it: "Heartbroken | Ana Rao".
func (l *linker) mood(i int) bool {
	return l.opensSentence(i) && l.g.mood[l.lower(i)]
}

// fieldOf reports whether token i, of a name that ends before token last, is a word of
// the field of an office that stands before the name itself: "Criminal" and "Policy" in
// "Vice Minister of Criminal Policy Per Holm".
func (l *linker) fieldOf(i, last int) bool {
	if l.g.common(l.folded(last-1, last)) && !l.g.given[l.folded(i+1, i+2)] {
		return false // "Minister of Public Health Services"
	}
	k := i
	for k > 0 && i-k < 5 && l.lower(k-1) != "of" && l.lower(k-1) != "for" {
		k--
		if w := l.folded(k, k+1); !capital(l.d.Word(k)) || !l.g.common(w) {
			if !l.g.small[w] {
				return false
			}
		}
	}
	if k < 2 {
		return false
	}
	w := l.folded(i, i+1)
	if !l.g.common(w) || l.g.given[w] || l.g.givenGender[w] != 0 {
		return false
	}
	office := l.folded(k-2, k-1)
	return l.g.nominal[office].class == "person" || l.g.title[office].class == "office" || l.g.title[office].class == "role"
}

// onAirName gives the name of a broadcaster the word for what it is that stands before it:
// "TV | Kestra", which a recogniser may take for a person's.
func (l *linker) onAirName(n nlp.Name) nlp.Name {
	i := n.First - 1
	if i < 0 || n.Key != "" || n.Last-n.First > 2 || !l.g.onAir[l.d.Word(i)] || l.named(i) || !l.sameSentence(i, n.First) || l.g.given[l.folded(n.First, n.First+1)] {
		return n
	}
	n.First, n.Start, n.Kind, n.Fine = i, l.d.Tokens[i].Start, news.Media, news.Media
	return n
}
