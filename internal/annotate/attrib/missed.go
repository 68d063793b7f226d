package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// maxTold is how many tokens may stand between a cue and the "that" of its
// content: whom it was told, when and where.
const maxTold = 12

// thatClause takes the clause that the word "that" opens after a cue whose
// complement the parse has missed: "reported earlier that …".
func (f *finder) thatClause(c candidate, v int, q cue) bool {
	s := f.d.Sentences[c.sent]
	if c.head < 0 || f.d.Tokens[v].UPOS != nlp.VERB {
		r := f.nounsBefore(v, s.First)
		if r.empty() {
			return false
		}
		c.source, c.head = r, r.last-1
	}
	if !f.speakerLike(c.head) && !(c.head >= 0 && f.finiteVerb(v) && f.lex.verbs.at(f.base(v)).takes('q')) {
		return false
	}
	for i := v + 1; i < min(s.Last, v+maxTold); i++ {
		if f.lowers[i] == "," && i+1 < s.Last && f.d.Tokens[i+1].XPOS == "VBG" && f.lex.quoters.has(f.base(i+1)) {
			for i += 2; i < s.Last && f.lowers[i] != ","; i++ { // ", citing two officials,"
			}
			i++
		}
		if i >= s.Last {
			return false
		}
		i = f.asideBeforeThat(i, v, s.Last)
		if f.is(i, "that") && i+1 < s.Last && (f.upos(i+1) != nlp.VERB || f.gerundOpens(i+1, s.Last)) && (!f.closes(i+1) || f.lowers[i+1] == ",") {
			if f.clauseOfNoun(v, i) || f.relativeObject(v, i, q, s.Last) {
				return false
			}
			c.frame, c.score = clauseFrame, 0.8
			first := i
			if f.relativeOn(v, i, q) {
				first = v + 1
			}
			c.content = f.single(tokens{first, f.restEnd(v, i, s.Last)})
			return f.take(c, v)
		}
		if k := f.titledEnd(i, v); k > i {
			i = k - 1 // "said on the show “Morning” that"
			continue
		}
		switch f.d.Tokens[i].UPOS {
		case nlp.PUNCT:
			if !f.hyphen(i) {
				return false // but "said in a 40 | - | page report that"
			}
		case nlp.VERB, nlp.AUX, nlp.SCONJ:
			return false
		}
		if f.quoteOf[i] != f.quoteOf[v] {
			return false
		}
	}
	return false
}

// asideBeforeThat is the "that" of what cue v says behind the aside that the comma at token i
// opens and that tells when or how it was said: "said on Friday, | after the vote was put
// off, | that"; i when there is none.
func (f *finder) asideBeforeThat(i, v, end int) int {
	if f.lowers[i] != "," || i+3 >= end || f.quoteOf[i] != f.quoteOf[v] {
		return i
	}
	a := i + 1
	switch f.d.Tokens[a].UPOS {
	case nlp.ADP, nlp.SCONJ, nlp.ADV:
	default:
		if !f.timeFrom(a, end) && (f.d.Tokens[a].XPOS != "VBG" || f.lex.verbs.at(f.base(a)).takes('c')) {
			return i
		}
	}
	for k := a + 1; k+2 < min(end, a+maxAside); k++ {
		if f.quoteOf[k] != f.quoteOf[v] || f.lowers[k] == ";" {
			return i
		}
		if f.lowers[k] == "," && f.is(k+1, "that") && f.d.Tokens[k+1].XPOS != "DT" && !f.tensed(k+2) {
			return k + 1
		}
	}
	return i
}

// maxTitled is how many tokens the title of a show or paper may have with its marks.
const maxTitled = 8

// titledEnd is the token behind the title in quotation marks that begins at token i behind
// cue v and names where something was said; i when none does.
func (f *finder) titledEnd(i, v int) int {
	q := f.quoteOf[i]
	if q == 0 || q == f.quoteOf[v] {
		return i
	}
	o := f.quotes[q-1].outer
	if o.first != i || o.len() > maxTitled || o.len() < 3 || !f.upper(i+1) || f.hasVerb(o) || f.closes(i-1) || i == v+1 {
		return i
	}
	return o.last
}

