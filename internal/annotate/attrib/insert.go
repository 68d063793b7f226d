package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// maxAside is how long the clause of a cue may be that is put into or after
// what it says, in tokens beside its source.
const maxAside = 24

// inserted takes what a cue is put into or after: "The bridge is safe, Rao
// said", "The bridge, said Rao, is safe". The clause of the cue is found by its
// commas and quotation marks, for it has the same form wherever a parser hangs
// it; the parse says whether the sentence goes on after it.
func (f *finder) inserted(c candidate, v int, q cue) bool {
	if f.quoted(v) || f.passiveVerb(v) && (!q.takes('t') || f.is(c.head, "i", "we") || f.lowers[v] == "told" && f.is(v-2, "i", "we")) {
		return false
	}
	s := f.d.Sentences[c.sent]
	if v == s.First {
		return false
	}
	switch f.d.Tokens[v].XPOS {
	case "VBG", "VB":
		return false // a participle or infinitive goes on to what it says
	}
	if f.d.Tokens[v].Rel == nlp.AclRelcl && f.relativeSubject(v) >= 0 {
		return false
	}
	if f.d.Tokens[v].XPOS == "VBN" && f.d.Tokens[v].Rel == nlp.Acl && f.is(v+1, "by") && f.d.Tokens[v].Head == v-2 && f.comma(v-1) {
		return false // "a report, | written by two judges, | warned": what describes a noun
	}
	for i, r := 0, f.openingPhrase(v); i < r.len(); i++ {
		if k := r.first + i; k > r.first && f.is(k, "who", "which") && f.comma(k-1) {
			return false // "The audit, which is dated March, says …"
		}
	}
	group := f.verbGroup(v)
	alone := group.last >= s.Last || f.closes(group.last) // nothing but a mark follows
	for _, rel := range [...]nlp.Rel{nlp.Ccomp, nlp.Xcomp} {
		if k := f.clauseAround(v, rel); !alone && k > v && !f.joinsOn(v, k) && !f.behindSpeech(f.extent(k).first, k, v) && f.upos(k) != nlp.PROPN && !preposition(f.lowers[k]) && !f.titleOpens(k) && !f.circumstance(k) && !f.semicolonBetween(v, k) && !f.readOut(k) && !f.splitQuote(v, s.Last) && (f.hasVerb(f.extent(k)) || !f.closes(v-1) && !f.comma(f.extent(k).first) && !f.comma(f.extent(k).first-1)) {
			return false
		}
	}
	if o := f.t.Child(v, nlp.Obj); o > v && !f.splitQuote(v, s.Last) && !f.addressee(o, v, q) && !f.quoted(o) && !f.lex.times.has(f.base(o)) && o != c.head && !(f.closes(f.before(v)) && f.nounAfter(v+1, s.Last) == o) {
		return false
	}
	head := c.head
	if head < 0 || f.quoted(head) || !f.nominal(head) || head < v && f.closes(f.before(v)) {
		if h := f.invertedSubject(v); h >= 0 && !f.is(h, "it", "this", "that") && (!q.takes('t') || f.tellsBehind(v, h)) {
			head = h
		}
	}
	src := f.afterQuote(group.first, s.First)
	if !src.empty() && !src.has(head) {
		head = f.headOf(src)
		if n := f.nounAfter(src.first, src.last); n >= 0 {
			head = n
		}
	}
	if head < 0 || f.is(head, "who", "which", "that", "what") {
		return false
	}
	if src.empty() {
		src = f.phrase(head)
		if r, _ := f.apposition(v, s.First); head < v && r.has(head) && r.first < src.first {
			src = f.bareEnd(r) // "its chief doctor, | Ana Rao"
		}
	}
	if head > v {
		for src.first = max(src.first, v+1); src.first-1 > v && f.d.Tokens[src.first-1].UPOS == nlp.VERB && f.amongCapitals(src.first-1); {
			src.first-- // "said | Managing | Director Ana Rao when asked"
		}
	} else {
		src.last = min(src.last, v)
		src, head = f.upTo(src, head, group.first)
	}
	if r := f.behindCue(v, s.Last); head > v && r.has(head) && r.first <= src.first && r.last >= src.last {
		src, head = r, f.headBehind(r) // "explains | fire | chief Ole Dahl"
	}
	if src.empty() || f.is(src.first, "which") {
		return false // "the bells, the largest of | which | weighed a tonne, were old"
	}
	aside := tokens{min(src.first, group.first), max(src.last, group.last)}
	if head < v && !f.tight(tokens{src.last, f.beforeRelativeAside(group.first, s.First)}) {
		return false
	}
	if m := aside.first - 1; m > s.First && (f.d.Tokens[m].UPOS == nlp.SCONJ || f.is(m, "whether")) {
		if !f.is(m, "as") {
			return false
		}
		aside.first--
	}
	// A mark must close what went before.
	if aside.first <= f.opening[c.sent] {
		return false
	}
	before := aside.first - 1
	if !f.closes(before) || head < v && f.lowers[before] == ";" {
		return false // behind a semicolon a clause of its own begins
	}
	if head < v && f.is(src.first, "whose") {
		return false // "…, whose foreign office advises"
	}
	if head > v && !f.quoted(before) && f.namedBefore(v) {
		return false // "The head of the order, Mother Agnes, said the cook, a nun, had called"
	}
	left := tokens{f.opening[c.sent], before}
	if f.quoted(before) {
		left.last = before + 1
	}
	left = f.afterLead(left)
	if f.words(left) == 0 {
		return false
	}
	if head < v && f.heldOpen(left) {
		return false // "The row began when, at a meeting, Rao regretted …"
	}
	// The clause of the cue goes on to the next mark.
	var ok bool
	if aside.last, ok = f.cueEnd(aside.last, group.last, v+maxAside+src.len(), s.Last); !ok {
		return false
	}
	for i := src.last; head > v && i < aside.last; i++ {
		if f.tensed(i) {
			return false // no speaker, but the subject of a clause that follows
		}
	}
	if f.is(aside.first, "as") && f.saidBetween(left) {
		return false // "said the bid had come late, as a film shows, and that …": an aside of what is said
	}
	left = f.behindColon(left)
	c.head, c.source, c.frame = head, src, insertFrame
	c.content = f.single(left)
	right := tokens{min(aside.last+1, s.Last), s.Last}
	if aside.last < s.Last && f.quoted(aside.last) {
		right.first = aside.last
	}
	if !f.hasVerb(left) && !f.quoted(left.last-1) && !f.quoted(left.first) && !((alone || f.d.Tokens[v].XPOS == "") && f.finite(right)) {
		return false
	}
	if f.thatBehindAside(aside.last, s.Last) {
		return false // "Rao said, however, that …"
	}
	inverted := f.d.Tokens[v].XPOS == "" && aside.last < s.Last && f.finite(right) // "Le pont, a dit Oda, sera fermé"
	if head > v && !f.quoted(left.last-1) && !f.quoted(left.first) && !f.speakerLike(head) && !f.speakerAmong(head, s.Last) {
		return false // "several who are richer, hold greater appeal"
	}
	leads := head < v && (f.leadsUp(left) || f.leadsByRelative(left, right))
	if leads && (!f.finite(right) || f.finite(tokens{group.last, aside.last}) || f.quoted(right.first) && !f.finite(left)) {
		return false // "In a letter, Rao told the council that …": what it says follows
	}
	parted := f.finite(left) && right.first < s.Last && f.tensed(right.first) // "The plan that failed, said Rao, is dead"
	if head > v && !f.mainFinite(left) && !parted && !f.quoted(left.last-1) && !f.quoted(left.first) && !inverted {
		return false // "The council, citing a report, said the repair …"
	}
	if colon := aside.last < s.Last && f.lowers[aside.last] == ":"; head < v && f.onlyLeads(left, tokens{group.last, s.Last}) && (colon || !f.goesOn(left, right, v)) {
		return false // "Asked about the “lazy third,” Rao said …": what it says follows
	}
	quotedLeft := f.quoted(left.last-1) || f.quoted(left.first)
	switch {
	case !quotedLeft && f.opensRight(left, right):
	case !quotedLeft && aside.last < s.Last && f.lowers[aside.last] == ":" && (right.first < s.Last && f.quoted(right.first) || f.lex.notMarks.has(f.form(left.first)) || !f.finite(left)),
		!quotedLeft && !q.takes('c'),
		!quotedLeft && right.first < s.Last && f.quoted(right.first) && (f.finite(left) || f.opensClause(left.first) || f.onlyJoiners(left)):
		return false // what it says follows
	}
	switch {
	case f.opensRight(left, right):
		c.content = f.single(right)
	case right.first < s.Last && f.quoted(right.first) && f.saidAlready(left, v, c.sent):
		c.frame, c.content = quoteFrame, f.single(right) // "“…,” he said, and | added: “…”"
	case leads || f.goesOn(left, right, v) || head > v && f.explains(aside.last, right),
		!quotedLeft && right.first < s.Last && f.quoted(right.first) && !f.finite(left): // "No, | she said, | “it is not.”"
		c.content = append(c.content, right)
	}
	return f.take(c, v)
}

