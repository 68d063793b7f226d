package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// How news print a denial: the claim first, and right behind it that whom it concerns
// says that it is not so. Where nothing in a denial's own words finds the claim, it is
// therefore what was said just before, of whoever denies it or of the thing that he
// denies.

// leftBlocks is how many paragraphs before a denial the claim may stand.
const leftBlocks = 2

// leftDenials pairs the denials that no clash has found the claim of with what was
// said right before them.
func (b *builder) leftDenials(cs []clash, at []int) []clash {
	met := map[int]bool{}
	for i := range cs {
		if cs[i].kind == news.DiffOther || cs[i].kind == news.DiffNumber {
			met[cs[i].a], met[cs[i].b] = true, true
		}
	}
	var out []clash
	for i := range b.units {
		no := &b.units[i]
		if met[i] || !no.negative || no.attr < 0 || len(no.answers) > 0 || b.shutsOut(no) {
			continue
		}
		a := b.arts[no.art]
		x := &a.Attributions[no.attr]
		if x.Stance != news.Denies || x.Negated || x.ContentDenies && no.clause != nil || len(x.Cue) == 0 || b.refusal(no) || ahead(no) || b.tellsClaim(no, x) {
			continue
		}
		if b.pointsNowhere(no) {
			continue
		}
		for _, k := range b.saidBefore(i, x) {
			out = append(out, b.denialAt(k, i, at))
		}
	}
	return out
}

// pointsNowhere reports whether a unit is a noun for a claim that nobody has made: "disputed
// that number", where no number was given.
func (b *builder) pointsNowhere(u *unit) bool {
	a := b.arts[u.art]
	x := a.attribution(u.attr)
	if x == nil || u.clause != nil || len(u.answers) > 0 || !b.denies(u) {
		return false
	}
	back, noun := b.pointsBack(a, x)
	return back && noun
}

// saidBefore are the claims right before the denial of unit i: what somebody else says,
// or the outlet itself tells, that names whoever denies it or what he denies. It is the
// nearest that names the most, and what others say who name as much.
func (b *builder) saidBefore(i int, x *news.Attribution) []int {
	no := &b.units[i]
	a := b.arts[no.art]
	who, noun := b.denier(a, x), b.sourceNoun(a, x)
	own := a.SentenceAt(no.at.Start)
	var out []int
	top := -1
	lo, _ := b.unitsIn(no.art)
	for k := i - 1; k >= lo; k-- {
		u := &b.units[k]
		if no.at.Start-u.at.Start > takenUp || no.block-u.block > leftBlocks {
			break
		}
		s := a.SentenceAt(u.at.Start)
		if u.attr == no.attr || !b.weighed(u) || s < 0 || s == own && u.attr < 0 || !b.deniable(u) || b.noClaim(u) || b.sameNoun(x, a, u) || b.notSaid(u) || b.reportsDenial(u) || u.attr < 0 && b.onlyIdea(x, a) || ahead(u) || no.clause != nil && b.subject(no) != "" && b.subjectsDiffer(u, no) || u.attr >= 0 && (b.oneSpeaker(a, u.attr, no.attr) || b.oneOrigin(u, no)) {
			continue
		}
		score := truth(u.attr >= 0)
		switch things := b.sharedWords(b.toldWith(u), no); {
		case things > 1, things > 0 && u.attr >= 0:
			score += min(things, 2)
		case !b.saysDenial(a, x), !b.deniesWhatever(no) && !b.accuses(u) && !b.onlyExists(no):
			continue // "called global warming a hoax", "denied that he had its papers", and no word of it
		case (u.attr >= 0 || u.block == no.block) && weighty(u.vec) > 1 && len(u.clause.Args) > 1 && (b.speaksOf(u, who) || noun != "" && strings.Contains(wordsOf(u.at.Of(a.Text)), " "+noun+" ")):
			score++
		default:
			continue // nothing ties them
		}
		switch {
		case score > top:
			out, top = []int{k}, score
		case score == top && u.attr >= 0 && !slices.ContainsFunc(out, func(k int) bool { return b.oneOrigin(u, &b.units[k]) || b.units[k].attr == u.attr }):
			out = append(out, k)
		}
	}
	return out
}

