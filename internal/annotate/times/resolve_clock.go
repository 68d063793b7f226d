package times

import "hearsay/internal/annotate/scan"

// clockDays gives the times of day that stand alone their day: the nearest one
// of their sentence, else, for what has happened, the day that the text was last
// at. "By 1 a.m." behind an evening is the night's second half.
func clockDays(r *reader, v *verbs, hits []found, base scope) {
	if base.later {
		base.anchor = point{} // nothing says on which day the text was written
	}
	var text point   // the day the text was last at
	at := 0          // the sentence that named text
	dayEnd := 0      // the byte where its expression ends
	moved := -10     // the sentence that last named another day close behind one
	evening := false // the last clock or part of the day was after dusk
	// A text of some length that names no other day tells of its own.
	dated := base.anchor.grain != 'D' || r.sentences() < longText
	for i := range hits {
		dated = dated || hits[i].at.grain == 'D' && hits[i].at.day != base.anchor.day
	}
	halves(r, hits)
	for i := range hits {
		h := &hits[i]
		if h.form != clock {
			if h.at.grain == 'D' && !h.quoted && (base.anchor.grain != 'D' || !h.at.day.After(base.anchor.day)) {
				if text.grain == 'D' && h.at.day != text.day && (v.reported(h.first) || text.day.Before(h.at.day) && v.said(h.first, h.next)) {
					continue // "said on Monday": the text stays at what happened on Sunday
				}
				if text.grain == 'D' && h.at.day.Before(text.day) && v.behindThat(h.first) && v.hadBehind(h.next) {
					continue // "that on Sept. 10 it had been told": what was told lay before
				}
				if h.holiday != "" || text.grain == 'D' && h.at.day.Before(text.day) && (v.behindWhich(h.first) || v.lead(h.first) == "dated") {
					continue // "the truce, which was signed on Thursday": told by the way
				}
				if text.grain == 'D' && h.at.day != text.day && h.sentence-at <= sameDay {
					moved = h.sentence
				}
				text, at, dayEnd = h.at, h.sentence, r.toks[h.next-1].End
				evening = h.late(r)
			}
			continue
		}
		if h.clock == "" || recurs(hits, i) {
			continue
		}
		p, basis := h.sameSentence(hits, i, v)
		if p.grain == 0 {
			p, basis = h.ofNamed(r, hits[:i])
		}
		if p.grain == 'D' && h.clock < "06:00" && i > 0 && hits[i-1].sentence == h.sentence && hits[i-1].clock >= "17:00" && hits[i-1].at == p && h.zone == nil {
			p.day = p.day.AddDate(0, 0, 1) // "left at 22:10 on Friday and landed at 01:35"
		}
		dir := unknown
		if p.grain == 0 && !h.ofEvent(r) {
			dir = v.direction(h.first, h.next)
		}
		if dir == past || dir == unknown && p.grain == 0 && h.sentence-at <= sameScene && !h.ofEvent(r) {
			if h.sentence-moved <= sameDay && !h.opensSentence(r) && lineBetween(r.text, dayEnd, r.toks[h.first].Start) {
				continue // of two days just named it may be either
			}
			p, basis = text, basisText
			if p.grain == 0 && !dated {
				p, basis = base.anchor, base.basis
			}
			if p.grain != 0 && (h.clock < "06:00" && (evening || h.until(r) && i > 0 && hits[i-1].clock > h.clock) || h.nextMorning(hits, i)) {
				if d := p.day.AddDate(0, 0, 1); base.anchor.grain != 'D' || !d.After(base.anchor.day) {
					p.day = d
				}
			}
		}
		if p.grain != 'D' {
			continue
		}
		h.at = p
		h.time.Value, h.time.Basis = isoDay(p.day)+h.stamp(p.day), basis
		text, at, evening, moved = p, h.sentence, h.late(r), -10
	}
	brackets(r, hits)
	laterHours(hits)
}

// longText is how many sentences a text has at least that would have named a day if
// it told of another than that of its writing.
const longText = 5

func (r *reader) sentences() int {
	n := 0
	for i := range r.toks {
		if r.toks[i].Break {
			n++
		}
	}
	return n
}

// sameScene is within how many sentences a clause without a verb that shows its
// tense ("down 3 percent at noon") goes on with the day that was named last.
const sameScene = 3

