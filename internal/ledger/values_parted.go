package ledger

import (
	"math"
	"slices"
	"strings"

	"hearsay/internal/news"
)

// Figures and times that no two answers to one question can be, whatever rule has set them
// against each other: by what the words right beside them say that they are.

// tooFar is how many times as large of two counts that one article gives the larger is at most,
// where both are of one thing: 330 a day, 600,000 in all.
const tooFar = 20

// aboutAll is how far, in percent, two parts may be from the whole and still make it up.
const aboutAll = 5

// parted reports whether the values of a clash are surely of two things.
func (b *builder) parted(c *clash) bool {
	if c.a < 0 || c.b < 0 {
		return false
	}
	u, v := &b.units[c.a], &b.units[c.b]
	ua, va := b.arts[u.art], b.arts[v.art]
	switch {
	case c.kind == news.DiffDate:
		return b.refrains(u) != b.refrains(v) || b.onlyExpected(u, v) || b.onlyExpected(v, u) || b.timesOfOther(u, c.ra, c.va) || b.timesOfOther(v, c.rb, c.vb)
	case c.kind != news.DiffNumber:
		return false
	case c.about == "length":
		s, t := lengthIn(ua, c.ra, c.va), lengthIn(va, c.rb, c.vb)
		return s != nil && t != nil && (b.waysDiffer(ua, va, s, t) || lengthsFar(s, t)) || b.toldOfSelves(u, v)
	}
	q, r := figureIn(ua, c.ra, c.va), figureIn(va, c.rb, c.vb)
	if q == nil || r == nil {
		return false
	}
	switch x, y := math.Abs(q.Value), math.Abs(r.Value); {
	case b.besideNearer(ua, q, r.Value), b.besideNearer(va, r, q.Value), q.Unit != "" && b.periodsDiffer(u, v):
		return true
	case b.restOfWhole(ua, q, r.Value), b.restOfWhole(va, r, q.Value), c.about == "distance" && b.landmarksDiffer(ua, va, q, r):
		return true
	case voteOf(ua, q) != nil && voteOf(va, r) != nil:
		return b.votesOfTwoBodies(ua, va, q, r)
	case u.art == v.art && min(x, y) > 0 && max(x, y) > tooFar*min(x, y):
		return true
	}
	if q.Unit == "%" && r.Unit == "%" && math.Abs(q.Value+r.Value-100) <= aboutAll && b.beside(ua, q, "of all") && b.beside(va, r, "of all") {
		return true // "30% of the vote", "two thirds of the vote": the one part and the other
	}
	return shortened(q.Value, r.Value) || shortened(r.Value, q.Value) || b.addsUp(ua, q, r.Value) || b.addsUp(va, r, q.Value) ||
		b.beside(ua, q, "required") != b.beside(va, r, "required") || b.saysOfFigure(ua, q, "foreseen") != b.saysOfFigure(va, r, "foreseen") || b.saysOfFigure(ua, q, "revised") != b.saysOfFigure(va, r, "revised")
}

// lengthIn and figureIn are the length of time and the figure that stand in a stretch of an
// article, by how they are printed; nil for none.
func lengthIn(a *article, at news.Ref, printed string) *news.Time {
	for i := range a.Times {
		if t := &a.Times[i]; t.Start >= at.Start && t.End <= at.End && t.Kind == "duration" && t.Span().Of(a.Text) == printed {
			return t
		}
	}
	return nil
}

func figureIn(a *article, at news.Ref, printed string) *news.Quantity {
	for i := range a.Quantities {
		if q := &a.Quantities[i]; q.Start >= at.Start && q.End <= at.End && q.Span().Of(a.Text) == printed {
			return q
		}
	}
	return nil
}

// timesOfOther reports whether each time of a stretch of a unit's article that has a value is of
// something else than what the unit tells: a part of what a thing is called ("the Jan. 6 fire") or
// itself the thing ("made May Day a holiday"), the time of the thing behind a "since", of the
// figure behind a "from", or of who says so.
func (b *builder) timesOfOther(u *unit, at news.Ref, value string) bool {
	a := b.arts[u.art]
	found := false
	for i := range a.Times {
		t := &a.Times[i]
		if t.Start < at.Start || t.End > at.End || t.When() != value {
			continue
		}
		found = true
		if !b.ofName(a, t) && !b.sinceThing(a, t) && !b.isThing(u, t) && !b.ofFigureBefore(a, t) && !ofSaying(a.Article, t.Span()) {
			return false
		}
	}
	return found
}

