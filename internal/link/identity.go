package link

import (
	"cmp"
	"slices"

	"hearsay/internal/news"
	"hearsay/internal/nlp/nameform"
)

// How sure it is that an entity of the story is one that it had before, from the
// least sure.
const (
	noMatch    = iota
	shortAlias // a name of one word among others
	longAlias  // a name of several words, or a form of the full name
	sameName
	sameKey
)

// match is a set of chains and the known entity that it may be.
type match struct{ set, known, strength int }

// identities gives each described set its id: that of the known entity it is,
// surest matches first, each known entity once, else a new one ("" here). A
// known entity that others were merged into by hand may be several sets.
func (s *story) identities(described []news.Entity, sets [][]int) []news.EntityID {
	dec := &s.opt.Decisions
	var all []match
	for i := range described {
		for k := range s.opt.Known {
			if n := s.g.matching(&described[i], &s.opt.Known[k]); n > noMatch {
				all = append(all, match{i, k, n})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b match) int {
		return cmp.Or(cmp.Compare(b.strength, a.strength),
			cmp.Compare(number(s.opt.Known[a.known].ID), number(s.opt.Known[b.known].ID)), cmp.Compare(a.set, b.set))
	})
	ids := make([]news.EntityID, len(described))
	used := make(map[int]bool)
	for _, m := range all {
		id := s.opt.Known[m.known].ID
		if ids[m.set] != "" || used[m.known] && !dec.joined(id) {
			continue
		}
		taken := false
		for _, c := range sets[m.set] {
			if sp := dec.splitOf(id, &s.m.chains[c]); sp != nil {
				id, taken = sp.As, true
				break
			}
		}
		if id == "" {
			continue
		}
		if !taken {
			used[m.known] = true
		}
		ids[m.set] = dec.into(id)
	}
	for i := range described {
		if ids[i] == "" {
			ids[i] = s.fromOthers(&described[i], sets[i])
		}
	}
	return ids
}

// joined reports whether a decision merged others into the entity.
func (d *Decisions) joined(id news.EntityID) bool {
	for _, m := range d.Merge {
		if m.Into == id {
			return true
		}
	}
	return false
}

// matching says how sure it is that e is the known entity k.
func (g *gazetteer) matching(e, k *news.Entity) int {
	if e.Key != "" && k.Key != "" {
		if e.Key == k.Key {
			return sameKey
		}
		return noMatch
	}
	if e.Kind.Base() != k.Kind.Base() {
		return noMatch
	}
	best := noMatch
	names := append([]string{k.Name}, k.Aliases...)
	for i, a := range append([]string{e.Name}, e.Aliases...) {
		wa := nameform.Fold(a)
		if len(wa) == 0 {
			continue
		}
		for j, b := range names {
			wb := nameform.Fold(b)
			switch {
			case slices.Equal(wa, wb):
				switch {
				case i == 0 && j == 0:
					best = max(best, sameName)
				case len(wa) > 1:
					best = max(best, longAlias)
				default:
					best = max(best, shortAlias)
				}
			case e.Kind.Base() == news.Person && len(wa) > 1 && len(wb) > 1 && g.short.SameFullName(wa, wb):
				best = max(best, longAlias)
			}
		}
	}
	return best
}

// fromOthers finds an entity of another story that this one is by evidence: one
// key, or one full name and one government behind it.
func (s *story) fromOthers(e *news.Entity, set []int) news.EntityID {
	words := nameform.Fold(e.Name)
	behind := ""
	if e.Kind == news.Person && len(words) > 1 {
		behind = s.governmentIn(set)
	}
	for i := range s.opt.Others {
		k := &s.opt.Others[i]
		if s.opt.Decisions.into(k.ID) != k.ID {
			continue
		}
		if e.Key != "" && e.Key == k.Key {
			return k.ID
		}
		if behind != "" && k.Kind == news.Person && s.keyOfOther(k.Of) == behind && slices.Equal(words, nameform.Fold(k.Name)) {
			return k.ID
		}
	}
	return ""
}

// governmentIn is the key of the government that the printed roles of a set tie
// it to, "" for none.
func (s *story) governmentIn(set []int) string {
	for _, i := range set {
		for _, r := range s.m.chains[i].roles {
			words := nameform.Fold(r)
			code := s.g.countryIn(words)
			if code == "" {
				continue
			}
			for _, w := range words {
				if c := s.g.title[w]; c == "office" || c == "royal" || s.g.voice[w] {
					return "gov:" + code
				}
			}
		}
	}
	return ""
}

func (s *story) keyOfOther(id news.EntityID) string {
	for i := range s.opt.Others {
		if s.opt.Others[i].ID == id {
			return s.opt.Others[i].Key
		}
	}
	return ""
}
