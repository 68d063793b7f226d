package ledger

import (
	"slices"
	"strings"
	"unicode"

	"hearsay/internal/news"
)

// The values of a claim and its denial.
const (
	said   = "said"
	denied = "denied"
)

// manyShared is how many concepts, words beside their classes apart, a claim and
// its denial must share when nobody in them is known.
const manyShared = 3

// inDenial is the share of the shorter of a claim and its denial that must be in
// the other where they are less alike than alikeEnough: denials are short.
const inDenial = 0.5

// denialClash reports that one unit says what the other denies: alike but for a
// "not", or given to somebody who denies it.
func (b *builder) denialClash(u, v *unit, p pair) (clash, bool) {
	if u.negative == v.negative {
		return clash{}, false
	}
	if len(u.answers)+len(v.answers) > 0 {
		b.beyond()
	}
	if u.remote == v.remote && b.answered(u, int(p.b)) {
		return b.denialIn(v, u), true
	}
	if u.remote == v.remote && b.answered(v, int(p.a)) {
		return b.denialIn(u, v), true
	}
	if u.art == v.art && len(u.answers)+len(v.answers) > 0 {
		return clash{}, false // what it takes up has been found, and is another thing of this article
	}
	if b.shutsOut(u) || b.shutsOut(v) {
		return clash{}, false // "nothing but pumps" says both
	}
	own := b.plainlyBoth(u, v, p)
	if !own && !b.denies(u) && !b.denies(v) && (b.arts[u.art].attribution(u.attr) == nil || b.arts[v.art].attribution(v.attr) == nil) {
		return clash{}, false // what nobody denies is no denial, only another thing not so
	}
	if m, _, _ := b.con.overlap(u.vec, v.vec); p.sim < alikeEnough && m < inDenial*min(u.mass, v.mass) {
		return clash{}, false
	}
	if u.remote != v.remote || u.art == v.art && (u.attr < 0 || v.attr < 0) {
		return clash{}, false // another event of the kind; or one article's own train of thought
	}
	if !own && u.attr < 0 && v.attr < 0 || ahead(u) != ahead(v) || !b.sameEvent(u, v, p.sim) && b.toldAlike(u, v) < manyShared {
		return clash{}, false
	}
	yes, no := u, v
	if u.negative {
		yes, no = v, u
	}
	if !b.contradicts(yes, no) || b.oneOrigin(u, v) && !b.flatly(u, v) {
		return clash{}, false // nobody contradicts himself in two reports of his words
	}
	return b.denialOf(u, v), true
}

// plainlyBoth reports whether two outlets tell in their own voice of one deed in one verb,
// and one of them that it was not done: "the council approved the plan" and "the council
// did not approve the plan".
func (b *builder) plainlyBoth(u, v *unit, p pair) bool {
	if u.attr >= 0 || v.attr >= 0 || b.arts[u.art].newsroom == b.arts[v.art].newsroom || !b.toldFirst(u) || !b.toldFirst(v) {
		return false
	}
	if m, _, _ := b.con.overlap(u.vec, v.vec); p.sim < closelyAlike && m < inPlainDenial*min(u.mass, v.mass) {
		return false
	}
	return b.oneDoer(u, v) && (b.con.onePredicate(u, v) || b.slightly(u, v))
}

// oneDoer reports whether two units are said of one, by who it is or, where that is not
// known, by its noun: "the company", "flights".
func (b *builder) oneDoer(u, v *unit) bool {
	if x, y := b.subject(u), b.subject(v); x != "" && y != "" {
		return x == y
	}
	x, y := b.doerNoun(u), b.doerNoun(v)
	return x != "" && x == y
}

// doerNoun is the lemma of the noun or name that a unit's clause says something of, ""
// when it has none, or only a pronoun.
func (b *builder) doerNoun(u *unit) string {
	for _, g := range u.clause.Args {
		if l := strings.ToLower(g.Head.Lemma); g.Role == "subject" && !b.con.light[l] && !slices.Contains(b.lists.claims[l], "none") {
			return l
		}
	}
	return ""
}

// inPlainDenial is the share of the shorter of what two outlets tell in their own voice that
// must be in the other where they are less alike than closelyAlike.
const inPlainDenial = 0.8

// toldFirst reports whether a unit is told for its own sake, and what is not so in it is what
// its predicate tells: not "visited the border after complaints of not having gone".
func (b *builder) toldFirst(u *unit) bool {
	if u.clause == nil || u.clause.Kind != news.MainClause && u.clause.Kind != news.CoordClause {
		return false
	}
	ahead := news.Span{Start: u.at.Start, End: max(u.at.Start, u.clause.Pred.At.Start)}.Of(b.arts[u.art].Text)
	_, no := b.lists.negations(ahead, len(ahead))
	return no == u.negative
}

