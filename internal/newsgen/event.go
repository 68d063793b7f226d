package newsgen

import (
	"fmt"
	"html"
	"math/rand/v2"
	"strings"
	"time"
)

// Page is one made-up article as a saved page.
type Page struct {
	Name   string // file name
	URL    string
	HTML   string
	Copied bool // most of it is an agency's dispatch
}

// fact is one thing that the articles of an event tell, in the forms in which
// outlets word it; quote is what somebody said of it, "" for nothing.
type fact struct {
	forms    []string
	quote    string
	speakers []string
}

// facts tell of a storm and a port that do not exist. %d is a number that rises
// from day to day.
var facts = []fact{
	{[]string{"storm Merrin tore through the port of Ostvale", "storm Merrin struck the port of Ostvale with winds of 190 kilometres an hour", "the storm called Merrin hit Ostvale, the largest port of Calderra"}, "We have never seen a storm like Merrin in Ostvale", []string{"the mayor of Ostvale, Ilse Dorn,", "the Calderran weather service", "a harbour pilot"}},
	{[]string{"at least %d people were killed", "%d people have died", "the storm killed %d people"}, "", []string{"the Calderran interior ministry", "the governor of the province, Tomas Reil,", "an official who asked not to be named", "hospital officials"}},
	{[]string{"more than 200 people were missing", "some 200 people were still missing", "about 200 people had not been found"}, "", []string{"the Calderran interior ministry", "rescue workers", "an official who asked not to be named"}},
	{[]string{"the sea wall at Ostvale broke in two places", "two stretches of the sea wall of Ostvale gave way", "the sea wall in Ostvale failed in two places"}, "The wall was built for the storms of our grandfathers", []string{"the engineer Pavel Adler", "the Calderran ministry of works", "two people familiar with the inquiry"}},
	{[]string{"the ministry was warned in March that the wall was cracked", "engineers warned the ministry in March of cracks in the wall", "a report in March had warned the ministry of cracks"}, "They were told in March and they did nothing", []string{"the opposition leader Vera Lanz", "two people familiar with the inquiry", "the engineer Pavel Adler"}},
	{[]string{"the ministry was not warned of cracks", "no warning of cracks reached the ministry", "the ministry had received no warning"}, "No such report ever reached this ministry", []string{"the minister of works, Oskar Fenn,", "a spokeswoman for the ministry of works"}},
	{[]string{"President Marta Kessel will visit Ostvale on Friday", "President Marta Kessel is to travel to Ostvale on Friday", "President Kessel plans to visit the port on Friday"}, "The president will stand beside the people of Ostvale on Friday", []string{"the presidential palace", "a spokesman for the palace", "a palace official"}},
	{[]string{"the army sent 1,200 soldiers to the coast", "1,200 soldiers were sent to the coast", "the army has sent 1,200 troops to help"}, "Our soldiers will stay as long as they are needed", []string{"the defence ministry", "General Anton Weir"}},
	{[]string{"more than 40,000 homes were without power", "power failed in more than 40,000 homes", "some 40,000 households had no electricity"}, "", []string{"the grid company Norgrid", "the Calderran interior ministry"}},
	{[]string{"the airport of Ostvale was closed until Sunday", "Ostvale's airport will stay closed until Sunday", "flights to Ostvale were cancelled until Sunday"}, "", []string{"the airport", "the transport ministry"}},
	{[]string{"a tanker with 30,000 tonnes of fuel ran aground off the coast", "the tanker Halcyon Reach ran aground outside the port", "a tanker was driven onto the rocks outside Ostvale"}, "She is aground but she is not leaking", []string{"the coast guard", "the ship's owner, Reach Marine,", "a diver who saw the hull"}},
	{[]string{"the tanker was leaking fuel", "fuel was leaking from the tanker", "oil leaked from the Halcyon Reach"}, "I could smell the fuel from the beach", []string{"the environment group Clean Coast", "a diver who saw the hull", "fishermen"}},
	{[]string{"the tanker was not leaking", "no fuel had leaked from the tanker", "the tanker's hull was whole"}, "", []string{"the ship's owner, Reach Marine,", "the coast guard"}},
	{[]string{"neighbouring Lovinia offered two helicopters", "Lovinia offered to send two helicopters", "the government of Lovinia said it would send two helicopters"}, "We are ready to fly tonight", []string{"the Lovinian foreign ministry", "the Lovinian prime minister, Jan Hollar,"}},
	{[]string{"Calderra declined the offer of helicopters", "the government turned down the Lovinian helicopters", "Calderra did not accept the helicopters"}, "", []string{"an official who asked not to be named", "diplomats", "the newspaper Calderra Today"}},
	{[]string{"schools in the province were closed for a week", "all schools in the province will stay closed this week", "the province closed its schools for a week"}, "", []string{"the governor of the province, Tomas Reil,", "the education ministry"}},
	{[]string{"the damage was put at 3 billion marks", "the storm caused damage of 3 billion marks", "insurers estimated the damage at 3 billion marks"}, "This will be the dearest storm in our history", []string{"the insurer Calder Re", "analysts", "the finance ministry"}},
	{[]string{"the village of Brakesand was cut off", "Brakesand, a village of 900 people, could not be reached", "the road to the village of Brakesand was washed away"}, "We have water for two days", []string{"a teacher in Brakesand, Hanne Ruud,", "rescue workers"}},
	{[]string{"an inquiry into the wall will begin on Monday", "the government ordered an inquiry into the failure of the wall", "prosecutors opened an inquiry into the sea wall"}, "Whoever is responsible will answer for it", []string{"the justice ministry", "the chief prosecutor, Lena Brandt,"}},
	{[]string{"the minister of works should resign", "the minister of works must go", "Oskar Fenn should step down"}, "He should have gone yesterday", []string{"the opposition leader Vera Lanz", "the Harbour Workers' Union"}},
	{[]string{"volunteers cooked 6,000 meals a day in the old fish market", "the old fish market had been turned into a kitchen for 6,000 people", "6,000 meals were served each day in the fish market"}, "People bring what they have", []string{"a cook, Dario Menk,", "the Red Cross"}},
	{[]string{"drinking water had to be boiled", "people were told to boil drinking water", "the water of Ostvale was not safe to drink"}, "", []string{"the health ministry", "the city's water company"}},
	{[]string{"the container terminal would be out of use for months", "the container terminal will not work again before spring", "cranes at the container terminal had fallen into the harbour"}, "Three of the cranes lie in the basin", []string{"the port authority", "a harbour pilot"}},
	{[]string{"ships were sent to the port of Lund Haven", "shipping lines sent their vessels to Lund Haven", "cargo was diverted to Lund Haven in Lovinia"}, "", []string{"the shipping line Meridian", "traders"}},
}

