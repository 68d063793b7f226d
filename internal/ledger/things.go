package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/news"
)

// What a measure is of is often said by the grammar alone: a tunnel of 25 metres,
// the 90-metre tower, "the statue weighs eight tonnes", "sold for three million". A
// story has few things that it measures twice, whatever they are.

// thingPrefix begins the slot of a measure of one kind of thing.
const thingPrefix = "m:t:"

// thing is what a measure is of, and along what it measures it: its height, its
// depth, "" where nothing says.
type thing struct{ noun, dimension string }

// thingOf is what the measure at a span is of, its noun "" where the grammar does
// not say.
func (b *builder) thingOf(u *unit, s news.Span) thing {
	a := b.arts[u.art]
	dim := b.dimensionBehind(a, s)
	if t := b.ownNoun(u, s); t != nil {
		l := strings.ToLower(t.Lemma)
		if d := b.lists.dimension[l]; d != "" {
			if d == "any" {
				d = ""
			}
			if u.clause == nil {
				return thing{b.saidNoun(u, s), d}
			}
			if b.lists.measuring[b.con.form(strings.ToLower(u.clause.Pred.Lemma))] == "" {
				return thing{}
			}
			return thing{b.subjectNoun(u, s), d} // "the tunnel has a length of 43 metres"
		}
		return thing{b.thingNoun(t), dim}
	}
	if u.clause == nil {
		return thing{b.saidNoun(u, s), dim}
	}
	if d := b.lists.measuring[b.con.form(strings.ToLower(u.clause.Pred.Lemma))]; d != "" || u.clause.Pred.At.Overlaps(s) {
		if d != "any" && d != "" {
			dim = d
		}
		if n := b.subjectNoun(u, s); n != "" {
			return thing{n, dim}
		}
	}
	return thing{b.saidNoun(u, s), dim}
}

// saidNoun is the noun that a unit measures whose parse does not say: the first of "the tower
// in Osk is 120 metres high", where a verb of measuring comes between; "" for none.
func (b *builder) saidNoun(u *unit, s news.Span) string {
	a := b.arts[u.art]
	var first *news.Term
	for i := range u.terms {
		if t := &u.terms[i]; !t.Name && t.At.Start >= u.at.Start && t.At.End <= s.Start && (first == nil || t.At.Start < first.At.Start) {
			first = t
		}
	}
	if first == nil {
		return ""
	}
	for _, w := range strings.Fields(wordsOf(a.Text[first.At.End:s.Start])) {
		if b.lists.measuring[b.con.form(w)] != "" {
			return b.thingNoun(first)
		}
	}
	return ""
}

// thingNoun is the noun of a term as the slots have it, "" for what is no thing.
func (b *builder) thingNoun(t *news.Term) string {
	f := b.con.form(strings.ToLower(t.Lemma))
	if b.con.light[strings.ToLower(t.Lemma)] || b.con.light[f] || b.lists.numbers[f] != "" {
		return ""
	}
	return f
}

// dimensionBehind is the dimension that the words behind a measure name: "90 metres
// high", "43 metres in length".
func (b *builder) dimensionBehind(a *article, s news.Span) string {
	end := len(a.Text)
	if k := a.SentenceAt(s.Start); k >= 0 {
		end = max(s.End, a.Sentences[k].End) // what the next sentence opens with tells nothing of it
	}
	text := a.Text[s.End:end]
	if m := strings.IndexAny(text, ",;:("); m >= 0 {
		text = text[:m]
	}
	if len(text) > 40 {
		text = text[:max(0, strings.LastIndexByte(text[:40], ' '))]
	}
	w := strings.Fields(wordsOf(strings.ReplaceAll(text, "-", " ")))
	for n := 0; n < min(2, len(w)); n++ {
		if d := b.lists.dimension[w[n]]; d != "" {
			return d
		}
	}
	return ""
}

// ownNoun is the noun that a measure stands with: before its "of" ("a tunnel of
// about 25 metres"), behind it as an adjective ("the 90-metre tower"), or its own
// ("14 tonnes of flour"); nil for none.
func (b *builder) ownNoun(u *unit, s news.Span) *news.Term {
	a := b.arts[u.art]
	k := a.SentenceAt(s.Start)
	if k < 0 {
		return nil
	}
	sentence := a.Sentences[k]
	terms := u.terms
	if u.clause != nil {
		terms = u.clause.Terms
	}
	// Back over the bound to "of".
	head := a.Text[sentence.Start:s.Start]
	for range 4 {
		head = strings.TrimRight(head, " ")
		if strings.HasSuffix(head, " of") {
			end := sentence.Start + len(head) - len(" of")
			if t := termEnding(terms, end); t != nil {
				return t
			}
			break
		}
		i := strings.LastIndexByte(head, ' ')
		if i < 0 || strings.ContainsAny(head[i:], ",;:.") {
			break
		}
		head = head[:i]
	}
	text := a.Text[s.End:max(s.End, sentence.End)]
	adjective := strings.Contains(s.Of(a.Text), "-") || strings.HasPrefix(text, "-")
	if !adjective {
		adjective = b.definiteAt(a, s.Start)
	}
	if adjective {
		return b.nextHead(a, terms, s.End, sentence.End)
	}
	return nil
}

