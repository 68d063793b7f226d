package parser

import (
	"math/bits"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/nlp"
	"hearsay/internal/nlp/linear"
)

// word is what the features see of a token, the same during the whole parse.
// The values are spread over all 64 bits.
type word struct {
	form  uint64 // lower-cased
	lemma uint64
	tag   uint64 // the treebank's own tag, the universal one where there is none
	both  uint64 // form and tag
	amb   uint64 // tag and the one that came second, where the tagger was in doubt
	kind  uint64 // tag and what the lists know of the word
	verbs uint64 // how many verbs follow, as far as features care
	open  uint64 // how many quotation marks stand open, as far as features care
}

// rootWord and absentWord stand for the artificial root and for no word at all.
var (
	rootWord   = special(1)
	absentWord = special(2)
)

func special(n uint64) word {
	return word{form: fold(n, 11), lemma: fold(n, 12), tag: fold(n, 13), both: fold(n, 14), amb: fold(n, 16), kind: fold(n, 18), verbs: fold(n, 17), open: fold(n, 15)}
}

// appendWords adds what the features see of the tokens, and the two special
// nodes after them.
func appendWords(ws []word, text string, tokens []nlp.Token, lex lexicon) []word {
	quotes, first := uint64(0), len(ws)
	for i := range tokens {
		t := &tokens[i]
		form := text[t.Start:t.End]
		tag := linear.Hash(t.XPOS)
		if t.XPOS == "" {
			tag = linear.Hash(t.UPOS.String()) + 1
		}
		w := word{form: hashLower(form), lemma: linear.Hash(t.Lemma) + 2, tag: tag}
		if isQuote(form) {
			quotes ^= 1
		}
		w.open = fold(quotes, 21)
		w.amb = fold(w.tag, linear.Hash(t.Alt))
		w.kind = fold(w.tag, small(10, lex.of(form, w.form)))
		w.both = w.form + bits.RotateLeft64(w.tag, 11)
		ws = append(ws, w)
	}
	verbs := uint64(0)
	for i := len(tokens) - 1; i >= 0; i-- {
		ws[first+i].verbs = small(7, verbs)
		if tokens[i].UPOS == nlp.VERB && verbs < 3 {
			verbs++
		}
	}
	return append(ws, rootWord, absentWord)
}

func isQuote(form string) bool {
	switch form {
	case `"`, "“", "”", "„", "«", "»", "``", "''":
		return true
	}
	return false
}

// maxForm is how many letters of a form count.
const maxForm = 64

// hashLower is the hash of the form in lower case, with one kind of apostrophe.
func hashLower(form string) uint64 {
	h, n := uint64(0), 0
	for _, r := range form {
		switch {
		case 'A' <= r && r <= 'Z':
			r += 'a' - 'A'
		case r == '’' || r == '‘':
			r = '\''
		case r >= utf8.RuneSelf:
			r = unicode.ToLower(r)
		}
		h = (h ^ uint64(r)) * 0x9e3779b97f4a7c15
		h ^= h >> 29
		if n++; n == maxForm {
			break
		}
	}
	return fold(h, 31)
}
