// Package view prepares a story document for people: which words stand in which
// span, what an article is called, how statements are grouped, what is copied
// and what is not known. The terminal, Markdown, CSV and the pages all show the
// same view, so that a count is never worked out twice.
//
// A view holds spans of captures, and labels, counts and reasons; it writes no
// sentence about the world.
package view

import (
	"cmp"
	"fmt"
	"strings"

	"hearsay/internal/news"
)

// Story is one story of a document as it is shown.
type Story struct {
	Doc   *news.Document
	Story *news.Story

	Headline Quote
	Articles []*Article // in the order of Story.Articles
	Groups   []Group    // statements by status, the best founded first
	Disputes []Dispute
	Copied   []Copied
	Quotes   []Quotation
	Timeline []Event
	Names    []Name
	Unknown  []Unknown
	Earlier  []*Article     // texts that the story's articles have replaced
	Edits    []Edit         // of the story's articles, those with changes
	Rejected []news.Capture // captures of the document that gave no article
	Outlets  int            // newsrooms

	byID     map[news.ArticleID]*Article
	entities map[news.EntityID]*news.Entity
	numbers  map[news.StatementID]int
}

// Quote is words of an article, with the place where they stand.
type Quote struct {
	Text string // white space folded to single spaces
	Ref  news.Ref
	From *Article
}

// Article is an article and how it is called in this story.
type Article struct {
	*news.Article
	Capture *news.Capture
	// Label is the outlet's name, or the capture's when that is not known.
	Label string
	// Share says how much of it is copied; nil when that was not worked out.
	Share *news.Share
	// Why says why it belongs to the story.
	Why string
	// Earlier is set for a text that a later one has replaced. It is not among the
	// story's articles.
	Earlier bool
}

// Stories prepares all stories of a document, in its order.
func Stories(d *news.Document) []*Story {
	all := make([]*Story, len(d.Stories))
	for i := range d.Stories {
		all[i] = New(d, &d.Stories[i])
	}
	return all
}

// New prepares a story of d. References to articles that d does not hold, and
// spans outside their article, are left out: a document may come from outside.
func New(d *news.Document, s *news.Story) *Story {
	v := &Story{
		Doc: d, Story: s,
		byID:     make(map[news.ArticleID]*Article, len(s.Articles)),
		entities: make(map[news.EntityID]*news.Entity, len(d.Entities)),
		numbers:  make(map[news.StatementID]int, len(s.Statements)),
	}
	for i := range d.Entities {
		v.entities[d.Entities[i].ID] = &d.Entities[i]
	}
	v.addArticles()
	v.addEdits()
	v.Headline = v.Quote(s.Headline)
	v.addStatements()
	v.addDisputes()
	v.addCopied()
	v.addQuotations()
	v.addTimeline()
	v.addNames()
	v.addUnknown()
	return v
}

// Article is the article of an id, nil when the story has none of that name.
func (v *Story) Article(id news.ArticleID) *Article { return v.byID[id] }

// Statement is the statement of an id, nil when the story has none.
func (v *Story) Statement(id news.StatementID) *Statement {
	for g := range v.Groups {
		for _, s := range v.Groups[g].Statements {
			if s.ID == id {
				return s
			}
		}
	}
	return nil
}

// Numbered is statement n of the story, nil when there is none.
func (v *Story) Numbered(n int) *Statement {
	for _, s := range v.inOrder() {
		if s.N == n {
			return s
		}
	}
	return nil
}

func (v *Story) addArticles() {
	captures := make(map[news.CaptureID]*news.Capture, len(v.Doc.Captures))
	for i := range v.Doc.Captures {
		c := &v.Doc.Captures[i]
		captures[c.ID] = c
		if c.Status == news.CaptureRejected {
			v.Rejected = append(v.Rejected, *c)
		}
	}
	inDoc := make(map[news.ArticleID]*news.Article, len(v.Doc.Articles))
	for i := range v.Doc.Articles {
		inDoc[v.Doc.Articles[i].ID] = &v.Doc.Articles[i]
	}
	for i, id := range v.Story.Articles {
		a := inDoc[id]
		if a == nil {
			continue
		}
		shown := &Article{Article: sound(a), Capture: captures[a.Capture]}
		if shown.Capture == nil {
			shown.Capture = &news.Capture{ID: a.Capture, Name: string(a.Capture)}
		}
		if i < len(v.Story.Why) {
			shown.Why = v.Story.Why[i]
		}
		v.Articles = append(v.Articles, shown)
		v.byID[id] = shown
	}
	// Earlier texts of the articles are there to be quoted, and count for nothing.
	for _, x := range v.Story.Versions {
		if a := inDoc[x.Was]; a != nil && v.byID[x.Was] == nil {
			shown := &Article{Article: sound(a), Capture: captures[a.Capture], Earlier: true}
			if shown.Capture == nil {
				shown.Capture = &news.Capture{ID: a.Capture, Name: string(a.Capture)}
			}
			v.byID[x.Was] = shown
			v.Earlier = append(v.Earlier, shown)
		}
	}
	for i := range v.Story.Shares {
		if a := v.byID[v.Story.Shares[i].Article]; a != nil {
			a.Share = &v.Story.Shares[i]
		}
	}
	setLabels(v.Articles)
	for _, a := range v.Earlier {
		a.Label = v.standing(a.ID).Label + ", earlier text"
	}
	rooms := make(map[string]bool)
	for _, a := range v.Articles {
		rooms[cmp.Or(a.OutletID, a.Outlet, a.Label)] = true
	}
	v.Outlets = len(rooms)
}

