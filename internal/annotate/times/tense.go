package times

import (
	"strings"

	"hearsay/internal/annotate/scan"
	"hearsay/internal/nlp"
)

// The tense of the clause decides which Wednesday is meant. The nearest verb
// group before the expression rules it ("will meet on Wednesday"), or, when the
// expression opens its clause, the first one after it ("On Wednesday, leaders
// met"). Verb groups are read from the parts of speech of the language core
// where they are there, and from a short list of cues and endings where not.

// verb is a verb group's place and what it says.
type verbs struct {
	r *reader
	d *nlp.Doc
	// tok gives for each scan token the token of the language core that begins
	// there, -1 for none.
	tok []int32
	// aimed is set when "for" or "until" leads to the expression.
	aimed bool
	// moved is set when "to" or "until" does, as behind "put off".
	moved bool
	// told is set when "would" makes it what somebody once said was ahead.
	told bool
	// nearest is set when "ahead of" does: before or after the day of writing.
	nearest bool
}

// newVerbs aligns the tokens of the language core with ours.
func newVerbs(r *reader, d *nlp.Doc) *verbs {
	v := &verbs{r: r, d: d}
	if len(d.Tokens) == 0 {
		return v
	}
	v.tok = make([]int32, len(r.toks))
	j := 0
	for i := range r.toks {
		for j < len(d.Tokens) && d.Tokens[j].Start < r.toks[i].Start {
			j++
		}
		v.tok[i] = -1
		if j < len(d.Tokens) && d.Tokens[j].Start == r.toks[i].Start {
			v.tok[i] = int32(j)
		}
	}
	return v
}

// maxLook bounds the tokens looked at on either side.
const maxLook = 60

// direction is the direction of the clause around tokens [first, next).
func (v *verbs) direction(first, next int) direction {
	start, end := first, next
	for start > 0 && !v.r.toks[start].Break && first-start < maxLook {
		start--
	}
	for end < len(v.r.toks) && !v.r.toks[end].Break && end-next < maxLook {
		end++
	}
	v.aimed, v.moved, v.nearest, v.told = false, false, false, false
	if v.mishap(next, end) {
		return past // "to speak about Tuesday's fire"
	}
	if first > start && v.r.toks[first-1].Kind == scan.Word {
		lead := first - 1
		if lead > start && v.word(lead) == "the" {
			lead--
		}
		switch w := v.word(lead); w {
		case "since":
			return past
		case "for", "until", "till", "to":
			v.aimed, v.moved = w != "to", true
			// "called a rally for Saturday", but "blamed for Saturday's attack"; "have
			// until Friday to reply".
			if w == "for" && next < end && v.r.toks[next].Rune != '\'' && v.dayAt(first) {
				return future
			}
			if w != "for" && lead > start && (v.word(lead-1) == "have" || v.word(lead-1) == "has") {
				return future
			}
		case "of":
			if lead > start && v.word(lead-1) == "ahead" {
				v.nearest = true
			}
		}
	}
	for i := first - 1; i >= start; i-- {
		t := &v.r.toks[i]
		if t.Kind == scan.Mark && t.Rune == '"' && !t.Space && i > start {
			// A quotation that ends before the expression: its verbs are another's.
			j := i - 1
			for j > start && v.r.toks[j].Rune != '"' {
				j--
			}
			i = j
			continue
		}
		if t.Kind == scan.Mark && t.Rune == '"' {
			// "expects to open "by the end of May", the letter said": words of a
			// quotation that hold no verb belong to the sentence around it.
			end = v.closing(next, end)
			if d := v.after(next, end, start); d != unknown || i == start {
				return d
			}
			continue
		}
		if t.Kind == scan.Mark && t.Rune == ';' {
			break
		}
		if t.Kind == scan.Mark && t.Rune == ',' && i+1 < first && v.conjunction(i+1) {
			if d := v.after(next, end, start); d != unknown {
				return d // ", and on Friday the site was down": a clause of its own
			}
		}
		if v.isVerb(i) {
			if k := v.parenthesis(i, start, end); k < i {
				i = k // ", one of them said,"
				continue
			}
			if v.cue(i) == cuePlan && !v.passive(i, start) && i+2 >= first-1 && (v.xpos(i) == "JJ" || v.xpos(i) == "VBN") && v.after(next, end, start) == past {
				v.nearest = true // "the visit due in June had been put off"
			}
			return v.group(i, start)
		}
	}
	return v.after(next, end, start)
}

// closing is the token of the next quotation mark from token i on, end when there
// is none.
func (v *verbs) closing(i, end int) int {
	for i < end && !(v.r.toks[i].Kind == scan.Mark && v.r.toks[i].Rune == '"') {
		i++
	}
	return i
}

