package tagger

import (
	"unicode"
	"unicode/utf8"
)

// casing is what is known of a word's capitals beside the word.
type casing struct {
	style, seen uint8 // styleOf its sentence, sightings of its document
	first       uint8 // 1 for the first word of the sentence
}

// key is the casing as a number.
func (c casing) key() uint64 {
	return 1 + uint64(c.style) | uint64(c.seen)<<8 | uint64(c.first)<<16
}

// styleOf is how a sentence writes its words: 0 with few capitals, 1 with
// capitals on some, 2 on most as headlines do, 3 all in capitals, 4 with no
// capital at all.
func styleOf(ws []place) uint8 {
	var words, lower, upper int
	for i := range ws {
		switch ws[i].letter {
		case 1:
			words++
			lower++
		case 2:
			words++
		case 3:
			words++
			upper++
		}
	}
	capitals := words - lower
	switch {
	case words < 2:
		return 0
	case 10*upper >= 8*words:
		return 3
	case capitals == 0:
		return 4
	case 10*capitals >= 6*words && words > 3:
		return 2
	case 10*capitals >= 3*words:
		return 1
	}
	return 0
}

// letterKind is 1 for a word in small letters, 2 for one with a capital, 3 for
// one in capitals, 0 for what is no word.
func letterKind(form string) uint64 {
	r, n := utf8.DecodeRuneInString(form)
	if unicode.IsLower(r) {
		return 1
	}
	if !unicode.IsUpper(r) {
		return 0
	}
	if len(form) > n {
		if q, _ := utf8.DecodeRuneInString(form[n:]); unicode.IsUpper(q) {
			return 3
		}
	}
	return 2
}

// sightings notes how a document writes its words within sentences: with a
// small letter, with a capital. A word that opens a sentence or stands in a
// headline shows nothing by its capital; the same word elsewhere does. It is a
// small table without keys: in a very long document some words share a place.
type sightings [1 << sightBits]uint8

const (
	sightBits = 15
	seenLower = 1
	seenUpper = 2
)

func (s *sightings) of(lower uint64) uint8 { return s[lower>>(64-sightBits)] }

// note notes the words of a sentence.
func (s *sightings) note(ws []*known) {
	var words, lower int
	for _, w := range ws {
		switch w.letter {
		case 1:
			words++
			lower++
		case 2, 3:
			words++
		}
	}
	if 2*lower < words {
		return // a headline, or a list of names: its capitals say little
	}
	for _, w := range ws[min(1, len(ws)):] {
		switch w.letter {
		case 1:
			s[w.lower>>(64-sightBits)] |= seenLower
		case 2:
			s[w.lower>>(64-sightBits)] |= seenUpper
		}
	}
}