// termEnding is the term that ends at a byte, nil for none.
func termEnding(terms []news.Term, end int) *news.Term {
	for i := range terms {
		if t := &terms[i]; t.At.End == end {
			return t
		}
	}
	return nil
}

// nextHead is the last of the nouns that follow a byte one upon the other, nil for
// none: the "tower" of "a 90-metre water tower".
func (b *builder) nextHead(a *article, terms []news.Term, from, end int) *news.Term {
	var head *news.Term
	for at := from; at < end; {
		next := -1
		for i := range terms {
			if t := &terms[i]; t.At.Start >= at && (next < 0 || t.At.Start < terms[next].At.Start) {
				next = i
			}
		}
		if next < 0 || terms[next].At.Start > end || strings.Trim(strings.ToLower(a.Text[at:terms[next].At.Start]), " -") != "" && (head != nil || !b.onlyDimension(a.Text[at:terms[next].At.Start])) {
			break
		}
		t := &terms[next]
		if isPredicate(a, t.At) {
			break
		}
		if b.lists.dimension[strings.ToLower(t.Lemma)] == "" {
			head = t
		}
		at = t.At.End
	}
	return head
}

// onlyDimension reports whether a text names only a dimension: the "-long" of "a
// 25-metre-long tunnel".
func (b *builder) onlyDimension(text string) bool {
	w := strings.Fields(strings.ReplaceAll(strings.ToLower(text), "-", " "))
	return len(w) == 1 && b.lists.dimension[w[0]] != ""
}

// isPredicate reports whether a clause of the article has its predicate at s.
func isPredicate(a *article, s news.Span) bool {
	return slices.ContainsFunc(a.Clauses, func(c news.Clause) bool { return c.Pred.At == s })
}

// subjectNoun is the noun of the subject of the clause of a unit, "" for none and
// for a name or pronoun.
func (b *builder) subjectNoun(u *unit, s news.Span) string {
	if u.clause == nil {
		return ""
	}
	for _, role := range []string{"subject", "object"} {
		for i := range u.clause.Args {
			if g := &u.clause.Args[i]; g.Role == role && !g.Head.At.Overlaps(s) && !g.Head.Name && b.lists.dimension[strings.ToLower(g.Head.Lemma)] == "" {
				if n := b.thingNoun(&g.Head); n != "" {
					return n
				}
			}
		}
	}
	return ""
}

// thingSlots are the slots of a measure of a kind: one for its noun, and one for
// each kind of things that the noun counts.
func (b *builder) thingSlots(t thing, kind, rate string) []string {
	if t.noun == "" {
		return nil
	}
	out := []string{thingPrefix + kind + ":=" + t.noun + rate}
	for _, c := range b.lists.counted[t.noun] {
		out = append(out, thingPrefix+kind+":"+c+rate)
	}
	return out
}

// otherDimension reports whether two measures measure one thing along two
// dimensions.
func otherDimension(f, g *fill) bool {
	return f.dimension != "" && g.dimension != "" && f.dimension != g.dimension
}

// dimensionsDiffer reports whether the words behind two measures name two dimensions:
// "90 metres high", "30 metres from the river".
func (b *builder) dimensionsDiffer(ua, va *article, s, t news.Span) bool {
	x, y := b.dimensionBehind(ua, s), b.dimensionBehind(va, t)
	return x != "" && y != "" && x != "any" && y != "any" && x != y
}

// readThings reads the list dimensions.
func (l *lists) readThings(b *lang.Bundle) {
	l.dimension, l.measuring = map[string]string{}, map[string]string{}
	if !b.Has("dimensions") {
		return
	}
	for _, e := range b.List("dimensions").Entries {
		for _, w := range e.Values(2) {
			switch e.Col(1) {
			case "verb":
				l.measuring[l.form(w)] = e.Col(0)
			case "article":
				l.article = w
			default:
				l.dimension[w] = e.Col(0)
			}
		}
	}
}
