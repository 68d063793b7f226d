package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// maxPlea is how many tokens a content may have that asks for restraint and no
// more.
const maxPlea = 14

// pleads reports whether a content asks for what nobody can be ordered to have:
// "calm", "both armies to show restraint".
func (f *finder) pleads(c *candidate) bool {
	n := 0
	for _, r := range c.content {
		n += r.len()
	}
	if n > maxPlea {
		return false
	}
	for _, r := range c.content {
		for i := r.first; i < r.last; i++ {
			if f.lex.pleas.has(f.form(i)) && f.d.Tokens[i].UPOS != nlp.VERB && !f.is(i-1, "to") {
				return true
			}
		}
	}
	return false
}

// opinesAhead reports whether the first clause of an opinion is about what is to come.
func (f *finder) opinesAhead(c *candidate) bool {
	r := c.content[0]
	for i := f.start(c); i < r.last; i++ {
		switch {
		case f.is(i, "will", "would", "'ll", "’ll", "wo"):
			return !f.is(i+1, "have") && !f.is(i+2, "have")
		case f.closes(i), f.d.Tokens[i].XPOS == "WDT", f.d.Tokens[i].XPOS == "WP", f.tensed(i):
			return false
		}
	}
	return false
}

// wants is what a source does that "wants": it asks what it wants to know, and demands
// what others are to do; what it wants to do itself it hopes.
func (f *finder) wants(c *candidate) news.Stance {
	r := c.content[0]
	switch i := f.start(c); {
	case f.is(i, "to") && f.is(i+1, "know", "hear", "learn", "understand"), f.is(i, "what", "why", "who", "which", "how", "when", "where", "whether") && f.is(r.first-2, "to", "know"):
		return news.Asks
	case f.is(i, "to"), f.personal(c) && c.who.kind == news.Collective:
		return news.Hopes
	}
	return news.Demands
}

// callsUntrue reports whether a name that a source gives to what somebody has
// said or written denies it: "branded the tale “rubbish”", "described the report
// as pure guesswork". What is not a word of somebody's may be called a fantasy
// without a denial.
func (f *finder) callsUntrue(c *candidate) bool {
	told := false
	for _, r := range c.content {
		if c.cueHead >= 0 && c.cueHead < r.first && r.first-c.cueHead <= maxPlea {
			r.first = c.cueHead + 1 // the noun may stand before the quoted name
		}
		for i := r.first; i < r.last; i++ {
			if !f.quoted(i) && f.d.Tokens[i].UPOS != nlp.VERB && f.lex.told.has(f.form(i)) {
				told = true
				continue
			}
			if f.lex.invented.has(f.form(i)) && !f.lex.negators.has(f.form(i-1)) {
				return true
			}
			if told && f.lex.untrue.has(f.form(i)) && !f.lex.negators.has(f.form(i-1)) {
				return true
			}
		}
	}
	return false
}

// maxAlibi is how many tokens an assertion of innocence may take.
const maxAlibi = 8

// amForms are the forms of "be" behind a subject.
var amForms = setOf("is", "are", "was", "were", "am", "'m", "’m", "'s", "’s")

// clears reports whether a content says that somebody is innocent: "his client
// was innocent".
func (f *finder) clears(c *candidate) bool {
	r := c.content[0]
	be := false
	for i := f.start(c); i < min(r.last, f.start(c)+maxAlibi); i++ {
		switch {
		case f.among(i, amForms):
			be = true
		case f.comma(i), f.d.Tokens[i].XPOS == "MD", f.lex.negators.has(f.form(i)):
			return false
		case be && f.lex.innocent.has(f.form(i)):
			return true
		}
	}
	return false
}

// maxNever is how far behind "never" or "no … ever" the word may stand that makes
// of it a denial.
const maxNever = 10

// haveForms are the forms of "have" that a denial is told in, haveSigns those with what
// is left of them behind a pronoun.
var (
	haveForms = setOf("has", "have", "had")
	haveSigns = setOf("has", "have", "had", "'ve", "’ve", "'s", "’s")
)

