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
	notCues                  map[string]bool // verbs with a clause that give it to nobody
	personNouns              map[string]bool // "official", "spokesman": unnamed persons
	groupNouns               map[string]bool // "experts", "critics" as collectives
	mediaNouns               map[string]bool // "newspaper", "agency", "broadcaster"
	docNouns                 map[string]bool // "report", "filing", "letter"
	govNouns                 map[string]bool // "ministry", "police", "government"
	channels                 map[string]string
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
		notCues: map[string]bool{}, personNouns: map[string]bool{}, groupNouns: map[string]bool{}, mediaNouns: map[string]bool{},
		docNouns: map[string]bool{}, govNouns: map[string]bool{}, channels: map[string]string{},
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
		"person": l.personNouns, "collective": l.groupNouns, "media": l.mediaNouns, "document": l.docNouns, "government": l.govNouns,
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
	if b.Has("channels") {
		for _, e := range b.List("channels").Entries {
			l.channels[e.Col(0)] = e.Col(1)
		}
	}
}
