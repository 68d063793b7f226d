package quantity

import (
	"hearsay/internal/annotate/scan"
	"hearsay/internal/annotate/times"
	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"unicode/utf8"
)

// Find finds the quantities of d.Text, in order and not overlapping. Numbers
// that are dates, times or durations are left to package times.
func Find(d *nlp.Doc) []news.Quantity {
	return FindBeside(d, times.Find(d, times.Anchor{}))
}

// FindBeside is Find for a caller who has the times of the text, in order.
func FindBeside(d *nlp.Doc, found []news.Time) []news.Quantity {
	code := d.Lang
	if code == "" {
		code = "en"
	}
	v, err := vocabOf(code)
	if err != nil {
		return nil
	}
	var breaks []news.Span
	if len(d.Sentences) > 0 {
		breaks = make([]news.Span, len(d.Sentences))
		for i := range d.Sentences {
			breaks[i] = d.Sentences[i].Span
		}
	}
	r := &reader{v: v, text: d.Text, doc: d}
	r.toks = v.Tokens(make([]scan.Token, 0, len(d.Text)/5+8), d.Text, breaks)
	return r.all(found)
}

// reader reads quantities from the tokens of one text.
type reader struct {
	v     *vocab
	text  string
	toks  []scan.Token
	doc   *nlp.Doc
	first int // the first token of the sentence
	end   int // the first token of the next one
	nlpAt int
	limit int            // the byte that no quantity may reach over
	last  *news.Quantity // the quantity before, of the same sentence
	// before is the last quantity of the sentence before, its zero value for none.
	before news.Quantity
}

// amount is a number with its unit as read.
type amount struct {
	scan.Amount
	start int // token, the currency sign included
	unit  string
	of    string
	m     *measure
	next  int
	minus bool
	least bool // there may be more of them: a part of those counted
}

func (r *reader) all(found []news.Time) []news.Quantity {
	var out []news.Quantity
	ti := 0
	for i := 0; i < len(r.toks); {
		if i >= r.end {
			r.before = news.Quantity{}
			if r.last != nil {
				r.before = *r.last
			}
			r.first, r.end, r.last = i, i+1, nil
			for r.end < len(r.toks) && !r.toks[r.end].Break {
				r.end++
			}
		}
		for ti < len(found) && found[ti].End <= r.toks[i].Start {
			ti++
		}
		if ti < len(found) && found[ti].Start <= r.toks[i].Start {
			i++
			continue
		}
		limit := len(r.text)
		if ti < len(found) {
			limit = found[ti].Start
		}
		qs, next := r.read(i, limit)
		for _, q := range qs {
			if len(out) == 0 || out[len(out)-1].End <= q.Start {
				out = append(out, q)
				r.last = &out[len(out)-1]
			}
		}
		i = max(next, i+1)
	}
	return out
}

func (r *reader) id(i int) scan.ID {
	if i < r.first || i >= r.end || r.toks[i].Kind != scan.Word {
		return 0
	}
	return r.toks[i].ID
}

func (r *reader) mark(i int, c rune) bool {
	return i >= r.first && i < r.end && r.toks[i].Kind == scan.Mark && r.toks[i].Rune == c
}

func (r *reader) word(i int) bool { return i >= r.first && i < r.end && r.toks[i].Kind == scan.Word }

// read reads a quantity whose number begins at token i: one, or the two ends of
// "from 10 to 15 percent". limit is the byte that it may not reach over.
func (r *reader) read(i, limit int) ([]news.Quantity, int) {
	r.limit = limit
	if q, next, ok := r.fraction(i, limit); ok {
		return []news.Quantity{q}, next
	}
	a, ok := r.amount(i)
	if !ok || r.toks[a.next-1].End > limit {
		return nil, i + 1
	}
	if r.isLabel(i, &a) {
		return nil, a.next
	}
	class, vague := r.boundBefore(a.start), a.Vague
	if b, ok := r.rangeEnd(&a); ok && r.toks[b.next-1].End <= limit {
		return r.rangeOf(a, b, class), b.next
	}
	if w := r.boundAfter(&a); w != "" && class == "" {
		class = w
	}
	if vague && class == "" {
		class = boundMin
	}
	q, ok := r.finish(&a, class)
	if !ok {
		return nil, a.next
	}
	return []news.Quantity{q}, a.next
}

