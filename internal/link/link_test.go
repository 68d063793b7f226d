package link_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"hearsay/internal/annotate/coref"
	"hearsay/internal/link"
	"hearsay/internal/news"

	"pgregory.net/rapid"
)

// article makes an article from a text with marks [words|label kind key role]:
// the chains that annotation would leave. Underlines in key and role stand for
// spaces, "-" for nothing.
func article(id, marked string) *news.Article {
	a := &news.Article{ID: news.ArticleID(id), Language: "en"}
	var b strings.Builder
	for marked != "" {
		before, rest, ok := strings.Cut(marked, "[")
		b.WriteString(before)
		if !ok {
			break
		}
		inside, after, _ := strings.Cut(rest, "]")
		words, spec, _ := strings.Cut(inside, "|")
		cols := append(strings.Fields(spec), "-", "-")
		m := news.Mention{Start: b.Len(), End: b.Len() + len(words), Entity: news.EntityID(cols[0]), Kind: news.EntityKind(cols[1]), Form: "name"}
		if cols[2] != "-" {
			m.Key = cols[2]
		}
		if cols[3] != "-" {
			m.Role = strings.ReplaceAll(cols[3], "_", " ")
		}
		if strings.HasPrefix(m.Key, "gov:") || cols[len(cols)-3] == "speaks" {
			m.Speaks = m.Entity
		}
		b.WriteString(words)
		a.Mentions = append(a.Mentions, m)
		marked = after
	}
	a.Text = b.String()
	return a
}

// names gives for each mention of an article its words and entity's name.
func names(a *news.Article, es []news.Entity) string {
	var out []string
	for _, m := range a.Mentions {
		name := "none"
		for _, e := range es {
			if e.ID == m.Entity {
				name = e.Name
			}
		}
		out = append(out, m.Span().Of(a.Text)+"="+name)
	}
	return strings.Join(out, "; ")
}

func byName(es []news.Entity, name string) *news.Entity {
	for i := range es {
		if es[i].Name == name {
			return &es[i]
		}
	}
	return nil
}

