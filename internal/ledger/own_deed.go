package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// meansBody reports whether the subject at a place of a unit means the body that says it, or
// for which l, the first link of its chain, speaks, though no mention of the article tells so:
// "we"; in indirect speech "it" and "they" where the content names nobody before ("the union
// said | it had called off the strike"), and the words that the body is itself described by
// ("the bank has raised its rate, it said"). What it thinks or will do is only its word, and so
// is what a crowd tells of itself; a person is only a witness of his own.
func (b *builder) meansBody(a *article, u *unit, x *news.Attribution, l news.Link, at news.Span) bool {
	if x.SourceType == news.Collective || mood(u) != "" || ahead(u) || b.thinks(u) || !b.tellsEvent(u) {
		return false
	}
	person := x.SourceType == news.NamedPerson || x.SourceType == news.UnnamedPerson
	class := b.lists.claims[strings.ToLower(at.Of(a.Text))]
	if slices.Contains(class, "ours") {
		return !person || l.For != ""
	}
	if person || x.Kind == news.Direct || len(x.Content) == 0 || a.quoted(at) {
		return false
	}
	if !slices.Contains(class, "body") || l.Plural && !slices.Contains(class, "several") {
		return fold(at.Of(a.Text)) == fold(x.Chain[0].Name)
	}
	before := news.Span{Start: x.Content[0].Start, End: at.Start}
	return before.Start == before.End || before.Start < before.End && mentionAt(a.Article, before) < 0
}

// announced stands in own_acts.txt for any body that announces an act.
const announced = "announced"

// ownAct reports whether a unit tells in the passive, and without saying by whom, an act that only
// a body of the speaker's kind does, or any body that announces it: "two men were arrested, police
// said", "the ministry announced that the exam had been cancelled".
func (b *builder) ownAct(u *unit, x *news.Attribution, s *speaker) bool {
	if x.SourceType == news.UnnamedPerson && x.Chain[0].For == "" && !b.lists.spokes(x.Chain[0].Name) {
		return false // "police sources" are not the police
	}
	if u.clause == nil || u.negative || x.SourceType == news.Collective || s.person && !s.voiceOf && x.Chain[0].For == "" && b.dir.speakFor[x.Chain[0].Entity] == "" && !b.dir.ofSomeState(s) {
		return false
	}
	done, by := false, false
	for _, g := range u.clause.Args {
		done, by = done || g.Role == "object" && g.At.Start < u.clause.Pred.At.Start, by || g.Role == "subject"
	}
	if !done || by || mood(u) != "" && x.Stance != news.Announces {
		return false
	}
	for _, k := range b.whatHappens(u) {
		class, _ := strings.CutPrefix(k, "s:")
		for _, body := range b.lists.ownActs[class] {
			if body == announced && (x.Stance == news.Announces || x.Stance == news.Confirms) || body != announced && b.nameHas(s, body) {
				return true
			}
		}
	}
	return false
}

// nameHas reports whether an origin, or the body that it speaks for, has a word in its name.
func (b *builder) nameHas(s *speaker, word string) bool {
	names := []string{s.folded}
	if e := b.dir.byID[s.entity]; e != nil {
		names = append(names, fold(e.Name))
	}
	names = append(names, b.dir.offices[s.entity]...)
	return slices.ContainsFunc(names, func(n string) bool { return strings.Contains(" "+n, " "+word) })
}

// announcesAct reports whether all that a carrier gives is a thing that its origin announces by
// its noun, as one of its own making: "announced | a reward of 5,000 crowns". What befell somebody
// is no act of whoever announces it.
func (b *builder) announcesAct(c *carrier, x *news.Attribution) bool {
	if x.Stance != news.Announces || x.SourceType == news.Collective || x.SourceType == news.SourceMedia || x.SourceType == news.SourceDoc {
		return false
	}
	return len(c.units) > 0 && !slices.ContainsFunc(c.units, func(i int) bool {
		u := &b.units[i]
		return u.clause != nil || b.lists.description[firstWord(u.at.Of(b.arts[u.art].Text))] != "single" || b.befalls(u) || b.onlyWords(u)
	})
}

// onlyWords reports whether a unit speaks of words or thoughts: a warning, an ambition.
func (b *builder) onlyWords(u *unit) bool {
	return slices.ContainsFunc(u.vec, func(x concept) bool {
		n := b.con.names[x.id]
		return strings.HasPrefix(n, "s:say.") || strings.HasPrefix(n, "s:think.")
	})
}

// claimsAttack reports whether all that a carrier gives is an attack or the like which its origin
// claims by its noun: "claimed | the bombing".
func (b *builder) claimsAttack(c *carrier, x *news.Attribution) bool {
	if x.Stance != news.Claims || x.Negated || x.SourceType == news.Collective || x.SourceType == news.SourceMedia || x.SourceType == news.SourceDoc {
		return false
	}
	return len(c.units) > 0 && !slices.ContainsFunc(c.units, func(i int) bool {
		u := &b.units[i]
		return u.clause != nil || !slices.Contains(b.lists.definite, firstWord(u.at.Of(b.arts[u.art].Text))) || !b.befalls(u)
	})
}

// befalls reports whether a unit speaks of what befalls somebody: of violence, a disaster, an
// illness or an arrest.
func (b *builder) befalls(u *unit) bool {
	return slices.ContainsFunc(u.vec, func(x concept) bool {
		class, ok := strings.CutPrefix(b.con.names[x.id], "s:")
		return ok && b.con.events[class] && (strings.HasPrefix(class, "fight.") || strings.HasPrefix(class, "disaster.") || strings.HasPrefix(class, "health.") || class == "law.arrest" || class == "law.kidnap")
	})
}
