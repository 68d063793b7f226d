package corpus

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

var (
	home   = filepath.Join("..", "..", "..", "corpus", "attribution")
	shared = filepath.Join("..", "..", "..", "..", "shared", "bench")
)

// sharedTexts rebuilds the documents, or skips the test where the shared data is
// not beside the repository.
func sharedTexts(t *testing.T) []*Text {
	t.Helper()
	if _, err := os.Stat(filepath.Join(shared, "events", "meantime_en.jsonl")); err != nil {
		t.Skip("skipped: ../shared/bench is not beside the repository")
	}
	ts, err := Texts(shared)
	if err != nil {
		t.Fatal(err)
	}
	return ts
}

func TestTheIndexIsOfTheseTexts(t *testing.T) {
	ts := sharedTexts(t)
	index, err := ReadIndex(filepath.Join(home, "index.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	plan := Plan(ts)
	if len(index) != len(plan) {
		t.Fatalf("the index has %d documents, the data %d", len(index), len(plan))
	}
	for i := range index {
		index[i].Status = ""
		if index[i] != plan[i] {
			t.Errorf("the index says %+v, the data %+v", index[i], plan[i])
		}
	}
}

func TestPlan(t *testing.T) {
	var ts []*Text
	for _, topic := range []string{"a", "interview"} {
		for i := range 50 {
			ts = append(ts, &Text{ID: topic + string(rune('A'+i)), Topic: topic, Text: string(make([]byte, 1001+i*10))})
		}
	}
	split, double, load := map[string]int{}, map[string]int{}, map[string]int{}
	plan := Plan(ts)
	for _, d := range plan {
		split[d.Split]++
		load[d.Batch] += d.Bytes
		if d.Double {
			double[d.Split]++
			load[d.Second()] += d.Bytes
			if d.Second() == d.Batch {
				t.Errorf("%s is read twice by the same", d.ID)
			}
			if d.ID[0] == 'i' {
				t.Errorf("the interview %s is read twice", d.ID)
			}
		}
	}
	if split["train"] != 60 || split["dev"] != 20 || split["test"] != 20 {
		t.Errorf("splits %v", split)
	}
	if double["train"] != 10 || double["dev"] != 6 || double["test"] != 10 { // only ten of the topic are test
		t.Errorf("twice %v", double)
	}
	for b, n := range load {
		if n < 20000 || n > 40000 {
			t.Errorf("batch %s has %d bytes of about 29000", b, n)
		}
	}
	ts[0].Split = "test"
	plan = Plan(ts)
	if i := slices.IndexFunc(plan, func(d Document) bool { return d.ID == ts[0].ID }); plan[i].Split != "test" {
		t.Error("a document does not keep the split of its source")
	}
	slices.Reverse(ts)
	if !slices.Equal(plan, Plan(ts)) {
		t.Error("the plan depends on the order of the texts")
	}
}
