package coref

import (
	"slices"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// A report opens with what somebody is, "A harbour pilot is to stand trial", and names him
// further down with no word on what he is: whom it opens with only another article of the
// story tells. So whoever is brought in there is a mention that nobody is linked to yet.

// BroughtIn are those whom the opening of an article brings in without a name ("a
// harbour pilot"), in order.
func (c *Chains) BroughtIn(d *nlp.Doc) []news.Mention {
	var out []news.Mention
	for k := range c.All {
		ch := &c.All[k]
		if ch.As.End == 0 || !ch.lead {
			continue
		}
		m := news.Mention{Start: ch.As.Start, End: ch.As.End, Kind: news.Person, Entity: ch.ID, Form: "nominal", Role: ch.As.Of(d.Text)}
		if !slices.ContainsFunc(c.Mentions, func(o news.Mention) bool { return o.Form == "nominal" && o.Span().Overlaps(ch.As) }) {
			out = append(out, m)
		}
	}
	return out
}

// opensWith reports whether somebody brought in is whom an article opens with, and whom it
// may name further down: one of no crowd, whose name nobody keeps back.
func (l *linker) opensWith(u *unnamed) bool {
	d := l.d
	switch l.lower(u.first) {
	case "a", "an":
	default:
		return false
	}
	noun := l.lower(u.head)
	if d.SentenceOf(u.first) >= leadSentences || l.namelessAsked(u.first) || l.g.voice[noun] || l.g.kind[noun].also {
		return false
	}
	switch noun {
	case "official", "person", "man", "woman", "source", "boy", "girl", "teenager", "youth", "insider":
		return false
	}
	r := d.Tokens[u.head].Rel
	return r == nlp.Nsubj || r == nlp.NsubjPass || l.opensSentence(u.first)
}
