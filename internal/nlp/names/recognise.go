package names

import (
	"encoding/binary"
	"fmt"
	"slices"

	"hearsay/internal/lang"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/linear"
	"hearsay/internal/nlp/memory"
)

// Recogniser finds names. It is read-only and safe for concurrent use with
// different documents.
type Recogniser struct {
	gazetteer *Gazetteer
	weights   *linear.Table
	cases     *linear.Table
	callings  *callings
	inside    map[string]bool // prepositions of place
	offices   *offices
	small     map[string]Entry // outlets that are printed in small letters, see smallOutlets
	joints    map[uint64]bool  // words that join the parts of an organisation's name, where there is no model
	// trans[p][l] is the weight of label l after p.
	trans   [numLabels][numLabels]int32
	buffers memory.Pool[buffer]
}

// Open reads the recogniser of a language from its model file and lists.
func Open(f *linear.File, b *lang.Bundle) (*Recogniser, error) {
	g, err := Of(b)
	if err != nil {
		return nil, fmt.Errorf("open names: %w", err)
	}
	m := &Recogniser{gazetteer: g, callings: g.callings(), inside: b.List("place_prepositions").Set(), offices: readOffices(b), small: readSmall(b)}
	if m.weights, err = f.Table("weights"); err != nil {
		return nil, fmt.Errorf("open names: %w", err)
	}
	if m.weights.Classes() != numLabels {
		return nil, fmt.Errorf("open names: weights for %d labels, want %d; rebuild the models with cmd/train", m.weights.Classes(), numLabels)
	}
	if m.cases, err = f.Table("cases"); err != nil {
		return nil, fmt.Errorf("open names: %w", err)
	}
	raw := f.Section("transitions")
	if len(raw) != 2*numLabels*numLabels {
		return nil, fmt.Errorf("open names: %d bytes of transitions, want %d; rebuild the models with cmd/train", len(raw), 2*numLabels*numLabels)
	}
	for p := range m.trans {
		for l := range m.trans[p] {
			m.trans[p][l] = int32(int16(binary.LittleEndian.Uint16(raw[2*(p*numLabels+l):])))
		}
	}
	m.buffers.New = newBuffer
	return m, nil
}

// Gazetteer is what the recogniser matches by.
func (m *Recogniser) Gazetteer() *Gazetteer { return m.gazetteer }

// caseOf says how a word is mostly written within sentences, see learnCases.
func (m *Recogniser) caseOf(lower uint64) (uint8, bool) {
	if m.cases == nil {
		return 0, false
	}
	c, ok := m.cases.Only(lower)
	return uint8(c) + 1, ok
}

// buffer is the memory of one text's recognition.
type buffer struct {
	pieces []piece
	lists  []lists
	forms  memory.Forms[known]
	hashes []uint64 // of the sentence's forms
	met    []*known // the forms
	fresh  []*known // of them those that were not known
	own    []uint64 // features of the sentence's forms that have no scores yet
	edge   known    // beyond the ends of a sentence
	words  []word
	plain  []bool // by word, see isPlain
	runs   []run
	events []event
	late   []nlp.Name // being merged
	loud   bool       // the sentence is in capitals, which then say nothing
	feats  []uint64
	sums   linear.Scores
	ahead  [3]ahead
	scores [][numLabels]int32
	back   [][numLabels]uint8
	labels []label
	found  []int32
	doc    document
}

func newBuffer() *buffer { return &buffer{sums: linear.NewScores(numLabels), edge: known{word: edge}} }

// Run sets d.Names, as a layer of the analysis.
func (m *Recogniser) Run(d *nlp.Doc) {
	b := m.buffers.Get()
	defer m.buffers.Put(b)
	d.Names = d.Names[:0]
	for _, s := range d.Sentences {
		if s.First == s.Last {
			continue
		}
		b.fill(m, d, s)
		if m.weights != nil {
			b.score(m)
			b.decode(&m.trans)
		} else {
			b.label(m, d, s)
		}
		b.trust(d, s, m.callings)
		from := len(d.Names)
		d.Names = b.appendNames(d.Names, d, s)
		if len(b.events) > 0 {
			k := len(d.Names)
			d.Names = b.appendEvents(d.Names, d, s)
			b.merge(d.Names[from:], k-from)
		}
	}
	m.behindOffices(d)
	m.settle(d, b)
	m.smallOutlets(d)
}

// score scores every label for every word of the sentence. The features of a
// word are added up while those of the next ones are on their way from memory.
func (b *buffer) score(m *Recogniser) {
	n := len(b.words)
	b.scores, b.plain = slices.Grow(b.scores[:0], n)[:n], b.plain[:0]
	for i := range b.words {
		b.plain = append(b.plain, b.isPlain(i))
	}
	b.own = b.own[:0] // every form that was asked for has been scored
	added := 0        // words whose scores are there, or on their way in ahead
	for i := range b.words {
		if b.plain[i] {
			b.scores[i] = plainScores
			continue
		}
		a := &b.ahead[added%len(b.ahead)]
		b.finish(m, a)
		b.ask(m, i)
		a.word, a.feats = i, b.jointFeatures(a.feats[:0], i)
		m.weights.Fetch(a.feats)
		added++
	}
	for k := range b.ahead {
		b.finish(m, &b.ahead[(added+k)%len(b.ahead)])
	}
}

