package quantity

import (
	"cmp"
	"strings"

	"hearsay/internal/annotate/scan"
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// Counts that do not stand before their noun: parts ("six of its soldiers"),
// counts named before their figure ("the number of injured rose to 140"), and
// figures that leave out what was just counted ("and more than 160,000 abroad").

// partOf reads what a part is taken of, from the token after "of": the start of
// its noun phrase, and whether that is only a pronoun ("two of them") or itself a number of
// things ("one of four drones").
func (r *reader) partOf(a *amount, j int) (start int, pronoun, numbered, ok bool) {
	if j >= r.end {
		return j, false, false, false
	}
	if w := r.lower(j); w == "them" || w == "whom" || w == "those" && r.pos(j+1) != nlp.NOUN {
		return j + 1, true, false, true
	}
	x := r.xpos(j)
	definite := r.id(j) == r.v.word.the || x == "PRP$" || x == "DT" && (r.lower(j) == "these" || r.lower(j) == "those")
	if definite {
		j++
	}
	for range 2 {
		// The owner: "the council's", "his country's", "Chad's".
		k := j
		for k < r.end && k-j < maxNoun && r.word(k) {
			k++
		}
		if k > j && r.mark(k, '\'') && !r.toks[k].Space {
			definite = true
			j = k + 1
			if r.word(j) && !r.toks[j].Space && r.lower(j) == "s" {
				j++
			}
			continue
		}
		break
	}
	if b, isNum := r.v.Amount(r.toks[:r.end], j); isNum && !b.Ordinal && (definite || b.Value >= a.Value && b.Value > 1) {
		j, numbered, definite = b.Next, true, true // "nine of 40 pumps"
	}
	return j, false, numbered, definite
}

// part finds what a part counts. It stands in tolls only when something befell
// the part itself; the total is then at least as much.
func (r *reader) part(a *amount, q *news.Quantity, j int) bool {
	start, pronoun, numbered, ok := r.partOf(a, j)
	if !ok || r.toks[start-1].End > r.limit {
		return false
	}
	head, next := r.noun(start)
	if pronoun {
		if head >= 0 && next > start && (next >= r.end || !r.word(next)) && r.v.toll[r.id(head)] == "" {
			q.Of = r.lower(head) // "two of them children"
			return a.Value > 1
		}
		toll := r.tollAfter(start)
		if toll == "" && r.is(start) {
			// "100,000 of them are children"
			if head, next := r.noun(start + 1); head >= 0 && (next >= r.end || !r.word(next)) && r.xpos(head) == "NNS" && r.v.toll[r.id(head)] == "" && a.Value > 1 {
				q.Of = r.lower(head)
				return true
			}
		}
		if toll == "" {
			q.Of = r.ofThem(a, start)
			return q.Of != ""
		}
		q.Of = toll
		a.least = true
		return true
	}
	if head >= 0 && r.v.toll[r.id(head)] == "abducted" {
		// "two of the six hostages were freed"
		if q.Of = "abducted"; r.comesFree(a, next) {
			q.Of = "released"
		}
		return true
	}
	if head < 0 || r.v.toll[r.id(head)] != "" {
		return false // "22 of the dead" tells nothing of the toll
	}
	q.Of = r.lower(head)
	if toll := cmp.Or(r.tollAfter(next), r.tollBefore(a)); toll != "" {
		q.Of = toll
		if !r.v.generic[r.id(head)] {
			q.Of += " " + r.lower(head)
		} else {
			a.least = true
		}
		return true
	}
	return a.Value > 1 || numbered && r.xpos(head) == "NNS" && r.objectAt(a)
}

// objectAt reports whether an amount is what something is done to: "shot down | one of four drones".
func (r *reader) objectAt(a *amount) bool {
	if i := r.overBound(a); i >= r.first && r.lower(i) == "but" {
		return false // "all but one of four"
	}
	if at := r.token(a.start); at >= 0 && r.doc.Tokens[at].Rel == nlp.Obj {
		return true
	}
	i := r.overBound(a)
	return i >= r.first && r.pos(i) == nlp.VERB
}

// ofThem is what a part counts that is only "of them", before the verb at token start: what
// was counted last, in its sentence or the one before, if that was more. "It lists 214
// bridges and says 63 of them were shut".
func (r *reader) ofThem(a *amount, start int) string {
	if a.Vague {
		return ""
	}
	if i := a.start - 1; r.mark(i, ',') && (start >= r.end || !r.word(start)) && r.xpos(i-1) == "NNS" && a.Value > 1 && r.v.toll[r.id(i-1)] == "" {
		return r.lower(i - 1) // "the letters, 14 of them, were burned"
	}
	object := r.objectAt(a) && (start >= r.end || !r.acts(start))
	if !object && (a.Value < 10 || !r.acts(start)) {
		return ""
	}
	whole := r.last
	if whole == nil {
		whole = &r.before
	}
	if whole.Value <= a.Value || strings.Contains(whole.Of, " ") || r.falls(whole.Of) {
		return ""
	}
	return countOf(whole.Of, whole.Unit)
}

// numberOf finds what "the number of people killed in the clashes" counts, for
// the figure that follows it.
func (r *reader) numberOf(a *amount) string {
	if j := a.next + 1; r.id(a.start-1) == r.v.word.to && r.id(a.next) == r.v.word.the && j < r.end && (r.v.total[r.id(j)] || r.v.tollWord[r.id(j)]) {
		// "raising to 15 the number killed", "bringing to nine the number of people held"
		k := j + 1
		if r.id(k) == r.v.word.of {
			head, next := r.noun(k + 1)
			if toll := r.tollAfter(next); toll != "" || head < 0 {
				return toll
			}
			return cmp.Or(r.v.toll[r.id(head)], r.lower(head))
		}
		return r.tollAt(k)
	}
	words := 0
	for k := a.start - 1; k >= r.first && words < 16; k-- {
		t := &r.toks[k]
		if t.Kind == scan.Number || t.Kind == scan.Mark && (t.Rune == ';' || t.Rune == '"') {
			return ""
		}
		if t.Kind != scan.Word {
			continue
		}
		words++
		if w := r.lower(k); w != "number" && w != "tally" && w != "count" || r.id(k+1) != r.v.word.of {
			continue
		}
		j := k + 2
		if r.id(j) == r.v.word.the {
			j++
		}
		if toll, ok := r.totalOfThose(k, a.start); ok {
			return toll
		}
		head, next := r.noun(j)
		toll := ""
		for i := j; i < max(next, j+1) && i < a.start; i++ {
			if c := r.tollAt(i); c != "" {
				toll = c
			}
		}
		if toll == "" && next < a.start {
			toll = r.tollAfter(next)
		}
		switch {
		case toll == "" && head < 0:
			if r.word(j) && r.toks[j].Capital && r.id(j+1) == r.v.word.at && j+2 >= r.overBound(a) {
				return r.lower(j) // "put the number of Guyanese at 16"
			}
			return ""
		case toll == "":
			return r.lower(head)
		case head < 0 || r.v.generic[r.id(head)] || r.v.toll[r.id(head)] != "":
			return toll
		}
		return toll + " " + r.lower(head)
	}
	return ""
}

// subject finds what "membership rose to 45,000 from 40,000" counts: the subject
// of the verb of change over the figure.
func (r *reader) subject(a *amount) string {
	d := r.doc
	at := r.token(a.start)
	if at < 0 || !a.Digits {
		return ""
	}
	h := at
	for range 3 {
		h = d.Tokens[h].Head
		if h < 0 {
			return ""
		}
		if t := &d.Tokens[h]; t.UPOS == nlp.VERB {
			break
		}
	}
	verb, rel := r.v.ID(d.Tokens[h].Lemma), nlp.Nsubj
	if r.v.changed[verb] {
		rel = nlp.NsubjPass // "her majority was cut to 212"
	}
	if d.Tokens[h].UPOS != nlp.VERB || verb == 0 || !r.v.change[verb] && !r.v.changed[verb] {
		return ""
	}
	for i := h - 1; i >= 0 && h-i < 30; i-- {
		t := &d.Tokens[i]
		if t.Head != h || t.Rel != rel {
			continue
		}
		if t.UPOS != nlp.NOUN {
			return ""
		}
		word := strings.ToLower(d.Text[t.Start:t.End])
		if r.v.period[r.v.ID(word)] {
			return "" // "the previous week was revised up to 507,000"
		}
		if c := r.v.toll[r.v.ID(word)]; c != "" {
			return c
		}
		return word
	}
	return ""
}

// leftOut finds what a figure counts that leaves it out, because the one before
// it in the sentence said it: "about 74,000 pumps at home and more than 160,000
// abroad", "52 votes to 48", "1,500 people marched; organisers spoke of 20,000".
func (r *reader) leftOut(a *amount, prev *news.Quantity) string {
	if prev == nil || prev.Unit != "" || prev.Of == "" || prev.Of == "age" || prev.Of == "magnitude" || a.start <= r.first {
		return ""
	}
	if i := a.start - 1; (r.mark(i, ',') || r.mark(i, ';') || r.id(i) == r.v.word.and) && a.Value > 1 && !a.Vague {
		// "Six countries voted against, nine abstained": a figure before its verb.
		if x := r.xpos(a.next); x == "VBD" || x == "VBP" || x == "VBN" && (a.next+1 >= r.end || !r.word(a.next+1)) {
			return prev.Of
		}
	}
	if w := r.lower(a.start - 1); w == "which" && r.id(a.start-2) == r.v.word.of && r.acts(a.next) {
		return prev.Of // "212 rooms, of which 190 are booked"
	}
	if r.mark(a.start-1, ',') && r.toks[a.start-2].Kind == scan.Word && a.Value > 1 && !a.Vague && r.word(a.next) {
		switch id, w := r.id(a.next), r.lower(a.next); {
		case w == "short" && r.id(a.next+1) == r.v.word.of, (id == r.v.word.more || id == r.v.word.fewer || id == r.v.word.less) && r.id(a.next+1) == r.v.word.than:
			return prev.Of // "107 seats, 19 short of a majority", "19 more than before"
		}
	}
	if !a.Digits {
		return ""
	}
	if j := a.next; r.mark(j, '-') || r.mark(j, ':') || r.mark(j, '/') {
		return ""
	}
	i := r.overBound(a)
	switch r.id(i) {
	case r.v.word.of, r.v.word.and, r.v.word.to, r.v.word.from, r.v.word.than, r.v.word.or, r.v.word.not:
	case r.v.word.at:
		if a.Value < 100 {
			return ""
		}
	default:
		return ""
	}
	// A figure and a noun of its own is no such figure.
	if r.word(a.next) {
		switch r.pos(a.next) {
		case nlp.ADP, nlp.ADV, nlp.CCONJ, nlp.SCONJ, nlp.PRON, nlp.AUX:
		default:
			return ""
		}
	}
	return prev.Of
}

// points reports whether the noun at token i means points of a percentage: the
// sentence has one, and no index or match is counted.
func (r *reader) points(i int, a *amount) bool {
	if w := r.lower(i); w != "points" && w != "point" || i != a.next || a.Value >= 100 {
		return false
	}
	for k := r.first; k < a.start; k++ {
		if r.v.index[r.id(k)] && r.id(k) != 0 {
			return false // "the index lost 62 points, or 0.8%"
		}
	}
	for k := r.first; k < r.end; k++ {
		if r.mark(k, '%') {
			return true
		}
		if val, _, ok := r.v.Phrase(r.toks[:r.end], k); ok && class(val&3) == isMeasure && r.v.measures[val>>2].symbol == "%" {
			return true
		}
	}
	return false
}

// token is the token of the language core that begins where token i does, -1
// for none.
func (r *reader) token(i int) int {
	if r.pos(i) == nlp.NoPOS {
		return -1
	}
	return r.nlpAt
}

// xpos is the tag of token i, "" when the language core gave none.
func (r *reader) xpos(i int) string {
	if t := r.token(i); t >= 0 {
		return r.doc.Tokens[t].XPOS
	}
	return ""
}

// byTree finds the noun that the parse says the number counts, where its words
// were not read as a noun phrase; as noun does.
func (r *reader) byTree(a *amount, j int) (head, next int) {
	at := r.token(a.start)
	if at < 0 {
		return -1, j
	}
	t := &r.doc.Tokens[at]
	if t.Rel != nlp.Nummod || t.Head <= at || t.Head-at > maxNoun || t.Head >= len(r.doc.Tokens) || r.doc.Tokens[t.Head].UPOS != nlp.NOUN {
		return -1, j
	}
	for k := j; k < r.end && k-j < maxNoun; k++ {
		if r.toks[k].Kind == scan.Mark && r.toks[k].Rune != '-' {
			break
		}
		if p := r.pos(k); p == nlp.ADP || p == nlp.VERB || p == nlp.DET || p == nlp.AUX {
			break // "the 40 on board"
		}
		if r.toks[k].Start == r.doc.Tokens[t.Head].Start {
			return k, k + 1
		}
	}
	return -1, j
}
