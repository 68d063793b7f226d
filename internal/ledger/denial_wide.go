package ledger

import (
	"slices"
	"strings"
)

// wideYes bounds how many units that tell one happening are compared with each
// denial of it.
const wideYes = 64

// wideDenials compares what is said not to have happened with all that the story
// says did, however little else the sentences share: "six branches have been shut
// since Friday" and "there is no crisis, and no branch of ours is closed".
func (b *builder) wideDenials(at []int) []clash {
	yes := map[int][]int{}
	for i := range b.units {
		u := &b.units[i]
		if u.negative || u.clause == nil || u.remote || len(u.answers) > 0 || !b.claims(u) || u.clause.Mood == "conditional" || u.clause.Mood == "possible" {
			continue
		}
		for _, k := range b.whatHappens(u) {
			if class, ok := strings.CutPrefix(k, "s:"); ok && !b.lists.concrete(class) {
				continue
			}
			if id, known := b.con.ids[k]; known && len(yes[id]) < wideYes && (len(yes[id]) == 0 || yes[id][len(yes[id])-1] != i) {
				yes[id] = append(yes[id], i)
			}
		}
	}
	var out []clash
	for i := range b.units {
		no := &b.units[i]
		if !no.negative || no.attr < 0 || no.clause == nil || no.remote || len(no.answers) > 0 || no.clause.Mood == "conditional" || b.aim(no) || slices.Contains(b.lists.claims[strings.ToLower(no.clause.Pred.Lemma)], "performs") {
			continue
		}
		done := map[int]bool{}
		for _, k := range b.thingsDenied(no) {
			id, known := b.con.ids[k]
			if !known {
				continue
			}
			for _, j := range yes[id] {
				if done[j] {
					continue
				}
				done[j] = true
				u := &b.units[j]
				b.fits(askedDenial+id, j, i, func() bool {
					against := b.standsAgainst(u, no, id)
					if against {
						out = append(out, b.denialAt(j, i, at))
					}
					return against
				})
			}
		}
	}
	return out
}

// standsAgainst reports whether a unit says that what another denies, the concept
// id, happened: to or by somebody or something that the denial names too.
func (b *builder) standsAgainst(yes, no *unit, id int) bool {
	if yes.art == no.art && (yes.attr < 0 || yes.attr == no.attr) || ahead(yes) != ahead(no) {
		return false
	}
	if b.shutsOut(no) || !b.contradicts(yes, no) {
		return false
	}
	for _, g := range yes.clause.Args {
		for _, h := range no.clause.Args {
			if g.Role == "object" && h.Role == "object" && b.twoThings(g.Head.Lemma, h.Head.Lemma) {
				return false // the sacking and the inquiry
			}
		}
	}
	for _, g := range yes.clause.Args {
		if g.Role != "subject" && g.Role != "object" {
			continue
		}
		for _, k := range b.meanings(g.Head.Lemma) {
			if p, known := b.con.ids[k]; known && p != id && has(no.vec, p) && has(yes.vec, p) {
				return !b.oneOrigin(yes, no) || b.flatly(yes, no)
			}
		}
	}
	return false
}

// twoThings reports whether two nouns have neither their root nor a class in
// common.
func (b *builder) twoThings(x, y string) bool {
	p, q := b.meanings(x), b.meanings(y)
	return len(p) > 0 && len(q) > 0 && !slices.ContainsFunc(p, func(k string) bool { return slices.Contains(q, k) })
}

// has reports whether a vector holds a concept.
func has(v vector, id int) bool {
	_, in := slices.BinarySearchFunc(v, id, func(x concept, id int) int { return x.id - id })
	return in
}

// concrete reports whether a class of words tells what is done and not how
// somebody stands to it: to help a bill is not to support it.
func (l *lists) concrete(class string) bool {
	for _, of := range []string{"agree.", "say.", "think.", "time."} {
		if strings.HasPrefix(class, of) {
			return false
		}
	}
	return true
}
