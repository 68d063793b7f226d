package ledger

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/news"
)

// How far back, in bytes, a bare denial may point: with a pronoun, and with a
// noun that says what kind of claim is meant.
const (
	takenUp     = 700
	takenUpNoun = 2500
)

// lastSaid is how far back, in bytes, a claim of the same event may stand to be
// what is denied in other words: "that the man had been arrested".
const lastSaid = 250

// fewWords is how many concepts a denial may hold to be read as one of what was
// just claimed: "denied that any offer had been made".
const fewWords = 3

// answers gives what is said of "it", "this" or "the claim" the content that
// it points back to: "the minister denied it" denies what was claimed just
// before, and is a denial of that wherever else it is claimed.
func (b *builder) answers() {
	for i := range b.units {
		u := &b.units[i]
		if u.attr < 0 {
			continue
		}
		a := b.arts[u.art]
		x := &a.Attributions[u.attr]
		verdict, noun := b.verdict(b.onward(u))
		if x.Negated || len(x.Cue) == 0 || len(x.Content) == 0 || !verdict && (x.Stance != news.Denies || x.ContentDenies) {
			continue
		}
		if verdict && !noun && u.at.Start > x.Content[0].Start+conjunction {
			continue // "he claims that he never knew. That is a lie": of what the speaker tells himself
		}
		back := verdict
		if !back {
			back, noun = b.pointsBack(a, x)
		}
		if n := weighty(u.vec); !back && (n == 0 || n > fewWords || b.refusal(u)) {
			continue
		}
		k := b.pointedAt(i, x, back, noun)
		if noun && (k < 0 || (b.contentHas(x, a, "charge") || b.ofHimself(&b.units[k])) && !b.charges(&b.units[k], b.accusedIn(a, x))) {
			if l := b.accusedElsewhere(i, x); l >= 0 {
				k = l
			}
		}
		if k >= 0 && verdict && (b.units[k].clause == nil || b.demanded(&b.units[k]) || b.demands(&b.units[k])) {
			continue // no more than a name, or what ought to be
		}
		if k >= 0 && back && noun {
			k = b.claimItself(k)
		}
		if k < 0 || back && !noun && b.units[k].attr < 0 && !b.plainDenial(x, a) {
			continue // "she rejected it": an offer that the outlet told of, and no claim
		}
		u.answers = []int{k}
		if back && b.units[k].art == u.art {
			u.answers = b.sameClaim(k, u.at.Start)
			if answersBehind(x) {
				u.answers = b.rightBefore(u.answers, x.Content[0].Start) // "alleged that the sum was paid, something | he disputed"
			}
			if who := b.denier(a, x); noun && b.speaksOf(&b.units[k], who) {
				// "It called the attack a crime": said beside the accusation, and not of who denies it.
				u.answers = slices.DeleteFunc(u.answers, func(w int) bool {
					return b.units[w].attr != b.units[k].attr && !b.speaksOf(&b.units[w], who)
				})
			}
		}
		if !back {
			continue
		}
		v := &b.units[k]
		u.vec, u.mass, u.pred, u.negative, u.remote = slices.Clone(v.vec), v.mass, -1, !v.negative, v.remote
		u.clause, u.terms, u.times, u.quants = nil, v.terms, nil, nil
		// "it" alone shows a reader nothing: who denies it belongs to it.
		u.at = clip(hull(slices.Concat(x.Source, x.Cue, x.Content)), []news.Span{a.Blocks[u.block].Span()})
	}
}

// rightBefore are those of some units that end nearest before a place.
func (b *builder) rightBefore(ks []int, at int) []int {
	last := 0
	for _, k := range ks {
		if e := b.units[k].at.End; e <= at {
			last = max(last, e)
		}
	}
	out := slices.DeleteFunc(slices.Clone(ks), func(k int) bool { return b.units[k].at.End != last })
	if len(out) == 0 {
		return ks
	}
	return out
}

