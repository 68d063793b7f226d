package cluster

import (
	"cmp"
	"hash/fnv"
	"math"
	"slices"
	"unicode/utf8"

	"hearsay/internal/words"
)

const (
	titleWeight = 2.0
	leadWeight  = 2.0
	leadWords   = 60  // words of text that count as its lead
	readWords   = 400 // words of text that count at all
	readBytes   = 16 << 10
	nameWeight  = 1.5 // of a name that analysis found, beside its words
	keepTerms   = 100 // terms kept of an article
)

// background is how many ordinary texts the language's frequency list stands
// for, beside the articles that arrived. It is the number that the English list
// was counted in.
const background = 1320

// term is a term of one article: its number and how much the article says it.
type term struct {
	id int32
	w  float32 // log(1 + weighted count)
}

// dictionary numbers the terms and counts the articles that hold them.
type dictionary struct {
	id    map[uint64]int32
	key   []uint64
	share []float32 // of ordinary texts
	name  []bool    // was printed as a name or number: comparable between languages
	df    []int32
	n     int // articles

	rare []rarity // by term: its idf, as of some number of articles
}

type rarity struct {
	idf float64
	n   int
}

// idf is how telling a term is, by what is known up to now. One arrival asks for
// that of a term many times over.
func (d *dictionary) idf(id int32) float64 {
	for len(d.rare) < len(d.key) {
		d.rare = append(d.rare, rarity{})
	}
	if r := &d.rare[id]; r.n != d.n {
		df := float64(d.share[id])*background + float64(d.df[id]) + 0.5
		*r = rarity{max(0, math.Log((background+float64(d.n)+1)/df)), d.n}
	}
	return d.rare[id].idf
}

func (d *dictionary) number(key uint64, share float64, name bool) int32 {
	if id, ok := d.id[key]; ok {
		d.name[id] = d.name[id] || name
		return id
	}
	id := int32(len(d.key))
	d.id[key] = id
	d.key = append(d.key, key)
	d.share = append(d.share, float32(share))
	d.name = append(d.name, name)
	d.df = append(d.df, 0)
	return id
}

// features are the terms of one article before they are numbered, with a place
// where the article prints each.
type features struct {
	count map[uint64]float64
	info  map[uint64]info
	order []uint64 // in order of first print, for one result whatever the map does
	buf   []words.Word
}

type info struct {
	text  string
	share float64
	name  bool
}

// read fills f with the terms of a document.
func (f *features) read(d *Doc, lex *words.Lexicon, lang string) {
	if f.count == nil {
		f.count, f.info = make(map[uint64]float64), make(map[uint64]info)
	}
	clear(f.count)
	clear(f.info)
	f.order = f.order[:0]
	salt := uint64(0)
	if lang != "en" {
		h := fnv.New64a()
		h.Write([]byte(lang))
		salt = h.Sum64()
	}
	f.text(d.Title, lex, salt, titleWeight, titleWeight)
	f.text(d.Text, lex, salt, leadWeight, 1)
	for _, n := range d.Names {
		if n != "" {
			f.add(words.Hash("name:"+n), nameWeight, info{text: n, name: true})
		}
	}
}

func (f *features) text(text string, lex *words.Lexicon, salt uint64, lead, rest float64) {
	f.buf = lex.Scan(f.buf[:0], text, 0, min(len(text), readBytes))
	for i, w := range f.buf[:min(len(f.buf), readWords)] {
		if w.Flags.Is(words.Stop) {
			continue
		}
		weight := rest
		if i < leadWords {
			weight = lead
		}
		key, in := w.Stem, info{text: text[w.Start:w.End], share: lex.Share(w.Stem)}
		in.name = w.Flags.Is(words.Number) || w.Flags&(words.Capital|words.Opens) == words.Capital
		if salt != 0 && !in.name {
			in.share = shareByLength(utf8.RuneCountInString(in.text))
			if in.share == 1 {
				continue
			}
			key ^= salt
		}
		f.add(key, weight, in)
	}
}

// shareByLength guesses in what share of ordinary texts a word is found, for a
// language that has no list: the shorter a word, the commoner (Zipf 1935).
func shareByLength(runes int) float64 {
	switch {
	case runes <= 3:
		return 1
	case runes == 4:
		return 0.3
	case runes == 5:
		return 0.1
	case runes == 6:
		return 0.05
	}
	return 0.01
}

func (f *features) add(key uint64, weight float64, in info) {
	if _, ok := f.count[key]; !ok {
		f.order = append(f.order, key)
		f.info[key] = in
	}
	f.count[key] += weight
}

// terms numbers and counts the features and gives the article's terms, the most
// telling ones if there are many, in order of their number.
func (c *Cluster) terms() []term {
	c.dict.n++
	all := c.scratch[:0]
	for _, key := range c.feat.order {
		in := c.feat.info[key]
		id := c.dict.number(key, in.share, in.name)
		c.dict.df[id]++
		all = append(all, term{id, float32(math.Log1p(c.feat.count[key]))})
	}
	c.scratch = all
	if len(all) > keepTerms {
		slices.SortFunc(all, func(a, b term) int {
			return cmp.Or(cmp.Compare(c.weight(b), c.weight(a)), cmp.Compare(a.id, b.id))
		})
		all = all[:keepTerms]
	}
	out := slices.Clone(all)
	slices.SortFunc(out, func(a, b term) int { return cmp.Compare(a.id, b.id) })
	return out
}

// known gives the features that are terms already, without counting them.
func (c *Cluster) known(f *features) []term {
	var out []term
	for _, key := range f.order {
		if id, ok := c.dict.id[key]; ok {
			out = append(out, term{id, float32(math.Log1p(f.count[key]))})
		}
	}
	slices.SortFunc(out, func(a, b term) int { return cmp.Compare(a.id, b.id) })
	return out
}

func (c *Cluster) weight(t term) float64 { return float64(t.w) * c.dict.idf(t.id) }

// english is the least share of English function words in an English text.
const english = 0.2

// language tells English from other languages by the share of function words;
// "" stands for another one, which is not known.
func language(text string, lex *words.Lexicon, buf []words.Word) (string, []words.Word) {
	buf = lex.Scan(buf[:0], text, 0, min(len(text), 2000))
	stop := 0
	for _, w := range buf {
		if w.Flags.Is(words.Stop) {
			stop++
		}
	}
	if len(buf) < 20 || float64(stop) >= english*float64(len(buf)) {
		return "en", buf
	}
	return "", buf
}
