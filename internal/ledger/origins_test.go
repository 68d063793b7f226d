package ledger

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hearsay/internal/news"
)

// The people of these tests: a palace with its spokesman and capital, a state
// agency that is its official voice and a state broadcaster that is not, a
// ministry of another country, a paper and two agencies.
var people = []news.Entity{
	{ID: "palace", Name: "Palace", Kind: news.Government, Key: "gov:AA"},
	{ID: "land", Name: "Aland", Kind: news.Country, Key: "country:AA"},
	{ID: "spokesman", Name: "Ilya Brandt", Kind: news.Person, Of: "palace"},
	{ID: "official-agency", Name: "Aland Central Agency", Kind: news.NewsAgency, State: "AA", Official: true},
	{ID: "state-tv", Name: "Aland Television", Kind: news.Media, State: "AA"},
	{ID: "ministry", Name: "Defence Ministry of Beland", Kind: news.Government, Of: "other"},
	{ID: "other", Name: "Beland", Kind: news.Country, Key: "country:BB"},
	{ID: "paper", Name: "The Morning Paper", Kind: news.Media},
	{ID: "wire", Name: "Norra", Kind: news.NewsAgency},
	{ID: "wire2", Name: "Sudra", Kind: news.NewsAgency},
	{ID: "lund", Name: "Petra Lund", Kind: news.Person},
}

func named(id news.EntityID) news.Link {
	for _, e := range people {
		if e.ID == id {
			l := news.Link{Name: e.Name, Entity: id, Named: true}
			if id == "spokesman" {
				l.For = "palace"
			}
			return l
		}
	}
	panic(id)
}

func unnamed(name string) news.Link { return news.Link{Name: name} }

// voices makes one voice for each chain, each in an outlet of its own.
func voices(d *directory, chains ...[]news.Link) []voice {
	var out []voice
	for i, c := range chains {
		v := voice{carrier: i, newsroom: fmt.Sprintf("room%d", i), chain: c, kind: kindOf(c[0])}
		for k, l := range c {
			kind := v.kind
			if k > 0 {
				kind = ""
			}
			v.links = append(v.links, d.speaker(l, kind))
		}
		v.who = v.links[0]
		out = append(out, v)
	}
	return out
}

// testLists know the nouns that the chains of these tests describe sources by.
var testLists = &lists{definite: []string{"the"}, bodies: map[string][]string{}, openers: map[string]bool{"a": true, "an": true, "the": true, "officials": true}, description: map[string]string{"media": "crowd"}, sources: map[string][]string{
	"official": {"person"}, "officials": {"person"}, "source": {"person"}, "expert": {"person"}, "experts": {"collective"}, "media": {"collective", "media"}, "reports": {"collective"}, "authority": {"government"},
}}

func kindOf(l news.Link) news.SourceType {
	if !l.Named && (strings.HasPrefix(l.Name, "experts") || strings.HasSuffix(l.Name, "media") || strings.HasPrefix(l.Name, "media")) {
		return news.Collective
	}
	switch {
	case l.Entity == "lund":
		return news.NamedPerson
	case strings.Contains(l.Name, "woman"), strings.Contains(l.Name, "friend"):
		return news.UnnamedPerson
	}
	return ""
}

