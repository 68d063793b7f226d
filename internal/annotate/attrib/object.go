package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// object takes a noun phrase as content: "rejected the offer".
func (f *finder) object(c candidate, v int, q cue) bool {
	o := f.t.Child(v, nlp.Obj)
	if o < 0 && (f.smallClause(c, v, q) || f.plainObject(c, v, q)) {
		return true
	}
	if o < v || f.beyondClosing(v, o) || !q.takes('n') || f.semicolonBetween(v, o) || !f.speaksIn(c.head, v) && !(f.lex.senses.has(f.base(v)) && f.eyewitness(c.head)) || f.addressee(o, v, q) || f.lex.times.has(f.base(o)) || f.lex.quoters.has(f.base(v)) && f.is(v, "citing", "quoting") {
		return false
	}
	if f.lowers[v+1] == "," && f.quotedSpeech(v) && !f.commaBetween(v+2, o) {
		return false // "“…,” she recalled, | a cup in her hand"
	}
	if f.medium(c.head) && f.lex.carriers.has(f.form(v)) && !f.lex.quoters.has(f.base(v)) && f.documentNoun(o) {
		return false // "The Tide has seen a letter that shows …": the letter says it
	}
	if f.handedOver(&c, v, o) || c.stance == news.Doubts && f.isPerson(o) {
		return false // "handed over the letter", "questioned the driver"
	}
	if f.lex.light.has(f.base(v)) && f.lex.docNouns.has(f.base(o)) && (f.xpos(o+1) == "VBG" || f.xpos(o+1) == "," && f.xpos(o+2) == "VBG" && f.lex.verbs.at(f.base(o+2)).takes('c')) {
		return false // "issued a statement saying": what it says is the content
	}
	if f.lex.senses.has(f.base(v)) && !f.reporting(c.head) && f.introducedByAs(o) < 0 {
		return false // to see something is no statement, but for a reporter
	}
	if q.takes('=') && f.introducedByAs(o) < 0 && !f.is(f.extent(o).last, q.preps...) && !f.is(o+1, q.preps...) && !f.holdsPrep(o, q) && !(f.negatedAt(v) && f.lex.refusals.has(f.base(v)) && f.willNot(v)) {
		return false // "named the victim"
	}
	if f.noStatement(c, v, o) {
		return false
	}
	c.frame = phraseFrame
	if x := f.lex.nouns.at(f.base(o)); c.stance == news.Asserts && x.stance != "" && f.lex.light.has(f.base(v)) {
		c.stance = x.stance // "expressed the hope that"
	}
	r := f.extent(o)
	for k := o + 1; k < r.last; k++ {
		if f.besideThat(k, r.last) && f.quoteOf[k] == f.quoteOf[o] && (f.quoteOf[v] == f.quoteOf[o]) {
			r.last = k // "promised a refund | , which never came"
			break
		}
	}
	if end := f.d.Sentences[c.sent].Last; f.lex.light.has(f.base(v)) && r.last+2 < end && f.is(r.last, "that") && f.lex.nouns.at(f.base(o)).takes('c') {
		c.frame = clauseFrame
		last := f.restEnd(v, r.last, end)
		for k := r.last + 2; k+1 < last; k++ {
			if f.d.Tokens[k].UPOS == nlp.CCONJ && f.tensed(k+1) && f.quoted(k-1) && !f.quoted(k) {
				last = k // "… that “all will be back” | and congratulated the police"
			}
		}
		c.content = f.single(tokens{r.last, last}) // "expressed his confidence | that “…”"
		return f.take(c, v)
	}
	r.last = f.bareWithPlace(r, v, o, f.d.Sentences[c.sent].Last)
	r.last = f.byWhen(&c, f.andInMarks(r, v, f.d.Sentences[c.sent].Last), f.d.Sentences[c.sent].Last)
	r.last = f.asPhrase(r.last, f.d.Sentences[c.sent].Last)
	r.last = f.shownUntil(&c, v, r.last, f.d.Sentences[c.sent].Last)
	r.last = f.withAim(r, f.d.Sentences[c.sent].Last)
	r.last = f.lasting(r.last, f.d.Sentences[c.sent].Last)
	if f.lex.selves.has(f.form(v + 1)) {
		r.first = v + 1 // "declared herself the winner": who says so of oneself
		if c.stance == news.Asserts || c.stance == news.Announces {
			c.stance = news.Claims
		}
	}
	if f.lex.senses.has(f.base(v)) && f.lex.reporters.has(f.base(c.head)) {
		c.stance = news.Witnessed
		r.last = f.restEnd(v, r.last, f.d.Sentences[c.sent].Last)
	}
	// "called him a liar", "described it as a trap": what is said of the object.
	for k := f.t.Next(o); k >= 0; k = f.t.Next(k) {
		switch f.d.Tokens[k].Rel {
		case nlp.Xcomp:
			r.last = max(r.last, f.extent(k).last)
		case nlp.Obl, nlp.Advcl:
			if f.introducedBy(k, q.preps) >= 0 {
				r.last = max(r.last, f.extent(k).last)
			}
		}
	}
	if f.lex.naming.has(f.base(v)) {
		if f.onlyNamed(c.head, v) {
			return false
		}
		r.last = f.nameGiven(r.last, f.d.Sentences[c.sent].Last)
	}
	// "accused Oslo of stalling", where the parse hung the preposition elsewhere.
	if i := r.last; len(q.preps) > 0 && i < f.d.Sentences[c.sent].Last && f.is(i, q.preps...) {
		if h := f.d.Tokens[i].Head; h > i && !f.asClause(i) {
			r.last = max(r.last, f.extent(h).last)
		}
	}
	r.last = f.untilJoined(r, v)
	if q.takes('i') {
		r.last = f.toInfinitive(o, r.last, c.sent)
	}
	if q.takes('i') && !q.takes('c') && c.stance == news.Demands && !f.holdsTo(tokens{o, r.last}) {
		return false // "pushed the bill through": no demand
	}
	r.last = f.withCondition(&c, r.last, v)
	c.content = f.single(r)
	return f.take(c, v)
}

