package times

// definite reads what begins with "the".
func (r *reader) definite(i int) (expr, bool) {
	j := i + 1
	if j >= r.end {
		return expr{}, false
	}
	w := r.w(j)
	if r.w(j+1).prep == "before" && r.w(j+2).rel == "last" && (r.ends(j+3) || r.w(j+3).is(isThe|isArticle|isPossessive)) {
		switch { // "the week before last", "the Sunday before last"
		case w.weekday != 0 && !w.is(isPlural):
			return expr{form: calendar, weekday: int(w.weekday), rel: "last", off: -7, offUnit: 'D', next: j + 3}, true
		case (w.unit == 'W' || w.unit == 'M' || w.unit == 'Y') && !w.is(isPlural):
			return expr{form: shift, unit: w.unit, n: -2, next: j + 3}, true
		}
	}
	if r.w(j+1).prep == "after" && r.w(j+2).rel == "next" && r.ends(j+3) && !w.is(isPlural) {
		switch { // "the week after next"
		case w.weekday != 0:
			return expr{form: calendar, weekday: int(w.weekday), rel: "coming", off: 7, offUnit: 'D', next: j + 3}, true
		case w.unit == 'W' || w.unit == 'M' || w.unit == 'Y':
			return expr{form: shift, unit: w.unit, n: 2, next: j + 3}, true
		}
	}
	if w.is(isNew) && r.w(j+1).unit == 'Y' && !r.w(j+1).is(isPlural) && r.ends(j+2) {
		return expr{form: shift, unit: 'Y', n: 1, newYear: true, next: j + 2}, true // "in the new year"
	}
	switch {
	case w.unit == 'D' && !w.is(isPlural):
		// "the day after tomorrow", "the day before yesterday", "the day before"
		p := r.w(j + 1).prep
		if p == "after" || p == "before" {
			sign := 1
			if p == "before" {
				sign = -1
			}
			if d := r.w(j + 2); d.hasDay && int(d.day) == sign {
				return expr{form: shift, unit: 'D', n: 2 * sign, next: j + 3}, true
			}
			if e, ok := r.besideDay(1, 'D', j+1); ok {
				return e, true
			}
			if r.ends(j + 2) {
				return expr{form: shift, unit: 'D', n: sign, base: fromText, next: j + 2}, true
			}
		}
		return expr{}, false
	case w.unit == 'K' && !w.is(isPlural):
		return expr{form: calendar, weekend: true, next: j + 1}, true
	case w.unit == 'Y' && !w.is(isPlural):
		if y, next, ok := r.yearAt(j + 1); ok {
			return expr{form: calendar, year: y, next: next}, true
		}
		fallthrough
	case (w.unit == 'W' || w.unit == 'M' || w.unit == 'E') && !w.is(isPlural):
		if w.unit == 'W' && r.w(j+1).prep == "of" {
			// "the week of 7 September"
			if d, ok := r.date(j + 2); ok && d.dom != 0 && d.toDom == 0 && !d.bad && d.clock == "" {
				d.offUnit = 'W'
				return d, true
			}
		}
		if p := r.w(j + 1).prep; (p == "after" || p == "before") && r.ends(j+2) {
			n := 1
			if p == "before" {
				n = -1
			}
			return expr{form: shift, unit: w.unit, n: n, base: fromText, next: j + 2}, true
		}
		return expr{}, false
	case w.decade != 0:
		return expr{form: calendar, decade: int(w.decade), next: j + 1}, true
	case w.season != "":
		return r.season(j, "")
	case w.daypart != "":
		if p := r.w(j + 1).prep; p == "before" || p == "after" {
			if e, ok := r.besideDay(1, 'D', j+1); ok {
				return e, true
			}
			if r.ends(j + 2) {
				return r.besideNight(p, j+2)
			}
		}
		return r.dayPart(j)
	case w.rel != "":
		return r.relative(j, true)
	case w.mod != "":
		return r.modified(j)
	case w.month != 0, w.weekday != 0:
		return r.date(j)
	}
	if e, ok := r.nthOf(j); ok {
		return e, true
	}
	if e, ok := r.ordinalUnit(j); ok {
		return e, true
	}
	if e, ok := r.dayMonth(j); ok {
		return e, true
	}
	// "on the 15th"
	switch r.w(i - 1).prep {
	case "on", "by", "until", "till", "since", "from", "to", "before", "after", "through", "between":
		if d, next, ok := r.domAt(j); ok && next == j+2 && r.ends(next) {
			return expr{form: calendar, dom: d, plainDay: true, next: next}, true
		}
	}
	if v, ok := r.v.figures[r.slice(j, j+3)]; ok {
		return expr{form: fixed, value: v, next: j + 3}, true
	}
	return expr{}, false
}

func (r *reader) slice(i, j int) string {
	if j > r.end {
		return ""
	}
	return r.text[r.toks[i].Start:r.toks[j-1].End]
}

