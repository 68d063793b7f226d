package ledger

import (
	"math"
	"slices"
	"strings"
)

// The features of two values.
const (
	vfCount = iota // the kind, for each of the first nine
	vfMoney
	vfMeasure
	vfShare
	vfAge
	vfVote
	vfDay
	vfHour
	vfLength
	vfNoun      // how nearly they count or measure one thing
	vfOthernoun // they name two things
	vfToll      // both count one kind of victims
	vfOthertoll // they count two kinds of victims, or one counts none
	vfPred      // how nearly their predicates say one thing
	vfAcross    // what one has for a predicate the other tells in another word
	vfNear      // the share of what is said beside them that both say
	vfNearall   // and how much that is
	vfClause    // the same of their clauses
	vfClauseall
	vfWhole // the same of their sentences
	vfWholeall
	vfAround // the same of those and the sentences beside them
	vfAroundall
	vfWho        // both say it of one
	vfOtherwho   // they say it of two
	vfParty      // their units speak of one somebody or somewhere
	vfOtherparty // they speak of others
	vfFew        // one by how many values of the kind both articles give
	vfSole       // each is the only one of its kind in its article
	vfBest       // no other value of either article is more like the other
	vfRank       // how like they are to the likest
	vfAlso       // an article gives the other's value too
	vfRatio      // how far apart they lie, as a logarithm
	vfFar        // one is some three times the other
	vfDays       // how many days lie between them, as a logarithm
	vfHours      // how many hours, likewise
	vfBound      // how many of them are rounded or bounds
	vfOthers     // only one is of others, or of some
	vfNegative   // only one is of what is not so
	vfMood       // only one is told as a fact
	vfRemote     // only one is of the story's days
	vfAhead      // only one is to come
	vfRate       // they are of each of two ("a day", "a year")
	vfVoice      // both in the outlets' own voices
	vfVoices     // both given to somebody
	vfOnevoice   // both given to one
	vfLead       // how near the head both stand
	vfApart      // how far apart they stand in their articles
	vfLater      // one article is later
	vfArticle    // they are of one article
	vfOpposed    // a word sets one against another figure
	vfProgress   // one is of a count that goes on, or an older one
	vfOtherpred  // their predicates say two things
	vfMany       // how many pairs of the kind the story has, as a logarithm
	vfRare       // the weight of the rarest word of both clauses
	vfStages     // they are of two stages of a matter
	vfOnestage   // they are of one
	vfRateless   // only one is of each of something
	vfSince      // only one says since when
	vfAttached   // how many of them are arguments of their predicates
	vfUntil      // the same word stands before both
	vfSpan       // one of them stands with another time
	vfOnename    // the words beside them name one
	vfOthername  // they name others
	valueTraits
)

// valueNames name the features, as the file of their weights does.
var valueNames = [valueTraits]string{
	vfCount:      "count",
	vfMoney:      "money",
	vfMeasure:    "measure",
	vfShare:      "share",
	vfAge:        "age",
	vfVote:       "vote",
	vfDay:        "day",
	vfHour:       "hour",
	vfLength:     "length",
	vfNoun:       "noun",
	vfOthernoun:  "othernoun",
	vfToll:       "toll",
	vfOthertoll:  "othertoll",
	vfPred:       "pred",
	vfAcross:     "across",
	vfNear:       "near",
	vfNearall:    "nearall",
	vfClause:     "clause",
	vfClauseall:  "clauseall",
	vfWhole:      "whole",
	vfWholeall:   "wholeall",
	vfAround:     "around",
	vfAroundall:  "aroundall",
	vfWho:        "who",
	vfOtherwho:   "otherwho",
	vfParty:      "party",
	vfOtherparty: "otherparty",
	vfFew:        "few",
	vfSole:       "sole",
	vfBest:       "best",
	vfRank:       "rank",
	vfAlso:       "also",
	vfRatio:      "ratio",
	vfFar:        "far",
	vfDays:       "days",
	vfHours:      "hours",
	vfBound:      "bound",
	vfOthers:     "others",
	vfNegative:   "negative",
	vfMood:       "mood",
	vfRemote:     "remote",
	vfAhead:      "ahead",
	vfRate:       "rate",
	vfVoice:      "voice",
	vfVoices:     "voices",
	vfOnevoice:   "onevoice",
	vfLead:       "lead",
	vfApart:      "apart",
	vfLater:      "later",
	vfArticle:    "article",
	vfOpposed:    "opposed",
	vfProgress:   "progress",
	vfOtherpred:  "otherpred",
	vfMany:       "many",
	vfRare:       "rare",
	vfStages:     "stages",
	vfOnestage:   "onestage",
	vfRateless:   "rateless",
	vfSince:      "since",
	vfAttached:   "attached",
	vfUntil:      "until",
	vfSpan:       "span",
	vfOnename:    "onename",
	vfOthername:  "othername",
}

