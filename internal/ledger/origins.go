package ledger

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/news"
)

// voice is the chain of one attributed carrier, made ready for comparing.
type voice struct {
	carrier  int // index into the statement's carriers
	article  news.ArticleID
	newsroom string
	chain    []news.Link
	kind     news.SourceType
	who      speaker   // of the chain's origin
	links    []speaker // of all its links, origin first
	words    []string  // proper words of an unnamed origin's description
}

// speaker is who a link of a chain speaks as.
type speaker struct {
	key        string // comparable: equal keys are one speaker; "" for unnamed
	name       string
	government string // the state that it belongs to ("RU"), "" for none
	voiceOf    bool   // it is that government, or speaks for it officially
	stateMedia bool   // owned by the state, but not its official voice
	collective bool   // "experts", "media reports"
	person     bool   // it is a person
	described  bool   // an institution or document that is described but not named: "the ministry"
}

// directory answers who a link speaks for.
type directory struct {
	byID  map[news.EntityID]*news.Entity
	lists *lists
}

func newDirectory(entities []news.Entity, l *lists) *directory {
	d := &directory{byID: make(map[news.EntityID]*news.Entity, len(entities)), lists: l}
	for i := range entities {
		d.byID[entities[i].ID] = &entities[i]
	}
	return d
}

// maxOf bounds how far "belongs to" is followed.
const maxOf = 8

// speaker resolves a link: the institution that it speaks for if it speaks for
// one, else itself. A country, its government, a palace or capital used for it
// and its official news agency are one speaker.
func (d *directory) speaker(l news.Link, kind news.SourceType) speaker {
	s := speaker{name: l.Name}
	if !l.Named {
		s.described, s.collective = d.lists.describe(l.Name, kind)
	}
	id := l.Entity
	if l.For != "" {
		id = l.For
	}
	e := d.byID[id]
	if e == nil {
		if l.Named {
			s.key = "name:" + fold(l.Name)
		}
		return s
	}
	state := d.state(e)
	s.government, s.person = state, e.Kind == news.Person
	switch {
	case strings.HasPrefix(e.Key, "gov:"), strings.HasPrefix(e.Key, "country:"):
		s.key, s.voiceOf = "gov:"+state, true
	case e.Official && e.State != "":
		s.key, s.voiceOf = "gov:"+e.State, true
	default:
		s.key = "entity:" + string(e.ID)
		s.stateMedia = e.State != "" && (e.Kind == news.Media || e.Kind == news.NewsAgency)
	}
	if !l.Named && !s.described {
		// Whom an unnamed source belongs to is known; who it is is not.
		s.key, s.voiceOf = "", false
	}
	return s
}

// state is the country code that an entity belongs to, "" for none.
func (d *directory) state(e *news.Entity) string {
	for i := 0; e != nil && i < maxOf; i++ {
		if e.State != "" {
			return e.State
		}
		if _, code, ok := strings.Cut(e.Key, ":"); ok && (strings.HasPrefix(e.Key, "gov:") || strings.HasPrefix(e.Key, "country:")) {
			return code
		}
		if e.Kind == news.Person && e.Of == "" {
			return ""
		}
		e = d.byID[e.Of]
	}
	return ""
}

// counting counts the independent origins behind a statement's carriers.
type counting struct {
	voices []voice
	parent []int // union-find over voices: merged for sure
	why    []string
	doubts map[[2]int]string // between roots: may be one
}

