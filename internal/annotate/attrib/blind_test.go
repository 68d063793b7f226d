package attrib

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// blindFloor is how many in a hundred of the invented sentences must have their source
// type and stance as they were annotated before any of them was run.
const blindFloor = 0.88

// The sentences of testdata/blind.tsv, in the manner of eight kinds of houses, were
// written and annotated before the program read them. The last attribution counts; a
// sentence without one counts against both fields.
func TestBlind(t *testing.T) {
	data, err := os.ReadFile("testdata/blind.tsv")
	if err != nil {
		t.Fatal(fmt.Errorf("the sentences: %w", err))
	}
	all, types, stances := 0, 0, 0
	for l := range strings.Lines(string(data)) {
		f := strings.Split(strings.TrimRight(l, "\n"), "\t")
		if len(f) != 3 || strings.HasPrefix(l, "#") {
			continue
		}
		all++
		as := find(t, f[0])
		if len(as) == 0 {
			t.Logf("%s: no attribution", f[0])
			continue
		}
		a := as[len(as)-1]
		if string(a.SourceType) == f[1] {
			types++
		}
		if string(a.Stance) == f[2] {
			stances++
		}
		if string(a.SourceType) != f[1] || string(a.Stance) != f[2] {
			t.Logf("%s: %s, %s; want %s, %s", f[0], a.SourceType, a.Stance, f[1], f[2])
		}
	}
	t.Logf("%d sentences: source types %d, stances %d", all, types, stances)
	if least := int(blindFloor * float64(all)); all == 0 || types < least || stances < least {
		t.Errorf("source types %d and stances %d of %d, want %d of each", types, stances, all, least)
	}
}
