package parser

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"sync"

	"hearsay/internal/lang"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/linear"
)

// Options are what training can vary.
type Options struct {
	Epochs int
	// Pupils learn the same lessons in different orders, side by side; the model
	// is their mean. 0 is one.
	Pupils int
	// MadeUp is how many made-up sentences of news are learned from beside the
	// treebanks, which hold little news and fewer quotations.
	MadeUp int
	// Drop is how many of 256 features are left out of a decision in training,
	// by chance (Hinton and others 2012). A model that must do without half of
	// what it knows cannot rest on rare words alone, and it makes mistakes in
	// training as it will later, so that it learns to go on from them.
	Drop int
	// MinUpdates is how often a feature must have been in a mistake to count.
	MinUpdates int
	// Margin is by how much the right action must win not to be learned again.
	Margin int32
	// Actions and Arcs say how the two tables are pruned.
	Actions, Arcs linear.Prune
	// Logf tells progress; nil for none.
	Logf func(format string, args ...any)
}

// Train trains a parser on the sentences of d, whose tags and lemmas should be
// those that a tagger gives, heads and relations the treebank's. b is the
// language's bundle, nil for none. It gives the model file; the same input gives
// the same bytes.
func Train(d *nlp.Doc, b *lang.Bundle, opt Options) ([]byte, error) {
	pupils := make([]*training, max(1, opt.Pupils))
	for i := range pupils {
		t, err := newTraining(d, b, opt, uint64(i))
		if err != nil {
			return nil, err
		}
		pupils[i] = t
	}
	var all sync.WaitGroup
	for _, t := range pupils {
		all.Go(func() { t.learn(d) })
	}
	all.Wait()
	var w linear.FileWriter
	if err := tables(&w, pupils); err != nil {
		return nil, fmt.Errorf("train parser: %w", err)
	}
	if err := calibrated(&w, d, b, opt); err != nil {
		return nil, fmt.Errorf("train parser: %w", err)
	}
	return w.Bytes(), nil
}

// calibrated adds the margins to the file, whose tables are there.
func calibrated(w *linear.FileWriter, d *nlp.Doc, b *lang.Bundle, opt Options) error {
	bare := *w
	none := noStops()
	bare.Add("stops", none.encode())
	f, err := linear.OpenFile(bare.Bytes())
	if err != nil {
		return err
	}
	p, err := Open(f, b)
	if err != nil {
		return err
	}
	p.calibrate(d)
	w.Add("stops", p.stops.encode())
	if opt.Logf != nil {
		opt.Logf("actions are taken at margins of %v, labels of %v", p.stops.actions, p.stops.labels)
	}
	return nil
}

// learn goes through the lessons of all epochs.
func (t *training) learn(d *nlp.Doc) {
	for epoch := 1; epoch <= t.opt.Epochs; epoch++ {
		t.random.Shuffle(len(t.order), func(i, j int) { t.order[i], t.order[j] = t.order[j], t.order[i] })
		t.wrong, t.total, t.labelsWrong = 0, 0, 0
		for _, i := range t.order {
			t.sentence(d, i)
		}
		if t.opt.Logf != nil {
			t.opt.Logf("pupil %d, epoch %d: %d of %d actions wrong, %d labels", t.pupil+1, epoch, t.wrong, t.total, t.labelsWrong)
		}
	}
}

// tables adds what the pupils learned to the model file: the mean of their
// weights.
func tables(w *linear.FileWriter, pupils []*training) error {
	t := pupils[0]
	var actors []*learner
	var labellers []*linear.Trainer
	for _, p := range pupils {
		actors, labellers = append(actors, p.actions), append(labellers, p.arcs)
	}
	actions, err := meanActions(actors, t.opt.Actions.MaxRows, t.opt.Actions.Clip)
	if err != nil {
		return err
	}
	arcs, err := linear.Mean(labellers, t.opt.Arcs)
	if err != nil {
		return err
	}
	var names []string
	for _, r := range t.labels {
		names = append(names, r.String())
	}
	w.Add("labels", linear.AppendStrings(nil, names))
	w.Add("actions", actions)
	w.Add("arcs", arcs)
	w.Add("sure", encodeSure(t.sure))
	return nil
}

// training is the state of one training.
type training struct {
	opt     Options
	pupil   uint64
	labels  []nlp.Rel
	golds   []*gold
	actions *learner
	arcs    *linear.Trainer
	sure    map[uint64]uint8
	lexicon lexicon
	random  *rand.Rand
	order   []int
	scores  []int32
	state   state
	view    view
	arc     arc
	feats   features

	wrong, total int // actions of this epoch
	labelsWrong  int
}

