package ledger

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/news"
)

// counting counts the independent origins behind a statement's carriers.
type counting struct {
	d      *directory
	voices []voice
	ties   // of the voices that are merged for sure
	why    []string
	doubts map[[2]int]string // between roots: may be one
}

// independence counts the origins of the carriers. copies holds pairs of
// carriers that share text (i, j, reason); sure says whether that settles that
// they have one origin or only makes it possible. The carriers' order decides
// nothing but the order of the reasons.
func (d *directory) independence(voices []voice, shared []sharedText) ([]news.OriginOf, news.Independence) {
	c := &counting{d: d, voices: voices, ties: untied(len(voices)), doubts: map[[2]int]string{}}
	// What a copy says of its source excludes nothing: the copyist may have it wrong,
	// and a copy must not make two of what may be one. So the unnamed origins of what
	// is no copy are joined first, as if there were no copies.
	copies := map[int]bool{} // carriers
	for _, s := range shared {
		copies[s.b] = copies[s.b] || s.sure
	}
	// Chains that are the same to the letter are merged first: a story of
	// hundreds of articles has many carriers and few chains.
	var distinct []int
	first := map[string]int{}
	for _, copied := range [2]bool{false, true} {
		for i := range voices {
			if copies[voices[i].carrier] != copied {
				continue
			}
			sig := voices[i].signature()
			j, known := first[sig]
			if !known {
				first[sig] = i
				distinct = append(distinct, i)
				continue
			}
			c.join(i, j, d.sameOrigin(&voices[j], &voices[i]))
		}
	}
	slices.Sort(distinct)
	var unnamed, ofCopies []tiedVoices
	for x, i := range distinct {
		for _, j := range distinct[:x] {
			switch why := d.sameOrigin(&voices[j], &voices[i]); {
			case why == "":
			case voices[i].who.key != "" || voices[j].who.key != "":
				c.join(i, j, why)
			case copies[voices[i].carrier] || copies[voices[j].carrier]:
				ofCopies = append(ofCopies, tiedVoices{i, j, why})
			default:
				unnamed = append(unnamed, tiedVoices{i, j, why})
			}
		}
	}
	originals := slices.DeleteFunc(slices.Clone(distinct), func(i int) bool { return copies[voices[i].carrier] })
	c.joinUnnamed(unnamed, originals)
	// For the same reason what excludes is asked of the groups as they are before
	// copied text joins them.
	own := make([]int, len(voices))
	for _, i := range distinct {
		own[i] = c.root(i)
	}
	members := c.unnamed(originals)
	excluded := map[[2]int]bool{}
	exclude := func(i, j int) bool {
		k := [2]int{own[i], own[j]}
		not, asked := excluded[k]
		if !asked {
			not = c.exclude(members[k[0]], members[k[1]])
			excluded[k] = not
		}
		return not
	}
	at := make(map[int][]int) // carrier → voices
	for i, v := range voices {
		at[v.carrier] = append(at[v.carrier], i)
	}
	for _, s := range shared {
		for _, i := range at[s.a] {
			for _, j := range at[s.b] {
				if s.sure && c.root(i) != c.root(j) {
					c.join(i, j, s.why()+c.givenTo(&s, i, j))
				}
			}
		}
	}
	c.joinUnnamed(ofCopies, originals)
	for x, i := range distinct {
		for _, j := range distinct[:x] {
			if a, b := c.root(i), c.root(j); a != b {
				if why := d.mayBeOne(&voices[j], &voices[i]); why != "" && !exclude(j, i) {
					c.doubt(a, b, why)
				}
			}
		}
	}
	for _, s := range shared {
		for _, i := range at[s.a] {
			for _, j := range at[s.b] {
				if a, b := c.root(i), c.root(j); !s.sure && a != b {
					c.doubt(a, b, s.why())
				}
			}
		}
	}
	origins, in := c.result()
	for i := range origins {
		// A person is called by one name, neither by the whole phrase that names him nor by a part of it.
		if e := d.byID[origins[i].Entity]; e != nil && e.Kind == news.Person && origins[i].Named && e.Name != "" {
			origins[i].Name = e.Name
		}
	}
	return origins, in
}

// tiedVoices are two voices of unnamed origins of which something says that they are
// one.
type tiedVoices struct {
	i, j int
	why  string
}

