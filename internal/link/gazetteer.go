package link

import (
	"slices"
	"strconv"
	"strings"
	"sync"

	"hearsay/internal/lang"
	"hearsay/internal/nlp/nameform"
	"hearsay/internal/nlp/names"
)

// gazetteer is what the lists say of the entities that have a key.
type gazetteer struct {
	name    map[string]string // key to name
	country map[string]string // folded name, alias or adjective to code
	media   map[string]medium
	body    map[string]string // key of a body of one state to the state's code
	// bareBody are bodies of states by their folded names without the state's
	bareBody  map[string][]string
	committee map[string]string // names of committees of bodies of a state to its code
	place     map[string]point
	// cities are the cities of a folded name, capitalOf the folded capitals by code
	cities    map[string][]placed
	capitalOf map[string]string
	capitals  map[string]string // folded capitals to codes
	cabinet   map[string]bool   // words of bodies that a state has one of: "ministry"
	strict    map[string]bool   // "regulator": what no body of another sort is called
	ofMembers map[string]bool   // "union": what has members, and watches over nobody
	title     map[string]string // folded title to class
	long      int               // words of the longest title
	voice     map[string]bool   // nouns for those who speak for somebody
	led       map[string]bool   // what the name of who leads it stands before: "administration"
	gender    map[string]byte   // honorifics to 'm' or 'f'
	given     map[string]byte   // given names to 'm' or 'f'
	party     map[string]bool   // what parties are called, also before a noun: "Republican"
	small     map[string]bool
	generic   map[string]bool
	// masthead are the last words of outlets' names
	masthead   map[string]bool
	agency     map[string]bool   // words behind the name of a news agency
	mediaNamed map[string]string // folded name of an outlet to its key
	head       map[string]bool
	bodyHead   map[string]bool   // of them those of bodies that another may have: "police"
	region     map[string]bool   // names of countries and regions
	regionName map[string]string // key of a region to its name
	// institution are nouns for institutions: "wide" for those that any may be
	// called, "service" for those that are said for one another, else "head".
	institution map[string]string
	officeWord  map[string]bool     // words before the head of an office
	lead        map[string]bool     // nouns for the leader of a state
	statePlace  map[string]bool     // "country"
	spelling    map[string]string   // American spelling to British
	scope       map[string]bool     // "national": tells the rank of an institution alone
	called      map[string][]string // noun to the words of names that it may stand for
	means       map[string]string   // "treasury" to "finance ministry"
	ofState     map[string]string   // "bank" to "central": what a bank named by its country alone is
	paper       map[string]bool     // nouns for outlets
	medium      map[string]string   // and the sort of outlets that each means
	noCentral   map[string]bool     // "bank of ireland"
	firm        map[string]bool     // nouns for firms
	post        map[string]bool     // offices that are no titles
	broader     map[string][]string // nouns to those that take them up: "officer" for a constable
	vague       map[string]bool     // nouns that may be said of anybody: "the group"
	short       nameform.Short      // familiar forms of given names
	namesake    map[string]bool     // words of a father and his son
}

type medium struct{ country, state string }

type point struct{ lat, lon float64 }

var gazetteers sync.Map // language code to func() *gazetteer

// gazetteerOf is the gazetteer of a language; an empty one for a language
// without lists.
func gazetteerOf(code string) *gazetteer {
	f, ok := gazetteers.Load(code)
	if !ok {
		f, _ = gazetteers.LoadOrStore(code, sync.OnceValue(func() *gazetteer {
			b, err := lang.Get(code)
			if err != nil {
				b = &lang.Bundle{Code: code}
			}
			return newGazetteer(b)
		}))
	}
	return f.(func() *gazetteer)()
}

