package ledger

import "hearsay/internal/news"

// facts are what of a unit is asked for each of its pairs and follows from how it
// was read alone. A large story has hundreds of pairs to a unit and of copies as
// many units to a reading: each is found out when it is first asked, and once for all
// that were read alike (see findReadings).
type facts struct {
	known, holds uint32
	bareLen      int32   // of the vector without times and figures
	bareMass     float64 // its weight
	subject      news.EntityID
	happens      []string     // see whatHappens
	parties      []int        // see parties
	length       int32        // which of the unit's times is its only length of time, see oneLength
	deed         *deed        // see deed
	matter       [][]int32    // see matter
	things       []string     // see thingsTold
	which        []which      // see whichOf; of no unit
	poles        []poled      // likewise, see polesOf
	scene        *scene       // see sceneOf, nil for none
	sides        map[int]int8 // see deedSides
}

// The facts.
const (
	factFurther = 1 << iota // it counts others than were counted before
	factOnlyThat
	factBare // bareLen and bareMass are known
	factSubject
	factLength
	factClaims // it says what is or is not so, see claims
	factHappens
	factParties // see parties
	factAnother // it tells of another event of a kind
	factDeed
	factShort // see short
	factBut   // a word sets what it says against the sentences before, see butBetween
	factThings
	factWhich
	factPoles
	factScene
	factSides
	factMatter
)

// fact is one of the facts of a unit, found out by find.
func (u *unit) fact(which uint32, find func() bool) bool {
	if u.told == nil {
		u.told = new(facts)
	}
	if u.told.known&which == 0 {
		u.told.known |= which
		if find() {
			u.told.holds |= which
		}
	}
	return u.told.holds&which != 0
}

// Traits of a concept, read off its name once.
const (
	traitHappens = 1 << iota // an event, or a root that may be one
	traitCountry
	traitParty
	traitValue // a time or a figure
)

// trait gives the traits of a concept.
func (c *concepts) trait(id int) uint8 {
	for i := len(c.traits); i <= id; i++ {
		var t uint8
		switch name := c.names[i]; {
		case c.event(i), len(name) > 1 && name[:2] == "r:":
			t = traitHappens
		case len(name) > 1 && name[:2] == "c:":
			t = traitCountry
		case c.party(i):
			t = traitParty
		case len(name) > 1 && (name[:2] == "t:" || name[:2] == "q:"):
			t = traitValue
		}
		c.traits = append(c.traits, t)
	}
	return c.traits[id]
}
