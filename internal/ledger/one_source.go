package ledger

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/news"
)

// Sources that are told in different ways and are one: a poll and whose poll it is, a state's
// army by another noun, a ministry with its state as an adjective, in the possessive or after
// a preposition.

// oneSourceLists are the words of one_source.txt.
type oneSourceLists struct {
	published, kept map[string]bool     // nouns for what a body puts out, and words that say it did not
	forces          map[string]string   // what a state's army is called, its words in order → the one that stands for them
	fillers         map[string]bool     // words that say nothing of which body is meant
	office          string              // the noun by which those who speak for somebody are called: "office"
	author          map[string]bool     // prepositions before whoever put a paper out
	bodiesOf        map[string]string   // keys of bodies → that of the organisation that they are bodies of
	alliances       map[string][]string // organisations of states → the states whose people its officials may be called by
	soles           map[string]bool     // nouns for whom somebody has but one of
	staff           map[string][]string // nouns for who works for a body → what it is called
	owns            map[string]bool     // words between the names of two firms of which one has the other
	wrote           map[string]bool     // nouns for those who wrote what is published
	stateRun        map[string]bool     // words before the name of a medium that a state has
	papers          map[string]string   // nouns for a paper of which a story has but one → the one that stands for them
}

func (l *lists) readOneSource(b *lang.Bundle) {
	l.oneSourceLists = oneSourceLists{published: map[string]bool{}, kept: map[string]bool{}, forces: map[string]string{}, fillers: map[string]bool{}, author: map[string]bool{}, bodiesOf: map[string]string{}, alliances: map[string][]string{}, soles: map[string]bool{}, staff: map[string][]string{}, owns: map[string]bool{}, stateRun: map[string]bool{}, wrote: map[string]bool{}, papers: map[string]string{}}
	if b.Has("un_bodies") {
		for _, e := range b.List("un_bodies").Entries {
			l.bodiesOf["org:"+e.Col(1)] = unitedNations
		}
	}
	if !b.Has("one_source") {
		return
	}
	for _, e := range b.List("one_source").Entries {
		w := fold(e.Col(0))
		switch e.Col(1) {
		case "published":
			l.published[w] = true
		case "kept":
			l.kept[w] = true
		case "force":
			ws := strings.Fields(w)
			slices.Sort(ws)
			l.forces[strings.Join(ws, " ")] = e.Col(2)
		case "paper":
			l.papers[w] = e.Col(2)
		case "filler":
			l.fillers[w] = true
		case "office":
			l.office = w
		case "author":
			l.author[w] = true
		case "body":
			l.bodiesOf["org:"+e.Col(0)] = "org:" + e.Col(2)
		case "alliance":
			for _, people := range e.Values(2) {
				l.alliances[w] = append(l.alliances[w], l.peoples[fold(people)]...)
			}
		case "owns":
			l.owns[w] = true
		case "sole":
			l.soles[w] = true
		case "staff":
			l.staff[l.forms(w)] = e.Values(2)
		case "wrote":
			l.wrote[w] = true
		case "state-run":
			l.stateRun[e.Col(0)] = true
		case "territory":
			if strings.Contains(w, " ") {
				l.longStates[w] = e.Col(2)
			} else {
				l.states[w] = e.Col(2)
			}
		}
	}
}

