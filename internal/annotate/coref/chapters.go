package coref

import (
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/nameform"
)

// What is a part of a body is not the body: the party's branch in a state, a chamber's committee,
// most of its members, one member.

// parts reads the names of parts of bodies for what they are.
func (l *linker) parts(names []nlp.Name) []nlp.Name {
	out := names[:0:0]
	for _, n := range names {
		if n = l.withoutAmount(n); n.Last-n.First > 2 && n.Key == "" && l.g.member[l.folded(n.First, n.First+1)] && l.lower(n.First+1) == "of" {
			key := l.g.stateOf[l.folded(n.First+2, n.Last)]
			if n = l.nameOf(n.First+2, n.Last, news.Place); key != "" {
				n.Key = key // "Democrat of Nevada"
			}
		} else if l.oneMember(&n) {
			continue
		}
		if n.Key != "" && l.committeeOf(&n) {
			n.Key = ""
		}
		out = append(out, n)
	}
	return out
}

// withoutAmount cuts off the name of a party's or a chamber's members how many of them are meant:
// "Most Senate Democrats".
func (l *linker) withoutAmount(n nlp.Name) nlp.Name {
	if n.Key != "" || n.Last-n.First < 2 || !l.memberPlurals(n.Last-1) {
		return n
	}
	for n.Last-n.First > 1 && l.g.amount[l.folded(n.First, n.First+1)] {
		n.First++
	}
	n.Start = l.d.Tokens[n.First].Start
	return n
}

// memberPlurals reports whether token i is what a party's members are called: "Democrats".
func (l *linker) memberPlurals(i int) bool {
	w, ok := strings.CutSuffix(l.folded(i, i+1), "s")
	return ok && l.g.member[w]
}

// membersName reports whether a chain is called after members of a party: "Senate Democrats".
func (l *linker) membersName(ch *Chain) bool {
	if len(ch.words) < 2 {
		return false
	}
	w, ok := strings.CutSuffix(ch.words[len(ch.words)-1], "s")
	return ok && l.g.member[w]
}

// oneMember reports whether a name only says of somebody of which party he is: "a House Democrat". It
// names nobody.
func (l *linker) oneMember(n *nlp.Name) bool {
	if n.Key != "" || l.common[n.First] {
		return false
	}
	if !l.g.member[l.folded(n.Last-1, n.Last)] {
		return false
	}
	for i := n.First; i+1 < n.Last; i++ {
		if l.g.given[l.folded(i, i+1)] {
			return false
		}
	}
	return true
}

// committeeOf reports whether a name that the lists have for a body is that of a committee of it,
// by its last word: the "House Judiciary Committee" is not the House.
func (l *linker) committeeOf(n *nlp.Name) bool {
	id, ok := strings.CutPrefix(n.Key, "org:")
	if !ok || n.Last-n.First < 3 {
		return false
	}
	whole := nameform.Fold(l.g.org[id].name)
	first, last := l.folded(n.First, n.First+1), l.folded(n.Last-1, n.Last)
	return l.g.institution[last] == "head" && !slices.Contains(whole, last) && slices.Contains(whole, first)
}