func newTraining(d *nlp.Doc, b *lang.Bundle, opt Options, pupil uint64) (*training, error) {
	t := &training{opt: opt, pupil: pupil, lexicon: newLexicon(b), random: rand.New(rand.NewPCG(2013, 4+pupil))}
	t.labels = labelsOf(d)
	if len(t.labels) > maxLabels {
		return nil, fmt.Errorf("train parser: %d labels, at most %d fit; fold rare ones", len(t.labels), maxLabels)
	}
	t.actions = newLearner(opt.MinUpdates)
	t.arcs = linear.NewTrainer(len(t.labels), opt.MinUpdates)
	t.scores = make([]int32, len(t.labels))
	number := map[nlp.Rel]uint8{}
	for i, r := range t.labels {
		number[r] = uint8(i)
	}
	for i, s := range d.Sentences {
		head, label := make([]int32, s.Last-s.First), make([]uint8, s.Last-s.First)
		for k := range head {
			tok := &d.Tokens[s.First+k]
			head[k], label[k] = int32(tok.Head-s.First), number[tok.Rel]
			if tok.Head < 0 {
				head[k], label[k] = int32(len(head)), rootLabel
			}
		}
		t.golds = append(t.golds, newGold(head, label))
		t.order = append(t.order, i)
	}
	t.findSure(d)
	return t, nil
}

// labelsOf lists the relations of d but the root's, the most frequent first.
func labelsOf(d *nlp.Doc) []nlp.Rel {
	var count [nlp.NumRels]int
	for i := range d.Tokens {
		count[d.Tokens[i].Rel]++
	}
	var all []nlp.Rel
	for r := range nlp.NumRels {
		if count[r] > 0 && nlp.Rel(r) != nlp.Root {
			all = append(all, nlp.Rel(r))
		}
	}
	slices.SortFunc(all, func(a, b nlp.Rel) int {
		return cmp.Or(count[b]-count[a], cmp.Compare(a, b))
	})
	return all
}

// sentence parses sentence i, learns from every decision, and goes on with what
// the model decided, right or wrong.
func (t *training) sentence(d *nlp.Doc, i int) {
	sent, s := d.Sentences[i], &t.state
	s.words = appendWords(s.words[:0], d.Text, d.Tokens[sent.First:sent.Last], t.lexicon)
	s.reset()
	for !s.done() {
		best, ok := s.forced()
		if !ok {
			best = t.action(s, t.golds[i])
		}
		label := uint8(rootLabel)
		if best != shift && s.headBy(best) != int32(s.n) {
			label = t.label(s, t.golds[i], best)
		}
		s.apply(best, label)
	}
}

// action decides an action and learns when it is wrong.
func (t *training) action(s *state, g *gold) action {
	s.look(&t.view)
	fs := t.drop(t.view.all(&t.feats))
	t.actions.step++
	scores := t.actions.score(fs)
	best, good, bad := judge(s, g, scores)
	t.total++
	if best != good {
		t.wrong++
	}
	if bad < numActions && scores[good]-scores[bad] <= t.opt.Margin {
		t.actions.update(fs, good, bad)
	}
	return best
}

// label decides the label of an arc, and learns when the arc is right.
func (t *training) label(s *state, g *gold, a action) uint8 {
	h, d := s.headBy(a), s.s0()
	if l, ok := t.sure[s.arcKey(h, d)]; ok {
		return l
	}
	s.arcOf(&t.arc, h, d)
	fs := t.drop(t.arc.all(&t.feats))
	t.arcs.Score(fs, t.scores)
	best := 0
	for l, v := range t.scores {
		if v > t.scores[best] {
			best = l
		}
	}
	if want := int(g.label[d]); g.head[d] == h {
		t.arcs.Tick()
		if best != want {
			t.arcs.Update(fs, want, best)
			t.labelsWrong++
		}
	}
	return uint8(best)
}

// judge finds the action that the model likes best, the best one of those that
// cost least, and the best one of the others.
func judge(s *state, g *gold, scores [numActions]int32) (best, good, bad action) {
	var cost [numActions]int
	var ok [numActions]bool
	cost[shift], cost[leftArc], cost[rightArc] = g.costs(s)
	ok[shift], ok[leftArc], ok[rightArc] = s.allowed()
	least := 1 << 30
	for a := range cost {
		if ok[a] {
			least = min(least, cost[a])
		}
	}
	best, good, bad = numActions, numActions, numActions
	better := func(a, than action) bool { return than == numActions || scores[a] > scores[than] }
	for a := range action(numActions) {
		switch {
		case !ok[a]:
			continue
		case cost[a] == least && better(a, good):
			good = a
		case cost[a] != least && better(a, bad):
			bad = a
		}
		if better(a, best) {
			best = a
		}
	}
	if best != good && best != bad {
		best = good
	}
	return best, good, bad
}

// drop leaves some features out, in place.
func (t *training) drop(fs []uint64) []uint64 {
	if t.opt.Drop == 0 {
		return fs
	}
	kept := fs[:0]
	var bits uint64
	for i, f := range fs {
		if i%8 == 0 {
			bits = t.random.Uint64()
		}
		if int(bits&255) >= t.opt.Drop {
			kept = append(kept, f)
		}
		bits >>= 8
	}
	return kept
}