// relativeObject reports whether the "that" at token i belongs to the things that stand right
// behind cue v, and nothing else is said of these: "posted photos of her | that were old",
// "backs pill for women | that doctors did not".
func (f *finder) relativeObject(v, i int, q cue, end int) bool {
	if i < v+2 || !relative(f.d.Tokens[i].XPOS) || q.takes('t') || !f.opensNominal(v+1) && f.d.Tokens[v+1].XPOS != "PRP$" || !f.nominal(i-1) || f.anyTime(tokens{v + 1, i}) {
		return false
	}
	told := false // "denies report that mayor quit"
	for k := v + 1; k < i; k++ {
		if f.closes(k) || f.quoted(k) {
			return false
		}
		told = told || f.lex.nouns.at(f.base(k)).known() || f.lex.told.has(f.form(k))
	}
	if f.tensed(i + 1) {
		return !q.takes('n') && !f.finite(tokens{i + 2, end})
	}
	return !told && f.nameOf[i-1] == 0 && f.mayBeHeadline(f.sentenceOf(v))
}

// clauseOfNoun reports whether the "that" at token i opens the clause of the noun before
// it, which is the object of verb v or stands behind its preposition: "adding to the
// sense | that". A noun of when or where it was said has no clause: "said after the
// arguments that".
func (f *finder) clauseOfNoun(v, i int) bool {
	n := i - 1
	if n <= v || f.d.Tokens[n].UPOS != nlp.NOUN || f.lex.nouns.at(f.base(n)).stance == "" || f.lex.channels.at(f.base(n)) != "" {
		return false
	}
	for k := v + 1; k < n; k++ {
		if f.is(k, "in", "on", "at", "after", "before", "during", "since", "amid", "despite", "following") {
			return false
		}
	}
	return true
}

// restClause takes what follows a cue as its content when a finite verb stands
// in it that no relative pronoun or conjunction introduces, whatever the parse
// made of it: "says the truth is that …".
func (f *finder) restClause(c candidate, v int, q cue) bool {
	s := f.d.Sentences[c.sent]
	if !f.speaksIn(c.head, v) || c.head > v || f.passiveVerb(v) || f.is(c.head-1, "whether") && f.is(v+1, ",") {
		return false // "asked whether he agreed, | he was quoted as saying"
	}
	from := v + 1
	if o := f.t.Child(v, nlp.Iobj, nlp.Obj); o > v && f.addressee(o, v, q) {
		from = f.extent(o).last
		if k := f.sentenceOf(o); k == c.sent && f.hasVerb(f.extent(o)) {
			from = o + 1
		}
	}
	for from < s.Last && !f.is(from, "how", "why") && (f.d.Tokens[from].UPOS == nlp.ADV || f.lex.times.has(f.base(from)) || f.is(from, "on", ",") && from+1 < s.Last && (f.lex.times.has(f.base(from+1)) || f.lowers[from] == ",")) {
		from++
	}
	if f.behindSpeech(from, from, v) {
		return false
	}
	end := f.restEnd(v, from, s.Last)
	if q := f.quoteOf[v]; q > 0 {
		end = min(end, f.quotes[q-1].outer.last)
	}
	aside := false
	for i := from; i < end; i++ {
		t := &f.d.Tokens[i]
		if k := f.asideCloses(i, end); k > i && i > from && !aside && f.nominal(i-1) && f.tensed(k+1) {
			i, aside = k, true // "said the captain, who is 34, had asked"
			continue
		}
		if t.UPOS == nlp.CCONJ && i+1 < end && f.tensed(i+1) && !(i == from && f.is(i, "both", "either", "neither")) {
			return false // "to show patience and said …"
		}
		x := t.XPOS
		if x == "VBN" && i > from && f.nominal(i-1) && i+1 < end && (f.d.Tokens[i+1].XPOS == "PRP" || f.d.Tokens[i+1].UPOS == nlp.DET) {
			x = "VBD" // "reckons the ape | sized her up", taken for a participle
		}
		switch x {
		case "VBD", "VBZ", "VBP", "MD":
			if i == from || f.onlyWhere(from, i) {
				return false
			}
			c.frame, c.score = clauseFrame, 0.8
			c.content = f.single(tokens{from, end})
			return f.take(c, v)
		case "WDT", "WP", "WP$", "WRB":
			if i == from && f.is(from, "how", "why") && f.opensNominal(from+1) {
				continue // "has not said | how it was done"
			}
			return false
		case ",", ":", "VBG", "TO":
			return false
		}
		if f.lex.notMarks.has(f.form(i)) || f.is(i, "that", "if", "whether", "who", "as") || f.quoteOf[i] != f.quoteOf[v] {
			return false
		}
	}
	return false
}