// mishap reports whether the expression that ends before token i is said to be
// the day of what nobody plans: "Tuesday's deadly fire". It has happened.
func (v *verbs) mishap(i, end int) bool {
	if i+1 >= end || v.r.toks[i].Rune != '\'' {
		return false
	}
	k := i + 1
	if v.word(k) == "s" {
		k++
	}
	for n := 0; k < end && n < 4 && v.r.toks[k].Kind == scan.Word; k, n = k+1, n+1 {
		if v.is(k, isMishap) {
			return true
		}
		if x := v.xpos(k); x != "" && x[0] != 'J' && x[0] != 'N' && x != "VBN" && x != "VBG" {
			return false
		}
	}
	return false
}

// parenthesis is the token before the comma that opens a short clause of saying
// around the verb at token i ("…, he said, …"), which is none of the sentence's
// own; i when there is none.
func (v *verbs) parenthesis(i, start, end int) int {
	if !v.is(i, isSaying) {
		return i
	}
	lo, hi := i-1, i+1
	for lo > start && i-lo < 6 && v.r.toks[lo].Kind == scan.Word {
		lo--
	}
	for hi < end && hi-i < 6 && v.r.toks[hi].Kind == scan.Word {
		hi++
	}
	if lo >= start && hi < end && v.r.toks[lo].Rune == ',' && v.r.toks[hi].Rune == ',' {
		return lo
	}
	return i
}

func (v *verbs) is(i int, f flag) bool {
	t := &v.r.toks[i]
	return t.Kind == scan.Word && int(t.ID) < len(v.r.v.words) && v.r.v.words[t.ID].is(f)
}

// finished reports whether the verb at token i, whose past looks like its
// present, is one: it would have an s behind its singular subject otherwise.
func (v *verbs) finished(i, start int) bool {
	if !v.is(i, isSameForm) || i == start {
		return false
	}
	switch v.xpos(i - 1) {
	case "NN", "NNP":
		return true
	case "PRP":
		w := v.word(i - 1)
		return w == "he" || w == "she" || w == "it"
	}
	return false
}

// dayAt reports whether the expression at token i begins with a weekday.
func (v *verbs) dayAt(i int) bool {
	t := &v.r.toks[i]
	return t.Kind == scan.Word && int(t.ID) < len(v.r.v.words) && v.r.v.words[t.ID].weekday != 0
}

// conjunction reports whether the word at i joins clauses.
func (v *verbs) conjunction(i int) bool {
	switch v.word(i) {
	case "and", "but", "or", "while", "although", "though":
		return true
	}
	return false
}

// after is the direction of the first verb group in tokens [next, end).
func (v *verbs) after(next, end, start int) direction {
	for i := next; i < end; i++ {
		t := &v.r.toks[i]
		if t.Kind == scan.Mark && t.Rune == ';' {
			break
		}
		if v.isVerb(i) {
			if v.parenthesis(i, next, end) < i {
				for i++; i < end && v.r.toks[i].Rune != ','; i++ {
				}
				continue
			}
			// Take the group's last word, so that its helpers are read with it.
			j := i
			for j+1 < end && j-i < 4 && (v.isVerb(j+1) || v.skips(j+1)) {
				j++
			}
			for !v.isVerb(j) {
				j--
			}
			if (v.is(j, isCalloff) || j+1 < end && v.is(j+1, isCalloff)) && v.stands(i, j) {
				v.nearest = true
				return future // "Saturday's match has been called off"
			}
			return v.group(j, start)
		}
	}
	return unknown
}

// stands reports whether the passive group of tokens [i, j] is a present one:
// "has been", "is".
func (v *verbs) stands(i, j int) bool {
	for ; i < j; i++ {
		switch v.word(i) {
		case "has", "have", "is", "are":
			return true
		case "had", "was", "were":
			return false
		}
	}
	return false
}

// word is the lower-case text of token i.
func (v *verbs) word(i int) string {
	t := &v.r.toks[i]
	return strings.ToLower(v.r.text[t.Start:t.End])
}

func (v *verbs) xpos(i int) string {
	if v.tok == nil || v.tok[i] < 0 {
		return ""
	}
	return v.d.Tokens[v.tok[i]].XPOS
}

func (v *verbs) cue(i int) cue {
	t := &v.r.toks[i]
	if t.Kind != scan.Word || int(t.ID) >= len(v.r.v.words) {
		return noCue
	}
	return v.r.v.words[t.ID].cue
}