// publishedBy says that a paper without a name is put out by an origin that is named: "a
// Skerry poll", "data compiled by the Skerry Institute". What was leaked is not its word, and
// a report on it is somebody else's.
func (d *directory) publishedBy(a, b *voice) string {
	for _, p := range [2][2]*voice{{a, b}, {b, a}} {
		x, y := p[0], p[1]
		if x.kind != news.SourceDoc || x.who.key != "" || y.who.key == "" || x.chain[0].Named {
			continue
		}
		ws := wordsAt(x.who.name)
		if slices.ContainsFunc(ws, func(w wordAt) bool { return d.lists.kept[w.folded] }) {
			continue
		}
		head := slices.IndexFunc(ws, func(w wordAt) bool { return d.lists.published[w.folded] })
		if head < 0 || slices.ContainsFunc(ws[:head], func(w wordAt) bool { return d.lists.description[w.folded] == "after" }) {
			continue
		}
		before, after := " "+joinWords(ws[:head])+" ", " "+joinWords(ws[head+1:])+" "
		if slices.ContainsFunc(d.namesOf(&y.who), func(n string) bool {
			return len(n) > 1 && (strings.Contains(before, " "+n+" ") || d.lists.puts(after, n))
		}) {
			return fmt.Sprintf("%q is %s's", x.who.name, y.who.name)
		}
	}
	return ""
}

// puts reports whether words that follow a paper's noun say that a name put it out: "by the
// Skerry Institute".
func (l *lists) puts(after, name string) bool {
	i := strings.Index(after, " "+name+" ")
	if i < 0 {
		return false
	}
	ws := strings.Fields(after[:i])
	for len(ws) > 0 && slices.Contains(l.definite, ws[len(ws)-1]) {
		ws = ws[:len(ws)-1]
	}
	return len(ws) > 0 && l.author[ws[len(ws)-1]]
}

// joinWords are words as they are compared, with a space between two.
func joinWords(ws []wordAt) string {
	out := make([]string, len(ws))
	for i, w := range ws {
		out[i] = fold(w.folded)
	}
	return strings.Join(out, " ")
}

// oneBody says that two official bodies are one by the words for them: they are of one state
// or place, and what they are is told by the same words, whatever order and form these have.
func (d *directory) oneBody(a, b *speaker) string {
	if !a.official || !b.official || a.person || b.person || a.voiceOf || b.voiceOf || a.collective || b.collective || a.joint || b.joint {
		return ""
	}
	for _, x := range d.bodiesTold(a) {
		for _, y := range d.bodiesTold(b) {
			if x.of != "" && x.of == y.of && x.what != "" && x.what == y.what {
				return fmt.Sprintf("%s and %s are one body", a.name, b.name)
			}
		}
	}
	return ""
}

// bodyTold is what the name or description of an official body tells: whose it is, and what.
type bodyTold struct{ of, what string }

// bodiesTold reads what an official body is called, and the name of its entity.
func (d *directory) bodiesTold(s *speaker) []bodyTold {
	out := []bodyTold{d.bodyTold(s.name, s.government)}
	if e := d.byID[s.entity]; e != nil && isBody(e) && fold(e.Name) != s.folded {
		out = append(out, d.bodyTold(e.Name, s.government))
	}
	return out
}

// bodyTold reads the name or description of an official body of a state, "" for none known.
// Police in a country need not be its police.
func (d *directory) bodyTold(name, state string) bodyTold {
	names := d.lists.properNames(name)
	d.place(names)
	var own, what []string
	placed := map[string]bool{}
	for _, p := range names {
		for _, w := range p.words {
			switch {
			case p.state() != "":
				placed[w] = true
			case state == "" && d.lists.sources[w] == nil: // "Skerry Police"
				placed[w] = true
				own = append(own, w)
			}
		}
	}
	for _, w := range wordsAt(name) {
		switch f := fold(w.folded); {
		case d.lists.description[f] == "after" && d.lists.heads[f] != "of":
			return bodyTold{}
		case f == "" || placed[f] || d.lists.description[f] == "after" || slices.Contains(d.lists.definite, f) || d.lists.fillers[f]:
		default:
			what = append(what, f)
		}
	}
	slices.Sort(own)
	slices.Sort(what)
	out := bodyTold{of: cmp.Or(state, strings.Join(own, " ")), what: strings.Join(slices.Compact(what), " ")}
	if n := d.lists.forces[out.what]; n != "" {
		out.what = n
	}
	return out
}
