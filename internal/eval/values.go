package eval

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"hearsay/internal/demo"
	"hearsay/internal/ledger"
	"hearsay/internal/news"
	"hearsay/internal/nlp/train"
	"hearsay/internal/nlp/weights"
	"hearsay/internal/pipeline"
)

// MarkedValues are the pairs of values of one story that do not fit together.
type MarkedValues struct {
	Story    string
	Pairs    []ledger.ValuePair
	Short    bool     // of reports of a few sentences
	Conflict []bool   // a reader says that they disagree
	Agree    []bool   // or that they do not, though it may look so
	Lines    []string // which two lines or spots they stand in; of these one pair of values need be what disagrees
}

// ReadMarkedValues gives the values of the stories that may be learned from and of the
// reports that were released for work. Root is the folder of the repository.
//
// Of the news of MEANTIME three articles of one topic at a time are taken for a story, of
// which no two values disagree: what made-up stories lack are the many figures and days
// of a real report that have nothing to do with each other.
func ReadMarkedValues(root string, data *train.Data) ([]MarkedValues, error) {
	out, err := realValues(data)
	if err != nil {
		return nil, err
	}
	add := func(name string, dir fs.FS) error {
		m, err := storyValues(name, dir)
		if err == nil {
			out = append(out, m)
		}
		return err
	}
	for _, name := range demo.Names() {
		if err := add(name, demo.Story(name)); err != nil {
			return nil, err
		}
	}
	for _, name := range learned {
		if err := add(name, os.DirFS(filepath.Join(root, "internal", "eval", "testdata", "unseen", name))); err != nil {
			return nil, err
		}
	}
	reports, err := ReadReports(filepath.Join(root, "internal", "eval", "testdata", "disagreements", "worked.txt"))
	if err != nil {
		return nil, err
	}
	for i := range reports {
		m, err := ReportValues(&reports[i])
		if err != nil {
			return nil, err
		}
		out = append(out, m)
	}
	return out, nil
}

// realStory is how many articles of a topic are taken for a story.
const realStory = 3

func realValues(data *train.Data) ([]MarkedValues, error) {
	topics := map[string][]string{}
	var order []string
	if err := readMeantime(data, func(topic, text string, _ []mentionOf, _ bool) error {
		if topics[topic] == nil {
			order = append(order, topic)
		}
		topics[topic] = append(topics[topic], text)
		return nil
	}); err != nil {
		return nil, err
	}
	var out []MarkedValues
	for _, topic := range order {
		for i, l := range slices.Collect(slices.Chunk(topics[topic], realStory)) {
			r := Reports{ID: fmt.Sprint(topic, " ", i), Texts: l}
			m, err := ReportValues(&r)
			if err != nil {
				return nil, err
			}
			m.Short = false
			for k := range m.Agree {
				m.Agree[k] = true
			}
			out = append(out, m)
		}
	}
	return out, nil
}

func storyValues(name string, dir fs.FS) (MarkedValues, error) {
	out := MarkedValues{Story: name}
	fail := func(err error) (MarkedValues, error) {
		return out, fmt.Errorf("values of the story %s: %w", name, err)
	}
	g, captures, err := markedStory(dir)
	if err != nil {
		return fail(err)
	}
	d, pairs, err := readWith(captures, pipeline.Options{}, ledger.ValuePairs)
	if err != nil {
		return fail(err)
	}
	s := newScorer(g, d)
	for _, p := range pairs {
		a, b := s.where(s.sentenceOf(p.A)), s.where(s.sentenceOf(p.B))
		out.Pairs = append(out.Pairs, p)
		out.Conflict = append(out.Conflict, s.disagree(a, b))
		out.Agree = append(out.Agree, s.agree(a, b))
		out.Lines = append(out.Lines, placeNames(a)+"|"+placeNames(b))
	}
	return out, nil
}

// ReportValues gives the values of short reports.
func ReportValues(r *Reports) (MarkedValues, error) {
	out := MarkedValues{Story: r.ID, Short: true}
	d, pairs, err := readWith(r.captures(), pipeline.Options{OneStory: true}, ledger.ValuePairs)
	if err != nil {
		return out, fmt.Errorf("values of %s: %w", r.ID, err)
	}
	marked := r.Marked(d.Articles, d.Captures)
	for _, p := range pairs {
		x, y := marked[p.A.Article].Overlaps(p.A.Span()), marked[p.B.Article].Overlaps(p.B.Span())
		out.Pairs = append(out.Pairs, p)
		out.Conflict = append(out.Conflict, r.Disagree && x && y)
		out.Agree = append(out.Agree, !r.Disagree && x && y)
		lines := fmt.Sprint(p.A.Article, "-", p.B.Article)
		if !x || !y {
			lines += " unmarked"
		}
		out.Lines = append(out.Lines, lines)
	}
	return out, nil
}