// isThing reports whether a time is what a clause tells of, and not when: "made | May Day | a
// holiday".
func (b *builder) isThing(u *unit, t *news.Time) bool {
	return u.clause != nil && slices.ContainsFunc(u.clause.Args, func(g news.Arg) bool {
		return (g.Role == "subject" || g.Role == "object") && g.At.Start == t.Start && g.At.Contains(t.Span())
	})
}

// ofFigureBefore reports whether a time is of the figure behind a "from" right before it: "fell to
// 3% from 4% | in May".
func (b *builder) ofFigureBefore(a *article, t *news.Time) bool {
	return slices.ContainsFunc(a.Quantities, func(q news.Quantity) bool {
		return q.End <= t.Start && t.Start-q.End <= len(" in ") && slices.Contains(b.lists.timeBounds[wordBefore(a.Text, q.Start)], "from")
	})
}

// sinceReach is how many words lie at most between a "since" and the time of what it names:
// "the first talks since | a meeting | three weeks ago".
const sinceReach = 4

// sinceThing reports whether a time tells when a thing behind a "since" was.
func (b *builder) sinceThing(a *article, t *news.Time) bool {
	s := a.SentenceAt(t.Start)
	if s < 0 {
		return false
	}
	ws := strings.Fields(strings.ToLower(a.Text[a.Sentences[s].Start:t.Start]))
	for i := len(ws) - 2; i >= 0 && len(ws)-i <= sinceReach+1; i-- {
		if slices.Contains(b.lists.claims[ws[i]], "since") {
			return b.lists.namedTimes[ws[i+1]] == "article"
		}
	}
	return false
}

// lengthsFar reports whether of two lengths of time one is far longer: "a three-minute video",
// "for seven days".
func lengthsFar(s, t *news.Time) bool {
	_, p, ok1 := news.DurationDays(s.Value)
	_, q, ok2 := news.DurationDays(t.Value)
	return ok1 && ok2 && min(p, q) > 0 && max(p, q) > tooFar*min(p, q)
}

// waysDiffer reports whether two lengths of time measure different things: how long after
// something and how long it lasts, the ages of two, what two nouns of which no class is one last
// ("a three-minute video"); or whether both are stretches over which something is counted.
func (b *builder) waysDiffer(ua, va *article, s, t *news.Time) bool {
	p, x := b.lengthWay(ua, s)
	q, y := b.lengthWay(va, t)
	switch {
	case p == "" || q == "":
		return false
	case p == "of" && q == "of":
		return x != y && !slices.ContainsFunc(b.con.classes(x), func(k string) bool { return slices.Contains(b.con.classes(y), k) })
	case p == "of" || q == "of":
		return p != "lasts" && q != "lasts"
	}
	return p != q || p == "window" || p == "age"
}

// lengthWay is what a length of time measures, by the words beside it, with the noun of which it
// is a part ("of"); "" where they do not tell. "Came out after three hours" may tell how long it lasted.
func (b *builder) lengthWay(a *article, t *news.Time) (way, noun string) {
	text := t.Span().Of(a.Text)
	behind := a.Text[t.End:min(len(a.Text), t.End+40)]
	if rest, joined := strings.CutPrefix(behind, "-"); joined {
		behind = rest
	}
	next := firstWord(behind)
	if w := b.lists.lengthWays[next]; w == "after" || w == "ago" || w == "before" || w == "age" || w == "lasts" {
		return w, ""
	}
	if strings.Contains(text, "-") && next != "" && !b.con.light[next] {
		return "of", b.con.form(next)
	}
	ws := strings.Fields(strings.ToLower(text))
	if i := slices.IndexFunc(ws, func(w string) bool { return b.lists.lengthWays[w] == "span" }); i >= 0 {
		return "window", ""
	}
	before := strings.Fields(strings.ToLower(a.Text[max(0, t.Start-60):t.Start]))
	for i := len(before) - 1; i >= 0; i-- {
		switch w := b.lists.lengthWays[before[i]]; w {
		case "about":
			continue
		case "after", "span":
			return "", "" // "came out after three hours", "will last three hours"
		default:
			return w, ""
		}
	}
	return "", ""
}

// toldOfSelves reports whether two units are told by two, each of himself: "I ran it for twelve
// years", "I have known him for nineteen".
func (b *builder) toldOfSelves(u, v *unit) bool {
	self := func(u *unit) bool {
		return u.attr >= 0 && u.clause != nil && slices.ContainsFunc(u.clause.Args, func(g news.Arg) bool {
			return g.Role == "subject" && slices.Contains(b.lists.claims[strings.ToLower(g.Head.Lemma)], "speaker")
		})
	}
	return u.speaker != v.speaker && self(u) && self(v)
}

