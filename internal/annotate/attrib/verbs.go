package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// verb looks for what verb v gives to somebody: a clause, the sentence that it
// is put into, an infinitive, a phrase with a preposition, a noun phrase. The
// first that fits is taken.
func (f *finder) verb(s, v int) {
	lemma := f.lemma(v)
	if f.lex.notCues[lemma] || f.quotedAs(s, v, lemma) || f.cited(s, v) {
		return
	}
	c, known := f.lex.verbs[lemma]
	passive := f.passiveVerb(v)
	subj, absent := f.speaker(v, passive)
	if subj >= 0 && (!f.nominal(subj) || f.quoted(subj) && f.quoteOf[subj] != f.quoteOf[v] && f.hasVerb(f.quotes[f.quoteOf[subj]-1].outer)) {
		subj = -1
	}
	cand := candidate{sent: s, cueHead: v, head: subj, stance: c.stance, inside: f.quoted(v)}
	switch {
	case known && (c.takes('c') || c.takes('q')) && f.inserted(cand, v, c):
	case f.ownVoice(subj, v):
	case f.clause(cand, v, c, known, absent):
	case known && c.takes('c') && (f.thatClause(cand, v) || f.restClause(cand, v, c)):
	case !known || f.quoted(v):
	case f.infinitive(cand, v, c, passive, absent):
	case f.prepositional(cand, v, c, absent):
	case f.object(cand, v, c):
	case passive:
		f.passive(cand, v, c)
	}
}

// ownVoice reports whether a subject is the writer or the reader: what they
// think is the outlet's own voice, not somebody's word.
func (f *finder) ownVoice(subj, v int) bool {
	return subj >= 0 && !f.quoted(v) && (f.is(subj, "i", "you") || f.is(subj, "one") && !f.is(subj+1, "of"))
}

// take finishes a candidate of verb v and keeps it.
func (f *finder) take(c candidate, v int) bool {
	c.cue = f.verbGroup(v)
	if g := &c.cue[0]; c.particle == g.last && c.particle > 0 {
		g.last++ // "called for"
	}
	c.negated = c.negated || f.negatedAt(v)
	c.pronoun = f.relativeSubject(v)
	if c.head >= 0 && c.source.empty() {
		c.source, c.head = f.upTo(f.phrase(c.head), c.head, c.cue[0].first)
		if r := f.openingPhrase(v); r.first == c.source.first && r.last > c.source.last && c.head < v {
			c.source = f.bareEnd(r)
		}
		if r, h := f.named(v, c.source); h >= 0 && c.head < v {
			c.source, c.head = r, h
		}
	}
	if !c.source.empty() {
		var content []tokens
		for _, r := range c.content {
			content = append(content, cut(r, c.source)...)
		}
		c.content = content
	}
	f.relayOf(&c, v)
	return f.add(c) != nil
}

// clause takes the clause that verb v governs as its content.
func (f *finder) clause(c candidate, v int, q cue, known, absent bool) bool {
	comp := f.complement(v)
	if comp < 0 || comp < v && !f.endsBefore(comp, v, c.head) {
		return false
	}
	c.frame = clauseFrame
	mark := f.t.Child(comp, nlp.Mark)
	that := mark >= 0 && f.is(mark, "that")
	switch {
	case !known:
		if !that || !f.speakerLike(c.head) {
			return false
		}
		c.score = 0.5
	case !q.takes('c') && !q.takes('q'):
		if !that && !f.speakerLike(c.head) {
			return false
		}
		c.score = 0.6
	}
	if c.head < 0 {
		if !absent && !that && !(mark >= 0 && f.is(mark, "whether", "if") && c.stance == news.Asks) {
			return false
		}
		c.score = 0.5
	}
	if f.lex.senses[f.lemma(v)] && c.head >= 0 && f.lex.reporters[f.lemma(c.head)] {
		c.stance = news.Witnessed
	}
	r := f.extent(comp)
	if comp > v {
		r.first = f.fromThat(max(r.first, v+1), v)
		r.last = f.clauseEnd(r.first, r.last, v)
		r.last = f.quoteEnd(r, comp, v)
	} else {
		r.last = min(r.last, f.cueStart(v, c.head))
	}
	if o := f.t.Child(v, nlp.Obj); comp > v && o > v && o < comp && !q.takes('t') && f.extent(o).last == r.first {
		r.first = f.extent(o).first // the clause's subject, hung on the cue
	}
	c.content = []tokens{r}
	return f.take(c, v)
}

