package ledger

import (
	"math"
	"slices"
	"strings"

	"hearsay/internal/news"
)

// valueNames name the features of two values.
var valueNames = [...]string{
	"count", "money", "measure", "share", "age", "vote", "day", "hour", "length",
	"noun", "othernoun", "toll", "othertoll",
	"pred", "across",
	"near", "nearall", "clause", "clauseall", "whole", "wholeall", "around", "aroundall",
	"who", "otherwho", "party", "otherparty",
	"few", "sole", "best", "rank",
	"also", "ratio", "far", "days", "hours",
	"bound", "others", "negative", "mood", "remote", "ahead", "rate",
	"voice", "voices", "onevoice",
	"lead", "apart", "later", "article", "opposed", "progress",
	"otherpred", "many", "rare", "stages", "onestage", "rateless", "since", "attached", "until", "span",
	"onename", "othername",
}

// The features of two values by their numbers, in the order of valueNames.
const (
	vfCount = iota
	vfMoney
	vfMeasure
	vfShare
	vfAge
	vfVote
	vfDay
	vfHour
	vfLength
	vfNoun
	vfOthernoun
	vfToll
	vfOthertoll
	vfPred
	vfAcross
	vfNear
	vfNearall
	vfClause
	vfClauseall
	vfWhole
	vfWholeall
	vfAround
	vfAroundall
	vfWho
	vfOtherwho
	vfParty
	vfOtherparty
	vfFew
	vfSole
	vfBest
	vfRank
	vfAlso
	vfRatio
	vfFar
	vfDays
	vfHours
	vfBound
	vfOthers
	vfNegative
	vfMood
	vfRemote
	vfAhead
	vfRate
	vfVoice
	vfVoices
	vfOnevoice
	vfLead
	vfApart
	vfLater
	vfArticle
	vfOpposed
	vfProgress
	vfOtherpred
	vfMany
	vfRare
	vfStages
	vfOnestage
	vfRateless
	vfSince
	vfAttached
	vfUntil
	vfSpan
	vfOnename
	vfOthername
)

// valueGroups are the groups of kinds that have weights of their own for the features
// of valueOwn: what tells that two counts are of one thing tells little of two hours.
var (
	valueGroups = [...][]string{{"count"}, {"money", "measure", "share"}, {"day"}, {"hour"}, {"length"}}
	valueOwn    = [...]string{"noun", "near", "clause", "pred", "sole", "aroundall"}
	valueOwnAt  = [...]int{vfNoun, vfNear, vfClause, vfPred, vfSole, vfAroundall}
)

// allValueNames are the names of all features, those of the groups after the others.
var allValueNames = func() []string {
	out := slices.Clone(valueNames[:])
	for _, g := range valueGroups {
		for _, f := range valueOwn {
			out = append(out, g[0]+"."+f)
		}
	}
	return out
}()

type valueFeatures [len(valueNames) + len(valueGroups)*len(valueOwn)]float64

// valuePair is two values of one kind that do not fit together.
type valuePair struct {
	x, y     *value
	why      string
	hour     bool
	likeness float64 // of what is said around them
	// How like another value of either's article is at most to the other; whether an
	// article gives the other's value too; how many pairs of the kind there are.
	bestX, bestY float64
	also         bool
	many         int
}

// unlike compares two values of one kind; false where they fit or cannot be compared.
func (b *builder) unlike(x, y *value) (valuePair, bool) {
	u, v := &b.units[x.unit], &b.units[y.unit]
	ua, va := b.arts[u.art], b.arts[v.art]
	p := valuePair{x: x, y: y}
	var agree news.Agreement
	switch {
	case x.q >= 0 && x.kind == valueVote:
		agree, p.why = compareVotes(voteAt(ua, x.q), voteAt(va, y.q))
	case x.q >= 0:
		q, r := ua.Quantities[x.q], va.Quantities[y.q]
		r.Of = q.Of
		agree, p.why = news.CompareQuantities(q, r)
	case x.kind == valueLength:
		s, t := b.lengthOf(u, x), b.lengthOf(v, y)
		agree, p.why = news.CompareTimes(s, t)
	default:
		s, t := &ua.Times[x.t], &va.Times[y.t]
		agree, p.why = compareTimes(s, t)
		_, _, h1 := clock(clockOf(s.Value))
		_, _, h2 := clock(clockOf(t.Value))
		p.hour = h1 && h2
		if agree == news.Conflict && (b.maybeOneDay(ua, va, s, t) || epochs(s, t)) {
			return p, false
		}
	}
	return p, agree == news.Conflict
}

