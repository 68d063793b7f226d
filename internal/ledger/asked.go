package ledger

import "hearsay/internal/news"

// asked is what is asked of one unit for each of the pairs that it is in, of
// which a large story has hundreds: it is found out once, when it is first
// asked, and after the units have been read for good.
type asked struct {
	knows    uint8
	main     bool
	sentence news.Span
	towns    []townIn
}

// What an asked knows.
const (
	knowsMain = 1 << iota
	knowsSentence
	knowsTowns
)

// townIn is a town that a unit names, and as what.
type townIn struct {
	role string
	town *news.Entity
}

// asked gives what is known of unit i, and whether what is asked is among it.
func (b *builder) asked(i int, what uint8) (a *asked, known bool) {
	if len(b.asks) != len(b.units) {
		b.asks = make([]asked, len(b.units))
	}
	a = &b.asks[i]
	known = a.knows&what != 0
	a.knows |= what
	return a, known
}

// saysMain reports whether unit i says the main event.
func (b *builder) saysMain(i int) bool {
	if b.main == nil {
		return false
	}
	a, known := b.asked(i, knowsMain)
	if !known {
		_, a.main = b.main.says(&b.units[i])
	}
	return a.main
}

// sentenceOf is the sentence of unit i: a claim goes on over the whole of it,
// though its clauses are compared one by one.
func (b *builder) sentenceOf(i int) news.Span {
	a, known := b.asked(i, knowsSentence)
	if !known {
		u := &b.units[i]
		a.sentence = news.Span{Start: u.at.Start, End: u.at.End}
		if k := b.arts[u.art].SentenceAt(u.at.Start); k >= 0 {
			a.sentence = b.arts[u.art].Sentences[k]
		}
	}
	return a.sentence
}

// towns are the towns in or at which, to or from which unit i happens.
func (b *builder) towns(i int) []townIn {
	a, known := b.asked(i, knowsTowns)
	if !known {
		u := &b.units[i]
		for _, g := range u.clause.Args {
			switch g.Role {
			case "in", "at", "to", "from":
				if e := b.town(b.arts[u.art], g.At); e != nil {
					a.towns = append(a.towns, townIn{g.Role, e})
				}
			}
		}
	}
	return a.towns
}