// withAim is where content r ends with the infinitive that names what its last noun is for,
// wherever a parser has hung that: "defended his plea | to move the ferry".
func (f *finder) withAim(r tokens, end int) int {
	if r.last < 1 || r.last+1 >= end || !f.is(r.last, "to") || f.d.Tokens[r.last+1].XPOS != "VB" || !f.lex.aims.has(f.base(r.last-1)) || f.quoteOf[r.last] != f.quoteOf[r.last-1] {
		return r.last
	}
	return f.nounPhraseEnd(r.last, end)
}

// untilJoined is where an object of cue v ends with its words in marks, behind which its speaker
// goes on with another verb or another does something else: "called the cut “larger than feared”
// | and lowered their price target".
func (f *finder) untilJoined(r tokens, v int) int {
	for k := r.first + 1; k < r.last; k++ {
		if !f.quoted(k-1) || f.quoted(k) || f.quoted(v) {
			continue
		}
		if f.d.Tokens[k].UPOS == nlp.CCONJ && k+1 < r.last && f.tensed(f.behindAdverbs(k+1, r.last)) || f.contrasts(k) {
			return k
		}
	}
	return r.last
}

// onlyNamed reports whether verb v right behind the noun at token head and a comma says
// how that is called and nothing else, though a parser made it the clause's verb: "The
// guards, called wardens, will be trained".
func (f *finder) onlyNamed(head, v int) bool {
	if head < 0 || head > v-2 || f.lowers[v-1] != "," {
		return false
	}
	for k := head + 1; k < v-1; k++ {
		if f.closes(k) || f.d.Tokens[k].UPOS == nlp.VERB || f.d.Tokens[k].UPOS == nlp.AUX {
			return false
		}
	}
	return true
}

// nameGiven is where an object that ends at token i ends with the name that it is
// given right behind it: "labelled the recall | Class I".
func (f *finder) nameGiven(i, end int) int {
	k := i
	for k < end && (f.opensNominal(k) || f.quoted(k)) && !f.lex.times.has(f.base(k)) {
		k++
	}
	if k == i || k < end && !f.closes(k) && f.d.Tokens[k].UPOS != nlp.ADP && f.d.Tokens[k].UPOS != nlp.CCONJ {
		return i
	}
	return k
}

// asPhrase is where an object that ends at token i ends with the phrase behind it
// that says as what it is seen, wherever a parser has hung that: "rejected this | as
// “a fantasy”", "condemned the raid | as an act of war".
func (f *finder) asPhrase(i, end int) int {
	if i+1 >= end || !f.is(i, "as") || f.d.Tokens[i].UPOS == nlp.SCONJ {
		return i
	}
	k := i + 1
	if q := f.quoteOf[k]; q > 0 && q != f.quoteOf[i] {
		return min(f.quotes[q-1].outer.last, end)
	}
	for k < end && !f.closes(k) && !f.tensed(k) && (k == i+1 || f.d.Tokens[k].UPOS != nlp.CCONJ && f.d.Tokens[k].UPOS != nlp.SCONJ) && !f.quoted(k) {
		if f.d.Tokens[k].UPOS == nlp.ADP && k+1 < end && f.lex.times.has(f.base(k+1)) {
			break
		}
		k++
	}
	if k == i+2 && k < end && f.quoteOf[k] > 0 && f.quoteOf[k] != f.quoteOf[i] && f.d.Tokens[i+1].UPOS == nlp.DET && f.quotes[f.quoteOf[k]-1].outer.first == k {
		return min(f.quotes[f.quoteOf[k]-1].outer.last, end) // "as an | “act of terror”"
	}
	if k > i+2 && k < end && f.tensed(k) && relative(f.d.Tokens[k-1].XPOS) {
		return f.nounPhraseEnd(k-1, end) // "as the choice of | farmers who own boats"
	}
	if k == i+1 || k < end && f.tensed(k) {
		return i // "as | he left": a clause
	}
	return k
}

// introducedByAs is the phrase with "as" that says what an object is seen as, -1
// for none.
func (f *finder) introducedByAs(o int) int {
	for k := f.t.Next(o); k >= 0; k = f.t.Next(k) {
		if m := f.introducedBy(k, asWord); m >= 0 {
			return k
		}
	}
	return -1
}

// addressee reports whether an object is who is told, not what is.
func (f *finder) addressee(o, v int, q cue) bool {
	if !q.takes('t') || f.t.Child(v, nlp.Iobj) >= 0 {
		return false
	}
	if q.stance == news.Promises && f.childWord(o, nlp.Det, "a") >= 0 && !f.isPersonNoun(o) {
		return false // "promised | a review"
	}
	u := f.d.Tokens[o].UPOS
	return u == nlp.PROPN || u == nlp.PRON || f.speakerLike(o)
}
