package ledger

import (
	"encoding/binary"
	"math"
	"slices"

	"hearsay/internal/news"
	"hearsay/internal/words"
)

// printedAs is what words a stretch of text has: what two outlets took from one text
// is seen in it sooner than in what their clauses are about.
type printedAs struct {
	stems        []int32  // the numbers of its words' stems, each once, in order
	neighbours   []uint64 // those of two words side by side, each once, in order
	words, pairs float64  // the weight of all stems, and of all neighbours
}

// wordings are those of one story, each once. The weights of words are the story's
// own: what every sentence says tells none from another.
type wordings struct {
	lex     *words.Lexicon
	numbers map[uint64]int32 // stem → its number
	df      []int32          // in how many sentences of the story each stem stands
	n       int              // sentences of the story
	weight  []float64
	tells   []float64 // see telling
	scale   float64   // the weight of a word that two sentences hold
	all     []printedAs
	texts   map[string][]int32    // what read found in a text: copies print the same sentences
	known   map[string]int32      // the numbers of a wording's words in their order → its own
	pairs   map[uint64][2]float64 // two wordings → what common gives
	words   []words.Word
	buf     []int32
	key     []byte
}

func newWordings(lex *words.Lexicon) *wordings {
	return &wordings{lex: lex, numbers: map[uint64]int32{}, known: map[string]int32{}, texts: map[string][]int32{}, pairs: map[uint64][2]float64{}}
}

// count takes in an article's sentences for the weights of their words.
func (w *wordings) count(a *news.Article) {
	for _, s := range a.Sentences {
		w.read(s.Of(a.Text))
		slices.Sort(w.buf)
		for _, id := range slices.Compact(w.buf) {
			w.df[id]++
		}
		w.n++
	}
}

// weigh sets the weights, once all articles are counted.
func (w *wordings) weigh() {
	n := float64(w.n)
	w.weight = make([]float64, len(w.df))
	for i, df := range w.df {
		w.weight[i] = math.Log(1 + n/(1+float64(df)))
	}
	w.scale = max(math.Log(1+n/3), 1)
	w.telling()
}

// read puts the numbers of a text's words into buf, as copied text is compared.
func (w *wordings) read(text string) {
	ids, known := w.texts[text]
	if w.buf = append(w.buf[:0], ids...); known {
		return
	}
	w.words = w.lex.Scan(w.words[:0], text, 0, len(text))
	for i := range w.words {
		stem := w.words[i].Stem
		id, ok := w.numbers[stem]
		if !ok {
			id = int32(len(w.df))
			w.numbers[stem] = id
			w.df = append(w.df, 0)
			if w.weight != nil { // a piece of a printed word, where a clause ends inside one
				w.weight = append(w.weight, w.scale)
			}
		}
		w.buf = append(w.buf, id)
	}
	w.texts[text] = slices.Clone(w.buf)
}

// of is the number of a text's wording. Texts of the same words have one.
func (w *wordings) of(text string) int32 {
	w.read(text)
	w.key = w.key[:0]
	for _, id := range w.buf {
		w.key = binary.LittleEndian.AppendUint32(w.key, uint32(id))
	}
	if i, ok := w.known[string(w.key)]; ok {
		return i
	}
	var x printedAs
	for i := 1; i < len(w.buf); i++ {
		x.neighbours = append(x.neighbours, uint64(w.buf[i-1])<<32|uint64(w.buf[i]))
	}
	slices.Sort(x.neighbours)
	x.neighbours = slices.Compact(x.neighbours)
	slices.Sort(w.buf)
	x.stems = slices.Clone(slices.Compact(w.buf))
	for _, id := range x.stems {
		x.words += w.weight[id]
	}
	for _, p := range x.neighbours {
		x.pairs += w.ofBoth(p)
	}
	i := int32(len(w.all))
	w.all = append(w.all, x)
	w.known[string(w.key)] = i
	return i
}

// ofBoth is the weight of two words side by side.
func (w *wordings) ofBoth(p uint64) float64 { return w.weight[p>>32] + w.weight[uint32(p)] }

// common is the weight of the words that two wordings share, and that of their
// neighbours.
func (w *wordings) common(i, j int32) (words, pairs float64) {
	a, b := &w.all[i], &w.all[j]
	if i == j {
		return a.words, a.pairs
	}
	// Of copies there are many pairs to two wordings.
	key := uint64(min(i, j))<<32 | uint64(max(i, j))
	if known, ok := w.pairs[key]; ok {
		return known[0], known[1]
	}
	inBoth(a.stems, b.stems, func(id int32) { words += w.weight[id] })
	inBoth(a.neighbours, b.neighbours, func(p uint64) { pairs += w.ofBoth(p) })
	w.pairs[key] = [2]float64{words, pairs}
	return words, pairs
}

// inBoth calls do for what two ordered lists share.
func inBoth[T int32 | uint64](a, b []T, do func(T)) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			do(a[i])
			i++
			j++
		}
	}
}
