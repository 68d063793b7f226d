package ledger

import (
	"iter"
	"math"
	"slices"
	"strings"

	"hearsay/internal/news"
)

// vector is what a unit is about: concepts in order of their numbers, each once.
type vector []concept

// concept is a thing or idea by its number in the lexicon of the story.
type concept struct {
	id int
	w  float64 // how much of it the unit holds, before the story's weights
}

// concepts numbers the concepts of one story and counts in how many units each
// stands.
type concepts struct {
	ids    map[string]int
	names  []string
	df     []int
	weight []float64
	toll   []bool      // it is a count of victims
	preds  []predicate // of the units' clauses, by number
	// speakers are the weights of who units are given to, by number; that of
	// number 0, an outlet's own voice and whoever has no name, is nothing.
	speakers []float64
	rare     float64 // the weight of what few units hold, see voiced
	traits   []uint8 // by number, see trait
	*lists
	spellings map[string]*spelt // by lemma
}

func newConcepts(l *lists) *concepts {
	return &concepts{ids: map[string]int{}, lists: l, spellings: map[string]*spelt{}}
}

// event reports whether a concept is a class of what happens.
func (c *concepts) event(id int) bool {
	class, ok := strings.CutPrefix(c.names[id], "s:")
	return ok && c.events[class]
}

// topic reports whether a concept is somebody, somewhere or a thing, and not a
// way of speaking, a time or a number.
func (c *concepts) topic(id int) bool {
	if c.party(id) {
		return true
	}
	if strings.HasPrefix(c.names[id], "r:") {
		return true
	}
	class, ok := strings.CutPrefix(c.names[id], "s:")
	return ok && !strings.HasPrefix(class, "say.") && !strings.HasPrefix(class, "think.") && !strings.HasPrefix(class, "mood.") && !strings.HasPrefix(class, "time.") && !strings.HasPrefix(class, "office.")
}

// party reports whether a concept is somebody or somewhere.
func (c *concepts) party(id int) bool {
	n := c.names[id]
	return len(n) > 1 && n[1] == ':' && (n[0] == 'e' || n[0] == 'c' || n[0] == 'n')
}

func (c *concepts) id(name string) int {
	if i, ok := c.ids[name]; ok {
		return i
	}
	i := len(c.names)
	c.ids[name] = i
	c.names = append(c.names, name)
	return i
}

// Shares of a concept in a unit. An entity says more than a word; a country
// that is only meant by a city or adjective says less; a class of words stands
// for its words, and the word itself adds a little.
const (
	entityShare  = 1.3
	countryShare = 0.8
	senseShare   = 1.0
	lemmaShare   = 0.2 // beside a sense class
	wordShare    = 1.0 // alone
	timeShare    = 1.1
	numberShare  = 1.2
	speakerShare = 0.7 // who says it; not in the vector, see alike
)

// vectorOf makes the vector of a unit's words, names, times and numbers.
func (c *concepts) vectorOf(a *article, d *directory, u *unit) vector {
	out := make(vector, 0, len(u.terms)+len(u.times)+len(u.quants)+4)
	put := func(name string, w float64) {
		id := c.id(name)
		for i := range out { // there are few
			if out[i].id == id {
				out[i].w = max(out[i].w, w)
				return
			}
		}
		out = append(out, concept{id, w})
	}
	for _, t := range u.terms {
		if m := mentionAt(a.Article, t.At); m >= 0 {
			c.mention(put, d, a, m)
			if f := a.Mentions[m].Form; f == "name" || f == "" {
				continue
			}
		}
		lemma := strings.TrimSuffix(strings.ToLower(t.Lemma), ".")
		if c.light[lemma] || timeAt(a.Article, t.At) || numberAt(a.Article, t.At) {
			continue
		}
		if classes := c.classes(lemma); len(classes) > 0 {
			for _, k := range classes {
				put("s:"+k, senseShare)
			}
			put("w:"+c.form(lemma), lemmaShare)
			continue
		}
		if code := c.states[fold(lemma)]; code != "" && t.Name {
			put("c:"+code, countryShare) // "the Norwegian minister": no mention, but the country
			continue
		}
		form := c.form(lemma)
		if root := c.root(form); root != form {
			put("w:"+form, lemmaShare)
			form = root
		}
		put("r:"+form, wordShare)
	}
	if u.clause != nil {
		// A pronoun is no content word, but whom it means is what the clause is about.
		for _, g := range u.clause.Args {
			if m := mentionAt(a.Article, g.At); m >= 0 {
				c.mention(put, d, a, m)
			}
		}
	}
	for _, k := range u.times {
		if v := a.Times[k].Value; v != "" {
			put("t:"+v, timeShare)
		}
	}
	for _, k := range u.quants {
		q := a.Quantities[k]
		unit := q.Unit
		if q.Of != "" {
			unit = "" // miles and kilometres measure one distance
		}
		put("q:"+q.Of+"/"+unit, numberShare)
	}
	slices.SortFunc(out, func(p, q concept) int { return p.id - q.id })
	return out
}

