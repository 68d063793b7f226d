package ledger

import (
	"cmp"
	"fmt"
	"slices"

	"hearsay/internal/news"
)

// unfoldedSingles is how many statements of a single article stay unfolded:
// those nearest its head.
const unfoldedSingles = 12

// contested is how much more a statement matters that somebody contests: as much as
// one that another newsroom carries too.
const contested = 2

// number sorts the drafts by weight and gives them their ids.
func (b *builder) number(story news.StoryID, drafts []*draft) {
	weight := make(map[*draft]float64, len(drafts))
	for _, d := range drafts {
		weight[d] = b.weigh(d)
	}
	slices.SortStableFunc(drafts, func(p, q *draft) int {
		return cmp.Or(cmp.Compare(weight[q], weight[p]), cmp.Compare(p.units[0], q.units[0]))
	})
	for i, d := range drafts {
		d.statement.ID = news.StatementID(fmt.Sprintf("%s.%d", story, i+1))
	}
}

// renumber numbers the drafts anew, once it is known what is contested, and gives
// the discrepancies the new ids.
func (b *builder) renumber(story news.StoryID, drafts []*draft, ds []news.Discrepancy) {
	was := make(map[news.StatementID]*draft, len(drafts))
	for _, d := range drafts {
		was[d.statement.ID] = d
	}
	b.number(story, drafts)
	for i := range ds {
		if d := was[ds[i].Statement]; d != nil {
			ds[i].Statement = d.statement.ID
		}
	}
}

// show chooses what each draft shows, in their order, folds the long tail and ties
// umbrellas to their parts.
func (b *builder) show(drafts []*draft) {
	seen := b.shownWords()
	for _, d := range drafts {
		b.shows(d, seen.has)
		seen.add(d.statement.Gist)
	}
	single := len(b.arts) == 1
	shown := 0
	for _, d := range drafts {
		switch {
		case single:
			shown++
			d.statement.Folded = shown > unfoldedSingles
		case d.statement.Outlets < 2 && !d.umbrella && len(d.carriers) < 2:
			d.statement.Folded = true
		}
	}
	for _, d := range drafts {
		if !d.umbrella {
			continue
		}
		for _, p := range drafts {
			if p.origin != "" {
				d.statement.Details = append(d.statement.Details, p.statement.ID)
			}
		}
	}
}

// weigh is how much a statement matters to a reader: how many newsrooms carry
// it, how many origins it has, whether it is contested, and how near the head
// of the articles it stands.
func (b *builder) weigh(d *draft) float64 {
	st := &d.statement
	w := 2*float64(st.Outlets) + float64(st.IndependentOrigins.Max) + 0.2*float64(len(d.carriers))
	var lead float64
	for _, i := range d.units {
		lead = max(lead, b.units[i].lead)
	}
	w += 1.5 * lead
	if st.Status == news.Disputed || st.Status == news.Denied {
		w += contested
	}
	switch {
	case d.umbrella:
		w += 100
	case d.origin != "":
		w += 3
	}
	return w
}
