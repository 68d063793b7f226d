package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// said is the stance that the content of a neutral cue shows by itself: the
// source's own attitude, undertaking, perception or denial in its main clause.
// "" when it only asserts.
func (f *finder) said(c *candidate) news.Stance {
	has := f.needsIn(c.content)
	negated := has&needDenial != 0
	if negated && f.withholds(c) {
		return news.Declines
	}
	if f.lex.noting.has(f.base(c.cueHead)) {
		// What somebody notes is a fact to him, and no answer.
	} else if f.deniesOwn(c) || negated && (f.deniesThat(c) || f.deniesEver(c)) || (negated || has&needUntrue != 0) && f.refutes(c) || has&needInnocent != 0 && f.clears(c) {
		return news.Denies
	}
	if f.asksIn(c) {
		return news.Asks
	}
	if has&needMenace != 0 && f.menaces(c) {
		return news.Threatens
	}
	l := f.base(c.cueHead)
	v := f.mainVerb(c)
	if f.lex.reckoners.has(l) && f.possible(c) || f.isExpected(c) || f.forecasts(c) {
		return news.Expects // "estimates that it could cost 40 million"
	}
	if s := f.feeling(c); s != "" {
		return s
	}
	if v < 0 {
		return ""
	}
	own := f.ownClause(c, v)
	vl := f.base(v)
	x, ok := f.lex.verbs.get(vl)
	switch {
	case v > 0 && f.upos(v-1) == nlp.ADP, ok && x.stance == news.Doubts && f.passiveVerb(v):
		// "the number under questioning" and "two men were questioned" are nobody's doubt.
	case ok && mental(x.stance) && x.takes('c') && vl.text != "want" && f.sharesThought(c, v):
		return x.stance // "said it expects": the stance is that of the thought
	case !own || f.perfect(v) || f.negatedAt(v) || f.noLonger(v):
	case ok && (performed(x.stance) || x.stance == news.Asks && vl.text == "urge") && x.known() && !f.lex.knowing.has(vl) && f.presentOwn(c, v):
		return x.stance // "we welcome", "I apologise"
	}
	if own && f.perceives(c, v) {
		if o := f.t.Child(v, nlp.Obj); o >= 0 && f.lex.outlooks.has(f.base(o)) {
			return news.Expects // "still sees a chance of a deal"
		}
		return news.Witnessed
	}
	if f.saw(c) {
		return news.Witnessed
	}
	if own && f.lex.winning.has(vl) && f.personal(c) && !f.modal(v) {
		return news.Claims // "we have won": nobody else says so
	}
	if own && f.undertakes(c, v) || has&needPledge != 0 && f.pledges(c) {
		return news.Promises
	}
	if !f.lex.noting.has(l) && f.arranges(c) {
		return news.Announces
	}
	return ""
}

// possible reports whether the main clause of a content says what could be.
func (f *finder) possible(c *candidate) bool {
	for _, r := range c.content {
		for i := r.first; i < r.last; i++ {
			if f.d.Tokens[i].XPOS == "MD" {
				return f.lex.hedges.has(f.form(i))
			}
			if i > r.first && (f.d.Tokens[i].UPOS == nlp.SCONJ || f.d.Tokens[i].XPOS == "WDT" || f.d.Tokens[i].XPOS == "WP") {
				return false
			}
		}
	}
	return false
}

// beForms are the auxiliaries of a passive.
var beForms = setOf("is", "are", "was", "were", "been")

// isExpected reports whether a content's first clause says what is expected:
// "she is expected to leave".
func (f *finder) isExpected(c *candidate) bool {
	r := c.content[0]
	for i := f.start(c); i+2 < r.last; i++ {
		if f.among(i-1, beForms) && f.is(i+1, "to") && f.lex.expecting.has(f.base(i)) {
			return true
		}
		if f.comma(i) || f.d.Tokens[i].UPOS == nlp.SCONJ || f.d.Tokens[i].XPOS == "WDT" || f.d.Tokens[i].XPOS == "WP" || f.d.Tokens[i].UPOS == nlp.VERB && f.tensed(i) {
			return false
		}
	}
	return false
}

// thats is the conjunction that opens a content.
var thats = setOf("that")

// start is the first token of a content that is no mark or conjunction.
func (f *finder) start(c *candidate) int {
	r := c.content[0]
	i := r.first
	for i < r.last && (f.d.Tokens[i].UPOS == nlp.PUNCT || f.d.Tokens[i].UPOS == nlp.SCONJ || f.among(i, thats)) {
		i++
	}
	return i
}

