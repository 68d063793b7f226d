package link_test

import (
	"testing"

	"hearsay/internal/link"
	"hearsay/internal/news"
)

// What an article keeps apart is two, whatever another article would join it to.
func TestKeptApartInAnArticle(t *testing.T) {
	for _, c := range []struct {
		name     string
		articles []string
		want     []string
	}{
		{"a president and his daughter",
			[]string{"His daughter [Mila Haugen|x1 person] smiled. [Haugen|x2 person - President] spoke."},
			[]string{"Mila Haugen=Mila Haugen; Haugen=Haugen"}},
		{"a president whom another article names in full",
			[]string{"His daughter [Mila Haugen|x1 person] smiled. [Haugen|x2 person - President] spoke.", "[Erik Haugen|x1 person - President] spoke."},
			[]string{"Mila Haugen=Mila Haugen; Haugen=Erik Haugen", "Erik Haugen=Erik Haugen"}},
		{"a daughter whose surname another article prints",
			[]string{"[Haugen|x1 person - President] spoke to [Mila|x2 person].", "[Mila Haugen|x1 person] smiled. [Mila Haugen|x1 person] left.", "[Erik Haugen|x1 person] spoke."},
			[]string{"Haugen=Erik Haugen; Mila=Mila Haugen", "Mila Haugen=Mila Haugen; Mila Haugen=Mila Haugen", "Erik Haugen=Erik Haugen"}},
		{"father and son, the son's name in the father's",
			[]string{"[Omar Mir Zarif|x1 person] fired. His father, [Mir Zarif|x2 person], spoke."},
			[]string{"Omar Mir Zarif=Omar Mir Zarif; Mir Zarif=Mir Zarif"}},
		{"a surname alone beside a junior",
			[]string{"[Rudd|x1 person - President] spoke. [Adam Rudd Jr.|x2 person] wrote.", "[Adam Rudd|x1 person - President] spoke."},
			[]string{"Rudd=Adam Rudd; Adam Rudd Jr.=Adam Rudd Jr.", "Adam Rudd=Adam Rudd"}},
		{"a party and its branch",
			[]string{"The [Oklahoma Republican Party|x1 organisation] and the [Republican Party|x2 organisation party:US-republican-party] met."},
			[]string{"Oklahoma Republican Party=Oklahoma Republican Party; Republican Party=Republican Party"}},
		{"a chamber and its committee",
			[]string{"The [House Judiciary Committee|x1 government] and the [House of Representatives|x2 government org:us-house] met. The [US Congress|x3 government org:us-congress] left."},
			[]string{"House Judiciary Committee=House Judiciary Committee; House of Representatives=US House of Representatives; US Congress=US Congress"}},
		{"what a committee tells of a chamber that is called by one word",
			[]string{"The [Senate Judiciary Committee|x1 government] met. The [Senate|x2 government] adjourned."},
			[]string{"Senate Judiciary Committee=Senate Judiciary Committee; Senate=US Senate"}},
	} {
		var as []*news.Article
		for i, text := range c.articles {
			as = append(as, article("a"+string(rune('1'+i)), text))
		}
		es := link.Story(as, link.Options{})
		for i, a := range as {
			if got := names(a, es); got != c.want[i] {
				t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want[i])
			}
		}
	}
}

// A governor of New Jersey is not of the government of Jersey, nor the head of a society its
// country's.
func TestOfWhomOneIs(t *testing.T) {
	a := article("a1", "[Chris Kristof|x1 person - New_Jersey_Gov.] spoke. [Ana Lind|x2 person - New_Mexico_Governor] left. [Ana Pell|x3 person - Jersey_Minister] slept.")
	es := link.Story([]*news.Article{a}, link.Options{})
	if e := byName(es, "Chris Kristof"); e == nil || e.Of != "" {
		t.Errorf("New Jersey: %+v", e)
	}
	if e := byName(es, "Ana Lind"); e == nil || e.Of != "" {
		t.Errorf("New Mexico: %+v", e)
	}
	if e, g := byName(es, "Ana Pell"), byName(es, "government of Jersey"); e == nil || g == nil || e.Of != g.ID {
		t.Errorf("Jersey: %+v", e)
	}
}
