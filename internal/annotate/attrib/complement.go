package attrib

import (
	"slices"
	"strings"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// infinitive takes an infinitive as content: "vowed to stay".
func (f *finder) infinitive(c candidate, v int, q cue, passive, absent bool) bool {
	x := f.after(v, nlp.Xcomp, nlp.Ccomp)
	if x < 0 && !passive && v+2 < len(f.d.Tokens) && f.d.Tokens[v+1].XPOS == "VBG" && q.takes('n') && f.t.Child(v, nlp.Obj) < 0 {
		x = v + 1 // "denied | breaching its permit", hung as if it were how
	}
	if k := v + 2; !passive && k < len(f.d.Tokens) && f.d.Tokens[v+1].UPOS == nlp.ADV && f.d.Tokens[k].XPOS == "VBG" && (q.stance == news.Denies || q.stance == news.Acknowledges) && q.takes('c') && (x < 0 || x == k) {
		x = k // "denied ever | seeing it", "admitted secretly | taping it", hung as if it were how
	}
	if x < 0 && passive && f.commands(v, q) {
		if x = f.after(v, nlp.Advcl); x >= 0 && (x > v+3 && !(f.is(v+1, "by") && x <= v+maxAfter) || f.childWord(x, nlp.Mark, "to") < 0) {
			return false
		}
	}
	if k := f.t.Child(max(c.head, 0), nlp.Acl, nlp.AclRelcl); x < 0 && passive && c.head > v && k > c.head && f.childWord(k, nlp.Mark, "to") >= 0 {
		x = k // "is said by friends | to have left", hung on who says so
		c.source = f.phrase(c.head)
		c.source.last = min(c.source.last, f.extent(x).first)
	}
	if x < 0 {
		return false
	}
	if f.is(x, "being") && f.d.Tokens[x+1].XPOS == "VBN" && f.lex.verbs.at(f.base(x+1)).takes('t') {
		return false // "recalls being told to": what he was told is the content
	}
	gerund := f.d.Tokens[x].XPOS == "VBG" && !f.lex.weighing.has(f.base(v)) && q.takes('c') && f.t.Child(x, nlp.Aux) < 0 // "denied taking bribes"
	to := f.childWord(x, nlp.Mark, "to") >= 0 || q.stance == news.Declines && x == v+2 && f.is(v+1, "to")                // "declined to comment", taken for a noun
	if !gerund && (!to || !q.takes('i') && !passive) {
		return false
	}
	if q.stance == news.Declines && !passive && !f.tellable(x) {
		return false // "refused to leave"
	}
	if passive && c.head < 0 && (q.stance == news.Praises || f.lex.senses.has(f.base(v)) && f.d.Tokens[x].XPOS == "VBG") {
		return false // "had been favoured to win", "was seen dancing": nobody says so
	}
	c.frame = infinitiveFrame
	r := f.extent(x)
	r.first = max(r.first, v+1)
	if gerund && x == v+2 {
		r.first = v + 1 // "denied | ever seeing it"
	}
	if f.holdsThat(r) {
		r.last = f.untilPredicate(r, v, c.sent) // "to see that a plan for schools | will be made"
	}
	r.last = f.infinitiveEnd(r, v, f.d.Sentences[c.sent].Last)
	for k := r.first + 1; k <= min(r.last, f.d.Sentences[c.sent].Last-1); k++ {
		if f.is(k, "that", "which") && (f.lex.nouns.has(f.base(k-1)) || f.is(k-1, "figure", "number", "toll")) && f.describedByComma(k, v) {
			for r.last = k; f.lowers[r.last] != ","; r.last-- { // "claimed to have won, | a claim that nobody has checked"
			}
		}
	}
	if f.is(r.first-1, "not") && r.first-1 > v {
		r.first-- // "were advised | not to sail"
	}
	c.content = f.single(r)
	if passive {
		c.frame = passiveFrame
		if c.stance == news.Asserts && f.commands(v, q) {
			c.stance = news.Demands // "were told to leave"
		}
		if !q.takes('t') || q.stance == news.Demands || q.stance == news.Asks {
			// "is believed to be …": what is said of the subject.
			if p := f.t.OwnSubject(v); p >= 0 && p < v && !f.is(p, "it") {
				c.content = append(c.content, f.extent(p))
			}
		}
	} else {
		if c.head < 0 && !absent || f.onlyLooms(c.head, v, q) {
			return false
		}
		if o := f.t.Child(v, nlp.Obj, nlp.Iobj); o > v && o < x && !q.takes('t') {
			c.content = append(c.content, f.extent(o))
		}
	}
	return f.take(c, v)
}

// onlyLooms reports whether verb v of threats or promises tells what a thing or happening may
// bring: "the strike threatens to last", "the winter promised to be long".
func (f *finder) onlyLooms(head, v int, q cue) bool {
	if k := f.groupStart(v) - 1; k > 0 && f.is(k, "that", "which") && relative(f.d.Tokens[k].XPOS) && f.upos(k-1) == nlp.NOUN {
		head = k - 1 // "sailed in a | swell that threatened to …"
	}
	if q.stance != news.Threatens && q.stance != news.Promises || head < 0 || head > v || f.speaksIn(head, v) || f.is(head+1, "of") || v+2 < len(f.d.Tokens) && f.quoted(v+2) {
		return false
	}
	return f.upos(head) == nlp.NOUN && f.d.Tokens[head].UPOS == nlp.NOUN && f.small(head) || f.is(head, "that", "this", "which")
}

// after is the first child of v behind it with one of the relations, -1 for none.
func (f *finder) after(v int, rels ...nlp.Rel) int {
	for k := f.t.First(v); k >= 0; k = f.t.Next(k) {
		if k > v && slices.Contains(rels, f.d.Tokens[k].Rel) {
			return k
		}
	}
	return -1
}

// prepositional takes a content that a preposition introduces: "warned of
// floods", "accused Oslo of stalling".
func (f *finder) prepositional(c candidate, v int, q cue, absent bool) bool {
	if len(q.preps) == 0 || q.takes('#') || !f.speakerLike(c.head) || f.d.Tokens[v].XPOS == "VBN" && f.is(v, "named", "called", "known", "identified", "listed") && f.onlyNamed(c.head, v) {
		return false
	}
	for k := f.t.First(v); k >= 0; k = f.t.Next(k) {
		if k < v || f.beyondClosing(v, k) {
			continue
		}
		switch f.d.Tokens[k].Rel {
		case nlp.Obl, nlp.Nmod, nlp.Advcl, nlp.Xcomp, nlp.Ccomp:
		default:
			continue
		}
		mark := f.introducedBy(k, q.preps)
		if mark >= 0 && f.is(mark, "on") && f.lex.times.has(f.base(k)) {
			continue // "called on Thursday for a vote"
		}
		if mark < 0 || f.d.Tokens[mark].XPOS == "TO" && !q.takes('i') && f.d.Tokens[k].XPOS == "VB" {
			continue // "agreed to pay": what somebody does
		}
		if o := f.t.Child(v, nlp.Obj); o > v && o < k && q.takes('=') && q.stance == news.Demands && !f.speakerLike(o) && !f.isPerson(o) {
			continue // "pressed his knee into the neck for nine minutes": of nobody is anything asked
		}
		c.frame = prepFrame
		r := f.extent(k)
		r.first = max(r.first, v+1)
		if o := f.t.Child(v, nlp.Obj); o > v && o < k {
			// Whom it is said of belongs to what is said, and so does all that is said of him.
			r.first = f.extent(o).first
			for n := f.t.Next(k); n >= 0; n = f.t.Next(n) {
				if rel := f.d.Tokens[n].Rel; (rel == nlp.Obl || rel == nlp.Advcl) && f.introducedBy(n, q.preps) == r.last {
					r.last = f.extent(n).last // "attacked him as a fool | for opposing the deal"
				}
			}
		} else if q.stance == news.Accuses && mark > v+1 && f.wronged(v+1, mark) {
			r.first = v + 1 // "blames | thugs | for the riot", taken for an adverb
		} else {
			r.first = max(r.first, mark+1)
		}
		if f.wantsFor(v, q) && r.last+1 < f.d.Sentences[c.sent].Last && f.is(r.last, "to") {
			r.last = f.nounPhraseEnd(r.last, f.d.Sentences[c.sent].Last) // "called for the strike | to end", taken for a noun
		}
		r.last = f.withAim(r, f.d.Sentences[c.sent].Last)
		c.content, c.particle = f.single(r), mark
		if x, ok := f.lex.verbs.getText(f.lemma(v) + " " + f.lower(mark)); ok {
			c.stance = x.stance // "called for" demands, "called" does not
		}
		return f.take(c, v)
	}
	if f.againstWhat(c, v, q) {
		return true
	}
	return f.directPhrase(c, v, q)
}

// wronged reports whether what stands between an accusing verb and its preposition can only
// be who is accused: a word or two with no mark, verb or time among them.
func (f *finder) wronged(first, last int) bool {
	for i := first; i < last; i++ {
		if f.closes(i) || f.tensed(i) || f.quoted(i) || f.lex.times.has(f.base(i)) || strings.HasSuffix(f.lowers[i], "ly") || f.d.Tokens[i].UPOS == nlp.ADP || f.d.Tokens[i].UPOS == nlp.PART {
			return false
		}
	}
	return last-first <= 2 && strings.HasSuffix(f.lowers[last-1], "s")
}

// againstWhat takes what a preposition introduces behind whom it is said to, where
// the parse has hung it on him: "cautioned the public | against private rewards".
func (f *finder) againstWhat(c candidate, v int, q cue) bool {
	o := f.t.Child(v, nlp.Obj)
	if o < v || !f.addressee(o, v, q) && !f.lex.crowds.has(f.form(o)) && !f.is(o, "public") {
		return false
	}
	for k := f.t.First(o); k >= 0; k = f.t.Next(k) {
		if m := f.introducedBy(k, q.preps); k > o && m > o && f.d.Tokens[k].Rel == nlp.Nmod && !f.is(m, "of") {
			c.frame = prepFrame
			c.content = f.single(tokens{f.extent(o).first, f.extent(k).last})
			return f.take(c, v)
		}
	}
	return false
}

// directPhrase takes what follows a cue's preposition right behind it, wherever
// a parser has hung it: "spoke of two dead".
func (f *finder) directPhrase(c candidate, v int, q cue) bool {
	end := f.d.Sentences[c.sent].Last
	if i := v + 1; i+1 >= end || !f.is(i, q.preps...) || q.takes('n') || f.passiveVerb(v) || f.quoteOf[i] != f.quoteOf[v] || f.d.Tokens[i+1].UPOS == nlp.VERB || f.lex.times.has(f.base(i+1)) {
		return false
	}
	last := v + 2
	for last < end && (!f.closes(last) || f.quoted(last)) && !f.tensed(last) && f.d.Tokens[last].UPOS != nlp.SCONJ {
		last++
	}
	c.frame, c.particle = prepFrame, v+1
	c.content = f.single(tokens{v + 2, last})
	if x, ok := f.lex.verbs.getText(f.lemma(v) + " " + f.lower(v+1)); ok {
		c.stance = x.stance
	}
	return f.take(c, v)
}

// laterPhrase takes a content that a preposition introduces behind the time or
// place that follows a cue: "warned on Friday of high waves".
func (f *finder) laterPhrase(c candidate, v int, q cue) bool {
	if len(q.preps) == 0 || !f.speakerLike(c.head) {
		return false
	}
	end := f.d.Sentences[c.sent].Last
	i := v + 1
	for i < min(end, v+maxAfter) && (f.lex.times.has(f.base(i)) || f.is(i, "on", "in", "last", "earlier", "late", "early", "repeatedly", "again") || f.is(i, "this") && i+1 < end && f.lex.times.has(f.base(i+1)) || f.d.Tokens[i].UPOS == nlp.NUM) && !f.is(i, q.preps...) {
		i++
	}
	if i == v+1 || i+1 >= end || !f.is(i, q.preps...) || f.quoteOf[i] != f.quoteOf[v] {
		return false
	}
	last := i + 1
	for last < end && !f.closes(last) && !f.tensed(last) {
		last++
	}
	if f.among(i+1, clauseWords) {
		last = f.restEnd(v, i+1, end) // "testified on Monday about | what she had seen"
	}
	c.frame, c.particle = prepFrame, 0
	c.content = f.single(tokens{i + 1, last})
	return f.take(c, v)
}

// introducedBy is the preposition or mark of k that is one of the words, -1
// when it has another or none.
func (f *finder) introducedBy(k int, words []string) int {
	for m := f.t.First(k); m >= 0; m = f.t.Next(m) {
		if r := f.d.Tokens[m].Rel; (r == nlp.Case || r == nlp.Mark) && f.is(m, words...) {
			if f.asClause(m) {
				continue // "attacked him | as the vote came near": when
			}
			return m
		}
	}
	return -1
}

// asClause reports whether the "as" at token m opens a clause with a subject and a tense.
func (f *finder) asClause(m int) bool {
	k := f.d.Tokens[m].Head
	if !f.is(m, "as") || k < m+2 || !f.tensed(f.groupStart(k)) {
		return false
	}
	p := f.t.Child(k, nlp.Nsubj, nlp.NsubjPass)
	if p <= m || p >= k {
		return false
	}
	for i := m; i < f.extent(k).last; i++ {
		if f.quoted(i) && !f.quoted(m) {
			return false // words of somebody's, who then says all of it
		}
	}
	return true
}

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
	if f.handedOver(&c, v, o) || c.stance == news.Doubts && f.isPerson(o) {
		return false // "handed over the letter", "questioned the driver"
	}
	if f.lex.light.has(f.base(v)) && f.lex.docNouns.has(f.base(o)) && (f.xpos(o+1) == "VBG" || f.xpos(o+1) == "," && f.xpos(o+2) == "VBG" && f.lex.verbs.at(f.base(o+2)).takes('c')) {
		return false // "issued a statement saying": what it says is the content
	}
	if f.lex.senses.has(f.base(v)) && !f.reporting(c.head) && f.introducedByAs(o) < 0 {
		return false // to see something is no statement, but for a reporter
	}
	if q.takes('=') && f.introducedByAs(o) < 0 && !f.is(f.extent(o).last, q.preps...) && !f.holdsPrep(o, q) && !(f.negatedAt(v) && f.lex.refusals.has(f.base(v)) && f.willNot(v)) {
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
	if reflexive(f.lower(v + 1)) {
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
	c.content = f.single(r)
	return f.take(c, v)
}

// withAim is where content r ends with the infinitive that names what its last noun is for,
// wherever a parser has hung that: "defended his call | to raise the toll".
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
		if f.closes(k) || f.lowers[k] == "," || f.d.Tokens[k].UPOS == nlp.VERB || f.d.Tokens[k].UPOS == nlp.AUX {
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
	if k == i+1 || k < end && f.tensed(k) {
		return i // "as | he left": a clause
	}
	return k
}

// reflexive reports whether a word points back to the subject.
func reflexive(w string) bool {
	switch w {
	case "himself", "herself", "itself", "themselves":
		return true
	}
	return false
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

var asWord = []string{"as"}

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

// passive takes the subject of a passive verb as content, when an agent is
// named: "the plan was rejected by the council".
func (f *finder) passive(c candidate, v int, q cue) bool {
	p := f.t.Child(v, nlp.NsubjPass)
	if p < 0 || p > v || !q.takes('n') {
		return false
	}
	c.frame = passiveFrame
	if !f.speakerLike(c.head) {
		return false // "could not be verified" is the outlet's own doubt
	}
	if (c.stance == news.Doubts || f.lemma(v) == "call") && f.isPerson(p) {
		return false // "was questioned by police", "will be called by the defence"
	}
	if f.lex.deeds.has(f.base(v)) && (f.isPerson(p) || c.stance == news.Demands || f.nameless(p)) {
		return false // "was dismissed by the board", "the strike was ordered by a general"
	}
	c.content = f.single(f.extent(p))
	if src := f.phrase(c.head); f.lex.verbs.at(f.base(v)).takes('=') {
		end := f.d.Sentences[c.sent].Last
		for k := c.head + 1; k+1 < min(end, c.head+maxLate); k++ {
			if f.is(k, "as") && !f.tensed(k+1) {
				last := f.nounPhraseEnd(k+1, end)
				c.source = tokens{src.first, k} // "was identified by | his lawyer | as Ole Dahl"
				c.content = append(c.content, tokens{k, last})
				break
			}
			if f.closes(k) {
				break
			}
		}
	}
	return f.take(c, v)
}

// nameless reports whether token p is a name that no recogniser has found: by its tag, or
// because it opens the sentence alone where a noun in the singular has an article, and is no
// noun for something said.
func (f *finder) nameless(p int) bool {
	if f.nameOf[p] > 0 {
		return false
	}
	return f.d.Tokens[p].UPOS == nlp.PROPN || p == f.opening[f.sentenceOf(p)] && f.d.Tokens[p].XPOS == "NN" && f.upper(p) && f.extent(p).len() == 1 && f.lex.nouns.at(f.base(p)).empty() && !f.lex.told.has(f.form(p)) && !f.lex.charges.has(f.form(p))
}
