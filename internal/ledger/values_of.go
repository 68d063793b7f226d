package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// besideValue is how far from a value, in bytes, what is said beside it stands.
const besideValue = 40

// valuesOf are the values of all units that are compared, and those that they stand for.
func (b *builder) valuesOf() (few []value, more map[printedValue][]value) {
	var out []value
	for i := range b.units {
		u := &b.units[i]
		a := b.arts[u.art]
		for _, k := range u.quants {
			q := &a.Quantities[k]
			if kind, ok := b.kindOfQuantity(a, k); ok && !b.isName(a, *q) && !b.inSource(a, q) {
				out = append(out, value{unit: i, q: k, t: -1, at: q.Span(), kind: kind, size: sizeOf(q)})
			}
		}
		for _, k := range u.times {
			out = b.timeValue(out, i, k)
		}
	}
	b.strayTimes(func(i, k int) {
		if n := len(out); placed(&b.arts[b.units[i].art].Times[k]) || dated(&b.arts[b.units[i].art].Times[k]) {
			if out = b.timeValue(out, i, k); len(out) > n {
				out[n].stray = true
			}
		}
	})
	slices.SortStableFunc(out, func(x, y value) int { return x.unit - y.unit })
	out, more = b.fewOfEach(out)
	count := map[[2]string]int{}
	key := func(v *value) [2]string { return [2]string{string(b.arts[b.units[v.unit].art].ID), v.kind} }
	for i := range out {
		count[key(&out[i])]++
	}
	for i := range out {
		v := &out[i]
		v.alone = count[key(v)]
		v.not = b.refused(b.arts[b.units[v.unit].art].Text, v.at.Start)
		b.surround(v)
		v.stages = b.stagesNamed(formsOf(v.clause))
	}
	return out, more
}

// timeValue appends the value that time k of unit i's article is, if it is one.
func (b *builder) timeValue(out []value, i, k int) []value {
	a := b.arts[b.units[i].art]
	t := &a.Times[k]
	v := value{unit: i, q: -1, t: k, at: t.Span(), kind: valueDay}
	if t.Kind == "duration" && strings.HasPrefix(t.Value, "P") {
		lo, hi, ok := news.DurationDays(t.Value)
		if !ok || hi <= 0 || b.offset(a, t) {
			return out
		}
		v.kind, v.size = valueLength, (lo+hi)/2
	} else if b.notThen(&b.units[i], t) {
		return out
	} else if _, _, clocked := clock(t.Value); !clocked && !placed(t) && !dated(t) {
		return out
	}
	return append(out, v)
}

// Values that stand at one place in one sentence are compared for the first alikeValues
// of those that print it, and of each kind the first mostValues: a story of hundreds of
// articles prints the same ones over and over.
const (
	alikeValues = 3
	mostValues  = 96
)

// printed is a value as any number of articles print it.
type printedValue struct {
	kind  string
	sent  int32
	start int
}

// printed is how a value is printed: its sentence and the place in it.
func (b *builder) printed(v *value) printedValue {
	u := &b.units[v.unit]
	a := b.arts[u.art]
	start := v.at.Start
	if k := a.SentenceAt(start); k >= 0 {
		start -= a.Sentences[k].Start
	}
	return printedValue{v.kind, u.sent, start}
}

// fewOfEach are the values that are compared, and those that others stand for.
func (b *builder) fewOfEach(vs []value) (few []value, more map[printedValue][]value) {
	seen, kinds := map[printedValue]int{}, map[string]int{}
	more = map[printedValue][]value{}
	for i := range vs {
		p := b.printed(&vs[i])
		switch {
		case seen[p] == 0 && kinds[vs[i].kind] >= mostValues:
		case seen[p] < alikeValues:
			seen[p]++
			kinds[vs[i].kind]++
			few = append(few, vs[i])
		default:
			more[p] = append(more[p], vs[i])
		}
	}
	return few, more
}

