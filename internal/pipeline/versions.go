package pipeline

import (
	"cmp"
	"context"
	"slices"

	"hearsay/internal/ledger"
	"hearsay/internal/news"
	"hearsay/internal/store"
)

// editions is what texts of one address make of a set of articles: those that
// stand, and the texts that they have replaced. A text that was replaced carries
// nothing: an outlet that edits an article has not published a second one.
type editions struct {
	stand    []*news.Article                    // in the order given
	replaced map[news.ArticleID][]*news.Article // by the article that stands, oldest first
	versions map[news.ArticleID][]news.Version
}

// of gives the texts that some standing articles have replaced, and the edits.
func (e *editions) of(articles []*news.Article) (replaced []*news.Article, versions []news.Version) {
	for _, a := range articles {
		replaced = append(replaced, e.replaced[a.ID]...)
		versions = append(versions, e.versions[a.ID]...)
	}
	return replaced, versions
}

// findEditions finds the articles that are texts of one: from one address, and
// with something in common. captured gives when a capture was first and last found
// at its address, "" when it is not known. Which text stands is told by the first of these that all texts of
// the address have and that differs: when they were captured; when they say that
// they were updated, else published; fallback, which is the order given.
func findEditions(articles []*news.Article, captured seen, fallback news.VersionBasis) *editions {
	e := &editions{replaced: map[news.ArticleID][]*news.Article{}, versions: map[news.ArticleID][]news.Version{}}
	byAddress := map[string][][]*news.Article{}
	var order []string
	gone := map[news.ArticleID]bool{}
	for _, a := range articles {
		at := news.Address(a.URL)
		if at == "" {
			continue
		}
		groups := byAddress[at]
		if groups == nil {
			order = append(order, at)
		}
		i := slices.IndexFunc(groups, func(g []*news.Article) bool { return ledger.SameArticle(g[len(g)-1], a) })
		if i < 0 {
			byAddress[at] = append(groups, []*news.Article{a})
			continue
		}
		groups[i] = append(groups[i], a)
	}
	for _, at := range order {
		for _, g := range byAddress[at] {
			if len(g) < 2 {
				continue
			}
			basis := inTime(g, captured, fallback)
			last := g[len(g)-1]
			for i, a := range g[:len(g)-1] {
				gone[a.ID] = true
				v := news.Version{Article: g[i+1].ID, Was: a.ID, Basis: basis, Changes: ledger.Edits(a, g[i+1])}
				v.When = since(basis, a, g[i+1], captured)
				e.versions[last.ID] = append(e.versions[last.ID], v)
			}
			e.replaced[last.ID] = g[:len(g)-1]
		}
	}
	for _, a := range articles {
		if !gone[a.ID] {
			e.stand = append(e.stand, a)
		}
	}
	return e
}

// seen gives when a capture was first and last found at its address, "" when
// that is not known.
type seen func(news.CaptureID) (first, last string)

// declared is when a text says that it was updated, else published.
func declared(a *news.Article) string { return cmp.Or(a.Updated, a.Published) }

// inTime sorts the texts of an article from the first to the one that stands,
// and says what that rests on.
func inTime(g []*news.Article, captured seen, fallback news.VersionBasis) news.VersionBasis {
	taken := func(a *news.Article) string { _, last := captured(a.Capture); return last }
	for _, x := range []struct {
		basis news.VersionBasis
		when  func(*news.Article) string
	}{{news.ByCapture, taken}, {news.ByDeclared, declared}} {
		known, differ := true, false
		for _, a := range g {
			known = known && x.when(a) != ""
			differ = differ || x.when(a) != x.when(g[0])
		}
		if known && differ {
			slices.SortStableFunc(g, func(a, b *news.Article) int {
				return cmp.Or(
					cmp.Compare(store.Instant(x.when(a)), store.Instant(x.when(b))),
					cmp.Compare(store.Instant(declared(a)), store.Instant(declared(b))))
			})
			return x.basis
		}
	}
	return fallback
}

// since is when a text was first found in the place of the one before it, "" when
// that is not known.
func since(basis news.VersionBasis, before, after *news.Article, captured seen) string {
	switch basis {
	case news.ByCapture:
		_, gone := captured(before.Capture)
		first, last := captured(after.Capture)
		if store.Instant(first) < store.Instant(gone) {
			return last // the outlet went back to this text
		}
		return first
	case news.ByDeclared:
		return declared(after)
	}
	return ""
}

// visited gives when the captures of the record were found at their addresses.
// Only texts of one address are looked up; one whose capture does not say when
// it was made has no time.
func (a *Adder) visited(ctx context.Context, r *store.StoryRecord) (seen, error) {
	texts := make(map[string]int)
	for _, x := range r.Articles {
		texts[news.Address(x.URL)]++
	}
	type span struct{ first, last string }
	times := make(map[news.CaptureID]span)
	for i, x := range r.Articles {
		c := r.Captures[i]
		at := news.Address(x.URL)
		if c.Captured == "" || at == "" || texts[at] < 2 {
			continue
		}
		t := span{c.Captured, c.Captured}
		visits, err := a.store.Visits(ctx, store.VisitQuery{Capture: c.ID})
		if err != nil {
			return nil, err
		}
		for _, v := range visits {
			if v.At < store.Instant(t.first) {
				t.first = v.At
			}
			if v.At > store.Instant(t.last) {
				t.last = v.At
			}
		}
		times[c.ID] = t
	}
	return func(id news.CaptureID) (string, string) { return times[id].first, times[id].last }, nil
}