// sound is an article whose blocks stand inside its text and in order: a itself,
// or a copy without the blocks that do not.
func sound(a *news.Article) *news.Article {
	at := 0
	keep := make([]news.Block, 0, len(a.Blocks))
	for _, b := range a.Blocks {
		if b.Start >= at && b.Span().In(len(a.Text)) {
			keep = append(keep, b)
			at = b.End
		}
	}
	if len(keep) == len(a.Blocks) {
		return a
	}
	copied := *a
	copied.Blocks = keep
	return &copied
}

// Quote is the words of a reference, with the article that they stand in; From
// is nil when it leads nowhere.
func (v *Story) Quote(r news.Ref) Quote {
	a := v.byID[r.Article]
	if a == nil || !r.Span().In(len(a.Text)) {
		return Quote{Ref: r}
	}
	return Quote{Text: fold(r.Span().Of(a.Text)), Ref: r, From: a}
}

// fold makes every run of white space a single space.
func fold(s string) string { return strings.Join(strings.Fields(s), " ") }

// Date is the story's time in days: "2023-09-11", a range, or "" when no
// article is dated.
func (v *Story) Date() string {
	first, last := day(v.Story.First), day(v.Story.Last)
	switch {
	case first == last || last == "":
		return first
	case first == "":
		return last
	}
	return first + " – " + last
}

// day is the date of a time.
func day(t string) string { return t[:min(len(t), len("2006-01-02"))] }

// AsOf is the latest time that is known of the story: the last publication, or
// edit, among its articles; "" when there is none.
func (v *Story) AsOf() string {
	last := v.Story.Last
	for _, a := range v.Articles {
		last = max(last, a.Updated)
	}
	for _, x := range v.Story.Versions {
		last = max(last, x.When)
	}
	return last
}

// Counts is the line of counts under a headline.
func (v *Story) Counts() []string {
	counts := []string{plural(len(v.Articles), "article"), plural(v.Outlets, "outlet")}
	if d := v.Date(); d != "" {
		counts = append(counts, d)
	}
	counts = append(counts, plural(len(v.Story.Statements), "statement")+v.statusCounts())
	if n := v.conflicts(); n > 0 {
		counts = append(counts, plural(n, "point")+" in dispute")
	}
	if n := v.drifts(); n > 0 {
		counts = append(counts, plural(n, "claim")+" given to different sources")
	}
	if n := len(v.Story.QuoteVariants); n > 0 {
		counts = append(counts, plural(n, "quotation")+" in several forms")
	}
	if n := v.passages(); n > 0 {
		counts = append(counts, plural(n, "shared passage"))
	}
	return counts
}

// statusCounts says how many statements have each of the statuses that matter
// at first sight.
func (v *Story) statusCounts() string {
	var parts []string
	for i := range v.Groups {
		g := &v.Groups[i]
		if short := inCounts[g.Status]; short != "" {
			parts = append(parts, fmt.Sprintf("%d %s", len(g.Statements), short))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return ": " + strings.Join(parts, ", ")
}

var inCounts = map[news.Status]string{
	news.ConfirmedByParty:      "confirmed by a party to it",
	news.IndependentlyReported: "independently reported",
	news.SingleUnnamed:         "from a single unnamed source",
	news.Disputed:              "disputed",
	news.Denied:                "denied",
}

func (v *Story) conflicts() int {
	n := 0
	for i := range v.Disputes {
		if d := &v.Disputes[i]; !d.Superseded && d.Kind != news.DiffAttribution {
			n++
		}
	}
	return n
}

// drifts counts the claims that change their source from outlet to outlet, or lose it.
func (v *Story) drifts() int {
	n := 0
	for i := range v.Disputes {
		if v.Disputes[i].Kind == news.DiffAttribution {
			n++
		}
	}
	return n
}

func (v *Story) passages() int {
	n := 0
	for i := range v.Copied {
		n += len(v.Copied[i].Passages)
	}
	return n
}

// plural is a count with its noun.
func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// labels are the outlets of articles, each once, in order; an article whose
// outlet is not known has a label of its own.
func labels(articles []*Article) []string {
	var all []string
	seen := make(map[string]bool, len(articles))
	for _, a := range articles {
		if l := cmp.Or(a.Outlet, a.Label); !seen[l] {
			seen[l] = true
			all = append(all, l)
		}
	}
	return all
}
