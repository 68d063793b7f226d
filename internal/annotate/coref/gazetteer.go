package coref

import (
	"slices"
	"strings"
	"sync"

	"hearsay/internal/lang"
	"hearsay/internal/news"
	"hearsay/internal/nlp/nameform"
	"hearsay/internal/nlp/names"
	"hearsay/internal/words"
)

// gazetteer is what the lists of a language say that linking needs.
type gazetteer struct {
	country map[string]string    // folded name, adjective or alias to code
	capital map[string]string    // folded capital to code
	seat    map[string]seat      // folded building or street
	union   map[string]string    // towns → the body of several states that they stand for ("brussels")
	title   map[string]titleKind // folded word or words before a name
	// The first words of countries, seats and titles: most tokens open none. Those of
	// countries tell how many words the longest has.
	opensCountry            map[string]int
	opensSeat, opensTitle   map[string]bool
	endsView                map[string]bool    // the last words of view
	titleLong               int                // words of the longest title
	media                   map[string]medium  // by id
	org                     map[string]body    // by id
	adjective               map[string]string  // folded adjective to code
	label                   map[string]bool    // nouns for a firm, which may stand right before its name
	nominal                 map[string]nominal // head noun, as it is printed in lower case
	pronoun                 map[string]pronoun
	human                   map[string]bool            // verbs after which a capital speaks
	appoints                map[string]bool            // lemmas of verbs that give somebody an office
	suffix                  map[string]bool            // "jr"
	particle                map[string]bool            // of family names: "bin"
	small                   map[string]bool            // words that acronyms pass over
	generic                 map[string]bool            // words that open too many names
	spelling                map[string]string          // American spelling to British
	head                    map[string]bool            // nouns that say what sort of thing a name names
	compass                 map[string]bool            // "north"
	event                   map[string]bool            // nouns for events
	also                    map[string]string          // words between two names that say that they are one: of what alone, "" for anything
	voice                   map[string]bool            // nouns for those who speak for somebody
	ofState                 map[string]bool            // nouns for offices of a state alone: "senator"
	now                     map[string]bool            // whoever is so called holds his office today: "current"
	reply                   map[string]bool            // verbs of replying, in their first form
	either                  map[string]bool            // nouns said of persons and of bodies alike
	firm                    map[string]bool            // classes of nominals for firms
	endings                 []ending                   // of family names, and the gender that they tell
	calendar                map[string]bool            // months and weekdays
	ledBy                   map[string]bool            // those that are called by who leads them: "administration"
	leads                   leadOffices                // of a state
	leader                  map[string]string          // folded names of leaders of states to the code of the state
	government              map[string]bool            // what the government of a state is called: "government", "regime"
	masthead                map[string]bool            // last words of outlets' names
	bodyNouns               map[string][][]string      // by which nouns news takes up bodies of the lists, by their id
	officeWord              map[string]bool            // words before the head of an office: "interior", "former"
	measure                 map[string]bool            // units
	publicBody              map[string]bool            // nouns that any public body may be called: "agency"
	statePlace              map[string]bool            // nouns for a state: "country"
	institution             map[string]string          // words of institutions named by common nouns
	national                map[string]bool            // nouns that name one with the adjective of its country: "army"
	place                   map[string]bool            // countries and regions
	abbreviated             map[string]string          // abbreviations of regions, as printed, to their keys
	towns                   map[string][]town          // by folded name
	lesser                  map[string]bool            // folded capitals of which others bear the name as well
	capitalRegion           map[string]string          // of them to the keys of states of that name
	regionElsewhere         map[string][]string        // keys of regions to other countries that have one of the name
	stateRegion             map[string]string          // "washington" to the key of Washington State
	alsoRegion              map[string]string          // folded names of countries to the keys of regions of other countries
	locative                map[string]bool            // prepositions and adjectives before a place
	cityWord                map[string]bool            // "city (of)", "mayor of"
	motion                  map[string]bool            // verbs and nouns of going somewhere
	cue                     map[string]string          // noun and where it stands to the kind that it tells
	inside                  map[string]bool            // prepositions of place
	short                   nameform.Short             // familiar forms of given names
	given                   map[string]bool            // given names
	partOf                  map[string]bool            // "union": what many bodies have
	bench                   map[string]bool            // "magistrate": who has a place at a court
	strict                  map[string]bool            // "regulator": what no body of another sort is called
	trade                   map[string][]string        // nouns for firms of one trade to what else tells of it
	headed                  map[string][]string        // bodies to the offices of who heads them: "ministry" to "minister"
	headWord                map[string]bool            // nouns for who heads a body
	underHead               map[string]bool            // words by which somebody does not, or no longer
	cabinet                 map[string]bool            // words of bodies that a state has one of, in its capital: "ministry"
	view                    map[string]bool            // phrases before whose word or view it is: "in the opinion of"
	onAir                   map[string]bool            // "TV", before the name of a broadcaster, as it is printed
	member                  map[string]bool            // of a party: "democrat"
	mood                    map[string]bool            // how somebody feels: "heartbroken"
	wire                    map[string]bool            // verbs of those who print news, in their first form: "cite"
	firmSuffix              map[string]bool            // "corp"
	ofUN                    map[string]string          // "food agency", behind "the UN", to the id of the body
	ordained                map[string]string          // titles of clergy to the noun for who has it
	hears, seenBy, sentFrom map[string]bool            // "told", "seen (by)": who stands behind is the one that asks
	clubName                map[string]bool            // first or last words of the names of clubs: "United"
	called                  map[string][]string        // noun to the words of names that it may stand for
	givenGender             map[string]byte            // of given names that tell it
	surname                 map[string]bool            // of many peoples
	amount                  map[string]bool            // "most", before members
	chamber                 map[string]bool            // of a parliament: "senate"
	terms                   map[string][]term          // when the leaders of states were in office, by the folded names of leader
	partyWord               map[string]bool            // see readPartyWords
	sought                  map[string]bool            // who is so called does not hold the office: "next"
	unbodied                map[string][]string        // nouns for bodies that say no body behind a word: "body" behind "female"
	lessLed                 map[string]bool            // who leads so much leads no state: "majority"
	second                  map[string]bool            // "vice": whose office is that of another's deputy
	lineage                 map[string]string          // of two of one surname: "son" to "younger"
	lexicon                 *words.Lexicon             // nil for a language without one
	kind                    map[string]nounKind        // nouns for persons and bodies
	who                     map[string]bool            // nouns for persons who speak
	speech                  map[string]bool            // verbs that give what a person says, in their first form
	does                    map[string]string          // verbs with an object to the noun for who does it
	nounGender              map[string]byte            // of titles and nouns for persons
	headKind                map[string]news.EntityKind // last words that tell an organisation or a place
	programme, law          map[string]bool            // see readThings
	partyKey                map[string]string          // what parties are called to their keys, "" for several
	stateOf                 map[string]string          // folded names of states within a country to their keys
	bodyHead                map[string]bool            // of them those of bodies that another may have: "police"
}

