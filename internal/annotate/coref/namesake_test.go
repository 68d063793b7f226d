package coref

import (
	"strings"
	"testing"

	"hearsay/internal/news"
)

// Names that share a word, and may be one or two.
func TestOneOrTwo(t *testing.T) {
	for _, c := range []struct {
		text, a, b string
		one        bool
	}{
		// The seat of a government is no House that votes, and a body is none of its bodies.
		{"The House voted on Monday. A spokesman for the White House said it was wrong. The House will vote again.", "White House", "House", false},
		{"The Capitol was closed on Monday. The Capitol Police said nobody was hurt.", "Capitol", "Capitol Police", false},
		{"The State Department was silent. The State Department Pension Board met on Monday.", "State Department", "State Department Pension Board", false},
		{"The Senate met on Monday. The Senate Harvest Committee will meet on Friday.", "Senate", "Senate Harvest Committee", false},
		{"The House Democrat asked. The White House said it was wrong. The House will vote, a House Democrat said.", "White House", "House", false},
		{"The Supreme Court ruled on Monday. The Supreme Court Reform Board met on Friday.", "Supreme Court", "Supreme Court Reform Board", false},
		// Two of one family, of whom the text tells apart who is a woman.
		{"The secretary, Nimal Brun, called a strike. Brun left at noon. Mrs Brun — Ada, who runs the kitchen — stayed.", "Nimal Brun", "Brun", false},
		{"The secretary, Nimal Brun, called a strike. Mrs Brun, who runs the kitchen, stayed.", "Nimal Brun", "Brun", true},
		{"The patriarch of Cementos Garza Brun has sacked his daughter. Regina Garza Brun, 46, said she was angry. Eugenio Garza Brun, 79, said he was not.", "Regina Garza Brun", "Eugenio Garza Brun", false},
		// What a body is called for short, by no word of its name, and by the initials of its place as well.
		{"The Coastal Rescue Agency, or Basran, sent two boats. Basran said the sea was rough.", "Coastal Rescue Agency", "Basran", true},
		{"The United Nations Relief Mission in Afghanistan was closed. UNRMA said nobody was hurt.", "United Nations Relief Mission", "UNRMA", true},
		// Whose a court is no name of it.
		{"The United States agreed. The Harvest Court of the United States ruled against it on Monday.", "United States", "Harvest Court of the United States", false},
	} {
		ch := linked(t, c.text)
		var a, b string
		for _, m := range ch.Mentions {
			switch m.Span().Of(c.text) {
			case c.a:
				a = string(m.Entity)
			case c.b:
				b = string(m.Entity)
			}
		}
		if a == "" || b == "" || (a == b) != c.one {
			t.Errorf("%s: %q is %q, %q is %q", c.text, c.a, a, c.b, b)
		}
	}
}

// A wife who is named in full, and Mrs later on, is not her husband, whom the text calls by
// the surname from its headline on.
func TestTwoOfOneSurname(t *testing.T) {
	text := "Dolan asks for calm\n\nFinn Dolan said that Yelvina Dolan was ill. Mrs. Dolan will rest. Dolan will work."
	c := linked(t, text)
	of := map[string]bool{}
	for _, m := range c.Mentions {
		switch w := m.Span().Of(text); w {
		case "Finn Dolan", "Yelvina Dolan":
			of[string(m.Entity)] = true
		}
	}
	if len(of) != 2 {
		t.Errorf("%+v", c.All)
	}
}

// Names that a recogniser gives with their kinds, and the keys of those in the lists.
func TestNamesThatAreTwo(t *testing.T) {
	for _, c := range []struct {
		text  string
		names [2]string
		kind  string
		keys  [2]string
	}{
		{"New Jersey agreed. The Harvest Board of New York and New Jersey met on Monday.", [2]string{"New Jersey", "Harvest Board of New York and New Jersey"}, "organisation", [2]string{}},
		{"The Council Harvest Committee agreed. The Council met on Monday.", [2]string{"Council Harvest Committee", "Council"}, "organisation", [2]string{}},
		{"Per W. Holm agreed. His father was Per H. W. Holm, who died.", [2]string{"Per W. Holm", "Per H. W. Holm"}, "person", [2]string{"person:a", "person:b"}},
	} {
		m := markedDoc{text: c.text}
		for _, n := range c.names {
			i := strings.LastIndex(c.text, n)
			if n == c.names[0] {
				i = strings.Index(c.text, n)
			}
			m.spans, m.kind, m.label = append(m.spans, news.Span{Start: i, End: i + len(n)}), append(m.kind, c.kind), append(m.label, n)
		}
		d := analysed(t, m)
		for i := range d.Names {
			d.Names[i].Key = c.keys[i]
		}
		ch := Link(d)
		of := map[string]news.EntityID{}
		for _, x := range ch.Mentions {
			of[x.Span().Of(c.text)] = x.Entity
		}
		if a, b := of[c.names[0]], of[c.names[1]]; a == "" || b == "" || a == b {
			t.Errorf("%s: %+v", c.text, ch.All)
		}
	}
}