// sourceNoun is the noun that an attribution's source without a name goes by: "the
// organisers".
func (b *builder) sourceNoun(a *article, x *news.Attribution) string {
	if len(x.Source) == 0 || len(x.Chain) == 0 || x.Chain[0].Named {
		return ""
	}
	ws := strings.Fields(wordsOf(x.Source[0].Of(a.Text)))
	if len(ws) == 0 || len(ws) > 3 {
		return ""
	}
	if w := ws[len(ws)-1]; !slices.Contains(b.lists.claims[w], "own") && !slices.Contains(b.lists.claims[w], "again") {
		return w
	}
	return ""
}

// sharedWords is how many of a unit's words, names and light ones apart, a sentence of
// its article holds.
func (b *builder) sharedWords(s news.Span, u *unit) int {
	a := b.arts[u.art]
	forms := map[string]bool{}
	for _, w := range strings.Fields(wordsOf(s.Of(a.Text))) {
		forms[b.con.form(w)] = true
	}
	n := 0
	for _, t := range u.terms {
		if l := strings.ToLower(t.Lemma); !t.Name && !b.con.light[l] && forms[b.con.form(l)] {
			n++
		}
	}
	return n
}

// deniable reports whether a unit is a claim that can be denied: it has a subject, and is
// no denial itself.
func (b *builder) deniable(u *unit) bool {
	return weighty(u.vec) > 0 && b.hasSubject(u) && !u.clause.Kind.Background() && !b.onlyDescribes(u) && !slices.Contains(b.lists.claims[b.con.form(strings.ToLower(u.clause.Pred.Lemma))], "denies")
}

// onlyExists reports whether a unit tells no more than that something is there, or that
// somebody has it: "that there were weapons on board".
func (b *builder) onlyExists(u *unit) bool {
	return u.clause != nil && b.con.light[strings.ToLower(u.clause.Pred.Lemma)]
}

// deniesWhatever reports whether a unit denies what was said without saying what: "any involvement",
// "that anything had been decided", "wrongdoing".
func (b *builder) deniesWhatever(u *unit) bool {
	return slices.ContainsFunc(strings.Fields(wordsOf(u.at.Of(b.arts[u.art].Text))), func(w string) bool {
		k := b.lists.claims[w]
		return slices.Contains(k, "any") || slices.Contains(k, "any of all") || slices.Contains(k, "deed")
	})
}

// onlyDescribes reports whether a unit ends within a clause that describes what it names, and
// tells nothing of it: "Rao, whose company runs the mine".
func (b *builder) onlyDescribes(u *unit) bool {
	ahead := b.arts[u.art].Text[u.at.Start:max(u.at.Start, u.clause.Pred.At.Start)]
	_, behind, comma := strings.Cut(ahead, ",")
	return comma && slices.Contains(b.lists.claims[firstWord(behind)], "relative")
}

// tellsClaim reports whether a denial says itself whose claim it denies: "rejected claims
// that he had sold the mill" needs none before it.
func (b *builder) tellsClaim(no *unit, x *news.Attribution) bool {
	a := b.arts[no.art]
	if len(x.Content) == 0 {
		return false
	}
	ws := strings.Fields(wordsOf(x.Content[0].Of(a.Text)))
	k := slices.IndexFunc(ws, func(w string) bool { return slices.Contains(b.lists.claims[w], "claim") })
	return k >= 0 && k+2 < len(ws) && slices.Contains(b.lists.claims[ws[k+1]], "again")
}

// notSaid reports whether a unit is what somebody hopes, promises, asks or declines, which
// nobody can deny.
func (b *builder) notSaid(u *unit) bool {
	x := b.arts[u.art].attribution(u.attr)
	if x == nil {
		return false
	}
	switch x.Stance {
	case news.Hopes, news.Promises, news.Demands, news.Asks, news.Declines:
		return true
	}
	return false
}

// reportsDenial reports whether a unit tells that somebody denies something, and so does
// not claim it: "suspended him over a video disputing that masks help".
func (b *builder) reportsDenial(u *unit) bool {
	a := b.arts[u.art]
	for i := range a.Attributions {
		x := &a.Attributions[i]
		if i != u.attr && x.Stance == news.Denies && !x.Negated && slices.ContainsFunc(x.Cue, u.at.Contains) {
			return true
		}
	}
	return false
}

// toldWith is a unit's own words and those of whom it is given to, if that is a thing
// ("a note shows that …").
func (b *builder) toldWith(u *unit) news.Span {
	if x := b.arts[u.art].attribution(u.attr); x != nil && x.SourceType == news.SourceDoc && len(x.Source) > 0 {
		return hull(append(slices.Clip(x.Source), u.at))
	}
	return u.at
}
