package annotate

import (
	"slices"

	"hearsay/internal/news"
)

// giveBack gives the clauses of what is said the days at their end that the parse hangs on the
// cue behind them: "on Monday" of "The trial opened on Monday, the court said" tells when the
// trial opened, and not when the court said so, since the content holds it. Of what else stands
// there only the stretch becomes theirs: as words of theirs it makes clauses alike that are not.
func giveBack(cs []news.Clause, as []news.Attribution, ts []news.Time) {
	for i := range as {
		x := &as[i]
		if len(x.Content) == 0 {
			continue
		}
		content := x.Content[len(x.Content)-1]
		cue := slices.IndexFunc(cs, func(c news.Clause) bool {
			return c.Pred.At.Start >= content.End && slices.ContainsFunc(x.Cue, func(s news.Span) bool { return s.Contains(c.Pred.At) })
		})
		if cue < 0 {
			continue
		}
		said := -1 // the last clause of the content that hangs on the cue, or that the cue hangs on
		for k := range cs {
			if k == cue || !content.Contains(cs[k].Pred.At) {
				continue
			}
			if cs[k].Parent == cue || cs[cue].Parent == k {
				said = k
			}
		}
		if said < 0 {
			continue
		}
		move(&cs[cue], &cs[said], content, ts)
	}
}

// move gives one clause the arguments of another that stand behind it in a span, and the words of
// days: those of an hour ("six in the morning") tell nothing by themselves.
func move(from, to *news.Clause, in news.Span, ts []news.Time) {
	behind := func(s news.Span) bool { return s.Start >= to.At.End && s.End <= in.End }
	end := to.At.End
	from.Args = slices.DeleteFunc(from.Args, func(g news.Arg) bool {
		if g.Role == "subject" || !behind(g.Head.At) {
			return false
		}
		to.Args = append(to.Args, g)
		return true
	})
	from.Terms = slices.DeleteFunc(from.Terms, func(t news.Term) bool {
		if t.At == from.Pred.At || !behind(t.At) {
			return false
		}
		if slices.ContainsFunc(ts, func(x news.Time) bool { return x.Kind == "date" && x.Span().Overlaps(t.At) }) {
			to.Terms = append(to.Terms, t)
		}
		end = max(end, t.At.End)
		return true
	})
	to.At.End = end
}