// askedIf reports whether a unit in an outlet's own voice only tells what somebody was asked:
// "asked if the board had sold the tugs".
func (b *builder) askedIf(u *unit) bool {
	if u.attr >= 0 {
		return false
	}
	text := b.arts[u.art].Text
	end := min(len(text), u.at.End+openingBytes) // the clause behind "asked" may be a unit of its own
	ws := strings.Fields(wordsOf(u.at.Of(text) + " " + firstWord(text[u.at.End:end])))
	for i := 1; i < len(ws); i++ {
		if slices.Contains(b.lists.claims[ws[i]], "suppose") && slices.Contains(b.lists.claims[ws[i-1]], "open") {
			return true
		}
	}
	return false
}

// claimItself is, for a unit that only tells why what its source says is so, the unit that
// says it: "she could not be fair | because her brother runs the mill".
func (b *builder) claimItself(k int) int {
	u := &b.units[k]
	if u.attr < 0 || u.clause == nil || u.clause.Kind != news.AdverbialClause {
		return k
	}
	lo, _ := b.unitsIn(u.art)
	for i := k - 1; i >= lo && b.units[i].attr == u.attr; i-- {
		if v := &b.units[i]; v.clause != nil && !v.clause.Kind.Background() && u.at.Start-v.at.End <= len("  ") && v.at.End <= u.at.Start {
			return i
		}
	}
	return k
}

// sameClaim is a unit with the others near it that its article gives to the
// same source, in its paragraph and before a place: a denial of "this" denies all of
// it, and nothing that is said behind it.
func (b *builder) sameClaim(k, before int) []int {
	out := []int{k}
	v := &b.units[k]
	if v.attr < 0 {
		return out
	}
	lo, hi := b.unitsIn(v.art)
	for i := lo; i < hi; i++ {
		w := &b.units[i]
		if i != k && w.at.Start < before && w.attr >= 0 && !b.notSaid(w) && !b.noClaim(w) && w.answers == nil && abs(w.at.Start-v.at.Start) < takenUp && (w.attr == v.attr || w.block == v.block && (w.clause == nil || !w.clause.Kind.Background()) && b.oneSpeaker(b.arts[v.art], w.attr, v.attr)) {
			out = append(out, i)
		}
	}
	return out
}

// unitsIn is the range of an article's units.
func (b *builder) unitsIn(art int) (lo, hi int) {
	b.beyond()
	if b.firstUnit == nil {
		b.firstUnit = make([]int32, len(b.arts)+1)
		for i := range b.units {
			b.firstUnit[b.units[i].art+1] = int32(i) + 1
		}
		for i := range b.arts {
			b.firstUnit[i+1] = max(b.firstUnit[i], b.firstUnit[i+1])
		}
	}
	return int(b.firstUnit[art]), int(b.firstUnit[art+1])
}

func abs(i int) int { return max(i, -i) }

// pointsBack reports whether a content is only a word for what was said before:
// a pronoun, or "the claim", with what it is called at most; noun says that it
// is a noun.
func (b *builder) pointsBack(a *article, x *news.Attribution) (back, noun bool) {
	if len(x.Content) == 0 {
		return false, false
	}
	ws := strings.Fields(strings.ToLower(x.Content[0].Of(a.Text)))
	for k := range ws {
		ws[k] = strings.Trim(ws[k], "“”\"'‘’.,;:")
	}
	if len(ws) == 0 {
		return false, false
	}
	is := func(k int, class string) bool {
		return k < len(ws) && (slices.Contains(b.lists.claims[ws[k]], class) || class == "claim" && slices.Contains(b.lists.claims[ws[k]], "numeral"))
	}
	after := -1
	switch {
	case is(0, "this") && is(1, "claim"):
		after, noun = 2, true
	case is(0, "this") && (is(1, "this") || is(1, "which claim")) && is(2, "claim"):
		after, noun = 3, true
	case is(0, "claim"):
		after, noun = 1, true
	case is(0, "again"), is(0, "answered") && answersBehind(x):
		after = 1
	case is(0, "indefinite") && is(1, "claim") && answersBehind(x):
		after, noun = 2, true // "…, a charge | they rejected"
	}
	if after < 0 {
		return false, false
	}
	if rest := a.Text[x.Content[len(x.Content)-1].End:]; noun && slices.Contains(b.lists.claims[firstWord(rest[:min(len(rest), openingBytes)])], "again") {
		return false, false // "the notion | that he had sold it"
	}
	// "the claim that …" says what is claimed by itself; "as nonsense" does not.
	return after >= len(ws) || slices.Contains(b.lists.claims[ws[after]], "called") || len(ws) == after+1, noun
}