var gazetteers sync.Map // language code to func() (*gazetteer, error)

func gazetteerOf(code string) (*gazetteer, error) {
	f, ok := gazetteers.Load(code)
	if !ok {
		f, _ = gazetteers.LoadOrStore(code, sync.OnceValues(func() (*gazetteer, error) {
			b, err := lang.Get(code)
			if err != nil {
				return nil, err
			}
			g := newGazetteer(b)
			if g.lexicon, err = words.For(code); err != nil {
				g.lexicon = nil
			}
			return g, nil
		}))
	}
	return f.(func() (*gazetteer, error))()
}

// common reports whether a folded word is one of common texts.
func (g *gazetteer) common(w string) bool {
	return g.lexicon != nil && g.lexicon.Share(words.Hash(g.lexicon.StemOf(w))) > 0
}

// key is a name as the lists are looked up.
func key(s string) string { return nameform.Folded(s) }

func newGazetteer(b *lang.Bundle) *gazetteer {
	g := &gazetteer{
		country: map[string]string{}, capital: map[string]string{}, seat: map[string]seat{}, union: map[string]string{}, title: map[string]titleKind{},
		media: map[string]medium{}, org: map[string]body{}, adjective: map[string]string{}, nominal: map[string]nominal{},
		pronoun: map[string]pronoun{}, human: map[string]bool{}, appoints: map[string]bool{}, suffix: map[string]bool{}, small: map[string]bool{}, generic: map[string]bool{}, spelling: map[string]string{}, motion: map[string]bool{}, locative: map[string]bool{}, event: map[string]bool{}, place: map[string]bool{}, calendar: map[string]bool{}, firm: map[string]bool{}, label: map[string]bool{}, voice: map[string]bool{}, also: map[string]string{}, institution: map[string]string{}, cityWord: map[string]bool{}, compass: map[string]bool{}, head: map[string]bool{},
	}
	for _, e := range b.List("countries").Entries {
		code := e.Col(0)
		for _, n := range append([]string{e.Col(1)}, e.Values(5)...) {
			g.country[key(n)] = code
		}
		if e.Col(2) != "" {
			// Countries that are no more stand behind those that are: the list is in
			// order of names, so both cities of one country's name keep the first.
			if k := key(e.Col(2)); g.capital[k] == "" {
				g.capital[k] = code
			}
		}
		people := e.Values(4)
		for _, n := range e.Values(3) {
			people = append(people, n, n+"s") // "Belgian", "Belgians"
		}
		for _, n := range people {
			if _, isName := g.country[key(n)]; !isName {
				g.adjective[key(n)] = code
			}
		}
	}
	for _, list := range []string{"countries", "regions"} {
		col := max(0, b.List(list).Column("name"))
		for _, e := range b.List(list).Entries {
			g.place[key(e.Col(col))] = true
		}
	}
	g.abbreviated = abbreviations(b)
	g.readTowns(b)
	g.readNamesakes(b)
	for _, e := range b.List("seats").Entries {
		if e.Col(2) != "capital" {
			g.seat[key(e.Col(0))] = seat{e.Col(1), e.Col(2), e.Col(3)}
		} else if strings.HasPrefix(e.Col(1), "org:") {
			g.union[key(e.Col(0))] = e.Col(1)
		}
	}
	g.ordained = map[string]string{}
	g.hears, g.seenBy, g.sentFrom, g.ofUN = map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]string{}
	genders := map[string]byte{}
	g.speech, g.does = map[string]bool{}, map[string]string{}
	for _, e := range b.List("cues").Entries {
		if e.Col(1) == "verb" {
			g.speech[e.Col(0)] = true
		}
	}
	g.onAir, g.mood, g.either, g.wire, g.reply, g.ofState, g.now = map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}
	g.nounGender, g.who, g.amount = map[string]byte{}, map[string]bool{}, map[string]bool{}
	g.chamber, g.sought, g.unbodied, g.lessLed = map[string]bool{}, map[string]bool{}, map[string][]string{}, map[string]bool{}
	for _, e := range b.List("sources").Entries {
		if slices.Contains(e.Values(1), "person") {
			g.who[e.Col(0)] = true
		}
	}
	for _, e := range b.List("coref_words").Entries {
		w := e.Col(0)
		switch class, val := e.Col(1), e.Col(2); class {
		case "gender":
			genders[w], g.nounGender[w] = val[0], val[0]
		case "does":
			g.does[w] = val
		case "now":
			g.now[w] = true
		case "sought":
			g.sought[w] = true
		case "unbodied":
			g.unbodied[w] = e.Values(2)
		case "lessled":
			g.lessLed[w] = true
		case "sex":
			g.nounGender[w] = val[0]
		case "pronoun":
			g.pronoun[w] = pronoun{gender: val[0], possessive: e.Col(3) == "possessive"}
		case "small":
			g.small[w] = true
		case "generic":
			g.generic[w] = true
			if val == "compass" {
				g.compass[w] = true
			}
		case "spelling":
			g.spelling[w] = val
		case "also":
			g.also[w] = val
		case "voice":
			g.voice[w] = true
		case "lineage":
			g.readLineage(w, val)
		case "amount":
			g.amount[w] = true
		case "chamber":
			g.chamber[w] = true
		case "either":
			g.either[w] = true
		case "stateoffice":
			g.ofState[w] = true
		case "reply":
			g.reply[w] = true
		case "hears":
			g.hears[w] = true
		case "sentfrom":
			g.sentFrom[w] = true
		case "ordained":
			g.ordained[e.Col(0)] = e.Col(2)
		case "seenby":
			g.seenBy[w] = true
		case "wire":
			g.wire[w] = true
		case "onair":
			g.onAir[e.Col(0)] = true
		case "mood":
			g.mood[w] = true
		case "speaks":
			g.human[w] = true
		case "appoints":
			g.appoints[w] = true
		}
	}
	for _, e := range b.List("place_words").Entries {
		switch e.Col(1) {
		case "locative":
			g.locative[e.Col(0)] = true
		case "city":
			g.cityWord[e.Col(0)] = true
		case "motion":
			g.motion[e.Col(0)] = true
		}
	}
	g.member = membersOf(b)
	g.readPartyWords(b)
	g.firmSuffix, g.masthead, g.bodyHead, g.government = map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, e := range b.List("state_words").Entries {
		if e.Col(1) == "voice" {
			g.government[e.Col(0)] = true
		}
	}
	g.bodyNouns, g.national = map[string][][]string{}, map[string]bool{}
	g.officeWord, g.publicBody, g.statePlace = map[string]bool{}, map[string]bool{}, map[string]bool{}
	g.readNames(b)
	g.readLeaders(b)
	g.short = names.ShortForms(b)
	g.cue, g.inside, g.headKind = map[string]string{}, b.List("place_prepositions").Set(), map[string]news.EntityKind{}
	for _, e := range b.List("kind_cues").Entries {
		g.cue[e.Col(0)+" "+e.Col(1)] = e.Col(2)
		if e.Col(1) == "sort" && e.Col(2) == "state" {
			g.statePlace[e.Col(0)] = true
		}
	}
	for _, e := range b.List("institutions").Entries {
		if e.Col(1) == "national" {
			g.national[e.Col(0)] = true
			continue
		}
		g.institution[e.Col(0)] = e.Col(1)
		switch {
		case e.Col(1) == "adjective":
			g.officeWord[e.Col(0)] = e.Col(2) != "scope"
		case e.Col(2) != "":
			g.publicBody[e.Col(0)] = true
		}
	}
	for _, e := range b.List("nominals").Entries {
		g.nominal[e.Col(0)] = nominal{class: e.Col(1), lead: e.Col(2) == "lead", post: e.Col(2) == "post", place: e.Col(2) == "place"}
		if e.Col(2) == "firm" {
			g.firm[e.Col(1)] = true
			g.label[e.Col(0)] = true
		}
	}
	for _, e := range b.List("coref_words").Entries {
		if e.Col(1) == "ending" {
			g.endings = append(g.endings, ending{strings.TrimPrefix(e.Col(0), "-"), e.Col(2)[0]})
		}
	}
	g.kind = map[string]nounKind{}
	for _, e := range b.List("kinds_of").Entries {
		x := nounKind{class: e.Col(1)}
		for _, w := range e.Values(2) {
			switch w {
			case "any":
				x.any = true
			case "top":
				x.top = true
			case "also":
				x.also = true
			default:
				x.broader = append(x.broader, w)
			}
		}
		if e.Col(3) != "" {
			x.gender = e.Col(3)[0]
		}
		g.kind[e.Col(0)] = x
		if _, ok := g.nominal[e.Col(0)]; !ok && (x.class == "person" || x.any || strings.Contains(e.Col(0), " ")) {
			g.nominal[e.Col(0)] = nominal{class: x.class}
			if x.class != "person" {
				g.nominal[e.Col(0)] = nominal{class: e.Col(0)}
			}
		}
	}
	loose := map[string]bool{}
	g.view = map[string]bool{}
	for _, e := range b.List("attribution").Entries {
		loose[e.Col(0)] = loose[e.Col(0)] || e.Col(1) == "loose"
		if e.Col(1) == "phrase" {
			g.view[e.Col(0)] = true
		}
	}
	for w := range g.who {
		if _, ok := g.nominal[w]; !ok && !loose[w] {
			g.nominal[w] = nominal{class: "person", plain: true} // "the archivist", of whom the text has said that he is one
		}
	}
	for _, e := range b.List("un_bodies").Entries {
		g.ofUN[e.Col(0)] = e.Col(1)
	}
	g.second = map[string]bool{}
	g.headed, g.headWord, g.underHead = map[string][]string{}, map[string]bool{}, map[string]bool{}
	g.called, g.partOf, g.clubName, g.strict, g.cabinet = map[string][]string{}, map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}
	g.bench, g.trade = map[string]bool{}, map[string][]string{}
	for _, e := range b.List("called").Entries {
		switch e.Col(1) {
		case "bench":
			g.bench[e.Col(0)] = true
		case "name":
			g.called[e.Col(0)] = e.Values(2)
		case "part":
			g.partOf[e.Col(0)] = true
		case "strict":
			g.strict[e.Col(0)] = true
		case "trade":
			g.trade[e.Col(0)] = e.Values(2)
		case "capital":
			g.cabinet[e.Col(0)] = true
		case "club":
			g.clubName[e.Col(0)] = true
		case "headed":
			g.headed[e.Col(0)] = e.Values(2)
		}
	}
	for _, e := range b.List("heads").Entries {
		switch e.Col(1) {
		case "head":
			g.headWord[e.Col(0)] = true
		case "other":
			g.underHead[e.Col(0)] = true
			g.second[e.Col(0)] = e.Col(2) == "second"
		}
	}
	// What a text calls an organisation once it may call it again.
	for _, e := range b.List("kind_cues").Entries {
		if _, ok := g.nominal[e.Col(0)]; !ok && e.Col(1) == "sort" && (e.Col(2) == "organisation" || e.Col(2) == "media") {
			g.nominal[e.Col(0)] = nominal{class: e.Col(0)}
		}
	}
	for _, e := range b.List("titles").Entries {
		words := nameform.Fold(e.Col(0))
		if len(words) == 0 {
			continue
		}
		k := strings.Join(words, " ")
		g.titleLong = max(g.titleLong, len(words))
		if c := e.Col(1); c == "office" || c == "role" {
			for _, w := range words[:len(words)-1] {
				g.officeWord[w] = g.officeWord[w] || !g.small[w]
			}
		}
		if _, ok := g.title[k]; !ok {
			g.title[k] = titleKind{e.Col(1), genders[k]}
		}
	}
	for _, e := range b.List("media").Entries {
		g.media[e.Col(0)] = medium{e.Col(1), e.Col(2), e.Col(3), e.Col(4)}
	}
	for _, e := range b.List("organisations").Entries {
		g.org[e.Col(0)] = body{e.Col(2), e.Col(1), e.Col(3)}
	}
	for _, e := range b.List("body_nouns").Entries {
		for _, n := range e.Values(1) {
			words := strings.Fields(n)
			g.bodyNouns[e.Col(0)] = append(g.bodyNouns[e.Col(0)], words)
		}
	}
	g.particle = map[string]bool{}
	for _, e := range b.List("name_words").Entries {
		switch e.Col(1) {
		case "calendar":
			g.calendar[key(e.Col(0))] = true
		case "suffix":
			g.suffix[key(e.Col(0))] = true
		case "particle":
			g.particle[key(e.Col(0))] = true
		case "org_head", "place_head", "event_head", "law", "company_suffix":
			k := key(e.Col(0))
			g.head[k] = true
			g.firmSuffix[k] = g.firmSuffix[k] || e.Col(1) == "company_suffix"
			g.masthead[k] = g.masthead[k] || e.Col(1) == "org_head" && e.Col(2) == "media"
			g.bodyHead[k] = g.bodyHead[k] || e.Col(1) == "org_head" && (e.Col(2) == "government" || g.institution[k] != "")
			kind := news.Organisation
			switch e.Col(1) {
			case "event_head":
				g.event[k] = true
				kind = news.Event
			case "place_head":
				kind = news.Place
			case "law":
				kind = ""
			}
			if was, twice := g.headKind[k]; twice && was != kind {
				kind = "" // "Palace", "Port": it may be either
			}
			g.headKind[k] = kind
		}
	}
	g.readThings(b)
	g.readParties(b)
	g.measure = map[string]bool{}
	for _, e := range b.List("units").Entries {
		g.measure[e.Col(0)] = e.Col(1) != ""
	}
	for _, e := range b.List("attribution").Entries {
		if _, ok := g.headKind[key(e.Col(0))]; e.Col(1) == "firm" && !ok {
			g.headKind[key(e.Col(0))] = news.Organisation // "Castell Ratings"
		}
	}
	g.opensCountry = map[string]int{}
	g.opensSeat, g.opensTitle, g.endsView = map[string]bool{}, map[string]bool{}, map[string]bool{}
	opens := func(set map[string]bool, k string) {
		w, _, _ := strings.Cut(k, " ")
		set[w] = true
	}
	for _, names := range [...]map[string]string{g.country, g.adjective} {
		for k := range names {
			w, _, _ := strings.Cut(k, " ")
			g.opensCountry[w] = max(g.opensCountry[w], strings.Count(k, " ")+1)
		}
	}
	for k := range g.seat {
		opens(g.opensSeat, k)
	}
	for k := range g.title {
		opens(g.opensTitle, k)
	}
	for k := range g.view {
		g.endsView[k[strings.LastIndexByte(k, ' ')+1:]] = true
	}
	return g
}
