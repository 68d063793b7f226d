package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// expression is a predicate with a word that makes one expression with it: "call off", "take
// place"; behind is "" for the predicate alone, and object is set where it is its object.
type expression struct {
	words, behind string
	object        bool
}

// particle reports whether a preposition makes one expression with a verb, so that what it seems to
// stand before is the verb's object: "turned down the offer".
func (b *builder) particle(verb, preposition string) bool {
	w := verb + " " + preposition
	return len(b.lists.happenings[w])+len(b.lists.sole[w])+len(b.lists.contraries[w]) > 0
}

// expressions are those that a unit's predicate may be part of, the predicate alone last.
func (b *builder) expressions(u *unit) []expression {
	a := b.arts[u.art]
	t, _ := b.mainVerb(u)
	verb, _, _ := strings.Cut(strings.ToLower(t.Lemma), " ")
	form := b.con.form(verb)
	var out []expression
	add := func(w string, object bool) {
		if w != "" {
			out = append(out, expression{form + " " + w, w, object})
		}
	}
	end := u.clause.At.End
	if k := a.SentenceAt(t.At.Start); k >= 0 {
		end = a.Sentences[k].End
	}
	behind := func(at int) string {
		if at >= end {
			return "" // a sentence may end inside what the parse takes for one
		}
		return firstWord(a.Text[at:min(end, at+20)])
	}
	add(behind(t.At.End), slices.ContainsFunc(u.clause.Args, func(g news.Arg) bool {
		return g.Role == "object" && g.Head.At.Start == t.At.End+1
	}))
	for _, g := range u.clause.Args {
		if g.Role == "object" {
			add(strings.ToLower(g.Head.Lemma), true) // "the order was given"
			if g.Head.At.Start > t.At.Start {
				add(behind(g.Head.At.End), false) // "turned the offer down"
			}
		} else if g.Role != "subject" && g.Head.At.Start > t.At.Start && !g.Head.Name {
			add(strings.ToLower(g.Head.Lemma), false) // "remained in office"
		}
	}
	return append(out, expression{words: form})
}