// valueGroups are the groups of kinds that have weights of their own for the features
// of valueOwn: what tells that two counts are of one thing tells little of two hours.
var (
	valueGroups = [...][]string{{"count"}, {"money", "measure", "share"}, {"day"}, {"hour"}, {"length"}}
	valueOwn    = [...]int{vfNoun, vfNear, vfClause, vfPred, vfSole, vfAroundall}
)

// allValueNames are the names of all features, those of the groups after the others.
var allValueNames = func() []string {
	out := slices.Clone(valueNames[:])
	for _, g := range valueGroups {
		for _, f := range valueOwn {
			out = append(out, g[0]+"."+valueNames[f])
		}
	}
	return out
}()

// The features that only days have, behind those of all values.
const (
	dfHappens  = iota // how much of what their clauses tell is of one kind
	dfElse            // both tell of something, of two kinds
	dfLeft            // how few days the two articles do not share
	dfLeftsole        // each has one such
	dayTraits
)

var dayNames = [dayTraits]string{dfHappens: "happens", dfElse: "else", dfLeft: "left", dfLeftsole: "leftsole"}

// figureTraits are the features of all values, with those of the groups.
const figureTraits = valueTraits + len(valueGroups)*len(valueOwn)

// valueFeatures are the features of a pair, those of the groups after the others and
// those of days last.
type valueFeatures [figureTraits + dayTraits]float64

// traitsOf is what tells whether the values of a pair answer one question.
func (b *builder) traitsOf(p *valuePair) (out valueFeatures) {
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
		ok1, ok2 := x.pred.key != 0, y.pred.key != 0
		if ok1 && ok2 {
			f[vfPred] = akin(&x.pred, &y.pred)
		}
		if f[vfPred] == 0 {
			f[vfOtherpred] = float64(truth(ok1 && ok2))
			if ok1 {
				f[vfAcross] = common([]spoken{x.pred}, y.clause)
			}
			if ok2 {
				f[vfAcross] = max(f[vfAcross], common([]spoken{y.pred}, x.clause))
			}
		}
	}
	for _, c := range []struct {
		at   int // of the share; the weight comes behind it
		x, y []spoken
	}{{vfNear, x.near, y.near}, {vfClause, x.clause, y.clause}, {vfWhole, x.whole, y.whole}, {vfAround, x.around, y.around}} {
		share, all := bothSay(c.x, c.y)
		f[c.at], f[c.at+1] = share, min(all, 6)
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
		if d1, ok1 := firstDay(s.When()); ok1 {
			if d2, ok2 := firstDay(t.When()); ok2 {
				f[vfDays] = min(math.Log1p(math.Abs(d1.Sub(d2).Hours())/24), 5)
			}
		}
		d := f[figureTraits:]
		if n := bothHappen(x.happens, y.happens); n > 0 {
			d[dfHappens] = float64(n) / math.Sqrt(float64(len(x.happens)*len(y.happens)))
		} else if len(x.happens) > 0 && len(y.happens) > 0 {
			d[dfElse] = 1
		}
		d[dfLeft], d[dfLeftsole] = 1/float64(max(1, p.leftX*p.leftY)), float64(truth(p.leftX == 1 && p.leftY == 1))
		if p.hour {
			m1, _, _ := clock(clockOf(s.When()))
			m2, _, _ := clock(clockOf(t.When()))
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
		f[vfRate] = float64(truth(x.pace != y.pace && x.pace != "" && y.pace != ""))
		differ(vfRateless, x.pace == "", y.pace == "")
	}
	f[vfStages], f[vfOnestage] = stagesOf(x, y)
	if x.t >= 0 {
		differ(vfSince, b.since(ua, x.t), b.since(va, y.t))
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
	f[vfOpposed] = float64(truth(x.not || y.not))
	f[vfProgress] = float64(truth(b.sentenceHas(u, tellsProgress) || b.sentenceHas(v, tellsProgress) || b.earlier(u) || b.earlier(v)))
	f[vfMany], f[vfRare] = math.Log1p(float64(p.many)), rarest(x.clause, y.clause)
	for i, g := range valueGroups {
		if slices.Contains(g, kind) {
			for j, at := range valueOwn {
				f[valueTraits+i*len(valueOwn)+j] = f[at]
			}
		}
	}
	return out
}

// bothHappen is how many classes of what happens two values' clauses share.
func bothHappen(x, y []string) int {
	n := 0
	for _, k := range x {
		n += truth(slices.Contains(y, k))
	}
	return n
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

// ValueNames name the weights by which it is judged whether two values answer one
// question: "bias", then the features of a pair in their order. Days have more of them.
func ValueNames(days bool) []string {
	out := append([]string{"bias"}, allValueNames...)
	if days {
		out = append(out, dayNames[:]...)
	}
	return out
}
