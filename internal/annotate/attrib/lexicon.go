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
	frames frames
	preps  []string
}

// frames are the constructions that a cue takes, by their letters, each with a bit.
type frames [2]uint64

// framesOf are those of the letters of a list.
func framesOf(letters string) (f frames) {
	for i := 0; i < len(letters); i++ {
		f[letters[i]>>6&1] |= 1 << (letters[i] & 63)
	}
	return f
}

// takes reports whether a cue takes the construction of a letter.
func (c cue) takes(frame byte) bool { return c.frames[frame>>6&1]>>(frame&63)&1 != 0 }

// speaks reports whether a cue gives both clauses and quotations to who speaks.
func (c cue) speaks() bool { return c.takes('c') && c.takes('q') }

// known reports whether a cue takes any construction, as all of the list do; what is not
// in it is empty.
func (c cue) known() bool { return c.frames != frames{} }
func (c cue) empty() bool { return c.frames == frames{} }

// lexicon is the word lists of a language in the form that the frames need.
type lexicon struct {
	all vocabulary // the words of all lists
	stanceWords
	deedWords
	verbs             verbTable
	nouns, adjs, advs table[cue]
	readings          list           // forms by which a text gives its words, whatever their tag ("read")
	inscribed         list           // things that words stand on ("label")
	relaying          list           // participles of what an outlet does with another's words ("relayed")
	minds             list           // verbs of having something in mind that one need not tell ("know")
	docVerbs          list           // verbs that only documents say something by ("bear")
	reputed           list           // verbs of what is said of somebody by nobody named ("believe")
	laying            list           // verbs of what a contract, draft or law lays down ("require")
	strong            list           // verbs of speech of which every subject speaks ("accuse")
	held              list           // nouns for what somebody holds, which may be a clause ("her line is that")
	ruleNouns         list           // nouns for a rule ("article")
	meeting           list           // verbs by which one meets what others say ("respond")
	laws              list           // nouns for a law or right ("amendment")
	perceived         list           // verbs of what a bystander perceives ("see")
	bystanders        list           // nouns for who was there ("neighbour")
	performed         list           // verbs that do what they say in the first person ("demand")
	idioms            table[[]idiom] // cues of several words, by the lemma of their verb
	notCues           list           // verbs with a clause that give it to nobody
	roles             list           // who asks or leads in an interview, which is a label before a colon
	uttered           list           // words that are said and tell nothing ("goodbye")
	portfolios        list           // what ministers are of: "interior", "home affairs"
	heldBy            table[string]  // "ministry" to "minister"
	personNouns       list           // "official", "spokesman": unnamed persons
	persons           table[string]  // forms of those that are no verb of any list → lemma
	inflected         table[string]  // regular forms of the verbs → lemma
	orgNouns          list           // "union", "company": organisations
	groupNouns        list           // "experts", "critics" as collectives
	mediaNouns        list           // "newspaper", "agency", "broadcaster"
	medium            table[string]  // nouns for outlets to the sort that they mean
	docNouns          list           // "report", "filing", "letter"
	govNouns          list           // "ministry", "police", "government"
	channels          table[string]
	pairs             list // last words of the sources of two words ("central bank")

	notMarks   list              // conjunctions that open no content ("because")
	reasons    list              // conjunctions whose clause goes on with what was said ("…, Rao said, because")
	gestures   list              // verbs that behind a cue tell what its words are about or what was shown ("pointing to")
	quoters    list              // verbs that cite another ("quote … as saying")
	negators   list              // "not", "never"
	hedges     list              // words that make a claim less than certain
	replies    list              // verbs that, negated, decline ("did not respond")
	answers    list              // nouns for an answer ("comment")
	registrars list              // words for those with whom companies file, and of such filings ("exchange")
	crowds     list              // plural nouns for persons that name a crowd
	times      list              // nouns for a time
	senses     list              // verbs of seeing and hearing
	press      list              // words that make an agency a news agency
	anonymity  table[[][]string] // first word → words by which a source stays unnamed
	trades     list              // nouns for a firm by its trade, before its name ("shipbroker")
	pleaders   list              // nouns for lawyers
	posts      list              // nouns for a person whom a story of some kind has, named or not ("judge")
	holders    list              // nouns for who holds an office, whose plural is no crowd
	mastheads  list              // words that names of news outlets have
	reporters  list              // nouns for who reports for an outlet
	outlets    list              // nouns for an outlet before its name ("the paper Tide")
	finds      list              // verbs of what a test or study finds ("detect")
	testers    list              // nouns for who or what tests ("laboratory")
	deeds      list              // verbs that in the passive tell of an act ("was dismissed by")
	numbering  list              // verbs that say something only of a number ("count")
	actNouns   list              // verbs with a noun that tell of an act ("take charge")
	done       table[string]     // verbs of speech that with a "thing", a "person", a "sum" or a "toll" tell of an act ("recall")
	bareVerbs  list              // verbs that say something only with a noun of speech ("lay blame")
	light      list              // verbs that only carry a noun ("express concern")
	receiving  list              // verbs by which one gets what others say ("face")
	seemers    list              // verbs whose "it" is nobody ("it appears")
	forms      table[string]     // forms that are verbs of speech whatever their tag → lemma
	pronouns   table[string]     // who can be meant: person, thing, plural
	broader    table[[]string]   // nouns to those that are broader
	sexes      table[byte]       // nouns for men or women to 'm' or 'f'
	phrases    table[[][]string] // first word → cues of several words
	fillers    table[[][]string] // first word → phrases by which a writer qualifies his own words ("to say the least")
	parts      list              // words that take some of a group ("another")
	refusals   list              // verbs that decline after "would not"
	knowing    list              // verbs of knowing and wanting, whose negation denies nothing

	titles     list     // words of titles and ranks, without a stop
	particles  list     // words of small letters within a person's name
	given      nameList // given names
	firms      list     // nouns by which a text calls a company ("the firm")
	honorifics list     // titles that tell no office ("Mr")
	bodies     list     // last words of the names of organisations
	countries  list     // names of countries, in small letters
	noCentral  list     // banks with the name of a country that are no central bank

	shortTitles table[string] // short forms of titles → the word ("brig" → "brigadier")

	loose    list // nouns for a person whom a text means to leave unnamed ("source")
	nameless list // words by which a source stays unnamed ("unidentified")

	own          list          // pronouns of the writer and the reader ("we")
	speaking     list          // participles that open or close a sentence with whom its subject spoke to
	remarks      list          // nouns for words that an outlet carries ("in remarks to")
	carriers     list          // participles of what an outlet does with a document ("seen by")
	authored     list          // participles of what the author of a document does ("compiled by")
	commissioned list          // participles of what somebody does who has another make it ("commissioned by")
	records      list          // pictures and sounds that are like documents ("video")
	shortened    list          // participles that give a thing its name ("known as")
	stations     list          // words by which a name is a station's ("Radio")
	smallNumbers list          // by which a text counts its sources
	wide         list          // nouns by which any body may be called ("the authority")
	narrow       list          // last words of names of what is called by no such noun ("ministry")
	indefinite   list          // pronouns for somebody who is not named ("someone")
	everybody    list          // pronouns that no "he" takes up ("everybody")
	eyes         list          // prepositions that open a sentence with whose view it gives ("for")
	accusing     list          // verbs of accusing somebody
	convicting   list          // verbs of what a court does to whom it finds guilty
	reacting     list          // verbs of coming in on what another has said
	couples      list          // nouns for two persons of whom a text has told ("couple")
	selves       list          // "himself", behind whom it means
	pointers     list          // words that open a phrase for somebody named before
	ordinals     list          // words that take one of a group behind "the"
	knowers      list          // words for who is in the know ("familiar")
	loosely      list          // nouns for a body of government and for others alike, by what stands behind "of" or "for" ("committee")
	firmEnds     list          // last words of the names of companies ("Motors")
	links        list          // prepositions behind which a name tells whom a body is for
	namers       table[string] // verbs that give whom a phrase brings in a name, "name" where they need the noun ("goes by the name")
	nameNouns    list          // nouns for a name ("pseudonym")
	nameLinks    list          // what may stand between such a verb and the name
	either       list          // nouns for a person that companies are as well ("owner")
	replying     list          // verbs of replying
	speakers     list          // nouns for those who speak for somebody ("spokesman")
	anybody      list          // nouns said of persons and of bodies alike ("the defendant")
	sides        list          // words by which a name is a party's ("opposition")
	returning    list          // verbs of what is done with a message ("return")
	reaching     list          // verbs for finding somebody to ask ("reach")
	having       list          // verbs by which one has an answer ("have")
	evidence     list          // verbs of what documents and pictures tell ("show")
	apart        list          // prepositions that behind a source and its comma open what is no part of it ("in turn")
	idle         list          // words for what nobody has answered ("unanswered")
	absent       table[string] // words for who cannot be asked, "yes" where they need a negation ("available")
	stands       list          // nouns for what one stands by ("story")
	aims         list          // nouns for what is wanted or tried, which an infinitive names ("effort")
	vague        list          // words that make of reports what nobody has confirmed
	messages     list          // nouns for what wants an answer ("call")
	shunning     list          // words for taking care not to say something ("avoid")
	telling      list          // verbs of giving an answer that are no cues ("testify")
	pointing     list          // verbs by which a happening makes something plain ("underline")
	chances      list          // nouns for the chance, means or need to do something ("opportunity")
	mishaps      list          // nouns for what strikes a place, a storm or a weapon ("rocket")
	thatOnly     list          // verbs that say something only with their "that" ("hold")
	learning     list          // verbs of coming to know from somebody ("learn")
	hearers      list          // names of assemblies and courts that are told something

	voices      list // words that make of an office one for the press
	desks       list // nouns for such offices
	platforms   list // where anybody may publish ("site", "Facebook")
	showing     list // verbs that make a thing public as well as a fact
	handed      list // nouns for what is made public and says nothing of itself
	withholding list // verbs that deny a fact, or a thing to somebody
	granted     list // nouns for what is granted or not
	issuers     list // verbs by which a statement is given out

	personEnds  []string // how nouns for persons end
	participles []string // endings of verb forms without a tense, where no tag tells
}

