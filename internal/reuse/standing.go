package reuse

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"

	"hearsay/internal/lang"
	"hearsay/internal/news"
	"hearsay/internal/words"
)

const (
	// standingTimes and standingDays are how often, and over how many days, one
	// outlet must print a sentence for it to be its standing text.
	standingTimes = 3
	standingDays  = 7
	// standingRest is the most words that a passage marked by a phrase of the
	// language's list "standing" may hold beside the phrase.
	standingRest = 12
)

// use is one outlet's use of a sentence.
type use struct {
	outlet string
	day    int
	doc    int
}

// standing finds the sentences that an outlet prints again and again: those of
// the list "standing", and those that it printed on several days, a week or more
// apart. Only sentences that some passage holds are looked at.
type standing struct {
	phrases map[string][]string // by language
	longest map[string]int      // and of each the most words of a phrase
	most    map[inLanguage]int  // see line
	uses    map[uint64][]use
	read    []map[uint64]int32 // by document: the lines of its spans
	lines   []line
	places  [][2]int32 // by passage: the lines of its two sides, -1 where nothing is asked of them
}

// inLanguage is a text in a language.
type inLanguage struct{ lang, text string }

// line is what is known of the words of a span: many pairs share one.
type line struct {
	hash uint64
	// most is how many words a passage of them may match to be standing text by
	// its phrase, 0 when it holds none, -1 before anybody has asked.
	most int
	// again is set when the outlet prints them again and again, known when asked.
	again, asked bool
}

// phrasesOf is the list of standing phrases of a language.
func (s *standing) phrasesOf(code string) []string {
	code = cmp.Or(code, "en")
	if p, ok := s.phrases[code]; ok {
		return p
	}
	var out []string
	if b, err := lang.Get(code); err == nil { // a language without lists has none
		for _, e := range b.List("standing").Entries {
			out = append(out, e.Col(0))
		}
	}
	s.phrases[code] = out
	for _, p := range out {
		s.longest[code] = max(s.longest[code], strings.Count(p, " ")+1)
	}
	return out
}

// markStanding marks the passages of standing text and takes them out of the
// pairs, or leaves them in, marked, if so asked. Pairs that are left with
// nothing go.
func (x *Index) markStanding(pairs []Pair) []Pair {
	s := standing{
		phrases: make(map[string][]string), longest: make(map[string]int), most: make(map[inLanguage]int), uses: make(map[uint64][]use), read: make([]map[uint64]int32, len(x.docs)),
	}
	n := 0
	for i := range pairs {
		n += len(pairs[i].Passages)
	}
	s.places = make([][2]int32, 0, n)
	repeats := x.mayRepeat()
	for i := range pairs {
		p := &pairs[i]
		a, b := repeats[p.A] || p.Kind != Copy, repeats[p.B]
		for k := range p.Passages {
			q := &p.Passages[k]
			at := [2]int32{-1, -1}
			if a {
				at[0] = s.note(&x.docs[p.A], p.A, q.A)
			}
			if b {
				at[1] = s.note(&x.docs[p.B], p.B, q.B)
			}
			s.places = append(s.places, at)
		}
	}
	for h, ps := range s.uses {
		slices.SortFunc(ps, func(a, b use) int {
			return cmp.Or(strings.Compare(a.outlet, b.outlet), cmp.Compare(a.day, b.day), cmp.Compare(a.doc, b.doc))
		})
		s.uses[h] = slices.Compact(ps)
	}
	out := pairs[:0]
	places := s.places
	for _, p := range pairs {
		marked := 0
		for i := range p.Passages {
			q, at := &p.Passages[i], places[i]
			why := cmp.Or(s.why(&x.docs[p.A], at[0]), s.why(&x.docs[p.B], at[1]))
			if why == "" && p.Kind != Copy { // a copied line is copied with its article
				why = s.phrase(&x.docs[p.A], at[0], q)
			}
			if why != "" {
				q.Standing, q.Why = true, why
				marked++
			}
		}
		places = places[len(p.Passages):]
		if marked > 0 {
			x.retell(&p)
			if !x.opt.KeepStanding {
				p.Passages = slices.DeleteFunc(p.Passages, func(q Passage) bool { return q.Standing })
			}
		}
		if len(p.Passages) > 0 {
			out = append(out, p)
		}
	}
	return out
}