func TestIndependence(t *testing.T) {
	type chain = []news.Link
	person := news.Link{Name: "Petra Lund", Entity: "lund", Named: true}
	for _, c := range []struct {
		name     string
		chains   []chain
		shared   []sharedText
		min, max int
		why      string // a part of some reason
	}{
		{"one named origin in three outlets", []chain{{named("palace")}, {named("palace")}, {named("palace")}}, nil, 1, 1, "all name Palace"},
		{"a spokesman speaks for his institution", []chain{{named("palace")}, {named("spokesman")}}, nil, 1, 1, "speak for one"},
		{"a country and its palace speak for one government", []chain{{named("palace")}, {named("land")}}, nil, 1, 1, "one government"},
		{"an official agency is its government", []chain{{named("land")}, {named("official-agency")}}, nil, 1, 1, "one government"},
		{"other state media may be", []chain{{named("palace")}, {named("state-tv")}}, nil, 1, 2, "may be one voice"},
		{"two governments are two", []chain{{named("palace")}, {named("ministry")}}, nil, 2, 2, ""},
		{"unnamed behind one relay", []chain{{unnamed("an Aland official"), named("wire")}, {unnamed("an official"), named("wire")}, {unnamed("an unidentified official"), named("wire")}}, nil, 1, 1, "unnamed source of Norra's"},
		{"unnamed behind two relays", []chain{{unnamed("an official"), named("wire")}, {unnamed("a source"), named("wire2")}}, nil, 1, 2, "may be one"},
		{"one who may be either of two that cannot be one", []chain{{unnamed("an Aland official"), named("wire")}, {unnamed("a Beland official"), named("wire")}, {unnamed("an official"), named("wire")}}, nil, 2, 2, "an unnamed source of Norra's"},
		{"and in another order", []chain{{unnamed("an official"), named("wire")}, {unnamed("a Beland official"), named("wire")}, {unnamed("an Aland official"), named("wire")}}, nil, 2, 2, "an unnamed source of Norra's"},
		{"descriptions that conflict", []chain{{unnamed("an Aland official"), named("wire")}, {unnamed("a Beland official"), named("wire2")}}, nil, 2, 2, ""},
		{"descriptions that conflict behind one relay", []chain{{unnamed("an Aland official"), named("wire")}, {unnamed("a Beland official"), named("wire")}}, nil, 2, 2, ""},
		{"a deeper origin behind the same official", []chain{{unnamed("Aland's intelligence authorities"), unnamed("an Aland official"), named("wire")}, {unnamed("an official"), named("wire")}}, nil, 1, 1, "Norra"},
		{"a relay that is a carrier", []chain{{named("paper")}, {unnamed("allied officials"), named("paper")}}, nil, 1, 1, "The Morning Paper is the relay"},
		{"two collectives", []chain{{unnamed("experts")}, {unnamed("media reports")}}, nil, 1, 2, "may overlap"},
		{"a collective that takes in another", []chain{{unnamed("Aland and Beland media")}, {unnamed("Aland media")}}, nil, 1, 1, "takes in"},
		{"one wire under two names", []chain{{named("palace")}, {named("ministry")}}, []sharedText{{a: 0, b: 1, sure: true}}, 1, 1, "share the text"},
		{"and both names are shown", []chain{{named("palace")}, {named("ministry")}}, []sharedText{{a: 0, b: 1, sure: true}}, 1, 1, "give it to Palace and to Defence Ministry of Beland"},
		{"wording alike settles nothing", []chain{{unnamed("experts")}, {unnamed("allied officials"), named("paper")}}, []sharedText{{a: 0, b: 1}}, 1, 2, ""},
		{"a crowd, and one who may be of it", []chain{{unnamed("experts")}, {person}}, nil, 1, 2, "may take in Petra Lund"},
		{"a woman who was spoken of before", []chain{{unnamed("the woman")}, {person}}, nil, 1, 2, "may be Petra Lund"},
		{"a woman of whom nothing is known", []chain{{unnamed("a woman")}, {person}}, nil, 2, 2, ""},
		{"whoever is of a person", []chain{{unnamed("a friend of Lund")}, {person}}, nil, 1, 2, "may speak for Petra Lund"},
		{"an office and who speaks for it", []chain{{unnamed("the Lund authority")}, {unnamed("a Lund source")}}, nil, 1, 2, "may speak for one"},
		{"a body and somebody", []chain{{unnamed("the port authority")}, {unnamed("a source")}}, nil, 2, 2, ""},
		{"nobody", nil, nil, 0, 0, ""},
	} {
		d := newDirectory(people, testLists)
		_, in := d.independence(voices(d, c.chains...), c.shared)
		if in.Min != c.min || in.Max != c.max {
			t.Errorf("%s: %d to %d, want %d to %d (%q)", c.name, in.Min, in.Max, c.min, c.max, in.Why)
		}
		if c.why != "" && !slices.ContainsFunc(in.Why, func(w string) bool { return strings.Contains(w, c.why) }) {
			t.Errorf("%s: no reason says %q: %q", c.name, c.why, in.Why)
		}
		if c.min != c.max && len(in.Why) == 0 {
			t.Errorf("%s: a range without a reason", c.name)
		}
	}
}

// A person whose office is to speak for a body that the text only describes is
// that body; another member of it may be.
func TestOffices(t *testing.T) {
	for _, c := range []struct {
		role     string
		min, max int
	}{
		{"a spokesman for the interior ministry", 1, 1},
		{"a clerk at the interior ministry", 1, 2},
		{"a spokesman for the harbour police", 2, 2},
	} {
		d := newDirectory(people, &lists{senses: map[string][]string{"spokesman": {"office.spokesman"}}})
		d.roles([]*article{{Article: &news.Article{Mentions: []news.Mention{{Entity: "spokesman", Role: c.role}}}}})
		who := news.Link{Name: "Ilya Brandt", Entity: "spokesman", Named: true}
		_, in := d.independence(voices(d, []news.Link{who}, []news.Link{unnamed("interior ministry")}), nil)
		if in.Min != c.min || in.Max != c.max {
			t.Errorf("%s: %d to %d, want %d to %d (%q)", c.role, in.Min, in.Max, c.min, c.max, in.Why)
		}
	}
}

