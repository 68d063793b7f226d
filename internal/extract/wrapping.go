package extract

import "hearsay/internal/news"

// wrapping is what the thing that a capture was taken out of says of it: a feed
// of its item, the header of a message. All fields are empty for other captures.
type wrapping struct {
	by                 string // the basis of what it says: "feed", "mail header"
	title, outlet      string
	published, updated string
	language           string
	authors            []string
}

// wrappingOf reads what was declared of a capture.
func wrappingOf(c *news.Capture) wrapping {
	first := func(name string) string {
		if v := c.Declared(name); len(v) > 0 {
			return v[0]
		}
		return ""
	}
	return wrapping{
		by: first(news.DeclaredBy), title: first(news.DeclaredTitle), outlet: first(news.DeclaredOutlet),
		published: declaredDate(first(news.DeclaredPublished)), updated: declaredDate(first(news.DeclaredUpdated)),
		language: first(news.DeclaredLanguage), authors: c.Declared(news.DeclaredAuthor),
	}
}

// dates sets the dates that the wrapping declares; it reports whether there was
// one of publication. They are the outlet's own word about this very text, so
// nothing that is printed in the text is set against them.
func (w *wrapping) dates(a *news.Article) bool {
	if w.updated != "" {
		a.Updated, a.DateBasis = w.updated, w.by
	}
	if w.published != "" {
		a.Published, a.DateBasis = w.published, w.by
	}
	return w.published != ""
}

// fill gives an article what it lacks and the wrapping says. A headline that
// only the wrapping has is no block: it stands nowhere in the capture.
func (w *wrapping) fill(a *news.Article, opt Options) {
	if a.Headline == "" {
		a.Headline = w.title
	}
	if a.Outlet == "" && w.outlet != "" {
		a.Outlet, a.OutletBasis = w.outlet, w.by
		if o, ok := opt.Outlets.ByName(w.outlet); ok {
			a.Outlet, a.OutletID = o.Name, o.ID
		}
	}
	if a.Language == "" {
		a.Language = w.language
	}
}
