package link_test

import (
	"testing"

	"hearsay/internal/link"
	"hearsay/internal/news"
)

func TestAmbiguousPlaces(t *testing.T) {
	for _, c := range []struct{ text, name, key string }{
		{"Boats left [Tripoli|x1 place city:LY-tripoli]. The mayor of [Beirut|x2 place city:LB-beirut] saw them in [Lebanon|x3 country country:LB].", "Tripoli", "city:LB-tripoli"},
		{"Boats left [Tripoli|x1 place city:LY-tripoli] for [Libya|x2 country country:LY].", "Tripoli", "city:LY-tripoli"},
		{"Boats left [Tripoli|x1 place city:LY-tripoli].", "Tripoli", "city:LY-tripoli"}, // a capital
		{"It rained in [Hamilton|x1 place city:BM-hamilton].", "Hamilton", ""},           // a capital that shares its name
		{"It rained in [Hamilton|x1 place -] and [Bermuda|x2 country country:BM].", "Hamilton", "city:BM-hamilton"},
		{"It rained in [Cambridge|x1 place city:GB-cambridge].", "Cambridge", ""},
		{"It rained in [Cambridge|x1 place city:GB-cambridge] and [Boston|x2 place city:US-boston].", "Cambridge", "city:US-cambridge"},
		{"It rained in [Cambridge|x1 place -], [Boston|x2 place city:US-boston] and [England|x3 place region:GB-england].", "Cambridge", ""},
		// One of several in one country, which the story's region tells.
		{"It rained in [Springfield|x1 place city:US-springfield].", "Springfield", ""},
		{"It rained in [Springfield|x1 place city:US-springfield] and all over [Illinois|x2 place region:US-illinois].", "Springfield", "city:US-springfield"},
		{"It rained in [Springfield|x1 place city:US-springfield], in [Missouri|x2 place region:US-missouri] and [Illinois|x3 place region:US-illinois].", "Springfield", ""},
	} {
		a := article("a1", c.text)
		e := byName(link.Story([]*news.Article{a}, link.Options{}), c.name)
		if e == nil || e.Key != c.key || (e.Lat != 0) != (c.key != "") {
			t.Errorf("%s: %+v, want key %q", c.text, e, c.key)
		}
	}
}

// A region of which a story prints only what it is cut to has its name by the lists.
func TestCutRegions(t *testing.T) {
	a := article("a1", "Per Lund, [R-Ariz.|x1 place region:US-arizona], met the mayor of [Tampa|x2 place city:US-tampa].")
	if e := byName(link.Story([]*news.Article{a}, link.Options{}), "Arizona"); e == nil {
		t.Error("no Arizona")
	}
}
