package times

import (
	"sync"

	"hearsay/internal/annotate/scan"
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// Anchor is what relative times count from.
type Anchor struct {
	// Date is the day of writing ("2023-09-11"), a time whose own offset says the
	// day, or as much of it as is known ("2023-09", "2023"); "" when nothing is.
	Date string
	// Basis says where Date came from; it is copied to the times it resolves.
	Basis string
	// Near is set when Date is not the text's own but that of others about the
	// same: the weekdays that the text names then tell which day near it was the
	// day of writing.
	Near bool
	// Captions are where the text tells what its pictures show: in the present, though it
	// has been.
	Captions []news.Span
}

// Find finds the time expressions of d.Text, in order and not overlapping.
// Sentences, tokens and names of d are used where they are there. A language
// without lists of time words has none.
func Find(d *nlp.Doc, a Anchor) []news.Time {
	code := d.Lang
	if code == "" {
		code = "en"
	}
	v, err := vocabOf(code)
	if err != nil {
		return nil
	}
	return find(v, d, a, code == "en")
}

// found is an expression with its value.
type found struct {
	expr
	time     news.Time
	at       point
	sentence int
	quoted   bool
	// from and to are the first and the last sentence of the quotation that it stands in.
	from, to int
}

func find(v *vocab, d *nlp.Doc, a Anchor, caps bool) []news.Time {
	var breaks []news.Span
	if len(d.Sentences) > 0 {
		breaks = make([]news.Span, len(d.Sentences))
		for i := range d.Sentences {
			breaks[i] = d.Sentences[i].Span
		}
	}
	r := newReader(v, d, breaks, caps)
	verbs := newVerbs(r, d)
	verbs.captions = a.Captions
	hits := r.all(verbs)
	if len(hits) == 0 {
		return nil
	}
	anchor := scope{anchor: anchorPoint(a.Date), basis: a.Basis}
	if a.Near {
		anchor.borrowed, anchor.later = true, writtenLater(verbs, hits, anchor.anchor)
		if !anchor.later {
			anchor.anchor = nearby(verbs, hits, anchor.anchor)
		}
	}
	if anchor.basis == "" {
		anchor.basis = "published"
	}
	resolveAll(r, verbs, hits, anchor)
	out := make([]news.Time, 0, len(hits))
	for i := range hits {
		out = append(out, hits[i].time)
	}
	return out
}

func newReader(v *vocab, d *nlp.Doc, breaks []news.Span, caps bool) *reader {
	r := &reader{v: v, text: d.Text, caps: caps}
	r.toks = unbracket(v.Tokens(make([]scan.Token, 0, len(d.Text)/5+8), d.Text, breaks))
	r.rejoin()
	return r
}

// unbracket drops square brackets, by which editors mark what they put in
// ("[Ten] years ago"): the expression goes on across them.
func unbracket(toks []scan.Token) []scan.Token {
	out := toks[:0]
	brk, space := false, false
	for _, t := range toks {
		if t.Kind == scan.Mark && (t.Rune == '[' || t.Rune == ']') {
			brk, space = brk || t.Break, space || t.Space
			continue
		}
		t.Break, t.Space = t.Break || brk, t.Space || space
		brk, space = false, false
		out = append(out, t)
	}
	return out
}

// rejoin takes back the break between sentences that the stop of "a.m." seems to
// make before a day or a zone in capitals: "at 1:30 a.m. Moscow time".
func (r *reader) rejoin() {
	r.end = len(r.toks)
	for i := 1; i < len(r.toks); i++ {
		if !r.toks[i].Break || r.w(i-1).halfDay == 0 || r.text[r.toks[i-1].End-1] != '.' || lineBetween(r.text, r.toks[i-1].End, r.toks[i].Start) {
			continue
		}
		w := r.w(i)
		r.toks[i].Break = !(w.weekday != 0 || w.month != 0 || r.w(i+1).is(isTimeWord) && r.placeWords(i, i+1))
	}
}

// all reads every expression of the text.
func (r *reader) all(v *verbs) []found {
	var hits []found
	names := nameCover{names: v.d.Names}
	quoted, sentence := false, 0
	began := 0 // the sentence in which the quotation began
	open := 0  // the first hit in it
	r.end = 0
	for i := 0; i < len(r.toks); {
		if i >= r.end {
			r.end, r.prev = i+1, nil
			for r.end < len(r.toks) && !r.toks[r.end].Break {
				r.end++
			}
			sentence++
		}
		t := &r.toks[i]
		if t.Kind == scan.Mark && t.Rune == '"' {
			if quoted = !quoted; quoted {
				began, open = sentence, len(hits)
			} else {
				for k := open; k < len(hits); k++ {
					hits[k].to = sentence
				}
			}
		}
		if t.Break && i > 0 && lineBetween(r.text, r.toks[i-1].End, t.Start) {
			quoted = t.Kind == scan.Mark && t.Rune == '"' // a quotation ends with its paragraph
			began, open = sentence, len(hits)
		}
		e, ok := r.read(i)
		if !ok {
			i++
			continue
		}
		if e.holiday == "" && !r.besideMonth(i, &e) && (names.inside(r.toks[i].Start, r.toks[e.next-1].End) || v.givenName(&e) || v.paper(&e) || v.inNoTime(&e) || v.asAs(&e) || v.title(&e) || v.noSoon(&e)) || v.thatOpens(&e) || e.rel == "that" && e.month != 0 && !v.thatOne(&e) {
			i++
			continue
		}
		v.ofOurDay(&e)
		h := found{expr: e, sentence: sentence, quoted: quoted, from: sentence, to: sentence}
		if quoted {
			h.from = began
		}
		hits = append(hits, h)
		r.last = e
		r.prev = &r.last
		i = e.next
	}
	return hits
}

// besideMonth reports whether the expression that begins at token i is a month behind
// another one: "between March and May" names nobody.
func (r *reader) besideMonth(i int, e *expr) bool {
	p := r.prev
	return p != nil && p.next == i-1 && r.w(i-1).is(isAnd|isOr) && p.form == calendar && p.month != 0 && p.dom == 0 && e.form == calendar && e.month != 0
}

func lineBetween(s string, i, j int) bool {
	for ; i < j; i++ {
		if s[i] == '\n' {
			return true
		}
	}
	return false
}

// nameCover answers, for rising offsets, whether an expression is part of a
// name that is more than a time: "the Sunday Times", "Theresa May".
type nameCover struct {
	names []nlp.Name
	at    int
}

func (n *nameCover) inside(start, end int) bool {
	for n.at < len(n.names) && n.names[n.at].End <= start {
		n.at++
	}
	if n.at >= len(n.names) {
		return false
	}
	m := n.names[n.at]
	if m.Start >= end {
		return false
	}
	if m.Start > start || m.End < end {
		// "the Sunday" of "the Sunday Herald"; a name that lies in it whole is none
		// of ours ("September 11, London").
		return m.End > end && m.Kind != news.Event && m.Kind.Base() != news.Place
	}
	if m.Start == start && m.End == end {
		return m.Kind == news.Person
	}
	switch m.Kind {
	case news.Event:
		return false // "the 2014 Winter Paralympics" still says when
	}
	return true
}

// resolveAll gives every expression its value, in order of the text.
func resolveAll(r *reader, v *verbs, hits []found, base scope) {
	last := -10 // the sentence of the day that the text was last at
	var text, day point
	gone := sync.OnceValue(func() [8]bool { return v.goneDays(hits) })
	shareYears(r, hits)
	var before point // where the text was when it said the year of the month before
	ahead := false
	for i := range hits {
		h := &hits[i]
		s := base
		if h.sentence-last <= 3 {
			s.text = text
		}
		s.day = day
		dir, known := unknown, false
		s.dir = func() direction {
			if !known {
				dir, known = v.direction(h.first, h.next), true
				s.nearest, s.term, s.overdue, s.eve, s.aim, s.either, s.planned, s.goal = v.nearest, v.term, v.overdue, v.eve, v.aim, v.either, v.planned, v.goal
				if v.told && i > 0 && hits[i-1].sentence == h.sentence && hits[i-1].at.grain == 'D' {
					s.told = hits[i-1].at
				}
				if s.eve { // last, since it reads other clauses
					s.eve = !gone()[h.weekday]
				}
			}
			return dir
		}
		if ahead {
			s.text = before
		}
		before, ahead = s.text, yearBeside(r, hits, i, &s)
		r.knownDay(&h.expr, base.anchor)
		h.time, h.at = h.resolve(&s)
		if i > 0 {
			agree(r, &hits[i-1], h)
			untilAfter(r, v, hits, i, base.anchor)
		}
		h.time.Start, h.time.End = r.toks[h.first].Start, r.toks[h.next-1].End
		h.measure(r)
		if h.holiday != "" && h.names {
			continue // "her New Year's Eve show" leaves the text where it is
		}
		if h.form == shift && h.base == fromText && h.first > 0 && !r.toks[h.first].Break && r.wordAt(h.first-1).prep == "from" {
			continue // "up from a year earlier" only compares
		}
		if h.at.grain == 'D' && !h.quoted && base.anchor.grain == 'D' && !h.at.day.After(base.anchor.day) && base.anchor.day.Sub(h.at.day).Hours() <= 24*toldDays {
			day = h.at
		}
		if h.at.grain != 0 && !(h.at.grain == 'Y' && h.first > 0 && r.wordAt(h.first-1).prep == "since" && text.grain != 0) {
			text, last = h.at, h.sentence // "the fastest pace since 2008" leaves the text where it is
		}
	}
	for i := range hits {
		h := &hits[i]
		if !h.quoted || !h.deictic() {
			continue
		}
		if h.form == shift && h.unit == 'D' && v.writtenLong(hits, i, base.anchor) {
			h.time.Value, h.time.Basis, h.at = "", "", point{} // “Did that today,” he wrote in a note in March 2016
			continue
		}
		if p, ok := quoteDay(hits, i, base.anchor); ok {
			s := scope{anchor: p, basis: "quotation", dir: func() direction { return v.direction(h.first, h.next) }}
			span := h.time
			h.time, h.at = h.resolve(&s)
			h.time.Start, h.time.End = span.Start, span.End
			h.measure(r)
		}
	}
	clockDays(r, v, hits, base)
	oneDay(v, hits)
	oneGathering(v, hits, base.anchor)
	for i := range hits {
		hits[i].leaveOpen()
	}
}

// toldDays is how many days before that of writing the day may lie that a story tells of.
const toldDays = 7

// deictic reports whether the expression points from the day of speaking.
func (e *expr) deictic() bool {
	return e.form == shift && e.base == fromAnchor || e.form == calendar && e.year == 0 && (e.weekday != 0 || e.weekend || e.rel != "")
}

// quoteDay finds the day that the quotation around hits[i] was spoken on: the
// only day outside the quotation in the sentences over which it reaches, when it is the
// writer's day or one before it ("… tomorrow," he said on Friday).
func quoteDay(hits []found, i int, anchor point) (point, bool) {
	var p point
	same := func(j int) bool {
		return j >= 0 && j < len(hits) && hits[j].sentence >= hits[i].from && hits[j].sentence <= hits[i].to
	}
	first := i
	for same(first-1) && i-first < maxLook {
		first--
	}
	for j := first; same(j) && j-i < maxLook; j++ {
		h := &hits[j]
		if h.quoted || h.at.grain != 'D' {
			continue
		}
		if p.grain != 0 || anchor.grain == 'D' && h.at.day.After(anchor.day) {
			return point{}, false
		}
		p = h.at
	}
	return p, p.grain != 0
}

// writtenLong reports whether the quotation around hits[i] is said in its sentence to be of a
// month or a year long before that of writing, so that its "today" is a day of it.
func (v *verbs) writtenLong(hits []found, i int, anchor point) bool {
	for j := max(0, i-maxLook); j < len(hits) && j-i < maxLook; j++ {
		h := &hits[j]
		if h.quoted || h.sentence < hits[i].from || h.sentence > hits[i].to || h.at.grain != 'M' && h.at.grain != 'Y' {
			continue
		}
		if anchor.grain == 'D' && h.at.last().Before(anchor.day) && v.said(h.first, h.next) {
			return true
		}
	}
	return false
}

// agree mends an expression by the one that stands just before it: "the day
// after tomorrow, meaning Wednesday" and "Monday to Wednesday" name days that
// belong together.
func agree(r *reader, a, b *found) {
	if a.sentence != b.sentence {
		return
	}
	r.end = len(r.toks)
	if _, ok := r.dash(a.next); ok && b.first == a.next+1 && a.dom > 0 && b.dom > 0 && a.year == 0 && a.at.grain == 'D' && b.at.grain == 'D' && a.at.day.After(b.at.day) {
		// "from January 23 through March 9": the first end lies before the second.
		for y := b.at.day.Year(); y >= b.at.day.Year()-1; y-- {
			if d, ok := newDay(y, a.month, a.dom); ok && !d.After(b.at.day) {
				a.set(d)
				return
			}
		}
	}
	if a.form == shift && a.base == fromText && a.unit == 'Y' && a.at.grain == 'Y' && b.form == calendar && b.at.grain == 'Y' && b.first-a.next <= 2 && r.mark(a.next, ',') {
		a.at, a.time.Value, a.time.Basis = b.at, b.time.Value, b.time.Basis // "two years before, in 2010,"
		return
	}
	if a.at.grain != 'D' || b.form != calendar || b.weekday == 0 || b.dom != 0 || b.rel != "" || b.at.grain != 'D' || b.first-a.next > 4 {
		return
	}
	for k := a.next; k < b.first; k++ {
		if _, ok := r.dash(k); ok && b.first-a.next == 1 {
			if b.at.day.Before(a.at.day) {
				b.set(a.at.day.AddDate(0, 0, (b.weekday-weekday(a.at.day)+7)%7))
			}
			return
		}
	}
	if weekday(a.at.day) == b.weekday && a.weekday == 0 && a.form == shift {
		b.set(a.at.day)
		b.time.Basis = a.time.Basis
	}
}

// set moves a found day to another one, keeping its time of day.
func (h *found) set(d day) {
	h.at = point{d, 'D'}
	h.time.Value = isoDay(d)
	if h.clock != "" {
		h.time.Value += h.stamp(d)
	}
}

// during reports whether the word at token i, right before an amount of time, leads to the
// time in which something is so and does not say that it was more: "over the past 20 years",
// "$1.2 trillion over eight years".
func (r *reader) during(i int) bool {
	if r.w(i).prep != "over" {
		return false
	}
	if next := r.w(i + 1); next.is(isThe) || next.rel != "" {
		return true
	}
	if i == 0 || r.toks[i].Break {
		return false
	}
	if r.mark(i-1, '%') || r.number(i-1) {
		return true
	}
	for k := i - 1; k >= 0 && i-k <= 4 && !r.toks[k+1].Break; k-- {
		if a, ok := r.v.Amount(r.toks[:r.end], k); ok && !a.Ordinal && (a.Next == i || a.Next == i-1) {
			return true // a sum, a share, "three strikes"
		}
	}
	return false
}

// measure adds what stands before an expression: about, more than, at least.
func (h *found) measure(r *reader) {
	if h.time.Mod != "" || h.first == 0 || r.toks[h.first].Break {
		return
	}
	i := h.first - 1
	r.end = h.next
	w := r.w(i)
	switch {
	case w.is(isApprox):
		h.time.Mod = "approx"
	case h.form != duration || r.during(i):
	case w.is(isThan) && r.w(i-1).than == "more", w.is(isMore), w.least == "more":
		h.time.Mod = "more_than"
	case w.is(isThan) && r.w(i-1).than == "less", w.is(isLess), w.least == "less":
		h.time.Mod = "less_than"
	}
}
