package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// noStatement reports whether what verb v does to its object o tells nothing of what
// somebody says: what is only thought over ("weighed a bid"), what a picture or a person
// shows, whom somebody runs against.
func (f *finder) noStatement(c candidate, v, o int) bool {
	switch {
	case f.is(v, "celebrate", "celebrates", "celebrated", "celebrating") && f.lex.feasts.has(f.base(o)):
		return true // "celebrated his birthday"
	case f.lex.docVerbs.has(f.base(v)):
		return !f.lex.docNouns.has(f.base(c.head)) // "the soldiers bore arms"
	case f.lex.weighing.has(f.base(v)):
		return f.introducedByAs(o) < 0 && f.t.Child(v, nlp.Xcomp) < 0
	case f.is(o, "nothing") && f.lex.evidence.has(f.base(v)):
		return true // "shows nothing of the kind": the writer says so
	case f.lex.numbering.has(f.base(v)):
		return !f.holdsNumber(f.extent(o)) // "counted the pupils"
	case f.lex.bareVerbs.has(f.base(v)) && c.particle == 0:
		return f.lex.nouns.at(f.base(o)).empty() && !f.lex.told.has(f.form(o)) && !f.quotedWithin(o) // "laid flowers"
	case f.lex.vying.has(f.base(v)):
		return f.isPerson(o) && !f.is(o+1, "of")
	case f.lex.display.has(f.base(v)) && (f.lex.records.has(f.base(c.head)) && f.verbGroup(v).first-c.head == 1 || f.isPerson(c.head)):
		return f.lex.nouns.at(f.base(o)).stance == ""
	}
	return false
}

// holdsNumber reports whether a number stands in a range before its first mark.
func (f *finder) holdsNumber(r tokens) bool {
	for i := r.first; i < r.last && !f.closes(i); i++ {
		if f.countsSo(i) {
			return true
		}
	}
	return false
}

// countsSo reports whether a token is a number or a noun for so many.
func (f *finder) countsSo(i int) bool {
	return f.d.Tokens[i].UPOS == nlp.NUM || f.is(i, "dozen", "dozens", "hundreds", "thousands")
}

// isPerson reports whether a token is the head of a phrase for a person or persons, or a
// pronoun for one.
func (f *finder) isPerson(i int) bool {
	if n, ok := f.name(i); ok {
		return n.Kind.Base() == news.Person
	}
	return f.d.Tokens[i].UPOS == nlp.PRON && f.lex.pronouns.at(f.form(i)) != "thing" && f.lex.pronouns.at(f.form(i)) != "" || f.lex.personNouns.has(f.base(i)) || f.lex.crowds.has(f.form(i)) || f.yearOld(i)
}

// tellable reports whether verb x is one of saying or telling something, so that who
// declines it gives no answer.
func (f *finder) tellable(x int) bool {
	l := f.base(x)
	return f.lex.verbs.at(l).known() || f.lex.replies.has(l) || f.lex.refusals.has(l) || f.lex.telling.has(l) || f.t.Child(x, nlp.AuxPass) >= 0
}

// gesture reports whether participle v behind another cue of its sentence only tells what
// the words were about or what the speaker showed with them: "…, he said, pointing to the
// wall". What is pointed to may be a document or a claim.
func (f *finder) gesture(s, v int) bool {
	if f.d.Tokens[v].XPOS != "VBG" || v < 2 || !f.comma(v-1) || !f.lex.gestures.has(f.base(v)) || !f.is(v+1, "to", "at") {
		return false
	}
	if len(f.cands) == f.ofSent[s] || f.cands[f.ofSent[s]].cueHead > v {
		return false
	}
	h := f.nounAfter(v+2, f.d.Sentences[s].Last)
	return h < 0 || f.lemma(v) != "point" || !f.lex.docNouns.has(f.base(h)) && f.lex.nouns.at(f.base(h)).empty() && !f.lex.told.has(f.form(h))
}

// shunned reports whether verb v is what somebody takes care not to say: "refrained from
// mentioning it", "stopped short of calling for a vote".
func (f *finder) shunned(v int) bool {
	if f.d.Tokens[v].XPOS != "VBG" || v < 2 {
		return false
	}
	return f.is(v-1, "without") || f.lex.shunning.has(f.base(v-1)) || f.is(v-1, "from", "of") && f.lex.shunning.has(f.base(v-2))
}

// holdsPrep reports whether a parser hung below object o what a preposition of cue q
// introduces, so that more is said than done: "sued the | firm for fraud".
func (f *finder) holdsPrep(o int, q cue) bool {
	for k := f.t.First(o); k >= 0; k = f.t.Next(k) {
		if k > o && f.introducedBy(k, q.preps) >= 0 {
			return true
		}
	}
	return false
}

// makesPlain reports whether a happening or thing at token head is the subject of verb v, by
// which it makes something plain, so that nobody says it: "the meeting | underscored how
// tired they are", "the defeat | demonstrated that …". A document or count does say it.
func (f *finder) makesPlain(head, v int) bool {
	if head < 0 || head > v || !f.lex.pointing.has(f.base(v)) || f.d.Tokens[head].UPOS != nlp.NOUN || f.quoted(v) || !f.small(head) {
		return false
	}
	l := f.base(head)
	if ch := f.lex.channels.at(l); ch != "" && ch != "briefing" {
		return false // "her speech underlined that"
	}
	return !f.lex.isSource(l, f.form(head)) && !f.lex.crowds.has(f.form(head)) && !f.isPerson(head) && !f.lex.testers.has(l) && !f.lex.records.has(l) && f.lex.nouns.at(l).empty()
}
