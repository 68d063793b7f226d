package cluster

import (
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/words"
)

// A paragraph of a round-up counts as a piece of news from this many words on,
// and this many pieces are looked at.
const (
	pieceWords = 20
	maxPieces  = 60
)

// isRoundup reports whether the headline announces news of several stories, by
// the language's list "roundups".
func isRoundup(title, code string) bool {
	b, err := lang.Get(code)
	if err != nil || title == "" {
		return false // a language without lists announces nothing
	}
	title = strings.ToLower(title)
	for _, e := range b.List("roundups").Entries {
		if strings.Contains(title, e.Col(0)) {
			return true
		}
	}
	return false
}

// alsoIn gives the stories that the paragraphs of a round-up tell of, each
// paragraph compared by itself, in order of the paragraphs. The article is
// spread out before and after.
func (c *Cluster) alsoIn(n int32, text string, lex *words.Lexicon) []Story {
	x := &c.docs[n]
	whole := x.terms
	take := func(ts []term) {
		c.collect(n)
		x.terms, x.normAt = ts, 0
		c.refresh(n)
		c.spread(n)
	}
	defer func() { take(whole) }()
	in := make(map[Story]bool)
	var out []Story
	pieces := 0
	for p := range strings.SplitSeq(text, "\n") {
		if pieces == maxPieces || strings.Count(p, " ") < pieceWords-1 {
			continue
		}
		pieces++
		var f features
		f.read(&Doc{Text: p}, lex, x.lang)
		take(c.known(&f))
		best := near{}
		for _, l := range c.links(n) {
			if l.faded > best.faded {
				best = l
			}
		}
		if best.faded >= c.bar() && !in[best.story] {
			in[best.story] = true
			out = append(out, best.story)
		}
	}
	return out
}