// isVerb reports whether token i belongs to a verb group.
func (v *verbs) isVerb(i int) bool {
	if v.r.toks[i].Kind != scan.Word {
		return false
	}
	if v.tok != nil {
		if x := v.xpos(i); x != "" {
			return x[0] == 'V' || x == "MD" || x == "JJ" && (v.cue(i) == cuePlan || v.cue(i) == cuePresent && i > 0 && v.xpos(i-1) == "NNS")
		}
	}
	if v.cue(i) != noCue {
		return i == 0 || v.r.toks[i-1].Kind != scan.Number // "6 am"
	}
	t := &v.r.toks[i]
	return !t.Capital && t.End-t.Start > 4 && strings.HasSuffix(v.r.text[t.Start:t.End], "ed")
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

// group reads the verb group that ends at token i and what governs it.
func (v *verbs) group(i, start int) direction {
	sawTo, sawPlan, sawHave, bare := false, false, false, true
	for j := i; j >= start && i-j < 14; j-- {
		t := &v.r.toks[j]
		if t.Kind == scan.Mark {
			if t.Rune == '\'' {
				continue
			}
			if bare {
				// A participle or an infinitive after a comma: look for what governs it.
				continue
			}
			break
		}
		w := v.word(j)
		if w == "to" {
			sawTo, bare = true, true
			continue
		}
		if !v.isVerb(j) {
			continue
		}
		c, x := v.cue(j), v.xpos(j)
		switch {
		case v.is(j, isNoPast) && (x == "VBN" || x == "VBD") && !v.helped(j, start):
			return present // "talks run from 3 to 5 December"
		case x != "VBZ" && !sawTo && !v.aimed && v.finished(j, start):
			return past
		case c == cueFuture && w != "going" && w != "gonna":
			// "could have been held" is past
			if sawHave && w != "will" && w != "would" {
				return past
			}
			v.told = w == "would"
			return future
		case w == "going" && sawTo:
			return future
		case w == "have" || w == "has" || w == "had" || w == "having":
			if w == "have" && x == "VB" {
				sawHave, bare = true, true
				continue
			}
			if sawTo && (w == "has" || w == "have") {
				return future
			}
			return past
		case c == cueMove && v.moved:
			if v.hadBefore(j, start) {
				return past
			}
			return future
		case c == cuePlan:
			if v.aimed {
				v.nearest = v.nearest || x == "VBN" && !v.helped(j, start) // "an election planned for May was put off"
				return future                                              // "set the trial for Friday", "put it off until May"
			}
			if v.is(j, isDecided) && !sawTo && v.was(j, start) {
				return past // "the price was agreed on Friday"
			}
			if v.hadBefore(j, start) {
				return past // "had expected to land on Friday"
			}
			if x == "VBD" && !sawTo && !v.passive(j, start) {
				return past
			}
			if sawTo || !bareVerb(x) || x == "" {
				return future
			}
			sawPlan = true
			continue
		case w == "is" || w == "are" || w == "am":
			if sawTo || sawPlan || v.tagBetween(j, i, "VBG") {
				return future // "is to sail", "is due", "is sailing on Friday"
			}
			return present
		case w == "was" || w == "were":
			if sawPlan {
				return future
			}
			return past
		case w == "did" || x == "VBD" || c == cuePast && (x == "VBD" || x == "" && !v.helped(j, start)):
			return past
		case x == "VBZ" || x == "VBP" || c == cuePresent && x != "VB":
			return present
		case x == "VBN":
			// A participle without a helper is a thing done.
			if !v.helped(j, start) {
				if sawTo {
					return future
				}
				return past
			}
			bare = true
		case x == "" && (c == cuePast || strings.HasSuffix(w, "ed")):
			if !v.helped(j, start) {
				return past
			}
			bare = true
		case x == "VBG" || x == "VB":
			bare = true
		}
	}
	if sawTo || sawPlan {
		return future
	}
	return unknown
}

// was reports whether "was" or "were" stands close before token j.
func (v *verbs) was(j, start int) bool {
	for k := j - 1; k >= start && j-k <= 2; k-- {
		if w := v.word(k); w == "was" || w == "were" {
			return true
		}
	}
	return false
}

func (v *verbs) hadBefore(j, start int) bool {
	for k := j - 1; k >= start && j-k <= 2; k-- {
		if v.word(k) == "had" {
			return true
		}
	}
	return false
}

// tagBetween reports whether one of the tokens (j, i] has the tag, or, without
// tags, the ending of it.
func (v *verbs) tagBetween(j, i int, tag string) bool {
	for k := j + 1; k <= i; k++ {
		if x := v.xpos(k); x == tag || x == "" && tag == "VBG" && strings.HasSuffix(v.word(k), "ing") {
			return true
		}
	}
	return false
}

func bareVerb(x string) bool { return x == "VB" || x == "VBG" }

// passive reports whether a form of "be" stands close before token j.
func (v *verbs) passive(j, start int) bool {
	for k := j - 1; k >= start && j-k <= 4; k-- {
		switch v.word(k) {
		case "is", "are", "was", "were", "be", "been", "being":
			return true
		}
	}
	return false
}

// helped reports whether a helping verb stands close before token j.
func (v *verbs) helped(j, start int) bool {
	for k := j - 1; k >= start && j-k <= 5; k-- {
		if v.r.toks[k].Kind == scan.Mark && v.r.toks[k].Rune != '\'' {
			return false
		}
		switch v.word(k) {
		case "is", "are", "am", "was", "were", "be", "been", "being", "has", "have", "had", "will", "would", "s", "ve", "d", "ll":
			return true
		}
	}
	return false
}
