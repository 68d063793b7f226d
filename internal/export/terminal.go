package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/view"
)

// ANSI sequences of the terminal view.
const (
	bold  = "\x1b[1m"
	dim   = "\x1b[2m"
	reset = "\x1b[0m"
)

// colours are the badges' colours by status.
var colours = map[news.Status]string{
	news.ConfirmedByParty:      "\x1b[32m",
	news.IndependentlyReported: "\x1b[32m",
	news.SingleUnnamed:         "\x1b[33m",
	news.Unconfirmed:           "\x1b[33m",
	news.Disputed:              "\x1b[31m",
	news.Denied:                "\x1b[31m",
}

// maxShown is how many lines of a section a screen shows before the rest is
// counted.
const maxShown = 12

// maxLabels is how many outlets a line names before the rest is counted, and
// maxChains how many ways a statement shows.
const (
	maxLabels = 6
	maxChains = 6
)

// Text writes the stories for a terminal, one after the other.
func Text(w io.Writer, d *news.Document, t Terminal) error {
	b := bufio.NewWriter(w)
	p := &printer{w: b, width: max(t.Width, 40), colour: t.Colour, footer: t.Footer}
	for i, v := range view.Stories(d) {
		if i > 0 {
			p.line("")
		}
		p.story(v)
	}
	if len(d.Stories) == 0 {
		p.line("no story: no article could be read")
	}
	return b.Flush()
}

// printer writes lines of at most width columns.
type printer struct {
	w      io.Writer
	width  int
	colour bool
	footer string
}

func (p *printer) story(v *view.Story) {
	p.between(v.Headline.Text, from(v.Headline), bold)
	p.wrap("", strings.Join(v.Counts(), " · "))
	if v.Story.Note != "" {
		p.wrap("", v.Story.Note)
	}
	for i := range v.Groups {
		p.group(&v.Groups[i])
	}
	p.disputes(v)
	p.edits(v)
	p.quotations(v)
	p.copied(v)
	p.timeline(v)
	p.unknown(v)
	if p.footer != "" {
		p.line("")
		p.wrap("", strings.ReplaceAll(p.footer, "ID", string(v.Story.ID)))
	}
}

func (p *printer) group(g *view.Group) {
	p.title(g.Title, colours[g.Status])
	shown := 0
	for _, s := range g.Statements {
		if s.Tail {
			continue
		}
		shown++
		p.statement(s)
	}
	if rest := len(g.Statements) - shown; rest > 0 {
		p.line(p.paint(dim, fmt.Sprintf("    and %d more", rest)))
	}
}

func (p *printer) statement(s *view.Statement) {
	p.numbered(s.N, s.Words, s.Founded)
	p.chains("", s.Chains)
	p.chains("denied by: ", s.Denials)
	if own := s.OwnVoiceLabels(); len(own) > 0 {
		p.hang("       ", "in their own voice: ", some(own, " · "))
	}
	if len(s.Possibly) > 0 {
		numbers := make([]string, len(s.Possibly))
		for i, o := range s.Possibly {
			numbers[i] = fmt.Sprint(o.N)
		}
		p.line(p.paint(dim, "       possibly the same as "+strings.Join(numbers, ", ")))
	}
}

// chains prints ways from origins to outlets, each behind some words.
func (p *printer) chains(lead string, chains []view.Chain) {
	for i := range chains {
		if i == maxChains {
			p.line(p.paint(dim, fmt.Sprintf("       and %d more", len(chains)-i)))
			break
		}
		c := &chains[i]
		head := lead + c.Origin
		if is := c.Standing(); is != "" {
			head += " (" + is + ")"
		}
		for _, via := range c.Steps() {
			head += " ─▶ " + via
		}
		p.hang("       ", head+" ─▶ ", some(c.Labels(), " · "))
	}
}

// some joins labels, at most as many as a screen has room for.
func some(labels []string, between string) string {
	if rest := len(labels) - maxLabels; rest > 1 {
		return strings.Join(labels[:maxLabels], between) + fmt.Sprintf(" and %d more", rest)
	}
	return strings.Join(labels, between)
}

// maxLabel is the longest label, in columns, that values stand beside; they stand
// below a longer one.
const maxLabel = 34

func (p *printer) disputes(v *view.Story) {
	if len(v.Disputes) == 0 {
		return
	}
	p.title("Where they disagree", colours[news.Disputed])
	for i := range v.Disputes {
		if i == maxShown {
			p.line(p.paint(dim, fmt.Sprintf("    and %d more points", len(v.Disputes)-i)))
			break
		}
		d := &v.Disputes[i]
		var sides []string
		for j := range d.Values {
			sides = append(sides, d.Values[j].Value+": "+some(d.Values[j].Labels(), ", "))
		}
		about := d.About
		if d.Superseded {
			about += " (superseded)"
		}
		label, values := fmt.Sprintf(" %-4s", d.ID), strings.Join(sides, " │ ")
		if columns(about) <= maxLabel {
			p.hang("", label+about+"  ", values)
			continue
		}
		p.wrap(label, about)
		p.wrap("       ", values)
	}
}

