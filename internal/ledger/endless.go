package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// endlessClashes compares who says that a thing has no end set to it with the
// lengths of it that others give: "the truce has no time limit", "a 30-day truce".
func (b *builder) endlessClashes(at []int) []clash {
	var endless []fill
	said := map[int]news.Span{}
	for i := range b.units {
		u := &b.units[i]
		if u.remote {
			continue
		}
		if s, ok := b.noEnd(u); ok {
			said[i] = s
			endless = append(endless, fill{unit: i, q: -1, time: -1, nouns: b.measured(u, "length", s, "")})
		}
	}
	if len(endless) == 0 {
		return nil
	}
	var out []clash
	for i := range b.units {
		v := &b.units[i]
		va := b.arts[v.art]
		for _, g := range b.measureFills(i) {
			if g.time < 0 || said[i] != (news.Span{}) {
				continue
			}
			for n := range endless {
				f := &endless[n]
				u := &b.units[f.unit]
				ua := b.arts[u.art]
				if ua.newsroom == va.newsroom || mood(u) != mood(v) || !slices.ContainsFunc(f.nouns, func(k string) bool { return slices.Contains(g.nouns, k) }) || !b.onePlace(u, v) || b.datesApart(u, v) {
					continue
				}
				s, t := said[f.unit], va.Times[g.time].Span()
				out = append(out, clash{kind: news.DiffNumber, a: f.unit, b: i, ra: refOf(ua, s, u), rb: refOf(va, t, v), va: s.Of(ua.Text), vb: t.Of(va.Text), about: "length", why: "one gives a length, the other says that none is set", draft: at[f.unit]})
			}
		}
	}
	return out
}

// noEnd is where a unit says that no end is set to what it speaks of.
func (b *builder) noEnd(u *unit) (news.Span, bool) {
	text := strings.ToLower(u.at.Of(b.arts[u.art].Text))
	if len(text) != u.at.Len() {
		return news.Span{}, false
	}
	for _, p := range b.lists.endless {
		if i := strings.Index(text, p); i >= 0 && (i == 0 || !asciiWord(text[i-1])) && (i+len(p) == len(text) || !asciiWord(text[i+len(p)])) {
			return news.Span{Start: u.at.Start + i, End: u.at.Start + i + len(p)}, true
		}
	}
	return news.Span{}, false
}