func TestAcrossArticles(t *testing.T) {
	for _, c := range []struct {
		name     string
		articles []string
		want     []string
	}{
		{"a surname in one article, the full name in another",
			[]string{"[Mara Dolan|x1 person] spoke.", "[Dolan|x1 person] left."},
			[]string{"Mara Dolan=Mara Dolan", "Dolan=Mara Dolan"}},
		{"two people of one surname stay two",
			[]string{"[Mara Dolan|x1 person] and [Finn Dolan|x2 person] spoke.", "[Finn Dolan|x1 person] left."},
			[]string{"Mara Dolan=Mara Dolan; Finn Dolan=Finn Dolan", "Finn Dolan=Finn Dolan"}},
		{"a surname that two bear alike is neither",
			[]string{"[Mara Dolan|x1 person] and [Finn Dolan|x2 person] spoke.", "[Dolan|x1 person] left."},
			[]string{"Mara Dolan=Mara Dolan; Finn Dolan=Finn Dolan", "Dolan=Dolan"}},
		{"Mr and Mrs stay two",
			[]string{"[Dolan|x1 person - Mr] spoke.", "[Dolan|x1 person - Mrs] left."},
			[]string{"Dolan=Dolan", "Dolan=Dolan"}},
		{"transliterations and middle names",
			[]string{"[Volodymyr Hrytsenko|x1 person] spoke.", "[Volodimir Hrytsenko|x1 person] left.", "[Volodymyr P. Hrytsenko|x1 person] slept."},
			[]string{"Volodymyr Hrytsenko=Volodymyr P. Hrytsenko", "Volodimir Hrytsenko=Volodymyr P. Hrytsenko", "Volodymyr P. Hrytsenko=Volodymyr P. Hrytsenko"}},
		{"familiar forms of given names",
			[]string{"[Charles E. Dolan|x1 person] spoke. [Bob Hale|x2 person] left.", "[Chuck Dolan|x1 person] spoke. [Rob Hale|x2 person] left.", "[J. Christopher Mayne|x1 person] slept.", "[Chris Mayne|x1 person] woke."},
			[]string{"Charles E. Dolan=Charles E. Dolan; Bob Hale=Bob Hale", "Chuck Dolan=Charles E. Dolan; Rob Hale=Bob Hale", "J. Christopher Mayne=J. Christopher Mayne", "Chris Mayne=J. Christopher Mayne"}},
		{"familiar forms of other names, and of names with other middle ones",
			[]string{"[Robert F. Dolan|x1 person] spoke. [Richard Hale|x2 person] left.", "[Bob J. Dolan|x1 person] spoke. [Bill Hale|x2 person] left."},
			[]string{"Robert F. Dolan=Robert F. Dolan; Richard Hale=Richard Hale", "Bob J. Dolan=Bob J. Dolan; Bill Hale=Bill Hale"}},
		{"a generation that one house prints",
			[]string{"[Robert S. Dolan III|x1 person] spoke.", "[Robert Dolan|x1 person] spoke.", "[Bob Dolan|x1 person] and [Robert Dolan III|x2 person] are one."},
			[]string{"Robert S. Dolan III=Robert S. Dolan III", "Robert Dolan=Robert S. Dolan III", "Bob Dolan=Robert S. Dolan III; Robert Dolan III=Robert S. Dolan III"}},
		{"a father and a son",
			[]string{"[Robert Dolan Jr.|x1 person] spoke of his father, [Robert Dolan|x2 person].", "[Robert Dolan|x1 person] left."},
			[]string{"Robert Dolan Jr.=Robert Dolan Jr.; Robert Dolan=Robert Dolan", "Robert Dolan=Robert Dolan"}},
		{"a generation, and two who may be of it",
			[]string{"[Robert A. Dolan|x1 person] spoke.", "[Robert B. Dolan|x1 person] left.", "[Robert Dolan Jr.|x1 person] slept."},
			[]string{"Robert A. Dolan=Robert A. Dolan", "Robert B. Dolan=Robert B. Dolan", "Robert Dolan Jr.=Robert Dolan Jr."}},
		{"two generations of one name",
			[]string{"[Robert Dolan Jr.|x1 person] spoke.", "[Robert Dolan Sr.|x1 person] left.", "[Robert Dolan|x1 person] slept."},
			[]string{"Robert Dolan Jr.=Robert Dolan Jr.", "Robert Dolan Sr.=Robert Dolan Sr.", "Robert Dolan=Robert Dolan"}},
		{"a given name that one house misspells",
			[]string{"[Vincent Hale|x1 person] spoke.", "[Vinecnt Hale|x1 person] left.", "[Vincentt Hale|x1 person] slept."},
			[]string{"Vincent Hale=Vincent Hale", "Vinecnt Hale=Vincent Hale", "Vincentt Hale=Vincent Hale"}},
		{"two given names a letter apart",
			[]string{"[Marina Hale|x1 person] spoke.", "[Martina Hale|x1 person] left.", "[Vincent Hale|x1 person] and [Vinecnt Hale|x2 person] slept.", "[Orvak Hale|x1 person] spoke.", "[Orvik Hale|x1 person] left."},
			[]string{"Marina Hale=Marina Hale", "Martina Hale=Martina Hale", "Vincent Hale=Vincent Hale; Vinecnt Hale=Vinecnt Hale", "Orvak Hale=Orvak Hale", "Orvik Hale=Orvik Hale"}},
		{"romanisations of Arabic and of Slavic names",
			[]string{"[Khalid al-Rashid|x1 person] spoke. [Aleksandr Harenko|x2 person] left.", "[Khaled Al Rashed|x1 person] spoke. [Alexander Harenka|x2 person] left."},
			[]string{"Khalid al-Rashid=Khaled Al Rashed; Aleksandr Harenko=Aleksandr Harenko", "Khaled Al Rashed=Khaled Al Rashed; Alexander Harenka=Aleksandr Harenko"}},
		{"an acronym and what it stands for",
			[]string{"[World Fisheries Council|x1 organisation] met.", "[WFC|x1 organisation] met."},
			[]string{"World Fisheries Council=World Fisheries Council", "WFC=World Fisheries Council"}},
		{"one key under two names",
			[]string{"[DPRK|x1 country country:KP] fired.", "[North Korea|x1 country country:KP] fired."},
			[]string{"DPRK=North Korea", "North Korea=North Korea"}},
		{"the first word of a body's name, taken for a person's",
			[]string{"[Kestrin Foundation|x1 organisation] rejected it.", "It is not known whether [Kestrin|x1 person] stays."},
			[]string{"Kestrin Foundation=Kestrin Foundation", "Kestrin=Kestrin Foundation"}},
		{"a person of whom a body is named",
			[]string{"[Kestrin Foundation|x1 organisation] rejected it.", "[Jan Kestrin|x1 person] was there. [Kestrin|x1 person] stays.", "[Kestrin|x1 person - Mr] stays."},
			[]string{"Kestrin Foundation=Kestrin Foundation", "Jan Kestrin=Jan Kestrin; Kestrin=Jan Kestrin", "Kestrin=Jan Kestrin"}},
		{"a word that two bodies begin with",
			[]string{"[Kestrin Foundation|x1 organisation] rejected it.", "[Kestrin Foods|x1 organisation] sold it.", "[Kestrin|x1 person] stays."},
			[]string{"Kestrin Foundation=Kestrin Foundation", "Kestrin Foods=Kestrin Foods", "Kestrin=Kestrin"}},
		{"a nickname that one article explains",
			[]string{"[Mara Dolan|x1 person], alias [Otter|x1 person], fled.", "[Otter|x1 person] is abroad."},
			[]string{"Mara Dolan=Mara Dolan; Otter=Mara Dolan", "Otter=Mara Dolan"}},
		{"a name with the article of its own language, and without",
			[]string{"[Los Kestros|x1 organisation] fled.", "The [Kestros|x1 organisation] are abroad."},
			[]string{"Los Kestros=Los Kestros", "Kestros=Los Kestros"}},
		{"the same place and person stay apart",
			[]string{"[Jordan|x1 country country:JO] agreed.", "[Ana Jordan|x1 person] disagreed."},
			[]string{"Jordan=Jordan", "Ana Jordan=Ana Jordan"}},
		{"two ministries of one opening",
			[]string{"[Ministry of Health|x1 government] spoke.", "[Ministry of Justice|x1 government] spoke.", "[Health Ministry|x1 government] spoke."},
			[]string{"Ministry of Health=Ministry of Health", "Ministry of Justice=Ministry of Justice", "Health Ministry=Ministry of Health"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var as []*news.Article
			for i, s := range c.articles {
				as = append(as, article(fmt.Sprint("a", i+1), s))
			}
			es := link.Story(as, link.Options{})
			for i, a := range as {
				if got := names(a, es); got != c.want[i] {
					t.Errorf("article %d: %s, want %s", i+1, got, c.want[i])
				}
			}
			seen := map[news.EntityID]bool{}
			for _, e := range es {
				if seen[e.ID] {
					t.Errorf("id %s twice", e.ID)
				}
				seen[e.ID] = true
			}
		})
	}
}

