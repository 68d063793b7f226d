package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// thingShare is the part of a story's units, and thingUnits the number of them,
// that may speak of a thing whose very existence is denied: what every sentence
// speaks of is denied in some respect only.
const (
	thingShare = 8
	thingUnits = 8
)

// thingDenials compares what is said not to be there, or not to have been given,
// paid or recorded at all, with what others tell of it as a fact: "there was no
// exchange" and "two prisoners were let out in exchange"; "no ransom was paid" and
// "the envoy paid five million". The words beside the thing seldom agree, since
// whoever denies a thing tells nothing more of it.
func (b *builder) thingDenials(at []int) []clash {
	byThing := map[string][]int{}
	var paid []int // units in which money is paid
	for i := range b.units {
		u := &b.units[i]
		if u.negative || len(u.answers) > 0 || u.attr < 0 && u.clause == nil || !b.claims(u) || u.clause != nil && u.clause.Mood == "conditional" {
			continue
		}
		for _, k := range b.thingsTold(u) {
			if l := byThing[k]; len(l) < wideYes && (len(l) == 0 || l[len(l)-1] != i) {
				byThing[k] = append(l, i)
			}
		}
		if len(paid) < wideYes && b.paysMoney(u) {
			paid = append(paid, i)
		}
	}
	var out []clash
	for i := range b.units {
		no := &b.units[i]
		if no.attr < 0 || no.clause == nil || len(no.answers) > 0 || mood(no) != "" || !b.claims(no) {
			continue
		}
		var things []deniedThing
		if !b.cueDenies(no) {
			things = b.without(no) // who denies that it was left without a watch says that there was one
		}
		if no.negative {
			things = append(things, b.nothingOf(no)...)
		}
		for _, x := range things {
			yes := byThing[x.root]
			if slices.Contains(b.lists.claims[x.lemma], "money") {
				yes = append(slices.Clip(yes), paid...)
			}
			for _, j := range yes {
				if b.deniesThing(&b.units[j], no, x) {
					out = append(out, b.denialAt(j, i, at))
				}
			}
		}
	}
	return out
}

// denialAt is the clash of the claim of unit yes and the denial of unit no.
func (b *builder) denialAt(yes, no int, at []int) clash {
	c := b.denialOf(&b.units[yes], &b.units[no])
	c.a, c.b, c.draft = yes, no, at[yes]
	if c.draft < 0 {
		c.draft = at[no]
	}
	return c
}

// deniedThing is a thing of which a unit says that there is none.
type deniedThing struct {
	lemma, root string
	one         bool     // it stands in the singular
	beside      []string // roots of the words between the "no" and the thing
	without     bool     // something was done without it
}

// nothingOf are the things of which a unit says that there is none: "there was
// no exchange", "sensors recorded no lightning".
func (b *builder) nothingOf(u *unit) []deniedThing {
	if !slices.Contains(b.lists.claims[b.con.form(strings.ToLower(u.clause.Pred.Lemma))], "exists") {
		return nil
	}
	text := b.arts[u.art].Text
	var out []deniedThing
	for _, t := range u.clause.Terms {
		l := strings.ToLower(t.Lemma)
		if t.Name || b.con.light[l] && !slices.Contains(b.lists.claims[l], "money") || slices.Contains(b.lists.claims[l], "idle") || slices.Contains(b.lists.claims[l], "claim") || t.At == u.clause.Pred.At || t.At.Start < u.at.Start {
			continue
		}
		ws := strings.Fields(wordsOf(text[u.at.Start:t.At.Start]))
		for n := 0; n < min(len(ws), 3); n++ {
			w := ws[len(ws)-1-n]
			if k := b.lists.claims[w]; slices.Contains(k, "not") && w != "not" || slices.Contains(k, "any") && b.denies(u) {
				x := deniedThing{lemma: l, root: b.con.root(b.con.form(l)), one: strings.EqualFold(t.At.Of(text), l)}
				for _, m := range ws[len(ws)-n:] {
					if slices.Contains(b.lists.claims[m], "this") {
						continue // "no such dinner"
					}
					x.beside = append(x.beside, b.con.root(b.con.form(m)))
				}
				if b.isArg(u, t) {
					out = append(out, x)
				}
				break
			}
		}
	}
	return out
}

// without are the things that happen without which a unit says that something was done:
// "the gates were opened without any warning".
func (b *builder) without(u *unit) []deniedThing {
	var out []deniedThing
	text := b.arts[u.art].Text
	for _, g := range u.clause.Args {
		l := strings.ToLower(g.Head.Lemma)
		if !slices.Contains(b.lists.claims[g.Role], "without") || g.Head.Name || b.con.light[l] || !b.anEvent(l) && !aDeed(l) {
			continue // "may go out without masks"
		}
		if !aDeed(l) && !strings.EqualFold(g.Head.At.Of(text), l) {
			continue // "left without guards": who or what there was none of, and nothing that happens
		}
		ws := strings.Fields(wordsOf(g.At.Of(text)))
		if len(ws) > 0 && ws[len(ws)-1] == strings.ToLower(g.Head.At.Of(text)) && len(ws) <= 3 {
			out = append(out, deniedThing{lemma: l, root: b.con.root(b.con.form(l)), without: true})
		}
	}
	return out
}

// deedEnds are ends of nouns that are made of verbs, and name what is done and nothing that
// one could hold or wear.
var deedEnds = []string{"ing", "ion", "ment", "sent", "ance", "ence", "val", "tice"}

