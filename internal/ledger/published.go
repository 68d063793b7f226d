package ledger

import (
	"cmp"
	"slices"

	"hearsay/internal/news"
)

// dates sets when a statement was first and last published.
func (b *builder) dates(d *draft) {
	for i := range d.carriers {
		if day := b.saidAt(&d.carriers[i]); day != "" {
			b.stretch(&d.statement.First, &d.statement.Last, day)
		}
	}
}

// textOf is a text of the story, one that an edit replaced too; nil for none.
func (b *builder) textOf(id news.ArticleID) *news.Article {
	for _, l := range [2][]*news.Article{b.in.Articles, b.in.Replaced} {
		if i := slices.IndexFunc(l, func(a *news.Article) bool { return a.ID == id }); i >= 0 {
			return l[i]
		}
	}
	return nil
}

// stretch makes first and last take in a time of publication.
func (b *builder) stretch(first, last *string, day string) {
	if *first == "" || b.clock.Compare(day, *first) < 0 {
		*first = day
	}
	if *last == "" || b.clock.Compare(day, *last) > 0 {
		*last = day
	}
}

// saidAt is when an article began to print what it carries: when it was published,
// or when an edit put the sentence in; "" when that is not known.
func (b *builder) saidAt(c *carrier) string {
	a := b.arts[c.art]
	id, at, when := a.ID, c.Start, a.Date()
	for {
		k := slices.IndexFunc(b.in.Versions, func(v news.Version) bool { return v.Article == id })
		if k < 0 {
			return when
		}
		v := &b.in.Versions[k]
		s := b.edits.steps[v.Was]
		if s == nil {
			return when
		}
		i := lineAt(s.after, at)
		if i < 0 {
			return when
		}
		if s.from[i] < 0 {
			return v.When
		}
		id, at = v.Was, s.before[s.from[i]].at.Start
		if was := b.edits.texts(id); was != nil {
			when = cmp.Or(was.Date(), when)
		}
	}
}