// independence counts the origins of the carriers. copies holds pairs of
// carriers that share text (i, j, reason); sure says whether that settles that
// they have one origin or only makes it possible. The carriers' order decides
// nothing but the order of the reasons.
func (d *directory) independence(voices []voice, shared []sharedText) ([]news.OriginOf, news.Independence) {
	c := &counting{voices: voices, parent: make([]int, len(voices)), doubts: map[[2]int]string{}}
	for i := range c.parent {
		c.parent[i] = i
	}
	// Chains that are the same to the letter are merged first: a story of
	// hundreds of articles has many carriers and few chains.
	var distinct []int
	first := map[string]int{}
	for i := range voices {
		sig := voices[i].signature()
		j, known := first[sig]
		if !known {
			first[sig] = i
			distinct = append(distinct, i)
			continue
		}
		c.join(i, j, sameOrigin(&voices[j], &voices[i]))
	}
	for x, i := range distinct {
		for _, j := range distinct[:x] {
			if why := sameOrigin(&voices[j], &voices[i]); why != "" {
				c.join(i, j, why)
			}
		}
	}
	at := make(map[int][]int) // carrier → voices
	for i, v := range voices {
		at[v.carrier] = append(at[v.carrier], i)
	}
	for _, s := range shared {
		for _, i := range at[s.a] {
			for _, j := range at[s.b] {
				if s.sure {
					c.join(i, j, s.why)
				}
			}
		}
	}
	for x, i := range distinct {
		for _, j := range distinct[:x] {
			if a, b := c.root(i), c.root(j); a != b {
				if why := mayBeOne(&voices[j], &voices[i]); why != "" {
					c.doubt(a, b, why)
				}
			}
		}
	}
	for _, s := range shared {
		for _, i := range at[s.a] {
			for _, j := range at[s.b] {
				if a, b := c.root(i), c.root(j); !s.sure && a != b {
					c.doubt(a, b, s.why)
				}
			}
		}
	}
	return c.result()
}

// sharedText says that two carriers share wording.
type sharedText struct {
	a, b int // carriers
	sure bool
	why  string
}

func (c *counting) root(i int) int {
	for c.parent[i] != i {
		c.parent[i] = c.parent[c.parent[i]]
		i = c.parent[i]
	}
	return i
}

// signature is equal for chains that sameOrigin takes for one without looking
// further: the same links, and for an unnamed source without a relay the same
// newsroom.
func (v *voice) signature() string {
	var b strings.Builder
	for i, l := range v.links {
		if l.key != "" {
			b.WriteString(l.key)
		} else {
			fmt.Fprintf(&b, "%s?%s?%t", fold(v.chain[i].Name), v.chain[i].For, l.collective)
		}
		b.WriteByte('>')
	}
	if n := len(v.links); n > 0 && v.links[n-1].key == "" {
		b.WriteString(v.newsroom)
	}
	return b.String()
}

func (c *counting) join(i, j int, why string) {
	a, b := c.root(i), c.root(j)
	if a == b || why == "" {
		return
	}
	if b < a {
		a, b = b, a
	}
	c.parent[b] = a
	if !slices.Contains(c.why, why) {
		c.why = append(c.why, why)
	}
}

func (c *counting) doubt(a, b int, why string) {
	if b < a {
		a, b = b, a
	}
	if _, ok := c.doubts[[2]int{a, b}]; !ok {
		c.doubts[[2]int{a, b}] = why
	}
}

// sameOrigin says why two chains have one origin, "" when nothing settles it.
func sameOrigin(a, b *voice) string {
	if a.who.key != "" && a.who.key == b.who.key {
		if fold(a.who.name) == fold(b.who.name) {
			return fmt.Sprintf("all name %s", a.who.name)
		}
		if a.who.voiceOf && b.who.voiceOf {
			return fmt.Sprintf("%s and %s speak for one government", a.who.name, b.who.name)
		}
		return fmt.Sprintf("%s and %s speak for one institution", a.who.name, b.who.name)
	}
	// A state as such and a body of it: the ministry speaks for the government.
	if a.who.key != "" && b.who.key != "" && a.who.government != "" && a.who.government == b.who.government && !a.who.stateMedia && !b.who.stateMedia {
		if a.who.voiceOf != b.who.voiceOf {
			return fmt.Sprintf("%s and %s speak for one government", a.who.name, b.who.name)
		}
	}
	// The origin of one is a link of the other's chain: "The New York Times
	// reported" beside "officials told The New York Times".
	for _, p := range [2][2]*voice{{a, b}, {b, a}} {
		x, y := p[0], p[1]
		if x.who.key == "" {
			continue
		}
		for k := 1; k < len(y.links); k++ {
			if y.links[k].key == x.who.key {
				return fmt.Sprintf("%s is the relay of what is given to %s", x.who.name, y.who.name)
			}
		}
	}
	if why := sameUnnamed(a, b); why != "" {
		return why
	}
	if why := sameWords(&a.who, &b.who); why != "" {
		return why
	}
	if a.who.described && b.who.described {
		if x, y := descriptive(a.who.name), descriptive(b.who.name); len(x) > 0 && len(y) > 0 && (subset(x, y) || subset(y, x)) {
			return fmt.Sprintf("%q and %q describe one institution", a.who.name, b.who.name)
		}
	}
	return ""
}

