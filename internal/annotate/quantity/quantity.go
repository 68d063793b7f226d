package quantity

import (
	"math"
	"unicode/utf8"

	"hearsay/internal/annotate/scan"
	"hearsay/internal/annotate/times"
	"hearsay/internal/news"
	"hearsay/internal/nlp"
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
	limit int // the byte that no quantity may reach over
	// nested is set while another figure of the sentence is read for one.
	nested bool
	last   *news.Quantity // the quantity before, of the same sentence
	// before is the last quantity of the sentence before, its zero value for none.
	before news.Quantity
	// prior is the first token of that sentence.
	prior int
	// money is what the text's pounds are by its other words, 0 while nobody has asked.
	money poundKind
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
			r.prior, r.first, r.end, r.last = r.first, i, i+1, nil
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
	for _, special := range []func(int, int) (news.Quantity, int, bool){r.fraction, r.ratio, r.height, r.inCompound, r.decade, r.halfUnit, r.often} {
		if q, next, ok := special(i, limit); ok {
			return []news.Quantity{q}, next
		}
	}
	if qs, next, ok := r.vote(i, limit); ok {
		return qs, next
	}
	a, ok := r.amount(i)
	if !ok || r.toks[a.next-1].End > limit {
		return nil, i + 1
	}
	if r.scores(&a) {
		return nil, a.next
	}
	if r.isLabel(i, &a) || a.Vague && a.Value == 0 {
		return nil, a.next // "how many people", "twice as many": no number
	}
	if r.movedBy(&a) {
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
	stone := ok && n.Ordinal && r.stone(&n)
	if !ok || n.Ordinal {
		return amount{}, false
	}
	a := amount{Amount: n, start: i, next: r.v.Linked(r.toks[:r.end], n.Next)}
	if r.mark(i-1, '-') && !r.toks[i].Space && i-1 >= r.first && (r.toks[i-1].Space || i-1 == r.first) {
		a.minus = true
	}
	r.currencyBefore(&a)
	r.letterScale(&a)
	if stone {
		r.setSymbol(&a, "st", a.next+1)
	}
	if a.unit == "" {
		r.unitAfter(&a)
	}
	if a.unit == "" {
		r.metres(&a)
	}
	if a.unit == "" {
		r.degrees(&a)
	}
	r.compound(&a)
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
	if !r.refusedAt(r.overBound(a)) {
		return
	}
	if of := r.last.Of; of == "age" && !r.alone(r.last) || of == "magnitude" || r.mark(a.next, '-') || r.mark(a.next, ':') {
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

func letter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

// unitAfter takes the unit behind the number: a phrase, a symbol, a currency.
func (r *reader) unitAfter(a *amount) {
	j := a.next
	if r.mark(j, '-') && j+1 < r.end && !r.toks[j].Space && !r.toks[j+1].Space {
		j++ // "a 430-mile border"
	} else if a.Vague && r.id(j) == r.v.word.of {
		j++ // "millions of dollars"
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
		if r.notWeight(&r.v.measures[val>>2], next) {
			return
		}
		r.setMeasure(a, val>>2, next)
	case isCurrency:
		c := r.v.currencies[val>>2]
		if m, ok := r.v.alsoMeasure[val>>2]; ok && r.pounds(a, next) {
			r.setMeasure(a, m, next) // "weighs 4 pounds"
			return
		}
		if c.part != 0 && (a.Vague || next == j+1 && r.toks[j].End-r.toks[j].Start == 1 && (r.toks[j].Space || !a.Digits)) {
			return // "page 5 p"
		}
		if j == a.next && c.code == r.text[r.toks[j].Start:r.toks[j].End] || r.text[r.toks[j].Start:r.toks[j].End] != c.code {
			a.unit, a.of, a.next = c.code, "money", next
			if c.part != 0 {
				a.Value = math.Round(1e6*a.Value*c.part) / 1e6
			}
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

// metres takes the m right behind a number that is neither a sum nor a count.
func (r *reader) metres(a *amount) {
	if !r.word(a.next) || r.toks[a.next].Space || r.text[r.toks[a.next].Start:r.toks[a.next].End] != "m" || a.Scale != 1 {
		return
	}
	for i := range r.v.measures {
		if r.v.measures[i].symbol == "m" {
			r.setMeasure(a, i, a.next+1)
			return
		}
	}
}

func (r *reader) setMeasure(a *amount, i, next int) {
	m := &r.v.measures[i]
	a.unit, a.of, a.m, a.next = m.symbol, m.of, m, next
}

// finish gives the quantity of an amount: its bounds, what it counts, its SI
// value. ok is false for a bare number of which nothing tells what it counts.
func (r *reader) finish(a *amount, class string) (news.Quantity, bool) {
	before, minus := r.below(a)
	q := news.Quantity{Start: r.toks[a.start-before].Start, End: r.toks[a.next-1].End, Value: a.Value, Unit: a.unit, Of: a.of}
	if minus && !a.minus {
		q.Value = -q.Value
	}
	if a.minus && a.unit != "" && a.of != "money" {
		q.Value = -q.Value
		_, sign := utf8.DecodeLastRuneInString(r.text[:q.Start]) // a hyphen, or a true minus of several bytes
		q.Start -= sign
	}
	rate := r.rate(a, &q)
	if !rate && a.unit == "" && !r.age(a, &q) && !r.magnitude(a, &q) && !r.sum(a, &q) && !r.counted(a, &q) {
		return q, false
	}
	if a.Vague {
		q.Approx = true
	}
	if a.least && class == "" {
		class = boundMin
	}
	bound(&q, class)
	if !rate {
		convert(&q, a.m)
	}
	return q, true
}

// convert sets the SI value.
func convert(q *news.Quantity, m *measure) {
	if m != nil && m.si != "" {
		q.SI, q.SIUnit = q.Value*m.factor+m.offset, m.si
	}
}
