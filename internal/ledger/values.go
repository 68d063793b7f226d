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
// them are judged to answer one question (see valueFeatures).
type value struct {
	unit   int // the unit that it is of
	q, t   int // index into its article's quantities, times; -1 for none
	at     news.Span
	kind   string   // what two values must have in common to be compared, see the kinds
	size   float64  // for a count how many, for a day its number, for an hour its minute
	alone  int      // how many values of its kind its article gives
	noun   []spoken // what it counts or measures
	near   []spoken // what is said beside it
	clause []spoken // in its clause
	whole  []spoken // in its sentence
	around []spoken // and in those beside it in its paragraph
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
			if k := akin(&x[i], &y[j]) * min(x[i].weight, y[j].weight); k > best {
				best = k
			}
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

// besideValue is how far from a value, in bytes, what is said beside it stands.
const besideValue = 40

// valuesOf are the values of all units that are compared, and those that they stand for.
func (b *builder) valuesOf() (few []value, more map[printedValue][]value) {
	var out []value
	for i := range b.units {
		u := &b.units[i]
		a := b.arts[u.art]
		for _, k := range u.quants {
			q := &a.Quantities[k]
			if kind, ok := b.kindOfQuantity(a, k); ok && !b.isName(a, *q) && !b.inSource(a, q) {
				out = append(out, value{unit: i, q: k, t: -1, at: q.Span(), kind: kind, size: sizeOf(q)})
			}
		}
		for _, k := range u.times {
			t := &a.Times[k]
			switch {
			case t.Kind == "duration" && strings.HasPrefix(t.Value, "P"):
				lo, hi, ok := news.DurationDays(t.Value)
				if ok && hi > 0 && !b.offset(a, t) {
					out = append(out, value{unit: i, q: -1, t: k, at: t.Span(), kind: valueLength, size: (lo + hi) / 2})
				}
			case calendar(*t) || dated(t):
				out = append(out, value{unit: i, q: -1, t: k, at: t.Span(), kind: valueDay})
			default:
				if _, _, ok := clock(t.Value); ok {
					out = append(out, value{unit: i, q: -1, t: k, at: t.Span(), kind: valueDay})
				}
			}
		}
	}
	out, more = b.fewOfEach(out)
	count := map[[2]string]int{}
	key := func(v *value) [2]string { return [2]string{string(b.arts[b.units[v.unit].art].ID), v.kind} }
	for i := range out {
		count[key(&out[i])]++
	}
	for i := range out {
		v := &out[i]
		v.alone = count[key(v)]
		b.surround(v)
	}
	return out, more
}

// Values that stand at one place in one sentence are compared for the first alikeValues
// of those that print it, and of each kind the first mostValues: a story of hundreds of
// articles prints the same ones over and over.
const (
	alikeValues = 3
	mostValues  = 160
)

// printed is a value as any number of articles print it.
type printedValue struct {
	kind  string
	sent  int32
	start int
}

// printed is how a value is printed: its sentence and the place in it.
func (b *builder) printed(v *value) printedValue {
	u := &b.units[v.unit]
	a := b.arts[u.art]
	start := v.at.Start
	if k := a.SentenceAt(start); k >= 0 {
		start -= a.Sentences[k].Start
	}
	return printedValue{v.kind, u.sent, start}
}

// fewOfEach are the values that are compared, and those that others stand for.
func (b *builder) fewOfEach(vs []value) (few []value, more map[printedValue][]value) {
	seen, kinds := map[printedValue]int{}, map[string]int{}
	more = map[printedValue][]value{}
	for i := range vs {
		p := b.printed(&vs[i])
		switch {
		case seen[p] == 0 && kinds[vs[i].kind] >= mostValues:
		case seen[p] < alikeValues:
			seen[p]++
			kinds[vs[i].kind]++
			few = append(few, vs[i])
		default:
			more[p] = append(more[p], vs[i])
		}
	}
	return few, more
}

// offset reports whether a length of time only says how far off something is: "three
// weeks before", "two days ago".
func (b *builder) offset(a *article, t *news.Time) bool {
	if slices.ContainsFunc(b.lists.measures[wordBefore(a.Text, t.Start)], func(m measure) bool { return m.kind == "lead" }) {
		return false // "burned for six days before it was put out"
	}
	for _, w := range [2]string{firstWord(a.Text[t.End:min(len(a.Text), t.End+20)]), wordBefore(a.Text, t.End)} {
		if slices.ContainsFunc(b.lists.measures[w], func(m measure) bool { return m.kind == "offset" }) {
			return true
		}
	}
	return false
}

// kindOfQuantity is the kind of a quantity, false for what is not compared.
func (b *builder) kindOfQuantity(a *article, k int) (string, bool) {
	q := &a.Quantities[k]
	switch {
	case voteAt(a, k) != nil:
		return valueVote, true
	case q.Of == "age":
		return valueAge, true
	case q.Of == "money":
		return valueMoney, true
	case q.Unit == "%":
		return valueShare, true
	case q.Unit != "" && q.SIUnit != "":
		return valueMeasure + " " + q.SIUnit, true
	case q.Unit != "":
		return valueMeasure + " " + q.Unit, true
	case q.Of != "":
		return valueCount, true
	}
	return "", false
}

func sizeOf(q *news.Quantity) float64 {
	if q.SIUnit != "" {
		return q.SI
	}
	return q.Value
}

// surround finds what is said around a value.
func (b *builder) surround(v *value) {
	u := &b.units[v.unit]
	a := b.arts[u.art]
	at := u.at
	if k := a.SentenceAt(v.at.Start); k >= 0 {
		at = a.Sentences[k]
		if bl := a.BlockAt(v.at.Start); bl >= 0 {
			wide := at
			if k > 0 && a.BlockAt(a.Sentences[k-1].Start) == bl {
				wide.Start = a.Sentences[k-1].Start
			}
			if k+1 < len(a.Sentences) && a.BlockAt(a.Sentences[k+1].Start) == bl {
				wide.End = a.Sentences[k+1].End
			}
			v.around = b.saidIn(a, wide)
		}
	}
	v.whole = b.saidIn(a, at)
	for _, w := range v.whole {
		if w.at < v.at.End+besideValue && w.at >= v.at.Start-besideValue {
			v.near = append(v.near, w)
		}
		if u.at.Start <= w.at && w.at < u.at.End {
			v.clause = append(v.clause, w)
		}
	}
	if v.q >= 0 {
		q := &a.Quantities[v.q]
		if v.kind == valueCount {
			f := strings.Fields(q.Of)
			for _, n := range f {
				form := b.con.form(n)
				w := spoken{root: b.con.root(form), weight: 1}
				for _, k := range b.lists.counted[form] {
					w.means = append(w.means, "c:"+k)
				}
				if k := b.lists.sources[form]; slices.Contains(k, "person") || slices.Contains(k, "collective") || slices.Contains(b.lists.counted[form], "crowd") {
					w.means = append(w.means, "p:")
				}
				if tolls[n] {
					w.root, w.means = "toll:"+n, nil
				}
				b.numbered(&w)
				v.noun = append(v.noun, w)
			}
			return
		}
	}
	if t := b.ownNoun(u, v.at); t != nil {
		if w, ok := b.saidBy(a, *t); ok {
			v.noun = append(v.noun, w)
		}
	} else if n := b.subjectNoun(u, v.at); n != "" && v.kind != valueDay {
		w := spoken{root: b.con.root(n), weight: 1}
		b.numbered(&w)
		v.noun = append(v.noun, w)
	}
}
