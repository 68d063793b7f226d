package cluster

import (
	"testing"

	"pgregory.net/rapid"
)

// TestAnyDecisionsAnyOrder lets articles arrive and people decide in any order:
// every article is in one story, the numbers of stories lead somewhere, and the
// latest decision about a pair of articles holds.
func TestAnyDecisionsAnyOrder(t *testing.T) {
	docs := stream(40)
	rapid.Check(t, func(t *rapid.T) {
		c := New(Options{})
		var last Decision
		for i, d := range docs {
			if _, err := c.Add(d); err != nil {
				t.Fatal(err)
			}
			if i < 2 || rapid.IntRange(0, 3).Draw(t, "decide") > 0 {
				continue
			}
			one := func(name string) string { return docs[rapid.IntRange(0, i).Draw(t, name)].ID }
			d := Decision{Kind: rapid.SampledFrom([]DecisionKind{Pin, Move, Merge, Cut}).Draw(t, "kind"), Docs: []string{one("doc")}}
			if d.Kind != Cut {
				d.With = one("with")
			}
			if d.Kind == Pin && c.StoryOf(d.With) != c.StoryOf(d.Docs[0]) {
				continue // a pin keeps an article where it is
			}
			if d.With == d.Docs[0] {
				continue
			}
			kept, err := c.Apply(d)
			if err != nil {
				t.Fatal(err)
			}
			last = kept
		}
		if last.Kind != "" {
			if last.With != "" && c.StoryOf(last.Docs[0]) != c.StoryOf(last.With) {
				t.Fatalf("after %+v the two are in stories %d and %d", last, c.StoryOf(last.Docs[0]), c.StoryOf(last.With))
			}
			if last.Away != "" && c.StoryOf(last.Docs[0]) == c.StoryOf(last.Away) {
				t.Fatalf("after %+v the two are both in story %d", last, c.StoryOf(last.Away))
			}
		}
		seen := map[string]Story{}
		for s := Story(1); int(s) <= len(c.stories); s++ {
			if r := c.Resolve(s); r < 1 || c.stories[r-1].into != 0 {
				t.Fatalf("story %d leads to %d", s, r)
			}
			if c.Resolve(s) != s {
				continue
			}
			for _, id := range c.Articles(s) {
				if seen[id] != 0 {
					t.Fatalf("article %s is in stories %d and %d", id, seen[id], s)
				}
				seen[id] = s
				if c.StoryOf(id) != s {
					t.Fatalf("article %s is listed in story %d, but StoryOf says %d", id, s, c.StoryOf(id))
				}
			}
		}
		if len(seen) != len(docs) {
			t.Fatalf("%d articles in stories, want %d", len(seen), len(docs))
		}
	})
}
