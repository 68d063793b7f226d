package reuse

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"hearsay/internal/news"
	"hearsay/internal/words"
)

// Bounds of the kinds of passage, in shares of words.
const (
	nearlyAll  = 0.75 // of the longer sentence: near-verbatim
	edited     = 0.85 // of the words between the first match and the last: partial, however little of a sentence it is
	dense      = 0.60 // of them: partial, if it is half of a sentence or one of several; below it the match is a paraphrase
	mostlySaid = 0.80 // of the matched words inside quotation marks: a quotation
	cueWords   = 3    // words that a quotation may share outside the marks ("she told reporters")
)

// cell is what one chain matches between one sentence of a and one of b.
type cell struct {
	sa, sb  int32
	matches []match
	chain   int // matches of its whole chain
}

// cells appends the chains, cut at the bounds of sentences.
func cells(out []cell, chains []chain, a, b *prepared) []cell {
	for _, c := range chains {
		start := 0
		for i := 1; i <= len(c.matches); i++ {
			if i < len(c.matches) {
				m, p := c.matches[i], c.matches[i-1]
				if a.sent[m.a] == a.sent[p.a] && b.sent[m.b] == b.sent[p.b] {
					continue
				}
			}
			m := c.matches[start]
			out = append(out, cell{a.sent[m.a], b.sent[m.b], c.matches[start:i], len(c.matches)})
			start = i
		}
	}
	return out
}

// passage types a cell. matchedA and matchedB are the matched words of its
// sentences over all cells: a sentence that one house cuts in two is still
// matched whole.
func (c *cell) passage(textA, textB string, a, b *prepared, matchedA, matchedB int) Passage {
	first, last := c.matches[0], c.matches[len(c.matches)-1]
	sa, sb := &a.sents[c.sa], &b.sents[c.sb]
	m := len(c.matches)
	p := Passage{
		A:     widen(textA, a, sa, int(first.a), int(last.a)),
		B:     widen(textB, b, sb, int(first.b), int(last.b)),
		Words: m,
	}
	spanA, spanB := int(last.a-first.a)+1, int(last.b-first.b)+1
	p.spans = spanA + spanB
	p.Similarity = dice(m, p.spans)
	lenA, lenB := sa.last-sa.first, sb.last-sb.first
	said := c.quoted(a, b)
	switch {
	case said > 0 && (m-said <= cueWords || float64(said) >= mostlySaid*float64(m) || c.prose(a, b) < minLower && float64(matchedA) < nearlyAll*float64(lenA)):
		p.Kind = news.Quotation
	case matchedA == lenA && matchedB == lenB && spanA == m && spanB == m:
		p.Kind = news.Verbatim
	case float64(matchedA) >= nearlyAll*float64(lenA) && float64(matchedB) >= nearlyAll*float64(lenB):
		p.Kind = news.NearVerbatim
	case p.Similarity >= edited, p.Similarity >= dense && (c.chain > m || 2*m >= min(lenA, lenB)):
		p.Kind = news.Partial
	default:
		p.Kind = news.Paraphrase
		p.Why = looselyMatched
	}
	return p
}

// looselyMatched is why alignment takes a match for a paraphrase.
const looselyMatched = "less than half of either sentence, with other words between: less sure than shared text"

// dice is the similarity of two stretches of so many words together, of which so
// many are matched.
func dice(matched, spans int) float64 { return 2 * float64(matched) / float64(spans) }

// quoted counts the matched words that stand inside quotation marks on either
// side: an outlet that left the marks out did not copy the other for that.
func (c *cell) quoted(a, b *prepared) int {
	qa, qb := 0, 0
	for _, m := range c.matches {
		if a.quote[m.a] {
			qa++
		}
		if b.quote[m.b] {
			qb++
		}
	}
	return max(qa, qb)
}

// unquoted counts the matched words outside the quotation marks of both sides.
func (c *cell) unquoted(a, b *prepared) int {
	n := 0
	for _, m := range c.matches {
		if !a.quote[m.a] && !b.quote[m.b] {
			n++
		}
	}
	return n
}

// prose counts the matched words of content that stand outside quotation marks
// and are no names.
func (c *cell) prose(a, b *prepared) int {
	n := 0
	for _, m := range c.matches {
		if !a.quote[m.a] && !b.quote[m.b] && a.words[m.a].Flags&(words.Stop|words.Capital|words.Number) == 0 {
			n++
		}
	}
	return n
}

// widen gives the span from word first to word last, and out to the sentence's
// own bounds, with their marks, where those words are its first or last.
func widen(text string, p *prepared, s *sentence, first, last int) news.Span {
	span := news.Span{Start: p.words[first].Start, End: p.words[last].End}
	if first == s.first {
		span.Start = s.Start
	}
	if last == s.last-1 {
		span.End = s.End
		return span
	}
	// A possessive's "'s" belongs to its word.
	if rest := text[span.End:s.End]; strings.HasPrefix(rest, "'s") || strings.HasPrefix(rest, "’s") {
		n := strings.IndexByte(rest, 's') + 1
		if r, _ := utf8.DecodeRuneInString(rest[n:]); !isLetter(r) {
			span.End += n
		}
	}
	return span
}

func isLetter(r rune) bool {
	return r >= utf8.RuneSelf && r != '’' && r != '”' && r != '—' && r != utf8.RuneError || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
}