// opensSentence reports whether the expression stands at the head of its sentence, which goes on
// with what was told: "At 9 a.m. he went".
func (h *found) opensSentence(r *reader) bool {
	for i := h.first; i >= 0 && h.first-i <= besideSet; i-- {
		if r.toks[i].Break || i == 0 {
			return true
		}
	}
	return false
}

// recurs reports whether hits[i], a time of day, is one of many: "from 11 p.m. to 5 a.m.
// nightly", "every night at 11".
func recurs(hits []found, i int) bool {
	for j := i + 1; j < len(hits) && hits[j].sentence == hits[i].sentence && hits[j].first-hits[j-1].next <= besideSet; j++ {
		if hits[j].form != clock {
			return hits[j].form == set
		}
	}
	for j := i - 1; j >= 0 && hits[j].sentence == hits[i].sentence && hits[j+1].first-hits[j].next <= besideSet; j-- {
		if hits[j].form != clock {
			return hits[j].form == set
		}
	}
	return false
}

// besideSet is how many tokens may stand between a time of day and how often it is.
const besideSet = 2

// sameDay is within how many sentences of each other two days are both at hand.
const sameDay = 2

// sameSentence is the nearest day of the sentence of hits[i], a time of day, but for
// one behind it that tells of what somebody had done: "at 11 a.m. he yielded to the
// woman who had handed it to him on Wednesday".
func (h *found) sameSentence(hits []found, i int, v *verbs) (point, string) {
	r := v.r
	best, dist := -1, 1<<30
	for _, step := range []int{-1, 1} {
		for j := i + step; j >= 0 && j < len(hits) && hits[j].sentence == h.sentence; j += step {
			x := &hits[j]
			if x.first > h.first && r.semicolon(h.next, x.first) || x.first < h.first && r.semicolon(x.next, h.first) {
				continue
			}
			if x.at.grain != 'D' || x.form == clock || x.quoted != h.quoted || v.relative(h.next, x.first) {
				continue
			}
			if x.next < h.first && v.said(x.first, x.next) && v.that(x.next, h.first) {
				continue // "confirmed on Wednesday that the alarm came at 05:50"
			}
			if h.first < x.first && v.that(h.next, x.first) && v.hadBehind(x.next) {
				continue // "suggested at 6:41 p.m. saying that on Sept. 10 it had been told"
			}
			if x.next < h.first && v.apartAhead(x, h) {
				continue // "sang on Monday, and at noon she will row"
			}
			if d := max(x.first-h.next, h.first-x.next); d < dist {
				best, dist = j, d
			}
		}
	}
	if best < 0 {
		return point{}, ""
	}
	return hits[best].at, hits[best].time.Basis
}

// hadBehind reports whether the clause that goes on at token next tells what "had" been.
func (v *verbs) hadBehind(next int) bool {
	for i := next; i < len(v.r.toks) && i-next <= maxUntil && !v.r.toks[i].Break; i++ {
		if v.word(i) == "had" {
			return true
		}
		if x := v.xpos(i); x == "VBD" || x == "VBZ" || x == "VBP" || x == "MD" {
			return false
		}
	}
	return false
}

// behindThat reports whether "that" opens what is said with the expression at token first.
func (v *verbs) behindThat(first int) bool {
	for i := first - 1; i >= 0 && first-i <= 3 && !v.r.toks[i+1].Break; i-- {
		if v.word(i) == "that" {
			return true
		}
	}
	return false
}

// apartAhead reports whether the time of day h stands in a clause of its own, behind "and" or
// "but", which lies ahead, while the day x before it has been.
func (v *verbs) apartAhead(x, h *found) bool {
	i := h.first - 1
	if i > 0 && v.word(i) == "at" {
		i--
	}
	return i > x.next && v.conjunction(i) && v.direction(x.first, x.next) == past && v.after(h.next, min(h.next+maxUntil, len(v.r.toks)), h.next) == future
}

// semicolon reports whether a semicolon parts tokens [first, end) in two.
func (r *reader) semicolon(first, end int) bool {
	for i := first; i < end; i++ {
		if r.toks[i].Kind == scan.Mark && r.toks[i].Rune == ';' {
			return true
		}
	}
	return false
}

