package names_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"hearsay/internal/nlp"
	"hearsay/internal/nlp/analyze"
)

// marked is a sentence with the names that must be found in it.
type marked struct {
	text  string
	names []string // "start-end kind"
	keys  []string // "start-end key", for the names that must have one
}

// readMarked reads testdata/sentences.txt: [text|kind] and [text|kind|key].
func readMarked(t *testing.T, path string) []marked {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out []marked
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		var m marked
		for line != "" {
			before, rest, ok := strings.Cut(line, "[")
			m.text += before
			if !ok {
				break
			}
			name, after, _ := strings.Cut(rest, "]")
			f := strings.Split(name, "|")
			at := fmt.Sprintf("%d-%d ", len(m.text), len(m.text)+len(f[0]))
			m.names = append(m.names, at+f[1])
			if len(f) > 2 {
				m.keys = append(m.keys, at+f[2])
			}
			m.text += f[0]
			line = after
		}
		out = append(out, m)
	}
	return out
}

// The least that the recogniser must reach on sentences of our own: exact span
// and kind, and the share of the keys. Raise these when the figures rise; a
// fall fails the build.
func TestFloorOnOwnSentences(t *testing.T) {
	for _, tt := range []struct {
		lang, file string
		f1, key    float64
	}{
		{"en", "testdata/sentences.txt", 97, 0.97},
		{"en", "testdata/held.txt", 85, 1},
		{"fr", "testdata/french.txt", 95, 0.95},
		{"fr", "testdata/french_held.txt", 75, 1},
	} {
		a, err := analyze.For(tt.lang)
		if err != nil {
			t.Fatal(err)
		}
		right, found, wanted, keys, wantedKeys := 0, 0, 0, 0, 0
		var d nlp.Doc
		for _, m := range readMarked(t, tt.file) {
			a.Analyze(&d, m.text, nil)
			got, key := map[string]bool{}, map[string]bool{}
			for _, n := range d.Names {
				got[fmt.Sprintf("%d-%d %s", n.Start, n.End, n.Kind)] = true
				key[fmt.Sprintf("%d-%d %s", n.Start, n.End, n.Key)] = true
			}
			found += len(d.Names)
			wanted += len(m.names)
			for _, n := range m.names {
				if got[n] {
					right++
				}
			}
			wantedKeys += len(m.keys)
			for _, k := range m.keys {
				if key[k] {
					keys++
				}
			}
			if len(got) != len(m.names) || !all(got, m.names) || !all(key, m.keys) {
				t.Logf("%s\n\twant %v %v\n\tgot  %v", m.text, m.names, m.keys, describe(&d))
			}
		}
		f1 := 200 * float64(right) / float64(found+wanted)
		t.Logf("%s: F1 %.1f of %d names, keys %d of %d", tt.file, f1, wanted, keys, wantedKeys)
		if f1 < tt.f1 {
			t.Errorf("%s: F1 %.1f, floor %.1f", tt.file, f1, tt.f1)
		}
		if float64(keys) < tt.key*float64(wantedKeys) {
			t.Errorf("%s: %d of %d keys right, floor %.2f", tt.file, keys, wantedKeys, tt.key)
		}
	}
}

func all(set map[string]bool, want []string) bool {
	for _, w := range want {
		if !set[w] {
			return false
		}
	}
	return true
}

func describe(d *nlp.Doc) []string {
	var out []string
	for _, n := range d.Names {
		out = append(out, fmt.Sprintf("%d-%d %s %s %s", n.Start, n.End, d.Text[n.Start:n.End], n.Kind, n.Key))
	}
	return out
}
