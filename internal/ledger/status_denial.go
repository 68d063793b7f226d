package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// ownDoing reports whether a carrier is what its origin admits, or announces of
// itself: one can only admit what one has to do with, and "his resignation" is
// the speaker's.
func (b *builder) ownDoing(c *carrier, x *news.Attribution) bool {
	if x.Stance == news.Acknowledges {
		return b.ownMatter(c, x)
	}
	if x.Stance != news.Announces && x.Stance != news.Confirms {
		return false
	}
	a := b.arts[c.art]
	for _, k := range c.units {
		u := &b.units[k]
		w := firstWord(u.at.Of(a.Text))
		if u.clause != nil {
			for _, g := range u.clause.Args {
				if g.Role == "subject" {
					w = strings.ToLower(g.At.Of(a.Text))
				}
			}
		}
		if slices.Contains(b.lists.claims[w], "own") {
			return true
		}
	}
	return false
}

// opensWith is among how many words what somebody owns to have done opens it: "to | having run it".
const opensWith = 3

// ownMatter reports whether what is admitted is the speaker's own: a body, or who
// speaks for one, may admit whatever it has to do with; anybody else only what is said
// of himself.
func (b *builder) ownMatter(c *carrier, x *news.Attribution) bool {
	switch x.SourceType {
	case news.NamedPerson, news.UnnamedPerson, news.Collective:
	default:
		return true
	}
	a := b.arts[c.art]
	l := x.Chain[0]
	if l.For != "" {
		return true
	}
	s := b.dir.speaker(l, x.SourceType)
	for _, k := range c.units {
		u := &b.units[k]
		if u.clause == nil {
			return true // "his mistake"
		}
		told, own := false, false
		for _, g := range u.clause.Args {
			if g.Role != "subject" && (g.Role != "object" || g.At.Start > u.clause.Pred.At.Start) {
				continue
			}
			told = true
			own = own || b.isSpeaker(a, g.At, l, s) || slices.Contains(b.lists.claims[strings.ToLower(g.Head.Lemma)], "own")
		}
		if own || !told && u.at.Start <= c.Start && len(strings.Fields(a.Text[min(c.Start, u.clause.Pred.At.Start):u.clause.Pred.At.Start])) < opensWith {
			return true // "that he ran it badly", "running it badly"; not "that running it | would cost millions"
		}
	}
	return false
}

// somebodySays reports whether what a carrier says is not so is said by others in
// the story: "there was no blasting" is a denial where villagers heard blasting;
// "I never cheated" is only somebody's word where nobody speaks of cheating.
func (b *builder) somebodySays(c *carrier) bool {
	for _, i := range c.units {
		u := &b.units[i]
		if !u.negative || !b.saysSo(u) || b.thinks(u) || b.untilThen(u) {
			continue
		}
		if b.tellsEvent(u) && b.anySaysOf(b.whatHappens(u), u, sharedDenied, true) || b.anySaysOf(b.noEvents(u), u, 1, false) {
			return true
		}
	}
	return false
}

// saysSo reports whether a unit says what is or is not so, and not what ought to be, will,
// can or would be, or when something else was: "I will not stop" and "no wall can mend
// that" deny nothing that has happened.
func (b *builder) saysSo(u *unit) bool {
	return (u.clause == nil || u.clause.Mood == "") && b.claims(u) && !b.onlyWhen(u)
}

// thinks reports whether a unit says what its subject thinks, wants or says: "we are not
// talking about games" denies nothing.
func (b *builder) thinks(u *unit) bool {
	return u.clause != nil && slices.Contains(b.lists.claims[strings.ToLower(u.clause.Pred.Lemma)], "inward")
}

// ownThought reports whether a unit says what its speaker himself thinks or wants, which
// nobody else can deny; that another knew of it can be denied.
func (b *builder) ownThought(u *unit) bool {
	if !b.thinks(u) {
		return false
	}
	a := b.arts[u.art]
	x := a.attribution(u.attr)
	return slices.ContainsFunc(u.clause.Args, func(g news.Arg) bool {
		return g.Role == "subject" && (slices.Contains(b.lists.claims[strings.ToLower(g.At.Of(a.Text))], "speaker") || x != nil && len(x.Chain) > 0 && b.isSpeaker(a, g.At, x.Chain[0], speaker{}))
	})
}

