package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// Most of what a report says of who somebody is stands beside his name or the noun for him: "The
// driver, Odo Lund, was taken to hospital", "the victim, a Swiss tourist", "police named the
// gunman as Odo Lund". An identity is one such telling.
type identity struct {
	unit int
	whom filler // who he is in the story: a person named, or "the driver"
	is   filler // what he is told to be: a person named, a trade, somebody of a state
	deed *scene // what is told of him there
}

// identityUnits bounds how many identities of one person are compared with each other.
const identityUnits = 24

// identityClashes finds over the whole story where two outlets say of one person that he is two.
func (b *builder) identityClashes(at []int) []clash {
	by := map[string][]*identity{}
	var keys []string
	for i := range b.units {
		for _, x := range b.identitiesOf(i) {
			k := x.whom.noun
			if x.whom.entity != nil {
				k = "e:" + string(x.whom.entity.ID)
			}
			if by[k] == nil {
				keys = append(keys, k)
			}
			if len(by[k]) < identityUnits {
				by[k] = append(by[k], &x)
			}
		}
	}
	slices.Sort(keys)
	var out []clash
	for _, k := range keys {
		for n, x := range by[k] {
			for _, y := range by[k][:n] {
				u, v := &b.units[x.unit], &b.units[y.unit]
				if b.arts[u.art].newsroom == b.arts[v.art].newsroom || !b.identitiesClash(x, y) {
					continue
				}
				c := b.eitherClash(x.unit, y.unit, b.printedFiller(u, &x.is), b.printedFiller(v, &y.is), at)
				c.kind, c.about, c.why = news.DiffPerson, "who somebody is", "one is told to be two"
				out = append(out, c)
			}
		}
	}
	return out
}

// identitiesOf are the identities that a unit tells.
func (b *builder) identitiesOf(i int) []identity {
	u := b.asTold(i)
	if u.clause == nil || u.remote || u.negative || !b.claims(u) {
		return nil
	}
	a := b.arts[u.art]
	f := b.sceneOf(u)
	var out []identity
	if f != nil && slices.Contains(f.deeds, "is") {
		if who := f.at(placeThing); who != nil && who.entity == nil {
			out = append(out, identity{i, *who, *f.at(placeIs), nil})
		}
	}
	if x, ok := b.appointed(u); ok {
		x.unit = i
		out = append(out, x)
	}
	named := slices.Contains(b.lists.claims[strings.ToLower(u.clause.Pred.Lemma)], "names as")
	for _, g := range u.clause.Args {
		if g.Role != "subject" && g.Role != "object" {
			continue
		}
		x := b.fillerOf(u, g.Head, placeThing)
		if named {
			for _, h := range u.clause.Args {
				if h.Role == "as" && h.Head.At.Start > g.Head.At.End && b.inStory(&x) {
					if is := b.fillerOf(u, h.Head, placeIs); is.entity != nil && is.entity.Kind == news.Person {
						out = append(out, identity{i, b.nameless(x), is, f})
					}
				}
			}
		}
		if named && b.inStory(&x) && strings.HasPrefix(a.Text[g.Head.At.End:], " as ") {
			at := g.Head.At.End + len(" as ")
			if m := mentionAt(a.Article, news.Span{Start: at, End: at + 1}); m >= 0 {
				if e := b.dir.byID[a.Mentions[m].Entity]; e != nil && e.Kind == news.Person {
					is := x
					is.entity, is.place = e, placeIs
					out = append(out, identity{i, b.nameless(x), is, f})
				}
			}
		}
		if e := b.nameBehind(a, g.Head); e != nil && b.inStory(&x) {
			is := x
			is.entity, is.place = e, placeIs
			out = append(out, identity{i, b.nameless(x), is, f})
		}
		if is, ok := b.sortBehind(u, g.Head); ok && (x.entity != nil && x.entity.Kind == news.Person || x.entity == nil && x.definite && !x.plural && b.personal(x.noun)) {
			out = append(out, identity{i, x, is, f})
		}
	}
	return out
}

// appointed is who a unit tells to have been given an office: "named Odo Lund finance minister",
// "Odo Lund was appointed as finance minister".
func (b *builder) appointed(u *unit) (identity, bool) {
	t, _ := b.mainVerb(u)
	if !slices.Contains(b.lists.happenings[b.con.form(strings.ToLower(t.Lemma))], "appoint") {
		return identity{}, false
	}
	a := b.arts[u.art]
	var who *news.Mention
	for i := range a.Mentions {
		m := &a.Mentions[i]
		e := b.dir.byID[m.Entity]
		if m.Start < u.at.Start || m.End > u.at.End || e == nil || e.Kind != news.Person || m.Form != "name" && m.Form != "" {
			continue
		}
		befell := slices.ContainsFunc(u.clause.Args, func(g news.Arg) bool {
			return g.Role == "object" && m.Start <= g.Head.At.Start && g.Head.At.End <= m.End
		})
		if m.Start == t.At.End+1 || befell {
			who = m
			break
		}
	}
	if who == nil {
		return identity{}, false
	}
	office := b.officeAt(a, max(who.End, t.At.End))
	if office == "" {
		return identity{}, false
	}
	is := filler{place: placeIs, entity: b.dir.byID[who.Entity]}
	return identity{whom: filler{place: placeThing, noun: "office " + office, lemma: officeLemma, definite: true}, is: is}, true
}

// officeLemma stands for any office that one holds at a time.
const officeLemma = "office"

// officeWords is how many words behind a name may tell an office.
const officeWords = 6

