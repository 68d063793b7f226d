package attrib

import (
	"bufio"
	"encoding/json"
	"os"
	"regexp"
	"testing"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/analyze"
)

const polnear = "../../../../shared/bench/attribution/polnear_dev.jsonl"

// goldSpan is a span in bytes.
type goldSpan struct {
	Start int `json:"b0"`
	End   int `json:"b1"`
}

type goldAttribution struct{ Source, Cue, Content []goldSpan }

func newsSpans(g []goldSpan) []news.Span {
	out := make([]news.Span, len(g))
	for i, s := range g {
		out[i] = news.Span(s)
	}
	return out
}

func overlapping(a, b []news.Span) (bytes int) {
	for _, x := range a {
		for _, y := range b {
			bytes += max(0, min(x.End, y.End)-max(x.Start, y.Start))
		}
	}
	return bytes
}

var wordOrSign = regexp.MustCompile(`[\p{L}\p{N}_]+|[^\p{L}\p{N}_\s]`)

// counts are found rightly, found, and to be found.
type counts struct{ right, found, gold int }

func (c counts) f1() float64 { return 200 * float64(c.right) / float64(max(1, c.found+c.gold)) }

func (c *counts) tokens(text string, got, want []news.Span) {
	for _, m := range wordOrSign.FindAllStringIndex(text, -1) {
		at := []news.Span{{Start: m[0], End: m[1]}}
		g, w := overlapping(at, got) > 0, overlapping(at, want) > 0
		if g {
			c.found++
		}
		if w {
			c.gold++
		}
		if g && w {
			c.right++
		}
	}
}

// The floors are what users were promised; the figures stand in
// docs/measurements.md. The data may be measured on, never learnt from.
func TestFloorPolNeAR(t *testing.T) {
	file, err := os.Open(polnear)
	if err != nil {
		t.Skipf("no %s: the measurement needs the shared data beside the repository", polnear)
	}
	defer file.Close()
	an, err := analyze.For("en")
	if err != nil {
		t.Fatal(err)
	}
	var source, cue, content, joint counts
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var g struct {
			Text         string
			Attributions []goldAttribution
		}
		if err := json.Unmarshal(lines.Bytes(), &g); err != nil {
			t.Fatal(err)
		}
		d := &nlp.Doc{}
		an.Analyze(d, g.Text, nil)
		as, err := Find(Input{Doc: d})
		if err != nil {
			t.Fatal(err)
		}
		var got, want [3][]news.Span
		for _, a := range as {
			got[0], got[1], got[2] = append(got[0], a.Source...), append(got[1], a.Cue...), append(got[2], a.Content...)
			if len(a.Source) > 0 {
				joint.found++
			}
		}
		for _, a := range g.Attributions {
			want[0], want[1], want[2] = append(want[0], newsSpans(a.Source)...), append(want[1], newsSpans(a.Cue)...), append(want[2], newsSpans(a.Content)...)
			if len(a.Source) > 0 {
				joint.gold++
			}
		}
		for i, c := range []*counts{&source, &cue, &content} {
			c.tokens(g.Text, got[i], want[i])
		}
		joint.right += matched(as, g.Attributions)
	}
	for _, m := range []struct {
		name  string
		got   float64
		floor float64
	}{
		{"joint source and content, overlap F1", joint.f1(), 66},
		{"content, token F1", content.f1(), 78},
		{"source, token F1", source.f1(), 64},
		{"cue, token F1", cue.f1(), 54},
	} {
		t.Logf("%s %.1f", m.name, m.got)
		if m.got < m.floor {
			t.Errorf("%s is %.1f, floor %.1f", m.name, m.got, m.floor)
		}
	}
}

// matched counts the attributions whose source and content both overlap those
// of the gold one that fits best and is still free.
func matched(as []news.Attribution, gold []goldAttribution) int {
	used := make([]bool, len(gold))
	n := 0
	for _, a := range as {
		best, score := -1, 0
		for i, g := range gold {
			if used[i] {
				continue
			}
			s := overlapping(a.Content, newsSpans(g.Content))
			if overlapping(a.Cue, newsSpans(g.Cue)) > 0 {
				s += 1000
			}
			if s > score {
				best, score = i, s
			}
		}
		if best < 0 {
			continue
		}
		used[best] = true
		if overlapping(a.Content, newsSpans(gold[best].Content)) > 0 && overlapping(a.Source, newsSpans(gold[best].Source)) > 0 {
			n++
		}
	}
	return n
}
