package ledger

import (
	"math"
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/words"
)

// Two outlets that answer one question with two values disagree, however they put it:
// "fifty-two passengers were on board", "the way bill shows 46 people aboard". A value is
// a figure or a time as one clause gives it, with the words around it, by which two of
// them are judged to answer one question (see traitsOf).
type value struct {
	unit   int // the unit that it is of
	q, t   int // index into its article's quantities, times; -1 for none
	at     news.Span
	kind   string  // what two values must have in common to be compared, see the kinds
	size   float64 // how many, how much, how many days long; 0 for a day or hour
	alone  int     // how many values of its kind its article gives
	pred   spoken  // the predicate of its clause, without a key where there is none
	pace   string  // see paceOf
	stray  bool    // it was cut from its clause
	others bool    // it is of others, or of some of them
	not    bool    // the words before it refuse it
	// the stages for which its clause has words, by matter, see stages.txt
	stages map[string][]string
	noun   []spoken // what it counts or measures
	near   []spoken // what is said beside it
	clause []spoken // in its clause
	whole  []spoken // in its sentence
	// what its clause tells of, see happenings.txt
	happens []string
	around  []spoken // and in those beside it in its paragraph
}

// The kinds of values.
const (
	valueCount   = "count"
	valueMoney   = "money"
	valueMeasure = "measure"
	valueShare   = "share"
	valueAge     = "age"
	valueVote    = "vote"
	valueDay     = "day"
	valueLength  = "length"
)

// spoken is a word of a text as two outlets' words are compared: its root, the classes
// that it is in, or whom it names. It says the more the rarer it is in ordinary texts.
type spoken struct {
	at     int // where it stands
	root   string
	form   string
	name   bool
	entity bool
	means  []string
	weight float64
	key    int32   // the number of its root in the story
	begins int32   // and of the first letters of it, 0 for a short one
	keys   []int32 // and of what it means
}

// numbered gives a word the numbers by which it is compared.
func (b *builder) numbered(w *spoken) {
	if b.spokenKeys == nil {
		b.spokenKeys = map[string]int32{}
	}
	n := func(s string) int32 {
		k, ok := b.spokenKeys[s]
		if !ok {
			k = int32(len(b.spokenKeys) + 1)
			b.spokenKeys[s] = k
		}
		return k
	}
	w.key, w.keys = n(w.root), nil
	for _, m := range w.means {
		w.keys = append(w.keys, n(m))
	}
	if w.begins = 0; !w.entity && len(w.root) > rootPart {
		w.begins = n("^" + w.root[:rootPart])
	}
}

// What a word says at least and at most, and a name.
const (
	leastSaid = 0.3
	mostSaid  = 1.6
	nameSaid  = 1.3
)

// saidIn are the content words of a stretch of an article.
func (b *builder) saidIn(a *article, s news.Span) []spoken {
	var out []spoken
	seen := map[int]bool{}
	for i := range a.Clauses {
		c := &a.Clauses[i]
		if c.At.End <= s.Start || c.At.Start >= s.End && c.Pred.At.Start >= s.End {
			continue
		}
		for _, t := range c.Terms {
			if !s.Contains(t.At) || seen[t.At.Start] {
				continue
			}
			seen[t.At.Start] = true
			if w, ok := b.saidBy(a, t); ok {
				out = append(out, w)
			}
		}
	}
	slices.SortFunc(out, func(p, q spoken) int { return p.at - q.at })
	return out
}

