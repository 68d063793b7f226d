package quantity

import (
	"strings"

	"hearsay/internal/annotate/scan"
	"hearsay/internal/nlp"
)

// What befell those counted: killed, injured, missing, arrested, let go.

// tollAround finds what befell those counted: after the number ("12 people were
// killed", "12 dead"), before it ("killing at least 12", "the death toll rose to
// 14"), or on the word counted ("14 deaths").
func (r *reader) tollAround(a *amount, j, next int) string {
	w := &r.v.word
	for k := j; k < next; k++ {
		if t := r.v.toll[r.id(k)]; t != "" {
			if t == "abducted" && !(r.id(a.start-1) == w.the && r.id(a.start-2) == w.of) && r.comesFree(a, next) {
				return "released"
			}
			if r.v.lost[r.id(k)] && !r.takenBefore(a.start) && !r.takenAfter(k+1) {
				continue // "changed 100 lives"
			}
			return t
		}
	}
	if r.id(a.start-1) == w.the && r.id(a.start-2) == w.of {
		return "" // "300 of the 1,200": the others are spared
	}
	if t := r.tollAfter(next); t != "" {
		return t
	}
	return r.tollBefore(a)
}

// comesFree reports whether hostages are said to be let go: "freed 19 hostages",
// "19 hostages were released".
func (r *reader) comesFree(a *amount, next int) bool {
	w := &r.v.word
	for k := a.start - 1; k >= r.first && a.start-k <= 4; k-- {
		if r.v.freed[r.id(k)] {
			return r.onlyBound(k+1, a.start)
		}
	}
	for k := next; k < r.end && k-next < 4; k++ {
		switch id := r.id(k); {
		case r.v.freed[id]:
			return k > next
		case id == w.were || id == w.was || id == w.been || id == w.have || id == w.has || id == w.had || id == w.being || id == w.are || id == w.is:
		default:
			return false
		}
	}
	return false
}

// tollAfter finds what befell those counted in the words from token next on.
func (r *reader) tollAfter(next int) string {
	w := &r.v.word
	// After: helpers and adverbs may stand between, another count beside this one
	// ("four nurses and two doctors were killed"), and what it includes.
	helped := false
	for k := next; k < r.end && k-next < 6; k++ {
		if r.mark(k, ',') && r.id(k+1) == w.including {
			for k += 2; k < r.end && k-next < 30 && !r.mark(k, ','); k++ {
			}
			next = k + 1
			continue
		}
		if k == next && !helped {
			if end := r.aside(k); end > 0 {
				k, next = end, end+1
				continue
			}
		}
		if !r.word(k) {
			break
		}
		id := r.id(k)
		if id == w.and && !helped {
			if b, ok := r.v.Amount(r.toks[:r.end], k+1); ok && !b.Ordinal {
				if _, end := r.noun(b.Next); end > b.Next {
					k, next = end-1, end
					continue
				}
			} else if d := r.id(k + 1); d == w.a || d == w.an {
				if _, end := r.noun(k + 2); end > k+2 {
					k, next = end-1, end // "two soldiers and a herder were killed"
					continue
				}
			}
		}
		if x := r.xpos(k); k == next && k+1 < r.end && (x == "VBN" || x == "VBD") && r.tollAt(k) == "" && r.tollAt(k+1) != "" && !r.takesObject(r.tollEnd(k+1)-1) {
			continue // "people reported missing", "sailors feared dead"
		}
		if helped && k+1 < r.end && r.v.toll[r.id(k+1)] != "" && (strings.HasSuffix(r.lower(k), "ed") || r.xpos(k) == "VBN") {
			continue // "were confirmed dead", "were shot dead"
		}
		if t := r.tollAt(k); t != "" {
			if helped || t == "killed" && id != 0 && r.v.after[id] || !r.takesObject(r.tollEnd(k)-1) {
				return t // "21 workers died this week": nobody dies somebody
			}
			break // "12 gunmen killed three": they did it
		}
		if r.v.suffer[id] {
			return r.injuries(k + 1)
		}
		switch id {
		case w.having, w.were, w.was, w.been, w.have, w.has, w.had, w.being, w.are, w.is:
			helped = true
			continue
		case w.others, w.more:
			continue
		}
		if p := r.pos(k); p == nlp.ADV || p == nlp.AUX || p == nlp.PART || p == nlp.NoPOS && strings.HasSuffix(r.lower(k), "ly") {
			continue
		}
		break
	}
	return ""
}

// aside is the comma that closes the parenthesis which begins at token k, where a helping
// verb or one of dying follows it ("five people, all from one family, were killed"); 0 for
// none.
func (r *reader) aside(k int) int {
	if !r.mark(k, ',') {
		return 0
	}
	for i := k + 1; i+1 < r.end && i-k < 14; i++ {
		if r.toks[i].Kind != scan.Mark || r.toks[i].Rune == '-' {
			continue
		}
		if w := &r.v.word; r.mark(i, ',') && i > k+1 {
			id := r.id(i + 1)
			if id != 0 && (id == w.were || id == w.was || id == w.have || id == w.has || id == w.had || id == w.are || r.v.after[id]) {
				return i
			}
		}
		return 0
	}
	return 0
}