// Who bears the name of an outlet is no outlet.
func TestAnOutletsFounder(t *testing.T) {
	text := "Mark Bloomberg spoke on Monday. He was wrong, Bloomberg said. Bloomberg left."
	for _, ch := range linked(t, text).All {
		if ch.Key != "" || ch.Kind != news.Person {
			t.Errorf("%+v", ch)
		}
	}
}

// The day on which a body does something is none of its name.
func TestADayIsNoneOfABodysName(t *testing.T) {
	text := "He asked the Harvest Court Tuesday to agree. In a Tuesday Harvest Court hearing he did again."
	m := markedDoc{text: text, spans: []news.Span{{Start: 13, End: 34}, {Start: 50, End: 71}}, kind: []string{"government", "government"}, label: []string{"a", "a"}}
	c := Link(analysed(t, m))
	for _, x := range c.Mentions {
		if w := x.Span().Of(text); w != "Harvest Court" {
			t.Errorf("%q", w)
		}
	}
	if len(c.All) != 1 {
		t.Errorf("%+v", c.All)
	}
}

// What is no state has no key of one, however much it has of what states have.
func TestNoStates(t *testing.T) {
	for _, text := range []string{
		"The bill passed the state Senate on Monday. The Senate met again on Friday.",
		"Leading state Republicans were silent on Monday. Republicans met again on Friday.",
		"One Democrat opposed her on Monday. The Democratic leader, Per Holm, said that no other Democrat did.",
		"He is to blame for Yelvin’s border crisis. Nobody else spoke of Yelvin on Monday.",
	} {
		for _, ch := range linked(t, text).All {
			if strings.HasPrefix(ch.Key, unlisted) {
				t.Errorf("%s: %+v", text, ch)
			}
		}
	}
}

// A state behind a member's party is the one that the text names in full.
func TestAbbreviatedRegions(t *testing.T) {
	text := "Per Holm (D-Calif.) said on Monday that he was glad. He grew up in California."
	c := linked(t, text)
	keys := map[string]string{}
	for _, m := range c.Mentions {
		keys[m.Span().Of(text)] = c.Chain(m.Entity).Key
	}
	if keys["Calif."] != "region:US-california" || keys["California"] != keys["Calif."] {
		t.Errorf("%v", keys)
	}
}

// A family name of two words may stand before another.
func TestCompoundFamilyNames(t *testing.T) {
	for _, x := range []struct{ text, phrase, want string }{
		{"Colonel Omar Abdel-Karim Rashid left. Abdel-Karim said it was over.", "Abdel-Karim", "Omar Abdel-Karim Rashid"},
		{"Karim bin Rashid al-Omari left. Bin Rashid said it was over.", "Bin Rashid", "Karim bin Rashid al-Omari"},
		{"Karim bin Rashid al-Omari met Omar bin Rashid al-Karimi. Bin Rashid said it was over.", "Bin Rashid", "Bin Rashid"},
		{"Juan Carlos Perez Gomez left. Carlos Perez said it was over.", "Carlos Perez", "Carlos Perez"},
	} {
		if got := meaning(t, x.text, x.phrase); got != x.want {
			t.Errorf("%s: %q is %q, want %q", x.text, x.phrase, got, x.want)
		}
	}
}

// A country that is called as people are is one where the text tells of its people.
func TestLandsCalledAsPeople(t *testing.T) {
	for _, c := range []struct {
		text string
		want news.EntityKind
	}{
		{"Chad has closed two crossings.\n\nThe road was empty, a Chadian driver said.", news.Country},
		{"Chad has closed two crossings.\n\nThe road was empty, a driver said.", news.Person},
		{"Chad has closed the bar.\n\nThe wine is Chadian, said Chad Mullins.", news.Person},
	} {
		c1 := linked(t, c.text)
		id, ok := c1.Resolve(news.Span{Start: 0, End: len("Chad")})
		if !ok || c1.Chain(id.Entity).Kind != c.want {
			t.Errorf("%q: Chad is %+v, want a %s", c.text, id, c.want)
		}
	}
}

// A name that a recogniser breaks at a particle is one, and no comma is a country's police.
func TestNamesWhole(t *testing.T) {
	for text, want := range map[string]string{
		"Majed al Ansari left on Monday.":          "Majed al Ansari",
		"He was held on Monday, Thai police said.": "Thai police",
	} {
		c := linked(t, text)
		if len(c.Mentions) == 0 || c.Mentions[0].Span().Of(text) != want {
			t.Errorf("%s: %+v, want %q first", text, c.Mentions, want)
		}
	}
}
