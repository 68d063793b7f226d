package times

import (
	"hearsay/internal/annotate/scan"
)

// form is what sort of thing an expression says.
type form uint8

const (
	calendar form = iota // a place in the calendar, perhaps with parts left out
	shift                // so many units from a base
	duration
	set
	fixed // its value is known at once
	clock // a time of day alone
)

// base is what a shift counts from.
type base uint8

const (
	fromAnchor base = iota // the day of writing or speaking
	fromText               // the day that the text was last at
)

// expr is an expression as read, before it is resolved.
type expr struct {
	first, next int // tokens
	form        form

	year, month, dom int // 0 when not printed
	weekday          int
	season           string
	quarter, half    int
	decade, century  int // first digits: 199, 19; -1 for none
	weekend          bool
	holiday          string
	toMonth, toDom   int // the end of a range; 0 for none
	toYear           int
	rel              string // "this", "last", "next", "before", "after", "same", "that"
	the              bool   // "the next Tuesday" is the first one after
	unit             byte
	n                int  // units of a shift
	counted          bool // "two decades ago", not "last decade"
	base             base
	value            string // fixed, duration and set
	mod              string
	clock            string
	zone             *zone
	vague            bool // "a few days ago"
	bad              bool // no such day
	titles           bool // "the March treaty": the same of a month
	names            bool // "the Jan. 6 panel": a noun goes on behind it, which is named after the day
	some             bool // "one Tuesday": no one knows which
	plainDay         bool // "the 15th": a day of some month
	needsTense       bool // "in two weeks" is a point in the future or a duration of the past
	halfless         bool // "half past two": of the morning or the afternoon
	// half12 is the reading before noon of a time of day whose half is left open,
	// "02:30" of "half past two" and "06:30" of "6:30".
	half12    string
	day24     bool // printed as only a clock of 24 hours does: "21:50", "02:07"
	day12     bool // printed with its half of the day: "7 p.m."
	evening   bool // "tonight", "last night"
	overnight bool // the night that ended or begins on the day of writing
	// nth counts nthUnit (W week, K weekend, D days, H half, w its weekday) within
	// the month, from its end when negative: "the first week of December".
	nth     int
	nthUnit byte
	// off units from the day named: "a week before Christmas".
	off     int
	yearRel string // "January 1 next year"
	inDay   bool   // "earlier in the day"
	known   bool   // "the Sept. 11 attacks": the word behind it says the year
	ending  bool   // "this past week": on its last days the one that ends
	// fromThere is set for what follows on what was told, and lies ahead where that does: "in
	// the following days".
	fromThere bool
	newYear   bool // "in the new year": the one about to begin, or just begun
	ahead     bool // "in February": what a present tense puts ahead
	offUnit   byte
	// thatDay says which part of the year or month it is that the units lead to: D today, M
	// this month, w its weekday.
	thatDay byte
	// yearBasis is where the year is from that stands beside a month: "last year in July".
	yearBasis string
	shared    bool // its year is printed behind the month that it is joined with
}

// reader reads expressions from the tokens of one text.
type reader struct {
	v    *vocab
	text string
	toks []scan.Token
	end  int // tokens[end] begins another sentence
	caps bool
	prev *expr // the expression read last, of the same sentence; nil or &last
	last expr
	// depth counts expressions inside expressions ("early in the first half of
	// …"): hostile text nests them without end.
	depth int
	inDay bool // reading the day beside a time of day
	work  int  // expressions that were tried, see core
}

// maxDepth is deeper than any expression of use.
const maxDepth = 6

var noWord word

// w is the word at token i; an empty one outside the sentence or when unknown.
func (r *reader) w(i int) *word {
	if i < 0 || i >= r.end {
		return &noWord
	}
	return r.wordAt(i)
}

// wordAt is the word at token i, wherever the sentence ends.
func (r *reader) wordAt(i int) *word {
	t := &r.toks[i]
	if t.Kind != scan.Word || int(t.ID) >= len(r.v.words) {
		return &noWord
	}
	return &r.v.words[t.ID]
}

func (r *reader) mark(i int, c rune) bool {
	return i >= 0 && i < r.end && r.toks[i].Kind == scan.Mark && r.toks[i].Rune == c
}