// A capital that speaks, the palace, the spokesman and his press service are one
// institution; the capital that hosts is a place.
func TestInstitutions(t *testing.T) {
	a := article("a1", "[Moscow|x1 government gov:RU] confirmed it. In [Moscow|x2 place city:RU-moscow] it rained. [Oleg Vetrov|x3 person - Kremlin_spokesman], said no.")
	b := article("a2", "The [Kremlin|x1 government gov:RU] confirmed it to [Russia|x2 country country:RU]. Kremlin spokesman [Oleg Vetrov|x3 person - Kremlin_spokesman] said no.")
	b.Mentions = slices.Insert(b.Mentions, 2, news.Mention{Start: strings.Index(b.Text, "Kremlin spokesman"), End: strings.Index(b.Text, " spokesman"), Kind: news.Government, Key: "gov:RU", Entity: "x1", Form: "name"})
	a.Attributions = []news.Attribution{{Chain: []news.Link{{Name: "Moscow", Named: true, Span: a.Mentions[0].Span()}}}}
	b.Attributions = []news.Attribution{
		{Chain: []news.Link{{Name: "Oleg Vetrov", Named: true, Span: b.Mentions[3].Span()}}},
		{Chain: []news.Link{{Name: "a Kremlin spokesman", Named: false, Span: news.Span{Start: b.Mentions[2].Start, End: b.Mentions[2].End + 10}}}},
	}
	es := link.Story([]*news.Article{a, b}, link.Options{})
	gov, city, man, land := byName(es, "Kremlin"), byName(es, "Moscow"), byName(es, "Oleg Vetrov"), byName(es, "Russia")
	if gov == nil || city == nil || man == nil || land == nil {
		t.Fatalf("entities %+v", es)
	}
	if a.Mentions[0].Entity != gov.ID || a.Mentions[0].Speaks != gov.ID || a.Mentions[1].Entity != city.ID {
		t.Errorf("Moscow speaks as %s and hosts as %s", a.Mentions[0].Entity, a.Mentions[1].Entity)
	}
	if man.Of != gov.ID || gov.Of != land.ID || city.Of != land.ID {
		t.Errorf("spokesman of %q, government of %q, city of %q", man.Of, gov.Of, city.Of)
	}
	for i, l := range []news.Link{a.Attributions[0].Chain[0], b.Attributions[0].Chain[0], b.Attributions[1].Chain[0]} {
		speaker := l.Entity
		if l.For != "" {
			speaker = l.For
		}
		if speaker != gov.ID {
			t.Errorf("link %d (%s) speaks for %q, want %s", i, l.Name, speaker, gov.ID)
		}
	}
	if e := b.Attributions[1].Chain[0].Entity; e != "" {
		t.Errorf("an unnamed spokesman is %s", e)
	}
}

