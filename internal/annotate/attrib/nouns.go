package attrib

import "hearsay/internal/nlp"

// noun looks for a content that hangs on a noun: "a statement that …", "his
// claim that …", "a promise to …", "her support for the plan".
func (f *finder) noun(s, i int) {
	if f.noAnswerFrom(s, i) {
		return
	}
	q, ok := f.lex.nouns.get(f.base(i))
	if !ok || f.quoted(i) || i > 0 && f.namedParticiple(s, i) || f.verbForNoun(s, i) {
		return
	}
	owned := false
	if v := f.governor(i); v >= 0 && !f.lex.light.has(f.base(v)) && f.lex.verbs.at(f.base(v)).takes('n') {
		if !f.ownedClaim(s, i, v) {
			return // "rejected claims that": the verb is the cue
		}
		owned = true
	}
	c := candidate{sent: s, frame: nounFrame, cueHead: i, head: -1, cue: f.single(tokens{i, i + 1}), stance: q.stance}
	v := f.governor(i)
	carried := v >= 0 && f.lex.light.has(f.base(v))
	strong := false
	for k := f.t.First(i); k >= 0; k = f.t.Next(k) {
		if k < i || len(c.content) > 0 {
			continue
		}
		switch f.d.Tokens[k].Rel {
		case nlp.Acl, nlp.Ccomp, nlp.AclRelcl:
			// "claims that Oslo is …" is often read as a relative clause: it is a
			// content when "that" is no argument of its verb.
			that := f.childWord(k, nlp.Mark, "that") >= 0
			to := f.childWord(k, nlp.Mark, "to") >= 0 && infinitival(c.stance)
			if that || to {
				c.content = f.single(f.firstClause(f.extent(k)))
				strong = that
			}
		case nlp.Nmod:
			// "expressed concern about": without the verb it names no utterance.
			if m := f.introducedBy(k, q.preps); m >= 0 && carried {
				c.content = f.single(tokens{m + 1, f.extent(k).last})
			}
		}
	}
	if len(c.content) == 0 && (owned || f.lex.groupNouns.has(f.form(i))) {
		if c.content = f.thatAfter(s, i); len(c.content) > 0 {
			strong = true
		}
	}
	if len(c.content) == 0 || carried && f.lex.actNouns.hasText(f.lemma(v)+" "+f.lemma(i)) {
		return
	}
	if f.holdsOpinion(&c, i) {
		f.add(c)
		return
	}
	if c.head = f.owner(i, c.content[0]); c.head >= 0 && !f.ownVoice(c.head, i) {
		c.source = f.phrase(c.head)
		switch f.d.Tokens[c.head].Rel {
		case nlp.NmodPoss, nlp.Compound, nlp.Amod:
			c.source = f.nameTokens(c.head)
			if n := f.nounsBefore(i, f.opening[s]); f.d.Tokens[c.head].UPOS == nlp.NOUN && n.has(c.head) {
				c.source = n
			}
		}
		for _, r := range cut(c.source, tokens{i, i + 1}) {
			if r.has(c.head) {
				c.source = r
			}
		}
	} else if c.head = -1; !strong {
		return
	} else if f.lex.groupNouns.has(f.form(i)) {
		// "there are reports that": the noun itself is all that is said of who says it.
		c.head = i
		first, _ := f.t.NounPhraseTokens(i, 0)
		c.source = tokens{first, i + 1}
	} else {
		c.score = 0.45
	}
	// "expressed concern that": the verb beside the noun belongs to the cue.
	if v := f.governor(i); v >= 0 && v < i && i-v <= 4 && f.lex.light.has(f.base(v)) {
		c.cue = f.single(tokens{f.verbGroup(v).first, i + 1})
		c.negated = f.negatedAt(v)
	}
	if f.childWord(i, nlp.Det, "no") >= 0 {
		if c.head < 0 {
			return // "there is no indication that": the outlet's own word, and not that it is so
		}
		c.negated = true // "gave no hint that"
	}
	f.add(c)
}