// compare aligns two documents and gives the passages that they share. They are
// good until the next call. Which of two sentences that are alike goes with which
// depends on the text that is read first: it is the same one whichever of the two
// was added before.
func (x *Index) compare(na, nb int, a, b *prepared) []Passage {
	if !readBefore(&x.docs[nb], &x.docs[na], b, a) {
		return x.passages(na, nb, a, b)
	}
	found := x.passages(nb, na, b, a)
	for i := range found {
		found[i].A, found[i].B = found[i].B, found[i].A
	}
	return found
}

// readBefore gives two texts an order of their own: the shorter first, and of two
// that are as long the one whose letters come first.
func readBefore(da, db *Doc, a, b *prepared) bool {
	return cmp.Or(cmp.Compare(len(a.words), len(b.words)), cmp.Compare(da.Text, db.Text)) < 0
}

func (x *Index) passages(na, nb int, a, b *prepared) []Passage {
	chains := x.align.chains(a, b, x.opt.MinWords)
	if len(chains) == 0 {
		return nil
	}
	cs := cells(x.cells[:0], chains, a, b)
	x.cells = cs
	x.inA, x.inB = zeroed(x.inA, len(a.sents)), zeroed(x.inB, len(b.sents))
	inA, inB := x.inA, x.inB // matched words by sentence
	for i := range cs {
		inA[cs[i].sa] += len(cs[i].matches)
		inB[cs[i].sb] += len(cs[i].matches)
	}
	found := x.found[:0]
	for i := range cs {
		c := &cs[i]
		if !c.stands(a, b, inA[c.sa], inB[c.sb], x.opt.MinWords) {
			continue
		}
		p := c.passage(x.docs[na].Text, x.docs[nb].Text, a, b, inA[c.sa], inB[c.sb])
		p.prose = c.unquoted(a, b)
		found = append(found, p)
	}
	x.found = found
	return found
}

// pair judges two documents by the passages that comparing them gave; ok is
// false when there are none.
func (x *Index) pair(na, nb int, found []Passage) (pair Pair, ok bool) {
	if len(found) == 0 {
		return Pair{}, false
	}
	var t tally
	for i := range found {
		t.add(&found[i])
	}
	a, b := &x.lengths[na], &x.lengths[nb]
	pair = Pair{A: na, B: nb, Passages: x.keep(found)}
	pair.Kind, pair.Containment = t.kind(a, b, 0)
	trace(&pair, &x.docs[na], &x.docs[nb], a.words, b.words)
	return pair, true
}

// length is how long a document is, in words: all that judging a pair asks of it.
type length struct {
	words int
	prose int // outside quotation marks
}

// keep copies passages to where they can stay: many small lists share a block.
func (x *Index) keep(ps []Passage) []Passage {
	if len(x.block)+len(ps) > cap(x.block) {
		x.block = make([]Passage, 0, max(passageBlock, len(ps)))
	}
	start := len(x.block)
	x.block = append(x.block, ps...)
	return x.block[start:len(x.block):len(x.block)]
}

const passageBlock = 256

// zeroed is a list of n zeros, in the memory of s if there is enough.
func zeroed(s []int, n int) []int {
	if cap(s) < n {
		return make([]int, n)
	}
	s = s[:n]
	clear(s)
	return s
}

const (
	// tellingWords is how many matched words tell by themselves that they are
	// shared text. Fewer may be a stock phrase and must make up half of a
	// sentence.
	tellingWords = 12
	// tellingChain is the same for a stretch of several sentences.
	tellingChain = 20
)

// stands reports whether a cell is a passage: long enough by itself, or a piece
// of a longer shared stretch that covers most of a sentence.
func (c *cell) stands(a, b *prepared, matchedA, matchedB, minWords int) bool {
	m := len(c.matches)
	sa, sb := &a.sents[c.sa], &b.sents[c.sb]
	lenA, lenB := sa.last-sa.first, sb.last-sb.first
	if m >= minWords {
		return m >= tellingWords || c.chain >= tellingChain || 2*m >= min(lenA, lenB) || c.quoted(a, b) >= minWords
	}
	return m >= 2 && (4*m >= 3*lenA || 4*m >= 3*lenB) ||
		m >= 4 && float64(matchedA) >= nearlyAll*float64(lenA) && float64(matchedB) >= nearlyAll*float64(lenB)
}

// tally sums up what a pair shares.
type tally struct {
	matched     int  // words, those of paraphrases left out
	prose       int  // of them outside quotation marks, in passages that are no mere quotation
	copied      bool // there is a passage that is neither quotation nor paraphrase
	paraphrased bool
}

func (t *tally) add(p *Passage) {
	switch p.Kind {
	case news.Paraphrase:
		t.paraphrased = true
		return
	case news.Quotation:
	default:
		t.copied = true
		t.prose += p.prose
	}
	t.matched += p.Words
}

// Bounds of a copy.
const (
	mostly    = 0.5 // of the shorter text's words, and of its words outside quotation marks
	proseLeft = 12  // least words of prose: a text that is a quotation and its cue has nothing to copy
)

// kind says what the two share on the whole, and how much of the shorter;
// standing is how many words of both are standing text, which counts for neither.
func (t *tally) kind(a, b *length, standing int) (Kind, float64) {
	whole, prose := min(a.words, b.words)-standing, min(a.prose, b.prose)-standing
	containment := min(1, float64(t.matched)/float64(max(whole, 1)))
	switch {
	case t.matched == 0:
		return Shared, 0
	case !t.copied && !t.paraphrased:
		return Quotation, containment
	case containment >= mostly && t.prose >= proseLeft && float64(t.prose) >= mostly*float64(prose):
		return Copy, containment
	}
	return Shared, containment
}
