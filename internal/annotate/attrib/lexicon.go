package attrib

import (
	"errors"
	"fmt"
	"strings"
	"sync"

	"hearsay/internal/lang"
	"hearsay/internal/news"
)

// cue is an entry of the list of cues.
type cue struct {
	stance news.Stance
	frames string
	preps  []string
}

func (c cue) takes(frame byte) bool { return strings.IndexByte(c.frames, frame) >= 0 }

// lexicon is the word lists of a language in the form that the frames need.
type lexicon struct {
	stanceWords
	verbs, nouns, adjs, advs map[string]cue
	notCues                  map[string]bool   // verbs with a clause that give it to nobody
	portfolios               map[string]bool   // what ministers are of: "interior", "home affairs"
	heldBy                   map[string]string // "ministry" to "minister"
	personNouns              map[string]bool   // "official", "spokesman": unnamed persons
	persons                  map[string]string // forms of those that are no verb of any list → lemma
	inflected                map[string]string // regular forms of the verbs → lemma
	orgNouns                 map[string]bool   // "union", "company": organisations
	groupNouns               map[string]bool   // "experts", "critics" as collectives
	mediaNouns               map[string]bool   // "newspaper", "agency", "broadcaster"
	medium                   map[string]string // nouns for outlets to the sort that they mean
	docNouns                 map[string]bool   // "report", "filing", "letter"
	govNouns                 map[string]bool   // "ministry", "police", "government"
	channels                 map[string]string
	pairs                    map[string]bool // last words of the sources of two words ("central bank")

	notMarks  map[string]bool       // conjunctions that open no content ("because")
	quoters   map[string]bool       // verbs that cite another ("quote … as saying")
	negators  map[string]bool       // "not", "never"
	hedges    map[string]bool       // words that make a claim less than certain
	replies   map[string]bool       // verbs that, negated, decline ("did not respond")
	crowds    map[string]bool       // plural nouns for persons that name a crowd
	times     map[string]bool       // nouns for a time
	senses    map[string]bool       // verbs of seeing and hearing
	press     map[string]bool       // words that make an agency a news agency
	anonymity map[string][][]string // first word → words by which a source stays unnamed
	mastheads map[string]bool       // words that names of news outlets have
	reporters map[string]bool       // nouns for who reports for an outlet
	light     map[string]bool       // verbs that only carry a noun ("express concern")
	seemers   map[string]bool       // verbs whose "it" is nobody ("it appears")
	forms     map[string]string     // forms that are verbs of speech whatever their tag → lemma
	pronouns  map[string]string     // who can be meant: person, thing, plural
	phrases   map[string][][]string // first word → cues of several words
	parts     map[string]bool       // words that take some of a group ("another")
	refusals  map[string]bool       // verbs that decline after "would not"
	knowing   map[string]bool       // verbs of knowing and wanting, whose negation denies nothing

	titles     map[string]bool // words of titles and ranks, without a stop
	particles  map[string]bool // words of small letters within a person's name
	given      map[string]bool // given names
	firms      map[string]bool // nouns by which a text calls a company ("the firm")
	honorifics map[string]bool // titles that tell no office ("Mr")
	bodies     map[string]bool // last words of the names of organisations
	countries  map[string]bool // names of countries, in small letters
	noCentral  map[string]bool // banks with the name of a country that are no central bank

	shortTitles map[string]string // short forms of titles → the word ("brig" → "brigadier")

	loose    map[string]bool // nouns for a person whom a text means to leave unnamed ("source")
	nameless map[string]bool // words by which a source stays unnamed ("unidentified")

	own          map[string]bool   // pronouns of the writer and the reader ("we")
	speaking     map[string]bool   // participles that open or close a sentence with whom its subject spoke to
	remarks      map[string]bool   // nouns for words that an outlet carries ("in remarks to")
	carriers     map[string]bool   // participles of what an outlet does with a document ("seen by")
	authored     map[string]bool   // participles of what the author of a document does ("compiled by")
	records      map[string]bool   // pictures and sounds that are like documents ("video")
	shortened    map[string]bool   // participles that give a thing its name ("known as")
	stations     map[string]bool   // words by which a name is a station's ("Radio")
	smallNumbers map[string]bool   // by which a text counts its sources
	wide         map[string]bool   // nouns by which any body may be called ("the authority")
	narrow       map[string]bool   // last words of names of what is called by no such noun ("ministry")
	indefinite   map[string]bool   // pronouns for somebody who is not named ("someone")
	everybody    map[string]bool   // pronouns that no "he" takes up ("everybody")
	eyes         map[string]bool   // prepositions that open a sentence with whose view it gives ("for")
	couples      map[string]bool   // nouns for two persons of whom a text has told ("couple")
	selves       map[string]bool   // "himself", behind whom it means
	pointers     map[string]bool   // words that open a phrase for somebody named before
	ordinals     map[string]bool   // words that take one of a group behind "the"
	knowers      map[string]bool   // words for who is in the know ("familiar")
	loosely      map[string]bool   // nouns for a body of government and for others alike, by what stands behind "of" or "for" ("committee")
	firmEnds     map[string]bool   // last words of the names of companies ("Motors")
	links        map[string]bool   // prepositions behind which a name tells whom a body is for
	either       map[string]bool   // nouns for a person that companies are as well ("owner")
	sides        map[string]bool   // words by which a name is a party's ("opposition")
	returning    map[string]bool   // verbs of what is done with a message ("return")
	reaching     map[string]bool   // verbs for finding somebody to ask ("reach")
	having       map[string]bool   // verbs by which one has an answer ("have")
	evidence     map[string]bool   // verbs of what documents and pictures tell ("show")
	apart        map[string]bool   // prepositions that behind a source and its comma open what is no part of it ("in turn")
	idle         map[string]bool   // words for what nobody has answered ("unanswered")
	absent       map[string]string // words for who cannot be asked, "yes" where they need a negation ("available")
	stands       map[string]bool   // nouns for what one stands by ("story")
	vague        map[string]bool   // words that make of reports what nobody has confirmed
	messages     map[string]bool   // nouns for what wants an answer ("call")
	learning     map[string]bool   // verbs of coming to know from somebody ("learn")
	hearers      map[string]bool   // names of assemblies and courts that are told something

	voices      map[string]bool // words that make of an office one for the press
	desks       map[string]bool // nouns for such offices
	platforms   map[string]bool // where anybody may publish ("site", "Facebook")
	showing     map[string]bool // verbs that make a thing public as well as a fact
	handed      map[string]bool // nouns for what is made public and says nothing of itself
	withholding map[string]bool // verbs that deny a fact, or a thing to somebody
	granted     map[string]bool // nouns for what is granted or not
	issuers     map[string]bool // verbs by which a statement is given out

	opens    wordFilter // the first words of phrases, anonymity and menaces
	cues     wordFilter // the words of forms and inflected
	whoWords wordFilter // the words of the lists of sources' nouns, of titles and of persons

	personEnds  []string // how nouns for persons end
	participles []string // endings of verb forms without a tense, where no tag tells
}

