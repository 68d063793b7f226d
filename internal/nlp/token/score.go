package token

import (
	"fmt"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/conllu"
)

// Score compares the tokens and sentences found in raw text with a treebank's.
type Score struct {
	Tokens, Sentences, Boundaries Match
	// Inner are the sentence ends within paragraphs: those that had to be found.
	Inner Match
}

// Match counts what was found, what is there and what is both.
type Match struct{ Found, There, Both int }

// F is the F1 score in per cent.
func (m Match) F() float64 {
	if m.Found+m.There == 0 {
		return 100
	}
	return 200 * float64(m.Both) / float64(m.Found+m.There)
}

// String is the score in per cent.
func (s Score) String() string {
	return fmt.Sprintf("%5d sentences  boundaries F %.2f (within paragraphs %.2f)  whole sentences F %.2f  tokens F %.2f",
		s.Sentences.There, s.Boundaries.F(), s.Inner.F(), s.Sentences.F(), s.Tokens.F())
}

// Raw makes the raw text of a treebank's sentences: those of a paragraph with
// one space between, paragraphs with a line break.
func Raw(sentences []*conllu.Sentence) (text string, blocks []news.Span, at []int) {
	var b strings.Builder
	for i, s := range sentences {
		if i == 0 || s.NewPar || s.NewDoc {
			if i > 0 {
				blocks[len(blocks)-1].End = b.Len()
				b.WriteByte('\n')
			}
			blocks = append(blocks, news.Span{Start: b.Len()})
		} else {
			b.WriteByte(' ')
		}
		at = append(at, b.Len())
		b.WriteString(s.Text)
	}
	if len(blocks) > 0 {
		blocks[len(blocks)-1].End = b.Len()
	}
	return b.String(), blocks, at
}

// Evaluate splits the raw text of the sentences and compares. A token or
// sentence counts when both its ends are right; a boundary is the end of a
// sentence's last token.
func (s *Splitter) Evaluate(sentences []*conllu.Sentence) Score {
	text, blocks, at := Raw(sentences)
	var d nlp.Doc
	s.Split(&d, &Buffer{}, text, blocks)
	var score Score
	tokens, whole, ends := map[span]bool{}, map[span]bool{}, map[int]bool{}
	last := map[int]bool{} // ends of paragraphs
	for i, g := range sentences {
		for _, w := range g.Words {
			tokens[span{at[i] + w.Start, at[i] + w.End}] = true
		}
		first, final := g.Words[0], g.Words[len(g.Words)-1]
		whole[span{at[i] + first.Start, at[i] + final.End}] = true
		ends[at[i]+final.End] = true
		if i+1 == len(sentences) || sentences[i+1].NewPar || sentences[i+1].NewDoc {
			last[at[i]+final.End] = true
		}
	}
	score.Tokens.There, score.Sentences.There, score.Boundaries.There = len(tokens), len(whole), len(ends)
	score.Tokens.Found, score.Sentences.Found, score.Boundaries.Found = len(d.Tokens), len(d.Sentences), len(d.Sentences)
	for _, t := range d.Tokens {
		if tokens[span{t.Start, t.End}] {
			score.Tokens.Both++
		}
	}
	score.Inner.There = len(ends) - len(last)
	for _, x := range d.Sentences {
		if whole[span{x.Start, x.End}] {
			score.Sentences.Both++
		}
		if ends[x.End] {
			score.Boundaries.Both++
		}
		if !last[x.End] {
			score.Inner.Found++
			if ends[x.End] {
				score.Inner.Both++
			}
		}
	}
	return score
}
