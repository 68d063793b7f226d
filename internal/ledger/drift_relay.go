package ledger

import (
	"fmt"
	"slices"

	"hearsay/internal/news"
)

// What somebody told one agency reaches other outlets through it, and they do not all call him what
// the agency calls him: "a Western official told Reuters", "a Western diplomat quoted by Reuters".
// Who copies may have it from nowhere else, so it stays one origin, but whose word it is has drifted.

// retoldWords is the share of their own words that two clauses must both hold to be one retelling, and
// retoldTells how much those words must say.
const (
	retoldWords = 0.4
	retoldTells = 0.8
)

// retold is a claim that has changed its owner behind a relay, and how much its words say.
type retold struct {
	clash
	tells float64
}

// relayed finds a claim that reaches two outlets through one relay, and that one gives to somebody
// else than the other does.
func (b *builder) relayed(u, v *unit) (clash, bool) {
	if u.attr < 0 || v.attr < 0 || u.negative != v.negative || len(u.answers)+len(v.answers) > 0 {
		return clash{}, false
	}
	x, y := b.voiceOf(u), b.voiceOf(v)
	if x == nil || y == nil || b.throughOne(x, y) == "" || !b.otherwise(u, v, x, y) && !b.otherwise(v, u, y, x) {
		return clash{}, false
	}
	w := b.wordings
	p, q := &w.all[u.own], &w.all[v.own]
	own, _ := w.common(u.own, v.own)
	if shareOf(own, p.words+q.words-own) < retoldWords || w.told(u.own, v.own) < retoldTells {
		return clash{}, false
	}
	return clash{
		kind: news.DiffAttribution, a: -1, b: -1,
		ra: b.ref(u), rb: b.ref(v), va: owner(x), vb: owner(y),
		about: "whose claim it is", why: fmt.Sprintf("told through %s by %s, and by %s", b.throughOne(x, y), x.chain[0].Name, y.chain[0].Name),
	}, true
}

// throughOne is the relay that carried what two voices say, "" where they have none in common.
func (b *builder) throughOne(x, y *voice) string {
	for i := 1; i < len(x.links); i++ {
		for j := 1; j < len(y.links); j++ {
			if x.links[i].key != "" && (x.links[i].key == y.links[j].key || x.links[i].room != "" && x.links[i].room == y.links[j].room) {
				return x.chain[i].Name
			}
		}
	}
	return ""
}

// otherwise reports whether one person without a name (unit u, voice x) is somebody else for the
// other outlet: one called by another noun for who he is, or, where he would not be named, one with
// a name.
func (b *builder) otherwise(u, v *unit, x, y *voice) bool {
	single := func(w *voice) bool {
		return !w.chain[0].Plural && !w.who.collective && !w.who.joint && !w.who.described
	}
	if x.chain[0].Named || !single(x) || !single(y) {
		return false
	}
	if y.chain[0].Named {
		return y.kind == news.NamedPerson && y.who.person && len(b.arts[u.art].Attributions[u.attr].Anonymity) > 0
	}
	p, q := b.lists.headOf(x.chain[0].Name), b.lists.headOf(y.chain[0].Name)
	return p != q && b.saysWho(p) && b.saysWho(q) && !slices.Contains(b.lists.descriptive(y.chain[0].Name), p) && !slices.Contains(b.lists.descriptive(x.chain[0].Name), q)
}

// saysWho reports whether a noun for an unnamed source says what he is: an official or a diplomat,
// not "a person", "a source", "an aide".
func (b *builder) saysWho(noun string) bool { return b.lists.trades[b.lists.form(noun)] }
