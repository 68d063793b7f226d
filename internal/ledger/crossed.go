package ledger

// crossedShare is how much of their sentences two units must share to be parts of one text, and
// crossedOwn and crossedPart the shares of their own words, of both and of the shorter one, below
// which they are two parts of it.
const (
	crossedShare = 0.5
	crossedOwn   = 0.25
	crossedPart  = 0.5
)

// crossed reports whether two units are two clauses of one sentence that two articles print nearly
// alike: its words are in common, and not those of the clauses ("all have the protection | that they
// deserve").
func (b *builder) crossed(x, y *unit) bool {
	w := b.wordings
	p, q := &w.all[x.sent], &w.all[y.sent]
	words, _ := w.common(x.sent, y.sent)
	if shareOf(words, p.words+q.words-words) < crossedShare {
		return false
	}
	p, q = &w.all[x.own], &w.all[y.own]
	own, _ := w.common(x.own, y.own)
	return shareOf(own, p.words+q.words-own) < crossedOwn && shareOf(own, min(p.words, q.words)) < crossedPart &&
		!meet(b.deed(x).does, b.deed(y).does) && !b.oneFigure(x, y)
}

// reprinted is the share of their own words that two units must both hold to be one clause printed
// twice.
const reprinted = 0.6

// printedTwice are the pairs of units of two articles that are one clause in nearly the same words and
// lie on different sides of the story's days by their dates: what a date beside them says of when it
// was does not make two of one quotation.
func (b *builder) printedTwice(near []pair) [][2]int32 {
	w := b.wordings
	var out [][2]int32
	for _, p := range near {
		x, y := &b.units[p.a], &b.units[p.b]
		if x.remote == y.remote || x.attr < 0 || y.attr < 0 || x.negative != y.negative || x.declined != y.declined || min(b.wordCount(x), b.wordCount(y)) <= leastWords {
			continue
		}
		own, _ := w.common(x.own, y.own)
		if shareOf(own, w.all[x.own].words+w.all[y.own].words-own) >= reprinted && !b.twoTellings(x, y) {
			out = append(out, [2]int32{p.a, p.b})
		}
	}
	return out
}
