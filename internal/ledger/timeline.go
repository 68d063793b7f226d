package ledger

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"hearsay/internal/news"
)

// happening is a line of the timeline before it is folded with others.
type happening struct {
	moment
	draft *draft
	unit  int
	what  news.Ref
	at    news.Span // the words that tell the time
	late  bool      // at the end of the time
	said  bool      // only by what somebody said on that day, see sayings
}

// timed is a moment with the words that tell it. act is set where it is when somebody did by
// his words what they say, late where it lies at the end of the time.
type timed struct {
	moment
	at        news.Span
	act, late bool
}

// timeline lists what happens when, each statement once for each time, in the
// order of the times, in the words of the sentence, or of what is given to somebody
// in it. What has no value in the calendar ("in the coming days") is left out, and so is
// what is denied; publication has no part in it.
func (b *builder) timeline(drafts []*draft) []news.TimelineItem {
	at := map[news.ArticleID]int{} // ids follow the order of arrival
	for i, a := range b.arts {
		at[a.ID] = i
	}
	moments := make([]map[int]moment, len(b.arts))
	for i, a := range b.arts {
		moments[i] = b.momentsOf(a)
	}
	type place struct {
		unit int
		m    moment
	}
	placed := map[place]bool{} // a unit of the umbrella and of a part of it counts once
	var all []happening
	for pass := range 2 {
		for _, d := range drafts {
			if (d.umbrella || d.origin != "") != (pass == 1) {
				continue
			}
			all = append(all, b.timesOf(d, func(i int) []timed {
				u := &b.units[i]
				if b.deniedThere(u) {
					return nil
				}
				var out []timed
				for _, k := range u.times {
					m, ok := moments[u.art][k]
					if ok && !placed[place{i, m}] && b.ownTime(u, k) && !b.opensBehindCue(u, k) {
						placed[place{i, m}] = true
						out = append(out, timedAt(m, &b.arts[u.art].Times[k], false))
					}
				}
				for _, k := range b.actTimes(i) {
					if m, ok := moments[u.art][k]; ok && !placed[place{i, m}] {
						placed[place{i, m}] = true
						out = append(out, timedAt(m, &b.arts[u.art].Times[k], true))
					}
				}
				return out
			})...)
		}
	}
	all = append(all, b.sayings(drafts, moments)...)
	slices.SortStableFunc(all, func(p, q happening) int {
		return cmp.Or(cmp.Compare(p.sortKey(), q.sortKey()), less(p.said, q.said), cmp.Compare(at[p.what.Article], at[q.what.Article]), cmp.Compare(p.what.Start, q.what.Start))
	})
	out := []news.TimelineItem{}
	for _, h := range b.folded(all) {
		if !h.what.Span().Contains(h.at) {
			h.at = news.Span{}
		}
		out = append(out, news.TimelineItem{When: h.when, Mod: h.mod, What: h.what, At: h.at, Statement: h.draft.statement.ID})
	}
	return out
}

// less puts what is not said before what is: a deed that several tell is told by one who tells
// the deed.
func less(p, q bool) int {
	switch {
	case p == q:
		return 0
	case q:
		return -1
	}
	return 1
}

// timesOf are the lines that a statement gives to the timeline: one for each of its
// times, in the words of the carrier that speaks of fewest others. A day of which it
// has an hour too is no other time.
func (b *builder) timesOf(d *draft, of func(unit int) []timed) []happening {
	var out []happening
	at := map[moment]int{}
	for _, i := range d.units {
		for _, m := range of(i) {
			h := happening{m.moment, d, i, b.readable(&b.units[i], m.act), m.at, m.late, false}
			k, ok := at[m.moment]
			if !ok {
				at[m.moment] = len(out)
				out = append(out, h)
			} else if b.tellsBetter(&h, &out[k]) {
				out[k] = h
			}
		}
	}
	return slices.DeleteFunc(out, func(h happening) bool {
		if slices.ContainsFunc(out, func(o happening) bool { return o.when == h.when && saysLess(h.mod, o.mod) }) {
			return true
		}
		return h.mod == "" && len(h.when) == len("2006-01-02") && slices.ContainsFunc(out, func(o happening) bool {
			return strings.HasPrefix(o.when, h.when+"T")
		})
	})
}

// tellsBetter reports whether the first of two lines of one statement and time is the one to
// tell it: one by which it happened, and not one that it could or would, then one that speaks of
// fewer times.
func (b *builder) tellsBetter(p, q *happening) bool {
	if x, y := b.foretells(p.unit), b.foretells(q.unit); x != y {
		return y
	}
	return b.timesIn(p.what) < b.timesIn(q.what)
}

// foretells reports whether a unit only tells what could or is to be.
func (b *builder) foretells(i int) bool {
	c := b.units[i].clause
	return c != nil && c.Mood != ""
}

// saysLess reports whether of two ways to lie to one time the first tells less: "by
// Saturday" than "on Saturday", and that than "early on Saturday".
func saysLess(p, q string) bool {
	part := map[string]bool{"approx": true, "start": true, "mid": true, "end": true}
	return p != q && (q == "" && !part[p] || p == "" && part[q])
}

