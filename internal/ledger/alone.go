package ledger

import (
	"cmp"
	"slices"
)

// A clause that likeness leaves alone is put to that of another article which tells the same in
// other words, where both are very likely to say the same: what its sentence and the sentences
// around it share with the other's tells more than what the clause is about. Two statements of
// several clauses are never made one so, nor does a statement of many take one in: of them
// likeness has known enough to leave it out.
const (
	// surelyOne is how likely two must be to say the same that are possibly alike, and
	// inOwnWords how likely two that share a fifth of their own words, be they alike or not.
	surelyOne  = 0.68
	inOwnWords = 0.62
	// fewTell is how many clauses a statement may have that takes in one more so.
	fewTell = 4
)

// likelyPair is two units and how likely they say the same.
type likelyPair struct {
	a, b   int32
	likely float64
}

// joinAlone puts units that stand alone to what they very likely say too, the likeliest
// first. Near are pairs that may be the same.
func (b *builder) joinAlone(groups [][]int, near []pair) [][]int {
	at := make([]int32, len(b.units))
	for g, units := range groups {
		for _, i := range units {
			at[i] = int32(g)
		}
	}
	apart := func(i, j int32) bool {
		n, m := len(groups[at[i]]), len(groups[at[j]])
		return at[i] != at[j] && min(n, m) == 1 && max(n, m) <= fewTell
	}
	for _, p := range b.likeliest(near, apart) {
		if !apart(p.a, p.b) {
			continue
		}
		g, h := at[p.a], at[p.b]
		if len(groups[g]) < len(groups[h]) || len(groups[g]) == len(groups[h]) && h < g {
			g, h = h, g
		}
		if i := groups[h][0]; !b.givesAnother(i, groups[g]) {
			groups[g] = append(groups[g], i)
			groups[h], at[i] = nil, g
		}
	}
	var out [][]int
	for _, g := range groups {
		if len(g) > 0 {
			slices.Sort(g)
			out = append(out, g)
		}
	}
	slices.SortFunc(out, func(g, h []int) int { return g[0] - h[0] })
	return out
}

// givesAnother reports whether a unit gives another figure, or another answer, than one of a
// group does: what is in dispute is put together only by how alike it is.
func (b *builder) givesAnother(i int, group []int) bool {
	u := &b.units[i]
	return slices.ContainsFunc(group, func(k int) bool {
		v := &b.units[k]
		return b.figureClash(u, v) || b.contrary(u, v) || b.twoAnswers(u, v)
	})
}

// likeliest are the pairs of units that stand apart and are likely enough to say the same to be
// put together, the likeliest first.
func (b *builder) likeliest(near []pair, apart func(i, j int32) bool) []likelyPair {
	of := sizes(b.units)
	var out []likelyPair
	ask := func(i, j int32, alike, loose float64) {
		x, y := &b.units[i], &b.units[j]
		if x.art == y.art || !mergeable(x, y) || !apart(i, j) {
			return
		}
		own, _ := b.wordings.common(x.own, y.own)
		least := loose
		if shareOf(own, b.wordings.all[x.own].words+b.wordings.all[y.own].words-own) >= scarce {
			least = inOwnWords
		}
		odds := least / (1 - least) * crowd(x, y, of)
		if least >= 1 || !b.likelier(x, y, alike, odds/(1+odds)) {
			return
		}
		out = append(out, likelyPair{i, j, b.likely(x, y, alike)})
	}
	for _, p := range near {
		ask(p.a, p.b, p.alike, surelyOne)
	}
	for _, p := range b.sharingWords(apart) {
		if x, y := &b.units[p[0]], &b.units[p[1]]; b.shareMatter(x, y) && !b.frames(x) && !b.frames(y) {
			ask(p[0], p[1], b.con.alike(x, y), 1)
		}
	}
	slices.SortFunc(out, func(p, q likelyPair) int {
		return cmp.Or(cmp.Compare(q.likely, p.likely), cmp.Compare(p.a, q.a), cmp.Compare(p.b, q.b))
	})
	return slices.CompactFunc(out, func(p, q likelyPair) bool { return p.a == q.a && p.b == q.b })
}

// shareMatter reports whether two units share more than times and figures: what was done at ten
// and what else was are two things.
func (b *builder) shareMatter(x, y *unit) bool {
	for p := range both(x.vec, y.vec) {
		if b.con.trait(p.id)&traitValue == 0 {
			return true
		}
	}
	return false
}

// oftenSaid is how many wordings may hold a word by which others are looked up: a word of more
// says little about which of them two clauses share.
const oftenSaid = 48

// sharingWords are the pairs of units that stand apart and share a word which is among the
// heaviest of one of them: those that share a fifth of their words must (prefix filtering, as in
// candidates).
func (b *builder) sharingWords(apart func(i, j int32) bool) [][2]int32 {
	w := b.wordings
	holds := make([][]int32, len(w.weight)) // stem → the units that hold it
	for i := range b.units {
		for _, id := range w.all[b.units[i].own].stems {
			if len(holds[id]) <= oftenSaid {
				holds[id] = append(holds[id], int32(i))
			}
		}
	}
	var out [][2]int32
	var stems []int32
	for i := range b.units {
		p := &w.all[b.units[i].own]
		stems = append(stems[:0], p.stems...)
		slices.SortFunc(stems, func(s, t int32) int {
			return cmp.Or(cmp.Compare(w.weight[t], w.weight[s]), cmp.Compare(s, t))
		})
		left := p.words
		for _, id := range stems {
			if left < p.words*scarce/(1+scarce) {
				break
			}
			left -= w.weight[id]
			if len(holds[id]) > oftenSaid {
				continue
			}
			for _, j := range holds[id] {
				if int(j) != i && b.units[i].art != b.units[j].art && apart(int32(i), j) {
					out = append(out, [2]int32{min(int32(i), j), max(int32(i), j)})
				}
			}
		}
	}
	slices.SortFunc(out, func(p, q [2]int32) int { return cmp.Or(cmp.Compare(p[0], q[0]), cmp.Compare(p[1], q[1])) })
	return slices.Compact(out)
}
