package coref

import (
	"testing"

	"hearsay/internal/news"
)

// kindsIn are the names of a text's chains with their kinds.
func kindsIn(t *testing.T, text string) map[string]news.EntityKind {
	out := map[string]news.EntityKind{}
	for _, c := range linked(t, text).All {
		if c.Name != "" {
			out[c.Name] = c.Kind.Base()
		}
	}
	return out
}

// What two have in common and is named for both names neither a third nor a place; whoever
// has two family names is one.
func TestJointNames(t *testing.T) {
	for _, text := range []string{
		"Senator Ana Rao and Governor Per Lund met in Tampa. The Rao-Lund plan would cost a billion. Critics of Rao-Lund say so. Rao left.",
		"Rao-Lund plan splits the house\nSenator Ana Rao and Governor Per Lund unveiled what aides call the Rao-Lund Harbour Act. Rao said it would save money.",
	} {
		got := kindsIn(t, text)
		if got["Ana Rao"] != news.Person || got["Per Lund"] != news.Person || got["Rao"] != "" || got["Rao-Lund"] != "" {
			t.Errorf("%q: %v", text, got)
		}
	}
	if got := kindsIn(t, "Ana Rao-Lund met Per Lund and Ole Rao on Monday. Rao-Lund said no."); got["Ana Rao-Lund"] != news.Person || len(got) != 3 {
		t.Errorf("a family name of two words: %v", got)
	}
}

// A law, a prize and a programme are nobody and nowhere, and a parliament is no place.
func TestThingsAreNoPersons(t *testing.T) {
	got := kindsIn(t, "Per Lund said on Monday that Medicare would stay. Medicare costs rose in Tampa. Lund voted against the Harbour Dues Act. The Harbour Dues Act saved Congress money, he told Congress.")
	for name, want := range map[string]news.EntityKind{"Congress": news.Organisation, "Medicare": "", "Harbour Dues Act": "", "Per Lund": news.Person} {
		if kind, ok := got[name]; !ok || kind.Base() != want {
			t.Errorf("%s is of the kind %q, found: %v, want %q", name, kind, ok, want)
		}
	}
}
