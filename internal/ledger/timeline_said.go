package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// Much of the news is what somebody says on a day: who announces that he will run, testifies,
// warns or vows has done something that the timeline tells, in the words that give it to him.
// What somebody only says has a line where two newsrooms tell that he spoke on that day, or
// where two carry what he said: else every remark of a long talk would be an event.

// dayWords is how many words may stand between a cue and the day of it: "said in an interview
// with the Herald late on".
const dayWords = 9

// saying is a dated saying, before it is known whether it has a line.
type saying struct {
	draft *draft
	unit  int
	time  int
	by    string // who says it, and when
	verb  string
	deed  bool // the verb does what it says
}

// sayings are the lines that days of saying give to the timeline, each speaker once for each
// time and verb.
func (b *builder) sayings(drafts []*draft, moments []map[int]moment) []happening {
	var all []saying
	rooms := map[string]map[string]bool{}
	done := map[int]bool{}
	for pass := range 2 {
		for _, d := range drafts {
			if (d.umbrella || d.origin != "") != (pass == 1) {
				continue
			}
			for _, i := range d.units {
				if done[i] {
					continue
				}
				done[i] = true
				s, ok := b.saidOn(d, i, moments)
				if !ok {
					continue
				}
				all = append(all, s)
				if rooms[s.by] == nil {
					rooms[s.by] = map[string]bool{}
				}
				rooms[s.by][b.arts[b.units[i].art].newsroom] = true
			}
		}
	}
	slices.SortStableFunc(all, func(p, q saying) int {
		x, y := &b.units[p.unit], &b.units[q.unit]
		switch {
		case x.block != y.block:
			return x.block - y.block // who tells it nearest to the head has it as the news
		case x.art != y.art:
			return x.art - y.art
		}
		return x.at.Start - y.at.Start
	})
	told := map[string]bool{}
	var out []happening
	for _, s := range all {
		if !s.deed && len(rooms[s.by]) < 2 && b.roomsOf(s.draft) < 2 {
			continue
		}
		key := s.by
		if s.deed {
			key += "\n" + s.verb
		}
		if told[key] {
			continue
		}
		told[key] = true
		u := &b.units[s.unit]
		m := moments[u.art][s.time]
		out = append(out, happening{m, s.draft, s.unit, b.readable(u, true), b.arts[u.art].Times[s.time].Span(), false, true})
	}
	return out
}

// roomsOf is how many newsrooms give a statement to somebody.
func (b *builder) roomsOf(d *draft) int {
	seen := map[string]bool{}
	for _, i := range d.units {
		if b.units[i].attr < 0 {
			continue
		}
		seen[b.arts[b.units[i].art].newsroom] = true
	}
	return len(seen)
}

// saidOn finds the day on which what a unit gives to somebody was said, where the unit is the
// first of its attribution and its verb is one by which people speak.
func (b *builder) saidOn(d *draft, i int, moments []map[int]moment) (saying, bool) {
	u := &b.units[i]
	a := b.arts[u.art]
	x := a.attribution(u.attr)
	if x == nil || x.Negated || len(x.Cue) == 0 || len(x.Content) == 0 || len(x.Source) == 0 || len(x.Chain) == 0 || x.Stance == news.Declines || i > 0 && b.units[i-1].art == u.art && b.units[i-1].attr == u.attr {
		return saying{}, false
	}
	cue := x.Cue[0]
	k := slices.IndexFunc(a.Clauses, func(c news.Clause) bool { return cue.Overlaps(c.Pred.At) })
	if k < 0 || a.Clauses[k].Mood != "" && a.Clauses[k].Mood != "future" || a.Clauses[k].Negated || attributionAt(a.Article, cue) >= 0 {
		return saying{}, false
	}
	verb := strings.ToLower(a.Clauses[k].Pred.Lemma)
	classes := b.lists.claims[b.con.form(verb)]
	deed := slices.Contains(classes, "speaks")
	if slices.Contains(classes, "act") || a.Clauses[k].Mood != "" && !deed {
		return saying{}, false // actTimes has the one, nobody has said the other
	}
	for t := range a.Times {
		m, ok := moments[u.art][t]
		if !ok || m.mod != "" || !calendar(a.Times[t]) || len(m.when) < len("2006-01-02") || strings.Contains(m.when, "/") || !b.daysCue(a, x, cue, t) {
			continue
		}
		who := x.Chain[0]
		by := string(who.Entity)
		if by == "" {
			by = strings.ToLower(who.Name)
		}
		return saying{d, i, t, by + "\n" + m.when[:len("2006-01-02")], verb, deed}, true
	}
	return saying{}, false
}

// daysCue reports whether a time is that of a cue: right before it, at the head of its
// sentence, or behind it with nothing between that has a day of its own ("said at the hall on
// Tuesday"; not "said of the fire on Sunday").
func (b *builder) daysCue(a *article, x *news.Attribution, cue news.Span, k int) bool {
	t := a.Times[k].Span()
	s := a.SentenceAt(cue.Start)
	if s < 0 || !a.Sentences[s].Contains(t) {
		return false
	}
	if t.End <= cue.Start {
		if inAny(x.Content, t) || len(x.Source) > 0 && x.Source[0].Start > cue.End {
			return false
		}
		return cue.Start-t.End <= 1 || t.Start-a.Sentences[s].Start <= besideAct && !b.predBetween(a, t.End, cue.Start) || b.frontedDay(a, x, a.Sentences[s], t)
	}
	if t.Start < cue.End {
		return false
	}
	if inAny(x.Content, t) && !(t.Start-cue.End <= len(" on ") && x.Kind != news.Direct) {
		return false
	}
	between := a.Text[cue.End:t.Start]
	if strings.ContainsAny(between, ".;:\"“”") || b.predBetween(a, cue.End, t.Start) {
		return false
	}
	ws := strings.Fields(strings.ToLower(between))
	return len(ws) <= dayWords && !slices.ContainsFunc(ws, func(w string) bool {
		return slices.Contains(b.lists.claims[strings.Trim(w, ",")], "another day's")
	})
}

// frontedDay reports whether a time stands in a phrase that opens the sentence of a saying and
// tells where it was said: "In a letter Tuesday to the council, the guild warned".
func (b *builder) frontedDay(a *article, x *news.Attribution, s, t news.Span) bool {
	source := x.Source[0]
	if t.End > source.Start || source.Start < s.Start || b.lists.namedTimes[firstWord(s.Of(a.Text))] != "within" || b.predBetween(a, s.Start, source.Start) {
		return false
	}
	return strings.HasSuffix(strings.TrimRight(a.Text[t.End:source.Start], " "), ",")
}

// predBetween reports whether a clause of its own begins its predicate between two places.
func (b *builder) predBetween(a *article, from, to int) bool {
	return slices.ContainsFunc(a.Clauses, func(c news.Clause) bool { return c.Pred.At.Start >= from && c.Pred.At.End <= to })
}
