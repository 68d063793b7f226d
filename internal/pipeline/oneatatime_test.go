package pipeline_test

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"hearsay/internal/news"
	"hearsay/internal/pipeline"
	"hearsay/internal/store"
	"hearsay/internal/store/memory"
)

// said is what a document says, without the numbers that articles, statements
// and entities have in it: those follow the order of arrival.
func said(d *news.Document) []string {
	capture := make(map[news.ArticleID]news.CaptureID)
	for _, a := range d.Articles {
		capture[a.ID] = a.Capture
	}
	ref := func(a news.ArticleID, start, end int) string {
		return fmt.Sprintf("%.14s %d-%d", capture[a], start, end)
	}
	var out []string
	for _, p := range d.Passages {
		a, b := ref(p.A.Article, p.A.Start, p.A.End), ref(p.B.Article, p.B.Start, p.B.End)
		out = append(out, fmt.Sprintf("passage %s, %s: %s", min(a, b), max(a, b), p.Kind))
	}
	for i := range d.Stories {
		s := &d.Stories[i]
		for _, st := range s.Statements {
			var carriers []string
			for _, c := range st.Carriers {
				carriers = append(carriers, ref(c.Article, c.Start, c.End))
			}
			slices.Sort(carriers)
			out = append(out, fmt.Sprintf("statement %s by %s of %v: %s, %d outlets, own voice %v", ref(st.Gist.Article, st.Gist.Start, st.Gist.End), st.IndependentOrigins, carriers, st.Status, st.Outlets, st.OwnVoice))
		}
		for _, x := range s.Discrepancies {
			n := 0
			for _, v := range x.Values {
				n += len(v.Carriers)
			}
			out = append(out, fmt.Sprintf("discrepancy %s %s: %d values, %d carriers", x.Kind, x.About, len(x.Values), n))
		}
	}
	slices.Sort(out)
	return out
}

// Articles that arrive one at a time, in any order, give the story that reading
// all of them at once gives.
func TestOneAtATimeIsAllAtOnce(t *testing.T) {
	want := said(read(t, eventCaptures(24, 5), pipeline.Options{}))
	r := rand.New(rand.NewPCG(7, 7))
	for round := range 3 {
		s := memory.New()
		all := eventCaptures(24, 5)
		r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		for i := range all {
			a, err := pipeline.NewAdder(ctx, s, clock, pipeline.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if err := a.Add(ctx, slices.Values(all[i:i+1]), func(pipeline.Report) error { return nil }); err != nil {
				t.Fatal(err)
			}
		}
		list, err := s.Stories(ctx, store.StoryQuery{})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, line := range list {
			d, err := store.Document(ctx, s, line.ID, pipeline.MadeBy())
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, said(d)...)
		}
		slices.Sort(got)
		if !slices.Equal(got, want) {
			n := 0
			for n < min(len(got), len(want)) && got[n] == want[n] {
				n++
			}
			t.Errorf("round %d, %d stories: %d lines, want %d; the first that differs:\n%s\n%s", round, len(list), len(got), len(want), cmp.Or(at(got, n), "none"), cmp.Or(at(want, n), "none"))
		}
	}
}

func at(s []string, i int) string {
	if i < len(s) {
		return s[i]
	}
	return ""
}