// answersBehind reports whether an attribution answers what stands before it: its content,
// its source and its cue follow one another.
func answersBehind(x *news.Attribution) bool {
	return len(x.Source) > 0 && len(x.Cue) > 0 && x.Content[0].End <= x.Source[0].Start && x.Source[0].End <= x.Cue[0].Start
}

// pointedAt is the unit that a denial at unit i points back to: what somebody
// else claims in the nearest sentence before it that claims anything, rather
// where it speaks of whoever denies it; -1 when nothing near does. A denial with
// words of its own must share one of them with it.
func (b *builder) pointedAt(i int, x *news.Attribution, bare, noun bool) int {
	u := &b.units[i]
	a := b.arts[u.art]
	start := x.Cue[0].Start
	if len(x.Source) > 0 {
		start = min(start, x.Source[0].Start)
	}
	reach := takenUp
	if noun {
		reach = takenUpNoun
	}
	own := a.SentenceAt(start)
	who, denier := b.denier(a, x), b.accusedIn(a, x)
	within := bare && !noun && b.opensWithin(i, start)
	numeral, pointed, accused := noun && b.contentHas(x, a, "numeral"), noun && b.contentHas(x, a, "pointed"), noun && b.contentHas(x, a, "charge")
	several := noun && strings.HasSuffix(b.claimWord(x, a), "s")
	best, top := -1, -1.0
	lo, hi := b.unitsIn(u.art)
	for k := lo; k < hi; k++ {
		v := &b.units[k]
		if k == i || v.at.Start >= start || start-v.at.Start > reach || weighty(v.vec) == 0 && !(bare && v.attr >= 0 && v.clause != nil && a.SentenceAt(v.at.Start) == own-1) || v.attr == u.attr || len(v.answers) > 0 {
			continue
		}
		if v.attr >= 0 && (b.oneSpeaker(a, v.attr, u.attr) || bare && !noun && b.oneOrigin(u, v) || a.Attributions[v.attr].Stance == news.Declines) {
			continue
		}
		if v.attr < 0 && a.SentenceAt(v.at.Start) == own && !(within && b.plainDenial(x, a)) || within && a.SentenceAt(v.at.Start) != own {
			continue
		}
		if noun && v.attr < 0 && (b.onlyIdea(x, a) || !numeral && !b.speaksOf(v, who) || accused && !b.tellsHarm(v)) {
			continue // an outlet's own words are no notion or idea, and no charge unless they tell of him and of a harm
		}
		if accused && (ahead(v) || u.block-v.block > 1 && v.attr >= 0 && !b.accuses(v) && !b.tellsAgainst(v, denier)) {
			continue // what will be is no charge, and one far off must tell of him
		}
		if noun && !numeral && v.attr >= 0 && !b.charges(v, denier) && (u.block-v.block > 1 || b.ofHimself(v) && (accused || u.block != v.block && several || b.thinks(v))) {
			continue // "she had waited for this day", "she loved it"
		}
		if numeral && len(v.quants) == 0 && !b.digitsLeft(v) || bare && b.notSaid(v) {
			continue
		}
		if b.askedIf(v) {
			continue
		}
		if noun && (!b.makesClaim(v) || b.sameNoun(x, a, v)) || bare && b.noClaim(v) {
			continue
		}
		if !bare {
			m, _, _ := b.con.overlap(u.vec, v.vec)
			if near := start-v.at.Start < lastSaid && v.attr >= 0 && b.sharedEvent(u, v); v.negative == u.negative || 2*m < u.mass && !near || !b.tellsDenied(v, u) {
				continue
			}
		}
		score := -float64(start-v.at.Start) / takenUp
		if !noun || pointed {
			score *= 4 // "it" and "that claim" are what was said last
		}
		if v.attr >= 0 {
			score++
			if noun && v.block == u.block {
				score++ // what its own paragraph tells
			}
			if noun && b.accuses(v) {
				score += float64(1 + truth(accused))
			}
		} else if b.saidThere(v) {
			score++
		}
		if b.speaksOf(v, who) {
			score++
		}
		if n := weighty(v.vec); n > 0 {
			score += 0.1 * float64(min(n, 5)) // of one sentence what says most
		} else {
			score += 0.2 // "he never saw it", right before
		}
		if score > top {
			best, top = k, score
		}
	}
	return best
}

