package ledger

import "slices"

// One article is one voice beside the others': what it tells twice is told once. Parts of one of
// its sentences share that sentence's words whatever they say, so likeness makes nothing of them
// one (see joinParts for what hangs together), and what stands in two sentences is one statement
// only where it is said again in nearly the same words.

// restated is the share of their own words that two clauses of one article must both hold to say
// one thing twice.
const restated = 0.45

// notRestated reports whether two units are of one article and are not one thing said twice.
func (b *builder) notRestated(x, y *unit) bool {
	if x.art != y.art {
		return false
	}
	if b.inOneSentence(x, y) {
		return true
	}
	p, q := &b.wordings.all[x.own], &b.wordings.all[y.own]
	own, _ := b.wordings.common(x.own, y.own)
	return shareOf(own, p.words+q.words-own) < restated
}

// inOneSentence reports whether two units of one article stand in one sentence.
func (b *builder) inOneSentence(x, y *unit) bool {
	a := b.arts[x.art]
	k := a.SentenceAt(x.at.Start)
	return k >= 0 && k == a.SentenceAt(y.at.Start)
}

// once leaves out of carriers what an outlet says in its own voice that is for the most part
// somebody's words, which are a carrier themselves ("joined a chorus calling for | the mayor to
// step down"): it is no second voice.
func once(cs []carrier) []carrier {
	if len(cs) < 2 {
		return cs
	}
	out := make([]carrier, 0, len(cs))
	for _, c := range cs {
		if c.attr >= 0 || !slices.ContainsFunc(cs, func(o carrier) bool {
			return o.attr >= 0 && o.art == c.art && 2*(min(o.End, c.End)-max(o.Start, c.Start)) >= c.End-c.Start
		}) {
			out = append(out, c)
		}
	}
	return out
}
