package attrib

import (
	"hearsay/internal/news"
	"hearsay/internal/nlp"
)

// lateInverted looks for a cue and then its source behind what they say that the
// parse has not shown: "The road will stay closed, informs fire chief Ole Dahl.",
// "“…,” states national coach Pia Holm, who …". Where the verb stands first, in
// the present above all, parsers take it for a noun or its subject for whom it
// was told, so this goes by the marks and the order of the words.
func (f *finder) lateInverted(s int) {
	sent := tokens{f.opening[s], f.d.Sentences[s].Last}
	for v := sent.last - 2; v > sent.first; v-- {
		if !f.closes(v-1) || f.quoted(v) || f.lowers[v-1] == "-" || f.upper(v) || f.found(s, v) && !f.takenForObject(s, v) {
			continue
		}
		plural := false
		if !f.finiteCue(v) {
			if plural = f.pluralCue(v); !plural {
				continue
			}
		}
		if f.quoted(v-1) && f.partOfClause(v) {
			continue // "he “deeply” | regrets the delay"
		}
		src := f.behindCue(v, sent.last)
		if src.empty() || plural && !f.plural(src, f.lastNoun(src)) && !f.is(src.last-1, "police") {
			continue
		}
		left := tokens{sent.first, v - 1}
		if f.quoted(v - 1) {
			left.last = v
		}
		if left.empty() {
			continue // a mark alone stands before it
		}
		reply := f.bareReply(left, v, src.last)
		if !f.quoted(left.last-1) && !reply && !f.bareAnswer(left, v) && (f.words(left) < 3 || !f.predicated(left) && f.words(left) < minSaid || f.onlyCircumstance(left)) {
			continue
		}
		if f.onlyDescribed(left) {
			continue
		}
		left = f.behindColon(left)
		head := f.headBehind(src)
		if end := src.last; end < sent.last && f.comma(end) {
			src.last = f.apposedBehind(end, sent.last)
		}
		q := f.lex.verbs.at(f.cueLemma(v))
		if plural {
			q = f.lex.verbs.at(f.form(v))
		}
		content := []tokens{left}
		if rest := (tokens{min(src.last+1, sent.last), sent.last}); src.last < sent.last && f.explains(src.last, rest) {
			content = append(content, rest)
		}
		f.drop(s, v)
		f.take(candidate{sent: s, frame: insertFrame, cueHead: v, head: head, source: src, stance: q.stance, score: 0.85, reply: reply, content: content}, v)
		return
	}
}

// partOfClause reports whether the quotation that ends right before verb v is a word or so of the
// clause of v, and not what is said: no comma, stop or other mark closes it, and the verb's
// subject stands before it.
func (f *finder) partOfClause(v int) bool {
	o := f.quotes[f.quoteOf[v-1]-1].outer
	if o.last != v || o.first == f.opening[f.sentenceOf(v)] || f.closes(v-2) || f.hasVerb(o) {
		return false
	}
	i := f.beforeAdverbs(o.first)
	return f.nominal(i) || f.d.Tokens[i].UPOS == nlp.PRON || f.d.Tokens[i].UPOS == nlp.AUX
}

// maxAnswer is how many words an answer without a verb may have.
const maxAnswer = 4

// bareAnswer reports whether what stands before cue v is an answer of a few words,
// and no time or place: "Two, | say the police", "Nobody, | says the mayor".
func (f *finder) bareAnswer(r tokens, v int) bool {
	if f.d.Tokens[r.first].UPOS == nlp.NUM && r.len() > 2 && f.comma(r.first+1) && f.is(r.first+2, "not") {
		r.last = r.first + 1 // "84, not 76, | insists the union"
	}
	if r.len() == 1 && (f.d.Tokens[r.first].UPOS == nlp.ADJ || f.d.Tokens[r.first].UPOS == nlp.PROPN && f.nameOf[r.first] == 0 && r.first == f.opening[f.sentenceOf(v)]) {
		return true // "Malicious, | said the mayor's office"
	}
	if n := f.words(r); n == 0 || n > maxAnswer || f.d.Tokens[v].XPOS == "VBD" && f.d.Tokens[r.first].UPOS != nlp.NUM {
		return false
	}
	for i := r.first; i < r.last; i++ {
		if f.lex.times.has(f.base(i)) || f.tensed(i) || !f.opensNominal(i) {
			return false
		}
	}
	return !f.speakerLike(r.last-1) || f.d.Tokens[r.last-1].UPOS == nlp.NUM || f.lex.indefinite.has(f.form(r.last-1))
}

// headBehind is the head of a source that behindCue has found: the person's name
// where there is one.
func (f *finder) headBehind(src tokens) int {
	if i := f.firstWho(src.first+1, src.last); i > 0 && f.lowers[i-1] == "," {
		src.last = i - 1 // "Ana Rao, | who owns the mill"
	}
	if n, ok := f.bearer(src, src.last-1); ok {
		return n.Last - 1
	}
	if n, ok := f.name(src.first); ok && n.Last == src.last {
		return src.last - 1
	}
	return f.lastNoun(src)
}

