package ledger

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/news"
	"hearsay/internal/words"
)

// lists are the word lists of a story's language.
type lists struct {
	told       textTold
	senses     map[string][]string // lemma, and its comparable form → classes
	irregular  map[string]string   // "rose" → "rise"
	words      *words.Lexicon      // comparable forms
	endings    []string            // by which words are derived from others
	events     map[string]bool     // classes of what happens
	light      map[string]bool     // lemmas that say nothing of what a clause is about
	lightVerbs map[string]bool     // those of them that are verbs
	// states gives the code of a state for one-word names, adjectives and short
	// forms of it: "American" and "U.S." describe one origin alike.
	states map[string]string
	// initials tells which of them are letters only, and no state in small letters: a car
	// is not the CAR.
	initials map[string]bool
	// longStates are the names of states of more than one word, folded.
	longStates map[string]string
	// regions are the names of parts of states and of the world, folded: "New Mexico" is
	// no Mexico.
	regions map[string]bool
	// peoples are the codes of the states whose people a wider name takes in: "European".
	peoples map[string][]string
	// withThe tells which words are a state's only behind "the": "the South".
	withThe map[string]bool
	mayBe   map[string][]string // of nouns for places those that may mean the same place
	byMany  map[string]bool     // verbs by what several may do to one thing
	bound   []string            // prepositions by which a town is where something goes: "for"
	ways    map[string]string   // verbs whose object is a place from which or to which: "leave"
	lasts   map[string]bool     // verbs for what lasts or comes again
	// stateWords gives the class of words that show a state's voice, adjectival
	// the endings of adjectives made from names of countries.
	stateWords map[string]string
	adjectival []string
	// bodies gives the bodies that the holder of an office speaks for.
	bodies map[string][]string
	// sources gives the kinds of the nouns that describe a source without naming
	// it: person, collective, media, document, government.
	description           map[string]string // classes of words in descriptions of sources
	sources               map[string][]string
	claims                map[string][]string          // classes of words that take up a claim or deny one
	earlier               []string                     // by which a sentence says that a count is an older one
	unconfirmed           []string                     // how outlets say that a thing is not confirmed
	which                 map[string]map[string]string // words → kinds of which.txt → members
	measures              map[string][]measure         // words and their forms → what a measure is of, see measures.txt
	numbers               map[string]string            // number words → digits
	possessive            map[string]bool              // pronouns by which something is a thing's or a body's
	contrasts             map[string][]string          // first words → how they say that two accounts differ
	leads                 []string                     // and how, before they give either
	asked                 []string                     // the same, of what a sentence asks
	counted               map[string][]string          // nouns → the kinds of things that they count
	acts                  map[string][]string          // verbs and nouns → the acts that they tell, wider than senses
	occasions, happenings map[string][]string          // words → the kinds of things that happen once which they tell
	occasionKinds         map[string]string            // their kinds, see occasions.txt
	opposites             []opposition                 // of which a thing can be only one, see opposites.txt
	poles                 map[string][]pole            // by their first words
	contraries            map[string][]contrarySide    // roots of words → the contraries that they tell
	sole                  map[string][]string          // verbs, and verbs with a word behind them → what is done by one, see sole.txt
	doers                 map[string]doer              // nouns for who or what did it, and nouns with the word before them → their kind, see doers.txt
	levels                map[string]string            // nouns for places → which of them lie in one another, see place_levels.txt
	liesIn                map[string][]string          // kinds of places → those in which one of them may lie
	people                map[string][]string          // nouns for persons → their wider nouns, see kinds_of.txt
	trades                map[string]bool              // of them those for what somebody is by trade or office, and not to somebody
	scenePlaces           map[string]string            // roles and prepositions → places of a scene
	somebody              string                       // a noun for people of no kind
	falses                map[string]bool              // words that call something untrue
	upTo                  []string                     // two words before a length that it is at most
	others                map[string]bool              // words by which a figure is of a part or of others than before
	yearBefore            []string                     // how they say that a figure is of the same time a year before
	progress              []string                     // how they say that a count goes on
	all                   []string                     // how they say that it is of all there are
	rises                 []string                     // how they say that it has grown
	final                 []string                     // how they say that it will not
	heads                 map[string]string            // words of offices by which somebody leads a body → their class in heads.txt
	cityClocks            map[string]news.Zone         // cities by whose clock an hour is given, folded, see city_clocks.txt
	namedTimes            map[string]string            // words around a year or a day, see ofName
	lengthWays            map[string]string            // what a length of time measures, by a word beside it
	yearNames             []string                     // words by which a year ends a name: "the Harbour Act of 1978"
	feasts                map[string]bool              // names of feasts, in lower case
	timeBounds            map[string][]string          // words before a time that make it one end of a stretch
	plainSource           map[string]bool              // forms of those that say no more than that it is somebody
	plainBody             map[string]bool              // nouns by which any body may be called
	agents                map[string]bool              // nouns for who may speak for a person whose he is
	places                map[string]bool              // offices of whoever leads a place
	against               map[string]bool              // nouns for who is against somebody, or no longer with him
	bare                  map[string]bool              // words of descriptions that tell no institution from another
	openers               map[string]bool              // words that open descriptions with a capital and are no names
	modifiers             map[string]bool              // and of them those that tell of which body or kind somebody is
	ageLists
	dimension map[string]string   // "high", "height" → the dimension that they name
	measuring map[string]string   // verbs whose subject a measure is of → the dimension, "any" for none
	article   string              // the article before a noun for one of several
	families  map[string][]string // names that several currencies share → their codes
	nations   map[string]bool     // words that tell which of them is meant
	atWord    string              // between a verb of putting and its figure
	endless   []string            // how they say that no end is set to a thing
	stages    map[string][]stage  // see stages.txt
	notYet    []string            // by which a thing has not happened so far: "yet to"
	definite  []string            // by which an event is the one spoken of: "the", "this"
	oneSourceLists
	ownActs map[string][]string // classes of acts → whose they are, see own_acts.txt
}

