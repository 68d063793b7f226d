package scan

import (
	"fmt"
	"math"
	"strconv"

	"hearsay/internal/lang"
)

// numWord is what a number word means.
type numWord struct {
	class numClass
	value float64
	// counts is set for a plural that a number stands before: "trois cents",
	// "deux millions". English has "three hundred", and "hundreds" says no number.
	counts bool
}

type numClass uint8

const (
	noNum    numClass = iota
	unit              // zero to nineteen
	tens              // twenty, thirty …
	hundred           // multiplies what stands before it
	scale             // thousand, million, bn
	ordinal           // first, tenth: ends a number
	group             // dozen, score: multiplies, and may be plural
	half              // "half a million"
	suffix            // the st, nd, rd, th of "11th"
	article           // a, an: one before hundred, scale, group
	joiner            // "and" inside a number
	linker            // "of" between vague groups
	several           // "several", "a few", "many": a count that is not given
	quarters          // "quarter": of a million, of the people
)

var numClasses = map[string]numClass{
	"unit": unit, "tens": tens, "hundred": hundred, "scale": scale, "ordinal": ordinal, "group": group,
	"half": half, "suffix": suffix, "article": article, "joiner": joiner, "linker": linker, "several": several, "quarter": quarters,
}

// LoadNumbers adds the language's number words (its list "numbers").
func (v *Vocab) LoadNumbers(b *lang.Bundle) error {
	l := b.List("numbers")
	for _, e := range l.Entries {
		if e.Col(1) == "decimal" && e.Col(0) == "," {
			v.commas = true
			continue
		}
		c, ok := numClasses[e.Col(1)]
		if !ok {
			return fmt.Errorf("list numbers of %s: %q is no class of number word", b.Code, e.Col(1))
		}
		val := 0.0
		if s := e.Col(2); s != "" {
			var err error
			if val, err = strconv.ParseFloat(s, 64); err != nil {
				return fmt.Errorf("list numbers of %s: value of %q: %w", b.Code, e.Col(0), err)
			}
		}
		id := v.Add(e.Col(0))
		v.grow(id)
		v.nums[id] = numWord{c, val, e.Col(3) == "counts"}
		if c == linker {
			v.of = id
		}
	}
	return nil
}

func (v *Vocab) grow(id ID) {
	for len(v.nums) <= int(id) {
		v.nums = append(v.nums, numWord{})
	}
}

func (v *Vocab) num(t *Token) numWord {
	if t.Kind != Word || int(t.ID) >= len(v.nums) {
		return numWord{}
	}
	return v.nums[t.ID]
}

// Amount is a number as printed.
type Amount struct {
	Value float64
	Next  int // index of the token after it
	// Ordinal is set for "third", "21st".
	Ordinal bool
	// Digits is set when the number begins with a digit.
	Digits bool
	// Vague is set when the count itself is not given: "several", "dozens",
	// "hundreds of thousands". Value is then the least that is meant, 0 for none.
	Vague bool
	// Bare is set for a plain run of digits, which may be a year or a code.
	Bare bool
	// Article is set when the number opens with "a" or "an" ("a dozen").
	Article bool
	// Unscaled is the value of the last factor before its scale: the 8 of
	// "8 million". Ranges need it: "5-8 million".
	Unscaled float64
	// Scale is the factor of its last scale, 1 for none.
	Scale float64
}

// Amount reads a number at toks[i]; ok is false when there is none. It knows
// digits, words, both together ("1.2 million", "two dozen"), halves, groups in
// the plural ("dozens", "tens of thousands"), and ordinals.
func (v *Vocab) Amount(toks []Token, i int) (a Amount, ok bool) {
	if i >= len(toks) {
		return a, false
	}
	t := &toks[i]
	a.Scale = 1
	if t.Kind == Number {
		if t.Digits > maxDigits {
			return a, false
		}
		a.Digits, a.Value, a.Next, a.Bare = true, t.Value, i+1, !t.Decimal && !t.Grouped
		a.Unscaled = a.Value
		if n := v.at(toks, i+1); n.class == suffix && !toks[i+1].Space {
			a.Ordinal, a.Bare, a.Next = true, false, i+2
			return a, true
		}
		v.fractionSign(toks, &a)
		v.scales(toks, &a)
		return a, true
	}
	return v.inWords(toks, i)
}