func (p *printer) quotations(v *view.Story) {
	if len(v.Quotes) == 0 {
		return
	}
	p.title("Quoted differently", "")
	for i := range v.Quotes {
		if i == maxShown {
			p.line(p.paint(dim, fmt.Sprintf("    and %d more quotations", len(v.Quotes)-i)))
			break
		}
		q := &v.Quotes[i]
		p.wrap(fmt.Sprintf(" %-4s", q.ID), strings.TrimPrefix(q.Speaker+": "+q.Difference, ": "))
		forms := q.Forms()
		for k, f := range forms {
			if k == maxChains {
				p.line(p.paint(dim, fmt.Sprintf("       and %d more forms", len(forms)-k)))
				break
			}
			label := some(f.Labels(), " · ")
			if note := f.Note(); note != "" {
				label += " (" + note + ")"
			}
			p.hang("       ", label+"  ", view.Quoted(p.parts(f.Parts)))
		}
	}
}

// parts marks the words that differ: in bold on a terminal with colour, between
// brackets of their own otherwise.
func (p *printer) parts(parts []view.Part) string {
	var b strings.Builder
	for _, part := range parts {
		text := printable(part.Text)
		switch {
		case part.Lacks:
			b.WriteString("⟦−" + text + "⟧")
		case !part.Differs:
			b.WriteString(text)
		case p.colour:
			b.WriteString(bold + text + reset)
		default:
			b.WriteString("⟦" + text + "⟧")
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func (p *printer) copied(v *view.Story) {
	if len(v.Copied) == 0 {
		return
	}
	p.title("Copied", "")
	for i := range v.Copied {
		if i == maxShown {
			p.line(p.paint(dim, fmt.Sprintf("    and %d more pairs", len(v.Copied)-i)))
			break
		}
		c := &v.Copied[i]
		what := fmt.Sprintf("%d passages, %d words", len(c.Passages), c.Words)
		if len(c.Passages) == 1 {
			what = fmt.Sprintf("1 passage, %d words", c.Words)
		}
		if c.Quoted {
			what += ", all of it quoted speech"
		}
		if len(c.Credits) > 0 {
			what += "; credit " + strings.Join(c.Credits, ", ")
		}
		p.hang("    ", c.A.Label+" ═ "+c.B.Label+"   ", what)
	}
}

// maxWhen is how wide the times of the timeline may make its first column.
const maxWhen = len("2026-11-09 08:00 to 17:00")

func (p *printer) timeline(v *view.Story) {
	if len(v.Timeline) == 0 {
		return
	}
	p.title("When it happens", "")
	wide := len("2006-01-02") + 2
	for _, e := range v.Timeline[:min(len(v.Timeline), maxShown)] {
		wide = max(wide, min(len(e.When), maxWhen))
	}
	for i, e := range v.Timeline {
		if i == maxShown {
			p.line(p.paint(dim, fmt.Sprintf("    and %d more", len(v.Timeline)-i)))
			break
		}
		when := e.When
		if when == "" {
			when = "unknown"
		}
		p.hang("    ", fmt.Sprintf("%-*s ", wide, when), p.event(&e))
	}
}

// event is what a line of the timeline tells, with the words of the time marked where the
// sentence has been shown for another time or is shown for several.
func (p *printer) event(e *view.Event) string {
	if e.Several {
		return p.parts(e.Words)
	}
	return e.What.Text
}

func (p *printer) unknown(v *view.Story) {
	if len(v.Unknown) == 0 {
		return
	}
	p.title("Not known", "")
	for i, u := range v.Unknown {
		if i == maxShown {
			p.line(p.paint(dim, fmt.Sprintf("    and %d more", len(v.Unknown)-i)))
			break
		}
		p.wrap("    ", u.What)
	}
}

func from(q view.Quote) string {
	if q.From == nil {
		return ""
	}
	return q.From.Label
}

// Evidence writes where statement n of the document's first story is said: each
// carrier's words with the words around them, and their place in the capture.
func Evidence(w io.Writer, d *news.Document, n int, t Terminal) error {
	if len(d.Stories) == 0 {
		return fmt.Errorf("there is no story")
	}
	v := view.New(d, &d.Stories[0])
	s := v.Numbered(n)
	if s == nil {
		return fmt.Errorf("story %s has no statement %d; it has %d", v.Story.ID, n, len(v.Story.Statements))
	}
	b := bufio.NewWriter(w)
	p := &printer{w: b, width: max(t.Width, 40), colour: t.Colour}
	p.numbered(s.N, s.Words, s.Founded)
	p.wrap("    ", s.Badge)
	for _, why := range s.Why {
		p.wrap("    - ", why)
	}
	if sure := s.Sure(); sure != "" {
		p.wrap("    - ", sure)
	}
	for _, o := range s.Possibly {
		p.wrap("    - ", fmt.Sprintf("possibly the same as %d: %s", o.N, view.Quoted(o.Gist.Text)))
	}
	if len(s.History) > 0 {
		p.title("History", "")
		for i := range s.History {
			h := &s.History[i]
			p.hang("    ", fmt.Sprintf("%-24s ", h.Time()), h.What+", "+h.At.From.Label)
		}
	}
	for _, c := range s.Carriers {
		if c.From == nil {
			continue
		}
		p.line("")
		p.wrap("", fmt.Sprintf("%s, bytes %d to %d of the article, capture %s", c.From.Label, c.Ref.Start, c.Ref.End, c.From.Capture.ID))
		p.wrap("", c.From.Capture.Name)
		p.hang("    ", "", p.parts(v.Context(c.Quote, 400)))
	}
	return b.Flush()
}
