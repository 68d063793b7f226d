package coref

import (
	"slices"
	"sort"
	"strings"

	"hearsay/internal/nlp"
	"hearsay/internal/nlp/nameform"
)

// Every body has a spokesman and a director, so whose an office is tells apart who else
// would be called alike: "the prosecutor's spokesman" is not the police's, nor "the police
// chief" whoever heads a school.

// holdersOf are the words of a role that say whose it is: those before a possessive, behind
// a preposition, and the noun for a body right before what its holder is.
func (l *linker) holdersOf(role string) []string {
	heads := headsOf(role, l.g.small)
	var out []string
	for _, w := range nameform.Fold(role) {
		if w != "s" && !l.g.small[w] && !slices.Contains(heads, w) {
			out = append(out, w)
		}
	}
	if n := len(heads) - 1; n > 0 && (l.holds(heads[n-1]) && !l.personNoun(heads[n-1]) || l.namesHolder(role, heads[n-1], heads[n])) {
		out = append(out, heads[n-1])
	}
	return out
}

// namesHolder reports whether a word of a role before its last is printed as a name: the
// "Acme" of "Acme spokesman".
func (l *linker) namesHolder(role, w, head string) bool {
	if l.g.title[w].class != "" || l.g.title[w+" "+head].class != "" || l.g.officeWord[w] || l.g.kind[w].class != "" || l.g.nominal[w].class != "" || l.g.adjective[w] != "" || l.g.country[w] != "" {
		return false
	}
	return slices.ContainsFunc(strings.Fields(role), func(s string) bool { return capital(s) && key(s) == w })
}

// holds reports whether a noun says whose an office may be: a body's or a person's. A town's
// or a state's office is told by its name.
func (l *linker) holds(w string) bool {
	if l.g.voice[w] || l.g.statePlace[w] || l.g.cue[w+" sort"] == "place" {
		return false
	}
	return l.bodyNoun(w) || l.personNoun(w) || l.g.nominal[w].class != ""
}

// ofBodies notes the nouns for those to whom a phrase says that somebody belongs.
func (l *linker) ofBodies(p *phrase) {
	if n := len(p.mods) - 1; n >= 0 && p.body {
		p.holders = append(p.holders, p.mods[n])
	}
	p.holders = append(p.holders, p.field...)
	p.holders = slices.DeleteFunc(p.holders, func(w string) bool { return !l.holds(w) })
}

// holdersIn are the words that say whose the office is of which a phrase beside a name tells.
func (l *linker) holdersIn(p *phrase) []string {
	if w := l.lower(p.first); w == "its" || w == "their" {
		return l.itsHolder(p.first)
	}
	return append(slices.Clone(p.owner), p.holders...)
}

// otherHolder reports whether a phrase and what the text tells of somebody give his office to
// two different bodies or persons.
func (l *linker) otherHolder(c *Chains, ch *Chain, p *phrase) bool {
	if len(p.holders) == 0 || len(ch.of) == 0 {
		return false
	}
	for _, h := range p.holders {
		if slices.ContainsFunc(ch.of, func(w string) bool { return l.sameHolder(h, w) }) {
			return false
		}
	}
	if slices.ContainsFunc(ch.of, l.holds) {
		return true
	}
	// By its name alone: the airline's may be Kestra Air's, and is not where the text tells
	// of another airline.
	h := p.holders[len(p.holders)-1]
	q := phrase{first: p.first, last: p.last, head: h, noun: l.g.nominal[h]}
	for k := range c.All {
		if body := &c.All[k]; len(body.words) > 0 && !slices.ContainsFunc(body.words, func(w string) bool { return !slices.Contains(ch.of, w) }) && (l.describes(c, k, &q) > noFit || l.fits(c, k, q) > 0) {
			return false
		}
	}
	for i := p.first - 1; i >= 0; i-- {
		if strings.EqualFold(l.d.Word(i), h) {
			return true
		}
	}
	return false
}

// sameHolder reports whether two nouns may be said of one body or person.
func (l *linker) sameHolder(a, b string) bool {
	a, b = strings.TrimSuffix(a, "s"), strings.TrimSuffix(b, "s")
	if a == b {
		return true
	}
	if x, y := l.g.nominal[a].class, l.g.nominal[b].class; x == y && x != "" && x != "person" {
		return true
	}
	x, y := l.g.kind[a], l.g.kind[b]
	if slices.Contains(x.broader, b) || slices.Contains(y.broader, a) {
		return true
	}
	body := func(w string) bool { return l.bodyNoun(w) && !l.personNoun(w) }
	return l.g.publicBody[a] && body(b) || l.g.publicBody[b] && body(a)
}

// itsHolder is whose the office is of which a phrase with "its" or "their" at token i tells,
// by the subject of its sentence before it, else of the sentence before.
func (l *linker) itsHolder(i int) []string {
	d := l.d
	here := d.SentenceOf(i)
	for s := here; s >= max(0, here-1); s-- {
		for k := d.Sentences[s].First; k < min(i, d.Sentences[s].Last); k++ {
			if r := d.Tokens[k].Rel; r != nlp.Nsubj && r != nlp.NsubjPass || d.Tokens[k].UPOS == nlp.PRON {
				continue
			}
			n := sort.Search(len(d.Names), func(n int) bool { return d.Names[n].Last > k })
			if n < len(d.Names) && d.Names[n].First <= k {
				return nameform.Fold(d.Names[n].Of(d.Text))
			}
			return nameform.Fold(d.Word(k))
		}
	}
	return nil
}