// timesIn is how many times of the calendar stand in a stretch of text.
func (b *builder) timesIn(r news.Ref) int {
	n := 0
	for _, t := range b.byID[r.Article].Times {
		if t.Start >= r.Start && t.End <= r.End && calendar(t) {
			n++
		}
	}
	return n
}

// deniedThere reports whether a unit is what somebody denies.
func (b *builder) deniedThere(u *unit) bool {
	if u.attr < 0 {
		return false
	}
	x := &b.arts[u.art].Attributions[u.attr]
	return x.Stance == news.Denies && !x.Negated && !x.ContentDenies
}

// toldAlike is how alike two units must be to tell one thing if they tell it of one
// time.
const toldAlike = 0.5

// folded leaves out of the lines of one time those that tell what another one tells: in
// the same sentence, in the same words, or in words alike.
func (b *builder) folded(all []happening) []happening {
	var out []happening
	for _, h := range all {
		again := false
		for k := len(out) - 1; k >= 0 && out[k].sortKey() == h.sortKey() && !again; k-- {
			o := &out[k]
			again = o.moment == h.moment && (o.what.Article == h.what.Article && o.what.Span().Overlaps(h.what.Span()) ||
				b.wordsOf(o.what) == b.wordsOf(h.what) || b.con.similarity(&b.units[o.unit], &b.units[h.unit]) >= toldAlike)
		}
		if !again {
			out = append(out, h)
		}
	}
	return out
}

// wordsOf are the words of a stretch of text, however it is closed and quoted.
func (b *builder) wordsOf(r news.Ref) string {
	return fold(strings.Trim(r.Span().Of(b.byID[r.Article].Text), ".,;:!?\"“”‘’' "))
}

// readable is what a reader can read of a unit alone: its sentence, or the part of it
// that its attribution gives to somebody, if that is a sentence of its own and not meant with
// who says it.
func (b *builder) readable(u *unit, said bool) news.Ref {
	a := b.arts[u.art]
	c := &carrier{Carrier: news.Carrier{Start: u.at.Start, End: u.at.End}, art: u.art, attr: u.attr, block: u.block}
	r := b.whole(c)
	if u.attr >= 0 && (said || b.hangs(a, r.Span())) {
		c.attr = -1 // "to use the charges when they meet on Monday", which somebody urges
		r = b.whole(c)
	}
	first, last := a.SentenceAt(u.at.Start), a.SentenceAt(u.at.End-1)
	if first >= 0 && last >= first {
		s := cutTo(news.Span{Start: r.Start, End: r.End}, news.Span{Start: a.Sentences[first].Start, End: a.Sentences[last].End})
		r.Start, r.End = s.Start, s.End
	}
	return r
}

// hangs reports whether a part of a sentence says nothing without what stands before
// it: its first predicate is an infinitive or stands in a subordinate clause further
// on, or it has none.
func (b *builder) hangs(a *article, s news.Span) bool {
	first := -1
	for i := range a.Clauses {
		if p := a.Clauses[i].Pred.At; s.Contains(p) && (first < 0 || p.Start < a.Clauses[first].Pred.At.Start) {
			first = i
		}
	}
	if first < 0 || a.Clauses[first].Kind.Background() && a.Clauses[first].At.Start > s.Start {
		return true
	}
	before := strings.TrimRight(a.Text[s.Start:a.Clauses[first].Pred.At.Start], " ")
	return before == "to" || strings.HasSuffix(before, " to")
}

// calendar reports whether a time has a place in the calendar.
func calendar(t news.Time) bool {
	return (t.Kind == "date" || t.Kind == "time") && len(t.Value) >= 4 && t.Value[0] >= '0' && t.Value[0] <= '9'
}

// placed reports whether a time has a place in the calendar, or in a year or a week of it
// that is left open.
func placed(t *news.Time) bool { return calendar(*t) || t.Value == "" && t.Open != "" }

// timedAt is the moment that a time tells, with its words.
func timedAt(m moment, t *news.Time, act bool) timed {
	return timed{m, t.Span(), act, t.Mod == "end"}
}

// sortKey makes lines sort by when they begin, but those that lie at the end of their time, or
// before a midnight, by that end.
func (h *happening) sortKey() string {
	if h.late && len(h.when) < len(time.DateOnly) {
		if last, ok := lastDay(h.when); ok {
			return last.Format(time.DateOnly)
		}
	}
	if day, ok := strings.CutSuffix(h.when, "T00:00"); ok && h.mod == "before" {
		if t, err := time.Parse(time.DateOnly, day); err == nil {
			return t.AddDate(0, 0, -1).Format(time.DateOnly) + "T24"
		}
	}
	return sortKey(h.when)
}

// sortKey makes values sort by when they begin: weeks and seasons by their
// month, ranges by their start.
func sortKey(v string) string {
	v, _, _ = strings.Cut(v, "/")
	if strings.HasPrefix(v, "X") {
		return "~" + v // after all whose year is known
	}
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
