package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// contradicts reports whether what yes says and what no denies is one thing: the
// same happens in both, and to or by nobody who is surely somebody else. Words in
// common are not enough: "the deal was signed" is not denied by "there should be
// no deal with him", nor "they win" by "bullies do not win".
func (b *builder) contradicts(yes, no *unit) bool {
	if b.forgoes(yes) || b.onlyWhen(yes) || mood(yes) != "" && mood(no) == "" || !b.claims(yes) || !b.claims(no) || b.refusal(no) || b.ofPart(no) || b.ofOtherGroup(yes, no) {
		return false
	}
	if b.subjectsDiffer(yes, no) && !(b.mutual(yes) && b.mutual(no)) || b.ofItsOwn(yes, no) && !b.oneSubject(yes, no) {
		return false
	}
	shared := b.toldAlike(yes, no)
	if shared < 2 && b.hasSubject(no) && !b.noneDoes(no) || b.phrasal(yes) != b.phrasal(no) && b.inCommon(yes, no) < 2 {
		return false // one word in common, said of somebody, or one that is two verbs: "call", "call out"
	}
	denied := b.whatHappens(no)
	happens := b.whatHappens(yes)
	if shared > manyShared {
		happens = append(slices.Clip(happens), b.named(yes)...) // so alike that what is denied need only be named
	}
	return slices.ContainsFunc(happens, func(k string) bool {
		class, is := strings.CutPrefix(k, "s:")
		return slices.Contains(denied, k) && (!is || b.lists.concrete(class) || shared > manyShared)
	}) && !b.otherObject(yes, no) || b.slightly(yes, no)
}

// forgoes reports whether a unit says by its verb that something is not done: "are skipping
// the second dose", which whoever does not get it does as well.
func (b *builder) forgoes(u *unit) bool {
	return u.clause != nil && slices.Contains(b.lists.claims[strings.ToLower(u.clause.Pred.Lemma)], "forgoes")
}

// slightly reports whether two units tell by one verb of little weight what is done with one
// thing: "used excessive force", "saw the memo".
func (b *builder) slightly(yes, no *unit) bool {
	if yes.clause == nil || no.clause == nil || len(b.whatHappens(yes))+len(b.whatHappens(no)) > 0 || b.inCommon(yes, no) < 2 {
		return false
	}
	if b.con.form(strings.ToLower(yes.clause.Pred.Lemma)) != b.con.form(strings.ToLower(no.clause.Pred.Lemma)) {
		return false
	}
	for _, g := range yes.clause.Args {
		for _, h := range no.clause.Args {
			if g.Role == "object" && h.Role == "object" && !g.Head.Name && b.con.root(b.con.form(g.Head.Lemma)) == b.con.root(b.con.form(h.Head.Lemma)) {
				return true
			}
		}
	}
	return false
}

// onlyDone reports whether an argument of a unit is what its predicate only says was done:
// "no arrest was made".
func (b *builder) onlyDone(u *unit, g news.Arg) bool {
	return slices.Contains(b.lists.claims[strings.ToLower(u.clause.Pred.Lemma)], "performs") && b.anEvent(g.Head.Lemma)
}

// ofItsOwn reports whether what a unit denies holds of its subject alone: what somebody does
// not support or oppose others may, and what one thing cannot do another may have done.
func (b *builder) ofItsOwn(yes, no *unit) bool {
	if mood(no) != "" && mood(yes) == "" {
		return true
	}
	return no.clause != nil && slices.ContainsFunc(b.con.classes(strings.ToLower(no.clause.Pred.Lemma)), attitude)
}

// attitude reports whether a class of words tells how somebody stands to a thing.
func attitude(class string) bool { return class == "agree.support" || class == "agree.oppose" }

// oneSubject reports whether two units are surely said of one.
func (b *builder) oneSubject(u, v *unit) bool {
	s := b.subject(u)
	return s != "" && s == b.subject(v)
}

// onlyWhen reports whether a unit only tells when something else was: "when the firing
// began".
func (b *builder) onlyWhen(u *unit) bool {
	return u.clause != nil && u.clause.Kind == news.AdverbialClause && slices.Contains(b.lists.claims[firstWord(u.at.Of(b.arts[u.art].Text))], "circumstance")
}

// otherObject reports whether two units of one predicate are of two things: "a
// state may not permit the trade", "states are passing these laws".
func (b *builder) otherObject(yes, no *unit) bool {
	if yes.clause == nil || no.clause == nil || sharedWeighty(yes.vec, no.vec) > manyShared {
		return false
	}
	differ := false
	for _, g := range yes.clause.Args {
		for _, h := range no.clause.Args {
			if g.Role != "object" || h.Role != "object" || b.onlyDone(no, h) || g.Head.Name || h.Head.Name || numberAt(b.arts[yes.art].Article, g.Head.At) || numberAt(b.arts[no.art].Article, h.Head.At) {
				continue
			}
			p, q := b.meanings(g.Head.Lemma), b.meanings(h.Head.Lemma)
			if len(p) == 0 || len(q) == 0 || slices.ContainsFunc(p, func(k string) bool { return slices.Contains(q, k) }) {
				return false
			}
			differ = true
		}
	}
	return differ
}

