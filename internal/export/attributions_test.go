package export

import (
	"encoding/csv"
	"strings"
	"testing"

	"hearsay/internal/news"
)

func TestAttributionsTable(t *testing.T) {
	text := `"Late," Rao said, "and wet."`
	var b strings.Builder
	table, err := NewAttributions(&b)
	if err != nil {
		t.Fatal(err)
	}
	a := news.Attribution{
		Kind: news.Direct, Stance: news.Asserts, SourceType: news.NamedPerson, Confidence: 0.97,
		Content: []news.Span{{Start: 0, End: 7}, {Start: 18, End: 28}}, Cue: []news.Span{{Start: 12, End: 16}}, Source: []news.Span{{Start: 8, End: 11}},
		Chain: []news.Link{{Name: "Rao"}, {Name: "the Herald"}},
	}
	if err := table.Write("t1", text, []news.Attribution{a}); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(b.String())).ReadAll()
	if err != nil || len(rows) != 2 || len(rows[1]) != len(attributionsHeader) {
		t.Fatalf("%q, %v", rows, err)
	}
	for i, want := range map[string]string{
		"text": "t1", "attribution": "1", "source": "Rao", "content": `"Late," … "and wet."`, "chain": "Rao > the Herald", "content_spans": "0-7 18-28", "hedged": "false",
	} {
		for k, name := range attributionsHeader {
			if name == i && rows[1][k] != want {
				t.Errorf("%s: %q, want %q", name, rows[1][k], want)
			}
		}
	}
}
