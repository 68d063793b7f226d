package ledger

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/internal/news"
)

// position is where one carrier puts its origin towards the statement.
type position struct {
	confirms string // the name of a party to it that says so
	plainly  bool   // in a word for confirming or announcing, or in its own release
	denies   string // whose denial it is
	doubts   bool   // the outlet says that it is not confirmed
}

func (b *builder) position(c *carrier, subjects []news.EntityID) position {
	var p position
	if p.doubts = b.saysUnconfirmed(c); len(b.chain(c)) == 0 {
		return p
	}
	x := b.arts[c.art].attribution(c.attr)
	switch {
	case x.Stance == news.Confirms && x.Negated:
		p.doubts = true
	case x.Stance == news.Denies && !x.Negated && (!x.ContentDenies && !b.onlyRefused(c) || x.ContentDenies && b.somebodySays(c)):
		p.denies = x.Chain[0].Name
	case affirms(x.Stance) && !x.Hedged && !x.Negated && !p.doubts && b.somebodySays(c):
		p.denies = x.Chain[0].Name // in no word for denying, but of what others say
	case b.claimsAttack(c, x), !x.Hedged && !x.Negated && !p.doubts && b.announcesAct(c, x):
		p.confirms, p.plainly = x.Chain[0].Name, true
	case (affirms(x.Stance) || x.ContentDenies) && !x.Hedged && !x.Negated && !p.doubts:
		if x.SourceType == news.SourceDoc || b.onlyDemanded(c) || b.tellsNoDeed(c, x.Stance == news.Acknowledges) {
			break // a paper takes part in nothing, and what ought to be is not so by that
		}
		if p.confirms = b.party(c, subjects); p.confirms == "" && b.ownDoing(c, x) {
			p.confirms = x.Chain[0].Name
		}
		if b.saysNotSo(c) && x.Stance != news.Confirms && x.Stance != news.Acknowledges {
			p.confirms = "" // that it is not so, a party only says
		}
		p.plainly = x.Stance == news.Confirms || x.Stance == news.Acknowledges || x.Stance == news.Announces
	}
	return p
}

// onlyRefused reports whether a carrier holds nothing but what its origin will not
// have: to reject an offer or a plan denies no claim.
func (b *builder) onlyRefused(c *carrier) bool {
	return len(c.units) > 0 && !slices.ContainsFunc(c.units, func(i int) bool { return !b.refusal(&b.units[i]) })
}

// saysNotSo reports whether all that a carrier says is that something is not so, and not what
// will not be done.
func (b *builder) saysNotSo(c *carrier) bool {
	return len(c.units) > 0 && !slices.ContainsFunc(c.units, func(i int) bool {
		return !b.units[i].negative || mood(&b.units[i]) != "" || ahead(&b.units[i])
	})
}

// onlyDemanded reports whether all that a carrier says is what ought to be.
func (b *builder) onlyDemanded(c *carrier) bool {
	return len(c.units) > 0 && !slices.ContainsFunc(c.units, func(i int) bool { return !b.demanded(&b.units[i]) })
}

// namesMuch is of how many things the words must speak that tell something without a predicate.
const namesMuch = 3

// tellsNoDeed reports whether a carrier tells nothing that its origin could have taken part in:
// a thing by its name ("stood by | his comments"), a question ("confirmed | whether he would
// run"), or what somebody thinks and does not admit.
func (b *builder) tellsNoDeed(c *carrier, admits bool) bool {
	return !slices.ContainsFunc(c.units, func(k int) bool {
		u := &b.units[k]
		if u.clause == nil || !u.at.Contains(u.clause.Pred.At) {
			return weighty(u.vec) >= namesMuch || len(b.named(u)) > 0
		}
		return (admits || !b.thinks(u)) && !slices.Contains(b.lists.claims[firstWord(u.at.Of(b.arts[c.art].Text))], "asks")
	})
}

// affirms reports whether a stance puts the speaker behind the content.
func affirms(s news.Stance) bool {
	switch s {
	case news.Asserts, news.Confirms, news.Acknowledges, news.Announces, news.Promises, news.Witnessed:
		return true
	}
	return false
}

