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
	number   int32  // among the story's voices
	shape    int32  // voices of one shape have chains described alike, see shapes.of; 0 for none known
	named    bool   // all its links are named
	sign     string // see signature, "" until it is known
	carrier  int    // index into the statement's carriers
	newsroom string
	chain    []news.Link
	kind     news.SourceType
	who      speaker   // of the chain's origin
	links    []speaker // of all its links, origin first
	words    []string  // proper words of an unnamed origin's description
}

// speaker is who a link of a chain speaks as.
type speaker struct {
	number     int32  // links of one number are described alike, see speaker
	key        string // comparable: equal keys are one speaker; "" for unnamed
	name       string
	folded     string       // the name as fold has it
	government string       // the state that it belongs to ("RU"), "" for none
	voiceOf    bool         // it is that government, or speaks for it officially
	stateMedia bool         // owned by the state, but not its official voice
	collective bool         // "experts", "media reports"
	person     bool         // it is a person
	official   bool         // it is a state, a government or a body of one
	minister   bool         // it is a person who holds an office that only a state has, and of which state is known
	names      []properName // the names in an unnamed one's description
	proper     []string     // the words of them, those for a state as its code
	trade      []string     // the nouns that tell what a single unnamed one is
	described  bool         // an institution or document that is described but not named: "the ministry"
	entity     news.EntityID
	room       string   // the newsroom that it is, among the story's outlets
	joint      bool     // several parties at once: "both governments"
	all        []string // whom it joins by name, where no entity stands for them: "Rao and Lund"
}

// directory answers who a link speaks for.
type directory struct {
	byID map[news.EntityID]*news.Entity
	// places are the story's places and states by their folded names: a name that
	// is one of them is no person, whatever one headline made of it.
	places map[string]*news.Entity
	lists  *lists
	// adjectives gives the code of a state that only the story knows for its
	// folded name and adjectives; belongs that of an institution, as the text says.
	adjectives map[string]string
	speakFor   map[news.EntityID]news.EntityID   // spokesmen → the bodies that the text says they speak for
	members    map[news.EntityID][]news.EntityID // bodies that persons are printed as of, and do not lead
	offices    map[news.EntityID][]string        // words of the offices printed with a person's name
	printed    map[news.EntityID][]string        // and all words that stand with it, see printedWith
	leading    map[news.EntityID]bool            // persons whose office is to lead a body: a police chief, not his deputy
	rooms      map[news.EntityID]string          // entities that are outlets of the story
	belongs    map[news.EntityID]string
	stateRun   map[news.EntityID]bool // media that the story calls a state's
	groups     [][2]news.EntityID     // bodies of which the story says that one has the other
	shapes     shapes
}

func newDirectory(entities []news.Entity, l *lists) *directory {
	d := &directory{byID: make(map[news.EntityID]*news.Entity, len(entities)), places: map[string]*news.Entity{}, lists: l, adjectives: map[string]string{}, speakFor: map[news.EntityID]news.EntityID{}, members: map[news.EntityID][]news.EntityID{}, offices: map[news.EntityID][]string{}, printed: map[news.EntityID][]string{}, rooms: map[news.EntityID]string{}, belongs: map[news.EntityID]string{}, stateRun: map[news.EntityID]bool{}, leading: map[news.EntityID]bool{}}
	for i := range entities {
		e := &entities[i]
		d.byID[e.ID] = e
		if name := fold(e.Name); (e.Kind == news.Place || e.Kind == news.Country) && d.places[name] == nil {
			d.places[name] = e
		}
	}
	return d
}

// maxOf bounds how far "belongs to" is followed.
const maxOf = 8

// speaker is speakerOf, found out once for all links that are described alike.
func (d *directory) speaker(l news.Link, kind news.SourceType) speaker {
	if d.shapes.off {
		return d.speakerOf(l, kind)
	}
	key := described{l.Name, l.Entity, l.For, kind, l.Named}
	s, known := d.shapes.speakers[key]
	if !known {
		s = d.speakerOf(l, kind)
		s.number = int32(len(d.shapes.speakers) + 1)
		if d.shapes.speakers == nil {
			d.shapes.speakers = map[described]speaker{}
		}
		d.shapes.speakers[key] = s
	}
	return s
}

