package ledger

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/news"
)

// judge gives a statement its status, by the first rule that holds:
//
//  1. disputed: it is a denial, so that somebody claims the contrary: by a word
//     for denying a claim, or by a "no" or "not" about what others in the story tell.
//  2. confirmed by a party to it: whoever acts in it, or is acted with, says or
//     confirms that it happens, or admits it of itself. What a party thinks, feels,
//     promises or asks for is only its word.
//  3. unconfirmed: an outlet says in so many words that it is not confirmed.
//  4. independently reported: at least two independent origins for certain.
//  5. single named source, single unnamed source: one origin for certain. An
//     institution or document that is described is as good as named.
//  6. own reporting only: no origin at all.
//
// What others deny comes after, from the discrepancies (see dispute): a claim is
// denied, or disputed when a party to it confirms it; a value in it makes it
// disputed.
func (b *builder) judge(d *draft) {
	st := &d.statement
	confirms, doubts, denial := "", false, ""
	happens := b.happens(d)
	subjects := b.subjects(d)
	for i := range d.carriers {
		p := b.position(&d.carriers[i], subjects)
		d.positions = append(d.positions, p)
		doubts = doubts || p.doubts
		if confirms == "" && (happens || p.plainly) && !b.onlySupposed(&d.carriers[i]) {
			confirms = p.confirms
		}
		if denial == "" {
			denial = p.denies
		}
	}
	in := st.IndependentOrigins
	switch {
	case denial != "" && !d.umbrella:
		st.Status, st.StatusWhy = news.Disputed, "a denial, by "+denial
	case confirms != "":
		st.Status, st.StatusWhy = news.ConfirmedByParty, fmt.Sprintf("%s is a party to it and says so", confirms)
	case doubts:
		st.Status, st.StatusWhy = news.Unconfirmed, "an outlet says that it is not confirmed"
	case in.Min >= 2:
		st.Status, st.StatusWhy = news.IndependentlyReported, fmt.Sprintf("at least %d independent origins", in.Min)
	case in.Max == 0:
		st.Status, st.StatusWhy = news.OwnReporting, "no outlet names an origin"
	case b.namesOrigin(d):
		st.Status, st.StatusWhy = news.SingleNamed, "one origin for certain, named"
	default:
		st.Status, st.StatusWhy = news.SingleUnnamed, "one origin for certain, not named"
		if !slices.ContainsFunc(st.Origins, func(o news.OriginOf) bool { return !o.Open }) {
			st.StatusWhy = "one origin for certain, known by a pronoun that was not resolved"
		}
	}
}

// namesOrigin reports whether an origin of a draft is named, or an institution
// or document that is described.
func (b *builder) namesOrigin(d *draft) bool {
	var voices []voice
	for i := range d.carriers {
		if v, ok := b.voice(i, &d.carriers[i]); ok && !d.deniedBy(i) {
			voices = append(voices, v)
		}
	}
	for i := range voices {
		v := &voices[i]
		if slices.ContainsFunc(voices, func(w voice) bool { return v.passesOn(&w) }) {
			continue // whoever passes it on is not who says it
		}
		if (v.chain[0].Named || v.who.described && !v.who.collective || b.knownBody(v)) && !b.byHearsay(v.chain) {
			return true
		}
	}
	return false
}

// knownBody reports whether an origin is one body that its article takes for known, or who
// speaks for one: "the union", "a spokesman for the council", and not "a hospital".
func (b *builder) knownBody(v *voice) bool {
	l := v.chain[0]
	if l.Plural || v.who.collective {
		return false
	}
	ws := strings.Fields(strings.ToLower(l.Name))
	if b.lists.spokes(l.Name) {
		for i, w := range ws[:max(0, len(ws)-1)] {
			if slices.Contains(b.lists.definite, w) && !b.lists.spokes(ws[i+1]) {
				return true
			}
		}
		return false
	}
	return v.kind == news.SourceOrg && len(ws) > 0 && slices.Contains(b.lists.definite, ws[0])
}

