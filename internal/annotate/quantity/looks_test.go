package quantity

import (
	"fmt"
	"strings"
	"testing"

	"hearsay/internal/nlp"
	"hearsay/internal/nlp/analyze"

	"pgregory.net/rapid"
)

// looksLike are sentences whose figures look like another kind of figure than they
// are of, each with what is read from it, ";" between.
var looksLike = []struct{ text, want string }{
	// metres beside money
	{"The council paid for a 25m pool next to the school.", "distance 25 m"},
	{"They dug a hole 20m deep with the grant.", "distance 20 m"},
	{"The athlete, who was paid well, ran the 100m in under ten seconds.", "distance 100 m"},
	{"The bank gave the mill a 900m loan.", "money 9e+08 "},
	{"The club agreed a 25m deal with the port.", "money 2.5e+07 "},
	// counts beside shares
	{"He scored three in five matches for the club.", "matches 5 "},
	{"Nearly two in three women said they had been followed.", "share 66.7 %"},
	{"One in 10 adults had lost a relative.", "share 10 %"},
	{"The price rose 5% to 300.", "share 5 %;price 300 "},
	// those turned away beside ages
	{"The navy turned 30 of them back at sea.", ""},
	{"The police turned 40 away at the gate.", ""},
	{"She turned 100 in May.", "age 100 a"},
	{"His 80s songs were played at the service.", ""},
	{"A man in his 30s was arrested.", "age 30 a"},
	// scores and spans beside votes
	{"The teams split the series 3-1.", ""},
	{"He was voted player of the match after a 3-1 win.", ""},
	{"The committee agreed to meet 4-5 times a year.", "times 4 "},
	{"The jury voted 10-2 to acquit.", "votes 10 ;votes 2 "},
	// labels
	{"In the UK 350 were arrested over the weekend.", "arrested 350 "},
	{"The senators passed HR 2213 on Monday.", ""},
	// people without a noun, and an index beside shares
	{"The ferry with 160 aboard sank off the cape.", "people 160 "},
	{"The index lost 62 points, or 0.8%, on Friday.", "points 62 ;share 0.8 %"},
	{"The party lost 6 points and stood at 31%.", "change of share 6 pp;share 31 %"},
	{"The inn has 212 rooms, of which 190 are let.", "rooms 212 ;rooms 190 "},
	// numbers that nobody gives
	{"It is not known how many miners were killed.", ""},
	{"Twice as many miners were hurt as in the last fire.", ""},
	// degrees in brackets
	{"It was 41 degrees Celsius (106 Fahrenheit) at the quay.", "temperature 41 °C;temperature 106 °F"},
	{"It was 41 degrees C at the quay.", "temperature 41 °C"},
	// ends of one range
	{"Rents rose by 5 to 8 percent.", "share 5 %"},
	{"Rents rose by 14 pence to 1.62 pounds.", "money 0.14 GBP;money 1.62 GBP"},
	// at the beginning of a text
	{"Suspect is 17, police said.", "age 17 a"},
	{"(54) has gone.", ""},
	{"(54), who", ""},
}

func TestLooksLike(t *testing.T) {
	an, err := analyze.For("en")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range looksLike {
		d := &nlp.Doc{}
		an.Analyze(d, c.text, nil)
		var got []string
		for _, q := range Find(d) {
			got = append(got, fmt.Sprintf("%s %g %s", q.Of, q.Value, q.Unit))
		}
		if s := strings.Join(got, ";"); s != c.want {
			t.Errorf("%q: %q, want %q", c.text, s, c.want)
		}
	}
}

// Text that begins, breaks off or goes on anywhere gives quantities within it, and
// no fault.
func TestBrokenText(t *testing.T) {
	an, err := analyze.For("en")
	if err != nil {
		t.Fatal(err)
	}
	pieces := strings.Fields("( ) , . - – : % $ € R P 1 7 17 54 3-1 900m 5% half quarters a of one three four in every out age aged turned his 30s mid was is suspect who she voted votes split to by between and from million mile tonne plus + Ćuk Élan Kovac said deal HR pool the")
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 12).Draw(t, "pieces"), rapid.SampledFrom([]string{" ", "", "\n"}).Draw(t, "between"))
		d := &nlp.Doc{}
		an.Analyze(d, text, nil)
		for _, q := range Find(d) {
			if q.Start < 0 || q.End > len(text) || q.Start >= q.End {
				t.Fatalf("%q: %+v", text, q)
			}
		}
	})
}

// What a figure is said to have passed is less than it.
func TestPassed(t *testing.T) {
	an, err := analyze.For("en")
	if err != nil {
		t.Fatal(err)
	}
	for text, bounded := range map[string]bool{
		"The death toll has passed 300.":           true,
		"Losses exceeded $2 million.":              true,
		"The death toll has topped 300.":           true,
		"The number of dead is likely to exceed 9": true,
		"The death toll is 300.":                   false,
	} {
		d := &nlp.Doc{}
		an.Analyze(d, text, nil)
		got := Find(d)
		if len(got) != 1 || got[0].Low == nil || (got[0].High == nil) != bounded {
			t.Errorf("%q: %+v", text, got)
		}
	}
}