// amount reads a number and its unit.
func (r *reader) amount(i int) (amount, bool) {
	n, ok := r.v.Amount(r.toks[:r.end], i)
	if !ok || n.Ordinal {
		return amount{}, false
	}
	a := amount{Amount: n, start: i, next: r.v.Linked(r.toks[:r.end], n.Next)}
	if r.mark(i-1, '-') && !r.toks[i].Space && i-1 >= r.first && (r.toks[i-1].Space || i-1 == r.first) {
		a.minus = true
	}
	r.currencyBefore(&a)
	r.letterScale(&a)
	if a.unit == "" {
		r.unitAfter(&a)
	}
	if a.unit == "" {
		r.unitOfOther(&a)
	}
	return a, true
}

// unitOfOther gives a bare number that is set against the measure before it that
// measure's unit: "14 tonnes, not 40".
func (r *reader) unitOfOther(a *amount) {
	if r.last == nil || r.last.Unit == "" || a.next < r.end && r.toks[a.next].Kind != scan.Mark {
		return
	}
	i := r.overBound(a)
	if r.id(i) != r.v.word.not || !r.mark(i-1, ',') && r.id(i-1) != r.v.word.and {
		return
	}
	if of := r.last.Of; of == "age" || of == "magnitude" || r.mark(a.next, '-') || r.mark(a.next, ':') {
		return
	}
	a.unit, a.of = r.last.Unit, r.last.Of
	for k := range r.v.measures {
		if m := &r.v.measures[k]; m.symbol == a.unit {
			a.m = m
			break
		}
	}
}

// currencyBefore takes the currency sign or code that stands before the number.
func (r *reader) currencyBefore(a *amount) {
	t := &r.toks[a.start]
	if t.Kind != scan.Number {
		return
	}
	end := t.Start
	for end > 0 && (r.text[end-1] == ' ') && t.Start-end < 1 {
		end--
	}
	for _, s := range r.v.currencyOf {
		from := end - len(s.form)
		if from < 0 || r.text[from:end] != s.form {
			continue
		}
		alone := s.form[0]|0x20 >= 'a' && s.form[0]|0x20 <= 'z'
		if alone && from > 0 && letter(r.text[from-1]) {
			continue
		}
		if end < t.Start && !alone {
			continue // "$ 40" is rare, "the $ 40" rarer; only codes stand apart
		}
		for a.start > r.first && r.toks[a.start-1].Start >= from {
			a.start--
		}
		a.unit, a.of = r.v.currencies[s.index].code, "money"
		return
	}
}

func letter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

// letterScale reads "$5m", "£2.3b", "€10k" and "5m people": behind a currency or
// before what is counted m is never metres.
func (r *reader) letterScale(a *amount) {
	if !r.word(a.next) || r.toks[a.next].Space || a.of != "money" && !r.manyAfter(a.next) {
		return
	}
	t := &r.toks[a.next]
	f := 0.0
	switch r.text[t.Start:t.End] {
	case "k", "K":
		f = 1e3
	case "m", "M":
		f = 1e6
	case "b", "B":
		f = 1e9
	case "t", "T":
		f = 1e12
	default:
		return
	}
	a.Value *= f
	a.Scale *= f
	a.next++
}

// manyAfter reports whether a noun in the plural follows token i.
func (r *reader) manyAfter(i int) bool {
	if !r.word(i+1) || r.toks[i+1].Capital {
		return false
	}
	return r.v.generic[r.toks[i+1].ID] || plural(r.text[r.toks[i+1].Start:r.toks[i+1].End])
}

