package coref

import (
	"slices"

	"hearsay/internal/news"
)

// News of a firm names others in passing: the rival that looked at its books, the airline
// that had bid, too. "The company" is then rather the firm that the news is of, however near
// the other stands; and where a text has just told of the other, either may be meant.

// mainFirm is the number of the option that a phrase for a firm means by what its article is
// about, where the likeliest is named in passing: the likeliest itself, another, or 0 where
// it may be either. Who has just spoken is no passer-by.
func (l *linker) mainFirm(c *Chains, p *phrase, options []option, likeliest int) int {
	if !l.g.firm[p.noun.class] && p.noun.class != "bank" || p.country != "" || len(p.owner) > 0 || len(p.mods) > 0 || p.of {
		return likeliest
	}
	w := &options[likeliest]
	last := l.d.SentenceOf(p.first)-w.at <= 1 && w.x[traitSubject] > 0
	if w.at < 0 || last && w.speaks {
		return likeliest
	}
	times := func(o *option) int { return len(c.All[o.chain].Mentions) }
	found := likeliest
	for i := range options {
		o := &options[i]
		if o.chain < 0 || o.chain == w.chain || o.x[traitLead] == 0 || o.first >= w.first || c.All[o.chain].Kind.Base() == news.Person || o.fit < w.fit || times(o) < times(w) || l.isTold(c, o.chain) {
			continue
		}
		if found == likeliest || times(o) > times(&options[found]) {
			found = i
		}
	}
	switch o := &options[found]; {
	case found == likeliest:
		return likeliest
	case times(o) < 2*times(w) || last:
		l.neitherHere(c, p, w.chain, o.chain)
		return 0
	}
	l.neitherHere(c, p, w.chain)
	return found
}

// goneOn is the number of the option that a phrase for a firm that speaks means where the
// text has gone on from the likeliest to another that may be the firm: the other, where its
// article tells more of it and it is known for a body, else 0. That a name has the noun of
// the phrase in it ("Kestra Bank") does not make it "the bank" of a text on a rival.
func (l *linker) goneOn(c *Chains, known []news.Mention, p *phrase, options []option, likeliest int) int {
	if likeliest == 0 || !l.g.firm[p.noun.class] && p.noun.class != "bank" || p.country != "" || len(p.owner) > 0 || len(p.mods) > 0 || p.of {
		return likeliest
	}
	w := &options[likeliest]
	here := l.d.SentenceOf(p.first)
	if w.at < 0 || here-w.at < 2 || !slices.Contains(c.All[w.chain].words, p.head) && c.All[w.chain].Kind != news.Company {
		return likeliest
	}
	if x := l.candidate(news.Mention{Start: l.d.Tokens[p.first].Start, End: l.d.Tokens[p.last-1].End}, 0, nil); !x.speaks {
		return likeliest // "resigned from the bank"
	}
	other := -1
	for _, m := range l.before(c, known, l.d.Tokens[p.first].Start) {
		k, ok := c.byID[m.Entity]
		if !ok || k == w.chain || m.Form != "name" || l.sentenceAt(m.Start) < here-1 || !l.perhapsFirm(&c.All[k]) || listedFirm(&c.All[k]) || l.isTold(c, k) || len(c.All[k].Mentions) < len(c.All[w.chain].Mentions) {
			continue
		}
		if c.All[k].Kind == news.Person && !l.nobodyTold(&c.All[k]) {
			continue
		}
		i := l.d.TokenAt(m.End-1) + 1
		owns := i+1 < len(l.d.Tokens) && possessive(l.d.Word(i))
		if owns || l.candidate(m, k, nil).subject {
			other = k
		}
	}
	if other < 0 {
		return likeliest
	}
	for i := range options {
		if o := &options[i]; o.chain == other && o.x[traitSubject] > 0 && c.All[other].Kind.Base() == news.Organisation && len(c.All[other].Mentions) > len(c.All[w.chain].Mentions) {
			l.neitherHere(c, p, w.chain)
			return i
		}
	}
	l.neitherHere(c, p, w.chain, other)
	return 0
}

// isTold reports whether a text says of a chain that somebody told it something, as one
// tells an outlet.
func (l *linker) isTold(c *Chains, k int) bool {
	return slices.ContainsFunc(c.All[k].Mentions, func(i int) bool { return l.hearer(&c.Mentions[i]) })
}