// thingsDenied is what a unit says did not happen or is not there, as concepts: its
// happening, and what stands behind a "no".
func (b *builder) thingsDenied(u *unit) []string {
	return append(slices.Clone(b.whatHappens(u)), b.noThings(u)...)
}

// sharedDenied is how many concepts somebody else's words must share with those that
// say that something does not happen, what happens among them: "there was no blasting"
// names what villagers heard, but "bullies don't win" denies nothing because somebody
// has won.
const sharedDenied = 2

// tellsEvent reports whether what a unit says is done or happens, and is not only
// thought, felt or so: "did not serve", and not "was not surprised".
func (b *builder) tellsEvent(u *unit) bool {
	if u.clause == nil {
		return len(b.named(u)) > 0
	}
	return slices.ContainsFunc(b.whatHappens(u), func(k string) bool {
		class, ok := strings.CutPrefix(k, "s:")
		return ok && b.lists.events[class] && !attitude(class)
	})
}

// noEvents is what happens of which a unit says that there was none, as concepts, and any
// thing of which it says no more than that: "no blasting" and "there was no jar" deny what
// others tell, but "I had no money" nothing that others tell of money.
func (b *builder) noEvents(u *unit) []string {
	bare := weighty(u.vec) <= bareNo && u.clause != nil && b.saysThere(u)
	var out []string
	for _, l := range b.noNouns(u) {
		if bare || b.anEvent(l) || aDeed(l) {
			out = append(out, slices.DeleteFunc(b.meanings(l), func(k string) bool {
				class, is := strings.CutPrefix(k, "s:")
				return is && !b.lists.events[class]
			})...)
		}
	}
	return out
}

// saysThere reports whether a unit opens with "there" or "that there".
func (b *builder) saysThere(u *unit) bool {
	ws := strings.Fields(wordsOf(u.at.Of(b.arts[u.art].Text)))
	return slices.ContainsFunc(ws[:min(2, len(ws))], func(w string) bool { return slices.Contains(b.lists.claims[w], "there") })
}

// bareNo is how many concepts a unit holds at most that says no more than that there is
// none of a thing.
const bareNo = 2

// noThings is what a unit says is not there or did not take place, as concepts.
func (b *builder) noThings(u *unit) []string {
	var out []string
	for _, l := range b.noNouns(u) {
		out = append(out, b.meanings(l)...)
	}
	return out
}

// noNouns are the lemmas of what stands behind a "no" in a unit, but of "no doubt" and its
// like.
func (b *builder) noNouns(u *unit) []string {
	if u.clause == nil {
		return nil
	}
	var out []string
	text := b.arts[u.art].Text
	for _, g := range u.clause.Args {
		if g.Role != "subject" && g.Role != "object" || !slices.Contains(b.lists.claims[wordBefore(text, g.At.Start)], "not") {
			continue
		}
		if l := strings.ToLower(g.Head.Lemma); !slices.Contains(b.lists.claims[l], "idle") {
			out = append(out, l)
		}
	}
	return out
}

// anySaysOf reports whether somebody else than the speaker of u, or an outlet, speaks
// of one of some concepts without a "not", in words that share so many concepts with u,
// or all of them. Alike asks for one predicate, and for half of what u says by weight.
func (b *builder) anySaysOf(concepts []string, u *unit, shared int, alike bool) bool {
	if b.sayers == nil {
		b.findSayers()
	}
	shared = min(shared, weighty(u.vec))
	for _, k := range concepts {
		id, known := b.con.ids[k]
		if known && slices.ContainsFunc(b.sayers[id], func(i int) bool {
			v := &b.units[i]
			if oneVoice(v, u) || sharedWeighty(v.vec, u.vec) < shared || !b.saysSo(v) {
				return false
			}
			if !alike {
				return b.tellsOf(v, k) && !b.elsewhere(u, v)
			}
			m, _, _ := b.con.overlap(u.vec, v.vec)
			return m >= deniedShare*u.mass && (u.clause == nil || v.clause != nil && b.con.onePredicate(u, v))
		}) {
			return true
		}
	}
	return false
}

