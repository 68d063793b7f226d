package ledger

import (
	"math"
	"slices"

	"hearsay/internal/news"
)

// valuePair is two values of one kind that do not fit together.
type valuePair struct {
	x, y     *value
	why      string
	hour     bool
	likeness float64 // of what is said around them
	// How like another value of either's article is at most to the other; whether an
	// article gives the other's value too; how many pairs of the kind there are.
	bestX, bestY float64
	also         bool
	many         int
	// How many values of the kind each article gives that the other does not.
	leftX, leftY int
	fit          bool // they are the same, or one lies in the other
}

// unlike compares two values of one kind; false where they fit or cannot be compared.
func (b *builder) unlike(x, y *value) (valuePair, bool) {
	u, v := &b.units[x.unit], &b.units[y.unit]
	ua, va := b.arts[u.art], b.arts[v.art]
	p := valuePair{x: x, y: y}
	var agree news.Agreement
	switch {
	case x.q >= 0 && x.kind == valueVote:
		agree, p.why = compareVotes(voteAt(ua, x.q), voteAt(va, y.q))
	case x.q >= 0:
		q, r := ua.Quantities[x.q], va.Quantities[y.q]
		r.Of = q.Of
		agree, p.why = news.CompareQuantities(q, r)
		if x.kind == valueMoney && (cutOff(q.Value, r.Value) || cutOff(r.Value, q.Value)) {
			return p, false
		}
	case x.kind == valueLength:
		s, t := b.lengthOf(u, x), b.lengthOf(v, y)
		agree, p.why = news.CompareTimes(s, t)
	default:
		s, t := &ua.Times[x.t], &va.Times[y.t]
		agree, p.why = b.compareClocks(ua, va, s, t)
		_, _, h1 := clock(clockOf(s.When()))
		_, _, h2 := clock(clockOf(t.When()))
		p.hour = h1 && h2
		if agree == news.Conflict && (b.maybeOneDay(ua, va, s, t) || epochs(s, t)) {
			return p, false
		}
	}
	p.fit = agree == news.Same || agree == news.Compatible
	return p, agree == news.Conflict
}

// cutOff reports whether a sum is another with its last digits left out, not rounded:
// "$43 million" of $43,885,310.
func cutOff(short, long float64) bool {
	if short <= 0 || long <= short {
		return false
	}
	step := math.Pow(10, math.Floor(math.Log10(short))-1) // of its second digit
	return math.Mod(short, step) == 0 && long-short < step && math.Mod(long, step/100) != 0
}

// lengthOf is a length of time with the bound that stands before it, or that what could
// be has: "up to two years", "could be banned for two years".
func (b *builder) lengthOf(u *unit, x *value) news.Time {
	a := b.arts[u.art]
	t := a.Times[x.t]
	if t.Mod == "" && (mood(u) == "possible" || slices.Contains(b.lists.upTo, lastWords(a.Text[:t.Start], 2))) {
		t.Mod = "less_than"
	}
	return t
}

// likenessOf is how much of what is said around two values is the same.
func likenessOf(x, y *value) float64 {
	near, _ := bothSay(x.near, y.near)
	clause, _ := bothSay(x.clause, y.clause)
	whole, _ := bothSay(x.whole, y.whole)
	return 2*near + clause + whole + common(x.noun, y.noun)
}

// bothSay is the share of the lighter of two stretches that both say, and the weight of
// it.
func bothSay(x, y []spoken) (share, all float64) {
	all = common(x, y)
	return shareOf(all, max(1, min(weightOf(x), weightOf(y)))), all
}

// valuePairs are the pairs of values of one kind, of two newsrooms or two voices of one
// article, that do not fit together; more are the values that those stand for.
func (b *builder) valuePairs() ([]valuePair, map[printedValue][]value) {
	vs, more := b.valuesOf()
	byKind := map[string][]int{}
	var kinds []string
	for i := range vs {
		if byKind[vs[i].kind] == nil {
			kinds = append(kinds, vs[i].kind)
		}
		byKind[vs[i].kind] = append(byKind[vs[i].kind], i)
	}
	slices.Sort(kinds)
	var out []valuePair
	var of [][2]int // of each pair the places of its values among those of its kind
	for _, k := range kinds {
		l := byKind[k]
		from := len(out)
		of = of[:0]
		arts, art := b.articlesOf(vs, l)
		// By value and article: the article gives that value too; it has one that fits; how
		// like the value the nearest of its own is.
		gives, fits, best := make([]bool, len(l)*arts), make([]bool, len(l)*arts), make([]float64, len(l)*arts)
		for n, i := range l {
			for m, j := range l[:n] {
				x, y := &vs[j], &vs[i]
				u, v := &b.units[x.unit], &b.units[y.unit]
				if b.arts[u.art].newsroom == b.arts[v.art].newsroom && (u.art != v.art || u.attr == v.attr) {
					continue
				}
				p, clash := b.unlike(x, y)
				p.likeness = likenessOf(x, y)
				there, here := m*arts+art[n], n*arts+art[m]
				best[there], best[here] = max(best[there], p.likeness), max(best[here], p.likeness)
				if p.fit && b.gives(x, y) {
					fits[there], fits[here] = true, true
				}
				if !clash {
					if b.gives(x, y) {
						gives[there], gives[here] = true, true
					}
					continue
				}
				out = append(out, p)
				of = append(of, [2]int{m, n})
			}
		}
		left := make([]int, arts*arts) // article × other article
		for n := range l {
			for o := range arts {
				if o != art[n] && !fits[n*arts+o] {
					left[art[n]*arts+o]++
				}
			}
		}
		for n := range of {
			p, i, j := &out[from+n], of[n][0], of[n][1]
			there, here := i*arts+art[j], j*arts+art[i]
			p.leftX, p.leftY = left[art[i]*arts+art[j]], left[art[j]*arts+art[i]]
			p.bestX, p.bestY, p.also, p.many = best[there], best[here], gives[there] || gives[here], len(of)
		}
	}
	return out, more
}

// articlesOf numbers the articles of some values, and gives that of each.
func (b *builder) articlesOf(vs []value, l []int) (n int, of []int) {
	ids := map[int]int{}
	for _, i := range l {
		a := b.units[vs[i].unit].art
		if _, known := ids[a]; !known {
			ids[a] = len(ids)
		}
		of = append(of, ids[a])
	}
	return len(ids), of
}

// gives reports whether two values that fit are of a like thing: by what they count,
// or by the words around them.
func (b *builder) gives(x, y *value) bool {
	if x.kind == valueCount {
		return common(x.noun, y.noun) > 0
	}
	return true
}

// ValuePair is two values that do not fit together, and what is known about them.
type ValuePair struct {
	A, B     news.Ref
	Kind     string
	Features []float64
	Stray    bool // one of them was cut from its clause, see strayTimes
}

// ValuePairs gives the pairs of values of one story from which it is learned which of
// them answer one question. The error is that of a broken word list.
func ValuePairs(in Input) ([]ValuePair, error) {
	b, err := begin(in)
	if err != nil {
		return nil, err
	}
	b.findReadings()
	b.findWordings()
	var out []ValuePair
	pairs, _ := b.valuePairs()
	for i := range pairs {
		p := &pairs[i]
		f := b.traitsOf(p)
		r := func(v *value) news.Ref {
			return news.Ref{Article: b.arts[b.units[v.unit].art].ID, Start: v.at.Start, End: v.at.End}
		}
		out = append(out, ValuePair{r(p.x), r(p.y), p.x.kind, f[:], p.x.stray || p.y.stray})
	}
	return out, nil
}
