package ledger

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/news"
)

// accounts are the values of two accounts that a text sets against each other
// without one being the other's denial.
const (
	oneAccount   = "one account"
	otherAccount = "another account"
)

// contrasts finds what a text itself sets against what somebody else said: "the
// owners see it differently", "the ministry disagrees". Whoever is quoted in such
// a sentence, or else right after it, contradicts what was quoted before.
func (b *builder) contrasts() [][2]int {
	if len(b.lists.contrasts) == 0 {
		return nil
	}
	var out [][2]int
	for ai, a := range b.arts {
		for si, s := range a.Sentences {
			if !b.contrasting(a, s) {
				continue
			}
			for _, p := range b.setAgainst(ai, si) {
				if !slices.Contains(out, p) {
					out = append(out, p)
				}
			}
		}
	}
	return out
}

// contrasting reports whether a text says in a sentence of its own that two
// accounts differ: what somebody is quoted as disagreeing with need be no account.
func (b *builder) contrasting(a *article, s news.Span) bool {
	text := s.Of(a.Text)
	return asks(&b.lists.told.contrasting, text, func() bool { return b.holdsContrast(wordsOf(text)) }) && b.holdsContrast(b.lists.beforeWithin(b.ownWords(a, s)))
}

// beforeWithin are the words of a sentence before a clause that is set against the rest of
// it, and not against what stands before: "… is theirs, although the farmers dispute this".
func (l *lists) beforeWithin(words string) string {
	for at := 1; at < len(words); {
		n := strings.IndexByte(words[at:], ' ')
		if n < 0 {
			break
		}
		if at > 1 && slices.Contains(l.claims[words[at:at+n]], "within") {
			return words[:at]
		}
		at += n + 1
	}
	return words
}

// holdsContrast reports whether words as wordsOf gives them hold one of the list
// of contrasts.
func (b *builder) holdsContrast(words string) bool {
	for i := 0; i+1 < len(words); {
		n := strings.IndexByte(words[i+1:], ' ') + 1 // each word stands between two spaces
		if slices.ContainsFunc(b.lists.contrasts[words[i+1:i+max(n, 1)]], func(w string) bool { return strings.HasPrefix(words[i:], w) }) {
			return true
		}
		i += max(n, 1)
	}
	return false
}

// ownWords are the words of a sentence as wordsOf gives them, without those that
// it quotes or gives to somebody.
func (b *builder) ownWords(a *article, s news.Span) string {
	text := []byte(s.Of(a.Text))
	blank := func(of news.Span) {
		for i := max(of.Start, s.Start); i < min(of.End, s.End); i++ {
			text[i-s.Start] = '|'
		}
	}
	for i := range a.Attributions {
		for _, c := range a.Attributions[i].Content {
			if c.End-c.Start > shortAnswer {
				blank(c)
			}
		}
	}
	for i := range a.quotes {
		blank(a.quotes[i].Inner)
	}
	return wordsOf(string(text))
}

// shortAnswer is how long, in bytes, the content of an attribution may be that only
// says that it is otherwise: "said otherwise", "maintains the opposite".
const shortAnswer = 24

// wordsOf is a sentence in lower case without its punctuation, with one space
// before, between and after its words.
func wordsOf(sentence string) string {
	var room [256]byte
	out := append(room[:0], ' ')
	within := false // a word
	end := func() {
		if within {
			out, within = append(out, ' '), false
		}
	}
	for i := 0; i < len(sentence); i++ {
		switch c := sentence[i]; {
		case c == ' ', c == '\t', c == '\n', c == ',', c == '.', c == ';', c == ':', c == '!', c == '?', c == '"':
			end()
		case 'A' <= c && c <= 'Z':
			out, within = append(out, c+'a'-'A'), true
		case c < utf8.RuneSelf:
			out, within = append(out, c), true
		default:
			r, n := utf8.DecodeRuneInString(sentence[i:])
			if i += n - 1; r == '“' || r == '”' {
				end()
			} else {
				out, within = utf8.AppendRune(out, unicode.ToLower(r)), true
			}
		}
	}
	if end(); len(out) == 1 {
		out = append(out, ' ')
	}
	return string(out)
}