// isSource reports whether a noun, by its lemma or form, describes a source.
func (l *lexicon) isSource(lemma, form string) bool {
	if !l.whoWords.may(lemma) && !l.whoWords.may(form) {
		return false
	}
	return l.personNouns[lemma] || l.groupNouns[form] || l.mediaNouns[lemma] || l.docNouns[lemma] || l.govNouns[lemma] || l.orgNouns[lemma]
}

var lexicons struct {
	sync.Mutex
	byLang map[string]*lexicon
}

// lexiconFor reads a language's lists once. A language without lists has an
// empty lexicon.
func lexiconFor(code string) (*lexicon, error) {
	lexicons.Lock()
	defer lexicons.Unlock()
	if l := lexicons.byLang[code]; l != nil {
		return l, nil
	}
	l := &lexicon{}
	b, err := lang.Get(code)
	if err != nil && !errors.Is(err, lang.ErrUnknown) {
		return nil, fmt.Errorf("cues of %q: %w", code, err)
	}
	if err == nil {
		l.read(b)
	}
	if lexicons.byLang == nil {
		lexicons.byLang = map[string]*lexicon{}
	}
	lexicons.byLang[code] = l
	return l, nil
}

// put enters a word in a map that may not be made yet.
func put[V any](m *map[string]V, word string, v V) {
	if *m == nil {
		*m = map[string]V{}
	}
	(*m)[word] = v
}

