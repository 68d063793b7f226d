package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// stanceOf refines a cue's stance by its content and by negation.
func (f *finder) stanceOf(c *candidate) news.Stance {
	if c.cueHead < 0 {
		return c.stance
	}
	if c.stance == news.Asserts && c.inner != nil {
		return f.stanceOf(c.inner) // the origin's
	}
	l := f.base(c.cueHead)
	if c.negated {
		switch {
		case c.stance == news.Confirms && f.is(c.cueHead+1, "nor", "or") && f.is(c.cueHead+2, "deny"):
			return news.Declines // "would neither confirm nor deny"
		case f.lex.replies.has(l), f.lex.refusals.has(l) && f.willNot(c.cueHead):
			return news.Declines
		case c.stance == news.Asserts && f.withheldWhich(c, l):
			return news.Declines // "couldn't say if"
		case c.stance == news.Denies && f.lex.contesting.has(l):
			return news.Acknowledges // "did not dispute that"
		case c.stance == news.Acknowledges && c.frame == phraseFrame:
			return news.Declines // "has not acknowledged any swap"
		case c.stance == news.Confirms:
			return news.Asserts
		}
	}
	if c.stance == news.Asserts && f.byEyewitness(c) {
		return news.Witnessed
	}
	if c.stance == news.Asserts {
		if s := f.opinion(c, l); s != "" {
			return s
		}
	}
	switch {
	case c.stance == news.Witnessed && l.text == "hear" && c.head >= 0 && f.lex.hearers.has(f.form(c.head)) && (f.lex.govNouns.has(f.base(c.head)) || f.d.Tokens[c.head].XPOS == "NN") && !f.isPerson(c.head):
		return news.Asserts // "the court heard that": it is told there
	case c.stance == news.Promises && f.insistsNever(c):
		return news.Denies
	case c.stance == news.Promises && f.menaces(c):
		return news.Threatens
	case c.stance == news.Promises && f.lex.assurers.has(l) && !f.toCome(c):
		return news.Asserts // "assured the crew that the pump was safe"
	case c.frame == passiveFrame && c.head < 0 && c.stance == news.Asserts && f.lex.opining.has(l):
		return news.Speculates // "is thought to have left": nobody vouches for it
	case c.frame == nounFrame && l.text == "report" && c.head == c.cueHead && f.bareReports(c.source, c.head):
		return news.Claims // "reports that …", which are nobody's in particular
	case f.decides(c, l):
		return news.Announces
	case c.stance == news.Asserts && f.lex.opining.has(l) && f.opinesAhead(c):
		return news.Expects // "thinks the vote will fail"
	case l.text == "observe" && c.frame == clauseFrame:
		return news.Asserts // "observed that most were young": a remark
	case c.stance == news.Witnessed && c.frame != passiveFrame && f.onlyTakesFor(c):
		if f.seesAhead(c) {
			return news.Expects // "sees a chance of a deal"
		}
		return news.Asserts // "sees herself as an envoy": what she takes it for
	case c.frame != passiveFrame && c.who.kind != news.Collective && f.personal(c) && !f.onlyTakesFor(c) && (f.lex.perception.has(l) || l.text == "count" && f.lex.reporters.has(f.base(c.head))):
		return news.Witnessed
	case c.stance == news.Hopes && l.text == "want" && !c.negated:
		return f.wants(c)
	case c.stance == news.Demands && f.pleads(c):
		return news.Asks // "called for calm": nothing is due to who asks
	case (f.lex.naming.has(l) || c.stance == news.Denies) && f.callsUntrue(c):
		return news.Denies
	case c.stance == news.Suggests && f.deniesThat(c):
		return news.Denies
	case c.stance != news.Asserts:
		return c.stance
	case f.lex.naming.has(l):
		if s := f.judgement(c); s != "" {
			return s
		}
		if f.mocks(c) {
			return news.Criticises
		}
	}
	if s := f.said(c); s != "" {
		return s
	}
	return c.stance
}

// byEyewitness reports whether a source is called an eyewitness.
func (f *finder) byEyewitness(c *candidate) bool {
	for i := c.source.first; c.head >= 0 && i < c.source.last; i++ {
		if f.lex.channels.at(f.base(i)) == "witness" {
			return true
		}
	}
	return false
}