// heldOpen reports whether a stretch ends within a clause that a conjunction right before a
// comma has opened and whose verb is still to come: "The row began when, at a meeting in May,".
func (f *finder) heldOpen(r tokens) bool {
	for k := r.last - 2; k > r.first; k-- {
		if f.tensed(k) || f.quoted(k) {
			return false
		}
		if f.comma(k+1) && (f.d.Tokens[k].UPOS == nlp.SCONJ || f.is(k, "when")) {
			return true
		}
	}
	return false
}

// clauseAround is the clause that a parser gave verb v by a relation: of two, the one behind v
// where the first only tells of when or how: "Making the rounds, Rao said | he was tired".
func (f *finder) clauseAround(v int, rel nlp.Rel) int {
	k := f.t.Child(v, rel)
	if k < 0 || k > v || f.quoted(k) {
		return k
	}
	i := f.opening[f.sentenceOf(v)]
	if t := &f.d.Tokens[i]; t.UPOS != nlp.ADP && t.UPOS != nlp.SCONJ && t.UPOS != nlp.ADV && t.XPOS != "VBG" && !f.is(i, "last", "earlier", "later") {
		return k
	}
	if b := f.after(v, rel); b > 0 && (f.is(v+1, "that") || f.addressedThat(v, b) || f.nounAfter(v+1, b+1) == f.ownSubject(b)) && f.finite(tokens{v + 1, b + 1}) {
		return b
	}
	return k
}