// onlyWhere reports whether what stands from token i to the form of the past at token k tells
// no more than where or when it was said: "wrote | in a letter released on Friday".
func (f *finder) onlyWhere(i, k int) bool {
	if f.d.Tokens[i].UPOS != nlp.ADP || f.d.Tokens[k].XPOS != "VBD" && f.d.Tokens[k].XPOS != "VBN" || k+1 < len(f.d.Tokens) && f.opensNominal(k+1) && !f.lex.times.has(f.base(k+1)) {
		return false
	}
	for i++; i < k; i++ {
		if !f.opensNominal(i) && !f.hyphen(i) && f.d.Tokens[i].XPOS != "POS" && f.d.Tokens[i].XPOS != "PRP$" || f.lex.times.has(f.base(i)) {
			return false
		}
	}
	return true
}

// asideCloses is the comma that closes what the comma at token i opens, when a relative
// pronoun, a determiner or an adverb stands behind that; -1 otherwise.
func (f *finder) asideCloses(i, end int) int {
	if i+2 >= end || f.lowers[i] != "," || f.quoted(i) {
		return -1
	}
	if u := f.d.Tokens[i+1].UPOS; !relative(f.d.Tokens[i+1].XPOS) && u != nlp.DET && u != nlp.ADV && !f.is(i+1, "as") {
		return -1
	}
	for k := i + 2; k+1 < min(end, i+maxAside); k++ {
		if f.quoted(k) || f.lowers[k] == ";" {
			return -1
		}
		if f.lowers[k] == "," {
			return k
		}
	}
	return -1
}

// nounsBefore is the run of nouns and what goes with them that ends right
// before token v.
func (f *finder) nounsBefore(v, first int) tokens {
	r := tokens{v, v}
	for i := v - 1; i >= first; i-- {
		switch u := f.upos(i); {
		case u == nlp.NOUN, u == nlp.PROPN, u == nlp.PRON, u == nlp.ADJ, u == nlp.DET, u == nlp.NUM, u == nlp.X:
			r.first = i
		case i+1 < v && (f.d.Tokens[i].XPOS == "POS" || f.hyphen(i)): // "the drivers' | union"
		default:
			return r
		}
	}
	return r
}

// saysAgain reports whether a finite cue without a subject of its own stands at
// token k, behind at most an adverb: "…, now said".
func (f *finder) saysAgain(k, end int) bool {
	if f.d.Tokens[k].UPOS == nlp.ADV {
		k++
	}
	if k >= end || f.d.Tokens[k].UPOS != nlp.VERB || !f.tensed(k) {
		return false
	}
	q := f.lex.verbs.at(f.base(k))
	return q.takes('c') && q.takes('q') && (f.d.Tokens[k].XPOS == "VBD" || f.d.Tokens[k].XPOS == "VBZ")
}

// subjectApart reports whether what stands from token i to the comma at token k can only be a
// subject with its apposition: "said | the owner, Lund Boats, | told her".
func (f *finder) subjectApart(i, k int) bool {
	commas := 0
	for x := i; x < k; x++ {
		if f.tensed(x) || f.quoted(x) {
			return false
		}
		if f.lowers[x] == "," {
			commas++
		}
	}
	return commas == 1 && f.opensNominal(i)
}

// contrasts reports whether the comma at token k stands before a word that sets one
// speaker against another: ", while Rao fears that …".
func (f *finder) contrasts(k int) bool {
	return f.lowers[k] == "," && f.is(k+1, "while", "whereas")
}

