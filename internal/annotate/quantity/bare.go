package quantity

import (
	"strings"

	"hearsay/internal/annotate/scan"
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// Figures that leave out what they count and stand where only a count can: set
// against another ("84, not 76"), told ("most said seven"), the answer to how
// many. What they count is what the sentence before tells, or nothing.

// bareFigure reports whether the figure is such a one, and gives what it counts, ""
// where nothing tells.
func (r *reader) bareFigure(a *amount) (of string, ok bool) {
	if a.Value < 2 || a.Vague || a.Scale != 1 || a.Value != float64(int(a.Value)) {
		return "", false
	}
	i := r.overBound(a)
	switch {
	case r.refusedAt(i) && r.last != nil && r.alone(r.last) && r.stops(a.next):
		return countOf(r.last.Of, r.last.Unit), true
	case r.opens(i):
		if j := r.refuses(a.next); j >= 0 {
			return r.rival(a.Value, j), true
		}
	}
	if i < r.first && r.does(a.next) {
		return "", true
	}
	if r.last != nil && i > r.first && r.pos(i) == nlp.VERB && !r.described(i) && r.ends(a.next) && !r.falls(r.last.Of) {
		if of := countOf(r.last.Of, r.last.Unit); of != "" {
			return of, true // "wanted nine seats and had been offered seven"
		}
	}
	if n := r.howMany(); n >= 0 && r.ends(a.next) && i == a.start-1 && r.pos(i) != nlp.ADP && r.pos(i) != nlp.DET {
		return r.lower(n), true
	}
	if _, ok := r.thoseBefore(a); ok {
		return "", true
	}
	k := i
	if r.id(k) == r.v.word.of {
		k--
	}
	return "", r.v.counting[r.id(k)] && r.id(k) != 0 && r.ends(a.next)
}

// refusedAt reports whether token i is a "not" that sets what follows against what
// went before, over a parenthesis of a few words: ", not", "and not", ", and not, as
// the paper wrote,".
func (r *reader) refusedAt(i int) bool {
	if r.mark(i, ',') {
		for k := i - 1; k > r.first && i-k < 8; k-- {
			if r.mark(k, ',') {
				i = k - 1
				break
			}
			if !r.word(k) {
				return false
			}
		}
	}
	return r.id(i) != 0 && r.id(i) == r.v.word.not && (r.mark(i-1, ',') || r.id(i-1) == r.v.word.and)
}

// refuses is the token of the figure that what begins at token j sets against the one
// before it, -1 for none: ", not 76", ", and not four,", "and not nine".
func (r *reader) refuses(j int) int {
	comma := r.mark(j, ',')
	if comma {
		j++
	}
	if r.id(j) != 0 && r.id(j) == r.v.word.and {
		j, comma = j+1, true
	}
	if !comma || r.id(j) == 0 || r.id(j) != r.v.word.not {
		return -1
	}
	b, ok := r.v.Amount(r.toks[:r.end], j+1)
	if !ok || b.Ordinal || !r.stops(b.Next) {
		return -1
	}
	return j + 1
}

// opens reports whether a figure behind token i is the subject of its clause, or what
// "it was": no label ("room 12") and no hour ("at nine").
func (r *reader) opens(i int) bool {
	if i < r.first {
		return true
	}
	if r.toks[i].Kind == scan.Mark {
		return r.quote(i) || r.toks[i].Rune == ',' || r.toks[i].Rune == ':'
	}
	if r.v.counting[r.id(i)] && r.id(i) != 0 {
		return true
	}
	if !r.is(i) || i == r.first {
		return false
	}
	w := r.lower(i - 1)
	return w == "it" || w == "they" || w == "there" || w == "that"
}

// rival is what two figures set against each other count, of which one is value and
// the other stands at token j: what a figure of the sentence before counts that is
// one of them, or the only things in the plural that it names.
func (r *reader) rival(value float64, j int) string {
	if b, ok := r.v.Amount(r.toks[:r.end], j); ok && (r.before.Value == value || r.before.Value == b.Value) {
		if of := countOf(r.before.Of, r.before.Unit); of != "" {
			return of
		}
	}
	if r.before.Value != 0 || r.first == 0 {
		return ""
	}
	only := -1
	for k := r.prior; k < r.first; k++ {
		if r.tagAt(k) != "NNS" {
			continue
		}
		if only >= 0 && r.lower(only) != r.lower(k) {
			return ""
		}
		only = k
	}
	if only < 0 {
		return ""
	}
	return r.lower(only)
}

// howMany is the token of what the sentence before asks the number of, -1 for none:
// "How many shots were there?"
func (r *reader) howMany() int {
	for k := r.prior; k+2 < r.first; k++ {
		if r.lower(k) == "how" && r.lower(k+1) == "many" {
			for n := k + 2; n < r.first && n < k+2+maxNoun; n++ {
				if r.tagAt(n) == "NNS" {
					return n
				}
			}
		}
	}
	return -1
}

// totalOfThose reads what befell "those" that the number at token total is of, before
// token end: "the number of those still missing".
func (r *reader) totalOfThose(total, end int) (string, bool) {
	if total+2 >= end || r.id(total+1) != r.v.word.of || r.lower(total+2) != "those" {
		return "", false
	}
	toll := r.tollAfter(total + 3)
	return toll, toll != ""
}

// thoseBefore reports whether the figure is the number of those who did something:
// "the count of those who left is 79".
func (r *reader) thoseBefore(a *amount) (int, bool) {
	if i := r.overBound(a); !r.is(i) && r.id(i) != r.v.word.at || !r.ends(a.next) {
		return -1, false
	}
	for k := a.start - 1; k >= r.first && a.start-k < putWords; k-- {
		if r.toks[k].Kind != scan.Word {
			return -1, false
		}
		if r.v.total[r.id(k)] && r.id(k) != 0 && r.pos(k) == nlp.NOUN {
			return k, r.id(k+1) == r.v.word.of && r.lower(k+2) == "those"
		}
	}
	return -1, false
}

// does reports whether what begins at token j is the verb of a subject before it, over
// a parenthesis of a few words: "Eleven came", "Two, the clerk says, came".
func (r *reader) does(j int) bool {
	if r.mark(j, ',') {
		k := j + 1
		for k < r.end && k-j < 8 && r.word(k) {
			k++
		}
		if k == j+1 || !r.mark(k, ',') {
			return false
		}
		j = k + 1
	}
	x := r.xpos(j)
	return x == "VBD" || x == "VBP" || x == "MD"
}

// described reports whether the participle at token i describes a noun behind it:
// "a seasonally adjusted".
func (r *reader) described(i int) bool {
	if r.xpos(i) != "VBN" {
		return false
	}
	for k := i - 1; k >= r.first && i-k <= 3; k-- {
		if r.pos(k) == nlp.AUX {
			return false
		}
	}
	return true
}

// falls reports whether what is counted is what befell somebody, which another verb
// does not tell of.
func (r *reader) falls(of string) bool {
	base, _, _ := strings.Cut(of, " ")
	for _, t := range r.v.toll {
		if t == base {
			return true
		}
	}
	return false
}

// ends reports whether a sentence or a clause ends at token i.
func (r *reader) ends(i int) bool {
	if i >= r.end {
		return true
	}
	t := &r.toks[i]
	return t.Kind == scan.Mark && (t.Rune == '.' || t.Rune == ',' || t.Rune == ';' || t.Rune == '?' || t.Rune == '!' || r.quote(i)) && !r.tight(i+1)
}

// stops is ends, or a verb.
func (r *reader) stops(i int) bool {
	return r.ends(i) || r.acts(i) || r.id(i) != 0 && r.id(i) == r.v.word.and
}

// tight reports whether a word or a number follows right at token i: "350.org".
func (r *reader) tight(i int) bool {
	return i < r.end && r.toks[i].Kind != scan.Mark && !r.toks[i].Space
}

// alone reports whether a quantity is printed as its figure alone.
func (r *reader) alone(q *news.Quantity) bool {
	for i := q.Start; i < q.End; i++ {
		if c := r.text[i]; c == ' ' || c == '-' {
			return false
		}
	}
	return true
}

// tagAt is the tag of token i of any sentence.
func (r *reader) tagAt(i int) string {
	first, end := r.first, r.end
	r.first, r.end = 0, len(r.toks)
	x := r.xpos(i)
	r.first, r.end = first, end
	return x
}
