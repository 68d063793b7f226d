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
	if comp < v && v+2 < len(f.d.Tokens) && f.comma(v+1) && f.quoted(v+2) && f.opensClause(f.extent(comp).first) {
		return false // "When the guard called, she said, “…”"
	}
	if f.inOwnRelative(comp, v) || f.onlyWhen(comp, v, q) || f.behindSpeech(f.extent(comp).first, comp, v) {
		return false
	}
	if comp < v && comp == f.opening[c.sent] && f.participleOpens(comp) {
		return false // "Asked about the fire, the mayor smiled"
	}
	if k := f.t.Child(comp, nlp.Nsubj); comp < v && k >= 0 && f.is(k, "who") && f.comma(k-1) {
		return false // "Another cook, who did not want to be named, said …"
	}
	if comp < v && f.d.Tokens[comp].UPOS == nlp.VERB && f.t.Child(comp, nlp.Aux, nlp.AuxPass, nlp.Nsubj, nlp.NsubjPass) < 0 && f.d.Tokens[f.extent(comp).first].UPOS == nlp.ADP {
		return false // "In a text shown to the court, however, he wrote: “…”"
	}
	if f.onlyAsks(v) {
		return false
	}
	if comp > v && f.mainBehindFronted(v, comp, c.sent) {
		return false // "As she announced the sale, Rao thanked the crew"
	}
	if comp > v && f.passiveVerb(v) && f.behindAsideClause(v, comp) {
		return false // "The deal, which was confirmed by the bank, | is worth"
	}
	if comp > v && f.toldOn(v, comp) {
		return false // "has denied it, telling the paper: “…”"
	}
	if end := f.d.Sentences[c.sent].Last; comp > v && f.commands(v, q) {
		if i := f.firstWho(v+2, comp+1); i >= 0 && i <= v+4 && f.behindWhoClause(v+1, i, end) > i {
			return f.commanded(c, v, q, f.passiveVerb(v)) // "asked residents who had seen it to call"
		}
	}
	c.frame = clauseFrame
	mark := f.t.Child(comp, nlp.Mark)
	that := mark >= 0 && f.is(mark, "that")
	c.deed = comp > v && f.onlyToSee(c.head, v, comp, that) // "saw thousands gather", "waited to see that"
	if !that && f.lex.thatOnly.has(f.base(v)) && !(c.head >= 0 && f.lex.hearers.has(f.base(c.head))) {
		return false // "held | dances all along the coast he left"
	}
	switch {
	case !known:
		if !that || !f.speakerLike(c.head) || f.lex.receiving.has(f.base(v)) {
			return false
		}
		c.score = 0.5
	case !q.takes('c') && !q.takes('q'):
		if that && f.claimedBy(v, mark, q) {
			return false // "referred to a claim by the union | that wages have fallen"
		}
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
	if f.lex.senses.has(f.base(v)) && c.head >= 0 && f.lex.reporters.has(f.base(c.head)) {
		c.stance = news.Witnessed
	}
	r := f.extent(comp)
	if comp > v && !that && f.onlyWhere(r.first, comp) && f.t.Child(comp, nlp.Ccomp) < 0 {
		return false
	}
	if comp > v && !that && f.describesNoun(r.first, v) && f.wholeClause(r, v, c.sent).first == r.first {
		return false // "reported the existence of a programme | launched in May"
	}
	if comp > v {
		r.first = f.fromThat(max(r.first, v+1), v)
		if r.first > v+2 && f.besideThat(r.first, r.last) && f.relativeTo(r.first, comp) {
			return false // "announced a curfew, which nobody kept": of what stands before
		}
		if r.first-1 > v && f.is(r.first-1, "how") && f.quoteOf[r.first-1] == f.quoteOf[v] {
			r.first-- // "described | how the roof fell in"
		}
		if that && mark > r.first && !f.hasVerb(tokens{r.first, mark}) && f.quoteOf[mark] == f.quoteOf[v] {
			r.first = mark // "said, on its website, that"
		}
		for n := 1; n <= 2; n++ {
			if r.first-n > v && f.opensNumber(r.first-n) {
				r.first -= n // "up | to 40", "up to | a dozen"
			}
		}
		r = f.wholeClause(r, v, c.sent)
		r.last = f.clauseEnd(r.first, r.last, v)
		r.last = f.quoteEnd(r, comp, v)
		r.last = f.backshifted(f.secondThat(r.last, v, c.sent), v, c.sent)
		r.last = f.otherPredicate(f.morePredicates(r, v, c.sent), v, c.sent)
		r.last = f.untilPredicate(r, v, c.sent)
		r.last = f.pastBracket(r, v, c.sent)
		r.last = f.withReason(f.joinedOn(r, v, c.sent), v, c.sent)
		r.last = f.withComplement(r, v, c.sent)
		r.last = f.withTime(r, v, c.sent)
		r.last = f.withMain(f.thoughtOver(r, v, c.sent), v, c.sent)
		r.first = f.behindAddressed(r, v, q)
		r.first = f.behindTold(f.behindApart(r, v, q), v, q)
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

// claimedBy reports whether a noun of speech with whose it is stands behind the preposition of verb
// v, before the "that" at token i, which then tells what that is: "referred to | a claim by a union aide | that …".
func (f *finder) claimedBy(v, i int, q cue) bool {
	for k := v + 2; k+1 < i && f.is(v+1, q.preps...); k++ {
		if f.d.Tokens[k].UPOS == nlp.NOUN && f.lex.nouns.at(f.base(k)).takes('c') && f.is(k+1, "by", "of", "from") {
			return true
		}
	}
	return false
}

// saidOpeners are the conjunctions and adverbs that open what is said, and not when or how it was.
var saidOpeners = setOf("that", "whether", "if", "how", "why")

// behindSpeech reports whether what begins at token i behind cue v and holds the predicate at
// token comp only tells when, where or how somebody said the quotation that ends right before
// him: "“No,” she said | when they asked", "“It is over,” Rao declared, | a point he likes".
func (f *finder) behindSpeech(i, comp, v int) bool {
	if i <= v || i+1 >= len(f.d.Tokens) || f.quoted(v) || f.quoted(comp) || f.d.Tokens[v].XPOS == "VBG" {
		return false
	}
	g, s := f.verbGroup(v).first, f.sentenceOf(v)
	said := g // behind the quotation
	for said > 0 && !f.quoted(said-1) && g-said < maxAside {
		said--
	}
	if said == 0 || !f.quoted(said-1) {
		return false
	}
	if first := f.opening[s]; g > first && first > 0 && f.quoted(first-1) && f.closesSpeech(first-1) && f.block[f.sentenceOf(first-1)] == f.block[s] && !f.hasVerb(tokens{first, g}) {
		// "“Stop!” | Rao said", where the mark has ended a sentence
	} else if src := f.afterQuote(g, first); src.empty() && !(g > 0 && f.quoted(g-1) && f.closesSpeech(g-1)) {
		return false
	}
	if i-1 > v && f.lowers[i-1] == "," {
		i--
	}
	switch f.d.Tokens[i].UPOS {
	case nlp.SCONJ, nlp.ADV, nlp.ADP:
		return !f.among(i, saidOpeners)
	case nlp.PUNCT:
		o := f.quotes[f.quoteOf[said-1]-1].outer.first
		return o == f.opening[f.sentenceOf(o)] && f.lowers[i] == "," && !f.is(i+1, "that") && f.d.Tokens[i+1].UPOS != nlp.CCONJ && !f.quoted(i+1)
	}
	return false
}

// behindAsideClause reports whether comp stands behind the comma that ends a relative clause
// with a comma of its own, in which verb v stands.
func (f *finder) behindAsideClause(v, comp int) bool {
	g := f.verbGroup(v).first - 1
	if g < 2 || !f.is(g, "which", "who") || f.lowers[g-1] != "," {
		return false
	}
	for i := v + 1; i < comp; i++ {
		if f.lowers[i] == "," && f.tensed(i+1) {
			return true
		}
	}
	return false
}

// toldOn reports whether the clause at comp is a quotation behind the colon of another cue,
// by which the source of verb v goes on: "…, telling a paper in his town: “…”".
func (f *finder) toldOn(v, comp int) bool {
	if !f.quoted(comp) || f.quoted(v) {
		return false
	}
	colon := f.quotes[f.quoteOf[comp]-1].outer.first - 1
	if colon <= v || f.lowers[colon] != ":" {
		return false
	}
	for i := v + 2; i < colon; i++ {
		if f.goingOn(i) && f.lex.verbs.at(f.base(i)).takes('q') {
			return true
		}
	}
	return false
}

// endsBefore reports whether the clause of comp is closed by a mark before the
// clause of cue v with the source head begins.
func (f *finder) endsBefore(comp, v, head int) bool {
	at := f.cueStart(v, head)
	return at > 0 && f.closes(at-1) && f.lowers[at-1] != ";" && !f.is(at, "whose") && f.extent(comp).first < at-1 && (head < 0 || head > comp)
}

// complement is the clause that verb v governs as what is said: rather one
// after it than one before. -1 for none.
func (f *finder) complement(v int) int {
	best := -1
	for k := f.t.First(v); k >= 0; k = f.t.Next(k) {
		rel := f.d.Tokens[k].Rel
		if rel != nlp.Ccomp && rel != nlp.Parataxis || k > v && (f.saysOn(v, k) || f.readOut(k) || f.beyondClosing(v, k)) {
			continue
		}
		switch rel {
		case nlp.Ccomp:
			if preposition(f.lowers[k]) && f.d.Tokens[k].UPOS == nlp.VERB && f.t.Child(k, nlp.Nsubj, nlp.Cop) < 0 {
				continue // ", | amid | a row", taken for a verb
			}
			if m := f.t.Child(k, nlp.Mark); m >= 0 && (f.lex.notMarks.has(f.form(m)) || f.is(m, "to")) || k > v && (f.circumstance(k) || f.inWhat(k)) {
				continue
			}
			if s := f.t.Child(k, nlp.Nsubj); s > v && f.is(s, "who", "which") && f.comma(s-1) {
				continue // a relative clause: "ordered Oda, who is ill, to …"
			}
			if s := f.t.Child(k, nlp.Nsubj, nlp.NsubjPass); s > v+2 && f.d.Tokens[s].XPOS == "WDT" && f.is(s, "that") && f.describedByComma(s, v) {
				continue // "claimed to have won, a claim | that nobody has checked"
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

// describedByComma reports whether the relative pronoun at token i describes a noun that a
// comma behind cue v brings in.
func (f *finder) describedByComma(i, v int) bool {
	if f.d.Tokens[i-1].UPOS != nlp.NOUN {
		return false
	}
	for k := i - 1; k > v+1; k-- {
		if f.lowers[k] == "," {
			return f.d.Tokens[k+1].UPOS == nlp.DET
		}
		if f.tensed(k) {
			return false
		}
	}
	return false
}

// saysOn reports whether the clause of verb k behind the colon of cue v has a cue of
// its own, by which the speaker of v goes on: "The service disagrees: it says …".
func (f *finder) saysOn(v, k int) bool {
	if f.needs[f.sentenceOf(v)]&needColon == 0 {
		return false
	}
	s := f.t.Child(k, nlp.Nsubj)
	return s > v && f.d.Tokens[s].UPOS == nlp.PRON && f.lowers[s-1] == ":" && f.lex.verbs.at(f.base(k)).takes('c') && f.quoteOf[k] == f.quoteOf[v]
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
		if f.lowers[i] == ":" || f.quoteOf[i] > 0 && f.quoteOf[i] != f.quoteOf[a] {
			return true
		}
	}
	return false
}

// describesNoun reports whether a clause behind cue v begins with a participle that only
// describes the noun before it.
func (f *finder) describesNoun(first, v int) bool {
	t := &f.d.Tokens[first]
	return first > v+1 && t.UPOS == nlp.VERB && (t.XPOS == "VBN" || t.XPOS == "VBD") && f.t.Child(first, nlp.Nsubj) < 0 && f.t.Child(first, nlp.NsubjPass) < 0 && (f.d.Tokens[first-1].UPOS == nlp.NOUN || f.d.Tokens[first-1].UPOS == nlp.PROPN) && !f.lex.times.has(f.base(first-1))
}
