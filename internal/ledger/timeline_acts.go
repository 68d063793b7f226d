package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// Some verbs by which words are given to somebody do what they say: who charges a man or
// orders a review has done so on a day, which the timeline tells as it tells an arrest.

// besideAct is how many bytes may stand before a day that opens its sentence, and ofActMost how
// many words between what is done and its day: "with two counts of theft late on".
const (
	besideAct = 9
	ofActMost = 7
)

// actTimes gives the times, by their place, at which what a unit gives to somebody is done by
// saying it, where the unit is the first of its attribution: "charged a clerk with theft | on
// Tuesday", "a judge | on Tuesday | ordered". What somebody is only said to have done, or not
// to have done, has none.
func (b *builder) actTimes(i int) []int {
	u := &b.units[i]
	a := b.arts[u.art]
	x := a.attribution(u.attr)
	if x == nil || x.Negated || x.Hedged || len(x.Cue) == 0 || len(x.Content) == 0 || i > 0 && b.units[i-1].art == u.art && b.units[i-1].attr == u.attr {
		return nil
	}
	cue := x.Cue[0]
	k := slices.IndexFunc(a.Clauses, func(c news.Clause) bool { return cue.Overlaps(c.Pred.At) })
	if k < 0 || !slices.Contains(b.lists.claims[b.con.form(strings.ToLower(a.Clauses[k].Pred.Lemma))], "act") || attributionAt(a.Article, cue) >= 0 {
		return nil
	}
	s := a.SentenceAt(cue.Start)
	if s < 0 {
		return nil
	}
	content := hull(x.Content)
	var out []int
	for k := range a.Times {
		t := a.Times[k].Span()
		if !a.Sentences[s].Contains(t) || inAny(x.Content, t) {
			continue
		}
		switch {
		case t.Start >= content.End && b.ofAct(a.Text[content.End:t.Start]):
		case t.Start-a.Sentences[s].Start <= besideAct && t.End < cue.Start:
		case t.End <= cue.Start && cue.Start-t.End <= 1:
		default:
			continue
		}
		out = append(out, k)
	}
	return out
}

// ofAct reports whether what stands between what is done and a time leaves the time to it:
// "with theft on", and not "over the fire on".
func (b *builder) ofAct(between string) bool {
	ws := strings.Fields(strings.ToLower(between))
	return len(ws) <= ofActMost && !strings.ContainsAny(between, ".;") && !slices.ContainsFunc(ws, func(w string) bool {
		return slices.Contains(b.lists.claims[strings.Trim(w, ",")], "another's")
	})
}
