package times

import (
	"strings"

	"hearsay/internal/annotate/scan"
)

// What looks like a time and points at none, or at another than it seems to.

// noSoon reports whether a word for what is to come is none here: "I would as soon not",
// "was back soon afterward", "she was soon in hospital".
func (v *verbs) noSoon(e *expr) bool {
	if e.form != fixed || e.value != "FUTURE" || e.next != e.first+1 || v.xpos(e.first) != "RB" {
		return false
	}
	if e.first > 0 && !v.r.toks[e.first].Break && v.word(e.first-1) == "as" {
		return true
	}
	if i := e.next; i < len(v.r.toks) && !v.r.toks[i].Break && v.r.toks[i].Kind == scan.Word && (v.r.wordAt(i).rel == "after" || v.r.wordAt(i).prep == "after" || v.plays(i, isAfterward)) {
		return true
	}
	return false
}

// thatOpens reports whether the "that" of "that Tuesday" only opens what is said: "noting that
// Tuesday is the deadline". With a past behind it, it may point at one that was told of.
func (v *verbs) thatOpens(e *expr) bool {
	i := e.first
	return e.form == calendar && e.weekday != 0 && v.r.wordAt(i).rel == "that" && v.xpos(i) == "IN" && e.next < len(v.r.toks) && !v.r.toks[e.next].Break && (v.xpos(e.next) == "VBZ" || v.plays(e.next, isToCome))
}

// ofOurDay makes the present of "today" where it stands for the times we live in: "the world
// today", "today's youth".
func (v *verbs) ofOurDay(e *expr) {
	if e.form != shift || e.unit != 'D' || e.n != 0 || e.base != fromAnchor || e.next != e.first+1 || !v.r.wordAt(e.first).hasDay {
		return
	}
	i := e.first
	before := i > 1 && !v.r.toks[i].Break && v.plays(i-1, isOfOurDay) && v.r.wordAt(i-2).is(isThe|isPossessive)
	k := e.next
	behind := k+2 < len(v.r.toks) && !v.r.toks[k].Break && v.r.toks[k].Rune == '\'' && v.word(k+1) == "s" && v.plays(k+2, isOfOurDay)
	if before || behind {
		e.form, e.value = fixed, "PRESENT"
	}
}

// knownDay gives a day of a month the year of what the word behind it is known by: "the
// Sept. 11 attacks", "Sept. 11 families". What is told of a place ("the Sept. 11 attacks in
// Norland") may be of another year.
func (r *reader) knownDay(e *expr, anchor point) {
	if e.form != calendar || e.month == 0 || e.dom == 0 || e.toDom != 0 || e.year != 0 || e.yearRel != "" || e.rel != "" || e.weekday != 0 || e.bad {
		return
	}
	known := r.v.known[[2]int{e.month, e.dom}]
	if known == nil {
		return
	}
	for k := e.next; k < len(r.toks) && k-e.next < maxNamed && r.toks[k].Kind == scan.Word && !r.toks[k].Break; k++ {
		y := known[strings.ToLower(r.text[r.toks[k].Start:r.toks[k].End])]
		if y == 0 || anchor.grain == 0 || y > anchor.day.Year() {
			continue
		}
		if p := r.wordAt(min(k+1, len(r.toks)-1)).prep; p == "in" || p == "at" || p == "on" {
			return
		}
		e.year, e.known = y, true
		return
	}
}
