package ledger

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/news"
)

// mayBeKnown says why somebody, or something, without a name may be an origin that others
// name, or speak for it: "the woman" has been spoken of before, whoever "aides" are, they
// may be his, and "Rao's office" is Rao's. What is not known must not count as independent.
func (d *directory) mayBeKnown(un, no *voice) string {
	if un.who.key != "" || no.who.key == "" {
		return ""
	}
	ws, name := strings.Fields(un.who.folded), strings.Fields(no.who.folded)
	if len(ws) == 0 || len(name) == 0 {
		return ""
	}
	definite := slices.Contains(d.lists.definite, firstWord(un.who.name))
	switch {
	case no.kind == news.NamedPerson && slices.Contains(ws, name[len(name)-1]), d.namedIn(un.who.folded, &no.who):
		return fmt.Sprintf("%q may speak for %s", un.who.name, no.who.name)
	case d.otherState(un, no) || d.otherTrade(un, no):
		return ""
	case un.who.collective || un.kind == news.Collective, un.kind == news.SourceMedia && un.chain[0].Plural && d.isMedium(&no.who):
		return fmt.Sprintf("%q may take in %s", un.who.name, no.who.name)
	case un.kind == news.SourceDoc && no.kind != news.SourceDoc: // a paper is nobody, and may be somebody's
		return fmt.Sprintf("%q may be of %s", un.who.name, no.who.name)
	case definite && (un.kind == no.kind || un.kind == news.UnnamedPerson && no.kind == news.NamedPerson || (un.who.described || un.kind == news.SourceOrg) && !no.who.person):
		return fmt.Sprintf("%q may be %s", un.who.name, d.bodyName(no))
	case un.kind == news.SourceDoc:
		return fmt.Sprintf("%q may be of %s", un.who.name, no.who.name)
	case un.who.described:
	case no.who.person && d.lists.agent(un.who.name):
		return fmt.Sprintf("%q may speak for %s", un.who.name, no.who.name)
	case d.lists.several(un) && no.who.person:
		return fmt.Sprintf("%q may take in %s", un.who.name, no.who.name)
	case !no.who.person && d.hasOfficials(&no.who) && d.lists.ofSomeBody(un.who.name):
		return fmt.Sprintf("%q may speak for %s", un.who.name, no.who.name)
	case no.who.person && un.kind == news.UnnamedPerson && d.lists.calledPlainly(un.who.name) && d.lists.ofSomeBody(un.who.name) && d.inOffice(no.who.entity):
		return fmt.Sprintf("%q may be of the same body as %s", un.who.name, no.who.name)
	case no.who.person && slices.ContainsFunc(d.lists.nouns(un.who.name), func(w string) bool { return slices.Contains(d.printed[no.who.entity], w) }):
		return fmt.Sprintf("%q may be %s", un.who.name, no.who.name)
	}
	return ""
}

// namedIn reports whether a folded description names an origin: "two White House
// officials", "data compiled by the Gauge Archive".
func (d *directory) namedIn(description string, who *speaker) bool {
	text := " " + description + " "
	return slices.ContainsFunc(d.namesOf(who), func(name string) bool {
		return len(name) > 2 && (strings.Contains(text, " "+name+" ") || strings.Contains(text, " "+name+"s "))
	})
}

// namesOf are the folded names of an origin that is named: of a state's voice, those of
// all that have that voice.
func (d *directory) namesOf(who *speaker) []string {
	var out []string
	add := func(e *news.Entity) {
		for _, n := range append([]string{e.Name}, e.Aliases...) {
			out = append(out, fold(n))
		}
	}
	switch e := d.byID[who.entity]; {
	case who.voiceOf:
		for _, e := range d.byID {
			if e.Key == "gov:"+who.government || e.Key == "country:"+who.government {
				add(e)
			}
		}
	case e != nil:
		add(e)
	default:
		out = append(out, who.folded)
	}
	return out
}

// otherState reports whether what is said of somebody without a name places him in another
// state than an origin that is named.
func (d *directory) otherState(un, no *voice) bool {
	state := un.who.government
	if state == "" {
		state = d.stateOf(un.who.proper)
	}
	return state != "" && no.who.government != "" && state != no.who.government
}

