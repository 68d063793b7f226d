package ledger

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/news"
)

// Not every day in a sentence says when what it tells happens: some only compare, name a thing
// or what is supposed, or are those of a speaker's "today".

// noEvent reports whether a time of a unit has nothing that happens then.
func (b *builder) noEvent(u *unit, k int) bool {
	a := b.arts[u.art]
	t := &a.Times[k]
	s := a.SentenceAt(t.Start)
	if s < 0 {
		return false
	}
	before := strings.Fields(strings.ToLower(a.Text[a.Sentences[s].Start:t.Start]))
	return b.sinceMost(before) || b.reachesBack(before) || b.meantFor(t, before) || b.fromThing(a, u, t, before) || b.ofFigureBefore(a, t) || b.inNounPhrase(a, u, t) || b.ownsThing(a, t, before) ||
		b.describes(a, t, before) || b.inSupposition(a, u, t, before) || b.speakersDay(a, u, t) || b.ofYesterday(a, u, t, before) || b.oneOfMany(a, k, s)
}

// sinceMost reports whether a time only says since when something is the most: "the highest
// price since | April 1982", "for the first time since | 2019".
func (b *builder) sinceMost(before []string) bool {
	n := len(before)
	if n < 2 || !slices.Contains(b.lists.timeBounds[before[n-1]], "since") {
		return false
	}
	for i := n - 2; i >= 0 && n-i <= mostReach; i-- {
		w := before[i]
		if slices.Contains(b.lists.claims[w], "compares") || strings.HasSuffix(w, "est") && i > 0 && b.lists.namedTimes[before[i-1]] == "article" {
			return true
		}
	}
	return false
}

// mostReach is how many words before a time a superlative may stand.
const mostReach = 9

// reachesBack reports whether a time is how far back something goes: "dating back to | 2015",
// "as far back as | 2009".
func (b *builder) reachesBack(before []string) bool {
	n := len(before)
	return n >= 2 && slices.Contains(b.lists.claims[before[n-2]+" "+before[n-1]], "reaches back")
}

// meantFor reports whether a year is what something is meant for: "has set his hopes on a run
// for | 2026".
func (b *builder) meantFor(t *news.Time, before []string) bool {
	n := len(before)
	return n > 0 && t.End-t.Start == len("2006") && len(t.Value) == len("2006") && slices.Contains(b.lists.claims[before[n-1]], "meant for")
}

// fromThing reports whether a time only tells from when the subject of the clause is: "the
// message from | Tuesday | is clear".
func (b *builder) fromThing(a *article, u *unit, t *news.Time, before []string) bool {
	n := len(before)
	return n >= 2 && u.clause != nil && slices.Contains(b.lists.timeBounds[before[n-1]], "from") && t.Start > u.clause.At.Start && (u.clause.Pred.At.Start == t.End+1 || b.con.light[strings.ToLower(firstWord(strings.TrimLeft(a.Text[t.End:], " ")))] && b.tellsState(a, u.clause) && u.clause.Pred.At.Start > t.End)
}

// inNounPhrase reports whether a year or a day names a thing ("the 2012 race") that only tells
// more of another thing, and not when what the clause tells happens: "a favourite in the 2012
// race".
func (b *builder) inNounPhrase(a *article, u *unit, t *news.Time) bool {
	c := a.Text[t.End-1]
	if u.clause == nil || len(b.lists.namedTimes) == 0 || c < '0' || c > '9' || len(t.Value) != len("2006") {
		return false
	}
	s := a.SentenceAt(t.Start)
	behind, ok := strings.CutPrefix(a.Text[t.End:a.Sentences[s].End], " ")
	next := strings.Fields(behind)
	if r, _ := utf8.DecodeRuneInString(behind); !ok || !unicode.IsLetter(r) || b.con.light[fold(next[0])] {
		return false
	}
	of, article := b.lists.governor(a.Text[a.Sentences[s].Start:t.Start], t.Span().Of(a.Text))
	if of == "" || !article || b.lists.namedTimes[of] != "within" {
		return false
	}
	if u.clause.Mood != "future" && after(t.Value, a.Anchor) {
		return true // "is running in the 2026 race": that is still to come
	}
	for i := range a.Clauses {
		for _, g := range a.Clauses[i].Args {
			if g.Role == of && g.Head.At.Start > t.Start && g.Head.At.Start-t.End <= nameReach {
				return false // "lost his seat | in the 2019 election"
			}
		}
	}
	return true
}

// nameReach is how many bytes behind its year the noun may stand that the year is of.
const nameReach = 40

// ownsThing reports whether a month or a year only owns a thing that is spoken of: "of last
// year's ballots". What happens "in" or "after" it has its time.
func (b *builder) ownsThing(a *article, t *news.Time, before []string) bool {
	if len(t.Value) > len("2006-01") || !possessiveBehind(a.Text[t.End:]) {
		return false
	}
	for i := len(before) - 1; i >= 0 && len(before)-i <= 2; i-- {
		if w := before[i]; b.lists.namedTimes[w] == "within" || len(b.lists.timeBounds[w]) > 0 {
			return false
		}
	}
	return true
}

