// Package annotate adds the layers of language to an article: sentences,
// names, times, quantities, clauses, and attributions with their chains. Each
// layer is made in a package of its own below this one; here is their order.
package annotate

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"hearsay/internal/annotate/attrib"
	"hearsay/internal/annotate/clause"
	"hearsay/internal/annotate/coref"
	"hearsay/internal/annotate/quantity"
	"hearsay/internal/annotate/times"
	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/analyze"
	"hearsay/internal/outlets"
)

// Options say what annotation may know beside the article itself.
type Options struct {
	// Anchor is the date that relative times are resolved against; "" takes the
	// article's own date. AnchorBasis says where it came from ("story", …).
	Anchor, AnchorBasis string
}

// Annotate fills the layers of a, replacing those that it had, and returns the
// analysis that they rest on. An article without blocks is bare text: each of
// its lines is a paragraph. The error is that of damaged language data.
func Annotate(a *news.Article, opt Options) (*nlp.Doc, error) {
	code := a.Language
	if code == "" {
		code = "en"
	}
	an, err := analyze.For(code)
	if err != nil {
		return nil, fmt.Errorf("annotate %s: %w", a.ID, err)
	}
	d := &nlp.Doc{}
	an.Analyze(d, a.Text, blockSpans(a))
	a.Missing = slices.Clone(d.Missing)
	a.Sentences = make([]news.Span, len(d.Sentences))
	for i, s := range d.Sentences {
		a.Sentences[i] = s.Span
	}
	a.Anchor, a.AnchorBasis = anchor(a, opt)
	// Times come before quantities: a year is no count.
	a.Times = times.Find(d, times.Anchor{Date: a.Anchor, Basis: a.AnchorBasis, Near: a.AnchorBasis == "story", Captions: captions(a)})
	a.Quantities = quantity.FindBeside(d, a.Times)
	a.Clauses = clause.Find(nil, d)
	// Attributions come after the chains of names: a source may be a pronoun.
	chains := coref.LinkOn(d, a.Anchor)
	if a.Attributions, err = attrib.Find(attrib.Input{Doc: d, Blocks: a.Blocks, Outlet: a.Outlet, Resolve: resolver(chains), Known: known(chains), Agrees: chains.Agrees}); err != nil {
		return nil, fmt.Errorf("annotate %s: %w", a.ID, err)
	}
	giveBack(a.Clauses, a.Attributions, a.Times)
	openedWith(chains, a.Attributions)
	addressees(chains, a.Text, a.Attributions)
	a.Mentions = mentions(chains, d, a.Attributions)
	noNil(a)
	for i := range a.Attributions {
		a.Attributions[i].ID = news.AttributionID(fmt.Sprintf("%s.%d", a.ID, i+1))
	}
	return d, nil
}

func blockSpans(a *news.Article) []news.Span {
	if a.Blocks == nil {
		return nil
	}
	out := make([]news.Span, 0, len(a.Blocks)+1)
	for _, b := range a.Blocks {
		s := b.Span()
		if end := a.Dateline.End; s.Start <= a.Dateline.Start && a.Dateline.Start < end && end < s.End {
			// A dateline is no part of the sentence behind it.
			out = append(out, news.Span{Start: s.Start, End: end})
			s.Start = end
		}
		out = append(out, s)
	}
	return out
}

// anchor is the date that the article's relative times count from.
func anchor(a *news.Article, opt Options) (date, basis string) {
	if day := datelineDay(a, cmp.Or(opt.Anchor, a.Published, a.Updated)); day != "" {
		return day, "dateline"
	}
	switch {
	case opt.Anchor != "":
		return opt.Anchor, opt.AnchorBasis
	case a.Published != "":
		return a.Published, "published"
	case a.Updated != "":
		return a.Updated, "updated"
	}
	return "", ""
}

// captions are the places of an article's captions.
func captions(a *news.Article) []news.Span {
	var out []news.Span
	for i := range a.Blocks {
		if a.Blocks[i].Kind == news.Caption {
			out = append(out, a.Blocks[i].Span())
		}
	}
	return out
}