// tollAt is what befell those counted by the word or phrase at token k.
func (r *reader) tollAt(k int) string {
	if c := r.v.toll[r.id(k)]; c != "" || r.id(k) == 0 {
		return c
	}
	if val, _, ok := r.v.Phrase(r.toks[:r.end], k); ok && class(val&3) == isToll {
		return r.v.tollPhrases[val>>2]
	}
	return ""
}

// takesObject reports whether what follows the word at k may be its object.
func (r *reader) takesObject(k int) bool {
	if k+1 >= r.end {
		return false
	}
	t := &r.toks[k+1]
	w := &r.v.word
	if t.Kind == scan.Number {
		return true
	}
	if t.Kind != scan.Word {
		return false
	}
	if _, ok := r.v.Amount(r.toks[:r.end], k+1); ok {
		return true
	}
	if p := r.pos(k + 1); p == nlp.DET || p == nlp.NOUN || p == nlp.PROPN || p == nlp.PRON || p == nlp.ADJ {
		return true
	}
	return t.ID == w.the || t.ID == w.a || t.ID == w.an
}

// tollBefore looks back from the number over its bound to a verb or a toll.
func (r *reader) tollBefore(a *amount) string {
	words := 0
	toll := false
	for k := a.start - 1; k >= r.first && words < 14; k-- {
		t := &r.toks[k]
		if t.Kind == scan.Mark {
			if t.Rune == ',' && words > 2 || t.Rune == ';' || t.Rune == '"' || t.Rune == '(' {
				break
			}
			continue
		}
		if t.Kind == scan.Number {
			return ""
		}
		words++
		if r.v.tollWord[t.ID] && t.ID != 0 {
			toll = true
			continue
		}
		if r.v.harm[t.ID] && t.ID != 0 && a.Value >= harmed {
			return "" // "hurting millions of savers"
		}
		if c := r.tollAt(k); c != "" && t.ID != 0 && (toll || !r.v.after[t.ID]) {
			if toll {
				return c // "the death toll rose to 14"
			}
			// A verb right before its object, with at most a bound between.
			if words <= 4 && r.onlyBound(r.tollEnd(k), a.start) {
				return c
			}
			return ""
		}
	}
	if toll {
		return "killed"
	}
	return ""
}

// harmed is from how many people on what is said to hurt them leaves no injured.
const harmed = 1e5

// onlyBound reports whether tokens [i, j) are nothing but a bound or an adverb.
func (r *reader) onlyBound(i, j int) bool {
	w := &r.v.word
	for i < j {
		if val, next, ok := r.v.Phrase(r.toks[:r.end], i); ok && class(val&3) == isBound {
			i = next
			continue
		}
		switch r.id(i) {
		case w.to, w.a, w.the, w.of, w.another:
			i++
			continue
		}
		if p := r.pos(i); p == nlp.ADV || p == nlp.PART || p == nlp.AUX {
			i++
			continue
		}
		if lower := r.lower(i); strings.HasSuffix(lower, "ly") {
			i++
			continue
		}
		return false
	}
	return true
}

// tollEnd is the token after the word or phrase of a toll at token k.
func (r *reader) tollEnd(k int) int {
	if val, next, ok := r.v.Phrase(r.toks[:r.end], k); ok && class(val&3) == isToll {
		return next // of "fled their homes" all three words
	}
	return k + 1
}

// injuries is what those counted suffered, from token k on, "" for nothing that
// befalls: "six people got minor injuries".
func (r *reader) injuries(k int) string {
	for end := min(r.end, k+4); k < end && r.word(k); k++ {
		if c := r.tollAt(k); c != "" {
			return c
		}
		if p := r.pos(k); p != nlp.ADJ && p != nlp.ADV && p != nlp.DET && p != nlp.NOUN {
			return ""
		}
	}
	return ""
}

// takenBefore reports whether a verb that says of lives that they were lost stands before the
// number at token i: "claimed at least 100 lives", "the loss of 100 lives".
func (r *reader) takenBefore(i int) bool {
	for k := i - 1; k >= r.first && i-k <= 6; k-- {
		if id := r.id(k); id != 0 && r.v.taking[id] {
			return true
		}
	}
	return false
}

// takenAfter reports whether such a verb stands behind them: "100 lives have been lost".
func (r *reader) takenAfter(i int) bool {
	for k := i; k < r.end && k-i <= 4 && r.word(k); k++ {
		if id := r.id(k); id != 0 && r.v.taking[id] {
			return true
		}
	}
	return false
}
