package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/lang"
)

// readScenes reads the lists by which scenes are read.
func (l *lists) readScenes(b *lang.Bundle) {
	l.trades, l.sole, l.levels, l.people, l.scenePlaces = map[string]bool{}, map[string][]string{}, map[string]string{}, map[string][]string{}, map[string]string{"subject": placeAgent, "object": placeThing}
	if b.Has("sole") {
		for _, e := range b.List("sole").Entries {
			for _, w := range e.Values(1) {
				verb, behind, two := strings.Cut(w, " ")
				form := l.form(verb)
				if two {
					form += " " + behind
				}
				l.sole[form] = append(l.sole[form], e.Col(0))
			}
		}
	}
	l.liesIn = map[string][]string{}
	if b.Has("place_levels") {
		for _, e := range b.List("place_levels").Entries {
			for _, w := range e.Values(1) {
				l.levels[l.form(w)] = e.Col(0)
			}
			l.liesIn[e.Col(0)] = e.Values(2)
		}
	}
	l.mayBe = map[string][]string{}
	if b.Has("place_kinds") {
		for _, e := range b.List("place_kinds").Entries {
			for _, w := range e.Values(1) {
				l.mayBe[l.form(e.Col(0))] = append(l.mayBe[l.form(e.Col(0))], l.form(w))
			}
		}
	}
	if b.Has("kinds_of") {
		for _, e := range b.List("kinds_of").Entries {
			if e.Col(1) == "person" && !strings.HasPrefix(e.Col(0), "-") {
				l.people[l.form(e.Col(0))] = e.Values(2)
				l.trades[l.form(e.Col(0))] = true
			}
		}
	}
	for noun, kinds := range l.sources { // in any order: each fills its own
		noun = l.form(noun)
		if _, known := l.people[noun]; !known && !strings.Contains(noun, " ") && (slices.Contains(kinds, "person") || slices.Contains(kinds, "collective")) {
			l.people[noun] = nil
		}
	}
	l.doers = map[string]doer{}
	if b.Has("doers") {
		for _, e := range b.List("doers").Entries {
			kind, stateless := strings.CutSuffix(e.Col(1), "*")
			for _, w := range e.Values(2) {
				before, noun, two := strings.Cut(w, " ")
				form := l.form(before)
				if two {
					form += " " + l.form(noun)
				}
				l.doers[form] = doer{e.Col(0), kind, stateless}
			}
		}
	}
	l.byMany, l.lasts, l.ways = map[string]bool{}, map[string]bool{}, map[string]string{}
	for name, verbs := range map[string]map[string]bool{"many": l.byMany, "lasting": l.lasts} {
		if b.Has(name) {
			for _, w := range b.List(name).Words() {
				verbs[l.form(w)] = true
			}
		}
	}
	if b.Has("scene_places") {
		for _, e := range b.List("scene_places").Entries {
			for _, w := range e.Values(1) {
				if e.Col(0) == "bound" {
					l.bound = append(l.bound, w)
					continue
				}
				l.scenePlaces[w] = e.Col(0)
			}
			for _, w := range e.Values(2) {
				l.ways[l.form(w)] = e.Col(0)
			}
		}
	}
}