var (
	eventOutlets = []string{"Calderra Today", "The Ostvale Herald", "Lovinia Post", "Northern Wire", "The Harbour Gazette", "Radio Calder", "Westmark Daily", "The Meridian", "Evening Star of Lund", "Coast Tribune", "Capital Observer", "Channel Nine News", "The Ledgerman", "Morning Courier", "Sund Times", "The Province"}
	agencies     = []string{"Northwire", "Coastal Press Agency", "Interpress"}
	asides       = []string{"The rain had begun in the night and did not stop until noon.", "Few of the shops near the harbour had opened again.", "Along the front the street lamps lay in the sand.", "Many of the people in the hall had slept on benches.", "The old lighthouse still stood.", "Gulls sat on the roofs of cars.", "No trains ran on the coast line.", "A line of people waited outside the bakery."}
)

// Event makes up n articles about one event, a storm, as saved pages: what
// outlets of a region and their agencies print of some two dozen facts over five
// days, in their own words, on the word of different people, and three of ten
// copied for the most part from an agency. The same seed gives the same pages,
// and the first pages of a longer event are those of a shorter one.
func Event(n int, seed uint64) []Page {
	out := make([]Page, 0, n)
	for i := range n {
		r := rand.New(rand.NewPCG(seed, uint64(i)))
		out = append(out, eventPage(i, seed, r))
	}
	return out
}