// addressedThat reports whether a "that" opens clause b of verb v behind whom it is told.
func (f *finder) addressedThat(v, b int) bool {
	m := f.t.Child(b, nlp.Mark)
	return m > v && m < v+maxTold && f.is(m, "that")
}

// saidAlready reports whether what stands before cue v is what its speaker said by the cue
// before it.
func (f *finder) saidAlready(left tokens, v, s int) bool {
	if x := f.beforeAdverbs(f.groupStart(v)); x < 0 || f.d.Tokens[x].UPOS != nlp.CCONJ {
		return false
	}
	for _, c := range f.cands[f.ofSent[s]:] {
		if c.frame == insertFrame && c.cueHead >= left.last && c.cueHead < v && len(c.content) == 1 && c.content[0].last >= left.last-1 && f.quoted(left.last-1) {
			return true
		}
	}
	return false
}

// joinsOn reports whether clause k, which a parser gave to cue v, goes on behind an "and" with
// what stands before the cue and its circumstances: "It had failed, she said at home, | and he
// knew it".
func (f *finder) joinsOn(v, k int) bool {
	i := f.extent(k).first
	for i < k && f.comma(i) {
		i++
	}
	return i > v+1 && f.comma(i-1) && f.d.Tokens[i].UPOS == nlp.CCONJ
}

// namedBefore reports whether the sentence opens with a speaker and the person's name
// behind a comma, and verb v stands right behind these: who speaks in v is that person,
// whatever noun follows v.
func (f *finder) namedBefore(v int) bool {
	first := f.opening[f.sentenceOf(v)]
	if v-3 < first {
		return false
	}
	n, ok := f.name(v - 2)
	if f.lowers[v-1] != "," || !ok || n.Kind.Base() != news.Person || n.First-2 < first || f.quoted(v-2) {
		return false
	}
	for i := first; i < v; i++ {
		if f.tensed(i) || f.quoted(i) {
			return false
		}
	}
	src, _ := f.subjectFrom(first, v)
	return !src.empty()
}

