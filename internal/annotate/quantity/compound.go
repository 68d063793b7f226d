package quantity

import (
	"math"

	"hearsay/internal/annotate/scan"
	"hearsay/internal/news"
)

// Numbers that are tied to their unit by a hyphen, before the noun that they describe.

// inCompound reads what a thing is said to be so many of: "a 35-word oath", "a 12-nation
// pact". Which words may be counted so is in a list: "a three-party coalition" is what it is,
// and counts nothing that another text would count.
func (r *reader) inCompound(i, limit int) (news.Quantity, int, bool) {
	none := news.Quantity{}
	a, ok := r.v.Amount(r.toks[:r.end], i)
	if !ok || a.Ordinal || a.Vague || a.Value < 2 || a.Value != math.Trunc(a.Value) || a.Scale != 1 && a.Digits {
		return none, i, false
	}
	j := a.Next
	if !r.mark(j, '-') || r.toks[j].Space || !r.word(j+1) || r.toks[j+1].Space || r.toks[j+1].End > limit {
		return none, i, false
	}
	of := r.v.compounds[r.id(j+1)]
	if of == "" || !r.word(j+2) || r.stop(r.toks[j+2].ID) || i > r.first && r.toks[i-1].Kind == scan.Mark && !r.toks[i].Space && r.toks[i-1].Rune != '"' && r.toks[i-1].Rune != '(' {
		return none, i, false
	}
	q := news.Quantity{Start: r.toks[i].Start, End: r.toks[j+1].End, Value: a.Value, Of: of}
	bound(&q, r.boundBefore(i))
	return q, j + 2, true
}

// height reads "5-foot-11" as the inches that it is.
func (r *reader) height(i, limit int) (news.Quantity, int, bool) {
	none := news.Quantity{}
	if i+4 >= r.end || r.toks[i].Kind != scan.Number || r.toks[i+4].Kind != scan.Number || r.toks[i+4].End > limit || r.toks[i].Value > 8 || r.toks[i+4].Value >= inchesOfFoot {
		return none, i, false
	}
	for k := i + 1; k <= i+4; k++ {
		if r.toks[k].Space {
			return none, i, false
		}
	}
	val, next, ok := r.v.Phrase(r.toks[:r.end], i+2)
	if !r.mark(i+1, '-') || !r.mark(i+3, '-') || !ok || next != i+3 || class(val&3) != isMeasure || r.v.measures[val>>2].symbol != "ft" {
		return none, i, false
	}
	for k := range r.v.measures {
		if m := &r.v.measures[k]; m.symbol == "in" {
			q := news.Quantity{Start: r.toks[i].Start, End: r.toks[i+4].End, Value: inchesOfFoot*r.toks[i].Value + r.toks[i+4].Value, Unit: m.symbol, Of: m.of}
			bound(&q, r.boundBefore(i))
			convert(&q, m)
			return q, i + 5, true
		}
	}
	return none, i, false
}

const inchesOfFoot = 12

// poundKind is what the pounds of a text are by its other words.
type poundKind uint8

const (
	unasked poundKind = iota
	anyPounds
	dollarPounds // sums are in dollars, and nothing is British
	britishPounds
)

// lostWeight reports whether pounds are a weight because they are what somebody sheds, in a
// text in which nothing is British, or because its sums are in dollars.
func (r *reader) lostWeight(a *amount, next int) bool {
	if a.Scale >= 1e5 || r.mark(next, '(') || r.money == britishPounds {
		return false
	}
	if r.money == unasked {
		r.money = r.moneyOf()
	}
	switch r.money {
	case dollarPounds:
		return true
	case anyPounds:
		for k := a.start - 1; k >= r.first && a.start-k <= 5; k-- {
			if r.v.shedding[r.id(k)] && r.onlyBound(k+1, a.start) {
				return true
			}
		}
	}
	return false
}

// moneyOf reads over the whole text what its pounds are likely to be.
func (r *reader) moneyOf() poundKind {
	kind := anyPounds
	for i := range r.toks {
		t := &r.toks[i]
		switch {
		case t.Kind == scan.Word && t.ID != 0 && r.v.sterling[t.ID], t.Kind == scan.Mark && t.Rune == '£':
			return britishPounds
		case t.Kind == scan.Mark && t.Rune == '$':
			kind = dollarPounds
		}
	}
	return kind
}
