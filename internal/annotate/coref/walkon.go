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

// isTold reports whether a text says of a chain that somebody told it something, as one
// tells an outlet.
func (l *linker) isTold(c *Chains, k int) bool {
	return slices.ContainsFunc(c.All[k].Mentions, func(i int) bool { return l.hearer(&c.Mentions[i]) })
}
