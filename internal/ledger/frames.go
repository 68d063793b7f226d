package ledger

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/internal/news"
)

// Most reports are rewritten from others, sentence by sentence, and the plainest disagreement
// is a sentence that two outlets print alike but for one thing: "investigators found nine
// cartridges", "investigators found 31 cartridges". Two units are of one frame when the words
// of both are the same in the same order, but for one gap in which each has words of its own,
// and for what one of them adds that says nothing of another time, place or number.

// frameWord is a word of a unit as frames compare it.
type frameWord struct {
	at    news.Span // in the article's text
	key   string
	heavy bool // it says something by itself
}

// Bounds of what is compared word by word: frameWords is how many words a unit may have,
// frameGap how many of them may stand in the gap, and frameHeavy how many words of weight
// both must have besides, or frameSame how many words of any weight where nothing else differs.
const (
	frameWords = 48
	frameGap   = 9
	frameHeavy = 2
	frameSame  = 4
)

// frameOf are the words of a unit, none where they are too many.
func (b *builder) frameOf(i int) []frameWord {
	if b.inWords == nil {
		b.inWords = make([][]frameWord, len(b.units))
	}
	if b.inWords[i] == nil {
		b.inWords[i] = b.readFrame(&b.units[i])
	}
	return b.inWords[i]
}

func (b *builder) readFrame(u *unit) []frameWord {
	a := b.arts[u.art]
	text := a.Text
	out := []frameWord{}
	for at := u.at.Start; at < u.at.End; {
		if s, value := b.valueAt(u, at); s.End > at {
			out = append(out, frameWord{s, value, false})
			at = s.End
			continue
		}
		r, n := utf8.DecodeRuneInString(text[at:u.at.End])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			at += n
			continue
		}
		start := at
		for at < u.at.End {
			r, n := utf8.DecodeRuneInString(text[at:u.at.End])
			inner := strings.ContainsRune(".,:'’-", r) && at+n < u.at.End
			if inner {
				next, _ := utf8.DecodeRuneInString(text[at+n : u.at.End])
				inner = unicode.IsLetter(next) || unicode.IsDigit(next)
			}
			if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !inner {
				break
			}
			at += n
		}
		w := strings.ToLower(text[start:at])
		w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
		out = append(out, frameWord{news.Span{Start: start, End: at}, b.con.form(w), !b.con.light[w] && !b.con.light[b.con.form(w)]})
		if len(out) > frameWords {
			return []frameWord{}
		}
	}
	return out
}

// valueAt is the figure or time of a unit that begins at an offset, as one word: "ten past three
// in the morning".
func (b *builder) valueAt(u *unit, at int) (news.Span, string) {
	a := b.arts[u.art]
	for _, k := range u.quants {
		if q := &a.Quantities[k]; q.Start == at && q.End <= u.at.End {
			return q.Span(), "\x00" + strconv.FormatFloat(q.Value, 'g', -1, 64) + q.Unit
		}
	}
	for _, k := range u.times {
		if t := &a.Times[k]; t.Start == at && t.End <= u.at.End {
			return t.Span(), "\x00" + t.When()
		}
	}
	return news.Span{}, ""
}

// gap is where two units of one frame differ: from and to what word of each.
type gap struct{ uFrom, uTo, vFrom, vTo int }

// frameGapOf is the one gap of two units of one frame; false where they are not.
func (b *builder) frameGapOf(i, k int) (gap, bool) {
	x, y := b.frameOf(i), b.frameOf(k)
	if len(x) == 0 || len(y) == 0 {
		return gap{}, false
	}
	var g gap
	both, heavy, same := 0, 0, 0
	p, q := 0, 0
	plain, alike := true, true
	close := func(to, end int) {
		switch {
		case to > p && end > q:
			both++
			g = gap{p, to, q, end}
		case to > p:
			plain, alike = plain && b.addsNothing(&b.units[i], x[p:to]), false
		case end > q:
			plain, alike = plain && b.addsNothing(&b.units[k], y[q:end]), false
		}
	}
	for _, m := range commonWords(x, y) {
		close(m[0], m[1])
		p, q = m[0]+1, m[1]+1
		same++
		if x[m[0]].heavy {
			heavy++
		}
	}
	close(len(x), len(y))
	return g, both == 1 && plain && (heavy >= frameHeavy || heavy > 0 && alike && same >= frameSame) && g.uTo-g.uFrom <= frameGap && g.vTo-g.vFrom <= frameGap
}

