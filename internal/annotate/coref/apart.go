package coref

import (
	"slices"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// Of two who hold one office a description says which it means, if it does: the Danish
// minister, the former leader. Where it says no more than both are told to be, and the
// text has just named both in one sentence, it means neither.

// toldApart leaves out the options that a phrase tells apart from others.
func (l *linker) toldApart(c *Chains, p *phrase, options []option) []option {
	if len(options) < 3 {
		return options
	}
	for k := p.first + 1; k < p.last-1 && p.noun.class == "person"; k++ {
		w := l.folded(k, k+1)
		switch {
		case l.g.now[w]:
			options = l.without(c, options, func(ch *Chain) bool { return slices.Contains(ch.roles, "former") && !slices.Contains(p.mods, "former") })
		case w == "former" || capital(l.d.Word(k)) && l.d.Tokens[k].UPOS != nlp.NOUN:
			said := func(ch *Chain) bool {
				return slices.Contains(ch.roles, w) || w != "former" && p.country != "" && ch.Country == p.country // "Norway's minister"
			}
			if slices.ContainsFunc(options, func(o option) bool { return o.chain >= 0 && said(&c.All[o.chain]) }) {
				options = l.without(c, options, func(ch *Chain) bool { return !said(ch) })
			}
		}
	}
	return l.neitherOfTwo(c, p, l.withoutBroader(c, p, l.withoutLonger(c, p, options)))
}

// withoutBroader leaves out those whom the noun of a phrase may only take up, where one who is
// called by the noun itself has been named as late: "the priest" is the priest, not the monsignor.
func (l *linker) withoutBroader(c *Chains, p *phrase, options []option) []option {
	if p.noun.class != "person" {
		return options
	}
	called := func(o *option) bool { return l.calledSo(&c.All[o.chain], p.head) }
	last := -1
	for i := range options {
		if o := &options[i]; o.chain >= 0 && c.All[o.chain].Name != "" && called(o) {
			last = max(last, o.at)
		}
	}
	return slices.DeleteFunc(options, func(o option) bool { return o.chain >= 0 && o.at < last && !called(&o) })
}

// withoutLonger leaves out those whose office is called by the noun of a phrase and a word
// before it, where another's is called by the noun alone: "the minister" is no prime minister.
func (l *linker) withoutLonger(c *Chains, p *phrase, options []option) []option {
	if p.noun.class != "person" || p.head == "" {
		return options
	}
	longer := func(ch *Chain) bool {
		is := false
		for i, h := range ch.heads {
			if h != p.head {
				continue
			}
			if i == 0 || l.g.kind[ch.heads[i-1]+" "+h].class == "" || slices.Contains(p.mods, ch.heads[i-1]) {
				return false
			}
			is = true
		}
		return is
	}
	if !slices.ContainsFunc(options, func(o option) bool {
		return o.chain >= 0 && c.All[o.chain].Name != "" && slices.Contains(c.All[o.chain].heads, p.head) && !longer(&c.All[o.chain])
	}) {
		return options
	}
	return l.without(c, options, longer)
}

// sharesAdjective reports whether a phrase has an adjective with a capital, as those of
// countries in no list have, that is said of a chain.
func (l *linker) sharesAdjective(ch *Chain, p *phrase) bool {
	for k := p.first + 1; k < p.last-1; k++ {
		if capital(l.d.Word(k)) && l.d.Tokens[k].UPOS != nlp.NOUN && slices.Contains(ch.roles, l.folded(k, k+1)) {
			return true
		}
	}
	return false
}

// without leaves out the options of whom something holds.
func (l *linker) without(c *Chains, options []option, out func(*Chain) bool) []option {
	return slices.DeleteFunc(options, func(o option) bool { return o.chain >= 0 && out(&c.All[o.chain]) })
}

// neitherOfTwo leaves out those of whom all is told that a phrase says, where the last
// sentence to name one of them has named two, and notes that it means neither.
func (l *linker) neitherOfTwo(c *Chains, p *phrase, options []option) []option {
	person := p.noun.class == "person"
	if person && !l.post(p.head) || p.country != "" || len(p.owner) > 0 || len(p.field) > 0 || len(p.mods) > 0 || p.of || p.between {
		return options
	}
	holds := func(o option) bool {
		if o.chain < 0 || o.at < 0 || c.All[o.chain].Name == "" {
			return false
		}
		return l.calledSo(&c.All[o.chain], p.head) || !person && slices.Contains(c.All[o.chain].roles, p.head)
	}
	last := -1
	var those []int
	for _, o := range options {
		switch {
		case !holds(o) || o.at < last:
		case o.at > last:
			last, those = o.at, []int{o.chain}
		default:
			those = append(those, o.chain)
		}
	}
	if len(those) < 2 {
		return options
	}
	l.neitherHere(c, p, those...)
	return slices.DeleteFunc(options, holds)
}

// neitherHere notes chains that a phrase does not mean.
func (l *linker) neitherHere(c *Chains, p *phrase, chains ...int) {
	if c.neither == nil {
		c.neither = make(map[int][]int)
	}
	c.neither[l.d.Tokens[p.first].Start] = chains
}

// latter is whom "the former" or "the latter" at token i means, -1 for nobody: of two
// persons or two bodies whom alone the sentence before names, the first or the second.
func (l *linker) latter(c *Chains, known []news.Mention, i int) int {
	d := l.d
	if i+1 >= len(d.Tokens) || l.lower(i) != "the" {
		return -1
	}
	which := l.lower(i + 1)
	if which != "former" && which != "latter" || !l.endsPhrase(i+2) {
		return -1
	}
	s := d.SentenceOf(i) - 1
	if s < 0 {
		return -1
	}
	// What "the former" has been given in the sentence before is named there too.
	start := d.Tokens[d.Sentences[s].First].Start
	if w := l.folded(d.Sentences[s].First, d.Sentences[s].First+2); (w == "the former" || w == "the latter") && s > 0 {
		start = d.Tokens[d.Sentences[s-1].First].Start
	}
	var two []int
	from, _ := slices.BinarySearchFunc(known, start, func(m news.Mention, at int) int { return m.Start - at })
	for k := from; k < len(known) && known[k].Start < d.Tokens[i].Start; k++ {
		at, ok := c.byID[known[k].Entity]
		if !ok || slices.Contains(two, at) {
			continue
		}
		switch ch := &c.All[at]; {
		case ch.Name == "" || ch.Kind.Base() == news.Event || ch.Kind.Base() == news.Place && ch.Kind != news.Country:
		default:
			two = append(two, at)
		}
	}
	if len(two) != 2 || (c.All[two[0]].Kind.Base() == news.Person) != (c.All[two[1]].Kind.Base() == news.Person) {
		return -1
	}
	if which == "former" {
		return two[0]
	}
	return two[1]
}