// mayRepeat tells of each document whether its outlet may print a sentence again and
// again as far as the days go that it has documents of: of most stories no outlet has.
func (x *Index) mayRepeat() []bool {
	days := make(map[string]map[int]bool)
	for i := range x.docs {
		d := &x.docs[i]
		if d.Outlet == "" || len(d.Date) < len(time.DateOnly) {
			continue
		}
		if day, ok := dayNumber(d.Date); ok {
			if days[d.Outlet] == nil {
				days[d.Outlet] = make(map[int]bool)
			}
			days[d.Outlet][day] = true
		}
	}
	out := make([]bool, len(x.docs))
	for i := range x.docs {
		if of := days[x.docs[i].Outlet]; len(of) >= standingTimes {
			all := slices.Sorted(maps.Keys(of))
			out[i] = all[len(all)-1]-all[0] >= standingDays
		}
	}
	return out
}

// note counts one outlet's use of a passage's words, and gives their line.
func (s *standing) note(d *Doc, n int, span news.Span) int32 {
	key := uint64(span.Start)<<32 | uint64(uint32(span.End))
	if l, ok := s.read[n][key]; ok {
		return l
	}
	if s.read[n] == nil {
		s.read[n] = make(map[uint64]int32)
	}
	l := int32(len(s.lines))
	s.read[n][key] = l
	s.lines = append(s.lines, line{hash: textHash(span.Of(d.Text)), most: -1})
	if d.Outlet != "" && len(d.Date) >= len(time.DateOnly) {
		if day, ok := dayNumber(d.Date); ok {
			h := s.lines[l].hash
			s.uses[h] = append(s.uses[h], use{d.Outlet, day, n})
		}
	}
	return l
}

// phrase says that the passage is hardly more than a phrase of the list
// "standing", "" when it is not.
func (s *standing) phrase(d *Doc, at int32, q *Passage) string {
	l := &s.lines[at]
	if l.most < 0 {
		phrases := s.phrasesOf(d.Lang)
		if q.Words > s.longest[cmp.Or(d.Lang, "en")]+standingRest {
			return "" // more than could stand beside any
		}
		key := inLanguage{d.Lang, q.A.Of(d.Text)}
		most, known := s.most[key]
		if !known {
			text := strings.ToLower(strings.ReplaceAll(q.A.Of(d.Text), "’", "'"))
			for _, p := range phrases {
				if strings.Contains(text, p) {
					most = max(most, strings.Count(p, " ")+1+standingRest)
				}
			}
			s.most[key] = most
		}
		l.most = most
	}
	if q.Words <= l.most {
		return "standing text: a line that outlets print in many articles"
	}
	return ""
}

// why says that the document's outlet prints the words again and again, "" when
// it does not.
func (s *standing) why(d *Doc, at int32) string {
	if at < 0 {
		return ""
	}
	l := &s.lines[at]
	if !l.asked {
		l.asked, l.again = true, s.often(d.Outlet, l.hash)
	}
	if l.again {
		return "standing text: " + d.Outlet + " printed it on several days, a week or more apart"
	}
	return ""
}

func (s *standing) often(outlet string, h uint64) bool {
	if outlet == "" {
		return false
	}
	days, first, last := 0, 0, 0
	for _, p := range s.uses[h] {
		if p.outlet != outlet {
			continue
		}
		if days == 0 {
			first = p.day
		}
		if days == 0 || p.day != last {
			days++
		}
		last = p.day
	}
	return days >= standingTimes && last-first >= standingDays
}

// dayNumber is the day of an ISO date, counted from 1970.
func dayNumber(date string) (int, bool) {
	t, err := time.Parse(time.DateOnly, date[:len(time.DateOnly)])
	return int(t.Unix() / (24 * 60 * 60)), err == nil
}

// textHash is the hash of a text's letters and digits in lower case.
func textHash(s string) uint64 {
	h := uint64(0)
	word := 0
	for i := 0; i <= len(s); i++ {
		if i < len(s) && (s[i] >= 0x80 || s[i]|0x20 >= 'a' && s[i]|0x20 <= 'z' || s[i] >= '0' && s[i] <= '9') {
			continue
		}
		if i > word {
			h = mix(h, words.Hash(strings.ToLower(s[word:i])))
		}
		word = i + 1
	}
	return h
}

// retell judges a pair again without its standing text.
func (x *Index) retell(p *Pair) {
	var t tally
	standing := 0
	for i := range p.Passages {
		q := &p.Passages[i]
		if q.Standing {
			standing += q.Words
			continue
		}
		t.add(q)
	}
	before := p.Kind
	a, b := &x.lengths[p.A], &x.lengths[p.B]
	p.Kind, p.Containment = t.kind(a, b, standing)
	if t.copied || before != p.Kind {
		trace(p, &x.docs[p.A], &x.docs[p.B], a.words, b.words)
	}
}
