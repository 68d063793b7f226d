package token

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/lang"
)

// readClock takes from the lists what goes on with a time of day behind its
// abbreviation: days and months, zones.
func (r *rules) readClock(b *lang.Bundle) {
	for _, e := range b.List("abbreviations").Entries {
		if slices.Contains(e.Values(2), "clock") {
			r.clocks[strings.ToLower(e[0])+"."] = true
		}
	}
	if len(r.clocks) == 0 {
		return
	}
	for _, e := range b.List("time_words").Entries {
		if c := e.Col(1); strings.HasPrefix(c, "weekday=") || strings.HasPrefix(c, "month=") && !strings.Contains(c, "ambiguous") {
			r.days[strings.ToLower(e.Col(0))] = true
		}
		if e.Col(1) == "timeword" {
			r.timeWord = strings.ToLower(e.Col(0))
		}
	}
	for _, e := range b.List("time_zones").Entries {
		r.zones[e.Col(0)] = true
	}
}

// maxZoneWords is how many words in capitals may stand before "time": "Central European
// time".
const maxZoneWords = 3

// timed reports whether the place is the stop of a time of day that goes on: "at 11.59
// p.m. Saturday", "at 2 a.m. Moscow time". Treebanks have few of them.
func (p *place) timed() bool {
	if p.kind != abbrevStop || p.stop != p.i || p.marks[p.i].abbrev != ending || !p.rules.clocks[strings.ToLower(p.form(p.i))] {
		return false
	}
	next := p.next(1)
	if p.rules.days[strings.ToLower(next)] || p.rules.zones[next] {
		return true
	}
	if strings.EqualFold(next, "the") {
		return false // "The time was noted."
	}
	for k := 1; k <= maxZoneWords+1; k++ {
		w := p.next(k)
		if k > 1 && strings.EqualFold(w, p.rules.timeWord) && p.rules.timeWord != "" {
			return true
		}
		if first, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(first) {
			return false
		}
	}
	return false
}
