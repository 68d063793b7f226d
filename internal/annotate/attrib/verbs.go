package attrib

import (
	"slices"

	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// verb looks for what verb v gives to somebody: a clause, the sentence that it
// is put into, an infinitive, a phrase with a preposition, a noun phrase. The
// first that fits is taken.
func (f *finder) verb(s, v int) {
	lemma := f.base(v)
	if v+1 < len(f.d.Tokens) && f.is(v+1, "anonymity") {
		return // how the source stays unnamed, and no word of its own
	}
	if f.lowers[v] == "considering" && f.t.Child(v, nlp.Aux) < 0 {
		return // "considering how late it was"
	}
	if f.shunned(v) {
		return // "without naming him", "avoided saying when"
	}
	if f.partOfNameVerb(v) {
		return // "army spokesman Said Omar Mze"
	}
	if f.carried(v) >= 0 || f.d.Tokens[v].XPOS == "VBG" && v > 0 && f.lex.speaking.has(f.form(v)) && f.comma(v-1) && f.is(v+1, "to", "with", "on") {
		return // "a letter seen by the agency": who saw it says nothing
	}
	if v == f.opening[s] && f.lex.speaking.has(f.form(v)) && f.is(v+1, "at", "in", "on", "to", "from", "outside", "after", "before", "during", "near", "of", "about", "with", "by", "via", "through", "alongside") {
		return // "Speaking at the site of the crash, Rao said": where he did
	}
	if f.describesQuoted(v) {
		return // "praised the “courage” shown by the crew"
	}
	if f.onlyNames(v) {
		return // "a group calling itself Free Valley"
	}
	if f.gerundObject(v) {
		return // "Union hails | ruling that confirms the rise"
	}
	if f.readOut(v) || f.reduced(s, v) || f.gesture(s, v) {
		return
	}
	if f.misread(s, v) || f.insideQuestion(v) || f.embedded(s, v) || f.withinEmbedded(v) {
		return
	}
	if f.lex.shortened.has(f.form(v)) && f.d.Tokens[v].XPOS == "VBN" && f.is(v+1, "as", "by") {
		return // "known by its French acronym"
	}
	if f.answersAll(s, v) || f.ofNobody(s, v, lemma) || f.witnessed(s, v, lemma) || f.questioned(s, v) || f.given(s, v) || f.silent(s, v) || f.polled(s, v) || f.pleaded(s, v) {
		return
	}
	if f.idiomatic(s, v, lemma) || f.lex.notCues.has(lemma) || f.quotedAs(s, v, lemma) || f.cited(s, v) {
		return
	}
	if f.firstReported(s, v) || f.onlyDescribes(s, v) || f.letDo(v) {
		return
	}
	c, known := f.lex.verbs.get(lemma)
	if k := f.t.Child(v, nlp.CompoundPrt); k == v+1 {
		if x, ok := f.lex.verbs.getText(lemma.text + " " + f.lower(k)); ok && known {
			c.stance = x.stance // "ruled out that"
		}
	}
	particle := 0
	if v+1 < len(f.d.Tokens) && f.d.Tokens[v+1].XPOS == "RP" && !c.takes('n') {
		if x, ok := f.lex.verbs.getText(lemma.text + " " + f.lower(v+1)); ok {
			c, known, particle = x, true, v+1 // "laughed off the claim"
		}
	}
	if known && f.stillOpen(v) {
		return
	}
	if !known && !f.lex.refusals.has(lemma) && !f.lex.finds.has(lemma) && f.complement(v) < 0 {
		return // nothing that it could give to anybody, so who speaks need not be asked
	}
	passive := f.passiveVerb(v) || f.byAgent(v)
	subj, absent := f.speaker(v, passive)
	if k := f.t.Child(v, nlp.NsubjPass); subj < 0 && passive && k >= 0 && k < v && f.is(v, "told") && f.medium(k) {
		subj = k // "The Tide has been told that": by nobody named, and it says so
	}
	if subj >= 0 && (!f.nominal(subj) || f.quoted(subj) && f.quoteOf[subj] != f.quoteOf[v] && f.hasVerb(f.quotes[f.quoteOf[subj]-1].outer)) {
		subj = -1
	}
	cand := candidate{sent: s, cueHead: v, head: subj, particle: particle, stance: c.stance, inside: f.quoted(v)}
	if subj < 0 && known && (f.goingOn(v) || v > 0 && f.finiteVerb(v) && (f.d.Tokens[v-1].UPOS == nlp.CCONJ || v > 1 && f.d.Tokens[v-1].UPOS == nlp.ADV && f.d.Tokens[v-2].UPOS == nlp.CCONJ)) && c.takes('c') && !f.quoted(v) {
		cand.head, cand.source = f.lastInserted(s, v)
		subj = cand.head
	}
	if v > 0 && f.is(v-1, "but") && c.stance == news.Declines && !f.quoted(v) {
		if h, src := f.lastInserted(s, v); h >= 0 {
			cand.head, cand.source, subj = h, src, h // "confirmed that a man was held, but declined to name him"
		}
	}
	if h, src := f.byWhom(s, v); h >= 0 {
		cand.head, cand.source, subj = h, src, h // "was sued by a clerk, alleging that"
	}
	if h, src := f.heldIn(s, v); h >= 0 {
		cand.head, cand.source, subj = h, src, h // "aired a video of Rao saying that"
	}
	if h, src := f.behindOwnRelative(s, v, subj); h >= 0 {
		cand.head, cand.source, subj = h, src, h
	}
	if c := f.participleBefore(s, v); c != nil {
		cand.head, cand.source, subj = c.head, c.source, c.head
	}
	if h, ok := f.blamedFor(v); ok {
		if h < 0 {
			return
		}
		cand.head, cand.source, subj, cand.score = h, f.phrase(h), h, underBlame
	}
	for _, other := range otherSubjects {
		if h := other(f, v, subj); h >= 0 {
			cand.head, cand.source, subj = h, tokens{}, h
		}
	}
	if h := f.sender(v); h >= 0 {
		cand.head, cand.source, subj = h, tokens{}, h
	}
	if subj < 0 || subj < v {
		if r, h := f.farNamed(v); h >= 0 && !r.has(subj) {
			cand.head, cand.source, subj = h, r, h
			f.foundFar(v, r)
		}
	}
	up, j := f.takesUp(s, v)
	if up != nil {
		cand.head, cand.source, subj = up.head, up.source, up.head
	}
	switch {
	case known && (c.takes('c') || c.takes('q')) && f.inserted(cand, v, c):
	case f.ownVoice(subj, v), f.makesPlain(subj, v):
	case subj >= 0 && f.is(subj, "readers", "viewers", "listeners") && (f.lex.knowing.has(lemma) || f.lex.minds.has(lemma) || lemma.text == "remember"):
		// "readers will remember": whom the outlet addresses
	case f.lex.knowing.has(lemma) && subj >= 0 && f.is(subj, "people", "everybody", "everyone", "anybody", "anyone") && f.t.Child(subj, nlp.Nmod, nlp.AclRelcl) < 0:
		// "before many people know that": nobody in particular
	case known && f.havingDone(cand, v, c):
	case known && !f.quoted(v) && f.laterPhrase(cand, v, c): // "warned on Sunday of | floods that could drown the valley"
	case known && f.shiftedObject(cand, v, c):
	case known && f.namesThat(cand, v):
	case f.clause(cand, v, c, known, absent):
	case known && c.takes('c') && !f.onlyWhen(f.complement(v), v, c) && (f.thatClause(cand, v, c) || !f.lex.thatOnly.has(lemma) && f.restClause(cand, v, c)):
	case known && (f.subjunctive(cand, v, c) || f.verbless(cand, v)):
	case f.withholdsWhich(cand, v), f.withholdsThing(cand, v):
	case f.testFinds(cand, v, passive):
	case !known || f.quoted(v):
	case f.commanded(cand, v, c, passive):
	case f.answers(cand, v, c):
	case f.otherwise(cand, v, c):
	case f.asNumber(cand, v, c), f.putBy(cand, v, c, passive), f.calledBy(cand, v, c, passive):
	case f.infinitive(cand, v, c, passive, absent):
	case f.valued(cand, v, c):
	case f.twoObjects(cand, v, c):
	case f.prepositional(cand, v, c):
	case f.object(cand, v, c):
	case passive:
		f.passive(cand, v, c)
	}
	if up != nil {
		f.cutAtOwnCue(up, s, v, j)
	}
}

// maxReduced is how far behind a participle on a subject the subject's own cue may
// stand.
const maxReduced = 24

// reduced reports whether verb v is a participle that only describes the subject of a
// cue behind it: "a driver held for two days by rebels said …".
func (f *finder) reduced(s, v int) bool {
	x := f.d.Tokens[v].XPOS
	if x != "VBN" && x != "VBD" || v < 2 || f.quoted(v) || f.upos(v-1) != nlp.NOUN || f.t.Child(v, nlp.Aux, nlp.AuxPass) >= 0 {
		return false
	}
	end := f.d.Sentences[s].Last
	if v+2 >= end || f.d.Tokens[v+1].UPOS != nlp.ADP && f.d.Tokens[v+1].UPOS != nlp.ADV {
		return false
	}
	for k := v + 1; k < min(end, v+maxReduced); k++ {
		if f.closes(k) || f.quoted(k) || f.d.Tokens[k].UPOS == nlp.CCONJ || f.d.Tokens[k].UPOS == nlp.SCONJ {
			return false
		}
		switch f.d.Tokens[k].XPOS {
		case "WDT", "WP", "WRB", "TO", "PRP":
			return false
		}
		if f.tensed(k) {
			q := f.lex.verbs.at(f.base(k))
			return k > v+2 && f.d.Tokens[k].UPOS == nlp.VERB && q.takes('c') && q.takes('q') && (!f.speakerLike(k-1) || f.lex.times.has(f.base(k-1)))
		}
	}
	return false
}

// describesQuoted reports whether verb v is a participle that tells who did or gave what
// the quoted noun right before it names, so that the quotation is none of his words.
func (f *finder) describesQuoted(v int) bool {
	if v == 0 || f.quoteOf[v-1] == 0 || f.quoted(v) || !f.is(v+1, "by") || f.closesSpeech(v-1) {
		return false
	}
	o := f.quotes[f.quoteOf[v-1]-1].outer
	return o.last == v && o.first > f.opening[f.sentenceOf(v)] && !f.closes(o.first-1) && !f.hasVerb(o)
}

// gerundObject reports whether what a tagger took for a participle is a noun for something
// said, the object of the cue right before it.
func (f *finder) gerundObject(v int) bool {
	if f.d.Tokens[v].XPOS != "VBG" || v < 2 || f.lex.nouns.at(f.form(v)).empty() && !f.lex.docNouns.has(f.form(v)) || !f.is(v+1, "that", "on", "by", "in") {
		return false
	}
	q := f.lex.verbs.at(f.cueLemma(v - 1))
	return q.takes('n') && !q.takes('c')
}

// partOfNameVerb reports whether what a tagger took for a verb is a capital within a
// person's name, behind the office: some names are forms of verbs of speech.
func (f *finder) partOfNameVerb(v int) bool {
	if !f.upper(v) || v == 0 || v+1 >= len(f.d.Tokens) || f.kindOf(f.sentenceOf(v)) == news.Headline {
		return false
	}
	return f.office(v-1) && f.lower(v-1) == f.d.Word(v-1) && f.upper(v+1)
}

// ownVoice reports whether a subject is the writer or the reader: what they
// think is the outlet's own voice, not somebody's word.
func (f *finder) ownVoice(subj, v int) bool {
	if subj >= 0 && f.is(subj, "we") && f.d.Tokens[v].XPOS == "VBP" && f.lex.performed.has(f.base(v)) {
		return false // "We demand that the court sit": who puts his name to a text
	}
	if subj >= 0 && !f.quoted(v) && f.ownStory(subj) {
		return true // "This column was changed to note that it rains"
	}
	return subj >= 0 && !f.quoted(v) && (f.lex.own.has(f.form(subj)) || f.is(subj, "one") && !f.is(subj+1, "of") && f.d.Tokens[v].XPOS != "VBD")
}

// take finishes a candidate of verb v and keeps it.
func (f *finder) take(c candidate, v int) bool {
	if f.nounHere(v) || f.makesPlain(c.head, v) || f.answersNoun(&c, v) || f.withinWhat(&c, v) {
		return false
	}
	c.cue = f.single(f.verbGroup(v))
	if x := &f.d.Tokens[c.cue[0].first]; c.head < 0 && x.UPOS == nlp.AUX && x.XPOS == "VBG" {
		return false // "Having said that, he left": no word of nobody's
	}
	if g := &c.cue[0]; c.particle == g.last && c.particle > 0 {
		g.last++ // "called for"
	}
	if n := len(c.content); n > 0 {
		c.content[n-1].last = f.wholeWord(c.content[n-1], f.d.Sentences[c.sent].Last)
		if k, end := c.content[n-1].last, f.d.Sentences[c.sent].Last; k < end && k > v && f.d.Tokens[k-1].UPOS == nlp.NUM && (f.d.Tokens[k].UPOS == nlp.X || f.d.Tokens[k].UPOS == nlp.NOUN) && f.d.Tokens[k].Head == k-1 {
			c.content[n-1].last++ // "95 billion | yen"
		}
	}
	if n := len(c.content); n > 0 && f.d.Tokens[v].XPOS == "VBG" {
		c.content[n-1].last = f.untilOwnParticiple(c.content[n-1], v)
	}
	c.negated = c.negated || f.negatedAt(v) && !f.negatesContent(&c, v)
	c.pronoun = f.relativeSubject(v)
	if n := len(c.content); c.frame == clauseFrame && n == 1 && c.content[0].first > v {
		c.content[0].last = f.beforeMain(c.content[0], v, c.sent)
		c.content[0].last = f.untilMain(c.content[0], v, c.sent)
		c.content[0].last = f.untilOwnClause(c.content[0], v, c.sent)
	}
	if n := len(c.content); (c.frame == phraseFrame || c.frame == prepFrame) && n == 1 && c.content[0].first > v {
		c.content[0].last = f.beforeFrontedMain(c.content[0], v, c.sent)
	}
	if k := c.cue[0].first - 1; k >= 0 && f.is(k, "who", "which", "that") && relative(f.d.Tokens[k].XPOS) && f.runsOn(&c, v) {
		return false
	}
	if len(c.content) == 1 && c.content[0].len() == 1 && (f.d.Tokens[c.content[0].first].XPOS == "WDT" || f.d.Tokens[c.content[0].first].XPOS == "WP") {
		return false // "the letters that were found by the police": no word of what is said
	}
	if n := len(c.content); n > 0 && c.frame == clauseFrame && c.head >= 0 && c.head < v {
		c.content[0].first = f.behindHearer(c.content[0], v)
	}
	if c.head >= 0 && c.source.empty() {
		if r, ok := f.far[v]; ok && r.has(c.head) {
			c.source = r
		}
	}
	if c.head >= 0 && c.source.empty() {
		c.source, c.head = f.upTo(f.phrase(c.head), c.head, c.cue[0].first)
		if r := f.beforeCiting(f.openingPhrase(v)); r.first == c.source.first && r.last > c.source.last && c.head < v {
			c.source = f.bareEnd(r)
		}
		if r, h := f.named(v, c.source); h >= 0 && c.head < v {
			c.source, c.head = r, h
		}
		if r, _ := f.apposition(v, f.opening[f.sentenceOf(v)]); r.has(c.head) && r.first < c.source.first {
			c.source = f.bareEnd(r) // "its chief doctor, | Ana Rao"
		}
	}
	if c.head >= 0 && !c.source.empty() {
		c.source, c.head = f.withPersonsOpening(c.source, c.head, c.cue[0].first)
	}
	if f.onlyHears(&c, v) {
		c.source, c.head = tokens{}, -1
	}
	if c.head >= 0 {
		c.source.last = f.withParticiple(c.source, c.head, c.cue[0].first)
	}
	closes := f.closingCue(c.sent).v == v // what stands before its comma is no part of who speaks
	if c.head >= 0 && c.source.last <= v && !closes {
		c.source, c.head = f.widerSubject(c.source, c.head, v)
		c.source = f.withLongForm(c.source)
	}
	if r := f.beforeCiting(c.source); c.head >= 0 && c.source.last <= v && r.has(c.head) {
		c.source = r
	}
	if c.source.last <= v && !closes {
		c.source, c.head = f.sharedSubject(c.source, c.head, v, c.sent)
	}
	if !c.source.empty() && slices.ContainsFunc(c.content, c.source.overlaps) {
		var content []tokens
		for _, r := range c.content {
			content = append(content, cut(r, c.source)...)
		}
		c.content = content
	}
	if c.head >= 0 && c.source.last <= v && f.onlyCompared(c.source, v) {
		return false
	}
	if end := f.d.Sentences[c.sent].Last; f.mayBeHeadline(c.sent) && f.lowers[end-1] != "." && c.head >= 0 && c.head < v {
		for i := min(c.source.last, v) - 2; i > c.source.first; i-- {
			if f.lex.notMarks.has(f.form(i)) && f.d.Tokens[i].XPOS == "IN" && f.opensNominal(i+1) {
				c.source.first = i + 1 // "Rao quits as treasury chief | after | Tide reveals deal"
				if !c.source.has(c.head) {
					c.head = f.lastNoun(c.source)
				}
				break
			}
		}
	}
	if c.head >= 0 && c.source.last == c.cue[0].first && c.source.last-1 > c.head && f.d.Tokens[c.source.last-1].UPOS == nlp.ADV && !f.elsewhere(c.source.last-1) {
		c.source.last--
		c.cue[0].first-- // "Ana Rao, the mayor, | sharply criticised"
	}
	f.andElsewhere(&c)
	f.withNeither(&c)
	f.relayOf(&c, v)
	if !f.withEvidence(&c, v) {
		return false
	}
	return f.add(c) != nil
}

// onlyHears reports whether the source of a passive "told" is whom something was told, so
// that nobody is said to say it: "three men have died, relatives were told". What a court
// or a meeting is told is said there.
func (f *finder) onlyHears(c *candidate, v int) bool {
	if c.head < 0 || c.head > v || f.lowers[v] != "told" || !f.passiveVerb(v) || f.t.Agent(v, "by") >= 0 || f.d.Tokens[c.head].UPOS == nlp.PRON {
		return false
	}
	return f.isPerson(c.head) && !f.lex.govNouns.has(f.base(c.head))
}

// withParticiple is where a source for a person right before its cue ends with the
// participle that describes him, by whatever tag: "a second person | briefed on the talks |
// said".
func (f *finder) withParticiple(r tokens, head, cue int) int {
	i := r.last
	if i != head+1 || i+2 >= cue || f.d.Tokens[i+1].UPOS != nlp.ADP || !f.isPerson(head) || !f.nominal(cue-1) || f.lex.quoters.has(f.base(i)) {
		return r.last
	}
	if x := f.d.Tokens[i].XPOS; x != "VBN" && x != "VBD" {
		return r.last
	}
	for k := i + 1; k < cue; k++ {
		if u := f.d.Tokens[k].UPOS; f.closes(k) || f.comma(k) || f.quoted(k) || f.tensed(k) || u == nlp.CCONJ || u == nlp.SCONJ || f.lex.times.has(f.base(k)) {
			return r.last
		}
	}
	return cue
}

// lastInserted is who speaks in the cue before verb v in its sentence, who goes on in v:
// "“…,” stressed Rao, adding that …", "said that “…,” but later conceded that …". -1 for
// none.
func (f *finder) lastInserted(s, v int) (int, tokens) {
	for i := len(f.cands) - 1; i >= f.ofSent[s]; i-- {
		if c := f.cands[i]; c.head >= 0 && c.cueHead >= 0 && c.cueHead < v && (c.frame == insertFrame || c.frame == clauseFrame && f.onlyJoins(c.content[len(c.content)-1].last, v)) {
			return c.head, c.source
		}
	}
	return -1, tokens{}
}

// onlyJoins reports whether nothing but a conjunction, adverbs and marks stand between
// token i and verb v: "said that “all is well,” | but later | conceded that".
func (f *finder) onlyJoins(i, v int) bool {
	joined := false
	for ; i < v; i++ {
		switch f.d.Tokens[i].UPOS {
		case nlp.CCONJ:
			joined = true
		case nlp.ADV, nlp.PUNCT:
		default:
			return false
		}
	}
	return joined
}

// sharedSubject is the source of cue v, where the cue before it in the sentence has the
// same phrase with more words behind it, which a parser has left out here: "County
// officer | for health Ana Rao warned …, and ordered that …".
func (f *finder) sharedSubject(r tokens, head, v, s int) (tokens, int) {
	for _, c := range f.cands[f.ofSent[s]:] {
		if c.head >= 0 && c.cueHead >= 0 && c.cueHead < v && c.cueHead >= c.source.last && c.source.first == r.first && c.source.last > r.last && f.t.Subject(v) == f.t.Subject(c.cueHead) {
			return c.source, c.head
		}
	}
	return r, head
}

// withNeither gives a source the "neither" before it, which negates its cue:
// "Neither firm commented", "Neither the ministry nor the company responded".
func (f *finder) withNeither(c *candidate) {
	if c.head < 0 || c.source.empty() || c.source.first > c.cueHead {
		return
	}
	first := f.opening[c.sent]
	for i := c.source.first; i >= max(first, c.source.first-maxNeither) && !f.closes(i); i-- {
		if f.is(i, "neither") {
			c.source.first, c.negated = i, true
			return
		}
		if f.is(i, "no") && i == c.source.first && c.source.len() > 1 && f.d.Tokens[i].UPOS == nlp.DET && f.lowers[i+1] != "." && f.d.Tokens[i+1].UPOS != nlp.NUM {
			c.negated = true // "No group has claimed it"
			return
		}
		if f.tensed(i) || f.quoted(i) {
			return
		}
	}
}

// maxNeither is how far before a source its "neither" may stand: "neither the
// ministry nor | the company".
const maxNeither = 8

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

// opensNumber reports whether an "up" opens a number, and is no part of the verb before it: "said | up
// to 40 homes were lost".
func (f *finder) opensNumber(i int) bool {
	return f.is(i, "up") && f.is(i+1, "to") && i+2 < len(f.d.Tokens) && (f.d.Tokens[i+2].UPOS == nlp.NUM || f.is(i+2, "a", "half"))
}

// otherSubjects say who says what verb v tells where the parse has made another its subject, subj; -1
// where it is right. Each goes by what the one before it has found.
var otherSubjects = []func(f *finder, v, subj int) int{
	(*finder).trailing,
	(*finder).beforeAddressee,
	(*finder).inPurpose,
	(*finder).paperOn,
	(*finder).secondSubject,
	(*finder).behindDashes,
	(*finder).beforeQuoted,
	(*finder).inThatClause,
}