// byHearsay reports whether somebody without a name tells what an institution that is
// only described thinks or said: "the authorities believe it, an official said" is the
// official's word.
func (b *builder) byHearsay(chain []news.Link) bool {
	return !chain[0].Named && slices.ContainsFunc(chain[1:], func(l news.Link) bool {
		institution, collective := b.lists.describe(l.Name, "")
		return !l.Named && !institution && !collective
	})
}

// happens reports whether a draft tells of something that happens, and not only
// of what somebody thinks or how things stand.
func (b *builder) happens(d *draft) bool {
	n := 0
	for _, i := range d.units {
		u := &b.units[i]
		if slices.ContainsFunc(u.vec, func(x concept) bool { return b.con.event(x.id) }) {
			n++
		}
	}
	return 2*n >= len(d.units)
}

// subjects are the entities that the clauses of a draft say something of.
func (b *builder) subjects(d *draft) []news.EntityID {
	var out []news.EntityID
	for _, i := range d.units {
		u := &b.units[i]
		if u.clause == nil || !slices.ContainsFunc(u.clause.Args, func(g news.Arg) bool { return g.Role == "subject" && u.at.Contains(g.At) }) {
			continue
		}
		if e := b.subject(u); e != "" && !slices.Contains(out, e) {
			out = append(out, e)
		}
	}
	return out
}

// dispute marks the statements that a real discrepancy concerns. What one says
// and another denies is denied, and the denial disputed. A statement that a
// party confirms stays so when only a value in it is disputed: the dispute is
// about a detail of it. A value that others give otherwise is disputed, whoever
// denies the rest.
func (b *builder) dispute(drafts []*draft, ds []news.Discrepancy) {
	for _, d := range ds {
		if !d.Superseded && d.Kind == news.DiffOther {
			b.deny(drafts, d)
		}
	}
	for _, d := range ds {
		if d.Superseded || d.Kind == news.DiffAttribution || d.Kind == news.DiffOther {
			continue
		}
		for _, x := range drafts {
			st := &x.statement
			if (d.Statement != "" && st.ID == d.Statement || slices.Contains(b.concerned[d.ID], st.ID)) && st.Status != news.ConfirmedByParty {
				st.Status, st.StatusWhy = news.Disputed, fmt.Sprintf("outlets disagree: %s", d.About)
			}
		}
	}
}

// onlySupposed reports whether all that a carrier says is supposed or asked: "if he had
// called the police".
func (b *builder) onlySupposed(c *carrier) bool {
	return len(c.units) > 0 && !slices.ContainsFunc(c.units, func(i int) bool { return !b.supposed(&b.units[i]) })
}

// anyClaims reports whether a unit of a draft says that something is so: what somebody hopes
// or promises, and what is only supposed, cannot be denied.
func (b *builder) anyClaims(d *draft) bool {
	return slices.ContainsFunc(d.units, func(i int) bool {
		u := &b.units[i]
		return !b.notSaid(u) && !b.ownThought(u) && b.claims(u)
	})
}

// concernedShare is the share of a statement's carriers that must stand in a dispute for the
// whole to.
const concernedShare = 0.2

// deny sets the status of the sides of a claim that somebody denies, or of accounts
// that differ, by the places that a discrepancy names. A claim is denied when somebody
// named, or an institution, says that it is not so. Else all sides are disputed, a
// denial among them.
func (b *builder) deny(drafts []*draft, d news.Discrepancy) {
	roles := b.roles(d)
	for i, v := range d.Values {
		claim, by := roles[i] == said, ""
		for k, o := range d.Values {
			if k != i && claim && by == "" {
				by = b.somebodyNamed(o)
			}
		}
		at := placesOf(v)
		for _, x := range drafts {
			st := &x.statement
			held := 0
			for k, c := range st.Carriers {
				if claim && len(x.positions) == len(st.Carriers) && x.positions[k].denies != "" {
					continue // it speaks of the claim only to deny it
				}
				held += truth(claim && b.tellsAt(x, k, at, c) || !claim && at.hold(c.Article, c.Ref().Span()))
			}
			if held == 0 || float64(held) < concernedShare*float64(len(st.Carriers)) || claim && !b.anyClaims(x) {
				continue
			}
			if claim {
				b.noteDenial(st, d)
			}
			switch {
			case by != "" && st.Status != news.ConfirmedByParty:
				st.Status, st.StatusWhy = news.Denied, "denied by "+by
			case roles[i] == denied:
				st.Status, st.StatusWhy = news.Disputed, "it says that what others say is not so"
			case by != "":
				st.Status, st.StatusWhy = news.Disputed, "said by a party to it, and denied by "+by
			default:
				st.Status, st.StatusWhy = news.Disputed, "another statement says that it is not so"
			}
		}
	}
}

