package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// noLonger reports whether verb v is what somebody does no longer.
func (f *finder) noLonger(v int) bool {
	i := f.groupStart(v)
	return i > 1 && f.is(i-1, "longer") && f.is(i-2, "no") || f.is(v-1, "longer") && f.is(v-2, "no")
}

// onlyKnows reports whether verb v of seeing or hearing in a content tells of what its speaker
// knows, and not of what happened before him: what "we have seen" all along, the reports that he
// saw, what he takes somebody for. Whoever is brought in only as having been there has seen it.
func (f *finder) onlyKnows(c *candidate, v int) bool {
	bystands := c.who.kind == news.UnnamedPerson && !f.speaksFor(c)
	if s := f.t.Subject(v); !bystands && f.childWord(v, nlp.Aux, "have", "has", "'ve", "’ve") >= 0 && (s < 0 || !f.is(s, "i", "he", "she") || f.d.Tokens[v].XPOS == "VBG") {
		return true
	}
	end := f.d.Sentences[f.sentenceOf(v)].Last
	if f.lex.selves.has(f.form(v+1)) || f.is(v+1, "it", "that", "this") && (v+2 >= end || f.closes(v+2) || f.is(v+2, "as")) {
		return true
	}
	o := f.nounAfter(v+1, end)
	return o >= 0 && f.nameOf[o] == 0 && f.d.Tokens[o].UPOS == nlp.NOUN && (f.lex.told.has(f.form(o)) || f.lex.docNouns.has(f.base(o)) && !f.lex.records.has(f.base(o)))
}

// onlyTakesFor reports whether the cue of a candidate is a verb of seeing by which somebody takes
// something for something, or which tells how things go for him: "sees it as a chance", "sees
// a deal".
func (f *finder) onlyTakesFor(c *candidate) bool {
	v := c.cueHead
	if v < 0 || f.lemma(v) != "see" || c.head >= 0 && f.reporting(c.head) {
		return false
	}
	if x := f.d.Tokens[v].XPOS; x == "VBZ" || x == "VBP" || f.lex.selves.has(f.form(v+1)) {
		return true
	}
	for _, r := range c.content {
		for i := r.first; i < r.last; i++ {
			if f.is(i, "as") && !f.quoted(i) && !f.asClause(i) && c.frame == phraseFrame {
				return true
			}
		}
	}
	return false
}

// seesAhead reports whether what a candidate sees is a noun for what is to come.
func (f *finder) seesAhead(c *candidate) bool {
	r := c.content[0]
	for i := r.first; i < min(r.last, r.first+maxAfter); i++ {
		if f.lex.outlooks.has(f.base(i)) {
			return true
		}
	}
	return false
}

// onlyToSee reports whether verb v of seeing, whose clause is headed by comp, gives nobody a word:
// it has a bare infinitive or participle for its clause ("saw its price | fall"), or is what
// somebody is still to do ("waited | to see that"). A reporter has seen it.
func (f *finder) onlyToSee(head, v, comp int, that bool) bool {
	if f.lemma(v) != "see" || f.quoted(v) || head >= 0 && f.reporting(head) {
		return false
	}
	if that {
		return f.d.Tokens[v].XPOS == "VB" && f.is(f.groupStart(v)-1, "to")
	}
	x := f.d.Tokens[comp].XPOS
	return (x == "VB" || x == "VBG" || x == "VBP" && f.t.Child(comp, nlp.Aux) < 0) && f.d.Tokens[v+1].XPOS != "WRB" && !f.is(v+1, "what", "who", "which", "if", "whether") && !f.finite(tokens{v + 1, comp})
}
