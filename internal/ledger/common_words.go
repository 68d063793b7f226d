package ledger

import (
	"math"
	"strings"
)

// Two clauses of two articles may have only words in common that any text holds: "the right to know"
// and "it is right". How much a word says is the less of what it says in the story and of what it
// says in ordinary texts, between 0 and 1.

const (
	// seldom is the share of ordinary texts that hold a word which says as much as any: the
	// least that the frequency list tells.
	seldom = 0.0003
	// tellsLittle is how much words say of which two clauses share no more by chance, and fewShared
	// the share of their own words below which that counts.
	tellsLittle = 0.5
	fewShared   = 0.35
)

// telling sets how much each stem says, once their weights are known.
func (w *wordings) telling() {
	w.tells = make([]float64, len(w.weight))
	for stem, id := range w.numbers {
		ordinary := math.Log(max(w.lex.Share(stem), seldom)) / math.Log(seldom)
		w.tells[id] = min(w.weight[id]/w.scale, ordinary, 1)
	}
}

// told is how much the words say that two wordings share.
func (w *wordings) told(i, j int32) float64 {
	var sum float64
	inBoth(w.all[i].stems, w.all[j].stems, func(id int32) {
		if int(id) < len(w.tells) {
			sum += w.tells[id]
		}
	})
	return sum
}

// commonWords reports whether all that two units of two articles share are words that any text
// holds, and neither what is done nor a figure or a time: those may be all that two tell of one thing
// in. Of denials the same holds of what is denied, which is mostly told in few words.
func (b *builder) commonWords(x, y *unit) bool {
	if x.negative || y.negative || b.denies(x) || b.denies(y) {
		return false
	}
	w := b.wordings
	p, q := &w.all[x.own], &w.all[y.own]
	own, _ := w.common(x.own, y.own)
	if shareOf(own, p.words+q.words-own) >= fewShared || w.told(x.own, y.own) >= tellsLittle {
		return false
	}
	d, e := b.deed(x), b.deed(y)
	if meet(d.who, e.who) && meet(d.whom, e.whom) {
		return false // one does it to one, by whatever verb
	}
	return !meet(d.does, e.does) && !meet(d.days, e.days) && !b.oneFigure(x, y) && !b.countOneKind(x, y)
}

// countOneKind reports whether two units count things of one kind.
func (b *builder) countOneKind(x, y *unit) bool {
	for k := range both(x.vec, y.vec) {
		if strings.HasPrefix(b.con.names[k.id], "q:") {
			return true
		}
	}
	return false
}
