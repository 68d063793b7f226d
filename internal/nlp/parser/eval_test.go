package parser

import (
	"testing"

	"hearsay/internal/nlp"
)

func TestCompareCounts(t *testing.T) {
	// "Rao said it rained .": it hangs wrongly on said, and Rao has a wrong subtype.
	want := &nlp.Doc{Tokens: []nlp.Token{
		{UPOS: nlp.PROPN, Head: 1, Rel: nlp.Nsubj},
		{UPOS: nlp.VERB, Lemma: "say", Head: -1, Rel: nlp.Root},
		{UPOS: nlp.PRON, Head: 3, Rel: nlp.Nsubj},
		{UPOS: nlp.VERB, Lemma: "rain", Head: 1, Rel: nlp.Ccomp},
		{UPOS: nlp.PUNCT, Head: 1, Rel: nlp.Punct},
	}}
	got := &nlp.Doc{Tokens: []nlp.Token{
		{Head: 1, Rel: nlp.NsubjPass},
		{Head: -1, Rel: nlp.Root},
		{Head: 1, Rel: nlp.Nsubj},
		{Head: 1, Rel: nlp.Xcomp},
		{Head: 1, Rel: nlp.Punct},
	}}
	s := Compare(want, got, func(lemma string) bool { return lemma == "say" })
	if s.Tokens != 5 || s.Heads != 4 || s.Both != 3 || s.Exact != 2 {
		t.Errorf("tokens %d, heads %d, with labels %d, with subtypes %d; want 5, 4, 3, 2", s.Tokens, s.Heads, s.Both, s.Exact)
	}
	if s.SubjGold != 1 || s.SubjFound != 2 || s.SubjRight != 1 {
		t.Errorf("subjects: %d right of %d found and %d wanted; want 1 of 2 and 1", s.SubjRight, s.SubjFound, s.SubjGold)
	}
	if s.UAS() != 80 || s.LAS() != 60 || (Score{}).LAS() != 0 {
		t.Errorf("UAS %v, LAS %v", s.UAS(), s.LAS())
	}
}

func TestLexiconKnowsCapitalisedWordsOnly(t *testing.T) {
	l := newLexicon(bundle(t, "en"))
	tests := []struct {
		form string
		want uint8
	}{
		{"Minister", title},
		{"minister", 0},
		{"Abigail", givenName},
		{"Harbour", 0},
		{"", 0},
	}
	for _, tt := range tests {
		if got := l.of(tt.form, hashLower(tt.form)); got != uint64(tt.want) {
			t.Errorf("%q is of kind %d, want %d", tt.form, got, tt.want)
		}
	}
	if got := newLexicon(nil).of("Minister", hashLower("Minister")); got != 0 {
		t.Errorf("a parser without lists knows kind %d", got)
	}
}
