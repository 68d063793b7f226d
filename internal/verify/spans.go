package verify

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"hearsay/internal/news"
)

// checker walks a document and keeps the first difference.
type checker struct {
	doc      *news.Document
	articles map[news.ArticleID]*news.Article
	named    map[news.EntityID]bool
	first    *Difference
}

func (c *checker) fail(where, format string, args ...any) {
	if c.first == nil {
		c.first = &Difference{where, fmt.Sprintf(format, args...)}
	}
}

// span checks that s lies in the article's text, at bounds of characters.
func (c *checker) span(where string, a *news.Article, s news.Span) {
	switch {
	case !s.In(len(a.Text)):
		c.fail(where, "[%d,%d] lies outside the %d bytes of article %s", s.Start, s.End, len(a.Text), a.ID)
	case !boundary(a.Text, s.Start) || !boundary(a.Text, s.End):
		c.fail(where, "[%d,%d] of article %s cuts a character", s.Start, s.End, a.ID)
	}
}

func boundary(text string, off int) bool { return off == len(text) || utf8.RuneStart(text[off]) }

func (c *checker) spans(where string, a *news.Article, all []news.Span) {
	for _, s := range all {
		c.span(where, a, s)
	}
}

// layers checks what annotation has put into an article.
func (c *checker) layers(a *news.Article) {
	at := 0
	for i, s := range a.Sentences {
		where := fmt.Sprintf("article %s, sentence %d", a.ID, i)
		c.span(where, a, s)
		if s.Start < at {
			c.fail(where, "it begins at %d, inside the one before, which ends at %d", s.Start, at)
		}
		at = s.End
	}
	for i, m := range a.Mentions {
		c.span(fmt.Sprintf("article %s, mention %d", a.ID, i), a, m.Span())
	}
	for i, t := range a.Times {
		c.span(fmt.Sprintf("article %s, time %d", a.ID, i), a, t.Span())
	}
	for i, q := range a.Quantities {
		c.span(fmt.Sprintf("article %s, quantity %d", a.ID, i), a, q.Span())
	}
	for i, x := range a.Credits {
		c.span(fmt.Sprintf("article %s, credit %d", a.ID, i), a, news.Span{Start: x.Start, End: x.End})
	}
	for i := range a.Attributions {
		x := &a.Attributions[i]
		where := fmt.Sprintf("attribution %s", x.ID)
		for _, part := range [][]news.Span{x.Content, x.Cue, x.Source, x.Anonymity} {
			c.spans(where, a, part)
		}
		if len(x.Content) == 0 {
			c.fail(where, "it has no content")
		}
		for _, l := range x.Chain {
			c.span(where+", chain", a, l.Span)
		}
	}
}

// entities checks that every entity that is named somewhere exists.
func (c *checker) entities() {
	c.named = make(map[news.EntityID]bool, len(c.doc.Entities))
	for i := range c.doc.Entities {
		e := &c.doc.Entities[i]
		if c.named[e.ID] {
			c.fail("entity "+string(e.ID), "there are two of this id")
		}
		c.named[e.ID] = true
	}
	for i := range c.doc.Entities {
		c.entity("entity "+string(c.doc.Entities[i].ID), c.doc.Entities[i].Of)
	}
	for i := range c.doc.Articles {
		a := &c.doc.Articles[i]
		for j, m := range a.Mentions {
			where := fmt.Sprintf("article %s, mention %d", a.ID, j)
			c.entity(where, m.Entity)
			c.entity(where, m.Speaks)
		}
		for j := range a.Attributions {
			for _, l := range a.Attributions[j].Chain {
				where := fmt.Sprintf("attribution %s, chain", a.Attributions[j].ID)
				c.entity(where, l.Entity)
				c.entity(where, l.For)
			}
		}
	}
}

func (c *checker) entity(where string, id news.EntityID) {
	if id != "" && !c.named[id] {
		c.fail(where, "there is no entity %s", id)
	}
}

func (c *checker) passages() {
	for i := range c.doc.Passages {
		where := fmt.Sprintf("passage %d", i)
		c.ref(where, c.doc.Passages[i].A)
		c.ref(where, c.doc.Passages[i].B)
	}
}

// ref checks that a piece of evidence is some words inside the blocks of an
// article.
func (c *checker) ref(where string, r news.Ref) *news.Article {
	a := c.articles[r.Article]
	if a == nil {
		c.fail(where, "there is no article %q", r.Article)
		return nil
	}
	c.span(where, a, r.Span())
	if r.Span().Empty() {
		c.fail(where, "it is empty: [%d,%d] of article %s", r.Start, r.End, r.Article)
	} else if a.BlockAt(r.Start) < 0 || a.BlockAt(r.End-1) < 0 {
		c.fail(where, "[%d,%d] of article %s begins or ends in no block", r.Start, r.End, r.Article)
	}
	return a
}

