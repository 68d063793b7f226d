package times

import (
	"strings"

	"hearsay/internal/annotate/scan"
)

// A time that belongs to a noun of the clause and not to its verb is told by what governs the
// noun: what something has been so "since", what it "follows", what somebody gets ready "for".

// nounEnd is the last token of the noun phrase that the expression at token first is the time
// of: what stands before its "on", "in" or "from". -1 when no noun stands there.
func (v *verbs) nounEnd(first, start int) int {
	i := first - 1
	if i > start && v.word(i) == "the" {
		i--
	}
	if i > start {
		switch v.word(i) {
		case "on", "in", "from":
			i--
		}
	}
	if i < start || v.r.toks[i].Kind != scan.Word || !strings.HasPrefix(v.xpos(i), "N") {
		return -1
	}
	return i
}

// maxPhrase is how many tokens a noun phrase may be long, with what is "of" and "by" it.
const maxPhrase = 10

// sinceDone reports whether the expression at token first tells the time of what something has
// been so since: "since the ruling in June", "since being named on Saturday".
func (v *verbs) sinceDone(first, start int) bool {
	for i := first - 1; i >= start && first-i <= maxPhrase; i-- {
		t := &v.r.toks[i]
		if t.Kind == scan.Mark && t.Rune != '\'' && t.Rune != '-' && t.Rune != '.' {
			return false
		}
		if t.Kind != scan.Word {
			continue
		}
		if v.word(i) == "since" {
			if i > start {
				switch v.word(i - 1) {
				case "has", "have", "had", "ve":
					return false // "has since extended the ban until July"
				}
			}
			return i > start || first-i <= 3
		}
		switch v.xpos(i) {
		case "VBD", "VBZ", "VBP", "MD":
			return false
		}
	}
	return false
}

// afterNoun reports whether what the expression of tokens [first, next) is the time of has been
// where its clause is in the present: what a new thing "follows", what a "message" is "from",
// and what goes on in a past of its own ("the ruling in June that struck down the fee").
func (v *verbs) afterNoun(first, next, start int) bool {
	n := v.nounEnd(first, start)
	if n < 0 {
		return false
	}
	end := len(v.r.toks)
	if next < end && !v.r.toks[next].Break && v.r.toks[next].Kind == scan.Word {
		if v.word(first-1) == "from" && (v.xpos(next) == "VBZ" || v.xpos(next) == "VBP") {
			return true
		}
		if v.relative(next, next+1) && next+1 < end && v.xpos(next+1) == "VBD" {
			return true
		}
	}
	for i := n - 1; i >= start && n-i <= maxPhrase; i-- {
		t := &v.r.toks[i]
		if t.Kind == scan.Mark && t.Rune != '\'' && t.Rune != '-' && t.Rune != '.' {
			return false
		}
		if t.Kind == scan.Word && v.isVerb(i) {
			return v.plays(i, isFollow)
		}
	}
	return false
}

// didThen reports whether what the expression that ends before token next is the time of is
// told of right behind it as having done something: "the ruling in April | that shut the mill".
func (v *verbs) didThen(first, next, start int) bool {
	if next+1 >= len(v.r.toks) || v.r.toks[next].Break || v.nounEnd(first, start) < 0 || !v.relative(next, next+1) && v.word(next) != "that" || v.xpos(next+1) != "VBD" && !v.is(next+1, isSameForm) {
		return false
	}
	switch v.word(next + 1) {
	case "was", "were", "had":
		return false
	}
	return true
}

// getsReady reports whether the expression at token first is the time of what somebody gets
// ready for: "prepared for a march on Saturday", "plans for a vigil on Friday".
func (v *verbs) getsReady(first, start, end int) bool {
	n := v.nounEnd(first, start)
	if n < 0 {
		return false
	}
	apart := false
	for i := n - 1; i > start && n-i <= maxPhrase; i-- {
		if t := &v.r.toks[i]; t.Kind != scan.Word && t.Rune != '\'' && t.Rune != '-' || v.isVerb(i) {
			return false
		}
		if w := v.word(i); w != "for" {
			apart = apart || v.xpos(i) == "IN" && w != "of"
			continue
		}
		k := i - 1
		if v.xpos(k) == "RP" && k > start {
			k-- // "geared up for"
		}
		if apart && v.isVerb(k) {
			return false // "prepared for the storm in Brell on Monday": who knows which
		}
		return v.plays(k, isReady) && !v.hadDone(start, end)
	}
	return false
}

