package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// behindParagraphColon gives a quotation that opens its paragraph to whoever speaks in the
// sentence that ends the paragraph before with a colon: "In May the council replied:", "Mayor
// Ana Rao released the following statement:", "Rao wrote of the storm, and of what it cost:".
func (f *finder) behindParagraphColon(i int) bool {
	q := f.quotes[i].outer
	s := f.sentenceOf(q.first) - 1
	if s < 0 || q.first != f.d.Sentences[s+1].First || f.paragraph(s) != f.paragraph(s+1)-1 || skipped(f.kindOf(s)) {
		return false
	}
	lead := tokens{f.opening[s], f.d.Sentences[s].Last - 1}
	if lead.len() < 2 || f.lowers[lead.last] != ":" || f.quoted(lead.last) || lead.len() > maxColonLead {
		return false
	}
	v := f.leadCue(lead)
	if v < 0 {
		return f.behindLead(i, s, lead)
	}
	c := candidate{sent: s, frame: quoteFrame, cueHead: v, stance: f.lex.verbs.at(f.base(v)).stance, content: f.single(q)}
	if c.stance == "" {
		c.stance = news.Asserts
	}
	for _, o := range f.candidates(s, s) {
		if o.cueHead == v && !o.inside && o.head >= 0 {
			colon := tokens{lead.last, lead.last + 1} // "denied it: / “…”": what is quoted stands beside it
			c.cueHead, c.cue, c.frame, c.head, c.source = lead.last, f.single(colon), headlineFrame, o.head, o.source
			f.quotes[i].held = f.add(c) != nil
			return f.quotes[i].held
		}
	}
	if c.head, _ = f.speaker(v, f.passiveVerb(v)); c.head < 0 || c.head >= v || !f.speakerLike(c.head) || !f.nominal(c.head) || f.quoted(c.head) {
		if c.source, c.head = f.subjectByWords(v); c.head < 0 {
			if c.source = f.behindCue(v, lead.last+1); c.source.empty() {
				return false
			}
			c.head = f.headBehind(c.source) // "Stated Rao:"
		}
	}
	if f.ownVoice(c.head, v) {
		return false
	}
	f.quotes[i].held = f.take(c, v)
	return f.quotes[i].held
}

// maxColonLead is how long a sentence may be that leads up to the quotation of the next paragraph.
const maxColonLead = 60

// leadCue is the verb by which a sentence leads up to a quotation behind its colon: the last
// of its own verbs that is one of speech or writing, or one by which a text is given out, with
// the noun for it right before the colon or the word "following". -1 for none.
func (f *finder) leadCue(lead tokens) int {
	best := -1
	for v := lead.first; v < lead.last; v++ {
		if f.d.Tokens[v].UPOS != nlp.VERB || f.quoted(v) || f.lex.notCues.has(f.base(v)) {
			continue
		}
		if !(f.quotable(v) && (f.tensed(v) || f.finiteVerb(v) || f.goingOn(v)) || f.givesOut(v, lead)) {
			continue
		}
		if best >= 0 && f.under(v, best) {
			continue // "reported after the ministry | said that …"
		}
		best = v
	}
	return best
}

// givesOut reports whether verb v gives out the text behind the colon of a lead: "issued a
// statement:", "gave the following answer to the paper:".
func (f *finder) givesOut(v int, lead tokens) bool {
	if !f.tensed(v) {
		return false
	}
	for i := v + 1; i < lead.last; i++ {
		if f.is(i, "following") || f.lex.issuers.has(f.base(v)) && f.lex.docNouns.has(f.base(i)) {
			return true
		}
	}
	return false
}

// under reports whether verb v stands in a clause with a conjunction or relative pronoun that
// hangs on verb up.
func (f *finder) under(v, up int) bool {
	for k, n := v, 0; k >= 0 && n < maxClimb; k, n = f.d.Tokens[k].Head, n+1 {
		if k == up {
			return true
		}
		switch f.d.Tokens[k].Rel {
		case nlp.Advcl, nlp.AclRelcl, nlp.Acl, nlp.Ccomp:
			if f.goingOn(k) {
				return false
			}
		case nlp.Conj, nlp.Parataxis:
			return false
		}
	}
	return false
}

// behindLead gives quotation i to the subject of the sentence s before it that ends its paragraph
// with a colon and has no cue, but says only how somebody speaks or that he has something to
// say: "In a letter to the council, Rao was blunt:", "The mayor put it this way:". Where another
// does something in it as well, nobody knows whose words follow.
func (f *finder) behindLead(i, s int, lead tokens) bool {
	q := f.quotes[i].outer
	if f.words(q) < 3 || f.titleCase(tokens{q.first + 1, q.last - 1}) || f.words(tokens{q.last, f.d.Sentences[f.sentenceOf(q.last-1)].Last}) > 0 {
		return false
	}
	v := -1
	for k := lead.first; k < lead.last; k++ {
		if f.tensed(k) {
			if v >= 0 {
				return false
			}
			v = k
		}
	}
	if v < 0 || !f.lex.leads.has(f.base(v)) && !f.lex.light.has(f.base(v)) || f.negatedAt(v) {
		return false
	}
	src, head := f.subjectByWords(v)
	if src.empty() || !f.isPerson(head) && f.nameOf[head] == 0 && !f.lex.docNouns.has(f.base(head)) || !f.speakerLike(head) || f.ownVoice(head, v) {
		return false
	}
	colon := tokens{lead.last, lead.last + 1}
	f.quotes[i].held = f.add(candidate{sent: s, frame: headlineFrame, cueHead: colon.first, cue: f.single(colon), head: head, source: src, stance: news.Asserts, content: f.single(q)}) != nil
	return f.quotes[i].held
}