// at is the number word at toks[i], none when i is outside or a sentence begins there.
func (v *Vocab) at(toks []Token, i int) numWord {
	if i < 0 || i >= len(toks) || toks[i].Break {
		return numWord{}
	}
	return v.num(&toks[i])
}

// Linked is the index after the word that ties the number before toks[i] to what
// it counts, where the language needs one: "trois millions d'euros". It is i
// itself otherwise.
func (v *Vocab) Linked(toks []Token, i int) int {
	if i > 0 && i+1 < len(toks) && v.at(toks, i).class == linker && v.num(&toks[i-1]).counts && toks[i+1].Kind == Word {
		return i + 1
	}
	return i
}

// parts are the parts of a whole that figures are printed with: "4 3/4".
var parts = map[float64]bool{2: true, 3: true, 4: true, 5: true, 8: true, 16: true}

// fractionSign adds "½" and "3/4" after a number.
func (v *Vocab) fractionSign(toks []Token, a *Amount) {
	if a.Next >= len(toks) {
		return
	}
	if i := a.Next; a.Bare && i+2 < len(toks) && toks[i].Kind == Number && toks[i].Space && !toks[i].Break && toks[i].Digits == 1 && !toks[i].Decimal &&
		toks[i+1].Kind == Mark && toks[i+1].Rune == '/' && !toks[i+1].Space && toks[i+2].Kind == Number && !toks[i+2].Space && parts[toks[i+2].Value] && toks[i].Value < toks[i+2].Value &&
		!(i+3 < len(toks) && toks[i+3].Kind == Mark && toks[i+3].Rune == '/' && !toks[i+3].Space) {
		a.Value += toks[i].Value / toks[i+2].Value
		a.Unscaled, a.Bare = a.Value, false
		a.Next += 3
		return
	}
	if toks[a.Next].Kind != Mark {
		return
	}
	switch toks[a.Next].Rune {
	case '½':
		a.Value += .5
	case '¼':
		a.Value += .25
	case '¾':
		a.Value += .75
	default:
		return
	}
	a.Unscaled, a.Bare = a.Value, false
	a.Next++
}

// scales multiplies by the scales and groups that follow: "2 million", "3 dozen",
// "1.5bn", "20-million".
func (v *Vocab) scales(toks []Token, a *Amount) {
	for range 3 {
		j := a.Next
		if j < len(toks) && toks[j].Kind == Mark && toks[j].Rune == '-' && !toks[j].Space && !toks[j].Break {
			j++
		}
		if j+1 < len(toks) && toks[j].Kind == Mark && toks[j].Rune == '"' && !toks[j].Space && !toks[j].Break && toks[j+1].Space && v.at(toks, j+1).class == scale {
			j++ // a quotation that ends before its millions: “$5.6” million
		}
		n := v.at(toks, j)
		if n.class != scale && n.class != hundred && !(n.class == group && n.value > 1) {
			return
		}
		if plural(v.words[toks[j].ID]) && !n.counts {
			return // "20 thousands of": no figure of speech that is in use
		}
		a.Value = whole(a.Value * n.value)
		a.Scale *= n.value
		a.Bare = false
		a.Next = j + 1
	}
}

// whole takes away what binary fractions leave: 4.1 million is 4,100,000.
func whole(v float64) float64 {
	if r := math.Round(v); r != 0 && math.Abs(v-r) < 1e-9*math.Abs(r) {
		return r
	}
	return v
}

func plural(w string) bool { return len(w) > 3 && w[len(w)-1] == 's' }