// ownClause reports whether verb v of a content has the source itself for its
// subject: a pronoun that stands for it, or its name.
func (f *finder) ownClause(c *candidate, v int) bool {
	s := f.t.Subject(v)
	if s < 0 || s > v {
		s = f.start(c)
		if v-s > 4 {
			return false
		}
	}
	if f.d.Tokens[s].UPOS == nlp.PRON {
		switch {
		case f.is(s, "i", "we"):
			return f.quoted(s) || f.quoted(v)
		case f.quoted(s):
			return false // "she" in marks is somebody else
		case f.is(s, "it"):
			return c.who.kind != news.NamedPerson && c.who.kind != news.UnnamedPerson
		case f.is(s, "he", "she"):
			return c.head >= 0 && (c.who.kind == news.NamedPerson || c.who.kind == news.UnnamedPerson)
		}
		return f.is(s, "they") && c.head >= 0
	}
	return c.head >= 0 && f.d.Tokens[s].UPOS == nlp.PROPN && f.d.Word(s) == f.d.Word(c.head)
}

// personal reports whether a source is a person or several.
func (f *finder) personal(c *candidate) bool {
	switch c.who.kind {
	case news.NamedPerson, news.UnnamedPerson, news.Collective:
		return true
	}
	return c.head >= 0 && f.lex.reporters.has(f.base(c.head))
}

// perfect reports whether a verb tells of the past by "have" or "had".
func (f *finder) perfect(v int) bool {
	return f.childWord(v, nlp.Aux, "have", "has", "had", "'ve", "'d", "having") >= 0
}

// presentOwn reports whether a source's own speech act is done by saying it: in
// the present in marks, or shifted to the past without them.
func (f *finder) presentOwn(c *candidate, v int) bool {
	switch f.d.Tokens[v].XPOS {
	case "VBP", "VBZ":
		return true
	case "VBD":
		return !f.quoted(v) && c.frame == clauseFrame && f.lex.verbs.at(f.base(v)).stance != news.Asks
	}
	return f.childWord(v, nlp.Aux, "do", "would", "must", "can", "want") >= 0 && !f.modalOther(v)
}

// modalOther reports whether a verb has an auxiliary that makes it a plan.
func (f *finder) modalOther(v int) bool {
	return f.childWord(v, nlp.Aux, "will", "would", "could", "may", "might") >= 0
}

// performed reports whether a stance is taken by saying that one takes it.
func performed(s news.Stance) bool {
	switch s {
	case news.Criticises, news.Praises, news.Demands, news.Denies, news.Acknowledges, news.Promises, news.Doubts:
		return true
	}
	return false
}

// perceives reports whether verb v is one of seeing or hearing, by a person.
func (f *finder) perceives(c *candidate, v int) bool {
	if o := f.t.Child(v, nlp.Obj); o > v && f.childWord(o, nlp.Det, "no") >= 0 || f.is(v+1, "nothing", "no") {
		return false // "he had seen no rifles"
	}
	if f.onlyKnows(c, v) {
		return false
	}
	return f.lex.perception.has(f.base(v)) && !f.secondHand(v) && f.personal(c) && !f.negatedAt(v) && c.who.kind != news.Collective &&
		(f.d.Tokens[v].XPOS == "VBD" || f.perfect(v) || f.childWord(v, nlp.Aux, "can", "could") >= 0)
}

// secondHand reports whether what verb v perceives came by others, or is no more than
// what is talked of: "heard of it", "saw it on television", "what we saw today".
func (f *finder) secondHand(v int) bool {
	end := f.d.Sentences[f.sentenceOf(v)].Last
	if v+1 < end && f.is(v+1, "of", "about", "from") || f.is(f.t.Subject(v)-1, "what", "as") {
		return true
	}
	for i := v + 1; i+1 < min(end, v+maxDealing); i++ {
		if f.is(i, "on", "in") && (f.medium(i+1) || f.lex.stations.has(f.form(i+1)) || f.is(i+1, "the") && i+2 < end && f.lex.stations.has(f.form(i+2))) {
			return true
		}
	}
	return false
}

// saw reports whether a source tells in a content of what it saw or heard itself,
// beside other things: "they had waited since noon and had seen her leave".
func (f *finder) saw(c *candidate) bool {
	if !f.personal(c) || c.who.kind == news.Collective {
		return false
	}
	for _, r := range c.content {
		for i := r.first; i < r.last; i++ {
			if f.d.Tokens[i].UPOS == nlp.VERB && f.d.Tokens[i].Rel != nlp.AclRelcl && f.perceives(c, i) && f.ownClause(c, i) && !f.circumstance(i) {
				return true
			}
		}
	}
	return false
}

// undertakes reports whether verb v is what a source says it will do for
// others. A plan or a threat is no undertaking: "it will close the mill".
func (f *finder) undertakes(c *candidate, v int) bool {
	if !f.lex.undertaken.has(f.base(v)) || f.passiveVerb(v) {
		return false
	}
	for k := f.t.First(v); k >= 0; k = f.t.Next(k) {
		if f.d.Tokens[k].Rel == nlp.Aux && f.is(k, "will", "would", "shall", "'ll", "’ll") {
			return true
		}
	}
	return false
}