// An institution that common nouns name is a source with a name; somebody of it
// is not.
func TestCommonNounInstitutions(t *testing.T) {
	a := article("a1", "The country's [weather service|x1 organisation] warned of rain; an official of the [weather service|x1 organisation] did not.")
	b := article("a2", "The [weather service|x1 organisation] warned of rain.")
	for _, x := range []*news.Article{a, b} {
		for i := range x.Mentions {
			x.Mentions[i].Form, x.Mentions[i].Kind = "nominal", ""
		}
	}
	span := func(s string) news.Span {
		i := strings.Index(a.Text, s)
		return news.Span{Start: i, End: i + len(s)}
	}
	a.Attributions = []news.Attribution{
		{Chain: []news.Link{{Name: "the country's weather service", Span: span("The country's weather service")}}},
		{Chain: []news.Link{{Name: "an official of the weather service", Span: span("an official of the weather service")}}},
	}
	es := link.Story([]*news.Article{a, b}, link.Options{})
	if len(es) != 1 || es[0].Kind != news.Organisation || b.Mentions[0].Entity != es[0].ID {
		t.Fatalf("entities %+v", es)
	}
	if l := a.Attributions[0].Chain[0]; l.Entity != es[0].ID || !l.Named {
		t.Errorf("the service is %+v", l)
	}
	if l := a.Attributions[1].Chain[0]; l.Entity != "" || l.Named {
		t.Errorf("the official is %+v", l)
	}
}