func TestWhoseSpokesmanIsNotKnown(t *testing.T) {
	story := append([]news.Entity{
		{ID: "voice", Name: "Mara Olsen", Kind: news.Person},
		{ID: "rescue", Name: "Havred", Kind: news.Organisation, Aliases: []string{"Sea Rescue Agency"}},
		{ID: "front", Name: "Northern Lake Front", Kind: news.Organisation},
		{ID: "short", Name: "Front", Kind: news.Organisation},
	}, people...)
	voiceOf := news.Link{Name: "Mara Olsen", Entity: "voice", Named: true}
	body := func(id news.EntityID, name string) news.Link { return news.Link{Name: name, Entity: id, Named: true} }
	for _, c := range []struct {
		role     string
		a, b     news.Link
		min, max int
	}{
		{"the agency's spokesman", voiceOf, body("rescue", "Havred"), 1, 2},
		{"the rescue agency's spokesman", voiceOf, body("rescue", "Havred"), 1, 2},
		{"the weather agency's spokesman", voiceOf, body("rescue", "Havred"), 2, 2},
		{"the agency's cook", voiceOf, body("rescue", "Havred"), 2, 2},
		{"the bank's spokesman", voiceOf, body("rescue", "Havred"), 2, 2},
		{"the authority's spokesman", voiceOf, named("palace"), 1, 2},
		{"the bank's spokesman", voiceOf, named("palace"), 2, 2},
		{"", body("short", "the Front"), body("front", "Northern Lake Front"), 1, 2},
		{"", body("rescue", "Havred"), body("front", "Northern Lake Front"), 2, 2},
	} {
		d := newDirectory(story, &lists{senses: map[string][]string{"spokesman": {"office.spokesman"}}, sources: testLists.sources})
		d.roles([]*article{{Article: &news.Article{Mentions: []news.Mention{{Entity: "voice", Role: c.role}}}}})
		_, in := d.independence(voices(d, []news.Link{c.a}, []news.Link{c.b}), nil)
		if in.Min != c.min || in.Max != c.max {
			t.Errorf("%s, %s and %s: %d to %d, want %d to %d (%q)", c.role, c.a.Name, c.b.Name, in.Min, in.Max, c.min, c.max, in.Why)
		}
		if in.Min != in.Max && len(in.Why) == 0 {
			t.Errorf("%s: a range without a reason", c.role)
		}
	}
}

// anyChain draws a chain of the people above.
func anyChain(t *rapid.T) []news.Link {
	origin := rapid.SampledFrom([]news.Link{
		named("palace"), named("spokesman"), named("land"), named("official-agency"), named("state-tv"), named("ministry"), named("paper"),
		unnamed("an official"), unnamed("a source"), unnamed("an Aland official"), unnamed("Beland officials"), unnamed("experts"), unnamed("Aland media"),
	}).Draw(t, "origin")
	chain := []news.Link{origin}
	if rapid.Bool().Draw(t, "relayed") {
		chain = append(chain, rapid.SampledFrom([]news.Link{named("wire"), named("wire2"), named("paper")}).Draw(t, "relay"))
	}
	return chain
}

func TestACopyNeverRaisesACount(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := newDirectory(people, testLists)
		var chains [][]news.Link
		for range rapid.IntRange(1, 6).Draw(t, "n") {
			chains = append(chains, anyChain(t))
		}
		_, before := d.independence(voices(d, chains...), nil)
		// A copy of one of them, which gives the text to whomever it likes.
		of := rapid.IntRange(0, len(chains)-1).Draw(t, "copied")
		chains = append(chains, anyChain(t))
		_, after := d.independence(voices(d, chains...), []sharedText{{a: of, b: len(chains) - 1, sure: true}})
		if after.Max > before.Max {
			t.Fatalf("a copy raised the count from %d to %d", before.Max, after.Max)
		}
	})
}