// sentenceOf is the sentence that a place stands in.
func (s *scorer) sentenceOf(r news.Ref) news.Ref {
	a := s.byID[r.Article]
	if k := a.SentenceAt(r.Start); k >= 0 {
		r.Start, r.End = a.Sentences[k].Start, a.Sentences[k].End
	}
	return r
}

// disagree reports whether the gold has two places on two sides of a disagreement.
func (s *scorer) disagree(a, b map[Place]bool) bool {
	for _, d := range s.g.Ledger.Discrepancies {
		for i, v := range d.Values {
			for k, w := range d.Values {
				if i != k && meetsAny(a, v.Where) && meetsAny(b, w.Where) {
					return true
				}
			}
		}
	}
	return false
}

// agree reports whether the gold has two places that must not be set against each other.
func (s *scorer) agree(a, b map[Place]bool) bool {
	for _, m := range s.g.Ledger.MustNotConflict {
		if len(m.Pair) == 2 && (a[m.Pair[0]] && b[m.Pair[1]] || a[m.Pair[1]] && b[m.Pair[0]]) {
			return true
		}
	}
	return false
}

func meetsAny(a map[Place]bool, l []Place) bool {
	for _, p := range l {
		if a[p] {
			return true
		}
	}
	return false
}

// reportWeight is how often a pair of values of short reports counts, or one that a
// reader says is no disagreement, to any of a whole story: a story has hundreds.
const reportWeight = 5

// LearnValues learns the weights by which package ledger judges whether two values
// answer one question, the bias first. Of the values of two lines that disagree only
// one pair need do so, as in LearnLikely.
//
// Those for days are learned from all values too, for there are few days, but with
// features of their own and from days that were cut from their clauses.
func LearnValues(stories []MarkedValues, days bool) []float64 {
	stories = valuesFor(stories, days)
	score := make([][]float64, len(stories))
	whole := slices.Index(ledger.ValueNames(days), "whole") - 1
	for i, s := range stories {
		for _, p := range s.Pairs {
			score[i] = append(score[i], p.Features[whole])
		}
	}
	var w []float64
	for range rounds {
		var rows [][]float64
		var conflict []bool
		for i, s := range stories {
			best := map[string]int{}
			for k := range s.Pairs {
				if b, ok := best[s.Lines[k]]; s.Conflict[k] && (!ok || score[i][k] > score[i][b]) {
					best[s.Lines[k]] = k
				}
			}
			for k, p := range s.Pairs {
				times := 1
				if s.Short || s.Agree[k] {
					times = reportWeight
				}
				if b, ok := best[s.Lines[k]]; !s.Conflict[k] || ok && b == k {
					for range times {
						rows, conflict = append(rows, p.Features), append(conflict, s.Conflict[k])
					}
				}
			}
		}
		w = logistic(rows, conflict)
		for i, s := range stories {
			for k, p := range s.Pairs {
				score[i][k] = Likely(w, p.Features)
			}
		}
	}
	return w
}

// valuesFor are the pairs, with their features, from which the weights for figures or
// days are learned.
func valuesFor(stories []MarkedValues, days bool) []MarkedValues {
	if days {
		return stories
	}
	n := len(ledger.ValueNames(days)) - 1
	var out []MarkedValues
	for _, s := range stories {
		t := MarkedValues{Story: s.Story, Short: s.Short}
		for k, p := range s.Pairs {
			if p.Stray {
				continue
			}
			p.Features = p.Features[:n]
			t.Pairs = append(t.Pairs, p)
			t.Conflict, t.Agree, t.Lines = append(t.Conflict, s.Conflict[k]), append(t.Agree, s.Agree[k]), append(t.Lines, s.Lines[k])
		}
		out = append(out, t)
	}
	return out
}

// ValuesFile are weights as the file that package ledger ships.
func ValuesFile(w []float64, days bool) []byte {
	if days {
		return weights.Format("How likely two days or hours that do not fit together answer one question, as values.txt\nhas it for figures, learned by\n\n\tgo run ./cmd/train ../shared/bench ledger.days", ledger.ValueNames(days), w)
	}
	return weights.Format("How likely two values that do not fit together answer one question: the weights of a\nlogistic regression, see values_clash.go. Learned from the stories and reports with\nmarked disagreements, and from real news without, by\n\n\tgo run ./cmd/train ../shared/bench ledger.values", ledger.ValueNames(days), w)
}
