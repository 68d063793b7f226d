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
	open  uint64 // how many quotation marks stand open, as far as features care
}

// rootWord and absentWord stand for the artificial root and for no word at all.
var (
	rootWord   = special(1)
	absentWord = special(2)
)

func special(n uint64) word {
	return word{form: fold(n, 11), lemma: fold(n, 12), tag: fold(n, 13), both: fold(n, 14), open: fold(n, 15)}
}

// appendWords adds what the features see of the tokens, and the two special
// nodes after them.
func appendWords(ws []word, text string, tokens []nlp.Token) []word {
	quotes := uint64(0)
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
		w.both = w.form + bits.RotateLeft64(w.tag, 11)
		ws = append(ws, w)
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

// maxForm is how many bytes of a form count.
const maxForm = 64

// hashLower is the hash of the form in lower case, made without allocating.
func hashLower(form string) uint64 {
	var buf [maxForm + utf8.UTFMax]byte
	low := buf[:0]
	for _, r := range form {
		switch {
		case 'A' <= r && r <= 'Z':
			r += 'a' - 'A'
		case r == '’' || r == '‘':
			r = '\''
		case r >= utf8.RuneSelf:
			r = unicode.ToLower(r)
		}
		low = utf8.AppendRune(low, r)
		if len(low) >= maxForm {
			break
		}
	}
	return linear.HashBytes(low)
}
