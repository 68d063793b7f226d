package words

import (
	"errors"
	"fmt"
	"strings"
	"sync"

	"hearsay/internal/lang"
)

// Lexicon is the word lists of one language in the form that scanning needs. It
// is read-only and safe for concurrent use.
type Lexicon struct {
	Lang string

	stop     map[uint64]bool
	courtesy map[uint64]bool
	spelling map[uint64]spelled
	pairs    map[[2]uint64]spelled // two-word variants ("per cent")
	pairHead map[uint64]bool
	freq     map[uint64]float32
	abbrev   map[string]bool
	stemmer  func([]byte) []byte
}

// spelled is a form and its stem.
type spelled struct{ form, stem uint64 }

var shared struct {
	sync.Mutex
	got map[string]*Lexicon
}

// For gives the lexicon of a language, read once and shared. A language without
// lists, or "", gets an empty one with no stemming of its own when it is named,
// and English when it is not. The error is that of a broken list.
func For(code string) (*Lexicon, error) {
	if code == "" {
		code = "en"
	}
	shared.Lock()
	defer shared.Unlock()
	if l, ok := shared.got[code]; ok {
		return l, nil
	}
	l, err := load(code)
	if err != nil {
		return nil, err
	}
	if shared.got == nil {
		shared.got = make(map[string]*Lexicon)
	}
	shared.got[code] = l
	return l, nil
}

func load(code string) (*Lexicon, error) {
	l := &Lexicon{
		Lang: code, stop: map[uint64]bool{}, courtesy: map[uint64]bool{}, spelling: map[uint64]spelled{},
		pairs: map[[2]uint64]spelled{}, pairHead: map[uint64]bool{}, freq: map[uint64]float32{}, abbrev: map[string]bool{},
		stemmer: func(b []byte) []byte { return b },
	}
	b, err := lang.Get(code)
	if errors.Is(err, lang.ErrUnknown) {
		return l, nil
	}
	if err != nil {
		return nil, fmt.Errorf("words of language %s: %w", code, err)
	}
	if code == "en" {
		l.stemmer = stemEnglish
	}
	for _, e := range b.List("spelling").Entries {
		to := spelled{hashString(e.Col(1)), hashBytes(l.stemmer([]byte(e.Col(1))))}
		switch f := strings.Fields(e.Col(0)); len(f) {
		case 1:
			l.spelling[hashString(f[0])] = to
		case 2:
			h := hashString(f[0])
			l.pairHead[h] = true
			l.pairs[[2]uint64{h, hashString(f[1])}] = to
		}
	}
	for _, w := range b.List("stopwords").Words() {
		h := hashString(w)
		l.stop[h] = true
		if to, ok := l.spelling[h]; ok {
			l.stop[to.form] = true
		}
	}
	for _, w := range b.List("courtesy").Words() {
		l.courtesy[hashString(w)] = true
	}
	for _, e := range b.List("abbreviations").Entries {
		switch e.Col(1) {
		case "title", "month", "inner":
			l.abbrev[e.Col(0)] = true
		}
	}
	for _, e := range b.List("wordfreq").Entries {
		var share float32
		if _, err := fmt.Sscan(e.Col(1), &share); err != nil {
			return nil, fmt.Errorf("words of language %s: list wordfreq: share of %q: %w", code, e.Col(0), err)
		}
		l.freq[hashString(e.Col(0))] = share / 1000
	}
	return l, nil
}

// Share is the part of ordinary texts, 0 to 1, that hold the stem; 0 for one
// that the language's frequency list lacks.
func (l *Lexicon) Share(stem uint64) float64 { return float64(l.freq[stem]) }

// Abbreviates reports whether a full stop after the word, as printed, likely ends
// no sentence: a title ("Gen"), a month, an abbreviation inside a sentence.
func (l *Lexicon) Abbreviates(word string) bool {
	return len(word) <= maxForm && l.abbrev[strings.ToLower(word)]
}

// FNV-1a, 64 bits.
const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

func hashBytes(b []byte) uint64 {
	h := uint64(fnvOffset)
	for _, c := range b {
		h = (h ^ uint64(c)) * fnvPrime
	}
	return h
}

func hashString(s string) uint64 {
	h := uint64(fnvOffset)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * fnvPrime
	}
	return h
}

// Hash is the hash of a form as Word.Form and Word.Stem hold it.
func Hash(form string) uint64 { return hashString(form) }

// StemOf is the stem of a single word as text, for lists keyed by stem.
func (l *Lexicon) StemOf(word string) string {
	s := scanner{lex: l, text: word, end: len(word)}
	var w Word
	form, _, _ := s.form(0, len(word), &w)
	if w.Flags&Number != 0 {
		return string(form)
	}
	return string(l.stemmer(form))
}
