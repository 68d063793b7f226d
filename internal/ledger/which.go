package ledger

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/internal/news"
)

// Of some things there are several alike, and a story is about one of them: the
// left knee or the right, the north slope, gate No. 3. Outlets that name different
// ones disagree, in whatever sentences they do.

// which is what a unit says of which of several like things it means.
type which struct {
	unit   int
	noun   string // for the thing, singular
	kind   string // which words exclude each other, see which.txt
	member string
	words  string // as printed
	not    bool   // it says that it was not this one
}

// slotWhich bounds how many units that name one member of one thing are compared.
const slotWhich = 12

// whichClashes compares which of several like things is meant over the whole story.
func (b *builder) whichClashes(at []int) []clash {
	type thing struct{ noun, kind string }
	all := map[thing][]which{}
	var order []thing
	for i := range b.units {
		if u := &b.units[i]; u.remote {
			continue // an older injury, another year's flood
		}
		for _, w := range b.whichOf(i) {
			k := thing{w.noun, w.kind}
			if all[k] == nil {
				order = append(order, k)
			}
			all[k] = append(all[k], w)
		}
	}
	slices.SortFunc(order, func(p, q thing) int { return cmp.Or(cmp.Compare(p.noun, q.noun), cmp.Compare(p.kind, q.kind)) })
	var out []clash
	for _, k := range order {
		count := map[string]int{}
		var some []which
		for _, w := range all[k] {
			if count[w.member]++; count[w.member] <= slotWhich {
				some = append(some, w)
			}
		}
		for x := range some {
			for y := range x {
				p, q := some[y], some[x]
				if !p.not && !q.not && p.member != q.member && b.oneThing(&p, &q, all[k]) {
					out = append(out, b.whichClash(&p, &q, at))
				}
			}
		}
	}
	return out
}

// oneThing reports whether two units that name two members of one kind of thing
// mean one and the same by them.
func (b *builder) oneThing(p, q *which, all []which) bool {
	u, v := &b.units[p.unit], &b.units[q.unit]
	if b.arts[u.art].newsroom == b.arts[v.art].newsroom && (u.art != v.art || u.attr == v.attr || u.attr < 0 || v.attr < 0) || mood(u) != mood(v) || !b.onePlace(u, v) || b.datesApart(u, v) {
		return false
	}
	if x, y := b.subject(u), b.subject(v); x != "" && y != "" && x != y && !b.belongs(x, y) && !b.belongs(y, x) {
		return false
	}
	// Whoever says "not the third" has the other's word in mind.
	refused := slices.ContainsFunc(all, func(w which) bool {
		return w.not && (w.member == p.member && w.unit == q.unit || w.member == q.member && w.unit == p.unit)
	})
	if refused {
		return true
	}
	if p.kind == "numbered" || b.knowsBoth(p, q.member, all) || b.knowsBoth(q, p.member, all) {
		return false
	}
	return b.lists.which[p.noun]["sided"] == "body" || sharedWeighty(u.vec, v.vec) > 1
}

// knowsBoth reports whether the outlet of a unit names another member as well:
// then there are two of the thing in the story.
func (b *builder) knowsBoth(p *which, other string, all []which) bool {
	u := &b.units[p.unit]
	return slices.ContainsFunc(all, func(w which) bool {
		v := &b.units[w.unit]
		return w.member == other && !w.not && b.arts[v.art].newsroom == b.arts[u.art].newsroom &&
			(v.attr < 0 || u.attr < 0 || v.art == u.art && b.oneSpeaker(b.arts[u.art], v.attr, u.attr))
	})
}

func (b *builder) whichClash(p, q *which, at []int) clash {
	c := b.eitherClash(p.unit, q.unit, p.words, q.words, at)
	c.about, c.why = aboutWhich+" "+p.noun, "one thing can be only one of the two"
	if p.kind == "compass" {
		c.kind = news.DiffPlace
	}
	return c
}

// eitherClash is the clash of two units, in their order, that say which of two it was in
// those words.
func (b *builder) eitherClash(i, k int, said, other string, at []int) clash {
	if k < i {
		i, k, said, other = k, i, other, said
	}
	c := clash{kind: news.DiffOther, a: i, b: k, ra: b.ref(&b.units[i]), rb: b.ref(&b.units[k]), va: said, vb: other, draft: at[i]}
	if c.draft < 0 {
		c.draft = at[k]
	}
	return c
}

