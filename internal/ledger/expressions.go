package ledger

import "strings"

// expression is a predicate with a word that makes one expression with it: "call off", "take
// place"; behind is "" for the predicate alone.
type expression struct{ words, behind string }

// expressions are those that a unit's predicate may be part of, the predicate alone last.
func (b *builder) expressions(u *unit) []expression {
	a := b.arts[u.art]
	t := u.clause.Pred
	verb, _, _ := strings.Cut(strings.ToLower(t.Lemma), " ")
	form := b.con.form(verb)
	var out []expression
	add := func(w string) {
		if w != "" {
			out = append(out, expression{form + " " + w, w})
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
	add(behind(t.At.End))
	for _, g := range u.clause.Args {
		if g.Role == "object" {
			add(strings.ToLower(g.Head.Lemma)) // "the order was given"
			if g.Head.At.Start > t.At.Start {
				add(behind(g.Head.At.End)) // "turned the offer down"
			}
		} else if g.Role != "subject" && g.Head.At.Start > t.At.Start && !g.Head.Name {
			add(strings.ToLower(g.Head.Lemma)) // "remained in office"
		}
	}
	return append(out, expression{form, ""})
}
