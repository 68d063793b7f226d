package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// makesClaim reports whether "the allegations" may mean what a unit says: it is said to be
// so, and not supposed, announced, asked for, expected or admitted, and does not itself
// only suppose that they are true ("if these allegations are true, he will step aside").
func (b *builder) makesClaim(u *unit) bool {
	if u.clause != nil && u.clause.Mood == "conditional" {
		return false
	}
	a := b.arts[u.art]
	if x := a.attribution(u.attr); x != nil {
		switch x.Stance {
		case news.Announces, news.Demands, news.Expects, news.Acknowledges:
			return false
		}
	}
	supposed := false
	for _, w := range strings.Fields(wordsOf(b.contentOf(u))) {
		k := b.lists.claims[w]
		if supposed = supposed || slices.Contains(k, "suppose"); supposed && slices.Contains(k, "claim") {
			return false
		}
	}
	return true
}

// contentOf is all that the attribution of a unit gives to its source, or the unit alone in
// an outlet's own voice.
func (b *builder) contentOf(u *unit) string {
	a := b.arts[u.art]
	x := a.attribution(u.attr)
	if x == nil {
		return u.at.Of(a.Text)
	}
	return hull(x.Content).Of(a.Text)
}
