package coref

import (
	"slices"
	"strings"

	"hearsay/internal/nlp"
)

// What a phrase cannot mean whatever its noun: nobody holds an office yet that the text looks for
// somebody to hold ("the right candidate", "the next president"), a body of flesh is no
// organisation, and who leads a party in a chamber is not the president for that.

// soughtAfter reports whether a phrase says of an office or a choice that it is still to be seen
// whose it will be: "the wrong candidate", "the next president".
func (l *linker) soughtAfter(p *phrase) bool {
	if p.noun.class != "person" || p.last-p.first < 3 {
		return false
	}
	for k := p.first + 1; k < p.last-1; k++ {
		if l.g.sought[l.lower(k)] && l.d.Tokens[k].UPOS != nlp.PROPN && l.d.Word(k+1) != "-" && l.electable(p.head) {
			return true
		}
	}
	return false
}

// electable reports whether somebody is chosen for what a noun says.
func (l *linker) electable(noun string) bool {
	k := l.g.kind[noun]
	return l.post(noun) || k.top || slices.Contains(k.broader, "candidate") || slices.Contains(k.broader, "contender")
}

// unbodied reports whether what stands before the noun of a phrase says that no organisation is
// meant by it: "the female body", "the delegated authority".
func (l *linker) unbodied(p *phrase) bool {
	if p.noun.class == "person" {
		return false
	}
	for k := p.first + 1; k < p.last-1; k++ {
		if slices.Contains(l.g.unbodied[l.lower(k)], p.head) {
			return true
		}
	}
	return false
}

// leadsLess reports whether a phrase is one for who leads a state and a chain somebody whom the
// text calls a member of parliament, or a leader of no more than a party there, and no more.
func (l *linker) leadsLess(ch *Chain, p *phrase) bool {
	if p.noun.class != "person" || !slices.Contains(l.g.kind[p.head].broader, "head of state") || len(p.mods) > 0 && p.body {
		return false
	}
	less := false
	for _, h := range ch.heads {
		if h == p.head || slices.Contains(l.g.kind[h].broader, p.head) || slices.Contains(l.g.kind[h].broader, "head of state") {
			return false
		}
		less = less || slices.Contains(l.g.kind[h].broader, "legislator") || l.g.lessLed[h]
	}
	return less
}

// leadsElsewhere reports whether a phrase gives an office to another state than the one that the
// lists let a person lead, of whom the text says no country.
func (l *linker) leadsElsewhere(ch *Chain, p *phrase) bool {
	if p.noun.class != "person" || p.country == "" || ch.Country != "" || len(ch.words) < 2 {
		return false
	}
	code := l.g.leader[strings.Join(ch.words, " ")]
	return code != "" && code != p.country
}

// namedPast reports whether the name behind a phrase begins another clause, and the phrase goes
// with the name before it: "with Ana Rao, the mayor, Per Holm ignored the questions".
func (l *linker) namedPast(behind, before *occurrence) bool {
	end := l.lastToken(behind) + 1
	return behind != before && end < len(l.d.Tokens) && (l.d.Tokens[end].UPOS == nlp.VERB || l.d.Tokens[end].UPOS == nlp.AUX)
}

// goesOnSaying reports whether the noun at token i is one for persons, and a phrase that may be
// said of any of them speaks: "A Conservative close to the talks said … the official said".
func (l *linker) goesOnSaying(i int, p *phrase) bool {
	w := l.lower(i)
	if u := l.d.Tokens[i].UPOS; u != nlp.NOUN && u != nlp.PROPN && !(u == nlp.ADJ && upper(l.d.Word(i))) || !l.g.kind[p.head].any || l.g.kind[p.head].also || !l.g.member[w] && !l.personNoun(w) {
		return false
	}
	if clash(cmpGender(l.g.nounGender[w], l.g.kind[w].gender), cmpGender(l.g.nounGender[p.head], l.g.kind[p.head].gender)) {
		return false
	}
	return l.speaker(p.last-1) || l.speaksBehind(p.last-1)
}

// onceSpoke reports whether a text has let somebody speak who once was something and has no name,
// and a phrase says no more of whom it means: "A former inspector said … the former official said".
func (l *linker) onceSpoke(p *phrase) bool {
	if !l.g.kind[p.head].any || !slices.Contains(p.mods, "former") {
		return false
	}
	d := l.d
	for i := p.first - 1; i > max(0, p.first-maxTold); i-- {
		if d.Tokens[i].UPOS != nlp.NOUN || !l.personNoun(l.lower(i)) || !l.indefinite(i) || !(d.Tokens[i].Rel == nlp.Nsubj && l.speaker(i) || l.speaksBehind(i) || l.accordingTo(i)) || !l.bringsIn(i) {
			continue
		}
		for k := i - 1; k >= 0 && i-k < 6 && d.Tokens[k].UPOS != nlp.DET; k-- {
			if l.lower(k) == "former" || l.lower(k) == "ex" {
				return true
			}
		}
	}
	return false
}

// saysPast reports whether a verb of speech stands behind what tells more of the noun at token i,
// whatever the parse makes its subject: "A Conservative involved with the plan said".
func (l *linker) saysPast(i int) bool {
	d := l.d
	for k := i + 1; k < len(d.Tokens) && k-i < 9 && l.sameSentence(i, k); k++ {
		switch t := &d.Tokens[k]; t.UPOS {
		case nlp.VERB:
			if t.XPOS != "VBN" && k > i+1 {
				return t.XPOS != "VBG" && l.g.speech[t.Lemma]
			}
			if k > i+1 {
				return false
			}
		case nlp.NOUN, nlp.PROPN, nlp.ADP, nlp.DET, nlp.ADJ, nlp.NUM:
		default:
			return false
		}
	}
	return false
}

// besideInList reports whether a phrase for a person stands right behind a comma and the name of
// a chain, and goes on to its verb: of "Holm, Berg, the president are" none is another.
func (l *linker) besideInList(c *Chains, k int, p *phrase) bool {
	d := l.d
	if p.noun.class != "person" || p.first < 2 || d.Word(p.first-1) != "," || p.last >= len(d.Tokens) {
		return false
	}
	if u := d.Tokens[p.last].UPOS; u != nlp.VERB && u != nlp.AUX {
		return false
	}
	for _, n := range c.All[k].Mentions {
		if n < len(c.Mentions) && c.Mentions[n].End == d.Tokens[p.first-2].End && c.Mentions[n].Entity == c.All[k].ID {
			return true
		}
	}
	return false
}

// chamberPanel reports whether a phrase is one for those whom a chamber appoints ("the panel"), and
// a chain the chamber.
func (l *linker) chamberPanel(ch *Chain, p *phrase) bool {
	return l.isChamber(ch) && p.noun.class != "person" && slices.ContainsFunc(l.g.kind[p.head].broader, func(w string) bool { return w == "committee" || w == "panel" })
}