// speakerOf resolves a link: the institution that it speaks for if it speaks for
// one, else itself. A country, its government, a palace or capital used for it
// and its official news agency are one speaker.
func (d *directory) speakerOf(l news.Link, kind news.SourceType) speaker {
	s := speaker{name: l.Name, folded: fold(l.Name)}
	if !l.Named {
		s.names, s.trade = d.lists.properNames(l.Name), d.lists.trade(l.Name)
		if _, ok := d.lists.voiceOfPerson(l.Name); ok {
			s.trade = nil // "Rao's office" and "Ms Rao's spokesman" are one voice
			for i := range s.names {
				s.names[i].words = slices.DeleteFunc(slices.Clone(s.names[i].words), func(w string) bool { return d.lists.light[w] })
			}
		}
		s.proper = wordsIn(s.names)
		d.place(s.names)
		s.described, s.collective = d.lists.describe(l.Name, kind)
		s.official = s.described && d.lists.government(l.Name)
		s.joint = s.official && d.lists.joint(l.Name)
	}
	id := l.Entity
	if l.For == "" {
		l.For = d.speakFor[l.Entity]
	}
	if l.For != "" {
		id = l.For
	}
	e := d.byID[id]
	if l.Named && e != nil && d.lists.onlyDescribes(l.Name, e) {
		l.Named = false // "the committee's senior Democrat" is one of the Democrats
	}
	if p := d.places[fold(l.Name)]; p != nil && l.Named && (e == nil || e.Kind == news.Person || e.Kind == "") {
		e = p
	}
	if !l.Named && l.Entity == "" && l.For == "" && allCapital(l.Name) && !s.collective && !s.official {
		// "Velm Minerals", where nothing else tells that it is a name.
		l.Named, s.described, s.names, s.proper = true, false, nil, nil
	}
	if !l.Named && d.lists.spokes(l.Name) {
		// "a Velm spokesman": unnamed, but it is Velm that speaks.
		if e == nil {
			e = d.institutionIn(l.Name)
		}
		if e != nil && e.Kind != news.Person {
			s.described, s.collective = true, false
		}
	}
	if !l.Named && l.For != "" && d.lists.onlyHead(l.Name) && d.hasHead(e) {
		s.described, s.collective = true, false // "the head of the Velm Bank"
	}
	if e == nil {
		if l.Named {
			s.key = "name:" + fold(l.Name)
			if s.all = allOf(l.Name); len(s.all) > 0 {
				s.key = "all:" + strings.Join(s.all, ", ")
				return s // no one state's
			}
			s.official = d.lists.government(l.Name)
		}
		if s.official && !s.joint {
			d.ofState(&s, l)
		}
		return s
	}
	state := d.state(e)
	s.government, s.person, s.entity, s.room = state, e.Kind == news.Person, e.ID, d.rooms[e.ID]
	s.minister = s.government != "" && d.ofSomeState(&s)
	s.official = s.official || l.Named && (e.Kind == news.Government || e.Kind == news.Country || e.Kind == news.Place ||
		e.Kind == news.Organisation && (d.lists.stateBody(e.Name) || d.lists.stateBody(l.Name)))
	switch {
	case strings.HasPrefix(e.Key, "gov:"), strings.HasPrefix(e.Key, "country:"):
		s.key, s.voiceOf = "gov:"+state, true
	case e.Official && e.State != "":
		s.key, s.voiceOf = "gov:"+e.State, true
	default:
		s.key = "entity:" + string(e.ID)
		s.stateMedia = e.State != "" && (e.Kind == news.Media || e.Kind == news.NewsAgency)
		if s.person && l.Named && id == l.Entity && e.Name != "" {
			s.name, s.folded = e.Name, fold(e.Name) // one person is called by one name, however an outlet prints it
		}
	}
	if code := d.adjectives[fold(e.Name)]; s.government == "" && code != "" && l.Named && (e.Kind == news.Place || e.Kind == news.Country) {
		s.government, s.key, s.voiceOf = code, "gov:"+code, true
	}
	if s.official && s.government == "" && !s.joint {
		d.ofState(&s, l)
	}
	if !l.Named && !s.described {
		// Whom an unnamed source belongs to is known; who it is is not.
		s.key, s.voiceOf = "", false
	}
	return s
}

// allCapital reports whether a description is two words or more, each with a
// capital, as a name is printed.
func allCapital(name string) bool {
	ws := strings.Fields(name)
	for _, w := range ws {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) {
			return false
		}
	}
	return len(ws) > 1
}

// ofState gives a body of a state the state that its description names: "the
// Kaldanian interior ministry". One that means the state as such ("Turkey's
// presidency") is that state's voice.
func (d *directory) ofState(s *speaker, l news.Link) {
	s.government = d.stateOf(d.lists.proper(l.Name))
	if s.government != "" && d.lists.stateVoice(l.Name) {
		s.key, s.voiceOf = "gov:"+s.government, true
	}
}

// place gives the names in a description the states that only the story tells: "Velmari" and
// "Velmar" are of one, and the White House is of the United States.
func (d *directory) place(names []properName) {
	for i := range names {
		p := &names[i]
		if p.code != "" || p.region || p.among != nil {
			continue
		}
		if len(p.words) == 1 {
			p.code = d.adjectives[p.words[0]]
		}
		if e := d.institutionIn(strings.Join(p.words, " ")); p.code == "" && e != nil && e.Kind == news.Government {
			p.of = d.stateCode(e)
		}
	}
}

// stateCode is the state of an entity as speaker gives it: also that of a state
// which only the story knows.
func (d *directory) stateCode(e *news.Entity) string {
	if s := d.state(e); s != "" {
		return s
	}
	return d.adjectives[fold(e.Name)]
}

// state is the country code that an entity belongs to, "" for none.
func (d *directory) state(e *news.Entity) string {
	for i := 0; e != nil && i < maxOf; i++ {
		if code := d.belongs[e.ID]; code != "" {
			return code
		}
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

// signature is equal for chains that sameOrigin takes for one without looking
// further: the same links, and for an unnamed source without a relay the same
// newsroom.
func (v *voice) signature() string {
	if v.sign != "" {
		return v.sign
	}
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
	v.sign = b.String()
	return v.sign
}

// onlyDescribes reports whether what stands for an organisation is a description of
// somebody of it: it opens with an article and a common noun or adjective, and ends with a
// name in the singular that the organisation does not have in full.
func (l *lists) onlyDescribes(name string, e *news.Entity) bool {
	ws := strings.Fields(name)
	if e.Kind.Base() != news.Organisation || len(ws) < 3 || !slices.Contains(l.definite, strings.ToLower(ws[0])) && l.description[strings.ToLower(ws[0])] != "single" || !isLower(ws[1]) {
		return false
	}
	last := fold(ws[len(ws)-1])
	return !isLower(ws[len(ws)-1]) && !strings.HasSuffix(last, "s") && !slices.Contains(e.Aliases, name) && l.sources[last] == nil &&
		slices.Contains(append(e.Aliases, e.Name), ws[len(ws)-1])
}
