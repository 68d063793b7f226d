package quantity

import (
	"cmp"
	"strings"

	"hearsay/internal/annotate/scan"
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// boundBefore reads the bound that stands before token i: "at least", "nearly".
func (r *reader) boundBefore(i int) string {
	if i > r.first && r.id(i-1) == r.v.word.a {
		i-- // "at least a dozen"; "more than the 40" that there were bounds nothing
	}
	// The longest phrase of at most five words that ends right before i.
	for n := 5; n >= 1; n-- {
		j := i - n
		if j < r.first {
			continue
		}
		if val, next, ok := r.v.Phrase(r.toks[:r.end], j); ok && next == i && class(val&3) == isBound {
			if n == 1 && r.xpos(j) == "RP" {
				return "" // "handed over five drivers"
			}
			return r.v.bounds[val>>2]
		}
	}
	return ""
}

// boundAfter reads "107 or more", "20 or fewer", "200 or so", and takes it in.
func (r *reader) boundAfter(a *amount) string {
	w := &r.v.word
	if r.mark(a.next, '-') && r.word(a.next+1) && !r.toks[a.next+1].Space && r.id(a.next+1) == w.odd {
		a.next += 2 // "30-odd lorries"
		return boundAbout
	}
	if r.mark(a.next, '+') && !r.toks[a.next].Space {
		a.next++ // "7,000+ runners"
		return boundMin
	}
	if r.mark(a.next, '-') && r.id(a.next+1) == w.plus && !r.toks[a.next+1].Space {
		a.next += 2 // "1,200-plus people"
		return boundMin
	}
	if r.id(a.next) != w.or {
		return ""
	}
	switch r.id(a.next + 1) {
	case w.more:
		a.next += 2
		return boundMin
	case w.fewer, w.less:
		a.next += 2
		return boundMax
	}
	if val, next, ok := r.v.Phrase(r.toks[:r.end], a.next); ok && class(val&3) == isBound && r.v.bounds[val>>2] == boundAbout {
		a.next = next
		return boundAbout
	}
	return ""
}

// isLabel reports whether the number names something instead of counting it:
// "Article 5", "F-16", "Flight 370", a score.
func (r *reader) isLabel(i int, a *amount) bool {
	if a.unit != "" {
		return false
	}
	t := &r.toks[i]
	if t.Kind == scan.Number && a.Bare && r.word(a.next) && r.toks[a.next].End-r.toks[a.next].Start == 1 && a.next+1 < r.end && r.toks[a.next+1].Kind == scan.Number && !r.toks[a.next+1].Space {
		return true // "a 501 c3"
	}
	if i == r.first {
		return false
	}
	prev := &r.toks[i-1]
	if t.Kind == scan.Number {
		if a.Digits && a.Scale == 1 && r.word(a.next) && !r.toks[a.next].Space {
			return true // "482Q"
		}
		if a.Bare && a.Value >= 100 && prev.Kind == scan.Word && allCaps(r.text[prev.Start:prev.End]) && !r.counts(a.next) && !r.acts(a.next) {
			return true // "HR 2213"; but "in the UK 350 were held"
		}
		if r.mark(a.next, ':') && a.next+1 < r.end && !r.toks[a.next].Space && r.toks[a.next+1].Kind == scan.Number && !r.toks[a.next+1].Space {
			return true // "25:70", no hour of any day
		}
		if a.Digits && r.word(a.next) && !r.toks[a.next].Space && r.lower(a.next) == "s" {
			return true // "in his 60s"
		}
		if prev.Kind == scan.Mark && (prev.Rune == '-' || prev.Rune == '/' || prev.Rune == ':' || prev.Rune == '.') && !t.Space && !prev.Space {
			return true // "COVID-19", "3-1", "10:30"
		}
		if prev.Kind == scan.Mark && (prev.Rune == '#' || prev.Rune == '@' || prev.Rune == '_' || prev.Rune == '=' || prev.Rune == '&') && !t.Space {
			return true
		}
		if prev.Kind == scan.Word && !t.Space {
			return true // "G7", "A320"
		}
		if r.mark(a.next, '-') && a.next+1 < r.end && !r.toks[a.next].Space && r.toks[a.next+1].Kind == scan.Number && !r.toks[a.next+1].Space && a.Value < 10 {
			return !r.hasUnit(a.next + 1) // a score
		}
	}
	if a.Bare && t.Digits == 4 && prev.Kind == scan.Word && prev.ID != 0 && prev.ID == r.v.word.year && !r.counts(a.next) {
		return true // "the year 2567", of whichever calendar
	}
	if prev.Kind == scan.Word && r.v.label[prev.ID] && prev.ID != 0 && t.Kind == scan.Number {
		return true
	}
	return false
}

func (r *reader) hasUnit(i int) bool {
	a, ok := r.amount(i)
	return ok && (a.unit != "" || r.word(a.next) && !r.toks[a.next].Capital)
}

// maxNoun is how many words of a noun phrase are looked at after a number.
const maxNoun = 6

// counted finds what the number counts: those whom something befell, or a noun.
func (r *reader) counted(a *amount, q *news.Quantity) bool {
	w := &r.v.word
	j := a.next
	if r.mark(j, '-') && j+1 < r.end && !r.toks[j+1].Space {
		return false // "a three-party coalition": a property, not a count
	}
	if r.id(j) == w.of && r.id(j+1) == w.the && a.Digits {
		// "300 of the 1,200 workers were injured"
		if b, ok := r.v.Amount(r.toks[:r.end], j+2); ok && b.Value >= a.Value {
			head, next := r.noun(b.Next)
			if head < 0 {
				return false
			}
			if q.Of = r.tollAround(a, b.Next, next); q.Of == "" {
				q.Of = r.lower(head)
			}
			return true
		}
	}
	if r.id(j) == w.of {
		if !a.Digits && a.Value == 1 && r.id(a.start-1) == w.every && w.every != 0 {
			return false // "every one of the 96"
		}
		if !a.Vague {
			return r.part(a, q, j+1)
		}
		j++
		if r.id(j) == w.the {
			j++
		}
	}
	if r.id(j) == w.more {
		j++ // "30 more people"
	}
	head, next := r.noun(j)
	if head < 0 {
		head, next = r.byTree(a, j)
	}
	if head >= 0 && r.toks[head].Start >= r.limit && j < head && r.toks[j].Start >= r.limit {
		head, next = -1, j // "fell to 473,000 last week"
	}
	if head >= 0 && r.points(head, a) {
		q.Of, q.Unit = "change of share", "pp" // "two points more", beside percentages
		return true
	}
	toll := r.tollAround(a, j, next)
	if head >= 0 && r.v.won[r.id(head)] && toll == "rescued" {
		toll = "" // "picked up 63 seats"
	}
	if !a.Digits && a.Value == 0 && (head < 0 || r.xpos(head) != "NNS" && toll == "" || r.mark(a.start-1, '-')) {
		return false // "ground zero", "zero tolerance", a "net-zero economy"
	}
	if !a.Digits && a.Value == 1 && r.id(a.start-1) != 0 && r.lower(a.start-1) == "no" {
		return false // "no one was hurt"
	}
	if head >= 0 && toll == "" && (r.named(a, head) || r.group(a, head)) {
		return false
	}
	if head < 0 {
		if i := r.overBound(a); i > r.first && r.id(i) == w.of && r.id(i-1) != 0 && r.v.difference[r.id(i-1)] {
			return false // "504,750, a decrease of 30,500"
		}
	}
	if head < 0 && toll == "" {
		if toll = r.aboard(a); toll == "" && r.crowd(a) {
			toll = "people"
		}
	}
	if head < 0 && toll == "" || head < 0 && toll != "people" && r.tollAfter(j) == "" {
		if of := r.numberOf(a); of != "" {
			toll = of
		} else if of := cmp.Or(r.leftOut(a, r.last), r.put(a), r.counter(a), r.subject(a)); of != "" && toll == "" {
			toll = of
		}
	}
	switch {
	case toll != "":
		q.Of = toll
		if head >= 0 && !r.v.generic[r.id(head)] && r.v.toll[r.id(head)] == "" {
			q.Of = toll + " " + r.lower(head)
		}
	case head >= 0:
		if a.Value == 1 && !a.Digits {
			return false // "one man": an article rather than a count
		}
		q.Of = r.lower(head)
		if r.v.toll[r.id(head)] != "" && !r.v.lost[r.id(head)] {
			q.Of = r.v.toll[r.id(head)]
		}
	default:
		of, ok := r.bareFigure(a)
		q.Of = of
		return ok
	}
	// A vague count of things that no one compares is left out.
	if a.Vague && a.Value < 10 && toll == "" {
		return false
	}
	if !a.Digits && a.Value == 1 && toll == "" {
		return false
	}
	return true
}

func (r *reader) lower(i int) string {
	return strings.ToLower(r.text[r.toks[i].Start:r.toks[i].End])
}

// pos is the part of speech of token i, NoPOS when the language core gave none or
// the token is of no word of the sentence.
func (r *reader) pos(i int) nlp.UPOS {
	d := r.doc
	if len(d.Tokens) == 0 || i < r.first || i >= r.end {
		return nlp.NoPOS
	}
	start := r.toks[i].Start
	for r.nlpAt > 0 && r.nlpAt < len(d.Tokens) && d.Tokens[r.nlpAt].Start > start {
		r.nlpAt--
	}
	for r.nlpAt < len(d.Tokens) && d.Tokens[r.nlpAt].Start < start {
		r.nlpAt++
	}
	if r.nlpAt < len(d.Tokens) && d.Tokens[r.nlpAt].Start == start {
		return d.Tokens[r.nlpAt].UPOS
	}
	if r.nlpAt == len(d.Tokens) {
		r.nlpAt--
	}
	return nlp.NoPOS
}

// noun finds the head of the noun phrase that begins at token j and the token
// after the phrase; head is -1 when there is none.
func (r *reader) noun(j int) (head, next int) {
	head = -1
	for k := j; k < r.end && k-j < maxNoun; k++ {
		t := &r.toks[k]
		if t.Kind != scan.Word {
			if t.Kind == scan.Mark && t.Rune == '-' && !t.Space && k > j {
				continue // "Russian-made tanks"
			}
			break
		}
		switch r.pos(k) {
		case nlp.NOUN:
			head = k
			continue
		case nlp.ADJ, nlp.PROPN:
			if head >= 0 && head == k-2 && r.mark(k-1, '-') && !t.Space && !r.toks[k-1].Space && r.word(k+1) {
				head = -1 // "rain-soaked walkers"
				continue
			}
			if head >= 0 && r.pos(k) == nlp.ADJ {
				return head, k
			}
			continue
		case nlp.NoPOS:
			if r.v.toll[t.ID] != "" && t.ID != 0 || r.stop(t.ID) {
				return head, k
			}
			if head < 0 || plural(r.text[t.Start:t.End]) && !plural(r.text[r.toks[head].Start:r.toks[head].End]) {
				head = k
				if plural(r.text[t.Start:t.End]) || r.v.generic[t.ID] {
					return head, k + 1
				}
				continue
			}
			return head, k
		case nlp.VERB:
			// A participle before its noun: "wounded soldiers".
			if x := r.xpos(k); head < 0 && k+1 < r.end && (r.v.toll[t.ID] != "" || x == "VBN" || x == "VBG") && (r.pos(k+1) == nlp.NOUN) {
				continue
			}
			if head < 0 {
				return r.people(j)
			}
			if x := r.xpos(k); (x == "VBN" || x == "VBG") && head == k-2 && r.mark(k-1, '-') && !r.toks[k].Space && !r.toks[k-1].Space && r.word(k+1) {
				head = -1 // "government-nominated scientists"
				continue
			}
			return head, k
		default:
			if head < 0 {
				return r.people(j)
			}
			return head, k
		}
	}
	if head >= 0 {
		return head, head + 1
	}
	return r.people(j)
}

// people takes the name of a people for a noun: "two Australians".
func (r *reader) people(j int) (head, next int) {
	if head, next := r.partisans(j); head >= 0 {
		return head, next
	}
	if !r.word(j) || !r.toks[j].Capital || !plural(r.text[r.toks[j].Start:r.toks[j].End]) || r.word(j+1) && r.toks[j+1].Capital {
		return -1, j
	}
	if x := r.xpos(j); x == "NNPS" || x == "NNS" {
		return j, j + 1
	}
	return -1, j
}

// partisans takes members of a party for a noun, though a name stands before them: "33 Senate
// Democrats".
func (r *reader) partisans(j int) (head, next int) {
	for k := j; k < r.end && k-j < maxNoun && r.word(k) && r.toks[k].Capital; k++ {
		if id := r.id(k); id != 0 && r.v.partisan[id] && !(r.word(k+1) && r.toks[k+1].Capital) {
			return k, k + 1
		}
	}
	return -1, j
}

// acts reports whether token i is a verb that a count of people may be the subject of.
func (r *reader) acts(i int) bool {
	return r.word(i) && (r.pos(i) == nlp.AUX || r.pos(i) == nlp.VERB)
}

// allCaps reports whether a word is two to four capital letters, as codes are.
func allCaps(s string) bool {
	for i := range len(s) {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return len(s) >= 2 && len(s) <= 4
}

func plural(s string) bool { return len(s) > 3 && s[len(s)-1] == 's' && s[len(s)-2] != 's' }

// stop reports whether the word cannot stand inside a counted noun phrase.
func (r *reader) stop(id scan.ID) bool {
	w := &r.v.word
	switch id {
	case 0:
		return false
	case w.and, w.to, w.or, w.between, w.from, w.of, w.a, w.an, w.not, w.were, w.was, w.been, w.have, w.has, w.had, w.being, w.are, w.is, w.after, w.including, w.the, w.than, w.per:
		return true
	}
	return false
}

// named reports whether the number belongs to the name before it ("its Orion 3
// insulin pump"): what is counted in figures stands in the plural.
func (r *reader) named(a *amount, head int) bool {
	return a.Digits && a.Value != 1 && a.start-1 >= r.first && r.toks[a.start-1].Capital && r.pos(a.start-1) == nlp.PROPN && r.xpos(head) == "NN"
}

// group reports whether the number tells the age of a group, whose verb was read as a noun
// in the singular: "children under 10 account for half".
func (r *reader) group(a *amount, head int) bool {
	i := r.overBound(a)
	return i >= r.first && i < a.start-1 && a.Value > 1 && a.Value <= 100 && head == a.next && r.xpos(head) == "NN" && r.xpos(i) == "NNS"
}

// often reads "twice" behind a verb as the number of times that it is: "was shot twice", but
// not "twice as large".
func (r *reader) often(i, limit int) (news.Quantity, int, bool) {
	n := r.v.often[r.id(i)]
	if r.id(i) == 0 || n == 0 || r.toks[i].End > limit || r.pos(i-1) != nlp.VERB && r.pos(i-1) != nlp.PRON || !r.ends(i+1) && r.pos(i+1) != nlp.ADP {
		return news.Quantity{}, i, false
	}
	q := news.Quantity{Start: r.toks[i].Start, End: r.toks[i].End, Value: n, Of: "times"}
	bound(&q, r.boundBefore(i))
	return q, i + 1, true
}
