package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// nearSubject is who speaks in verb v by the words right before it, where a parser
// gives v the subject of another clause: behind a conjunction that the parse took for
// a preposition ("left before | Dahl | announced that …"), or the document that a
// participle stands behind ("pushed back on | a report | claiming that …"). It is -1
// for none.
func (f *finder) nearSubject(v int) int {
	s := f.sentenceOf(v)
	first := f.opening[s]
	if f.quoted(v) || v-1 <= first {
		return -1
	}
	if f.d.Tokens[v].XPOS == "VBG" {
		h := v - 1
		if f.lex.inscribed.has(f.base(h)) && f.d.Tokens[h].UPOS == nlp.NOUN && f.is(v, "saying", "stating", "claiming", "declaring", "reading", "proclaiming") {
			return h // "in a case with | a label | saying that"
		}
		if f.d.Tokens[h].UPOS != nlp.NOUN || !f.lex.docNouns.has(f.base(h)) && !(f.lex.groupNouns.has(f.form(h)) && f.lex.nouns.at(f.base(h)).known()) || !f.lex.verbs.at(f.base(v)).takes('c') {
			return -1
		}
		switch f.d.Tokens[h].Rel {
		case nlp.Conj:
			if f.d.Tokens[v].Head != h && f.is(v, "saying", "stating", "claiming", "warning", "threatening") && f.d.Tokens[h-1].UPOS == nlp.DET {
				return h // "found the gates locked and | a note | saying"
			}
		case nlp.Obj:
			if g := f.governor(h); g < 0 || f.brings(g) {
				return -1
			}
			return h
		case nlp.Obl, nlp.Nmod:
			// "replied in a letter saying that": whoever replied says so.
			if p := f.t.Child(h, nlp.Case); p >= 0 && !f.is(p, "in", "by", "with", "through", "via", "from", "of") {
				return h
			}
		}
		return -1
	}
	if !f.tensed(v) || f.d.Tokens[v].UPOS != nlp.VERB || f.ownSubject(v) >= 0 {
		return -1
	}
	g := f.verbGroup(v).first
	for g-1 > first && f.d.Tokens[g-1].UPOS == nlp.ADV {
		g--
	}
	r := f.nounsBefore(g, first)
	if r.empty() || r.first-1 <= first || !f.speakerLike(r.last-1) || f.lex.times.has(f.base(r.last-1)) {
		return -1
	}
	if p := r.first - 1; !f.is(p, "to", "like", "than") && f.opensClause(p) && f.mainFinite(tokens{first, p}) {
		return r.last - 1
	}
	return f.nearWithPlace(r, first)
}

// nearWithPlace is nearSubject where range r before the verb is what a preposition hangs on its
// subject: "lapsed after | brewers | in the valley argued that …".
func (f *finder) nearWithPlace(r tokens, first int) int {
	for r.first-2 > first && f.is(r.first-1, "in", "of", "from", "at", "on") {
		if r = f.nounsBefore(r.first-1, first); r.empty() || f.lex.times.has(f.base(r.last-1)) {
			return -1
		}
		if p := r.first - 1; p > first && f.is(p, "after", "before", "because", "since", "when", "while", "until", "although") && f.mainFinite(tokens{first, p}) {
			if h := r.last - 1; f.speakerLike(h) {
				return h
			}
			return -1
		}
	}
	return -1
}

// brings reports whether verb g brings out a document, so that whoever does so says
// what stands in it.
func (f *finder) brings(g int) bool {
	l := f.base(g)
	return f.lex.light.has(l) || f.lex.issuers.has(l) || f.lex.showing.has(l) || f.lex.verbs.at(l).takes('q')
}

// subjectOver is the subject of the verb that the time h hangs on, who speaks in a
// participle behind that time: "A day after telling her staff that …, Rao resigned".
// It is -1 for none: a time says nothing.
func (f *finder) subjectOver(h, v int) int {
	if f.d.Tokens[v].XPOS != "VBG" {
		return -1
	}
	k := f.d.Tokens[h].Head
	for steps := 0; k >= 0 && steps < maxClimb; steps++ {
		if f.d.Tokens[k].UPOS == nlp.VERB && k != v {
			if s := f.ownSubject(k); s >= 0 && s != h && f.speakerLike(s) {
				return s
			}
		}
		k = f.d.Tokens[k].Head
	}
	return -1
}

