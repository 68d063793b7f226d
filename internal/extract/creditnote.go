package extract

import (
	"slices"

	"hearsay/internal/news"
	"hearsay/internal/outlets"
)

// Credits as the article keeps them, each with where it stands in the capture.

// addCredits notes credits of a line that is (or is not) part of the text: at is
// the offset of the line in the article's text, -1 when it is no part of it.
func addCredits(a *news.Article, src *source, l line, at int, kind news.CreditKind, found []agencyAt, opt Options) {
	for _, f := range found {
		if f.id != "" && f.id == a.OutletID || calledSo(a.Outlet, f) {
			continue // an agency's own article is no copy of the agency's
		}
		c := news.Credit{Agency: f.printed, Kind: kind, Capture: src.rangeOf(l, f.start, f.end)}
		if at >= 0 {
			c.Start, c.End = at+f.start, at+f.end
		}
		dup := slices.IndexFunc(a.Credits, func(c news.Credit) bool {
			return c.Kind == kind && (c.Agency == f.printed || f.id != "" && f.id == agencyID(c.Agency, opt))
		})
		switch {
		case dup < 0:
			a.Credits = append(a.Credits, c)
		case at >= 0 && a.Credits[dup].End == 0:
			a.Credits[dup] = c // what stands in the text can be shown there
		}
	}
}

// calledSo reports whether an outlet is the agency that is printed, by its whole name
// or, where it is called an agency, by its initials.
func calledSo(outlet string, f agencyAt) bool {
	return outlets.Key(f.printed) == outlets.Key(outlet) ||
		f.id == "" && isAgencyName(outlet) && len(f.printed) > 2 && isUpperText(f.printed) && f.printed == outletInitials(outlet)
}

// agencyID is the id of the outlet of that name, "" when it is unknown.
func agencyID(name string, opt Options) string {
	if o, ok := opt.Outlets.ByName(name); ok {
		return o.ID
	}
	return ""
}
