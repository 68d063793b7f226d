package names

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the digest of the lists that the names model has just been trained with")

// TestTheModelWasTrainedWithTheseLists fails when a list that the model reads as
// features has changed since the model was trained: the command that rebuilds the
// shipped weights would then give others.
func TestTheModelWasTrainedWithTheseLists(t *testing.T) {
	const file = "testdata/en.lists.sha256"
	g, err := For("en")
	if err != nil {
		t.Fatal(err)
	}
	h := sha256.New()
	g.tell(h)
	got := fmt.Sprintf("%x", h.Sum(nil))
	if *update {
		if err := os.WriteFile(file, []byte(got+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != strings.TrimSpace(string(want)) {
		t.Errorf("the lists of names are not those that en.names was trained with: run `go run ./cmd/train ../shared/bench en.names` and then `go test ./internal/nlp/names -run TrainedWith -update`")
	}
}

// tell writes what matching sees of the lists.
func (g *Gazetteer) tell(w io.Writer) {
	for _, t := range []table{g.words, g.edges} {
		keys, values := make([]uint64, len(t.slots)), make([]uint32, len(t.slots))
		for i, s := range t.slots {
			keys[i], values[i] = s.key, s.value
		}
		fmt.Fprintln(w, keys, values)
	}
	fmt.Fprintln(w, g.nodes, g.phrases)
	for _, e := range g.entries {
		fmt.Fprintln(w, e.Class, e.Key, e.Name)
	}
	for _, k := range slices.Sorted(maps.Keys(g.short)) {
		fmt.Fprintln(w, k, g.short[k])
	}
	fmt.Fprintln(w, slices.Sorted(maps.Keys(g.hasShort)))
}

// The country of a key is an ISO code, and no first word of a name.
func TestCountryInAKey(t *testing.T) {
	for key, want := range map[string]string{
		KeyIn("party:", "US", "Republican Party"): "US",
		KeyIn("party:", "", "Renew Europe"):       "",
		KeyIn("party:", "", "EU Greens"):          "",
		RegionKey("US", "Texas"):                  "US",
		RegionKey("", "Gaza Strip"):               "",
	} {
		got, ok := CountryIn(key)
		if ok != (want != "") || ok && got != want {
			t.Errorf("%s: country %q, %v, want %q", key, got, ok, want)
		}
	}
}
