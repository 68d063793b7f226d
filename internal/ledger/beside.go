package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// Most disagreements are printed within one article: it quotes one side, and right
// after it the other, and shows by a word that they do not agree ("but", "insists").
// Nobody takes back there what he said before, so that values may be compared that
// over the whole story could be of two things.

// besideClashes compares what an article gives to two sources, or to itself and one,
// near each other: when one thing happened, and how much one thing is.
func (b *builder) besideClashes(at []int) []clash {
	var out []clash
	for ai := range b.arts {
		lo, hi := b.unitsIn(ai)
		for j := lo; j < hi; j++ {
			v := &b.units[j]
			if len(v.times) == 0 && len(v.quants) == 0 && !b.short(v) || !b.weighed(v) {
				continue
			}
			for i := j - 1; i >= lo; i-- {
				u := &b.units[i]
				if v.at.Start-u.at.Start > takenUp {
					break
				}
				if u.attr == v.attr || !b.weighed(u) {
					continue
				}
				if c, ok := b.besideClash(u, v); ok && !(u.attr >= 0 && v.attr >= 0 && (b.oneSpeaker(b.arts[ai], u.attr, v.attr) || b.oneOrigin(u, v))) {
					c.a, c.b, c.draft = i, j, at[i]
					if c.draft < 0 {
						c.draft = at[j]
					}
					out = append(out, c)
				}
			}
		}
	}
	return out
}

// weighed reports whether a unit says what is so.
func (b *builder) weighed(u *unit) bool {
	return !u.negative && len(u.answers) == 0 && b.claims(u) && (u.clause == nil || u.clause.Mood != "conditional" && !b.demands(u))
}

// besideClash compares two units of one article, u before v.
func (b *builder) besideClash(u, v *unit) (clash, bool) {
	if c, ok := b.parallel(u, v); ok {
		return c, true
	}
	if !b.contended(u, v) || !(b.sameHappening(u, v) && !b.subjectsDiffer(u, v)) && !b.takesUp(u, v) {
		return clash{}, false
	}
	if x, y, why, ok := b.timesApart(u, v, b.finest(u), b.finest(v)); ok {
		return clash{kind: news.DiffDate, ra: b.ref(u), rb: b.ref(v), va: x.Value, vb: y.Value, why: why}, true
	}
	if !b.contends(v) && !b.contends(u) {
		return clash{}, false
	}
	return b.measureClash(u, v)
}

// oneArticle is why the figures of two sources in one article clash.
const oneArticle = "one article gives both, to different sources"

// contended reports whether a text shows that two of its units, u before v, are
// contrary: by a verb of holding to a thing, or by a "but" between them.
func (b *builder) contended(u, v *unit) bool {
	return b.contends(u) || b.contends(v) || b.butBetween(u, v)
}

// contends reports whether a unit is given to somebody by a verb of holding to it
// against others.
func (b *builder) contends(u *unit) bool {
	if u.attr < 0 {
		return false
	}
	// Not of the reading: the cue may stand in another sentence.
	told := &b.voicesAt(u.art)[u.attr+1].contends
	if *told == 0 {
		*told = 1 + int8(truth(b.contending(u)))
	}
	return *told == 2
}

func (b *builder) contending(u *unit) bool {
	a := b.arts[u.art]
	for _, s := range a.Attributions[u.attr].Cue {
		for _, w := range strings.Fields(wordsOf(s.Of(a.Text))) {
			if slices.Contains(b.lists.claims[b.con.form(w)], "contends") {
				return true
			}
		}
	}
	return false
}

// butBetween reports whether a word sets the sentence of a unit, or what of it comes
// right before the unit, against what stands before.
func (b *builder) butBetween(u, v *unit) bool {
	a := b.arts[v.art]
	k := a.SentenceAt(v.at.Start)
	if k < 0 {
		return false
	}
	from := max(a.Sentences[k].Start, min(u.at.End, v.at.Start))
	if from > a.Sentences[k].Start {
		return b.setAgainstAt(v, k, from)
	}
	return v.fact(factBut, func() bool { return b.setAgainstAt(v, k, from) })
}

// setAgainstAt is butBetween for what stands from a place of the unit's sentence k on.
func (b *builder) setAgainstAt(v *unit, k, from int) bool {
	a := b.arts[v.art]
	if strings.Contains(a.Text[from:v.at.Start], ";") {
		return true
	}
	ws := strings.Fields(wordsOf(a.Text[from:v.at.Start]))
	if v.attr >= 0 { // "… , the company, however, says"
		for _, s := range a.Attributions[v.attr].Source {
			if s.Start > v.at.End && a.Sentences[k].Contains(s) {
				ws = append(ws, strings.Fields(wordsOf(a.Text[v.at.End:s.Start]))...)
			}
		}
	}
	return slices.ContainsFunc(ws, func(w string) bool { return slices.Contains(b.lists.claims[w], "but") })
}

