package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/view"
)

// Markdown writes the stories as CommonMark with tables.
func Markdown(w io.Writer, d *news.Document) error {
	b := bufio.NewWriter(w)
	for i, v := range view.Stories(d) {
		if i > 0 {
			fmt.Fprint(b, "\n---\n\n")
		}
		m := &markdown{b}
		m.story(v)
	}
	return b.Flush()
}

// maxPairs is how many pairs of articles that share text are printed in full: in
// a story of hundreds there are tens of thousands.
const maxPairs = 60

type markdown struct{ w io.Writer }

func (m *markdown) printf(format string, args ...any) { fmt.Fprintf(m.w, format, args...) }

func (m *markdown) story(v *view.Story) {
	m.printf("# %s\n\n", md(v.Headline.Text))
	m.printf("%s\n\n", md(strings.Join(v.Counts(), " · ")))
	if v.Story.Note != "" {
		m.printf("%s\n\n", md(v.Story.Note))
	}
	if len(v.Groups) > 0 {
		m.printf("## What is said\n\n")
	}
	for i := range v.Groups {
		m.printf("### %s\n\n", v.Groups[i].Title)
		for _, s := range v.Groups[i].Statements {
			m.statement(s)
		}
	}
	m.disputes(v)
	m.edits(v)
	m.copied(v)
	m.quotations(v)
	m.timeline(v)
	m.unknown(v)
	m.sources(v)
}

func (m *markdown) statement(s *view.Statement) {
	m.printf("%d. %s — *%s* (%s)\n", s.N, mdWords(s.Words), md(s.Badge), s.Founded)
	m.chains("", s.Chains)
	m.chains("denied by: ", s.Denials)
	if own := s.OwnVoiceLabels(); len(own) > 0 {
		m.printf("    - in their own voice: %s\n", md(strings.Join(own, ", ")))
	}
	for _, why := range s.Why {
		m.printf("    - why: %s\n", md(why))
	}
	for _, o := range s.Possibly {
		m.printf("    - possibly the same as %d: %s\n", o.N, md(view.Quoted(o.Gist.Text)))
	}
	for i := range s.History {
		if h := &s.History[i]; len(s.History) > 1 || s.Statement.History[0].What != "appeared" {
			m.printf("    - %s: %s, %s\n", md(h.Time()), h.What, md(h.At.From.Label))
		}
	}
	m.printf("\n")
}

// chains prints ways from origins to outlets, each behind some words.
func (m *markdown) chains(lead string, chains []view.Chain) {
	for i := range chains {
		c := &chains[i]
		chain := append([]string{c.Origin}, c.Steps()...)
		if is := c.Standing(); is != "" {
			chain[0] += " (" + is + ")"
		}
		m.printf("    - %s%s → %s\n", lead, md(strings.Join(chain, " → ")), md(strings.Join(c.Labels(), ", ")))
	}
}

// mdWords is a gist, with what is meant in bold where it says more.
func mdWords(parts []view.Part) string {
	var b strings.Builder
	for _, p := range parts {
		if p.Differs {
			b.WriteString("**" + md(p.Text) + "**")
		} else {
			b.WriteString(md(p.Text))
		}
	}
	return b.String()
}

func (m *markdown) disputes(v *view.Story) {
	if len(v.Disputes) == 0 {
		return
	}
	m.printf("## Where they disagree\n\n| what | value | outlets | words |\n|---|---|---|---|\n")
	for i := range v.Disputes {
		d := &v.Disputes[i]
		about := d.About
		if d.Superseded {
			about += " (superseded)"
		}
		for j := range d.Values {
			val := &d.Values[j]
			m.printf("| %s | %s | %s | %s |\n", cell(about), cell(val.Value), cell(strings.Join(val.Labels(), ", ")), cell(firstWords(val.Carriers)))
			about = ""
		}
	}
	m.printf("\n")
}

func firstWords(quotes []view.Quote) string {
	if len(quotes) == 0 {
		return ""
	}
	return view.Quoted(quotes[0].Text)
}

