package ledger

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/news"
)

// ownTime reports whether a time of a unit says when what it tells happens. It does
// not where it only names a thing ("the 1993 law", "the 2016 vote"), and not where
// the sentence goes on to say the day itself ("at the end of that week, on Oct. 7").
func (b *builder) ownTime(u *unit, k int) bool {
	a := b.arts[u.art]
	t := &a.Times[k]
	return !b.ofName(a, t) && !b.apposed(a, u, t) && !ofEarlierYear(a, k) && !b.noEvent(u, k)
}

// ofEarlierYear reports whether a time stands right behind a year before it and says which
// part of that year is meant: "two years ago | this week".
func ofEarlierYear(a *article, k int) bool {
	if k == 0 {
		return false
	}
	y, t := &a.Times[k-1], &a.Times[k]
	return t.Start == y.End+1 && len(y.Value) == len("2006") && len(t.Value) > len("2006") && calendar(*y) && calendar(*t) && y.Value < t.Value[:len("2006")]
}

// ofName reports whether a year or a day stands before a noun and is a part of what
// the thing is called. What happens "in" or "during" the thing has its time. In a
// language without the list no time is.
func (b *builder) ofName(a *article, t *news.Time) bool {
	text := t.Span().Of(a.Text)
	if c := text[len(text)-1]; len(b.lists.namedTimes) == 0 || c < '0' || c > '9' || strings.Contains(t.Value, "T") {
		return false // "last year amid", "the Friday meeting"
	}
	s := a.SentenceAt(t.Start)
	if s < 0 {
		return false
	}
	if b.calledBy(a.Text[a.Sentences[s].Start:t.Start]) {
		return true
	}
	behind, ok := strings.CutPrefix(a.Text[t.End:a.Sentences[s].End], " ")
	next := strings.Fields(behind)
	if r, _ := utf8.DecodeRuneInString(behind); !ok || !unicode.IsLetter(r) || b.con.light[fold(next[0])] {
		return false
	}
	for i := range a.Clauses {
		if a.Clauses[i].Pred.At.Start == t.End+1 {
			return false // "2020 marks"
		}
	}
	for _, w := range next[:min(len(next), 3)] {
		if w = strings.Trim(fold(w), ".,;:"); b.lists.namedTimes[w] == "stretch" {
			return false // "the 2021 tax year"
		}
	}
	of, article := b.lists.governor(a.Text[a.Sentences[s].Start:t.Start], text)
	if len(t.Value) > 4 && (!article || after(t.Value, a.Anchor)) {
		return false // "the May 1 deadline": what lies ahead is told by what is set for it
	}
	return of == ""
}

// calledBy reports whether the words before a year make it the end of a name: "the Harbour Act
// of | 1978".
func (b *builder) calledBy(before string) bool {
	ws := strings.Fields(before)
	n := len(ws)
	if n < 2 || !slices.Contains(b.lists.yearNames, strings.ToLower(ws[n-1])) {
		return false
	}
	thing := ws[n-2]
	r, _ := utf8.DecodeRuneInString(thing)
	return unicode.IsUpper(r) && b.lists.namedTimes[strings.ToLower(thing)] == "called"
}

// governor is the word that makes a time of what a year or a day is a part of: what
// stands before the article of its noun, or right before it where it has none; ""
// where no such word does. article is set where it has one.
func (l *lists) governor(before, text string) (of string, article bool) {
	ws := strings.Fields(strings.ToLower(before))
	if first, rest, _ := strings.Cut(strings.ToLower(text), " "); rest != "" && l.namedTimes[first] == "article" {
		ws = append(ws, first)
	}
	for i := len(ws) - 1; i >= 0 && len(ws)-i <= maxBeforeYear; i-- {
		w := ws[i]
		if l.namedTimes[w] == "article" || strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "’s") {
			if i > 0 && l.namedTimes[ws[i-1]] == "within" {
				return ws[i-1], true
			}
			return "", true
		}
		if k := l.namedTimes[w]; i == len(ws)-1 && (k == "within" || k == "beside") {
			return w, false
		}
	}
	return "", false
}

// maxBeforeYear is how many words stand at most between a year and the article of its
// noun: "an already crowded 2016 field".
const maxBeforeYear = 4

// apposed reports whether a time is followed at once by the day that it means.
func (b *builder) apposed(a *article, u *unit, t *news.Time) bool {
	if len(t.Value) >= len("2006-01-02") {
		return false
	}
	for _, k := range u.times {
		x := &a.Times[k]
		if x.Start <= t.End || !calendar(*x) || len(x.Value) < len("2006-01-02") || strings.Contains(x.Value, "/") {
			continue
		}
		between, ok := strings.CutPrefix(a.Text[t.End:x.Start], ",")
		if between = strings.TrimSpace(between); ok && (between == "" || b.lists.namedTimes[between] == "beside") {
			return true
		}
	}
	return false
}