// tight reports whether token i follows the one before without white space.
func (r *reader) tight(i int) bool { return i > 0 && i < r.end && !r.toks[i].Space }

func (r *reader) number(i int) bool { return i >= 0 && i < r.end && r.toks[i].Kind == scan.Number }

// afterDot skips the full stop of the abbreviation at i-1.
func (r *reader) afterDot(i int) int {
	if r.mark(i, '.') && r.tight(i) && r.w(i-1).is(isAbbr|isShort) {
		return i + 1
	}
	return i
}

// dash reads a hyphen or dash, or the words between the ends of a range.
func (r *reader) dash(i int) (int, bool) {
	if r.mark(i, '-') {
		return i + 1, true
	}
	if p := r.w(i).prep; p == "to" || p == "through" || p == "thru" || p == "until" || p == "till" {
		return i + 1, true
	}
	return i, false
}

// read reads the expression that begins at token i.
func (r *reader) read(i int) (e expr, ok bool) {
	e, ok = r.core(i)
	if !ok {
		return e, false
	}
	e.first = i
	r.extend(&e)
	e.names = e.form == calendar && (e.dom > 0 || e.holiday != "") && e.clock == "" && !r.ends(e.next)
	e.titles = e.form == calendar && e.month > 0 && e.dom == 0 && e.year == 0 && e.rel == "" && r.w(i).is(isThe) && !r.ends(e.next)
	return e, true
}

// core reads an expression without what may follow it.
func (r *reader) core(i int) (expr, bool) {
	if r.depth >= maxDepth {
		return expr{}, false
	}
	r.work++
	r.depth++
	defer func() { r.depth-- }()
	t := &r.toks[i]
	if t.Kind == scan.Number || t.ID != 0 {
		if e, ok := r.anniversary(i); ok {
			return e, true
		}
	}
	switch t.Kind {
	case scan.Number:
		if r.codeEnd(i) {
			return expr{}, false
		}
		return r.figures(i)
	case scan.Mark:
		if t.Rune == '\'' && r.number(i+1) && r.tight(i+1) {
			return r.shortYear(i)
		}
		return expr{}, false
	}
	if t.ID == 0 {
		return expr{}, false
	}
	if val, next, ok := r.v.Phrase(r.toks[:r.end], i); ok && !r.goesOn(next) && !(r.w(i).is(isNear) && (r.w(next).prep == "before" || r.w(next).prep == "after")) {
		if e, ok := r.phrase(val, i, next); ok {
			return e, true
		}
	}
	if e, ok := r.wordClock(i); ok {
		return e, true
	}
	if e, ok := r.behind(i); ok {
		return e, true
	}
	w := r.w(i)
	if r.code(i) {
		return expr{}, false
	}
	switch {
	case w.month != 0:
		if e, ok := r.month(i); ok {
			return e, true
		}
	case w.weekday != 0:
		return r.weekday(i)
	case w.is(isAgoLed):
		return r.agoLed(i)
	case w.hasDay:
		e := expr{form: shift, unit: 'D', n: int(w.day), next: i + 1, evening: w.daypart == "NI"}
		return e, true
	case w.is(isThe):
		return r.definite(i)
	case w.is(isEach):
		return r.each(i)
	case w.dur != "":
		return expr{form: duration, value: w.dur, next: i + 1}, true
	case w.is(isNight):
		return r.overnight(i)
	case w.set != "":
		return expr{form: set, value: w.set, next: i + 1}, true
	case w.times != 0:
		return r.timesA(i, i+1)
	case w.season != "":
		return r.season(i, "")
	case w.hasClock, w.daypart != "":
		return r.dayPart(i)
	case w.decade != 0:
		return expr{}, false // "the sixties" needs its article
	case w.is(isFiscal):
		if y, next, ok := r.yearAt(i + 1); ok {
			return expr{form: calendar, year: y, next: next}, true
		}
	}
	if w.mod != "" {
		if e, ok := r.modified(i); ok {
			return e, true
		}
	}
	if w.rel != "" {
		return r.relative(i, false)
	}
	if (w.unit == 'Y' || w.unit == 'M' || w.unit == 'W') && !w.is(isPlural) {
		return r.yearEnd(i)
	}
	if e, ok := r.nthOf(i); ok {
		return e, true
	}
	if p := r.w(i - 1).prep; w.unit == 'K' && w.is(isPlural) && (p == "at" || p == "on") {
		return expr{form: set, value: "XXXX-WXX-WE", next: i + 1}, true
	}
	if w.unit != 0 && w.is(isPlural) && !w.is(isShort) {
		return r.bareUnits(i)
	}
	if w.is(isQuarter) && t.Capital {
		return r.quarter(i)
	}
	return r.amount(i)
}