// joinUnnamed merges unnamed origins, but never two of which what is said excludes
// that they are one: "an official" may be the Aland or the Beland one, which does not
// make those one. He is taken for the first of them by name.
func (c *counting) joinUnnamed(ties []tiedVoices, distinct []int) {
	name := func(i int) string { return c.voices[i].who.folded }
	key := func(t tiedVoices) [2]string {
		x, y := name(t.i), name(t.j)
		return [2]string{min(x, y), max(x, y)}
	}
	slices.SortStableFunc(ties, func(p, q tiedVoices) int {
		x, y := key(p), key(q)
		return cmp.Or(strings.Compare(x[0], y[0]), strings.Compare(x[1], y[1]))
	})
	members := c.unnamed(distinct)
	for _, t := range ties {
		if a, b := c.root(t.i), c.root(t.j); a != b && !c.exclude(members[a], members[b]) {
			c.join(a, b, t.why)
			members[c.root(a)] = slices.Concat(members[a], members[b])
		}
	}
}

// unnamed gives the unnamed origins of each group, of the distinct voices, by its
// root.
func (c *counting) unnamed(distinct []int) map[int][]int {
	members := map[int][]int{}
	for _, i := range distinct {
		if r := c.root(i); c.voices[i].who.key == "" {
			members[r] = append(members[r], i)
		}
	}
	return members
}

// exclude reports whether one of some unnamed origins cannot be one of others.
func (c *counting) exclude(some, others []int) bool {
	for _, i := range some {
		for _, j := range others {
			x, y := &c.voices[i], &c.voices[j]
			if !compatible(x.chain[0], y.chain[0], &x.links[0], &y.links[0]) {
				return true
			}
		}
	}
	return false
}

// sharedText says that two carriers share wording.
type sharedText struct {
	a, b   int // carriers
	sure   bool
	quoted bool      // it is one utterance that both quote
	names  [2]string // of their articles
	credit string    // the agency that is credited, "" for none
	reason string    // what else makes it possible that they have one origin, "" for nothing
}

// why says what ties the two carriers.
func (s *sharedText) why() string {
	switch {
	case s.reason != "":
		return s.reason
	case s.quoted:
		return fmt.Sprintf("%s and %s quote the same words", s.names[0], s.names[1])
	case !s.sure:
		return fmt.Sprintf("%s and %s word it alike, in the same order", s.names[0], s.names[1])
	case s.credit != "":
		return fmt.Sprintf("%s and %s share the text; %s is credited", s.names[0], s.names[1], s.credit)
	}
	return fmt.Sprintf("%s and %s share the text", s.names[0], s.names[1])
}

// givenTo adds to the reason for taking two voices for one that they share text whom the text is
// given to, where nothing else makes these one: a copyist may name another, and a reader must
// see whom.
func (c *counting) givenTo(s *sharedText, i, j int) string {
	x, y := &c.voices[i].who, &c.voices[j].who
	if s.quoted || x.folded == y.folded || x.key == "" && y.key == "" {
		return ""
	}
	return fmt.Sprintf(", and give it to %s and to %s", x.name, y.name)
}

// join ties two voices that have one origin, for a reason.
func (c *counting) join(i, j int, why string) {
	if why == "" || c.root(i) == c.root(j) {
		return
	}
	c.tie(i, j)
	if !slices.Contains(c.why, why) {
		c.why = append(c.why, why)
	}
}

func (c *counting) doubt(a, b int, why string) {
	if b < a {
		a, b = b, a
	}
	if _, ok := c.doubts[[2]int{a, b}]; !ok {
		c.doubts[[2]int{a, b}] = why
	}
}

// result turns the merged voices into origins and a range.
func (c *counting) result() ([]news.OriginOf, news.Independence) {
	var roots []int
	members := map[int][]int{}
	for i := range c.voices {
		r := c.root(i)
		if r == i {
			roots = append(roots, i)
		}
		members[r] = append(members[r], i)
	}
	joint := c.joint(roots)
	group := c.cover(roots)
	var out []news.OriginOf
	least := 0
	for k, r := range roots {
		o := news.OriginOf{Group: group[k], Via: []string{}}
		best := -1
		for _, i := range members[r] {
			v := &c.voices[i]
			if !slices.Contains(o.Carriers, v.carrier) {
				o.Carriers = append(o.Carriers, v.carrier)
			}
			for _, l := range v.chain[1:] {
				if !slices.Contains(o.Via, l.Name) {
					o.Via = append(o.Via, l.Name)
				}
			}
			if best < 0 || c.betterName(i, best, members[r]) {
				best = i
			}
		}
		l := c.voices[best].chain[0]
		o.Name, o.Entity, o.Named = l.Name, l.Entity, l.Named
		o.Open = l.Open && !l.Named && l.Entity == ""
		// A relay that is itself merged as an origin is no relay of this one.
		slices.Sort(o.Carriers)
		out = append(out, o)
		least = max(least, group[k]+1)
	}
	in := news.Independence{Min: least, Max: len(roots) - len(joint), Why: append([]string{}, c.why...)}
	in.Min = min(in.Min, in.Max)
	for _, r := range joint {
		in.Why = append(in.Why, fmt.Sprintf("%q are among those who say it for themselves", c.voices[r].who.name))
	}
	for _, p := range sortedPairs(c.doubts) {
		if w := c.doubts[p]; !slices.Contains(in.Why, w) {
			in.Why = append(in.Why, w)
		}
	}
	return out, in
}