// fromThat is where a content clause begins that the parse lets begin at token
// first: at the "that" before it, if only whom it was told, when and where
// stands between that and cue v.
func (f *finder) fromThat(first, v int) int {
	for i := v + 1; i < min(first, v+maxTold); i++ {
		if f.d.Tokens[i].UPOS == nlp.SCONJ && f.is(i, "that") {
			return i
		}
		if u := f.d.Tokens[i].UPOS; u == nlp.VERB || u == nlp.AUX || f.quoteOf[i] != f.quoteOf[v] {
			break
		}
	}
	return first
}

// endsBefore reports whether the clause of comp is closed by a mark before the
// clause of cue v with the source head begins.
func (f *finder) endsBefore(comp, v, head int) bool {
	at := f.cueStart(v, head)
	return at > 0 && f.closes(at-1) && f.extent(comp).first < at-1 && (head < 0 || head > comp)
}

// complement is the clause that verb v governs as what is said: rather one
// after it than one before. -1 for none.
func (f *finder) complement(v int) int {
	best := -1
	for k := f.t.First(v); k >= 0; k = f.t.Next(k) {
		switch f.d.Tokens[k].Rel {
		case nlp.Ccomp:
			if m := f.t.Child(k, nlp.Mark); m >= 0 && (f.lex.notMarks[f.lower(m)] || f.is(m, "to")) {
				continue
			}
			if best < v {
				best = k
			}
		case nlp.Parataxis:
			// "He said: we go": a clause after a colon or an opening mark.
			if k > v && best < 0 && f.colonBetween(v, k) {
				best = k
			}
		}
	}
	return best
}

func (f *finder) colonBetween(a, b int) bool {
	for i := a + 1; i <= b; i++ {
		if f.d.Word(i) == ":" || f.quoteOf[i] > 0 && f.quoteOf[i] != f.quoteOf[a] {
			return true
		}
	}
	return false
}

// clauseEnd is where a content clause of cue v ends that a parse lets go from
// first to last: before a participle by which the source goes on ("…, adding
// that …").
func (f *finder) clauseEnd(first, last, v int) int {
	for k := first + 1; k < last; k++ {
		if f.d.Tokens[k].XPOS == "VBG" && f.d.Word(k-1) == "," && f.quoteOf[k] == f.quoteOf[v] && (f.lex.verbs[f.lemma(k)].takes('c') || f.lex.quoters[f.lemma(k)]) {
			return k - 1
		}
	}
	return last
}

// quoteEnd is where a content clause r with the head comp ends that is wholly a
// quotation: with its closing mark, for what follows that is the outlet's.
func (f *finder) quoteEnd(r tokens, comp, v int) int {
	i := f.quoteOf[comp]
	if i == 0 || f.quoteOf[v] == i {
		return r.last
	}
	q := f.quotes[i-1].outer
	if f.words(tokens{r.first, q.first}) == 0 && q.last < r.last && f.closes(q.last-2) {
		return q.last
	}
	return r.last
}

// maxTold is how many tokens may stand between a cue and the "that" of its
// content: whom it was told, when and where.
const maxTold = 12

