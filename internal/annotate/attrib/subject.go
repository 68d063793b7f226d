package attrib

import "hearsay/internal/nlp"

// speaker is the head of the phrase that verb v gives its content to: its
// subject, the agent of a passive, or the subject that it shares with the verb
// it hangs on. absent says that the text names nobody ("it was reported").
func (f *finder) speaker(v int, passive bool) (head int, absent bool) {
	if passive {
		if k := f.t.Agent(v, "by"); k >= 0 {
			return k, false
		}
		return -1, true
	}
	if f.d.Tokens[v].Rel == nlp.Amod {
		return -1, false
	}
	if f.lex.naming.has(f.base(v)) {
		if k := f.behindRelative(f.opening[f.sentenceOf(v)]-1, v); k >= 0 {
			return k, false // "in what police are calling an attack"
		}
	}
	if g := f.d.Tokens[v].Head; f.d.Tokens[v].XPOS == "VB" && g >= 0 && g < v && f.writtenTo(f.sentenceOf(v), g) {
		return f.speaker(g, f.passiveVerb(g)) // "emailed families | to say": who writes
	}
	if h := f.plainSubject(v); h >= 0 {
		return h, false
	}
	if h := f.nearSubject(v); h >= 0 {
		return h, false
	}
	if h := f.behindConjunction(v); h >= 0 {
		return h, false
	}
	if h := f.usedToSay(v); h >= 0 {
		return h, false
	}
	if f.d.Tokens[v].XPOS == "VBN" && f.t.Child(v, nlp.Aux) < 0 && !f.is(f.d.Tokens[v].Head, "a", "an", "the") && (f.d.Tokens[v].Rel == nlp.Advcl || f.d.Tokens[v].Rel == nlp.Acl) {
		if h := f.d.Tokens[v].Head; f.d.Tokens[v].Rel == nlp.Acl && f.d.Tokens[h].Head < 0 && h == v-1 && !f.finite(f.sentenceTokens(f.sentenceOf(v))) {
			return h, false // the only verb of its sentence, taken for a participle
		}
		if f.t.Agent(v, "by") < 0 && f.closingSpeaker(v) {
			return f.d.Tokens[v].Head, false
		}
		if h := f.behindWho(v); h >= 0 {
			return h, false
		}
		return f.t.Agent(v, "by"), true // "when asked", "a plan backed by"
	}
	if h := f.beforeAside(v); h >= 0 {
		return h, false
	}
	if h := f.withWhom(v); h >= 0 {
		return h, false
	}
	from := f.clauseOf(v)
	if g := f.publisher(v); g >= 0 {
		from = g
	}
	h := f.ownSubject(from)
	if h < 0 {
		h = f.t.Subject(from)
	}
	if k := f.personBeforeWho(h, v); k >= 0 && from == v {
		return k, false
	}
	if f.goingOn(v) && !f.quoted(v) && f.lex.verbs.at(f.base(v)).takes('c') && (h < 0 || !f.speakerLike(h) || f.lex.groupNouns.has(f.form(h))) {
		if k := f.goesOnIn(v); k >= 0 {
			return k, false
		}
	}
	if f.goingOn(v) && !f.quoted(v) && f.lex.verbs.at(f.base(v)).takes('c') {
		if k := f.nearerClause(h, v); k >= 0 {
			return k, false
		}
	}
	if h < 0 && from == v && f.finiteVerb(v) {
		h = f.askedBefore(v)
	}
	if h < 0 && from == v && f.finiteVerb(v) {
		// A finite verb has a subject, whatever the parse says.
		g := f.verbGroup(v).first
		if r := f.nounsBefore(g, f.opening[f.sentenceOf(v)]); !r.empty() && f.nominal(r.last-1) && f.quoteOf[r.last-1] == f.quoteOf[v] {
			h = f.headOf(r)
		}
	}
	if h < 0 && from == v && f.finiteVerb(v) {
		if r := f.openingPhrase(v); !r.empty() {
			if h = f.nounAfter(r.first, r.last); h >= 0 {
				return h, false
			}
		}
	}
	if h < 0 && from == v {
		h = f.bareOblique(v)
	}
	if h < 0 && from == v && f.finiteVerb(v) {
		// "Reached by phone, its spokesman, Ana Rao, claimed"
		if r, a := f.apposition(v, f.opening[f.sentenceOf(v)]); !r.empty() {
			if h = a; h < 0 {
				h = f.headOf(r)
			}
		}
	}
	if h < 0 && from == v && f.finiteVerb(v) && f.participleOpens(f.opening[f.sentenceOf(v)]) {
		// "Asked about the fire, Ana Rao, who owns the mill, said"
		if r := f.beforeRelative(v, f.opening[f.sentenceOf(v)]); !r.empty() && f.speakerLike(f.headBehind(r)) {
			return f.headBehind(r), false
		}
	}
	if from == v {
		if _, far := f.farSubject(h, v); far >= 0 {
			return far, false
		}
	}
	if h < 0 && from == v && f.finiteVerb(v) && f.lex.verbs.at(f.base(v)).known() {
		if _, h = f.subjectByWords(v); h >= 0 {
			return h, false
		}
		if src, k := f.joinedFrom(f.clauseStart(v), v); k >= 0 {
			f.foundFar(v, src)
			return k, false
		}
	}
	if h < 0 && f.d.Tokens[v].XPOS == "VBG" && v > 0 && f.d.Tokens[v-1].UPOS == nlp.CCONJ && f.lex.verbs.at(f.base(v)).takes('c') {
		h = f.goesOnIn(v) // "…, painting them as weak and | suggesting that"
	}
	switch {
	case h < 0:
		return -1, f.t.Child(v, nlp.Expl) >= 0
	case f.is(h, "it", "there") && (f.t.Child(v, nlp.Expl) >= 0 || f.lex.seemers.has(f.base(v))):
		return -1, true
	}
	if (f.d.Tokens[v].Rel == nlp.Conj || f.lex.naming.has(f.base(v))) && from == v && h >= 0 && h < v-4 {
		if k := f.behindRelative(h, v); k >= 0 {
			return k, false
		}
	}
	if f.d.Tokens[v].Rel == nlp.Conj && from == v && h >= 0 && h < v {
		if k := f.joinedSubject(h, v); k >= 0 {
			return k, false
		}
	}
	if g := f.objectOf(h, v); g >= 0 && from == v {
		return g, false
	}
	if h > v && from == v && (f.namedBefore(v) || v > 1 && f.tensed(h+1) && f.lowers[v-1] == "," && f.firstWho(f.opening[f.sentenceOf(v)]+1, v) > 0) {
		_, h = f.subjectFrom(f.opening[f.sentenceOf(v)], v)
		return h, false
	}
	if g := f.outerSpeaker(h, v); g >= 0 {
		h = g
	}
	if g := f.beforePronoun(h); g >= 0 {
		h = g
	}
	if g := f.beforeOfWhich(h, v); g >= 0 {
		h = g
	}
	h = f.mended(h, v)
	if g := f.thatOf(h, v); g >= 0 {
		h = g
	}
	if h >= 0 && h < v && f.d.Tokens[h].UPOS == nlp.NOUN && f.lex.times.has(f.base(h)) {
		return f.subjectOver(h, v), false
	}
	return h, false
}

