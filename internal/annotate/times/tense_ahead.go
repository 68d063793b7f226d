package times

import (
	"strings"

	"hearsay/internal/annotate/scan"
)

// What of a clause puts a day ahead though its verb is past, or has none: until
// when somebody was given, by when something was asked for, and the notes and
// headlines that do without a verb.

// granted reports whether what holds until a day, at token lead, was given:
// "have given the parties until Tuesday", "has time for it until Tuesday".
func (v *verbs) granted(lead, start int) bool {
	for i := lead - 1; i >= start && lead-i <= maxGrant; i-- {
		if v.r.toks[i].Kind == scan.Mark && v.r.toks[i].Rune == ';' {
			return false
		}
		if v.is(i, isGrant) {
			return true
		}
		if v.isVerb(i) {
			return false
		}
	}
	return false
}

// maxGrant is how far before "until" the giving of the time may stand.
const maxGrant = 8

// asked reports whether the verb before token lead, a "by", asks for something:
// "it wanted two million by Friday".
func (v *verbs) asked(lead, start int) bool {
	for i := lead - 1; i >= start && lead-i <= maxLook; i-- {
		if v.r.toks[i].Kind == scan.Mark && v.r.toks[i].Rune != '$' {
			return false
		}
		if v.isVerb(i) {
			return v.is(i, isAsk)
		}
	}
	return false
}

// leadsTo reports whether the "on" at token lead tells the day of what something is done ahead of:
// "was published in advance of his visit there | on | Thursday".
func (v *verbs) leadsTo(lead, start int) bool {
	for i := lead - 1; i > start && lead-i <= maxGrant; i-- {
		if t := &v.r.toks[i]; t.Kind == scan.Mark && t.Rune != '\'' && t.Rune != '-' && t.Rune != '.' || v.isVerb(i) {
			return false
		}
		if v.word(i) == "of" {
			if w := v.word(i - 1); w == "ahead" || w == "advance" {
				return true
			}
		}
	}
	return false
}

// toCome reports whether an infinitive on a noun right before token first says of it what is to
// come: "an interview with the Herald | to air | Tuesday".
func (v *verbs) toCome(first, next, start, end int) bool {
	if first-3 < start || v.word(first-2) != "to" || v.r.toks[first-1].Capital || v.r.wordAt(first).weekday == 0 {
		return false
	}
	if next < end && (v.r.toks[next].Kind != scan.Mark || v.r.toks[next].Rune == '\'') {
		return false // "a plot to undo Sunday's vote"
	}
	switch v.xpos(first - 1) {
	case "VB", "VBP", "NN", "NNP":
		return strings.HasPrefix(v.xpos(first-3), "N")
	}
	return false
}

// standing reports whether the sentence of tokens [start, end) is a note without a
// finite verb, whose "until" or "before" at token lead ends what is so now: "Road
// closed until Tuesday", "No trains before Monday".
func (v *verbs) standing(start, lead, end int) bool {
	if v.tok == nil || end-start > maxNote {
		return false
	}
	for i := start; i < end; i++ {
		switch x := v.xpos(i); {
		case x == "VBD" || x == "VBZ" || x == "VBP" || x == "MD" || x == "VB":
			return false
		case x == "VBN" && i > lead:
			return false
		}
	}
	return true
}

// maxNote is how many tokens a headline or a note has at most.
const maxNote = 14

// nextOne reports whether the expression at token first is all that is told of
// what comes next: "Next hearing: Wednesday".
func (v *verbs) nextOne(first int) bool {
	i := first - 1
	if i < 1 || v.r.toks[first].Break || v.r.toks[i].Rune != ':' {
		return false
	}
	for i > 0 && !v.r.toks[i].Break && first-i <= maxGrant {
		i--
	}
	return v.r.wordAt(i).rel == "next"
}

// mishapBefore reports whether the expression at token first is said to be the
// day of what nobody plans: "the cause of the collapse on 4 April is".
func (v *verbs) mishapBefore(first int) bool {
	i := first - 1
	if i < 1 || v.r.toks[first].Break || v.r.toks[i].Break {
		return false
	}
	if w := v.word(i); w != "on" && w != "of" && w != "in" {
		return false
	}
	return v.is(i-1, isMishap)
}

// lasted reports whether the verb at token j has an amount of time for its object,
// what it took to do something by token i: "needed four minutes to clear the shelves".
func (v *verbs) lasted(j, i int) bool {
	for k := j + 1; k < i && k-j <= 6; k++ {
		if v.word(k) == "to" {
			return false
		}
		if u := v.r.wordAt(k).unit; u == 's' || u == 'm' || u == 'h' {
			return true
		}
	}
	return false
}
