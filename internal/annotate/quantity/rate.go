package quantity

import (
	"strconv"
	"strings"

	"hearsay/internal/annotate/scan"
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// Rates: an amount of something in an amount of something else, "14 micrograms per
// litre", "three oocysts in ten litres", "12 cases per 100,000 residents". The number
// keeps its printed value; the unit says what it is of ("/10l"), and the SI value is that
// of one ("1/m3"), so that "1.4 a litre" is the same as "14 per 10 litres".

// What rates are of.
const (
	ofConcentration = "concentration"
	ofDensity       = "density"
	ofRate          = "rate"
)

// denominator is what a rate is in: many of a measure, or of people when m is nil.
type denominator struct {
	many float64
	m    *measure
	next int
}

// rate reads the rate whose amount a is, and whether it is one. a then ends behind it.
func (r *reader) rate(a *amount, q *news.Quantity) bool {
	if a.Vague || a.of == "money" || a.minus || a.m != nil && a.of != "weight" && a.of != "volume" || a.m == nil && a.unit != "" {
		return false
	}
	j, head := a.next, -1
	if a.m == nil {
		if head = r.counting(j); head >= 0 {
			j = head + 1
		}
	} else if r.id(j) == r.v.word.of {
		if k := r.counting(j + 1); k >= 0 && r.id(k+1) == r.v.word.per {
			j = k + 1 // "80 milligrams of lead per litre"
		}
	}
	d, ok := r.denominator(j, a, head)
	if !ok || r.toks[d.next-1].End > r.limit {
		return false
	}
	q.Unit = a.unit + "/"
	if d.many != 1 {
		q.Unit += strconv.FormatFloat(d.many, 'f', -1, 64)
	}
	of, unit, each := ofRate, "", d.many
	if d.m != nil {
		q.Unit += d.m.symbol
		of, unit, each = ofConcentration, d.m.si, d.many*d.m.factor
		if d.m.of == "area" {
			of = ofDensity
		}
	}
	value, top := a.Value, "1"
	if a.m != nil {
		value, top = a.Value*a.m.factor, a.m.si
	}
	q.Of, q.SI, q.SIUnit = of, value/each, top+"/"+unit
	a.next = d.next
	q.End = r.toks[a.next-1].End
	return true
}

// counting is the noun that the bare number before token j counts, -1 for none: a few
// words in lower case, the last of them a noun.
func (r *reader) counting(j int) int {
	head := -1
	for k := j; k < r.end && k-j < 4 && r.word(k) && !r.toks[k].Capital; k++ {
		switch r.pos(k) {
		case nlp.NOUN:
			head = k
		case nlp.ADJ:
		default:
			return head
		}
	}
	return head
}

// denominator reads what stands behind the amount of a rate, from token j on: "per 10
// litres", "/l", "a litre", "in ten litres", "for every 100,000 people". head is the noun
// that is counted, -1 for none.
func (r *reader) denominator(j int, a *amount, head int) (denominator, bool) {
	w := &r.v.word
	d := denominator{many: 1}
	if r.mark(j, '/') {
		if r.toks[j].Space || j+1 >= r.end || r.toks[j+1].Space {
			return d, false
		}
		if n, ok := r.v.Amount(r.toks[:r.end], j+1); ok {
			if !divides(n) {
				return d, false
			}
			d.many, j = n.Value, n.Next-1
		}
		m, next := r.symbolAt(j + 1)
		d.m, d.next = m, next
		return d, m != nil && (a.m != nil || head < 0)
	}
	id, k := r.id(j), j+1
	if id == 0 {
		return d, false
	}
	per := id == w.per
	if id != w.in && id != w.a && !per && r.lower(j) != "for" {
		return d, false
	}
	if x := r.id(k); (id == w.in || r.lower(j) == "for") && (x == w.every || x == w.each || x == w.a) && x != 0 {
		per, k = x != w.a, k+1
	} else if r.lower(j) == "for" {
		return d, false
	}
	n, many := r.v.Amount(r.toks[:r.end], k)
	if many && id == w.in && r.id(j+1) == w.a {
		return d, false // "in a 10-litre bucket"
	}
	if many && !divides(n) {
		return d, false
	}
	if many {
		d.many, k = n.Value, n.Next
	} else if id == w.in && r.id(j+1) != w.every && r.id(j+1) != w.each && r.id(j+1) != w.a {
		return d, false // "in litres"
	}
	if k >= r.end {
		return d, false
	}
	if val, next, ok := r.v.Phrase(r.toks[:r.end], k); ok && class(val&3) == isMeasure {
		d.m, d.next = &r.v.measures[val>>2], next
	} else if m, next := r.symbolAt(k); m != nil {
		d.m, d.next = m, next
	}
	if d.m != nil {
		// "Three pints in ten litres" is none, nor "70 pence a litre", nor "40 in two tonnes".
		return d, (d.m.of == "volume" || d.m.of == "weight" || d.m.of == "area") && (per || a.m == nil && head >= 0 && !r.v.currencyWord[r.id(head)] || a.m != nil && a.m.of != d.m.of)
	}
	if !per || !many || d.many < leastPeople {
		return d, false
	}
	d.next = k
	if h := r.counting(k); h >= 0 {
		d.next = h + 1
	}
	return d, true
}

// divides reports whether a rate may be in so many of something: not in the tenth, nor in
// none at all.
func divides(n scan.Amount) bool { return !n.Ordinal && !n.Vague && n.Value > 0 }

// leastPeople is the smallest number of people in which a rate of them is told.
const leastPeople = 100

// raised turns the raised figures of symbols into plain ones.
var raised = strings.NewReplacer("³", "3", "²", "2")

// symbolAt is the measure whose symbol stands at token j, nil for none.
func (r *reader) symbolAt(j int) (*measure, int) {
	if j >= r.end || r.toks[j].Kind != scan.Word {
		return nil, j
	}
	next := j + 1
	s := r.text[r.toks[j].Start:r.toks[j].End]
	if next < r.end && r.toks[next].Kind == scan.Number && !r.toks[next].Space {
		s, next = s+r.text[r.toks[next].Start:r.toks[next].End], next+1 // "m3"
	}
	s = raised.Replace(s)
	for i := range r.v.measures {
		m := &r.v.measures[i]
		if (m.symbol == s || strings.ToLower(s) == m.symbol && len(s) <= 2) && (m.of == "volume" || m.of == "weight" || m.of == "area") {
			return m, next
		}
	}
	return nil, j
}
