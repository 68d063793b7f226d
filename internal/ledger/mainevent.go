package ledger

import (
	"slices"
	"strings"
)

// The main event is what the headlines of a story agree on. It has a statement
// of its own, the umbrella: everything that says it, whoever says it, since
// "will visit", "is to travel" and "the trip" differ too much in their words to
// be found by likeness alone.
type mainEvent struct {
	events  map[int]bool    // concepts of what happens (classes of verbs and nouns)
	parties map[int]float64 // concepts of who and where, with the share of headlines that hold them
	weight  float64         // of all parties
}

// agreed is the share of headlines that must hold a concept for it to be
// central, and covered the share of the parties' weight that a unit must hold.
const (
	agreed  = 0.4
	covered = 0.55
)

// findMainEvent reads the main event off the headlines' vectors: nil when they
// agree on no event.
func findMainEvent(c *concepts, heads []vector) *mainEvent {
	if len(heads) < 2 {
		return nil
	}
	count := map[int]int{}
	for _, v := range heads {
		for _, x := range v {
			count[x.id]++
		}
	}
	need := max(2, int(agreed*float64(len(heads))+0.999))
	m := &mainEvent{events: map[int]bool{}, parties: map[int]float64{}}
	for id := range c.names { // in order of the numbers: sums must not depend on a map's
		n := count[id]
		if n < need {
			continue
		}
		switch {
		case c.event(id):
			m.events[id] = true
		case c.party(id):
			share := float64(n) / float64(len(heads))
			m.parties[id] = share
			m.weight += share
		}
	}
	if len(m.events) == 0 || len(m.parties) == 0 {
		return nil
	}
	return m
}

// says reports whether a unit says that the main event happens, and how fully
// (0 to 1).
func (m *mainEvent) says(u *unit) (float64, bool) {
	event := false
	var got float64
	for _, x := range u.vec {
		if m.events[x.id] {
			event = true
		}
		got += m.parties[x.id]
	}
	if !event {
		return 0, false
	}
	share := got / m.weight
	if u.definite && u.clause != nil && len(u.vec) <= 6 {
		return max(share, covered), true
	}
	return share, share >= covered
}

// definiteEvent reports whether the subject of the unit's clause is "the" and a
// noun of one of the events: the visit, the deal.
func (m *mainEvent) definiteEvent(c *concepts, a *article, u *unit) bool {
	if u.clause == nil {
		return false
	}
	for _, g := range u.clause.Args {
		if g.Role != "subject" && g.Role != "object" {
			continue
		}
		before := strings.ToLower(strings.TrimSpace(a.Text[max(0, g.At.Start-5):g.At.Start]))
		if !strings.HasSuffix(before, "the") && !strings.HasSuffix(before, "this") {
			continue
		}
		for _, k := range c.senses[strings.ToLower(g.Head.Lemma)] {
			if id, ok := c.ids["s:"+k]; ok && m.events[id] {
				return true
			}
		}
	}
	return false
}

// members are the units that say the main event.
func (m *mainEvent) members(c *concepts, arts []*article, units []unit) []int {
	var out []int
	for i := range units {
		units[i].definite = m.definiteEvent(c, arts[units[i].art], &units[i])
		if _, ok := m.says(&units[i]); ok {
			out = append(out, i)
		}
	}
	slices.Sort(out)
	return out
}
