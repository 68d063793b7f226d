package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// "Denied" and "rejected" are words for two things: that something is not so, and that
// somebody will not have or give it. "The minister denied any role in it" is of the first
// kind, "the state denied them permits", "the court dismissed the lawsuit" and "voters
// rejected the plan" are of the second, and deny no claim. Which it is, the noun tells.

// refusal reports whether what a unit names is refused and not denied.
func (b *builder) refusal(u *unit) bool {
	if u.attr < 0 || u.clause != nil || !b.denies(u) {
		return false
	}
	a := b.arts[u.art]
	x := &a.Attributions[u.attr]
	ws := strings.Fields(wordsOf(u.at.Of(a.Text)))
	if !b.plainDenial(x, a) {
		return !b.namesClaim(ws) || b.courtOf(a, x)
	}
	if b.onlyWhom(u) {
		return true // "contradicted the mayor", "contest Ohio"
	}
	return b.cueHas(x, a, "grants") && !b.falsifiable(u, ws)
}

// namesClaim reports whether words name a claim or call something false. An idea or a
// suggestion is a claim where the text says what it is: "the idea of a new tax" is a plan.
func (b *builder) namesClaim(ws []string) bool {
	for k, w := range ws {
		c := b.lists.claims[w]
		switch {
		case b.lists.falses[w]:
			return true
		case slices.Contains(c, "plan too"):
			if k+1 == len(ws) || slices.Contains(b.lists.claims[ws[k+1]], "again") || slices.Contains(b.lists.claims[ws[k+1]], "called") {
				return true
			}
		case slices.Contains(c, "claim"):
			return true
		}
	}
	return false
}

// courtOf reports whether an attribution is to a court: what a court dismisses or rejects
// is what somebody asks it for.
func (b *builder) courtOf(a *article, x *news.Attribution) bool {
	return slices.ContainsFunc(x.Source, func(s news.Span) bool {
		return slices.ContainsFunc(strings.Fields(wordsOf(s.Of(a.Text))), func(w string) bool { return slices.Contains(b.lists.claims[w], "court") })
	})
}

// cueHas reports whether a word of an attribution's cue is of a class.
func (b *builder) cueHas(x *news.Attribution, a *article, class string) bool {
	return slices.ContainsFunc(x.Cue, func(s news.Span) bool {
		return slices.ContainsFunc(strings.Fields(wordsOf(s.Of(a.Text))), func(w string) bool { return slices.Contains(b.lists.claims[b.con.form(w)], class) })
	})
}

// falsifiable reports whether what a unit without a clause names is something that can be
// denied: a claim, what happens, what one does wrong or has to do with a thing, or "it".
func (b *builder) falsifiable(u *unit, ws []string) bool {
	if len(ws) == 0 || strings.HasSuffix(ws[0], "ing") || slices.Contains(b.lists.claims[ws[0]], "again") {
		return true // "denied taking part", "denied this"
	}
	for _, w := range ws {
		c := b.lists.claims[w]
		if slices.Contains(c, "claim") || slices.Contains(c, "deed") || slices.Contains(b.lists.claims[b.con.form(w)], "deed") || b.anEvent(w) || b.anEvent(b.con.form(w)) {
			return true
		}
		if slices.Contains(c, "goes on") && w != "of" {
			return false // "the quorum | for a vote"
		}
	}
	return false
}

// onlyWhom reports whether a unit names only somebody or a place, and nothing of what he
// says: "contradicted the mayor", "contest Ohio".
func (b *builder) onlyWhom(u *unit) bool {
	a := b.arts[u.art]
	ws := strings.Fields(wordsOf(u.at.Of(a.Text)))
	if len(ws) == 0 {
		return false
	}
	if slices.Contains(b.lists.claims[ws[0]], "other's") {
		return true // "him", "them permits"
	}
	return len(u.terms) > 0 && !slices.ContainsFunc(u.terms, func(t news.Term) bool { return !t.Name && mentionAt(a.Article, t.At) < 0 })
}
