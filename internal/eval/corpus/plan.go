package corpus

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"slices"
)

// Batches is how many annotators share the corpus.
const Batches = 6

// double is how many documents of a split are annotated twice.
var double = map[string]int{"test": 12, "dev": 6, "train": 10}

// Plan makes the index of the corpus: every document with its split, its batch
// and whether it is annotated twice. Within a topic the documents are ordered by
// the hash of their id; of every five the first three are train, the fourth dev
// and the fifth test, so that the splits do not depend on what the documents
// say. A document whose source has splits of its own keeps that of its source:
// the models that ship learnt from GUM's training part. Batches are filled to the same number of bytes.
func Plan(ts []*Text) []Document {
	hash := func(id string) string { return fmt.Sprintf("%x", sha256.Sum256([]byte("hearsay/"+id))) }
	ts = slices.Clone(ts)
	slices.SortFunc(ts, func(a, b *Text) int {
		return cmp.Or(cmp.Compare(a.Topic, b.Topic), cmp.Compare(hash(a.ID), hash(b.ID)))
	})
	var out []Document
	n := map[string]int{}
	left := map[string]int{}
	for k, v := range double {
		left[k] = v
	}
	topics := map[string]string{}
	for _, t := range ts {
		split := [5]string{"train", "train", "train", "dev", "test"}[n[t.Topic]%5]
		n[t.Topic]++
		if t.Split != "" {
			split = t.Split
		}
		topics[t.ID] = t.Topic
		out = append(out, Document{ID: t.ID, Split: split, Bytes: len(t.Text), SHA256: t.Digest()})
	}
	// Twice: in the order of the hash over all topics, interviews left out: most
	// of their words are turns, which are not annotated.
	order := make([]int, len(out))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(hash(out[a].ID), hash(out[b].ID)) })
	for _, i := range order {
		d := &out[i]
		if topics[d.ID] != "interview" && d.Bytes > 1000 && left[d.Split] > 0 {
			left[d.Split]--
			d.Double = true
		}
	}
	// Batches: the longest document first, into the one with the least to read; a
	// document read twice goes to two.
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(out[b].Bytes, out[a].Bytes) })
	var load [Batches]int
	for _, i := range order {
		d := &out[i]
		least := 0
		for b := range load {
			if load[b] < load[least] {
				least = b
			}
		}
		d.Batch = string(rune('A' + least))
		load[least] += d.Bytes
		if d.Double {
			load[(least+1)%Batches] += d.Bytes
		}
	}
	slices.SortFunc(out, func(a, b Document) int { return cmp.Compare(a.ID, b.ID) })
	return out
}

// Second is the batch whose annotator reads a document that is annotated twice
// for the second time.
func (d Document) Second() string {
	return string(rune('A' + (int(d.Batch[0]-'A')+1)%Batches))
}