// lengthOf is a length of time with the bound that stands before it, or that what could
// be has: "up to two years", "could be banned for two years".
func (b *builder) lengthOf(u *unit, x *value) news.Time {
	a := b.arts[u.art]
	t := a.Times[x.t]
	if t.Mod == "" && (mood(u) == "possible" || slices.Contains(b.lists.upTo, lastWords(a.Text[:t.Start], 2))) {
		t.Mod = "less_than"
	}
	return t
}

// likenessOf is how much of what is said around two values is the same.
func likenessOf(x, y *value) float64 {
	return 2*shareOf(common(x.near, y.near), math.Max(1, math.Min(weightOf(x.near), weightOf(y.near)))) +
		shareOf(common(x.clause, y.clause), math.Max(1, math.Min(weightOf(x.clause), weightOf(y.clause)))) +
		shareOf(common(x.whole, y.whole), math.Max(1, math.Min(weightOf(x.whole), weightOf(y.whole)))) +
		common(x.noun, y.noun)
}

// feel is what tells whether the values of a pair answer one question.
func (b *builder) feel(p *valuePair) (out valueFeatures) {
	x, y := p.x, p.y
	u, v := &b.units[x.unit], &b.units[y.unit]
	ua, va := b.arts[u.art], b.arts[v.art]
	f := out[:]
	kind, _, _ := strings.Cut(x.kind, " ")
	if p.hour {
		kind = "hour"
	}
	f[slices.Index(valueNames[:], kind)] = 1
	tollOf := func(v *value) string {
		for _, n := range v.noun {
			if t, ok := strings.CutPrefix(n.root, "toll:"); ok {
				return t
			}
		}
		return ""
	}
	if t, s := tollOf(x), tollOf(y); t != "" || s != "" {
		f[vfToll], f[vfOthertoll] = float64(truth(t == s)), float64(truth(t != s))
	}
	if len(x.noun) > 0 && len(y.noun) > 0 {
		n := common(x.noun, y.noun)
		f[vfNoun] = min(n, 1)
		f[vfOthernoun] = float64(truth(n == 0))
	}
	if u.clause != nil && v.clause != nil {
		s, t := x.pred, y.pred
		ok1, ok2 := s.key != 0, t.key != 0
		if ok1 && ok2 {
			f[vfPred] = akin(&s, &t)
		}
		if f[vfPred] == 0 {
			f[vfOtherpred] = float64(truth(ok1 && ok2))
			if ok1 {
				f[vfAcross] = common([]spoken{s}, y.clause)
			}
			if ok2 {
				f[vfAcross] = max(f[vfAcross], common([]spoken{t}, x.clause))
			}
		}
	}
	for _, c := range []struct {
		at   int // of the share; the weight comes behind it
		x, y []spoken
	}{{vfNear, x.near, y.near}, {vfClause, x.clause, y.clause}, {vfWhole, x.whole, y.whole}, {vfAround, x.around, y.around}} {
		m := common(c.x, c.y)
		f[c.at] = shareOf(m, math.Max(1, math.Min(weightOf(c.x), weightOf(c.y))))
		f[c.at+1] = min(m, 6)
	}
	if s, t := b.subject(u), b.subject(v); s != "" && t != "" {
		f[vfWho], f[vfOtherwho] = float64(truth(s == t)), float64(truth(s != t))
	}
	if s, t := b.parties(u), b.parties(v); len(s) > 0 && len(t) > 0 {
		one := slices.ContainsFunc(s, func(id int) bool { return slices.Contains(t, id) })
		f[vfParty], f[vfOtherparty] = float64(truth(one)), float64(truth(!one))
	}
	f[vfOnename], f[vfOthername] = namesOf(x.near, y.near)
	f[vfFew] = 1 / float64(x.alone*y.alone)
	f[vfSole] = float64(truth(x.alone == 1 && y.alone == 1))
	like := p.likeness
	f[vfBest] = float64(truth(like >= p.bestX && like >= p.bestY))
	f[vfRank] = shareOf(like, max(p.bestX, p.bestY))
	f[vfAlso] = float64(truth(p.also))
	if x.kind != valueDay && x.size > 0 && y.size > 0 {
		r := math.Abs(math.Log(x.size / y.size))
		f[vfRatio], f[vfFar] = min(r, 3), float64(truth(r > 1.1))
	}
	if x.kind == valueDay {
		s, t := &ua.Times[x.t], &va.Times[y.t]
		if d1, ok1 := firstDay(s.Value); ok1 {
			if d2, ok2 := firstDay(t.Value); ok2 {
				f[vfDays] = min(math.Log1p(math.Abs(d1.Sub(d2).Hours())/24), 5)
			}
		}
		if p.hour {
			m1, _, _ := clock(clockOf(s.Value))
			m2, _, _ := clock(clockOf(t.Value))
			f[vfHours] = math.Log1p(math.Abs(float64(m1-m2)) / 60)
		}
	}
	bounded := func(a *article, v *value) bool {
		if v.q >= 0 {
			q := &a.Quantities[v.q]
			return q.Approx || q.Low == nil || q.High == nil || *q.Low != *q.High
		}
		return a.Times[v.t].Mod != ""
	}
	f[vfBound] = float64(truth(bounded(ua, x)) + truth(bounded(va, y)))
	differ := func(at int, s, t bool) { f[at] = float64(truth(s != t)) }
	differ(vfOthers, x.others, y.others)
	differ(vfNegative, u.negative, v.negative)
	differ(vfRemote, u.remote, v.remote)
	differ(vfAhead, ahead(u), ahead(v))
	differ(vfMood, mood(u) == "", mood(v) == "")
	if x.kind != valueDay && x.kind != valueLength {
		s, t := x.pace, y.pace
		f[vfRate], f[vfRateless] = float64(truth(s != t && s != "" && t != "")), float64(truth((s == "") != (t == "")))
	}
	f[vfStages], f[vfOnestage] = b.stagesOf(x, y)
	if x.t >= 0 {
		s, t := b.since(ua, x.t), b.since(va, y.t)
		f[vfSince] = float64(truth(s != t))
		f[vfAttached] = float64(truth(b.attached(x)) + truth(b.attached(y)))
		f[vfUntil] = float64(truth(wordBefore(ua.Text, x.at.Start) == wordBefore(va.Text, y.at.Start)))
		f[vfSpan] = float64(truth(b.oneOfTwoTimes(x) || b.oneOfTwoTimes(y)))
	}
	switch {
	case u.attr < 0 && v.attr < 0:
		f[vfVoice] = 1
	case u.speaker > 0 && u.speaker == v.speaker:
		f[vfOnevoice] = 1
	case u.attr >= 0 && v.attr >= 0:
		f[vfVoices] = 1
	}
	f[vfLead], f[vfApart] = min(u.lead, v.lead), math.Abs(u.lead-v.lead)
	if s, t := published(ua, u), published(va, v); s.before(t) || t.before(s) {
		f[vfLater] = 1
	}
	f[vfArticle] = float64(truth(u.art == v.art))
	opposed := func(a *article, v *value) bool {
		return b.refused(a.Text, v.at.Start)
	}
	f[vfOpposed] = float64(truth(opposed(ua, x) || opposed(va, y)))
	f[vfProgress] = float64(truth(b.sentenceHas(u, tellsProgress) || b.sentenceHas(v, tellsProgress) || b.earlier(u) || b.earlier(v)))
	f[vfMany], f[vfRare] = math.Log1p(float64(p.many)), rarest(x.clause, y.clause)
	for i, g := range valueGroups {
		if slices.Contains(g, kind) {
			for j, at := range valueOwnAt {
				f[len(valueNames)+i*len(valueOwn)+j] = f[at]
			}
		}
	}
	return out
}