// sameWords says why two institutions are one by their words, where linking has
// not joined them: a description and the name that holds it ("the interior
// ministry", "Beland's Interior Ministry"), a name and its short form ("Norra",
// "Norra Press Agency"), a name inside a longer phrase.
func sameWords(a, b *speaker) string {
	if a.key != "" && b.key != "" && fold(a.name) == fold(b.name) {
		return fmt.Sprintf("all name %s", a.name)
	}
	for _, p := range [2][2]*speaker{{a, b}, {b, a}} {
		x, y := p[0], p[1]
		switch {
		case x.described && x.key == "" && y.key != "" && !y.person:
			if w := descriptive(x.name); len(w) > 0 && subset(w, descriptive(y.name)) {
				return fmt.Sprintf("%q describes %s", x.name, y.name)
			}
		case x.key != "" && y.key != "" && !x.voiceOf && !y.voiceOf:
			short, long := fold(x.name), fold(y.name)
			if len(short) >= 3 && (strings.HasPrefix(long, short+" ") && !x.person && !y.person || strings.HasSuffix(long, " "+short) && strings.Contains(short, " ")) {
				return fmt.Sprintf("%s is %s in short", x.name, y.name)
			}
		}
	}
	return ""
}

// descriptive are the words of a description that tell one institution from
// another.
func descriptive(s string) []string {
	var out []string
	for _, w := range strings.Fields(fold(s)) {
		w = strings.TrimSuffix(w, "s")
		if !slices.Contains(bareWords, w) {
			out = append(out, w)
		}
	}
	return out
}

// bareWords say nothing of which institution is meant, or name its voice.
var bareWords = []string{"the", "a", "an", "it", "their", "country", "official", "press", "office", "service", "spokesman", "spokeswoman", "spokesperson", "website", "statement", "of", "in", "from", "by", "on"}

// sameUnnamed says why two chains lead to one unnamed source: one relay, and
// descriptions that do not conflict. The unnamed source may be the origin or
// stand further along ("the authorities believe, an official told Yonhap").
func sameUnnamed(a, b *voice) string {
	for i, la := range a.chain {
		if la.Named {
			continue
		}
		for j, lb := range b.chain {
			if lb.Named || i > 0 && j > 0 {
				continue
			}
			if !compatible(la, lb) || a.links[i].collective != b.links[j].collective || a.links[i].described != b.links[j].described {
				continue
			}
			ra, rb := a.relayAfter(i), b.relayAfter(j)
			if ra != "" && ra == rb {
				for _, l := range append(a.chain[i+1:len(a.chain):len(a.chain)], b.chain[j+1:]...) {
					if l.Named {
						return fmt.Sprintf("both lead to an unnamed source of %s's", l.Name)
					}
				}
				return fmt.Sprintf("one outlet describes %q and %q alike", la.Name, lb.Name)
			}
			if a.links[i].collective && i == len(a.chain)-1 && j == len(b.chain)-1 && narrower(la, lb) {
				return fmt.Sprintf("%q takes in %q", wider(la, lb), narrow(la, lb))
			}
		}
	}
	return ""
}

// relayAfter is who carried link i: the next link, or the newsroom itself at
// the chain's end.
func (v *voice) relayAfter(i int) string {
	if i+1 < len(v.links) {
		if k := v.links[i+1].key; k != "" {
			return k
		}
		// An unnamed relay is carried in its turn by the one after it.
		return v.relayAfter(i + 1)
	}
	return "newsroom:" + v.newsroom
}

