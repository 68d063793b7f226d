package reuse

import (
	"bufio"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// sharedDir holds the data that measures from outside; it stands beside the
// repository and is no part of it.
const sharedDir = "../../../shared/bench/clustering"

// readShared reads a JSONL file of the shared data, or skips the test.
func readShared[T any](t *testing.T, name string) []T {
	t.Helper()
	f, err := os.Open(filepath.Join(sharedDir, name))
	if errors.Is(err, fs.ErrNotExist) {
		t.Skipf("no %s beside the repository: nothing to measure on", name)
	}
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []T
	s := bufio.NewScanner(f)
	s.Buffer(nil, 16<<20)
	for s.Scan() {
		var v T
		if err := json.Unmarshal(s.Bytes(), &v); err != nil {
			t.Fatal(err)
		}
		out = append(out, v)
	}
	if err := s.Err(); err != nil {
		t.Fatal(err)
	}
	return out
}

// TestKnownCopiesOfSharedData is the floor on copies of real articles made by
// machine: every kind is found, a shared quotation is no copy, and no two
// articles that were written apart are.
func TestKnownCopiesOfSharedData(t *testing.T) {
	type row struct{ ID, Text, Date, Story string }
	type relation struct{ ID, Source, Kind string }
	rows := readShared[row](t, "reuse_synth.jsonl")
	relations := readShared[relation](t, "reuse_synth.rel.jsonl")
	var docs []Doc
	for _, r := range rows {
		docs = append(docs, Doc{ID: r.ID, Text: r.Text, Date: r.Date})
	}
	pairs, err := Find(docs, Options{})
	if err != nil {
		t.Fatal(err)
	}
	kind := make(map[[2]string]Kind)
	for _, p := range pairs {
		kind[[2]string{docs[p.A].ID, docs[p.B].ID}] = p.Kind
		kind[[2]string{docs[p.B].ID, docs[p.A].ID}] = p.Kind
	}
	made := make(map[string]bool)
	all, copies := map[string]int{}, map[string]int{}
	for _, r := range relations {
		made[r.ID] = true
		all[r.Kind]++
		if kind[[2]string{r.ID, r.Source}] == Copy {
			copies[r.Kind]++
		}
	}
	for k, n := range all {
		share := float64(copies[k]) / float64(n)
		if k == "one_paragraph_quoted_only" {
			if share > 0 {
				t.Errorf("%.3f of the texts that share one paragraph are called copies, want none", share)
			}
		} else if share < 0.99 {
			t.Errorf("%s: %.3f found, want 0.99", k, share)
		}
	}
	for _, p := range pairs {
		a, b := rows[p.A], rows[p.B]
		if p.Kind == Copy && a.Story == b.Story && !made[a.ID] && !made[b.ID] {
			t.Errorf("%s and %s, written apart, are called copies", a.ID, b.ID)
		}
	}
}
