package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// A denial and what it denies are often put in words of which few are the same: "the
// council had received no such message", "a message was sent to its control room". What
// ties them is that most of what the denial says is told in the other's sentence, a thing
// that it names among it, and what is done with that.

// toldUnit is a unit as a claim or a denial is compared, by its words.
type toldUnit struct {
	unit  int
	own   []spoken // its words
	whole []spoken // and its sentence's
	pred  spoken
	nouns []spoken // what it befalls: its objects, or else subjects, without names
	none  bool     // there is none of one of them
}

const (
	toldNos   = 64  // how many denials of a story are compared,
	toldYeses = 512 // and with how many claims;
	toldTwice = 2   // of one wording so many

	toldCover = 0.5 // the share of a denial's words that the claim's sentence tells
	toldMost  = 0.6 // and where its predicate is told in another way, or there is none
	toldThing = 0.7 // how nearly both name one thing
	toldDeed  = 0.5 // and one predicate
)

// toldDenials compares what is denied with what is told, by their words.
func (b *builder) toldDenials(at []int) []clash {
	nos, yeses := b.toldUnits()
	var out []clash
	for i := range nos {
		for k := range yeses {
			if b.deniesTold(&nos[i], &yeses[k]) {
				out = append(out, b.denialAt(yeses[k].unit, nos[i].unit, at))
			}
		}
	}
	return out
}

// toldUnits are the denials and claims that are compared.
func (b *builder) toldUnits() (nos, yeses []toldUnit) {
	seen := map[int32]int{}
	for i := range b.units {
		u := &b.units[i]
		if seen[u.own] >= toldTwice || u.clause == nil || u.remote || len(u.answers) > 0 || !b.claims(u) || mood(u) != "" || b.shutsOut(u) {
			continue
		}
		if u.negative {
			if len(nos) >= toldNos || u.attr < 0 || b.refusal(u) || b.ofPart(u) || b.thinks(u) && !b.denies(u) {
				continue
			}
		} else if len(yeses) >= toldYeses || !b.assertive(u) || b.onlyWhen(u) || b.doubted(u) || b.lists.opensWords(u.at.Of(b.arts[u.art].Text)) {
			continue
		}
		seen[u.own]++
		if t := b.toldUnit(i); u.negative {
			nos = append(nos, t)
		} else {
			yeses = append(yeses, t)
		}
	}
	return nos, yeses
}

// opensWords reports whether a text holds a word that takes back or leaves open what it
// says: a "not", a "without", a "whether".
func (l *lists) opensWords(text string) bool {
	return slices.ContainsFunc(strings.Fields(strings.ReplaceAll(wordsOf(text), "’", "'")), func(w string) bool {
		return slices.Contains(l.claims[w], "not") || slices.Contains(l.claims[w], "suppose") || slices.Contains(l.claims[w], "without")
	})
}

// ofSpeaker reports whether a unit says of its speaker what it says, and another does not
// speak of him: "we do not support the law".
func (b *builder) ofSpeaker(u, v *unit) bool {
	a := b.arts[u.art]
	own := slices.ContainsFunc(u.clause.Args, func(g news.Arg) bool {
		return g.Role == "subject" && slices.Contains(b.lists.claims[strings.ToLower(g.Head.At.Of(a.Text))], "own")
	})
	own = own && a.quoted(u.clause.Pred.At)
	if x := a.attribution(u.attr); own && x != nil && len(x.Chain) > 0 && x.Chain[0].Entity != "" {
		return !b.speaksOf(v, []news.EntityID{x.Chain[0].Entity})
	}
	return own
}

// assertive reports whether a unit is told as what is so: in the outlet's own voice, or
// by somebody who does not only ask, demand, doubt or deny it.
func (b *builder) assertive(u *unit) bool {
	x := b.arts[u.art].attribution(u.attr)
	if x == nil {
		return true
	}
	switch x.Stance {
	case news.Denies, news.Demands, news.Asks, news.Hopes, news.Doubts, news.Declines, news.Retracts:
		return false
	}
	return !x.Hedged && !x.Negated
}

func (b *builder) toldUnit(i int) toldUnit {
	u := &b.units[i]
	a := b.arts[u.art]
	t := toldUnit{unit: i, own: b.saidIn(a, u.at)}
	t.whole = t.own
	if k := a.SentenceAt(u.at.Start); k >= 0 {
		t.whole = b.saidIn(a, a.Sentences[k])
	}
	if w, ok := b.saidBy(a, u.clause.Pred); ok {
		t.pred = w
	}
	object := slices.ContainsFunc(u.clause.Args, func(g news.Arg) bool { return g.Role == "object" })
	for _, g := range u.clause.Args {
		if g.Role != "subject" && g.Role != "object" {
			continue
		}
		if w, ok := b.saidBy(a, g.Head); ok && !w.name && object == (g.Role == "object") {
			t.nouns = append(t.nouns, w)
		}
		first := b.lists.claims[firstWord(g.At.Of(a.Text))]
		t.none = t.none || slices.Contains(first, "not") || slices.Contains(first, "none")
	}
	return t
}

// deniesTold reports whether what one unit denies is what another tells.
func (b *builder) deniesTold(no, yes *toldUnit) bool {
	u, v := &b.units[no.unit], &b.units[yes.unit]
	thing := 0.0
	for i := range no.nouns {
		thing = max(thing, nearest(&no.nouns[i], yes.own))
	}
	if thing < toldThing {
		return false
	}
	cover := shareOf(common(no.own, yes.whole), weightOf(no.own))
	same := 0.0
	if no.pred.key != 0 && yes.pred.key != 0 {
		same = akin(&no.pred, &yes.pred)
	}
	if cover < toldCover || same < toldDeed && (cover < toldMost || !no.none) {
		return false
	}
	ua, va := b.arts[u.art], b.arts[v.art]
	beside := u.art == v.art && abs(ua.SentenceAt(u.at.Start)-va.SentenceAt(v.at.Start)) <= 2
	if !beside && slices.ContainsFunc(no.own, func(w spoken) bool { return w.name && nearest(&w, yes.whole) == 0 }) {
		return false
	}
	if u.art == v.art && (v.attr < 0 || u.attr == v.attr || b.oneSpeaker(ua, u.attr, v.attr)) || u.art != v.art && ua.newsroom == va.newsroom || b.oneOrigin(u, v) {
		return false
	}
	return ahead(u) == ahead(v) && !b.datesApart(u, v) && !b.ofSpeaker(u, v) && (no.none || !b.subjectsDiffer(u, v))
}

// nearest is how nearly a word says what one of some others does.
func nearest(w *spoken, l []spoken) float64 {
	best := 0.0
	if w.key != 0 {
		for i := range l {
			best = max(best, akin(w, &l[i]))
		}
	}
	return best
}