// flatly reports whether of two units of two outlets one is given to somebody who
// denies it in a word that can mean nothing else: then the outlets disagree on what
// one body says, "the police say that he confessed" and "a policeman denied that he
// had confessed".
func (b *builder) flatly(u, v *unit) bool {
	no := u
	if v.negative {
		no = v
	}
	a := b.arts[no.art]
	return b.arts[u.art].newsroom != b.arts[v.art].newsroom && b.denies(no) && b.plainDenial(&a.Attributions[no.attr], a)
}

// denies reports whether a unit is given to somebody who denies it.
func (b *builder) denies(u *unit) bool {
	return u.attr >= 0 && b.arts[u.art].Attributions[u.attr].Stance == news.Denies
}

// oneOrigin reports whether two units are surely given to one origin.
func (b *builder) oneOrigin(u, v *unit) bool {
	b.beyond()
	x, y := b.voiceOf(u), b.voiceOf(v)
	return x != nil && y != nil && b.dir.sameOrigin(x, y) != ""
}

// denialOf is the clash of a claim and its denial.
func (b *builder) denialOf(u, v *unit) clash {
	if u.negative {
		u, v = v, u
	}
	return b.denialIn(u, v)
}

// denialIn is the clash of the claim yes and its denial no, whichever of them has a "not":
// "nobody was hurt" is denied by "she disputed that".
func (b *builder) denialIn(yes, no *unit) clash {
	return clash{kind: news.DiffOther, ra: b.ref(yes), rb: b.ref(no), va: said, vb: denied, why: "one says it, the other that it is not so"}
}

// sharedWeighty is the number of concepts that two vectors share, without the
// words beside their classes.
func sharedWeighty(a, b vector) int {
	n := 0
	for x, y := range both(a, b) {
		if x.w != lemmaShare && y.w != lemmaShare {
			n++
		}
	}
	return n
}

// answered reports whether u is a denial of just what unit i says, or of what says the same
// and carries the same statement.
func (b *builder) answered(u *unit, i int) bool {
	v := &b.units[i]
	if len(v.answers) > 0 || len(v.quants) == 0 && !b.digitsLeft(v) && b.deniesFigure(u) {
		return false
	}
	for _, k := range u.answers {
		w := &b.units[k]
		if w == v || b.inStatement[i] >= 0 && b.inStatement[i] == b.inStatement[k] && mergeable(w, v) && b.con.similarity(w, v) >= same && b.likelier(w, v, b.con.alike(w, v), chance) {
			return true
		}
	}
	return false
}

// deniesFigure reports whether a unit denies a number that somebody gave: "disputed the
// official figures".
func (b *builder) deniesFigure(u *unit) bool {
	x := b.arts[u.art].attribution(u.attr)
	return x != nil && len(x.Content) > 0 && b.contentHas(x, b.arts[u.art], "numeral")
}

// ahead reports whether a unit speaks of what is to come: that somebody has not
// travelled does not deny that he will.
func ahead(u *unit) bool {
	return u.clause != nil && (u.planned || u.clause.Mood == "future" || u.clause.Mood == "conditional")
}

// sharedEvent reports whether two units share a class of what happens.
func (b *builder) sharedEvent(u, v *unit) bool {
	for i, j := 0, 0; i < len(u.vec) && j < len(v.vec); {
		switch {
		case u.vec[i].id < v.vec[j].id:
			i++
		case u.vec[i].id > v.vec[j].id:
			j++
		default:
			if b.con.event(u.vec[i].id) {
				return true
			}
			i++
			j++
		}
	}
	return false
}

// negative reports whether a unit says that something is not so.
func (b *builder) negative(u *unit) bool {
	neg := u.clause != nil && u.clause.Negated && !b.deniedOutside(u)
	if u.clause == nil {
		neg = b.lists.denying(u.at.Of(b.arts[u.art].Text))
	} else if !neg {
		neg = b.noneDoes(u)
	} else {
		neg = !b.lists.contrastive(u.at.Of(b.arts[u.art].Text)) || b.noneDoes(u)
	}
	if u.attr >= 0 {
		x := &b.arts[u.art].Attributions[u.attr]
		switch {
		case x.Stance != news.Denies || x.Negated || b.circumstance(u, x):
		case b.claimWithin(u): // what the noun beside it denies
		case x.ContentDenies && u.clause != nil && b.behindClaim(b.arts[u.art], u) && b.calledFalse(b.arts[u.art], u, x):
			neg = !neg // "reports that he had left are false"
		case x.ContentDenies:
			neg = neg || u.clause == nil // "“Not guilty,” he said"
		default:
			// "denied that nobody had died" says that somebody had; "“We hold nobody,” he
			// said" is a denial by what is said, and says what it says.
			a := b.arts[u.art]
			neg = !neg || x.Kind == news.Direct || u.clause != nil && a.quoted(u.clause.Pred.At) || !b.saysDenial(a, x)
		}
	}
	return neg != (u.hold == heldNot)
}

