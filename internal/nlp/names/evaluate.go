package names

import (
	"fmt"
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/linear"
)

// Score counts names by type: found and right, found, wanted.
type Score [numTypes][3]int

// F is the exact-span F1 of a type in per cent.
func (s Score) F(t int) float64 { return f1(s[t]) }

// All is the exact-span F1 of all types in per cent.
func (s Score) All() float64 {
	var c [3]int
	for _, t := range s {
		for i, n := range t {
			c[i] += n
		}
	}
	return f1(c)
}

func f1(c [3]int) float64 {
	if c[1]+c[2] == 0 {
		return 0
	}
	return 200 * float64(c[0]) / float64(c[1]+c[2])
}

// String gives the figures as one line.
func (s Score) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "F1 %.2f", s.All())
	for t, name := range []string{"person", "organisation", "place"} {
		fmt.Fprintf(&b, ", %s %.2f (P %.1f R %.1f)", name, s.F(t), 100*float64(s[t][0])/float64(max(1, s[t][1])), 100*float64(s[t][0])/float64(max(1, s[t][2])))
	}
	return b.String()
}

// evaluate opens a model and measures it.
func evaluate(model []byte, set []sample) (Score, error) {
	f, err := linear.OpenFile(model)
	if err != nil {
		return Score{}, err
	}
	bundle, err := lang.Get("en")
	if err != nil {
		return Score{}, err
	}
	m, err := Open(f, bundle)
	if err != nil {
		return Score{}, err
	}
	return measure(m, set), nil
}

// measure runs the recogniser over samples and scores the names on their tokens.
func measure(m *Recogniser, set []sample) Score {
	var s Score
	var seen *nlp.Doc
	for i := range set {
		x := &set[i]
		if x.doc != seen {
			seen = x.doc
			m.Run(x.doc)
		}
		s.add(x)
	}
	return s
}

// add counts one sentence.
func (s *Score) add(x *sample) {
	type key struct{ first, last, typ int }
	want := map[key]bool{}
	for i := 0; i < len(x.gold); i++ {
		l := x.gold[i]
		if l == outside {
			continue
		}
		j := i
		for x.gold[j].opens() {
			j++
		}
		want[key{x.at.First + i, x.at.First + j + 1, l.typ()}] = true
		s[l.typ()][2]++
		i = j
	}
	for _, n := range x.doc.Names {
		if n.First < x.at.First || n.First >= x.at.Last {
			continue
		}
		t := typeOf(n.Kind)
		if t < 0 {
			continue
		}
		s[t][1]++
		if want[key{n.First, n.Last, t}] {
			s[t][0]++
		}
	}
}
