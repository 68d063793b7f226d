package coref

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
	"hearsay/internal/nlp/nameform"
)

// A text may name several of one surname in full: a family, or two of a country where
// surnames are few. Its surname alone then means whom the reader has before him: who has
// just been named in full, or who has been called so before.

// nearFull is how many sentences behind a full name its surname alone still takes it up.
const nearFull = 2

// namedInFull is where a text names one of several of a surname in full.
type namedInFull struct {
	token  int
	set    int  // of forms
	stands bool // as a subject or as who speaks
	kin    bool // as the kin of another
	joint  bool // by one surname with another: "Erik and Mila Holm"
}

// splitSurnames parts the occurrences of a surname which several bear whom the text names in
// full among them. Those of which nothing tells are left to mergeSurname.
func (l *linker) splitSurnames(byWord map[string][]int) {
	for i, n := 0, len(l.forms); i < n; i++ {
		if f := &l.forms[i]; len(f.words) == 1 && f.person() && f.gaz == "" && !f.settled {
			if sets := l.bearers(i, byWord); len(sets) > 1 {
				l.splitSurname(i, sets)
			}
		}
	}
}

// bearers are the sets of full names in which a surname stands in one place, with the gender
// that any of them tells; nil where it stands in front of one and at the end of another.
func (l *linker) bearers(i int, byWord map[string][]int) map[int]byte {
	w := l.forms[i].words[0]
	sets := map[int]byte{}
	where := nameform.NotIn
	for _, j := range byWord[w] {
		g := &l.forms[j]
		if !g.person() || len(g.words) < 2 || clash(l.forms[i].gender, g.gender) {
			continue
		}
		at := nameform.PositionOf(g.words, w)
		if at != nameform.AtEnd && at != nameform.InFront {
			continue
		}
		if where != nameform.NotIn && at != where {
			return nil
		}
		where = at
		sets[l.find(j)] = 0
	}
	for j := range l.forms {
		if g, ok := sets[l.find(j)]; ok && g == 0 {
			sets[l.find(j)] = l.forms[j].gender
		}
	}
	return sets
}

func (l *linker) splitSurname(i int, sets map[int]byte) {
	var full []namedInFull
	meant := map[int][]int{} // occurrences by set
	before := -1             // whom the surname alone has meant last
	left := 0
	for k := range l.occ {
		o := &l.occ[k]
		if r := l.find(o.form); o.form != i {
			if _, ok := sets[r]; ok && len(l.forms[o.form].words) > 1 {
				x := l.candidate(news.Mention{Start: o.span.Start, End: o.span.End, Kind: news.Person}, 0, nil)
				full = append(full, namedInFull{token: o.token, set: r, stands: x.subject || x.speaks || l.leads(o.token, o.span.End), kin: l.asKin(o), joint: l.beside(k)})
			}
			continue
		}
		if r, told := l.bearerAt(o, full, sets, before); r >= 0 {
			if meant[r] = append(meant[r], k); !told {
				before = r
			}
		} else {
			left++
		}
	}
	for r := range l.forms { // in the order of the text
		at := meant[r]
		switch {
		case len(at) == 0:
		case left == 0 && len(meant) == 1:
			l.union(i, r)
			l.forms[i].settled = true
		default:
			x := l.forms[i]
			x.parent, x.first, x.count, x.joined, x.settled = len(l.forms), at[0], len(at), 0, true
			x.key += " of " + l.forms[r].key
			l.forms[i].count -= len(at)
			l.forms = append(l.forms, x)
			for _, k := range at {
				l.occ[k].form = x.parent
			}
			l.union(x.parent, r)
		}
	}
	if l.forms[i].count == 0 {
		l.forms[i].settled = true
	}
}

// bearerAt is the set of whom a surname alone means at an occurrence, -1 when nothing tells,
// and whether it is only what he says there that tells it.
func (l *linker) bearerAt(o *occurrence, full []namedInFull, sets map[int]byte, before int) (set int, said bool) {
	if r := l.byAge(o, sets); r >= 0 {
		return r, true
	}
	gender := l.genderSaid(o)
	last, own := -1, -1
	sole, soleOwn, held, other := true, true, false, false
	for k := len(full) - 1; k >= 0; k-- {
		x := &full[k]
		if clash(gender, sets[x.set]) {
			other = true
			continue
		}
		held = held || x.set == before
		if last < 0 {
			last = k
		}
		sole = sole && x.set == full[last].set
		if x.kin {
			continue
		}
		if own < 0 {
			own = k
		}
		soleOwn = soleOwn && x.set == full[own].set
	}
	if last < 0 {
		return -1, false
	}
	if sole {
		return full[last].set, other
	}
	x := &full[last]
	switch near := l.sentenceOf(o.token)-l.sentenceOf(x.token) <= nearFull || l.speechBetween(x.token, o.token); {
	case near && x.stands && !x.kin && !x.joint:
		return x.set, false
	case held:
		return before, false
	case own >= 0 && soleOwn:
		return full[own].set, false // the others are his kin
	}
	return -1, false
}

// maxSpeech is how many tokens somebody may speak on between his full name and his surname alone.
const maxSpeech = 120

// speechBetween reports whether all sentences between those of two tokens, and no more than a
// paragraph's end, are what somebody says there: he who says so is still at hand.
func (l *linker) speechBetween(from, to int) bool {
	if to-from > maxSpeech {
		return false
	}
	if l.quoted == nil {
		l.quoted = l.quotedTokens()
	}
	ends := 0
	for i := l.d.Sentences[l.sentenceOf(from)].Last; i < l.d.Sentences[l.sentenceOf(to)].First; i++ {
		if l.opensBlock(i) {
			ends++
		}
		if !l.quoted[i] && l.d.Tokens[i].UPOS != nlp.PUNCT {
			return false
		}
	}
	return ends <= 1
}

// asKin reports whether a person is named as the kin of another: "his wife, Ana Holm",
// "Ana Holm, the pastor's widow".
func (l *linker) asKin(o *occurrence) bool { return l.kinNoun(o) != "" }

// genderSaid is the gender of the pronoun with which what a lone name is said to say begins:
// "Holm said her husband", "Holm told officers that he". 0 for none.
func (l *linker) genderSaid(o *occurrence) byte {
	v := l.lastToken(o) + 1
	for v < len(l.d.Tokens) && l.d.Tokens[v].UPOS == nlp.ADV {
		v++
	}
	if v+1 >= len(l.d.Tokens) || !l.g.speech[l.d.Tokens[v].Lemma] {
		return 0
	}
	for k := v + 1; k < len(l.d.Tokens) && k-v < 5 && l.sameSentence(k, v); k++ {
		if p, ok := l.g.pronoun[l.lower(k)]; ok && (p.gender == 'm' || p.gender == 'f') {
			if l.d.Tokens[k].Rel == nlp.Obj {
				return 0
			}
			return p.gender
		}
		if w := l.lower(k); k > v+1 && l.lower(k-1) == "that" || w != "that" && l.d.Tokens[v].Lemma == "say" {
			return 0
		}
	}
	return 0
}