// offset reports whether a length of time only says how far off something is: "three
// weeks before", "two days ago".
func (b *builder) offset(a *article, t *news.Time) bool {
	if slices.ContainsFunc(b.lists.measures[wordBefore(a.Text, t.Start)], func(m measure) bool { return m.kind == "lead" }) {
		return false // "burned for six days before it was put out"
	}
	for _, w := range [2]string{firstWord(a.Text[t.End:min(len(a.Text), t.End+20)]), wordBefore(a.Text, t.End)} {
		if slices.ContainsFunc(b.lists.measures[w], func(m measure) bool { return m.kind == "offset" }) {
			return true
		}
	}
	return false
}

// kindOfQuantity is the kind of a quantity, false for what is not compared.
func (b *builder) kindOfQuantity(a *article, k int) (string, bool) {
	q := &a.Quantities[k]
	switch {
	case voteAt(a, k) != nil:
		return valueVote, true
	case q.Of == "age":
		return valueAge, true
	case q.Of == "money":
		return valueMoney, true
	case q.Unit == "%":
		return valueShare, true
	case q.Unit != "" && q.SIUnit != "":
		return valueMeasure + " " + q.SIUnit, true
	case q.Unit != "":
		return valueMeasure + " " + q.Unit, true
	case q.Of != "":
		return valueCount, true
	}
	return "", false
}

func sizeOf(q *news.Quantity) float64 {
	if q.SIUnit != "" {
		return q.SI
	}
	return q.Value
}

// surround finds what is said around a value.
func (b *builder) surround(v *value) {
	u := &b.units[v.unit]
	a := b.arts[u.art]
	at := u.at
	if k := a.SentenceAt(v.at.Start); k >= 0 {
		at = a.Sentences[k]
		if bl := a.BlockAt(v.at.Start); bl >= 0 {
			wide := at
			if k > 0 && a.BlockAt(a.Sentences[k-1].Start) == bl {
				wide.Start = a.Sentences[k-1].Start
			}
			if k+1 < len(a.Sentences) && a.BlockAt(a.Sentences[k+1].Start) == bl {
				wide.End = a.Sentences[k+1].End
			}
			v.around = b.saidIn(a, wide)
		}
	}
	v.whole = b.saidIn(a, at)
	for _, w := range v.whole {
		if w.at < v.at.End+besideValue && w.at >= v.at.Start-besideValue {
			v.near = append(v.near, w)
		}
		if u.at.Start <= w.at && w.at < max(u.at.End, v.at.End) {
			v.clause = append(v.clause, w)
		}
	}
	if u.clause != nil {
		if w, ok := b.saidBy(a, u.clause.Pred); ok {
			v.pred = w
		}
	}
	v.happens = b.happensIn(a, news.Span{Start: u.at.Start, End: max(u.at.End, v.at.End)})
	v.pace, v.others = b.paceOf(a, v), v.q >= 0 && b.ofOthers(a, &a.Quantities[v.q])
	if v.q >= 0 {
		q := &a.Quantities[v.q]
		if v.kind == valueCount {
			f := strings.Fields(q.Of)
			for _, n := range f {
				form := b.con.form(n)
				w := spoken{root: b.con.root(form), weight: 1}
				for _, k := range b.lists.counted[form] {
					w.means = append(w.means, "c:"+k)
				}
				if k := b.lists.sources[form]; slices.Contains(k, "person") || slices.Contains(k, "collective") || slices.Contains(b.lists.counted[form], "crowd") {
					w.means = append(w.means, "p:")
				}
				if tolls[n] {
					w.root, w.means = "toll:"+n, nil
				}
				b.numbered(&w)
				v.noun = append(v.noun, w)
			}
			return
		}
	}
	if t := b.ownNoun(u, v.at); t != nil {
		if w, ok := b.saidBy(a, *t); ok {
			v.noun = append(v.noun, w)
		}
	} else if n := b.subjectNoun(u, v.at); n != "" && v.kind != valueDay {
		w := spoken{root: b.con.root(n), weight: 1}
		b.numbered(&w)
		v.noun = append(v.noun, w)
	}
}