// beforeAside is the subject of verb v that the aside of another's cue parts from it, to
// whose cue a parser has hung it: "The union, | the paper says, | has warned of strikes". -1
// for none.
func (f *finder) beforeAside(v int) int {
	if f.ownSubject(v) >= 0 || !f.finiteVerb(v) || f.quoted(v) {
		return -1
	}
	g := f.verbGroup(v).first
	for _, c := range f.cands[f.ofSent[f.sentenceOf(v)]:] {
		if c.frame != insertFrame || len(c.content) != 2 || c.content[0].last > c.cueHead {
			continue
		}
		k := c.content[1].first
		for k < g && f.comma(k) {
			k++
		}
		if left := c.content[0]; k == g && !f.hasVerb(left) && f.opensNominal(left.first) {
			if h := f.headBehind(left); f.speakerLike(h) {
				return h
			}
		}
	}
	return -1
}

// joinedSubject is the subject by the words of verb v, joined to another verb whose
// subject h the parse gives it, where a clause of its own begins behind h: ", while Rao
// of the union feared". -1 for none.
func (f *finder) joinedSubject(h, v int) int {
	g := f.verbGroup(v).first - 1
	if g <= f.opening[f.sentenceOf(v)] || h >= g || !f.nominal(g) || !f.finiteVerb(v) || f.ownSubject(v) >= 0 || h >= f.clauseStart(v) {
		return -1
	}
	_, k := f.subjectByWords(v)
	return k
}