// thatBehindAside reports whether the comma at token i opens an aside of a few words
// behind a cue, and a "that" follows the comma that closes it.
func (f *finder) thatBehindAside(i, end int) bool {
	if i >= end || f.lowers[i] != "," {
		return false
	}
	for k := i + 1; k+1 < min(end, i+maxAfter); k++ {
		if f.lowers[k] == "," {
			return f.is(k+1, "that") && k > i+1
		}
		if f.tensed(k) || f.quoted(k) {
			return false
		}
	}
	return false
}

// splitQuote reports whether verb v and a noun phrase behind it stand between
// two pieces of a quotation: "“The bridge,” said Lund, “is safe.”"
func (f *finder) splitQuote(v, end int) bool {
	if v == 0 || f.quoteOf[v-1] == 0 || !f.closes(v-1) {
		return false
	}
	for i := v + 1; i < min(end, v+maxAside); i++ {
		switch {
		case f.tensed(i) || f.quoted(i):
			return false
		case f.comma(i):
			return i > v+1 && i+1 < end && f.quoted(i+1) && f.nounAfter(v+1, i) >= 0
		}
	}
	return false
}

// opensRight reports whether the last word before an aside only introduces what
// follows the aside, so that the aside speaks of that alone: "it has sent aid
// including, Lund says, two ships", "the road is shut because, she said, …".
func (f *finder) opensRight(left, right tokens) bool {
	last := left.last - 1
	if f.words(right) == 0 || f.quoted(last) || !f.finite(tokens{left.first, last}) {
		return false
	}
	switch f.d.Tokens[last].UPOS {
	case nlp.ADP:
		return f.d.Tokens[right.first].UPOS != nlp.CCONJ // "when it blew up, Rao said, and …"
	case nlp.SCONJ, nlp.CCONJ:
		return true
	}
	return f.is(last, "including", "notably", "namely", "especially", "particularly")
}

// circumstance reports whether clause k is opened by a conjunction that opens
// no content: "…, while the airport stays open".
func (f *finder) circumstance(k int) bool {
	if m := f.t.Child(k, nlp.Mark); m >= 0 {
		return f.lex.notMarks.has(f.form(m))
	}
	return f.is(f.extent(k).first, "when") && f.questionWord(k) // "said when he was asked"
}

// afterQuote is what stands between the end of a quotation and a cue, when that
// can only be who speaks: "“…,” its chief executive, Petra Lund, said".
func (f *finder) afterQuote(cue, first int) tokens {
	i := f.beforeRelativeAside(cue, first)
	cue = i
	for i > first && f.quoteOf[i-1] == 0 {
		i--
		if f.tensed(i) || f.d.Tokens[i].XPOS == "WRB" {
			return tokens{}
		}
		if cue-i > maxAside {
			return tokens{}
		}
	}
	if i == first || i == cue || !f.closes(i-1) || !f.closesSpeech(i-1) {
		return tokens{}
	}
	r := f.bareEnd(tokens{i, cue})
	if r.empty() || !f.nominal(r.last-1) && !f.is(r.last-1, ")") {
		return tokens{}
	}
	for r.first < r.last && (f.d.Tokens[r.first].UPOS == nlp.ADV || f.d.Tokens[r.first].UPOS == nlp.CCONJ) {
		r.first++
	}
	return r
}

// beforeRelativeAside is where the relative clause begins that stands between two commas
// before cue, cue itself when none does: "“…,” Ana Rao, | who leads the clinic, | told".
func (f *finder) beforeRelativeAside(cue, first int) int {
	if cue-3 <= first || f.lowers[cue-1] != "," || f.quoted(cue-1) {
		return cue
	}
	for k := cue - 2; k > first+1 && cue-k < maxAside; k-- {
		if f.quoted(k) || f.closes(k) && f.lowers[k] != "," {
			return cue
		}
		if f.lowers[k-1] == "," && relative(f.d.Tokens[k].XPOS) {
			return k - 1
		}
	}
	return cue
}