// roles are, for each value of a discrepancy, whether it is said, denied, or neither: of two
// contraries of which only one is told with a "not" ("overloaded", "not overloaded"), that one
// is the denial.
func (b *builder) roles(d news.Discrepancy) []string {
	out := make([]string, len(d.Values))
	nots := 0
	for i, v := range d.Values {
		if out[i] = v.Value; v.Value != said && v.Value != denied && b.onlyNegative(v) {
			out[i] = denied
			nots++
		}
	}
	if nots == 1 && len(d.Values) == 2 {
		for i := range out {
			if out[i] != denied {
				out[i] = said
			}
		}
		return out
	}
	for i, v := range d.Values {
		out[i] = v.Value
	}
	return out
}

// onlyNegative reports whether all that holds a value of a discrepancy says that something is
// not so.
func (b *builder) onlyNegative(v news.DiscrepancyValue) bool {
	at, found := placesOf(v), false
	for i := range b.units {
		u := &b.units[i]
		if !at.hold(b.arts[u.art].ID, u.at) {
			continue
		}
		x := b.arts[u.art].attribution(u.attr)
		if !u.negative && (x == nil || x.Stance != news.Denies || x.Negated) {
			return false
		}
		found = true
	}
	return found
}

// tellsAt reports whether carrier k of a draft is one of some places: what says something
// else of the same words ("… as he spoke") is none.
func (b *builder) tellsAt(d *draft, k int, at places, c news.Carrier) bool {
	if len(d.carriers) != len(d.statement.Carriers) {
		return at.hold(c.Article, c.Ref().Span())
	}
	return slices.ContainsFunc(d.carriers[k].units, func(i int) bool {
		u := &b.units[i]
		return slices.ContainsFunc(at[b.arts[u.art].ID], func(p news.Span) bool {
			return 2*(min(p.End, u.at.End)-max(p.Start, u.at.Start)) >= p.Len()
		})
	})
}

// somebodyNamed is the name of who says what one value of a discrepancy holds, somebody
// named or an institution that is described; "" for nobody.
func (b *builder) somebodyNamed(v news.DiscrepancyValue) string {
	at := placesOf(v)
	for i := range b.units {
		u := &b.units[i]
		if u.attr < 0 || !at.hold(b.arts[u.art].ID, u.at) {
			continue
		}
		c := carrier{art: u.art, attr: u.attr}
		w, ok := b.voice(0, &c)
		if !ok {
			continue
		}
		body := (w.kind == news.SourceOrg || w.kind == news.SourceGov) && !b.lists.somebodyOf(w.chain[0].Name) // "the general staff"
		if w.kind != news.SourceMedia && !w.who.collective && (w.chain[0].Named || w.who.described || body) {
			return w.chain[0].Name
		}
	}
	return ""
}

// noteDenial puts the first denial of a discrepancy into a statement's history.
func (b *builder) noteDenial(st *news.Statement, d news.Discrepancy) {
	if slices.ContainsFunc(st.History, func(h news.HistoryItem) bool { return h.What == deniedByOne }) {
		return
	}
	var first *news.HistoryItem
	roles := b.roles(d)
	for i, v := range d.Values {
		if roles[i] != denied {
			continue
		}
		for _, r := range v.Carriers {
			h := news.HistoryItem{When: b.dateOf(r.Article), What: deniedByOne, Article: r.Article, Start: r.Start, End: r.End}
			if first == nil || b.clock.Compare(h.When, first.When) < 0 {
				first = &h
			}
		}
	}
	if first != nil {
		st.History = append(st.History, *first) // tell puts it in its place
	}
}

// dateOf is the date of an article of the story, "" when it has none.
func (b *builder) dateOf(id news.ArticleID) string {
	if a := b.byID[id]; a != nil {
		return a.Date()
	}
	return ""
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
