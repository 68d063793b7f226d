package coref

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/nameform"
)

// events adds phrases that describe an event by its sort ("an annual economic
// forum"). They are chains of their own: whether one is the Eastern Economic
// Forum that another article names, linking across articles decides.
func (l *linker) events(c *Chains) {
	d := l.d
	ni := 0
	for i := 0; i < len(d.Tokens); i++ {
		for ni < len(d.Names) && d.Names[ni].Last <= i {
			ni++
		}
		if w := strings.ToLower(d.Word(i)); w != "a" && w != "an" && w != "the" {
			continue
		}
		for j := i + 1; j < len(d.Tokens) && j-i < 6; j++ {
			t := &d.Tokens[j]
			if t.UPOS != nlp.ADJ && t.UPOS != nlp.NOUN || l.inName(j, ni) {
				break
			}
			w := l.folded(j, j+1)
			if !l.g.event[w] || j < i+2 || j+1 < len(d.Tokens) && d.Tokens[j+1].UPOS == nlp.NOUN {
				continue
			}
			l.addEvent(c, i, j)
			break
		}
	}
}

// addEvent adds the phrase of tokens [first, head]. It belongs to the event that
// the article names with the same last words, else to a chain of its own.
func (l *linker) addEvent(c *Chains, first, head int) {
	d := l.d
	m := news.Mention{Start: d.Tokens[first].Start, End: d.Tokens[head].End, Kind: news.Event, Form: "nominal"}
	tail := l.folded(head-1, head+1)
	for k := range c.All {
		if ch := &c.All[k]; ch.Kind.Base() != news.Person && strings.HasSuffix(" "+strings.Join(nameform.Fold(ch.Name), " "), " "+tail) {
			m.Entity, m.Kind = ch.ID, ch.Kind
			c.Mentions = append(c.Mentions, m)
			return
		}
	}
	id := news.EntityID("x" + itoa(len(c.All)+1))
	c.byID[id] = len(c.All)
	c.All = append(c.All, Chain{ID: id, Kind: news.Event, Name: tail})
	m.Entity = id
	c.Mentions = append(c.Mentions, m)
}