func eventPage(i int, seed uint64, r *rand.Rand) Page {
	when := start.Add(time.Duration(r.IntN(5*24*60)) * time.Minute)
	outlet := fmt.Sprintf("%s", eventOutlets[r.IntN(len(eventOutlets))])
	if k := r.IntN(12); k > 0 { // some two hundred outlets, in twelve towns
		outlet += " " + []string{"", "North", "South", "Inland", "Islands", "Valley", "City", "Border", "Lakes", "Forest", "Metro", "Weekend"}[k]
	}
	day := int(when.Sub(start).Hours() / 24)
	var title string
	var paras []string
	p := Page{Name: fmt.Sprintf("%05d.html", i), URL: fmt.Sprintf("https://%s.example/%04d/storm-merrin", strings.ToLower(strings.ReplaceAll(outlet, " ", "-")), i)}
	agency := ""
	if r.IntN(10) < 3 {
		p.Copied = true
		dispatch := r.IntN(24)
		agency = agencies[dispatch%len(agencies)]
		d := rand.New(rand.NewPCG(seed^0xd15, uint64(dispatch)))
		title, paras = eventText(d, dispatch/5, 12)
		paras = paras[:max(3, len(paras)*(50+r.IntN(51))/100)]
		if r.IntN(2) == 0 {
			_, own := eventText(r, day, 3)
			paras = append(paras, own[1:]...)
		}
	} else {
		title, paras = eventText(r, day, 6+r.IntN(10))
	}
	var b strings.Builder
	fmt.Fprintf(&b, "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n<title>%s | %s</title>\n<link rel=\"canonical\" href=\"%s\">\n<meta property=\"og:site_name\" content=\"%s\">\n<meta property=\"article:published_time\" content=\"%s\">\n</head><body>\n<article><h1>%s</h1>\n",
		html.EscapeString(title), html.EscapeString(outlet), p.URL, html.EscapeString(outlet), when.Format(time.RFC3339), html.EscapeString(title))
	for _, s := range paras {
		fmt.Fprintf(&b, "<p>%s</p>\n", html.EscapeString(s))
	}
	if agency != "" {
		fmt.Fprintf(&b, "<p>%s contributed to this report.</p>\n", agency)
	}
	b.WriteString("</article></body></html>\n")
	p.HTML = b.String()
	return p
}

// eventText is the headline and paragraphs of one article: the storm itself,
// then some of the facts, the earlier in the list the likelier.
func eventText(r *rand.Rand, day, told int) (string, []string) {
	title := []string{"Storm Merrin tears through Ostvale", "Dozens dead as storm Merrin strikes Ostvale", "Ostvale counts its dead after storm Merrin", "Sea wall fails as storm Merrin hits Ostvale"}[r.IntN(4)]
	paras := []string{capital(facts[0].forms[r.IntN(3)]) + " on Tuesday, and " + fill(facts[1].forms[r.IntN(3)], r, day) + "."}
	used := map[int]bool{}
	for len(used) < told {
		f := r.Float64()
		k := int(f * f * float64(len(facts)))
		if used[k] {
			k = r.IntN(len(facts))
		}
		if used[k] {
			continue
		}
		used[k] = true
		paras = append(paras, tell(r, &facts[k], day))
		if r.IntN(4) == 0 {
			paras = append(paras, asides[r.IntN(len(asides))])
		}
	}
	return title, paras
}

// tell words one fact: in the outlet's own voice, or on somebody's word.
func tell(r *rand.Rand, f *fact, day int) string {
	claim := fill(f.forms[r.IntN(len(f.forms))], r, day)
	who := f.speakers[r.IntN(len(f.speakers))]
	bare := strings.TrimSuffix(who, ",")
	switch r.IntN(8) {
	case 0:
		return capital(claim) + "."
	case 1:
		return capital(claim) + ", according to " + bare + "."
	case 2:
		if f.quote != "" {
			return "“" + f.quote + ",” " + bare + " said."
		}
		return capital(claim) + ", " + bare + " told " + agencies[r.IntN(len(agencies))] + "."
	case 3:
		if f.quote != "" {
			return capital(who) + " told " + agencies[r.IntN(len(agencies))] + ": “" + f.quote + ".”"
		}
		return capital(who) + " told reporters that " + claim + "."
	case 4, 5:
		return capital(claim) + ", " + bare + " said."
	}
	return capital(who) + " said that " + claim + "."
}

// fill puts a count into a claim that has room for one.
func fill(claim string, r *rand.Rand, day int) string {
	if !strings.Contains(claim, "%d") {
		return claim
	}
	return fmt.Sprintf(claim, 11+9*day+2*r.IntN(3))
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
