package page

import (
	"html/template"
	"io"
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/view"
)

var storyPage = parse("story")

// The bounds of what the page draws and shows around a quote.
const (
	chainsDrawn  = 14
	contextBytes = 320
)

// Story is the story page.
type Story struct {
	Frame
	*view.Story
	// New lists what is new since the reader last looked; Looked is when that
	// was, "" for never.
	New    []Change
	Edited []view.Edit // articles that were edited since then
	Looked string
	// Desk holds what the forms offer, nil when the page only reads.
	Desk  *Desk
	links links
	spans map[news.ArticleID][]news.Span // see cited
}

// Change is a line of what is new since the reader last looked.
type Change struct {
	What string // "added", "changed", "confirmed", "denied", "withdrawn", "moved"
	N    int    // the statement's number, 0 when it is gone
	ID   news.StatementID
	Text string
	Why  []string
}

// NewStory prepares the page of a story. inline makes it one self-contained
// file.
func NewStory(v *view.Story, inline bool) *Story {
	title := v.Headline.Text
	if title == "" {
		title = "Story " + string(v.Story.ID)
	}
	return &Story{Frame: Frame{Title: title, Inline: inline}, Story: v, links: links{inline, v.Story.ID}}
}

// Write renders the page.
func (s *Story) Write(w io.Writer) error { return render(w, storyPage, s) }

// ID is the story's id.
func (s *Story) ID() news.StoryID { return s.Story.Story.ID }

// Note is a word on why the ledger is thin, "" when it is not.
func (s *Story) Note() string { return s.Story.Story.Note }

// Link is the address of a quote's evidence.
func (s *Story) Link(q view.Quote) string { return s.links.Evidence(q) }

// ArticleLink is the address of an article.
func (s *Story) ArticleLink(a *view.Article) string { return s.links.Article(a.ID) }

// Around is a quote with the words around it.
func (s *Story) Around(q view.Quote) []view.Part { return s.Context(q, contextBytes) }

// Unfolded is a group's statements that are shown at once.
func (s *Story) Unfolded(g view.Group) []*view.Statement { return tail(g, false) }

// Folded is the long tail of a group.
func (s *Story) Folded(g view.Group) []*view.Statement { return tail(g, true) }

func tail(g view.Group, folded bool) []*view.Statement {
	var all []*view.Statement
	for _, st := range g.Statements {
		if st.Tail == folded {
			all = append(all, st)
		}
	}
	return all
}

// Picture is the drawing of the chains, empty when no statement has one.
func (s *Story) Picture() template.HTML { return drawChains(s.Graph(chainsDrawn)) }

// LeftOut is how many statements the drawing leaves out.
func (s *Story) LeftOut() int { return s.Graph(chainsDrawn).Left }

// Pairs are the pairs that share more than quoted words, then the others.
func (s *Story) Pairs() []view.Copied {
	pairs := slices.Clone(s.Copied)
	slices.SortStableFunc(pairs, func(a, b view.Copied) int {
		switch {
		case a.Quoted == b.Quoted:
			return 0
		case a.Quoted:
			return 1
		}
		return -1
	})
	return pairs
}

// Own is the share of an article that is its own.
func (s *Story) Own(sh *news.Share) float64 { return max(0, 1-sh.Copied-sh.Quoted) }

// textPart is a stretch of an article in a self-contained page, with the anchor
// that evidence leads to.
type textPart struct {
	Anchor string
	Text   string
	Marked bool
}

// textBlock is a block of an article in a self-contained page.
type textBlock struct {
	Kind  news.BlockKind
	Parts []textPart
}

// Texts is the text of an article with every cited stretch marked and every
// cited beginning an anchor; nil when the page is served, for there it is a
// page of its own.
func (s *Story) Texts(a *view.Article) []textBlock {
	if !s.Inline {
		return nil
	}
	cited := s.cited(a.ID)
	blocks := make([]textBlock, 0, len(a.Blocks))
	for _, b := range a.Blocks {
		blocks = append(blocks, textBlock{b.Kind, cut(s.ID(), a, b.Span(), cited)})
	}
	return blocks
}

// InFull are the texts that a self-contained page prints: the articles', and
// those that they have replaced.
func (s *Story) InFull() []*view.Article { return slices.Concat(s.Articles, s.Earlier) }

// cited are the spans of an article that the page leads to.
func (s *Story) cited(id news.ArticleID) []news.Span {
	if s.spans == nil {
		s.spans = s.allCited()
	}
	return s.spans[id]
}

