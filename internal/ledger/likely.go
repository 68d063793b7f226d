package ledger

import (
	_ "embed"
	"math"
	"sync"

	"hearsay/internal/news"
	"hearsay/internal/nlp/weights"
)

// chance is how likely two units that are alike must be to say the same, to be
// merged. Likeness decides what is nearest; this keeps apart what is near by
// chance.
const chance = 0.29

// Some clauses are alike by what stands around them, by the story's topic or by who
// speaks: those that share less than scarce of their own words, or tell two deeds. They
// are merged only when they are plainly likely to say the same (TestMerges and
// TestHowLikely in package eval have what readers say of such pairs).
const (
	scarce  = 0.2
	plainly = 0.62
)

// surer is how likely two must be of which only one says what may be or would be.
const surer = 0.9

// Where features stand, see featureNames.
const (
	featureOwn     = 5
	featureSpeaker = 7
	featureVerb    = 13
	featureNoun    = 14
)

// loose reports whether two units are alike by other things than by what they say.
func (b *builder) loose(x, y *unit, f *features) bool {
	return f[featureOwn] < scarce || b.twoDeeds(x, y) || f[featureSpeaker] > 0 && f[featureVerb]+f[featureNoun] == 0
}

// chanceOf is chance for two units of articles with so many units each. Of n units
// about one says what a given unit of another article says, so the odds that any
// two do fall with n.
func chanceOf(a, b *unit, of []int) float64 {
	odds := chance / (1 - chance) * crowd(a, b, of)
	return odds / (1 + odds)
}

// features is what tells how likely two units say the same, see featureNames.
type features [13 + len(deedFeatures{}) + aroundFeatures]float64

// featureNames name the features, as the file of their weights does.
var featureNames = [len(features{})]string{
	"alike",      // how alike they are by what they are about and who says it
	"words",      // the share of their sentences' words that both hold, by weight
	"neighbours", // the share of the shorter sentence's neighbouring words that both hold
	"shared",     // how much both sentences hold, as a number of words that few do
	"unshared",   // how much of the shorter sentence the other does not hold, likewise
	"own",        // the share of their own words that both hold, by weight
	"part",       // the share of the shorter one's own words that both hold
	"speaker",    // both are given to one who is named
	"speakers",   // they are given to two who are named
	"apart",      // how far apart they stand in their articles
	"lead",       // how near the head both stand
	"article",    // they are of one article
	"polarity",   // both say that something is so, or both that it is not
	// See deedFeatures.
	"verb",   // their predicates mean one thing
	"noun",   // what one has for a predicate the other tells in another word of the clause
	"told",   // and how much that says, as a number of words that few hold
	"who",    // whoever does it is one
	"whom",   // and so is to whom or what it is done
	"figure", // both give one figure
	"digits", // how large the largest of such figures is, in digits
	"day",    // both give one time
	"mood",   // both tell facts, or both what could be
	"rarest", // how much the rarest thing says that both are about, as a number of words that few hold
	"years",  // both tell of the story's days, or both of others
	// See around.
	"beside", // how much the sentences before them or after them share
	"across", // how much the sentence of one shares with one beside the other's
}

// featuresOf finds out about two units that are alike by so much, all but what
// stands around them.
func (b *builder) featuresOf(x, y *unit, alike float64) features {
	w := b.wordings
	s, t := &w.all[x.sent], &w.all[y.sent]
	words, pairs := w.common(x.sent, y.sent)
	p, q := &w.all[x.own], &w.all[y.own]
	own, _ := w.common(x.own, y.own)
	f := features{
		alike,
		shareOf(words, s.words+t.words-words),
		shareOf(pairs, min(s.pairs, t.pairs)),
		words / w.scale,
		(min(s.words, t.words) - words) / w.scale,
		shareOf(own, p.words+q.words-own),
		shareOf(own, min(p.words, q.words)),
		float64(truth(x.speaker == y.speaker && x.speaker > 0)),
		float64(truth(x.speaker != y.speaker && x.speaker > 0 && y.speaker > 0)),
		math.Abs(x.lead - y.lead),
		min(x.lead, y.lead),
		float64(truth(x.art == y.art)),
		float64(truth(x.negative == y.negative)),
	}
	d := b.deedFeatures(x, y)
	copy(f[len(f)-aroundFeatures-len(d):], d[:])
	return f
}

// shareOf is x of all, 0 of nothing.
func shareOf(x, all float64) float64 {
	if all <= 0 {
		return 0
	}
	return x / all
}

