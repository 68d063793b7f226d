package annotate

import (
	"cmp"
	"slices"

	"hearsay/internal/annotate/coref"
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// Who is meant by a source, attribution knows better than the chains of names do: it
// has seen who spoke before. A document that gives "he said" to one and calls the "he"
// another says two things of one word, so the mentions follow the attributions.

// asAttributed gives the pronouns and descriptions by which attributions name somebody
// the entity that the attributions give.
func asAttributed(c *coref.Chains, d *nlp.Doc, as []news.Attribution, ms []news.Mention) []news.Mention {
	added := false
	for i := range as {
		x := &as[i]
		for _, l := range x.Chain {
			ch := c.Chain(l.Entity)
			if ch == nil || ch.Name == "" || len(x.Source) == 0 || !l.Span.Overlaps(x.Source[0]) {
				continue
			}
			form := takesUpBy(d, x, &l)
			if form == "" {
				continue
			}
			m := news.Mention{Start: l.Span.Start, End: l.Span.End, Kind: ch.Kind, Entity: ch.ID, Form: form, Key: ch.Key}
			at := slices.IndexFunc(ms, func(o news.Mention) bool { return o.Span().Overlaps(l.Span) })
			switch {
			case at < 0:
				ms, added = append(ms, m), true
			case form == "pronoun":
				ms[at] = m
			}
		}
	}
	if added {
		slices.SortStableFunc(ms, func(a, b news.Mention) int { return cmp.Compare(a.Start, b.Start) })
	}
	return ms
}

// takesUpBy is the form of the phrase by which an attribution takes up whom it names
// ("pronoun", "nominal"), "" where it names him, or where it is not he but what he has
// written that speaks.
func takesUpBy(d *nlp.Doc, x *news.Attribution, l *news.Link) string {
	first := d.TokenAt(l.Span.Start)
	if first >= len(d.Tokens) || x.SourceType == news.SourceDoc {
		return ""
	}
	t := &d.Tokens[first]
	switch {
	case t.Span() == l.Span && t.UPOS == nlp.PRON:
		return "pronoun"
	case t.UPOS == nlp.DET && t.XPOS == "DT" && d.TokenAt(l.Span.End-1) > first:
		for i := first + 1; i < len(d.Tokens) && d.Tokens[i].Start < l.Span.End; i++ {
			if u := d.Tokens[i].UPOS; u == nlp.PROPN || u == nlp.PUNCT && d.Word(i) != "-" || u == nlp.ADP || u == nlp.PRON {
				return ""
			}
		}
		return "nominal"
	}
	return ""
}
