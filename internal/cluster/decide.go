package cluster

import (
	"fmt"
	"slices"
)

// DecisionKind is what a person decided.
type DecisionKind string

// The kinds of decision.
const (
	Pin   DecisionKind = "pin"   // Docs stay with article With
	Move  DecisionKind = "move"  // Docs go from the story of article Away to that of With
	Merge DecisionKind = "merge" // Docs and article With are one story
	Cut   DecisionKind = "split" // Docs are a story of their own, apart from article Away
)

// Decision is what a person decided about articles. It names articles, not
// stories, so that it holds when everything is read again and the numbers of
// stories change.
type Decision struct {
	Kind DecisionKind
	Docs []string // ids of the articles it is about
	With string   // id of an article that they belong with
	Away string   // id of an article that they are kept apart from
}

// rules are the decisions in force: articles of one group are in one story, and
// groups that are apart never are.
type rules struct {
	next   int32
	groups map[string]int32
	apart  map[[2]int32]bool
	first  map[int32]int32 // by group: the first article of it that arrived, plus 1
}

func (r *rules) init(ds []Decision) {
	r.groups, r.apart, r.first = make(map[string]int32), make(map[[2]int32]bool), make(map[int32]int32)
	for _, d := range ds {
		r.enter(d)
	}
}

// enter brings a decision into force over those before it.
func (r *rules) enter(d Decision) {
	g := int32(0)
	if d.Kind != Cut && d.With != "" {
		g = r.groups[d.With]
	}
	if g == 0 {
		r.next++
		g = r.next
	}
	if d.Kind != Cut && d.With != "" {
		r.groups[d.With] = g
	}
	for _, id := range d.Docs {
		old := r.groups[id]
		if d.Kind == Merge && old != 0 && old != g {
			// All that belonged with it comes along.
			for other, o := range r.groups {
				if o == old {
					r.groups[other] = g
				}
			}
			r.inherit(old, g)
		}
		r.groups[id] = g
	}
	if d.Away != "" {
		away := r.groups[d.Away]
		if away == 0 {
			r.next++
			away = r.next
			r.groups[d.Away] = away
		}
		if away != g {
			r.apart[order(g, away)] = true
		}
	}
}

// inherit gives group to what group from was kept apart from.
func (r *rules) inherit(from, to int32) {
	delete(r.apart, order(from, to))
	for p := range r.apart {
		switch from {
		case p[0]:
			r.apart[order(p[1], to)] = true
		case p[1]:
			r.apart[order(p[0], to)] = true
		}
	}
}

func order(a, b int32) [2]int32 { return [2]int32{min(a, b), max(a, b)} }

func (r *rules) group(id string) int32 { return r.groups[id] }

// storyFor is the story where the article's group already is, and the id of an
// article of it; 0 when the article is in no group or is the first of it.
func (r *rules) storyFor(c *Cluster, n int32) (Story, string) {
	g := c.docs[n].group
	if g == 0 {
		return 0, ""
	}
	if m := r.first[g]; m != 0 {
		return c.docs[m-1].story, c.docs[m-1].id
	}
	r.first[g] = n + 1
	return 0, ""
}

// mayJoin reports whether no decision keeps the article out of the story.
func (r *rules) mayJoin(c *Cluster, n int32, s Story) bool {
	g := c.docs[n].group
	if g == 0 {
		return true
	}
	for _, h := range c.stories[s-1].groups {
		if r.apart[order(g, h)] {
			return false
		}
	}
	return true
}

// mayMerge reports whether no decision keeps the two stories apart.
func (r *rules) mayMerge(c *Cluster, s, t Story) bool {
	for _, g := range c.stories[s-1].groups {
		for _, h := range c.stories[t-1].groups {
			if r.apart[order(g, h)] {
				return false
			}
		}
	}
	return true
}

// Apply carries out a decision now and keeps it in force. It returns the
// decision in the form to keep for Options.Decisions: a merge names every
// article of the story that is taken in. The error names an article that has not
// arrived, or what the decision lacks.
func (c *Cluster) Apply(d Decision) (Decision, error) {
	if len(d.Docs) == 0 {
		return d, fmt.Errorf("%s of a story: name the articles it is about", d.Kind)
	}
	for _, id := range append(slices.Clone(d.Docs), d.With, d.Away) {
		if _, ok := c.byID[id]; !ok && id != "" {
			return d, fmt.Errorf("%s of a story: no article %q has arrived", d.Kind, id)
		}
	}
	if d.With == "" && (d.Kind == Move || d.Kind == Merge) {
		return d, fmt.Errorf("%s of a story: name an article that it goes to", d.Kind)
	}
	switch d.Kind {
	case Pin:
	case Move:
		if d.Away == "" && c.StoryOf(d.Docs[0]) != c.StoryOf(d.With) {
			d.Away = c.neighbour(d.Docs)
		}
		c.gather(d, c.StoryOf(d.With))
	case Merge:
		d.Docs = c.mergeByHand(d)
	case Cut:
		if d.Away == "" {
			d.Away = c.neighbour(d.Docs)
		}
		c.gather(d, 0)
	default:
		return d, fmt.Errorf("decision %q about a story: want %s, %s, %s or %s", d.Kind, Pin, Move, Merge, Cut)
	}
	c.rules.enter(d)
	c.regroup()
	return d, nil
}

// neighbour is an article that stands beside the first of the ids, but is none
// of them; "" when there is none.
func (c *Cluster) neighbour(ids []string) string {
	for _, id := range c.Articles(c.StoryOf(ids[0])) {
		if !slices.Contains(ids, id) {
			return id
		}
	}
	return ""
}

// gather moves the articles into the story, or into a new one for 0.
func (c *Cluster) gather(d Decision, to Story) {
	for _, id := range d.Docs {
		n := c.byID[id]
		from := c.docs[n].story
		if from == to {
			continue
		}
		if to == 0 {
			if len(c.stories[from-1].docs) == 1 {
				to = from
				continue
			}
			to = c.part(n, "decided by hand")
			continue
		}
		c.move(n, to, "decided by hand")
	}
}

// mergeByHand joins two stories that may have little in common: each keeps being
// compared by itself. It gives the articles of the one taken in.
func (c *Cluster) mergeByHand(d Decision) []string {
	ids := slices.Clone(d.Docs)
	to := c.StoryOf(d.With)
	for _, id := range d.Docs {
		from := c.StoryOf(id)
		if from == to {
			continue
		}
		for _, other := range c.Articles(from) {
			if !slices.Contains(ids, other) {
				ids = append(ids, other)
			}
		}
		c.parts++
		for _, n := range c.stories[from-1].docs {
			c.docs[n].part = c.parts
		}
		c.merge(to, from, "decided by hand")
	}
	return ids
}

// regroup brings the articles' and stories' groups in line with the rules.
func (c *Cluster) regroup() {
	clear(c.rules.first)
	for i := range c.stories {
		c.stories[i].groups = nil
	}
	for n := range c.docs {
		d := &c.docs[n]
		d.group = c.rules.groups[d.id]
		if d.group == 0 {
			continue
		}
		if c.rules.first[d.group] == 0 {
			c.rules.first[d.group] = int32(n) + 1
		}
		c.stories[d.story-1].tag(d.group)
	}
}

// tag notes that the story holds articles of the group.
func (s *story) tag(g int32) {
	if !slices.Contains(s.groups, g) {
		s.groups = append(s.groups, g)
	}
}