// deniedOutside reports whether the "not" of a unit's clause stands in another part of what
// the clause says: "that it had had an offer | and that there was no certainty of a sale".
func (b *builder) deniedOutside(u *unit) bool {
	if u.attr < 0 || u.at.Contains(u.clause.At) {
		return false
	}
	text := b.arts[u.art].Text
	_, within := b.lists.negations(u.at.Of(text), u.at.Len())
	_, outside := b.lists.negations(u.clause.At.Of(text), u.clause.At.Len())
	return outside && !within
}

// untilThen reports whether what a unit says has not happened, as it says, until
// something: then it has, as whoever says "only after" says too.
func (b *builder) untilThen(u *unit) bool {
	if u.clause == nil || mood(u) != "" || ahead(u) {
		return false
	}
	text := b.arts[u.art].Text
	end := min(len(text), u.at.End+openingBytes)
	if k := b.arts[u.art].SentenceAt(u.at.Start); k >= 0 {
		end = min(end, b.arts[u.art].Sentences[k].End)
	}
	ws := strings.Fields(wordsOf(text[u.clause.Pred.At.End:max(u.clause.Pred.At.End, end)]))
	last := len(strings.Fields(wordsOf(text[u.clause.Pred.At.End:max(u.clause.Pred.At.End, u.at.End)])))
	for i, w := range ws[:min(len(ws), last+1)] {
		switch k := b.lists.claims[w]; {
		case slices.Contains(k, "relative"):
			return false // "no account satisfies a man | who worked there until May"
		case slices.Contains(k, "until"):
			return i+1 < len(ws) && !slices.Contains(b.lists.claims[ws[i+1]], "for good")
		}
	}
	return false
}

// circumstance reports whether a unit only tells when in what somebody is said to
// have said: whoever denied "that the mayor had left, after the river rose", did
// not deny that it rose.
func (b *builder) circumstance(u *unit, x *news.Attribution) bool {
	return u.clause != nil && x.Kind != news.Direct && len(x.Content) > 0 && x.Content[0].Start < u.at.Start &&
		slices.Contains(b.lists.claims[firstWord(u.at.Of(b.arts[u.art].Text))], "circumstance")
}

// saysDenial reports whether an attribution is a denial by its cue.
func (b *builder) saysDenial(a *article, x *news.Attribution) bool {
	for _, s := range x.Cue {
		for _, w := range strings.Fields(s.Of(a.Text)) {
			if slices.Contains(b.con.classes(strings.Trim(w, ".,;:“”\"'‘’")), "say.deny") {
				return true
			}
		}
	}
	return false
}

// contrastive reports whether all that a clause denies is what it sets something
// against: "a letter, not an offer", "as guests and not as prisoners".
func (l *lists) contrastive(text string) bool {
	against, denied := l.negations(text, len(text))
	return against && !denied
}

// denying reports whether words without a clause of their own say early on that
// something is not so.
func (l *lists) denying(text string) bool {
	_, denied := l.negations(text, early)
	return denied
}

// early is how many words may stand before a "not" that denies the whole of what
// has no predicate.
const early = 6

// negations says whether among the first words of a text there is a "not" that
// only sets one thing against another, and one that denies.
func (l *lists) negations(text string, words int) (against, denied bool) {
	ws := strings.Fields(strings.ToLower(strings.ReplaceAll(text, "’", "'")))
	for i, w := range ws[:min(words, len(ws))] {
		class := l.claims[strings.Trim(w, ".,;:“”\"'‘")]
		switch {
		case i > 0 && slices.Contains(class, "against") && (strings.HasSuffix(ws[i-1], ",") || slices.Contains(l.claims[ws[i-1]], "joins")):
			against = true
		case slices.Contains(class, "not") && l.insteadOf(ws[i+1:]):
			against = true
		case slices.Contains(class, "not"):
			denied = true
		}
	}
	return against, denied
}

// insteadOf reports whether the words behind a "not" name only as what something is
// seen, and then as what instead: "not | as an attack on one party, but as an attack on
// all".
func (l *lists) insteadOf(ws []string) bool {
	if len(ws) == 0 || !slices.Contains(l.claims[ws[0]], "called") {
		return false
	}
	for i := 1; i+1 < len(ws); i++ {
		if slices.Contains(l.claims[ws[i]], "joins") && ws[i+1] == ws[0] {
			return true
		}
	}
	return false
}

