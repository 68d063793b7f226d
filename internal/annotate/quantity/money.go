package quantity

import (
	"hearsay/internal/annotate/scan"
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// Sums of money: currencies before and behind the number, the letters that stand
// for millions, and sums that leave their currency out.

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
		if r.v.currencies[s.index].scaled && !r.scaled(a) {
			continue // "P31.4bn" is a sum, "P31" may be a road or a form
		}
		a.unit, a.of = r.v.currencies[s.index].code, "money"
		return
	}
}

// scaled reports whether a number is printed as large sums are: grouped, or with
// its millions.
func (r *reader) scaled(a *amount) bool {
	return r.toks[a.start].Grouped || a.Scale > 100 || r.letter(a.next) > 1
}

// letterScale reads "$5m", "£2.3b", "€10k" and "5m people": behind a currency,
// after a word for paying or before what is counted m is never metres.
func (r *reader) letterScale(a *amount) {
	f := r.letter(a.next)
	if f == 0 || a.of != "money" && (r.overDistance(a) || !r.manyAfter(a.next) && !r.ofMoney(a)) {
		return
	}
	a.Value *= f
	a.Scale *= f
	a.next++
}

// overDistance reports whether the m right behind a number can only be metres, though
// money is spoken of: "paid for a 25m pool", "a hole 20m deep", "ran the 100m". What
// "a 25m loan" names is itself a sum.
func (r *reader) overDistance(a *amount) bool {
	after := a.next + 1
	if r.v.race[r.id(after)] || r.v.extent[r.id(after)] {
		return true
	}
	for k := a.start - 1; k >= r.first && k >= a.start-3; k-- {
		if r.v.race[r.id(k)] {
			return true
		}
	}
	by := r.id(a.start - 1)
	return (by == r.v.word.a || by == r.v.word.an) && r.word(after) && r.pos(after) == nlp.NOUN && !r.v.paying[r.id(after)] && !r.timed(after)
}

// letter is what a letter right behind a number multiplies it by, 0 for none.
func (r *reader) letter(i int) float64 {
	if !r.word(i) || r.toks[i].Space {
		return 0
	}
	switch t := &r.toks[i]; r.text[t.Start:t.End] {
	case "k", "K":
		return 1e3
	case "m", "M":
		return 1e6
	case "b", "B":
		return 1e9
	case "t", "T":
		return 1e12
	}
	return 0
}

// manyAfter reports whether a noun in the plural follows token i.
func (r *reader) manyAfter(i int) bool {
	if !r.word(i+1) || r.toks[i+1].Capital {
		return false
	}
	return r.v.generic[r.toks[i+1].ID] || plural(r.text[r.toks[i+1].Start:r.toks[i+1].End])
}

// sumWords is how many words before a number are looked at for a word of paying.
const sumWords = 7

// ofMoney reports whether a number that stands without a currency is a sum: a verb
// of paying stands before it, its own noun is one, or one of its sentence's other figures has a currency.
func (r *reader) ofMoney(a *amount) bool {
	next := a.next
	if r.letter(next) > 1 {
		next++
	}
	if r.v.paying[r.id(next)] && r.pos(next) == nlp.NOUN {
		return true // "a 900m loan"
	}
	words := 0
	for k := a.start - 1; k >= r.first && words < sumWords; k-- {
		if r.toks[k].Kind == scan.Mark && (r.toks[k].Rune == ';' || r.toks[k].Rune == '"') {
			break
		}
		words++
		if r.v.paying[r.id(k)] {
			return true
		}
	}
	return r.currencyNear(a) != ""
}

// currencyNear is the currency of the figure before a number in its sentence, "" for
// none, and that of the one behind it.
func (r *reader) currencyNear(a *amount) string {
	if r.last != nil && r.last.Of == "money" {
		return r.last.Unit
	}
	if a.start > r.end || r.nested {
		return ""
	}
	r.nested = true
	defer func() { r.nested = false }()
	for k := a.next; k < r.end && k-a.next < 16; k++ {
		if r.toks[k].Kind != scan.Number {
			continue
		}
		if b, ok := r.amount(k); ok && b.of == "money" && b.unit != "" {
			return b.unit
		}
	}
	return ""
}

// sum reads a large number that counts nothing as the sum that it is: "we owe the
// growers 310 million", "it lent the firm 900m". Its currency is that of the other
// sums of the sentence, if it has any.
func (r *reader) sum(a *amount, q *news.Quantity) bool {
	if !a.Digits || a.Scale < 1e5 || a.Vague || r.mark(a.next, '-') && r.word(a.next+1) || !r.ofMoney(a) {
		return false
	}
	if r.word(a.next) {
		switch r.pos(a.next) {
		case nlp.NOUN, nlp.ADJ, nlp.PROPN, nlp.VERB:
			if id := r.id(a.next); id == 0 || !r.v.after[id] && !r.v.paying[id] {
				if x := r.xpos(a.next); x != "VBD" && x != "VBZ" && x != "VBN" && !r.timed(a.next) {
					return false
				}
			}
		}
		if r.id(a.next) == r.v.word.of {
			return false
		}
	}
	q.Of, q.Unit = "money", r.currencyNear(a)
	return true
}

// timed reports whether a time begins at token i or later: "900m last year".
func (r *reader) timed(i int) bool { return r.toks[i].Start >= r.limit }