// aDeed reports whether a noun is made of a verb.
func aDeed(noun string) bool {
	return slices.ContainsFunc(deedEnds, func(end string) bool { return strings.HasSuffix(noun, end) })
}

// isArg reports whether a term heads an argument of a unit's clause, or is joined
// to one ("no exchange and no ransom").
func (b *builder) isArg(u *unit, t news.Term) bool {
	for _, g := range u.clause.Args {
		if (g.Role == "subject" || g.Role == "object") && (g.Head.At == t.At || g.At.Contains(t.At) && strings.HasSuffix(wordsOf(g.At.Of(b.arts[u.art].Text)), " "+strings.ToLower(t.At.Of(b.arts[u.art].Text))+" ")) {
			return true
		}
	}
	return false
}

// thingsTold are the roots of what heads a unit's predicate and arguments.
func (b *builder) thingsTold(u *unit) []string {
	u.fact(factThings, func() bool {
		u.told.things = b.findThings(u)
		return true
	})
	return u.told.things
}

func (b *builder) findThings(u *unit) []string {
	var out []string
	add := func(t news.Term) {
		l := strings.ToLower(t.Lemma)
		if !t.Name && !b.con.light[l] && !b.notThis(b.arts[u.art].Text[u.at.Start:max(u.at.Start, t.At.Start)]) {
			out = append(out, b.con.root(b.con.form(l)))
		}
	}
	if u.clause == nil {
		charge := slices.ContainsFunc(u.terms, func(t news.Term) bool { return slices.Contains(b.lists.claims[strings.ToLower(t.Lemma)], "claim") })
		if weighty(u.vec) > 1 && !charge { // else it only names the thing: "charges of theft"
			for _, t := range u.terms {
				add(t)
			}
		}
		return out
	}
	for _, g := range u.clause.Args {
		if !slices.Contains(b.lists.claims[g.Role], "without") {
			add(g.Head)
		}
	}
	if len(out) > 0 {
		add(u.clause.Pred)
	}
	return out
}

// countsSeveral reports whether a unit counts several of a thing: a country that has had
// twenty coups has not had one on Thursday.
func (b *builder) countsSeveral(u *unit, root string) bool {
	a := b.arts[u.art]
	return slices.ContainsFunc(u.quants, func(k int) bool {
		q := &a.Quantities[k]
		w := strings.Fields(q.Of)
		return q.Unit == "" && q.Value > 1 && len(w) > 0 && b.con.root(b.con.form(w[len(w)-1])) == root
	})
}

// ofSeveral reports whether a unit tells of more than one of what somebody says there is
// none of: "presidents have declared emergencies".
func (b *builder) ofSeveral(u *unit, x deniedThing) bool {
	text := b.arts[u.art].Text
	return slices.ContainsFunc(u.terms, func(t news.Term) bool {
		l := strings.ToLower(t.Lemma)
		return l == x.lemma && strings.HasSuffix(strings.ToLower(t.At.Of(text)), "s") && !strings.HasSuffix(l, "s")
	})
}

// notThis reports whether the words before a thing say that it was not this one: "a
// letter, not an offer".
func (b *builder) notThis(before string) bool {
	ws := strings.Fields(wordsOf(before))
	for n := len(ws) - 1; n >= max(0, len(ws)-2); n-- {
		switch k := b.lists.claims[ws[n]]; {
		case slices.Contains(k, "not"):
			return true
		case !slices.Contains(k, "single") && !slices.Contains(k, "this"):
			return false
		}
	}
	return false
}

// paysMoney reports whether a unit says that a sum was paid: "paid five million",
// "six million changed hands".
func (b *builder) paysMoney(u *unit) bool {
	if u.clause == nil || ahead(u) {
		return false
	}
	a := b.arts[u.art]
	if !slices.ContainsFunc(u.quants, func(k int) bool { return a.Quantities[k].Of == "money" }) {
		return false
	}
	l := strings.ToLower(u.clause.Pred.Lemma)
	return slices.Contains(b.lists.acts[b.con.form(l)], "pay") || slices.ContainsFunc(u.clause.Args, func(g news.Arg) bool {
		return slices.Contains(b.lists.acts[l+" "+strings.ToLower(g.Head.Lemma)], "pay") // "changed hands"
	})
}

// deniesThing reports whether a unit tells of the thing of which another says that
// there was none, and nothing in them means another.
func (b *builder) deniesThing(yes, no *unit, x deniedThing) bool {
	if yes.art == no.art && (yes.attr == no.attr || yes.attr < 0 || !b.anEvent(x.lemma) && !x.without) || ahead(yes) != ahead(no) || yes.remote != no.remote {
		return false
	}
	most := thingUnits
	if id, known := b.con.ids["r:"+x.root]; known && b.con.df[id] > most {
		return false
	}
	if b.deniesWhatever(yes) && b.denies(yes) {
		return false // "disputed any suggestion that there was a plot": nobody is told to have made it
	}
	if b.ofPart(no) || b.onlyWhen(yes) || x.one && (b.countsSeveral(yes, x.root) || b.ofSeveral(yes, x)) {
		return false
	}
	if s := b.subject(no); s != "" && !b.speaksOf(yes, []news.EntityID{s}) {
		return false
	}
	for _, m := range x.beside {
		if !slices.ContainsFunc(yes.terms, func(t news.Term) bool { return b.con.root(b.con.form(strings.ToLower(t.Lemma))) == m }) {
			return false // "no emergency money" denies no other money
		}
	}
	return (x.without && yes.art == no.art || b.onePlace(yes, no)) && !b.datesApart(yes, no) && !b.oneOrigin(yes, no)
}
