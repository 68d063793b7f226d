package times

import (
	"strings"

	"hearsay/internal/annotate/scan"
)

// A time whose own clause follows it, whatever tense the sentence around has.

// whenBehind is the direction of the clause of "when" right behind the expression that ends
// before token next, which tells what happened then: "a step up from Friday, when the two met".
func (v *verbs) whenBehind(next, end int) direction {
	i := next
	if i < end && v.r.toks[i].Rune == ',' {
		i++
	}
	if i+1 >= end || v.r.toks[i].Kind != scan.Word || v.xpos(i) != "WRB" || !v.is(i, isWhen) {
		return unknown
	}
	if d := v.after(i+1, end, i+1); d == past || d == future {
		return d
	}
	return unknown
}

// mustThen reports whether the verb right behind the expression of tokens [first, next), a
// quotation's first one too, says that what is named by it is to come: "the talks on Monday
// “should not go ahead”". What "would" and "could" be so may have been.
func (v *verbs) mustThen(first, next, start, end int) bool {
	if v.nounEnd(first, start) < 0 {
		return false
	}
	i := next
	if i < end && v.r.toks[i].Kind == scan.Mark && v.r.toks[i].Rune == '"' {
		i++
	}
	if i+1 >= end || v.xpos(i) != "MD" || !v.plays(i, isToCome) {
		return false
	}
	for k := first - 1; k >= start && v.r.toks[k].Kind == scan.Word; k-- {
		if v.isVerb(k) {
			if !v.is(k, isSaying) {
				return false // "those who stormed the hall on Monday will not be tried"
			}
			break
		}
	}
	for k := i + 1; k < end && k-i <= 3; k++ {
		if v.word(k) == "have" {
			return false // "should have been told"
		}
	}
	return true
}

// wasReady reports whether the verb group of tokens [i, j], behind the time that opens its
// clause, tells what somebody was about to do, and so was then: "On Tuesday, as the House was
// preparing to vote". What "was planned" may lie on that day.
func (v *verbs) wasReady(i, j int) bool {
	for k := i + 1; k <= j; k++ {
		if v.plays(k, isReady) && v.xpos(k) == "VBG" {
			w := v.word(k - 1)
			return w == "was" || w == "were"
		}
	}
	return false
}

// saysThen reports whether the verb at token i, in the present as headlines have it, is what
// was said on the day of tokens [first, next): "claims Monday that he is going to stay".
func (v *verbs) saysThen(i, first, next int) bool {
	if v.xpos(i) != "VBZ" || v.r.wordAt(first).weekday == 0 || next >= len(v.r.toks) || v.r.toks[next].Break || v.word(next) != "that" {
		return false
	}
	if i == first-1 {
		return true
	}
	for k := i + 1; k < first; k++ {
		if x := v.xpos(k); v.r.toks[k].Kind != scan.Word || x != "DT" && !strings.HasPrefix(x, "N") {
			return false // but "tells the paper Monday that"
		}
	}
	return true
}

// describesOnly reports whether the participle at token i stands before the noun that it
// describes, and tells nothing of the clause: "a registered nurse", "canceled a scheduled
// hearing | Monday".
func (v *verbs) describesOnly(i, first int) bool {
	if x := v.xpos(i); x != "VBN" && x != "VBD" && x != "JJ" || i == 0 || v.r.toks[i].Break || i+1 >= first {
		return false
	}
	if !v.r.wordAt(i-1).is(isArticle|isThe|isPossessive) || v.r.toks[i-1].Kind != scan.Word || !strings.HasPrefix(v.xpos(i+1), "NN") || v.r.toks[i+1].Kind != scan.Word {
		return false
	}
	if v.cue(i) != cuePlan {
		return v.xpos(i) != "JJ"
	}
	// "called a planned march on Saturday a mistake": of what is planned, the day may be its own.
	return v.r.wordAt(first).weekday != 0 && strings.HasPrefix(v.xpos(first-1), "NN")
}

// untilVote reports whether "until" leads to a vote, or a trial, of which the expression at
// token first is the time, and what goes on until then is what somebody was put in place for:
// "named an aide to fill the seat until an election in June". Which June that is the verb does
// not tell, but for what somebody "will" do.
func (v *verbs) untilVote(first, start int) bool {
	vote := false
	for i := first - 1; i > start && first-i <= maxUntil; i-- {
		t := &v.r.toks[i]
		if t.Kind != scan.Word {
			return false
		}
		vote = vote || v.plays(i, isContest)
		if w := v.word(i); w != "until" && w != "till" {
			continue
		}
		if !vote {
			return false
		}
		for k := i - 1; k > start && i-k <= maxUntil && v.r.toks[k].Kind == scan.Word; k-- {
			switch v.xpos(k) {
			case "VB":
				v.nearest = v.word(k-1) == "to" && v.r.wordAt(first).weekday == 0
				return v.word(k-1) == "to" || v.xpos(k-1) == "MD"
			case "VBD", "VBZ", "VBP":
				return false
			}
		}
		return false
	}
	return false
}

// maxUntil is how many tokens may stand between "until" and the time of the vote that it leads
// to, and before it to what goes on until then.
const maxUntil = 14

// striven reports whether the month at token first is that of what somebody strives "for",
// which may lie on either side: "in their push for gains in November".
func (v *verbs) striven(first, start int) bool {
	if v.r.wordAt(first).month == 0 || first-1 <= start || v.word(first-1) != "in" {
		return false
	}
	for i := first - 2; i > start && first-i <= maxUntil; i-- {
		if v.r.toks[i].Kind != scan.Word || v.isVerb(i) {
			return false
		}
		if v.word(i) == "for" {
			return v.plays(i-1, isStriving) && v.r.toks[i-1].Kind == scan.Word
		}
	}
	return false
}

// goesBack reports whether something "dates back to" the expression that the "to" at token lead
// leads to, which has been.
func (v *verbs) goesBack(lead, start int) bool {
	return lead-2 >= start && v.word(lead) == "to" && v.is(lead-1, isBack) && v.plays(lead-2, isRooted)
}

// byFeast reports whether somebody was to be done with something "by" the holiday at token
// first: "said that reaching a deal by Christmas was out of the question". Which one is meant
// the verb does not tell.
func (v *verbs) byFeast(lead, start int) bool {
	if v.word(lead) != "by" {
		return false
	}
	for i := lead - 1; i >= start && lead-i <= maxPhrase; i-- {
		if t := &v.r.toks[i]; t.Kind == scan.Mark && t.Rune != '\'' && t.Rune != '-' && t.Rune != '$' {
			return false
		}
		if v.isVerb(i) {
			return v.xpos(i) == "VBG" && (i == start || !v.helped(i, start))
		}
	}
	return false
}

// overBefore reports whether the weekend of tokens [first, next) is when a thing was done of
// which the clause only tells after it what it was for: "his offer over the weekend seeking to".
func (v *verbs) overBefore(lead, next, start, end int) bool {
	if v.word(lead) != "over" || v.r.wordAt(next-1).unit != 'K' || next >= end || v.xpos(next) != "VBG" {
		return false
	}
	for k := start; k < lead; k++ {
		if v.isVerb(k) {
			return false
		}
	}
	return lead > start
}
