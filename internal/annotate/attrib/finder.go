package attrib

import (
	"slices"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/quotes"
)

// candidate is an attribution in the making.
type candidate struct {
	sent    int
	cue     []int // tokens, in order
	cueHead int   // the token that is the cue proper; -1 for none
	content []news.Span
	source  []int // tokens of the full source phrase, in order
	head    int   // its head token, -1 when the source is absent
	stance  news.Stance
	frame   string
	score   float64
	negated bool

	relays []step // who carried it, nearest to the origin first
	origin *step  // an origin that stands apart from the source ("citing officials")
	drop   bool
}

// step is a link of a chain before its name is known.
type step struct {
	head int   // token
	toks []int // the phrase
}

// finder holds what the steps share.
type finder struct {
	in     Input
	d      *nlp.Doc
	t      *tree
	lex    *lexicon
	quotes []quotes.Quote
	inName []int32 // token → index into d.Names + 1
	block  []int   // sentence → index into in.Blocks, -1 for none
	cands  []*candidate
	names  map[*candidate][]news.Link
}

func newFinder(in Input, lex *lexicon) *finder {
	d := in.Doc
	f := &finder{in: in, d: d, t: newTree(d), lex: lex, inName: make([]int32, len(d.Tokens)), block: make([]int, len(d.Sentences)), names: map[*candidate][]news.Link{}}
	for i, n := range d.Names {
		for k := n.First; k < n.Last; k++ {
			f.inName[k] = int32(i + 1)
		}
	}
	var spans []news.Span
	if in.Blocks != nil {
		spans = make([]news.Span, len(in.Blocks))
		for i, b := range in.Blocks {
			spans[i] = b.Span()
		}
	}
	f.quotes = quotes.Find(d.Text, spans)
	k := 0
	for s := range d.Sentences {
		f.block[s] = -1
		for k < len(in.Blocks) && in.Blocks[k].End <= d.Sentences[s].Start {
			k++
		}
		if k < len(in.Blocks) && in.Blocks[k].Start <= d.Sentences[s].Start {
			f.block[s] = k
		}
	}
	return f
}

// kindOf is the kind of the block that sentence s stands in; "" without blocks.
func (f *finder) kindOf(s int) news.BlockKind {
	if b := f.block[s]; b >= 0 {
		return f.in.Blocks[b].Kind
	}
	return ""
}

// skipped reports whether attributions are not looked for in blocks of a kind.
func skipped(k news.BlockKind) bool {
	return k == news.Caption || k == news.CreditLine || k == news.Byline || k == news.DatelineBlk
}

// sentence looks for attributions in one sentence.
func (f *finder) sentence(s int) {
	if skipped(f.kindOf(s)) {
		return
	}
	first := len(f.cands)
	sent := f.d.Sentences[s]
	for i := sent.First; i < sent.Last; i++ {
		switch f.d.Tokens[i].UPOS {
		case nlp.VERB, nlp.AUX:
			f.verb(s, i)
		case nlp.NOUN:
			f.noun(s, i)
		case nlp.ADJ:
			f.adjective(s, i)
		case nlp.ADV:
			f.adverb(s, i)
		}
	}
	f.accordingTo(s)
	f.citing(s)
	if f.kindOf(s) == news.Headline || f.kindOf(s) == news.Subheadline || f.in.Blocks == nil {
		f.headline(s)
	}
	f.quotations(s, first)
}

// add keeps a candidate whose content holds at least one word.
func (f *finder) add(c *candidate) *candidate {
	if len(c.content) == 0 {
		return nil
	}
	slices.Sort(c.cue)
	c.cue = slices.Compact(c.cue)
	f.cands = append(f.cands, c)
	return c
}

// quotesIn are the quotations, not nested, that overlap a range.
func (f *finder) quotesIn(s news.Span) []quotes.Quote {
	var out []quotes.Quote
	for _, q := range f.quotes {
		if q.Outer.Start >= s.End {
			break
		}
		if q.Depth == 0 && q.Outer.Overlaps(s) {
			out = append(out, q)
		}
	}
	return out
}

// name is the recognised name that token i belongs to.
func (f *finder) name(i int) (nlp.Name, bool) {
	if i < 0 || f.inName[i] == 0 {
		return nlp.Name{}, false
	}
	return f.d.Names[f.inName[i]-1], true
}