// thatClause takes the clause that the word "that" opens after a cue whose
// complement the parse has missed: "reported earlier that …".
func (f *finder) thatClause(c candidate, v int) bool {
	s := f.d.Sentences[c.sent]
	if c.head < 0 || f.d.Tokens[v].UPOS != nlp.VERB {
		r := f.nounsBefore(v, s.First)
		if r.empty() {
			return false
		}
		c.source, c.head = r, r.last-1
	}
	if !f.speakerLike(c.head) {
		return false
	}
	for i := v + 1; i < min(s.Last, v+maxTold); i++ {
		if f.d.Word(i) == "," && i+1 < s.Last && f.d.Tokens[i+1].XPOS == "VBG" && f.lex.quoters[f.lemma(i+1)] {
			for i += 2; i < s.Last && f.d.Word(i) != ","; i++ { // ", citing two officials,"
			}
			i++
		}
		if i >= s.Last {
			return false
		}
		if f.is(i, "that") && i+1 < s.Last && f.d.Tokens[i+1].UPOS != nlp.VERB && (!f.closes(i+1) || f.d.Word(i+1) == ",") {
			c.frame, c.score = clauseFrame, 0.8
			c.content = []tokens{{i, f.restEnd(v, i, s.Last)}}
			return f.take(c, v)
		}
		switch f.d.Tokens[i].UPOS {
		case nlp.VERB, nlp.AUX, nlp.PUNCT, nlp.SCONJ:
			return false
		}
		if f.quoteOf[i] != f.quoteOf[v] {
			return false
		}
	}
	return false
}

// restClause takes what follows a cue as its content when a finite verb stands
// in it that no relative pronoun or conjunction introduces, whatever the parse
// made of it: "says the truth is that …".
func (f *finder) restClause(c candidate, v int, q cue) bool {
	s := f.d.Sentences[c.sent]
	if !f.speakerLike(c.head) || c.head > v || f.passiveVerb(v) {
		return false
	}
	from := v + 1
	if o := f.t.Child(v, nlp.Iobj, nlp.Obj); o > v && f.addressee(o, v, q) {
		from = f.extent(o).last
		if k := f.d.SentenceOf(o); k == c.sent && f.hasVerb(f.extent(o)) {
			from = o + 1
		}
	}
	for from < s.Last && (f.d.Tokens[from].UPOS == nlp.ADV || f.lex.times[f.lemma(from)] || f.is(from, "on", ",") && from+1 < s.Last && (f.lex.times[f.lemma(from+1)] || f.d.Word(from) == ",")) {
		from++
	}
	end := f.restEnd(v, from, s.Last)
	if q := f.quoteOf[v]; q > 0 {
		end = min(end, f.quotes[q-1].outer.last)
	}
	for i := from; i < end; i++ {
		t := &f.d.Tokens[i]
		switch t.XPOS {
		case "VBD", "VBZ", "VBP", "MD":
			if i == from {
				return false
			}
			c.frame, c.score = clauseFrame, 0.8
			c.content = []tokens{{from, end}}
			return f.take(c, v)
		case "WDT", "WP", "WP$", "WRB":
			return false
		case ",", ":", "VBG", "TO":
			return false
		}
		if f.lex.notMarks[f.lower(i)] || f.is(i, "that", "if", "whether", "who", "as") || f.quoteOf[i] != f.quoteOf[v] {
			return false
		}
	}
	return false
}

// nounsBefore is the run of nouns and what goes with them that ends right
// before token v.
func (f *finder) nounsBefore(v, first int) tokens {
	r := tokens{v, v}
	for i := v - 1; i >= first; i-- {
		switch f.upos(i) {
		case nlp.NOUN, nlp.PROPN, nlp.PRON, nlp.ADJ, nlp.DET, nlp.NUM:
			r.first = i
		default:
			return r
		}
	}
	return r
}

// restEnd is where what a sentence says after cue v from token i on ends: at its
// end, or where another aside on the source or another verb of its begins.
func (f *finder) restEnd(v, i, end int) int {
	for k := f.t.First(v); k >= 0; k = f.t.Next(k) {
		if k > i && f.d.Tokens[k].Rel == nlp.Conj && f.d.Tokens[k].UPOS == nlp.VERB {
			if at := f.extent(k).first; f.d.Tokens[at].UPOS == nlp.CCONJ {
				end = min(end, at)
			}
		}
	}
	for k := i + 1; k < end; k++ {
		if f.d.Word(k-1) == "," && !f.quoted(k) && (f.d.Tokens[k].XPOS == "VBG" && f.lex.verbs[f.lemma(k)].takes('c') || f.lex.quoters[f.lemma(k)] || f.phrasal(k, end) > 0) {
			return k - 1
		}
	}
	return end
}

