package times

import (
	"strings"

	"hearsay/internal/annotate/scan"
)

// Days by which the text names what is planned: "Sunday's race" lies ahead where it is
// called off, and so does a day that somebody chooses for something.

// owns reports whether a possessive ending stands at token i: "Sunday's".
func (v *verbs) owns(i, end int) bool {
	return i < end && v.r.toks[i].Kind == scan.Mark && v.r.toks[i].Rune == '\''
}

// calledOff reports whether the clause before token first calls off what the expression
// there names: "scrapped Sunday's race", "the cancellation of Sunday's race", "called
// off Sunday's race".
func (v *verbs) calledOff(first, start int) bool {
	for k := first - 1; k >= start && first-k <= maxOff; k-- {
		if v.r.toks[k].Kind == scan.Mark {
			return false
		}
		if v.drops(k) {
			return true
		}
		if v.isVerb(k) {
			return false
		}
	}
	return false
}

// calledLater reports whether "off" stands behind what the clause calls off: "called
// Sunday's vote off".
func (v *verbs) calledLater(first, next, start, end int) bool {
	i := first - 1
	if i >= start && v.word(i) == "the" {
		i--
	}
	if i < start || !v.plays(i, isDropOff) {
		return false
	}
	for k := next; k < end && k-next <= maxOff && (v.r.toks[k].Kind == scan.Word || k == next); k++ {
		if v.word(k) == "off" {
			return true
		}
	}
	return false
}

// maxOff is how far before its object the word may stand that calls it off.
const maxOff = 6

// drops reports whether the word at token k calls something off.
func (v *verbs) drops(k int) bool {
	return v.plays(k, isDrop) || k > 0 && !v.r.toks[k].Break && v.word(k) == "off" && v.plays(k-1, isDropOff)
}

// dropped reports whether the passive group that ends at token j tells, in whichever
// past, that something will not be held: "was postponed", "had been called off", but not
// "was called off at the last minute", by which the day had come.
func (v *verbs) dropped(j, end int) bool {
	for k := j + 1; k+1 < end && v.r.toks[k].Kind == scan.Word; k++ {
		if v.r.wordAt(k).rel == "last" && v.r.wordAt(k+1).unit == 'm' {
			return false
		}
	}
	return v.drops(j) || j+1 < end && v.drops(j+1)
}

// saysAtOnce reports whether the verb at token i says what follows at token first with
// no more than "that" between: "said Saturday's match", "announced that Sunday's race".
func (v *verbs) saysAtOnce(i, first int) bool {
	if !v.is(i, isSaying) {
		return false
	}
	for k := i + 1; k < first; k++ {
		if w := v.word(k); w != "that" && w != "the" {
			return false
		}
	}
	return true
}

// hadDone reports whether "had" stands among tokens [start, end): what is told lies before
// what lies behind.
func (v *verbs) hadDone(start, end int) bool {
	for i := start; i < end; i++ {
		if v.word(i) == "had" {
			return true
		}
	}
	return false
}

// goneDays are the weekdays of which the text tells, as past, by their names alone: what
// it was the eve of on such a day has been.
func (v *verbs) goneDays(hits []found) (gone [8]bool) {
	for i := range hits {
		x := &hits[i]
		if x.form == calendar && x.dom == 0 && x.rel == "" && !gone[x.weekday] {
			gone[x.weekday] = v.direction(x.first, x.next) == past && !v.nearest
		}
	}
	return gone
}

// appointed reports whether the day of tokens [first, next) is what somebody chooses for
// something: "declared Thursday a day of mourning", "set Friday for the hearing",
// "Thursday was named as the day of the vote".
func (v *verbs) appointed(first, next, start, end int) bool {
	if !v.dayAt(first) || next >= end || v.r.toks[next].Kind != scan.Word {
		return false
	}
	if first > start && v.plays(first-1, isAppoint) && v.r.toks[first-1].Kind == scan.Word {
		return v.forWhat(next)
	}
	i := next
	for i < end && i-next < 3 && v.isVerb(i) && !v.plays(i, isAppoint) {
		i++
	}
	return i > next && i+1 < end && v.plays(i, isAppoint) && v.xpos(i) != "VBD" && v.forWhat(i+1) && (first == start || v.r.toks[first-1].Kind == scan.Mark || v.word(first-1) == "that")
}

// forWhat reports whether the word at token i leads to what a day is chosen for: "for
// the hearing", "a day of mourning", but not "named Friday a new chief".
func (v *verbs) forWhat(i int) bool {
	switch v.word(i) {
	case "as", "for":
		return true
	case "a", "an":
	default:
		return false
	}
	for k := i + 1; k < len(v.r.toks) && k-i <= 3 && v.nounOrAdjective(k); k++ {
		if v.plays(k, isDayKind) {
			return true
		}
	}
	return false
}

// owed reports whether the verb at token i is what somebody has been bound to do, and
// the expression at token first says by when: "had promised to pay by January 15".
func (v *verbs) owed(i, first, start int) bool {
	if v.lead(first) != "by" || v.xpos(i) != "VB" && v.xpos(i) != "VBN" {
		return false
	}
	for k := i - 1; k >= start && i-k <= 3; k-- {
		switch w := v.word(k); {
		case w == "to":
			return true
		case w != "be" && w != "have" && v.xpos(k) != "RB":
			return false
		}
	}
	return false
}

// sets reports whether the past verb at token i sets a thing of which the day at token
// first is the day: "ordered a new vote on 6 April", "called a strike for 3 May".
func (v *verbs) sets(i, first int) bool {
	if !v.plays(i, isSetting) || !v.r.w(i+1).is(isArticle) && !v.r.w(i+1).is(isNew) {
		return false
	}
	for k := i + 1; k < first; k++ {
		if v.isVerb(k) || v.r.toks[k].Kind != scan.Word {
			return false
		}
	}
	return true
}

// pictured reports whether the present verb at token i says what a picture shows, which
// was taken before: "the image shows a crater on Monday".
func (v *verbs) pictured(i, start int) bool {
	if !v.plays(i, isDepict) {
		return false
	}
	for k := i - 1; k >= start && i-k <= maxSubject; k-- {
		if v.plays(k, isPicture) && strings.HasPrefix(v.xpos(k), "NN") {
			return true
		}
	}
	return false
}

// maxSubject is how far before its verb a subject may stand, what describes it between.
const maxSubject = 20
