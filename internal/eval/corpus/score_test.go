package corpus

import (
	"math"
	"testing"

	"hearsay/internal/eval"
)

func value(t *testing.T, ss []eval.Score, name string) float64 {
	t.Helper()
	for _, s := range ss {
		if s.Name == name {
			return s.Value
		}
	}
	t.Fatalf("no figure is called %s", name)
	return 0
}

func must(t *testing.T, x *Text, in ...Authored) []Attribution {
	t.Helper()
	as, _, errs := Compile(x, in)
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	return as
}

func readings(t *testing.T) (*Text, []Attribution, []Attribution) {
	x := mill()
	told := Authored{S: 1, Content: quoted{`"We // wait,"`, `"until // cold."`}, Cue: quoted{"told"}, Source: quoted{"Ada Holm, the mayor"}, Kind: "d", Type: "person", Chain: quoted{"Ada Holm", "Herald"}}
	said := Authored{S: 3, Content: quoted{"that the mill, // reopen"}, Cue: quoted{"said ##2"}, Source: quoted{"the Herald"}, Kind: "i", Type: "media", Flags: "h"}
	absent := Authored{S: 4, Content: quoted{"that // millions"}, Cue: quoted{"is believed"}, Kind: "i", Flags: "h"}
	first := must(t, x, told, said, absent)
	// The other reader gives the chain without its relay, another stance and less
	// of a source, and does not see the last.
	told.Chain, told.Source, told.Stance = quoted{"Ada Holm"}, quoted{"Ada Holm"}, "promises"
	said.Content = quoted{"the mill, // reopen"}
	return x, first, must(t, x, told, said)
}

func TestScore(t *testing.T) {
	x, gold, found := readings(t)
	ss := Score([]*Text{x}, map[string][]Attribution{"mill": gold}, map[string][]Attribution{"mill": found})
	for name, want := range map[string]float64{
		"gold": 3, "found in all": 2, "field content": 2. / 3, "precision content": 1, "F1 content": 0.8,
		"field source": 2. / 3, "field cue": 2. / 3, "field origin": 2. / 3, "field chain": 1. / 3, "field chain of found": 0.5,
		"field stance": 1. / 3, "field kind of found": 1, "field source and cue": 2. / 3,
	} {
		if got := value(t, ss, name); math.Abs(got-want) > 1e-9 {
			t.Errorf("%s is %.4f, want %.4f", name, got, want)
		}
	}
	if got := value(t, ss, "letters F1 content"); got <= 0.6 || got >= 1 {
		t.Errorf("letters of content %.4f", got)
	}
}

// An attribution that was found twice has one true finding.
func TestWhatIsFoundTwiceIsHalfWrong(t *testing.T) {
	x, gold, _ := readings(t)
	ss := Score([]*Text{x}, map[string][]Attribution{"mill": gold[:1]}, map[string][]Attribution{"mill": {gold[0], gold[0]}})
	if got := value(t, ss, "precision content"); got != 0.5 {
		t.Errorf("precision %.4f, want .5", got)
	}
}

func TestScoreOfNothing(t *testing.T) {
	for _, s := range Score([]*Text{mill()}, nil, nil) {
		if math.IsNaN(s.Value) {
			t.Errorf("%s is not a number", s.Name)
		}
	}
}

func TestAgreement(t *testing.T) {
	x, a, b := readings(t)
	ss := Agreement([]*Text{x}, map[string][]Attribution{"mill": a}, map[string][]Attribution{"mill": b})
	for name, want := range map[string]float64{
		"attributions of both together": 5, "F1 attributions": 0.8, "F1 content exact": 0.4, "F1 content overlap": 0.8,
		"F1 source exact": 0.4, "F1 source overlap": 0.8, "F1 cue exact": 0.8, "same chain": 0.5, "same origin": 1,
		"same kind": 1, "kappa kind": 1, "same stance": 0.5, "kappa stance": 0,
	} {
		if got := value(t, ss, name); math.Abs(got-want) > 1e-9 {
			t.Errorf("%s is %.4f, want %.4f", name, got, want)
		}
	}
	back := Agreement([]*Text{x}, map[string][]Attribution{"mill": b}, map[string][]Attribution{"mill": a})
	for i := range ss {
		if math.Abs(ss[i].Value-back[i].Value) > 1e-9 {
			t.Errorf("%s depends on who is first: %.4f and %.4f", ss[i].Name, ss[i].Value, back[i].Value)
		}
	}
}

func TestKappa(t *testing.T) {
	// A textbook table: 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no.
	got := kappa(map[[2]string]int{{"y", "y"}: 20, {"y", "n"}: 5, {"n", "y"}: 10, {"n", "n"}: 15})
	if math.Abs(got-0.4) > 1e-9 {
		t.Errorf("kappa %.4f, want .4", got)
	}
}

func TestSameName(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"the Herald", "Herald", true}, {"Ada Holm", "Holm", true}, {"Ada Holm", "Bo Holm", true}, // half of the words
		{"Ada Holm", "Bo Lund", false}, {"", "Bo", false}, {"", "", false},
	} {
		if got := sameName(c.a, c.b); got != c.want {
			t.Errorf("sameName(%q, %q) = %v", c.a, c.b, got)
		}
	}
}

func TestDifferences(t *testing.T) {
	x, gold, found := readings(t)
	ds := Differences(x, gold, append(found, Attribution{Content: []Span{{0, 4}}, Cue: []Span{{5, 11}}}))
	if len(ds) != 4 {
		t.Fatalf("%d differences, want 4", len(ds))
	}
	if ds[2].Found != nil || ds[3].Gold != nil || len(ds[0].Fields) != 3 || len(ds[1].Fields) != 1 {
		t.Errorf("%+v", ds)
	}
}