// inWords reads a number written in words.
func (v *Vocab) inWords(toks []Token, i int) (a Amount, ok bool) {
	a.Scale = 1
	total, cur := 0.0, 0.0
	tail := 1.0 // what the words at the end multiply by: "five or six hundred"
	seen, j := false, i
	n := v.num(&toks[j])
	switch n.class {
	case article:
		m := v.at(toks, j+1)
		if m.class == half || m.class == quarters {
			// "a half", "a quarter": only before "a million" or "of".
			return v.half(toks, j+1, true)
		}
		if m.class == several {
			a, ok = v.inWords(toks, j+1) // "a couple of hundred"
			a.Article = true
			return a, ok
		}
		if m.class != hundred && m.class != scale && m.class != group || plural(v.words[toks[j+1].ID]) {
			return a, false
		}
		a.Article = true
		cur, seen = 1, true
		j++
	case half, quarters:
		return v.half(toks, j, false)
	case several:
		a = Amount{Next: j + 1, Vague: true, Scale: 1, Value: n.value}
		// "several hundred", "several dozen"
		a.Next = v.overLinker(toks, a.Next)
		for m := v.at(toks, a.Next); m.class == hundred || m.class == scale || m.class == group; m = v.at(toks, a.Next) {
			if a.Value == 0 {
				a.Value = 2
			}
			a.Value *= m.value
			a.Next++
		}
		return a, true
	case noNum, suffix, joiner, linker:
		return a, false
	}
	for steps := 0; steps < 12 && j < len(toks); steps++ {
		if j > i && toks[j].Break {
			break
		}
		t := &toks[j]
		if t.Kind == Mark && t.Rune == '-' && !t.Space && seen && v.at(toks, j+1).class != noNum && !toks[j+1].Space {
			// "twenty-five": only units, tens, hundreds and scales join by hyphen.
			if c := v.at(toks, j+1).class; c == unit || c == ordinal || c == hundred || c == scale || c == group && !plural(v.words[toks[j+1].ID]) {
				j++
				continue
			}
			break
		}
		n := v.num(t)
		w := v.form(t)
		switch n.class {
		case unit:
			if seen && cur != 0 && (n.value >= 10 || int(cur)%10 != 0 || int(cur)%100 == 10) {
				return a.end(total, cur, seen, j)
			}
			if n.value < 10 && v.at(toks, j+1).class == quarters || v.dashed(toks, j+1) && v.at(toks, j+2).class == quarters {
				if q, ok := v.quartersOf(toks, j, n.value); ok && !seen {
					return q, true
				}
			}
			cur += n.value
			tail = 1
		case tens:
			if seen && int(cur)%100 != 0 {
				return a.end(total, cur, seen, j)
			}
			cur += n.value
			tail = 1
		case hundred, scale, group:
			if plural(w) && !(n.counts && seen) {
				// "dozens", "hundreds of thousands": the count is not given.
				if seen {
					return a.end(total, cur, seen, j)
				}
				return v.vague(toks, j)
			}
			if !seen {
				cur = 1
			}
			if n.class == hundred || n.class == group {
				cur *= n.value
			} else {
				total += cur * n.value
				cur = 0
			}
			tail *= n.value
			a.Scale = tail
		case ordinal:
			if seen && cur != 0 && (n.value >= 10 || int(cur)%10 != 0) {
				return a.end(total, cur, seen, j)
			}
			cur += n.value
			a.Ordinal = true
			return a.end(total, cur, true, j+1)
		case joiner:
			m := v.at(toks, j+1).class
			if m == article && v.at(toks, j+2).class == half && seen && j+3 < len(toks) && !toks[j+3].Break && toks[j+3].Kind == Word && v.at(toks, j+3).class != linker {
				cur += v.at(toks, j+2).value // "two and a half million", "one and a half metres"
				j += 3
				continue
			}
			if seen && n.value == 1 && m == unit && int(cur)%10 == 0 && int(cur)%100 >= 20 {
				j++ // "vingt et un"
				continue
			}
			if !seen || (m != unit && m != tens) || (total == 0 && cur < 100) || (cur != 0 && int(cur)%100 != 0) {
				return a.end(total, cur, seen, j)
			}
			j++
			continue
		default:
			return a.end(total, cur, seen, j)
		}
		seen = true
		j++
	}
	return a.end(total, cur, seen, j)
}

func (v *Vocab) form(t *Token) string { return v.words[t.ID] }

func (a Amount) end(total, cur float64, seen bool, next int) (Amount, bool) {
	if !seen {
		return a, false
	}
	a.Value, a.Next = total+cur, next
	a.Unscaled = a.Value / a.Scale
	return a, true
}
