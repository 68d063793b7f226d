package quantity

import "hearsay/internal/news"

// The classes of bound, as the list quantity_bounds names them, and what each
// says of a printed value v.
const (
	boundMin      = "min"       // v or more
	boundOver     = "over"      // more than v
	boundJustOver = "just over" // between v and a tenth more
	boundMax      = "max"       // v or fewer
	boundUnder    = "under"     // fewer than v
	boundNearly   = "nearly"    // between a tenth less and v
	boundAbout    = "about"     // a tenth less to a tenth more
	boundExact    = "exact"
)

func knownBound(s string) bool {
	switch s {
	case boundMin, boundOver, boundJustOver, boundMax, boundUnder, boundNearly, boundAbout, boundExact:
		return true
	}
	return false
}

// tenth is how far "about" and "nearly" reach. No style book gives a figure;
// news rounds to one or two leading digits, which is a tenth at most.
const tenth = .1

// bound sets the bounds of q from its printed value.
func bound(q *news.Quantity, class string) {
	v := q.Value
	lo, hi := v, v
	low, high := &lo, &hi
	switch class {
	case boundMin, boundOver:
		high = nil
	case boundMax, boundUnder:
		low = nil
	case boundJustOver:
		hi, q.Approx = v+tenth*abs(v), true
	case boundNearly:
		lo, q.Approx = v-tenth*abs(v), true
	case boundAbout:
		lo, hi, q.Approx = v-tenth*abs(v), v+tenth*abs(v), true
	}
	q.Low, q.High = low, high
}

func abs(v float64) float64 {
	if v < 0 {
		return -v
	}
	return v
}
