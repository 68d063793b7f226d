package token

import (
	"os"
	"testing"

	"hearsay/internal/nlp/conllu"
	"hearsay/internal/nlp/linear"
	"hearsay/internal/nlp/train"
)

// The figures that sentences and tokens are held to, from raw text. The model
// that ships has seen four fifths of these documents, so each is split by a
// model that has not seen it.
func TestFloorOnGUM(t *testing.T) {
	data := &train.Data{Dir: "../../../../shared/bench"}
	if _, err := os.Stat(data.Dir); err != nil {
		t.Skip("no ../shared/bench beside the repository: the treebanks are not here")
	}
	const folds = 5
	rest, err := data.EWT(train.Train)
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string][]*conllu.Sentence{} // by genre
	for _, genre := range []string{"news", "academic", "bio", "conversation", "court", "interview", "speech", "textbook", "vlog", "voyage"} {
		for _, split := range []train.Split{train.Train, train.Dev, train.Test} {
			ss, err := data.GUM(split, genre)
			if err != nil {
				t.Fatal(err)
			}
			parts[genre] = append(parts[genre], ss...)
		}
	}
	total := map[string]*Score{}
	for fold := range folds {
		seen := append([]*conllu.Sentence{}, rest...)
		own := map[string][]*conllu.Sentence{}
		for genre, ss := range parts {
			doc := -1
			for i, s := range ss {
				if i == 0 || s.Doc != ss[i-1].Doc {
					doc++
				}
				if doc%folds == fold {
					own[genre] = append(own[genre], s)
				}
			}
		}
		for _, genre := range []string{"academic", "bio", "conversation", "court", "interview", "news", "speech", "textbook", "vlog", "voyage"} {
			doc := -1
			for i, s := range parts[genre] {
				if i == 0 || s.Doc != parts[genre][i-1].Doc {
					doc++
				}
				if doc%folds != fold {
					seen = append(seen, s)
				}
			}
		}
		s := splitter(t, "en")
		model, err := s.learn(seen)
		if err != nil {
			t.Fatal(err)
		}
		f, err := linear.OpenFile(model)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.LoadEnds(f); err != nil {
			t.Fatal(err)
		}
		for genre, ss := range own {
			if total[genre] == nil {
				total[genre] = &Score{}
			}
			total[genre].add(s.Evaluate(ss))
		}
	}
	for genre, s := range total {
		floor := 95.0
		if genre == "news" {
			floor = 96
		}
		t.Logf("%-12s %s", genre, s)
		if s.Boundaries.F() < floor || s.Tokens.F() < 98 {
			t.Errorf("GUM %s: %s; want boundaries F of at least %.0f and tokens F of at least 98", genre, s, floor)
		}
	}
}

func (s *Score) add(o Score) {
	for _, p := range [][2]*Match{{&s.Tokens, &o.Tokens}, {&s.Sentences, &o.Sentences}, {&s.Boundaries, &o.Boundaries}, {&s.Inner, &o.Inner}} {
		p[0].Found += p[1].Found
		p[0].There += p[1].There
		p[0].Both += p[1].Both
	}
}
