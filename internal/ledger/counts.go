package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// small is the least count that tells what it counts from another of its kind, where
// few clauses of the story give it: "seven drivers".
const small = 2

// counts are the statements of small counts: the units of several newsrooms that
// count as many of one kind of thing, by whatever nouns ("three ewes", "three
// sheep"), where no group holds them all and few others do. Like those of figures
// they stay in their groups.
func (b *builder) counts(groups []*draft) []*draft {
	type key struct {
		value float64
		kind  string
	}
	at := b.draftOf(groups)
	holding := map[key][]int{} // units
	printed := map[key][]string{}
	var keys []key
	for i := range b.units {
		u := &b.units[i]
		for _, k := range u.quants {
			q := b.arts[u.art].Quantities[k]
			if q.Unit != "" || q.Value < small || q.Value >= telling || !b.lists.counts(q.Span().Of(b.arts[u.art].Text)) || b.knownPair(u, &q) {
				continue
			}
			for _, kind := range b.countedKinds(q) {
				n := key{q.Value, kind}
				l := holding[n]
				if l == nil {
					keys = append(keys, n)
				}
				if len(l) == 0 || l[len(l)-1] != i {
					holding[n] = append(l, i)
					printed[n] = append(printed[n], q.Span().Of(b.arts[u.art].Text))
				}
			}
		}
	}
	var out []*draft
	for _, n := range keys {
		l := holding[n]
		if len(l) > fewCounts {
			continue
		}
		d := &draft{figure: true, confidence: 0.6}
		rooms, homes := map[string]bool{}, map[int]bool{}
		for m, i := range l {
			u := &b.units[i]
			if len(d.units) > 0 && !mergeable(&b.units[d.units[0]], u) {
				continue
			}
			d.units, d.printed = append(d.units, i), append(d.printed, printed[n][m])
			rooms[b.arts[u.art].newsroom], homes[at[i]] = true, true
		}
		if len(rooms) < 2 || len(homes) < 2 || slices.ContainsFunc(out, func(o *draft) bool { return slices.Equal(o.units, d.units) }) {
			continue
		}
		out = append(out, d)
	}
	return out
}

// knownPair reports whether a quantity of a unit is of two that are spoken of as known: "the two
// armies" counts nothing.
func (b *builder) knownPair(u *unit, q *news.Quantity) bool {
	at := q.Start
	text := b.arts[u.art].Text
	ws := wordsAt(text[max(0, at-longestOffice):at])
	return q.Value == small && len(ws) > 0 && slices.Contains(b.lists.definite, ws[len(ws)-1].folded)
}

// fewCounts is in how many clauses a count may stand to be of one thing.
const fewCounts = 6

// counts reports whether a quantity is printed as a number: "12", "twelve", and not
// "more than a dozen", which is said of many.
func (l *lists) counts(printed string) bool {
	return slices.ContainsFunc(strings.Fields(printed), func(w string) bool {
		return l.numbers[fold(w)] != "" || strings.ContainsAny(w, "0123456789")
	})
}

// countedKinds are the kinds of things that a quantity counts: those of its noun,
// or what befell them.
func (b *builder) countedKinds(q news.Quantity) []string {
	w := strings.Fields(q.Of)
	if len(w) == 0 {
		return nil
	}
	if tolls[w[0]] {
		return []string{w[0]}
	}
	noun := b.con.form(w[len(w)-1])
	if b.con.light[noun] || b.lists.plainSource[noun] {
		return nil
	}
	return append([]string{"=" + noun}, b.lists.counted[noun]...)
}