func (s *Story) allCited() map[news.ArticleID][]news.Span {
	all := make(map[news.ArticleID][]news.Span)
	seen := make(map[news.Ref]bool)
	add := func(q view.Quote) {
		if r := q.Ref; q.From != nil && !seen[news.Ref{Article: q.From.ID, Start: r.Start, End: r.End}] {
			seen[news.Ref{Article: q.From.ID, Start: r.Start, End: r.End}] = true
			all[q.From.ID] = append(all[q.From.ID], r.Span())
		}
	}
	add(s.Headline)
	for i := range s.Groups {
		for _, st := range s.Groups[i].Statements {
			add(st.Gist)
			for _, c := range st.Carriers {
				add(c.Quote)
			}
		}
	}
	for i := range s.Disputes {
		for j := range s.Disputes[i].Values {
			for _, q := range s.Disputes[i].Values[j].Carriers {
				add(q)
			}
		}
	}
	for i := range s.Quotes {
		for _, x := range s.Quotes[i].Variants {
			add(x.Quote)
		}
	}
	for i := range s.Copied {
		for _, p := range s.Copied[i].Passages {
			add(p.A)
			add(p.B)
		}
	}
	for _, e := range s.Timeline {
		add(e.What)
	}
	for i := range s.Edits {
		for _, c := range s.Edits[i].Changes {
			add(c.Before)
			add(c.After)
		}
	}
	return all
}

// cut divides a block where a cited span begins or ends.
func cut(story news.StoryID, a *view.Article, block news.Span, cited []news.Span) []textPart {
	bounds := []int{block.Start, block.End}
	begins := make(map[int]bool)
	for _, c := range cited {
		if c.Overlaps(block) {
			bounds = append(bounds, max(c.Start, block.Start), min(c.End, block.End))
			begins[c.Start] = true
		}
	}
	slices.Sort(bounds)
	bounds = slices.Compact(bounds)
	var parts []textPart
	for i := 0; i+1 < len(bounds); i++ {
		span := news.Span{Start: bounds[i], End: bounds[i+1]}
		p := textPart{Text: span.Of(a.Text)}
		if begins[span.Start] {
			p.Anchor = anchor(story, a.ID, span.Start)
		}
		p.Marked = slices.ContainsFunc(cited, func(c news.Span) bool { return c.Contains(span) })
		parts = append(parts, p)
	}
	return parts
}

// withPage is a statement together with the page that it is on.
type withPage struct {
	Page      *Story
	Statement *view.Statement
}

// With gives a statement's template the page beside the statement.
func (s *Story) With(st *view.Statement) withPage { return withPage{s, st} }

// withEdit is an edit together with the page that it is on.
type withEdit struct {
	Page *Story
	Edit *view.Edit
}

// WithEdit gives an edit's template the page beside the edit.
func (s *Story) WithEdit(e view.Edit) withEdit { return withEdit{s, &e} }

// CopiedWidth and CopiedAt are the part of an article's bar that is copied or
// shared quotation, at its right end; hundredths of its width.
func (s *Story) CopiedWidth(sh *news.Share) float64 { return 100 - s.CopiedAt(sh) }

// CopiedAt is where that part begins.
func (s *Story) CopiedAt(sh *news.Share) float64 { return 100 * s.Own(sh) }

// export is a form in which the story can be taken away.
type export struct{ Name, Href string }

// Exports are the forms in which the story can be taken away.
func (s *Story) Exports() []export {
	var all []export
	for _, f := range []struct{ name, ending string }{{"HTML", "html"}, {"Markdown", "md"}, {"CSV", "csv"}, {"JSON", "json"}} {
		all = append(all, export{f.name, "/story/" + string(s.ID()) + "/export." + f.ending})
	}
	return all
}

// Several are the names of the story that are printed in several forms, which a
// person may part.
func (s *Story) Several() []Several {
	var out []Several
	for _, n := range s.Names {
		// What differs by its case alone is one name: it cannot be parted.
		forms, seen := []string{n.Entity.Name}, map[string]bool{strings.ToLower(n.Entity.Name): true}
		for _, a := range n.Aliases {
			if k := strings.ToLower(a); !seen[k] {
				seen[k] = true
				forms = append(forms, a)
			}
		}
		if len(forms) > 1 {
			out = append(out, Several{n, forms})
		}
	}
	return out
}

// Several is a name with all its printed forms.
type Several struct {
	view.Name
	Forms []string
}