// otherTrade reports whether what somebody without a name is called shuts out an origin
// that is named: "police officers" are not of the hospital, and "residents" are no
// minister.
func (d *directory) otherTrade(un, no *voice) bool {
	l := d.lists
	mine := l.bodyWords(un.who.name)
	if no.who.person {
		printed := d.printed[no.who.entity]
		switch {
		case len(mine) > 0:
			return !slices.ContainsFunc(mine, func(w string) bool { return slices.Contains(printed, w) }) && slices.ContainsFunc(printed, func(w string) bool { return l.sources[w] != nil })
		case un.who.described || len(l.nouns(un.who.name)) == 0:
			return false
		}
		// Whoever heads a state or a place is of no group that is called by another trade.
		return !l.agent(un.who.name) && slices.ContainsFunc(printed, func(w string) bool {
			return (l.stateWords[w] == "head" || l.places[w]) && !slices.Contains(l.nouns(un.who.name), w)
		})
	}
	theirs := strings.Fields(strings.Join(d.namesOf(&no.who), " "))
	return len(mine) > 0 && !slices.ContainsFunc(mine, func(w string) bool { return slices.Contains(theirs, w) || slices.Contains(theirs, w+"s") })
}

// bodyWords are the nouns of a description for a body, but for those that any has: of
// "police officials" it is "police".
func (l *lists) bodyWords(name string) []string {
	var out []string
	for _, w := range strings.Fields(fold(name)) {
		one := strings.TrimSuffix(w, "s")
		for _, f := range distinct(w, one) {
			if kinds := l.sources[f]; (slices.Contains(kinds, "government") || slices.Contains(kinds, "organisation")) && !l.bare[f] && l.stateWords[f] != "voice" && !l.plainBody[f] {
				out = append(out, f)
				break
			}
		}
	}
	return out
}

// several reports whether somebody without a name is more than one.
func (l *lists) several(v *voice) bool {
	return l.many(v.who.name) != 1 && (v.chain[0].Plural || l.many(v.who.name) > 1 || strings.HasSuffix(l.headOf(v.who.name), "s"))
}

// ofSomeBody reports whether a description says no more than that somebody is of a body or
// near one: "officials", "a person familiar with the matter".
func (l *lists) ofSomeBody(name string) bool {
	return l.spokes(name) || l.plain(name) && !slices.ContainsFunc(l.nouns(name), func(w string) bool { return slices.Contains(l.sources[w], "person") })
}

// hasOfficials reports whether an origin that is named is a body whose people may speak
// without their names.
func (d *directory) hasOfficials(who *speaker) bool {
	return who.official || isBody(d.byID[who.entity])
}

// shareWord reports whether the descriptions of two origins without names have a word in
// common: "Rao's office" and "Rao's spokesman", "the administration" and "administration
// officials".
func (d *directory) shareWord(a, b *voice) bool {
	x, y := d.lists.descriptive(a.who.name), d.lists.descriptive(b.who.name)
	return slices.ContainsFunc(x, func(w string) bool { return slices.Contains(y, w) })
}

// agent reports whether a description is of who speaks for a person, and does not say for
// whom: "aides", "an adviser".
func (l *lists) agent(name string) bool {
	ws := strings.Fields(fold(name))
	return slices.ContainsFunc(ws, func(w string) bool { return l.agents[w] || l.agents[strings.TrimSuffix(w, "s")] || l.spokes(w) }) &&
		!slices.ContainsFunc(ws, func(w string) bool { return l.against[w] })
}

// bodyName is what reasons call an origin: of who speaks for a body and is not named, the body.
func (d *directory) bodyName(v *voice) string {
	if e := d.byID[v.who.entity]; e != nil && !v.chain[0].Named && isBody(e) {
		return e.Name
	}
	return v.who.name
}

// calledPlainly reports whether a description has a noun for a source, one that says no more
// than that it is somebody: "an official", not "that".
func (l *lists) calledPlainly(name string) bool {
	return l.spokes(name) || slices.ContainsFunc(strings.Fields(fold(name)), func(w string) bool { return l.plainSource[l.form(w)] })
}

// inOffice reports whether what is printed with a person's name says that he speaks for a body,
// leads one or is a minister, though not for certain which.
func (d *directory) inOffice(person news.EntityID) bool {
	return slices.ContainsFunc(d.printed[person], func(w string) bool {
		return d.lists.spokes(w) || d.lists.heading(w) || d.lists.stateWords[w] == "head" || len(d.lists.bodies[w]) > 0 && !d.lists.soles[w]
	})
}

// officialsOf reports whether of two origins without names one is an official, of nobody tells
// which body, and the other a body that has some: "local officials", "the authorities".
func (d *directory) officialsOf(a, b *voice) bool {
	person, body := a, b
	if person.who.described {
		person, body = b, a
	}
	return body.who.official && d.lists.ofSomeBody(person.who.name) && len(d.lists.bodyWords(person.who.name)) == 0 && !exclude(person.who.names, body.who.names)
}
