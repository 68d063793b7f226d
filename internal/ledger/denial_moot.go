package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// bareClaim is of how many words what tells nothing that could be denied is at most: "he did".
const bareClaim = 2

// mootDenial reports whether what a unit says is not so leaves what others tell as it is, though
// both tell it by the same words: who did not answer a question ("did not respond to an email")
// has not denied that he answered another; what is cut off behind its "not" tells nothing; what
// may not be done can have been done; and what things in general do not do ("cranes don't fall
// over") one of them may have done.
func (b *builder) mootDenial(no, yes *unit) bool {
	a := b.arts[no.art]
	if x := a.attribution(no.attr); x != nil && x.Stance == news.Declines {
		return true
	}
	if b.cutOffBehindNot(a, no) || b.frames(yes) || len(strings.Fields(yes.at.Of(b.arts[yes.art].Text))) <= bareClaim {
		return true
	}
	if no.clause == nil || !no.negative {
		return false
	}
	return mood(no) == "possible" && mood(yes) == "" && no.attr >= 0 && b.tellsEvent(yes) || b.inGeneral(a, no)
}

// cutOffBehindNot reports whether a unit ends with its "not" where its article breaks off: "but
// the boats did not...".
func (b *builder) cutOffBehindNot(a *article, u *unit) bool {
	words := strings.Fields(strings.ToLower(strings.TrimRight(u.at.Of(a.Text), ".… ")))
	if n := len(words); n == 0 || !slices.Contains(b.lists.claims[words[n-1]], "not") {
		return false
	}
	behind := strings.TrimLeft(a.Text[u.at.End:], " ")
	return strings.HasSuffix(u.at.Of(a.Text), "...") || strings.HasPrefix(behind, "...") || strings.HasPrefix(behind, "…")
}

// nowadays reports whether a unit tells what somebody does not do, and not what he has not
// done: "does not volunteer".
func (b *builder) nowadays(u *unit) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(u.at.Of(b.arts[u.art].Text))), func(w string) bool {
		return slices.Contains(b.lists.claims[strings.ReplaceAll(w, "’", "'")], "nowadays")
	})
}

// inGeneral reports whether a unit tells what things of a kind do not do: its subject is a bare
// noun for many or for a stuff, and nothing tells when.
func (b *builder) inGeneral(a *article, u *unit) bool {
	if u.clause.Mood != "" || len(u.times) > 0 {
		return false
	}
	return b.nowadays(u) && slices.ContainsFunc(u.clause.Args, func(g news.Arg) bool {
		word := strings.ToLower(g.At.Of(a.Text))
		many := word != strings.ToLower(g.Head.Lemma) || word != b.con.form(word)
		_, person := b.lists.people[b.con.form(word)]
		stuff := !many && !g.Head.Name && !person && !b.con.light[word] // "coal does not burn"
		return g.Role == "subject" && (many || stuff) && !strings.Contains(word, " ") && !slices.Contains(b.lists.claims[word], "own") && mentionAt(a.Article, g.At) < 0
	})
}
