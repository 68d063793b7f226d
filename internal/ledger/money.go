package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/news"
)

// settleMoney gives the sums of a story that leave their currency out, or give it by
// a name that several states share ("pesos", "shillings"), the currency that the rest
// of the story's sums are in. The articles of the caller stay as they are.
func (b *builder) settleMoney() {
	counts := map[string]int{}
	for _, a := range b.arts {
		for i := range a.Quantities {
			if q := &a.Quantities[i]; q.Of == "money" && q.Unit != "" && b.lists.family(q.Span().Of(a.Text)) == nil {
				counts[q.Unit]++
			}
		}
	}
	chief := func(among []string) string {
		best := ""
		for code, n := range counts {
			if (among == nil || slices.Contains(among, code)) && (best == "" || n > counts[best] || n == counts[best] && code < best) {
				best = code
			}
		}
		return best
	}
	for _, a := range b.arts {
		var settled []news.Quantity
		for i := range a.Quantities {
			q := &a.Quantities[i]
			if q.Of != "money" {
				continue
			}
			code := ""
			if q.Unit == "" {
				code = chief(nil)
			} else if family := b.lists.family(q.Span().Of(a.Text)); family != nil && counts[q.Unit] == 0 {
				code = chief(family)
			}
			if code == "" || code == q.Unit {
				continue
			}
			if settled == nil {
				settled = slices.Clone(a.Quantities)
			}
			settled[i].Unit = code
		}
		if settled != nil {
			own := *a.Article
			own.Quantities = settled
			a.Article = &own
		}
	}
}

// family are the currencies that share the name that a printed sum ends in, nil for
// a name of one only.
func (l *lists) family(printed string) []string {
	w := strings.Fields(strings.ToLower(printed))
	if len(w) < 2 || strings.ContainsAny(w[len(w)-1], "0123456789") || len(w) > 2 && l.nations[w[len(w)-2]] {
		return nil
	}
	return l.families[w[len(w)-1]]
}

// readMoney reads which currencies share a name: those of one last word, with and
// without a state's adjective.
func (l *lists) readMoney(b *lang.Bundle) {
	l.families, l.nations = map[string][]string{}, map[string]bool{}
	if !b.Has("currencies") {
		return
	}
	for _, e := range b.List("currencies").Entries {
		w := strings.Fields(strings.ToLower(e.Col(0)))
		last := w[len(w)-1]
		if e.Col(2) != "after" {
			continue
		}
		if len(w) > 1 {
			l.nations[w[len(w)-2]] = true
		}
		if !slices.Contains(l.families[last], e.Col(1)) {
			l.families[last] = append(l.families[last], e.Col(1))
		}
	}
	for name, codes := range l.families {
		if len(codes) < 2 {
			delete(l.families, name)
		}
	}
}
