package ledger

import (
	"slices"
	"strings"

	"hearsay/internal/lang"
	"hearsay/internal/news"
)

// Most contradictions have no "not" in them: the alarm worked, the alarm had been
// switched off. What can be only one of two is listed in opposites.txt; who says the one
// and who says the other of one thing disagree.

// opposition is a pair of poles of which a thing can be only one.
type opposition struct {
	kind   string
	things []string // as wordsOf has them; none for anything
	same   bool     // both must name one of the things, not only things of the list
	one    bool     // it must be of one thing by who or what their clauses tell it of
	turns  bool     // it may change
}

// pole is a phrase by which a text says which of the two.
type pole struct {
	of    int // index into the oppositions
	other bool
	words []string
}

// poleUnits bounds how many units of each pole are compared.
const poleUnits = 24

// poled is a unit that says of something which of two it is.
type poled struct {
	unit   int
	of     int
	other  bool
	words  string
	both   bool     // it tells the other as well
	turned bool     // it tells it by a "not" before the other
	named  []string // the things that are so which its sentence names
}

// oppositeClashes compares which of two opposites is told over the whole story.
func (b *builder) oppositeClashes(at []int) []clash {
	byKind := make([][2][]poled, len(b.lists.opposites))
	for i := range b.units {
		for _, p := range b.polesOf(i) {
			l := &byKind[p.of][truth(p.other)]
			if len(*l) < poleUnits {
				*l = append(*l, p)
			}
		}
	}
	var out []clash
	for _, sides := range byKind {
		for _, p := range sides[0] {
			for _, q := range sides[1] {
				if b.opposed(&p, &q, &sides) && b.toDo(&b.units[p.unit]) == b.toDo(&b.units[q.unit]) {
					out = append(out, b.oppositeClash(p, q, at))
				}
			}
		}
	}
	return out
}

func (b *builder) oppositeClash(p, q poled, at []int) clash {
	c := b.eitherClash(p.unit, q.unit, p.words, q.words, at)
	c.about, c.why = aboutWhich+": "+b.lists.opposites[p.of].kind, "it can be only one of the two"
	if b.lists.opposites[p.of].turns {
		b.mayHaveTurned(&c)
	}
	return c
}

// polesOf reads which of two opposites a unit tells, of each kind at most one.
func (b *builder) polesOf(i int) []poled {
	out := slices.Clone(b.poles(&b.units[i]))
	for k := range out {
		out[k].unit = i
	}
	return out
}

// poles is polesOf without the number of the unit, found out once for all that were read
// alike.
func (b *builder) poles(u *unit) []poled {
	u.fact(factPoles, func() bool {
		u.told.poles = b.findPoles(u)
		return true
	})
	return u.told.poles
}

// opposites reports whether two units tell of things of one kind the one and the other of two
// of which a thing can be only one, each by its own word.
func (b *builder) opposites(u, v *unit) bool {
	for _, p := range b.poles(u) {
		for _, q := range b.poles(v) {
			if p.of == q.of && p.other != q.other && !p.turned && !q.turned && (len(p.named) == 0 || slices.ContainsFunc(p.named, func(t string) bool { return slices.Contains(q.named, t) })) {
				return true
			}
		}
	}
	return false
}

func (b *builder) findPoles(u *unit) []poled {
	if len(b.lists.poles) == 0 || u.remote || len(u.answers) > 0 || mood(u) != "" || ahead(u) {
		return nil
	}
	a := b.arts[u.art]
	text := u.at.Of(a.Text)
	if !asks(&b.lists.told.poled, text, func() bool {
		return slices.ContainsFunc(strings.Fields(wordsOf(text)), func(w string) bool { return b.lists.poles[w] != nil })
	}) {
		return nil
	}
	if !b.claims(u) || b.untilSo(u) {
		return nil
	}
	ws := strings.Fields(wordsOf(text))
	if b.supposedBehind(u) {
		return nil
	}
	var out []poled
	sentence := ""
	for k, w := range ws {
		for _, x := range b.lists.poles[w] {
			if k+len(x.words) > len(ws) || !slices.Equal(ws[k:k+len(x.words)], x.words) {
				continue
			}
			p := poled{of: x.of, other: x.other != b.turned(u, ws, k), words: strings.Join(x.words, " ")}
			if p.other != x.other {
				p.words, p.turned = "not "+p.words, true
			}
			if n := slices.IndexFunc(out, func(o poled) bool { return o.of == p.of }); n >= 0 {
				out[n].both = out[n].both || out[n].other != p.other
				continue
			}
			if things := b.lists.opposites[x.of].things; len(things) > 0 {
				if sentence == "" {
					sentence = b.sentenceWords(u)
				}
				for _, t := range things {
					if strings.Contains(sentence, t) {
						p.named = append(p.named, b.con.form(strings.TrimSpace(t)))
					}
				}
				if len(p.named) == 0 {
					continue
				}
			}
			out = append(out, p)
		}
	}
	return slices.DeleteFunc(out, func(p poled) bool { return p.both })
}

