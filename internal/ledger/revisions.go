package ledger

import (
	"cmp"
	"slices"

	"hearsay/internal/news"
	"hearsay/internal/nlp/quotes"
)

// gone is a unit of a sentence that an edit took out.
type gone struct {
	unit
	version int // index into the input's versions
	at      news.Ref
}

// readGone cuts the sentences that edits took out into units. It comes before
// the concepts are weighed, and has no part in the weights.
func (b *builder) readGone() {
	texts := map[news.ArticleID]*news.Article{}
	for _, a := range b.in.Replaced {
		texts[a.ID] = a
	}
	n := len(b.arts)
	for k, v := range b.in.Versions {
		a := texts[v.Was]
		if a == nil || !slices.ContainsFunc(v.Changes, func(c news.SentenceChange) bool { return c.What == news.SentenceRemoved }) {
			continue
		}
		x := &article{Article: a, quotes: quotes.Find(a.Text, blockSpans(a))}
		b.arts = append(b.arts[:n:n], x) // for the time being: what is asked of a unit is asked of its article
		for _, u := range unitsOf(x, n, b.lists) {
			i := slices.IndexFunc(v.Changes, func(c news.SentenceChange) bool {
				return c.What == news.SentenceRemoved && c.Before.Span().Overlaps(u.at)
			})
			if i < 0 {
				continue
			}
			u.vec = b.con.vectorOf(x, b.dir, &u)
			u.planned = b.toCome(&u)
			u.negative, u.remote = b.negative(&u), b.elsewhen(&u)
			b.gone = append(b.gone, gone{u, k, *v.Changes[i].Before})
		}
	}
	b.arts = b.arts[:n]
}

// revisions adds to the histories of the statements what edits did: an outlet
// changed the sentence that carries one, or took it out and carries it no more.
// What it was that a sentence said which is gone is found as statements are, by
// likeness.
func (b *builder) revisions(drafts []*draft) {
	if len(b.in.Versions) == 0 {
		return
	}
	note := func(d *draft, v *news.Version, what string, at news.Ref) {
		h := news.HistoryItem{When: v.When, What: what, Article: at.Article, Start: at.Start, End: at.End}
		if !slices.Contains(d.statement.History, h) {
			d.statement.History = append(d.statement.History, h)
		}
	}
	carries := func(d *draft, id news.ArticleID, s news.Span) bool {
		return slices.ContainsFunc(d.carriers, func(c carrier) bool {
			return c.Article == id && (s.Empty() || s.Overlaps(c.span()))
		})
	}
	standing := map[news.ArticleID]news.ArticleID{}
	for _, v := range slices.Backward(b.in.Versions) {
		standing[v.Was] = cmp.Or(standing[v.Article], v.Article)
	}
	for k := range b.in.Versions {
		v := &b.in.Versions[k]
		for _, c := range v.Changes {
			if c.What != news.SentenceChanged {
				continue
			}
			for _, d := range drafts {
				if carries(d, v.Article, c.After.Span()) {
					note(d, v, reworded, *c.After)
				}
			}
		}
	}
	at := b.draftOf(drafts)
	for k := range b.gone {
		g := &b.gone[k]
		best, top := -1, same
		for i := range b.units {
			if u := &b.units[i]; at[i] >= 0 && mergeable(&g.unit, u) {
				if s := b.con.similarity(&g.unit, u); s > top || s == top && best < 0 {
					best, top = at[i], s
				}
			}
		}
		v := &b.in.Versions[g.version]
		if best >= 0 && !carries(drafts[best], standing[v.Was], news.Span{}) {
			note(drafts[best], v, withdrawn, g.at)
		}
	}
}