// saidBy is what a term says, false for what says nothing of what it is about.
func (b *builder) saidBy(a *article, t news.Term) (spoken, bool) {
	if timeAt(a.Article, t.At) || numberAt(a.Article, t.At) && !wordy(t.Lemma) {
		return spoken{}, false
	}
	w := spoken{at: t.At.Start}
	if m := mentionAt(a.Article, t.At); m >= 0 && a.Mentions[m].Entity != "" {
		if f := a.Mentions[m].Form; f == "name" || f == "" {
			w.root, w.weight = "e:"+string(a.Mentions[m].Entity), nameSaid
			w.name = true
			if e := b.dir.byID[a.Mentions[m].Entity]; e != nil && (e.Kind == news.Country || strings.HasPrefix(e.Key, "gov:")) {
				w.root = "c:" + b.dir.state(e)
			}
			w.entity = true
			b.numbered(&w)
			return w, true
		}
	}
	lemma := strings.TrimSuffix(strings.ToLower(t.Lemma), ".")
	if b.con.light[lemma] {
		return spoken{}, false
	}
	form := b.con.form(lemma)
	w.root, w.form = b.con.root(form), form
	w.weight = min(max(-math.Log(b.lists.words.Share(words.Hash(form))+0.002)/4, leastSaid), mostSaid)
	if code := b.con.states[fold(lemma)]; code != "" && t.Name {
		w.root = "c:" + code // "the Norwegian embassy"
	}
	if w.name = t.Name; t.Name {
		w.weight = nameSaid
		b.numbered(&w)
		return w, true
	}
	for _, k := range b.con.classes(lemma) {
		w.means = append(w.means, "s:"+k)
	}
	for _, k := range b.lists.counted[form] {
		w.means = append(w.means, "c:"+k)
	}
	for _, k := range b.lists.acts[form] {
		w.means = append(w.means, "a:"+k)
	}
	if k := b.lists.sources[form]; slices.Contains(k, "person") || slices.Contains(k, "collective") {
		w.means = append(w.means, "p:")
	}
	for _, k := range b.lists.occasions[form] {
		w.means = append(w.means, "o:"+k)
	}
	for _, l := range [2]string{lemma, form} {
		for _, m := range b.lists.measures[l] {
			w.means = append(w.means, "m:"+m.class)
		}
	}
	b.numbered(&w)
	return w, true
}

// wordy reports whether a lemma has a letter: the "passenger" of a quantity, not its 52.
func wordy(lemma string) bool {
	return strings.IndexFunc(lemma, func(r rune) bool { return r >= 'a' }) >= 0
}

// akin is how nearly two words say the same, between 0 and 1.
func akin(x, y *spoken) float64 {
	if x.key == y.key {
		return 1
	}
	if x.entity || y.entity {
		return 0
	}
	best := 0.0
	for i, m := range x.keys {
		for _, o := range y.keys {
			if m != o {
				continue
			}
			switch x.means[i][0] {
			case 's':
				return 0.8
			case 'p': // both are somebody
				best = max(best, 0.3)
			default:
				best = 0.6
			}
		}
	}
	if best < 0.7 && x.begins != 0 && x.begins == y.begins && oneStem(x.root, y.root) {
		best = 0.7
	}
	return best
}

// rootPart is how long a beginning two words of one stem share at least, in bytes.
const rootPart = 4

// oneStem reports whether one of two roots begins with the other but for its last letter:
// "resign" and "resignat", "arrive" and "arrival".
func oneStem(x, y string) bool {
	if len(x) > len(y) {
		x, y = y, x
	}
	return len(x) > rootPart && strings.HasPrefix(y, x[:len(x)-1]) && len(y)-len(x) <= 4
}

// common is the weight of what two stretches both say: each word of one with the word of
// the other that says most nearly the same.
func common(x, y []spoken) float64 {
	sum := 0.0
	for i := range x {
		best := 0.0
		for j := range y {
			m := min(x[i].weight, y[j].weight)
			if m <= best {
				continue // no two words are more than alike
			}
			best = max(best, akin(&x[i], &y[j])*m)
		}
		sum += best
	}
	return sum
}

// weightOf is the weight of all that a stretch says.
func weightOf(x []spoken) float64 {
	sum := 0.0
	for i := range x {
		sum += x[i].weight
	}
	return sum
}