// listsFor reads the lists of the language that most articles are in, English
// when none says.
func listsFor(as []*news.Article) (*lists, error) {
	count := map[string]int{}
	best := "en"
	for _, a := range as {
		if a.Language == "" {
			continue
		}
		count[a.Language]++
		if n, m := count[a.Language], count[best]; n > m || n == m && a.Language < best {
			best = a.Language
		}
	}
	l := &lists{contrasts: map[string][]string{}, occasions: map[string][]string{}, occasionKinds: map[string]string{}, falses: map[string]bool{}, counted: map[string][]string{}, acts: map[string][]string{}, others: map[string]bool{}, senses: map[string][]string{}, irregular: map[string]string{}, events: map[string]bool{}, light: map[string]bool{}, lightVerbs: map[string]bool{}, sources: map[string][]string{}, states: map[string]string{}, initials: map[string]bool{}, longStates: map[string]string{}, regions: map[string]bool{}, peoples: map[string][]string{}, withThe: map[string]bool{}, stateWords: map[string]string{}, bodies: map[string][]string{}, plainSource: map[string]bool{}, plainBody: map[string]bool{}, against: map[string]bool{}, agents: map[string]bool{}, places: map[string]bool{}, claims: map[string][]string{}, description: map[string]string{}, bare: map[string]bool{}, openers: map[string]bool{}, ownActs: map[string][]string{}, modifiers: map[string]bool{}, possessive: map[string]bool{}, which: map[string]map[string]string{}, heads: map[string]string{}, numbers: map[string]string{}, measures: map[string][]measure{}}
	var err error
	if l.words, err = words.For(best); err != nil {
		return nil, fmt.Errorf("word forms of %s: %w", best, err)
	}
	if !hasLanguage(best) {
		return l, nil
	}
	b, err := lang.Get(best)
	if err != nil {
		return nil, fmt.Errorf("word lists of %s: %w", best, err)
	}
	if b.Has("irregular") {
		for _, e := range b.List("irregular").Entries {
			if l.irregular[e.Col(0)] == "" && e.Col(0) != e.Col(1) {
				l.irregular[e.Col(0)] = e.Col(1)
			}
		}
	}
	if b.Has("derivations") {
		l.endings = b.List("derivations").Words()
	}
	if b.Has("senses") {
		for _, e := range b.List("senses").Entries {
			if e.Col(1) == "event" {
				l.events[e.Col(0)] = true
			}
			for _, w := range e.Values(2) {
				for _, form := range distinct(w, l.form(w)) {
					if !slices.Contains(l.senses[form], e.Col(0)) {
						l.senses[form] = append(l.senses[form], e.Col(0))
					}
				}
			}
		}
	}
	if b.Has("countries") {
		for _, e := range b.List("countries").Entries {
			for col := 1; col < 6; col++ {
				for _, name := range e.Values(col) {
					w := fold(name)
					switch {
					case col == 2:
					case strings.Contains(w, " "):
						if l.longStates[w] == "" {
							l.longStates[w] = e.Col(0)
						}
					case l.states[w] == "":
						l.states[w] = e.Col(0)
						l.initials[w] = name == strings.ToUpper(name)
						l.withThe[w] = strings.HasPrefix(name, "the ")
					}
				}
			}
		}
	}
	if b.Has("wide_peoples") {
		for _, e := range b.List("wide_peoples").Entries {
			for _, w := range e.Values(0) {
				l.peoples[fold(w)] = e.Values(1)
			}
		}
	}
	if b.Has("regions") {
		for _, e := range b.List("regions").Entries {
			for _, name := range append([]string{e.Col(0)}, e.Values(3)...) {
				l.regions[fold(name)] = true
			}
		}
	}
	if b.Has("state_words") {
		for _, e := range b.List("state_words").Entries {
			if e.Col(1) == "adjective" {
				l.adjectival = append(l.adjectival, e.Col(0))
			} else {
				l.stateWords[e.Col(0)] = e.Col(1)
			}
		}
	}
	if b.Has("description_words") {
		for _, e := range b.List("description_words").Entries {
			switch e.Col(1) {
			case "bare":
				l.bare[e.Col(0)] = true
			case "wide":
				l.plainBody[e.Col(0)] = true
			case "agent":
				l.agents[e.Col(0)] = true
			case "place":
				l.places[e.Col(0)] = true
			case "against":
				l.against[e.Col(0)] = true
			case "opener":
				l.openers[e.Col(0)] = true
			case "modifier":
				l.modifiers[e.Col(0)] = true
			default:
				l.description[e.Col(0)] = e.Col(1)
			}
		}
	}
	if b.Has("claims") {
		for _, e := range b.List("claims").Entries {
			switch e.Col(1) {
			case "somebody":
				l.somebody = e.Col(0)
			case "at most":
				l.upTo = append(l.upTo, e.Col(0))
			case "others":
				l.others[e.Col(0)] = true
			case "unconfirmed":
				l.unconfirmed = append(l.unconfirmed, e.Col(0))
			case "not yet":
				l.notYet = append(l.notYet, " "+e.Col(0)+" ") // as wordsOf has them
			case "definite":
				l.definite = append(l.definite, e.Col(0))
			case "progress":
				l.progress = append(l.progress, e.Col(0))
			case "year before":
				l.yearBefore = append(l.yearBefore, e.Col(0))
			case "final":
				l.final = append(l.final, e.Col(0))
			case "altogether":
				l.all = append(l.all, e.Col(0))
			case "rises":
				l.rises = append(l.rises, e.Col(0))
			case "puts at":
				l.atWord = e.Col(0)
			case "earlier":
				l.earlier = append(l.earlier, e.Col(0))
			case "denies", "exists", "contends", "mutual", "expects", "harm", "moves", "act", "speaks", "how it is": // looked up by their comparable forms
				for _, form := range distinct(e.Col(0), l.form(e.Col(0))) {
					l.claims[form] = append(l.claims[form], e.Col(1))
				}
			default:
				l.claims[e.Col(0)] = append(l.claims[e.Col(0)], e.Col(1))
			}
		}
	}
	l.feasts = map[string]bool{}
	if b.Has("holidays") {
		for _, e := range b.List("holidays").Entries {
			l.feasts[strings.ToLower(e.Col(0))] = true
		}
	}
	l.timeBounds = map[string][]string{}
	if b.Has("time_bounds") {
		for _, e := range b.List("time_bounds").Entries {
			l.timeBounds[e.Col(0)] = append(l.timeBounds[e.Col(0)], e.Col(1))
		}
	}
	l.cityClocks = map[string]news.Zone{}
	if b.Has("city_clocks") {
		for _, e := range b.List("city_clocks").Entries {
			off, err := strconv.Atoi(e.Col(1))
			if err != nil {
				return nil, fmt.Errorf("list city_clocks of %s: offset of %q: %w", b.Code, e.Col(0), err)
			}
			l.cityClocks[fold(e.Col(0))] = news.Zone{Offset: off, Summer: e.Col(2)}
		}
	}
	l.lengthWays = map[string]string{}
	if b.Has("length_ways") {
		for _, e := range b.List("length_ways").Entries {
			l.lengthWays[e.Col(0)] = e.Col(1)
		}
	}
	l.namedTimes = map[string]string{}
	if b.Has("named_times") {
		for _, e := range b.List("named_times").Entries {
			if e.Col(1) == "names" {
				l.yearNames = append(l.yearNames, e.Col(0))
				continue
			}
			l.namedTimes[e.Col(0)] = e.Col(1)
		}
	}
	if b.Has("stances") {
		for _, e := range b.List("stances").Entries {
			if e.Col(1) == "false" || e.Col(1) == "invented" {
				l.falses[e.Col(0)] = true
			}
		}
	}
	if b.Has("coref_words") {
		for _, e := range b.List("coref_words").Entries {
			if e.Col(1) == "pronoun" && e.Col(2) == "n" && e.Col(3) == "possessive" {
				l.possessive[e.Col(0)] = true
			}
		}
	}
	for name, into := range map[string]map[string][]string{"counted": l.counted, "acts": l.acts} { // in any order: each fills its own
		if !b.Has(name) {
			continue
		}
		for _, e := range b.List(name).Entries {
			for _, w := range e.Values(1) {
				for _, form := range distinct(w, l.form(w)) {
					if !slices.Contains(into[form], e.Col(0)) {
						into[form] = append(into[form], e.Col(0))
					}
				}
			}
		}
	}
	if b.Has("occasions") {
		for _, e := range b.List("occasions").Entries {
			l.occasionKinds[e.Col(0)] = e.Col(2)
			for _, w := range e.Values(1) {
				for _, form := range distinct(w, l.form(w)) {
					if !slices.Contains(l.occasions[form], e.Col(0)) {
						l.occasions[form] = append(l.occasions[form], e.Col(0))
					}
				}
			}
		}
	}
	l.readOneSource(b)
	if b.Has("own_acts") {
		for _, e := range b.List("own_acts").Entries {
			l.ownActs[e.Col(0)] = e.Values(1)
		}
	}
	l.readOpposites(b)
	l.readContraries(b)
	l.readAges(b)
	l.readThings(b)
	l.readStages(b)
	l.readMoney(b)
	if b.Has("which") {
		for _, e := range b.List("which").Entries {
			for _, w := range e.Values(2) {
				if l.which[w] == nil {
					l.which[w] = map[string]string{}
				}
				l.which[w][e.Col(0)] = e.Col(1)
			}
		}
	}
	l.readMeasures(b)
	if b.Has("numbers") {
		for _, e := range b.List("numbers").Entries {
			if e.Col(1) == "unit" {
				l.numbers[e.Col(0)] = e.Col(2)
			}
		}
	}
	if b.Has("contrasts") {
		for _, e := range b.List("contrasts").Entries {
			w := " " + e.Col(0) + " " // as wordsOf has them
			switch e.Col(1) {
			case "ahead":
				l.leads = append(l.leads, w)
			case "asked":
				l.asked = append(l.asked, w)
			default:
				first, _, _ := strings.Cut(e.Col(0), " ")
				l.contrasts[first] = append(l.contrasts[first], w)
			}
		}
	}
	if b.Has("plain_sources") {
		for _, w := range b.List("plain_sources").Words() {
			l.plainSource[l.form(w)] = true
		}
	}
	if b.Has("heads") {
		for _, e := range b.List("heads").Entries {
			l.heads[e.Col(0)] = e.Col(1)
		}
	}
	if b.Has("role_bodies") {
		for _, e := range b.List("role_bodies").Entries {
			l.bodies[e.Col(0)] = e.Values(1)
		}
	}
	if b.Has("sources") {
		for _, e := range b.List("sources").Entries {
			l.sources[e.Col(0)] = e.Values(1)
		}
	}
	l.readScenes(b)
	for _, name := range []string{"stopwords", "courtesy", "light-nouns", "light-verbs"} {
		if !b.Has(name) {
			continue
		}
		for _, w := range b.List(name).Words() {
			if _, meant := l.senses[w]; !meant || strings.HasPrefix(name, "light-") {
				l.light[strings.ToLower(w)] = true
			}
			if name == "light-verbs" {
				l.lightVerbs[w] = true
			}
		}
	}
	return l, nil
}

