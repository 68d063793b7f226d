package corpus

import (
	"path/filepath"
	"strings"
	"testing"
)

// floors are what the program has reached on the corpus; see
// docs/measurements.md. Precision and recall are held together, so that neither
// is bought with the other. Precision was .75 and .74 while "that … and that …" was
// one attribution, as the guideline has it and the stories' golds mostly have not.
var floors = map[string]map[string]float64{
	"dev": {
		"field content": .84, "precision content": .74, "field source": .79, "field cue": .79, "field origin": .77, "field chain": .75,
		"field kind": .79, "field source type": .73, "field stance": .75,
	},
	"test": {
		"field content": .84, "precision content": .73, "field source": .79, "field cue": .80, "field origin": .71, "field chain": .70,
		"field kind": .78, "field source type": .79, "field stance": .76,
	},
}

func load(t *testing.T) *Corpus {
	t.Helper()
	sharedTexts(t)
	c, err := Load(home, shared)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestFloors(t *testing.T) {
	c := load(t)
	for _, split := range []string{"dev", "test"} {
		t.Run(split, func(t *testing.T) {
			ts := c.Of(func(d Document) bool { return d.Split == split })
			found, err := Annotate(ts)
			if err != nil {
				t.Fatal(err)
			}
			ss := Score(ts, c.Gold, found)
			for _, s := range ss {
				t.Logf("%-28s %.4f", s.Name, s.Value)
				if least, ok := floors[split][s.Name]; ok && s.Value < least {
					t.Errorf("%s is %.4f, below its floor of %.2f", s.Name, s.Value, least)
				}
			}
			for name := range floors[split] {
				value(t, ss, name) // fails when no figure is called so
			}
		})
	}
}

// The two readings are as published: whoever changes one must say so.
func TestAgreementIsAsPublished(t *testing.T) {
	c := load(t)
	ts := c.Of(func(d Document) bool { return d.Double })
	if len(ts) < 25 {
		t.Errorf("%d documents are annotated twice, want 25 or more", len(ts))
	}
	ss := Agreement(ts, c.First, c.Second)
	for name, want := range map[string]float64{"F1 attributions": .937, "F1 content exact": .872, "kappa stance": .909} {
		if got := value(t, ss, name); got < want-.0006 || got > want+.0006 {
			t.Errorf("%s is %.4f, the README says %.3f", name, got, want)
		}
	}
}

// Nothing of a document's text is in the corpus but names of chains that the
// document itself does not print so.
func TestTheCorpusHoldsNoText(t *testing.T) {
	for _, f := range []string{"attributions.jsonl", "double/first.jsonl", "double/second.jsonl"} {
		as, err := ReadAttributions(filepath.Join(home, filepath.FromSlash(f)))
		if err != nil {
			t.Fatal(err)
		}
		if len(as) == 0 {
			t.Errorf("%s is empty", f)
		}
		for _, a := range as {
			for _, l := range a.Chain {
				if n := len(strings.Fields(l.Name)); n > 6 {
					t.Errorf("%s: %s: the name %q has %d words", f, a.Doc, l.Name, n)
				}
			}
		}
	}
}

func TestEveryDocumentIsAnnotatedAndReviewed(t *testing.T) {
	index, err := ReadIndex(filepath.Join(home, "index.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range index {
		if want := map[bool]string{true: "adjudicated", false: "reviewed"}[d.Double]; d.Status != want {
			t.Errorf("%s is %q, want %q", d.ID, d.Status, want)
		}
	}
}
