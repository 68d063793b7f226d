package times

import (
	"strings"

	"hearsay/internal/annotate/scan"
)

// An event that people know by its day is named without a year: "the Jan. 6 fire".

// namedFor reports whether the expression of tokens [first, next) stands as a name
// before what nobody plans: "the Jan. 6 harbour fire", "a probe of the deadly May 3
// crash". A day behind "on" is a time of its own ("on May 3 fire broke out").
func (v *verbs) namedFor(first, next, end int) bool {
	if first > 0 && !v.r.toks[first].Break && v.r.toks[first-1].Kind == scan.Word && !v.r.wordAt(first).is(isThe) {
		switch v.word(first - 1) {
		case "on", "in", "at", "by", "from", "to", "until", "till":
			return false
		}
	}
	for k := next; k < end && k-next < maxNamed && v.r.toks[k].Kind == scan.Word && !v.r.toks[k].Break; k++ {
		if v.is(k, isMishap) {
			return true
		}
		if !v.nounOrAdjective(k) {
			return false
		}
	}
	return false
}

// named reports whether the expression of tokens [first, next) is a weekday that stands as a
// name before a noun: "the Monday session".
func (v *verbs) named(first, next, end int) bool {
	if v.r.wordAt(next-1).weekday == 0 || next >= end || v.r.toks[next].Kind != scan.Word || v.r.toks[next].Capital || !strings.HasPrefix(v.xpos(next), "NN") {
		return false
	}
	return v.r.wordAt(first).is(isThe) || first > 0 && !v.r.toks[first].Break && v.r.wordAt(first-1).is(isThe)
}

// maxNamed is within how many words behind its day such an event is named.
const maxNamed = 3

// nounOrAdjective reports whether the word at token k may stand before a noun.
func (v *verbs) nounOrAdjective(k int) bool {
	x := v.xpos(k)
	return x == "" || x[0] == 'J' || x[0] == 'N'
}

// oneDay gives a day that a text names an event by the year of that event wherever
// the text names something by it, or tells of it as past: "the Jan. 6 fire", "the
// Jan. 6 committee".
func oneDay(v *verbs, hits []found) {
	type date struct{ month, dom int }
	years := map[date]int{}
	bare := func(h *found) bool {
		return h.form == calendar && h.month > 0 && h.dom > 0 && h.toDom == 0 && (h.year == 0 || h.known) && h.yearRel == "" && h.rel == "" && h.weekday == 0 && h.at.grain == 'D'
	}
	for i := range hits {
		if h := &hits[i]; bare(h) && (h.known || v.namedFor(h.first, h.next, len(v.r.toks))) {
			years[date{h.month, h.dom}] = h.at.day.Year()
		}
	}
	if len(years) == 0 {
		return
	}
	for i := range hits {
		h := &hits[i]
		y, ok := years[date{h.month, h.dom}]
		if !ok || !bare(h) || y == h.at.day.Year() {
			continue
		}
		k := h.next
		before := k < len(v.r.toks) && !v.r.toks[k].Break && v.r.toks[k].Kind == scan.Word && v.xpos(k) != "" && v.nounOrAdjective(k)
		if !before && v.direction(h.first, h.next) == future {
			continue
		}
		if d, ok := newDay(y, h.month, h.dom); ok {
			h.set(d)
		}
	}
}
