package attrib

import (
	"slices"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// verb looks for the frames of verb v: a clause, a parenthesis, a quotation, an
// infinitive, a noun phrase or a phrase with a preposition as its content.
func (f *finder) verb(s, v int) {
	lemma := f.t.lemma(v)
	c, known := f.lex.verbs[lemma]
	if f.lex.notCues[lemma] {
		return
	}
	passive := f.t.child(v, nlp.AuxPass) >= 0
	if f.quotedAs(s, v, lemma, passive) {
		return
	}
	subj, absent := f.subject(v, passive, known && c.takes('t'))
	cand := candidate{sent: s, cueHead: v, head: subj, stance: c.stance, score: 1}
	if !known {
		cand.stance = news.Asserts
	}

	// "has left, officials said": the cue's clause hangs on the content or holds it.
	if comp := f.complement(v); comp >= 0 && (known || f.speakerLike(subj)) {
		if known && !c.takes('c') && !c.takes('q') {
			cand.score = 0.7
		}
		if !known {
			cand.score = 0.5
		}
		cand.content = f.clauseContent(comp, v)
		cand.frame = "clause"
		f.take(cand, v, subj, absent)
		return
	}
	if f.d.Tokens[v].Rel == nlp.Parataxis && known && (c.takes('c') || c.takes('q')) && subj >= 0 {
		if h := f.d.Tokens[v].Head; h >= 0 {
			cand.content = f.around(h, v)
			cand.frame = "parenthesis"
			f.take(cand, v, subj, absent)
			return
		}
	}
	if !known {
		return
	}
	if x := f.t.child(v, nlp.Xcomp); x >= 0 && f.t.childWord(x, nlp.Mark, "to") >= 0 && (c.takes('i') || passive) {
		toks := f.t.yield(nil, x, nil)
		if passive && !c.takes('t') {
			// "is believed to be …": what is said of the subject.
			if p := f.t.child(v, nlp.NsubjPass); p >= 0 {
				toks = append(f.t.yield(nil, p, nil), toks...)
				slices.Sort(toks)
			}
		}
		cand.content = f.t.spans(toks)
		cand.frame = "infinitive"
		f.take(cand, v, subj, absent)
		return
	}
	if f.prepositional(&cand, v, c, subj, absent) {
		return
	}
	if o := f.t.child(v, nlp.Obj); o >= 0 && c.takes('n') && !f.t.addressee(o, c, v) {
		toks := f.t.yield(nil, o, func(k int) bool { return f.d.Tokens[k].Rel == nlp.Parataxis })
		cand.content = f.t.spans(toks)
		cand.frame = "phrase"
		cand.score = 0.6
		f.take(cand, v, subj, absent)
		return
	}
	if p := f.t.child(v, nlp.NsubjPass); passive && p >= 0 && c.takes('n') {
		cand.content = f.t.spans(f.t.yield(nil, p, nil))
		cand.frame = "phrase"
		cand.score = 0.5
		f.take(cand, v, subj, absent)
	}
}

// addressee reports whether an object is who is told, not what is.
func (t *tree) addressee(o int, c cue, v int) bool {
	return c.takes('t') && t.child(v, nlp.Iobj) < 0 && (t.d.Tokens[o].UPOS == nlp.PROPN || t.d.Tokens[o].UPOS == nlp.PRON)
}

// take finishes a candidate of verb v and keeps it.
func (f *finder) take(c candidate, v, subj int, absent bool) {
	c.cue = f.verbGroup(v)
	c.negated = f.negatedAt(v)
	if subj >= 0 {
		c.source = f.phrase(subj)
		c.head = subj
		for i := range c.content {
			c.content[i] = f.without(c.content[i], c.source)
		}
	} else {
		c.head = -1
		if !absent && c.frame != "clause" && c.frame != "infinitive" {
			return // a bare phrase that nobody is said to say
		}
		c.score *= 0.7
	}
	f.relayOf(&c, v)
	f.add(&c)
}

// without cuts a span so that it does not hold the source's tokens.
func (f *finder) without(s news.Span, toks []int) news.Span {
	if len(toks) == 0 {
		return s
	}
	first, last := f.d.Tokens[toks[0]].Start, f.d.Tokens[toks[len(toks)-1]].End
	if last <= s.Start || first >= s.End {
		return s
	}
	if first-s.Start > s.End-last {
		s.End = first
	} else {
		s.Start = last
	}
	for i := f.d.TokenAt(s.Start); i < len(f.d.Tokens) && f.d.Tokens[i].Start < s.End; i++ {
		j := f.d.TokenAt(s.End - 1)
		if t, ok := f.t.trim(i, j); ok {
			return t
		}
		break
	}
	return s
}

// complement is the clause that verb v takes as its content, -1 for none.
func (f *finder) complement(v int) int {
	for _, k := range f.t.children(v) {
		switch f.d.Tokens[k].Rel {
		case nlp.Ccomp:
			return k
		case nlp.Parataxis:
			// "He said: we go": a parataxis after a colon or quotation mark.
			if k > v && f.colonBetween(v, k) {
				return k
			}
		}
	}
	return -1
}

func (f *finder) colonBetween(a, b int) bool {
	for i := a + 1; i < b; i++ {
		switch f.d.Word(i) {
		case ":", "“", `"`, "«", "„":
			return true
		}
	}
	return false
}

// clauseContent is the yield of a content clause, without the clause of the cue
// that hangs in it.
func (f *finder) clauseContent(comp, v int) []news.Span {
	toks := f.t.yield(nil, comp, func(k int) bool { return k == v })
	toks = f.withMarks(toks)
	return f.t.spans(toks)
}

// withMarks adds the quotation marks that stand right at the ends of the
// tokens, wherever the parse has hung them.
func (f *finder) withMarks(toks []int) []int {
	if len(toks) == 0 {
		return toks
	}
	if i := toks[0] - 1; i >= 0 && openMark(f.d.Word(i)) {
		toks = append([]int{i}, toks...)
	}
	j := toks[len(toks)-1] + 1
	if j < len(f.d.Tokens) && f.d.Word(j) == "," && j+1 < len(f.d.Tokens) && closeMark(f.d.Word(j+1)) {
		return append(toks, j, j+1)
	}
	if j < len(f.d.Tokens) && closeMark(f.d.Word(j)) {
		return append(toks, j)
	}
	return toks
}

func openMark(w string) bool {
	return w == "“" || w == "‘" || w == "«" || w == "„" || w == "``" || w == `"`
}
func closeMark(w string) bool { return w == "”" || w == "’" || w == "»" || w == "''" || w == `"` }

// around is the sentence of h without the clause of the cue v that is put into
// it or after it.
func (f *finder) around(h, v int) []news.Span {
	top := f.t.nearest(h, func(i int) bool {
		r := f.d.Tokens[i].Rel
		return r == nlp.Root || r == nlp.Ccomp || r == nlp.Parataxis && i != v || f.d.Tokens[i].Head < 0
	})
	toks := f.t.yield(nil, top, func(k int) bool { return k == v })
	return f.t.spans(f.withMarks(toks))
}

// subject is the head of the phrase that verb v gives its content to: its
// subject, the agent of a passive, or the subject that a participle, infinitive
// or conjunct shares with the verb it hangs on. absent says that the text names
// nobody ("it was reported").
func (f *finder) subject(v int, passive, told bool) (subj int, absent bool) {
	for steps := 0; v >= 0 && steps < 6; steps++ {
		if passive {
			for _, k := range f.t.children(v) {
				if f.d.Tokens[k].Rel == nlp.Obl && f.t.childWord(k, nlp.Case, "by") >= 0 {
					return k, false
				}
			}
			return -1, true
		}
		if k := f.t.child(v, nlp.Nsubj); k >= 0 {
			if f.relative(k) {
				return f.antecedent(v, k), false
			}
			return k, false
		}
		t := &f.d.Tokens[v]
		switch t.Rel {
		case nlp.Conj, nlp.Xcomp, nlp.Advcl, nlp.Parataxis:
			v = t.Head
			passive = f.t.child(v, nlp.AuxPass) >= 0 && f.t.child(v, nlp.Nsubj) < 0
			if passive && t.Rel != nlp.Conj {
				// "was arrested after saying": the subject of the passive speaks.
				if k := f.t.child(v, nlp.NsubjPass); k >= 0 {
					return k, false
				}
			}
		case nlp.Acl:
			return t.Head, false // "a letter saying that …"
		case nlp.AclRelcl:
			return -1, false
		default:
			return -1, f.t.child(v, nlp.Expl) >= 0
		}
	}
	return -1, false
}

// relative reports whether token k is a relative pronoun.
func (f *finder) relative(k int) bool {
	switch f.t.lower(k) {
	case "who", "which", "that":
		return f.d.Tokens[k].UPOS == nlp.PRON
	}
	return false
}

// antecedent is the noun that the relative clause of verb v hangs on; the
// pronoun k when the parse gives none.
func (f *finder) antecedent(v, k int) int {
	h := f.t.nearest(v, func(i int) bool { return f.d.Tokens[i].Rel == nlp.AclRelcl })
	if h >= 0 && f.d.Tokens[h].Head >= 0 {
		return f.d.Tokens[h].Head
	}
	return k
}

// verbGroup is the cue as printed: the verb with its auxiliaries, negation and
// the adverbs and particles beside it.
func (f *finder) verbGroup(v int) []int {
	group := []int{v}
	for _, k := range f.t.children(v) {
		switch f.d.Tokens[k].Rel {
		case nlp.Aux, nlp.AuxPass, nlp.CompoundPrt:
			group = append(group, k)
		case nlp.Advmod:
			if d := v - k; d >= -1 && d <= 3 && f.d.Tokens[k].UPOS != nlp.SCONJ {
				group = append(group, k)
			}
		}
	}
	slices.Sort(group)
	// Only what stands together with the verb is printed as the cue.
	at := slices.Index(group, v)
	lo, hi := at, at
	for lo > 0 && group[lo-1] == group[lo]-1 {
		lo--
	}
	for hi+1 < len(group) && group[hi+1] == group[hi]+1 {
		hi++
	}
	return slices.Clone(group[lo : hi+1])
}

// negatedAt reports whether verb v is negated.
func (f *finder) negatedAt(v int) bool {
	for _, k := range f.t.children(v) {
		switch f.t.lower(k) {
		case "not", "n't", "n’t", "never", "nor":
			return true
		}
	}
	return false
}

// prepositional looks for a content that a preposition introduces: "warned of
// floods", "accused Moscow of pursuing talks".
func (f *finder) prepositional(cand *candidate, v int, c cue, subj int, absent bool) bool {
	if len(c.preps) == 0 {
		return false
	}
	for _, k := range f.t.children(v) {
		t := &f.d.Tokens[k]
		mark := -1
		switch t.Rel {
		case nlp.Obl, nlp.Nmod:
			mark = f.caseOf(k, c.preps)
		case nlp.Advcl, nlp.Xcomp, nlp.Ccomp:
			mark = f.markOf(k, c.preps)
		}
		if mark < 0 || k < v {
			continue
		}
		var toks []int
		if o := f.t.child(v, nlp.Obj); o >= 0 {
			// Whom it is said of belongs to what is said.
			toks = append(f.t.yield(nil, o, nil), f.t.yield(nil, k, nil)...)
		} else {
			toks = f.t.yield(nil, k, func(i int) bool { return i == mark })
		}
		slices.Sort(toks)
		cand.content = f.t.spans(f.withMarks(toks))
		cand.frame = "preposition"
		cand.score = 0.6
		f.take(*cand, v, subj, absent)
		return true
	}
	return false
}

func (f *finder) caseOf(k int, preps []string) int {
	for _, c := range f.t.children(k) {
		if f.d.Tokens[c].Rel == nlp.Case && slices.Contains(preps, f.t.lower(c)) {
			return c
		}
	}
	return -1
}

func (f *finder) markOf(k int, preps []string) int {
	for _, c := range f.t.children(k) {
		if (f.d.Tokens[c].Rel == nlp.Mark || f.d.Tokens[c].Rel == nlp.Case) && slices.Contains(preps, f.t.lower(c)) {
			return c
		}
	}
	return -1
}

// quotedAs handles "quoted an official as saying …" and "an official was quoted
// by the agency as saying …": the official is the source, whoever quotes is the
// relay.
func (f *finder) quotedAs(s, v int, lemma string, passive bool) bool {
	if lemma != "quote" && lemma != "cite" && lemma != "report" {
		return false
	}
	say := -1
	for i := v + 1; i < min(v+40, f.d.Sentences[s].Last-1); i++ {
		if f.t.lower(i) == "as" && f.d.Tokens[i+1].UPOS == nlp.VERB && f.lex.verbs[f.t.lemma(i+1)].frames != "" {
			say = i + 1
			break
		}
	}
	if say < 0 {
		return false
	}
	src, relay := -1, -1
	if passive {
		src = f.t.child(v, nlp.NsubjPass)
		for _, k := range f.t.children(v) {
			if f.d.Tokens[k].Rel == nlp.Obl && f.t.childWord(k, nlp.Case, "by") >= 0 {
				relay = k
			}
		}
	} else {
		src = f.t.child(v, nlp.Obj)
		relay, _ = f.subject(v, false, false)
	}
	if src < 0 {
		return false
	}
	c := candidate{sent: s, cueHead: say, head: src, source: f.phraseUntil(src, say-1), stance: f.lex.verbs[f.t.lemma(say)].stance, frame: "quoted as", score: 1.2, negated: f.negatedAt(v)}
	c.cue = append(f.verbGroup(v), say)
	c.content = f.rest(s, say+1)
	if relay >= 0 {
		c.relays = append(c.relays, step{relay, f.phrase(relay)})
	}
	return f.add(&c) != nil
}

// rest is what follows token i in the sentence.
func (f *finder) rest(s, i int) []news.Span {
	last := f.d.Sentences[s].Last - 1
	if i > last {
		return nil
	}
	if sp, ok := f.t.trim(i, last); ok {
		return []news.Span{sp}
	}
	return nil
}

// adjective looks for "is confident that …".
func (f *finder) adjective(s, i int) {
	c, ok := f.lex.adjs[f.t.lemma(i)]
	if !ok || f.t.child(i, nlp.Cop) < 0 {
		return
	}
	comp := f.t.child(i, nlp.Ccomp)
	subj := f.t.child(i, nlp.Nsubj)
	if comp < 0 || subj < 0 || f.t.lower(subj) == "it" {
		return
	}
	cand := candidate{sent: s, cueHead: i, head: subj, source: f.phrase(subj), stance: c.stance, frame: "adjective", score: 0.7, negated: f.negatedAt(i)}
	cand.cue = []int{f.t.child(i, nlp.Cop), i}
	cand.content = f.t.spans(f.t.yield(nil, comp, nil))
	f.add(&cand)
}

// adverb looks for "reportedly": a claim of nobody named.
func (f *finder) adverb(s, i int) {
	c, ok := f.lex.advs[f.t.lower(i)]
	if !ok {
		return
	}
	h := f.d.Tokens[i].Head
	if h < 0 {
		return
	}
	top := f.t.nearest(h, func(k int) bool { return f.d.Tokens[k].UPOS == nlp.VERB || f.d.Tokens[k].Head < 0 })
	toks := f.t.yield(nil, top, func(k int) bool {
		r := f.d.Tokens[k].Rel
		return k == i || r == nlp.Mark || r == nlp.Cc || r == nlp.Conj || r == nlp.Parataxis
	})
	f.add(&candidate{sent: s, cueHead: i, head: -1, cue: []int{i}, stance: c.stance, frame: "adverb", score: 0.4, content: f.t.spans(toks)})
}
