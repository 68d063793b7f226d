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
	verbs, nouns, adjs, advs map[string]cue
	notCues                  map[string]bool   // verbs with a clause that give it to nobody
	personNouns              map[string]bool   // "official", "spokesman": unnamed persons
	persons                  map[string]bool   // their forms that are no verb of any list
	inflected                map[string]string // regular forms of the verbs → lemma
	orgNouns                 map[string]bool   // "union", "company": organisations
	groupNouns               map[string]bool   // "experts", "critics" as collectives
	mediaNouns               map[string]bool   // "newspaper", "agency", "broadcaster"
	docNouns                 map[string]bool   // "report", "filing", "letter"
	govNouns                 map[string]bool   // "ministry", "police", "government"
	channels                 map[string]string

	notMarks  map[string]bool       // conjunctions that open no content ("because")
	quoters   map[string]bool       // verbs that cite another ("quote … as saying")
	negators  map[string]bool       // "not", "never"
	hedges    map[string]bool       // words that make a claim less than certain
	replies   map[string]bool       // verbs that, negated, decline ("did not respond")
	opinions  map[string]bool       // verbs of thinking, whose "may" is a guess
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
}

// isSource reports whether a noun, by its lemma or form, describes a source.
func (l *lexicon) isSource(lemma, form string) bool {
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
	l := &lexicon{
		verbs: map[string]cue{}, nouns: map[string]cue{}, adjs: map[string]cue{}, advs: map[string]cue{},
		notCues: map[string]bool{}, personNouns: map[string]bool{}, persons: map[string]bool{}, inflected: map[string]string{}, orgNouns: map[string]bool{}, groupNouns: map[string]bool{}, mediaNouns: map[string]bool{},
		docNouns: map[string]bool{}, govNouns: map[string]bool{}, channels: map[string]string{},
		notMarks: map[string]bool{}, quoters: map[string]bool{}, negators: map[string]bool{}, hedges: map[string]bool{},
		replies: map[string]bool{}, opinions: map[string]bool{}, crowds: map[string]bool{}, pronouns: map[string]string{}, times: map[string]bool{}, senses: map[string]bool{}, press: map[string]bool{}, anonymity: map[string][][]string{}, mastheads: map[string]bool{}, reporters: map[string]bool{}, light: map[string]bool{}, seemers: map[string]bool{}, forms: map[string]string{}, phrases: map[string][][]string{},
	}
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

func (l *lexicon) read(b *lang.Bundle) {
	if b.Has("cues") {
		for _, e := range b.List("cues").Entries {
			c := cue{stance: news.Stance(e.Col(2)), frames: e.Col(3), preps: e.Values(4)}
			switch e.Col(1) {
			case "verb":
				l.verbs[e.Col(0)] = c
			case "noun":
				l.nouns[e.Col(0)] = c
			case "adj":
				l.adjs[e.Col(0)] = c
			case "adv":
				l.advs[e.Col(0)] = c
			case "never":
				l.notCues[e.Col(0)] = true
			}
		}
	}
	kinds := map[string]map[string]bool{
		"person": l.personNouns, "collective": l.groupNouns, "media": l.mediaNouns, "document": l.docNouns, "government": l.govNouns, "organisation": l.orgNouns,
	}
	if b.Has("sources") {
		for _, e := range b.List("sources").Entries {
			for _, kind := range e.Values(1) {
				if set, ok := kinds[kind]; ok {
					set[e.Col(0)] = true
				}
			}
		}
	}
	words := map[string]map[string]bool{
		"mark": l.notMarks, "quoter": l.quoters, "negator": l.negators, "hedge": l.hedges, "reply": l.replies, "opinion": l.opinions, "crowd": l.crowds, "time": l.times, "sense": l.senses, "press": l.press, "masthead": l.mastheads, "reporter": l.reporters, "light": l.light, "seem": l.seemers,
	}
	if b.Has("attribution") {
		for _, e := range b.List("attribution").Entries {
			switch set := words[e.Col(1)]; {
			case set != nil:
				set[e.Col(0)] = true
			case e.Col(1) == "pronoun":
				l.pronouns[e.Col(0)] = e.Col(2)
			case e.Col(1) == "form":
				l.forms[e.Col(0)] = e.Col(2)
			case e.Col(1) == "phrase":
				p := strings.Fields(e.Col(0))
				l.phrases[p[0]] = append(l.phrases[p[0]], p)
			case e.Col(1) == "anonymity":
				p := strings.Fields(e.Col(0))
				l.anonymity[p[0]] = append(l.anonymity[p[0]], p)
			}
		}
	}
	for w := range l.verbs {
		l.inflect(w)
	}
	for w := range l.personNouns {
		if _, ok := l.verbs[w]; !ok && !l.notCues[w] {
			l.persons[w], l.persons[w+"s"] = true, true
		}
	}
	for w := range l.orgNouns {
		l.persons[w+"s"] = true
	}
	if b.Has("channels") {
		for _, e := range b.List("channels").Entries {
			l.channels[e.Col(0)] = e.Col(1)
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
				l.inflected[form] = w
			}
		}
	}
}
