package times

import (
	"slices"
	"strings"

	"hearsay/internal/annotate/scan"
	"hearsay/internal/news"
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
	// captions are where the text tells what its pictures show.
	captions []news.Span
	// aimed is set when "for" or "until" leads to the expression.
	aimed bool
	// moved is set when "to" or "until" does, as behind "put off".
	moved bool
	// until is the token of the "until" that leads to the expression, -1 for none; either is set
	// when what ends there may have ended or not.
	until  int
	either bool
	from   int // where the clause was looked for from
	// told is set when "would" makes it what somebody once said was ahead.
	told bool
	// overdue is set when what was planned had been so: the month may lie on either side.
	overdue bool
	// planned is set when something was once planned: its day may have been.
	planned bool
	// term is set when the verb tells when something begins or ends: "expires on".
	term bool
	// nearest is set when "ahead of" does: before or after the day of writing.
	nearest bool
	// aim is set when only an infinitive puts the clause ahead: "invented to bury".
	aim bool
	// goal is set when "by" leads to until when something was hoped to be done.
	goal bool
	// eve is set when it leads to what is likely still to come, with no "had" around it.
	eve bool
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

// direction is the direction of the clause around tokens [first, next). What
// stands "of" a day in the present is of a day that was: "the letter of Monday
// says".
func (v *verbs) direction(first, next int) direction {
	d := v.clause(first, next)
	if d == past && v.until >= 0 {
		d = v.untilPast(v.from)
		if d == future && v.r.wordAt(first).month != 0 && !v.r.number(next-1) {
			v.nearest = false // "banned him until December"
		}
	}
	if d == present && !v.term && v.behindDay(first, next) {
		return past
	}
	if d == future && v.didThen(first, next, v.from) {
		return past
	}
	if d == present && !v.term && v.afterNoun(first, next, v.from) {
		return past
	}
	if d == present && (v.lead(first) == "of" || v.mishapBefore(first) || !v.term && v.inCaption(first)) {
		return past
	}
	if d == present && v.until >= 0 && v.r.wordAt(first).month != 0 && v.until >= first-2 {
		v.nearest = false // "is in place until March 3"
		return future
	}
	if d == unknown && v.nextOne(first) {
		return future
	}
	return d
}

// inCaption reports whether token i stands in a caption: "Ana Rao leaves the court on
// Thursday".
func (v *verbs) inCaption(i int) bool {
	return slices.ContainsFunc(v.captions, func(s news.Span) bool { return s.Start <= v.r.toks[i].Start && v.r.toks[i].Start < s.End })
}

// lead is the word before token first, "the" left out.
func (v *verbs) lead(first int) string {
	for i := first - 1; i >= 0 && !v.r.toks[i+1].Break && v.r.toks[i].Kind == scan.Word; i-- {
		if w := v.word(i); w != "the" {
			return w
		}
	}
	return ""
}

func (v *verbs) clause(first, next int) direction {
	start, end := first, next
	for start > 0 && !v.r.toks[start].Break && first-start < maxLook {
		start--
	}
	for end < len(v.r.toks) && !v.r.toks[end].Break && end-next < maxLook {
		end++
	}
	v.from, v.until, v.either = start, -1, false
	v.aimed, v.moved, v.nearest, v.told, v.term, v.overdue, v.planned, v.eve, v.aim, v.goal = false, false, false, false, false, false, false, false, false, false
	if v.mishap(next, end) || v.namedFor(first, next, end) {
		return past // "to speak about Tuesday's fire"
	}
	if v.sinceDone(first, start) {
		return past
	}
	if d := v.whenBehind(next, end); d != unknown {
		return d
	}
	if v.mustThen(first, next, start, end) {
		return future
	}
	if first-1 > start && v.word(first-1) == "that" && v.xpos(first-1) == "IN" && next < end && v.r.toks[next].Kind == scan.Word && v.isVerb(next) {
		if d := v.after(next, end, next); d != unknown {
			return d // "noting that Tuesday is the deadline"
		}
	}
	if v.untilVote(first, start) {
		return future
	}
	if v.striven(first, start) {
		v.nearest = true
		return future
	}
	if next < end && v.plays(next, isForward) && v.r.wordAt(next-1).month != 0 {
		return future // "Brent for July delivery fell"
	}
	if v.named(first, next, end) && v.calledOff(first, start) || v.owns(next, end) && (v.calledOff(first, start) || v.calledLater(first, next, start, end)) || v.appointed(first, next, start, end) {
		return future
	}
	if first > start && v.r.toks[first-1].Kind == scan.Word {
		lead := first - 1
		if lead > start && v.word(lead) == "the" {
			lead--
		}
		if v.goesBack(lead, start) || v.overBefore(lead, next, start, end) {
			return past
		}
		if v.byFeast(lead, start) {
			v.goal = true
		}
		switch w := v.word(lead); w {
		case "since":
			return past
		case "for", "until", "till", "to", "through":
			if w == "through" && v.r.wordAt(first).month == 0 && v.r.wordAt(first).weekday == 0 {
				break
			}
			v.aimed, v.moved = w != "to", true
			if w == "until" || w == "till" || w == "through" {
				v.until = lead
			}
			// "called a rally for Saturday", but "blamed for Saturday's attack"; "have
			// until Friday to reply".
			if w == "for" && next < end && v.r.toks[next].Rune != '\'' && v.dayAt(first) {
				return future
			}
			if w != "for" && lead > start && (v.word(lead-1) == "have" || v.word(lead-1) == "has" || v.granted(lead, start)) {
				return future
			}
			if w != "for" && w != "to" && v.standing(start, lead, end) {
				return future
			}
			if (w == "until" || w == "till") && v.r.wordAt(first).weekday == 0 {
				v.nearest = true // "remanded him until 5 November": which year's the verb does not tell
			}
		case "by":
			if v.asked(lead, start) && !(next < end && v.r.toks[next].Rune == '\'') {
				return future
			}
		case "of":
			if lead > start && v.word(lead-1) == "ahead" {
				v.nearest, v.eve = true, v.owns(next, end) && !v.hadDone(start, end)
			}
		case "before":
			v.nearest = next < end && v.r.toks[next].Rune == '\'' // "before Sunday's vote"
			if !v.nearest && v.standing(start, lead, end) {
				return future
			}
		case "dated":
			return past // the letter is
		case "on":
			if u := v.untilThing(lead, start); u >= 0 {
				v.aimed, v.moved, v.until = true, true, u
			}
			if v.leadsTo(lead, start) {
				v.nearest, v.eve = true, !v.hadDone(start, end)
			}
		}
	}
	if v.between(first, next, start, end) {
		return past
	}
	if v.facedAhead(first, start) {
		return future
	}
	if v.getsReady(first, start, end) {
		v.nearest = v.r.wordAt(first).weekday == 0
		return future
	}
	if v.toCome(first, next, start, end) {
		return future
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
			if v.describesOnly(i, first) {
				continue
			}
			if v.saysThen(i, first, next) {
				return past
			}
			if i == first-1 && v.r.wordAt(i).rel == "after" && v.owns(next, end) {
				continue // "following Sunday's vote" is after it
			}
			if k := v.parenthesis(i, start, first); k < i {
				i = k // ", one of them said,", but not ", one of them said on Friday,"
				continue
			}
			if i > start && v.cue(i) == cuePlan && (v.word(i-1) == "than" || v.word(i-1) == "as") {
				continue // "more than planned", "as agreed"
			}
			if v.owns(next, end) && v.saysAtOnce(i, first) {
				if d := v.after(next, end, start); d != unknown {
					return d // "said Saturday's match would be moved"
				}
			}
			if v.saysOf(i, first) {
				if d := v.after(next, end, start); d != unknown {
					return d // "says that on Sunday a letter arrived"
				}
			}
			if v.cue(i) == cuePlan && !v.passive(i, start) && i+2 >= first-1 && (v.xpos(i) == "JJ" || v.xpos(i) == "VBN") && v.after(next, end, start) == past {
				v.nearest = true // "the visit due in June had been put off"
			}
			if v.beginning(i, first) {
				v.nearest = v.r.wordAt(first).month != 0 && v.r.number(next-1) // "From Oct. 15 on a fee will be due": printed then
				break
			}
			if v.bidsToCome(i, first, next, start) {
				v.planned = true
				return future
			}
			if v.throughAim(i, start) {
				v.nearest = v.r.wordAt(first).weekday == 0
			}
			if v.wasLeaving(i, start) {
				v.nearest = v.r.wordAt(first).weekday == 0
				return future
			}
			if v.hadAimed(i, start, first) {
				return past // "have fought to mend it since, after the flood in June"
			}
			d := v.group(i, start)
			if x := v.xpos(i); d == unknown && (x == "VB" || x == "VBP") && (i == start || v.r.toks[i].Break) {
				break // "Profit in May fell": a tagger takes the noun that opens a sentence for a verb
			}
			switch {
			case d == past && (v.owed(i, first, start) || v.sets(i, first)):
				v.overdue = true // "had ordered a panel to report by December 1", "ordered a new vote on 6 April"
			case d == present && v.pictured(i, start):
				return past // "footage appears to show a convoy on Sunday"
			}
			return d
		}
	}
	return v.after(next, end, start)
}