// namesOf tells whether two stretches name one, and whether both name but none in common.
func namesOf(x, y []spoken) (one, other float64) {
	n, m := 0, 0
	for i := range x {
		n += truth(x[i].name)
		for j := range y {
			if x[i].name && y[j].name && x[i].root == y[j].root {
				one = 1
			}
		}
	}
	for j := range y {
		m += truth(y[j].name)
	}
	if one == 0 && n > 0 && m > 0 {
		other = 1
	}
	return one, other
}

// rarest is the weight of the rarest thing that two stretches both say.
func rarest(x, y []spoken) float64 {
	best := 0.0
	for i := range x {
		for j := range y {
			best = max(best, akin(&x[i], &y[j])*min(x[i].weight, y[j].weight))
		}
	}
	return best
}

// valuePairs are the pairs of values of one kind, of two newsrooms or two voices of one
// article, that do not fit together; more are the values that those stand for.
func (b *builder) valuePairs() ([]valuePair, map[printedValue][]value) {
	vs, more := b.valuesOf()
	byKind := map[string][]int{}
	var kinds []string
	for i := range vs {
		if byKind[vs[i].kind] == nil {
			kinds = append(kinds, vs[i].kind)
		}
		byKind[vs[i].kind] = append(byKind[vs[i].kind], i)
	}
	slices.Sort(kinds)
	var out []valuePair
	for _, k := range kinds {
		l := byKind[k]
		from := len(out)
		gives := map[[2]int]bool{} // value × article: the article gives that value too
		best := map[[2]int]float64{}
		for n, i := range l {
			for _, j := range l[:n] {
				x, y := &vs[j], &vs[i]
				u, v := &b.units[x.unit], &b.units[y.unit]
				if b.arts[u.art].newsroom == b.arts[v.art].newsroom && (u.art != v.art || u.attr == v.attr) {
					continue
				}
				p, clash := b.unlike(x, y)
				p.likeness = likenessOf(x, y)
				best[[2]int{j, v.art}] = max(best[[2]int{j, v.art}], p.likeness)
				best[[2]int{i, u.art}] = max(best[[2]int{i, u.art}], p.likeness)
				if !clash {
					if b.gives(x, y) {
						gives[[2]int{j, v.art}], gives[[2]int{i, u.art}] = true, true
					}
					continue
				}
				out = append(out, p)
			}
		}
		index := map[*value]int{}
		for _, i := range l {
			index[&vs[i]] = i
		}
		for n := from; n < len(out); n++ {
			p := &out[n]
			i, j := index[p.x], index[p.y]
			ai, aj := b.units[p.x.unit].art, b.units[p.y.unit].art
			p.bestX, p.bestY, p.also, p.many = best[[2]int{i, aj}], best[[2]int{j, ai}], gives[[2]int{i, aj}] || gives[[2]int{j, ai}], len(out)-from
		}
	}
	return out, more
}

