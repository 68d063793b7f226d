package times

import (
	"strings"

	"hearsay/internal/annotate/scan"
)

// People meet on one day: a text that names a summit by its weekday, and says once that it is
// to come, means the coming one wherever it does not tell of it as held.

// gathering reports whether the expression of tokens [first, next) is the weekday of something
// that people meet for: "Monday's summit", "the Monday session", "the talks in Oslo on Monday".
func (v *verbs) gathering(h *found) bool {
	end := len(v.r.toks)
	if k := h.next; k+2 < end && !v.r.toks[k].Break && v.owns(k, end) {
		return v.gatherNoun(k+2, end)
	} else if k < end && v.named(h.first, h.next, end) {
		return v.gatherNoun(k, end)
	}
	i := h.first - 1
	if i < 0 || v.r.toks[h.first].Break || v.word(i) != "on" {
		return false
	}
	for i--; i >= 0 && h.first-i <= maxGathering && !v.r.toks[i+1].Break; i-- {
		if v.r.toks[i].Kind != scan.Word {
			return false
		}
		if v.plays(i, isGathering) {
			return strings.HasPrefix(v.xpos(i), "N")
		}
		switch x := v.xpos(i); {
		case strings.HasPrefix(x, "NNP"), x == "IN", x == "DT":
		default:
			return false
		}
	}
	return false
}

// maxGathering is how many tokens may stand between a gathering and its day.
const maxGathering = 6

// gatherNoun reports whether the noun phrase that begins at token k is of a gathering.
func (v *verbs) gatherNoun(k, end int) bool {
	for n := 0; k < end && n < maxNamed && v.r.toks[k].Kind == scan.Word && !v.r.toks[k].Break && v.nounOrAdjective(k); k, n = k+1, n+1 {
		if v.plays(k, isGathering) && (k+1 >= end || v.xpos(k+1) == "" || v.xpos(k + 1)[0] != 'N') {
			return true
		}
	}
	return false
}

// bidden reports whether the nearest verb before token first is one that somebody is to do, or
// not to: "called for him to challenge the king | at Monday's summit".
func (v *verbs) bidden(first int) bool {
	for i := first - 1; i >= 0 && first-i < maxSubject && !v.r.toks[i+1].Break; i-- {
		if v.isVerb(i) {
			return v.xpos(i) == "VB"
		}
		if t := &v.r.toks[i]; t.Kind == scan.Mark && (t.Rune == ',' || t.Rune == ';') {
			return false
		}
	}
	return false
}

// oneGathering puts the weekday of a gathering that its clause leaves open on the coming day
// where the text says elsewhere that a gathering of that weekday is to come.
func oneGathering(v *verbs, hits []found, anchor point) {
	if anchor.grain != 'D' {
		return
	}
	var coming [8]bool
	var held [8]bool
	var open []int
	for i := range hits {
		h := &hits[i]
		if h.form != calendar || h.weekday == 0 || h.dom != 0 || h.rel != "" || h.some || h.off != 0 || h.nth != 0 || h.at.grain != 'D' || !v.gathering(h) {
			continue
		}
		switch {
		case h.at.day.After(anchor.day):
			coming[h.weekday] = true
		case v.bidden(h.first):
			open = append(open, i)
		default:
			held[h.weekday] = true
		}
	}
	for _, i := range open {
		if h := &hits[i]; coming[h.weekday] && !held[h.weekday] && h.at.day.Before(anchor.day) {
			h.set(h.at.day.AddDate(0, 0, 7))
		}
	}
}