// ahead is a word whose scores are still to be added up.
type ahead struct {
	word  int
	feats []uint64 // none: there is no word
}

// finish adds up the scores of the word.
func (b *buffer) finish(m *Recogniser, a *ahead) {
	if len(a.feats) == 0 {
		return
	}
	copy(b.sums, b.of(m, a.word, 0))
	for k, by := range offsets {
		b.sums.Plus(b.of(m, a.word+by, 1+k))
	}
	m.weights.AddAll(b.sums, a.feats)
	s := &b.scores[a.word]
	for l := range s {
		s[l] = int32(b.sums.At(l))
	}
	a.feats = a.feats[:0]
}

const never = -1 << 28

// plainScores are those of a word that cannot be in a name.
var plainScores = func() (s [numLabels]int32) {
	for l := range s {
		s[l] = never / 4
	}
	s[outside] = 0
	return s
}()

// isPlain reports whether word i is a common word in small letters, or a mark,
// that no list has and that stands beside no capital. Such words, which are most
// of a text, are never part of a name and need no scores.
func (b *buffer) isPlain(i int) bool {
	w := &b.words[i]
	if w.upper || w.digit || (w.any()|w.loose)&(strongWords|1<<ClassGiven) != 0 {
		return false
	}
	if w.cased != 1+mostlySmall && w.pos != nlp.PUNCT {
		return false
	}
	return !b.at(i-1).upper && !b.at(i+1).upper
}

// decode finds the best allowed sequence of labels (Viterbi 1967).
func (b *buffer) decode(trans *[numLabels][numLabels]int32) {
	n := len(b.scores)
	b.back = b.back[:0]
	var best [numLabels]int32
	for i := range b.scores {
		sc := &b.scores[i]
		var next [numLabels]int32
		var from [numLabels]uint8
		if i > 0 && i < len(b.plain) && b.plain[i] {
			// Nothing but outside is worth following here.
			top, at := int32(2*never), outside
			for _, p := range before[outside] {
				if v := best[p] + trans[p][outside]; v > top {
					top, at = v, p
				}
				if b.plain[i-1] {
					break // it is outside, the first one
				}
			}
			for l := range best {
				best[l] = never
			}
			best[outside], from[outside] = top, uint8(at)
			b.back = append(b.back, from)
			continue
		}
		for l := range next {
			next[l] = never
			for _, p := range before[l] {
				if i == 0 {
					if p == outside {
						next[l] = trans[outside][l]
					}
					continue
				}
				if v := best[p] + trans[p][l]; v > next[l] {
					next[l], from[l] = v, uint8(p)
				}
			}
			next[l] += sc[l]
		}
		best = next
		b.back = append(b.back, from)
	}
	end, top := outside, int32(never*2)
	for l := label(0); l < numLabels; l++ {
		if !l.opens() && best[l] > top {
			end, top = l, best[l]
		}
	}
	if cap(b.labels) < n {
		b.labels = make([]label, n, 2*n)
	}
	b.labels = b.labels[:n]
	for i := n - 1; i >= 0; i-- {
		b.labels[i] = end
		end = label(b.back[i][end])
	}
}

// before lists the labels that may come before each.
var before = func() (out [numLabels][]label) {
	for l := label(0); l < numLabels; l++ {
		for p := label(0); p < numLabels; p++ {
			if l.follows(p) {
				out[l] = append(out[l], p)
			}
		}
	}
	return out
}()

// appendNames appends the names of the decoded sentence.
func (b *buffer) appendNames(out []nlp.Name, d *nlp.Doc, s nlp.Sentence) []nlp.Name {
	for i := 0; i < len(b.labels); i++ {
		l := b.labels[i]
		if l == outside {
			continue
		}
		j := i
		for b.labels[j].opens() {
			j++
		}
		n := nlp.Name{First: s.First + i, Last: s.First + j + 1, Kind: baseKinds[l.typ()]}
		n.Start, n.End = d.Tokens[n.First].Start, d.Tokens[n.Last-1].End
		n.Score = b.margin(i, j, l.typ())
		out = append(out, n)
		i = j
	}
	return out
}

// margin is by how much the name's labels beat those of the next best type or
// of no name, by the word's own scores.
func (b *buffer) margin(i, j, typ int) float32 {
	m := int32(1 << 30)
	for t := -1; t < numTypes; t++ {
		if t == typ {
			continue
		}
		var v int32
		for k := i; k <= j; k++ {
			place := unit
			switch {
			case i == j:
			case k == i:
				place = begin
			case k == j:
				place = last
			default:
				place = inside
			}
			v += b.scores[k][makeLabel(place, typ)]
			if t < 0 {
				v -= b.scores[k][outside]
			} else {
				v -= b.scores[k][makeLabel(place, t)]
			}
		}
		m = min(m, v)
	}
	return float32(m)
}
