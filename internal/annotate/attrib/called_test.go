package attrib

import "testing"

// Whom a phrase brings in by a noun and gives a name is a named source; that the name
// is given is nobody's word.
func TestCalled(t *testing.T) {
	for text, want := range map[string]string{
		"A group calling itself Silk Dawn said it had the files of two million people.":    "Silk Dawn",
		"A group that calls itself Silk Dawn said it had the files of two million people.": "Silk Dawn",
		"The group, which calls itself Silk Dawn, said it had the files.":                  "Silk Dawn",
		"A hacker who goes by the name Orlok told the mayor that the site was down.":       "Orlok",
		"A man identified as Peter Lund told police that he had seen the car.":             "Peter Lund",
		"A woman who gave her name as Ana Rao said that the road was closed.":              "Ana Rao",
		"A witness, named only as Karim, said he heard two blasts.":                        "Karim",
		"The party known as Free Valley says it will not sit in the chamber.":              "Free Valley",
		"A group styling itself the Free Valley Front said it was behind the attack.":      "Free Valley Front",
		"A hitherto unknown group, the Sons of the River, said it had planted the bomb.":   "Sons of the River",
		"A man called on Monday and said that the house was empty.":                        "",
	} {
		as := find(t, text)
		if len(as) != 1 || len(as[0].Chain) == 0 {
			t.Errorf("%q: %d attributions, want one with an origin", text, len(as))
			continue
		}
		if o := as[0].Chain[0]; o.Named != (want != "") || o.Named && o.Name != want {
			t.Errorf("%q: the origin is %q (named %v), want %q", text, o.Name, o.Named, want)
		}
	}
}

// How somebody or something is called is nobody's word.
func TestNamesGivenAreNotSaid(t *testing.T) {
	for text, want := range map[string]int{
		"School guards, called wardens by law, would also be trained.":     0,
		"A report by a panel, called the Oak Papers, was read on Monday.":  0,
		"The mayor, who was not there, called the report a lie.":           1,
		"The mayor, speaking in Lisse on Monday, called the report a lie.": 1,
	} {
		if got := find(t, text); len(got) != want {
			t.Errorf("%q gives %d attributions, want %d: %+v", text, len(got), want, got)
		}
	}
}

// A text may begin with what is judged, or break off behind an article.
func TestTextsThatBreakOff(t *testing.T) {
	for _, text := range []string{"“ A disgrace , ” Rao called", "Not a disgrace, Rao called it", "The firm estimated the", "The union called the"} {
		find(t, text)
	}
}

// What somebody wanted, as another tells it around her cue, is the word of the other.
func TestAWantAroundACueIsNoOrigin(t *testing.T) {
	as := find(t, "Tomas Holm was buried on Friday. He had wanted, his sister says, to buy a bicycle.")
	if len(as) != 1 || len(as[0].Chain) != 1 || as[0].Chain[0].Named {
		t.Errorf("%+v, want his sister alone", as)
	}
}
