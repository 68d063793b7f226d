package attrib

import (
	"slices"

	"hearsay/internal/nlp"
)

// plainCue takes a verb of speech that a tagger took for a noun or adjective, by the
// words around it: a subject that begins its clause, and behind it what can only follow
// a verb: "Officers | reckon | she was followed", "The Secretary, Ana Rao, | fears | a
// war over the seats", "The captain | swore | that …". A noun has no determiner, pronoun
// or number right behind it.
func (f *finder) plainCue(s int) {
	sent := tokens{f.opening[s], f.d.Sentences[s].Last}
	for v := sent.first + 1; v+1 < sent.last; v++ {
		switch f.d.Tokens[v].UPOS {
		case nlp.NOUN, nlp.ADJ, nlp.PROPN:
			if f.goesOnSaying(s, v) {
				continue
			}
		case nlp.VERB:
			if f.participleCue(v, sent) {
				return
			}
			continue
		default:
			continue
		}
		l := f.form(v).inflectedVerb()
		bare := l.text == ""
		if bare {
			l = f.form(v)
		}
		q := f.lex.verbs.at(l)
		if q.empty() || !f.followsVerb(v+1, sent.last) || bare && !f.pluralSubject(v, sent.first) || f.lex.notCues.has(l) || f.quoted(v) || f.upper(v) || f.found(s, v) {
			continue
		}
		src, head := f.subjectByWords(v)
		if src.empty() || f.ownVoice(head, v) || f.governed(v, src) {
			continue
		}
		f.plainContent(s, v, l, q, src, head)
	}
}

// clauseWords open a clause that is said.
var clauseWords = setOf("that", "how", "why", "whether", "what")

// followsVerb reports whether a token can stand right behind a verb and not behind a
// noun.
func (f *finder) followsVerb(i, end int) bool {
	switch f.d.Tokens[i].XPOS {
	case "DT", "PRP", "PRP$", "CD", "PDT", "EX", "NNP", "NNPS":
		return true
	}
	return f.among(i, clauseWords) && i+1 < end && !f.tensed(i+1)
}

// pluralSubject reports whether the subject before token v, up to the start of its
// clause, is a plural, behind which a verb in the present has no ending: "The rules of
// the league | demand".
func (f *finder) pluralSubject(v, first int) bool {
	if f.pluralBefore(v) {
		return true
	}
	i := f.clauseStart(v)
	for k := i; k < v; k++ {
		switch {
		case f.d.Tokens[k].UPOS == nlp.ADP && k > i:
			if k-1 > i && f.d.Tokens[k-1].UPOS == nlp.ADJ {
				k-- // "Sources | close | to the singer"
			}
			return f.pluralBefore(k)
		case f.tensed(k), f.quoted(k), f.closes(k):
			return false
		}
	}
	return false
}

// governed reports whether a verb with a tense stands between the source and cue v, or
// before the source with nothing to divide them: then v is a noun after all.
func (f *finder) governed(v int, src tokens) bool {
	for k := src.last; k < v; k++ {
		if f.tensed(k) && f.d.Tokens[k].UPOS == nlp.VERB {
			return true
		}
	}
	return src.first > f.opening[f.sentenceOf(v)] && (f.tensed(src.first-1) || f.d.Tokens[src.first-1].UPOS == nlp.ADP || f.d.Tokens[src.first-1].UPOS == nlp.VERB)
}

