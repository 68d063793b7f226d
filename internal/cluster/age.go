package cluster

import (
	"fmt"
	"slices"
)

const (
	ageEvery = 1000 // most arrivals between two looks for stories that are over
	clockOf  = 101  // dated articles whose middle date is the stream's own day
)

// age takes stories that are over out of the index. The stream's own day is the
// middle date of the latest articles, so that one wrong date ages nothing.
func (c *Cluster) age() {
	if d := c.docs[len(c.docs)-1].day; d == d {
		if len(c.recent) == clockOf {
			c.recent = slices.Delete(c.recent, 0, 1)
		}
		c.recent = append(c.recent, d)
	}
	if len(c.docs)%max(1, min(ageEvery, c.opt.KeepArrivals/4)) != 0 || len(c.recent) == 0 {
		return
	}
	days := slices.Clone(c.recent)
	slices.Sort(days)
	today := days[len(days)/2]
	before := c.gone
	for i := range c.stories {
		st := &c.stories[i]
		if st.dead || len(st.docs) == 0 || st.last > len(c.docs)-c.opt.KeepArrivals || st.newest >= today-c.opt.KeepDays {
			continue
		}
		st.dead = true
		for _, n := range st.docs {
			c.docs[n].terms = nil
			c.gone++
		}
		c.event(Event{Kind: AgedOut, From: Story(i + 1), Why: fmt.Sprintf("no article for %.0f days", c.opt.KeepDays)})
	}
	if c.gone == before {
		return
	}
	// At once, so that the postings are those of the live articles alone and a
	// restored state has the same.
	for id, l := range c.post {
		c.post[id] = slices.DeleteFunc(l, func(n int32) bool { return c.docs[n].terms == nil })
	}
	if c.gone*4 > len(c.docs)-c.forgotten {
		c.forgotten += c.gone
		c.gone = 0
		c.renumber()
	}
}

// renumber drops the terms that no live article holds and that were rare to
// begin with: there is no end of words, names above all.
func (c *Cluster) renumber() {
	keep := dictionary{id: make(map[uint64]int32), n: c.dict.n}
	number := make([]int32, len(c.dict.key))
	var post [][]int32
	for id, key := range c.dict.key {
		if len(c.post[id]) == 0 && c.dict.df[id] < rareTerm {
			continue
		}
		number[id] = keep.number(key, float64(c.dict.share[id]), c.dict.name[id])
		keep.df[number[id]] = c.dict.df[id]
		post = append(post, slices.Clip(c.post[id]))
	}
	for n := range c.docs {
		ts := c.docs[n].terms
		for i := range ts {
			ts[i].id = number[ts[i].id]
		}
	}
	c.dict, c.post = keep, post
	clear(c.dense)
}

// rareTerm is the number of articles below which a term's count may be
// forgotten with the last article that holds it.
const rareTerm = 8