// takesUp reports whether a unit speaks of what the one before it in its article
// spoke of: right behind it, by a pronoun or a word in common.
func (b *builder) takesUp(u, v *unit) bool {
	a := b.arts[u.art]
	if v.block-u.block > 1 || a.SentenceAt(v.at.Start)-a.SentenceAt(u.at.Start) > 2 {
		return false
	}
	return b.oneWord(u, v) || b.contends(v) && v.block == u.block && (b.onePronoun(u, v) || u.attr >= 0 && a.SentenceAt(u.at.Start) == a.SentenceAt(v.at.Start))
}

// oneWord reports whether two units have a word in common that is neither a name nor
// part of a time or a figure.
func (b *builder) oneWord(u, v *unit) bool {
	a := b.arts[u.art]
	told := func(t news.Term) bool {
		return !t.Name && !b.con.light[strings.ToLower(t.Lemma)] && !timeAt(a.Article, t.At) && !numberAt(a.Article, t.At)
	}
	return slices.ContainsFunc(u.terms, func(t news.Term) bool {
		return told(t) && slices.ContainsFunc(v.terms, func(s news.Term) bool {
			return told(s) && b.con.form(strings.ToLower(s.Lemma)) == b.con.form(strings.ToLower(t.Lemma))
		})
	})
}

// onePronoun reports whether two units are said of one pronoun: "that he crossed on
// Saturday", "that he left on Tuesday".
func (b *builder) onePronoun(u, v *unit) bool {
	w := b.pronounOf(u)
	return w != "" && w == b.pronounOf(v)
}

// pronounOf is the pronoun for a person that is the subject of a unit, "" when it has
// another.
func (b *builder) pronounOf(u *unit) string {
	if u.clause == nil {
		return ""
	}
	for _, g := range u.clause.Args {
		w := strings.ToLower(g.At.Of(b.arts[u.art].Text))
		if g.Role == "subject" && (slices.Contains(b.lists.claims[w], "own") || slices.Contains(b.lists.claims[w], "other's")) {
			return w
		}
	}
	return ""
}

// timesApart are the first times of two units that do not meet; false when any meet.
func (b *builder) timesApart(u, v *unit, xs, ys []int) (x, y *news.Time, why string, ok bool) {
	ua, va := b.arts[u.art], b.arts[v.art]
	for _, i := range xs {
		for _, j := range ys {
			s, t := &ua.Times[i], &va.Times[j]
			if ahead(u) && past(va, t) || ahead(v) && past(ua, s) {
				continue
			}
			agree, how := compareTimes(s, t)
			switch {
			case agree == news.Same || agree == news.Compatible:
				return nil, nil, "", false
			case agree == news.Incomparable || !nearEnough(s, t) || b.maybeOneDay(ua, va, s, t):
				continue
			}
			if x == nil {
				x, y, why = s, t, how
			}
		}
	}
	if why == "" {
		why = "no day in common"
	}
	return x, y, why, x != nil
}

// parallelWords is how many words two contents must begin with in common, and
// parallelMost how many they may have, to differ in what they end on.
const (
	parallelWords = 3
	parallelMost  = 12
)

// short reports whether a unit is short enough to be one of a pair that differ in how
// they end.
func (b *builder) short(u *unit) bool {
	return u.attr >= 0 && u.fact(factShort, func() bool { return len(strings.Fields(u.at.Of(b.arts[u.art].Text))) <= parallelMost })
}

// parallel reports two contents right behind each other that begin alike and end on
// different things: "it is because of a computer", "it is because of a clock".
func (b *builder) parallel(u, v *unit) (clash, bool) {
	if u.attr < 0 || !b.short(u) || !b.short(v) {
		return clash{}, false
	}
	a := b.arts[u.art]
	if a.SentenceAt(v.at.Start)-a.SentenceAt(u.at.Start) > 1 {
		return clash{}, false
	}
	x, y := strings.Fields(wordsOf(u.at.Of(a.Text))), strings.Fields(wordsOf(v.at.Of(a.Text)))
	n := 0
	for n < min(len(x), len(y)) && x[n] == y[n] {
		n++
	}
	if n < parallelWords || n == min(len(x), len(y)) || n < min(len(x), len(y))/2 || !b.says(u, x[:n]) {
		return clash{}, false
	}
	return clash{kind: news.DiffOther, ra: b.ref(u), rb: b.ref(v), va: oneAccount, vb: otherAccount, why: "two sources of one article end alike sentences differently"}, true
}

// says reports whether the first words of a unit hold its verb.
func (b *builder) says(u *unit, first []string) bool {
	if u.clause == nil {
		return false
	}
	verb := strings.ToLower(u.clause.Pred.At.Of(b.arts[u.art].Text))
	return slices.ContainsFunc(first, func(w string) bool { return w == verb || slices.Contains(b.lists.claims[w], "is") })
}