// plainSubject is the head of the noun phrase that opens the sentence right
// before verb v, when the parse takes the verb for a participle on it and a
// "that" shows what is said: "An official told the paper that …".
func (f *finder) plainSubject(v int) int {
	if f.d.Tokens[v].XPOS != "VBN" || f.t.Child(v, nlp.Aux, nlp.AuxPass) >= 0 || f.quoted(v) || !f.lex.verbs.at(f.base(v)).takes('c') {
		return -1
	}
	s := f.sentenceOf(v)
	r := f.nounsBefore(v, f.opening[s])
	if r.empty() || r.first != f.opening[s] || !f.speakerLike(r.last-1) {
		return -1
	}
	for i := v + 1; i < min(f.d.Sentences[s].Last, v+maxTold); i++ {
		if f.is(i, "that") && f.d.Tokens[i].UPOS == nlp.SCONJ {
			return r.last - 1
		}
		if u := f.d.Tokens[i].UPOS; u == nlp.VERB || u == nlp.AUX || u == nlp.PUNCT {
			return -1
		}
	}
	return -1
}

// bareOblique is a noun that the parse hangs on verb v as an oblique without a
// preposition: what stands so before a verb that lacks a subject is its subject.
func (f *finder) bareOblique(v int) int {
	for k := f.t.First(v); k >= 0; k = f.t.Next(k) {
		if k < v && f.d.Tokens[k].Rel == nlp.Obl && f.t.Child(k, nlp.Case) < 0 && !f.lex.times.has(f.base(k)) && f.nominal(k) && f.speakerLike(k) && f.quoteOf[k] == f.quoteOf[v] {
			return k
		}
	}
	return -1
}

// closingSpeaker reports whether a verb that the parse takes for a participle on
// a noun is what that noun said of the sentence that it closes: "The road will
// reopen in May, the council announced on Monday".
func (f *finder) closingSpeaker(v int) bool {
	h := f.d.Tokens[v].Head
	if f.d.Tokens[v].Rel != nlp.Acl || h < 0 || h >= v || f.quoted(v) || !f.lex.verbs.at(f.base(v)).takes('c') || !f.speakerLike(h) {
		return false
	}
	sent := f.sentenceTokens(f.sentenceOf(v))
	src := f.phrase(h)
	if src.first <= sent.first+1 || !f.comma(src.first-1) || !f.finite(tokens{sent.first, src.first - 1}) {
		return false
	}
	for i := v + 1; i < sent.last; i++ {
		if u := f.d.Tokens[i].UPOS; u == nlp.VERB || u == nlp.AUX || f.comma(i) || f.is(i, "as", "by", "to") {
			return false
		}
	}
	return true
}

// publisher is the verb that brings out the document in which verb v says
// something: "published an article saying that …"; -1 for none.
func (f *finder) publisher(v int) int {
	t := &f.d.Tokens[v]
	if h := f.t.OwnSubject(v); f.d.Tokens[v].XPOS == "VBG" && h >= 0 && h == v-1 && f.lex.times.has(f.base(h)) && t.Head >= 0 && t.Head < v {
		// "issued a statement late Tuesday saying": a participle has no subject.
		if g := t.Head; f.d.Tokens[g].UPOS == nlp.VERB && f.lex.light.has(f.base(g)) {
			return g
		}
	}
	if t.Rel != nlp.Acl || t.Head < 0 || !f.lex.docNouns.has(f.base(t.Head)) {
		return -1
	}
	if g := f.governor(t.Head); g >= 0 && f.lex.light.has(f.base(g)) {
		return g
	}
	return -1
}

