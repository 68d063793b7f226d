package cluster

import (
	"fmt"
	"slices"
	"strings"
)

const (
	// firstReview and lastReview bound the sizes, doubling, at which a young
	// stream is looked at again as a whole: what is common in it shows only then.
	firstReview = 25
	lastReview  = 3200
	// tasksAtOnce is how many articles and stories are looked at again with one
	// arrival.
	tasksAtOnce = 32
	// gain is how much nearer another story must be for an article to move.
	gain = 1.05
	// loose is the part of the joining closeness below which an article leaves.
	loose = 0.9
	// worthMerging is the part of the joining closeness that an arriving article
	// must have to another story for a merge of the two to be looked at.
	worthMerging = 0.5
)

// settle looks at what the new article changes: its story may have grown
// together with another, or have grown enough to be looked at again.
func (c *Cluster) settle(n int32, links []near) {
	s := c.docs[n].story
	if !c.docs[n].roundup && len(c.docs[n].terms) > 0 && len(c.stories[s-1].docs) > 1 {
		c.mergeAround(n, links)
	}
	s = c.docs[n].story
	if st := &c.stories[s-1]; len(st.docs) >= st.review {
		st.review = 2 * len(st.docs)
		c.lookAgain(s)
	}
	if k := len(c.docs); k <= lastReview && k%firstReview == 0 && k/firstReview&(k/firstReview-1) == 0 {
		var live []Story
		for i := range c.stories {
			if st := &c.stories[i]; len(st.docs) > 0 && !st.dead {
				live = append(live, Story(i+1))
			}
		}
		c.lookAgain(live...)
		c.lookAgain(live...)
	}
	c.work()
}

// task is an article to reconsider, or a story to merge with its nearest.
type task struct {
	Doc   int32
	Story Story // 0 for an article
}

// lookAgain queues the articles of the stories, and then the stories.
func (c *Cluster) lookAgain(ss ...Story) {
	for _, s := range ss {
		for _, n := range c.stories[s-1].docs {
			c.queue = append(c.queue, task{Doc: n})
		}
	}
	for _, s := range ss {
		c.queue = append(c.queue, task{Story: s})
	}
}

// work does the first tasks of the queue: a few with each arrival, so that none
// has to wait for all.
func (c *Cluster) work() {
	k := min(len(c.queue), tasksAtOnce)
	for _, t := range c.queue[:k] {
		switch {
		case t.Story == 0 && len(c.docs[t.Doc].terms) > 0:
			c.reconsider(t.Doc)
		case t.Story != 0 && !c.stories[t.Story-1].dead:
			for len(c.stories[t.Story-1].docs) > 0 && c.mergeNearest(t.Story) {
			}
		}
	}
	c.queue = slices.Delete(c.queue, 0, k)
}

// mergeAround merges the story of article n with those that the article, by its
// links on arrival, shows to be one with it.
func (c *Cluster) mergeAround(n int32, links []near) {
	for _, l := range links {
		s := c.docs[n].story
		if l.faded < worthMerging*c.bar() || l.story == s || len(c.stories[l.story-1].docs) == 0 {
			continue
		}
		c.tryMerge(s, l.story)
	}
}

// tryMerge merges two stories if they are as close as one story's articles are.
func (c *Cluster) tryMerge(s, t Story) bool {
	if !c.rules.mayMerge(c, s, t) {
		return false
	}
	x := c.between(s, t)
	if x < c.bar() {
		return false
	}
	c.merge(min(s, t), max(s, t), fmt.Sprintf("their articles are as close as one story's (%.2f)", x))
	return true
}

// merge puts the articles of story from into story to.
func (c *Cluster) merge(to, from Story, why string) {
	f := &c.stories[from-1]
	docs := f.docs
	f.docs, f.into = nil, to
	for _, n := range docs {
		c.join(n, to)
		c.docs[n].why = fmt.Sprintf("merged from story %d: %s; before that %s", from, why, firstOf(c.docs[n].why))
	}
	slices.Sort(c.stories[to-1].docs)
	if c.stories[to-1].follows == from {
		c.stories[to-1].follows = f.follows
	}
	c.event(Event{Kind: Merged, From: from, To: to, Why: why})
}

// move takes the article from its story to another. A story that it leaves empty
// becomes part of that one, so that its number still leads somewhere.
func (c *Cluster) move(n int32, to Story, why string) {
	from := c.docs[n].story
	c.leave(n)
	c.join(n, to)
	c.docs[n].why = "moved: " + why
	slices.Sort(c.stories[to-1].docs)
	if st := &c.stories[from-1]; len(st.docs) == 0 {
		st.into = to
		c.event(Event{Kind: Merged, From: from, To: to, Why: why})
		return
	}
	c.event(Event{Kind: Moved, From: from, To: to, Doc: c.docs[n].id, Why: why})
}

// reconsider moves the article to a story that is nearer than its own, or out of
// its own when it fits none.
func (c *Cluster) reconsider(n int32) {
	d := &c.docs[n]
	s := d.story
	if d.roundup || d.group != 0 || len(d.terms) == 0 {
		return
	}
	c.refresh(n)
	c.spread(n)
	at := c.link(n, s)
	own := at.faded
	best := near{}
	for _, l := range c.links(n) {
		if l.faded > best.faded {
			best = l
		}
	}
	c.collect(n)
	switch {
	case best.faded >= c.bar() && best.faded > gain*own:
		d.part = best.part
		c.move(n, best.story, fmt.Sprintf("nearer to story %d now (%.2f against %.2f)", best.story, best.faded, own))
	case own < loose*c.least(at) && len(c.stories[s-1].docs) > 1 && own > 0:
		c.part(n, fmt.Sprintf("far from the rest of story %d now (%.2f)", s, own))
	}
}

// mergeNearest merges a story with the nearest of those that its articles lead
// to, if they are close enough, and reports whether it did.
func (c *Cluster) mergeNearest(s Story) bool {
	var others []Story
	for _, n := range thin(c.stories[s-1].docs, pairSampled/2) {
		if c.docs[n].roundup || len(c.docs[n].terms) == 0 {
			continue
		}
		c.spread(n)
		for _, l := range c.links(n) {
			if l.faded >= worthMerging*c.bar() {
				others = append(others, l.story)
			}
		}
		c.collect(n)
	}
	slices.Sort(others)
	best, most := Story(0), 0.0
	for _, t := range slices.Compact(others) {
		if !c.rules.mayMerge(c, s, t) {
			continue
		}
		if x := c.between(s, t); x > most {
			best, most = t, x
		}
	}
	if best == 0 || most < c.bar() {
		return false
	}
	c.merge(min(s, best), max(s, best), fmt.Sprintf("their articles are as close as one story's (%.2f)", most))
	return true
}

// part takes the article out of its story into one of its own.
func (c *Cluster) part(n int32, why string) Story {
	from, to := c.docs[n].story, c.open()
	c.leave(n)
	c.join(n, to)
	c.docs[n].why = "split off: " + why
	c.event(Event{Kind: Split, From: from, To: to, Doc: c.docs[n].id, Why: why})
	return to
}

// firstOf is the reason that an article was first given, without those that
// were put before it.
func firstOf(why string) string {
	if i := strings.LastIndex(why, "; before that "); i >= 0 {
		return why[i+len("; before that "):]
	}
	return why
}