// after is the direction of the first verb group in tokens [next, end).
func (v *verbs) after(next, end, start int) direction {
	passed := false
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
			if v.wasReady(i, j) {
				return past
			}
			if !passed && v.ofWhom(i, next) && v.mainBehind(j+1, end) {
				passed, i = true, j // "on Thursday, guards who oppose the plan met": the verb of whom
				continue
			}
			if v.plays(i, isPledge) && v.xpos(i) == "VBD" && !v.passive(i, next) {
				return past // "On Monday, the mayor vowed to close it"
			}
			if (v.is(j, isCalloff) || j+1 < end && v.is(j+1, isCalloff)) && (v.stands(i, j) || v.owns(next, end) && v.dropped(j, end)) {
				v.nearest = true
				return future // "Saturday's match has been called off"
			}
			return v.group(j, start)
		}
	}
	return unknown
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
			if j > start && !v.isVerb(j-1) && v.cue(j-1) == cuePlan && strings.HasPrefix(v.xpos(j-1), "NN") {
				return future // "spoke against a plan to close the port from August"
			}
			continue
		}
		if !v.isVerb(j) {
			continue
		}
		c, x := v.cue(j), v.xpos(j)
		switch {
		case j == i && x == "VBG" && j > start+1 && v.word(j-1) == "of" && v.is(j-2, isOutlook) && strings.HasPrefix(v.xpos(j-2), "N"):
			return future // "had one chance in five of losing the town in November"
		case sawTo && (v.is(j, isBidding) || w == "called" && (v.word(j+1) == "on" || v.word(j+1) == "upon")):
			v.planned = x == "VBD" || x == "VBN"
			return future // "was told to come back on Monday"
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
			if v.until >= 0 {
				v.nearest = false // "would keep it open until June 15"
			}
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
			v.nearest = v.nearest && v.until < 0
			return future
		case c == cuePlan && !v.deed(j):
			if v.aimed {
				v.planned = v.was(j, start)
				v.nearest = v.nearest || x == "VBN" && !v.helped(j, start) // "an election planned for May was put off"
				return future                                              // "set the trial for Friday", "put it off until May"
			}
			if v.is(j, isDecided) && !sawTo && v.was(j, start) {
				return past // "the price was agreed on Friday"
			}
			if v.hadBefore(j, start) {
				v.overdue = v.passive(j, start) // "had been due to begin in October"
				return past                     // "had expected to land on Friday"
			}
			if x == "VBD" && !sawTo && !v.passive(j, start) {
				return past
			}
			if sawTo || !bareVerb(x) || x == "" {
				v.planned = x == "VBD" || v.was(j, start)
				return future
			}
			sawPlan = true
			continue
		case w == "is" || w == "are" || w == "am":
			if (sawTo || sawPlan || v.tagBetween(j, i, "VBG")) && v.word(j+1) != "being" {
				v.aim = sawTo && !sawPlan && v.word(j+1) != "to" // "is a plot to undo"
				return future                                    // "is to sail", "is due", "is sailing on Friday"
			}
			return present
		case w == "was" || w == "were":
			if sawPlan {
				v.planned = true
				return future
			}
			v.overdue = v.overdue || sawTo && (v.word(j+1) == "to" || v.plays(j+1, isMeant)) // "was to begin on December 1"
			return past
		case w == "did" || x == "VBD" || c == cuePast && (x == "VBD" || x == "" && !v.helped(j, start)):
			return past
		case x == "VBZ" || x == "VBP" || c == cuePresent && x != "VB":
			v.term = v.is(j, isTerm)
			return present
		case x == "VBN":
			// A participle without a helper is a thing done, but for what "stays shut".
			if x := v.xpos(max(j-1, start)); j > start && (x == "VB" || x == "VBZ" || x == "VBP") && !v.helped(j, start) {
				bare = true
				continue
			}
			if !v.helped(j, start) {
				if sawTo && !v.lasted(j, i) {
					v.aim = true
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
		v.aim = !sawPlan
		return future
	}
	return unknown
}
