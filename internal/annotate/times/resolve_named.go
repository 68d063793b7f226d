package times

import (
	"strings"

	"hearsay/internal/annotate/scan"
)

// ofNamed is the day of the event that a time of day is given for, when the text
// has named both together: "the derailment on 2 March …", "the note puts the
// derailment at 02:47".
func (h *found) ofNamed(r *reader, before []found) (point, string) {
	noun := r.nounBefore(h.first)
	if noun == "" {
		return point{}, ""
	}
	for j := len(before) - 1; j >= 0; j-- {
		x := &before[j]
		if x.at.grain == 'D' && x.form != clock && !x.quoted && r.nounBefore(x.first) == noun {
			return x.at, basisText
		}
	}
	return point{}, ""
}

// nounBefore is the word that "on", "of" or "at" joins the expression at token
// first to, "" when another word stands there or it is short.
func (r *reader) nounBefore(first int) string {
	i := first - 1
	if i < 1 || r.toks[first].Break || r.toks[i].Break || r.toks[i].Kind != scan.Word || r.toks[i-1].Kind != scan.Word {
		return ""
	}
	switch r.text[r.toks[i].Start:r.toks[i].End] {
	case "on", "of", "at":
	default:
		return ""
	}
	w := r.text[r.toks[i-1].Start:r.toks[i-1].End]
	if len(w) < minNamed || r.toks[i-1].Capital {
		return ""
	}
	return strings.ToLower(w)
}

// minNamed is how long a word must be to be taken for that of an event.
const minNamed = 4
