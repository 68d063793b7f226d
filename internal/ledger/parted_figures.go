package ledger

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"hearsay/internal/news"
)

// Figures that no two answers to one question can be because of what stands beside them in
// the text: the whole of which a part is told, and how far off two different things are.

// restOfWhole reports whether one figure is what is left of the whole behind a part: "shot
// down one of | four | drones", "| three | reached the depot".
func (b *builder) restOfWhole(a *article, q *news.Quantity, rest float64) bool {
	ws := strings.Fields(strings.ToLower(lastWords(a.Text[:q.Start], 3)))
	if n := len(ws); n > 0 && slices.Contains(b.lists.claims[ws[n-1]], "this") || n > 0 && slices.Contains(b.lists.definite, ws[n-1]) {
		ws = ws[:n-1]
	}
	n := len(ws)
	if n < 2 || ws[n-1] != partitive {
		return false
	}
	part, err := strconv.ParseFloat(b.numberWord(ws[n-2]), 64)
	return err == nil && part+rest == q.Value
}

// partitive is the word between a part and the whole that it is of.
const partitive = "of"

// farFrom is how many words behind a distance tell from what it is measured.
const farFrom = 9

// landmark is from what a distance is measured, with its entity where it has a name; neither
// where the words behind the distance do not tell.
func (b *builder) landmark(a *article, q *news.Quantity) (news.EntityID, string) {
	k := a.SentenceAt(q.Start)
	if k < 0 {
		return "", ""
	}
	at, end := q.End, a.Sentences[k].End
	from := false
	var id news.EntityID
	noun := ""
	for n := 0; n < farFrom && at < end; n++ {
		at += len(a.Text[at:end]) - len(strings.TrimLeft(a.Text[at:end], " \n\t"))
		if strings.HasPrefix(a.Text[at:end], "(") {
			shut := strings.IndexByte(a.Text[at:end], ')')
			if shut < 0 {
				return "", ""
			}
			at += shut + 1
			continue
		}
		raw, _, _ := strings.Cut(a.Text[at:end], " ")
		word := news.Span{Start: at, End: at + len(raw)}
		at = word.End
		w := strings.ToLower(strings.Trim(raw, ".,;:’'\"”“()"))
		ends := strings.ContainsAny(raw, ",.;:")
		switch {
		case !from:
			from = slices.Contains(b.lists.claims[w], "measured from")
			if ends {
				return "", ""
			}
			continue
		case noun == "" && (slices.Contains(b.lists.definite, w) || slices.Contains(b.lists.claims[w], "indefinite") || b.lists.possessive[w]):
			continue
		case b.con.light[w] || b.predicateAt(a, word):
			return id, noun
		}
		id, noun = "", b.con.form(w)
		if m := mentionAt(a.Article, word); m >= 0 {
			id = a.Mentions[m].Entity
		}
		if ends {
			break
		}
	}
	return id, noun
}

// predicateAt reports whether a word is the predicate of a clause of its article.
func (b *builder) predicateAt(a *article, s news.Span) bool {
	return slices.ContainsFunc(a.Clauses, func(c news.Clause) bool { return c.Pred.At.Overlaps(s) })
}

// landmarksDiffer reports whether two distances are measured from two things.
func (b *builder) landmarksDiffer(ua, va *article, q, r *news.Quantity) bool {
	x, p := b.landmark(ua, q)
	y, o := b.landmark(va, r)
	switch {
	case x != "" && y != "":
		return x != y && !b.belongs(x, y) && !b.belongs(y, x)
	case p == "" || o == "" || p == o || (x == "") != (y == ""):
		return false
	}
	return !slices.ContainsFunc(b.con.classes(p), func(k string) bool { return slices.Contains(b.con.classes(o), k) })
}

// onlySeen reports whether a unit tells how many of the victims somebody has seen, which is no
// count of them: "had seen seven bodies on the road".
func (b *builder) onlySeen(u *unit) bool {
	return u.clause != nil && slices.Contains(b.lists.claims[strings.ToLower(u.clause.Pred.Lemma)], "has seen")
}

// addend reports whether a figure is one that another of its sentence has grown by: "with the
// | two | bodies found on Friday, the number of dead rose to 23".
func (b *builder) addend(u *unit, q *news.Quantity) bool {
	a := b.arts[u.art]
	k := a.SentenceAt(q.Start)
	return k >= 0 && b.sentenceHas(u, tellsRise) && slices.ContainsFunc(a.Quantities, func(o news.Quantity) bool {
		return o.Start > q.End && a.Sentences[k].Contains(o.Span()) && o.Of == q.Of && o.Value > q.Value && !b.earlierFigure(a, q)
	})
}

// earlierFigure reports whether a figure is the one that another has grown from: "rose from
// | two | to five".
func (b *builder) earlierFigure(a *article, q *news.Quantity) bool {
	return slices.Contains(b.lists.timeBounds[wordBefore(a.Text, q.Start)], "from")
}

// longBefore is how many days before an article another event than its own may have been.
const longBefore = 21

// ofFormer reports whether all dates of a unit lie long before its article, which tells such a
// figure of its own event as well: "in January drones hit a smaller depot, wounding four".
func (b *builder) ofFormer(u *unit, of string) bool {
	if !b.longAgo(u) {
		return false
	}
	a := b.arts[u.art]
	lo, hi := b.unitsIn(u.art)
	for k := lo; k < hi; k++ {
		w := &b.units[k]
		if w != u && !b.longAgo(w) && !w.remote && slices.ContainsFunc(w.quants, func(i int) bool { return a.Quantities[i].Of == of }) {
			return true
		}
	}
	return false
}

// longAgo reports whether a unit has dates and all of them end long before its article.
func (b *builder) longAgo(u *unit) bool {
	a := b.arts[u.art]
	day, ok := firstDay(a.Anchor)
	if !ok {
		return false
	}
	dated := false
	for _, i := range u.times {
		if t := a.Times[i]; calendar(t) {
			last, known := lastDay(t.Value)
			if !known || last.AddDate(0, 0, longBefore).After(day) {
				return false
			}
			dated = true
		}
	}
	return dated
}

// besideNearer reports whether the clause or sentence of a figure gives another of its kind
// that is far nearer to the value of a third: "over 55% have had one dose, and 39% have had
// both", 37.3%.
func (b *builder) besideNearer(a *article, q *news.Quantity, value float64) bool {
	k := a.SentenceAt(q.Start)
	return k >= 0 && !tolls[q.Of] && slices.ContainsFunc(a.Quantities, func(o news.Quantity) bool {
		return o.Start != q.Start && a.Sentences[k].Contains(o.Span()) && o.Of == q.Of && o.Unit == q.Unit && math.Abs(o.Value-value) < math.Abs(q.Value-value)/2
	})
}

// periodsDiffer reports whether two units give the years that their figures are of, and not the
// same: "from 2007 through 2014", "for 2014".
func (b *builder) periodsDiffer(u, v *unit) bool {
	years := func(u *unit) []string {
		var out []string
		for _, i := range u.times {
			if t := &b.arts[u.art].Times[i]; calendar(*t) && strings.Trim(t.Value, "0123456789/") == "" {
				out = append(out, t.Value)
			}
		}
		return out
	}
	x, y := years(u), years(v)
	return len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(t string) bool { return slices.Contains(y, t) })
}
