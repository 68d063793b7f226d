package news

import (
	"math"
	"strconv"
	"strings"
)

// CompareQuantities compares two quantities by value: it does not know whether
// they are of the same thing, only whether they could be. The reason is a label
// ("bounds overlap", "equal after rounding"), "" for incomparable ones.
//
// Both are intervals: the bounds that were printed, widened by half a unit of
// the last digit that is not a rounding zero (430 miles is 425 to 435; a toll
// below a thousand is exact), and between different units by one part in a
// hundred more. Values conflict when the intervals do not meet.
func CompareQuantities(a, b Quantity) (Agreement, string) {
	part := ""
	if a.Of != b.Of {
		switch {
		case a.Of == "" || b.Of == "":
			return Incomparable, ""
		case strings.HasPrefix(b.Of, a.Of+" "):
			part = "b"
		case strings.HasPrefix(a.Of, b.Of+" "):
			part = "a"
		default:
			return Incomparable, ""
		}
	}
	converted := a.Unit != b.Unit
	if converted && (a.SIUnit == "" || a.SIUnit != b.SIUnit) {
		return Incomparable, ""
	}
	la, ha := a.interval(converted)
	lb, hb := b.interval(converted)
	if math.IsNaN(la+ha) || math.IsNaN(lb+hb) {
		return Incomparable, ""
	}
	// Those killed of one group are some of those killed: the whole only bounds
	// the part from above.
	switch part {
	case "a":
		if la <= hb {
			return Compatible, "a part of the whole"
		}
		return Conflict, "the part is more than the whole"
	case "b":
		if lb <= ha {
			return Compatible, "a part of the whole"
		}
		return Conflict, "the part is more than the whole"
	}
	exact := !a.bounded() && !b.bounded()
	if exact && !converted && a.Value == b.Value {
		return Same, "equal"
	}
	// Rounded values that only touch ("1,200" and "1,300") round different figures.
	if lo, hi := math.Max(la, lb), math.Min(ha, hb); lo > hi || lo == hi && exact && rounding(a.Value, a.Unit) > 0 && rounding(b.Value, b.Unit) > 0 {
		return Conflict, "the values do not meet"
	}
	switch {
	case a.Value == b.Value && !converted:
		return Compatible, "equal but for their bounds"
	case converted && exact:
		return Compatible, "equal after conversion and rounding"
	case converted:
		return Compatible, "bounds overlap after conversion"
	case exact:
		return Compatible, "equal after rounding"
	}
	return Compatible, "bounds overlap"
}

// bounded reports whether the quantity says more or less than its value.
func (q Quantity) bounded() bool {
	return q.Approx || q.Low == nil || q.High == nil || *q.Low != *q.High
}

// interval is what the quantity says, from low to high, in its own unit or in
// the SI unit.
func (q Quantity) interval(si bool) (lo, hi float64) {
	lo, hi = math.Inf(-1), math.Inf(1)
	if q.Low == nil && q.High == nil {
		lo, hi = q.Value, q.Value // not given: taken as exact
	}
	slack := rounding(q.Value, q.Unit)
	if q.Low != nil {
		lo = *q.Low - slack
	}
	if q.High != nil {
		hi = *q.High + slack
	}
	if !si {
		return lo, hi
	}
	// The unit's factor and offset, from the one pair that is known.
	f := func(v float64) float64 {
		if math.IsInf(v, 0) {
			return v
		}
		if q.Value == 0 || q.SIUnit == "K" {
			return q.SI + (v-q.Value)*kelvin(q.Unit)
		}
		return v * q.SI / q.Value
	}
	lo, hi = f(lo), f(hi)
	wide := .01 * math.Abs(q.SI)
	if q.SIUnit == "K" {
		wide = .5
	}
	return lo - wide, hi + wide
}

// kelvin is how many kelvin a degree of the unit is.
func kelvin(unit string) float64 {
	if unit == "°F" {
		return 5. / 9
	}
	return 1
}

// rounding is half the last digit of v that is not a rounding zero. Counts below
// a thousand are exact as printed, and so are money amounts and shares that show
// no zero.
func rounding(v float64, unit string) float64 {
	v = math.Abs(v)
	if v == 0 || math.IsInf(v, 0) || math.IsNaN(v) || unit == "" && v < 1000 || unit == "a" {
		return 0
	}
	s := strconv.FormatFloat(v, 'f', -1, 64)
	if i := strings.IndexByte(s, '.'); i >= 0 {
		return .5 * math.Pow10(-(len(s) - i - 1))
	}
	zeros := len(s) - len(strings.TrimRight(s, "0"))
	if unit == "" && zeros < 2 {
		return 0
	}
	return .5 * math.Pow10(zeros)
}