// ofPart reports whether what a unit denies it denies of a part only: "at 12 of the
// 40 mills", "for nine in ten drivers", "in 40% of cases".
func (b *builder) ofPart(u *unit) bool {
	a := b.arts[u.art]
	return slices.ContainsFunc(u.quants, func(k int) bool {
		q := &a.Quantities[k]
		w := firstWord(a.Text[q.End:min(len(a.Text), q.End+20)])
		return q.Of == "share" || q.Unit == "" && (w == "of" || w == "in")
	})
}

// ofOtherGroup reports whether a unit denies something of a group that another does
// not speak of: "no Danes were hurt" where three people were.
func (b *builder) ofOtherGroup(yes, no *unit) bool {
	text := b.arts[no.art].Text
	return slices.ContainsFunc(no.terms, func(t news.Term) bool {
		if !t.Name || t.At.Start < no.at.Start {
			return false
		}
		w := wordBefore(text[no.at.Start:t.At.Start], t.At.Start-no.at.Start)
		return w != "not" && slices.Contains(b.lists.claims[w], "not") &&
			!slices.ContainsFunc(yes.terms, func(o news.Term) bool { return strings.EqualFold(o.Lemma, t.Lemma) })
	})
}

// claims reports whether a unit says what is or is not so, and not what is only
// supposed, asked, demanded or aimed at.
func (b *builder) claims(u *unit) bool {
	return u.fact(factClaims, func() bool { return u.hold != heldOpen && !b.supposed(u) && !b.demanded(u) && !b.aim(u) })
}

// sameHappening reports whether what one unit says happens is what the other says
// happens, by their predicates or, of units without one, by what they name.
func (b *builder) sameHappening(u, v *unit) bool {
	other := b.whatHappens(v)
	return slices.ContainsFunc(b.whatHappens(u), func(k string) bool { return slices.Contains(other, k) })
}

// whatHappens is what a unit says happens, as roots and classes of words: its
// predicate, or what its predicate only says was done ("made an offer", "no
// arrest took place"); of what has no clause, all that it names of that kind.
func (b *builder) whatHappens(u *unit) []string {
	u.fact(factHappens, func() bool {
		u.told.happens = b.happenings(u)
		return true
	})
	return u.told.happens
}

func (b *builder) happenings(u *unit) []string {
	if u.clause == nil {
		if verb := b.gerund(u); verb != "" {
			return append(b.named(u), b.meanings(verb)...)
		}
		return b.named(u)
	}
	var out []string
	add := func(lemma string) { out = append(out, b.meanings(lemma)...) }
	pred := strings.ToLower(u.clause.Pred.Lemma)
	if slices.Contains(b.lists.claims[pred], "performs") || b.con.light[pred] {
		for _, g := range u.clause.Args {
			if b.anEvent(g.Head.Lemma) {
				add(g.Head.Lemma)
			}
		}
	}
	if len(out) == 0 {
		add(pred) // "the rebels hold nobody"
	}
	return out
}

// meanings are the root of a word and its classes, none for a light one.
func (b *builder) meanings(lemma string) []string {
	lemma = strings.ToLower(lemma)
	if b.con.light[lemma] {
		return nil
	}
	out := []string{"r:" + b.con.root(b.con.form(lemma))}
	for _, k := range b.con.classes(lemma) {
		out = append(out, "s:"+k)
	}
	return out
}

// named are the meanings of all words of a unit for what happens.
func (b *builder) named(u *unit) []string {
	var out []string
	for _, t := range u.terms {
		if !t.Name && b.anEvent(t.Lemma) && !slices.Contains(b.lists.claims[strings.ToLower(t.Lemma)], "claim") {
			out = append(out, b.meanings(t.Lemma)...)
		}
	}
	return out
}

// anEvent reports whether a lemma is a word for something that happens.
func (b *builder) anEvent(lemma string) bool {
	return slices.ContainsFunc(b.con.classes(strings.ToLower(lemma)), func(k string) bool { return b.lists.events[k] })
}

// hasSubject reports whether a unit's clause says of whom or what it holds.
func (b *builder) hasSubject(u *unit) bool {
	return u.clause != nil && slices.ContainsFunc(u.clause.Args, func(g news.Arg) bool { return g.Role == "subject" })
}

