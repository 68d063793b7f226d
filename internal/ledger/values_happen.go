package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/news"
)

// readHappenings reads the list happenings.
func (l *lists) readHappenings(b *lang.Bundle) {
	l.happenings = map[string][]string{}
	if !b.Has("happenings") {
		return
	}
	for _, e := range b.List("happenings").Entries {
		for _, w := range e.Values(1) {
			verb, behind, two := strings.Cut(w, " ")
			for _, form := range distinct(w, l.form(verb)) {
				if two {
					form = l.form(verb) + " " + behind
				}
				if !slices.Contains(l.happenings[form], e.Col(0)) {
					l.happenings[form] = append(l.happenings[form], e.Col(0))
				}
			}
		}
	}
}

// behindVerb is how many words behind a verb may stand between it and what makes one
// expression with it: "take the solemn oath".
const behindVerb = 3

// happensIn are the classes of what the words of a stretch of an article tell.
func (b *builder) happensIn(a *article, s news.Span) []string {
	var out []string
	add := func(w string) {
		for _, k := range b.lists.happenings[w] {
			if !slices.Contains(out, k) {
				out = append(out, k)
			}
		}
	}
	for i := range a.Clauses {
		c := &a.Clauses[i]
		if c.At.End <= s.Start || c.At.Start >= s.End {
			continue
		}
		for k := -1; k < len(c.Terms); k++ {
			t := c.Pred
			if k >= 0 {
				t = c.Terms[k]
			}
			if t.Name || !s.Contains(t.At) || timeAt(a.Article, t.At) {
				continue
			}
			verb, _, _ := strings.Cut(strings.ToLower(t.Lemma), " ")
			form := b.con.form(verb)
			add(form)
			behind := strings.Fields(wordsOf(a.Text[t.At.Start:min(s.End, t.At.End+40)]))
			for n, w := range behind {
				if n > 0 && n <= behindVerb {
					add(form + " " + w)
					if f := b.con.form(w); f != w {
						add(form + " " + f)
					}
				}
			}
		}
	}
	return out
}
