package quantity

import (
	"math"

	"hearsay/internal/annotate/scan"
	"hearsay/internal/nlp"
)

// Measures whose unit is more or less than the word behind the number: two units in one
// ("6ft 2in"), a letter ("40C"), a sign in words ("minus 20 degrees"), and words that are
// units in one place only ("11 stone", "800 pounds of explosives").

// lesser are the units that may follow a larger one for the rest of a measure, with how
// many of them make it.
var lesser = map[string]map[string]float64{
	"ft": {"in": 12}, "yd": {"ft": 3}, "mi": {"yd": 1760}, "km": {"m": 1000}, "m": {"cm": 100},
	"st": {"lb": 14}, "lb": {"oz": 16}, "kg": {"g": 1000},
}

// compound adds the rest of a measure that is printed in two units: "6ft 2in", "five feet
// eight inches", "12 pounds and four ounces".
func (r *reader) compound(a *amount) {
	if a.m == nil || a.Vague || a.Value != float64(int(a.Value)) || lesser[a.unit] == nil {
		return
	}
	j := a.next
	if r.id(j) == r.v.word.and || r.mark(j, ',') && r.v.extent[r.id(j-1)] {
		j++
	}
	n, ok := r.v.Amount(r.toks[:r.end], j)
	if !ok || n.Ordinal || n.Vague || n.Next >= r.end {
		return
	}
	b := amount{Amount: n, start: j, next: n.Next}
	if w := r.lower(b.next); a.unit == "ft" && (w == "in" || w == "ins") && !r.toks[b.next].Space {
		b.unit, b.next = "in", b.next+1
	} else {
		r.unitAfter(&b)
	}
	if a.unit == "st" && b.unit == "GBP" {
		b.unit = "lb" // "11 stone 4 pounds"
	}
	if many := lesser[a.unit][b.unit]; many > 0 && b.Value < many && r.toks[b.next-1].End <= r.limit {
		a.Value = math.Round(1e6*(a.Value+b.Value/many)) / 1e6
		a.next = b.next
	}
}

// degrees takes the letter right behind a number for the scale of a temperature, in a
// sentence that speaks of heat: "temperatures reached 40C", "104F (40C)".
func (r *reader) degrees(a *amount) {
	if !a.Digits || a.Scale != 1 || a.Value > 200 || !r.word(a.next) || r.toks[a.next].Space {
		return
	}
	symbol := "°" + r.text[r.toks[a.next].Start:r.toks[a.next].End]
	if symbol != "°C" && symbol != "°F" || !r.ofHeat() {
		return
	}
	r.setSymbol(a, symbol, a.next+1)
}

// setSymbol gives an amount the unit of a symbol.
func (r *reader) setSymbol(a *amount, symbol string, next int) {
	for i := range r.v.measures {
		if r.v.measures[i].symbol == symbol {
			r.setMeasure(a, i, next)
			return
		}
	}
}

// stone takes the "st" of "12st" for the weight that it can only be, since the ordinal is
// "12th", back out of a number.
func (r *reader) stone(n *scan.Amount) bool {
	if v := int(n.Value); !n.Digits || r.lower(n.Next-1) != "st" || v%10 == 1 && v%100 != 11 {
		return false
	}
	n.Ordinal, n.Next = false, n.Next-1
	return true
}

// ofHeat reports whether the sentence has a word of heat or cold.
func (r *reader) ofHeat() bool {
	for k := r.first; k < r.end; k++ {
		if r.v.heat[r.id(k)] && r.id(k) != 0 {
			return true
		}
	}
	return false
}

// below reads the sign that words give a temperature: "minus 20 degrees", "20 degrees below
// zero". It is the count of tokens before the number that belong to it.
func (r *reader) below(a *amount) (before int, ok bool) {
	if a.of != "temperature" && a.unit != "°" {
		return 0, false
	}
	if k := a.start - 1; k >= r.first && r.v.minus[r.id(k)] && r.id(k) != 0 {
		return 1, true
	}
	if k := a.next; r.word(k) && r.word(k+1) && r.v.under[r.id(k)] && r.v.nought[r.id(k+1)] {
		a.next += 2
		return 0, true
	}
	return 0, false
}

// pounds reports whether the pounds behind a number are a weight: after a verb of weighing,
// or of a thing that is no sum itself ("800 pounds of explosives"; "of debt" is money).
func (r *reader) pounds(a *amount, next int) bool {
	if r.weighed(a.start) {
		return true
	}
	if r.lostWeight(a, next) {
		return true
	}
	if a.Scale >= 1e5 || r.id(next) != r.v.word.of || !r.word(next+1) {
		return false
	}
	for k := next + 1; k < min(r.end, next+5) && r.word(k); k++ {
		switch r.pos(k) {
		case nlp.NOUN, nlp.PROPN:
			if r.v.paying[r.id(k)] || r.v.funds[r.id(k)] {
				return false
			}
			if k+1 < r.end && r.pos(k+1) == nlp.NOUN {
				continue
			}
			return true
		case nlp.ADJ, nlp.CCONJ:
			if r.v.funds[r.id(k)] {
				return false // "of public money"
			}
		default:
			return false
		}
	}
	return false
}

// notWeight reports whether the word that a measure was read from is a thing here and no
// unit: "six stone walls", "the 12 stone".
func (r *reader) notWeight(m *measure, next int) bool {
	return m.symbol == "st" && next < r.end && r.word(next) && (r.pos(next) == nlp.NOUN || r.pos(next) == nlp.PROPN || r.id(next) == r.v.word.of)
}

// aboard finds the people whom a figure without a noun counts by where they are or what is
// done with them: "with nine on board", "which employs 2,300".
func (r *reader) aboard(a *amount) string {
	if a.Value < 2 || a.Vague || a.unit != "" || a.Value != float64(int(a.Value)) {
		return ""
	}
	if r.v.carried[r.id(a.next)] && r.id(a.next) != 0 {
		return "people"
	}
	if r.word(a.next) && r.word(a.next+1) && r.lower(a.next) == "on" && r.lower(a.next+1) == "board" {
		return "people"
	}
	if i := r.overBound(a); i > r.first && r.id(i) == r.v.word.of && r.v.village[r.id(i-1)] != "" && a.Digits && r.stops(a.next) {
		if r.v.village[r.id(i-1)] == "itself" {
			return r.lower(i - 1) // "a crew of 24"
		}
		return "people" // "in a village of 600"
	}
	if i := r.overBound(a); i >= r.first && r.v.hiring[r.id(i)] && r.id(i) != 0 && (a.next >= r.end || r.toks[a.next].Kind == scan.Mark && !r.mark(a.next, '-') && !r.mark(a.next, '/') || r.pos(a.next) == nlp.ADP || r.id(a.next) == r.v.word.and) {
		return "people"
	}
	return ""
}

// crowd reports whether a count that is not given stands for people as the subject of a verb:
// "hundreds gather", "thousands rallied".
func (r *reader) crowd(a *amount) bool {
	if !a.Vague || a.Value < 20 || a.Article || r.word(a.start-1) && (r.pos(a.start-1) == nlp.DET || r.pos(a.start-1) == nlp.PRON || r.pos(a.start-1) == nlp.ADJ) {
		return false
	}
	j := a.next
	if r.id(j) == r.v.word.more {
		j++
	}
	for j < r.end && r.pos(j) == nlp.ADV {
		j++
	}
	switch r.xpos(j) {
	case "VBD", "VBP", "MD":
		return true
	}
	return false
}