// likely is how likely two units that are alike by so much say the same, between
// 0 and 1: a logistic regression that was learned from stories whose statements a
// reader has marked, see LikelyWeights.
func (b *builder) likely(x, y *unit, alike float64) float64 {
	f := b.featuresOf(x, y, alike)
	b.around(&f, x, y)
	return logistic(f[:])
}

// likelier reports whether two units are at least so likely to say the same, and plainly
// likely where they are alike by other things than by what they say.
func (b *builder) likelier(x, y *unit, alike, least float64) bool {
	if x.sent == y.sent && x.own == y.own && x.art != y.art && x.negative == y.negative {
		return true // copies, word for word
	}
	if b.notRestated(x, y) || b.commonWords(x, y) || b.crossed(x, y) || b.onlyNamed(x, y) || b.twoTellings(x, y) || b.byScrap(x, y) {
		return false
	}
	f := b.featuresOf(x, y, alike)
	if b.loose(x, y, &f) {
		least = max(least, plainly)
	}
	if x.clause != nil && y.clause != nil && mood(x) != mood(y) {
		least = max(least, surer)
	}
	return b.reaches(x, y, &f, least)
}

// reaches reports whether features make two units at least so likely to say the same.
// What stands around their sentences is looked up only where it can turn the answer: of
// most pairs it cannot, and those of a large story are very many.
func (b *builder) reaches(x, y *unit, found *features, least float64) bool {
	f := *found
	lo, hi := f, f
	for i := len(f) - aroundFeatures; i < len(f); i++ {
		if likelyWeights()[i+1] > 0 {
			hi[i] = 1
		} else {
			lo[i] = 1
		}
	}
	if logistic(hi[:]) < least {
		return false
	}
	if logistic(lo[:]) >= least {
		return true
	}
	b.around(&f, x, y)
	return logistic(f[:]) >= least
}

// logistic is how likely features make it.
func logistic(f []float64) float64 {
	w := likelyWeights()
	z := w[0]
	for i, v := range f {
		z += w[i+1] * v
	}
	return 1 / (1 + math.Exp(-z))
}

// findWordings finds the wording of every unit and of its sentence.
func (b *builder) findWordings() {
	b.wordings = newWordings(b.lists.words)
	for _, a := range b.arts {
		b.wordings.count(a.Article)
	}
	b.wordings.weigh()
	for i := range b.units {
		u := &b.units[i]
		a := b.arts[u.art].Article
		at := u.at
		if s := a.SentenceAt(u.at.Start); s >= 0 {
			at = a.Sentences[s]
		}
		u.sent, u.own = b.wordings.of(at.Of(a.Text)), b.wordings.of(u.at.Of(a.Text))
	}
}

//go:embed likely.txt
var likelyFile string

// likelyWeights are the weight of nothing and those of the features in order. A
// broken file, which is the program's own, is a fault.
var likelyWeights = sync.OnceValue(func() []float64 {
	w, err := weights.Parse(likelyFile, weightNames())
	if err != nil {
		panic(err)
	}
	return w
})

// weightNames name the weight of nothing and those of the features.
func weightNames() []string { return append([]string{"bias"}, featureNames[:]...) }

// LikelyWeights are the names and weights by which two clauses are judged likely to
// say the same: "bias", then the features in their order.
func LikelyWeights() (names []string, values []float64) {
	return weightNames(), likelyWeights()
}

// Pair is two clauses that may be merged, and what is known about them.
type Pair struct {
	A, B     news.Ref
	Alike    float64
	Features []float64 // in the order of LikelyWeights, without the bias
}

// reach is how alike clauses must be to be among Pairs: less than is ever merged,
// so that what is learned from them knows what lies below.
const reach = 0.2

// Pairs gives the pairs of clauses of one story from which the weights of likeness
// are learned. The error is that of a broken word list.
func Pairs(in Input) ([]Pair, error) {
	b, err := begin(in)
	if err != nil {
		return nil, err
	}
	b.findWordings()
	ref := func(u *unit) news.Ref {
		return news.Ref{Article: b.arts[u.art].ID, Start: u.at.Start, End: u.at.End}
	}
	var out []Pair
	for _, p := range inOrder(b.con.candidates(b.units, reach), len(b.units)) {
		x, y := &b.units[p.a], &b.units[p.b]
		if b.frames(x) || b.frames(y) {
			continue
		}
		f := b.featuresOf(x, y, p.alike)
		b.around(&f, x, y)
		out = append(out, Pair{ref(x), ref(y), p.alike, f[:]})
	}
	return out, nil
}