// describes reports whether a feast or a month stands before the noun of a thing that is like
// it or named for it: "a Christmas-themed show", "the Easter turkeys", "a December storm".
func (b *builder) describes(a *article, t *news.Time, before []string) bool {
	text := strings.ToLower(t.Span().Of(a.Text))
	if c := text[len(text)-1]; c >= '0' && c <= '9' {
		return false
	}
	text = strings.TrimPrefix(text, "the ")
	rest := a.Text[t.End:]
	switch {
	case b.lists.feasts[text]:
		if strings.HasPrefix(rest, "-") {
			return true
		}
	case len(t.Value) == len("2006-01") && len(before) > 0 && b.lists.namedTimes[before[len(before)-1]] == "article" && !strings.Contains(text, " "):
		if len(before) > 1 && b.lists.namedTimes[before[len(before)-2]] == "within" {
			return false // "in a December vote"
		}
	default:
		return false
	}
	word, ok := strings.CutPrefix(rest, " ")
	if !ok || len(before) > 0 && (b.lists.namedTimes[before[len(before)-1]] == "within" || b.lists.namedTimes[before[len(before)-1]] == "beside") {
		return false
	}
	next := strings.Fields(word)
	if len(next) == 0 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(next[0])
	return unicode.IsLetter(r) && !b.con.light[fold(next[0])] && !slices.ContainsFunc(a.Clauses, func(c news.Clause) bool { return c.Pred.At.Start == t.End+1 })
}

// inSupposition reports whether a time is of what is only supposed ("if they lose | in November"),
// or of a year to come in which something is said not to be.
func (b *builder) inSupposition(a *article, u *unit, t *news.Time, before []string) bool {
	for i := len(before) - 1; i >= 0 && len(before)-i <= supposedReach; i-- {
		if strings.HasSuffix(before[i], ",") && i < len(before)-1 {
			break
		}
		if slices.Contains(b.lists.claims[strings.TrimLeft(before[i], "\"“‘(")], "supposes") {
			return b.predicatesSince(a, t, len(before)-i) < 2 // not "those who asked whether it would open found out on Thursday"
		}
	}
	return u.negative && len(t.Value) == len("2006") && after(t.Value, a.Anchor)
}

// predicatesSince is how many predicates stand among the words before a time.
func (b *builder) predicatesSince(a *article, t *news.Time, words int) int {
	from := t.Start
	for ; from > 0 && words > 0; words-- {
		from = strings.LastIndexByte(strings.TrimRight(a.Text[:from], " "), ' ') + 1
	}
	n := 0
	for i := range a.Clauses {
		if p := a.Clauses[i].Pred.At; p.Start >= from && p.End <= t.Start {
			n++
		}
	}
	return n
}

// supposedReach is how many words before its time an "if" may stand.
const supposedReach = 12

// speakersDay reports whether a time is the "today" of somebody's words about how things are:
// "“We are all Arrel today”". What somebody tells of that day he did has it.
func (b *builder) speakersDay(a *article, u *unit, t *news.Time) bool {
	if u.attr < 0 || u.clause == nil {
		return false
	}
	x := &a.Attributions[u.attr]
	if x.Kind == news.Indirect || len(t.Value) < len("2006-01-02") || !slices.Contains(b.lists.claims[strings.ToLower(t.Span().Of(a.Text))], "speaker's day") || !quotedAt(a.Text, t.Span()) {
		return false
	}
	return u.clause.Negated || possessiveBehind(a.Text[t.End:]) || endsAsking(a, t.Start) || b.tellsState(a, u.clause) || b.tellsHabit(a, u.clause)
}

// tellsState reports whether a clause tells how things are: by its verb, or by a noun or an
// adjective behind a form of "be".
func (b *builder) tellsState(a *article, c *news.Clause) bool {
	state := func(w string) bool {
		return slices.Contains(b.lists.claims[b.con.form(strings.ToLower(w))], "how it is")
	}
	if state(c.Pred.Lemma) {
		return true
	}
	if w := strings.ToLower(c.Pred.At.Of(a.Text)); w != strings.ToLower(c.Pred.Lemma) && !strings.HasSuffix(w, "s") || c.At.Start >= c.Pred.At.Start {
		return false // "are moving", "was opened"
	}
	return slices.ContainsFunc(strings.Fields(a.Text[c.At.Start:c.Pred.At.Start]), state)
}

// quotedAt reports whether a stretch of text stands within quotation marks of its paragraph.
func quotedAt(text string, s news.Span) bool {
	from := strings.LastIndexByte(text[:s.Start], '\n') + 1
	open := false
	for _, r := range text[from:s.Start] {
		switch r {
		case '“':
			open = true
		case '”':
			open = false
		case '"':
			open = !open
		}
	}
	return open
}

// endsAsking reports whether the sentence at a place is a question.
func endsAsking(a *article, at int) bool {
	s := a.SentenceAt(at)
	return s >= 0 && strings.HasSuffix(strings.TrimRight(a.Sentences[s].Of(a.Text), "\"”’ "), "?")
}

// oneOfMany reports whether a time is one of many bare years of its sentence, of which each only
// has its figure: "$2 million in 2007, 2013 and 2014".
func (b *builder) oneOfMany(a *article, k, s int) bool {
	bare := func(t *news.Time) bool { return len(t.Value) == len("2006") && t.End-t.Start == len("2006") }
	if !bare(&a.Times[k]) {
		return false
	}
	n := 0
	for i := range a.Times {
		if a.Sentences[s].Contains(a.Times[i].Span()) && bare(&a.Times[i]) {
			n++
		}
	}
	return n >= manyYears
}

// manyYears is how many years a sentence lists whose figures it gives.
const manyYears = 4
