package times

import "hearsay/internal/annotate/scan"

// hadAimed reports whether the verb at token i is what somebody did something for,
// "after" something that the expression at token first tells the time of: "worked to mend
// the bridge after the flood in June".
func (v *verbs) hadAimed(i, start, first int) bool {
	if i-1 <= start || v.word(i-1) != "to" || v.xpos(i) != "VB" {
		return false
	}
	after := false
	for k := i + 1; k < first && !after; k++ {
		w := v.word(k)
		after = w == "after" || w == "following" || w == "since"
	}
	if !after {
		return false
	}
	for j := i - 2; j >= start && i-j < maxAimed; j-- {
		if v.r.toks[j].Kind == scan.Mark {
			return false
		}
		if v.isVerb(j) {
			return v.cue(j) != cuePlan && v.group(j, start) == past
		}
	}
	return false
}

// maxAimed is how far before what somebody did something for the doing may stand.
const maxAimed = 6
