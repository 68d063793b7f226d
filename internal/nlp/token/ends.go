package token

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/nlp/linear"
)

// ends decides whether a sentence ends at a place. It knows the rule's opinion
// and unlearns it where the treebanks say otherwise. Nil follows the rule.
type ends struct {
	weights *linear.Table
}

// LoadEnds gives the splitter its model for the ends of sentences.
func (s *Splitter) LoadEnds(f *linear.File) error {
	t, err := f.Table("ends")
	if err != nil {
		return fmt.Errorf("open sentence model: %w", err)
	}
	if t.Classes() != 2 {
		return fmt.Errorf("open sentence model: %d classes, want 2; rebuild the models with cmd/train", t.Classes())
	}
	s.ends = &ends{t}
	return nil
}

func (e *ends) decide(p *place) bool {
	if e == nil {
		return p.rule()
	}
	var lanes [2]uint64
	var list [32]uint64
	s := linear.Scores(lanes[:])
	s.Reset()
	e.weights.AddAll(s, p.features(list[:0]))
	return s.At(1) > s.At(0)
}

// features appends the features of the place.
func (p *place) features(fs []uint64) []uint64 {
	rule := uint64(0)
	if p.rule() {
		rule = 1
	}
	form := func(i int) string {
		if i < p.first || i >= p.n {
			return ""
		}
		return p.form(i)
	}
	here, stop := linear.Hash(p.form(p.i)), linear.Hash(p.form(p.stop))
	a := uint64(p.marks[p.stop].abbrev)
	if a == uint64(notAbbrev) {
		a = 100 + uint64(p.kind)
	}
	before, next, second := form(p.stop-1), form(p.i+1), form(p.i+2)
	bl, nl, sl := lowerHash(before), lowerHash(next), lowerHash(second)
	bs, ns, ss := kind(before), kind(next), kind(second)
	glued := uint64(0)
	if p.marks[p.i+1].glued {
		glued = 1
	}
	closed := uint64(0)
	if p.stop != p.i {
		closed = 1
	}
	open := uint64(min(p.quotes&1, 1))<<1 | uint64(min(p.depth, 1))
	length := bucket(p.i - p.first)
	left := bucket(p.n - p.i - 1)
	return append(fs,
		linear.Feature1(1, rule),
		linear.Feature2(2, rule, a), linear.Feature3(3, here, stop, ns),
		linear.Feature2(4, a, ns), linear.Feature2(5, a, nl), linear.Feature2(6, a, bl),
		linear.Feature2(7, stop, nl), linear.Feature2(8, bl, ns), linear.Feature2(9, bs, ns),
		linear.Feature3(10, a, bs, ns), linear.Feature3(11, a, ns, ss), linear.Feature2(12, nl, ss), linear.Feature2(13, ns, sl),
		linear.Feature3(14, a, ns, open), linear.Feature3(15, a, closed, open), linear.Feature3(16, here, glued, ns),
		linear.Feature3(17, a, length, ns), linear.Feature3(18, a, left, ns), linear.Feature2(19, length, bs),
		linear.Feature3(20, bl, stop, length), linear.Feature2(21, nl, open), linear.Feature2(22, stop, bl),
	)
}

// kind is the sort of token that a form is, finely enough for what can begin or
// end a sentence.
func kind(form string) uint64 {
	if form == "" {
		return 1
	}
	r, n := utf8.DecodeRuneInString(form)
	switch {
	case unicode.IsDigit(r):
		return 2 + uint64(min(len(form), 4))<<8
	case unicode.IsUpper(r):
		if n == len(form) {
			return 3
		}
		if r2, _ := utf8.DecodeRuneInString(form[n:]); unicode.IsUpper(r2) {
			return 4
		} else if r2 == '.' {
			return 5
		}
		return 6
	case unicode.IsLower(r):
		if n == len(form) {
			return 7
		}
		return 8
	case unicode.IsLetter(r):
		return 9
	}
	return 16 + uint64(r)<<8
}

func lowerHash(form string) uint64 {
	var buf [24]byte
	lower := buf[:0]
	for i := 0; i < len(form) && i < len(buf); i++ {
		b := form[i]
		if isUpper(b) {
			b |= 0x20
		}
		lower = append(lower, b)
	}
	return linear.HashBytes(lower)
}

func bucket(n int) uint64 {
	switch {
	case n < 4:
		return uint64(n)
	case n < 6:
		return 4
	case n < 10:
		return 5
	case n < 20:
		return 6
	case n < 40:
		return 7
	}
	return 8
}
