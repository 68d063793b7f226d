package times

import (
	"strings"

	"hearsay/internal/annotate/scan"
)

// What of a clause, beside its verb group, tells past from future.

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

// saysOf reports whether the present verb at token i opens what is said with the
// expression at token first: "the logs show that on Monday", "it says on Monday".
func (v *verbs) saysOf(i, first int) bool {
	if x := v.xpos(i); x != "VBZ" && x != "VBP" {
		return false
	}
	that := false
	for k := i + 1; k < first; k++ {
		if v.r.toks[k].Kind != scan.Word {
			return false
		}
		switch x := v.xpos(k); {
		case v.word(k) == "that":
			that = true
		case x != "IN" && x != "DT" && x != "RB":
			return false
		}
	}
	return that || v.is(i, isSaying)
}

// said reports whether the expression at token first is the day of saying
// something ("the office said on Monday"), not of what is told.
func (v *verbs) said(first, next int) bool {
	if next+1 < len(v.r.toks) && !v.r.toks[next].Break && v.is(next, isSaying) && v.xpos(next) == "VBD" {
		return true // "the office on Monday confirmed"
	}
	for i := first - 1; i >= 0 && first-i < maxLook && !v.r.toks[i+1].Break; i-- {
		if v.isVerb(i) {
			return v.is(i, isSaying)
		}
		if r := v.r.toks[i].Rune; v.r.toks[i].Kind == scan.Mark && (r == ',' || r == ';' || r == '"') {
			return false
		}
	}
	return false
}

// reported reports whether the expression at token first is the day of a report of what
// is told: "the paper published the memo on Monday", "first reported on Monday that".
func (v *verbs) reported(first int) bool {
	for i := first - 1; i >= 0 && first-i < maxLook && !v.r.toks[i+1].Break; i-- {
		if v.r.toks[i].Kind == scan.Mark {
			return false
		}
		if v.isVerb(i) {
			return v.is(i, isSaying) || v.plays(i, isReport)
		}
	}
	return false
}

// behindWhich reports whether the expression at token first stands in a relative
// clause that tells something by the way: "the truce, which was signed on Thursday".
func (v *verbs) behindWhich(first int) bool {
	for i := first - 1; i >= 0 && first-i < maxLook && !v.r.toks[i+1].Break; i-- {
		if v.r.toks[i].Kind == scan.Mark {
			return false
		}
		if v.relative(i, i+1) {
			return i > 0 && v.r.toks[i-1].Kind == scan.Mark && v.r.toks[i-1].Rune == ','
		}
	}
	return false
}

// that reports whether "that" opens a clause in tokens [first, end).
func (v *verbs) that(first, end int) bool {
	for i := first; i < end; i++ {
		if v.word(i) == "that" && v.xpos(i) == "IN" {
			return true
		}
	}
	return false
}

// deed reports whether the word behind the verb at token j makes it something
// done, not something planned: "set free", "set fire to".
func (v *verbs) deed(j int) bool {
	return v.is(j, isSameForm) && j+1 < len(v.r.toks) && !v.r.toks[j+1].Break && v.is(j+1, isDeed)
}

// finished reports whether the verb at token i, whose past looks like its
// present, is one: it would have an s behind its singular subject otherwise.
func (v *verbs) finished(i, start int) bool {
	if !v.is(i, isSameForm) || i == start {
		return false
	}
	k := i - 1
	if x := v.xpos(k); x == "WP" && k > start {
		if k--; v.r.toks[k].Kind == scan.Mark && v.r.toks[k].Rune == ',' && k > start {
			k-- // "a clerk, who quit in May"
		}
	}
	switch v.xpos(k) {
	case "NN", "NNP":
		return true
	case "PRP":
		w := v.word(i - 1)
		return w == "he" || w == "she" || w == "it"
	}
	return false
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

// closing is the token of the next quotation mark from token i on, end when there
// is none.
func (v *verbs) closing(i, end int) int {
	for i < end && !(v.r.toks[i].Kind == scan.Mark && v.r.toks[i].Rune == '"') {
		i++
	}
	return i
}

// conjunction reports whether the word at i joins clauses.
func (v *verbs) conjunction(i int) bool {
	switch v.word(i) {
	case "and", "but", "or", "while", "although", "though":
		return true
	}
	return false
}

// dayAt reports whether the expression at token i begins with a weekday.
func (v *verbs) dayAt(i int) bool {
	return v.r.wordAt(i).weekday != 0
}

// between reports whether the expression of tokens [first, next) stands between the subject of
// a verb in the past and the verb: "reports that Liz Holm on Friday first spoke of it".
func (v *verbs) between(first, next, start, end int) bool {
	i := first - 1
	if i > start && v.word(i) == "on" {
		i--
	}
	if i < start || !strings.HasPrefix(v.xpos(i), "NN") {
		return false
	}
	j := next
	for j < end && (v.xpos(j) == "RB" || v.word(j) == "first") {
		j++
	}
	return j < end && v.xpos(j) == "VBD" && v.word(j) != "was" && v.word(j) != "were" && v.word(j) != "had" && !v.is(j, isCalloff)
}