// A copyist who calls a source otherwise parts nobody who may be one.
func TestACopysWordsPartNobody(t *testing.T) {
	d := newDirectory(people, testLists)
	chains := [][]news.Link{
		{unnamed("Beland officials"), named("paper")},
		{unnamed("an official"), named("paper")},
	}
	_, before := d.independence(voices(d, chains...), nil)
	chains = append(chains, []news.Link{unnamed("an Aland official"), named("paper")})
	_, after := d.independence(voices(d, chains...), []sharedText{{a: 1, b: 2, sure: true}})
	if before.Max != 1 || after.Max != 1 {
		t.Errorf("at most %d origins, and %d with the copy; want 1 and 1 (%q)", before.Max, after.Max, after.Why)
	}
	_, apart := d.independence(voices(d, chains...), nil)
	if apart.Max != 2 {
		t.Errorf("at most %d origins where nothing is copied, want 2", apart.Max)
	}
}

// Nor does one whom a copyist names behind a relay keep apart two who may be one.
func TestACopysSourceBehindARelayPartsNobody(t *testing.T) {
	d := newDirectory(people, testLists)
	chains := [][]news.Link{
		{named("paper")},
		{unnamed("an official"), named("paper")},
		{unnamed("an Aland official")},
	}
	_, before := d.independence(voices(d, chains...), nil)
	chains = append(chains, []news.Link{unnamed("Beland officials"), named("paper")})
	_, after := d.independence(voices(d, chains...), []sharedText{{a: 0, b: 3, sure: true}})
	if before.Min != 1 || after.Min != 1 {
		t.Errorf("at least %d origins, and %d with the copy; want 1 and 1 (%q)", before.Min, after.Min, after.Why)
	}
}

func TestAnArticleLowersMaxOnlyWithAReason(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := newDirectory(people, testLists)
		var chains [][]news.Link
		for range rapid.IntRange(1, 6).Draw(t, "n") {
			chains = append(chains, anyChain(t))
		}
		_, before := d.independence(voices(d, chains...), nil)
		chains = append(chains, anyChain(t))
		_, after := d.independence(voices(d, chains...), nil)
		reason := slices.ContainsFunc(after.Why, func(w string) bool { return !slices.Contains(before.Why, w) })
		if after.Max < before.Max && !reason {
			t.Fatalf("max fell from %d to %d without a new reason: %q", before.Max, after.Max, after.Why)
		}
	})
}

func TestTheRangeHoldsInAnyOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := newDirectory(people, testLists)
		var chains [][]news.Link
		for range rapid.IntRange(1, 7).Draw(t, "n") {
			chains = append(chains, anyChain(t))
		}
		vs := voices(d, chains...)
		_, a := d.independence(vs, nil)
		perm := rapid.Permutation(vs).Draw(t, "order")
		_, b := d.independence(perm, nil)
		if a.Max != b.Max || a.Min != b.Min {
			t.Fatalf("%d to %d, in another order %d to %d", a.Min, a.Max, b.Min, b.Max)
		}
		if a.Min > a.Max || a.Min < 1 {
			t.Fatalf("range %d to %d", a.Min, a.Max)
		}
	})
}

// Which of a group's voices came first names no group: here the newspaper, and an official
// whose words it has, are one.
func TestTheRangeIsNotTheFirstVoices(t *testing.T) {
	d := newDirectory(people, testLists)
	vs := voices(d,
		[]news.Link{named("palace")},
		[]news.Link{named("paper")},
		[]news.Link{unnamed("an official"), named("paper")},
		[]news.Link{unnamed("an Aland official")},
		[]news.Link{unnamed("Beland officials")},
	)
	_, a := d.independence(vs, nil)
	vs[1], vs[2] = vs[2], vs[1]
	_, b := d.independence(vs, nil)
	if a.Min != b.Min || a.Max != b.Max {
		t.Errorf("%d to %d, and %d to %d with the official first", a.Min, a.Max, b.Min, b.Max)
	}
}

// A passive may have no source, and what answers to it must not need one.
func TestNoSourceHasNoStretch(t *testing.T) {
	if h := hull(nil); h != (news.Span{}) {
		t.Errorf("the stretch of no spans is %v", h)
	}
	text := "The accusation was denied."
	a := &article{Article: &news.Article{Text: text, Attributions: []news.Attribution{{Content: []news.Span{{Start: 0, End: 14}}, Cue: []news.Span{{Start: 19, End: 25}}, Stance: news.Denies}}}}
	b := &builder{dir: newDirectory(people, testLists), lists: testLists}
	if w := b.accusedIn(a, &a.Attributions[0]); w.name != "" || w.state != "" {
		t.Errorf("whoever is not told is %+v", w)
	}
}