// code reports whether a word for a time only begins what is no word: a password
// or the name of a product ("Winter2024", "Monday7").
func (r *reader) code(i int) bool {
	w := r.w(i)
	return (w.month != 0 || w.weekday != 0 || w.season != "") && r.number(i+1) && r.tight(i+1) && !(r.number(i-1) && r.tight(i))
}

// codeEnd reports whether a number is glued to a word of three letters or more.
func (r *reader) codeEnd(i int) bool {
	return i > 0 && r.tight(i) && r.toks[i-1].Kind == scan.Word && r.toks[i-1].End-r.toks[i-1].Start > 2
}

// goesOn reports whether an amount of time follows at token i: "in the past" of
// "in the past 24 hours" is no phrase.
func (r *reader) goesOn(i int) bool {
	if i >= r.end || r.toks[i].Break {
		return false
	}
	if r.w(i).unit != 0 {
		return true
	}
	_, _, _, ok := r.units(i)
	return ok
}

// phrase makes the expression of a fixed phrase, holiday or named day.
func (r *reader) phrase(val, i, next int) (expr, bool) {
	switch {
	case val >= phraseNamed:
		return expr{form: fixed, value: r.v.named[val], next: next}, true
	case val >= phraseHoliday:
		if !r.toks[i].Capital || r.otherFeast(i) {
			return expr{}, false
		}
		e := expr{form: calendar, holiday: r.v.holidays[val], next: next}
		j := next
		if r.mark(j, ',') || r.w(j).prep == "of" || r.w(j).prep == "in" {
			j++
		}
		if y, n, ok := r.yearAt(j); ok {
			e.year, e.next = y, n
		}
		return e, true
	}
	return expr{form: fixed, value: r.v.phrases[val], next: next}, true
}

// extend adds what may follow any expression: the part of the day, a time of
// day, a bracketed date that says the same.
func (r *reader) extend(e *expr) {
	if !e.dayGrain() {
		return
	}
	if w := r.w(e.next); w.daypart != "" && (e.form == shift || e.weekday != 0 || e.dom != 0) {
		e.next++
	}
	if r.mark(e.next, '(') && e.weekday != 0 && e.dom == 0 {
		if d, ok := r.date(e.next + 1); ok && d.dom != 0 && r.mark(d.next, ')') {
			e.month, e.dom, e.year, e.next = d.month, d.dom, d.year, d.next+1
			e.bad = d.bad
		}
	}
	if e.clock != "" {
		return
	}
	j := e.next
	if w := r.w(j); w.hasClock && (e.weekday != 0 || e.form == shift) && r.ends(j+1) {
		e.clock, e.next = w.clock, j+1 // "Friday noon"
		if e.clock == "00:00" {
			e.clock = "24:00" // "Friday midnight" is the end of it
		}
		return
	}
	if r.mark(j, ',') {
		j++
	}
	at := false
	for range 2 {
		if p := r.w(j).prep; p == "at" || r.w(j).is(isApprox) {
			at = true
			j++
		}
	}
	if c, ok := r.clockAt(j, at); ok {
		e.take(&c)
		e.next = c.next
	}
}

// take gives the expression of a day the time of day that c says.
func (e *expr) take(c *expr) {
	e.clock, e.zone, e.half12, e.day12, e.day24 = c.clock, c.zone, c.half12, c.day12, c.day24
}

// dayGrain reports whether the expression names one day.
func (e *expr) dayGrain() bool {
	switch e.form {
	case calendar:
		return (e.weekday != 0 || e.dom != 0 || e.holiday != "") && e.toDom == 0
	case shift:
		return e.unit == 'D' && !e.vague
	}
	return false
}