// supposed reports whether a unit only supposes or asks: "if no deal is done",
// "whether laws were broken".
func (b *builder) supposed(u *unit) bool {
	a := b.arts[u.art]
	opens := func(at news.Span) bool {
		ws := strings.Fields(wordsOf(at.Of(a.Text)))
		return slices.ContainsFunc(ws[:min(len(ws), 3)], func(w string) bool { return slices.Contains(b.lists.claims[w], "suppose") })
	}
	if opens(u.at) || b.onlyNames(u) {
		return true
	}
	if i := a.SentenceAt(u.at.Start); i >= 0 && strings.HasSuffix(strings.TrimRight(a.Sentences[i].Of(a.Text), "\"'”’) "), "?") {
		return true
	}
	c := u.clause
	for n := 0; c != nil && c.Parent >= 0 && n < 3; n++ {
		c = &a.Clauses[c.Parent]
		if c.Kind == news.AdverbialClause && opens(c.At) {
			return true
		}
	}
	return false
}

// onlyNames reports whether a unit only names or asks what happens, and is no account
// of it: "what we did not hear", "how effective it can be".
func (b *builder) onlyNames(u *unit) bool {
	return slices.Contains(b.lists.claims[firstWord(u.at.Of(b.arts[u.art].Text))], "names")
}

// demanded reports whether a unit says what ought to be, not what is.
func (b *builder) demanded(u *unit) bool {
	if u.clause == nil {
		return false
	}
	text := b.arts[u.art].Text
	before := wordsOf(text[min(u.at.Start, u.clause.Pred.At.Start):u.clause.Pred.At.Start])
	return slices.ContainsFunc(strings.Fields(before), func(w string) bool { return slices.Contains(b.lists.claims[w], "demand") })
}

// aim reports whether a unit is an infinitive that only says what for: "to
// cancel the meeting", or what ought not to be done: "not to change the battery".
func (b *builder) aim(u *unit) bool {
	ws := strings.Fields(wordsOf(u.at.Of(b.arts[u.art].Text)))
	return len(ws) > 1 && (ws[0] == "to" || ws[1] == "to" && slices.Contains(b.lists.claims[ws[0]], "not"))
}

// plainDenial reports whether an attribution's cue can only say that something is
// not so: "denied", "disputes".
func (b *builder) plainDenial(x *news.Attribution, a *article) bool {
	for _, s := range x.Cue {
		for _, w := range strings.Fields(wordsOf(s.Of(a.Text))) {
			if slices.Contains(b.lists.claims[b.con.form(w)], "denies") {
				return true
			}
		}
	}
	return false
}

// subjectsDiffer reports whether two units are surely said of two: of two
// entities of which neither belongs to the other, or of two things of other names.
func (b *builder) subjectsDiffer(u, v *unit) bool {
	if x, y := b.subject(u), b.subject(v); x != "" && y != "" {
		// "Brandt is in talks with Aune": as much is said of Aune.
		return x != y && !b.belongs(x, y) && !b.belongs(y, x) && !b.speaksOf(u, []news.EntityID{y}) && !b.speaksOf(v, []news.EntityID{x})
	}
	x, y := b.subjectHead(u), b.subjectHead(v)
	if x == "" || y == "" || x == y || sharedWeighty(u.vec, v.vec) >= manyShared || b.con.root(b.con.form(x)) == b.con.root(b.con.form(y)) {
		return false
	}
	classes := b.con.classes(y)
	return !slices.ContainsFunc(b.con.classes(x), func(k string) bool { return slices.Contains(classes, k) })
}

// mutual reports whether what a unit says of one holds of the other as well: "in
// talks with", "met".
func (b *builder) mutual(u *unit) bool {
	return u.clause != nil && slices.Contains(b.lists.claims[b.con.form(strings.ToLower(u.clause.Pred.Lemma))], "mutual")
}

// belongs reports whether one entity is what another is of.
func (b *builder) belongs(id, to news.EntityID) bool {
	for n := 0; id != "" && n < maxOf; n++ {
		if id == to {
			return true
		}
		e := b.dir.byID[id]
		if e == nil {
			return false
		}
		id = e.Of
	}
	return false
}

// subjectHead is the lemma of the noun that a unit's clause says something of, ""
// when it has none, or one that means nobody by itself: a pronoun, a name.
func (b *builder) subjectHead(u *unit) string {
	if u.clause == nil {
		return ""
	}
	a := b.arts[u.art]
	for _, g := range u.clause.Args {
		if g.Role != "subject" {
			continue
		}
		l := strings.ToLower(g.Head.Lemma)
		if g.Head.Name || b.con.light[l] || mentionAt(a.Article, g.At) >= 0 || slices.Contains(b.lists.claims[l], "none") {
			return ""
		}
		return l
	}
	return ""
}
