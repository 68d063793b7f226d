package times

// onWeekday resolves a weekday by what stands before it, else by tense. In news
// a past weekday is the latest one, the day of writing included.
func (e *expr) onWeekday(s *scope) (string, point, string) {
	if e.some {
		return "", point{}, ""
	}
	from, basis := s.anchor, s.basis
	if e.rel == "before" || e.rel == "after" {
		from, basis = s.text, basisText
	}
	if e.the && e.rel == "next" && s.text.grain == 'D' {
		from, basis = s.text, basisText
	}
	if from.grain != 'D' {
		return "", point{}, ""
	}
	a := from.day
	back := (weekday(a) - e.weekday + 7) % 7  // days since the latest one
	ahead := (e.weekday - weekday(a) + 7) % 7 // days to the coming one
	dir := s.dir()
	if e.rel == "" && s.nearest && (ahead <= back || s.eve && back > 1) {
		return isoDay(a.AddDate(0, 0, ahead)), point{a.AddDate(0, 0, ahead), 'D'}, basis // "ahead of Sunday's vote"
	}
	if e.rel == "" && s.either && dir == past {
		return "", point{}, "" // "was shut until Monday": that has been or not
	}
	inWeek := monday(a).AddDate(0, 0, e.weekday-1)
	var d day
	switch {
	case e.unit == 'W':
		k := map[string]int{"last": -7, "this": 0, "next": 7}[e.rel]
		d = inWeek.AddDate(0, 0, k)
	case e.rel == "last" || e.rel == "before":
		if back == 0 {
			back = 7
		}
		d = a.AddDate(0, 0, -back)
	case e.rel == "after" || e.rel == "next" && e.the || e.rel == "coming":
		if ahead == 0 {
			ahead = 7
		}
		d = a.AddDate(0, 0, ahead)
	case e.rel == "next":
		d = inWeek.AddDate(0, 0, 7)
	case e.rel == "this":
		d = inWeek
		switch {
		case dir == past && d.After(a):
			d = d.AddDate(0, 0, -7)
		case dir != past && dir != unknown && d.Before(a):
			d = d.AddDate(0, 0, 7)
		}
	case dir == future || dir == present:
		if s.told.grain == 'D' && s.told.day.Before(a) {
			a = s.told.day
			ahead = (e.weekday-weekday(a)+6)%7 + 1
		}
		d = a.AddDate(0, 0, ahead)
	default:
		d = a.AddDate(0, 0, -back)
	}
	if !inRange(d) {
		return "", point{}, ""
	}
	return isoDay(d), point{d, 'D'}, basis
}

// onWeekend resolves a weekend to its two days.
func (e *expr) onWeekend(s *scope) (string, point, string) {
	if s.anchor.grain != 'D' {
		return "", point{}, ""
	}
	a := s.anchor.day
	sat := monday(a).AddDate(0, 0, 5) // of this ISO week
	switch e.rel {
	case "last":
		sat = sat.AddDate(0, 0, -7)
	case "next":
		sat = sat.AddDate(0, 0, 7)
	case "coming":
		if !sat.After(a) {
			sat = sat.AddDate(0, 0, 7)
		}
	case "before", "after", "that", "same":
		return "", point{}, ""
	default:
		dir := s.dir()
		if sat.After(a) && (dir == past || dir == unknown && e.rel == "") {
			sat = sat.AddDate(0, 0, -7)
		}
	}
	if !inRange(sat) || !inRange(sat.AddDate(0, 0, 1)) {
		return "", point{}, ""
	}
	return span(sat, sat.AddDate(0, 0, 1)), point{}, s.basis
}

// onDatedWeekday resolves "Friday the 13th": the nearest month in which the day
// is that weekday.
func (e *expr) onDatedWeekday(a day, s *scope) (string, point, string) {
	first := a.AddDate(0, 0, 1-a.Day())
	order := []int{0, -1, 1, -2, 2, -3, 3}
	if s.dir() == future {
		order = []int{0, 1, 2, -1, 3}
	}
	for _, k := range order {
		m := first.AddDate(0, k, 0)
		if d, ok := newDay(m.Year(), int(m.Month()), e.dom); ok && weekday(d) == e.weekday && inRange(d) {
			return isoDay(d), point{d, 'D'}, s.basis
		}
	}
	return "", point{}, ""
}