// stillOpen reports whether verb v is an infinitive with a question as its content,
// which nobody answers there: "were trying to determine whether the fire was set".
// Asking and declining say something all the same.
func (f *finder) stillOpen(v int) bool {
	if f.d.Tokens[v].XPOS != "VB" || f.quoted(v) || v+1 >= len(f.d.Tokens) || !f.is(v+1, "whether", "if", "who", "why", "how", "when", "where") {
		return false
	}
	if f.childWord(v, nlp.Mark, "to") < 0 || f.is(v-2, "yet") && f.lex.refusals.has(f.base(v)) {
		return false // "has yet to say when"
	}
	g := f.d.Tokens[v].Head
	return f.lex.verbs.at(f.base(v)).stance == news.Asserts && g >= 0 && f.d.Tokens[g].UPOS == nlp.VERB && !f.lex.refusals.has(f.base(g)) && f.lex.verbs.at(f.base(g)).stance != news.Declines && !f.negatedAt(g)
}

// speakerAmong reports whether one of the nouns in a row from token i on is a
// speaker's: of "communications adviser Silje Arvik" a parser may take the first for
// the head.
func (f *finder) speakerAmong(i, end int) bool {
	for ; i < end && f.nominal(i); i++ {
		if f.speakerLike(i) {
			return true
		}
	}
	return false
}

// lastNoun is the noun that a phrase ends in before its first preposition: the
// head of "the department of foreign affairs" is its first noun.
func (f *finder) lastNoun(r tokens) int {
	head := -1
	for i := r.first; i < r.last; i++ {
		if f.d.Tokens[i].UPOS == nlp.ADP && head >= 0 {
			break
		}
		if f.nominal(i) && f.d.Tokens[i].UPOS != nlp.DET {
			head = i
		}
	}
	if head < 0 {
		return r.last - 1
	}
	return head
}

// behindConjunction is the subject of verb v right behind a conjunction that a parser took for
// a preposition, and v for a participle: "was freed after | a judge | ruled that", "since |
// visitors | began asking whether". -1 for none.
func (f *finder) behindConjunction(v int) int {
	first, w := f.opening[f.sentenceOf(v)], v
	if v-2 <= first {
		return -1
	}
	switch {
	case f.d.Tokens[v].XPOS == "VBG" && f.is(v-1, "began", "started", "kept"):
		w = v - 1
	case f.d.Tokens[v].XPOS != "VBN" || f.d.Tokens[v-1].UPOS == nlp.AUX || !f.is(v+1, "that"):
		return -1
	}
	if w-2 <= first || f.quoted(v) {
		return -1
	}
	r := f.nounsBefore(w, first)
	if r.empty() || r.first-1 <= first || !f.speakerLike(r.last-1) || f.lex.times.has(f.base(r.last-1)) {
		return -1
	}
	if !f.is(r.first-1, "after", "before", "when", "because", "since", "while", "once", "until", "although", "though") {
		return -1
	}
	return f.headOf(r)
}

// usedToSay is who stands right before "used to" and behind a comma, where verb v is put into
// what he says by it: "It was, | she | used to say, a good place". -1 for none.
func (f *finder) usedToSay(v int) int {
	k := v - 3
	if f.d.Tokens[v].XPOS != "VB" || k <= f.opening[f.sentenceOf(v)] || !f.is(v-1, "to") || !f.is(v-2, "used", "liked", "likes", "loved", "loves") || !f.speakerLike(k) {
		return -1
	}
	r := tokens{k, k + 1}
	if n, ok := f.name(k); ok {
		r.first = n.First
	}
	if r.first < 1 || f.lowers[r.first-1] != "," {
		return -1
	}
	return k
}