// mention puts what a mention stands for. A name that is linked to nothing
// stands for its last word.
func (c *concepts) mention(put func(string, float64), d *directory, a *article, i int) {
	m := a.Mentions[i]
	e := d.byID[m.Entity]
	if e == nil {
		if f := strings.Fields(fold(m.Span().Of(a.Text))); len(f) > 0 && (m.Form == "name" || m.Form == "") {
			put("n:"+f[len(f)-1], entityShare)
		}
		return
	}
	state := d.state(e)
	if e.Kind == news.Country || strings.HasPrefix(e.Key, "gov:") {
		put("c:"+state, entityShare)
		return
	}
	put("e:"+string(e.ID), entityShare)
	if state != "" && e.Kind != news.Person {
		put("c:"+state, countryShare)
	}
}

func mentionAt(a *news.Article, s news.Span) int {
	lo, hi := 0, len(a.Mentions)
	for lo < hi {
		m := (lo + hi) / 2
		if a.Mentions[m].End <= s.Start {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo < len(a.Mentions) && a.Mentions[lo].Span().Overlaps(s) {
		return lo
	}
	return -1
}

func timeAt(a *news.Article, s news.Span) bool {
	for _, t := range a.Times {
		if t.Span().Contains(s) {
			return true
		}
	}
	return false
}

func numberAt(a *news.Article, s news.Span) bool {
	for _, q := range a.Quantities {
		if q.Span().Contains(s) {
			return true
		}
	}
	return false
}

// weigh sets the story's weights: a concept that stands in every sentence says
// little about which statement a sentence is, but never nothing.
func (c *concepts) weigh(units []unit, gone []gone) {
	c.df = make([]int, len(c.names))
	for i := range units {
		for _, x := range units[i].vec {
			c.df[x.id]++
		}
	}
	c.weight, c.toll = make([]float64, len(c.names)), make([]bool, len(c.names))
	n := float64(len(units))
	c.rare = rareShare * math.Log(1+n/3)
	for i, df := range c.df {
		c.weight[i] = math.Log(1 + n/(1+float64(df)))
		of, ok := strings.CutPrefix(c.names[i], "q:")
		c.toll[i] = ok && tolls[strings.TrimSuffix(of, "/")]
	}
	c.speakers = speakerWeights(units)
	c.predicates(units, gone)
	for i := range gone {
		gone[i].mass = c.mass(gone[i].vec)
	}
	for i := range units {
		units[i].mass = c.mass(units[i].vec)
	}
}

// speakerWeights weighs who units are given to as concepts are weighed.
func speakerWeights(units []unit) []float64 {
	df := make([]int, 1)
	for i := range units {
		for int(units[i].speaker) >= len(df) {
			df = append(df, 0)
		}
		df[units[i].speaker]++
	}
	out := make([]float64, len(df))
	for k := 1; k < len(df); k++ {
		out[k] = speakerShare * math.Log(1+float64(len(units))/(1+float64(df[k])))
	}
	return out
}

// mass is the weight of a whole vector.
func (c *concepts) mass(v vector) float64 {
	var m float64
	for _, x := range v {
		m += x.w * c.weight[x.id]
	}
	return m
}

// overlap is the weight of what two vectors share, in how many concepts, and
// whether a count of victims is among them.
func (c *concepts) overlap(a, b vector) (m float64, n int, toll bool) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch x, y := &a[i], &b[j]; {
		case x.id < y.id:
			i++
		case x.id > y.id:
			j++
		default:
			m += min(x.w, y.w) * c.weight[x.id]
			toll = toll || c.toll[x.id]
			n++
			i++
			j++
		}
	}
	return m, n, toll
}

// both goes through what two vectors share: the weight of each concept in either.
func both(a, b vector) iter.Seq2[concept, concept] {
	return func(yield func(x, y concept) bool) {
		for i, j := 0, 0; i < len(a) && j < len(b); {
			switch {
			case a[i].id < b[j].id:
				i++
			case a[i].id > b[j].id:
				j++
			default:
				if !yield(a[i], b[j]) {
					return
				}
				i++
				j++
			}
		}
	}
}

// shared is the number of concepts that two vectors share.
func shared(a, b vector) int {
	n := 0
	for range both(a, b) {
		n++
	}
	return n
}
