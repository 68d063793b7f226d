package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// What somebody praises, criticises, asks for or fears is often only a thing by its name: "opposes |
// the harbour plan". Without what he does with it that says nothing, so it is one statement only with
// what is said of the thing in the same way.

// tellsMuch is how much the words say that two units share of which the one asks for what the other
// tells.
const tellsMuch = 2.5

// nameWords is how many words of substance the name of a thing has at most that somebody only
// speaks of.
const nameWords = 4

// onlyNamed reports whether one of two units is a thing by its name to which somebody takes a stance,
// and the other is not said with that stance.
func (b *builder) onlyNamed(x, y *unit) bool {
	return b.namedApart(x, y) || b.namedApart(y, x)
}

func (b *builder) namedApart(x, y *unit) bool {
	if x.clause != nil || x.attr < 0 {
		return false
	}
	a := b.arts[x.art]
	at := &a.Attributions[x.attr]
	stance := b.stanceTo(y)
	if at.Stance == stance && stance != news.Asserts {
		return false
	}
	switch at.Stance {
	case news.Praises, news.Criticises, news.Doubts, news.Fears:
	case news.Demands, news.Asks:
		// What one asks for he also says, and who asks for much tells much.
		if stance == news.Demands || stance == news.Asks || stance == news.Hopes || x.speaker == y.speaker && x.speaker > 0 && stance == news.Asserts || b.wordings.told(x.own, y.own) >= tellsMuch {
			return false
		}
	case news.Asserts:
		// "commented on | the engineer's report" says nothing of the report.
		if y.clause == nil || len(x.terms) > nameWords || len(x.quants) > 0 || len(x.times) > 0 || !b.lists.oneThing(x.at.Of(a.Text)) {
			return false
		}
	default:
		return false
	}
	return !b.cueTells(at, a, y) && !b.quotesOf(x, y)
}

// oneThing reports whether words name one thing and tell nothing of it: "the engineer's report", not
// "the payments a loan" or "that the pumps were sold".
func (l *lists) oneThing(words string) bool {
	ws := strings.Fields(wordsOf(words))
	if len(ws) == 0 || slices.Contains(l.claims[ws[0]], "pointed") {
		return false
	}
	return !slices.ContainsFunc(ws[1:], func(w string) bool {
		return slices.Contains(l.claims[w], "is") || slices.Contains(l.definite, w) || l.description[w] == "single"
	})
}

// stanceTo is the stance of whoever a unit is given to, Asserts for an outlet's own voice.
func (b *builder) stanceTo(u *unit) news.Stance {
	if u.attr < 0 {
		return news.Asserts
	}
	return b.arts[u.art].Attributions[u.attr].Stance
}

// cueTells reports whether the predicate of a unit means what the cue of an attribution does: "the
// union demands | a wage increase", "the union wants a rise".
func (b *builder) cueTells(x *news.Attribution, a *article, u *unit) bool {
	does := b.deed(u).does
	return len(does) > 0 && slices.ContainsFunc(x.Cue, func(s news.Span) bool {
		return slices.ContainsFunc(strings.Fields(wordsOf(s.Of(a.Text))), func(w string) bool {
			return meet(b.con.meant(nil, b.con.form(w)), does)
		})
	})
}

// quotesOf reports whether what a unit quotes is what another says: "called the plan “a shabby
// trick”", "it is a shabby trick".
func (b *builder) quotesOf(x, y *unit) bool {
	a := b.arts[x.art]
	for i := range a.quotes {
		if q := a.quotes[i].Inner; q.Overlaps(x.at) && b.wordings.told(b.wordings.of(cutTo(q, x.at).Of(a.Text)), y.own) >= tellsLittle {
			return true
		}
	}
	return false
}