// officeAt is the office that the words right behind an offset tell, with the words that say of
// what it is: "finance minister" of "as the new finance minister".
func (b *builder) officeAt(a *article, at int) string {
	rest := a.Text[at:min(len(a.Text), at+2*modifiers)]
	if !strings.HasPrefix(rest, " ") {
		return ""
	}
	out := ""
	for n, w := range strings.Fields(rest) {
		l := lowerWord(w)
		form := b.con.form(l)
		if n >= officeWords || strings.ContainsAny(w, "0123456789") {
			return ""
		}
		if !b.con.light[l] && !slices.Contains(b.lists.claims[l], "infinitive") {
			out = strings.TrimSpace(out + " " + form)
		}
		if b.personal(form) {
			if strings.HasSuffix(l, "s") {
				return ""
			}
			return out
		}
		if strings.ContainsAny(w, ".,;:()") {
			return ""
		}
	}
	return ""
}

// nameless is a filler without the name that stands beside it.
func (b *builder) nameless(x filler) filler {
	x.entity = nil
	return x
}

// inStory reports whether a filler is somebody by what he is in the story, of whom it mostly has
// one: "the driver", "the victim".
func (b *builder) inStory(x *filler) bool {
	return x.definite && !x.plural && slices.Contains(b.lists.claims[x.lemma], "in story") && !b.lists.others[x.before] && b.lists.which[x.before] == nil
}

// sortBehind is what stands behind somebody's name or the noun for him as what he is: ", a
// 45-year-old teacher", ", a Swiss tourist".
func (b *builder) sortBehind(u *unit, t news.Term) (filler, bool) {
	a := b.arts[u.art]
	end := t.At.End
	if m := mentionAt(a.Article, t.At); m >= 0 {
		end = max(end, a.Mentions[m].End)
	}
	text := a.Text[end:min(len(a.Text), end+2*modifiers)]
	rest, ok := strings.CutPrefix(text, ", ")
	if !ok || !slices.Contains(b.lists.claims[firstWord(rest)], "indefinite") {
		return filler{}, false
	}
	x := filler{place: placeIs}
	off := end + len(", ")
	first := true
	for _, w := range strings.SplitAfter(rest, " ") {
		start := off
		off += len(w)
		bare := strings.TrimRight(w, " ,.;")
		l := lowerWord(bare)
		if !first && b.con.light[l] {
			break
		}
		if first {
			x.at.Start = start - u.at.Start
		} else if code := b.lists.stateOf(bare); code != "" && x.noun == "" {
			x.states = append(x.states, code)
		}
		first = false
		if slices.Contains(b.lists.claims[l], "former") {
			return filler{}, false // "a former soldier" may be anything now
		}
		if form := b.con.form(l); b.personal(form) {
			x.noun, x.lemma, x.at.End = form, l, start+len(bare)-u.at.Start
		}
		if bare != strings.TrimRight(w, " ") {
			break
		}
	}
	return x, x.noun != "" && (b.lists.trades[x.noun] || len(x.states) > 0)
}

// identitiesClash reports whether two identities of one say that he is two.
func (b *builder) identitiesClash(x, y *identity) bool {
	u, v := &b.units[x.unit], &b.units[y.unit]
	ua, va := b.arts[u.art], b.arts[v.art]
	if b.onTwoDays(u, v) {
		return false
	}
	if x.whom.entity == nil && x.whom.lemma != officeLemma && !slices.Contains(b.lists.claims[x.whom.lemma], "in story") && !oneDeed(x.deed, y.deed) {
		return false // "the woman, a Swiss", "the woman, an Austrian"
	}
	if x.is.entity != nil || y.is.entity != nil {
		return x.is.entity != nil && y.is.entity != nil && x.is.entity.ID != y.is.entity.ID && !oneSurname(x.is.entity.Name, y.is.entity.Name) && !namedIn(ua, y.is.entity.ID) && !namedIn(va, x.is.entity.ID)
	}
	return b.twoSorts(&x.is, &y.is) && (statesDiffer(&x.is, &y.is) || !hasWord(va, x.is.lemma) && !hasWord(ua, y.is.lemma))
}

// onTwoDays reports whether two units give days of which none is one of the other's.
func (b *builder) onTwoDays(u, v *unit) bool {
	apart := false
	for _, i := range u.times {
		for _, j := range v.times {
			s, t := &b.arts[u.art].Times[i], &b.arts[v.art].Times[j]
			if !calendar(*s) || !calendar(*t) {
				continue
			}
			switch agree, _ := news.CompareTimes(*s, *t); agree {
			case news.Conflict:
				apart = true
			case news.Same, news.Compatible:
				return false
			}
		}
	}
	return apart
}

// personal reports whether a noun is one for persons.
func (b *builder) personal(noun string) bool {
	_, known := b.lists.people[noun]
	return known
}

// namedIn reports whether an article names somebody.
func namedIn(a *article, id news.EntityID) bool {
	return slices.ContainsFunc(a.Mentions, func(m news.Mention) bool { return m.Entity == id })
}

// hasWord reports whether a word stands in an article.
func hasWord(a *article, w string) bool {
	return w != "" && strings.Contains(wordsOf(a.Text), " "+w+" ")
}

// oneSurname reports whether two names share their last word.
func oneSurname(x, y string) bool {
	p, q := strings.Fields(fold(x)), strings.Fields(fold(y))
	return len(p) > 0 && len(q) > 0 && p[len(p)-1] == q[len(q)-1]
}