// deniesEver reports whether a content says that somebody has never done
// anything of a kind: "she has never taken anything", "no doctor of ours has ever
// given …". A mere "never" tells of a life, not of a charge.
func (f *finder) deniesEver(c *candidate) bool {
	switch c.who.kind {
	case news.Collective, news.SourceMedia, news.SourceDoc:
		return false
	}
	r := c.content[0]
	start := f.start(c)
	if f.insistsNever(c) {
		return true
	}
	no := f.is(start, "no", "none", "nobody")
	for i := start; i+1 < min(r.last, start+maxNever); i++ {
		switch {
		case no && f.among(i, haveForms) && f.is(i+1, "ever"):
			return !f.is(i+2, "been", "seen", "had") // "no boat has ever been so fast"
		case !no && f.among(i, haveSigns) && f.is(i+1, "never"):
			for k := i + 2; k < min(r.last, i+2+maxNever); k++ {
				if f.is(k, "any", "anything", "anyone", "anybody", "anywhere", "either") {
					return true
				}
				if f.closes(k) {
					return false
				}
			}
			return false
		case f.closes(i):
			return false
		}
	}
	return false
}

// insistsNever reports whether a source holds to it that it never did something:
// "insisted that he never saw it", "swore she never took it".
func (f *finder) insistsNever(c *candidate) bool {
	i := f.start(c)
	return c.cueHead >= 0 && f.lex.insisting.has(f.base(c.cueHead)) && f.among(i, ownPronouns) && f.is(i+1, "never") && (f.xpos(i+2) == "VBD" || f.xpos(i+2) == "VBN")
}

// forecasts reports whether people who forecast by trade say which figure could or
// will come: "analysts said the price could reach 55". Without a figure it is
// their opinion.
func (f *finder) forecasts(c *candidate) bool {
	if c.head < 0 || !f.lex.forecaster.has(f.base(c.head)) || !f.hasNumber(c) {
		return false
	}
	for _, r := range c.content {
		for i := f.start(c); i < r.last; i++ {
			if f.d.Tokens[i].XPOS == "MD" {
				return f.is(i, "could", "will", "would", "'ll", "’ll", "might") && !f.quoted(i) && !f.is(i+1, "have")
			}
			if f.tensed(i) || f.d.Tokens[i].XPOS == "WDT" || f.d.Tokens[i].XPOS == "WP" {
				return false
			}
		}
		return false
	}
	return false
}

// dayWords stand before the day on which something is to be.
var dayWords = setOf("on", "from", "by", "until", "next", "in")

// arranges reports whether a body, or who speaks for it, says what it has decided
// to do and when: "the crossings would reopen on Monday", or that it has just
// stopped or begun something: "it had suspended all deliveries".
func (f *finder) arranges(c *candidate) bool {
	switch c.who.kind {
	case news.SourceOrg, news.SourceGov, news.NamedPerson:
	default:
		return false
	}
	v := f.mainVerb(c)
	if v < 0 || !f.lex.arranged.has(f.base(v)) || f.negatedAt(v) {
		return false
	}
	if f.perfect(v) && c.who.kind != news.NamedPerson && f.ownClause(c, v) && !f.passiveVerb(v) {
		return true
	}
	if f.childWord(v, nlp.Aux, "will", "would", "'ll", "’ll") < 0 && !(f.is(v-1, "to") && f.is(v-2, "is", "are", "was", "were", "going")) &&
		!(f.is(v-1, "be") && (f.is(v-2, "will", "would") || f.is(v-2, "to"))) {
		return false
	}
	for _, r := range c.content {
		for i := v; i+1 < r.last; i++ {
			if i > v && f.among(i, dayWords) && f.d.Tokens[i+1].UPOS == nlp.PROPN && f.lex.times.has(f.form(i+1)) {
				return true
			}
		}
	}
	return false
}

// hasNumber reports whether a content holds a figure.
func (f *finder) hasNumber(c *candidate) bool {
	for _, r := range c.content {
		for i := r.first; i < r.last; i++ {
			if f.d.Tokens[i].UPOS == nlp.NUM {
				return true
			}
		}
	}
	return false
}
