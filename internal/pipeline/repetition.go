package pipeline

import (
	"cmp"
	"context"
	"net/url"
	"strings"

	"hearsay/internal/extract"
	"hearsay/internal/news"
	"hearsay/internal/store"
)

// repetitionFrom is how many articles of one outlet it takes before what they
// repeat says anything.
const repetitionFrom = 3

// repetitionWindow is how many earlier captures of an outlet are looked at: the
// latest, since pages change, and not so many that a busy outlet costs more than
// a quiet one.
const repetitionWindow = 32

// earlierLines gives the lines of the last captures of an outlet, in order of
// arrival.
type earlierLines func(ctx context.Context, outlet string) ([]extract.Lines, error)

// storedLines are those that a store holds.
func storedLines(s store.Store) earlierLines {
	return func(ctx context.Context, outlet string) ([]extract.Lines, error) {
		kept, err := s.OutletLines(ctx, outlet, repetitionWindow)
		if err != nil {
			return nil, err
		}
		lines := make([]extract.Lines, len(kept))
		for i, b := range kept {
			lines[i] = extract.LinesOf(b)
		}
		return lines, nil
	}
}

// repetitions counts the lines that captures of one outlet have in common: those
// that are read together and those before them. Outlets of too few articles are
// left out, and theirs marked as read early.
func repetitions(ctx context.Context, all []made, earlier earlierLines) (map[string]*extract.Repetition, error) {
	found := make(map[string]*extract.Repetition)
	for i := range all {
		m := &all[i]
		if m.article == nil || m.outlet == "" {
			continue
		}
		if found[m.outlet] == nil {
			r := extract.NewRepetition()
			found[m.outlet] = r
			if earlier != nil {
				before, err := earlier(ctx, m.outlet)
				if err != nil {
					return nil, err
				}
				for _, l := range before {
					r.Add(m.outlet, l)
				}
			}
		}
		found[m.outlet].Add(m.outlet, m.lines)
	}
	for i := range all {
		if r := found[all[i].outlet]; r != nil {
			all[i].early = r.Pages(all[i].outlet) < repetitionFrom
		}
	}
	for outlet, r := range found {
		if r.Pages(outlet) < repetitionFrom {
			delete(found, outlet)
		}
	}
	return found, nil
}

// outletOf names the outlet of an article, by its host when nothing else is
// known, "" when that is not known either.
func outletOf(a *news.Article) string {
	host := ""
	if u, err := url.Parse(a.URL); err == nil {
		host = strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	}
	return cmp.Or(a.OutletID, a.Outlet, host)
}