// willNot reports whether verb v is what somebody would not do.
func (f *finder) willNot(v int) bool {
	for k := f.t.First(v); k >= 0; k = f.t.Next(k) {
		if f.d.Tokens[k].Rel == nlp.Aux && f.is(k, "will", "would", "wo", "'d") {
			return true
		}
	}
	return false
}

// sharesThought reports whether what verb v of a content says is thought by the
// source itself, by one it speaks for, or by nobody in particular.
func (f *finder) sharesThought(c *candidate, v int) bool {
	if c.led || f.passiveVerb(v) {
		return true
	}
	s := f.t.Subject(v)
	if s < 0 {
		return v-c.content[0].first <= 3
	}
	return f.d.Tokens[s].UPOS == nlp.PRON && f.lex.pronouns.at(f.form(s)) != "" && s < v || c.head >= 0 && f.lemma(s) == f.lemma(c.head)
}

// modal reports whether a verb's auxiliary makes it a possibility.
func (f *finder) modal(v int) bool {
	for k := f.t.First(v); k >= 0; k = f.t.Next(k) {
		if f.d.Tokens[k].Rel == nlp.Aux && f.lex.hedges.has(f.form(k)) {
			return true
		}
	}
	return false
}

// mental reports whether a stance is a state of mind.
func mental(s news.Stance) bool {
	switch s {
	case news.Expects, news.Hopes, news.Fears, news.Doubts:
		return true
	}
	return false
}

// mainVerb is the verb that heads a candidate's content, -1 when it has none.
func (f *finder) mainVerb(c *candidate) int {
	for _, r := range c.content {
		for i := r.first; i < r.last; i++ {
			if f.d.Tokens[i].UPOS == nlp.VERB && !r.has(f.d.Tokens[i].Head) {
				return i
			}
		}
	}
	return -1
}

// hedged reports whether the outlet makes a content, or its cue, less than
// certain by words of its own.
func (f *finder) hedged(c *candidate) bool {
	if c.frame == adverbFrame {
		return true
	}
	if c.stance == news.Declines {
		return false // "could not be reached"
	}
	for _, r := range c.cue {
		for i := r.first; i < r.last; i++ {
			if f.hedge(i) {
				return true
			}
		}
	}
	v := f.mainVerb(c)
	if v < 0 {
		return false
	}
	if f.hedge(v) && !f.quoted(v) {
		return true
	}
	for k := f.t.First(v); k >= 0; k = f.t.Next(k) {
		if f.hedge(k) && !f.quoted(k) {
			return true
		}
	}
	return false
}

// hedge reports whether a word makes a claim less than certain; the month of
// May does not.
func (f *finder) hedge(i int) bool {
	return f.d.Tokens[i].UPOS != nlp.PROPN && f.d.Tokens[i].UPOS != nlp.NOUN && f.lex.hedges.has(f.form(i))
}

// channelOf is how a candidate's source said it, by the words of its clause.
func (f *finder) channelOf(c *candidate) string {
	if c.cueHead < 0 || c.channel != "" {
		return c.channel
	}
	if c.stance == news.Witnessed && f.stanceOf(c) == news.Witnessed {
		return "witness"
	}
	if ch := f.lex.channels.at(f.base(c.cueHead)); ch == "post" {
		return ch // "tweeted", "posted"
	}
	for k := f.t.First(c.cueHead); k >= 0; k = f.t.Next(k) {
		switch f.d.Tokens[k].Rel {
		case nlp.Obj, nlp.Iobj:
			if ch := f.lex.channels.at(f.base(k)); ch == "briefing" && !f.inContent(c, k) {
				return ch // "told reporters"
			}
		case nlp.Obl:
			if ch := f.channelAt(k, c.head); ch != "" && !f.inContent(c, k) {
				return ch
			}
		}
	}
	if c.head >= 0 && !f.bareReports(c.source, c.head) {
		for i := c.source.first; i < c.source.last && !f.is(i, "who", "whose", "which"); i++ {
			if ch := f.channelAt(i, c.head); ch != "" {
				return ch
			}
		}
	}
	return ""
}

func (f *finder) inContent(c *candidate, i int) bool {
	for _, r := range c.content {
		if r.has(i) {
			return true
		}
	}
	return false
}
