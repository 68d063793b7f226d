package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// Days that speakers name in their words without telling of them: "today" for our times,
// "yesterday" for what is out of date.

// tellsHabit reports whether a clause tells of others, in the present, what they do at all times:
// "the council regulates our lives". Who says "we open the harbour" does so on that day.
func (b *builder) tellsHabit(a *article, c *news.Clause) bool {
	if c.Mood != "" {
		return false
	}
	pred := strings.ToLower(c.Pred.At.Of(a.Text))
	return pred != c.Pred.Lemma && (pred == c.Pred.Lemma+"s" || pred == c.Pred.Lemma+"es" || strings.HasSuffix(pred, "ies") && strings.TrimSuffix(pred, "ies")+"y" == c.Pred.Lemma)
}

// ofYesterday reports whether the day that a speaker names only says of a thing that it belongs
// to it: "she is a leader from | yesterday".
func (b *builder) ofYesterday(a *article, u *unit, t *news.Time, before []string) bool {
	n := len(before)
	if u.attr < 0 || u.clause == nil || n < 2 || t.Basis == "" || len(t.Value) != len("2006-01-02") || strings.Contains(t.Span().Of(a.Text), " ") || !slices.Contains(b.lists.timeBounds[before[n-1]], "from") || !quotedAt(a.Text, t.Span()) {
		return false
	}
	if behind := a.Text[t.End:]; behind == "" || behind[0] == ' ' {
		return false // "from tomorrow on"
	}
	from := len(before[n-1]) + len("  ")
	for _, g := range u.clause.Args {
		if g.Head.At.End+from == t.Start {
			return g.Role != "subject" // the noun right before it is what is of that day
		}
	}
	return u.clause.Pred.At.End+from == t.Start && strings.ToLower(u.clause.Pred.At.Of(a.Text)) == u.clause.Pred.Lemma
}