// elsewhere reports whether two units say where it is, or is not, and name two places: "no
// case on the Beland side", "40 cases in the district".
func (b *builder) elsewhere(u, v *unit) bool {
	x := b.whereabouts(u)
	return len(x) > 0 && len(b.whereabouts(v)) > 0 && !slices.ContainsFunc(strings.Fields(b.sentenceWords(v)), func(w string) bool {
		return slices.Contains(x, b.con.form(w))
	})
}

// placeWords is how many words behind a preposition say where a thing is.
const placeWords = 3

// whereabouts are the words of where a unit says that it is, in one form: what stands behind
// an "in", "on" or "at" (claims.txt), times apart.
func (b *builder) whereabouts(u *unit) []string {
	a := b.arts[u.art]
	text := []byte(u.at.Of(a.Text))
	for _, k := range u.times {
		t := cutTo(a.Times[k].Span(), u.at)
		for i := t.Start; i < t.End; i++ {
			text[i-u.at.Start] = ' '
		}
	}
	var out []string
	left := 0
	for _, w := range strings.Fields(wordsOf(string(text))) {
		switch {
		case slices.Contains(b.lists.claims[w], "where"):
			left = placeWords
		case left > 0:
			left--
			if !b.con.light[w] {
				out = append(out, b.con.form(w))
			}
		}
	}
	return out
}

// tellsOf reports whether a unit tells of the thing that a concept stands for, and not of
// another that only goes by its name ("a living room" for a room, "the Bridge Party").
func (b *builder) tellsOf(u *unit, concept string) bool {
	text := b.arts[u.art].Text
	return slices.ContainsFunc(u.terms, func(t news.Term) bool {
		return !t.Name && slices.Contains(b.meanings(t.Lemma), concept) && !b.notThis(text[u.at.Start:max(u.at.Start, t.At.Start)]) &&
			!slices.ContainsFunc(u.terms, func(o news.Term) bool { return o.At.Start == t.At.End+1 || o.At.End == t.At.Start-1 && o.Name })
	})
}

// oneVoice reports whether two units are surely given to one: to one speaker, or, of
// those who have no name, by one attribution or one outlet's article.
func oneVoice(u, v *unit) bool {
	return u.speaker == v.speaker && (u.speaker != 0 || u.art == v.art && u.attr == v.attr)
}

// deniedShare is the share of what somebody says did not happen, by weight, that another
// must speak of to be whom he denies: "I have never met him" denies nothing because
// others have met.
const deniedShare = 0.5

// maxSayers is how many units are kept that speak of a concept.
const maxSayers = 256

// findSayers finds who speaks of each concept without a "not".
func (b *builder) findSayers() {
	b.sayers = make([][]int, len(b.con.names))
	for i := range b.units {
		v := &b.units[i]
		if v.negative {
			continue
		}
		for _, x := range v.vec {
			if len(b.sayers[x.id]) < maxSayers {
				b.sayers[x.id] = append(b.sayers[x.id], i)
			}
		}
	}
}

// places are the places of a value's carriers by their articles: of a story of copies
// a value has hundreds.
type places map[news.ArticleID][]news.Span

func placesOf(v news.DiscrepancyValue) places {
	at := make(places)
	for _, r := range v.Carriers {
		at[r.Article] = append(at[r.Article], r.Span())
	}
	return at
}

// hold reports whether one of the places overlaps a stretch of an article.
func (at places) hold(id news.ArticleID, s news.Span) bool {
	return slices.ContainsFunc(at[id], func(p news.Span) bool { return p.Overlaps(s) })
}
