package annotate

import (
	"slices"

	"hearsay/internal/annotate/coref"
	"hearsay/internal/news"
)

// addressees keeps apart who speaks and who is spoken to: in "he told the minister" he is not the
// minister, and behind "Rao asked Holm why" the answer is Holm's. A source that is a pronoun is
// given to whom the chains of names give it there, or else left open.
func addressees(c *coref.Chains, text string, as []news.Attribution) {
	for i := range as {
		a := &as[i]
		if len(a.Source) == 0 {
			continue
		}
		at := a.Source[0].Start
		hearer, answerer := c.Hearers[at], c.Answerers[at]
		if hearer == "" && answerer == "" {
			continue
		}
		for k := range a.Chain {
			l := &a.Chain[k]
			if l.Role != news.Origin || !l.Named || l.Entity == "" || l.Span.Start != at || l.Entity == answerer || answerer == "" && l.Entity != hearer {
				continue
			}
			id := answerer
			if id == "" {
				if p := slices.IndexFunc(c.Pronouns, func(m news.Mention) bool { return m.Start == at }); p >= 0 && c.Pronouns[p].Entity != hearer {
					id = c.Pronouns[p].Entity
				}
			}
			if ch := c.Chain(id); ch != nil && ch.Name != "" && ch.Kind.Base() == news.Person {
				l.Name, l.Entity = ch.Name, ch.ID
				a.SourceType = news.NamedPerson
			} else {
				l.Name, l.Entity, l.Named, l.Open = a.Source[0].Of(text), "", false, true
				a.SourceType = news.UnnamedPerson
			}
		}
	}
}