func newGazetteer(b *lang.Bundle) *gazetteer {
	g := &gazetteer{
		name: map[string]string{}, country: map[string]string{}, media: map[string]medium{}, body: map[string]string{},
		place: map[string]point{}, title: map[string]string{}, voice: map[string]bool{}, led: map[string]bool{}, small: map[string]bool{}, gender: map[string]byte{},
		given: map[string]byte{}, masthead: map[string]bool{}, agency: map[string]bool{}, party: map[string]bool{}, bareBody: map[string][]string{}, mediaNamed: map[string]string{}, bodyHead: map[string]bool{}, cities: map[string][]placed{}, capitalOf: map[string]string{}, capitals: map[string]string{}, generic: map[string]bool{}, head: map[string]bool{}, region: map[string]bool{}, regionName: map[string]string{}, institution: map[string]string{}, scope: map[string]bool{}, spelling: map[string]string{},
		officeWord: map[string]bool{}, lead: map[string]bool{}, statePlace: map[string]bool{}, committee: map[string]string{},
	}
	key := nameform.Folded
	for _, e := range b.List("countries").Entries {
		g.name["country:"+e.Col(0)] = e.Col(1)
		g.capitalOf[e.Col(0)] = key(e.Col(2))
		if k := key(e.Col(2)); k != "" && g.capitals[k] == "" {
			g.capitals[k] = e.Col(0)
		}
		for _, n := range append(append([]string{e.Col(1)}, e.Values(3)...), e.Values(5)...) {
			g.country[key(n)] = e.Col(0)
		}
	}
	for _, e := range b.List("agency_words").Entries {
		g.agency[key(e.Col(0))] = true
	}
	for _, e := range b.List("given_gender").Entries {
		if e.Col(1) != "" {
			g.given[key(e.Col(0))] = e.Col(1)[0]
		}
	}
	g.namesake = b.List("namesakes").Set()
	g.short = names.ShortForms(b)
	for _, list := range []string{"countries", "regions"} {
		col := max(0, b.List(list).Column("name"))
		for _, e := range b.List(list).Entries {
			g.region[key(e.Col(col))] = true
			if list == "regions" {
				g.regionName[names.RegionKey(e.Col(2), e.Col(0))] = e.Col(0)
			}
		}
	}
	for _, e := range b.List("media").Entries {
		k := "media:" + e.Col(0)
		g.name[k] = e.Col(1)
		g.media[k] = medium{e.Col(3), e.Col(4)}
		g.mediaNamed[strings.Join(g.bare(nameform.Fold(e.Col(1)), false), " ")] = k
	}
	for _, e := range b.List("coref_words").Entries {
		switch e.Col(1) {
		case "small":
			g.small[e.Col(0)] = true
		case "generic":
			g.generic[e.Col(0)] = true
		case "gender":
			if e.Col(2) != "" {
				g.gender[e.Col(0)] = e.Col(2)[0]
			}
		case "spelling":
			g.spelling[e.Col(0)] = e.Col(2)
		case "voice":
			g.voice[e.Col(0)] = true
		case "led":
			g.led[e.Col(0)] = true
		}
	}
	for _, e := range b.List("parties").Entries {
		for _, n := range append(e.Values(2), strings.TrimSuffix(e.Col(0), " Party")) {
			g.party[key(n)] = true
		}
	}
	for _, e := range b.List("organisations").Entries {
		k := "org:" + e.Col(0)
		g.name[k] = e.Col(2)
		if e.Col(1) == "government" {
			g.body[k] = e.Col(3)
		}
	}
	for _, e := range b.List("seats").Entries {
		if code, ok := strings.CutPrefix(e.Col(1), "gov:"); ok && e.Col(2) != "seat" {
			g.body["seat:"+strings.Join(nameform.Fold(e.Col(0)), "-")] = code
		}
	}
	lesser := map[string]bool{}
	if b.Has("lesser_capitals") {
		for _, w := range b.List("lesser_capitals").Words() {
			lesser[key(w)] = true
		}
	}
	for _, e := range b.List("cities").Entries {
		lat, err1 := strconv.ParseFloat(e.Col(2), 64)
		lon, err2 := strconv.ParseFloat(e.Col(3), 64)
		if err1 == nil && err2 == nil {
			k := "city:" + e.Col(1) + "-" + names.Slug(e.Col(0))
			g.place[k] = point{lat, lon}
			g.name[k] = e.Col(0)
			n := key(e.Col(0))
			var regions []string
			if r := e.Values(5); len(r) > 1 {
				for _, x := range r {
					regions = append(regions, names.RegionKey(e.Col(1), x))
				}
			}
			g.cities[n] = append(g.cities[n], placed{k, e.Col(1), g.capitalOf[e.Col(1)] == n && !lesser[n], regions})
		}
	}
	for _, e := range b.List("titles").Entries {
		w := nameform.Fold(e.Col(0))
		g.long = max(g.long, len(w))
		if c := e.Col(1); len(w) > 1 && (c == "office" || c == "role") {
			for _, x := range w[:len(w)-1] {
				g.officeWord[x] = true
			}
		}
		// "President" before a name is an office, "president" behind it a role.
		if k := strings.Join(w, " "); g.title[k] == "" || g.title[k] == "role" {
			g.title[k] = e.Col(1)
		}
	}
	for _, e := range b.List("institutions").Entries {
		switch class, group := e.Col(1), e.Col(2); {
		case class == "adjective":
			g.officeWord[e.Col(0)] = g.officeWord[e.Col(0)] || group == ""
			g.scope[e.Col(0)] = group == "scope"
		case class == "vague", class == "national":
		case group != "":
			g.institution[e.Col(0)] = group
		default:
			g.institution[e.Col(0)] = "head"
		}
	}
	for _, e := range b.List("organisations").Entries {
		if e.Col(1) == "government" {
			g.addStateBody("org:"+e.Col(0), e.Col(3), append(e.Values(4), e.Col(2)))
		}
	}
	g.cabinet, g.strict, g.ofMembers = map[string]bool{}, map[string]bool{}, map[string]bool{}
	g.noCentral, g.paper, g.medium = map[string]bool{}, map[string]bool{}, map[string]string{}
	g.called, g.means, g.ofState, g.firm, g.post = map[string][]string{}, map[string]string{}, map[string]string{}, map[string]bool{}, map[string]bool{}
	for _, e := range b.List("called").Entries {
		switch e.Col(1) {
		case "name":
			g.called[e.Col(0)] = e.Values(2)
		case "means":
			g.means[e.Col(0)] = e.Col(2)
		case "nocentral":
			g.noCentral[e.Col(0)] = true
		case "strict":
			g.strict[e.Col(0)] = true
		case "members":
			g.ofMembers[e.Col(0)] = true
		case "capital":
			g.cabinet[e.Col(0)] = true
		case "ofstate":
			g.ofState[e.Col(0)] = e.Col(2)
		}
	}
	for _, e := range b.List("nominals").Entries {
		if e.Col(2) == "lead" {
			g.lead[e.Col(0)] = true
		}
		if k := e.Col(1); k == "newspaper" || k == "broadcaster" || k == "magazine" {
			g.paper[e.Col(0)], g.medium[e.Col(0)] = true, k
		}
		g.post[e.Col(0)] = e.Col(2) == "post"
		g.firm[e.Col(0)] = e.Col(2) == "firm"
	}
	g.broader, g.vague = map[string][]string{}, map[string]bool{}
	for _, e := range b.List("kinds_of").Entries {
		g.broader[e.Col(0)] = e.Values(2)
		g.vague[e.Col(0)] = e.Col(1) == "organisation" && slices.Contains(g.broader[e.Col(0)], "any")
	}
	for _, e := range b.List("kind_cues").Entries {
		if e.Col(1) == "sort" && e.Col(2) == "state" {
			g.statePlace[e.Col(0)] = true
		}
	}
	for _, e := range b.List("name_words").Entries {
		switch e.Col(1) {
		case "org_head", "place_head", "event_head", "law", "company_suffix":
			k := key(e.Col(0))
			g.head[k] = true
			g.masthead[k] = g.masthead[k] || e.Col(2) == "media"
			g.bodyHead[k] = g.bodyHead[k] || e.Col(1) == "org_head" && (e.Col(2) == "government" || g.institution[k] != "")
		}
	}
	return g
}

// countryIn is the code of the first country that the words name, "" for none.
func (g *gazetteer) countryIn(words []string) string {
	for i := range words {
		for n := min(3, len(words)-i); n > 0; n-- {
			if c, ok := g.country[strings.Join(words[i:i+n], " ")]; ok && !g.inRegion(words, i, n) {
				return c
			}
		}
	}
	return ""
}

// inRegion reports whether n words from number i on, which name a country, close the name of a
// region: New Jersey is not Jersey.
func (g *gazetteer) inRegion(words []string, i, n int) bool {
	return i > 0 && g.region[strings.Join(words[i-1:i+n], " ")]
}

// bare drops titles and articles in front of a name; one word stays.
func (g *gazetteer) bare(words []string, person bool) []string {
	for len(words) > 1 {
		if w := words[0]; w == "the" || w == "a" || w == "an" {
			words = words[1:]
			continue
		}
		if !person {
			return words
		}
		n := min(g.long, len(words)-1)
		for n > 0 {
			if _, ok := g.title[strings.Join(words[:n], " ")]; ok {
				break
			}
			n--
		}
		if n == 0 {
			return words
		}
		words = words[n:]
	}
	return words
}
