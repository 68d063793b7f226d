package eval

import (
	"cmp"
	"context"
	"fmt"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"hearsay/internal/demo"
	"hearsay/internal/ledger"
	"hearsay/internal/news"
	"hearsay/internal/nlp/weights"
	"hearsay/internal/pipeline"
)

// learned are the stories of testdata/unseen from which the weights of likeness
// are learned, beside the bundled ones: those that were released for work. No story
// that is held out is among them.
var learned = []string{
	"adonten", "arrazola", "balogo", "costeva", "dhulkera", "dhunchaur", "drashkova", "ferry", "karaka", "karsto", "kherbari", "kokbulak", "koradok",
	"lelgoi", "lindero", "margara", "moroni", "namkhun", "nanabarya", "nhalamba", "pump", "quito", "sundrey", "tefuro", "thorsager", "tinazagar", "tolbosrand", "valdriga", "vermandel", "ybyraty",
}

// MarkedPairs are the pairs of clauses of one story of which a reader has marked
// at least one as carrying a statement.
type MarkedPairs struct {
	Story string
	Pairs []ledger.Pair
	Same  []bool   // whether both stand in lines that carry one statement
	Lines []string // which two lines they stand in; of a pair of lines only one pair of clauses may be what is the same
}

// ReadMarkedPairs gives the marked pairs of the stories that may be learned from,
// by name, the bundled ones first. Root is the folder of the repository. Errors
// name the story.
func ReadMarkedPairs(root string) ([]MarkedPairs, error) {
	var out []MarkedPairs
	for _, name := range demo.Names() {
		m, err := markedPairs(name, demo.Story(name))
		if err != nil {
			return nil, err
		}
		out = append(out, m)
	}
	for _, name := range learned {
		m, err := markedPairs(name, os.DirFS(filepath.Join(root, "internal", "eval", "testdata", "unseen", name)))
		if err != nil {
			return nil, err
		}
		out = append(out, m)
	}
	return out, nil
}

func markedPairs(name string, dir fs.FS) (MarkedPairs, error) {
	out := MarkedPairs{Story: name}
	fail := func(err error) (MarkedPairs, error) {
		return out, fmt.Errorf("pairs of the story %s: %w", name, err)
	}
	g, captures, err := markedStory(dir)
	if err != nil {
		return fail(err)
	}
	d, pairs, err := readWith(captures, pipeline.Options{}, ledger.Pairs)
	if err != nil {
		return fail(err)
	}
	s := newScorer(g, d)
	carried := map[Place][]string{}
	for _, st := range g.Ledger.Statements {
		for _, p := range st.Carriers {
			carried[p] = append(carried[p], st.ID)
		}
	}
	for _, p := range pairs {
		a, b := s.where(p.A), s.where(p.B)
		x, y := statementsAt(carried, a), statementsAt(carried, b)
		if len(x)+len(y) == 0 || meets(a, b) || len(a) == 0 || len(b) == 0 {
			continue // nothing is marked, or a clause stands in lines that the page parted
		}
		out.Pairs = append(out.Pairs, p)
		out.Same = append(out.Same, slices.ContainsFunc(x, func(id string) bool { return slices.Contains(y, id) }))
		out.Lines = append(out.Lines, placeNames(a)+"|"+placeNames(b))
	}
	return out, nil
}

// readWith reads captures, and from what the ledger of each of their stories is made
// takes what find gives.
func readWith[T any](captures []*news.Capture, opt pipeline.Options, find func(ledger.Input) ([]T, error)) (*news.Document, []T, error) {
	var out []T
	var broken error
	opt.Workers = 1
	opt.Ledger = func(in ledger.Input) {
		found, err := find(in)
		broken = cmp.Or(broken, err)
		out = append(out, found...)
	}
	d, err := pipeline.Read(context.Background(), captures, opt)
	return d, out, cmp.Or(err, broken)
}

func statementsAt(carried map[Place][]string, at map[Place]bool) []string {
	var out []string
	for p := range at {
		out = append(out, carried[p]...)
	}
	return out
}

func placeNames(at map[Place]bool) string {
	var out []string
	for p := range at {
		out = append(out, fmt.Sprintf("%s:%d", p.Capture, p.Line))
	}
	slices.Sort(out)
	return strings.Join(out, " ")
}

// LearnLikely learns the weights by which package ledger judges how likely two
// clauses say the same, the bias first.
//
// What is marked are lines, and of the clauses of two lines that carry one
// statement only one pair need be the same: the most likely one, by likeness at
// first and then by what was learned (multiple-instance learning, Andrews et al.
// 2003).
func LearnLikely(stories []MarkedPairs) []float64 {
	score := make([][]float64, len(stories))
	for i, s := range stories {
		for _, p := range s.Pairs {
			score[i] = append(score[i], p.Alike)
		}
	}
	var w []float64
	for range rounds {
		var rows [][]float64
		var same []bool
		for i, s := range stories {
			best := map[string]int{}
			for k := range s.Pairs {
				if b, ok := best[s.Lines[k]]; !ok || score[i][k] > score[i][b] {
					best[s.Lines[k]] = k
				}
			}
			for k, p := range s.Pairs {
				if !s.Same[k] || best[s.Lines[k]] == k {
					rows, same = append(rows, p.Features), append(same, s.Same[k])
				}
			}
		}
		w = logistic(rows, same)
		for i, s := range stories {
			for k, p := range s.Pairs {
				score[i][k] = Likely(w, p.Features)
			}
		}
	}
	return w
}

