package times

// nearby finds the day of writing of a text that has no date of its own, near
// the day that others wrote about the same. News names the weekdays that lie
// closest: of the days from two before the other texts' to three after it, the
// one from which the weekdays that the text names lie closest together, those of
// the lead counting double, and a day off the date as much as two days of a
// weekday.
func nearby(v *verbs, hits []found, date point) point {
	if date.grain != 'D' {
		return date
	}
	for i := range hits {
		// A date printed in full at the head, as letters and digests have it.
		if h := &hits[i]; h.sentence <= leadSentences && h.year != 0 && h.dom != 0 && h.toDom == 0 && !h.bad && !h.quoted {
			if d, ok := newDay(h.year, h.month, h.dom); ok && d.Sub(date.day).Abs().Hours() <= 72 {
				return point{d, 'D'}
			}
		}
	}
	best, least := date, 1<<30
	for _, off := range []int{0, 1, -1, 2, -2, 3} {
		d := date.day.AddDate(0, 0, off)
		cost, named := 2*max(off, -off), false
		for i := range hits {
			h := &hits[i]
			if h.form != calendar || h.weekday == 0 || h.dom != 0 || h.rel != "" || h.unit != 0 || h.quoted || h.nth != 0 || h.off != 0 {
				continue
			}
			n := (weekday(d) - h.weekday + 7) % 7
			if dir := v.direction(h.first, h.next); dir == future || dir == present {
				n = (7 - n) % 7
			}
			if h.sentence <= leadSentences {
				n *= 2
			}
			cost, named = cost+n, true
		}
		if named && cost < least {
			best, least = point{d, 'D'}, cost
		}
	}
	return best
}

// leadSentences is how many sentences at the start of a text, its headline
// among them, are its lead.
const leadSentences = 4

// writtenLater reports whether the text of a borrowed anchor tells, as past, of a day that
// lies well behind it: it was written later than the texts whose date it borrows, and
// nothing says when.
func writtenLater(v *verbs, hits []found, date point) bool {
	if date.grain != 'D' {
		return false
	}
	s := scope{anchor: date, borrowed: true, dir: func() direction { return past }}
	for i := range hits {
		h := &hits[i]
		if h.form != calendar || h.month == 0 || h.dom == 0 || h.quoted || h.bad || h.rel != "" || v.direction(h.first, h.next) != past || v.nearest || v.overdue {
			continue
		}
		if _, at := h.resolve(&s); at.grain == 'D' && at.day.Sub(date.day).Hours() > 24*nearDays {
			return true
		}
	}
	return false
}

// nearDays is how many days after the other texts a text of borrowed date may have been
// written for its weekdays to be told from theirs.
const nearDays = 3

// needsDay reports whether the expression counts from the very day of writing.
func (e *expr) needsDay() bool {
	switch e.form {
	case shift:
		return e.base == fromAnchor && !e.vague && e.unit != 'Y' && e.unit != 'E' && e.unit != 'C'
	case calendar:
		return e.year == 0 && e.dom == 0 && (e.weekday != 0 || e.weekend || e.rel != "" && e.month == 0 && e.season == "") || e.plainDay
	}
	return false
}