// menaces reports whether a content says what will come upon somebody: "will
// not go unanswered", "there will be consequences".
func (f *finder) menaces(c *candidate) bool {
	if !f.future(c) {
		return false
	}
	for _, r := range c.content {
		for i := r.first; i < r.last; i++ {
			if f.lex.menaces.has(f.form(i)) && f.matches(&f.lex.menaces, i, r.last) > 0 {
				return true
			}
		}
	}
	return false
}

// pledges reports whether a content undertakes in set words what will be done: "nobody
// would be spared", "they will be brought to justice".
func (f *finder) pledges(c *candidate) bool {
	r := c.content[0]
	will, not := false, false
	for i := f.start(c); i < r.last && !f.closes(i); i++ {
		if f.d.Tokens[i].XPOS == "MD" {
			will, not = f.among(i, wills), false
		}
		if !will {
			continue
		}
		not = not || f.lex.negators.has(f.form(i))
		if f.lex.pledges.has(f.form(i)) && f.matches(&f.lex.pledges, i, r.last) > 0 {
			return !not // "would not be held accountable" says how it is
		}
	}
	return false
}

// toCome reports whether the first clause of a content, or all of it, is what is to be
// done: "that the road would open", "to open the road".
func (f *finder) toCome(c *candidate) bool {
	r := c.content[0]
	i := f.start(c)
	if i < r.last && (f.is(i, "to") || f.is(i, "of")) {
		return true
	}
	for ; i < r.last; i++ {
		switch {
		case f.among(i, aheads) && f.lowers[i] != "to", f.is(i, "going") && f.is(i+1, "to"):
			return true
		case f.closes(i), f.d.Tokens[i].XPOS == "WDT", f.d.Tokens[i].XPOS == "WP":
			return false
		}
	}
	return false
}

// aheads are the words of what will be or is to be done, wills those of what will be.
var (
	aheads = setOf("will", "would", "shall", "'ll", "’ll", "wo", "to", "never")
	wills  = setOf("will", "would", "shall", "'ll", "’ll", "wo")
)

// future reports whether a content speaks of what will be or is to be done.
func (f *finder) future(c *candidate) bool {
	for _, r := range c.content {
		for i := r.first; i < r.last; i++ {
			if f.among(i, aheads) {
				return true
			}
		}
	}
	return false
}

// asksIn reports whether a content is one question in quotation marks.
func (f *finder) asksIn(c *candidate) bool {
	if len(c.content) != 1 {
		return false
	}
	r := c.content[0]
	q := f.quoteOf[r.first]
	if q == 0 || f.quotes[q-1].outer != r || r.len() < 4 || !f.is(r.last-2, "?") {
		return false
	}
	return f.sentenceOf(r.first) == f.sentenceOf(r.last-2)
}

// feeling is the stance of what a source says it is: "said he was disappointed",
// "“We are shocked”". "" for none.
func (f *finder) feeling(c *candidate) news.Stance {
	r := c.content[0]
	i := f.start(c)
	if i+2 >= r.last || f.d.Tokens[i].UPOS != nlp.PRON || !f.among(i, ownPronouns) || f.is(i, "he", "she", "it", "they") && f.quoted(i) {
		return ""
	}
	be := i + 1
	for be < min(r.last, i+4) && (f.d.Tokens[be].UPOS == nlp.ADV || f.is(be, "too", "had", "has", "have", "also")) {
		be++
	}
	if !f.is(be, "is", "are", "was", "were", "am", "'m", "'re", "’m", "’re", "been", "felt", "feel") {
		return ""
	}
	for k := be + 1; k < min(r.last, be+4); k++ {
		if f.lex.negators.has(f.form(k)) {
			return ""
		}
		if q, ok := f.lex.adjs.get(f.form(k)); ok {
			switch q.stance {
			case news.Criticises, news.Praises, news.Fears, news.Doubts, news.Hopes:
				return q.stance
			}
			return ""
		}
		if f.d.Tokens[k].UPOS != nlp.ADV && f.d.Tokens[k].UPOS != nlp.PUNCT {
			return ""
		}
	}
	return ""
}

// judgement is the stance of a name that a source gives something: "called the
// plan “a disgrace”". "" when it is neither good nor bad.
func (f *finder) judgement(c *candidate) news.Stance {
	good, bad := false, false
	for _, r := range c.content {
		for i := r.first; i < r.last; i++ {
			w := f.form(i)
			k := i - 1
			if f.is(k, "a", "an") {
				k--
			}
			if k >= 0 && f.lex.negators.has(f.form(k)) {
				continue // "not a catastrophe"
			}
			if f.lex.louds.has(w) && i+1 < r.last && f.upos(i+1) == nlp.NOUN {
				continue // "an extraordinary blockade": the noun tells
			}
			good = good || f.lex.good.has(w) || f.lex.good.has(f.base(i))
			bad = bad || f.lex.bad.has(w) || f.lex.bad.has(f.base(i))
		}
	}
	switch {
	case bad:
		return news.Criticises
	case good:
		return news.Praises
	}
	return ""
}
