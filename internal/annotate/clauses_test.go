package annotate

import (
	"testing"

	"hearsay/internal/news"
)

// What a "when" clause tells and what it takes for granted: the kind of the
// clause around a word.
func TestWhenClauses(t *testing.T) {
	for _, c := range []struct {
		text, pred string
		want       news.ClauseKind
	}{
		{"The ferry was on its way to Torv when it turned over.", "turned", news.CoordClause},
		{"Two women were crossing the square when a lorry hit the fountain.", "hit", news.CoordClause},
		{"The ministers were at lunch when the bank failed.", "failed", news.CoordClause},
		{"The talks began when the minister visited the capital.", "visited", news.AdverbialClause},
		{"When the minister visited the capital, the guards were sleeping.", "visited", news.AdverbialClause},
		{"The crew will be questioned when the ship arrives.", "arrives", news.AdverbialClause},
	} {
		a := &news.Article{ID: "t", Text: c.text}
		if _, err := Annotate(a, Options{}); err != nil {
			t.Fatal(err)
		}
		var got news.ClauseKind
		for _, k := range a.Clauses {
			if k.Pred.At.Of(a.Text) == c.pred {
				got = k.Kind
			}
		}
		if got != c.want {
			t.Errorf("%s: the clause of %q is %q, want %q", c.text, c.pred, got, c.want)
		}
	}
}
