package times

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"hearsay/internal/nlp"
	"hearsay/internal/nlp/analyze"
)

// marked is a sentence of the hand-made set.
type marked struct {
	anchor, text string
	start, end   []int
	value        []string
}

func readMarked(t testing.TB, file string) []marked {
	t.Helper()
	f, err := os.Open("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []marked
	anchor := ""
	for sc := bufio.NewScanner(f); sc.Scan(); {
		line := sc.Text()
		switch {
		case line == "" || line[0] == '#':
			continue
		case line[0] == '@':
			anchor = strings.TrimSpace(line[1:])
			continue
		}
		m := marked{anchor: anchor}
		var b strings.Builder
		for line != "" {
			before, rest, ok := strings.Cut(line, "[")
			b.WriteString(before)
			if !ok {
				break
			}
			inside, after, ok := strings.Cut(rest, "]")
			text, value, ok2 := strings.Cut(inside, "|")
			if !ok || !ok2 {
				t.Fatalf("unbalanced mark in %q", sc.Text())
			}
			m.start = append(m.start, b.Len())
			b.WriteString(text)
			m.end = append(m.end, b.Len())
			m.value = append(m.value, value)
			line = after
		}
		m.text = b.String()
		out = append(out, m)
	}
	return out
}

// TestSentences holds the hand-made sets: the values right, the expressions
// found and those found where none is marked.
func TestSentences(t *testing.T) {
	an, err := analyze.For("en")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		file     string
		least    float64
		spurious int
	}{
		{"sentences.txt", .95, 6},
		{"wire.txt", .95, 4},
		{"mended.txt", 1, 0}, // every sentence there is the test of a rule
		{"desk.txt", .95, 4},
		{"houses.txt", .94, 0},
		{"newsroom.txt", .96, 0},
		{"examiner.txt", .994, 0}, // every sentence there but one is the test of a rule
	} {
		t.Run(c.file, func(t *testing.T) {
			right, wanted, spurious := 0, 0, 0
			set := readMarked(t, c.file)
			for _, m := range set {
				d := &nlp.Doc{}
				an.Analyze(d, m.text, nil)
				got := Find(d, Anchor{Date: m.anchor, Basis: "published"})
				used := make([]bool, len(got))
				for i := range m.value {
					wanted++
					ok, found := false, ""
					for k, x := range got {
						if x.Start < m.end[i] && m.start[i] < x.End {
							used[k] = true
							found += " " + m.text[x.Start:x.End] + "=" + x.Value
							ok = ok || x.Value == m.value[i]
						}
					}
					if ok {
						right++
					} else {
						t.Logf("%s %q: %q want %q, got%s", m.anchor, m.text, m.text[m.start[i]:m.end[i]], m.value[i], found)
					}
				}
				for k, x := range got {
					if !used[k] {
						spurious++
						t.Logf("%s %q: %q=%s is no time", m.anchor, m.text, m.text[x.Start:x.End], x.Value)
					}
				}
			}
			share := float64(right) / float64(wanted)
			t.Logf("%d sentences, %d of %d values right: %.3f; %d spurious", len(set), right, wanted, share, spurious)
			if share < c.least || spurious > c.spurious {
				t.Errorf("%.3f of the values are right (want at least %v), %d expressions are none (want at most %d)", share, c.least, spurious, c.spurious)
			}
		})
	}
}