// supposedBehind reports whether what a unit tells holds only if something else does that its sentence
// supposes behind it: "faces ten years behind bars | if he is convicted".
func (b *builder) supposedBehind(u *unit) bool {
	a := b.arts[u.art]
	k := a.SentenceAt(u.at.Start)
	if k < 0 || u.clause == nil {
		return false
	}
	behind := a.Text[min(u.clause.Pred.At.End, a.Sentences[k].End):a.Sentences[k].End]
	return slices.ContainsFunc(strings.Fields(wordsOf(behind)), func(w string) bool { return slices.Contains(b.lists.claims[w], "supposes") })
}

// untilSo reports whether a unit only tells until when something else goes on: "until the
// samples are clean" does not say that they are.
func (b *builder) untilSo(u *unit) bool {
	return u.clause != nil && u.clause.Kind == news.AdverbialClause && slices.Contains(b.lists.claims[firstWord(u.at.Of(b.arts[u.art].Text))], "until")
}

// sentenceWords are the words of a unit's sentence as wordsOf gives them, possessives
// taken for the words.
func (b *builder) sentenceWords(u *unit) string {
	a := b.arts[u.art]
	at := u.at
	if k := a.SentenceAt(u.at.Start); k >= 0 {
		at = a.Sentences[k]
	}
	return strings.NewReplacer("'s ", " ", "’s ", " ").Replace(wordsOf(at.Of(a.Text)))
}

// notWithin is how many words before one of two opposites a "not" may stand.
const notWithin = 4

// turned reports whether word k of a unit is denied: by a "not" before it, or because
// its predicate is.
func (b *builder) turned(u *unit, ws []string, k int) bool {
	if u.clause != nil && u.clause.Negated && b.untilThen(u) {
		return false // "not switched on until after the shot"
	}
	for n := max(0, k-notWithin); n < k; n++ {
		if c := b.lists.claims[ws[n]]; slices.Contains(c, "not") || slices.Contains(c, "none") {
			return true
		}
	}
	return u.negative && u.clause != nil && !u.clause.Negated && b.denies(u)
}

// opposed reports whether two units that tell opposites tell them of one thing.
func (b *builder) opposed(p, q *poled, all *[2][]poled) bool {
	u, v := &b.units[p.unit], &b.units[q.unit]
	one := b.lists.opposites[p.of].one && (b.ofOneThing(u, v) || b.ofWhoDid(u, v) || b.ofWhoDid(v, u))
	if u.attr < 0 && v.attr < 0 && !one || !b.twoVoices(u, v) || b.oneOrigin(u, v) || b.ofTwoThings(u, v) || !one && b.subjectsDiffer(u, v) || !b.onePlace(u, v) || b.datesApart(u, v) {
		return false
	}
	if !one && (b.lists.opposites[p.of].one || len(p.named) == 0 && !b.oneMatter(u, v)) {
		return false
	}
	if b.lists.opposites[p.of].same && !slices.ContainsFunc(p.named, func(t string) bool { return slices.Contains(q.named, t) }) {
		return false
	}
	return !b.tellsOther(p, all[1]) && !b.tellsOther(q, all[0])
}

// oneMatter reports whether what two units say is said of one: of one entity, or of
// things of one kind.
func (b *builder) oneMatter(u, v *unit) bool {
	if x, y := b.subject(u), b.subject(v); x != "" && x == y {
		return true
	}
	x, y := b.befallen(u), b.befallen(v)
	if x.entity != "" && x.entity == y.entity || slices.ContainsFunc(x.kinds, func(k string) bool { return slices.Contains(y.kinds, k) }) {
		return true
	}
	return u.clause != nil && v.clause != nil && slices.ContainsFunc(u.clause.Args, func(g news.Arg) bool {
		return !g.Head.Name && slices.ContainsFunc(v.clause.Args, func(h news.Arg) bool {
			return !h.Head.Name && len(g.Head.Lemma) >= leastNoun && b.con.form(g.Head.Lemma) == b.con.form(h.Head.Lemma)
		})
	})
}

// leastNoun is how long a noun, and no pronoun, is at least, in bytes.
const leastNoun = 5

// tellsOther reports whether whoever tells one of two opposites tells the other as well,
// or his outlet does in its own voice: then the thing was first the one and then the
// other.
func (b *builder) tellsOther(p *poled, others []poled) bool {
	u := &b.units[p.unit]
	return slices.ContainsFunc(others, func(q poled) bool {
		v := &b.units[q.unit]
		return v.art == u.art && (v.attr < 0 || v.attr == u.attr || u.attr >= 0 && b.oneSpeaker(b.arts[u.art], u.attr, v.attr))
	})
}

// readOpposites reads the list of opposites.
func (l *lists) readOpposites(b *lang.Bundle) {
	if !b.Has("opposites") {
		return
	}
	l.poles = map[string][]pole{}
	for _, e := range b.List("opposites").Entries {
		flags := strings.Fields(e.Col(4))
		o := opposition{kind: e.Col(0), same: slices.Contains(flags, "same"), one: slices.Contains(flags, "one"), turns: slices.Contains(flags, "turns")}
		for _, t := range e.Values(3) {
			o.things = append(o.things, " "+t+" ")
		}
		for col := 1; col <= 2; col++ {
			for _, w := range e.Values(col) {
				ws := strings.Fields(w)
				l.poles[ws[0]] = append(l.poles[ws[0]], pole{of: len(l.opposites), other: col == 2, words: ws})
			}
		}
		l.opposites = append(l.opposites, o)
	}
}