// infinitive takes an infinitive as content: "vowed to stay".
func (f *finder) infinitive(c candidate, v int, q cue, passive, absent bool) bool {
	x := f.t.Child(v, nlp.Xcomp, nlp.Ccomp)
	if x < v {
		return false
	}
	gerund := f.d.Tokens[x].XPOS == "VBG" && q.takes('c') && f.t.Child(x, nlp.Aux) < 0 // "denied taking bribes"
	if !gerund && (f.childWord(x, nlp.Mark, "to") < 0 || !q.takes('i') && !passive) {
		return false
	}
	c.frame = infinitiveFrame
	r := f.extent(x)
	r.first = max(r.first, v+1)
	c.content = []tokens{r}
	if passive {
		c.frame = passiveFrame
		if !q.takes('t') {
			// "is believed to be …": what is said of the subject.
			if p := f.t.OwnSubject(v); p >= 0 && p < v && !f.is(p, "it") {
				c.content = append(c.content, f.extent(p))
			}
		}
	} else {
		if c.head < 0 && !absent {
			return false
		}
		if o := f.t.Child(v, nlp.Obj, nlp.Iobj); o > v && o < x && !q.takes('t') {
			c.content = append(c.content, f.extent(o))
		}
	}
	return f.take(c, v)
}

// prepositional takes a content that a preposition introduces: "warned of
// floods", "accused Oslo of stalling".
func (f *finder) prepositional(c candidate, v int, q cue, absent bool) bool {
	if len(q.preps) == 0 || !f.speakerLike(c.head) {
		return false
	}
	for k := f.t.First(v); k >= 0; k = f.t.Next(k) {
		if k < v {
			continue
		}
		switch f.d.Tokens[k].Rel {
		case nlp.Obl, nlp.Nmod, nlp.Advcl, nlp.Xcomp, nlp.Ccomp:
		default:
			continue
		}
		mark := f.introducedBy(k, q.preps)
		if mark < 0 {
			continue
		}
		c.frame = prepFrame
		r := f.extent(k)
		r.first = max(r.first, v+1)
		if o := f.t.Child(v, nlp.Obj); o > v && o < k {
			// Whom it is said of belongs to what is said.
			r.first = f.extent(o).first
		} else {
			r.first = max(r.first, mark+1)
		}
		c.content, c.particle = []tokens{r}, mark
		if x, ok := f.lex.verbs[f.lemma(v)+" "+f.lower(mark)]; ok {
			c.stance = x.stance // "called for" demands, "called" does not
		}
		return f.take(c, v)
	}
	return false
}

// introducedBy is the preposition or mark of k that is one of the words, -1
// when it has another or none.
func (f *finder) introducedBy(k int, words []string) int {
	for m := f.t.First(k); m >= 0; m = f.t.Next(m) {
		if r := f.d.Tokens[m].Rel; (r == nlp.Case || r == nlp.Mark) && f.is(m, words...) {
			return m
		}
	}
	return -1
}

// object takes a noun phrase as content: "rejected the offer".
func (f *finder) object(c candidate, v int, q cue) bool {
	o := f.t.Child(v, nlp.Obj)
	if o < v || !q.takes('n') || !f.speakerLike(c.head) || f.addressee(o, v, q) || f.lex.times[f.lemma(o)] || f.lex.quoters[f.lemma(v)] && f.is(v, "citing", "quoting") {
		return false
	}
	if f.lex.light[f.lemma(v)] && f.lex.docNouns[f.lemma(o)] && o+1 < len(f.d.Tokens) && f.d.Tokens[o+1].XPOS == "VBG" {
		return false // "issued a statement saying": what it says is the content
	}
	if f.lex.senses[f.lemma(v)] && !f.reporting(c.head) && f.introducedByAs(o) < 0 {
		return false // to see something is no statement, but for a reporter
	}
	c.frame = phraseFrame
	r := f.extent(o)
	if f.lex.senses[f.lemma(v)] && f.lex.reporters[f.lemma(c.head)] {
		c.stance = news.Witnessed
		r.last = f.restEnd(v, r.last, f.d.Sentences[c.sent].Last)
	}
	// "called him a liar", "described it as a trap": what is said of the object.
	for k := f.t.Next(o); k >= 0; k = f.t.Next(k) {
		switch f.d.Tokens[k].Rel {
		case nlp.Xcomp:
			r.last = max(r.last, f.extent(k).last)
		case nlp.Obl, nlp.Advcl:
			if f.introducedBy(k, q.preps) >= 0 {
				r.last = max(r.last, f.extent(k).last)
			}
		}
	}
	// "accused Oslo of stalling", where the parse hung the preposition elsewhere.
	if i := r.last; len(q.preps) > 0 && i < f.d.Sentences[c.sent].Last && f.is(i, q.preps...) {
		if h := f.d.Tokens[i].Head; h > i {
			r.last = max(r.last, f.extent(h).last)
		}
	}
	c.content = []tokens{r}
	return f.take(c, v)
}