// list enters a phrase in a list by its first word.
func list(m *map[string][][]string, phrase string) {
	if p := strings.Fields(phrase); len(p) > 0 {
		put(m, p[0], append((*m)[p[0]], p))
	}
}

func (l *lexicon) read(b *lang.Bundle) {
	for _, e := range b.List("cues").Entries {
		c := cue{stance: news.Stance(e.Col(2)), frames: e.Col(3), preps: e.Values(4)}
		switch e.Col(1) {
		case "verb":
			put(&l.verbs, e.Col(0), c)
		case "noun":
			put(&l.nouns, e.Col(0), c)
		case "adj":
			put(&l.adjs, e.Col(0), c)
		case "adv":
			put(&l.advs, e.Col(0), c)
		case "never":
			put(&l.notCues, e.Col(0), true)
		}
	}
	kinds := map[string]*map[string]bool{
		"person": &l.personNouns, "collective": &l.groupNouns, "media": &l.mediaNouns,
		"document": &l.docNouns, "government": &l.govNouns, "organisation": &l.orgNouns,
	}
	for _, e := range b.List("sources").Entries {
		for _, kind := range e.Values(1) {
			if set := kinds[kind]; set != nil {
				put(set, e.Col(0), true)
			}
			if first, last, two := strings.Cut(e.Col(0), " "); two && first != "" {
				put(&l.pairs, last, true)
			}
		}
	}
	for _, e := range b.List("channels").Entries {
		put(&l.channels, e.Col(0), e.Col(1))
	}
	l.readWords(b)
	l.stanceWords.read(b)
	for _, e := range b.List("titles").Entries {
		if e.Col(1) == "honorific" {
			put(&l.honorifics, strings.ToLower(e.Col(0)), true)
		}
		for _, w := range strings.Fields(strings.ToLower(e.Col(0))) {
			if w != "of" && w != "the" {
				put(&l.titles, strings.TrimSuffix(w, "."), true)
			}
		}
	}
	for _, e := range b.List("name_words").Entries {
		switch e.Col(1) {
		case "particle":
			put(&l.particles, e.Col(0), true)
		case "org_head", "company_suffix":
			put(&l.bodies, strings.ToLower(e.Col(0)), true)
		}
	}
	for _, e := range b.List("nominals").Entries {
		if e.Col(2) == "firm" {
			put(&l.firms, e.Col(0), true)
		}
		switch k := e.Col(1); k {
		case "newspaper", "broadcaster", "magazine":
			put(&l.medium, e.Col(0), k)
		}
	}
	for _, e := range b.List("countries").Entries {
		put(&l.countries, strings.ToLower(e.Col(1)), true)
	}
	for _, e := range b.List("called").Entries {
		if e.Col(1) == "nocentral" {
			put(&l.noCentral, e.Col(0), true)
		}
	}
	for _, e := range b.List("given_names").Entries {
		put(&l.given, e.Col(0), true)
	}
	for w := range l.verbs {
		l.inflect(w)
	}
	for _, m := range []map[string]string{l.forms, l.inflected} {
		for w := range m {
			l.cues.add(w)
		}
	}
	for _, m := range []map[string][][]string{l.phrases, l.anonymity, l.menaces} {
		for w := range m {
			l.opens.add(w)
		}
	}
	for w := range l.personNouns {
		if _, ok := l.verbs[w]; !ok && !l.notCues[w] {
			put(&l.persons, w, w)
			put(&l.persons, plural(w), w)
		}
	}
	for w := range l.orgNouns {
		put(&l.persons, plural(w), w)
	}
	for w := range l.persons {
		l.whoWords.add(w)
	}
	for _, m := range []map[string]bool{l.personNouns, l.groupNouns, l.mediaNouns, l.docNouns, l.govNouns, l.orgNouns, l.titles} {
		for w := range m {
			l.whoWords.add(w)
		}
	}
}

