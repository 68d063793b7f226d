package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// opinion is the stance of a verb of thinking by what is thought: who does not think so, or
// otherwise, doubts it, and who only thinks so guesses. "" where it is none of these.
func (f *finder) opinion(c *candidate, l word) news.Stance {
	i, r := f.start(c), c.content[0]
	short := r.last-i <= 2
	switch {
	case short && f.is(i, "otherwise", "differently"):
		if f.lex.opining.has(l) {
			return news.Doubts
		}
		if f.lex.verbs.at(l).takes('c') {
			return news.Denies // "insists otherwise"
		}
	case !f.lex.opining.has(l) || f.quoted(i):
	case c.negated, c.head >= 0 && f.lex.indefinite.has(f.form(c.head)) && f.is(c.head, "nobody", "none", "no-one"), c.head >= 0 && f.is(c.source.first, "no", "few", "nobody", "none"):
		return news.Doubts
	case short && f.is(i, "so"):
		return news.Speculates
	}
	return ""
}

// withheldWhich reports whether what somebody did not or could not say is a question:
// "couldn't say if anyone had been held".
func (f *finder) withheldWhich(c *candidate, l word) bool {
	i := f.start(c)
	return (l.text == "say" || l.text == "tell" || l.text == "specify" || l.text == "explain" || l.text == "disclose") && c.head >= 0 && !f.quoted(i) && (f.is(i, "if", "whether", "who", "whom", "whose", "why", "when", "where", "which", "what") || f.is(c.content[0].first, "if", "whether") || f.is(i, "how"))
}

// mocks reports whether a name that a person or a body outside government gives to
// something is a saying in marks, "a circus with English clowns": such names find fault.
func (f *finder) mocks(c *candidate) bool {
	switch c.who.kind {
	case news.NamedPerson, news.SourceOrg:
	case news.UnnamedPerson:
		if !f.speaksFor(c) {
			return false
		}
	default:
		return false
	}
	for _, r := range c.content {
		for i := r.first; i+3 < r.last; i++ {
			if f.lex.louds.has(f.form(i)) {
				return false // "an extraordinary feat"
			}
		}
		for i := r.first; i+3 < r.last; i++ {
			if q := f.quoteOf[i]; q > 0 && f.quotes[q-1].outer.first == i && f.quotes[q-1].outer.len() > 4 && f.is(i+1, "a", "an") {
				return true
			}
		}
	}
	return false
}

// decides reports whether a body brings something about by the words themselves:
// "declared the end of the outbreak".
func (f *finder) decides(c *candidate, l word) bool {
	return l.text == "declare" && c.frame == phraseFrame && (c.who.kind == news.SourceGov || c.who.kind == news.SourceOrg) && !f.quoted(c.content[0].first) && f.d.Tokens[c.content[0].first].UPOS == nlp.DET
}

// bareClause reports whether a noun phrase turns out to be a clause: a verb with a tense
// stands in it that no relative word, conjunction or mark opens.
func (f *finder) bareClause(r tokens) bool {
	for i := r.first; i < r.last; i++ {
		if f.quoted(i) || relative(f.d.Tokens[i].XPOS) || f.d.Tokens[i].UPOS == nlp.SCONJ || f.is(i, "that", "what", "how", "whoever", "as") {
			return false
		}
		if i > r.first && f.upos(i-1) == nlp.NOUN && (f.d.Tokens[i].UPOS == nlp.DET || f.d.Tokens[i].XPOS == "PRP") {
			return false // "the toll | the war was taking": a relative clause without its pronoun
		}
		if f.tensed(i) {
			return true
		}
	}
	return false
}
