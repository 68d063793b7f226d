package analyze

import (
	"slices"
	"testing"

	"hearsay/internal/nlp"
)

func TestAnalyzeFillsTheDocument(t *testing.T) {
	a, err := For("en")
	if err != nil {
		t.Fatal(err)
	}
	var d nlp.Doc
	a.Analyze(&d, "Harbour reopens\nThe mayor, Mr. Okoye, said: \"We won't wait.\" Ships sailed at 7pm.", nil)
	if len(d.Sentences) != 3 {
		t.Fatalf("%d sentences, want 3: %v", len(d.Sentences), d.Sentences)
	}
	said := slices.IndexFunc(d.Tokens, func(t nlp.Token) bool { return d.Text[t.Start:t.End] == "said" })
	if said < 0 || d.Tokens[said].UPOS != nlp.VERB || d.Tokens[said].XPOS != "VBD" {
		t.Errorf("said: token %d, %v", said, d.Tokens[max(0, said)])
	}
	if d.Lang != "en" {
		t.Errorf("language %q", d.Lang)
	}
}

func TestUnknownLanguageIsSplitAndSaysWhatIsMissing(t *testing.T) {
	a, err := For("xx")
	if err != nil {
		t.Fatal(err)
	}
	var d nlp.Doc
	a.Analyze(&d, "Kato oma tere. Soli vana!", nil)
	if len(d.Sentences) != 2 || len(d.Tokens) != 7 || !slices.Contains(d.Missing, "tags") {
		t.Errorf("%d sentences, %d tokens, missing %v", len(d.Sentences), len(d.Tokens), d.Missing)
	}
}
