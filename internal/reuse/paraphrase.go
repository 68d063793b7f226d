package reuse

import (
	"cmp"
	"math"
	"slices"

	"hearsay/internal/news"
	"hearsay/internal/words"
)

const (
	// sameContent is the least share of the lighter sentence's weight that a
	// paraphrase matches in order.
	sameContent = 0.55
	// paraphraseTerms is how many stems it matches at least, paraphraseLower how
	// many of them that are no names or numbers: who met whom, and when, is in
	// every report of an event.
	paraphraseTerms = 6
	paraphraseLower = 4
	// leadTerms is how many of a sentence's rarest stems find its candidates, and
	// maxSentences how many sentences may hold a stem that does.
	leadTerms    = 8
	maxSentences = 50
	// maxNear is how many sentences, those with most of these stems, one is
	// compared with.
	maxNear = 64
	// fewSentences is how many sentences are taken to hold none of the stems.
	fewSentences = 100
	// longSentence bounds the stems of a sentence that are compared.
	longSentence = 80
)

// statement is one sentence by its words of content.
type statement struct {
	doc    int
	sent   int32
	at     []int32 // places in the document's words
	stem   []int32 // their stems by number, see stems
	weight float64
}

// stems are those of all sentences by number: hundreds of sentences have the same.
type stems struct {
	number map[uint64]int32
	hash   []uint64
	df     []int // how many sentences hold each
	weight map[*words.Lexicon][]float64
}

func (s *stems) of(hash uint64) int32 {
	n, known := s.number[hash]
	if !known {
		n = int32(len(s.hash))
		s.number[hash] = n
		s.hash, s.df = append(s.hash, hash), append(s.df, 0)
	}
	return n
}

// paraphrases compares the sentences of all documents by their content, and the
// short quotations by their words, and adds to the pairs what passages do not
// cover. It is surer of less than
// alignment is: words of equal weight in equal order may still be two reporters
// on one event, so the passage says what it rests on.
func (x *Index) paraphrases(pairs []Pair) ([]Pair, error) {
	var all []statement
	st := stems{number: make(map[uint64]int32), weight: make(map[*words.Lexicon][]float64)}
	for n := range x.docs {
		p, err := x.prepared(n)
		if err != nil {
			return nil, err
		}
		for i := range p.sents {
			if s := st.contentOf(n, int32(i), p); len(s.stem) >= paraphraseTerms {
				all = append(all, s)
				for _, h := range unique(s.stem) {
					st.df[h]++
				}
			}
		}
	}
	byStem := make([][]int32, len(st.hash))
	hits := make([]int32, len(all)) // by sentence: how many of the stems at hand it holds
	var near []int32
	var room []float64
	have := ordered(pairs)
	found := make(map[[2]int][]Passage)
	for k := range all {
		s := &all[k]
		p, err := x.prepared(s.doc)
		if err != nil {
			return nil, err
		}
		weight := st.weights(p.lex, len(all))
		for _, h := range s.stem {
			s.weight += weight[h]
		}
		own, df := unique(s.stem), st.df
		slices.SortFunc(own, func(a, b int32) int {
			return cmp.Or(cmp.Compare(df[a], df[b]), cmp.Compare(st.hash[a], st.hash[b]))
		})
		near = near[:0]
		held := own[:min(len(own), leadTerms)]
		for _, h := range held {
			if df[h] <= maxSentences {
				for _, o := range byStem[h] {
					if hits[o]++; hits[o] == 2 && all[o].doc != s.doc {
						near = append(near, o)
					}
				}
			}
		}
		slices.SortFunc(near, func(a, b int32) int { return cmp.Or(cmp.Compare(hits[b], hits[a]), cmp.Compare(a, b)) })
		for _, h := range held {
			if df[h] <= maxSentences {
				for _, o := range byStem[h] {
					hits[o] = 0
				}
				byStem[h] = append(byStem[h], int32(k))
			}
		}
		near = near[:min(len(near), maxNear)]
		slices.Sort(near)
		for _, o := range near {
			t := &all[o]
			q, err := x.prepared(t.doc)
			if err != nil {
				return nil, err
			}
			key := [2]int{t.doc, s.doc}
			if pass, ok := paraphrase(t, s, q, p, weight, &room); ok && !covered(have.of(key), pass) {
				found[key] = append(found[key], pass)
			}
		}
	}
	if err := x.quotations(have, found); err != nil {
		return nil, err
	}
	return x.addFound(pairs, found), nil
}

// steps is how many steps a count takes from one power of two to the next; below
// twice as much it is itself.
const steps = 4

// stepped rounds a count down to one of the steps. A document that comes adds to
// most counts and takes few of them over a step: what was found about documents
// that it has nothing to do with stays, to the last digit.
func stepped(n int) int {
	shift := 0
	for n>>shift >= 2*steps {
		shift++
	}
	return n >> shift << shift
}

