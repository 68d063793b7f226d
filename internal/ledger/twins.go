package ledger

import (
	"encoding/binary"
	"math"
	"strings"

	"hearsay/internal/news"
)

// Twins are units of two articles that stand in one paragraph, word for word, at
// one place of it, were read alike and are given alike to sources described alike.
// What two units say of each other holds of their twins as well, as long as
// nothing was asked but their own paragraphs: of hundreds of articles that print
// one dispatch each two sentences are compared once.
//
// Whatever is found to fit is remembered for the twins; what does not fit is found
// out for each pair, since a disagreement names its places. Answers that hang on
// more than the two paragraphs (what else the article tells, when it was published,
// whose newsroom it is) are not remembered: who looks at such a thing calls beyond.
// A mistake there could hide a disagreement between copies, the same in every run:
// units have one order, whatever came first.
type twins struct {
	of    []int32             // by unit: equal numbers are twins
	fit   map[uint64]struct{} // pairs of twins between which nothing clashes
	looks bool                // beyond has been called
	off   bool                // nothing is remembered: for tests
}

// What is asked of two units, see fits.
const (
	askedValues = 0  // whether their values clash
	askedTolls  = 1  // whether their counts of victims clash: this and more, one for each kind
	askedDenial = 64 // whether one denies what the other says of a concept: this and its number
)

// beyond notes that an answer hangs on more than the paragraphs of two units.
func (b *builder) beyond() { b.twins.looks = true }

// fits reports whether what was found of a pair of units before tells that
// nothing between units i and k clashes. found, which looks for it and says whether
// it found anything, is called otherwise.
func (b *builder) fits(what, i, k int, found func() bool) {
	t := &b.twins
	if t.of == nil {
		b.findTwins()
	}
	x, y := t.of[i], t.of[k]
	if b.units[i].art == b.units[k].art || max(x, y) >= maxTwins || t.off {
		found()
		return
	}
	key := uint64(what)<<40 | uint64(x)<<20 | uint64(y)
	if _, known := t.fit[key]; known {
		return
	}
	t.looks = false
	if !found() && !t.looks {
		t.fit[key] = struct{}{}
	}
}

// maxTwins is how many numbers of twins the keys of pairs have room for.
const maxTwins = 1 << 20

// findTwins numbers the units.
func (b *builder) findTwins() {
	t := &b.twins
	t.of, t.fit = make([]int32, len(b.units)), make(map[uint64]struct{})
	known := map[string]int32{}
	w := keyWriter{names: map[string]int32{}}
	for i := range b.units {
		w.unit(b, &b.units[i])
		n, found := known[string(w.key)]
		if !found {
			n = int32(len(known))
			known[string(w.key)] = n
		}
		t.of[i] = n
	}
}

// keyWriter writes down what tells twins from other units.
type keyWriter struct {
	key   []byte
	home  news.Span        // the sentence at hand: places count from its beginning
	names map[string]int32 // words and sentences by number
}

func (w *keyWriter) num(all ...int) {
	for _, n := range all {
		w.key = binary.AppendVarint(w.key, int64(n))
	}
}

func (w *keyWriter) float(f float64) {
	w.key = binary.LittleEndian.AppendUint64(w.key, math.Float64bits(f))
}

func (w *keyWriter) name(s string) {
	n, known := w.names[s]
	if !known {
		n = int32(len(w.names))
		w.names[s] = n
	}
	w.num(int(n))
}

func (w *keyWriter) span(s news.Span) { w.num(s.Start-w.home.Start, s.End-w.home.Start) }

// spans writes down what of some spans lies in the sentence.
func (w *keyWriter) spans(all []news.Span) {
	for _, s := range all {
		if s.Overlaps(w.home) {
			w.span(cutTo(s, w.home))
		}
	}
	w.num(-1)
}

// To tell what a time or figure is of, up to wordsBefore words before it are read,
// of the last context bytes at most, and the word right behind it.
const (
	wordsBefore = 2
	context     = 48
)