// datelineDay is the day that the dateline prints ("KUPANG, Aug 16 —"), when it
// lies within a week of the day near which the article was written, "" otherwise.
func datelineDay(a *news.Article, near string) string {
	if a.Dateline.Date == "" || isoDate(a.Dateline.Date) {
		return a.Dateline.Date
	}
	if !isoDate(near) {
		return ""
	}
	found := times.Find(&nlp.Doc{Lang: a.Language, Text: a.Dateline.Date}, times.Anchor{Date: near})
	if len(found) != 1 || len(found[0].Value) != len(time.DateOnly) {
		return ""
	}
	day, err := time.Parse(time.DateOnly, found[0].Value)
	if err != nil {
		return ""
	}
	if from, err := time.Parse(time.DateOnly, near[:len(time.DateOnly)]); err != nil || day.Sub(from).Abs() > 7*24*time.Hour {
		return ""
	}
	return found[0].Value
}

// resolver tells attribution what the names, nominals and pronouns stand for.
func resolver(c *coref.Chains) func(news.Span) (attrib.Referent, bool) {
	known := map[news.EntityID]*outlets.Outlet{} // chain → the outlet of its name, nil for none
	return func(at news.Span) (attrib.Referent, bool) {
		m, ok := c.Resolve(at)
		if !ok {
			return attrib.Referent{}, false
		}
		ch := c.Chain(m.Entity)
		if ch == nil {
			return attrib.Referent{}, false
		}
		r := attrib.Referent{Name: ch.Name, Kind: ch.Kind, Entity: ch.ID, Gender: ch.Gender, Listed: ch.Key != "", Span: m.Span(), Sure: c.Sure(m), Told: ch.Told(), As: ch.As, Description: m.Form == "nominal" && m.Kind != ""}
		o, asked := known[ch.ID]
		if !asked {
			o, _ = outlets.Default().ByName(ch.Name)
			known[ch.ID] = o
		}
		if o != nil {
			r.Official = o.Official
			if len(ch.Aliases) == 0 {
				r.Name = o.Name // an acronym that the article never spells out
			}
		}
		return r, true
	}
}

// known tells attribution what the text tells of a chain of names.
func known(c *coref.Chains) func(news.EntityID) (attrib.Referent, bool) {
	return func(id news.EntityID) (attrib.Referent, bool) {
		ch := c.Chain(id)
		if ch == nil {
			return attrib.Referent{}, false
		}
		return attrib.Referent{Name: ch.Name, Kind: ch.Kind, Entity: ch.ID, Gender: ch.Gender, Listed: ch.Key != "", Told: ch.Told(), Body: c.Body(id)}, true
	}
}

// mentions are the names and nominals of an article with the local entity of
// each, and the pronouns that carry an attribution.
func mentions(c *coref.Chains, d *nlp.Doc, as []news.Attribution) []news.Mention {
	sources := map[int]bool{}
	for _, x := range as {
		for _, s := range x.Source {
			sources[s.Start] = true
		}
	}
	out := make([]news.Mention, 0, len(c.Mentions))
	for _, m := range c.WithPronouns() {
		if m.Form != "pronoun" || sources[m.Start] {
			out = append(out, m)
		}
	}
	out = append(out, c.BroughtIn(d)...)
	slices.SortStableFunc(out, func(a, b news.Mention) int { return cmp.Compare(a.Start, b.Start) })
	return asAttributed(c, d, as, out)
}

// isoDate reports whether a dateline's date is a full one: "March 5" alone is
// no anchor.
func isoDate(s string) bool {
	return len(s) >= 10 && s[4] == '-' && s[7] == '-' && s[0] >= '0' && s[0] <= '9'
}

// noNil makes layers that found nothing empty lists: in JSON a layer that was
// looked for is [], never null.
func noNil(a *news.Article) {
	if a.Mentions == nil {
		a.Mentions = []news.Mention{}
	}
	if a.Times == nil {
		a.Times = []news.Time{}
	}
	if a.Quantities == nil {
		a.Quantities = []news.Quantity{}
	}
	if a.Attributions == nil {
		a.Attributions = []news.Attribution{}
	}
}