// aboutWhich begins the label of a disagreement on which of several things it was.
const aboutWhich = "which"

// whichOf reads which of several like things a unit names.
func (b *builder) whichOf(i int) []which {
	u := &b.units[i]
	u.fact(factWhich, func() bool {
		u.told.which = b.findWhich(u)
		return true
	})
	if len(u.told.which) == 0 {
		return nil
	}
	out := slices.Clone(u.told.which)
	for k := range out {
		out[k].unit = i
	}
	return out
}

func (b *builder) findWhich(u *unit) []which {
	a := b.arts[u.art]
	ws := strings.Fields(u.at.Of(a.Text))
	var out []which
	add := func(noun, kind, member string, from, to int) {
		out = append(out, which{noun: noun, kind: kind, member: member, words: strings.ToLower(bareWords(ws[from : to+1])), not: b.refusesAt(ws, from)})
	}
	numbered := "" // the last thing of the sentence that goes by a number
	if k := a.SentenceAt(u.at.Start); k >= 0 && a.Sentences[k].Start < u.at.Start {
		for _, w := range strings.Fields(a.Text[a.Sentences[k].Start:u.at.Start]) {
			if l := lowerWord(w); b.lists.which[l]["numbered"] != "" {
				numbered = l
			}
		}
	}
	for k, w := range ws {
		l := lowerWord(w)
		if b.lists.which[l]["numbered"] != "" {
			numbered = l
			// "gate No. 3", "gate number three", "gate 3"
			n := k + 1
			if n < len(ws) && b.lists.which[lowerWord(ws[n])]["number"] != "" {
				n++
			}
			if n < len(ws) && closed(ws[k]) {
				if m := b.numberWord(lowerWord(ws[n])); m != "" {
					add(l, "numbered", m, k, n)
				}
			}
		}
		if m := b.lists.which[l]["member"]; m != "" && k > 0 {
			switch n := k + 1; {
			case n < len(ws) && closed(w) && b.lists.which[lowerWord(ws[n])]["numbered"] != "":
				add(lowerWord(ws[n]), "numbered", m, k, n)
			case numbered != "" && (!closed(w) || n == len(ws)): // "was the second, not the third"
				add(numbered, "numbered", m, k, k)
			}
		}
		for _, kind := range []string{"hand", "compass", "height", "end"} {
			m := b.lists.which[l][kind]
			if m == "" || w != l && k > 0 { // "West Bank" is a name
				continue
			}
			for n := k + 1; n <= k+2 && n < len(ws) && closed(ws[n-1]); n++ {
				if thing := lowerWord(ws[n]); b.lists.which[thing]["sided"] != "" && (kind != "hand" || b.lists.which[thing]["sided"] != "built") && strings.HasPrefix(ws[n], thing[:1]) {
					add(thing, kind, m, k, n)
					break
				}
			}
		}
	}
	return out
}

// refusesAt reports whether the words before one say that it was not that one.
func (b *builder) refusesAt(ws []string, k int) bool {
	for n := 1; n <= 3 && k-n >= 0; n++ {
		if slices.Contains(b.lists.claims[lowerWord(ws[k-n])], "not") {
			return true
		}
	}
	return false
}

// numberWord is the number that a word is, "" for none.
func (b *builder) numberWord(w string) string {
	if w != "" && strings.Trim(w, "0123456789") == "" {
		return w
	}
	return b.lists.numbers[w]
}

// lowerWord is a word in lower case without the marks around it.
func lowerWord(w string) string {
	w = strings.ToLower(strings.Trim(w, ",.;:!?()[]“”\"'‘’"))
	return strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
}

// bareWords are words as printed, without the marks around them.
func bareWords(ws []string) string {
	return strings.Trim(strings.Join(ws, " "), ",.;:!?()[]“”\"'‘’")
}

// closed reports whether a word is followed by the next without a mark between.
func closed(w string) bool {
	return !strings.ContainsAny(w[len(w)-1:], ",.;:!?)”\"") || strings.EqualFold(w, "no.")
}
