package times

import (
	"strings"

	"hearsay/internal/annotate/scan"
	"hearsay/internal/nlp"
)

// What single words of a clause are.

// is reports whether token i is a word of the class.
func (v *verbs) is(i int, f flag) bool {
	return v.r.wordAt(i).is(f)
}

// plays reports whether token i is a word of the role.
func (v *verbs) plays(i int, f role) bool {
	return v.r.wordAt(i).roles&f != 0
}

// word is the lower-case text of token i.
func (v *verbs) word(i int) string {
	t := &v.r.toks[i]
	return strings.ToLower(v.r.text[t.Start:t.End])
}

func (v *verbs) xpos(i int) string {
	x := v.tagOf(i)
	if x == "VBZ" && v.r.toks[i].Break && i+1 < len(v.r.toks) && (v.tagOf(i+1) == "VBN" || v.tagOf(i+1) == "VBD") {
		return "NNS" // "Clashes erupted": a tagger takes the noun that opens a sentence for its verb
	}
	return x
}

func (v *verbs) tagOf(i int) string {
	if v.tok == nil || v.tok[i] < 0 {
		return ""
	}
	return v.d.Tokens[v.tok[i]].XPOS
}

func (v *verbs) cue(i int) cue {
	return v.r.wordAt(i).cue
}

// relative reports whether a relative pronoun stands in tokens [first, end).
func (v *verbs) relative(first, end int) bool {
	for i := first; i < end; i++ {
		if x := v.xpos(i); x == "WP" || x == "WDT" || x == "WP$" {
			return true
		}
	}
	return false
}

// isVerb reports whether token i belongs to a verb group.
func (v *verbs) isVerb(i int) bool {
	if v.r.toks[i].Kind != scan.Word {
		return false
	}
	if v.tok != nil {
		if x := v.xpos(i); x != "" {
			if v.word(i) == "likely" && i+1 < len(v.r.toks) && strings.HasPrefix(v.xpos(i+1), "N") {
				return false // "the likely cause"
			}
			if x == "VBZ" && (i > 0 && v.xpos(i-1) == "CD" || v.object(i)) {
				return false // "there were six arrests Wednesday", "raised eyebrows Monday"
			}
			if x == "VBZ" && i > 0 && !v.r.toks[i].Break && v.cue(i-1) == noCue && v.cue(i) == noCue && (v.xpos(i-1) == "VBD" || v.xpos(i-1) == "VBN" && i+1 < len(v.r.toks) && v.dayAt(i+1)) {
				return false // "raised eyebrows Monday", where the parse went wrong
			}
			return x[0] == 'V' || x == "MD" || x == "JJ" && (v.cue(i) == cuePlan || v.cue(i) == cuePresent && i > 0 && v.xpos(i-1) == "NNS")
		}
	}
	if v.cue(i) != noCue {
		return i == 0 || v.r.toks[i-1].Kind != scan.Number // "6 am"
	}
	t := &v.r.toks[i]
	return !t.Capital && t.End-t.Start > 4 && strings.HasSuffix(v.r.text[t.Start:t.End], "ed")
}

// object reports whether a parse has the word at token i for an object, whatever its tag.
func (v *verbs) object(i int) bool {
	k := v.tok[i]
	return k >= 0 && v.d.Tokens[k].Rel == nlp.Obj
}

// skips reports whether token i may stand inside a verb group.
func (v *verbs) skips(i int) bool {
	if v.r.toks[i].Kind == scan.Mark {
		return v.r.toks[i].Rune == '\''
	}
	switch v.word(i) {
	case "not", "to", "also", "be", "been", "being", "then", "now", "only", "t", "n", "never", "already", "still", "reportedly", "likely", "officially":
		return true
	}
	x := v.xpos(i)
	return x == "RB" || x == "TO"
}