// addsNothing reports whether words that only one of two units has give no other time, place or
// number, and deny nothing.
func (b *builder) addsNothing(u *unit, ws []frameWord) bool {
	a := b.arts[u.art]
	return !slices.ContainsFunc(ws, func(w frameWord) bool {
		c := b.lists.claims[w.key]
		return timeAt(a.Article, w.at) || numberAt(a.Article, w.at) || mentionAt(a.Article, w.at) >= 0 || b.lists.others[w.key] || slices.Contains(c, "not") || slices.Contains(c, "none")
	})
}

// commonWords is a longest common subsequence of two units' words, as pairs of indices.
func commonWords(x, y []frameWord) [][2]int {
	n := make([]int16, (len(x)+1)*(len(y)+1))
	w := len(y) + 1
	for i := len(x) - 1; i >= 0; i-- {
		for k := len(y) - 1; k >= 0; k-- {
			if x[i].key == y[k].key {
				n[i*w+k] = n[(i+1)*w+k+1] + 1
			} else {
				n[i*w+k] = max(n[(i+1)*w+k], n[i*w+k+1])
			}
		}
	}
	var out [][2]int
	for i, k := 0, 0; i < len(x) && k < len(y); {
		switch {
		case x[i].key == y[k].key:
			out = append(out, [2]int{i, k})
			i++
			k++
		case n[(i+1)*w+k] >= n[i*w+k+1]:
			i++
		default:
			k++
		}
	}
	return out
}

// frameClash is a disagreement of two units of one frame.
func (b *builder) frameClash(i, k int) (clash, bool) {
	u, v := &b.units[i], &b.units[k]
	if u.remote != v.remote || u.negative != v.negative || b.moodOf(u) != b.moodOf(v) || !b.claims(u) || !b.claims(v) || b.datesApart(u, v) && len(u.quants)+len(v.quants) > 0 {
		return clash{}, false
	}
	g, ok := b.frameGapOf(i, k)
	if !ok {
		return clash{}, false
	}
	x, y := b.frameOf(i)[g.uFrom:g.uTo], b.frameOf(k)[g.vFrom:g.vTo]
	if c, ok := b.frameNumbers(u, v, x, y); ok {
		return c, true
	}
	if c, ok := b.frameTimes(u, v, x, y); ok {
		return c, true
	}
	return b.frameFillers(i, k, x, y)
}

// frameNumbers is frameClash where each gives one figure in the gap.
func (b *builder) frameNumbers(u, v *unit, x, y []frameWord) (clash, bool) {
	ua, va := b.arts[u.art], b.arts[v.art]
	of := func(a *article) func(int) news.Span {
		return func(k int) news.Span { return a.Quantities[k].Span() }
	}
	i, k := oneIn(u.quants, of(ua), x), oneIn(v.quants, of(va), y)
	if i < 0 || k < 0 {
		return clash{}, false
	}
	q, r := ua.Quantities[i], va.Quantities[k]
	if q.Of == "" || b.isName(ua, q) || b.isName(va, r) || b.ofOthers(ua, &q) != b.ofOthers(va, &r) || b.furtherFigure(u) != b.furtherFigure(v) || more(x, q.Span()) || more(y, r.Span()) || b.alsoGives(u, &r) || b.alsoGives(v, &q) {
		return clash{}, false
	}
	agree, why := news.CompareQuantities(q, r)
	if agree != news.Conflict || q.Of == "age" && gapOf(q, r) <= yearOlder {
		return clash{}, false
	}
	c := clash{kind: news.DiffNumber, ra: refOf(ua, q.Span(), u), rb: refOf(va, r.Span(), v), va: q.Span().Of(ua.Text), vb: r.Span().Of(va.Text), about: q.Of, why: why}
	c.superseded, c.why = b.superseded(u, v, q, r, c.why)
	return c, true
}

// more reports whether words say more than the value that stands among them.
func more(ws []frameWord, value news.Span) bool {
	return slices.ContainsFunc(ws, func(w frameWord) bool { return w.heavy && !w.at.Overlaps(value) })
}

// alsoGives reports whether whoever says a unit gives a figure elsewhere in his article as well:
// who knows both speaks of two things.
func (b *builder) alsoGives(u *unit, q *news.Quantity) bool {
	a := b.arts[u.art]
	lo, hi := b.unitsIn(u.art)
	for k := lo; k < hi; k++ {
		w := &b.units[k]
		if w.attr != u.attr && w.attr >= 0 && u.attr >= 0 && !b.oneSpeaker(a, w.attr, u.attr) {
			continue
		}
		if slices.ContainsFunc(w.quants, func(i int) bool {
			r := &a.Quantities[i]
			return r.Value == q.Value && r.Unit == q.Unit && r.Of == q.Of
		}) {
			return true
		}
	}
	return false
}

