package analyze

import (
	"strings"
	"testing"

	"hearsay/internal/nlp"
)

// A noun with a copula and a subject before a tag is what is said, not a part of the tag.
func TestACopulaMakesAClause(t *testing.T) {
	an, err := For("en")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		text, noun string
		clause     bool
	}{
		{"The driver was a student, police said.", "student", true},
		{"The fire was the work of children, the mayor said.", "work", true},
		{"The chairman was Odo Lund, police said.", "Odo", true},
		{"The vote is due on Friday, the clerk said.", "due", true},
		{"The director is Odo Lund, the club said.", "Odo", true},
		{"The union of the drivers, police said, had no money.", "drivers", false},
	} {
		d := &nlp.Doc{}
		an.Analyze(d, c.text, nil)
		i := d.TokenAt(strings.Index(c.text, c.noun))
		if got := d.Tokens[i].Rel == nlp.Ccomp; got != c.clause {
			t.Errorf("%s: %q is a clause of the verb: %v (%s), want %v", c.text, c.noun, got, d.Tokens[i].Rel, c.clause)
		}
	}
}
