package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// ownWordsMost bounds a denial of what is told of the denier himself, in concepts.
const ownWordsMost = 4

// ownDenials compares what somebody denies in so many words with what others tell
// of him: "she denied having been chained" and "she had been kept in chains". One
// word in common is enough, since it is said of one and the same.
func (b *builder) ownDenials(at []int) []clash {
	byConcept := map[int][]int{}
	for i := range b.units {
		u := &b.units[i]
		if u.negative || u.attr < 0 || len(u.answers) > 0 || !b.claims(u) {
			continue
		}
		for _, x := range u.vec {
			if l := byConcept[x.id]; b.con.trait(x.id)&traitHappens != 0 && x.w != lemmaShare && len(l) < wideYes {
				byConcept[x.id] = append(l, i)
			}
		}
	}
	var out []clash
	for i := range b.units {
		no := &b.units[i]
		if !no.negative || no.attr < 0 || len(no.answers) > 0 || weighty(no.vec) == 0 || weighty(no.vec) > ownWordsMost {
			continue
		}
		a := b.arts[no.art]
		x := &a.Attributions[no.attr]
		if x.Stance != news.Denies || x.Negated || !b.plainDenial(x, a) || b.refusal(no) {
			continue
		}
		who := b.denier(a, x)
		if len(who) == 0 {
			continue
		}
		done := map[int]bool{}
		for _, k := range no.vec {
			for _, j := range byConcept[k.id] {
				yes := &b.units[j]
				if done[j] || yes.art == no.art && yes.attr == no.attr || b.con.df[k.id] > max(thingUnits, len(b.units)/thingShare) || !b.toldOf(yes, who) && !b.rareAct(yes, no, k.id) {
					continue
				}
				done[j] = true
				if ahead(yes) == ahead(no) && b.oneRoot(yes, no) && !b.datesApart(yes, no) && 2*sharedWeighty(yes.vec, no.vec) >= weighty(no.vec) {
					out = append(out, b.denialAt(j, i, at))
				}
			}
		}
	}
	return out
}

// rareAct reports whether what two units say happens is one thing of which the
// story hardly speaks, said of nobody who is surely another: "the police say that
// he has confessed", "an officer denied that he had ever confessed".
func (b *builder) rareAct(yes, no *unit, id int) bool {
	if yes.clause == nil || no.clause == nil || yes.art == no.art || b.con.df[id] > rareUnits || b.subjectsDiffer(yes, no) {
		return false
	}
	l := b.con.form(strings.ToLower(yes.clause.Pred.Lemma))
	return !b.con.light[l] && l == b.con.form(strings.ToLower(no.clause.Pred.Lemma)) && b.onePlace(yes, no)
}

// rareUnits is how many units of a story may speak of what it hardly speaks of.
const rareUnits = 4

// toldOf reports whether a unit tells something of one of some entities, and not
// by his own word.
func (b *builder) toldOf(u *unit, who []news.EntityID) bool {
	a := b.arts[u.art]
	for _, l := range a.Attributions[u.attr].Chain {
		if l.Entity != "" && slices.Contains(who, l.Entity) {
			return false
		}
	}
	if b.speaksOf(u, who) {
		return true
	}
	// "her brother said that she had been kept in chains": whom a pronoun means is
	// sought in the sentence.
	k := a.SentenceAt(u.at.Start)
	if k < 0 || !slices.ContainsFunc(strings.Fields(wordsOf(u.at.Of(a.Text))), func(w string) bool { return slices.Contains(b.lists.claims[w], "other's") }) {
		return false
	}
	return slices.ContainsFunc(a.Mentions, func(m news.Mention) bool {
		return m.Entity != "" && a.Sentences[k].Contains(m.Span()) && slices.Contains(who, m.Entity)
	})
}

// oneRoot reports whether two units have a word for what happens in common, and
// not only one of its class.
func (b *builder) oneRoot(u, v *unit) bool {
	for _, t := range u.terms {
		l := strings.ToLower(t.Lemma)
		if t.Name || b.con.light[l] {
			continue
		}
		r := b.con.root(b.con.form(l))
		if slices.ContainsFunc(v.terms, func(s news.Term) bool { return !s.Name && b.con.root(b.con.form(strings.ToLower(s.Lemma))) == r }) {
			return true
		}
	}
	return false
}