// noneDoes reports whether nobody or nothing is who does or suffers what a
// clause says.
func (b *builder) noneDoes(u *unit) bool {
	text := b.arts[u.art].Text
	if b.shutsOut(u) {
		return false
	}
	for _, g := range u.clause.Args {
		if g.Role != "subject" && g.Role != "object" {
			continue
		}
		if slices.Contains(b.lists.claims[firstWord(g.At.Of(text))], "none") {
			return true
		}
		if g.At.Start <= u.at.Start {
			continue
		}
		// "neither side", "neither the mayor nor …": the word before it.
		head := strings.Fields(strings.ToLower(text[u.at.Start:g.At.Start]))
		if n := len(head); n > 1 && slices.Contains(b.lists.claims[head[n-1]], "this") {
			head = head[:n-1]
		}
		if n := len(head); n > 0 && slices.Contains(b.lists.claims[head[n-1]], "none") {
			return true
		}
	}
	return false
}

// shutsOut is onlyThat for what a unit says.
func (b *builder) shutsOut(u *unit) bool {
	return u.fact(factOnlyThat, func() bool { return b.onlyThat(u.at.Of(b.arts[u.art].Text)) })
}

// onlyThat reports whether a "nothing" or "nobody" in a clause only shuts out what
// it does not name: "nothing but pumps", "pumps and nothing else".
func (b *builder) onlyThat(text string) bool {
	ws := strings.Fields(wordsOf(text))
	for i, w := range ws {
		if !slices.Contains(b.lists.claims[w], "none") {
			continue
		}
		for _, x := range ws[i+1 : min(len(ws), i+exceptWithin)] {
			if slices.Contains(b.lists.claims[x], "except") {
				return true
			}
		}
	}
	return false
}

// exceptWithin is how many words after a "nothing" a "but" may follow.
const exceptWithin = 5

func firstWord(s string) string {
	s = strings.TrimLeftFunc(strings.TrimLeft(s, "“‘\"'"), unicode.IsSpace)
	if i := strings.IndexFunc(s, unicode.IsSpace); i >= 0 {
		s = s[:i]
	}
	return strings.Trim(strings.ToLower(s), ".,;:’'\"”")
}

// onceOpposed leaves out the claims and denials of two who are set against each other
// already by which of two things they say.
func onceOpposed(cs []clash) []clash {
	two := func(c *clash) [2]int { return [2]int{min(c.a, c.b), max(c.a, c.b)} }
	which := map[[2]int]bool{}
	for i := range cs {
		if strings.HasPrefix(cs[i].about, aboutWhich) {
			which[two(&cs[i])] = true
		}
	}
	return slices.DeleteFunc(cs, func(c clash) bool { return c.va == said && c.vb == denied && which[two(&c)] })
}

// side is the side of a denial on which the first or second unit of a clash stands, ""
// where the clash is none.
func (c *clash) side(n int) string {
	switch {
	case c.va != said || c.vb != denied:
		return ""
	case n == 0:
		return said
	}
	return denied
}

// parted takes whoever would both say and deny a thing out of a discrepancy, and reports
// whether two sides are left.
func parted(d *news.Discrepancy) bool {
	sides := map[string]*news.DiscrepancyValue{}
	for i := range d.Values {
		sides[d.Values[i].Value] = &d.Values[i]
	}
	yes, no := sides[said], sides[denied]
	if yes == nil || no == nil {
		return true
	}
	both := slices.DeleteFunc(slices.Clone(yes.Carriers), func(r news.Ref) bool { return !slices.Contains(no.Carriers, r) })
	for _, v := range []*news.DiscrepancyValue{yes, no} {
		v.Carriers = slices.DeleteFunc(v.Carriers, func(r news.Ref) bool { return slices.Contains(both, r) })
	}
	return len(yes.Carriers) > 0 && len(no.Carriers) > 0
}

// joinDenials joins the groups for which joins says true and that name a place in
// common, on the same side of a denial: one claim is denied once, and changes its owner
// once, however many statements carry it. where gives the place that a carrier counts as.
func joinDenials[K comparable](order []K, groups map[K][]*clash, joins func(K) bool, where func(news.Ref) news.Ref) []K {
	type place struct {
		of   K
		side string
	}
	at := map[news.Ref]place{}
	var out []K
	for _, k := range order {
		if !joins(k) {
			out = append(out, k)
			continue
		}
		into, found := k, false
		for _, c := range groups[k] {
			for n, r := range []news.Ref{c.ra, c.rb} {
				if p, ok := at[where(r)]; ok && !found && (p.side == "" || c.side(n) == "" || p.side == c.side(n)) {
					into, found = p.of, true
				}
			}
		}
		if found && into != k {
			groups[into] = append(groups[into], groups[k]...)
			delete(groups, k)
		} else {
			out = append(out, k)
		}
		for _, c := range groups[into] {
			at[where(c.ra)], at[where(c.rb)] = place{into, c.side(0)}, place{into, c.side(1)}
		}
	}
	return out
}