// holdsOpinion gives a noun for a thought to who is of it: "the board is of the opinion
// that".
func (f *finder) holdsOpinion(c *candidate, i int) bool {
	be := i - 3
	if be <= f.opening[c.sent] || f.lowers[i-2] != "of" || f.d.Tokens[i-1].UPOS != nlp.DET || f.lemma(be) != "be" {
		return false
	}
	src, head := f.subjectFrom(f.clauseStart(be), be)
	if src.empty() || f.ownVoice(head, be) {
		return false
	}
	c.source, c.head, c.cue, c.score = src, head, []tokens{{be, i + 1}}, weight[adjectiveFrame]
	return true
}

// thatAfter is the clause with "that" that belongs to a plural noun for what is
// being said ("reports", "rumours"), where only a phrase of place or time stands
// between and the parse hung the clause elsewhere; nil for none.
func (f *finder) thatAfter(s, i int) []tokens {
	end := f.d.Sentences[s].Last
	for k := i + 1; k+2 < min(end, i+maxTold); k++ {
		if f.is(k, "that") && (f.d.Tokens[k].UPOS == nlp.SCONJ || f.d.Tokens[k+1].UPOS != nlp.VERB && f.d.Tokens[k+1].UPOS != nlp.AUX) {
			return []tokens{f.firstClause(tokens{k, end})}
		}
		switch f.d.Tokens[k].UPOS {
		case nlp.VERB, nlp.AUX, nlp.PUNCT, nlp.SCONJ, nlp.CCONJ:
			return nil
		}
	}
	return nil
}

// firstClause cuts a content that hangs on a noun where the verb of the noun's
// own clause has got into it: "that the bridge was unsafe | angered the builders".
func (f *finder) firstClause(r tokens) tokens {
	seen := false
	for i := r.first; i < r.last; i++ {
		switch u := f.d.Tokens[i].UPOS; {
		case u == nlp.CCONJ || u == nlp.SCONJ && i > r.first || u == nlp.PUNCT || f.is(i, "who", "which"):
			return r
		case f.tensed(i) && seen:
			return tokens{r.first, i}
		case f.tensed(i):
			if f.lex.verbs.at(f.base(i)).takes('c') {
				return r
			}
			seen = true
		}
	}
	return r
}

// owner is who a noun's content belongs to: a possessor, a name or adjective of
// a country before it, "by" or "from" and a name after it, or the subject of
// the verb that it is the object of.
func (f *finder) owner(i int, content tokens) int {
	if v := f.governor(i); v >= 0 && f.lex.light.has(f.base(v)) {
		if s, _ := f.speaker(v, f.passiveVerb(v)); f.speakerLike(s) {
			return s
		}
	}
	for k := f.t.First(i); k >= 0; k = f.t.Next(k) {
		switch f.d.Tokens[k].Rel {
		case nlp.NmodPoss:
			return k
		case nlp.Compound, nlp.Amod:
			if f.d.Tokens[k].UPOS == nlp.NOUN && k == i-1 && f.lex.isSource(f.base(k), f.form(k)) && f.lex.verbs.at(f.base(i)).takes('c') && !f.lex.groupNouns.has(f.form(k)) {
				return k // "the union fears that", tagged as a noun
			}
			if f.nameOf[k] > 0 && !f.lex.groupNouns.has(f.form(k)) || f.d.Tokens[k].UPOS == nlp.PROPN {
				return k
			}
		case nlp.Nmod:
			if k > i && !content.has(k) && f.introducedBy(k, ownerPreps) >= 0 && f.speakerLike(k) {
				return k
			}
		}
	}
	if v := f.governor(i); v >= 0 && !f.lex.receiving.has(f.base(v)) {
		if s, _ := f.speaker(v, f.passiveVerb(v)); f.speakerLike(s) {
			return s
		}
	}
	return -1 // or "faced calls to resign": others call
}

// governor is the verb that noun i is the object of, -1 for none.
func (f *finder) governor(i int) int {
	if h := f.d.Tokens[i].Head; h >= 0 && f.d.Tokens[i].Rel == nlp.Obj && f.d.Tokens[h].UPOS == nlp.VERB {
		return h
	}
	return -1
}

var ownerPreps = []string{"by", "from", "of", "among"}

// nameTokens is the name that token i belongs to, or the token alone.
func (f *finder) nameTokens(i int) tokens {
	if n, ok := f.name(i); ok {
		return tokens{n.First, n.Last}
	}
	if f.d.Tokens[i].Rel == nlp.NmodPoss {
		return f.phrase(i)
	}
	return tokens{i, i + 1}
}