// plural is the regular plural of a noun: "witnesses", "secretaries".
func plural(w string) string {
	switch n := len(w); {
	case strings.HasSuffix(w, "s"), strings.HasSuffix(w, "x"), strings.HasSuffix(w, "ch"), strings.HasSuffix(w, "sh"):
		return w + "es"
	case n > 1 && w[n-1] == 'y' && !strings.ContainsRune("aeou", rune(w[n-2])):
		return w[:n-1] + "ies"
	}
	return w + "s"
}

// readWords reads the list of small words.
func (l *lexicon) readWords(b *lang.Bundle) {
	sets := map[string]*map[string]bool{
		"mark": &l.notMarks, "quoter": &l.quoters, "negator": &l.negators, "hedge": &l.hedges, "reply": &l.replies,
		"crowd": &l.crowds, "time": &l.times, "sense": &l.senses, "press": &l.press,
		"masthead": &l.mastheads, "reporter": &l.reporters, "light": &l.light, "seem": &l.seemers,
		"part": &l.parts, "voice": &l.voices, "desk": &l.desks, "platform": &l.platforms, "issue": &l.issuers, "refuse": &l.refusals, "loose": &l.loose, "hearer": &l.hearers, "eyes": &l.eyes, "indefinite": &l.indefinite, "everybody": &l.everybody, "wide": &l.wide, "narrow": &l.narrow, "number": &l.smallNumbers, "firm": &l.firmEnds, "link": &l.links, "loosely": &l.loosely, "own": &l.own, "pointer": &l.pointers, "self": &l.selves, "couple": &l.couples, "ordinal": &l.ordinals, "knower": &l.knowers, "nameless": &l.nameless, "know": &l.knowing,
		"speaking": &l.speaking, "remark": &l.remarks, "station": &l.stations, "naming": &l.shortened, "carrier": &l.carriers, "authored": &l.authored, "record": &l.records, "either": &l.either, "return": &l.returning, "reach": &l.reaching, "have": &l.having, "message": &l.messages, "evidence": &l.evidence, "idle": &l.idle, "stand": &l.stands, "vague": &l.vague, "apart": &l.apart, "learn": &l.learning, "side": &l.sides, "portfolio": &l.portfolios, "showing": &l.showing, "handed": &l.handed, "withhold": &l.withholding, "granted": &l.granted,
	}
	for _, e := range b.List("attribution").Entries {
		word, class := e.Col(0), e.Col(1)
		switch set := sets[class]; {
		case set != nil:
			put(set, word, true)
		case class == "pronoun":
			put(&l.pronouns, word, e.Col(2))
		case class == "absent":
			put(&l.absent, word, e.Col(2))
		case class == "title":
			put(&l.shortTitles, word, e.Col(2))
		case class == "held":
			put(&l.heldBy, word, e.Col(2))
		case class == "form":
			put(&l.forms, word, e.Col(2))
		case class == "phrase":
			list(&l.phrases, word)
		case class == "anonymity":
			list(&l.anonymity, word)
		case class == "ending":
			l.personEnds = append(l.personEnds, word)
		case class == "participle":
			l.participles = append(l.participles, word)
		}
	}
}

// inflect files the regular forms of a verb, for a lemma that the tagger got
// wrong ("blam" of "blamed"). A form that is a verb itself stays that.
func (l *lexicon) inflect(w string) {
	stem := w
	forms := []string{w + "s", w + "es"}
	switch {
	case strings.HasSuffix(w, "e"):
		stem = w[:len(w)-1]
	case strings.HasSuffix(w, "y"):
		forms = append(forms, w[:len(w)-1]+"ies", w[:len(w)-1]+"ied")
	default:
		forms = append(forms, w+w[len(w)-1:]+"ed", w+w[len(w)-1:]+"ing")
	}
	for _, form := range append(forms, stem+"ed", stem+"ing") {
		if _, ok := l.verbs[form]; !ok {
			if old := l.inflected[form]; old == "" || w < old {
				put(&l.inflected, form, w)
			}
		}
	}
}