// reporting reports whether a source is who reports for an outlet.
func (f *finder) reporting(head int) bool {
	return f.lex.reporters[f.lemma(head)] || f.medium(head) || f.is(head, "who") || f.lex.personNouns[f.lemma(head)] && f.is(head, "witness", "witnesses")
}

// introducedByAs is the phrase with "as" that says what an object is seen as, -1
// for none.
func (f *finder) introducedByAs(o int) int {
	for k := f.t.Next(o); k >= 0; k = f.t.Next(k) {
		if m := f.introducedBy(k, asWord); m >= 0 {
			return k
		}
	}
	return -1
}

var asWord = []string{"as"}

// addressee reports whether an object is who is told, not what is.
func (f *finder) addressee(o, v int, q cue) bool {
	if !q.takes('t') || f.t.Child(v, nlp.Iobj) >= 0 {
		return false
	}
	u := f.d.Tokens[o].UPOS
	return u == nlp.PROPN || u == nlp.PRON || f.speakerLike(o)
}

// passive takes the subject of a passive verb as content, when an agent is
// named: "the plan was rejected by the council".
func (f *finder) passive(c candidate, v int, q cue) bool {
	p := f.t.Child(v, nlp.NsubjPass)
	if p < 0 || p > v || !q.takes('n') {
		return false
	}
	c.frame = passiveFrame
	if !f.speakerLike(c.head) {
		if c.stance != news.Confirms || !f.negatedAt(v) {
			return false
		}
		c.head, c.score = -1, 0.4 // "could not be verified": the outlet's own doubt
	}
	c.content = []tokens{f.extent(p)}
	return f.take(c, v)
}

// quotedAs handles "quoted an official as saying …" and "an official was quoted
// by the agency as saying …": the official is the source, whoever quotes is the
// relay.
func (f *finder) quotedAs(s, v int, lemma string) bool {
	if !f.lex.quoters[lemma] || f.quoted(v) {
		return false
	}
	say := -1
	end := f.d.Sentences[s].Last
	for i := v + 1; i+1 < min(v+40, end); i++ {
		if f.is(i, "as") && f.d.Tokens[i+1].UPOS == nlp.VERB && f.lex.verbs[f.lemma(i+1)].frames != "" {
			say = i + 1
			break
		}
	}
	if say < 0 {
		return false
	}
	src, relay := -1, -1
	if f.passiveVerb(v) {
		src = f.t.Child(v, nlp.NsubjPass)
		relay = f.t.Agent(v, "by")
	} else {
		src = f.t.Child(v, nlp.Obj)
		relay, _ = f.speaker(v, false)
	}
	if src < 0 || src > say {
		return false
	}
	c := candidate{sent: s, frame: quotedAsFrame, cueHead: say, head: src, source: f.phrase(src), stance: f.lex.verbs[f.lemma(say)].stance, negated: f.negatedAt(v)}
	c.source.last = min(c.source.last, say-1)
	c.cue = append(f.verbGroup(v), tokens{say - 1, say + 1})
	c.content = []tokens{{say + 1, end}}
	if comp := f.complement(say); comp > say {
		c.content[0].last = f.clauseEnd(say+1, f.extent(comp).last, say)
	}
	if relay >= 0 && !c.source.has(relay) {
		c.relays = append(c.relays, step{relay, f.phrase(relay)})
	}
	return f.add(c) != nil
}