// finiteCue reports whether a token has the form of a finite verb of speech,
// whatever its tag.
func (f *finder) finiteCue(v int) bool {
	switch f.d.Tokens[v].XPOS {
	case "VBG", "VB", "VBP":
		return false
	}
	l := f.cueLemma(v)
	q := f.lex.verbs.at(l)
	return l.text != "" && l.text != f.lower(v) && (q.takes('c') || q.takes('q')) && !f.lex.notCues.has(l)
}

// pluralCue reports whether a token is the form of a verb of speech that stands before
// a plural in the present: "…, | say | the police".
func (f *finder) pluralCue(v int) bool {
	q := f.lex.verbs.at(f.form(v))
	return q.takes('c') && q.takes('q') && !f.lex.notCues.has(f.form(v))
}

// behindCue is the noun phrase that names a speaker right behind cue v and goes to
// the next mark: the name of a person behind his office, or a description. Empty
// when there is none.
func (f *finder) behindCue(v, end int) tokens {
	r := tokens{v + 1, v + 1}
	person, named, strange, capitals := false, false, false, 0
	for ; r.last < end && !f.closes(r.last); r.last++ {
		i := r.last
		if f.is(i, "who") && i > r.first && (person || f.speakerLike(i-1)) {
			r.last = f.relativeEnd(i, end) // "assures | a waiter | who served on the yacht"
			named = named || r.last > i
			break
		}
		if i-v > maxLate || f.tensed(i) || f.quoted(i) {
			return tokens{}
		}
		if f.upper(i) {
			capitals++
		}
		if i == r.first && f.strangeTitle(i) {
			strange = true
			continue // "says | oom | Piet Maree"
		}
		switch f.upos(i) {
		case nlp.NOUN, nlp.PROPN, nlp.ADJ, nlp.DET, nlp.PART:
		case nlp.VERB:
			if f.d.Tokens[i].Rel != nlp.Amod && !(i == r.first+1 && f.d.Tokens[r.first].UPOS == nlp.DET && i+1 < end && f.opensNominal(i+1)) {
				return tokens{} // but "a shaken Ana Rao"
			}
		case nlp.ADP:
			if i == r.first || !f.is(i, "of", "at", "for", "from") {
				return tokens{}
			}
		default:
			if f.d.Tokens[i].XPOS != "PRP$" {
				return tokens{}
			}
		}
		person = person || f.office(i)
		if n, ok := f.name(i); ok {
			named = named || n.Kind == news.Person || person
		}
	}
	if r.empty() || !strange && !f.opensNominal(r.first) && f.d.Tokens[r.first].XPOS != "PRP$" && f.d.Tokens[r.first].Rel != nlp.Amod {
		return tokens{}
	}
	body := f.d.Tokens[r.first].UPOS == nlp.DET && r.last < end && !f.comma(r.last) && f.speakerLike(f.lastNoun(r)) && r.len() <= 3
	body = body || r.len() <= maxAfter && f.cueLemma(v).text == "say" && (f.d.Tokens[r.first].UPOS == nlp.DET || f.d.Tokens[r.first].XPOS == "PRP$") && (r.last >= end || !f.comma(r.last)) && f.d.Tokens[r.last-1].UPOS == nlp.NOUN
	if !named && !body && !(person && f.d.Tokens[r.first].UPOS == nlp.DET) && !(capitals > 1 && capitals == r.len()) {
		return tokens{}
	}
	return r
}

// relativeEnd is where the relative clause that "who" at token i opens behind a source
// ends: at the end of its sentence or before a colon, semicolon or quotation. It is i
// where another clause may follow it.
func (f *finder) relativeEnd(i, end int) int {
	k := i + 1
	for ; k < end && f.lowers[k] != ":" && f.lowers[k] != ";"; k++ {
		if f.quoted(k) {
			return i
		}
	}
	for k > i && f.d.Tokens[k-1].UPOS == nlp.PUNCT {
		k--
	}
	return k
}

// apposedBehind is where the apposition ends that the comma at token i opens behind
// a source: "…, professor of law in Lund". i when none does.
func (f *finder) apposedBehind(i, end int) int {
	k := i + 1
	for ; k < end && !f.closes(k); k++ {
		if f.tensed(k) || f.quoted(k) || k-i > maxLate || f.d.Tokens[k].XPOS == "VBG" || f.d.Tokens[k].UPOS == nlp.SCONJ {
			return i
		}
	}
	for j := i + 1; j < k; j++ {
		if f.office(j) && f.d.Tokens[j].UPOS == nlp.NOUN {
			return k
		}
	}
	return i
}