// mayBeOne says why two origins that nothing merges may still be one.
func mayBeOne(a, b *voice) string {
	un, no := a, b
	if un.who.key != "" {
		un, no = b, a
	}
	switch {
	case a.who.described != b.who.described && a.who.key == "" && b.who.key == "":
		return "" // a person or crowd, and an institution
	case a.who.described && b.who.described:
		return ""
	case a.who.key == "" && b.who.key == "":
		if !compatible(a.chain[0], b.chain[0]) {
			return ""
		}
		if a.who.collective || b.who.collective {
			return fmt.Sprintf("%q and %q are not named and may overlap", a.who.name, b.who.name)
		}
		return fmt.Sprintf("two unnamed sources, %q and %q, may be one", a.who.name, b.who.name)
	case un.who.key == "" && un.who.government != "" && un.who.government == no.who.government && no.who.voiceOf:
		return fmt.Sprintf("%q may speak for %s", un.who.name, no.who.name)
	case a.who.key != "" && b.who.key != "" && a.who.government != "" && a.who.government == b.who.government:
		if a.who.stateMedia != b.who.stateMedia {
			return fmt.Sprintf("%s and %s: a state's media and its government may be one voice", a.who.name, b.who.name)
		}
		if a.who.stateMedia && b.who.stateMedia {
			return fmt.Sprintf("%s and %s belong to one state", a.who.name, b.who.name)
		}
		return fmt.Sprintf("%s and %s belong to one government", a.who.name, b.who.name)
	}
	return ""
}

// compatible reports whether two descriptions of unnamed sources may mean one:
// their proper words ("South Korean", "U.S.") do not exclude each other.
func compatible(a, b news.Link) bool {
	if a.For != "" && b.For != "" && a.For != b.For {
		return false
	}
	x, y := properWords(a.Name), properWords(b.Name)
	if len(x) == 0 || len(y) == 0 {
		return true
	}
	for _, w := range x {
		if slices.Contains(y, w) {
			return true
		}
	}
	return a.For != "" && a.For == b.For
}

// narrower reports whether the words of one description hold all those of the
// other: "South Korean and Russian media" and "South Korean media".
func narrower(a, b news.Link) bool {
	x, y := properWords(a.Name), properWords(b.Name)
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	return subset(x, y) || subset(y, x)
}

func wider(a, b news.Link) string {
	if len(properWords(a.Name)) >= len(properWords(b.Name)) {
		return a.Name
	}
	return b.Name
}

func narrow(a, b news.Link) string {
	if wider(a, b) == a.Name {
		return b.Name
	}
	return a.Name
}

func subset(a, b []string) bool {
	for _, w := range a {
		if !slices.Contains(b, w) {
			return false
		}
	}
	return true
}

// properWords are the capitalised words of a description, folded, without the
// word that opens it when that is an article.
func properWords(s string) []string {
	var out []string
	for i, w := range strings.Fields(s) {
		w = strings.Trim(w, "“”\"'‘’,;:()[]")
		w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) || i == 0 && !strings.ContainsAny(w[1:], "ABCDEFGHIJKLMNOPQRSTUVWXYZ.") && lowerOpener(w) {
			continue
		}
		out = append(out, fold(w))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// lowerOpener reports whether a capitalised first word is one that would be
// lower case in mid-sentence: articles, numbers and the plain nouns of sources.
func lowerOpener(w string) bool {
	return slices.Contains(openers, strings.ToLower(w))
}

var openers = []string{"a", "an", "the", "one", "two", "three", "four", "five", "several", "some", "many", "other", "another", "more", "most", "both", "all", "its", "their", "his", "her", "this", "that", "these", "those",
	"official", "officials", "source", "sources", "expert", "experts", "analyst", "analysts", "media", "reports", "people", "witnesses", "diplomats", "police", "officers", "authorities", "local", "senior", "unnamed", "anonymous", "unidentified", "state", "government", "military", "intelligence", "security", "observers", "critics", "residents", "investigators", "prosecutors", "lawyers", "activists"}

// fold makes names comparable: lower case, no marks, one space.
func fold(s string) string {
	var b strings.Builder
	space := false
	for _, r := range s {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if space && b.Len() > 0 {
				b.WriteByte(' ')
			}
			space = false
			b.WriteRune(unicode.ToLower(r))
		case r == '\'' || r == '’' || r == '.':
		default:
			space = true
		}
	}
	return strings.TrimPrefix(b.String(), "the ")
}

