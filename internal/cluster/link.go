package cluster

import (
	"math"
	"slices"
)

var nan = math.NaN()

const (
	// sampled is how many of a story's articles stand for all: half the latest,
	// half spread over the rest.
	sampled = 48
	// foreign is the worth of closeness by names and numbers alone, between
	// languages.
	foreign = 0.8
	// foreignTerms is how many of them two articles must share at least.
	foreignTerms = 4
)

// refresh computes the norms of the article's vector by what is known now, if
// enough has arrived since to change them.
func (c *Cluster) refresh(n int32) {
	d := &c.docs[n]
	if d.normAt > 0 && c.dict.n <= d.normAt+d.normAt/20 {
		return
	}
	var all, names float64
	for _, t := range d.terms {
		w := c.weight(t)
		all += w * w
		if c.dict.name[t.id] {
			names += w * w
		}
	}
	d.norm, d.nameNorm, d.normAt = float32(math.Sqrt(all)), float32(math.Sqrt(names)), c.dict.n
	c.quick[n].norm = max(d.norm, 1)
}

// spread lays the article's weights out by term, squared in rarity so that a
// plain sum over another article's terms is their product. collect takes them
// away again.
func (c *Cluster) spread(n int32) {
	if len(c.dense) < len(c.dict.key) {
		c.dense = append(c.dense, make([]float32, len(c.dict.key)+len(c.dict.key)/4-len(c.dense))...)
	}
	for _, t := range c.docs[n].terms {
		idf := c.dict.idf(t.id)
		c.dense[t.id] = float32(float64(t.w) * idf * idf)
	}
}

func (c *Cluster) collect(n int32) {
	for _, t := range c.docs[n].terms {
		c.dense[t.id] = 0
	}
}

// closeness is the cosine of the spread-out article n and article m.
func (c *Cluster) closeness(n, m int32) float64 {
	c.refresh(m)
	a, b := &c.docs[n], &c.docs[m]
	var dot float32
	if a.lang == b.lang {
		for _, t := range b.terms {
			dot += c.dense[t.id] * t.w
		}
		if dot == 0 {
			return 0
		}
		return float64(dot) / (float64(a.norm) * float64(b.norm))
	}
	// The words of another language have other numbers: what the two share was
	// printed as a name or number in one of them at least.
	shared := 0
	for _, t := range b.terms {
		if x := c.dense[t.id]; x != 0 {
			dot += x * t.w
			shared++
		}
	}
	if shared < foreignTerms {
		return 0
	}
	// Of the one that prints less: German prints all nouns like names.
	least := float64(min(a.nameNorm, b.nameNorm))
	return min(foreign, foreign*float64(dot)/max(least*least, 1))
}

// fade is the part of closeness that the days between two articles leave, of
// which the nearest of their stories are gap days apart; an article without a date
// is taken for one of the same day. In a handful what counts is the gap: whoever
// saved an event from its first day to its last saved one event, and what is told
// on the last is as near to it as what was told the day before.
func (c *Cluster) fade(a, b *doc, gap float64) float64 {
	days := math.Abs(a.day - b.day)
	if !(days > 0) { // NaN too
		return 1
	}
	few := c.few()
	days = few*gap + (1-few)*days
	return math.Exp(-days / (c.opt.FadeDays * (1 + (longer-1)*few)))
}

// gap is the least number of days between an article and those of a story, 0 when
// one of them has no date.
func (c *Cluster) gap(n int32, docs []int32) float64 {
	least := math.Inf(1)
	for _, m := range docs {
		if m == n || c.docs[m].roundup {
			continue
		}
		days := math.Abs(c.docs[n].day - c.docs[m].day)
		if !(days > 0) {
			return 0
		}
		least = min(least, days)
	}
	return least
}

// link is the mean closeness of the spread-out article n to the story, itself
// left out, faded by the days between and not; 0 when the story holds nothing to
// compare with. Of a story that was merged by hand it is that to the nearest
// part.
func (c *Cluster) link(n int32, s Story) near {
	type sum struct {
		near
		k float64
	}
	var parts []sum
	few := c.few()
	docs := thin(c.stories[s-1].docs, sampled)
	gap := 0.0
	if few > 0 {
		gap = c.gap(n, docs)
	}
	for _, m := range docs {
		if m == n || c.docs[m].roundup {
			continue
		}
		i := 0
		for i < len(parts) && parts[i].part != c.docs[m].part {
			i++
		}
		if i == len(parts) {
			parts = append(parts, sum{near: near{story: s, part: c.docs[m].part}})
		}
		x, names := c.near(n, m, few)
		parts[i].names = max(parts[i].names, names)
		parts[i].faded += x * c.fade(&c.docs[n], &c.docs[m], gap)
		parts[i].plain += x
		parts[i].k++
	}
	best := near{story: s}
	for _, p := range parts {
		if f := p.faded / p.k; f > best.faded || best.plain == 0 {
			best = near{s, p.part, f, p.plain / p.k, p.names}
		}
	}
	return best
}

// near is the closeness of the spread-out article n and article m, in a handful
// with the rare names that they share, which it counts.
func (c *Cluster) near(n, m int32, few float64) (x float64, names int) {
	x = c.closeness(n, m)
	if few > 0 {
		names = c.rareNames(m)
		x = min(1, x*(1+few*sharedName*float64(names)))
	}
	return x, names
}

