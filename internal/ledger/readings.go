package ledger

import (
	"encoding/binary"
	"math"
	"strings"

	"hearsay/internal/news"
)

// A reading is how a unit was read: the words of its sentence, its place in it, the
// clause, whom its names mean, its times and figures, and who it is given to as he is
// described. Of hundreds of articles that print one dispatch each unit has one
// reading, and what follows from it alone is found out once (see facts). What hangs on
// more than that (the article's day, its other clauses, its newsroom) is no fact of a
// reading.

// readAlike numbers the readings of the units as they are cut, makes the vector of
// each reading, and gives its units their facts in common.
func (b *builder) readAlike() {
	known := map[string]int32{}
	var first []*unit
	w := keyWriter{names: map[string]int32{}}
	for i := range b.units {
		u := &b.units[i]
		w.unit(b, u)
		n, found := known[string(w.key)]
		if !found || b.twins.off {
			n = int32(len(first))
			known[string(w.key)] = n
			u.told, u.vec = new(facts), b.con.vectorOf(b.arts[u.art], b.dir, u)
			first = append(first, u)
		}
		u.reading, u.told, u.vec = n, first[n].told, first[n].vec
	}
}

// findReadings parts the readings by what was found out since of their units, each by
// itself: what hangs on the article's day or on who the article has named. A denial
// that takes up what stands elsewhere is a reading by itself.
func (b *builder) findReadings() {
	type since struct {
		reading, pred, speaker int32
		negative, remote       bool
	}
	known := map[since]int32{}
	var of []*facts
	for i := range b.units {
		u := &b.units[i]
		if len(u.answers) > 0 {
			u.reading, u.told = int32(len(of)), new(facts)
			of = append(of, u.told)
			continue
		}
		key := since{u.reading, u.pred, u.speaker, u.negative, u.remote}
		n, found := known[key]
		if !found {
			n = int32(len(of))
			known[key] = n
			of = append(of, new(facts))
		}
		u.reading, u.told = n, of[n]
	}
}

// keyWriter writes down what tells one reading from others.
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
	w.clause(b, a, u.clause)
	w.terms(b, a, u.terms)
	w.source(a, u.attr)
	w.others(a)
	lo, hi := home.End, home.Start // of what is read with its surroundings
	w.num(len(u.times))
	for _, k := range u.times {
		t := &a.Times[k]
		w.span(t.Span())
		w.name(t.Kind)
		w.name(t.Value)
		w.name(t.Open)
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
func (w *keyWriter) clause(b *builder, a *article, c *news.Clause) {
	if c == nil {
		w.num(-1)
		return
	}
	w.span(c.At)
	w.span(c.Pred.At)
	w.name(string(c.Kind))
	w.name(c.Mood)
	w.name(c.Pred.Lemma)
	w.num(truth(c.Negated), len(c.Args))
	for _, g := range c.Args {
		w.name(g.Role)
		w.span(g.At)
		w.span(g.Head.At)
		w.name(g.Head.Lemma)
		w.num(truth(g.Head.Name))
		for _, at := range []news.Span{g.At, g.Head.At} {
			w.mention(b, a, at)
		}
	}
	// Those above it tell whether it is only supposed.
	for n, up := 0, c.Parent; up >= 0 && n < 3; n++ {
		p := &a.Clauses[up]
		w.name(string(p.Kind))
		w.span(p.At)
		up = p.Parent
	}
}

// terms writes down the words of a unit, and whom they mean.
func (w *keyWriter) terms(b *builder, a *article, all []news.Term) {
	w.num(len(all))
	for _, t := range all {
		w.span(t.At)
		w.name(t.Lemma)
		w.num(truth(t.Name))
		w.mention(b, a, t.At)
		if !w.home.Contains(t.At) { // else others tells
			w.num(truth(timeAt(a.Article, t.At)), truth(numberAt(a.Article, t.At)))
		}
	}
}

// mention writes down whom a word means, and the name where that is nobody known.
func (w *keyWriter) mention(b *builder, a *article, at news.Span) {
	i := mentionAt(a.Article, at)
	if w.num(i - max(i, 0)); i < 0 {
		return
	}
	m := &a.Mentions[i]
	w.name(string(m.Entity))
	w.name(m.Form)
	if b.dir.byID[m.Entity] == nil {
		w.name(m.Span().Of(a.Text))
	}
}

// others writes down which words of the sentence are of a time or a figure, whether
// that is the unit's or not.
func (w *keyWriter) others(a *article) {
	for i := range a.Times {
		if s := a.Times[i].Span(); s.Overlaps(w.home) {
			w.span(s)
		}
	}
	w.num(-1)
	for i := range a.Quantities {
		if s := a.Quantities[i].Span(); s.Overlaps(w.home) {
			w.span(s)
		}
	}
	w.num(-1)
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
		w.spans(x.Source)
	}
	for _, l := range x.Chain {
		w.name(l.Name)
		w.name(string(l.Entity))
		w.name(string(l.For))
		w.name(string(l.Role))
		w.num(truth(l.Named), truth(l.Plural))
	}
}
