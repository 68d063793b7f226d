package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// tollOf gives the count of victims that a class of words tells of.
var tollOf = map[string]string{"fight.kill": "killed", "fight.injure": "injured"}

// noneClashes compares who says that nobody died or was hurt with the counts of the
// dead and hurt of others. Who said so before there were any is overtaken, and no
// party to a disagreement.
func (b *builder) noneClashes(at []int) []clash {
	var out []clash
	for i := range b.units {
		no := &b.units[i]
		kind, words := b.noVictims(no)
		if kind == "" {
			continue
		}
		na := b.arts[no.art]
		found := 0
		for j := range b.units {
			u := &b.units[j]
			a := b.arts[u.art]
			if u.art == no.art && (u.attr < 0 || u.attr == no.attr) || u.art != no.art && a.newsroom == na.newsroom || u.remote || u.negative || published(na, no).before(published(a, u)) || b.oneOrigin(u, no) || mood(u) != mood(no) || b.datesApart(u, no) || !b.onePlace(u, no) {
				continue
			}
			for _, k := range u.quants {
				if q := &a.Quantities[k]; q.Of == kind && q.Value >= 1 && !b.ofOthers(a, q) && found < slotFills {
					found++
					out = append(out, clash{kind: news.DiffNumber, a: j, b: i, ra: refOf(a, q.Span(), u), rb: b.ref(no), va: q.Span().Of(a.Text), vb: words, about: kind, why: "one counts them, the other says that there were none", draft: at[j]})
				}
			}
		}
	}
	return out
}

// noVictims is the count of victims of which a unit says that there were none: "no
// death was reported", "nobody was killed"; and the words that say so.
func (b *builder) noVictims(u *unit) (kind, words string) {
	if !u.negative || u.attr < 0 || u.remote || len(u.answers) > 0 || !b.claims(u) || b.furtherFigure(u) {
		return "", ""
	}
	text := b.arts[u.art].Text
	for _, t := range u.terms {
		if t.At.Start < u.at.Start || t.At.End > u.at.End {
			continue
		}
		for _, class := range b.con.classes(strings.ToLower(t.Lemma)) {
			toll := tollOf[class]
			if toll == "" {
				continue
			}
			ws := strings.Fields(wordsOf(text[u.at.Start:t.At.Start]))
			if n := len(ws); n > 0 && slices.Contains(b.lists.claims[ws[n-1]], "not") && ws[n-1] != "not" {
				return toll, ws[n-1] + " " + t.At.Of(text) // "no death", "no injuries"
			}
			if u.clause != nil && u.clause.Pred.At == t.At && b.noneDoes(u) {
				return toll, b.lists.nobody(ws) // "nobody was hurt"
			}
		}
	}
	return "", ""
}

// nobody is the word for nobody among some.
func (l *lists) nobody(ws []string) string {
	for _, w := range ws {
		if slices.Contains(l.claims[w], "none") {
			return w
		}
	}
	return strings.Join(ws[:min(2, len(ws))], " ")
}
