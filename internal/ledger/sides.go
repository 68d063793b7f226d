package ledger

import (
	"slices"

	"hearsay/internal/news"
)

// A disagreement is found between two places, but whoever says the same as one of them
// stands on its side. standBeside adds to each account of the discrepancies the carriers
// of the statement whose words it is in other articles, the first of each.
func (b *builder) standBeside(drafts []*draft, ds []news.Discrepancy) {
	for i := range ds {
		d := &ds[i]
		if d.Kind != news.DiffOther && d.Kind != news.DiffPlace || d.Superseded {
			continue
		}
		sides := make([][]int, len(d.Values))
		for k := range d.Values {
			for _, c := range d.Values[k].Carriers {
				sides[k] = append(sides[k], b.unitsAt(c)...)
			}
		}
		for k := range d.Values {
			v := &d.Values[k]
			for _, x := range drafts {
				if x.umbrella || x.figure || x.origin != "" {
					continue
				}
				from := slices.IndexFunc(sides[k], func(u int) bool { return slices.Contains(x.units, u) })
				if from < 0 || b.holdsOther(x, sides, k) {
					continue
				}
				for _, u := range x.units {
					if r := b.ref(&b.units[u]); b.units[u].negative == b.units[sides[k][from]].negative && !stands(d, v, r) {
						v.Carriers = append(v.Carriers, r)
					}
				}
			}
		}
	}
}

// unitsAt are the units that a place of an article holds, or that hold it.
func (b *builder) unitsAt(r news.Ref) []int {
	var out []int
	for i := range b.units {
		u := &b.units[i]
		if b.arts[u.art].ID == r.Article && (u.at == r.Span() || r.Span().Contains(u.at)) {
			out = append(out, i)
		}
	}
	return out
}

// holdsOther reports whether a draft holds a unit of another side than k.
func (b *builder) holdsOther(x *draft, sides [][]int, k int) bool {
	for n, s := range sides {
		if n != k && slices.ContainsFunc(s, func(u int) bool { return slices.Contains(x.units, u) }) {
			return true
		}
	}
	return false
}

// stands reports whether an article stands on a side of a discrepancy already, or a place
// of it anywhere in it.
func stands(d *news.Discrepancy, side *news.DiscrepancyValue, r news.Ref) bool {
	if slices.ContainsFunc(side.Carriers, func(c news.Ref) bool { return c.Article == r.Article }) {
		return true
	}
	return slices.ContainsFunc(d.Values, func(v news.DiscrepancyValue) bool {
		return slices.ContainsFunc(v.Carriers, func(c news.Ref) bool { return c.Article == r.Article && c.Span().Overlaps(r.Span()) })
	})
}