// oneIn is the one of some values of an article that stands among words, -1 for none or several.
func oneIn(values []int, span func(int) news.Span, ws []frameWord) int {
	at := -1
	for _, k := range values {
		if slices.ContainsFunc(ws, func(w frameWord) bool { return w.at.Overlaps(span(k)) }) {
			if at >= 0 {
				return -1
			}
			at = k
		}
	}
	return at
}

// frameTimes is frameClash where each gives one time in the gap.
func (b *builder) frameTimes(u, v *unit, x, y []frameWord) (clash, bool) {
	ua, va := b.arts[u.art], b.arts[v.art]
	of := func(a *article) func(int) news.Span {
		return func(k int) news.Span { return a.Times[k].Span() }
	}
	i, k := oneIn(u.times, of(ua), x), oneIn(v.times, of(va), y)
	if i < 0 || k < 0 {
		return clash{}, false
	}
	s, t := &ua.Times[i], &va.Times[k]
	if more(x, s.Span()) || more(y, t.Span()) || b.tellsBoth(u, t, v) || b.tellsBoth(v, s, u) || b.hoursOfTwo(u, v, s, t) || b.notThen(u, s) || b.notThen(v, t) || (b.since(ua, i) || b.since(va, k)) && !b.oneBound(u, v, s, t) || b.another(u) != b.another(v) {
		return clash{}, false
	}
	if s.Kind == "duration" && t.Kind == "duration" {
		if agree, why := news.CompareTimes(*s, *t); agree == news.Conflict {
			return clash{kind: news.DiffNumber, ra: refOf(ua, s.Span(), u), rb: refOf(va, t.Span(), v), va: s.Span().Of(ua.Text), vb: t.Span().Of(va.Text), about: "length", why: why}, true
		}
		return clash{}, false
	}
	agree, why := b.compareClocks(ua, va, s, t)
	if agree != news.Conflict || b.maybeOneDay(ua, va, s, t) {
		return clash{}, false
	}
	return clash{kind: news.DiffDate, ra: b.ref(u), rb: b.ref(v), va: b.when(ua, s), vb: b.when(va, t), why: why}, true
}

// frameFillers is frameClash where each fills one place of its scene in the gap: another town,
// another person.
func (b *builder) frameFillers(i, k int, x, y []frameWord) (clash, bool) {
	u, v := &b.units[i], &b.units[k]
	f, g := b.sceneOf(u), b.sceneOf(v)
	if f == nil || g == nil || b.ofTwoThings(u, v) {
		return clash{}, false
	}
	for two, how := range b.facing(f, g) {
		p, q := two[0], two[1]
		if how != fillsDiffer || !within(u, p, x) || !within(v, q, y) {
			continue
		}
		agent := p.place == placeAgent || p.place == placeIs
		switch {
		case agent && b.byOne(f) && b.byOne(g) && surelyTwo(p, q):
		case whereabouts(p.place) && b.settled(u, f, x) && b.settled(v, g, y):
		default:
			continue
		}
		c := clash{kind: news.DiffPlace, ra: b.ref(u), rb: b.ref(v), va: b.printedFiller(u, p), vb: b.printedFiller(v, q), about: "where", why: "two places for one event"}
		if agent {
			c.kind, c.about, c.why = news.DiffPerson, "who", "what one did is given to two"
		}
		return c, true
	}
	return clash{}, false
}

// within reports whether a filler of a unit stands among words.
func within(u *unit, x *filler, ws []frameWord) bool {
	at := news.Span{Start: u.at.Start + x.at.Start, End: u.at.Start + x.at.End}
	return slices.ContainsFunc(ws, func(w frameWord) bool { return w.at.Overlaps(at) })
}

// settled reports whether a scene tells, besides some words, of one thing only: then it is in
// one place, or happened there.
func (b *builder) settled(u *unit, f *scene, ws []frameWord) bool {
	thing := f.at(placeThing)
	if thing == nil || within(u, thing, ws) || !thing.definite && thing.entity == nil {
		return false
	}
	return f.at(placeAgent) != nil || !b.lists.lasts[b.con.form(strings.ToLower(u.clause.Pred.Lemma))]
}