// closesSpeech reports whether the closing mark i has a comma or the like
// before it, as speech before its cue does.
func (f *finder) closesSpeech(i int) bool {
	if i > 1 && f.is(i-1, "'", "’", "”") {
		i-- // "“He asked, ‘Who goes?’”"
	}
	return i > 0 && f.is(i-1, ",", "?", "!", "…", "...", "—") || f.is(i+1, ",")
}

// closers are the marks that a clause may end with.
var closers = setOf(",", ";", ":", "—", "–", "--", "?", "!", ".", "…", "...", "-")

// closes reports whether token i is a mark that may stand before or after the
// clause of a cue.
func (f *finder) closes(i int) bool { return f.marks[i] }

// isCloser reports whether a token is such a mark by itself. Those that close a quotation
// are so as well, see findQuotes.
func (f *finder) isCloser(i int) bool {
	return f.formIn[i].has(uint8(closers)) && !f.hyphen(i)
}

// tight reports whether what stands between a subject and its verb is only
// adverbs, auxiliaries and short asides.
func (f *finder) tight(r tokens) bool {
	for i := r.first; i < r.last; i++ {
		switch f.d.Tokens[i].UPOS {
		case nlp.ADV, nlp.AUX, nlp.PUNCT, nlp.PART:
		default:
			if r.len() > 14 || f.quoted(i) {
				return false
			}
		}
	}
	return true
}

// cueStart is where the clause of cue v with the source head begins.
func (f *finder) cueStart(v, head int) int {
	first := f.verbGroup(v).first
	if head >= 0 && head < first {
		first = min(first, f.phrase(head).first)
	}
	return first
}

// nominal reports whether a token can head a noun phrase.
func (f *finder) nominal(i int) bool {
	switch f.upos(i) {
	case nlp.NOUN, nlp.PROPN, nlp.PRON, nlp.NUM, nlp.DET:
		return true
	}
	return false
}

// invertedSubject finds a speaker right after a cue that the parse gave none:
// "said Oda", "a déclaré Oda".
func (f *finder) invertedSubject(v int) int {
	s := f.d.Sentences[f.sentenceOf(v)]
	if k := f.before(v); k < s.First || !f.closes(k) || f.quoted(k) && f.partOfClause(v) {
		return -1
	}
	return f.nounAfter(v+1, s.Last)
}

// before is the token before verb v; where speakers stand behind compound tenses
// too, the one before its auxiliaries: "…, a déclaré Oda".
func (f *finder) before(v int) int {
	if f.d.Tokens[v].XPOS == "" {
		return f.verbGroup(v).first - 1
	}
	return v - 1
}

// nounAfter is the head of the noun phrase that begins at token i, -1 when none
// does.
func (f *finder) nounAfter(i, end int) int {
	for k := i; k < min(end, i+12); k++ {
		switch f.upos(k) {
		case nlp.NOUN, nlp.PROPN, nlp.PRON, nlp.NUM:
		case nlp.DET, nlp.ADJ, nlp.ADV, nlp.PART:
			continue
		case nlp.PUNCT:
			if k == i || f.lowers[k] == "-" {
				continue
			}
			return -1
		default:
			return -1
		}
		if f.d.Tokens[k].UPOS == nlp.VERB && f.amongCapitals(k) && f.nominal(k+1) {
			continue // "said | Managing | Director Ana Rao"
		}
		// Climb to the head of the phrase, as long as it stays to the right of i.
		h := k
		for steps := 0; steps < maxClimb; steps++ {
			p, r := f.d.Tokens[h].Head, f.d.Tokens[h].Rel
			if p < i || p >= end || f.d.Tokens[p].UPOS == nlp.VERB && f.d.Tokens[p].XPOS == "VBD" || r != nlp.Compound && r != nlp.NmodPoss && r != nlp.Amod && r != nlp.Nummod && r != nlp.Flat && r != nlp.Det {
				break
			}
			h = p
		}
		if h+2 < end && f.is(h, "year") && f.lowers[h+1] == "-" && f.is(h+2, "old") {
			if f.yearOld(h + 2) {
				return h + 2 // "raged | the 31-year-old"
			}
			return f.nounAfter(h+3, end)
		}
		return h
	}
	return -1
}