// facedAhead reports whether the expression at token first is the time of what somebody is
// about to go through, told by the way: ", facing re-election in November,".
func (v *verbs) facedAhead(first, start int) bool {
	n := v.nounEnd(first, start)
	if n < 0 || !v.plays(n, isContest) {
		return false
	}
	for i := n - 1; i >= start && n-i <= 4; i-- {
		if v.r.toks[i].Kind != scan.Word {
			return false
		}
		if v.plays(i, isFace) {
			return v.xpos(i) == "VBG" && !v.helped(i, start) || v.xpos(i) == "VBZ" || v.xpos(i) == "VBP"
		}
	}
	return false
}

// bidsToCome reports whether the verb at token i is where or what somebody is asked to come to,
// which lies ahead: "asked them to return on Friday". Whoever is asked "to stop the sale on
// Monday" may have been asked on that day.
func (v *verbs) bidsToCome(i, first, next, start int) bool {
	if v.r.wordAt(first).month != 0 && !v.r.number(next-1) {
		return false // "asked her to join the board in March"
	}
	if !v.plays(i, isAttend) || i-1 <= start || v.word(i-1) != "to" {
		return false
	}
	for k := i - 2; k >= start && i-k <= 6; k-- {
		if v.r.toks[k].Kind != scan.Word {
			return false
		}
		if v.isVerb(k) {
			return (v.is(k, isAsk|isBidding) || v.plays(k, isSetting)) && v.xpos(k) != "VB" && !v.hadBefore(k, start)
		}
		if x := v.xpos(k); x == "IN" && v.word(k) != "of" {
			return false // "asked the court on Monday to", "asked about a plan to"
		}
	}
	return false
}

// wasLeaving reports whether the verb at token i is told of, by somebody, as what was to come:
// "said that Holm was leaving in September".
func (v *verbs) wasLeaving(i, start int) bool {
	if v.xpos(i) != "VBG" || !v.plays(i, isDepart) || i-1 <= start {
		return false
	}
	k := i - 1
	if w := v.word(k); w != "was" && w != "were" {
		return false
	}
	for k--; k >= start && i-k <= maxSubject; k-- {
		if t := &v.r.toks[k]; t.Kind == scan.Mark && (t.Rune == ';' || t.Rune == '"') {
			return false
		}
		if v.isVerb(k) && v.is(k, isSaying) {
			return v.xpos(k) == "VBD" || v.xpos(k) == "VBN"
		}
		if x := v.xpos(k); x == "VBD" || x == "VBZ" || x == "VBP" || x == "MD" {
			return false
		}
	}
	return false
}

// beginning reports whether the verb at token i only leads to the time that opens its sentence:
// "Beginning in August, the two sides held talks".
func (v *verbs) beginning(i, first int) bool {
	return v.plays(i, isOutset) && v.xpos(i) == "VBG" && (i == 0 || v.r.toks[i].Break) && first-i <= 3
}

// ofWhom reports whether the verb at token i only tells, behind a time before token next that
// opens its clause, of whom or what the clause is: "guards | who oppose | the plan".
func (v *verbs) ofWhom(i, next int) bool {
	for k := i - 1; k > next && i-k <= 3; k-- {
		if v.r.toks[k].Kind != scan.Word {
			return false
		}
		if v.relative(k, k+1) {
			return v.r.toks[k-1].Kind == scan.Word && strings.HasPrefix(v.xpos(k-1), "N")
		}
	}
	return false
}

// mainBehind reports whether a finite verb that is no other relative clause's follows in tokens
// [i, end), before the sentence goes on with another clause.
func (v *verbs) mainBehind(i, end int) bool {
	for ; i < end; i++ {
		t := &v.r.toks[i]
		if t.Kind == scan.Mark && (t.Rune == ';' || t.Rune == '"' || t.Rune == ',') || v.conjunction(i) || v.relative(i, i+1) || v.r.wordAt(i).is(isWhen) {
			return false
		}
		switch v.xpos(i) {
		case "VBD", "VBZ", "VBP", "MD":
			return v.isVerb(i)
		}
	}
	return false
}

// throughAim reports whether the verb at token i is in what something is for, so that the end of
// a stretch behind it lies ahead of that: "signed a bill to open the port through June 15", "a
// bill to keep it open".
func (v *verbs) throughAim(i, start int) bool {
	if v.until < 0 || v.word(v.until) != "through" {
		return false
	}
	for k := i; k > start && i-k <= maxBeforeHold+1 && v.r.toks[k].Kind == scan.Word; k-- {
		switch v.xpos(k) {
		case "VB":
			return v.word(k-1) == "to"
		case "VBD", "VBZ", "VBP", "MD":
			return false
		}
	}
	return false
}
