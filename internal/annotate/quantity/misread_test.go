package quantity

import (
	"testing"

	"hearsay/internal/nlp"
	"hearsay/internal/nlp/analyze"
)

// Words of a number that count nothing where they stand, and words before one that bound
// nothing.
func TestMisread(t *testing.T) {
	an, err := analyze.For("en")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		text string
		n    int
	}{
		{"They are too clever by half, the mayor thinks.", 0},
		{"The fee was cut by half.", 1},
		{"The party wants to score political points.", 0},
		{"She hopes to score goals.", 0},
		{"Scores were hurt.", 1},
		{"The move is hurting millions of Norlanders.", 0},
		{"Support has dwindled with the yes votes ever since: Ivo Berg, 87; Rut Dahl, 96; Ana Moe, 63.", 0},
		{"After the vote, Ina Falk, 63, left the hall.", 1},
		{"The victims are Ivo Berg, 87; Rut Dahl, 96; Ana Moe, 63.", 1},
		{"The quake hurt 2,000 people.", 1},
	} {
		d := &nlp.Doc{Text: c.text, Lang: "en"}
		an.Analyze(d, c.text, nil)
		if got := Find(d); len(got) != c.n {
			t.Errorf("%s: %v, want %d", c.text, got, c.n)
		}
	}
	for _, c := range []struct {
		text  string
		exact bool
	}{
		{"He presided over two testy meetings.", true},
		{"The king ruled over 40 villages.", true},
		{"The brothers quarrelled over three fields.", true},
		{"The firm employs over two hundred people.", false},
		{"Fire ruined over 40 villages.", false},
	} {
		d := &nlp.Doc{Text: c.text, Lang: "en"}
		an.Analyze(d, c.text, nil)
		got := Find(d)
		if len(got) != 1 || (got[0].High != nil) != c.exact {
			t.Errorf("%s: %v, want exact %v", c.text, got, c.exact)
		}
	}
}