// digitsLeft reports whether a unit prints digits that are of no day or hour.
func (b *builder) digitsLeft(u *unit) bool {
	a := b.arts[u.art]
	text := []byte(u.at.Of(a.Text))
	for i := range a.Times {
		if s := a.Times[i].Span(); u.at.Contains(s) && a.Times[i].Kind != "duration" {
			for k := s.Start - u.at.Start; k < s.End-u.at.Start; k++ {
				text[k] = ' '
			}
		}
	}
	return bytes.ContainsAny(text, "0123456789")
}

// saidThere reports whether a unit in an outlet's own voice hangs on a verb of saying that
// it has from nobody: "it was claimed on Sunday that the mill was sold".
func (b *builder) saidThere(u *unit) bool {
	if u.clause == nil || u.clause.Parent < 0 || !slices.Contains(b.lists.claims[firstWord(u.at.Of(b.arts[u.art].Text))], "again") {
		return false
	}
	p := strings.ToLower(b.arts[u.art].Clauses[u.clause.Parent].Pred.Lemma)
	return slices.ContainsFunc(b.con.classes(p), func(k string) bool { return strings.HasPrefix(k, "say.") })
}

// opensWithin reports whether a bare denial stands behind a clause of its own sentence,
// which it then is about: "the valley is theirs, although the farmers dispute this".
func (b *builder) opensWithin(i, start int) bool {
	u := &b.units[i]
	a := b.arts[u.art]
	s := a.SentenceAt(start)
	if s < 0 {
		return false
	}
	lo, hi := b.unitsIn(u.art)
	for k := lo; k < hi; k++ {
		if v := &b.units[k]; k != i && v.attr != u.attr && v.clause != nil && a.SentenceAt(v.at.Start) == s && v.at.End <= start && v.clause.Kind != news.AdverbialClause {
			return true
		}
	}
	return false
}

// denier is the entities that a denial may stand for: its origin, and whom he
// speaks for.
func (b *builder) denier(a *article, x *news.Attribution) []news.EntityID {
	var out []news.EntityID
	if len(x.Chain) == 0 {
		return nil
	}
	l := x.Chain[0]
	for _, id := range []news.EntityID{l.Entity, l.For} {
		for n := 0; id != "" && n < maxOf; n++ {
			out = append(out, id)
			e := b.dir.byID[id]
			if e == nil {
				break
			}
			id = e.Of
		}
	}
	return out
}

// speaksOf reports whether a unit names one of some entities.
func (b *builder) speaksOf(u *unit, ids []news.EntityID) bool {
	a := b.arts[u.art]
	for i := range a.Mentions {
		if m := &a.Mentions[i]; m.Entity != "" && u.at.Contains(m.Span()) && slices.Contains(ids, m.Entity) {
			return true
		}
	}
	return false
}

// sharesName reports whether a text holds a name that another does: "Rao's office", "that
// Ana Rao had resigned".
func (b *builder) sharesName(text, other string) bool {
	ws := strings.Fields(other)
	bare := func(w string) string {
		w, _, _ = strings.Cut(strings.ReplaceAll(w, "’", "'"), "'")
		return strings.Trim(w, ".,;:“”\"")
	}
	return slices.ContainsFunc(strings.Fields(text), func(w string) bool {
		w = bare(w)
		r, _ := utf8.DecodeRuneInString(w)
		return len(w) > 2 && unicode.IsUpper(r) && !slices.Contains(b.lists.claims[strings.ToLower(w)], "this") && slices.ContainsFunc(ws, func(o string) bool { return bare(o) == w })
	})
}

// oneSpeaker reports whether two attributions of an article have one origin by
// name.
func (b *builder) oneSpeaker(a *article, i, j int) bool {
	x, y := &a.Attributions[i], &a.Attributions[j]
	return len(x.Chain) > 0 && len(y.Chain) > 0 && (fold(x.Chain[0].Name) == fold(y.Chain[0].Name) || x.Chain[0].Entity != "" && x.Chain[0].Entity == y.Chain[0].Entity)
}
