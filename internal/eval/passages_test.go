package eval_test

import (
	"testing"

	"hearsay/internal/annotate"
	"hearsay/internal/eval"
	"hearsay/internal/link"
	"hearsay/internal/news"
)

// TestPassages holds what is found in passages in the manner of twenty-four houses, whose
// attributions were marked before the program read them. Of those held out nobody has
// looked at a miss.
func TestPassages(t *testing.T) {
	for _, set := range []struct {
		name   string
		floors [6]float64 // content, source, kind, source type, stance, origin
		most   float64    // found for each of the gold's
	}{
		{"worked", [6]float64{.92, .81, .87, .70, .66, .74}, .95},
		{"held", [6]float64{.87, .79, .82, .67, .69, .72}, .90},
	} {
		ps, err := eval.ReadPassages("testdata/passages/" + set.name + ".jsonl")
		if err != nil {
			t.Fatal(err)
		}
		s := scorePassages(t, ps)
		got := [6]float64{s.Share(s.Content), s.Share(s.Source), s.Share(s.Kind), s.Share(s.SourceType), s.Share(s.Stance), float64(s.Origin) / float64(s.Origins)}
		t.Logf("%s: %d passages, %d attributions, %d found in all: content %.3f, source %.3f, kind %.3f, source type %.3f, stance %.3f, origin %.3f", set.name, len(ps), s.Gold, s.Predicted, got[0], got[1], got[2], got[3], got[4], got[5])
		for i, floor := range set.floors {
			if got[i] < floor {
				t.Errorf("%s: figure %d is %.3f, below its floor of %.3f", set.name, i+1, got[i], floor)
			}
		}
		if n := float64(s.Predicted) / float64(s.Gold); n > set.most {
			t.Errorf("%s: %.2f attributions for each of the gold's, want at most %.2f", set.name, n, set.most)
		}
	}
}

// TestArticles holds what is found in 400 short articles of eight manners of writing, whose
// attributions were marked before the program read them. Of those held out nobody has looked
// at a miss.
func TestArticles(t *testing.T) {
	for _, set := range []struct {
		name   string
		floors [4]float64 // content, source, kind, origin
		most   float64    // found for each of the gold's
	}{
		{"articles", [4]float64{.96, .92, .93, .88}, 1},
		{"articles-held", [4]float64{.92, .85, .89, .81}, 1.03},
	} {
		ps, err := eval.ReadPassages("testdata/passages/" + set.name + ".jsonl")
		if err != nil {
			t.Fatal(err)
		}
		s := scorePassages(t, ps)
		got := [4]float64{s.Share(s.Content), s.Share(s.Source), s.Share(s.Kind), float64(s.Origin) / float64(s.Origins)}
		t.Logf("%s: %d articles, %d attributions, %d found in all: content %.3f, source %.3f, kind %.3f, origin %.3f", set.name, len(ps), s.Gold, s.Predicted, got[0], got[1], got[2], got[3])
		for i, floor := range set.floors {
			if got[i] < floor {
				t.Errorf("%s: figure %d is %.3f, below its floor of %.3f", set.name, i+1, got[i], floor)
			}
		}
		if n := float64(s.Predicted) / float64(s.Gold); n > set.most {
			t.Errorf("%s: %.2f attributions for each of the gold's, want at most %.2f", set.name, n, set.most)
		}
	}
}

// scorePassages scores what the program makes of passages, each a story by itself.
func scorePassages(t *testing.T, ps []eval.Passage) eval.PassageScore {
	t.Helper()
	var s eval.PassageScore
	for i := range ps {
		a := &news.Article{ID: "a1", Text: ps[i].Text, Published: ps[i].Date, Language: "en"}
		if _, err := annotate.Annotate(a, annotate.Options{}); err != nil {
			t.Fatal(err)
		}
		link.Story([]*news.Article{a}, link.Options{})
		s.Add(&ps[i], a)
	}
	return s
}
