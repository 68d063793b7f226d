package ledger

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/internal/news"
)

// timeline lists what happens when, each statement once for each time, in the
// order of the times, in the words of the sentence, or of what is given to somebody
// in it. What has no value in the calendar ("in the coming days") is left out;
// publication has no part in it.
func (b *builder) timeline(drafts []*draft) []news.TimelineItem {
	type key struct {
		d    *draft
		when string
	}
	seen := map[key]bool{}
	at := map[news.ArticleID]int{} // ids follow the order of arrival
	for i, a := range b.arts {
		at[a.ID] = i
	}
	type row struct {
		when string
		what news.Ref
	}
	printed := map[row]bool{} // parts of one sentence are statements of their own
	placed := map[int]bool{}  // a unit of the umbrella and of a part of it counts once
	out := []news.TimelineItem{}
	for pass := range 2 {
		for _, d := range drafts {
			if (d.umbrella || d.origin != "") != (pass == 1) {
				continue
			}
			for _, i := range d.units {
				u := &b.units[i]
				a := b.arts[u.art]
				if placed[i] {
					continue
				}
				for _, k := range u.times {
					t := a.Times[k]
					if !calendar(t) || seen[key{d, t.Value}] || !b.ownTime(u, k) {
						continue
					}
					seen[key{d, t.Value}] = true
					placed[i] = true
					r := row{t.Value, b.readable(u)}
					if printed[r] {
						continue
					}
					printed[r] = true
					out = append(out, news.TimelineItem{When: r.when, What: r.what, Statement: d.statement.ID})
				}
			}
		}
	}
	slices.SortStableFunc(out, func(p, q news.TimelineItem) int {
		return cmp.Or(cmp.Compare(sortKey(p.When), sortKey(q.When)), cmp.Compare(at[p.What.Article], at[q.What.Article]), cmp.Compare(p.What.Start, q.What.Start))
	})
	return out
}

// readable is what a reader can read of a unit alone: its sentence, or the part of it
// that its attribution gives to somebody.
func (b *builder) readable(u *unit) news.Ref {
	a := b.arts[u.art]
	r := b.whole(&carrier{Carrier: news.Carrier{Start: u.at.Start, End: u.at.End}, art: u.art, attr: u.attr, block: u.block})
	first, last := a.SentenceAt(u.at.Start), a.SentenceAt(u.at.End-1)
	if first >= 0 && last >= first {
		s := cutTo(news.Span{Start: r.Start, End: r.End}, news.Span{Start: a.Sentences[first].Start, End: a.Sentences[last].End})
		r.Start, r.End = s.Start, s.End
	}
	return r
}

// calendar reports whether a time has a place in the calendar.
func calendar(t news.Time) bool {
	return (t.Kind == "date" || t.Kind == "time") && len(t.Value) >= 4 && t.Value[0] >= '0' && t.Value[0] <= '9'
}

// placed reports whether a time has a place in the calendar, or in a year or a week of it
// that is left open.
func placed(t *news.Time) bool { return calendar(*t) || t.Value == "" && t.Open != "" }

// sortKey makes values sort by when they begin: weeks and seasons by their
// month, ranges by their start.
func sortKey(v string) string {
	v, _, _ = strings.Cut(v, "/")
	if len(v) >= 7 && v[4] == '-' {
		switch v[5:7] {
		case "SP":
			return v[:4] + "-03"
		case "SU":
			return v[:4] + "-06"
		case "FA", "AU":
			return v[:4] + "-09"
		case "WI":
			return v[:4] + "-12"
		}
		if v[5] == 'W' {
			return weekStart(v)
		}
	}
	return v
}
