package annotate

import (
	"hearsay/internal/annotate/coref"
	"hearsay/internal/news"
)

// openedWith gives the name to sources by which a report opens and whom it names where it takes
// their noun up again: "The tax official who first told of the lists denied …" is no unnamed
// source when "the official, Ana Kesh," is the next paragraph's.
func openedWith(c *coref.Chains, as []news.Attribution) {
	for i := range as {
		a := &as[i]
		if a.SourceType != news.UnnamedPerson || len(a.Source) == 0 {
			continue
		}
		ch := c.Chain(c.OpenedWith[a.Source[0].Start])
		if ch == nil || ch.Name == "" {
			continue
		}
		for k := range a.Chain {
			if l := &a.Chain[k]; l.Role == news.Origin && !l.Named && !l.Plural && l.Span.Start == a.Source[0].Start {
				l.Name, l.Entity, l.Named, l.Open = ch.Name, ch.ID, true, false
				a.SourceType = news.NamedPerson
			}
		}
	}
}