// newSpeaker reports whether another speaker has his own cue in a range, which stands
// behind a semicolon.
func (f *finder) newSpeaker(r tokens) bool {
	for v := r.first + 1; v < min(r.last, r.first+maxFar); v++ {
		if f.quoted(v) {
			return false
		}
		if (f.is(r.first, "while", "whereas")) && f.tensed(v) && !f.saysThat(v) {
			return f.callsIt(r.first, v)
		}
		if f.lowers[r.first-1] == ";" && f.tensed(v) && f.noComment(v, r.last) {
			src, head := f.subjectFrom(r.first, v)
			return !src.empty() && f.d.Tokens[head].UPOS != nlp.PRON // "; Oslo has not commented"
		}
		if f.lowers[r.first-1] == ";" && f.lex.verbs.at(f.base(v)).takes('#') && f.d.Tokens[v].UPOS == nlp.VERB {
			src, head := f.subjectFrom(f.openerEnd(r.first, v), v)
			if src.empty() {
				src, head = f.subjectOverAside(r.first, v)
			}
			return !src.empty() && f.speakerLike(head) // "; the governor put the figure at three"
		}
		if f.saysThat(v) && (f.tensed(v) || f.ordinal(v-1) || f.d.Tokens[v].XPOS == "NNS" && f.form(v).inflectedVerb().text != "" && f.lowers[r.first-1] == ";") {
			if src, _ := f.subjectFrom(f.openerEnd(r.first, v), v); !src.empty() {
				return true
			}
			if src, _ := f.subjectBehind(r.first, v); !src.empty() {
				return true
			}
			if !f.asksAgain(r.first, v) {
				return false
			}
		}
	}
	return false
}

// callsIt reports whether whoever stands between the "while" at token i and verb v calls or answers
// something by that: "while | a rival, Ana Rao, | called it a joke".
func (f *finder) callsIt(i, v int) bool {
	l := f.base(v)
	if q := f.lex.verbs.at(l); !q.takes('n') || !f.lex.naming.has(l) && q.stance != news.Denies && q.stance != news.Criticises && q.stance != news.Accuses && q.stance != news.Praises {
		return false
	}
	_, head := f.contrasted(i, v)
	return head >= 0
}

// contrasted is who stands between the "while" at token i and verb v, and his head; -1 for nobody.
func (f *finder) contrasted(i, v int) (tokens, int) {
	src, head := f.subjectFrom(i+1, v)
	if src.empty() {
		src, head = f.subjectOverAside(i+1, v)
	}
	if g := f.groupStart(v) - 1; src.empty() && f.lowers[g] == "," && f.opensNominal(i+1) {
		src = tokens{i + 1, i + 2} // "Rep. Ana Rao, | D-Lund, | called"
		for src.last < g && f.opensNominal(src.last) {
			src.last++
		}
		if head = f.headBehind(src); f.lowers[src.last] != "," || f.finite(tokens{src.last, g}) {
			head = -1
		}
	}
	if head < 0 || !f.speakerLike(head) {
		return tokens{}, -1
	}
	return src, head
}

// noComment reports whether the verb with a tense at token i tells that somebody says nothing:
// "has not commented", "declined to comment".
func (f *finder) noComment(i, end int) bool {
	not := false
	for k := i; k < min(end, i+maxAfter); k++ {
		not = not || f.lex.negators.has(f.form(k)) || f.is(k, "declined", "refused")
		if not && f.lex.replies.has(f.base(k)) {
			return true
		}
	}
	return false
}