// weights are what the stems weigh among so many sentences: as rare as each is both in
// ordinary texts and among these sentences, of which a few say little.
func (s *stems) weights(lex *words.Lexicon, sentences int) []float64 {
	w := s.weight[lex]
	if w == nil {
		w = make([]float64, len(s.hash))
		for i, h := range s.hash {
			local := math.Log(float64(stepped(sentences)+fewSentences) / float64(stepped(s.df[i])))
			w[i] = min(local, -math.Log(lex.Share(h)+0.0005))
		}
		s.weight[lex] = w
	}
	return w
}

// contentOf reads a sentence's words of content that stand outside quotation
// marks.
func (st *stems) contentOf(doc int, sent int32, p *prepared) statement {
	s := statement{doc: doc, sent: sent}
	for i := p.sents[sent].first; i < p.sents[sent].last && len(s.stem) < longSentence; i++ {
		if w := &p.words[i]; !w.Flags.Is(words.Stop) && !p.quote[i] {
			s.at = append(s.at, int32(i))
			s.stem = append(s.stem, st.of(w.Stem))
		}
	}
	return s
}

func unique(hs []int32) []int32 {
	out := slices.Clone(hs)
	slices.Sort(out)
	return slices.Compact(out)
}

// paraphrase matches the content of two sentences in order, by weight. room is memory
// to use.
func paraphrase(a, b *statement, pa, pb *prepared, weight []float64, room *[]float64) (Passage, bool) {
	n, m := len(a.stem), len(b.stem)
	*room = slices.Grow((*room)[:0], (n+1)*(m+1))
	t := (*room)[:(n+1)*(m+1)]
	clear(t)
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			best := max(t[(i+1)*(m+1)+j], t[i*(m+1)+j+1])
			if a.stem[i] == b.stem[j] {
				best = max(best, t[(i+1)*(m+1)+j+1]+weight[a.stem[i]])
			}
			t[i*(m+1)+j] = best
		}
	}
	total := t[0]
	light := min(a.weight, b.weight)
	if light == 0 || total < sameContent*light {
		return Passage{}, false
	}
	count, lower := 0, 0
	for i, j := 0, 0; i < n && j < m; {
		switch {
		case a.stem[i] == b.stem[j] && t[i*(m+1)+j] == t[(i+1)*(m+1)+j+1]+weight[a.stem[i]]:
			count++
			if pa.words[a.at[i]].Flags&(words.Capital|words.Number) == 0 {
				lower++
			}
			i++
			j++
		case t[(i+1)*(m+1)+j] >= t[i*(m+1)+j+1]:
			i++
		default:
			j++
		}
	}
	if count < paraphraseTerms || lower < paraphraseLower {
		return Passage{}, false
	}
	sa, sb := &pa.sents[a.sent], &pb.sents[b.sent]
	return Passage{
		A: sa.Span, B: sb.Span, Kind: news.Paraphrase, Words: count,
		Similarity: total / light,
		Why:        "the same words of content in the same order, other words around them: less sure than shared text",
	}, true
}

// Why a pair of paraphrases or quotations alone has no direction.
const (
	onlyParaphrase = "only paraphrase: the words of content agree, not the wording"
	onlySaid       = "only quoted words are shared: both may have heard them"
)

// covered reports whether one of the passages touches either side of p.
func covered(have []Passage, p Passage) bool {
	for _, h := range have {
		if h.A.Overlaps(p.A) || h.B.Overlaps(p.B) {
			return true
		}
	}
	return false
}

// addFound puts the passages into the pairs that they belong to, or into pairs
// of their own. These say nothing of direction: a paraphrase may be two
// reporters' notes of one event, and a quotation is its speaker's.
func (x *Index) addFound(pairs []Pair, found map[[2]int][]Passage) []Pair {
	for key, more := range found {
		if i, there := ordered(pairs).at(key); there {
			pairs[i].Passages = append(pairs[i].Passages, more...)
			if pairs[i].Kind == Quotation && !onlyQuoted(more) {
				pairs[i].Kind = Shared
			}
			delete(found, key)
		}
	}
	for key, ps := range found {
		p := Pair{A: key[0], B: key[1], Kind: Shared, Passages: ps, Why: onlyParaphrase}
		if onlyQuoted(ps) {
			p.Kind, p.Why = Quotation, onlySaid
		}
		pairs = append(pairs, p)
	}
	return pairs
}

// ordered are pairs in order of B, then A, as the documents were added.
type ordered []Pair

// at is where the pair of two documents stands.
func (ps ordered) at(key [2]int) (int, bool) {
	return slices.BinarySearchFunc(ps, key, func(p Pair, key [2]int) int { return cmp.Or(cmp.Compare(p.B, key[1]), cmp.Compare(p.A, key[0])) })
}

// of are the passages of the pair of two documents.
func (ps ordered) of(key [2]int) []Passage {
	if i, there := ps.at(key); there {
		return ps[i].Passages
	}
	return nil
}

func onlyQuoted(ps []Passage) bool {
	for _, p := range ps {
		if p.Kind != news.Quotation {
			return false
		}
	}
	return true
}