// ownSubject is the subject of verb v, or of its auxiliary, that stands as v does
// in or out of quotation marks; the nearest when there are several. A relative
// pronoun gives its antecedent.
func (f *finder) ownSubject(v int) int {
	best := -1
	for k := f.t.First(v); k >= 0; k = f.t.Next(k) {
		switch f.d.Tokens[k].Rel {
		case nlp.Nsubj, nlp.NsubjPass, nlp.Csubj:
			if f.nominal(k) && f.quoteOf[k] == f.quoteOf[v] && (best < 0 || abs(k-v) < abs(best-v)) {
				best = k
			}
		case nlp.Aux:
			if s := f.t.Child(k, nlp.Nsubj); s >= 0 && best < 0 && f.quoteOf[s] == f.quoteOf[v] {
				best = s
			}
		}
	}
	if best < 0 {
		return -1
	}
	a := f.t.Antecedent(best)
	if a != best && (f.d.Tokens[a].UPOS == nlp.PRON && !f.speakerLike(a) || f.is(a, "that")) {
		// "that of Ana Rao, a lawyer, who told": the noun before the pronoun.
		if g := f.beforePronoun(best); f.speakerLike(g) {
			return g
		}
	}
	return a
}

// passiveVerb reports whether verb v has a passive auxiliary. A passive subject
// alone does not make it so: taggers take "told" for a participle.
func (f *finder) passiveVerb(v int) bool {
	k := f.t.Child(v, nlp.AuxPass)
	if k >= 0 && k+2 < v && f.comma(k+1) && !f.comma(v-1) && f.nominal(v-1) {
		return false // "… were, he | said, a disgrace": a cue put into the clause of another verb
	}
	return k >= 0
}

// finiteVerb reports whether verb v has a tense of its own or by an auxiliary.
func (f *finder) finiteVerb(v int) bool {
	switch f.d.Tokens[v].XPOS {
	case "VBD", "VBZ", "VBP":
		return true
	}
	return f.d.Tokens[v].UPOS != nlp.VERB || f.t.Child(v, nlp.Aux) >= 0
}

// clauseOf is the verb whose subject speaks in v: v itself, or what it hangs on
// when it is a participle after a comma or an infinitive that a parser has hung
// on the noun beside it ("…, saying", "came to the hall to say").
func (f *finder) clauseOf(v int) int {
	t := &f.d.Tokens[v]
	if t.Head >= 0 && f.goingOn(v) {
		// "…, adding that": who said what stands before.
		best := -1
		for k, steps := t.Head, 0; k >= 0 && steps < maxClimb; k, steps = f.d.Tokens[k].Head, steps+1 {
			if k < v && f.d.Tokens[k].UPOS == nlp.VERB && f.quoteOf[k] == f.quoteOf[v] && f.lex.verbs.at(f.base(k)).takes('c') {
				best = k
			}
		}
		if best >= 0 {
			return best
		}
	}
	if t.Rel != nlp.Acl || t.Head < 0 {
		return v
	}
	comma := f.goingOn(v)
	if !comma && f.childWord(v, nlp.Mark, "to") < 0 {
		return v
	}
	k := t.Head
	for steps := 0; steps < maxClimb && k >= 0; steps++ {
		if f.d.Tokens[k].UPOS == nlp.VERB || f.t.Child(k, nlp.Cop) >= 0 {
			return k
		}
		k = f.d.Tokens[k].Head
	}
	return v
}

// personBeforeWho is the person or persons right before the "who" of verb v, where a parser has
// hung its clause on a thing before, h: "passed | the plan | over objections from | residents |
// who said". -1 for none.
func (f *finder) personBeforeWho(h, v int) int {
	p := f.groupStart(v) - 1
	if h < 0 || p < h+3 || !f.is(p, "who") || f.isPerson(h) || f.d.Tokens[p+1].XPOS == "MD" {
		return -1
	}
	if l := f.base(v); !f.lex.verbs.at(l).takes('q') && !f.lex.strong.has(l) {
		return -1 // "the gift of a dentist, who decided that it was time"
	}
	n := p - 1
	if f.lowers[n] == "," {
		n--
	}
	if h >= n-1 || !f.isPerson(n) || f.d.Tokens[n].UPOS == nlp.PRON || f.is(h+1, "of") && f.nounAfter(h+2, p) == n {
		return -1 // "a group of residents who"
	}
	if x, ok := f.name(n); ok && x.First <= h {
		return -1
	}
	return n
}