// isSource reports whether a noun, by its lemma or form, describes a source.
func (l *lexicon) isSource(lemma, form word) bool {
	return l.personNouns.has(lemma) || l.groupNouns.has(form) || l.mediaNouns.has(lemma) || l.docNouns.has(lemma) || l.govNouns.has(lemma) || l.orgNouns.has(lemma)
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
	l := newLexicon()
	b, err := lang.Get(code)
	if err != nil && !errors.Is(err, lang.ErrUnknown) {
		return nil, fmt.Errorf("cues of %q: %w", code, err)
	}
	if err == nil {
		l.read(b)
	}
	l.fileNeeds()
	l.fileVerbs()
	if lexicons.byLang == nil {
		lexicons.byLang = map[string]*lexicon{}
	}
	lexicons.byLang[code] = l
	return l, nil
}

// enterPhrase enters a phrase in a list by its first word.
func enterPhrase(all *vocabulary, t *table[[][]string], phrase string) {
	if p := strings.Fields(phrase); len(p) > 0 {
		t.put(all, p[0], append(t.atText(p[0]), p))
	}
}

// manyWords is how many words the lists of a language have, about.
const manyWords = 1 << 14

func (l *lexicon) read(b *lang.Bundle) {
	l.all.room(manyWords)
	for _, e := range b.List("cues").Entries {
		c := cue{stance: news.Stance(e.Col(2)), frames: framesOf(e.Col(3)), preps: e.Values(4)}
		switch e.Col(1) {
		case "verb":
			l.verbs.put(&l.all, e.Col(0), c)
		case "noun":
			l.nouns.put(&l.all, e.Col(0), c)
		case "adj":
			l.adjs.put(&l.all, e.Col(0), c)
		case "adv":
			l.advs.put(&l.all, e.Col(0), c)
		case "idiom":
			l.readIdiom(e.Col(0), c)
		case "never":
			l.notCues.put(&l.all, e.Col(0))
		}
	}
	kinds := map[string]*list{
		"person": &l.personNouns, "collective": &l.groupNouns, "media": &l.mediaNouns,
		"document": &l.docNouns, "government": &l.govNouns, "organisation": &l.orgNouns,
	}
	for _, e := range b.List("sources").Entries {
		for _, kind := range e.Values(1) {
			if set := kinds[kind]; set != nil {
				set.put(&l.all, e.Col(0))
			}
			if first, last, two := strings.Cut(e.Col(0), " "); two && first != "" {
				l.pairs.put(&l.all, last)
			}
		}
	}
	for _, e := range b.List("channels").Entries {
		l.channels.put(&l.all, e.Col(0), e.Col(1))
	}
	l.readWords(b)
	l.stanceWords.read(&l.all, b)
	l.deedWords.read(&l.all, b)
	for _, e := range b.List("titles").Entries {
		if e.Col(1) == "honorific" {
			l.honorifics.put(&l.all, strings.ToLower(e.Col(0)))
		}
		for _, w := range strings.Fields(strings.ToLower(e.Col(0))) {
			if w != "of" && w != "the" {
				l.titles.put(&l.all, strings.TrimSuffix(w, "."))
			}
		}
	}
	for _, e := range b.List("name_words").Entries {
		switch e.Col(1) {
		case "particle":
			l.particles.put(&l.all, e.Col(0))
		case "org_head", "company_suffix":
			l.bodies.put(&l.all, strings.ToLower(e.Col(0)))
		}
	}
	for _, e := range b.List("nominals").Entries {
		if e.Col(2) == "firm" {
			l.firms.put(&l.all, e.Col(0))
		}
		switch k := e.Col(1); k {
		case "newspaper", "broadcaster", "magazine":
			l.medium.put(&l.all, e.Col(0), k)
		}
	}
	for _, e := range b.List("countries").Entries {
		l.countries.put(&l.all, strings.ToLower(e.Col(1)))
	}
	for _, e := range b.List("coref_words").Entries {
		if class, val := e.Col(1), e.Col(2); class == "gender" || class == "sex" {
			l.sexes.put(&l.all, e.Col(0), val[0])
		} else if set := map[string]*list{"either": &l.anybody, "reply": &l.replying, "voice": &l.speakers}[class]; set != nil {
			set.put(&l.all, e.Col(0))
		}
	}
	for _, e := range b.List("kinds_of").Entries {
		if sex := e.Col(3); sex != "" {
			l.sexes.put(&l.all, e.Col(0), sex[0])
		}
		l.broader.put(&l.all, e.Col(0), e.Values(2))
	}
	for _, e := range b.List("called").Entries {
		if e.Col(1) == "nocentral" {
			l.noCentral.put(&l.all, e.Col(0))
		}
	}
	for _, e := range b.List("given_names").Entries {
		l.given.put(e.Col(0))
	}
	for _, w := range l.verbs.words() {
		l.inflect(w)
	}
	if b.Has("irregular") {
		for _, e := range b.List("irregular").Entries {
			if _, ok := l.verbs.getText(e.Col(0)); !ok && l.verbs.hasText(e.Col(1)) && strings.HasPrefix(e.Col(2), "VERB") {
				l.inflected.put(&l.all, e.Col(0), e.Col(1)) // "swore", which a tagger may take for a noun
			}
		}
	}
	for _, w := range l.personNouns.words() {
		if _, ok := l.verbs.getText(w); !ok && !l.notCues.hasText(w) {
			l.persons.put(&l.all, w, w)
			l.persons.put(&l.all, plural(w), w)
		}
	}
	for _, w := range l.orgNouns.words() {
		l.persons.put(&l.all, plural(w), w)
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
	sets := map[string]*list{
		"mark": &l.notMarks, "reason": &l.reasons, "gesture": &l.gestures, "bare": &l.bareVerbs, "finds": &l.finds, "tester": &l.testers, "outlet": &l.outlets, "deed": &l.deeds, "numbered": &l.numbering, "act": &l.actNouns, "quoter": &l.quoters, "negator": &l.negators, "hedge": &l.hedges, "reply": &l.replies,
		"crowd": &l.crowds, "holder": &l.holders, "post": &l.posts, "pleader": &l.pleaders, "trade": &l.trades, "time": &l.times, "sense": &l.senses, "press": &l.press,
		"masthead": &l.mastheads, "reporter": &l.reporters, "light": &l.light, "receive": &l.receiving, "seem": &l.seemers,
		"part": &l.parts, "voice": &l.voices, "desk": &l.desks, "platform": &l.platforms, "issue": &l.issuers, "refuse": &l.refusals, "loose": &l.loose, "hearer": &l.hearers, "eyes": &l.eyes, "indefinite": &l.indefinite, "everybody": &l.everybody, "wide": &l.wide, "narrow": &l.narrow, "number": &l.smallNumbers, "firm": &l.firmEnds, "link": &l.links, "loosely": &l.loosely, "own": &l.own, "pointer": &l.pointers, "self": &l.selves, "couple": &l.couples, "ordinal": &l.ordinals, "knower": &l.knowers, "nameless": &l.nameless, "know": &l.knowing,
		"speaking": &l.speaking, "remark": &l.remarks, "station": &l.stations, "naming": &l.shortened, "carrier": &l.carriers, "authored": &l.authored, "commissioned": &l.commissioned, "record": &l.records, "either": &l.either, "return": &l.returning, "reach": &l.reaching, "have": &l.having, "message": &l.messages, "evidence": &l.evidence, "idle": &l.idle, "stand": &l.stands, "vague": &l.vague, "apart": &l.apart, "learn": &l.learning, "telling": &l.telling, "that": &l.thatOnly, "chance": &l.chances, "point": &l.pointing, "shun": &l.shunning, "side": &l.sides, "portfolio": &l.portfolios, "showing": &l.showing, "handed": &l.handed, "withhold": &l.withholding, "granted": &l.granted, "aim": &l.aims, "blow": &l.mishaps,
		"holding": &l.held, "strong": &l.strong, "lay": &l.laying, "docverb": &l.docVerbs, "reading": &l.readings, "mind": &l.minds, "relaying": &l.relaying, "reputed": &l.reputed, "rule": &l.ruleNouns, "law": &l.laws, "meet": &l.meeting, "saw": &l.perceived, "bystander": &l.bystanders, "perform": &l.performed,
		"uttered": &l.uttered, "answer": &l.answers, "registrar": &l.registrars, "role": &l.roles, "namenoun": &l.nameNouns, "namelink": &l.nameLinks, "react": &l.reacting, "blame": &l.accusing, "convict": &l.convicting, "inscribed": &l.inscribed,
	}
	for _, e := range b.List("attribution").Entries {
		word, class := e.Col(0), e.Col(1)
		switch set := sets[class]; {
		case set != nil:
			set.put(&l.all, word)
		case class == "pronoun":
			l.pronouns.put(&l.all, word, e.Col(2))
		case class == "absent":
			l.absent.put(&l.all, word, e.Col(2))
		case class == "title":
			l.shortTitles.put(&l.all, word, e.Col(2))
		case class == "done":
			l.done.put(&l.all, word, e.Col(2))
		case class == "namer":
			l.namers.put(&l.all, word, e.Col(2))
		case class == "held":
			l.heldBy.put(&l.all, word, e.Col(2))
		case class == "form":
			l.forms.put(&l.all, word, e.Col(2))
		case class == "phrase":
			enterPhrase(&l.all, &l.phrases, word)
		case class == "filler":
			enterPhrase(&l.all, &l.fillers, word)
		case class == "anonymity":
			enterPhrase(&l.all, &l.anonymity, word)
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
		if _, ok := l.verbs.getText(form); !ok {
			if old := l.inflected.atText(form); old == "" || w < old {
				l.inflected.put(&l.all, form, w)
			}
		}
	}
}
