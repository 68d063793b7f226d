package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/news"
)

// fragment is how many words a clause that stands alone must have more of to be
// a statement, and fragmentConcepts how many things it must speak of.
const (
	fragment         = 3
	fragmentConcepts = 1
)

// foldFragments takes the drafts that hold no proposition of their own ("I
// saw", "including", "this") out, where the sentence that they stand in makes a
// statement by the same voice: they are a part of what it says. Their words stay
// in that statement's carrier (see extend), so that nothing is lost; nothing is
// counted or compared by them. A fragment that stands alone, or that another
// article holds too, is kept.
func (b *builder) foldFragments(drafts []*draft) []*draft {
	at := b.draftOf(drafts)
	small := make([]bool, len(drafts))
	for k, d := range drafts {
		small[k] = !d.umbrella && d.origin == "" && len(d.units) == 1 && (b.isFragment(&b.units[d.units[0]]) || b.frames(&b.units[d.units[0]]))
	}
	if !slices.Contains(small, true) {
		return drafts
	}
	out := drafts[:0:0]
	for k, d := range drafts {
		if small[k] {
			if host := b.host(d.units[0], at, small); host >= 0 {
				drafts[host].folded = append(drafts[host].folded, d.units[0])
				continue
			}
		}
		out = append(out, d)
	}
	return out
}

// isFragment reports whether a unit is too little to say anything.
func (b *builder) isFragment(u *unit) bool {
	return len(u.vec) <= fragmentConcepts && len(u.quants) == 0 && len(u.times) == 0 && len(u.answers) == 0 && !u.negative &&
		len(strings.Fields(u.at.Of(b.arts[u.art].Text))) <= fragment
}

// frames reports whether a unit is a clause that only says that somebody says or
// thinks what the clause that hangs on it tells: "I believe", "Rao went on to
// suggest", inside what Rao is quoted with; or "you know", wherever it stands. Two
// such clauses are alike whatever hangs on them.
func (b *builder) frames(u *unit) bool {
	if u.frame == 0 {
		u.frame = 1 + int8(truth(b.onlyFrames(u)))
	}
	return u.frame == 2
}

func (b *builder) onlyFrames(u *unit) bool {
	if u.clause == nil || len(u.quants) > 0 || len(u.times) > 0 || len(u.answers) > 0 {
		return false
	}
	if b.bareMatrix(u) {
		return true
	}
	speaks := false
	for _, x := range u.vec {
		name := b.con.names[x.id]
		switch class, ok := strings.CutPrefix(name, "s:"); {
		case ok && (strings.HasPrefix(class, "say.") || strings.HasPrefix(class, "think.") || strings.HasPrefix(class, "mood.")):
			speaks = true
		case strings.HasPrefix(name, "w:"), b.con.party(x.id):
		default:
			return false
		}
	}
	return speaks && (len(strings.Fields(u.at.Of(b.arts[u.art].Text))) <= fragment || b.governs(u))
}

// bareMatrix reports whether a clause has nothing but a predicate, and of whom it holds by a
// name or a pronoun, and what hangs on it right behind tells the rest: "it is very important to
// me | that …", "that means | that …".
func (b *builder) bareMatrix(u *unit) bool {
	if u.attr < 0 || !b.governs(u) || b.asksWhat(u) {
		return false
	}
	pred := b.con.meant(nil, u.clause.Pred.Lemma)
	return !slices.ContainsFunc(u.vec, func(x concept) bool {
		return !b.con.party(x.id) && !strings.HasPrefix(b.con.names[x.id], "w:") && !slices.Contains(pred, int32(x.id))
	})
}

// asksWhat reports whether a clause asks or tells what something is: "what the town is suffering from"
// says it by its own words.
func (b *builder) asksWhat(u *unit) bool {
	return slices.Contains(b.lists.claims[firstWord(u.at.Of(b.arts[u.art].Text))], "asks")
}

// governs reports whether a clause that says something hangs on the unit's.
func (b *builder) governs(u *unit) bool {
	cs := b.arts[u.art].Clauses
	for i := range cs {
		if p := cs[i].Parent; p >= 0 && &cs[p] == u.clause && cs[i].Kind == news.ContentClause {
			return true
		}
	}
	return false
}

// host is the draft of the nearest unit by the same voice in the sentence of
// unit i, -1 for none. at gives the units' drafts, small those that are
// fragments themselves.
func (b *builder) host(i int, at []int, small []bool) int {
	u := &b.units[i]
	a := b.arts[u.art]
	s := a.SentenceAt(u.at.Start)
	if s < 0 {
		return -1
	}
	best, gap := -1, 0
	for _, step := range []int{-1, 1} {
		for k := i + step; k >= 0 && k < len(b.units); k += step {
			v := &b.units[k]
			if v.art != u.art || a.SentenceAt(v.at.Start) != s {
				break
			}
			if v.attr != u.attr || v.block != u.block || at[k] < 0 || small[at[k]] {
				continue
			}
			n := max(v.at.Start-u.at.End, u.at.Start-v.at.End, 0)
			if best < 0 || n < gap {
				best, gap = at[k], n
			}
			break
		}
	}
	return best
}

// extend widens the carriers of a draft over the fragments folded into it.
func (b *builder) extend(d *draft) {
	for _, i := range d.folded {
		u := &b.units[i]
		a := b.arts[u.art]
		s := a.SentenceAt(u.at.Start)
		for k := range d.carriers {
			c := &d.carriers[k]
			if c.art == u.art && c.attr == u.attr && c.block == u.block && (u.attr >= 0 || a.SentenceAt(c.Start) == s) {
				c.Start, c.End = min(c.Start, u.at.Start), max(c.End, u.at.End)
				break
			}
		}
	}
}
