package coref

import (
	"testing"

	"hearsay/internal/news"
)

// What a text says of where somebody is from, where something stands or what it is tells a
// place, whatever the form of its name.
func TestPlacesThatNoListHas(t *testing.T) {
	for text, want := range map[string]news.EntityKind{
		"Two men from Ak-Jar died.":             news.Place,
		"A farmer from Ak-Jar said so.":         news.Place,
		"An analyst from Halvard said so.":      news.Person,
		"The village of Kara-Tosh was hit.":     news.Place,
		"The market in Kara-Tosh was hit.":      news.Place,
		"Kestra Bank said so. Kestra was late.": news.Organisation,
		"Fire broke out at the bank Halvard.":   news.Organisation,
		"The Independent Office for Fish left.": news.Organisation,
	} {
		ch := linked(t, text)
		named := 0
		for _, got := range ch.All {
			if got.Name == "" {
				continue
			}
			if named++; got.Kind.Base() != want {
				t.Errorf("%s: %s is of the kind %q, want %q", text, got.Name, got.Kind, want)
			}
		}
		if named != 1 {
			t.Errorf("%s: %d names", text, named)
		}
	}
	// A part of a name with a hyphen is no other place.
	if got := linked(t, "Drones hit the Kara-Tosh market. A bazaar in Kara-Tosh burned on Monday.").All; got[len(got)-1].Name != "Kara-Tosh" {
		t.Errorf("%+v", got)
	}
}

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
		// A capital that shares its name, in a text that does not speak of its country.
		{"Hamilton's council shut the pool on Monday.", "Hamilton", "-"},
		{"Police in Hamilton held two men. The council of Toronto was told.", "Hamilton", "city:CA-hamilton"},
		{"Police in Hamilton held two men. The Bermudian premier was told.", "Hamilton", "city:BM-hamilton"},
		{"Victoria recorded 12 new cases. Queensland had none.", "Victoria", "region:AU-victoria"},
		{"Victoria's shares fell on Monday.", "Victoria", "-"},
		{"Stanley's shares fell on Monday.", "Stanley", "-"},
		{"A fire in San Jose hurt two people, the governor of California said.", "San Jose", "city:US-san-jose"},
		// A region that two countries have.
		{"It rained all over Punjab. The mayor of Lahore said so.", "Punjab", "region:PK-punjab"},
		{"It rained all over Punjab. The mayor of Amritsar said so.", "Punjab", "region:IN-punjab"},
		{"It rained all over Punjab. Troops of Pakistan and India stood by.", "Punjab", "-"},
		// A state, and not the city that the world speaks of.
		{"Police in Washington state held two men.", "Washington state", "region:US-washington-state"},
		{"Police in Tacoma, Washington, held two men.", "Washington", "region:US-washington-state"},
		{"It rained in Oregon, Washington and California.", "Washington", "region:US-washington-state"},
		{"In Washington, Texas lawmakers said that it rained.", "Washington", "-"},
		{"Washington said it would send boats.", "Washington", "gov:US"},
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