// verbGroup is the cue as printed: the verb with its auxiliaries, negation and
// the adverbs and particles beside it.
func (f *finder) verbGroup(v int) []tokens {
	r := tokens{v, v + 1}
	for r.first > 0 && f.inGroup(r.first-1, v) {
		r.first--
	}
	for r.last < len(f.d.Tokens) && f.inGroup(r.last, v) {
		r.last++
	}
	return []tokens{r}
}

func (f *finder) inGroup(k, v int) bool {
	t := &f.d.Tokens[k]
	if t.Head != v {
		return false
	}
	switch t.Rel {
	case nlp.Aux, nlp.AuxPass, nlp.CompoundPrt:
		return true
	case nlp.Advmod:
		return k < v && t.UPOS == nlp.ADV || t.UPOS == nlp.PART
	}
	return false
}

// negatedAt reports whether verb v is negated.
func (f *finder) negatedAt(v int) bool {
	return f.t.Negated(v, func(lemma string) bool { return f.lex.negators[lemma] })
}

// adjective looks for "is confident that …", "was critical of the plan".
func (f *finder) adjective(s, i int) {
	q, ok := f.lex.adjs[f.lemma(i)]
	if !ok || f.quoted(i) {
		return
	}
	cop := f.t.Child(i, nlp.Cop)
	subj := f.t.Subject(i)
	if subj < 0 || !f.speakerLike(subj) || f.ownVoice(subj, i) {
		return
	}
	c := candidate{sent: s, frame: adjectiveFrame, cueHead: i, head: subj, source: f.phrase(subj), stance: q.stance, negated: f.negatedAt(i)}
	c.cue = f.verbGroup(i)
	if cop >= 0 && cop < i && i-cop <= 3 {
		c.cue[0].first = min(c.cue[0].first, cop)
	}
	for k := f.t.First(i); k >= 0; k = f.t.Next(k) {
		if k < i {
			continue
		}
		switch f.d.Tokens[k].Rel {
		case nlp.Ccomp, nlp.Advcl, nlp.Xcomp:
			if f.d.Tokens[k].Rel != nlp.Advcl || f.childWord(k, nlp.Mark, "that") >= 0 {
				c.content = []tokens{f.extent(k)}
			}
		case nlp.Obl, nlp.Nmod:
			if m := f.introducedBy(k, q.preps); m >= 0 {
				c.content = []tokens{{m + 1, f.extent(k).last}}
			}
		}
		if len(c.content) > 0 {
			f.add(c)
			return
		}
	}
}

// adverb looks for "reportedly": a claim of nobody named.
func (f *finder) adverb(s, i int) {
	q, ok := f.lex.advs[f.lower(i)]
	h := f.d.Tokens[i].Head
	if !ok || h < 0 || f.quoted(i) {
		return
	}
	for steps := 0; steps < maxClimb && f.d.Tokens[h].Head >= 0 && f.d.Tokens[h].UPOS != nlp.VERB; steps++ {
		h = f.d.Tokens[h].Head
	}
	r := f.extent(h)
	for k := f.t.First(h); k >= 0; k = f.t.Next(k) {
		switch f.d.Tokens[k].Rel {
		case nlp.Conj, nlp.Parataxis, nlp.Cc, nlp.Mark:
			if e := f.extent(k); k < h {
				r.first = max(r.first, e.last)
			} else {
				r.last = min(r.last, e.first)
			}
		}
	}
	c := candidate{sent: s, frame: adverbFrame, cueHead: i, head: -1, cue: []tokens{{i, i + 1}}, stance: q.stance}
	c.content = cut(r, tokens{i, i + 1})
	f.add(c)
}

// maxClimb bounds walks up a parse.
const maxClimb = 8

// infinitival reports whether a noun of a stance takes an infinitive as its
// content: "a promise to …".
func infinitival(s news.Stance) bool {
	switch s {
	case news.Promises, news.Threatens, news.Demands, news.Hopes, news.Expects, news.Asks, news.Denies, news.Declines:
		return true
	}
	return false
}