// unit writes down a unit of the story.
func (w *keyWriter) unit(b *builder, u *unit) {
	a := b.arts[u.art]
	w.key = w.key[:0]
	home := u.at
	for _, off := range [2]int{u.at.Start, max(u.at.Start, u.at.End-1)} {
		if k := a.SentenceAt(off); k >= 0 {
			home = news.Span{Start: min(home.Start, a.Sentences[k].Start), End: max(home.End, a.Sentences[k].End)}
		}
	}
	w.home = home
	w.name(home.Of(a.Text))
	if u.block >= 0 && u.block < len(a.Blocks) {
		w.name(string(a.Blocks[u.block].Kind))
	}
	w.span(u.at)
	w.num(truth(u.negative), truth(u.remote), truth(u.definite), truth(u.tells), int(u.pred), int(u.speaker), len(u.answers), len(u.vec))
	for _, x := range u.vec {
		w.num(x.id)
		w.float(x.w)
	}
	w.clause(a, u.clause)
	w.source(a, u.attr)
	lo, hi := home.End, home.Start // of what is read with its surroundings
	w.num(len(u.times))
	for _, k := range u.times {
		t := &a.Times[k]
		w.span(t.Span())
		w.name(t.Kind)
		w.name(t.Value)
		w.name(t.Mod)
		w.name(t.Basis)
		lo, hi = min(lo, t.Start), max(hi, t.End)
	}
	w.num(len(u.quants))
	for _, k := range u.quants {
		q := &a.Quantities[k]
		w.span(q.Span())
		w.name(q.Unit)
		w.name(q.Of)
		w.name(q.SIUnit)
		w.float(q.Value)
		w.float(q.SI)
		w.num(truth(q.Approx))
		for _, bound := range []*float64{q.Low, q.High} {
			if w.num(truth(bound != nil)); bound != nil {
				w.float(*bound)
			}
		}
		lo, hi = min(lo, q.Start), max(hi, q.End)
	}
	if lo > hi {
		return
	}
	if len(strings.Fields(a.Text[home.Start:lo])) < wordsBefore {
		w.name(a.Text[max(0, lo-context):home.Start])
	}
	if hi >= home.End {
		w.name(a.Text[home.End:min(len(a.Text), hi+context)])
	}
}

// clause writes down how a clause was read, and who is in it.
func (w *keyWriter) clause(a *article, c *news.Clause) {
	if c == nil {
		w.num(-1)
		return
	}
	w.span(c.At)
	w.span(c.Pred.At)
	w.name(string(c.Kind))
	w.name(c.Mood)
	w.name(c.Pred.Lemma)
	w.num(truth(c.Negated), len(c.Args), len(c.Terms))
	for _, g := range c.Args {
		w.name(g.Role)
		w.span(g.At)
		w.span(g.Head.At)
		w.name(g.Head.Lemma)
		w.num(truth(g.Head.Name))
		for _, at := range []news.Span{g.At, g.Head.At} {
			m := mentionAt(a.Article, at)
			if w.num(truth(m >= 0)); m >= 0 {
				w.name(string(a.Mentions[m].Entity))
			}
		}
	}
	for _, t := range c.Terms {
		w.span(t.At)
		w.name(t.Lemma)
		w.num(truth(t.Name))
	}
	// Those above it tell whether it is only supposed.
	for n, up := 0, c.Parent; up >= 0 && n < 3; n++ {
		p := &a.Clauses[up]
		w.name(string(p.Kind))
		w.span(p.At)
		up = p.Parent
	}
}

// source writes down the attribution of a unit but for the places of its chain.
func (w *keyWriter) source(a *article, attr int) {
	x := a.attribution(attr)
	if x == nil {
		w.num(-1)
		return
	}
	w.name(string(x.Kind))
	w.name(string(x.SourceType))
	w.name(string(x.Stance))
	w.num(attr-max(attr, 0), truth(x.ContentDenies), truth(x.Negated), truth(x.Hedged), truth(x == a.release), len(x.Chain))
	if x != a.release {
		w.spans(x.Content)
		w.spans(x.Cue)
	}
	for _, l := range x.Chain {
		w.name(l.Name)
		w.name(string(l.Entity))
		w.name(string(l.For))
		w.name(string(l.Role))
		w.num(truth(l.Named), truth(l.Plural))
	}
}