// unitAfter takes the unit behind the number: a phrase, a symbol, a currency.
func (r *reader) unitAfter(a *amount) {
	j := a.next
	if r.mark(j, '-') && j+1 < r.end && !r.toks[j].Space && !r.toks[j+1].Space {
		j++ // "a 430-mile border"
	}
	if j >= r.end {
		return
	}
	start := r.toks[j].Start
	for _, s := range r.v.measureOf {
		if end := start + len(s.form); end <= len(r.text) && r.text[start:end] == s.form && (end == len(r.text) || !letter(r.text[end]) || !letter(r.text[end-1])) {
			for j < r.end && r.toks[j].Start < end {
				j++
			}
			r.setMeasure(a, s.index, j)
			return
		}
	}
	if r.toks[j].Kind != scan.Word {
		return
	}
	val, next, ok := r.v.Phrase(r.toks[:r.end], j)
	if !ok {
		return
	}
	switch class(val & 3) {
	case isMeasure:
		r.setMeasure(a, val>>2, next)
	case isCurrency:
		c := r.v.currencies[val>>2]
		if m, ok := r.v.alsoMeasure[val>>2]; ok && r.weighed(a.start) {
			r.setMeasure(a, m, next) // "weighs 4 pounds"
			return
		}
		if j == a.next && c.code == r.text[r.toks[j].Start:r.toks[j].End] || r.text[r.toks[j].Start:r.toks[j].End] != c.code {
			a.unit, a.of, a.next = c.code, "money", next
		}
	}
}

// weighed reports whether a verb of weighing stands before token i.
func (r *reader) weighed(i int) bool {
	for k := i - 1; k >= r.first && i-k < 6; k-- {
		if r.v.weigh[r.id(k)] {
			return true
		}
	}
	return false
}

func (r *reader) setMeasure(a *amount, i, next int) {
	m := &r.v.measures[i]
	a.unit, a.of, a.m, a.next = m.symbol, m.of, m, next
}

// rangeEnd reads the second end of "10-15 km", "10 to 15 people", "between 10
// and 15 percent".
func (r *reader) rangeEnd(a *amount) (amount, bool) {
	j := a.next
	between := r.id(a.start-1) == r.v.word.between
	switch {
	case between && r.id(j) == r.v.word.and:
	case r.id(a.start-1) == r.v.word.from && r.id(j) == r.v.word.to:
	case r.id(j) == r.v.word.to && j+1 < r.end:
	case r.id(j) == r.v.word.or:
	case r.mark(j, '-') && j+1 < r.end && r.toks[j].Space == r.toks[j+1].Space:
	default:
		return amount{}, false
	}
	if j+1 >= r.end {
		return amount{}, false
	}
	k := j + 1
	// The sign of a currency may be repeated: "$5-$8 million".
	for k < r.end && r.toks[k].Kind == scan.Mark && k < j+4 {
		k++
	}
	b, ok := r.amount(k)
	if !ok || b.start > j+1 {
		return amount{}, false
	}
	if a.unit != "" && b.unit != "" && a.unit != b.unit {
		return amount{}, false
	}
	// "5-8 million" means millions at both ends.
	if a.Scale == 1 && b.Scale > 1 && a.Unscaled <= b.Unscaled {
		a.Value *= b.Scale
	}
	if b.Value <= a.Value && r.id(a.start-1) != r.v.word.from {
		return amount{}, false
	}
	return b, true
}

// rangeOf makes the quantity of a range. "From 10 to 15" tells of a change as
// often as of a range, so it stays two figures.
func (r *reader) rangeOf(a, b amount, class string) []news.Quantity {
	if b.unit == "" {
		b.unit, b.of, b.m = a.unit, a.of, a.m
	}
	if a.unit == "" {
		a.unit, a.of, a.m = b.unit, b.of, b.m
	}
	if r.id(a.start-1) == r.v.word.from {
		hi, ok := r.finish(&b, "")
		if !ok {
			return nil
		}
		end := a.next
		lo := hi
		lo.Start, lo.End = r.toks[a.start].Start, r.toks[end-1].End
		lo.Value = a.Value
		bound(&lo, "")
		convert(&lo, a.m)
		return []news.Quantity{lo, hi}
	}
	hi, ok := r.finish(&b, "")
	if !ok {
		return nil
	}
	q := hi
	q.Start = r.toks[a.start].Start
	q.Value = a.Value
	low, high := a.Value, b.Value
	q.Low, q.High = &low, &high
	switch class {
	case boundAbout, boundNearly:
		q.Approx = true
	case boundMin, boundOver:
		q.High = nil
	case boundMax, boundUnder:
		q.Low = nil
	}
	convert(&q, a.m)
	return []news.Quantity{q}
}

