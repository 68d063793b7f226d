package attrib

import (
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// clause takes the clause that verb v governs as its content.
func (f *finder) clause(c candidate, v int, q cue, known, absent bool) bool {
	comp := f.complement(v)
	if comp < 0 || comp < v && !f.endsBefore(comp, v, c.head) {
		return false
	}
	c.frame = clauseFrame
	mark := f.t.Child(comp, nlp.Mark)
	that := mark >= 0 && f.is(mark, "that")
	switch {
	case !known:
		if !that || !f.speakerLike(c.head) {
			return false
		}
		c.score = 0.5
	case !q.takes('c') && !q.takes('q'):
		if first := f.extent(comp).first; !that && !(f.speakerLike(c.head) && first > v && strings.HasPrefix(f.d.Tokens[first].XPOS, "W")) {
			return false // "released the returns of its directors": a noun read as a verb
		}
		c.score = 0.6
	}
	if c.head < 0 {
		if !absent && !that && !(mark >= 0 && f.is(mark, "whether", "if") && c.stance == news.Asks) {
			return false
		}
		c.score = 0.5
	}
	if f.lex.senses.has(f.lemma(v)) && c.head >= 0 && f.lex.reporters.has(f.lemma(c.head)) {
		c.stance = news.Witnessed
	}
	r := f.extent(comp)
	if comp > v {
		r.first = f.fromThat(max(r.first, v+1), v)
		if that && mark > r.first && !f.hasVerb(tokens{r.first, mark}) && f.quoteOf[mark] == f.quoteOf[v] {
			r.first = mark // "said, on its website, that"
		}
		r = f.wholeClause(r, v, c.sent)
		r.last = f.clauseEnd(r.first, r.last, v)
		r.last = f.quoteEnd(r, comp, v)
		r.last = f.backshifted(f.secondThat(r.last, v, c.sent), v, c.sent)
		r.last = f.morePredicates(r, v, c.sent)
	} else {
		r.last = min(r.last, f.cueStart(v, c.head))
	}
	if o := f.t.Child(v, nlp.Obj); comp > v && o > v && o < comp && !q.takes('t') && f.extent(o).last == r.first {
		r.first = f.extent(o).first // the clause's subject, hung on the cue
	}
	for k := f.t.First(v); k >= 0 && k < comp; k = f.t.Next(k) {
		if f.d.Tokens[k].Rel == nlp.Nsubj && k > v && c.head < v && f.extent(k).last <= r.first {
			r.first = f.extent(k).first // the clause's subject, taken for the cue's
		}
	}
	c.content = f.single(r)
	return f.take(c, v)
}

// wholeClause is a content clause of cue v that a parse has cut: it begins at the
// "that" behind the time with which the parse lets it begin, and goes on to the end
// of what is said where it has no verb yet: "warned | this week | that ten people,
// two of them children, | were missing".
func (f *finder) wholeClause(r tokens, v, s int) tokens {
	for i := r.first; i < min(r.last, r.first+maxAfter); i++ {
		if f.is(i, "that") && f.quoteOf[i] == f.quoteOf[v] {
			r.first = i
			break
		}
		if !f.lex.times.has(f.lemma(i)) && f.d.Tokens[i].UPOS != nlp.NUM && !f.is(i, "this", "last", "on", "late", "early") {
			break
		}
	}
	for i := v + 1; i < r.first; i++ {
		if f.is(i, "that") && i+1 < r.first && f.d.Tokens[i].UPOS != nlp.PRON && f.quoteOf[i] == f.quoteOf[v] && !f.addresseeAt(i) {
			r.first = i // "that | contaminated water | had been found"
			break
		}
	}
	end := f.d.Sentences[s].Last
	if r.last < end && !f.quoted(r.last) && f.quoteOf[v] == 0 && (!f.predicated(r) && f.finite(tokens{r.last, end}) || f.words(r) < 3 && f.is(r.first, "that") && !f.closes(r.last)) {
		r.last = f.restEnd(v, r.first, end)
	}
	return r
}

// addresseeAt reports whether the "that" at token i only points to who is told: "told
// that man".
func (f *finder) addresseeAt(i int) bool {
	return f.d.Tokens[i].UPOS == nlp.DET && f.d.Tokens[i+1].UPOS == nlp.NOUN && f.lex.personNouns.has(f.lemma(i+1))
}

// fromThat is where a content clause begins that the parse lets begin at token
// first: at the "that" before it, if only whom it was told, when and where
// stands between that and cue v.
func (f *finder) fromThat(first, v int) int {
	for i := v + 1; i < min(first, v+maxTold); i++ {
		if f.d.Tokens[i].UPOS == nlp.SCONJ && f.is(i, "that") {
			return i
		}
		if u := f.d.Tokens[i].UPOS; u == nlp.VERB && !f.readOut(i) || u == nlp.AUX || f.quoteOf[i] != f.quoteOf[v] {
			break
		}
	}
	return f.behindChannel(first, v)
}

// behindChannel is where a content begins that the parse lets begin with where it
// was said: at the "that" behind "on its official website,".
func (f *finder) behindChannel(first, v int) int {
	if first >= len(f.d.Tokens) || f.d.Tokens[first].UPOS != nlp.ADP {
		return first
	}
	channel := false
	for i := first + 1; i < min(len(f.d.Tokens), first+maxTold); i++ {
		if channel && f.is(i, "that") && (f.d.Tokens[i].UPOS == nlp.SCONJ || i+1 < len(f.d.Tokens) && f.d.Tokens[i+1].UPOS != nlp.VERB && f.d.Tokens[i+1].UPOS != nlp.AUX) {
			return i
		}
		if u := f.d.Tokens[i].UPOS; u == nlp.VERB && !f.readOut(i) && f.tensed(i) || u == nlp.AUX || f.quoteOf[i] != f.quoteOf[v] {
			return first
		}
		channel = channel || f.lex.channels.at(f.lemma(i)) != ""
	}
	return first
}

// endsBefore reports whether the clause of comp is closed by a mark before the
// clause of cue v with the source head begins.
func (f *finder) endsBefore(comp, v, head int) bool {
	at := f.cueStart(v, head)
	return at > 0 && f.closes(at-1) && f.extent(comp).first < at-1 && (head < 0 || head > comp)
}

// complement is the clause that verb v governs as what is said: rather one
// after it than one before. -1 for none.
func (f *finder) complement(v int) int {
	best := -1
	for k := f.t.First(v); k >= 0; k = f.t.Next(k) {
		if k > v && (f.saysOn(v, k) || f.readOut(k)) {
			continue
		}
		switch f.d.Tokens[k].Rel {
		case nlp.Ccomp:
			if m := f.t.Child(k, nlp.Mark); m >= 0 && (f.lex.notMarks.has(f.lower(m)) || f.is(m, "to")) {
				continue
			}
			if s := f.t.Child(k, nlp.Nsubj); s > v && f.is(s, "who", "which") && f.comma(s-1) {
				continue // a relative clause: "ordered Oda, who is ill, to …"
			}
			if best < v && !f.semicolonBetween(v, k) {
				best = k
			}
		case nlp.Parataxis:
			// "He said: we go": a clause after a colon or an opening mark.
			if k > v && best < 0 && f.colonBetween(v, k) {
				best = k
			}
		}
	}
	return best
}

// saysOn reports whether the clause of verb k behind the colon of cue v has a cue of
// its own, by which the speaker of v goes on: "The service disagrees: it says …".
func (f *finder) saysOn(v, k int) bool {
	s := f.t.Child(k, nlp.Nsubj)
	return s > v && f.d.Tokens[s].UPOS == nlp.PRON && f.d.Word(s-1) == ":" && f.lex.verbs.at(f.lemma(k)).takes('c') && f.quoteOf[k] == f.quoteOf[v]
}

// semicolonBetween reports whether a semicolon outside quotation marks divides two
// tokens.
func (f *finder) semicolonBetween(a, b int) bool {
	for i := min(a, b) + 1; i < max(a, b); i++ {
		if f.lowers[i] == ";" && !f.quoted(i) {
			return true
		}
	}
	return false
}

func (f *finder) colonBetween(a, b int) bool {
	for i := a + 1; i <= b; i++ {
		if f.d.Word(i) == ":" || f.quoteOf[i] > 0 && f.quoteOf[i] != f.quoteOf[a] {
			return true
		}
	}
	return false
}

// clauseEnd is where a content clause of cue v ends that a parse lets go from
// first to last: before a participle by which the source goes on ("…, adding
// that …").
func (f *finder) clauseEnd(first, last, v int) int {
	for k := first + 1; k < last; k++ {
		if (f.lowers[k] == ";" || f.contrasts(k)) && f.quoteOf[k] == f.quoteOf[v] && f.newSpeaker(tokens{k + 1, last}) {
			return k
		}
		if f.d.Tokens[k].XPOS == "VBG" && f.d.Word(k-1) == "," && f.quoteOf[k] == f.quoteOf[v] && (f.lex.verbs.at(f.lemma(k)).takes('c') || f.lex.quoters.has(f.lemma(k))) {
			return k - 1
		}
		if f.d.Tokens[k].UPOS == nlp.CCONJ && k+1 < last && f.quoteOf[k] == f.quoteOf[v] {
			// "…and called the charge absurd": a cue of the same speaker.
			for i := k + 1; i < min(last, k+3); i++ {
				if s := f.speakerOf(i, v); s {
					return k
				}
			}
		}
	}
	return last
}

// speakerOf reports whether verb i, joined to the content of cue v, speaks for
// the subject of v.
func (f *finder) speakerOf(i, v int) bool {
	if f.d.Tokens[i].UPOS != nlp.VERB || f.d.Tokens[i].Rel != nlp.Conj || f.lex.verbs.at(f.lemma(i)).frames == "" {
		return false
	}
	h := f.ownSubject(v)
	return h >= 0 && f.outerSpeaker(f.t.Subject(i), i) == h
}

// quoteEnd is where a content clause r with the head comp ends that is wholly a
// quotation: with its closing mark, for what follows that is the outlet's.
func (f *finder) quoteEnd(r tokens, comp, v int) int {
	i := f.quoteOf[comp]
	if i == 0 || f.quoteOf[v] == i {
		return r.last
	}
	q := f.quotes[i-1].outer
	if f.words(tokens{r.first, q.first}) == 0 && q.last < r.last && f.closes(q.last-2) {
		return q.last
	}
	return r.last
}

// maxBroken is how many words of a content a parser may have hung elsewhere
// before the "and that" by which it goes on.
const maxBroken = 4

// secondThat is where a content ends that goes on with "and that …" behind
// where the parse let it end: "said 35 were unaccounted for and that 12 …".
func (f *finder) secondThat(last, v, s int) int {
	end := f.d.Sentences[s].Last
	if i := last; i+2 < end && f.d.Word(i) == "," && f.quoteOf[i+1] > 0 && f.quoteOf[i] == f.quoteOf[v] {
		// "said that, if it rained, “the dam could break”"
		if q := f.quotes[f.quoteOf[i+1]-1].outer; q.first == i+1 && q.last <= end && q.len() > 4 && f.words(tokens{q.last, end}) == 0 {
			return end
		}
	}
	for i := last; i+2 < min(end, last+maxBroken); i++ {
		if f.quoteOf[i] != f.quoteOf[v] || f.d.Tokens[i].UPOS == nlp.VERB || f.closes(i) && !f.comma(i) {
			return last
		}
		if f.d.Tokens[i].UPOS == nlp.CCONJ && f.is(i+1, "that") && f.d.Tokens[i+2].UPOS != nlp.VERB {
			return f.restEnd(v, i, end)
		}
	}
	return last
}

// maxShifted is how many tokens may stand between an "and" and the shifted tense of
// the clause that it joins to a content.
const maxShifted = 9

// backshifted is where a content of cue v ends that a parse lets end at token last,
// before an "and" whose clause has a tense that only reported speech has beside a
// past cue: "said the fire was out | and the road had been opened".
func (f *finder) backshifted(last, v, s int) int {
	end := f.d.Sentences[s].Last
	i := last
	if i < end && f.comma(i) {
		i++
	}
	if i+2 >= end || f.d.Tokens[i].UPOS != nlp.CCONJ || f.d.Tokens[v].XPOS != "VBD" || f.quoteOf[i] != f.quoteOf[v] || f.quoted(last-1) {
		return last
	}
	if u := f.upos(i + 1); u != nlp.DET && u != nlp.PRON && u != nlp.NOUN && u != nlp.PROPN && u != nlp.NUM && u != nlp.ADJ {
		return last
	}
	for k := i + 2; k+1 < min(end, i+maxShifted); k++ {
		if f.closes(k) || f.quoteOf[k] != f.quoteOf[v] || f.d.Tokens[k].UPOS == nlp.SCONJ {
			return last
		}
		if f.tensed(k) {
			if !f.is(k, "had", "would", "could", "might") || f.d.Tokens[k].UPOS != nlp.AUX {
				return last
			}
			return f.restEnd(v, i, end)
		}
	}
	return last
}

// morePredicates is where content r of cue v ends, whose subject goes on behind it in
// another predicate with an auxiliary that r has too or that a cue would not have: "said
// she had sold no boats, | had leased none and was being blamed by …".
func (f *finder) morePredicates(r tokens, v, s int) int {
	end := f.d.Sentences[s].Last
	i := r.last
	if i+2 >= end || !f.comma(i) || f.quoted(i) || f.quoted(v) || f.relativeSubject(v) >= 0 {
		return r.last
	}
	i++
	if f.d.Tokens[i].UPOS == nlp.CCONJ {
		i++
	}
	if i+1 >= end || f.d.Tokens[i].UPOS != nlp.AUX || !f.tensed(i) || f.verbGroup(v).len() > 1 {
		return r.last
	}
	for k := r.first; k < r.last; k++ {
		if f.d.Tokens[k].UPOS == nlp.AUX && f.tensed(k) {
			return f.restEnd(v, i, end)
		}
	}
	return r.last
}

// maxTold is how many tokens may stand between a cue and the "that" of its
// content: whom it was told, when and where.
const maxTold = 12

// thatClause takes the clause that the word "that" opens after a cue whose
// complement the parse has missed: "reported earlier that …".
func (f *finder) thatClause(c candidate, v int) bool {
	s := f.d.Sentences[c.sent]
	if c.head < 0 || f.d.Tokens[v].UPOS != nlp.VERB {
		r := f.nounsBefore(v, s.First)
		if r.empty() {
			return false
		}
		c.source, c.head = r, r.last-1
	}
	if !f.speakerLike(c.head) && !(c.head >= 0 && f.finiteVerb(v) && f.lex.verbs.at(f.lemma(v)).takes('q')) {
		return false
	}
	for i := v + 1; i < min(s.Last, v+maxTold); i++ {
		if f.d.Word(i) == "," && i+1 < s.Last && f.d.Tokens[i+1].XPOS == "VBG" && f.lex.quoters.has(f.lemma(i+1)) {
			for i += 2; i < s.Last && f.d.Word(i) != ","; i++ { // ", citing two officials,"
			}
			i++
		}
		if i >= s.Last {
			return false
		}
		if f.is(i, "that") && i+1 < s.Last && f.d.Tokens[i+1].UPOS != nlp.VERB && (!f.closes(i+1) || f.d.Word(i+1) == ",") {
			c.frame, c.score = clauseFrame, 0.8
			c.content = f.single(tokens{i, f.restEnd(v, i, s.Last)})
			return f.take(c, v)
		}
		switch f.d.Tokens[i].UPOS {
		case nlp.VERB, nlp.AUX, nlp.PUNCT, nlp.SCONJ:
			return false
		}
		if f.quoteOf[i] != f.quoteOf[v] {
			return false
		}
	}
	return false
}

// restClause takes what follows a cue as its content when a finite verb stands
// in it that no relative pronoun or conjunction introduces, whatever the parse
// made of it: "says the truth is that …".
func (f *finder) restClause(c candidate, v int, q cue) bool {
	s := f.d.Sentences[c.sent]
	if !f.speakerLike(c.head) || c.head > v || f.passiveVerb(v) {
		return false
	}
	from := v + 1
	if o := f.t.Child(v, nlp.Iobj, nlp.Obj); o > v && f.addressee(o, v, q) {
		from = f.extent(o).last
		if k := f.sentenceOf(o); k == c.sent && f.hasVerb(f.extent(o)) {
			from = o + 1
		}
	}
	for from < s.Last && (f.d.Tokens[from].UPOS == nlp.ADV || f.lex.times.has(f.lemma(from)) || f.is(from, "on", ",") && from+1 < s.Last && (f.lex.times.has(f.lemma(from+1)) || f.d.Word(from) == ",")) {
		from++
	}
	end := f.restEnd(v, from, s.Last)
	if q := f.quoteOf[v]; q > 0 {
		end = min(end, f.quotes[q-1].outer.last)
	}
	aside := false
	for i := from; i < end; i++ {
		t := &f.d.Tokens[i]
		if k := f.asideCloses(i, end); k > i && i > from && !aside && f.nominal(i-1) && f.tensed(k+1) {
			i, aside = k, true // "said the captain, who is 34, had asked"
			continue
		}
		if t.UPOS == nlp.CCONJ && i+1 < end && f.tensed(i+1) && !(i == from && f.is(i, "both", "either", "neither")) {
			return false // "to show patience and said …"
		}
		switch t.XPOS {
		case "VBD", "VBZ", "VBP", "MD":
			if i == from {
				return false
			}
			c.frame, c.score = clauseFrame, 0.8
			c.content = f.single(tokens{from, end})
			return f.take(c, v)
		case "WDT", "WP", "WP$", "WRB":
			return false
		case ",", ":", "VBG", "TO":
			return false
		}
		if f.lex.notMarks.has(f.lower(i)) || f.is(i, "that", "if", "whether", "who", "as") || f.quoteOf[i] != f.quoteOf[v] {
			return false
		}
	}
	return false
}

// asideCloses is the comma that closes what the comma at token i opens, when a relative
// pronoun, a determiner or an adverb stands behind that; -1 otherwise.
func (f *finder) asideCloses(i, end int) int {
	if f.d.Word(i) != "," || i+2 >= end || f.quoted(i) {
		return -1
	}
	if u := f.d.Tokens[i+1].UPOS; !relative(f.d.Tokens[i+1].XPOS) && u != nlp.DET && u != nlp.ADV {
		return -1
	}
	for k := i + 2; k+1 < min(end, i+maxAside); k++ {
		if f.quoted(k) || f.lowers[k] == ";" {
			return -1
		}
		if f.d.Word(k) == "," {
			return k
		}
	}
	return -1
}

// nounsBefore is the run of nouns and what goes with them that ends right
// before token v.
func (f *finder) nounsBefore(v, first int) tokens {
	r := tokens{v, v}
	for i := v - 1; i >= first; i-- {
		switch f.upos(i) {
		case nlp.NOUN, nlp.PROPN, nlp.PRON, nlp.ADJ, nlp.DET, nlp.NUM:
			r.first = i
		default:
			return r
		}
	}
	return r
}

// saysAgain reports whether a finite cue without a subject of its own stands at
// token k, behind at most an adverb: "…, now said".
func (f *finder) saysAgain(k, end int) bool {
	if f.d.Tokens[k].UPOS == nlp.ADV {
		k++
	}
	if k >= end || f.d.Tokens[k].UPOS != nlp.VERB || !f.tensed(k) {
		return false
	}
	q := f.lex.verbs.at(f.lemma(k))
	return q.takes('c') && q.takes('q') && (f.d.Tokens[k].XPOS == "VBD" || f.d.Tokens[k].XPOS == "VBZ")
}

// contrasts reports whether the comma at token k stands before a word that sets one
// speaker against another: ", while Rao fears that …".
func (f *finder) contrasts(k int) bool {
	return f.lowers[k] == "," && f.is(k+1, "while", "whereas")
}

// newSpeaker reports whether another speaker has his own cue in a range, which stands
// behind a semicolon.
func (f *finder) newSpeaker(r tokens) bool {
	for v := r.first + 1; v < min(r.last, r.first+maxFar); v++ {
		if f.quoted(v) {
			return false
		}
		if (f.is(r.first, "while", "whereas")) && f.tensed(v) && !f.saysThat(v) {
			return false
		}
		if f.saysThat(v) && f.tensed(v) {
			src, _ := f.subjectFrom(f.openerEnd(r.first, v), v)
			return !src.empty()
		}
	}
	return false
}

// restEnd is where what a sentence says after cue v from token i on ends: at its
// end, or where another aside on the source or another verb of its begins.
func (f *finder) restEnd(v, i, end int) int {
	for k := f.t.First(v); k >= 0; k = f.t.Next(k) {
		if k > i && f.d.Tokens[k].Rel == nlp.Conj && f.d.Tokens[k].UPOS == nlp.VERB {
			if at := f.extent(k).first; at > i && f.d.Tokens[at].UPOS == nlp.CCONJ {
				end = min(end, at)
			}
		}
	}
	for k := i + 1; k < end; k++ {
		if (f.lowers[k] == ";" || f.contrasts(k)) && !f.quoted(k) && f.newSpeaker(tokens{k + 1, end}) {
			return k
		}
		if f.d.Word(k-1) == "," && !f.quoted(k) && f.saysAgain(k, end) {
			return k - 1
		}
		if f.d.Word(k-1) == "," && !f.quoted(k) && (f.d.Tokens[k].XPOS == "VBG" && f.lex.verbs.at(f.lemma(k)).takes('c') || f.lex.quoters.has(f.lemma(k)) || f.phrasal(k, end) > 0) {
			return k - 1
		}
	}
	return end
}
