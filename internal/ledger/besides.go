package ledger

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp/quotes"
)

// besides finds the carriers of two origins that may be one by where they stand: an
// article names the one where it says what the other said ("a lawyer for Ms. Rao, Arne
// Moe, said"), or gives both the same words.
func (b *builder) besides(cs []carrier) []sharedText {
	var out []sharedText
	voices := make([]*voice, len(cs))
	named := make([]map[news.EntityID]bool, len(cs))
	kinds := 0
	for i := range cs {
		if voices[i] = b.voiceAt(cs[i].art, cs[i].attr); voices[i] != nil {
			kinds++
		}
	}
	if kinds < 2 || len(cs) > mostBeside {
		return nil
	}
	for i := range cs {
		if voices[i] != nil {
			named[i] = b.namedBeside(&cs[i])
		}
	}
	for j := range cs {
		for i := range j {
			v, w := voices[i], voices[j]
			if v == nil || w == nil || v.who.key != "" && v.who.key == w.who.key {
				continue
			}
			reason := ""
			switch {
			case w.who.person && named[i][w.who.entity]:
				reason = fmt.Sprintf("%s is named where %s is quoted", w.who.name, v.who.name)
			case v.who.person && named[j][v.who.entity]:
				reason = fmt.Sprintf("%s is named where %s is quoted", v.who.name, w.who.name)
			case cs[i].art == cs[j].art && b.sameWordsIn(&cs[i], &cs[j]):
				reason = fmt.Sprintf("%s gives %s and %s the same words", b.arts[cs[i].art].name(), v.who.name, w.who.name)
			default:
				continue
			}
			out = append(out, sharedText{a: i, b: j, reason: reason})
		}
	}
	return out
}

// mostBeside is of how many carriers a statement has at most for which this is asked.
const mostBeside = 64

// namedBeside are the entities that the sentences of a carrier's attribution
// name outside of what is said.
func (b *builder) namedBeside(c *carrier) map[news.EntityID]bool {
	a := b.arts[c.art]
	if c.attr < 0 {
		return nil
	}
	x := &a.Attributions[c.attr]
	places := append([]news.Span(nil), x.Cue...)
	if len(x.Chain) > 0 && !x.Chain[0].Span.Empty() {
		places = append(places, x.Chain[0].Span)
	}
	out := map[news.EntityID]bool{}
	for _, p := range places {
		k := a.SentenceAt(p.Start)
		if k < 0 {
			continue
		}
		s := a.Sentences[k]
		for i := range a.Mentions {
			m := &a.Mentions[i]
			if m.Start >= s.End {
				break
			}
			if m.Start >= s.Start && m.Entity != "" && !inAny(x.Content, m.Span()) {
				out[m.Entity] = true
			}
		}
	}
	return out
}

// sameWordsIn reports whether two carriers of one article give words of which one quotes
// as many as are not said twice.
func (b *builder) sameWordsIn(c, e *carrier) bool {
	a := b.arts[c.art]
	quoted := func(c *carrier) bool {
		return slices.ContainsFunc(a.quotes, func(q quotes.Quote) bool {
			return q.Inner.Start < c.End && c.Start < q.Inner.End
		})
	}
	if !quoted(c) && !quoted(e) {
		return false
	}
	x, y := strings.Fields(wordsOf(c.span().Of(a.Text))), strings.Fields(wordsOf(e.span().Of(a.Text)))
	for i := 0; i+oneMouth <= len(x); i++ {
		for j := 0; j+oneMouth <= len(y); j++ {
			if slices.Equal(x[i:i+oneMouth], y[j:j+oneMouth]) {
				return true
			}
		}
	}
	return false
}