// result turns the merged voices into origins and a range.
func (c *counting) result() ([]news.OriginOf, news.Independence) {
	var roots []int
	members := map[int][]int{}
	for i := range c.voices {
		r := c.root(i)
		if r == i {
			roots = append(roots, i)
		}
		members[r] = append(members[r], i)
	}
	group := c.cover(roots)
	var out []news.OriginOf
	min := 0
	for k, r := range roots {
		o := news.OriginOf{Group: group[k], Via: []string{}}
		best := -1
		for _, i := range members[r] {
			v := &c.voices[i]
			if !slices.Contains(o.Carriers, v.carrier) {
				o.Carriers = append(o.Carriers, v.carrier)
			}
			for _, l := range v.chain[1:] {
				if !slices.Contains(o.Via, l.Name) {
					o.Via = append(o.Via, l.Name)
				}
			}
			if best < 0 || betterName(v.chain[0], c.voices[best].chain[0]) {
				best = i
			}
		}
		l := c.voices[best].chain[0]
		o.Name, o.Entity, o.Named = l.Name, l.Entity, l.Named
		// A relay that is itself merged as an origin is no relay of this one.
		slices.Sort(o.Carriers)
		out = append(out, o)
		if group[k]+1 > min {
			min = group[k] + 1
		}
	}
	in := news.Independence{Min: min, Max: len(roots), Why: append([]string{}, c.why...)}
	for _, p := range sortedPairs(c.doubts) {
		if w := c.doubts[p]; !slices.Contains(in.Why, w) {
			in.Why = append(in.Why, w)
		}
	}
	return out, in
}

// betterName prefers a named origin, then the longer description.
func betterName(a, b news.Link) bool {
	if a.Named != b.Named {
		return a.Named
	}
	if !a.Named && len(a.Name) != len(b.Name) {
		return len(a.Name) > len(b.Name)
	}
	return false
}

// cover gives each root a group so that roots of one group may all be one
// origin: as few groups as a greedy clique cover finds. Doubt is not
// transitive: "officials" may be the ministry's or the army's, but that does
// not make the ministry the army.
func (c *counting) cover(roots []int) []int {
	group := make([]int, len(roots))
	var cliques [][]int
	for _, k := range c.canonical(roots) {
		r := roots[k]
		group[k] = -1
		for g, q := range cliques {
			all := true
			for _, m := range q {
				a, b := r, m
				if b < a {
					a, b = b, a
				}
				if _, ok := c.doubts[[2]int{a, b}]; !ok {
					all = false
					break
				}
			}
			if all {
				group[k] = g
				cliques[g] = append(q, r)
				break
			}
		}
		if group[k] < 0 {
			group[k] = len(cliques)
			cliques = append(cliques, []int{r})
		}
	}
	return group
}

// canonical gives the indices of the roots in an order that does not depend on
// that of the carriers: named origins first, then by name.
func (c *counting) canonical(roots []int) []int {
	key := func(k int) string {
		w := c.voices[roots[k]].who
		if w.key == "" {
			return "~" + fold(w.name)
		}
		return w.key
	}
	out := make([]int, len(roots))
	for k := range out {
		out[k] = k
	}
	slices.SortStableFunc(out, func(p, q int) int { return strings.Compare(key(p), key(q)) })
	return out
}

func sortedPairs(m map[[2]int]string) [][2]int {
	out := make([][2]int, 0, len(m))
	for p := range m {
		out = append(out, p)
	}
	slices.SortFunc(out, func(a, b [2]int) int {
		if a[0] != b[0] {
			return a[0] - b[0]
		}
		return a[1] - b[1]
	})
	return out
}