// shortened reports whether a figure is another with its last digits left out: "138 million" of
// 138.7 million.
func shortened(short, long float64) bool {
	if short <= 0 || long <= short || long-short > short/50 {
		return false
	}
	step := 1.0
	for math.Mod(short, step*10) == 0 {
		step *= 10
	}
	return step > 1 && long-short < step && math.Mod(long, step) != 0
}

// addsUp reports whether the sentence of a figure gives another of the same kind that makes with
// it the value of a third: "200 million this year and 300 million next", 500 million.
func (b *builder) addsUp(a *article, q *news.Quantity, sum float64) bool {
	k := a.SentenceAt(q.Start)
	if k < 0 || q.Value >= sum {
		return false
	}
	return slices.ContainsFunc(a.Quantities, func(o news.Quantity) bool {
		return o.Start != q.Start && a.Sentences[k].Contains(o.Span()) && o.Of == q.Of && o.Unit == q.Unit && math.Abs(o.Value+q.Value-sum) <= sum/1000
	})
}

// besideFigure is how many words beside a figure tell what it is of.
const besideFigure = 4

// beside reports whether a word of a class stands among the words right before or behind a
// figure: "the 1.5 million signatures | required".
func (b *builder) beside(a *article, q *news.Quantity, class string) bool {
	k := a.SentenceAt(q.Start)
	if k < 0 || a.Sentences[k].End < q.End || !slices.Contains(b.figureWords(a.Sentences[k].Of(a.Text)), class) {
		return false
	}
	is := func(w string) bool {
		return slices.Contains(b.lists.claims[strings.Trim(w, ".,;:()“”\"'’")], class)
	}
	before := strings.Fields(strings.ToLower(a.Text[a.Sentences[k].Start:q.Start]))
	behind := strings.Fields(strings.ToLower(a.Text[q.End:a.Sentences[k].End]))
	return slices.ContainsFunc(before[max(0, len(before)-besideFigure):], is) || slices.ContainsFunc(behind[:min(len(behind), besideFigure)], is)
}

// saysOfFigure reports whether the sentence of a figure says by a word of a class what figure it
// is: what those who were asked had looked for ("the median estimate"), or one that was counted
// anew ("was revised to").
func (b *builder) saysOfFigure(a *article, q *news.Quantity, class string) bool {
	k := a.SentenceAt(q.Start)
	return k >= 0 && slices.Contains(b.figureWords(a.Sentences[k].Of(a.Text)), class)
}

// figureWords are the classes of the words in a sentence that tell what its figures are.
func (b *builder) figureWords(sentence string) []string {
	told := &b.lists.told.figures
	classes, known := (*told)[sentence]
	if !known {
		if *told == nil {
			*told = map[string][]string{}
		}
		for _, w := range strings.Fields(wordsOf(sentence)) {
			for _, class := range b.lists.claims[w] {
				switch class {
				case "required", "foreseen", "revised", "of all":
					classes = append(classes, class)
				}
			}
		}
		(*told)[sentence] = classes
	}
	return classes
}

// votesOfTwoBodies reports whether two votes were taken by two bodies: their sentences name one
// each, so many more have voted, or one of the articles gives the other's vote as well.
func (b *builder) votesOfTwoBodies(ua, va *article, q, r *news.Quantity) bool {
	x, y := voteOf(ua, q), voteOf(va, r)
	if x == nil || y == nil {
		return false
	}
	p, o := b.chambers(ua, q), b.chambers(va, r)
	if len(p) > 0 && len(o) > 0 && !slices.ContainsFunc(p, func(w string) bool { return slices.Contains(o, w) }) {
		return true
	}
	all, other := x[0]+x[1], y[0]+y[1]
	return max(all, other) > 1.5*min(all, other) || givesVote(ua, y) || givesVote(va, x)
}

func voteOf(a *article, q *news.Quantity) *[2]float64 {
	return voteAt(a, slices.IndexFunc(a.Quantities, func(o news.Quantity) bool { return o.Start == q.Start }))
}

func givesVote(a *article, v *[2]float64) bool {
	for k := range a.Quantities {
		if w := voteAt(a, k); w != nil && *w == *v {
			return true
		}
	}
	return false
}

// chambers are the bodies that vote which the sentence of a figure names.
func (b *builder) chambers(a *article, q *news.Quantity) []string {
	k := a.SentenceAt(q.Start)
	if k < 0 {
		return nil
	}
	var out []string
	for _, w := range strings.Fields(wordsOf(a.Sentences[k].Of(a.Text))) {
		if w = strings.ToLower(w); slices.Contains(b.lists.claims[w], "chamber") {
			out = append(out, w)
		}
	}
	return out
}
