package weights

import (
	"slices"
	"strings"
	"testing"
)

func TestRoundTrip(t *testing.T) {
	names, w := []string{"bias", "near, person"}, []float64{-1.5, 0.25}
	file := string(Format("What it is of.\n\n\tby this command", names, w))
	if want := "# What it is of.\n#\n#\tby this command\nbias\t-1.50\nnear, person\t0.25\n"; file != want {
		t.Errorf("%q, want %q", file, want)
	}
	got, err := Parse(file, names)
	if err != nil || !slices.Equal(got, w) {
		t.Errorf("%v %v, want %v", got, err, w)
	}
	for broken, tells := range map[string]string{
		"bias\t1\n":                              "near, person",
		"near, person\t1\nbias\t1\n":             "line 1",
		"bias\tx\nnear, person\t1\n":             "line 1",
		"bias\t1\nnear, person\t1\nbias\t1\n":    "one too many",
		"# a comment\nbias 1\nnear, person\t1\n": "line 2",
	} {
		if _, err := Parse(broken, names); err == nil || !strings.Contains(err.Error(), tells) {
			t.Errorf("%q: %v, want what tells %q", broken, err, tells)
		}
	}
}