func (m *markdown) copied(v *view.Story) {
	if len(v.Copied) == 0 {
		return
	}
	m.printf("## Who copied whom\n\n")
	for i := range v.Copied {
		if i == maxPairs {
			m.printf("And %d further pairs: the JSON form has them all.\n\n", len(v.Copied)-i)
			break
		}
		c := &v.Copied[i]
		m.printf("### %s and %s\n\n| %s | %s | how |\n|---|---|---|\n", md(c.A.Label), md(c.B.Label), cell(c.A.Label), cell(c.B.Label))
		for _, p := range c.Passages {
			m.printf("| %s | %s | %s |\n", cell(p.A.Text), cell(p.B.Text), cell(strings.TrimSuffix(string(p.Kind)+", "+p.Credit, ", ")))
		}
		m.printf("\n")
	}
}

func (m *markdown) quotations(v *view.Story) {
	if len(v.Quotes) == 0 {
		return
	}
	m.printf("## Quoted differently\n\n")
	for i := range v.Quotes {
		q := &v.Quotes[i]
		m.printf("- %s\n", md(strings.TrimPrefix(q.Speaker+": "+q.Difference, ": ")))
		for _, x := range q.Variants {
			m.printf("    - %s: “", md(x.From.Label))
			for _, part := range x.Parts {
				if t := md(part.Text); part.Lacks {
					m.printf("~~%s~~", strings.TrimSpace(t))
				} else if part.Differs {
					m.printf("**%s**", strings.TrimSpace(t))
				} else {
					m.printf("%s", strings.Join(strings.FieldsFunc(t, func(r rune) bool { return r == '\n' }), " "))
				}
			}
			m.printf("”")
			if note := x.Note(); note != "" {
				m.printf(" (%s)", note)
			}
			m.printf("\n")
		}
	}
	m.printf("\n")
}

func (m *markdown) edits(v *view.Story) {
	if len(v.Edits) == 0 {
		return
	}
	m.printf("## Edited after publication\n\n")
	for i := range v.Edits {
		e := &v.Edits[i]
		when := view.Clock(e.When)
		if when == "" {
			when = "time unknown"
		}
		m.printf("- %s, %s: %s (%s)\n", md(e.From.Label), md(when), strings.Join(e.Counts(), ", "), e.Order())
		for _, c := range e.Changes {
			what := c.What
			if c.Headline {
				what = "headline " + what
			}
			m.printf("    - %s:", what)
			if c.Before.From != nil {
				m.printf(" %s", m.marked(c.Old, "~~"))
			}
			if c.Before.From != nil && c.After.From != nil {
				m.printf(" →")
			}
			if c.After.From != nil {
				m.printf(" %s", m.marked(c.New, "**"))
			}
			m.printf("\n")
		}
	}
	m.printf("\n")
}

// marked is a quotation with the words that differ between marks.
func (m *markdown) marked(parts []view.Part, mark string) string {
	var b strings.Builder
	for _, p := range parts {
		t := cell(p.Text)
		if p.Differs && t != "" {
			t = mark + t + mark
		}
		if b.Len() > 0 && t != "" {
			b.WriteByte(' ')
		}
		b.WriteString(t)
	}
	return "“" + b.String() + "”"
}

func (m *markdown) timeline(v *view.Story) {
	if len(v.Timeline) == 0 {
		return
	}
	m.printf("## When it happens\n\n| when | what | from |\n|---|---|---|\n")
	for _, e := range v.Timeline {
		m.printf("| %s | %s | %s |\n", cell(e.When), strings.Join(strings.Fields(mdWords(e.Words)), " "), cell(e.What.From.Label))
	}
	m.printf("\n")
}

func (m *markdown) unknown(v *view.Story) {
	if len(v.Unknown) == 0 {
		return
	}
	m.printf("## Not known\n\n")
	for _, u := range v.Unknown {
		m.printf("- %s\n", md(u.What))
	}
	m.printf("\n")
}

func (m *markdown) sources(v *view.Story) {
	m.printf("## Sources\n\n| article | outlet | headline | published | capture |\n|---|---|---|---|---|\n")
	for _, a := range v.Articles {
		m.printf("| %s | %s | %s | %s | `%s` |\n", a.ID, cell(a.Label), cell(a.Headline), cell(a.Date()), cell(string(a.Capture.ID)))
	}
}

// md escapes what Markdown would read as markup, and takes control characters
// away.
func md(s string) string {
	var b strings.Builder
	for _, r := range printable(s) {
		if strings.ContainsRune("\\`*_{}[]<>#|~", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// cell is md on one line.
func cell(s string) string { return md(strings.Join(strings.Fields(s), " ")) }
