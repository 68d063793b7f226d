package times

import (
	"fmt"
	"strconv"
	"strings"
	"sync"

	"hearsay/internal/annotate/scan"
	"hearsay/internal/lang"
)

// flag is a property of a word that needs no value.
type flag uint64

const (
	isAbbr      flag = 1 << iota // an abbreviation, which a full stop may follow
	isAmbiguous                  // also another word: needs company
	isPlural
	isShort
	isPart // "the end of" needs its "of"
	isEarlier
	isLater
	isApprox
	isMore
	isLess
	isThan
	isAgo
	isBack
	isHence
	isEach
	isOther
	isClockWord
	isOClock
	isLocal
	isTimeWord
	isAnniversary
	isOld
	isFiscal
	isArticle
	isThe
	isAnd
	isOr
	isHalf
	isPossessive
	isCounted
	isOrdinalToo
	isQuarter
	isNear   // "shortly" before or after a time of day
	isFiller // "five straight months"
	isDating // "dates back to 1889"
	isLong   // "week-long"
	isNight  // "overnight"
	isCompass
	isBehind // "last" and "next" that stand behind their noun: "la semaine prochaine"
	isAgoLed // words that together stand before an amount as "ago" does behind it: "il y a"
	isNew
	isLasting  // "waited", "took": an amount of time is their object
	isSaying   // "he said" between commas is no clause of the sentence
	isMishap   // "fire": what nobody plans has happened
	isOutlook  // "chance": what it is "of" doing lies ahead
	isCalloff  // "cancelled": what it is said of lies ahead
	isDecided  // "agreed": the plan lies ahead, the deed of making it does not
	isNoPast   // "run": no past form by itself, whatever a tagger says
	isSameForm // "cut": past and present look the same
	isDeed     // "free": behind "set" it makes a deed of it, no plan
	isBidding  // "told": what somebody is told to do lies ahead
	isGrant    // "given", "time": until when lies ahead
	isAsk      // "wanted": by when lies ahead
	isTerm     // "expires": a date in its present lies ahead
	isWhen     // "when": a clause of its own follows
	isCalendar // "calendar": whose, says the word before it
	isEnder    // "off", "amid": no noun phrase goes on over it
	isNoMost   // "harvest": no superlative, whatever its end
	isHourly   // stands between the hours and the minutes: "22 h 30"
)

var flags = map[string]flag{
	"abbr": isAbbr, "ambiguous": isAmbiguous, "plural": isPlural, "short": isShort, "part": isPart,
	"earlier": isEarlier, "later": isLater, "approx": isApprox, "more": isMore, "less": isLess, "than": isThan,
	"ago": isAgo, "back": isBack, "hence": isHence, "each": isEach, "other": isOther, "clockword": isClockWord,
	"oclock": isOClock, "local": isLocal, "timeword": isTimeWord, "anniversary": isAnniversary, "old": isOld,
	"fiscal": isFiscal, "article": isArticle, "the": isThe, "and": isAnd, "or": isOr, "halfword": isHalf,
	"possessive": isPossessive, "counted": isCounted, "ordinal": isOrdinalToo, "quarter": isQuarter,
	"near": isNear, "filler": isFiller, "dating": isDating, "long": isLong, "overnight": isNight, "zoneword": isCompass,
	"behind": isBehind, "agoled": isAgoLed, "hourly": isHourly, "calendar": isCalendar, "nomost": isNoMost, "ender": isEnder,
	"newword": isNew, "lasting": isLasting, "saying": isSaying, "mishap": isMishap, "outlook": isOutlook, "calloff": isCalloff, "nopast": isNoPast, "decided": isDecided, "sameform": isSameForm, "deed": isDeed, "bidding": isBidding,
	"grant": isGrant, "when": isWhen, "ask": isAsk, "term": isTerm,
}

// role is what a word does beside the times: a second set of flags.
type role uint32