// ends reports whether token i cannot continue a noun phrase: what stands
// before it stands alone.
func (r *reader) ends(i int) bool {
	if i >= r.end {
		return true
	}
	t := &r.toks[i]
	if t.Kind == 2 { // a mark
		return t.Rune != '\'' && t.Rune != '$'
	}
	w := r.w(i)
	return w.is(isAnd|isOr|isEnder) || w.prep != "" || w.cue == cuePast || w.cue == cuePresent || w.cue == cueFuture
}

// relative reads what begins with this, last, next, past, coming, previous,
// following, same, that or recent at token i.
func (r *reader) relative(i int, the bool) (expr, bool) {
	rel := r.w(i).rel
	j := i + 1
	switch {
	case rel == "this" && (r.w(j).rel == "past" || r.w(j).rel == "last"):
		rel = "last"
		j++
		if r.w(j).unit == 'W' && !r.w(j).is(isPlural) {
			return expr{form: shift, unit: 'W', n: -1, ending: true, next: j + 1}, true
		}
	case rel == "this" && r.w(j).rel == "coming":
		rel = "coming"
		j++
		if u := r.w(j); u.unit != 'K' && u.weekday == 0 && (u.unit == 0 || !u.is(isPlural)) {
			rel = "next"
		}
	case rel == "this" && r.w(j).rel == "next":
		rel = "next"
		j++
	case rel == "coming" && r.w(j).unit != 0 && r.w(j).unit != 'K' && !r.w(j).is(isPlural):
		rel = "next"
	}
	if j >= r.end {
		return expr{}, false
	}
	w := r.w(j)
	if e, ok := r.nthOf(i); ok {
		return e, true
	}
	// "mid" and the like inside: "this early morning" is not in use, "last mid-week" neither.
	if r.monthWord(j) && !the || r.monthWord(j) && rel != "this" {
		if rel == "past" {
			rel = "last"
		}
		if rel == "this" || rel == "last" || rel == "next" || rel == "before" || rel == "after" || rel == "that" {
			e := expr{form: calendar, month: int(w.month), rel: rel, next: r.afterDot(j + 1)}
			if d, next, ok := r.domAt(e.next); ok {
				e.dom, e.next = d, next
				e.bad = !r.possible(&e)
			}
			return e, true
		}
	}
	if w.weekday != 0 && !w.is(isPlural) && (r.toks[j].Capital || !r.caps) {
		if rel == "past" {
			rel = "last"
		}
		if rel == "after" && !the && r.mark(r.afterDot(j+1), '\'') {
			return expr{}, false // "in turmoil following Sunday's defeat"
		}
		if rel == "that" && r.w(i-1).is(isSaying) && r.mark(r.afterDot(j+1), '\'') {
			return expr{}, false // "said that Saturday's match"
		}
		if rel == "that" || rel == "same" {
			rel = "before"
		}
		return expr{form: calendar, weekday: int(w.weekday), rel: rel, the: the, next: r.afterDot(j + 1)}, true
	}
	if w.season != "" {
		if rel == "past" {
			rel = "last"
		}
		if rel == "coming" {
			rel = "next"
		}
		if rel == "this" || rel == "last" || rel == "next" {
			return r.season(j, rel)
		}
	}
	if w.daypart != "" && rel == "last" && w.unit == 'N' {
		return expr{form: shift, unit: 'D', n: -1, next: j + 1, evening: true}, true
	}
	if w.daypart != "" && !w.is(isPlural) && w.unit != 'h' && (rel == "next" || rel == "after" || rel == "before") && !w.is(isNight) {
		return r.besideNight(rel, j+1)
	}
	if w.daypart != "" && !w.is(isPlural) && rel == "this" {
		return expr{form: shift, unit: 'D', next: j + 1}, true
	}
	if w.daypart != "" && (rel == "same" || rel == "that") {
		return expr{form: shift, unit: 'D', base: fromText, next: j + 1}, true
	}
	if w.unit == 'K' {
		e := expr{form: calendar, weekend: true, rel: rel, next: j + 1}
		switch rel {
		case "past", "last":
			e.rel = "last"
		}
		return e, true
	}
	if w.unit != 0 && !w.is(isPlural) && w.unit != 'N' {
		if rel == "last" && the && r.spans(i-2, w.unit, j+1) {
			rel = "past"
		}
		return r.relUnit(rel, w.unit, j+1, the)
	}
	if w := r.w(i - 1); rel == "last" && !the && (w.cue == cueFuture || w.prep == "to") {
		return expr{}, false // "will last 60 days": a verb
	}
	return r.relAmount(rel, j)
}

// spans reports whether the preposition at token i says of "the last year" behind it that it goes
// up to now: "in the last year", and not "in the last year of the war", or of which all know which
// one it was.
func (r *reader) spans(i int, unit byte, next int) bool {
	switch unit {
	case 'Y', 'M', 'W':
	default:
		return false
	}
	switch r.w(i).prep {
	case "in", "within", "during", "throughout", "over":
		return r.w(next).prep != "of"
	}
	return false
}

