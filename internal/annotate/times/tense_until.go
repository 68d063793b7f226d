package times

import "hearsay/internal/annotate/scan"

// "Until Friday" behind a past verb is the end of what somebody imposed, which mostly lies
// ahead, or of what went on, which has been.

// untilPast says on which side the end of a stretch lies whose clause is past: ahead where
// somebody imposes it ("closed all schools until Monday", "ordered him held until Friday").
// Where the clause only tells that it was so ("the airport was shut until Monday") nothing
// says, and either is set.
func (v *verbs) untilPast(start int) direction {
	i := v.until - 1
	for i >= start && !v.isVerb(i) {
		if t := &v.r.toks[i]; t.Kind == scan.Mark && (t.Rune == ';' || t.Rune == '"' || t.Rune == ',') {
			return past
		}
		i--
	}
	if i < start || !v.plays(i, isHold) || v.hadDone(max(start, i-maxBeforeHold), i) {
		return past
	}
	for k := i - 1; k >= start && i-k <= maxBeforeHold; k-- {
		switch w := v.word(k); {
		case w == "not" || w == "t" || w == "never":
			return past
		case w == "has" || w == "have" || w == "be" || v.plays(k, isHold) && v.isVerb(k) || v.is(k, isBidding):
			return future
		case w == "was" || w == "were":
			if k+1 == i || v.xpos(k+1) == "RB" {
				v.either = true
				return past
			}
		}
	}
	if v.xpos(i) == "VBD" {
		return future
	}
	return past
}

// maxBeforeHold is how far before a verb its helpers and what governs it may stand.
const maxBeforeHold = 5

// untilThing is the token of the "until" that leads to a thing whose day the "on" at token
// lead tells: "held until a hearing on Friday"; -1 for none.
func (v *verbs) untilThing(lead, start int) int {
	for i := lead - 1; i > start && lead-i <= maxGrant; i-- {
		if v.r.toks[i].Kind != scan.Word || v.isVerb(i) {
			return -1
		}
		if w := v.word(i); w == "until" || w == "till" {
			return i
		}
	}
	return -1
}

// untilAfter moves the end of a stretch behind the day on which its sentence says that it
// began: "closed the beach on Tuesday until Friday".
func untilAfter(r *reader, v *verbs, hits []found, i int, anchor point) {
	h := &hits[i]
	if h.form != calendar || h.weekday == 0 || h.dom > 0 || h.rel != "" || h.clock != "" || h.some || anchor.grain != 'D' || h.first < 2 || r.toks[h.first].Break {
		return
	}
	switch r.wordAt(h.first - 1).prep {
	case "until", "till":
	default:
		return
	}
	for j := i - 1; j >= 0 && hits[j].sentence == h.sentence; j-- {
		a := hits[j].at
		if a.grain != 'D' || hits[j].quoted != h.quoted || a.day.After(anchor.day) || v.said(hits[j].first, hits[j].next) {
			continue
		}
		if h.at.grain == 'D' && h.at.day.After(a.day) {
			return
		}
		h.set(a.day.AddDate(0, 0, (h.weekday-weekday(a.day)+6)%7+1))
		h.time.Basis = basisText
		return
	}
}

// behindDay reports whether the expression of tokens [first, next) is named by what stands
// "after" it, which has been where the clause is in the present: "remains top after
// Saturday's win", "comes a day after Monday's arrest".
func (v *verbs) behindDay(first, next int) bool {
	if !v.owns(next, len(v.r.toks)) || v.r.toks[next].Break {
		return false
	}
	for k := next - 1; k >= max(0, first-2); k-- {
		if v.r.toks[k].Kind != scan.Word {
			return false
		}
		switch w := v.word(k); {
		case w == "after" || w == "following":
			return true
		case v.r.wordAt(k).weekday == 0 && w != "the":
			return false
		}
	}
	return false
}
