package analyze

import (
	"strings"
	"testing"

	"hearsay/internal/nlp"
)

// The verb behind a time is that of the noun before a participle, and no verb is when it has
// a subject of its own.
func TestAParticipleBeforeATimeOnlyDescribes(t *testing.T) {
	an, err := For("en")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		text, word string
		describes  bool
	}{
		{"A harbour report published Wednesday said the quay had closed.", "published", true},
		{"The order released late Friday says the ferry must stop.", "released", true},
		{"A study released on Monday suggests that boats leak.", "released", true},
		{"The bridge opened in May was closed by the council.", "opened", true},
		{"The port closed on Monday, Ana Rao said.", "closed", false},
		{"The mayor resigned Tuesday and said the port had failed.", "resigned", false},
		{"The council announced Friday was a holiday.", "announced", false},
		{"The ferry sank after Rao said it leaked.", "sank", false},
	} {
		d := &nlp.Doc{}
		an.Analyze(d, c.text, nil)
		i := d.TokenAt(strings.Index(c.text, c.word))
		if got := d.Tokens[i].Rel == nlp.Acl; got != c.describes {
			t.Errorf("%s: %q describes a noun: %v (%s), want %v", c.text, c.word, got, d.Tokens[i].Rel, c.describes)
		}
	}
}