// Whom an article has brought in as one of many is not the one whom another article names.
func TestOneOfManyIsNotTheOnlyOne(t *testing.T) {
	for name, named := range map[string]bool{"A party leader": false, "The leader": true} {
		a := article("a1", "Party leader [Per Holm|x1 person] met the press.")
		b := article("a2", "A party leader spoke to the agency. [The leader|x1 person] said it was late. Mr [Holm|x2 person] left.")
		a.Mentions[0].Role = "Party leader"
		b.Mentions[0].Form, b.Mentions[0].Role = "nominal", "The leader"
		b.Attributions = []news.Attribution{{Chain: []news.Link{{Name: name, Span: b.Mentions[0].Span()}}}}
		link.Story([]*news.Article{a, b}, link.Options{})
		if l := b.Attributions[0].Chain[0]; l.Named != named {
			t.Errorf("%q: the leader is %+v", name, l)
		}
	}
}

func TestStateMedia(t *testing.T) {
	a := article("a1", "[KCNA|x1 news_agency media:kcna] reported it.")
	es := link.Story([]*news.Article{a}, link.Options{})
	if len(es) != 1 || es[0].State != "KP" || !es[0].Official || es[0].Name != "Korean Central News Agency" {
		t.Errorf("%+v", es)
	}
}

// A new article adds entities and renumbers none.
func TestKnownEntitiesKeepTheirIDs(t *testing.T) {
	texts := []string{
		"[Mara Dolan|x1 person] told the [World Fisheries Council|x2 organisation] in [Oslo|x3 place city:NO-oslo].",
		"[Dolan|x1 person] met [Per Holm|x2 person]; the [WFC|x3 organisation] said no.",
		"[Ana Reyes|x1 person] of the [Varn Gazette|x2 media] asked [Holm|x3 person].",
	}
	var as []*news.Article
	var known []news.Entity
	ids := map[string]news.EntityID{}
	for i, s := range texts {
		as = append(as, article(fmt.Sprint("a", i+1), s))
		known = link.Story(as, link.Options{Known: known})
		for _, e := range known {
			if old, ok := ids[e.Name]; ok && old != e.ID {
				t.Errorf("%s was %s and is %s", e.Name, old, e.ID)
			}
			ids[e.Name] = e.ID
		}
	}
	if len(known) != 6 {
		t.Errorf("%d entities, want 6: %+v", len(known), known)
	}
}

func TestOthersNeedEvidence(t *testing.T) {
	others := []news.Entity{
		{ID: "e1", Name: "Sam Carter", Kind: news.Person},
		{ID: "e2", Name: "Russia", Kind: news.Country, Key: "country:RU"},
		{ID: "e3", Name: "government of Norland", Kind: news.Government, Key: "gov:NO"},
		{ID: "e4", Name: "Ilse Haugen", Kind: news.Person, Of: "e3"},
	}
	a := article("a1", "[Sam Carter|x1 person] went to [Russia|x2 country country:RU] with [Ilse Haugen|x3 person - Norwegian_President].")
	es := link.Story([]*news.Article{a}, link.Options{Others: others})
	if e := byName(es, "Sam Carter"); e == nil || e.ID == "e1" {
		t.Errorf("a name alone made one of two: %+v", e)
	}
	if e := byName(es, "Russia"); e == nil || e.ID != "e2" {
		t.Errorf("one key, two entities: %+v", e)
	}
	if e := byName(es, "Ilse Haugen"); e == nil || e.ID != "e4" {
		t.Errorf("one name and office, two entities: %+v", e)
	}
}

// What a person decides holds on every new reading.
func TestDecisions(t *testing.T) {
	read := func() []*news.Article {
		return []*news.Article{
			article("a1", "[Mara Dolan|x1 person] spoke to [the Pilot|x2 person]."),
			article("a2", "[Dolan|x1 person] left."),
		}
	}
	as := read()
	known := link.Story(as, link.Options{})
	dolan, pilot := byName(known, "Mara Dolan").ID, byName(known, "Pilot").ID
	dec := link.Decisions{
		Merge: []link.Merge{{Into: dolan, From: pilot}},
		Split: []link.Split{{Entity: dolan, Names: []string{"Dolan"}}},
	}
	for round := range 3 {
		if round == 2 {
			as = read() // annotated afresh: the labels are local again
		}
		known = link.Story(as, link.Options{Known: known, Decisions: dec})
		if m := as[0].Mentions; m[0].Entity != dolan || m[1].Entity != dolan {
			t.Errorf("round %d: merged mentions are %s and %s, want %s", round, m[0].Entity, m[1].Entity, dolan)
		}
		if e := as[1].Mentions[0].Entity; e == dolan || e == "" {
			t.Errorf("round %d: the split mention is %q", round, e)
		}
	}
}

