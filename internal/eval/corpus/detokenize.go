package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// quotes puts the tokens of a document back together, sentence by sentence; it
// remembers over sentences whether an undirected quotation mark is open.
type quotes struct{ open bool }

// How a token stands to its neighbours.
const (
	left  = 1 << iota // joined to what stands before
	right             // joined to what comes after
)

var joins = map[string]int{
	",": left, ".": left, ";": left, ":": left, "?": left, "!": left, "%": left, "...": left,
	")": left, "]": left, "”": left, "(": right, "[": right, "“": right, "`": right, "``": right,
	"$": right, "#": right, "£": right, "€": right, "¥": right, "’": left | right,
	"n't": left, "'s": left, "'re": left, "'ve": left, "'ll": left, "'d": left, "'m": left, "'S": left,
}

var contracted = map[string]bool{"re": true, "ve": true, "ll": true, "m": true, "d": true, "t": true, "s": true}

// detokenize gives a sentence as it would be printed: the marks “ and ” of the
// tokenizer become straight ones, brackets, currency signs, contractions and
// punctuation go to the word they belong to. What cannot be known from the
// tokens (whether a dash had spaces around it) is left as the tokens have it.
func (q *quotes) detokenize(tokens []string) string {
	var b strings.Builder
	glued := true // nothing goes before the first token
	for i, t := range tokens {
		how := joins[t]
		switch {
		case t == "``":
			t = `"`
		case t == "''":
			t, how = `"`, left
			if i == 0 {
				how = right
			}
		case t == `"`:
			switch {
			case i == 0:
				q.open = true
			case i == len(tokens)-1:
				q.open = false
			default:
				q.open = !q.open
			}
			how = left
			if q.open {
				how = right
			}
		case t == "`":
			t = "'"
		case t == "'":
			how = left
			if i == 0 {
				how = right
			} else if i+1 < len(tokens) && contracted[tokens[i+1]] { // we ' re
				how = left | right
			}
		case strings.HasPrefix(t, "''") && len(t) > 2: // ''I' d
			t, how = `"`+t[2:], right
		case len(t) == 2 && t[1] == '\'' && unicode.IsUpper(rune(t[0])): // I' m, O' Leary
			how = right
		case len(t) > 2 && t[0] == '\'' && i > 0 && tokens[i-1] == "O": // O 'Reilly
			how = left
		case strings.HasSuffix(t, "$") && utf8.RuneCountInString(t) <= 4: // US$, CA$
			how = right
		}
		if !glued && how&left == 0 {
			b.WriteByte(' ')
		}
		b.WriteString(t)
		glued = how&right != 0
	}
	return b.String()
}