// plainContent takes what stands behind cue v by the words: a clause, or a noun phrase.
func (f *finder) plainContent(s, v int, l word, q cue, src tokens, head int) {
	end := f.d.Sentences[s].Last
	c := candidate{sent: s, cueHead: v, head: head, source: src, stance: q.stance}
	last := f.restEnd(v, v+1, end)
	k := v + 1
	for k < last && !f.tensed(k) && !f.closes(k) && !relative(f.d.Tokens[k].XPOS) && f.d.Tokens[k].UPOS != nlp.SCONJ && f.d.Tokens[k].UPOS != nlp.CCONJ {
		k++
	}
	clause := f.among(v+1, clauseWords) || k < last && f.tensed(k) && k > v+1
	switch {
	case clause && q.takes('c'):
		c.frame, c.score = clauseFrame, 0.8
		c.content = f.single(tokens{v + 1, last})
	case !clause && q.takes('n') && !q.takes('=') && !q.takes('t') && !f.lex.senses.has(l) && f.d.Tokens[v+1].XPOS != "PRP":
		if end := f.nounPhraseEnd(v+1, last); end < last && f.tensed(end) || end == v+2 && f.nameOf[v+1] == 0 {
			return
		}
		c.frame, c.score = phraseFrame, 0.55
		c.content = f.single(tokens{v + 1, f.nounPhraseEnd(v+1, last)})
	default:
		return
	}
	f.take(c, v)
}

// goesOnSaying takes a progressive that a tagger took for a noun: "The union is | warning |
// of a shortage", "Doctors have been | warning | that the wards are full".
func (f *finder) goesOnSaying(s, v int) bool {
	w := f.lowers[v]
	if len(w) < 6 || w[len(w)-3:] != "ing" || f.d.Tokens[v-1].UPOS != nlp.AUX || f.lemma(v-1) != "be" || f.quoted(v) {
		return false
	}
	l := f.form(v).inflectedVerb()
	q, end := f.lex.verbs.at(l), f.d.Sentences[s].Last
	if l.text == "" || q.empty() || f.lex.notCues.has(l) {
		return false
	}
	old := f.candidateAt(s, v)
	if old != nil && old.head >= 0 {
		return false
	}
	subj := f.t.Child(v, nlp.Nsubj)
	if subj < 0 || subj > v || !f.speakerLike(subj) || f.ownVoice(subj, v) {
		return false
	}
	c := candidate{sent: s, cueHead: v, head: subj, source: f.phrase(subj), stance: q.stance, score: 0.8}
	switch {
	case f.among(v+1, clauseWords) && q.takes('c'):
		c.frame, c.content = clauseFrame, f.single(tokens{v + 1, f.restEnd(v, v+1, end)})
	case f.is(v+1, q.preps...) && v+2 < end && f.opensNominal(v+2):
		c.frame, c.particle = prepFrame, v+1
		c.content = f.single(tokens{v + 2, f.nounPhraseEnd(v+2, f.restEnd(v, v+2, end))})
	default:
		return false
	}
	if old != nil {
		f.cands = slices.DeleteFunc(f.cands, func(o *candidate) bool { return o == old })
	}
	return f.take(c, v)
}

// participleCue takes a verb of speech that a parser took for a participle on its own
// subject, in a sentence that has no other verb with a tense: "The Association of Growers
// | called on its members to stay away".
func (f *finder) participleCue(v int, sent tokens) bool {
	if f.d.Tokens[v].XPOS != "VBN" || f.quoted(v) || f.t.Child(v, nlp.Aux, nlp.AuxPass) >= 0 || v+2 >= sent.last || f.d.Tokens[v-1].UPOS == nlp.AUX {
		return false
	}
	q := f.lex.verbs.at(f.base(v))
	if q.empty() || f.lex.notCues.has(f.base(v)) || f.found(f.sentenceOf(v), v) || f.finite(sent) {
		return false
	}
	if !f.followsVerb(v+1, sent.last) && !f.is(v+1, q.preps...) && !f.is(v+1, "on") {
		return false
	}
	src, head := f.subjectFrom(f.clauseStart(v), v)
	if src.empty() || !f.speakerLike(head) || f.ownVoice(head, v) {
		return false
	}
	c := candidate{sent: f.sentenceOf(v), cueHead: v, head: head, source: src, stance: q.stance}
	if f.commanded(c, v, q, false) {
		return true
	}
	if f.followsVerb(v+1, sent.last) {
		f.plainContent(c.sent, v, f.base(v), q, src, head)
	}
	return f.found(c.sent, v)
}