const (
	isDrop       role = 1 << iota // "cancellation": what stands behind it was planned and is called off
	isDropOff                     // "call": so it is, with "off"
	isAppoint                     // "declared": the day behind it is chosen for something
	isDayKind                     // "holiday": what a day is chosen to be
	isDepict                      // "shows": of a picture, what was so when it was taken
	isPicture                     // "footage"
	isReport                      // "published": what it tells of was before
	isSetting                     // "ordered": a thing that is yet to be, on the day behind it
	isForward                     // "delivery": what is traded for a month ahead
	isHold                        // "closed": imposes what lasts until a day
	isOtherFeast                  // "lunar": the feast named behind it is on another day
	isNamesDay                    // "bloody": a weekday behind it is the name of what happened on one
	isPaper                       // "daily": also what comes out so often
	isFollow                      // "follows": what comes after another thing, which has been
	isReady                       // "prepared": for what lies ahead
	isContest                     // "re-election": what somebody faces once
	isFace                        // "facing"
	isAttend                      // "return": what people are asked to come for on a day ahead
	isDepart                      // "leaving": a past of it that somebody tells lay ahead
	isMeant                       // "supposed": what somebody was to do
	isProgram                     // "show": a word for a time before it is its title
	isPledge                      // "vowed": of a day before it, what it was done on
	isOutset                      // "beginning": only leads to the time behind it
	isToCome                      // "should": right behind a day, what is named by it is to come
	isStriving                    // "push": what it is "for" may lie ahead
	isRooted                      // "dates": "back to" what has been
	isGathering                   // "summit": people meet for it, on a day set before
	isAfterward                   // "afterward": behind "soon", what is told lies behind
	isOfOurDay                    // "world": that of today is not that of one day
)

var roles = map[string]role{
	"drop": isDrop, "dropoff": isDropOff, "appoint": isAppoint, "daykind": isDayKind, "depict": isDepict, "picture": isPicture, "forward": isForward, "hold": isHold, "otherfeast": isOtherFeast, "namesday": isNamesDay, "paper": isPaper, "report": isReport, "setting": isSetting,
	"follow": isFollow, "ready": isReady, "contest": isContest, "face": isFace, "attend": isAttend, "depart": isDepart, "outset": isOutset, "pledge": isPledge, "meantto": isMeant, "program": isProgram,
	"tocome": isToCome, "striving": isStriving, "rooted": isRooted, "gathering": isGathering, "ourday": isOfOurDay, "afterward": isAfterward,
}

// word is what the grammar knows of a word. Most words are few of these things.
type word struct {
	flags    flag
	roles    role
	month    int8
	weekday  int8 // Monday 1
	unit     byte
	hasDay   bool
	day      int8 // days from today
	halfDay  int8 // 1 a.m., 2 p.m.
	times    int8 // once 1, twice 2, "times" -1
	decade   int16
	era      int8
	clock    string
	season   string
	daypart  string
	rel      string
	mod      string
	prep     string
	set      string
	dur      string // "weeklong": P1W
	than     string // "more", "less": with "than"
	least    string // "least", "most": after "at"
	cue      cue
	hasClock bool
}

func (w *word) is(f flag) bool { return w.flags&f != 0 }

// cue is what a word says about the time of its clause.
type cue uint8

const (
	noCue cue = iota
	cueFuture
	cuePlan
	cuePast
	cuePresent
	cueMove // "moved to Friday": its aim lies ahead
)

// vocab is the vocabulary of one language.
type vocab struct {
	*scan.Vocab
	words    []word
	phrases  []string // values of the fixed phrases
	holidays map[int]string
	named    map[int]string
	figures  map[string]string         // named days written in figures: "9/11"
	known    map[[2]int]map[string]int // a month and a day: the year of each word they are known by
	zones    map[string]zone
	label    map[scan.ID]bool // "room", "No": the number behind it is no year
	given    map[scan.ID]bool // months that are given names: "June"
	surname  map[string]bool
}

var vocabs sync.Map // language code to func() (*vocab, error)

// vocabOf gives the vocabulary of a language; it is made once.
func vocabOf(code string) (*vocab, error) {
	f, ok := vocabs.Load(code)
	if !ok {
		f, _ = vocabs.LoadOrStore(code, sync.OnceValues(func() (*vocab, error) {
			b, err := lang.Get(code)
			if err != nil {
				return nil, err
			}
			return newVocab(b)
		}))
	}
	return f.(func() (*vocab, error))()
}

// The values of phrases are told apart by their range.
const (
	phraseFixed   = 0
	phraseHoliday = 1 << 16
	phraseNamed   = 2 << 16
)

