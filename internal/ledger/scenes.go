package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// Two clauses may agree in all but one place, and fill that place with two answers: "the
// fire started in the kitchen", "the fire started in the boiler room". They are alike as
// few are, and say two things. A scene is a clause read for this: the deed, and who, what
// and where fill its places.
type scene struct {
	deeds []string // classes of what it tells, and its root
	sole  bool     // it is done by one, see sole.txt
	alone bool     // it is done by one as most deeds to one thing are, see many.txt
	once  bool     // it happens, and is no state that lasts
	whole bool     // its object is a part of the deed ("open fire"), or need not be known to be one ("attack first")
	fills []filler
}

// The places of a scene. Whoever an intransitive clause tells of is its thing.
const (
	placeAgent   = "agent"
	placeIs      = "is" // who or what somebody is
	placeThing   = "thing"
	placeWhere   = "where"
	placeFrom    = "from"
	placeTo      = "to"
	placeThrough = "through"
)

// sceneOf reads the clause of a unit as a scene, once for all units that were read alike;
// nil for none.
func (b *builder) sceneOf(u *unit) *scene {
	u.fact(factScene, func() bool {
		u.told.scene = b.findScene(u)
		return true
	})
	return u.told.scene
}

func (b *builder) findScene(u *unit) *scene {
	if u.clause == nil {
		return nil
	}
	if f := b.whoIs(u); f != nil {
		return f
	}
	if f := b.whereIs(u); f != nil {
		return f
	}
	a := b.arts[u.art]
	f := &scene{}
	add := func(k string) {
		if !slices.Contains(f.deeds, k) {
			f.deeds = append(f.deeds, k)
		}
	}
	verb, passive := b.mainVerb(u)
	form := b.con.form(strings.ToLower(verb.Lemma))
	object, phrasal := "", false // a noun or word that is a part of the deed: "take place"
	for _, p := range b.expressions(u) {
		if phrasal && p.behind == "" {
			break // "open fire" opens nothing
		}
		l, o := b.lists.happenings[p.words], b.lists.sole[p.words]
		if p.behind != "" && (len(l)+len(o) > 0 || (!p.object || b.con.light[form]) && len(b.lists.contraries[p.words]) > 0) {
			object, phrasal = p.behind, true
		}
		if slices.Contains(b.lists.claims[p.behind], "foremost") {
			f.sole, f.whole = true, true // "crossed the border first"
			add("f:" + p.words)
		}
		if p.behind != "" || !b.con.light[p.words] {
			for _, k := range l {
				add("h:" + k)
			}
			f.once = f.once || len(l) > 0
		}
		for _, k := range o {
			f.sole = true
			add("o:" + k)
		}
	}
	if pred := strings.ToLower(verb.Lemma); !phrasal && (!b.con.light[pred] || slices.ContainsFunc(u.clause.Args, b.wayOf)) {
		add("r:" + b.con.root(b.con.form(pred)))
		for _, k := range b.con.classes(pred) {
			add("s:" + k)
		}
	}
	if slices.ContainsFunc(u.clause.Args, func(g news.Arg) bool { return g.Role == "object" && measured(a.Text, g.Head.At.Start) }) {
		f.once = false // "reached 39 degrees in Torvik"
	}
	var subject *filler
	for _, g := range b.stoodFor(u) {
		if timeAt(a.Article, g.Head.At) || numberAt(a.Article, g.Head.At) || g.Role != "subject" && g.Role != "object" && (g.Head.At.End <= u.at.Start || g.Head.At.Start >= u.at.End) {
			continue
		}
		lemma := strings.ToLower(g.Head.Lemma)
		if g.Role == "object" && object != "" && lemma == object {
			f.whole = true
			continue
		}
		p := b.lists.scenePlaces[g.Role]
		if b.particle(form, g.Role) {
			p = placeThing // "shot down the drone", read as down the drone
		}
		if p == "" || whereabouts(p) || g.Role == "object" && b.wayVerb(u, g) != "" {
			continue
		}
		if passive && p == placeAgent {
			p = placeThing // "the talks are due to be held"
		}
		x := b.fillerOf(u, g.Head, p)
		if p == placeAgent {
			subject = &x
			continue
		}
		if f.at(p) != nil {
			return nil // two of a kind: which of them answers is not known
		}
		f.fills = append(f.fills, x)
	}
	if subject != nil {
		if !(f.whole && f.sole) && f.at(placeThing) == nil {
			subject.place = placeThing
		}
		f.fills = append(f.fills, *subject)
	}
	f.fills = append(f.fills, b.spots(u)...)
	if len(f.fills) == 0 {
		return nil
	}
	b.byDefault(u, f)
	return f
}

// byDefault reads of a deed that no list tells more of whether one alone does it, and whether
// it happens once: to one thing that is no person most deeds are done by one and in one place.
func (b *builder) byDefault(u *unit, f *scene) {
	t, _ := b.mainVerb(u)
	verb := b.con.form(strings.ToLower(t.Lemma))
	thing := f.at(placeThing)
	if thing == nil || !thing.definite && thing.entity == nil || b.con.light[verb] {
		return
	}
	f.alone = f.at(placeAgent) != nil && !thing.plural && !b.lists.byMany[verb]
	_, person := b.lists.people[thing.noun]
	f.once = f.once || !b.lists.lasts[verb] && !person && (thing.entity == nil || thing.entity.Kind != news.Person)
}

// stoodFor are the arguments of a unit's clause, with the noun that a relative pronoun stands
// for in its place: "the goalkeeper, whom the bottle struck".
func (b *builder) stoodFor(u *unit) []news.Arg {
	args := u.clause.Args
	k := slices.IndexFunc(args, func(g news.Arg) bool {
		return slices.Contains(b.lists.claims[strings.ToLower(g.Head.Lemma)], "relative")
	})
	if k < 0 || u.clause.Kind != news.RelativeClause && u.clause.Kind != news.ParticipleClause {
		return slices.DeleteFunc(slices.Clone(args), func(g news.Arg) bool { return g.Head.At.End <= u.at.Start || g.Head.At.Start >= u.at.End })
	}
	last := args[len(args)-1]
	if last.Role != "subject" || last.Head.At.Start >= args[k].Head.At.Start {
		return args
	}
	out := slices.Clone(args[:len(args)-1])
	last.Role = out[k].Role
	out[k] = last
	return out
}

// at is what fills a place, nil for nothing.
func (f *scene) at(place string) *filler {
	for i := range f.fills {
		if f.fills[i].place == place {
			return &f.fills[i]
		}
	}
	return nil
}

// measured reports whether a figure stands right before an offset.
func measured(text string, off int) bool {
	text = strings.TrimRight(text[:off], " \u00a0")
	return text != "" && text[len(text)-1] >= '0' && text[len(text)-1] <= '9'
}

// wayOf reports whether an argument says from where, to where or which way: then a verb that
// says little by itself tells of a way ("was taken to Torvik").
func (b *builder) wayOf(g news.Arg) bool {
	p := b.lists.scenePlaces[g.Role]
	return p == placeFrom || p == placeTo || p == placeThrough
}