// party is the name of the carrier's origin when the origin, or the institution
// or state that it speaks for, takes part in what the carrier says; else "".
// subjects are those of the whole statement.
func (b *builder) party(c *carrier, subjects []news.EntityID) string {
	a := b.arts[c.art]
	x := a.attribution(c.attr)
	l := x.Chain[0]
	l.For = cmp.Or(l.For, b.dir.speakFor[l.Entity])
	if x == a.release {
		return l.Name // its own release about itself
	}
	s := b.dir.speaker(l, x.SourceType)
	ofOther := func(k int) bool { return b.ofOther(a, &b.units[k], l, s) }
	for _, k := range c.units {
		u := &b.units[k]
		if u.clause == nil || b.tellsHarm(u) && ofOther(k) {
			continue // whoever says that another did him harm accuses him
		}
		for _, g := range u.clause.Args {
			if g.Role != "subject" && g.Role != "object" && g.Role != "with" {
				continue
			}
			if b.isSpeaker(a, g.At, l, s) || g.Role == "subject" && b.meansBody(a, u, x, l, g.At) || s.official && g.Role == "subject" && b.inCharge(l, g.Head.Lemma) {
				return l.Name
			}
		}
		if b.ownAct(u, x, &s) {
			return l.Name
		}
	}
	if slices.ContainsFunc(c.units, ofOther) {
		return "" // whomever the others speak of, he speaks of somebody else
	}
	for _, id := range subjects {
		e := b.dir.byID[id]
		if id == l.Entity || id == l.For || e != nil && s.official && s.government != "" && b.dir.stateCode(e) == s.government {
			return l.Name
		}
	}
	if s.voiceOf {
		// A government is a party to what its own head or people do: any mention
		// of its state, its capital or its officials in the clause.
		for _, k := range c.units {
			if b.tellsHarm(&b.units[k]) && ofOther(k) {
				continue
			}
			for _, t := range b.units[k].terms {
				if m := mentionAt(a.Article, t.At); m >= 0 {
					if e := b.dir.byID[a.Mentions[m].Entity]; e != nil && b.dir.stateCode(e) == s.government {
						return l.Name
					}
				}
			}
		}
	}
	return ""
}

// ofOther reports whether a unit says what it says of somebody named who is not the speaker
// of link l, and nobody of his state.
func (b *builder) ofOther(a *article, u *unit, l news.Link, s speaker) bool {
	if u.clause == nil {
		return false
	}
	other := false
	for _, g := range u.clause.Args {
		for k := range a.Mentions {
			m := &a.Mentions[k]
			e := b.dir.byID[m.Entity]
			if g.Role != "subject" || e == nil || !m.Span().Overlaps(g.At) && m.End != g.At.Start-1 { // "a Belander | missile"
				continue
			}
			if b.isSpeaker(a, m.Span(), l, s) || b.belongs(e.ID, l.Entity) || b.belongs(l.Entity, e.ID) || s.government != "" && b.dir.stateCode(e) == s.government {
				return false
			}
			other = true
		}
	}
	return other
}

// inCharge reports whether an institution is named for what a clause is about:
// the port authority, and the harbour.
func (b *builder) inCharge(l news.Link, lemma string) bool {
	about := b.con.classes(lemma)
	form := b.con.form(lemma)
	ws := strings.Fields(fold(l.Name))
	for _, w := range ws[:max(0, len(ws)-1)] {
		if b.con.light[w] {
			continue
		}
		if b.con.form(w) == form || slices.ContainsFunc(b.con.classes(w), func(k string) bool { return slices.Contains(about, k) }) {
			return true
		}
	}
	return false
}

// isSpeaker reports whether the mention at s is the speaker of link l.
func (b *builder) isSpeaker(a *article, at news.Span, l news.Link, s speaker) bool {
	m := mentionAt(a.Article, at)
	if m < 0 {
		return false
	}
	id := a.Mentions[m].Entity
	if id == "" {
		return false
	}
	if id == l.Entity || id == l.For {
		return true
	}
	e := b.dir.byID[id]
	return e != nil && s.voiceOf && (strings.HasPrefix(e.Key, "gov:") || strings.HasPrefix(e.Key, "country:")) && b.dir.state(e) == s.government
}

// saysUnconfirmed reports whether an outlet says that what a carrier says is not
// confirmed: in its sentence, or in the next one of the paragraph, in its own
// voice and with a word that takes the claim up ("there is no evidence for
// this").
func (b *builder) saysUnconfirmed(c *carrier) bool {
	a := b.arts[c.art]
	i := a.SentenceAt(c.Start)
	if i < 0 {
		return false
	}
	if b.unconfirmed(a.Sentences[i].Of(a.Text)) {
		return true
	}
	if i+1 == len(a.Sentences) || c.attr < 0 {
		return false
	}
	next := a.Sentences[i+1]
	if a.BlockAt(next.Start) != c.block || !b.unconfirmed(next.Of(a.Text)) {
		return false
	}
	if k := attributionAt(a.Article, news.Span{Start: next.Start, End: next.Start + 1}); k >= 0 && len(a.Attributions[k].Source) > 0 {
		return false // somebody else says so
	}
	for _, w := range strings.Fields(fold(next.Of(a.Text))) {
		if k := b.lists.claims[w]; slices.Contains(k, "again") || slices.Contains(k, "claim") {
			return true
		}
	}
	return false
}

// unconfirmed reports whether a sentence says that something is not confirmed.
func (b *builder) unconfirmed(sentence string) bool {
	return asks(&b.lists.told.unconfirmed, sentence, func() bool {
		s := strings.ToLower(sentence)
		return slices.ContainsFunc(b.lists.unconfirmed, func(w string) bool { return strings.Contains(s, w) })
	})
}