// ofEvent reports whether the sentence sets the time of day on the day of an
// event ("on the night of the killing, he left at 11 p.m."), which is another
// than the day of saying so.
func (h *found) ofEvent(r *reader) bool {
	first := h.first
	for first > 0 && !r.toks[first].Break && h.first-first < maxLook {
		first--
	}
	r.end = h.first
	for i := first; i+2 < h.first; i++ {
		if w := r.w(i); (w.daypart != "" || w.unit == 'D') && r.w(i+1).prep == "of" && r.w(i+2).is(isThe|isPossessive|isArticle) {
			return true
		}
	}
	return false
}

// until reports whether the time of day ends something: "worked until 3 a.m.".
func (h *found) until(r *reader) bool {
	r.end = h.next
	p := r.w(h.first - 1).prep
	return p == "until" || p == "till"
}

// nextMorning reports whether hits[i], an hour of the morning, follows close on one
// late in the evening: "rang at 22:00 on Monday. By 06:20 the gate was shut".
func (h *found) nextMorning(hits []found, i int) bool {
	if i == 0 || h.clock >= "08:00" || h.zone != nil {
		return false
	}
	x := &hits[i-1]
	return x.clock >= "20:00" && x.zone == nil && x.at.grain == 'D' && h.sentence-x.sentence <= 2
}

// late reports whether the expression lies in the evening or at night.
func (h *found) late(r *reader) bool {
	if h.clock != "" {
		return h.clock >= "17:00"
	}
	if h.evening {
		return true
	}
	for i := h.first; i < h.next; i++ {
		if p := r.v.words[max(0, r.toks[i].ID)].daypart; p == "EV" || p == "NI" {
			return true
		}
	}
	return false
}

// brackets reads "6.20 a.m. (2220 GMT on Saturday)": one moment on two clocks,
// which may lie on two days.
func brackets(r *reader, hits []found) {
	for i := 1; i < len(hits); i++ {
		a, b := &hits[i-1], &hits[i]
		if a.clock == "" || b.clock == "" || b.zone == nil || a.zone != nil || b.first != a.next+1 || r.toks[a.next].Rune != '(' {
			continue
		}
		// How far the local clock is ahead of UTC, were both on one day.
		ahead := minutes(a.clock) - minutes(b.clock) + b.zone.Offset
		shift := 0 // days from the local day to that of the bracket
		switch {
		case ahead > 14*60:
			shift, ahead = 1, ahead-24*60
		case ahead < -12*60:
			shift, ahead = -1, ahead+24*60
		}
		if ahead > 14*60 || ahead < -12*60 {
			continue
		}
		switch {
		case b.form != clock && b.at.grain == 'D' && a.form == clock:
			// The bracket names its own day.
			a.at = point{b.at.day.AddDate(0, 0, -shift), 'D'}
			a.time.Value, a.time.Basis = isoDay(a.at.day)+a.stamp(a.at.day), b.time.Basis
		case b.form == clock && a.at.grain == 'D':
			b.at = point{a.at.day.AddDate(0, 0, shift), 'D'}
			b.time.Value, b.time.Basis = isoDay(b.at.day)+b.stamp(b.at.day), a.time.Basis
		}
	}
}

// minutes is a time of day ("15:04") in minutes.
func minutes(s string) int {
	return int(s[0]-'0')*600 + int(s[1]-'0')*60 + int(s[3]-'0')*10 + int(s[4]-'0')
}

// laterHours resolves "35 minutes later" from the time of day before it.
func laterHours(hits []found) {
	for i := 1; i < len(hits); i++ {
		h, p := &hits[i], &hits[i-1]
		if h.form != shift || h.base != fromText || h.vague || h.time.Value != "" || h.unit != 'h' && h.unit != 'm' {
			continue
		}
		if p.clock == "" || p.at.grain != 'D' || h.sentence-p.sentence > 1 {
			continue
		}
		n := h.n
		if h.unit == 'h' {
			n *= 60
		}
		if n > 1e5 || n < -1e5 {
			continue
		}
		t := minutes(p.clock) + n
		days := t / (24 * 60)
		if t %= 24 * 60; t < 0 {
			t, days = t+24*60, days-1
		}
		h.at = point{p.at.day.AddDate(0, 0, days), 'D'}
		if !inRange(h.at.day) {
			h.at = point{}
			continue
		}
		h.clock, h.zone = two(t/60)+":"+two(t%60), p.zone
		h.time.Kind, h.time.Value, h.time.Basis = "time", isoDay(h.at.day)+h.stamp(h.at.day), basisText
	}
}
