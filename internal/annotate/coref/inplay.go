package coref

import (
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// What a description cannot mean though its words would fit: one of two that are in
// play alike, somebody else than who has been brought in by them, and an army that is
// no state's.

// spokeBefore reports whether a text has let somebody speak by the noun of a phrase whom
// it does not name: "the colonel" is the one of "a colonel said", and nobody of whom the
// text does not say that he is one.
func (l *linker) spokeBefore(c *Chains, p *phrase) bool {
	d := l.d
	for i := p.first - 1; i > max(0, p.first-maxTold); i-- {
		if strings.EqualFold(d.Word(i), p.head) && (l.g.kind[p.head].any && l.d.SentenceOf(p.first)-l.d.SentenceOf(i) <= maxTopic && l.bringsIn(i) || d.Tokens[i].Rel == nlp.Nsubj && l.speaker(i) || l.speaksBehind(i)) && l.indefinite(i) && !l.namedAt(c, d.Tokens[i].Start) {
			return true
		}
	}
	return false
}

// spokeLast is the sentence, of the last two, in which somebody without a name speaks whom the
// noun of a phrase may take up, behind every sentence for none: a diplomat may be "the
// official", and so may one of several officials. Whom he speaks of is not he.
func (l *linker) spokeLast(p *phrase) int {
	d := l.d
	here := d.SentenceOf(p.first)
	for i := p.first - 1; i > 0 && p.noun.class == "person" && d.SentenceOf(i) >= here-2; i-- {
		w, said := l.lower(i), false
		switch {
		case w == "one":
			if some, ok := l.oneOf(i); ok {
				said = l.speaker(i) && strings.EqualFold(d.Word(some.last-1), p.head+"s")
			} else {
				said = l.speaker(i) && i+2 < len(d.Tokens) && (d.Tokens[i+2].UPOS == nlp.PRON || l.g.human[l.lower(i+1)])
			}
		case (d.Tokens[i].UPOS == nlp.NOUN && slices.Contains(l.g.kind[w].broader, p.head) || l.goesOnSaying(i, p)) && l.indefinite(i):
			said = d.Tokens[i].Rel == nlp.Nsubj && l.speaker(i) || l.speaksBehind(i) || l.accordingTo(i) || l.saysPast(i)
		}
		if said {
			return d.SentenceOf(i)
		}
	}
	return len(d.Sentences)
}

// bringsIn reports whether the noun at token i, behind "a" or the like, is whom its clause
// tells of, and not what it says of another: "Ana Rao, a baker, …", "she was a baker".
func (l *linker) bringsIn(i int) bool {
	d := l.d
	first := i
	for first > 0 && i-first < 5 && d.Tokens[first].UPOS != nlp.DET && d.Tokens[first].UPOS != nlp.NUM {
		first--
	}
	u := unnamed{first: first, head: i, last: i + 1}
	return !l.saysWhat(&u)
}

// speaksBehind reports whether the noun at token i speaks in an insertion behind what he
// says, whatever the parse makes of it: "…, a diplomat said."
func (l *linker) speaksBehind(i int) bool {
	d := l.d
	return i+2 < len(d.Tokens) && l.g.speech[d.Tokens[i+1].Lemma] && d.Tokens[i+1].XPOS != "VBN" && closes(d.Word(i+2))
}

// namedAt reports whether a phrase that holds an offset has been resolved to somebody
// who has a name.
func (l *linker) namedAt(c *Chains, at int) bool {
	for i := len(c.Mentions) - 1; i >= l.printed; i-- {
		if m := &c.Mentions[i]; m.Start <= at && at < m.End && c.NameOf(*m) != "" {
			return true
		}
	}
	return false
}

// sideBySide are the chains of names that stand beside another's, with an "and" or an
// "or" between them, where the text goes on with both or with neither: of "Tarvo and
// Brenta make pumps" none is "the company". It is nil for a phrase that says more.
func (l *linker) sideBySide(c *Chains, past []news.Mention, seen map[int]*sighting, p *phrase) map[int]bool {
	if !l.anyFirm(p) || p.country != "" {
		return nil
	}
	var out map[int]bool
	for i := 1; i < len(past); i++ {
		m, o := &past[i-1], &past[i]
		if m.Entity == o.Entity || m.End >= o.Start {
			continue
		}
		if w := strings.Trim(l.d.Text[m.End:o.Start], " "); w != "and" && w != "or" {
			continue
		}
		a, ok := c.byID[m.Entity]
		b, also := c.byID[o.Entity]
		if !ok || !also || seen[a] == nil || seen[b] == nil || seen[a].last != seen[b].last || !l.perhapsFirm(&c.All[a]) || !l.perhapsFirm(&c.All[b]) {
			continue
		}
		if out == nil {
			out = make(map[int]bool)
		}
		out[a], out[b] = true, true
	}
	return out
}

// perhapsFirm reports whether nothing says of a name that it is no firm's: a
// recogniser may take one of a single word for a person's.
func (l *linker) perhapsFirm(ch *Chain) bool {
	switch {
	case listedFirm(ch):
		return true
	case ch.Key != "" || ch.common || len(ch.words) == 0 || l.noFirm(ch):
		return false
	case ch.Kind == news.Person:
		return len(ch.words) == 1 && ch.Gender == 0 && len(ch.heads) == 0 && ch.age == 0 && !l.g.given[ch.words[0]]
	}
	return ch.Kind == "" || ch.Kind.Base() == news.Organisation
}

// othersArmy reports whether a phrase is "the army" or "the military" and a chain an army
// that is no state's: "the Salwin Patriotic Army". A state's is named for the state alone,
// or a list has it.
func (l *linker) othersArmy(ch *Chain, p *phrase) bool {
	if p.noun.class != "army" && p.noun.class != "military" || ch.common {
		return false
	}
	n := len(ch.words) - 1
	switch {
	case ch.Kind == news.ArmedGroup:
		return true
	case ch.Key != "" && ch.Kind == news.Government || n < 1 || ch.words[n] != "army" && ch.words[n] != "forces":
		return false
	}
	of := ch.words[:n]
	if of[0] == "royal" || of[0] == "national" || of[0] == "armed" {
		of = of[1:]
	}
	name := strings.Join(of, " ")
	if ch.words[n] == "forces" && slices.ContainsFunc(of, func(w string) bool {
		return w == "armed" || w == "defence" || w == "defense" || l.g.country[w] != "" || l.g.adjective[w] != "" || l.isDemonym(w)
	}) {
		return false // "Syrian Democratic Forces", "Defence Forces"
	}
	return len(of) > 0 && l.g.country[name] == "" && l.g.adjective[name] == "" && !l.isDemonym(name)
}

// isDemonym reports whether a text uses a folded word as the adjective of a place that no
// list has.
func (l *linker) isDemonym(w string) bool {
	for i := range l.demonym {
		if l.folded(i, i+1) == w {
			return true
		}
	}
	return false
}
