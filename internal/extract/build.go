package extract

import (
	"strings"

	"hearsay/internal/news"
)

// builder writes an article's text and blocks from lines of its capture.
type builder struct {
	src  *source
	text strings.Builder
	out  []news.Block
}

// add appends a line as a block and returns the block's index.
func (b *builder) add(kind news.BlockKind, l line, when string) int {
	if b.text.Len() > 0 {
		b.text.WriteString("\n\n")
	}
	start := b.text.Len()
	b.text.WriteString(l.text)
	blk := news.Block{Kind: kind, Start: start, End: b.text.Len(), Time: when, Runs: b.src.rawRuns(l, start)}
	if n := len(blk.Runs); n > 0 {
		blk.Capture = [2]int{blk.Runs[0][2], blk.Runs[n-1][3]}
	}
	b.out = append(b.out, blk)
	return len(b.out) - 1
}

// rawRuns turns a line's runs into runs of an article whose text has the line
// at offset at. In a capture that is not UTF-8 runs are cut where ASCII begins
// and ends, so that offsets inside a run stay meaningful.
func (s *source) rawRuns(l line, at int) []news.Run {
	out := make([]news.Run, 0, len(l.runs))
	for _, r := range l.runs {
		if s.marks == nil || r.te-r.ts != r.ce-r.cs {
			out = append(out, news.Run{at + r.ts, at + r.te, s.toRaw(r.cs), s.toRaw(r.ce)})
			continue
		}
		for i := r.ts; i < r.te; {
			j := i + 1
			for j < r.te && (l.text[j] < 0x80) == (l.text[i] < 0x80) {
				j++
			}
			out = append(out, news.Run{at + i, at + j, s.toRaw(r.cs + i - r.ts), s.toRaw(r.cs + j - r.ts)})
			i = j
		}
	}
	return out
}

// BodyView is the article with a text of its body alone: paragraphs, headings,
// list items and corrections. Headline, captions, credits and other lines keep
// their fields but are no blocks of it; offsets and runs hold in the new text.
// It is what the extract command prints, for measuring and for reading on; the
// story document keeps the whole article, whose headline is evidence too. The
// layers of annotation are left out, as their offsets would not hold.
func BodyView(a *news.Article) *news.Article {
	v := *a
	v.Sentences, v.Mentions, v.Times, v.Quantities, v.Attributions = nil, nil, nil, nil, nil
	v.Blocks, v.Credits = []news.Block{}, []news.Credit{}
	var text strings.Builder
	for _, b := range a.Blocks {
		if !b.Kind.IsBody() {
			continue
		}
		if text.Len() > 0 {
			text.WriteString("\n\n")
		}
		shift := text.Len() - b.Start
		text.WriteString(a.Text[b.Start:b.End])
		for _, c := range a.Credits {
			if c.End > c.Start && b.Start <= c.Start && c.End <= b.End {
				c.Start, c.End = c.Start+shift, c.End+shift
				v.Credits = append(v.Credits, c)
			}
		}
		b.Start, b.End = b.Start+shift, b.End+shift
		b.Runs = append([]news.Run(nil), b.Runs...)
		for i := range b.Runs {
			b.Runs[i][0] += shift
			b.Runs[i][1] += shift
		}
		v.Blocks = append(v.Blocks, b)
	}
	for _, c := range a.Credits {
		if k := a.BlockAt(c.Start); c.End > c.Start && k >= 0 && a.Blocks[k].Kind.IsBody() {
			continue
		}
		c.Start, c.End = 0, 0 // it stands in a line that is no part of this text
		v.Credits = append(v.Credits, c)
	}
	v.Text = text.String()
	return &v
}
