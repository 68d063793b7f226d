package ledger

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/news"
)

// judge gives a statement its status, by the first rule that holds:
//
//  1. denied: a party to it denies it and no party confirms it.
//  2. confirmed by a party to it: whoever acts in it, or is acted with, says or
//     confirms it.
//  3. unconfirmed: an outlet says in so many words that it is not confirmed.
//  4. independently reported: at least two independent origins for certain.
//  5. single named source, single unnamed source: one origin.
//  6. own reporting only: no origin at all.
//
// "Disputed" comes after, from the discrepancies (see dispute).
func (b *builder) judge(d *draft) {
	st := &d.statement
	confirms, denies, doubts := "", "", false
	for i := range d.carriers {
		p := b.position(&d.carriers[i])
		doubts = doubts || p.doubts
		if confirms == "" {
			confirms = p.confirms
		}
		if denies == "" {
			denies = p.denies
		}
	}
	in := st.IndependentOrigins
	switch {
	case denies != "" && confirms == "":
		st.Status, st.StatusWhy = news.Denied, fmt.Sprintf("denied by %s", denies)
	case confirms != "" && denies != "":
		st.Status, st.StatusWhy = news.Disputed, fmt.Sprintf("said by %s, denied by %s", confirms, denies)
	case confirms != "":
		st.Status, st.StatusWhy = news.ConfirmedByParty, fmt.Sprintf("%s is a party to it and says so", confirms)
	case doubts:
		st.Status, st.StatusWhy = news.Unconfirmed, "an outlet says that it is not confirmed"
	case in.Min >= 2:
		st.Status, st.StatusWhy = news.IndependentlyReported, fmt.Sprintf("at least %d independent origins", in.Min)
	case in.Max == 0:
		st.Status, st.StatusWhy = news.OwnReporting, "no outlet names an origin"
	case slices.ContainsFunc(st.Origins, func(o news.OriginOf) bool { return o.Named }):
		st.Status, st.StatusWhy = news.SingleNamed, "one origin for certain, named"
	default:
		st.Status, st.StatusWhy = news.SingleUnnamed, "one origin for certain, not named"
	}
}

// position is where one carrier puts its origin towards the statement.
type position struct {
	confirms, denies string // the name of a party to it that does
	doubts           bool   // the outlet says that it is not confirmed
}

func (b *builder) position(c *carrier) position {
	var p position
	if p.doubts = b.saysUnconfirmed(c); len(b.chain(c)) == 0 {
		return p
	}
	x := &b.arts[c.art].Attributions[c.attr]
	who := b.party(c)
	switch {
	case x.Stance == news.Confirms && x.Negated:
		p.doubts = true
	case x.Stance == news.Denies, x.Negated && x.Stance == news.Asserts:
		p.denies = who
	case affirms(x.Stance) && !x.Hedged && !p.doubts:
		p.confirms = who
	}
	return p
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
func (b *builder) party(c *carrier) string {
	a := b.arts[c.art]
	x := &a.Attributions[c.attr]
	l := x.Chain[0]
	s := b.dir.speaker(l, x.SourceType)
	for _, k := range c.units {
		u := &b.units[k]
		if u.clause == nil {
			continue
		}
		for _, g := range u.clause.Args {
			if g.Role != "subject" && g.Role != "object" && g.Role != "with" {
				continue
			}
			if b.isSpeaker(a, g.At, l, s) {
				return l.Name
			}
		}
	}
	if s.voiceOf {
		// A government is a party to what its own head or people do: any mention
		// of its state, its capital or its officials in the clause.
		for _, k := range c.units {
			for _, t := range b.units[k].terms {
				if m := mentionAt(a.Article, t.At); m >= 0 {
					if e := b.dir.byID[a.Mentions[m].Entity]; e != nil && b.dir.state(e) == s.government {
						return l.Name
					}
				}
			}
		}
	}
	return ""
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

// unconfirmedWords are how outlets say that a thing is not confirmed.
var unconfirmedWords = []string{"not confirmed", "unconfirmed", "not been confirmed", "could not be confirmed", "could not be verified", "not been verified", "could not independently", "no confirmation", "unverified", "not independently verified", "could not immediately be"}

// saysUnconfirmed reports whether the sentence of a carrier says that the matter
// is not confirmed.
func (b *builder) saysUnconfirmed(c *carrier) bool {
	a := b.arts[c.art]
	i := a.SentenceAt(c.Start)
	if i < 0 {
		return false
	}
	s := strings.ToLower(a.Sentences[i].Of(a.Text))
	for _, w := range unconfirmedWords {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// dispute marks the statements that a real discrepancy concerns. What one says
// and another denies is denied, and the denial disputed. A statement that a
// party confirms stays so when only a value in it is disputed: the dispute is
// about a detail of it.
func (b *builder) dispute(sts []news.Statement, ds []news.Discrepancy) {
	for _, d := range ds {
		if d.Superseded || d.Kind == news.DiffAttribution {
			continue
		}
		if d.Kind == news.DiffOther {
			b.deny(sts, d)
			continue
		}
		for i := range sts {
			st := &sts[i]
			if d.Statement != "" && st.ID == d.Statement && st.Status != news.ConfirmedByParty && st.Status != news.Denied {
				st.Status, st.StatusWhy = news.Disputed, fmt.Sprintf("outlets disagree: %s", d.About)
			}
		}
	}
}

// deny sets the status of a claim and of its denial, both by the places that a
// discrepancy names.
func (b *builder) deny(sts []news.Statement, d news.Discrepancy) {
	for _, v := range d.Values {
		for i := range sts {
			st := &sts[i]
			if !slices.ContainsFunc(st.Carriers, func(c news.Carrier) bool {
				return slices.ContainsFunc(v.Carriers, func(r news.Ref) bool {
					return r.Article == c.Article && r.Span().Overlaps(c.Ref().Span())
				})
			}) {
				continue
			}
			switch {
			case v.Value == denied:
				st.Status, st.StatusWhy = news.Disputed, "it denies what others say"
			case st.Status != news.ConfirmedByParty:
				st.Status, st.StatusWhy = news.Denied, "denied in another statement"
			default:
				st.Status, st.StatusWhy = news.Disputed, "said by a party to it, and denied in another statement"
			}
		}
	}
}

// whyEmpty is a word on a ledger without statements.
func (b *builder) whyEmpty() string {
	text := 0
	for _, a := range b.arts {
		text += len(a.Text)
	}
	if text == 0 {
		return "the articles hold no text"
	}
	return "no clause was found in the articles' text"
}