func hasLanguage(code string) bool {
	for _, c := range lang.Codes() {
		if c == code {
			return true
		}
	}
	return false
}

// government reports whether a description is headed by a noun for a state's
// body: "the authorities in the capital".
func (l *lists) government(name string) bool {
	last := ""
	for _, w := range strings.Fields(strings.ToLower(name)) {
		w = strings.Trim(w, ".,;:“”\"'’()[]")
		if slices.Contains(l.sources[last+" "+w], "government") {
			return true // "coast guard"
		}
		last = w
		for _, form := range []string{w, strings.TrimSuffix(w, "s"), strings.TrimSuffix(w, "ies") + "y"} {
			for _, k := range l.sources[form] {
				if k == "government" {
					return true
				}
			}
		}
	}
	return false
}

// stateBody reports whether a name is headed by a noun for what only a state has:
// "Skerry Interior Ministry".
func (l *lists) stateBody(name string) bool {
	return slices.Contains([]string{"body", "voice"}, l.stateWords[l.headOf(name)])
}

// describe tells whether a description of an unnamed source means an
// institution or document ("the ministry") or a crowd ("experts", "Korean
// media"); neither means persons. It goes by the noun that heads the
// description, and by the attribution's type when no list knows that.
func (l *lists) describe(name string, kind news.SourceType) (institution, collective bool) {
	head := l.headOf(name)
	if l.many(name) != 1 {
		ws := strings.Fields(fold(name))
		for i := 1; i < len(ws); i++ {
			if two := ws[i-1] + " " + ws[i]; ws[i] == head && l.sources[two] != nil {
				head = two // "the coast guard" is no guard
			}
		}
	}
	return l.describeHead(head, kind)
}

// stateOf is the code of the state that a word names as it is printed, "" for none.
func (l *lists) stateOf(printed string) string {
	w := fold(printed)
	if l.initials[w] && printed != strings.ToUpper(printed) {
		return ""
	}
	return l.states[w]
}