// relUnit makes "last week", "the next day", "that year".
func (r *reader) relUnit(rel string, unit byte, next int, the bool) (expr, bool) {
	e := expr{form: shift, unit: unit, next: next}
	switch rel {
	case "this":
	case "last":
		e.n = -1
	case "past":
		return expr{form: duration, value: isoDuration(1, unit), next: next}, true
	case "next", "coming":
		e.n = 1
		if unit == 'D' {
			e.base = fromText // "the next day" of the story; the writer's is "tomorrow"
		}
	case "before":
		e.n, e.base = -1, fromText
	case "after":
		e.n, e.base = 1, fromText
	case "same", "that":
		e.base = fromText
	default:
		return expr{}, false
	}
	if unit == 's' || unit == 'm' || unit == 'h' {
		return expr{}, false
	}
	if unit == 'E' && rel == "last" && the {
		return expr{form: duration, value: "P10Y", next: next}, true // "in the last decade"
	}
	return e, true
}

// relAmount makes "the last three days", "the coming weeks", "recent years".
func (r *reader) relAmount(rel string, j int) (expr, bool) {
	w := r.w(j)
	if w.unit != 0 && w.is(isPlural) {
		switch rel {
		case "after":
			if r.w(j+1).prep == "of" {
				return expr{}, false // "following weeks of talks"
			}
			return expr{form: shift, unit: w.unit, n: 1, base: fromText, vague: true, fromThere: true, next: j + 1}, true
		case "coming", "next":
			return expr{form: fixed, value: "FUTURE", next: j + 1}, true
		case "last", "past", "recent", "before":
			return expr{form: fixed, value: "PAST", next: j + 1}, true
		}
		return expr{}, false
	}
	if j >= r.end {
		return expr{}, false
	}
	a, ok := r.v.Amount(r.toks[:r.end], j)
	if !ok || a.Ordinal || a.Next >= r.end {
		return expr{}, false
	}
	k := a.Next
	if r.mark(k, '-') && r.tight(k) {
		k++
	}
	u := r.w(k)
	if u.unit == 0 {
		return expr{}, false
	}
	switch rel {
	case "last", "past", "recent", "before":
		if a.Vague {
			return expr{form: fixed, value: "PAST", next: k + 1}, true
		}
	case "next", "coming", "after", "this":
		if a.Vague {
			return expr{form: fixed, value: "FUTURE", next: k + 1}, true
		}
	default:
		return expr{}, false
	}
	return expr{form: duration, value: isoDuration(a.Value, u.unit), next: k + 1}, true
}

// modified reads "early Monday", "late on Friday", "mid-July", "the end of the
// year", "later this week".
func (r *reader) modified(i int) (expr, bool) {
	w := r.w(i)
	j := i + 1
	if r.mark(j, '-') && r.tight(j) && r.w(j+1).unit == 'W' {
		return expr{}, false // "mid-week" of no week
	}
	if w.is(isPart) {
		// The end of what?
		if r.w(j).prep != "of" {
			return expr{}, false
		}
		j++
		inner, ok := r.inner(j)
		if !ok {
			return expr{}, false
		}
		inner.mod = w.mod
		return inner, true
	}
	if r.mark(j, '-') && r.tight(j) {
		j++
	} else if p := r.w(j).prep; p == "on" || p == "in" {
		j++
	}
	if w.is(isEarlier|isLater) && r.w(i+1).prep == "in" && r.w(i+2).is(isThe) && r.w(i+3).unit == 'D' && !r.w(i+3).is(isPlural) {
		return expr{form: shift, unit: 'D', base: fromText, inDay: true, mod: w.mod, next: i + 4}, true
	}
	if r.w(j).mod != "" && r.w(j).is(isPart) {
		return expr{}, false
	}
	inner, ok := r.inner(j)
	if !ok || inner.mod != "" {
		return expr{}, false
	}
	// "earlier on the same day", "later the next day"
	inner.mod = w.mod
	return inner, true
}

// inner reads the expression that a modifier stands before.
func (r *reader) inner(j int) (expr, bool) {
	if j >= r.end {
		return expr{}, false
	}
	// "the end of the month": the current one.
	k := j
	if r.w(k).is(isThe) {
		k++
	}
	if u := r.w(k); k > j && u.unit != 0 && !u.is(isPlural) && u.unit != 'D' && u.unit != 'N' && u.unit != 'K' && (r.w(k+1).prep == "" || !r.number(k+2)) && r.w(k+1).prep != "of" {
		if u.unit == 's' || u.unit == 'm' || u.unit == 'h' {
			return expr{}, false
		}
		return expr{form: shift, unit: u.unit, next: k + 1}, true
	}
	e, ok := r.core(j)
	if !ok || e.form == duration || e.form == set || e.form == clock || e.form == fixed {
		return expr{}, false
	}
	return e, true
}

// yearEnd reads "year end" and "year-end".
func (r *reader) yearEnd(i int) (expr, bool) {
	j := i + 1
	if r.mark(j, '-') {
		j++
	} else if r.mark(j, '\'') && r.w(j+1).mod == "" {
		j += 2 // "year's end"
	}
	if w := r.w(j); w.mod != "end" || !w.is(isPart) {
		return r.amount(i)
	}
	return expr{form: shift, unit: r.w(i).unit, mod: "end", next: j + 1}, true
}