func newVocab(b *lang.Bundle) (*vocab, error) {
	v := &vocab{Vocab: scan.NewVocab(), holidays: map[int]string{}, named: map[int]string{}, figures: map[string]string{}, known: map[[2]int]map[string]int{}, zones: map[string]zone{}, label: map[scan.ID]bool{}, given: map[scan.ID]bool{}, surname: map[string]bool{}}
	if err := v.LoadNumbers(b); err != nil {
		return nil, err
	}
	for _, e := range b.List("time_words").Entries {
		if err := v.define(v.at(v.Add(e.Col(0))), scan.Classes(e, 1)); err != nil {
			return nil, fmt.Errorf("list time_words of %s: %q: %w", b.Code, e.Col(0), err)
		}
	}
	for _, e := range b.List("tense_cues").Entries {
		if f, ok := roles[e.Col(1)]; ok {
			v.at(v.Add(e.Col(0))).roles |= f
			continue
		}
		c, ok := map[string]cue{"future": cueFuture, "plan": cuePlan, "past": cuePast, "present": cuePresent, "move": cueMove}[e.Col(1)]
		if f, isFlag := flags[e.Col(1)]; !ok && isFlag {
			v.at(v.Add(e.Col(0))).flags |= f
			continue
		}
		if !ok {
			return nil, fmt.Errorf("list tense_cues of %s: %q is no class of cue", b.Code, e.Col(1))
		}
		v.at(v.Add(e.Col(0))).cue = c
	}
	for i, e := range b.List("time_phrases").Entries {
		v.AddPhrase(e.Col(0), phraseFixed+i)
		v.phrases = append(v.phrases, e.Col(1))
	}
	for i, e := range b.List("holidays").Entries {
		if _, ok := holiday(e.Col(1), 2024); !ok {
			return nil, fmt.Errorf("list holidays of %s: %q: no rule %q", b.Code, e.Col(0), e.Col(1))
		}
		v.AddPhrase(e.Col(0), phraseHoliday+i)
		v.holidays[phraseHoliday+i] = e.Col(1)
	}
	for i, e := range b.List("named_dates").Entries {
		if strings.ContainsAny(e.Col(0)[:1], "0123456789") {
			v.figures[e.Col(0)] = e.Col(1)
			continue
		}
		v.AddPhrase(e.Col(0), phraseNamed+i)
		v.named[phraseNamed+i] = e.Col(1)
	}
	for _, e := range b.List("known_days").Entries {
		var key [2]int
		year, err := strconv.Atoi(e.Col(1))
		if n, _ := fmt.Sscanf(e.Col(0), "%d-%d", &key[0], &key[1]); n != 2 || err != nil {
			return nil, fmt.Errorf("list known_days of %s: %q %q is no day of a year", b.Code, e.Col(0), e.Col(1))
		}
		if v.known[key] == nil {
			v.known[key] = map[string]int{}
		}
		v.known[key][e.Col(2)] = year
	}
	for _, e := range b.List("time_zones").Entries {
		off, err := strconv.Atoi(e.Col(1))
		if err != nil {
			return nil, fmt.Errorf("list time_zones of %s: offset of %q: %w", b.Code, e.Col(0), err)
		}
		v.zones[strings.ToLower(e.Col(0))] = zone{off, e.Col(2)}
		v.Add(e.Col(0))
	}
	for _, w := range b.List("given_names").Words() {
		if id := v.ID(strings.ToLower(w)); id != 0 && v.at(id).month != 0 {
			v.given[id] = true
		}
	}
	for _, e := range b.List("surnames").Entries {
		if e.Col(2) == "" {
			v.surname[strings.ToLower(e.Col(0))] = true
		}
	}
	for _, w := range b.List("numbered").Words() {
		v.label[v.Add(w)] = true
	}
	for _, w := range b.List("units").Words() {
		if len(w) > 1 && !strings.ContainsAny(w, " /-°²%") {
			v.at(v.Add(w)).flags |= isCounted
		}
	}
	v.at(scan.ID(v.Len() - 1)) // every id has its word
	return v, nil
}

// at is the word with that id, making room for it. It may only be used while
// the vocabulary is made.
func (v *vocab) at(id scan.ID) *word {
	for len(v.words) <= int(id) {
		v.words = append(v.words, word{})
	}
	return &v.words[id]
}

func (v *vocab) define(w *word, classes map[string]string) error {
	for k, val := range classes {
		n, _ := strconv.Atoi(val)
		switch k {
		case "month":
			w.month = int8(n)
		case "weekday":
			w.weekday = int8(n)
		case "unit":
			if len(val) != 1 {
				return fmt.Errorf("unit %q is no letter", val)
			}
			w.unit = val[0]
		case "day":
			w.hasDay, w.day = true, int8(n)
		case "halfday":
			w.halfDay = int8(1 + n/12)
		case "times":
			w.times = int8(n)
			if n == 0 {
				w.times = -1
			}
		case "decade":
			w.decade = int16(n)
		case "era":
			w.era = int8(n)
		case "clock":
			w.clock, w.hasClock = val, true
		case "season":
			w.season = val
		case "daypart":
			w.daypart = val
		case "rel":
			w.rel = val
		case "mod":
			w.mod = val
		case "prep":
			w.prep = val
		case "set":
			w.set = val
		case "dur":
			w.dur = val
		case "comparative":
			w.than = val
		case "superlative":
			w.least = val
		default:
			if f, ok := roles[k]; ok {
				w.roles |= f
				continue
			}
			f, ok := flags[k]
			if !ok {
				return fmt.Errorf("no class %q", k)
			}
			w.flags |= f
		}
	}
	return nil
}
