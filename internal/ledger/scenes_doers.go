package ledger

import (
	"strings"

	"hearsay/internal/news"
)

// doer is a kind of who or what did something, see doers.txt: of two kinds of one sphere only
// one is the answer.
type doer struct {
	sphere, kind string
	stateless    bool // it is no part of a state
}

// doerOf is the kind of what a noun names, by itself, with the word before it ("gas leak") or
// with what it is of ("a flock of birds"); the zero kind where the list has none.
func (b *builder) doerOf(text string, x *filler, end int) doer {
	if d, ok := b.lists.doers[x.before+" "+x.noun]; ok {
		return d
	}
	if d, ok := b.lists.doers[x.noun]; ok {
		return d
	}
	if rest, ok := strings.CutPrefix(text[end:], " of "); ok {
		return b.lists.doers[b.con.form(strings.ToLower(firstWord(rest[:min(len(rest), modifiers)])))]
	}
	return doer{}
}

// compareDoers is compareFillers for who or what did something.
func (b *builder) compareDoers(x, y *filler) int {
	switch {
	case x.entity != nil && y.entity != nil:
		if b.acts(x.entity) && b.acts(y.entity) && x.entity.Kind != y.entity.Kind && x.entity.ID != y.entity.ID && !b.oneBody(x.entity, y.entity) {
			return fillsDiffer // "Israel", "Islamic Jihad"
		}
	case x.entity != nil:
		return b.compareDoers(y, x)
	case y.entity != nil:
		if x.doer.stateless && b.acts(y.entity) && b.dir.state(y.entity) != "" {
			return fillsDiffer // "rebels", "the Tajik army"
		}
	case statesDiffer(x, y):
		return fillsDiffer // "a Russian missile", "a Ukrainian drone"
	case x.doer.sphere != "" && x.doer.sphere == y.doer.sphere && x.doer.kind != y.doer.kind:
		return fillsDiffer
	}
	return fillsOpen
}

// acts reports whether an entity is a state or a group under arms: who does a thing for another
// body may have a name of his own.
func (b *builder) acts(e *news.Entity) bool {
	return e.Kind == news.Country || e.Kind == news.Government || knownAs(e) == "group"
}

// oneBody reports whether one entity belongs to the other, or both to one state.
func (b *builder) oneBody(x, y *news.Entity) bool {
	s := b.dir.state(x)
	return b.belongs(x.ID, y.ID) || b.belongs(y.ID, x.ID) || s != "" && s == b.dir.state(y)
}