// subjectOverAside is the subject of verb v that opens a clause at token first, where
// only a phrase between two commas stands before the verb: "the union, in a statement, |
// put the number at five".
func (f *finder) subjectOverAside(first, v int) (tokens, int) {
	end, none := f.groupStart(v)-1, tokens{}
	if end <= first || f.lowers[end] != "," || end-first > maxFar {
		return none, -1
	}
	k := first
	for k < end && f.opensNominal(k) && !f.quoted(k) {
		k++
	}
	if k == first || k+1 >= end || f.lowers[k] != "," || f.d.Tokens[k+1].UPOS != nlp.ADP && f.d.Tokens[k+1].XPOS != "VBG" {
		return none, -1
	}
	for i := k + 1; i < end; i++ {
		if f.closes(i) || f.quoted(i) || f.d.Tokens[i].UPOS == nlp.SCONJ {
			return none, -1
		}
	}
	r := tokens{first, k}
	if h := f.lastNoun(r); f.speakerLike(h) {
		return r, h
	}
	return none, -1
}

// subjectBehind is the subject of verb v in the clause that begins at token first, behind a
// semicolon, over an aside or another verb.
func (f *finder) subjectBehind(first, v int) (tokens, int) {
	if r, h := f.subjectOverAside(first, v); h >= 0 {
		return r, h
	}
	first = f.openerEnd(first, v)
	if r, h := f.subjectFrom(first, v); h >= 0 {
		return r, h
	}
	return f.joinedFrom(first, v)
}

// behindSemicolon gives a cue behind a semicolon the subject that it has there, and ends
// what is said before a semicolon behind which another speaks.
func (f *finder) behindSemicolon(c *candidate) {
	if c.cueHead < 0 {
		return
	}
	end := f.d.Sentences[c.sent].Last
	if c.head >= 0 && c.source.last <= c.cueHead {
		for k := c.cueHead - 1; k > c.source.last && c.cueHead-k < maxFar; k-- {
			if f.lowers[k] == ";" && !f.quoted(k) {
				if r, h := f.subjectBehind(k+1, c.cueHead); h >= 0 {
					c.source, c.head, c.pronoun = r, h, -1
				}
				break
			}
			if f.contrasts(k) && !f.quoted(k) && f.callsIt(k+1, c.cueHead) {
				if r, h := f.contrasted(k+1, c.cueHead); h >= 0 {
					c.source, c.head, c.pronoun = r, h, -1
				}
				break
			}
		}
	}
	for i := range c.content {
		for k := max(c.content[i].first+1, c.cueHead+1); k+2 < c.content[i].last; k++ {
			if f.lowers[k] == ";" && !f.quoted(k) && f.newSpeaker(tokens{k + 1, end}) {
				c.content[i].last = k
			}
		}
	}
}

// asksAgain reports whether verb v, which a tagger took for one with a tense, is the
// participle that opens a clause at token first: "; asked again on Friday, she said".
func (f *finder) asksAgain(first, v int) bool {
	return v <= first+1 && f.questionWord(v)
}

// restEnd is where what a sentence says after cue v from token i on ends: at its
// end, or where another aside on the source or another verb of its begins.
func (f *finder) restEnd(v, i, end int) int {
	for k := f.t.First(v); k >= 0; k = f.t.Next(k) {
		if k > i && f.d.Tokens[k].Rel == nlp.Conj && f.d.Tokens[k].UPOS == nlp.VERB {
			if at := f.extent(k).first; at > i && f.d.Tokens[at].UPOS == nlp.CCONJ && !f.otherTense(at+1, v, end) && (at+2 >= end || f.quoted(v) || !f.opensPredicate(at+1) || !f.small(at+2)) {
				end = min(end, at)
			}
		}
	}
	for k := i + 1; k < end; k++ {
		if (f.lowers[k] == ";" || f.contrasts(k)) && !f.quoted(k) && f.newSpeaker(tokens{k + 1, end}) {
			return k
		}
		if _, _, ok := f.retold(k, end); (ok || f.asCalled(k, end)) && !f.quoted(k) {
			return k
		}
		if f.lowers[k-1] == "," && !f.quoted(k) && f.saysAgain(k, end) && !f.subjectApart(i, k-1) {
			return k - 1
		}
		if f.lowers[k-1] == "," && !f.quoted(k) && (f.d.Tokens[k].XPOS == "VBG" && f.lex.verbs.at(f.base(k)).takes('c') || f.lex.quoters.has(f.base(k)) || f.phrasal(k, end) > 0) {
			return k - 1
		}
	}
	return end
}
