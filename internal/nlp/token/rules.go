package token

import (
	"fmt"
	"strings"

	"hearsay/internal/lang"
)

// abbrev is what an abbreviation's full stop can mean.
type abbrev uint8

const (
	notAbbrev abbrev = iota
	title            // a name follows
	number           // a number follows, else it is a word
	month            // a number stands beside it, else it may be a word
	ending           // may end a sentence
	inner            // ends no sentence
	letters          // single letters and stops: "U.N.", an initial
)

// rules are a language's ways of cutting words, from its lists.
type rules struct {
	hyphens      bool               // a hyphen between words is a token
	thousands    bool               // a space stands between a number's groups of three figures
	clitics      []string           // split from the end, with a straight apostrophe
	elisions     map[string]bool    // split from the beginning, with the apostrophe
	enclitics    []string           // split from the end, with the hyphen
	joined       map[string]bool    // keep the hyphen after them
	contractions map[string][]uint8 // lengths of the parts
	units        map[string]bool    // split from the number before them
	whole        map[string]bool    // are one token
	abbrevs      map[string]abbrev  // in lower case, without the last stop
	longest      int                // longest key of the maps
	clocks       map[string]bool    // "a.m."
	capitals     map[string]bool    // abbreviations that in small letters are words: "ill"
	days, zones  map[string]bool    // what goes on behind one
	states       map[string]bool    // "ariz."
	articles     map[string]bool    // what no sentence ends right behind: "a"
	given        map[string]bool    // given names, in lower case
	function     map[string]bool    // words that say little, of which no name begins with one
	timeWord     string             // "time"
}

func readRules(b *lang.Bundle) (*rules, error) {
	r := &rules{
		elisions: map[string]bool{}, joined: map[string]bool{}, contractions: map[string][]uint8{},
		units: map[string]bool{}, whole: map[string]bool{}, abbrevs: map[string]abbrev{},
		clocks: map[string]bool{}, capitals: map[string]bool{}, days: map[string]bool{}, zones: map[string]bool{},
		states: map[string]bool{}, articles: map[string]bool{}, given: map[string]bool{}, function: map[string]bool{},
	}
	l := b.List("tokens")
	for _, e := range l.Entries {
		form := strings.ToLower(e[1])
		r.longest = max(r.longest, len(form))
		switch e[0] {
		case "hyphen":
			r.hyphens = form == "yes"
		case "thousands":
			r.thousands = form == "space"
		case "clitic":
			r.clitics = append(r.clitics, form)
		case "elision":
			r.elisions[form] = true
		case "enclitic":
			r.enclitics = append(r.enclitics, form)
		case "joined":
			r.joined[form] = true
		case "unit":
			r.units[form] = true
		case "article":
			r.articles[form] = true
		case "whole":
			r.whole[form] = true
		case "contraction":
			parts := e.Values(2)
			if strings.Join(parts, "") != form {
				return nil, fmt.Errorf("language %s, list tokens: the parts of %q do not spell it", b.Code, form)
			}
			var lengths []uint8
			for _, p := range parts {
				lengths = append(lengths, uint8(len(p)))
			}
			r.contractions[form] = lengths
		default:
			return nil, fmt.Errorf("language %s, list tokens: unknown kind %q of %q", b.Code, e[0], form)
		}
	}
	classes := map[string]abbrev{"title": title, "number": number, "month": month, "end": ending, "inner": inner}
	for _, e := range b.List("abbreviations").Entries {
		c, ok := classes[e[1]]
		if !ok {
			return nil, fmt.Errorf("language %s, list abbreviations: unknown class %q of %q", b.Code, e[1], e[0])
		}
		form := strings.ToLower(e[0])
		r.longest = max(r.longest, len(form))
		r.abbrevs[form] = c
		for _, more := range e.Values(2) {
			switch more {
			case "capital":
				r.capitals[form] = true
			case "state":
				r.states[form+"."] = true
			}
		}
	}
	r.readClock(b)
	r.readNames(b)
	return r, nil
}

// lowered writes s in lower case to buf, with straight apostrophes, for looking
// it up; ok is false when s is longer than any key.
func (r *rules) lowered(buf *[maxKey]byte, s string) (key []byte, ok bool) {
	if len(s) > r.longest+4 || len(s) > maxKey {
		return nil, false
	}
	n := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case c == 0xe2 && strings.HasPrefix(s[i:], "’"):
			c = '\''
			i += 2
		case c == 0xc3 && i+1 < len(s) && 0x80 <= s[i+1] && s[i+1] <= 0x9e && s[i+1] != 0x97:
			// À to Þ: the capitals of Western European languages.
			buf[n], buf[n+1] = c, s[i+1]+0x20
			n += 2
			i++
			continue
		}
		buf[n] = c
		n++
	}
	return buf[:n], true
}

const maxKey = 64