// setAgainst finds the pairs of units that a contrasting sentence is about: one of
// what it gives to somebody, or what the sentence after it does, and one of what
// somebody else says before it. Of several those whose values do not fit, and else the
// two that share most.
func (b *builder) setAgainst(art, si int) [][2]int {
	a := b.arts[art]
	s := a.Sentences[si]
	after := b.givenIn(art, s)
	denied := b.deniedIn(art, s)
	if len(after) == 0 && denied == nil && si+1 < len(a.Sentences) && a.Sentences[si+1].Start-s.End < nextSentence {
		after = b.givenIn(art, a.Sentences[si+1])
	}
	lo, hi := b.unitsIn(art)
	best, top := [2]int{}, -1.0
	var out [][2]int
	for _, i := range after {
		u := &b.units[i]
		for k := lo; k < hi; k++ {
			v := &b.units[k]
			if v.at.Start >= s.Start || s.Start-v.at.Start > takenUp || v.attr == u.attr || len(v.answers) > 0 || weighty(v.vec) == 0 || b.onlyNames(v) {
				continue
			}
			if v.attr >= 0 && (b.oneSpeaker(a, u.attr, v.attr) || b.oneOrigin(u, v)) {
				continue
			}
			if b.pointApart(v, u) {
				out = append(out, [2]int{min(i, k), max(i, k)})
			}
			if v.attr < 0 {
				continue
			}
			m, _, _ := b.con.overlap(u.vec, v.vec)
			if denied != nil && (m == 0 || !slices.Contains(denied, k)) {
				continue // "the mill denies this: a note was sent" answers what it denies, if anything
			}
			score := m/max(1, min(u.mass, v.mass)) - float64(s.Start-v.at.Start)/takenUp
			if best == ([2]int{}) || score > top {
				best, top = [2]int{min(i, k), max(i, k)}, score
			}
		}
	}
	if len(out) == 0 && best != ([2]int{}) {
		out = append(out, best)
	}
	return out
}

// deniedIn are the claims before a stretch of an article of which it says that they are not
// so, nil for none: "the mill denies this".
func (b *builder) deniedIn(art int, s news.Span) []int {
	lo, hi := b.unitsIn(art)
	for k := lo; k < hi; k++ {
		if u := &b.units[k]; len(u.answers) > 0 && s.Contains(u.at) {
			return u.answers
		}
	}
	return nil
}

// givenIn are the units that begin in a stretch of an article and are given to
// somebody, those that only name something apart.
func (b *builder) givenIn(art int, s news.Span) []int {
	var out []int
	lo, hi := b.unitsIn(art)
	for k := lo; k < hi; k++ {
		if u := &b.units[k]; u.attr >= 0 && s.Contains(news.Span{Start: u.at.Start, End: u.at.Start}) && len(u.answers) == 0 && !b.onlyNames(u) {
			out = append(out, k)
		}
	}
	return out
}

// nextSentence is how far after a sentence, in bytes, the next may begin to be
// what it leads up to.
const nextSentence = 5

// contrastClashes are the disagreements that a text itself points out.
func (b *builder) contrastClashes(at []int) []clash {
	var out []clash
	for _, p := range append(b.contrasts(), b.ledUpTo()...) {
		u, v := &b.units[p[0]], &b.units[p[1]]
		c := b.contrastClash(u, v)
		if c.va == oneAccount && (!b.account(u) || !b.account(v)) || c.va == said && (b.pointsNowhere(u) || b.pointsNowhere(v)) {
			continue
		}
		c.a, c.b, c.draft = p[0], p[1], at[p[0]]
		out = append(out, c)
	}
	return out
}

// ofOtherThings reports whether two clauses, one of them with a "not", have no word in common.
func (b *builder) ofOtherThings(u, v *unit) bool {
	return u.clause != nil && v.clause != nil && b.inCommon(u, v) == 0 && sharedWeighty(u.vec, v.vec) == 0
}

// contrastClash is the clash of two units that a text sets against each other:
// of their figures where these do not fit, else of what they say.
func (b *builder) contrastClash(u, v *unit) clash {
	ua, va := b.arts[u.art], b.arts[v.art]
	for _, i := range u.quants {
		of := ua.Quantities[i].Of
		if c, ok := b.numberClash(u, v, ua, va, of); ok && !c.superseded {
			return c
		}
	}
	if c, ok := b.measureClash(u, v); ok {
		return c
	}
	if u.negative != v.negative && !b.ofOtherThings(u, v) {
		return b.denialOf(u, v)
	}
	return clash{kind: news.DiffOther, ra: b.ref(u), rb: b.ref(v), va: oneAccount, vb: otherAccount, why: "the text says that the two accounts differ"}
}

// account reports whether a unit is an account by itself: a clause that says more than
// that somebody spoke, a figure, or words that only say that it is otherwise.
func (b *builder) account(u *unit) bool {
	a := b.arts[u.art]
	if u.clause == nil {
		if len(u.quants) > 0 || slices.ContainsFunc(u.terms, func(t news.Term) bool { return numberAt(a.Article, t.At) }) {
			return true
		}
		x := a.attribution(u.attr)
		return x != nil && b.holdsContrast(wordsOf(hull(append(slices.Clip(x.Cue), u.at)).Of(a.Text))) || !b.onlyThing(u)
	}
	pred := strings.ToLower(u.clause.Pred.Lemma)
	speaks := b.con.light[pred] && weighty(u.vec) <= 1 || slices.ContainsFunc(b.con.classes(pred), func(k string) bool { return strings.HasPrefix(k, "say.") })
	return !speaks || len(u.clause.Args) > 1 || len(u.quants) > 0
}

// onlyThing reports whether words without a clause are no more than a name or a thing:
// "spending cuts".
func (b *builder) onlyThing(u *unit) bool {
	return len(strings.Fields(u.at.Of(b.arts[u.art].Text))) <= thingWords || !slices.ContainsFunc(u.terms, func(t news.Term) bool { return !t.Name })
}

// thingWords is how many words a thing without a clause has at most.
const thingWords = 3
