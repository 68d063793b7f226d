package ledger

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"hearsay/internal/news"
)

// A figure that outlets print in sentences which share little else is one
// statement all the same: "the lorries were taking 340 tonnes of sorghum", "twelve
// trucks with some 340 tonnes of food were stopped". telling is the least plain
// count that tells which figure it is; below it two things may have the same
// number by chance.
const telling = 20

// figures are the statements of single figures: the units of several newsrooms
// that give one value of one thing, where no group holds them all. Their units
// stay in the groups that likeness has found too, whose details these are.
func (b *builder) figures(groups []*draft) []*draft {
	type ref struct{ unit, quant int }
	var all []ref
	for i := range b.units {
		for _, k := range b.units[i].quants {
			if q := b.arts[b.units[i].art].Quantities[k]; q.Value > 0 && tells(q) && (q.Unit != "" && q.Value >= large || strings.ContainsAny(q.Span().Of(b.arts[b.units[i].art].Text), "0123456789")) {
				all = append(all, ref{i, k})
			}
		}
	}
	quantity := func(r ref) news.Quantity { return b.arts[b.units[r.unit].art].Quantities[r.quant] }
	size := func(r ref) float64 {
		if q := quantity(r); q.SIUnit != "" {
			return q.SI
		}
		return quantity(r).Value
	}
	slices.SortStableFunc(all, func(p, q ref) int {
		switch x, y := size(p), size(q); {
		case x < y:
			return -1
		case x > y:
			return 1
		}
		return 0
	})
	held := map[[2]string]int{} // value and unit → units that give it
	for _, r := range all {
		held[printedFigure(quantity(r))]++
	}
	rare := func(r ref) bool { q := quantity(r); return q.Unit != "" && held[printedFigure(q)] <= rarely }
	at := b.draftOf(groups)
	taken := make([]bool, len(all))
	var out []*draft
	for i := range all {
		if taken[i] {
			continue
		}
		d := &draft{figure: true, confidence: 0.6}
		rooms := map[string]bool{}
		homes := map[int]bool{}
		for j := i; j < min(len(all), i+window) && size(all[j]) <= size(all[i])*closeBy; j++ {
			u, v := &b.units[all[i].unit], &b.units[all[j].unit]
			if taken[j] || !oneFigure(quantity(all[i]), quantity(all[j])) || u.negative != v.negative || u.remote != v.remote && !exact(quantity(all[i]), quantity(all[j])) {
				continue
			}
			if i != j && size(all[i]) < large && sharedWeighty(u.vec, v.vec) < 2 && !(rare(all[i]) && rare(all[j])) {
				continue
			}
			taken[j] = true
			d.units = append(d.units, all[j].unit)
			d.printed = append(d.printed, quantity(all[j]).Span().Of(b.arts[v.art].Text))
			rooms[b.arts[b.units[all[j].unit].art].newsroom] = true
			homes[at[all[j].unit]] = true
		}
		if len(rooms) < 2 || len(homes) < 2 {
			continue
		}
		slices.Sort(d.units)
		d.units = slices.Compact(d.units)
		out = append(out, d)
	}
	return out
}

// exact reports whether two quantities are one sum, share or measure of three digits and more
// that are not noughts: such a one is of one thing, though one text says of when ("for the
// third quarter").
func exact(p, q news.Quantity) bool {
	digits := strings.Trim(strings.ReplaceAll(strconv.FormatFloat(p.Value, 'f', -1, 64), ".", ""), "0")
	return p.Unit != "" && p.Unit == q.Unit && p.Value == q.Value && len(digits) > 2
}

// closeBy is how far apart, as a ratio, two values of one figure may lie: what is
// rounded or converted differs by little.
const closeBy = 1.015

// window bounds how many figures of about one size are compared with each: in a
// story of thousands of articles a few hundred of each are enough.
const window = 2000

// large is the value from which a figure alone is enough: two clauses with a
// smaller one must share something besides.
const large = 1000

// rarely is in how many clauses of a story a figure with a unit may stand to be
// enough by itself however small it is: nobody gives twelve per cent of another
// thing by chance where only two or three do.
const rarely = 4

// printedFigure is a figure as a key.
func printedFigure(q news.Quantity) [2]string {
	return [2]string{strconv.FormatFloat(q.Value, 'g', -1, 64), q.Unit}
}

// tells reports whether a quantity tells which figure it is.
func tells(q news.Quantity) bool {
	switch {
	case q.Unit == "a" || q.Of == "age" || q.Of == "time":
		return false // everybody has an age
	case q.Unit != "":
		return true
	}
	return q.Value >= telling || q.Value != math.Trunc(q.Value)
}

// oneFigure reports whether two quantities that are as large as each other are
// one figure: of one thing, in whatever unit, or plain counts, since what is
// counted has many names.
func oneFigure(p, q news.Quantity) bool {
	if agree, _ := news.CompareQuantities(p, q); agree == news.Same || p.Of != "" && p.Of == q.Of && p.Unit == q.Unit && p.Unit != "" && p.Value == q.Value {
		return true // "at least 1.2 billion crowns" is that figure too
	}
	if p.Unit != q.Unit {
		return p.Of == q.Of && p.SIUnit != "" && p.SIUnit == q.SIUnit
	}
	return p.Unit == "" && p.Value == q.Value && p.Value >= telling
}
