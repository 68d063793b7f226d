package coref

import "testing"

// Which of several places of one name a text means, by what stands behind it and by the other
// places that it names; "-" for none that the lists have.
func TestWhichTown(t *testing.T) {
	for _, c := range []struct{ text, name, key string }{
		{"The mayor of Portland, Maine, spoke on Monday.", "Portland", "-"},
		{"The mayor of Portland, Oregon, spoke on Monday.", "Portland", "city:US-portland"},
		{"Residents of St Petersburg, Fla., were told to leave.", "St Petersburg", "city:US-st-petersburg"},
		{"The police of Perth, in Scotland, flew to Glasgow.", "Perth", "-"},
		{"Residents of Barcelona, in the Venezuelan state of Anzoategui, had no water.", "Barcelona", "-"},
		{"Boats left for Tripoli, in northern Lebanon, on Monday.", "Tripoli", "city:LB-tripoli"},
		{"Shelling hit Tripoli, in northern Lebanon.", "Tripoli", "city:LB-tripoli"},
		{"They broke off the talks with Beijing, in Alaska, on Monday.", "Beijing", "country:CN"},
		{"Columbus, Georgia, has a new sheriff, who used to work in Atlanta.", "Columbus", "-"},
		{"The mayor of San Juan said on Monday that Argentina's government had not answered.", "San Juan", "city:PR-san-juan"},
		// The seat of a union of states, unless its own country is told of.
		{"Brussels has warned London over the protocol, and said that it would sue.", "Brussels", "org:eu"},
		{"Brussels said it would send no troops, and the Belgian army agreed.", "Brussels", "gov:BE"},
		{"Talks were held in Brussels on Monday.", "Brussels", "city:BE-brussels"},
		// A state of another country.
		{"Columbus, Georgia, has a new sheriff, who used to work in Atlanta.", "Georgia", "region:US-georgia"},
		{"Voters in Georgia, Alabama and Florida go to the polls.", "Georgia", "region:US-georgia"},
		{"Voters in Georgia go to the polls. The president flew to Washington.", "Georgia", "country:GE"},
		{"Voters in Georgia go to the polls. The Georgian president flew to Boston.", "Georgia", "country:GE"},
		{"Troops marched through Tbilisi. Georgia and Florida are twinned.", "Georgia", "country:GE"},
	} {
		ch := linked(t, c.text)
		found := false
		for _, m := range ch.Mentions {
			if m.Span().Of(c.text) != c.name {
				continue
			}
			found = true
			if key := ch.Chain(m.Entity).Key; key != c.key && (key != "" || c.key != "-") {
				t.Errorf("%s: %s is %q, want %q", c.text, c.name, key, c.key)
			}
		}
		if !found {
			t.Errorf("%s: %s is no mention", c.text, c.name)
		}
	}
}
