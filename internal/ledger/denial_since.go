package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// sinceDenials compares what is said not to have happened since a day with what
// others say happened after it: "no meeting has taken place since August" and "they
// met on Tuesday". The time is what the denial is bounded by, not one of its own, so
// that it lies on other days than the claim's.
func (b *builder) sinceDenials(at []int) []clash {
	var out []clash
	asked := 0 // of copies there are very many
	for i := range b.units {
		no := &b.units[i]
		if !no.negative || len(no.answers) > 0 || asked == wideYes {
			continue
		}
		a := b.arts[no.art]
		k := slices.IndexFunc(no.times, func(k int) bool { return b.since(a, k) && calendar(a.Times[k]) })
		if k < 0 {
			continue
		}
		last, ok := lastDay(a.Times[no.times[k]].Value)
		if !ok {
			continue
		}
		denied := b.deniedSince(no)
		asked++
		for j := range b.units {
			yes := &b.units[j]
			if yes.negative || yes.clause == nil || yes.art == no.art || ahead(yes) || len(yes.times) == 0 || !b.claims(yes) {
				continue
			}
			if !slices.ContainsFunc(b.whatHappens(yes), func(h string) bool { return slices.Contains(denied, h) }) || b.oneOrigin(yes, no) || !b.onePlace(yes, no) {
				continue
			}
			if s := b.subject(no); s != "" && !b.speaksOf(yes, []news.EntityID{s}) && len(b.parties(yes)) > 0 {
				continue
			}
			w := b.arts[yes.art]
			if slices.ContainsFunc(yes.times, func(k int) bool {
				t := w.Times[k]
				first, ok := firstDay(t.Value)
				return ok && calendar(t) && first.After(last) && !b.since(w, k) && !after(t.Value, b.lastRead(a))
			}) {
				out = append(out, b.denialAt(j, i, at))
			}
		}
	}
	return out
}

// lastRead is the day on which an article was written: what came after it, it
// cannot deny.
func (b *builder) lastRead(a *article) string {
	if day := a.Date(); day != "" {
		return day
	}
	return a.Anchor
}

// deniedSince is what a unit says has not happened: its happening, and what stands
// behind a "no" in it.
func (b *builder) deniedSince(no *unit) []string {
	text := b.arts[no.art].Text
	var out []string
	for _, t := range no.terms {
		l := strings.ToLower(t.Lemma)
		if slices.Contains(b.lists.claims[wordBefore(text, t.At.Start)], "not") && b.anEvent(l) {
			out = append(out, b.meanings(l)...)
		}
	}
	if len(out) == 0 && no.clause != nil && no.clause.Negated {
		out = b.whatHappens(no)
	}
	return slices.DeleteFunc(slices.Clone(out), func(k string) bool {
		class, is := strings.CutPrefix(k, "s:")
		return is && !b.lists.concrete(class)
	})
}