// joint are the roots that stand for several parties at once, where at least
// two bodies of states are origins themselves: "both governments" are counted
// with them. So are several whom one joins by name and who are all origins themselves.
func (c *counting) joint(roots []int) []int {
	var out []int
	official := 0
	for _, r := range roots {
		switch w := &c.voices[r].who; {
		case w.joint:
			out = append(out, r)
		case w.official || w.minister:
			official++
		}
	}
	if official < 2 {
		out = nil
	}
	for _, r := range roots {
		if c.eachApart(r, roots) {
			out = append(out, r)
		}
	}
	return out
}

// betterName reports whether voice i tells better than voice j what the origin of some voices is:
// who said it rather than who only passes it on, then who is named, then the longer description.
func (c *counting) betterName(i, j int, of []int) bool {
	if x, y := c.passesOn(i, of), c.passesOn(j, of); x != y {
		return y
	}
	a, b := c.voices[i].chain[0], c.voices[j].chain[0]
	if a.Named != b.Named {
		return a.Named
	}
	if !a.Named && len(a.Name) != len(b.Name) {
		return len(a.Name) > len(b.Name)
	}
	return false
}

// passesOn reports whether the origin of voice i only passes on what another of some voices has
// from somebody: "the Harbour Times reported" beside "a pilot told the Harbour Times".
func (c *counting) passesOn(i int, of []int) bool {
	return slices.ContainsFunc(of, func(k int) bool { return k != i && c.voices[i].passesOn(&c.voices[k]) })
}

// passesOn reports whether the origin of a voice is a relay of another's, or the newsroom that
// has the other's without a name.
func (v *voice) passesOn(w *voice) bool {
	if v.who.key == "" || v.who.key == w.who.key {
		return false
	}
	for k := 1; k < len(w.links); k++ {
		if w.links[k].key == v.who.key {
			return true
		}
	}
	return v.who.room != "" && v.who.room == w.newsroom && v.newsroom != w.newsroom && w.who.key == ""
}

// cover gives each root a group so that roots of one group may all be one
// origin: as few groups as a greedy clique cover finds. Doubt is not
// transitive: "officials" may be the ministry's or the army's, but that does
// not make the ministry the army.
func (c *counting) cover(roots []int) []int {
	group := make([]int, len(roots))
	var cliques [][]int
	for _, k := range c.canonical(roots) {
		r := roots[k]
		group[k] = -1
		for g, q := range cliques {
			all := true
			for _, m := range q {
				a, b := r, m
				if b < a {
					a, b = b, a
				}
				if _, ok := c.doubts[[2]int{a, b}]; !ok {
					all = false
					break
				}
			}
			if all {
				group[k] = g
				cliques[g] = append(q, r)
				break
			}
		}
		if group[k] < 0 {
			group[k] = len(cliques)
			cliques = append(cliques, []int{r})
		}
	}
	return group
}

// canonical gives the indices of the roots in an order that does not depend on
// that of the carriers: named origins first, then by name. Which voice of a
// group is its root follows the order of arrival, so the names are those of all.
func (c *counting) canonical(roots []int) []int {
	named, unnamed := map[int][]string{}, map[int][]string{} // root → names
	for i := range c.voices {
		// No key but the name: ids follow the order of arrival.
		w, of := &c.voices[i].who, named
		if w.key == "" {
			of = unnamed
		}
		r := c.root(i)
		of[r] = append(of[r], w.folded)
	}
	for _, of := range []map[int][]string{named, unnamed} {
		for r := range of {
			slices.Sort(of[r])
			of[r] = slices.Compact(of[r])
		}
	}
	out := make([]int, len(roots))
	for k := range out {
		out[k] = k
	}
	slices.SortStableFunc(out, func(p, q int) int {
		a, b := roots[p], roots[q]
		if x, y := len(named[a]) > 0, len(named[b]) > 0; x != y {
			if x {
				return -1
			}
			return 1
		}
		return cmp.Or(slices.Compare(named[a], named[b]), slices.Compare(unnamed[a], unnamed[b]))
	})
	return out
}

func sortedPairs(m map[[2]int]string) [][2]int {
	out := make([][2]int, 0, len(m))
	for p := range m {
		out = append(out, p)
	}
	slices.SortFunc(out, func(a, b [2]int) int {
		if a[0] != b[0] {
			return a[0] - b[0]
		}
		return a[1] - b[1]
	})
	return out
}