// gives reports whether two values that fit are of a like thing: by what they count,
// or by the words around them.
func (b *builder) gives(x, y *value) bool {
	if x.kind == valueCount {
		return common(x.noun, y.noun) > 0
	}
	return true
}

// ValuePair is two values that do not fit together, and what is known about them.
type ValuePair struct {
	A, B     news.Ref
	Kind     string
	Features []float64
}

// ValuePairs gives the pairs of values of one story from which it is learned which of
// them answer one question. The error is that of a broken word list.
func ValuePairs(in Input) ([]ValuePair, error) {
	b, err := begin(in)
	if err != nil {
		return nil, err
	}
	b.findReadings()
	b.findWordings()
	var out []ValuePair
	pairs, _ := b.valuePairs()
	for i := range pairs {
		p := &pairs[i]
		f := b.feel(p)
		r := func(v *value) news.Ref {
			return news.Ref{Article: b.arts[b.units[v.unit].art].ID, Start: v.at.Start, End: v.at.End}
		}
		out = append(out, ValuePair{r(p.x), r(p.y), p.x.kind, f[:]})
	}
	return out, nil
}

// ValueNames name the weights by which it is judged whether two values answer one
// question: "bias", then the features of a pair in their order.
func ValueNames() []string { return append([]string{"bias"}, allValueNames...) }
