package ledger

import (
	"slices"
	"strconv"
	"strings"
)

// moments are the statements of a time that few clauses of the story give: those of
// several newsrooms that give one time to the minute, or one full hour, day, month or odd
// length and one thing besides ("an ally had warned them in August", "the warning of
// August"), where no group holds them all. They stay in their groups, as those of
// figures do.
func (b *builder) moments(groups []*draft) []*draft {
	at := b.draftOf(groups)
	giving := map[string][]int{} // by value, the units that give it
	var values []string
	for i := range b.units {
		u := &b.units[i]
		a := b.arts[u.art]
		for _, k := range u.times {
			v := a.Times[k].Value
			if (!calendar(a.Times[k]) || len(v) < len("2006-01")) && !longEnough(v) {
				continue // a year holds too much
			}
			l := giving[v]
			if l == nil {
				values = append(values, v)
			}
			if len(l) == 0 || l[len(l)-1] != i {
				giving[v] = append(l, i)
			}
		}
	}
	var out []*draft
	for _, v := range values {
		l := giving[v]
		if len(l) < 2 || len(l) > fewMoments {
			continue
		}
		hour := strings.Contains(v, "T") && !strings.HasPrefix(v, "P") && !strings.HasSuffix(v, ":00") // much begins at ten
		d := &draft{confidence: 0.6}
		rooms, homes := map[string]bool{}, map[int]bool{}
		for _, i := range l {
			u := &b.units[i]
			if slices.ContainsFunc(l, func(j int) bool {
				w := &b.units[j]
				return w.art != u.art && mergeable(u, w) && !b.twoTellings(u, w) && b.countedBy(u, v) == b.countedBy(w, v) && (hour || !b.lends(u, w) && sharedWeighty(u.vec, w.vec) > 1 && b.likely(u, w, b.con.alike(u, w)) >= evenly)
			}) {
				d.units = append(d.units, i)
				rooms[b.arts[u.art].newsroom], homes[at[i]] = true, true
			}
		}
		if len(rooms) < 2 || len(homes) < 2 || slices.ContainsFunc(out, func(o *draft) bool { return slices.Equal(o.units, d.units) }) {
			continue
		}
		out = append(out, d)
	}
	return out
}

// lends reports whether only one of two units that share but a scrap is given to somebody: he
// would stand for what an outlet says in its own voice.
func (b *builder) lends(u, v *unit) bool { return (u.attr < 0) != (v.attr < 0) && b.byScrap(u, v) }

// countedBy reports whether a unit only counts up to a time: "412 had been counted by Monday"
// is no event of Monday's.
func (b *builder) countedBy(u *unit, value string) bool {
	a := b.arts[u.art]
	return len(u.quants) > 0 && slices.ContainsFunc(u.times, func(k int) bool {
		return a.Times[k].Value == value && b.bound(a, &a.Times[k]) == "by"
	})
}

// longEnough reports whether a value is a length of one unit that nobody gives by
// chance: "47 seconds".
func longEnough(v string) bool {
	n, err := strconv.Atoi(strings.Trim(v, "PTYMWDHS"))
	return err == nil && strings.HasPrefix(v, "P") && n >= telling
}

// fewMoments is in how many clauses a time may stand to be of one thing.
const fewMoments = 4

// evenly is how likely two clauses must be to say the same that have a day, a month or a full
// hour in common: on the day of the news most of it happened.
const evenly = 0.5
