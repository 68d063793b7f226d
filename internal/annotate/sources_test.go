package annotate

import (
	"strings"
	"testing"

	"hearsay/internal/news"
)

// Who speaks, of what kind and by whom: each line is the type of source and the
// chain of one attribution of the text, in order.
func TestWhoSpeaks(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a rank before a name", "“There was no coup,” said the army’s spokesman, Lieutenant-Colonel Omar Bakari Mdé.", "named_person Omar Bakari Mdé"},
		{"an office that looks like a name", "The Vice President and general counsel of the company, Mark Chand, explained that there was no doubt.", "named_person Mark Chand"},
		{"an office of several bodies", "“This was no race,” Assistant Secretary of the Air Force for Acquisition Martin Zambur said.", "named_person Martin Zambur"},
		{"a name that looks like an outlet's", "Jan Press, the Vice Chairman of Halden, said it was a difficult day.", "named_person Jan Press"},
		{"a name given only once", "A neighbour, who gave her name only as Zaina, said she had seen a white car.", "named_person Zaina"},
		{"one of a group, named", "One of the five, a trainee named Josua Alla, told Reuters that he had been beaten.", "named_person Josua Alla > Reuters"},
		{"one of them, named behind the verb", "“It was quiet,” said one of them, Abdu Mlam.", "named_person Abdu Mlam"},
		{"a title is no name", "According to Mr Howar, the injection will secure the plant.", "named_person Howar"},
		{"an office without its holder", "A spokesperson for the Secretary-General said that the mission would stay.", "unnamed_person A spokesperson for the Secretary-General"},
		{"an acronym in apposition", "The weather bureau, BMVG, says it put out a warning last Friday.", "government BMVG"},
		{"an acronym in other letters", "The National Election Council, or CNE, said the count went on. The CNE denied that boxes were missing.", "government National Election Council; government National Election Council"},
		{"a noun of no list", "A trapeze artist’s minder told the Herald that the net was torn.", "unnamed_person A trapeze artist’s minder > Herald"},
		{"companies", "Other companies said the road was closed.", "organisation Other companies"},
		{"figures", "Figures showed that the lake had shrunk.", "document Figures"},
		{"a time behind a name", "Norway on Tuesday accused the firm of dumping waste.", "government Norway"},
	} {
		a := &news.Article{ID: "t", Text: c.text}
		if _, err := Annotate(a, Options{}); err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, x := range a.Attributions {
			var names []string
			for _, l := range x.Chain {
				names = append(names, l.Name)
			}
			got = append(got, string(x.SourceType)+" "+strings.Join(names, " > "))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s: %q\n got %s\nwant %s", c.name, c.text, s, c.want)
		}
	}
}