func (c *checker) story(s *news.Story) {
	where := "story " + string(s.ID)
	if s.Headline.Article != "" {
		c.ref(where+", headline", s.Headline)
	}
	for _, id := range s.Articles {
		if c.articles[id] == nil {
			c.fail(where, "there is no article %q", id)
		}
	}
	known := make(map[news.StatementID]bool, len(s.Statements))
	for i := range s.Statements {
		known[s.Statements[i].ID] = true
	}
	for i := range s.Statements {
		c.statement(&s.Statements[i])
	}
	for i := range s.QuoteVariants {
		c.quotation(&s.QuoteVariants[i])
	}
	for _, d := range s.Differences() {
		for _, v := range d.Values {
			for _, r := range v.Carriers {
				c.ref("discrepancy "+d.ID, r)
			}
		}
	}
	for i := range s.Versions {
		c.version(fmt.Sprintf("%s, version %d", where, i), &s.Versions[i])
	}
	for i, t := range s.Timeline {
		at := fmt.Sprintf("%s, timeline %d", where, i)
		c.ref(at, t.What)
		if !t.At.Empty() && !t.What.Span().Contains(t.At) {
			c.fail(at, "the words of its time, %d to %d, lie outside of what it tells", t.At.Start, t.At.End)
		}
		if t.Statement != "" && !known[t.Statement] {
			c.fail(at, "there is no statement %q", t.Statement)
		}
	}
}

// version checks that the changes of an edit lie in the texts before and after.
func (c *checker) version(where string, v *news.Version) {
	for _, id := range []news.ArticleID{v.Article, v.Was} {
		if c.articles[id] == nil {
			c.fail(where, "there is no article %q", id)
			return
		}
	}
	side := func(at string, r *news.Ref, of news.ArticleID, words []news.Span) {
		if r == nil {
			if len(words) > 0 {
				c.fail(at, "words of no sentence are marked")
			}
			return
		}
		c.ref(at, *r)
		if r.Article != of {
			c.fail(at, "it stands in article %s, not in %s", r.Article, of)
		}
		for _, w := range words {
			if !r.Span().Contains(w) {
				c.fail(at, "the words [%d,%d] lie outside the sentence's [%d,%d]", w.Start, w.End, r.Start, r.End)
			}
		}
	}
	for i, x := range v.Changes {
		at := fmt.Sprintf("%s, change %d", where, i)
		side(at+", before", x.Before, v.Was, x.Removed)
		side(at+", after", x.After, v.Article, x.Added)
	}
}

func (c *checker) statement(s *news.Statement) {
	where := "statement " + string(s.ID)
	c.ref(where+", gist", s.Gist)
	if f := s.Focus; f != nil {
		c.ref(where+", focus", *f)
		if f.Article != s.Gist.Article || !s.Gist.Span().Contains(f.Span()) {
			c.fail(where, "the focus %s [%d,%d] lies outside the gist %s [%d,%d]", f.Article, f.Start, f.End, s.Gist.Article, s.Gist.Start, s.Gist.End)
		}
	}
	for i, x := range s.Carriers {
		at := fmt.Sprintf("%s, carrier %d", where, i)
		a := c.ref(at, x.Ref())
		if a != nil && x.Attribution != "" && !hasAttribution(a, x.Attribution) {
			c.fail(at, "article %s has no attribution %q", a.ID, x.Attribution)
		}
		if x.CopyOf >= len(s.Carriers) || x.CopyOf == i {
			c.fail(at, "it is a copy of carrier %d of %d", x.CopyOf, len(s.Carriers))
		}
	}
	for i, h := range s.History {
		c.ref(fmt.Sprintf("%s, history %d", where, i), news.Ref{Article: h.Article, Start: h.Start, End: h.End})
	}
	for i, o := range slices.Concat(s.Origins, s.Deniers) {
		at := fmt.Sprintf("%s, origin or denier %d", where, i)
		c.entity(at, o.Entity)
		for _, n := range o.Carriers {
			if n < 0 || n >= len(s.Carriers) {
				c.fail(at, "there is no carrier %d of %d", n, len(s.Carriers))
			}
		}
	}
	if o := s.IndependentOrigins; o.Min < 0 || o.Min > o.Max {
		c.fail(where, "independent origins from %d to %d", o.Min, o.Max)
	}
}

func hasAttribution(a *news.Article, id news.AttributionID) bool {
	for i := range a.Attributions {
		if a.Attributions[i].ID == id {
			return true
		}
	}
	return false
}

func (c *checker) quotation(q *news.QuoteVariant) {
	for i, v := range q.Variants {
		where := fmt.Sprintf("quotation %s, variant %d", q.ID, i)
		r := news.Ref{Article: v.Article, Start: v.Start, End: v.End}
		if c.ref(where, r) == nil {
			continue
		}
		for _, d := range v.Differs {
			if !r.Span().Contains(d) {
				c.fail(where, "the difference [%d,%d] lies outside the variant's [%d,%d]", d.Start, d.End, v.Start, v.End)
			}
		}
		first := q.Variants[0]
		for _, l := range v.Lacks {
			if l.At < v.Start || l.At > v.End || l.Start < first.Start || l.End > first.End || l.Start >= l.End {
				c.fail(where, "what it lacks, [%d,%d] at %d, lies outside the variant or the first one", l.Start, l.End, l.At)
			}
		}
	}
}