// finish gives the quantity of an amount: its bounds, what it counts, its SI
// value. ok is false for a bare number of which nothing tells what it counts.
func (r *reader) finish(a *amount, class string) (news.Quantity, bool) {
	q := news.Quantity{Start: r.toks[a.start].Start, End: r.toks[a.next-1].End, Value: a.Value, Unit: a.unit, Of: a.of}
	if a.minus && a.unit != "" && a.of != "money" {
		q.Value = -q.Value
		_, sign := utf8.DecodeLastRuneInString(r.text[:q.Start]) // a hyphen, or a true minus of several bytes
		q.Start -= sign
	}
	if a.unit == "" && !r.age(a, &q) && !r.magnitude(a, &q) && !r.counted(a, &q) {
		return q, false
	}
	if a.Vague {
		q.Approx = true
	}
	if a.least && class == "" {
		class = boundMin
	}
	bound(&q, class)
	convert(&q, a.m)
	return q, true
}

// convert sets the SI value.
func convert(q *news.Quantity, m *measure) {
	if m != nil && m.si != "" {
		q.SI, q.SIUnit = q.Value*m.factor+m.offset, m.si
	}
}

// age reads "34-year-old", "aged 34", "34 years old".
func (r *reader) age(a *amount, q *news.Quantity) bool {
	w := &r.v.word
	j := a.next
	if r.mark(j, '-') {
		j++
	}
	if id := r.id(j); id == w.year || id == w.years {
		k := j + 1
		if r.mark(k, '-') {
			k++
		}
		if r.id(k) == w.old {
			q.Of, q.Unit, q.End = "age", "a", r.toks[k].End
			a.next = k + 1
			return true
		}
		return false
	}
	if r.id(a.start-1) == w.aged && a.Value < 130 {
		q.Of, q.Unit = "age", "a"
		return true
	}
	// "who is 58,", "she was 9."
	if id, by := r.id(a.start-1), r.id(a.start-2); (id == w.is || id == w.was) && (by == w.who || by == w.he || by == w.she) && a.Bare && a.Value > 0 && a.Value < 120 && a.Value == float64(int(a.Value)) &&
		(a.next >= r.end || !r.word(a.next) || r.id(a.next) == w.and || r.pos(a.next) == nlp.SCONJ) {
		q.Of, q.Unit = "age", "a"
		return true
	}
	// "a boy of seven"
	if r.id(a.start-1) == w.of && r.v.aged[r.id(a.start-2)] && a.Value < 130 && !a.Vague && a.Scale == 1 {
		if head, _ := r.noun(j); head < 0 || !r.word(j) || r.pos(j) == nlp.AUX {
			q.Of, q.Unit = "age", "a"
			return true
		}
	}
	// "Anna Kovac, 34, said": a number between commas behind a name.
	if a.Bare && a.Value > 0 && a.Value < 120 && r.mark(a.start-1, ',') && (r.mark(a.next, ',') || r.mark(a.next, '.')) &&
		r.word(a.start-2) && (r.toks[a.start-2].Capital && r.word(a.start-3) && r.toks[a.start-3].Capital && a.start-2 > r.first || r.pos(a.start-2) == nlp.PROPN || r.pos(a.start-2) == nlp.NOUN && r.mark(a.next, ',')) {
		q.Of, q.Unit = "age", "a"
		return true
	}
	return false
}

// magnitude reads "6.4-magnitude" and "magnitude 6.4".
func (r *reader) magnitude(a *amount, q *news.Quantity) bool {
	j := a.next
	if r.mark(j, '-') {
		j++
	}
	k := a.start - 1
	if r.mark(k, '-') {
		k--
	}
	if r.id(j) == r.v.word.magnitude || r.id(k) == r.v.word.magnitude {
		if a.Value > 12 {
			return false
		}
		q.Of = "magnitude"
		return true
	}
	return false
}
