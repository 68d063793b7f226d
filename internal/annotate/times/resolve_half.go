package times

// halves gives the times of day whose half of the day is left open ("half past
// two", "6:30") the half that the text shows: a part of the day named beside them,
// the time of day that they go on from, or the only half that the whole text tells
// of. What shows nothing has no value in words, and in figures the one printed.
func halves(r *reader, hits []found) {
	full, only := textHalves(r, hits)
	for i := range hits {
		h := &hits[i]
		if h.half12 == "" {
			continue
		}
		if !h.halfless && full {
			h.half12 = "" // a house that writes 18:30 means the morning by 6:30
			continue
		}
		hour := h.byPart(r)
		if hour == "" {
			hour = h.byClock(hits[:i])
		}
		if hour == "" && only != "" {
			hour = hourIn(only, h.half12)
		}
		if hour == "" {
			continue
		}
		h.clock, h.half12, h.halfless = hour, "", false
		if h.form != clock && h.at.grain == 'D' {
			h.time.Kind, h.time.Value = "time", isoDay(h.at.day)+h.stamp(h.at.day)
		}
	}
}

// textHalves reports whether the text writes times of day as a clock of 24 hours
// does, and gives the part of the day that it tells of when it is one alone.
func textHalves(r *reader, hits []found) (full bool, only string) {
	for i := range hits {
		full = full || hits[i].day24
	}
	for i := range r.toks {
		p := r.wordAt(i).daypart
		switch {
		case p == "" || r.isThis(i):
		case only == "" || only == p || only == "EV" && p == "NI" || only == "AF" && p == "EV":
			only = p
		case only == "NI" && p == "EV" || only == "EV" && p == "AF":
		default:
			return full, ""
		}
	}
	return full, only
}

// isThis is for the part of the day of writing, which is not that of the story.
func (r *reader) isThis(i int) bool {
	return i > 0 && r.wordAt(i-1).rel == "this"
}

// byPart is the time of day by the part of the day that is named nearest before
// it, in its sentence or the one before, or behind it in its own.
func (h *found) byPart(r *reader) string {
	breaks := 0
	for k := h.first - 1; k >= 0 && breaks < 2; k-- {
		if p := r.wordAt(k).daypart; p != "" {
			return hourIn(p, h.half12)
		}
		if r.toks[k].Break {
			breaks++
		}
	}
	for k := h.next; k < len(r.toks) && !r.toks[k].Break && k-h.next < maxLook; k++ {
		if p := r.wordAt(k).daypart; p != "" {
			return hourIn(p, h.half12)
		}
	}
	return ""
}

// byClock is the time of day by the nearest one before it that leaves no doubt,
// when one of its readings lies within a few hours of that.
func (h *found) byClock(before []found) string {
	for j := len(before) - 1; j >= 0; j-- {
		x := &before[j]
		if x.clock == "" || x.half12 != "" || x.quoted != h.quoted || !h.halfless && !x.day12 {
			continue
		}
		early := minutes(h.half12)
		d := (early - minutes(x.clock) + 24*60) % (12 * 60) // how long after, in either half
		if d > 6*60 {
			d -= 12 * 60
		}
		if d < -halfReach || d > halfReach {
			return ""
		}
		t := (minutes(x.clock) + d + 24*60) % (24 * 60)
		return two(t/60) + ":" + two(t%60)
	}
	return ""
}

// halfReach is within how many minutes of the time of day before it a text goes on
// with another.
const halfReach = 4 * 60

// hourIn is the time of day in the part of the day, from its reading before noon.
func hourIn(part, early string) string {
	t := minutes(early)
	t = hourOf(part, t/60)*60 + t%60
	return two(t/60) + ":" + two(t%60)
}