// tellsBehind reports whether the noun at h right behind cue v, whose object may be
// who is told, is who tells: "“…,” warned fire chief Ole Dahl.", "the road is
// closed, informs the police". Who speaks may not stand before the cue, and
// nothing may follow that would be what he is told.
func (f *finder) tellsBehind(v, h int) bool {
	s := f.sentenceOf(v)
	if !f.speakerLike(h) && !f.office(h) || !f.apposedBefore(v).empty() {
		return false
	}
	r := f.phrase(h)
	if !r.has(h) || r.first < v {
		return false
	}
	for r.last < f.d.Sentences[s].Last && f.nominal(r.last) && f.upper(r.last) {
		r.last++
	}
	if r.last < f.d.Sentences[s].Last && !f.closes(r.last) {
		return false
	}
	return f.d.Tokens[v].XPOS == "VBD" && f.quoted(v-1) || f.d.Tokens[v].XPOS == "VBZ" || f.office(h) || f.nameOf[h] > 0 && f.d.Names[f.nameOf[h]-1].Kind == news.Person
}

// apposedBefore is the phrase and its apposition that stand before cue v.
func (f *finder) apposedBefore(v int) tokens {
	r, _ := f.apposition(v, f.opening[f.sentenceOf(v)])
	return r
}

// turnObject puts right what a parse has turned round behind a relative clause: in "Ana Rao,
// whose brother is ill, | denied | it" a pronoun behind the verb is what she denies.
func (f *finder) turnObject(c *candidate) {
	if c.source.len() != 1 || c.source.first != c.cueHead+1 || !f.is(c.source.first, "it", "them", "this", "that") || len(c.content) != 1 {
		return
	}
	left := c.content[0]
	w := left.first
	for ; w < left.last && !f.is(w, "who", "whose", "which"); w++ {
		if f.tensed(w) || f.quoted(w) {
			return
		}
	}
	if w == left.last || w == left.first || !f.comma(w-1) || !f.comma(c.cueHead-1) || left.last < c.cueHead-1 {
		return
	}
	h := f.headOf(tokens{left.first, w - 1})
	if !f.speakerLike(h) {
		return
	}
	c.content[0], c.source, c.head, c.frame = c.source, tokens{left.first, c.cueHead - 1}, h, phraseFrame
}

// behindInverted takes off a source behind its cue the time before it and whom he
// spoke to behind it: "declared | this Tuesday | the president | to the journalists".
// An outlet that he spoke to is a relay.
func (f *finder) behindInverted(c *candidate) {
	if k := f.behindTimes(c.source.first, c.source.last); k < c.source.last && k > c.source.first && f.opensNominal(k) {
		c.source.first = k
		if !c.source.has(c.head) {
			c.head = f.lastNoun(c.source)
		}
	}
	if end := f.d.Sentences[c.sent].Last; c.source.last+1 < end && f.lowers[c.source.last] == "," {
		// "the president of the club, | Ole Dahl."
		if n, ok := f.name(c.source.last + 1); ok && n.Kind.Base() == news.Person && n.First == c.source.last+1 && f.office(c.head) && (n.Last == end || f.closes(n.Last)) {
			c.source.last = n.Last
		}
	}
	if n, ok := f.name(c.source.first); ok && n.First == c.source.first && n.Last < c.source.last && f.is(n.Last, "at", "in", "during", "on", "after", "before") {
		c.source.last = n.Last // "Rao | at the meeting"
		if !c.source.has(c.head) {
			c.head = n.Last - 1
		}
	}
	for i := c.source.first + 1; i+1 < c.source.last; i++ {
		if !f.is(i, "to") || f.d.Tokens[i].UPOS != nlp.ADP || !f.nominal(i-1) {
			continue
		}
		h := f.nounAfter(i+1, c.source.last)
		if h < 0 || !f.lex.reporters.has(f.base(h)) && (!f.outletIn(tokens{i + 1, c.source.last}) || f.d.Tokens[i-1].UPOS == nlp.NOUN && f.office(i-1) && f.commaIn(tokens{c.source.first, i})) {
			continue // none, or "Ana Rao, an adviser to the Kestra Union"
		}
		if !f.lex.reporters.has(f.base(h)) {
			p := tokens{i + 1, i + 1}
			for p.last < c.source.last && !f.comma(p.last) {
				p.last++
			}
			c.relays = append(c.relays, step{f.lastNoun(p), p})
		}
		c.source.last = i
		if !c.source.has(c.head) {
			c.head = f.lastNoun(c.source)
		}
		return
	}
}

// outletIn reports whether an outlet or a noun for one stands in a range before its
// first comma.
func (f *finder) outletIn(r tokens) bool {
	for i := r.first; i < r.last && !f.comma(i); i++ {
		if f.medium(i) || f.lex.mediaNouns.has(f.form(i)) || f.addressedOutlet(i) {
			return true
		}
	}
	return false
}

// commaIn reports whether a comma stands in a range.
func (f *finder) commaIn(r tokens) bool {
	for i := r.first; i < r.last; i++ {
		if f.comma(i) {
			return true
		}
	}
	return false
}