// The order of the articles decides nothing but numbers.
func TestOrderDoesNotMatter(t *testing.T) {
	texts := []string{
		"[Mara Dolan|x1 person] told the [World Fisheries Council|x2 organisation].",
		"[Dolan|x1 person] met [Per Holm|x2 person]; the [WFC|x3 organisation] said no.",
		"[Holm|x1 person] of [Norway|x2 country country:NO] left.",
		"[M. Dolan|x1 person] is of [Oslo|x2 place city:NO-oslo].",
	}
	partition := func(order []int) string {
		as := make([]*news.Article, len(order))
		for i, k := range order {
			as[i] = article(fmt.Sprint("a", k), texts[k])
		}
		es := link.Story(as, link.Options{})
		out := make([]string, len(order))
		for i, k := range order {
			out[k] = names(as[i], es)
		}
		return strings.Join(out, "\n")
	}
	want := partition([]int{0, 1, 2, 3})
	rapid.Check(t, func(t *rapid.T) {
		order := rapid.Permutation([]int{0, 1, 2, 3}).Draw(t, "order")
		if got := partition(order); got != want {
			t.Fatalf("order %v:\n%s\nwant\n%s", order, got, want)
		}
	})
}

// Linking what is linked already changes nothing.
func TestLinkingIsIdempotent(t *testing.T) {
	as := []*news.Article{
		article("a1", "[Moscow|x1 government gov:RU] told [Mara Dolan|x2 person - Russian_President] no."),
		article("a2", "[Dolan|x1 person] left [Russia|x2 country country:RU]."),
	}
	first := link.Story(as, link.Options{})
	before := fmt.Sprint(as[0].Mentions, as[1].Mentions)
	second := link.Story(as, link.Options{Known: first})
	if !reflect.DeepEqual(first, second) {
		t.Errorf("first\n%+v\nthen\n%+v", first, second)
	}
	if after := fmt.Sprint(as[0].Mentions, as[1].Mentions); after != before {
		t.Errorf("mentions\n%s\nthen\n%s", before, after)
	}
}

func TestManyNames(t *testing.T) {
	var b strings.Builder
	for i := range 10_000 {
		fmt.Fprintf(&b, "[Anna%d Varn%d|x%d person] [Varn%d|y%d person] [Agency %d|z%d organisation]. ", i%97, i%1009, i, i%1009, i, i, i)
	}
	as := []*news.Article{article("a1", b.String()), article("a2", b.String())}
	if es := link.Story(as, link.Options{}); len(es) == 0 {
		t.Error("no entities")
	}
}

func BenchmarkStory(b *testing.B) {
	texts := make([]string, 50)
	for i := range texts {
		texts[i] = "Mara Dolan of the World Fisheries Council met Russian President Per Holm in Oslo on Monday. The Kremlin said Dolan had asked for talks. Holm, 54, told the WFC that Moscow would not sign."
	}
	docs := make([]*coref.Chains, len(texts))
	for i, s := range texts {
		docs[i] = coref.Link(analysed(b, s, nil))
	}
	b.ReportAllocs()
	for b.Loop() {
		as := make([]*news.Article, len(texts))
		for i := range as {
			as[i] = &news.Article{ID: news.ArticleID(fmt.Sprint(i)), Text: texts[i], Language: "en", Mentions: slices.Clone(docs[i].Mentions)}
		}
		link.Story(as, link.Options{})
	}
}