// rounds is how often the clauses that are the same are chosen anew, steps how
// often the regression is bettered, and penalty what a weight costs, of features
// with a variance of one.
const (
	rounds  = 3
	steps   = 10
	penalty = 3.0
)

// Likely is the logistic function of features under weights, the bias first.
func Likely(w, features []float64) float64 {
	z := w[0]
	for i, f := range features {
		z += w[i+1] * f
	}
	return 1 / (1 + math.Exp(-z))
}

// logistic fits a logistic regression by Newton's method, with features brought to
// a mean of nothing and a variance of one, and gives the weights for them as they
// are.
func logistic(rows [][]float64, same []bool) []float64 {
	n := len(rows[0])
	mean, dev := make([]float64, n), make([]float64, n)
	for _, r := range rows {
		for i, f := range r {
			mean[i] += f / float64(len(rows))
		}
	}
	for _, r := range rows {
		for i, f := range r {
			dev[i] += (f - mean[i]) * (f - mean[i]) / float64(len(rows))
		}
	}
	for i := range dev {
		dev[i] = math.Sqrt(dev[i]) + 1e-9
	}
	w := make([]float64, n+1)
	x := make([]float64, n)
	for range steps {
		// The gradient, and the Hessian with the gradient as a last column.
		h := make([][]float64, n+1)
		for i := range h {
			h[i] = make([]float64, n+2)
			if i > 0 {
				h[i][i] = penalty
				h[i][n+1] = -penalty * w[i]
			}
		}
		for k, r := range rows {
			for i, f := range r {
				x[i] = (f - mean[i]) / dev[i]
			}
			p := Likely(w, x)
			e := float64(truth(same[k])) - p
			v := p * (1 - p)
			for i := range n + 1 {
				a := 1.0
				if i > 0 {
					a = x[i-1]
				}
				row := h[i]
				row[n+1] += e * a
				a *= v
				row[0] += a
				for j := range i {
					row[j+1] += a * x[j]
				}
			}
		}
		for i := range n + 1 {
			for j := range i {
				h[j][i] = h[i][j]
			}
		}
		for i, d := range solve(h) {
			w[i] += d
		}
	}
	for i := range n {
		w[i+1] /= dev[i]
		w[0] -= w[i+1] * mean[i]
	}
	return w
}

// solve solves a system of linear equations whose last column is the right side,
// by Gauss's elimination.
func solve(m [][]float64) []float64 {
	n := len(m)
	for i := range n {
		top := i
		for j := i + 1; j < n; j++ {
			if math.Abs(m[j][i]) > math.Abs(m[top][i]) {
				top = j
			}
		}
		m[i], m[top] = m[top], m[i]
		for j := i + 1; j < n; j++ {
			f := m[j][i] / m[i][i]
			for k := i; k <= n; k++ {
				m[j][k] -= f * m[i][k]
			}
		}
	}
	out := make([]float64, n)
	for i := n - 1; i >= 0; i-- {
		v := m[i][n]
		for k := i + 1; k < n; k++ {
			v -= m[i][k] * out[k]
		}
		out[i] = v / m[i][i]
	}
	return out
}

// LikelyFile are weights as the file that package ledger ships.
func LikelyFile(w []float64) []byte {
	names, _ := ledger.LikelyWeights()
	return weights.Format("How likely two clauses say the same: the weights of a logistic regression, see\nlikely.go. Learned from the stories with marked statements by\n\n\tgo run ./cmd/train ../shared/bench ledger.likely", names, w)
}

// AveragePrecision is the mean over the lines that carry one statement of the
// precision down to each, where pairs of lines are put in order by their most
// likely clauses.
func AveragePrecision(s MarkedPairs, score func(p *ledger.Pair) float64) float64 {
	type lines struct {
		name string
		top  float64
		same bool
	}
	at := map[string]int{}
	var all []lines
	for i := range s.Pairs {
		v := score(&s.Pairs[i])
		k, ok := at[s.Lines[i]]
		if !ok {
			k = len(all)
			at[s.Lines[i]] = k
			all = append(all, lines{s.Lines[i], v, s.Same[i]})
		}
		all[k].top = max(all[k].top, v)
	}
	slices.SortFunc(all, func(a, b lines) int {
		switch {
		case a.top > b.top:
			return -1
		case a.top < b.top:
			return 1
		}
		return strings.Compare(a.name, b.name)
	})
	hits, sum := 0, 0.0
	for i, l := range all {
		if l.same {
			hits++
			sum += float64(hits) / float64(i+1)
		}
	}
	return sum / float64(max(hits, 1))
}