// rareNames is how many rare names article m shares with the spread-out one, at most
// manyNames.
func (c *Cluster) rareNames(m int32) int {
	k := 0
	for _, t := range c.docs[m].terms {
		if c.dense[t.id] != 0 && c.dict.name[t.id] && c.dict.share[t.id] < rareShare {
			k++
		}
	}
	return min(k, manyNames)
}

// thin gives all of ds, or n of them: the latest half, and others spread over
// the rest.
func thin(ds []int32, n int) []int32 {
	if len(ds) <= n {
		return ds
	}
	old := ds[:len(ds)-n/2]
	out := make([]int32, 0, n)
	for i := range n - n/2 {
		out = append(out, old[i*len(old)/(n-n/2)])
	}
	return append(out, ds[len(ds)-n/2:]...)
}

// pairSampled is how many articles stand for a story that may be merged.
const pairSampled = 16

// between is the mean closeness of two stories' articles.
func (c *Cluster) between(s, t Story) float64 {
	sum, k := 0.0, 0
	own, other := thin(c.stories[s-1].docs, pairSampled), thin(c.stories[t-1].docs, pairSampled)
	few, gap := c.few(), 0.0
	if few > 0 {
		gap = math.Inf(1)
		for _, n := range own {
			if !c.docs[n].roundup {
				gap = min(gap, c.gap(n, other))
			}
		}
	}
	for _, n := range own {
		if c.docs[n].roundup {
			continue
		}
		c.refresh(n)
		c.spread(n)
		for _, m := range other {
			if !c.docs[m].roundup {
				sum += c.closeness(n, m) * c.fade(&c.docs[n], &c.docs[m], gap)
				k++
			}
		}
		c.collect(n)
	}
	if k == 0 {
		return 0
	}
	return sum / float64(k)
}

// Bounds of the search for candidates.
const (
	maxVisits     = 40000 // postings looked at for one article
	maxList       = 4000  // of one term: the latest articles
	maxCandidates = 64    // articles whose stories are compared with in full
)

// candidates are the live stories of the articles that are nearest to the
// spread-out article n, at most maxCandidates, in order of their number. own is
// left out. Rare words are looked up first; the commonest, of which the rest is
// more than maxVisits, may not be.
func (c *Cluster) candidates(n int32, own Story) []Story {
	for len(c.acc) < len(c.docs) {
		c.acc = append(c.acc, 0)
	}
	ts := append(c.scratch[:0], c.docs[n].terms...)
	c.scratch = ts
	slices.SortFunc(ts, func(a, b term) int {
		return cmpOr(len(c.list(a.id))-len(c.list(b.id)), int(a.id-b.id))
	})
	visits, whole := 0, true
	c.touched = c.touched[:0]
	for _, t := range ts {
		l := c.list(t.id)
		if len(l) > maxList {
			l, whole = l[len(l)-maxList:], false
		}
		if visits += len(l); visits > maxVisits {
			whole = false
			break
		}
		if c.dense[t.id] == 0 {
			continue
		}
		for _, m := range l {
			if c.acc[m] == 0 {
				c.touched = append(c.touched, m)
			}
			c.acc[m] += c.dense[t.id] * t.w
		}
	}
	x, tongue := &c.docs[n], c.quick[n].tongue
	// No mean of less can be enough; a little is taken off for norms of some time
	// ago, and more when not all words were looked up.
	least := 0.9 * worthMerging * float32(c.bar()) * x.norm
	if !whole {
		least /= 2
	}
	var top heap
	for _, m := range c.touched {
		score := c.acc[m]
		c.acc[m] = 0
		q := &c.quick[m]
		if score /= q.norm; score < least && q.tongue == tongue {
			continue
		}
		if d := &c.docs[m]; m != n && d.story != own && d.terms != nil {
			top.offer(float32(c.fade(x, d, math.Abs(x.day-d.day)))*score, m)
		}
	}
	var out []Story
	for _, e := range top {
		out = append(out, c.docs[e.doc].story)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func (c *Cluster) list(id int32) []int32 {
	if int(id) < len(c.post) {
		return c.post[id]
	}
	return nil
}

func cmpOr(a, b int) int {
	if a != 0 {
		return a
	}
	return b
}

// heap keeps the maxCandidates best articles, the worst first.
type heap []struct {
	score float32
	doc   int32
}

func (h *heap) offer(score float32, doc int32) {
	worse := func(i, j int) bool {
		a, b := (*h)[i], (*h)[j]
		return a.score < b.score || a.score == b.score && a.doc > b.doc
	}
	if len(*h) == maxCandidates {
		if t := (*h)[0]; score < t.score || score == t.score && doc > t.doc {
			return
		}
		(*h)[0].score, (*h)[0].doc = score, doc
		for i := 0; ; {
			k := i
			for _, j := range [2]int{2*i + 1, 2*i + 2} {
				if j < len(*h) && worse(j, k) {
					k = j
				}
			}
			if k == i {
				return
			}
			(*h)[i], (*h)[k] = (*h)[k], (*h)[i]
			i = k
		}
	}
	*h = append(*h, struct {
		score float32
		doc   int32
	}{score, doc})
	for i := len(*h) - 1; i > 0 && worse(i, (i-1)/2); i = (i - 1) / 2 {
		(*h)[i], (*h)[(i-1)/2] = (*h)[(i-1)/2], (*h)[i]
	}
}
